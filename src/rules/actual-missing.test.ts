import { buildPlan, cellError, pct, planOf, text, UNCOMPUTED } from '../../test/support/plan-builder';
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
      'so was what has an error among its numerators': planOf({
        months: { Mar: 5 },
        numerator: { Mar: cellError() },
        denominator: { Mar: 5 },
      }),
      'numerator and denominator say what their formula doesn’t yet': planOf({
        months: { Mar: pct(90) },
        numerator: { Mar: 9 },
        denominator: { Mar: 10 },
        actual: { Mar: UNCOMPUTED },
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
      'an area with nothing to report yet doesn’t make another one the whole plan': [
        buildPlan({
          areas: [
            { code: '1', indicators: [monthly(1, 2, 3, 4, 5), monthly(1, 2, 3, 4, 5)] },
            { code: '2', indicators: [{ months: { Dic: 5 }, actual: {} }] },
          ],
        }),
        [
          {
            item: null,
            period: 'Jun',
            messageId: 'area',
            cells: ['K4', 'K7'],
            says: 'El área 1 no reportó nada en jun (2 indicadores).',
          },
        ],
      ],
      'nor does one indicator, where nobody else had anything to report': [
        buildPlan({
          areas: [
            { code: '1', indicators: [monthly(1, 2, 3, 4, 5)] },
            { code: '2', indicators: [{ months: { Mar: 5 }, actual: { Mar: 5 } }] },
          ],
        }),
        [{ item: '1.1', period: 'Jun', cells: ['K4'], says: '1.1 no reportó jun.' }],
      ],
      'a month of which nobody says anything who had to, and what one of them owes besides': [
        buildPlan({
          areas: [
            { code: '1', indicators: [monthly(1, 2, 3, 4, 5), monthly(1, null, 3, 4, 5)] },
            { code: '2', indicators: [monthly(1, 2, 3, 4, 5), { months: { Mar: 5 }, actual: { Mar: 5 } }] },
          ],
        }),
        [
          {
            item: null,
            period: 'Jun',
            messageId: 'plan',
            cells: ['A1', 'K4', 'K7', 'K13'],
            says: 'Nadie reportó jun, y el corte es jun (3 indicadores).',
          },
          { item: '1.2', period: 'Feb', cells: ['G7'], says: '1.2 no reportó feb.' },
        ],
      ],
      'months of an area, in the order of the year whoever owes them, and what one owes besides': [
        planOf(
          { months: { Mar: 5, Jun: 5 }, annual: 10, actual: { Mar: 5 } },
          monthly(null, null, 10, null, 10),
          monthly(10, null, 10, null, 10),
          { months: { Mar: 5 }, actual: { Mar: 5 } },
        ),
        [
          {
            item: null,
            messageId: 'area',
            cells: ['K4', 'G7', 'I7', 'K7', 'G10', 'I10', 'K10'],
            says: 'El área 1 no reportó nada en feb, abr y jun (3 indicadores).',
          },
          { item: '1.2', period: 'Ene', cells: ['F7'], says: '1.2 no reportó ene.' },
        ],
      ],
    },
    unchecked: {
      'formulas without a result, until the corte': [
        planOf({
          months: year(12, 10),
          annual: 120,
          actual: [10, UNCOMPUTED, 10, 10, 10, UNCOMPUTED, UNCOMPUTED],
        }),
        ['uncomputed: G4 K4'],
      ],
      'numerators that are taken from another sheet': [
        planOf({ months: { Mar: 5 }, numerator: { Mar: UNCOMPUTED }, denominator: { Mar: 5 } }),
        ['uncomputed: H4 H5'],
      ],
      'denominators that are': [
        planOf({ months: { Mar: 5 }, numerator: { Mar: 5 }, denominator: { Mar: UNCOMPUTED } }),
        ['uncomputed: H4 H5'],
      ],
    },
  },
  TO_JUNE,
);

test('of many that owe a month the first twenty are named, and all are counted', () => {
  const [found] = findingsOf(
    'actual-missing',
    planOf(...Array.from({ length: 21 }, () => monthly(10, 10, 10, 10, 10))),
    undefined,
    TO_JUNE,
  );
  expect(sentence(found!)).toBe('El área 1 no reportó nada en jun (21 indicadores).');
  expect(found!.cells).toHaveLength(21);
  expect(found!.compared.map(({ value }) => value)).toEqual(
    Array.from({ length: 20 }, (_, i) => `1.${i + 1}`),
  );
});

test('without a corte there is no execution to judge', () => {
  expect(findingsOf('actual-missing', planOf(monthly(null, 10)), undefined, { cutoff: null })).toEqual([]);
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
