import { numberFromText, readTypedNumber } from './number-text';
import { isFormula, type ParsedInput, parseInput } from './parse-input';

const tables: Record<string, [text: string, result: ParsedInput][]> = {
  numbers: [
    ['5', { value: 5 }],
    ['-5', { value: -5 }],
    ['+5', { value: 5 }],
    ['(5)', { value: -5 }],
    ['- 5', { value: -5 }],
    [' 5 ', { value: 5 }],
    ['.5', { value: 0.5 }],
    ['5.', { value: 5 }],
    ['00123', { value: 123 }],
    ['1,234.5', { value: 1234.5, numberFormat: '#,##0.00' }],
    ['1,234', { value: 1234, numberFormat: '#,##0' }],
    ['1,23', { value: 123, numberFormat: '#,##0' }],
    ['12,5', { value: 125, numberFormat: '#,##0' }],
    ['45%', { value: 0.45, numberFormat: '0%' }],
    ['45.5%', { value: 0.455, numberFormat: '0.00%' }],
    ['45.7%', { value: 0.457, numberFormat: '0.00%' }],
    ['100 %', { value: 1, numberFormat: '0%' }],
    ['-45%', { value: -0.45, numberFormat: '0%' }],
    ['%45', { value: 0.45, numberFormat: '0%' }],
    ['$1,234', { value: 1234, numberFormat: '$#,##0' }],
    ['$5.5', { value: 5.5, numberFormat: '$#,##0.00' }],
    ['-$5', { value: -5, numberFormat: '$#,##0' }],
    ['$-5', { value: -5, numberFormat: '$#,##0' }],
    ['($5)', { value: -5, numberFormat: '$#,##0' }],
    ['5 €', { value: 5, numberFormat: '#,##0 €' }],
    ['1e3', { value: 1000, numberFormat: '0.00E+00' }],
    ['1.5E-3', { value: 0.0015, numberFormat: '0.00E+00' }],
    ['1 1/2', { value: 1.5, numberFormat: '# ?/?' }],
    ['0 1/2', { value: 0.5, numberFormat: '# ?/?' }],
    ['-2 3/16', { value: -2.1875, numberFormat: '# ??/??' }],
    ['12345678901234567890', { value: 12345678901234600000 }],
    ['10,993,181,185', { value: 10993181185, numberFormat: '#,##0' }],
  ],
  'dates and times': [
    ['31/12/2026', { value: 46387, numberFormat: 'dd/mm/yyyy' }],
    ['31-12-26', { value: 46387, numberFormat: 'dd/mm/yyyy' }],
    ['2026-12-31', { value: 46387, numberFormat: 'dd/mm/yyyy' }],
    ['5 ene 2026', { value: 46027, numberFormat: 'd-mmm-yy' }],
    ['5 de enero de 2026', { value: 46027, numberFormat: 'd-mmm-yy' }],
    ['ene-26', { value: 46023, numberFormat: 'mmm-yy' }],
    ['enero 2026', { value: 46023, numberFormat: 'mmm-yy' }],
    ['13:45', { value: 0.5729166666666666, numberFormat: 'h:mm' }],
    ['1:30 PM', { value: 0.5625, numberFormat: 'h:mm AM/PM' }],
    ['1:30:30 p. m.', { value: 48630 / 86400, numberFormat: 'h:mm:ss AM/PM' }],
    ['24:30', { value: 1.0208333333333333, numberFormat: '[h]:mm:ss' }],
    ['1/2/26 12:00', { value: 46054.5, numberFormat: 'dd/mm/yyyy h:mm' }],
    ['29/2/2028', { value: 46812, numberFormat: 'dd/mm/yyyy' }],
  ],
  'logical values and errors': [
    ['TRUE', { value: true }],
    ['verdadero', { value: true }],
    ['Falso', { value: false }],
    ['#N/A', { value: { error: '#N/A' } }],
    ['#¡DIV/0!', { value: { error: '#DIV/0!' } }],
    ['#¿NOMBRE?', { value: { error: '#NAME?' } }],
  ],
  formulas: [
    ['=A1', { value: null, formula: '=A1' }],
    ['+A1', { value: null, formula: '=+A1' }],
    ['-A1*2', { value: null, formula: '=-A1*2' }],
    ['--5', { value: null, formula: '=--5' }],
    ['=', { value: '=' }],
    ['=SUM(', { value: null, formula: '=SUM(' }],
  ],
  'text stays text': [
    ["'5", { value: '5' }],
    ["'", { value: '' }],
    ['12/31/2026', { value: '12/31/2026' }],
    ['29/2/2025', { value: '29/2/2025' }],
    ['1 234', { value: '1 234' }],
    ['1.234,5', { value: '1.234,5' }],
    ['1,,2', { value: '1,,2' }],
    ['1,', { value: '1,' }],
    ['1e400', { value: '1e400' }],
    ['7.3.1', { value: '7.3.1' }],
    ['Q5', { value: 'Q5' }],
    ['Ene', { value: 'Ene' }],
    ['-', { value: '-' }],
    ['$', { value: '$' }],
    ['(5', { value: '(5' }],
    ['1:70', { value: '1:70' }],
    ['3-4-5-6', { value: '3-4-5-6' }],
    [' a ', { value: ' a ' }],
    ['100 personas', { value: '100 personas' }],
    ['1/0', { value: '1/0' }],
    ['1 1/0', { value: '1 1/0' }],
  ],
};

describe.each(Object.entries(tables))('%s', (_title, table) => {
  test.each(table)('%p', (text, result) => {
    expect(parseInput(text, 'General')).toEqual(result);
  });
});

test.each([
  ['', 'General', { value: null }],
  ['', '@', { value: null }],
  ['5', '@', { value: '5' }],
  ['=A1', '@', { value: '=A1' }],
  ['45%', '0.0', { value: 0.45 }],
  ['1,234', '0.00', { value: 1234 }],
  ['45', '0%', { value: 0.45 }],
  ['0.45', '0.0%', { value: 0.45 }],
  ['45%', '0.0%', { value: 0.45 }],
  ['110', '0.0%', { value: 1.1 }],
  ['45', '0" %"', { value: 45 }],
] as const)('%p in a cell of format %p', (text, format, result) => {
  expect(parseInput(text, format)).toEqual(result);
});

test('a day and a month take the current year', () => {
  expect(readTypedNumber('5-ene', () => 2026)).toEqual({ value: 46027, format: 'd-mmm' });
  expect(readTypedNumber('1/2', () => 2026)).toEqual({ value: 46054, format: 'd-mmm' });
});

test.each([
  ['1,234.5', 1234.5],
  [' 7 ', 7],
  ['x', undefined],
  ['', undefined],
  ['TRUE', undefined],
])('a formula reads %p as %p', (text, expected) => {
  expect(numberFromText(text)).toBe(expected);
});

test.each([
  ['=SUM(A1:A2)', true],
  ["='Área 1'!A1", true],
  ['=SUM(', false],
  ['=1+*2', false],
  ['=A1:', false],
  ['="abierto', false],
])('%p is a formula: %p', (text, expected) => {
  expect(isFormula(text)).toBe(expected);
});
