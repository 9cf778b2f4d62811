import { shiftBetween } from './column-runs';

test.each<[string, number[], number[], number | null]>([
  ['all where they belong', [3, 6, 9], [3, 6, 9], null],
  ['all one column to the right', [4, 7, 10], [3, 6, 9], 1],
  ['all two to the left', [1, 4, 7], [3, 6, 9], -2],
  ['the first two', [4, 7, 9], [3, 6, 9], 1],
  ['the last two', [3, 7, 10], [3, 6, 9], 1],
  ['the two between', [1, 4, 7, 10], [1, 3, 6, 10], null],
  ['the first and the last', [4, 6, 10], [3, 6, 9], null],
  ['one that is too few', [3, 6, 10], [3, 6, 9], null],
  ['by different distances', [4, 8, 9], [3, 6, 9], null],
  ['in different directions', [4, 5, 9], [3, 6, 9], null],
  ['one is not there', [4, 7], [3, 6, 9], null],
  ['nothing', [], [], null],
])('two at least: %s', (_, stand, belong, by) => {
  const shift = shiftBetween(stand, belong, 2);
  expect(shift && shift.by).toBe(by);
  if (shift) {
    expect(shift.moved).toEqual(
      stand.flatMap((from, i) => (from === belong[i] ? [] : [{ from, to: belong[i] }])),
    );
  }
});

test('one is enough where so few are asked for, at either end', () => {
  expect(shiftBetween([4, 6, 9], [3, 6, 9], 1)).toEqual({ by: 1, moved: [{ from: 4, to: 3 }] });
  expect(shiftBetween([3, 6, 10], [3, 6, 9], 1)).toEqual({ by: 1, moved: [{ from: 10, to: 9 }] });
  expect(shiftBetween([3, 7, 9], [3, 6, 9], 1)).toBeNull();
});
