import { nearestTo } from './nearest';

test.each<[string, string, string | null]>([
  ['a letter left out', 'mising-name', 'missing-name'],
  ['a letter too many', 'missing-nname', 'missing-name'],
  ['another letter', 'missing-nane', 'missing-name'],
  ['two neighbours swapped', 'missing-nmae', 'missing-name'],
  ['capitals', 'MISSING-NAME', 'missing-name'],
  ['four slips in twelve letters', 'mxssxng-xamx', 'missing-name'],
  ['five', 'mxssxng-xaxx', null],
  ['one slip in three letters', 'poo', 'poa'],
  ['two slips in three letters', 'pat', null],
  ['two pairs swapped in four letters', 'badc', null],
  ['something else', 'other', null],
])('%s: %s is meant for %s', (_, written, nearest) => {
  expect(nearestTo(written, ['missing-name', 'poa', 'abcd'])).toBe(nearest);
});

test('of two that are as near the first, else the nearer one', () => {
  expect(nearestTo('gatx', ['gato', 'gata'])).toBe('gato');
  expect(nearestTo('trimestal', ['bimestral', 'trimestral'])).toBe('trimestral');
  expect(nearestTo('trimestal', ['trimestral', 'bimestral'])).toBe('trimestral');
  expect(nearestTo('gato', [])).toBeNull();
});

test('what is longer than any name is not compared', () => {
  expect(nearestTo('x'.repeat(80), ['x'.repeat(79)])).toBe('x'.repeat(79));
  expect(nearestTo('x'.repeat(81), ['x'.repeat(80)])).toBeNull();
});

/** All words of so many letters. */
function words(length: number): string[] {
  return length === 0
    ? ['']
    : words(length - 1).flatMap((word) => ['a', 'b', 'c'].map((last) => word + last));
}

/** Everything that one slip makes of a word. */
function slips(word: string): Set<string> {
  const found = new Set([word]);
  for (let i = 0; i <= word.length; i++) {
    const [before, after] = [word.slice(0, i), word.slice(i)];
    for (const letter of ['a', 'b', 'c']) {
      found.add(before + letter + after);
      if (after !== '') found.add(before + letter + after.slice(1));
    }
    found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after[1] + after[0] + after.slice(2));
  }
  return found;
}

test('of a word of three or four letters, exactly what one slip makes of it', () => {
  const written = [2, 3, 4, 5].flatMap(words);
  for (const meant of [3, 4].flatMap(words)) {
    const expected = slips(meant);
    const near = written.filter((word) => nearestTo(word, [meant]) !== null);
    expect(near).toEqual(written.filter((word) => expected.has(word)));
  }
});
