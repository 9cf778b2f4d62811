import { type CellContent, overwritesFormula } from './edit';

test.each<[string, CellContent, boolean]>([
  ['a blank', { value: null, formula: null }, false],
  ['a number', { value: 5, formula: null }, false],
  ['a formula', { value: 5, formula: '=SUM(F2:Q2)' }, true],
  ['a formula that shows nothing', { value: null, formula: '=IF(F2="","",F2)' }, true],
])('in the place of %s: a formula is replaced: %p', (_, before, replaced) => {
  expect(overwritesFormula({ cell: { sheet: 'PAT', row: 1, column: 2 }, before, after: 7 })).toBe(replaced);
});
