import type { CellValueData } from '../../ooxml/workbook-data';
import { formatColor, formatValue, isDateFormat } from './format-value';

const tables: Record<string, [value: CellValueData, format: string, shown: string][]> = {
  General: [
    [0, 'General', '0'],
    [5, '', '5'],
    [-5, 'General', '-5'],
    [1234567.5, 'General', '1234567.5'],
    [12345678901, 'General', '12345678901'],
    [123456789012, 'General', '1.23457E+11'],
    [10993181185, 'General', '10993181185'],
    [1 / 3, 'General', '0.333333333'],
    [100 / 3, 'General', '33.33333333'],
    [100000 / 3, 'General', '33333.33333'],
    [-1234567890.55, 'General', '-1234567891'],
    [0.1 + 0.2, 'General', '0.3'],
    [0.0001, 'General', '0.0001'],
    [0.00001234567, 'General', '1.23457E-05'],
    [0.00001, 'General', '0.00001'],
    [1e-10, 'General', '1E-10'],
    [1e100, 'General', '1E+100'],
    [99999999999.5, 'General', '1E+11'],
    [1.005, 'General', '1.005'],
    [99.89999999999999, 'General', '99.9'],
    ['texto', 'General', 'texto'],
    [true, 'General', 'TRUE'],
    [null, 'General', ''],
    [{ error: '#DIV/0!' }, 'General', '#DIV/0!'],
  ],
  'rounding half up on the decimal number': [
    [1.005, '0.00', '1.01'],
    [2.675, '0.00', '2.68'],
    [0.285, '0%', '29%'],
    [0.285, '0.00', '0.29'],
    [1.255, '0.00', '1.26'],
    [8.345, '0.00', '8.35'],
    [0.145, '0%', '15%'],
    [-1.005, '0.00', '-1.01'],
    [-2.5, '0', '-3'],
    [2.5, '0', '3'],
    [0.5, '0', '1'],
    [97.85, '0.0', '97.9'],
    [90.585, '0.00', '90.59'],
    [0.97826, '0.0%', '97.8%'],
    [0.9785, '0.0%', '97.9%'],
    [35.25, '0.0', '35.3'],
    [1.004999, '0.00', '1.00'],
    [0.99995, '0.0%', '100.0%'],
    [4.35, '0.0', '4.4'],
    [1.115, '0.00%', '111.50%'],
    [0.07, '0%', '7%'],
    [0.57, '0.0000000000%', '57.0000000000%'],
  ],
  'numbers, thousands, currency': [
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [1234, '#,##0', '1,234'],
    [0, '#,##0', '0'],
    [12, '00000', '00012'],
    [0, '#', ''],
    [0.5, '#.0', '.5'],
    [12345678, '0.0,,"M"', '12.3M'],
    [1234.5, '$#,##0.00', '$1,234.50'],
    [1234.5, '"Q"#,##0.00', 'Q1,234.50'],
    [1234.5, '[$Q-100A]#,##0.00', 'Q1,234.50'],
    [1234.5, '[$L.-480A] #,##0.00', 'L. 1,234.50'],
    [1234.5, '[$$-80A]#,##0.00', '$1,234.50'],
    [1234.5, '[$-80A]#,##0.00', '1,234.50'],
    [12345, '0.00E+00', '1.23E+04'],
    [1.5, '# ?/?', '1 1/2'],
    [7, '0" indicadores"', '7 indicadores'],
    [5, '0\\ \\%', '5 %'],
    [-5, '#,##0;(#,##0)', '(5)'],
    [-0.3, '0', '0'],
    [5, '@', '5'],
  ],
  'sections, conditions, colours, text': [
    [5, '0;-0;"cero"', '5'],
    [0, '0;-0;"cero"', 'cero'],
    [-5, '0;-0;"cero"', '-5'],
    ['x', '0;-0;0;"<"@">"', '<x>'],
    ['x', '0;-0;0;', ''],
    ['x', '0.00', 'x'],
    ['x', '"a: "@', 'a: x'],
    [5, ';;;', ''],
    ['x', ';;;', ''],
    [150, '[>100]"alto";[<50]"bajo";"medio"', 'alto'],
    [75, '[>100]"alto";[<50]"bajo";"medio"', 'medio'],
    [10, '[>100]"alto";[<50]"bajo";"medio"', 'bajo'],
    [5, '[Red]0.0;[Blue]-0.0', '5.0'],
    [-5, '[Red]0;[Blue]-0', '-5'],
    [5, '0_);(0)', '5 '],
    [-5, '0_);(0)', '(5)'],
    [1234.5, '_-* #,##0.00_-', ' 1,234.50 '],
    [0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-', ' - '],
    [true, '0.00', 'TRUE'],
  ],
  'dates and times': [
    [46023, 'dd/mm/yyyy', '01/01/2026'],
    [46023, 'd-mmm-yy', '1-ene-26'],
    [46023, 'mmmm yyyy', 'enero 2026'],
    [46023, 'dddd', 'jueves'],
    [46023, '[$-409]mmmm', 'January'],
    [46023, '[$-80A]d "de" mmmm "de" yyyy', '1 de enero de 2026'],
    [46023.5, 'yyyy-mm-dd hh:mm', '2026-01-01 12:00'],
    [0.75, 'h:mm AM/PM', '6:00 p. m.'],
    [1.5, '[h]:mm', '36:00'],
    [60, 'dd/mm/yyyy', '29/02/1900'],
    [61, 'dd/mm/yyyy', '01/03/1900'],
    [-5, 'dd/mm/yyyy', '###########'],
    [3_000_000, 'yyyy', '###########'],
  ],
};

describe.each(Object.entries(tables))('%s', (_title, table) => {
  test.each(table)('%p as %p', (value, format, shown) => {
    expect(formatValue(value, format)).toBe(shown);
  });
});

test('a broken format shows the overflow signs instead of failing', () => {
  expect(formatValue(1.5, '0.0"')).toBe('###########');
});

test.each([
  [-5, '0;[Red]-0', true],
  [5, '0;[Red]-0', false],
  [5, 'General', false],
])('colour of %p in %p', (value, format, coloured) => {
  expect(formatColor(value, format) !== undefined).toBe(coloured);
});

test.each([
  ['dd/mm/yyyy', true],
  ['[h]:mm', true],
  ['#,##0', false],
  ['"día" 0', false],
  ['[Red]0', false],
  ['0" m"', false],
  ['General', false],
])('%p is a date format: %p', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});
