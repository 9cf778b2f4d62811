import type { CellEdit } from './edit';
import { decideEdits, invertEdits } from './edit-decision';

const cell = { sheet: 'Hoja1', row: 1, column: 2 };
const zero = { value: 0, formula: null };
const look = (numberFormat: string, value = 0) => ({
  cell: { content: { value, formula: null }, numberFormat },
  anchor: null,
  writable: true,
  formattable: true,
});
const decide = (edit: CellEdit, numberFormat: string, value?: number) => {
  const [decision] = decideEdits([edit], [look(numberFormat, value)]);
  return [decision!.outcome, decision!.edit.numberFormat ?? null];
};

describe('the format of an edit', () => {
  const edit: CellEdit = { cell, before: zero, after: 0.5, numberFormat: '0.0%' };
  test.each([
    ['another kind of number', 'General', '0.0%'],
    ['a percentage with fewer decimals', '0%', '0.0%'],
    ['the same', '0.0%', null],
    ['a percentage with more decimals shows as much', '0.00%', null],
    ['a quoted percent sign is none', '0.0"%"', '0.0%'],
  ])('%s', (_, current, set) => {
    expect(decide(edit, current)).toEqual(['written', set]);
  });
});

describe('the format of what takes an edit back', () => {
  const [back] = invertEdits([
    { cell, before: zero, after: 0, numberFormat: '0.0%', numberFormatBefore: '0%' },
  ]);
  test.each([
    ['put back exactly, even where it shows less', '0.0%', ['written', '0%']],
    ['left alone where somebody chose another meanwhile', '0.00', ['already', '0%']],
    ['already as it was', '0%', ['already', '0%']],
  ])('%s', (_, current, expected) => {
    expect(decide(back!, current)).toEqual(expected);
  });

  test('the value is restored beside a format that somebody chose meanwhile', () => {
    const [half] = invertEdits([
      { cell, before: zero, after: 0.5, numberFormat: '0.0%', numberFormatBefore: '0%' },
    ]);
    expect(decide(half!, '0.00', 0.5)).toEqual(['written', null]);
    expect(decide(half!, '0.0%', 0.5)).toEqual(['written', '0%']);
  });
});
