/** The unit of measure of an indicator: its code and name, and what the lists know of it. */
import { type IndicatorSpec, planOf, poaOf } from '../../../test/support/plan-builder';
import type { Indicator, Plan } from '../../domain/plan';
import { countsThings, unitIn, unitOf } from './unit-of';

const CELL = { sheet: 'PAT', row: 1, column: 19 };
const first = ({ areas }: Plan): Indicator => areas[0]!.indicators[0]!;
const withUnit = (unit: string | null | undefined, spec: IndicatorSpec = {}) =>
  first(planOf({ annual: 5, unit, ...spec }));

test.each<[string, string | null, string, string | null]>([
  ['Taller', null, 'Taller', 'Taller'],
  ['  Taller ', null, 'Taller', 'Taller'],
  ['75 - PORCENTAJE', '75', 'PORCENTAJE', 'PORCENTAJE'],
  ['39 EVENTO', '39', 'EVENTO', 'EVENTO'],
  ['39. Evento', '39', 'Evento', 'EVENTO'],
  // A longer name is known by its first word.
  ['Informe trimestral', null, 'Informe trimestral', 'INFORME'],
  // The catalogue's code tells what a name of the office's own is.
  ['39 - Encuentro', '39', 'Encuentro', 'EVENTO'],
  ['Encuentro', null, 'Encuentro', null],
  // Numbers that are part of the name.
  ['100', null, '100', null],
  ['1,000 litros', null, '1,000 litros', null],
])('%j has the code %j and the name %j', (text, code, name, known) => {
  const unit = unitIn(text, CELL);
  expect([unit.code, unit.name]).toEqual([code, name]);
  expect(unit.word?.label ?? null).toBe(known);
  expect(unit.cell).toBe(CELL);
});

test('what recognition split is not split again: the code may have a column of its own', () => {
  const own = unitIn('PORCENTAJE', CELL, { code: '75', name: ' PORCENTAJE ' });
  expect([own.code, own.name, own.kind]).toEqual(['75', 'PORCENTAJE', 'percent']);
  const none = unitIn('12 meses', CELL, { code: null, name: '12 meses' });
  expect([none.code, none.name]).toEqual([null, '12 meses']);
  expect(unitOf(first(poaOf({ annual: 5, product: { unit: '39 - EVENTO' } })))).toMatchObject({
    code: '39',
    name: 'EVENTO',
    kind: 'count',
  });
});

test('a unit of a PAT is split here', () => {
  expect(unitOf(withUnit('39 - EVENTO'))).toMatchObject({ code: '39', name: 'EVENTO' });
});

test('a blank cell, and a cell of spaces, declare none', () => {
  expect(unitOf(withUnit(undefined))).toBeNull();
  expect(unitOf(withUnit(null))).toBeNull();
  expect(unitOf(withUnit('  '))).toBeNull();
});

test('an indicator is looked up once', () => {
  const indicator = withUnit('Taller');
  expect(unitOf(indicator)).toBe(unitOf(indicator));
});

describe('what counts whole things', () => {
  test.each<[string, boolean]>([
    ['Persona', true],
    ['140 - CANTIDAD', true],
    ['Porcentaje', false],
    ['Litros por usuario', false],
    ['Hectárea', false],
  ])('%s: %s', (unit, expected) => {
    // Whatever its figures look like.
    expect(countsThings(withUnit(unit, { measure: 'count' }))).toBe(expected);
    expect(countsThings(withUnit(unit, { measure: 'percent' }))).toBe(expected);
  });

  test('without a unit the measure tells', () => {
    expect(countsThings(withUnit(undefined, { measure: 'count' }))).toBe(true);
    expect(countsThings(withUnit(undefined, { measure: 'money' }))).toBe(false);
  });
});
