/** The words of the sheet: written by us, or typed by people into the drop-down's cell. */
import { JUSTIFICATION_REASONS } from './justification';
import { JUSTIFICATION_REASON_WORD, reasonOfWord } from './justification-sheet';

test.each(JUSTIFICATION_REASONS)('the word of the reason %s is found again', (reason) => {
  expect(reasonOfWord(JUSTIFICATION_REASON_WORD[reason])).toBe(reason);
});

test.each([
  ['OTRO MOTIVO', 'other'],
  ['Asi lo define su metodo de calculo', 'method'],
  ['depende de un tercero', 'external'],
  ['Depende', null],
  ['Otro motivo más', null],
  ['', null],
])('«%s» is the reason %p', (word, reason) => {
  expect(reasonOfWord(word)).toBe(reason);
});

test('the words fit into a drop-down that has them in its formula', () => {
  const list = JUSTIFICATION_REASONS.map((reason) => JUSTIFICATION_REASON_WORD[reason]);
  expect(list.join().split(',')).toEqual(list);
  expect(list.join().length).toBeLessThanOrEqual(255);
});
