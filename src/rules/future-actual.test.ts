import { cellError, pct, planOf, text, UNCOMPUTED } from '../../test/support/plan-builder';
import { inPeriods, withLines } from '../../test/support/plan-kinds';
import { testRule } from '../../test/support/rule-tests';
import type { Plan, Reading } from '../domain/plan';
import { ruleOf } from './registry';
import { runRules } from './run';

const half = (more: object = {}) => ({ months: 10, annual: 120, actual: { Ene: 10, Jun: 10, ...more } });
const formulaOf = (value: number): Reading => ({
  kind: 'number',
  value,
  raw: value,
  percent: false,
  formula: true,
});
const formulaZero = formulaOf(0);

/** Planned by quarters, reported by months. */
function quarterly(...specs: Parameters<typeof planOf>): Plan {
  const plan = planOf(...specs);
  const areas = plan.areas.map((area) => ({
    ...area,
    indicators: area.indicators.map((one) =>
      withLines(
        one,
        (line) => inPeriods(line, 3),
        (line) => line,
      ),
    ),
  }));
  return { ...plan, areas };
}

testRule(
  'future-actual',
  {
    valid: {
      'to the corte': planOf(half()),
      'a formula of nothing': planOf(half({ Jul: formulaZero })),
      'formulas that wait for their figures': planOf(half({ Jul: UNCOMPUTED, Ago: cellError('#DIV/0!') })),
      'a word for a report to come': planOf(half({ Jul: text('Pendiente') })),
      'a word for the report of a quarter to come': quarterly({
        months: { Mar: 10, Jun: 10, Sep: 10 },
        annual: 30,
        actual: { Ene: 10, Jul: text('Pendiente'), Ago: text('Pendiente') },
      }),
      'a percentage that is computed, and zero where there is nothing to divide yet': planOf({
        months: pct(90),
        annual: pct(90),
        numerator: { Ene: 9, Jun: 9 },
        denominator: { Ene: 10, Jun: 10 },
        actual: [formulaOf(90), ...Array.from({ length: 11 }, () => formulaOf(0))],
      }),
    },
    invalid: {
      'one month': [
        planOf(half({ Jul: 3 }), half(), half()),
        [
          {
            item: '1.1',
            period: 'Jul',
            severity: 'error',
            cells: ['L4'],
            says: '1.1 reporta jul, posterior al corte (jun).',
          },
        ],
      ],
      'a typed zero, too, and two months are one line': [
        planOf(half({ Jul: 0, Dic: 5 }), half(), half()),
        [{ item: '1.1', cells: ['L4', 'Q4'], says: '1.1 reporta jul y dic, posterior al corte (jun).' }],
      ],
      'most of the plan: the corte is late, one finding': [
        planOf(half({ Jul: 1 }), half({ Jul: 2 }), half({ Jul: 3 }), half()),
        [
          {
            item: null,
            period: 'Jul',
            messageId: 'plan',
            cells: ['L4', 'L7', 'L10'],
            says: '3 indicadores reportan jul, y el corte es jun; ¿falta actualizar el corte?',
          },
        ],
      ],
      'half of those that report: each for itself': [
        planOf(half({ Jul: 1 }), half({ Jul: 2 }), half({ Jul: 3 }), half(), half(), half()),
        [
          { item: '1.1', period: 'Jul', cells: ['L4'] },
          { item: '1.2', period: 'Jul', cells: ['L7'] },
          { item: '1.3', period: 'Jul', cells: ['L10'] },
        ],
      ],
      'both of two are still too few to doubt the corte': [
        planOf(half({ Jul: 1 }), half({ Ago: 2 })),
        [
          { item: '1.1', period: 'Jul', cells: ['L4'] },
          { item: '1.2', period: 'Ago', cells: ['M7'] },
        ],
      ],
      'what a formula gives, and a word that says something': [
        planOf(half({ Jul: formulaOf(5) }), half({ Ago: text('Sin demanda') })),
        [
          { item: '1.1', period: 'Jul', cells: ['L4'] },
          { item: '1.2', period: 'Ago', cells: ['M7'] },
        ],
      ],
      'those that report nothing are no part of most': [
        planOf(
          half({ Jul: 1 }),
          half({ Jul: 2 }),
          half({ Jul: 3 }),
          ...[0, 1, 2].flatMap(() => [
            { months: 10, annual: 120, actual: {} },
            { months: 10, annual: 120 },
            { months: 10, annual: 120, actual: { Jul: text('Pendiente') } },
          ]),
        ),
        [{ item: null, period: 'Jul', messageId: 'plan', cells: ['L4', 'L7', 'L10'] }],
      ],
      'a share: its numerator tells': [
        planOf(
          {
            months: pct(90),
            annual: pct(90),
            numerator: { Ene: 9, Ago: 4 },
            denominator: { Ene: 10, Ago: formulaZero },
          },
          {
            months: pct(90),
            annual: pct(90),
            numerator: { Ene: 9, Ago: formulaZero },
            denominator: { Ene: 10, Ago: formulaZero },
          },
        ),
        [{ item: '1.1', period: 'Ago', cells: ['M4', 'M5'] }],
      ],
      'months of a quarter that ends after the corte': [
        quarterly(
          { months: { Mar: 10, Jun: 10, Sep: 10 }, annual: 30, actual: { Ene: 10, Jul: 3 } },
          { months: { Mar: 10, Jun: 10, Sep: 10 }, annual: 30, actual: { Ene: 10, Jul: formulaZero } },
          { months: { Mar: 10, Jun: 10, Sep: 10 }, annual: 30, actual: { Ene: 10, Oct: 3 } },
        ),
        [
          { item: '1.1', period: 'Sep', cells: ['L4:N4'] },
          { item: '1.3', period: 'Dic', cells: ['O10:Q10'] },
        ],
      ],
      'several months of most': [
        planOf(half({ Ago: 1 }), half({ Jul: 2, Sep: 1 }), half({ Jul: 3 })),
        [{ item: null, messageId: 'plan', cells: ['M4', 'L7', 'N7', 'L10'] }],
      ],
      'where nothing was planned': [
        planOf({ months: { Ene: 10 }, actual: { Sep: 4 } }),
        [{ item: '1.1', period: 'Sep', cells: ['N4'] }],
      ],
    },
  },
  { cutoff: 5 },
);

test.each<[string, (number | null)[], number]>([
  ['last year’s plan beside this year’s, which reports', [2018, 2019], 0],
  ['next year’s plan reports nothing yet', [2019, 2020], 1],
  ['a plan that says no year', [null, 2019], 1],
  ['another plan of the same year reports', [2019, 2019], 1],
])('of several years: %s', (_, [year, other], said) => {
  const plans = [
    { ...planOf({ months: { Ene: 10 }, actual: { Sep: 4 } }), year: year! },
    { ...planOf({ months: { Ene: 10 }, actual: other === 2019 ? { Ene: 10 } : {} }), id: 'p2', year: other! },
  ];
  const { findings } = runRules(plans, { cutoff: 5, rules: [ruleOf('future-actual')!] });
  expect(findings).toHaveLength(said);
});

test('the months of an open quarter that are closed may be reported', () => {
  const rules = [ruleOf('future-actual')!];
  const told = (actual: object) =>
    runRules([quarterly({ months: { Mar: 10, Jun: 10, Sep: 10 }, annual: 30, actual })], { cutoff: 7, rules })
      .findings.length;
  expect(told({ Ene: 10, Abr: 10, Jul: 3, Ago: 4 })).toBe(0);
  expect(told({ Ene: 10, Abr: 10, Jul: 3, Ago: 4, Sep: 3 })).toBe(1);
});

test('where nobody chose a corte and nothing says which it is, no report is early', () => {
  const rules = [ruleOf('future-actual')!];
  expect(runRules([planOf(half({ Jul: 3 }))], { rules }).findings).toEqual([]);
});
