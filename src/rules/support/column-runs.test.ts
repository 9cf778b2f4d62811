import { shiftBetween } from './column-runs';

/** By how many columns, and from where to where. */
function told(stand: number[], belong: number[], least: number): string | null {
  const shift = shiftBetween(stand, belong, least);
  return shift === null
    ? null
    : `${shift.by}: ${shift.moved.map(({ from, to }) => `${from}→${to}`).join(' ')}`;
}

test.each<[string, number[], number[], string | null]>([
  ['all where they belong', [3, 6, 9], [3, 6, 9], null],
  ['all one column to the right', [4, 7, 10], [3, 6, 9], '1: 4→3 7→6 10→9'],
  ['all two to the left', [1, 4, 7], [3, 6, 9], '-2: 1→3 4→6 7→9'],
  ['the first two', [4, 7, 9], [3, 6, 9], '1: 4→3 7→6'],
  ['the last two', [3, 7, 10], [3, 6, 9], '1: 7→6 10→9'],
  ['the two between', [1, 4, 7, 10], [1, 3, 6, 10], null],
  ['the first and the last', [4, 6, 10], [3, 6, 9], null],
  ['one that is too few', [3, 6, 10], [3, 6, 9], null],
  ['by different distances', [4, 8, 9], [3, 6, 9], null],
  ['in different directions', [4, 5, 9], [3, 6, 9], null],
  ['one is not there', [4, 7], [3, 6, 9], null],
  ['nothing', [], [], null],
])('two at least: %s', (_, stand, belong, expected) => {
  expect(told(stand, belong, 2)).toBe(expected);
});

test('one is enough where so few are asked for, at either end', () => {
  expect(told([4, 6, 9], [3, 6, 9], 1)).toBe('1: 4→3');
  expect(told([3, 6, 10], [3, 6, 9], 1)).toBe('1: 10→9');
  expect(told([3, 7, 9], [3, 6, 9], 1)).toBeNull();
});
