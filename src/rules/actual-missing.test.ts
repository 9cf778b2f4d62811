import { buildPlan, cellError, planOf, text, UNCOMPUTED } from '../../test/support/plan-builder';
import { inPeriods, inRows, withLines } from '../../test/support/plan-kinds';
import { findingsOf, sentence, testRule } from '../../test/support/rule-tests';
import type { Month } from '../domain/period';
import type { Plan } from '../domain/plan';
import { ruleOf } from './registry';
import { runRules } from './run';

const TO_JUNE = { cutoff: 5 } as const;
const year = (months: number, value: number) => Array.from({ length: months }, () => value);
/** Twelve times ten, reported where a value is given. */
const monthly = (...actual: (number | null)[]) => ({ months: year(12, 10), annual: 120, actual });

/** Quarters with a column each, as of a POA. */
function inQuarters(plan: Plan): Plan {
  return {
    ...plan,
    areas: plan.areas.map((area) => ({
      ...area,
      indicators: area.indicators.map((one) => withLines(one, (line) => inPeriods(line, 3))),
    })),
  };
}

const quarters = (...actual: (number | null)[]) =>
  inQuarters(
    planOf({
      months: [null, null, 5, null, null, 5, null, null, 5, null, null, 5],
      annual: 20,
      actual: [null, null, actual[0] ?? null, null, null, actual[1] ?? null],
    }),
  );

testRule(
  'actual-missing',
  {
    valid: {
      'everything reported to the corte': planOf(monthly(9, 10, 11, 10, 10, 10)),
      'a typed zero is a report': planOf(monthly(0, 0, 0, 0, 0, 0)),
      'nothing planned in the blank month': planOf({
        months: { Mar: 5, Jun: 5 },
        annual: 10,
        actual: { Mar: 5, Jun: 4 },
      }),
      'nobody asked': planOf({ months: { Mar: 5 }, actual: { Mar: text('Sin demanda') } }),
      'zero was planned and more is better: nothing to report': planOf({
        months: { Mar: 0, Jun: 5 },
        annual: 5,
        actual: { Jun: 5 },
      }),
      'what cannot be read was reported (cell-error says so)': planOf({
        months: { Mar: 5 },
        actual: { Mar: cellError() },
      }),
      'a plan without cells for execution': planOf({ months: year(12, 10), annual: 120 }),
      'a product of an empty block': planOf({ name: null, code: 'x', annual: null, actual: {} }),
      'the quarter is reported': quarters(5, 6),
    },
    invalid: {
      'two months of an indicator': [
        planOf(monthly(10, null, 10, null, 10, 10)),
        [
          {
            item: '1.1',
            severity: 'error',
            cells: ['G4', 'I4'],
            says: '1.1 no reportó feb y abr.',
          },
        ],
      ],
      'words for a report to come': [
        planOf(monthly(10, 10, 10, 10, 10)),
        [{ item: '1.1', period: 'Jun', cells: ['K4'], says: '1.1 no reportó jun.' }],
      ],
      'zero was planned and less is better': [
        planOf({ months: { Mar: 0, Jun: 5 }, annual: 5, direction: 'descending', actual: { Jun: 5 } }),
        [{ item: '1.1', period: 'Mar', cells: ['H4'] }],
      ],
      'a quarter': [quarters(5), [{ item: '1.1', period: 'Jun', cells: ['G4'] }]],
      'demand without its numbers': [
        planOf({ months: { Mar: 5 }, numerator: {}, denominator: {}, actual: { Mar: null } }),
        [{ item: '1.1', period: 'Mar', cells: ['H5', 'H6'] }],
      ],
      'a month of which the whole area says nothing is one finding': [
        planOf(monthly(10, 10, 10, 10, 10), monthly(10, null, 10, 10, 10)),
        [
          { item: '1.2', period: 'Feb', cells: ['G7'], says: '1.2 no reportó feb.' },
          {
            item: null,
            period: 'Jun',
            messageId: 'area',
            cells: ['K4', 'K7'],
            says: 'El área 1 no reportó nada en jun (2 indicadores).',
          },
        ].reverse(),
      ],
      'an area without any report beside one that reports': [
        buildPlan({
          areas: [
            { code: '1', indicators: [monthly(1, 2, 3, 4, 5, 6)] },
            { code: '2', indicators: [monthly(), monthly()] },
          ],
        }),
        [
          {
            item: null,
            messageId: 'area',
            cells: ['F10:K10', 'F13:K13'],
            says: 'El área 2 no reportó nada en ene, feb, mar, abr, may y jun (2 indicadores).',
          },
        ],
      ],
      'a plan without any report though the corte passed': [
        buildPlan({
          areas: [
            { code: '1', indicators: [monthly()] },
            { code: '2', indicators: [monthly()] },
          ],
        }),
        [
          {
            item: null,
            messageId: 'plan',
            cells: ['A1', 'F4:K4', 'F10:K10'],
            says: 'Nadie reportó ene, feb, mar, abr, may y jun, y el corte es jun (2 indicadores).',
          },
        ],
      ],
    },
  },
  TO_JUNE,
);

test('without a corte there is no execution to judge', () => {
  expect(findingsOf('actual-missing', planOf(monthly(10)), undefined, { cutoff: null })).toEqual([]);
});

test('January is what a template begins with: it asks nobody before somebody reports', () => {
  const speaks = (cutoff: Month, ...actual: (number | null)[]) =>
    findingsOf('actual-missing', planOf(monthly(...actual)), undefined, { cutoff }).length;
  expect([speaks(0), speaks(1), speaks(0, null, 10), speaks(0, 10)]).toEqual([0, 1, 1, 0]);
});

test('a report of one row a month: the cell of the month', () => {
  const source = planOf(monthly(10, 10, null, 10, 10, 10));
  const area = source.areas[0]!;
  const plan: Plan = {
    ...source,
    type: 'AVANCE',
    areas: [{ ...area, indicators: area.indicators.map((one) => withLines(one, (line) => inRows(line))) }],
  };
  const [found, ...others] = findingsOf('actual-missing', plan, undefined, TO_JUNE);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ period: 2, cells: [{ row: 5, column: 5, rowCount: 1, columnCount: 1 }] });
});

test('planned by month, reported by quarter: the quarter is due when it closes', () => {
  const source = planOf(monthly(null, null, 30));
  const area = source.areas[0]!;
  const plan: Plan = {
    ...source,
    areas: [
      {
        ...area,
        indicators: area.indicators.map((one) =>
          withLines(
            one,
            (line) => line,
            (line) => inPeriods(line, 3),
          ),
        ),
      },
    ],
  };
  expect(findingsOf('actual-missing', plan, undefined, TO_JUNE).map(sentence)).toEqual([
    '1.1 no reportó jun.',
  ]);
  expect(findingsOf('actual-missing', plan, undefined, { cutoff: 4 })).toEqual([]);
});

test('a formula without a result is said to be unchecked', () => {
  const plan = planOf({ months: { Mar: 5 }, actual: { Mar: UNCOMPUTED } });
  const { findings, unchecked } = runRules([plan], { cutoff: 5, rules: [ruleOf('actual-missing')!] });
  expect(findings).toEqual([]);
  expect(unchecked).toMatchObject([{ rule: 'actual-missing', reason: 'rules.unchecked.uncomputed' }]);
});

describe('several plans', () => {
  const rules = [ruleOf('actual-missing')!];
  const reported = planOf(monthly(1, 1, 1, 1, 1, 1));
  const silent = planOf(monthly());
  test.each([
    ['last year’s plan reports: this year’s owes nothing yet', { ...silent, id: 'p2', year: 2020 }, 0],
    ['a sister of the same year has to report', { ...silent, id: 'p2' }, 1],
    ['the report is a sheet of its own', { ...silent, id: 'p2', type: 'POA' as const }, 0],
  ])('%s', (_, plan, expected) => {
    expect(runRules([reported, plan], { cutoff: 5, rules }).findings).toHaveLength(expected);
  });
});
