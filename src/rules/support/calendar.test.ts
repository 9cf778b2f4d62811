import { formPeriods } from './calendar';

test.each([
  [[2, 5, 8, 11], 4, true],
  // Quarters off cycle: January, April, July, October.
  [[0, 3, 6, 9], 4, true],
  // One in each quarter, wherever in it.
  [[0, 5, 7, 9], 4, true],
  [[3, 6, 9, 11], 4, false],
  [[2, 5, 8], 4, false],
  [[0, 1, 2, 3], 4, false],
  [[5, 11], 2, true],
  [[4, 10], 2, true],
  [[3, 7, 11], 3, true],
  [[11], 1, true],
  [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 12, true],
  [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 12, false],
] as const)('months %j form %d periods: %s', (months, periods, yes) => {
  expect(formPeriods(months, periods)).toBe(yes);
});
