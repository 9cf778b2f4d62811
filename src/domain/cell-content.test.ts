import fc from 'fast-check';
import {
  cellKey,
  contentAt,
  contentOf,
  type EditInput,
  EMPTY,
  inputOf,
  isErrorText,
  normaliseFormula,
  sameContent,
} from './cell-content';
import type { CellContent } from './edit';
import { type CellValue, SheetBuilder } from './snapshot';

const shows = (value: CellValue): CellContent => ({ value, formula: null });
const computes = (formula: string, value: CellValue = null): CellContent => ({ value, formula });

describe('what a cell holds after something was typed', () => {
  test.each<[string, EditInput, CellContent]>([
    ['a number', 12.5, shows(12.5)],
    ['a logical value', true, shows(true)],
    ['a text', 'Documento', shows('Documento')],
    ['nothing', '', EMPTY],
    ['an apostrophe alone, which Excel takes for an empty text', "'", EMPTY],
    ['a formula', '=SUM(F2:Q2)', computes('=SUM(F2:Q2)')],
    ['an equals sign alone is no formula', '=', shows('=')],
    ['a text that ends like a formula begins', 'Meta=', shows('Meta=')],
    ['a text behind an apostrophe', "'=SUM(F2:Q2)", shows('=SUM(F2:Q2)')],
    ['a text that ends with one', "meses'", shows("meses'")],
    ['an error', '#N/A', shows({ error: '#N/A' })],
    ['an error in small letters', '#div/0!', shows({ error: '#DIV/0!' })],
    ['an error behind an apostrophe is a text', "'#N/A", shows('#N/A')],
    ['a text with a number sign', '#1', shows('#1')],
  ])('%s', (_, input, content) => {
    expect(contentOf(input)).toEqual(content);
  });
});

describe('what has to be typed so that a cell holds it', () => {
  test.each<[string, CellContent, EditInput]>([
    ['a number', shows(0), 0],
    ['a logical value', shows(false), false],
    ['a text', shows('Sin demanda'), 'Sin demanda'],
    ['a blank', EMPTY, ''],
    ['a formula, whatever it shows', computes('=A1', 7), '=A1'],
    ['a formula without a result', computes('=A1'), '=A1'],
    ['an error value', shows({ error: '#REF!' }), '#REF!'],
    ['a text that looks like a formula', shows('=A1'), "'=A1"],
    ['a text that begins with an apostrophe', shows("'26"), "''26"],
    ['a text that ends with one, or with an equals sign', shows("Metas' ="), "Metas' ="],
    ['a text that reads like an error', shows('#n/a'), "'#n/a"],
  ])('%s', (_, content, input) => {
    expect(inputOf(content)).toBe(input);
  });

  test('typed, it is there again', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.constantFrom('=', "'", "''", '=A1', '#REF!', '#ref!', "'=A1", "'#REF!"),
    );
    const values = fc.oneof(fc.double({ noNaN: true }), fc.boolean(), texts);
    fc.assert(
      fc.property(values, (value) => {
        expect(contentOf(inputOf(shows(value)))).toEqual(value === '' ? EMPTY : shows(value));
      }),
    );
  });
});

describe('whether two cells hold the same', () => {
  test.each<[string, CellContent, CellContent, boolean]>([
    ['numbers', shows(5), shows(5), true],
    ['other numbers', shows(5), shows(6), false],
    ['what differs behind the fifteenth digit', shows(0.1 + 0.2), shows(0.3), true],
    ['a number and a text that writes it', shows(5), shows('5'), false],
    ['a text and the number that it writes', shows('5'), shows(5), false],
    ['a zero and a blank', shows(0), EMPTY, false],
    ['a blank and a zero', EMPTY, shows(0), false],
    ['an empty text and a blank', shows(''), EMPTY, true],
    ['a blank and an empty text', EMPTY, shows(''), true],
    ['an empty text and a text', shows(''), shows('x'), false],
    ['a text and an empty text', shows('x'), shows(''), false],
    ['texts', shows('Meta'), shows('Meta'), true],
    ['texts in other letters', shows('Meta'), shows('META'), false],
    ['the same error', shows({ error: '#N/A' }), shows({ error: '#N/A' }), true],
    ['another error', shows({ error: '#N/A' }), shows({ error: '#REF!' }), false],
    ['an error and its text', shows({ error: '#N/A' }), shows('#N/A'), false],
    ['a text and an error', shows('#N/A'), shows({ error: '#N/A' }), false],
    ['logical values', shows(true), shows(true), true],
    ['a formula, whatever it shows', computes('=A1', 5), computes('=A1', 6), true],
    ['the same formula as it is typed in another way', computes('=sum( A1 )'), computes('=SUM(A1)'), true],
    ['another formula that shows the same', computes('=A1', 5), computes('=A2', 5), false],
    ['a formula and the number that it shows', computes('=A1', 5), shows(5), false],
    ['a number and a formula that shows it', shows(5), computes('=A1', 5), false],
  ])('%s', (_, a, b, same) => {
    expect(sameContent(a, b)).toBe(same);
  });
});

describe('formulas as they are compared', () => {
  test.each<[string, string, string]>([
    ['blanks and small letters', '= sum ( a1 ,\n B2 )', '=SUM(A1,B2)'],
    ['the @ of newer versions', '=@SUM(@A:A)', '=SUM(A:A)'],
    ['texts stay as they are', '=if(a1="a b @","x ""y"" z",a2)', '=IF(A1="a b @","x ""y"" z",A2)'],
    ['names of sheets in quotes too', "= 'Plan d''obra 2'!a1 + b1", "='Plan d''obra 2'!A1+B1"],
    ['what stands behind the last of them', '="a"& b1 & "c"& d1', '="a"&B1&"c"&D1'],
  ])('%s', (_, formula, normal) => {
    expect(normaliseFormula(formula)).toBe(normal);
  });
});

test.each([
  ['#REF!', true],
  ['#name?', true],
  ['#GETTING_DATA', false],
  ['REF!', false],
  ['', false],
])('%p is read as an error when it is typed: %p', (text, expected) => {
  expect(isErrorText(text)).toBe(expected);
});

describe('in a workbook as it was read', () => {
  const builder = new SheetBuilder();
  builder.set(4, 2, 15, '=SUM(A1:A3)', '0');
  builder.set(5, 2, 'Meta', null, 'General');
  const snapshot = { sheets: [builder.build('PAT', 'visible', false)], settings: new Map<string, string>() };

  test.each<[string, { sheet: string; row: number; column: number }, CellContent]>([
    ['a formula and what it shows', { sheet: 'PAT', row: 4, column: 2 }, computes('=SUM(A1:A3)', 15)],
    ['a text, on a sheet named in other letters', { sheet: 'pat', row: 5, column: 2 }, shows('Meta')],
    ['a cell beside them', { sheet: 'PAT', row: 4, column: 3 }, EMPTY],
    ['a sheet that is not there', { sheet: 'POA', row: 4, column: 2 }, EMPTY],
  ])('%s', (_, cell, content) => {
    expect(contentAt(snapshot, cell)).toEqual(content);
  });
});

test('a cell has one key however its sheet is written, and shares it with no other', () => {
  const key = cellKey({ sheet: 'Año 2026', row: 1, column: 12 });
  expect(cellKey({ sheet: 'AÑO 2026', row: 1, column: 12 })).toBe(key);
  const others = [
    { sheet: 'Año 2026', row: 12, column: 1 },
    { sheet: 'Año 2026', row: 11, column: 2 },
    { sheet: 'Año 2027', row: 1, column: 12 },
  ];
  expect(others.map(cellKey)).not.toContain(key);
});
