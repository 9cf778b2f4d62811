/** What fixes put into cells, and which cells they leave to their formulas. */
import { pct, text, toReading, UNCOMPUTED } from '../../../test/support/plan-builder';
import { EMPTY } from '../../domain/cell-content';
import type { CellContent } from '../../domain/edit';
import { BLANK, type Reading } from '../../domain/plan';
import type { CellValue } from '../../domain/snapshot';
import {
  blankWrite,
  figureWrite,
  isComputed,
  printedText,
  type SeesCells,
  styledLike,
  textWrite,
} from './fix-writes';

const cell = { sheet: 'PAT', row: 1, column: 5 };
const holding = (content: CellContent): SeesCells => ({
  contentAt: (at) => (at === cell ? content : EMPTY),
});
const value = (held: CellValue): SeesCells => holding({ value: held, formula: null });

describe('a number', () => {
  test.each<[string, number, Reading, Reading[], object]>([
    ['as it is, where nothing tells otherwise', 35, BLANK, [], { after: 35 }],
    ['as the cell had it', 35, pct(40), [toReading(40)], { after: 0.35, numberFormat: '0%' }],
    [
      'as those beside it have theirs, nearest first',
      35,
      BLANK,
      [BLANK, pct(40), toReading(40)],
      { after: 0.35, numberFormat: '0%' },
    ],
    ['in points among points', 35, text('40'), [toReading(40), pct(40)], { after: 35 }],
  ])('%s', (_, number, before, beside, written) => {
    expect(figureWrite(cell, number, before, beside)).toEqual({ cell, ...written });
  });
});

test('an empty cell is written with an empty text', () => {
  expect(blankWrite(cell)).toEqual({ cell, after: '' });
});

test.each([
  ['Mensual', 'Mensual'],
  ['=SUMA de visitas', "'=SUMA de visitas"],
  ["'Visitas'", "''Visitas'"],
  ['Visitas = supervisiones', 'Visitas = supervisiones'],
  ["Visitas a 'casas'", "Visitas a 'casas'"],
])('the text %s is typed as %s', (written, typed) => {
  expect(textWrite(cell, written)).toEqual({ cell, after: typed });
});

test.each([
  ['semestral', 'Anual', 'Semestral'],
  ['SEMESTRAL', 'Anual', 'Semestral'],
  ['semestral', 'anual', 'Semestral'],
  ['Semestral', 'ANUAL', 'SEMESTRAL'],
  ['índice', 'Área', 'Índice'],
  ['Índice', 'ÁREA', 'ÍNDICE'],
  // Numbers are in no case.
  ['semestral', '12', 'Semestral'],
  ['semestral', '', 'Semestral'],
])('%s in the place of %s: %s', (word, replaced, written) => {
  expect(styledLike(word, replaced)).toBe(written);
});

describe('whether a formula makes what a cell shows', () => {
  const formula: Reading = { kind: 'number', value: 5, raw: 5, percent: false, formula: true };

  test.each<[string, Reading, CellContent, boolean]>([
    ['a number that somebody typed', toReading(5), { value: 5, formula: null }, false],
    ['a blank', BLANK, EMPTY, false],
    // Where only plans are judged the reading alone tells.
    ['a number that was read from a formula', formula, EMPTY, true],
    ['a formula without a result', UNCOMPUTED, EMPTY, true],
    ['a blank that a formula makes', BLANK, { value: '', formula: '=IF(A1="","",A1)' }, true],
    ['a text that a formula makes', text('Visitas'), { value: 'Visitas', formula: '=B2' }, true],
    [
      'an error of a formula',
      { kind: 'error', error: '#REF!' },
      { value: { error: '#REF!' }, formula: '=#REF!' },
      true,
    ],
    [
      'an error that was typed',
      { kind: 'error', error: '#N/A' },
      { value: { error: '#N/A' }, formula: null },
      false,
    ],
  ])('%s', (_, reading, content, computed) => {
    expect(isComputed(cell, reading, holding(content))).toBe(computed);
  });
});

test.each<[string, CellValue, string]>([
  ['a text as it is typed', ' 7.3.1. ', ' 7.3.1. '],
  ['an empty text', '', ''],
  ['a number', 7.3, '7.3'],
  ['zero', 0, '0'],
  ['of a blank, what was read', null, '7.3.1'],
  ['of an error too', { error: '#N/A' }, '7.3.1'],
  ['of a truth value too', true, '7.3.1'],
])('what a cell says: %s', (_, held, said) => {
  expect(printedText(cell, '7.3.1', value(held))).toBe(said);
});
