import { parseNumberText } from './number-text';

describe('numbers written as text', () => {
  test.each<[string, number, boolean, boolean]>([
    ['12', 12, false, false],
    ['1,234.5', 1234.5, false, false],
    ['1.234,5', 1234.5, false, false],
    ['45 %', 45, true, false],
    ['35.3%', 35.3, true, false],
    ['1 234', 1234, false, false],
    ['10\u00a0993\u00a0183', 10_993_183, false, false],
    ['22.420', 22.42, false, true],
    ['22,420', 22_420, false, false],
    ['0.353', 0.353, false, false],
    ['8,5', 8.5, false, false],
    ['$ 1,000', 1000, false, false],
    ['Q1,000.00', 1000, false, false],
    ['L. 5,000', 5000, false, false],
    ['(5)', -5, false, false],
    ['-3', -3, false, false],
    ['\u22123.5 %', -3.5, true, false],
    ["'12", 12, false, false],
    ["1'234,567", 1_234_567, false, false],
    ['10,993,183,187', 10_993_183_187, false, false],
    ['1.234.567', 1_234_567, false, false],
    ['.5', 0.5, false, false],
    ['1.5e3', 1500, false, false],
    ['\u200b7', 7, false, false],
    ['-0', 0, false, false],
  ])('%j', (text, value, percent, ambiguous) => {
    expect(parseNumberText(text)).toEqual({ value, percent, ambiguous });
  });

  test.each([
    '',
    ' ',
    'x',
    '7.3.1',
    '7.3.1.',
    '12/05/2019',
    '2019-01-01',
    '2 visitas',
    '12 34',
    '1,23,4',
    '1.2,3.4',
    '%',
    '-',
    '(-5)',
    '5.',
    'N/A',
    '1e999',
    '100 % de las solicitudes',
  ])('%j is none', (text) => {
    expect(parseNumberText(text)).toBeNull();
  });
});
