import { fitNumber, naturalAlignment } from './cell-text';

/** Every character is 7 pixels wide. */
const widthOf = (text: string) => text.length * 7;

test.each<[string, number, string, boolean, number, string]>([
  ['fits', 12.5, '12.5', true, 64, '12.5'],
  ['General drops decimals', 1.23456789, '1.23456789', true, 42, '1.2346'],
  ['General keeps the whole part', 123456.78, '123456.78', true, 42, '123457'],
  ['a whole number without room', 1234567, '1234567', true, 35, '#####'],
  ['a formatted number without room', 1234.5, '1,234.50', false, 35, '#####'],
  ['hardly any room', 5, '5.00', false, 3, '#'],
])('%s', (_name, value, text, general, room, shown) => {
  expect(fitNumber(value, text, general, room, widthOf)).toBe(shown);
});

test.each([
  [1, 'right'],
  ['a', 'left'],
  [null, 'left'],
  [true, 'center'],
  [{ error: '#REF!' }, 'center'],
] as const)('%p stands %s', (value, side) => {
  expect(naturalAlignment(value)).toBe(side);
});
