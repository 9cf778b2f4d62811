import fc from 'fast-check';
import { pct, planOf, poaOf, text } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { type ApprovedTargets, approvedFrom } from './approved-targets';
import { MAX_APPROVED_LENGTH, readApproved, readAuthor, writeApproved } from './approved-text';

const by = 'M. Reyes';
const date = '2026-01-30';

test('what is approved: every target, by plan, area and code; never an address', () => {
  const plans = [
    planOf({ months: { Mar: pct(50) }, annual: pct(50) }, { months: {}, annual: null }),
    poaOf({ annual: text('1,200', 1200) }),
    { ...planOf({ annual: 3 }), type: 'AVANCE' as const },
  ];
  expect(approvedFrom(plans, date, by)).toEqual({
    date,
    by,
    items: [
      { key: 'PAT 2019|1|1.1', annual: 50, months: [null, null, 50, ...Array(9).fill(null)] },
      { key: 'POA 2019|1.1|1.1.1', annual: 1200, months: Array(12).fill(null) },
    ],
  });
});

test('a POM: its products by year', () => {
  const { items } = approvedFrom([pomOf({ code: '001-A', physical: 7 })], date, by);
  expect(items.map(({ key, annual }) => [key, annual])).toEqual(
    [2026, 2027, 2028, 2029, 2030].map((year) => [`POM 2026|${year}|001-a`, 7]),
  );
});

const figure = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (x === 0 ? 0 : x)));
const targets: fc.Arbitrary<ApprovedTargets> = fc.record({
  date: fc.constant(date),
  by: fc.constant(by),
  items: fc.array(
    fc.record({
      key: fc.string({ minLength: 1, maxLength: 60 }),
      annual: figure,
      months: fc.array(figure, { minLength: 12, maxLength: 12 }),
    }),
  ),
});

test('what is written is read again', () => {
  fc.assert(
    fc.property(targets, (approved) => {
      expect(readApproved(writeApproved(approved))).toEqual({ approved, problem: null });
    }),
  );
});

test.each([
  ['nothing', null],
  ['a withdrawn approval', ''],
  ['nothing but blanks', ' \n'],
])('%s is no approval', (_, stored) => {
  expect(readApproved(stored)).toEqual({ approved: null, problem: null });
});

const good = { version: 1, date, by, items: [['k', 1]] };

test('months that are all blank need no place', () => {
  const blank = Array<null>(12).fill(null);
  const months = [null, null, 50, ...Array<null>(9).fill(null)];
  const items = [
    { key: 'blank', annual: 50, months: blank },
    { key: 'march', annual: 50, months },
    { key: 'nothing', annual: null, months: blank },
  ];
  const text = writeApproved({ date, by, items });
  expect(JSON.parse(text)).toMatchObject({
    items: [
      ['blank', 50],
      ['march', 50, months],
      ['nothing', null],
    ],
  });
  expect(readApproved(text).approved!.items).toEqual(items);
});

test.each<[string, string]>([
  ['a key of as many letters as it may have', JSON.stringify({ ...good, items: [['k'.repeat(500), 1]] })],
  ['an author with as long a name', JSON.stringify({ ...good, by: 'x'.repeat(200) })],
  ['as long a text', JSON.stringify(good).padEnd(MAX_APPROVED_LENGTH)],
])('at its limit: %s', (_, stored) => {
  expect(readApproved(stored).problem).toBeNull();
});

test.each<[string, unknown]>([
  ['no JSON', '{'],
  ['a number', 5],
  ['a number for a day', { ...good, date: 46052 }],
  ['a target beyond all numbers', JSON.stringify({ ...good, items: [['k', 0]] }).replace('0]]', '1e999]]')],
  ['a text among the months', { ...good, items: [['k', 1, [...Array(11).fill(1), '1']]] }],
  ['an empty key', { ...good, items: [['', 1]] }],
  ['a key of one letter too many', { ...good, items: [['k'.repeat(501), 1]] }],
  ['a list', []],
  ['null', null],
  ['no version', { ...good, version: undefined }],
  ['no day', { ...good, date: '2026-02-31' }],
  ['no author', { ...good, by: ' \u200b ' }],
  ['items that are none', { ...good, items: {} }],
  ['a number among the items', { ...good, items: [['k', 1], 5] }],
  ['a text for a target', { ...good, items: [['k', '1']] }],
  ['eleven months', { ...good, items: [['k', 1, Array(11).fill(1)]] }],
  ['a key that is none', { ...good, items: [[{}, 1]] }],
  ['a key without end', { ...good, items: [['k'.repeat(600), 1]] }],
])('damaged: %s', (_, stored) => {
  const json = typeof stored === 'string' ? stored : JSON.stringify(stored);
  expect(readApproved(json)).toMatchObject({
    approved: null,
    problem: { messageId: 'approval.problems.unreadable' },
  });
});

test('longer than it can be: refused unread', () => {
  const long = writeApproved({ date, by, items: [] }) + ' '.repeat(MAX_APPROVED_LENGTH);
  expect(readApproved(long).problem!.messageId).toBe('approval.problems.unreadable');
});

test('a newer version says so', () => {
  expect(readApproved(JSON.stringify({ ...good, version: 2 })).problem!.messageId).toBe(
    'approval.problems.newer',
  );
});

test('whatever it is, nothing is thrown', () => {
  fc.assert(fc.property(fc.json(), (stored) => void readApproved(stored)));
  fc.assert(fc.property(fc.string(), (stored) => void readApproved(stored)));
});

test.each([
  ['  M.\n Reyes ', 'M. Reyes'],
  ['', null],
  ['\u0000', null],
  ['x'.repeat(201), null],
  [5, null],
])('the author %j is read as %j', (given, expected) => {
  expect(readAuthor(given)).toBe(expected);
});
