/** Rows whose texts stand some columns late. */
import { cellError, type IndicatorSpec, planOf, poaOf, text } from '../../../test/support/plan-builder';
import type { Area } from '../../domain/plan';
import { slippedRows } from './slipped-rows';

const THREE_WORDS = text('Visitas de supervisión');
const FORMULA = text('Visitas realizadas / Visitas programadas');

const isSlipped = (spec: IndicatorSpec) => slippedRows(planOf({ annual: 5, ...spec }).areas[0]!).length > 0;

test.each<[string, IndicatorSpec, boolean]>([
  [
    'the name in the annual target, the formula in January',
    { annual: THREE_WORDS, months: { Ene: text('Visitas hechas') } },
    true,
  ],
  ['the name further right, the formula in January', { name: null, months: { Ene: FORMULA } }, true],
  ['a name of blanks is none', { name: '  ', months: { Ene: FORMULA } }, true],
  ['its name stands where it belongs: January has a remark', { months: { Ene: FORMULA } }, false],
  ['a remark of two words', { name: null, months: { Ene: text('por definir') } }, false],
  ['of three', { name: null, months: { Ene: THREE_WORDS } }, true],
  ['two remarks', { annual: text('por definir'), months: { Ene: text('por definir') } }, false],
  [
    'a long remark in the annual target alone',
    { annual: text('por definir según la demanda del año'), months: {} },
    false,
  ],
  [
    'a long remark in February',
    { annual: text('por definir'), months: { Feb: text('según la demanda del año') } },
    false,
  ],
  ['figures and signs are no words', { name: null, months: { Ene: text('1 / 2 / 3 / 4') } }, false],
  ['an error value is none', { name: null, months: { Ene: cellError('#NAME?') } }, false],
  [
    'a number written as a text is none',
    { name: null, months: { Ene: text('1 200 000 pesos', 1_200_000) } },
    false,
  ],
  ['words for nothing are none', { annual: THREE_WORDS, months: { Ene: text('no aplica') } }, false],
])('%s: %#', (_, spec, expected) => {
  expect(isSlipped(spec)).toBe(expected);
});

test('a name from a list above the table is not in its row', () => {
  const { areas } = planOf({ annual: 5, months: { Ene: FORMULA } });
  const [area] = areas as [Area];
  const [indicator] = area.indicators;
  const listed = { ...indicator!, name: { value: 'Visitas', cell: { ...indicator!.name!.cell, row: 40 } } };
  expect(slippedRows({ ...area, indicators: [listed] })).toEqual([listed]);
});

test('a product without months has not slipped', () => {
  expect(slippedRows(poaOf({ name: null, annual: THREE_WORDS }).areas[0]!)).toEqual([]);
});
