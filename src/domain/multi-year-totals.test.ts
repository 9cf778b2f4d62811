import type { MultiYear, MultiYearProduct } from './multi-year';
import {
  checkBudget,
  equalWeights,
  financialTotals,
  isPercentUnit,
  isSameUnit,
  multiYearTotal,
  programFinancial,
  programKey,
  subproductSum,
  subproductsOf,
  sumOfReadings,
  unitCost,
} from './multi-year-totals';
import { BLANK, type Reading, type Sourced } from './plan';

const cell = { sheet: 'POM', row: 0, column: 0 };
const reading = (value: number | null | string): Sourced<Reading> => ({
  value:
    value === null
      ? BLANK
      : typeof value === 'string'
        ? { kind: 'text', text: value, number: null, percent: false }
        : { kind: 'number', value, raw: value, percent: false, formula: false },
  cell,
});
const text = (value: string | null | undefined) => (value == null ? null : { value, cell });

interface Given {
  parent?: string;
  unit?: string | null;
  program?: string;
  physical: readonly (number | null | string)[];
  financial: readonly (number | null | string)[];
}

function row(
  key: string,
  { parent, unit = 'Persona', program, physical, financial }: Given,
): MultiYearProduct {
  return {
    key,
    code: key,
    name: text(key),
    nameCell: cell,
    level: parent === undefined ? 'product' : 'subproduct',
    parent: parent ?? null,
    result: null,
    unit: text(unit),
    unitEntry: null,
    program: text(program),
    subprogram: null,
    project: null,
    activity: null,
    mainContribution: null,
    baseline: { year: null, absolute: null, relative: null },
    years: physical.map((one, i) => ({
      year: 2026 + i,
      physical: reading(one),
      financial: reading(financial[i]!),
    })),
    totalPhysical: null,
    totalFinancial: null,
    coverage: null,
    responsible: null,
    range: { ...cell, rowCount: 1, columnCount: 1 },
  };
}

const plan = (...products: MultiYearProduct[]): MultiYear => ({
  years: [2026, 2027],
  products,
  totals: null,
  budget: null,
});

describe('a product and its subproducts', () => {
  const product = row('1', { physical: [null, null], financial: [null, null] });
  const same = row('1.1', { parent: '1', unit: 'PERSONA', physical: [100, 120], financial: [1000.1, null] });
  const more = row('1.2', { parent: '1', physical: [50, 'x'], financial: [2000.2, null] });
  const other = row('1.3', { parent: '1', unit: 'Documento', physical: [3, 3], financial: [10, 20] });
  const elsewhere = row('2.1', { parent: '2', physical: [9, 9], financial: [9, 9] });

  test.each<[string, MultiYearProduct[], 'physical' | 'financial', number, number | null]>([
    ['physical in one unit, whatever its case', [same, more], 'physical', 0, 150],
    ['a text is no number', [same, more], 'physical', 1, 120],
    ['another unit: nothing can be said', [same, more, other], 'physical', 0, null],
    ['money adds up all the same, without dust', [same, more, other], 'financial', 0, 3010.3],
    ['no money at all', [same, more], 'financial', 1, null],
    ['no subproducts', [], 'financial', 0, null],
  ])('%s', (_, parts, kind, year, expected) => {
    expect(subproductSum(product, parts, kind, year)).toBe(expected);
  });

  test('neither has a unit: the physical targets add up', () => {
    const bare = row('4', { unit: null, physical: [1, 1], financial: [1, 1] });
    const part = row('4.1', { parent: '4', unit: null, physical: [3, 4], financial: [1, 1] });
    expect(subproductSum(bare, [part], 'physical', 1)).toBe(4);
    expect(subproductSum(bare, [part, same], 'physical', 1)).toBeNull();
    expect(multiYearTotal(part, 'physical')).toBe(7);
  });

  test('a year that the plan has and the rows lack has no sum', () => {
    expect(subproductSum(product, [same, more], 'financial', 2)).toBeNull();
  });

  test('percentages are never added', () => {
    const percent = row('3', { unit: '75 - PORCENTAJE', physical: [95, 95], financial: [1, 1] });
    const part = row('3.1', { parent: '3', unit: '75 - PORCENTAJE', physical: [95, 95], financial: [1, 1] });
    expect(subproductSum(percent, [part], 'physical', 0)).toBeNull();
    expect(multiYearTotal(percent, 'physical')).toBeNull();
    expect(multiYearTotal(percent, 'financial')).toBe(2);
    expect(unitCost(percent)).toBeNull();
  });

  test('subproducts are those of the product', () => {
    expect(subproductsOf(plan(product, same, elsewhere, more), '1').map(({ key }) => key)).toEqual([
      '1.1',
      '1.2',
    ]);
  });
});

test.each<[string, (number | null)[], (number | null)[], number | null | string]>([
  ['27,000 families for Q24,900,000', [12_000, 15_000], [10_000_000, 14_900_000], 24_900_000 / 27_000],
  ['nothing produced', [0, 0], [5, 5], 'not-computable'],
  ['no physical target', [null, null], [5, 5], null],
  ['no money', [1, 1], [null, null], null],
])('cost per unit: %s', (_, physical, financial, expected) => {
  expect(unitCost(row('1', { physical, financial }))).toBe(expected);
});

test('what is no number adds nothing; nothing at all has no sum', () => {
  expect(sumOfReadings([undefined, reading(0.1).value, BLANK, reading('x').value, reading(0.2).value])).toBe(
    0.3,
  );
  expect(sumOfReadings([undefined, BLANK, reading('x').value])).toBeNull();
});

test.each([
  ['PERSONA', 'persona', true],
  [' Documento', 'Documento ', true],
  ['Niño', 'NIÑO', true],
  [null, '', true],
  [null, null, true],
  ['Persona', null, false],
  ['Persona', 'Personas atendidas', false],
])('the units %j and %j are the same: %p', (a, b, expected) => {
  expect(isSameUnit(a, b)).toBe(expected);
});

test.each([
  ['75 - PORCENTAJE', true],
  ['Porcentaje de avance', true],
  ['%', true],
  ['  % de avance', true],
  ['Caja al 50 %', false],
  ['Persona', false],
  ['', false],
])('the unit %j counts percentages: %p', (unit, expected) => {
  expect(isPercentUnit(unit)).toBe(expected);
});

test.each([
  ['11', '11'],
  ['011', '11'],
  ['11 - Conservación', '11'],
  ['11 – Conservación', '11'],
  ['Agua Segura', 'agua segura'],
  ['11A', '11a'],
  ['Programa 11', 'programa 11'],
  ['  ', ''],
  [null, ''],
])('the programme %j is %j', (written, key) => {
  expect(programKey(written)).toBe(key);
});

describe('the budget', () => {
  const products = plan(
    row('1', { program: '11', physical: [1, 1], financial: [100, 200] }),
    row('1.1', { parent: '1', physical: [1, 1], financial: [100, 200] }),
    row('2', { program: '11 - Conservación', physical: [1, 1], financial: [50, null] }),
    row('3', { program: '012', physical: [1, 1], financial: [30.1, 30.2] }),
    row('4', { physical: [1, 1], financial: [7, 8] }),
  );

  test('products of a programme, subproducts within them', () => {
    expect(programFinancial(products, '11')).toEqual([150, 200]);
    expect(financialTotals(products)).toEqual([187.1, 238.2]);
  });

  test('is compared by programme and year, and what has no programme is told', () => {
    const line = (code: string, years: (number | null)[]) => ({
      code: text(code),
      name: text('x'),
      years: years.map(reading),
      total: null,
    });
    const check = checkBudget(products, {
      rows: [line('11', [150, 200]), line('12', [30.1, 30.3])],
      totals: [],
      range: { ...cell, rowCount: 1, columnCount: 1 },
    });
    expect(check.rows[0]!.years.map(({ difference, agrees }) => [difference, agrees])).toEqual([
      [0, true],
      [0, true],
    ]);
    expect(check.rows[1]!.years.map(({ difference, agrees }) => [difference, agrees])).toEqual([
      [0, true],
      [0.1, false],
    ]);
    expect(check.rows[1]!.total).toEqual({ budget: 60.4, planned: 60.3, difference: 0.1, agrees: false });
    expect(check.totals.years.map(({ difference }) => difference)).toEqual([-7, -7.9]);
    expect(check.withoutProgram).toEqual([7, 8]);
  });

  const rowOf = (code: string | null, name: string | null, years: (number | null)[]) => ({
    code: text(code),
    name: text(name),
    years: years.map(reading),
    total: null,
  });
  const checked = (given: MultiYear, ...rows: ReturnType<typeof rowOf>[]) =>
    checkBudget(given, { rows, totals: [], range: { ...cell, rowCount: 1, columnCount: 1 } });

  test('a row without a code is the programme of its name, one without either is none', () => {
    const named = plan(
      row('1', { program: 'Agua Segura', physical: [1, 1], financial: [100, 200] }),
      row('2', { physical: [1, 1], financial: [7, 8] }),
    );
    const check = checked(named, rowOf(null, 'AGUA SEGURA', [100, 200]), rowOf(null, null, [7, 8]));
    expect(check.rows.map(({ total }) => total.planned)).toEqual([300, 0]);
    expect(check.withoutProgram).toEqual([7, 8]);
  });

  test('a programme with two rows in the budget is planned once', () => {
    const check = checked(products, rowOf('11', null, [100, 0]), rowOf('011', null, [50, 200]));
    expect(check.withoutProgram).toEqual(checked(products, rowOf('11', null, [0, 0])).withoutProgram);
  });

  test('a row with a code is the programme of the code, whatever it is called', () => {
    const check = checked(products, rowOf('12', null, [0, 0]), rowOf('11', 'Otro nombre', [0, 0]));
    expect(check.rows.map(({ total }) => total.planned)).toEqual([60.3, 350]);
  });

  test('years that one of them lacks are 0', () => {
    const short = plan(row('1', { program: '11', physical: [1], financial: [100] }));
    const check = checked(short, rowOf('11', null, [100]));
    expect(check.rows[0]!.years).toEqual([
      { budget: 100, planned: 100, difference: 0, agrees: true },
      { budget: 0, planned: 0, difference: 0, agrees: true },
    ]);
  });

  test('differences below half a cent are none, half a cent is one', () => {
    const check = checked(products, rowOf('11', null, [150.004, 200.005]));
    expect(check.rows[0]!.years.map(({ agrees }) => agrees)).toEqual([true, false]);
  });
});

test('equal weights are alike and make 100', () => {
  for (const count of [1, 3, 6, 7, 48]) {
    const weights = equalWeights(count);
    expect(new Set(weights).size).toBe(1);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
  }
});
