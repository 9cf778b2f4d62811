/** Targets as data that may stand in several places of a workbook. */
import { fichaOf } from '../../../test/support/ficha-builder';
import { type Cell, pct, planOf, poaOf, text, toReading } from '../../../test/support/plan-builder';
import { pomOf } from '../../../test/support/pom-builder';
import { formatCell } from '../../domain/address';
import type { Plan } from '../../domain/plan';
import { type Datum, datumKey, sourcesOf } from './data';

/** The data of the first source of a plan. */
const dataOf = (plan: Plan): readonly Datum[] => sourcesOf(plan)[0]!.data;

/** A ficha of DTP5 with its trend: years (or other periods) and their values. */
function trendOf(named: Cell | string, trend: Readonly<Record<string, Cell>>): Plan {
  const plan = fichaOf('DTP5', { codeAndName: named });
  const rows = Object.entries(trend).map(([label, value], i) => ({
    label: { value: label, cell: { sheet: 'Ficha', row: 10, column: 1 + i } },
    value: { value: toReading(value), cell: { sheet: 'Ficha', row: 11, column: 1 + i } },
  }));
  return { ...plan, ficha: { ...plan.ficha!, trend: rows } };
}

describe('where a plan keeps data', () => {
  const kinds = (plan: Plan) => sourcesOf(plan).map(({ kind }) => kind);

  test('a plan of a year is one place, a POM with its execution two', () => {
    const pom = pomOf({ code: '001', physical: 10 });
    expect(kinds(planOf({ annual: 5 }))).toEqual(['PAT']);
    expect(kinds(poaOf({ annual: 5 }))).toEqual(['POA']);
    expect(kinds(pom)).toEqual(['multi-year']);
    expect(kinds({ ...pom, areas: planOf({ annual: 5 }).areas })).toEqual(['multi-year', 'POM']);
  });

  test('a ficha is one by its trend, where it has no indicator', () => {
    const ficha = trendOf('Visitas de supervisión', { 2025: 10 });
    expect(kinds(ficha)).toEqual(['FICHA']);
    expect(dataOf({ ...ficha, areas: planOf({ code: '7.3', annual: 5 }).areas })[0]!.label).toBe('7.3');
  });

  test('nothing filled in is no place', () => {
    expect(sourcesOf({ ...planOf(), areas: [] })).toEqual([]);
    expect(sourcesOf(poaOf({ name: null, annual: null }))).toEqual([]);
  });
});

describe('an indicator', () => {
  test('with its year, its months and their cells', () => {
    const plan = planOf({
      code: '7.3',
      name: 'Visitas de Supervisión',
      months: { Mar: 5, Jun: text('7', 7), Sep: text('por definir') },
      annual: 12,
    });
    const [area] = plan.areas;
    const [datum] = dataOf(plan);
    expect(datum).toMatchObject({
      label: '7.3',
      code: '7.3',
      name: 'visita de supervision',
      year: 2019,
      annual: { figure: 12 },
      measure: 'count',
      place: { area, indicator: area!.indicators[0] },
    });
    expect(formatCell(datum!.annual!.cell)).toBe('C2');
    expect([...datum!.months!].map(([month, { figure, cell }]) => [month, figure, formatCell(cell)])).toEqual(
      [
        [2, 5, 'H2'],
        [5, 7, 'K2'],
      ],
    );
  });

  test('what it lacks is null', () => {
    const [datum] = dataOf(planOf({ code: null, name: 'Visitas', months: {}, annual: null }));
    expect(datum).toMatchObject({ label: 'Visitas', code: null, annual: null, months: null });
    expect(dataOf(poaOf({ annual: 5 }))[0]!.months).toBeNull();
  });

  test('empty blocks of a template are none', () => {
    expect(dataOf(planOf({ annual: 5 }, { name: null, annual: null, weight: null }))).toHaveLength(1);
  });

  test('the year is that of the plan, also when somebody corrects it', () => {
    const plan = planOf({ annual: 5 });
    expect(dataOf({ ...plan, year: 2020 })[0]!.year).toBe(2020);
    expect(dataOf(plan)[0]!.year).toBe(2019);
  });
});

describe('a product of a POM', () => {
  test('is a datum for each year that has a target', () => {
    const [first, ...others] = dataOf(
      pomOf({ code: '001', name: 'Familias atendidas', physical: [10, null, text('12', 12)] }),
    );
    expect(first).toMatchObject({
      label: '001',
      code: '001',
      name: 'familia atendida',
      year: 2026,
      annual: { figure: 10 },
      months: null,
      measure: 'count',
      place: { item: '001' },
    });
    expect(formatCell(first!.annual!.cell)).toBe('D2');
    expect(others.map(({ year, annual }) => [year, annual?.figure])).toEqual([[2028, 12]]);
  });

  test.each<[string, string | undefined, Cell, string]>([
    ['by its unit', '75 - PORCENTAJE', 80, 'percent'],
    ['by a sign in its unit', 'Avance (%)', 80, 'percent'],
    ['by its format', '2303 - Documento', pct(80), 'percent'],
    ['by a sign in its text', undefined, text('80 %', 80), 'percent'],
    ['not by a text without one', undefined, text('80', 80), 'count'],
    ['not by its unit', '2303 - Documento', 80, 'count'],
    ['not without a unit', undefined, 80, 'count'],
  ])('is a percentage %s', (_, unit, cell, measure) => {
    expect(dataOf(pomOf({ code: '1', ...(unit ? { unit } : {}), physical: [cell] }))[0]!.measure).toBe(
      measure,
    );
  });
});

describe('the trend of a ficha', () => {
  test('is a datum for each year with a figure', () => {
    const data = dataOf(
      trendOf('1.2 - Visitas de Supervisión', {
        ' 2024 ': 10,
        2025: null,
        2026: text('por definir'),
        '2025-2026': 7,
        'Meta 2027': 8,
        '1er trimestre': 9,
        2028: pct(85),
        2029: text('90 %', 90),
        2030: text('95', 95),
      }),
    );
    expect(data.map(({ year, annual, measure }) => [year, annual!.figure, measure])).toEqual([
      [2028, 85, 'percent'],
      [2029, 90, 'percent'],
      [2030, 95, 'count'],
      [2024, 10, 'count'],
    ]);
    expect(data[3]).toMatchObject({
      label: '1.2',
      code: '1.2',
      name: 'visita de supervision',
      months: null,
      place: { item: '1.2' },
    });
    expect(formatCell(data[0]!.annual!.cell)).toMatch(/^[B-J]12$/);
  });

  test.each<[string, string | null, string]>([
    ['1.2.10 - Visitas hechas', '1.2.10', 'visita hecha'],
    ['I5 Visitas hechas', 'I5', 'visita hecha'],
    ['12. Visitas hechas', '12', 'visita hecha'],
    ['1.25 –  Visitas hechas', '1.25', 'visita hecha'],
    ['  3: Visitas hechas', '3', 'visita hecha'],
    ['Visitas hechas ', null, 'visita hecha'],
    ['Visitas a 2 comercios', null, 'visita a 2 comercio'],
    ['100% de visitas', null, '100 de visita'],
  ])('is called %j', (named, code, name) => {
    const [datum] = dataOf(trendOf(named, { 2025: 10 }));
    expect([datum!.code, datum!.name]).toEqual([code, name]);
    expect(datum!.label).toBe(code ?? named.trim());
    expect(datum!.place).toEqual({ item: code ?? named.trim() });
  });

  test('says nothing without a name', () => {
    expect(dataOf(trendOf(null, { 2025: 10 }))).toEqual([]);
    expect(dataOf(trendOf(12, { 2025: 10 }))).toEqual([]);
    expect(dataOf(fichaOf('DTP5', {}))).toEqual([]);
  });
});

test('a datum is known by its name of two words or more, and its year', () => {
  const keyOf = (name: string | null, year: number | null = 2019) =>
    datumKey(dataOf({ ...planOf({ name, annual: 5 }), year })[0]!);
  expect(keyOf('Visitas hechas')).not.toBeNull();
  expect(keyOf('VISITAS HECHAS')).toBe(keyOf('Visita hecha'));
  expect(keyOf('Visitas hechas', 2020)).not.toBe(keyOf('Visitas hechas'));
  expect(keyOf('Visitas hechas', null)).not.toBeNull();
  expect(keyOf('Visitas')).toBeNull();
  expect(keyOf(null)).toBeNull();
  const [product] = dataOf(pomOf({ code: '1', name: null, physical: 5 }));
  expect(datumKey(product!)).toBeNull();
});
