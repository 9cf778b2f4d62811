/** How far reports lie from the plan: by month, or, of a few things, by the year to date; and whether somebody said why. */
import {
  type Cell,
  cellError,
  type IndicatorSpec,
  type Months,
  pct,
  planOf,
  poaOf,
  text,
  UNCOMPUTED,
} from '../../../test/support/plan-builder';
import { inPeriods } from '../../../test/support/plan-kinds';
import { formatLocal } from '../../domain/address';
import type { Month } from '../../domain/period';
import type { Indicator } from '../../domain/plan';
import { createTranslator } from '../../i18n';
import { comparedDeviations, type Deviation, deviationsOf, isExplained, tenths } from './deviations';

const spanish = createTranslator('es-MX');
const [ene, feb, mar, jun] = [0, 1, 2, 5] as const;
const only = (spec: IndicatorSpec): Indicator => planOf(spec).areas[0]!.indicators[0]!;
/** `1: 80`, a month counted from 0 and its compliance; `to 1: 90` of the year to that month. */
const said = (spec: IndicatorSpec, cutoff: Month = jun) =>
  deviationsOf(only(spec), cutoff).map(
    ({ month, compliance, toDate }) => `${toDate ? 'to ' : ''}${month}: ${tenths(compliance)}`,
  );

describe('of many things each month is judged', () => {
  const many: IndicatorSpec = { months: 100, annual: 1200 };

  test.each<[string, IndicatorSpec, string[]]>([
    ['every month with a report', { ...many, actual: [80, 130, 100] }, ['0: 80', '1: 130', '2: 100']],
    ['up to the corte', { ...many, actual: { May: 90, Jun: 80, Jul: 70 } }, ['4: 90', '5: 80']],
    [
      'months without a report or without demand are none',
      { ...many, actual: [80, null, text('Sin demanda'), 90] },
      ['0: 80', '3: 90'],
    ],
    ['what cannot be read is none', { ...many, actual: [80, cellError(), text('pendiente')] }, ['0: 80']],
    ['what nobody planned is none', { months: { Ene: 100 }, annual: 100, actual: [80, 40] }, ['0: 80']],
    ['ten are many', { months: 10, annual: 120, actual: [8, 13] }, ['0: 80', '1: 130']],
    [
      'percentages below ten too',
      { months: pct(5), annual: pct(5), actual: [pct(4), pct(6)] },
      ['0: 80', '1: 120'],
    ],
    [
      'hours, of which there may be parts',
      { measure: 'time', months: 5, annual: 60, actual: [4, 6] },
      ['0: 80', '1: 120'],
    ],
    [
      'of nothing there is no compliance',
      { months: [0, 100], annual: 100, actual: [3, 80], measure: 'money' },
      ['1: 80'],
    ],
    ['nothing reported', { ...many, actual: null }, []],
    ['no cells for reports', many, []],
    ['nothing of a few things reported', { months: 2, annual: 24, actual: null }, []],
  ])('%s', (_, spec, expected) => {
    expect(said(spec)).toEqual(expected);
  });

  test('with what was reported', () => {
    expect(deviationsOf(only({ ...many, actual: [80, 130] }), jun).map(({ actual }) => actual)).toEqual([
      80, 130,
    ]);
  });
});

describe('of a few things the year to date is judged', () => {
  test.each<[string, IndicatorSpec, string[]]>([
    ['two workshops a month', { months: 2, annual: 24, actual: [1, 3, 3] }, ['to 2: 116.7']],
    [
      'where one of the months plans a few',
      { months: [20, 9, 20], annual: 49, actual: [20, 3, 20] },
      ['to 2: 87.8'],
    ],
    [
      'of an unknown measure too',
      { measure: 'unknown', months: 2, annual: 24, actual: [1, 3, 3] },
      ['to 2: 116.7'],
    ],
    // A month without demand owes nothing.
    ['to the last month with a report', { months: 2, annual: 24, actual: [1, 2, null, null] }, ['to 1: 75']],
    ['up to the corte', { months: 2, annual: 24, actual: { Ene: 2, Jun: 1, Jul: 9 } }, ['to 5: 25']],
    ['one month stands for itself', { months: { Mar: 4 }, annual: 4, actual: { Mar: 3 } }, ['2: 75']],
    ['the only month with a report too', { months: 4, annual: 48, actual: { Ene: 3 } }, ['0: 75']],
    ['none where nothing was due', { months: [0, 0], annual: 0, actual: [1, 2] }, []],
  ])('%s', (_, spec, expected) => {
    expect(said(spec)).toEqual(expected);
  });

  test('with what was reported in the last month', () => {
    expect(deviationsOf(only({ months: 2, annual: 24, actual: [1, 3, 5] }), jun)).toMatchObject([
      { month: mar, toDate: true, actual: 5 },
    ]);
  });
});

describe('what is compared', () => {
  const compared = (spec: IndicatorSpec) => {
    const indicator = only(spec);
    return comparedDeviations(indicator, deviationsOf(indicator, jun)).map(
      ({ labelId, value, cells }) =>
        `${spanish.t(labelId)}: ${spanish.param(value)} (${cells.map(formatLocal).join(' ')})`,
    );
  };

  test('the compliance of each month, to a tenth, and what was reported', () => {
    expect(compared({ months: 300, annual: 3600, actual: [200, 400] })).toEqual([
      'Cumplimiento: 66.7 % ()',
      'Realizado: 200 (F4)',
      'Cumplimiento: 133.3 % ()',
      'Realizado: 400 (G4)',
    ]);
  });

  test('as the unit is written', () => {
    expect(compared({ months: pct(50), annual: pct(50), actual: [pct(40)] })).toEqual([
      'Cumplimiento: 80.0 % ()',
      'Realizado: 40.0 % (F4)',
    ]);
  });
});

describe('whether somebody said why', () => {
  const at = (month: Month, toDate = false): Deviation => ({ month, toDate, compliance: 50, actual: 50 });
  const told = (narrative: Months, deviation: Deviation) =>
    isExplained(only({ months: 100, actual: [50, 50], narrative }), deviation);
  const cause = text('Faltó personal; se contrató en abril');

  test.each<[string, Cell, boolean]>([
    ['words', cause, true],
    ['a number, such as that of a letter', 412, true],
    ['a year written as text', text('2026'), true],
    ['blank', null, false],
    ['a dash', text('—'), false],
    ['dots and spaces', text(' … '), false],
    ['an error', cellError(), false],
    ['a formula without a result', UNCOMPUTED, false],
  ])('%s', (_, cell, expected) => {
    expect(told({ Feb: cell }, at(feb))).toBe(expected);
  });

  test('of its own month', () => {
    expect(told({ Ene: cause }, at(feb))).toBe(false);
    expect(told({ Mar: cause }, at(feb))).toBe(false);
  });

  test('of any month, where the year to date is judged', () => {
    expect(told({ Ene: cause }, at(feb, true))).toBe(true);
    expect(told({}, at(feb, true))).toBe(false);
  });

  test('a quarter is explained where it closes, for all of its months', () => {
    const indicator = only({ months: 100, actual: [50, 50, 50, 50], narrative: { Mar: cause } });
    const byQuarter = { ...indicator, narrative: inPeriods(indicator.narrative!, 3) };
    expect([ene, feb, mar, 3 as const].map((month) => isExplained(byQuarter, at(month)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(isExplained(byQuarter, at(3, true))).toBe(true);
  });

  test('in the Justificación of a product, for the whole year', () => {
    const product = (justification?: string) =>
      isExplained(
        poaOf({ annual: 5, months: { Mar: 5 }, actual: { Mar: 1 }, product: { justification } }).areas[0]!
          .indicators[0]!,
        at(mar),
      );
    expect(product('Faltó personal')).toBe(true);
    expect(product('412')).toBe(true);
    expect(product('--')).toBe(false);
    expect(product('')).toBe(false);
    expect(product()).toBeNull();
  });

  test('nobody is asked where there is no place for it', () => {
    expect(isExplained(only({ months: 100, actual: 50 }), at(ene))).toBeNull();
  });
});

test.each([
  [66.666, 66.7],
  [133.34, 133.3],
  [100, 100],
])('%p points are shown as %p', (points, shown) => {
  expect(tenths(points)).toBe(shown);
});
