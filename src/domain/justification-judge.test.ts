import { finding, pat } from '../../test/support/pane';
import type { Finding } from './finding';
import type { Justification } from './justification';
import { bindingOf } from './justification-binding';
import { type JudgeOptions, judgeJustifications } from './justification-judge';

const plan = pat({ type: 'PAT', year: 2019 });

function noted(of: Finding, over: Partial<Justification> = {}): Justification {
  return {
    ...bindingOf(of, plan),
    rule: of.rule,
    item: of.item ?? '',
    value: of.value,
    reason: 'norm',
    text: 'Lo pide el decreto 12-2026.',
    author: 'Ana',
    date: '2026-11-01',
    until: null,
    cell: { sheet: 'J', row: 4, column: 0 },
    ...over,
  };
}

function judge(findings: Finding[], rows: Justification[], options: Partial<JudgeOptions> = {}) {
  const { justified, problems, ...rest } = judgeJustifications(findings, [plan], rows, {
    today: '2026-11-21',
    withoutException: () => false,
    unchecked: new Set(),
    titleOf: (rule) => rule,
    ...options,
  });
  return {
    left: rest.findings,
    by: justified.map(({ finding: one, justification }) => [one, justification]),
    problems: problems.map(({ outcome, messageId, finding: one, cell }) => [
      outcome,
      messageId.replace('justifications.problems.', ''),
      one,
      cell.row,
    ]),
  };
}

const error = finding();
const other = finding({ item: '7.3.2' });
const active = noted(error);

test('what fits is set aside, the rest stays in order', () => {
  expect(judge([other, error], [active])).toEqual({ left: [other], by: [[error, active]], problems: [] });
  expect(judge([error], [])).toEqual({ left: [error], by: [], problems: [] });
});

test.each<[string, Partial<Justification>, string, string]>([
  ['another value', { value: 5 }, 'stale', 'staleValue'],
  ['no value where there is one now', { value: null }, 'stale', 'stale'],
  ['other things compared', { fingerprint: 'v:abc' }, 'stale', 'stale'],
  ['a day that has passed', { until: '2026-11-20' }, 'expired', 'expired'],
  ['a placeholder', { text: 'ok' }, 'refused', 'placeholder'],
  ['a short text', { text: 'por ley' }, 'refused', 'tooShort'],
  ['nobody', { author: ' ' }, 'refused', 'noAuthor'],
])('with %s the finding stays and says so', (_name, over, outcome, key) => {
  expect(judge([error], [noted(error, over)])).toEqual({
    left: [error],
    by: [],
    problems: [[outcome, key, error, 4]],
  });
});

test('with a value where there is none now the finding stays and says so, without a value', () => {
  const bare = finding({ value: null });
  const row = noted(bare, { value: 5, fingerprint: 'v:abc' });
  expect(judge([bare], [row]).problems).toEqual([['stale', 'stale', bare, 4]]);
});

describe('what a problem says', () => {
  const row = { item: '7.3.1', author: 'Ana Ruiz', date: '2026-11-01' };
  const common = { rule: 'Título de la regla', item: '7.3.1', author: 'Ana Ruiz', date: '01/11/2026' };
  const paramsOf = (findings: Finding[], over: Partial<Justification>) =>
    judgeJustifications(findings, [plan], [noted(findings[0] ?? error, { ...row, ...over })], {
      today: '2026-11-21',
      withoutException: () => false,
      unchecked: new Set(),
      titleOf: () => 'Título de la regla',
    }).problems.map(({ params }) => params);

  test.each<[string, Finding, Partial<Justification>, object]>([
    [
      'a number that was another',
      finding({ value: 12 }),
      { value: 5 },
      { before: { kind: 'number', value: 5 }, now: { kind: 'number', value: 12 } },
    ],
    ['a text that was another', finding({ value: 'XX' }), { value: 'TBD' }, { before: 'TBD', now: 'XX' }],
    ['the day that has passed', error, { until: '2026-11-20' }, { until: '20/11/2026' }],
    ['the text that says nothing', error, { text: 'ok' }, { text: 'ok' }],
    ['no more, where other things were compared', error, { fingerprint: 'v:abc' }, {}],
  ])('%s', (_, one, over, params) => {
    expect(paramsOf([one], over)).toEqual([{ ...common, ...params }]);
  });

  test('whose it is, where it is about nothing', () => {
    expect(paramsOf([], {})).toEqual([common]);
  });
});

test('it holds on its last day', () => {
  const row = noted(error, { until: '2026-11-21' });
  expect(judge([error], [row]).by).toEqual([[error, row]]);
});

test('a rule without exceptions goes before everything else', () => {
  const strict = { withoutException: (rule: string) => rule === error.rule };
  expect(judge([error], [noted(error, { text: 'ok', value: 5 })], strict).problems).toEqual([
    ['refused', 'withoutException', error, 4],
  ]);
});

describe('of several about the same', () => {
  const at = (row: number) => ({ cell: { sheet: 'J', row, column: 0 } });

  test.each<[string, Justification[], number]>([
    ['the newest', [noted(error, at(5)), noted(error, { date: '2026-11-09', ...at(4) })], 4],
    ['of one day the lower one', [noted(error, at(4)), noted(error, at(5))], 5],
  ])('%s counts', (_name, rows, row) => {
    for (const order of [rows, [...rows].reverse()]) {
      const { by, problems } = judge([error], order);
      expect(by).toMatchObject([[error, at(row)]]);
      expect(problems).toEqual([]);
    }
  });

  test('one that is refused is not saved by an older one', () => {
    const rows = [noted(error, at(4)), noted(error, { text: 'ok', date: '2026-11-10', ...at(5) })];
    expect(judge([error], rows).problems).toEqual([['refused', 'placeholder', error, 5]]);
  });

  test('an old one of another value is only history', () => {
    const rows = [noted(error, { value: 1, date: '2026-01-01', ...at(4) }), noted(error, at(5))];
    expect(judge([error], rows)).toMatchObject({ left: [], problems: [] });
  });

  test('of stale ones the newest is named', () => {
    const rows = [
      noted(error, { value: 1, ...at(4) }),
      noted(error, { value: 2, date: '2026-11-10', ...at(5) }),
    ];
    expect(judge([error], rows).problems).toEqual([['stale', 'staleValue', error, 5]]);
  });
});

test('findings that share what they are about are told apart by what was compared', () => {
  const first = finding({ rule: 'placeholder-text', value: 'XX' });
  const second = finding({ rule: 'placeholder-text', value: 'POR DEFINIR' });
  const row = noted(first);
  // The second was never justified: it is no stale one.
  expect(judge([first, second], [row])).toEqual({ left: [second], by: [[first, row]], problems: [] });
});

test('one row serves both copies of a plan', () => {
  const copy = finding({ sheet: 'Copia', row: 90 });
  expect(judge([error, copy], [active]).by).toEqual([
    [error, active],
    [copy, active],
  ]);
});

test('what is about nothing is unused, once, unless its rule could not run', () => {
  const rows = [active, noted(error, { date: '2026-11-03', cell: { sheet: 'J', row: 9, column: 0 } })];
  expect(judge([other], rows).problems).toEqual([['unused', 'unused', null, 9]]);
  expect(judge([other], rows, { unchecked: new Set([error.rule]) }).problems).toEqual([]);
});

test('a finding of a plan that is not there is left alone', () => {
  const stray = finding({ plan: 'p9' });
  expect(judge([stray], [active])).toMatchObject({ left: [stray], by: [] });
});
