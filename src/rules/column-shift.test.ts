import { testFixes } from '../../test/support/fix-tests';
import { type Months, pct, planOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan, Reading } from '../domain/plan';
import { runRules } from './run';

const quarters: Months = { Mar: pct(100), Jun: pct(100), Sep: pct(100), Dic: pct(100) };
const weights = (points: number): Months => ({
  Mar: pct(points),
  Jun: pct(points),
  Sep: pct(points),
  Dic: pct(points),
});
/** Two indicators of 50 each that weigh at the end of each quarter; the second is programmed as given. */
const beside = (months: Months, own: Months = weights(50)) =>
  planOf(
    { annual: pct(100), months: quarters, weight: 50, weights: weights(50) },
    { annual: pct(100), months, weight: 50, weights: own },
  );

/** The plan with the readings of its line of totals, and of the total behind the second indicator's months. */
function withTotals(plan: Plan, months: readonly number[], behind?: Reading): Plan {
  const areas = plan.areas.map((area) => {
    const line = area.totalLine!;
    const readings = line.months.map((reading, month) => (months.includes(month) ? pct(100) : reading));
    const indicators = area.indicators.map((indicator, i) =>
      i === 1 && behind && indicator.programmed
        ? { ...indicator, programmed: { ...indicator.programmed, total: behind } }
        : indicator,
    );
    return { ...area, indicators, totalLine: { ...line, months: readings } };
  });
  return { ...plan, areas };
}

const inQuarters = [2, 5, 8, 11];
const oneLater: Months = { Abr: pct(100), Jul: pct(100), Oct: pct(100) };
const earlier: Months = { Feb: pct(100), May: pct(100), Ago: pct(100), Nov: pct(100) };

testRule('column-shift', {
  valid: {
    'targets and weights in the same months': beside(quarters),
    'another number of months': beside({ Mar: pct(100), Jun: pct(100) }),
    'one alone may be in the wrong month': beside({
      Abr: pct(100),
      Jun: pct(100),
      Sep: pct(100),
      Dic: pct(100),
    }),
    'not all by as many columns': beside({
      Feb: pct(100),
      Abr: pct(100),
      Sep: pct(100),
      Dic: pct(100),
    }),
    'the weights are not where those of the others are': beside(quarters, {
      Feb: pct(50),
      May: pct(50),
      Ago: pct(50),
      Nov: pct(50),
    }),
    'a line of totals that has no such months': withTotals(beside(earlier), [1, 4, 7, 10]),
    'a month was deleted; behind the months stands the year': withTotals(
      beside({ Jun: pct(100), Sep: pct(100), Dic: pct(100) }),
      inQuarters,
      pct(100),
    ),
    'weights by formula follow the targets': beside(
      earlier,
      Object.fromEntries(
        ['Mar', 'Jun', 'Sep', 'Dic'].map((month) => [
          month,
          { kind: 'number', value: 50, raw: 0.5, percent: true, formula: true } satisfies Reading,
        ]),
      ),
    ),
    'without weights': planOf({ months: quarters, noWeightLine: true }),
  },
  invalid: {
    'a month too early': [
      beside(earlier),
      [
        {
          item: '1.2',
          cells: ['G4', 'J4', 'M4', 'P4', 'H5', 'K5', 'N5', 'Q5'],
          severity: 'warning',
          says: 'Los valores de 1.2 parecen corridos 1 columna a la izquierda: están en feb, may, ago y nov y ponderan en mar, jun, sep y dic.',
        },
      ],
    ],
    'out of the months, into the total': [
      withTotals(beside(oneLater), inQuarters, pct(100)),
      [{ item: '1.2', cells: ['I4', 'L4', 'O4', 'R4', 'H5', 'K5', 'N5', 'Q5'] }],
    ],
    'the whole row slipped: the formula stands in January': [
      withTotals(beside({ ...oneLater, Ene: text('Atendidas / recibidas') }), inQuarters, pct(100)),
      [
        {
          item: '1.2',
          cells: ['I4', 'L4', 'O4', 'R4', 'H5', 'K5', 'N5', 'Q5'],
          says: 'Los valores de 1.2 parecen corridos 1 columna a la derecha: están en abr, jul y oct y ponderan en mar, jun, sep y dic.',
        },
      ],
    ],
    'only the last two': [
      beside({ Mar: pct(100), Jun: pct(100), Jul: pct(100), Oct: pct(100) }),
      [{ item: '1.2', cells: ['L4', 'O4', 'H5', 'K5', 'N5', 'Q5'] }],
    ],
    'targets and weights together, beside the line of totals': [
      withTotals(beside(earlier, { Feb: pct(50), May: pct(50), Ago: pct(50), Nov: pct(50) }), inQuarters),
      [
        {
          item: '1.2',
          cells: ['G4', 'J4', 'M4', 'P4', 'H6', 'K6', 'N6', 'Q6'],
          messageId: 'totals',
        },
      ],
    ],
    'one is enough for a stricter institution': [
      beside({ Abr: pct(100), Jun: pct(100), Sep: pct(100), Dic: pct(100) }),
      [{ item: '1.2', cells: ['I4', 'H5', 'K5', 'N5', 'Q5'] }],
      { rules: { 'column-shift': ['warning', { minCells: 1 }] } },
    ],
  },
});

testFixes('column-shift', {
  'back to the months of the weights': {
    plan: beside(earlier),
    fixes: [
      {
        id: 'back',
        writes: {
          G4: '',
          H4: [1, '0%'],
          J4: '',
          K4: [1, '0%'],
          M4: '',
          N4: [1, '0%'],
          P4: '',
          Q4: [1, '0%'],
        },
        says: 'Regresar los valores de 1.2 1 columna a la derecha.',
        effects: ['Periodos programados: feb, may, ago y nov → mar, jun, sep y dic'],
      },
    ],
  },
});

test('one cause, one finding: the months without targets or weights follow from it', () => {
  const { findings } = runRules([beside(earlier)]);
  const rules = findings.filter(({ item }) => item === '1.2').map(({ rule }) => rule);
  expect(rules).toContain('column-shift');
  expect(rules).not.toContain('weight-without-target');
  expect(rules).not.toContain('target-without-weight');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
