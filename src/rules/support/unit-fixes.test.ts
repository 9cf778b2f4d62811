/** How another unit is written: as the sheet writes its units. */
import { planOf, poaOf } from '../../../test/support/plan-builder';
import type { CellAddress } from '../../domain/address';
import type { CellContent } from '../../domain/edit';
import { rowsOf } from './rows-of';
import { asInPlan, choiceText, type UnitChoice, unitFix, unitWrite } from './unit-fixes';
import { unitIn } from './unit-of';

const CELL: CellAddress = { sheet: 'POA', row: 1, column: 19 };
const EVENT: UnitChoice = { code: '39', label: 'EVENTO' };
const NAMED: UnitChoice = { code: null, label: 'EVENTO' };

/** A sheet where the cell holds this. */
const holding = (value: string | null, formula: string | null = null) => ({
  contentAt: (): CellContent => ({ value, formula }),
});

describe('the spelling of the plan', () => {
  const rows = rowsOf(poaOf({ annual: 5, product: { unit: '330 - Atencion medica' } }));

  test('is kept where the plan has the entry', () => {
    expect(asInPlan({ code: '330', label: 'ATENCIÓN MÉDICA' }, rows).label).toBe('Atencion medica');
  });
  test.each<[string, UnitChoice]>([
    ['another code', { code: '331', label: 'ATENCIÓN MÉDICA' }],
    ['another name', { code: '330', label: 'CONSULTA MÉDICA' }],
  ])('not for %s', (_, choice) => {
    expect(asInPlan(choice, rows)).toEqual(choice);
  });
  test('a name alone is written as the cell is, not as another cell', () => {
    const named = rowsOf(planOf({ annual: 5, unit: 'taller' }));
    expect(asInPlan({ code: null, label: 'Taller' }, named).label).toBe('Taller');
  });
});

test.each<[string, UnitChoice, string]>([
  ['39 - TALLER', EVENT, '39 - EVENTO'],
  ['Taller', EVENT, 'Evento'],
  ['TALLER', EVENT, 'EVENTO'],
  ['39 - Taller', NAMED, 'Evento'],
])('beside %j a sentence says %j as %j', (printed, choice, expected) => {
  expect(choiceText(unitIn(printed, CELL), choice)).toBe(expected);
});

describe('what is written', () => {
  test.each<[string, UnitChoice, string]>([
    // The code, and what stands between it and the name.
    ['1039 - TALLER', EVENT, '39 - EVENTO'],
    ['1039 TALLER', EVENT, '39 EVENTO'],
    ['1039. Taller', EVENT, '39. EVENTO'],
    // The name alone, in capitals or not.
    ['Taller', EVENT, 'Evento'],
    ['TALLER', EVENT, 'EVENTO'],
  ])('over %j: %j makes %j', (printed, choice, after) => {
    expect(unitWrite(unitIn(printed, CELL), choice, holding(printed))).toEqual({ cell: CELL, after });
  });

  test('the name alone where the code has a column of its own and stays', () => {
    const unit = unitIn('TALLER', CELL, { code: '39', name: 'TALLER' });
    expect(unitWrite(unit, EVENT, holding('TALLER'))).toEqual({ cell: CELL, after: 'EVENTO' });
    expect(unitWrite(unit, { code: '40', label: 'EVENTO' }, holding('TALLER'))).toBeNull();
  });

  test('nothing without a code where the sheet has codes', () => {
    expect(unitWrite(unitIn('1039 - TALLER', CELL), NAMED, holding('1039 - TALLER'))).toBeNull();
  });

  test('nothing over a formula', () => {
    const looked = holding('Taller', '=VLOOKUP(A2,Catálogos!A:B,2,0)');
    expect(unitWrite(unitIn('Taller', CELL), EVENT, looked)).toBeNull();
  });
});

describe('the same unit for several rows', () => {
  const fix = { id: 'unit', messageId: 'unit', params: {} };
  const plan = planOf({ annual: 5, unit: 'Taller' }, { annual: 5, unit: 'TALLER' }, { annual: 5 });
  const rows = rowsOf(plan);
  const asRead = { contentAt: (): CellContent => ({ value: null, formula: null }) };

  test('is written in each of them', () => {
    expect(unitFix(rows.slice(0, 2), EVENT, fix, asRead)).toEqual({
      ...fix,
      writes: [
        { cell: { sheet: 'PAT', row: 1, column: 19 }, after: 'Evento' },
        { cell: { sheet: 'PAT', row: 3, column: 19 }, after: 'EVENTO' },
      ],
      effects: [],
    });
  });

  test('is written in none where one of them cannot be written', () => {
    expect(unitFix(rows, EVENT, fix, asRead)).toBeNull();
  });
});
