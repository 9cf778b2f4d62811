/** Plain data that say the same, and data that nearly do. */
import fc from 'fast-check';
import { equal } from './equal';

class Weight {
  constructor(readonly points: number) {}
}

test.each<[string, unknown, unknown]>([
  ['the same number', 11.1, 11.1],
  ['no number', Number.NaN, Number.NaN],
  ['nothing', null, null],
  ['the same text', 'Visitas', 'Visitas'],
  ['empty lists', [], []],
  ['lists', [1, null, 'a', undefined], [1, null, 'a', undefined]],
  ['lists in lists', [[1], [2, [3]]], [[1], [2, [3]]]],
  ['records, in any order', { row: 1, column: 2 }, { column: 2, row: 1 }],
  ['records in records', { cell: { sheet: 'PAT', row: 1 } }, { cell: { sheet: 'PAT', row: 1 } }],
  ['empty records', {}, {}],
  ['records without a prototype', Object.create(null), Object.create(null)],
  [
    'maps, in any order',
    new Map([
      ['a', [1]],
      ['b', [2]],
    ]),
    new Map([
      ['b', [2]],
      ['a', [1]],
    ]),
  ],
  ['maps with undefined in them', new Map([['a', undefined]]), new Map([['a', undefined]])],
  ['records of a class', new Weight(1), new Weight(1)],
])('say the same: %s', (_, a, b) => {
  expect(equal(a, b)).toBe(true);
  expect(equal(b, a)).toBe(true);
});

test.each<[string, unknown, unknown]>([
  ['numbers', 11.1, 11.2],
  ['a number and the text that writes it', 1, '1'],
  ['zeros of other signs', 0, -0],
  ['nothing and not there', null, undefined],
  ['nothing and an empty record', null, {}],
  ['a text and a record', 'a', {}],
  ['a text and the list of its letters', 'ab', ['a', 'b']],
  ['lists of other lengths', [1], [1, 2]],
  ['lists, of which one item is another', [1, 2, 3], [1, 5, 3]],
  ['lists in another order', [1, 2], [2, 1]],
  ['an empty list and an empty record', [], {}],
  ['a list and the record of its items', ['a'], { 0: 'a' }],
  ['an empty map and an empty record', new Map(), {}],
  ['an empty map and an empty list', new Map(), []],
  [
    'maps of other sizes',
    new Map([['a', 1]]),
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
  ],
  [
    'maps, of which one value is another',
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
    new Map([
      ['a', 1],
      ['b', 3],
    ]),
  ],
  ['maps, of which one key is another', new Map([['a', undefined]]), new Map([['b', undefined]])],
  ['records of other sizes', { a: 1 }, { a: 1, b: 2 }],
  ['records, of which one value is another', { a: 1, b: 2 }, { a: 1, b: 3 }],
  ['records, of which one key is another', { a: undefined }, { b: undefined }],
  ['a key that only the prototype has', { toString: undefined }, { a: undefined }],
  ['a record and one of a class', { points: 1 }, new Weight(1)],
  [
    'records that differ deep inside',
    { a: [{ b: new Map([['c', 1]]) }] },
    { a: [{ b: new Map([['c', 2]]) }] },
  ],
])('do not say the same: %s', (_, a, b) => {
  expect(equal(a, b)).toBe(false);
  expect(equal(b, a)).toBe(false);
});

const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a copy of any data says the same, and says another once something is added', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(equal(value, copyOf(value))).toBe(true);
      expect(equal([value], [copyOf(value), null])).toBe(false);
    }),
  );
});
