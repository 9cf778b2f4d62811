import { finding, findings, pat, result } from '../../../test/support/pane';
import type { Action } from './actions';
import { identify } from './finding-identity';
import { reduce } from './reducer';
import { INITIAL_STATE, type PaneState, type Problem } from './types';

const follow = (actions: readonly Action[], from: PaneState = INITIAL_STATE) => actions.reduce(reduce, from);
const validated = (found = [finding()], background = false): Action => ({
  type: 'validated',
  result: result({ findings: found }),
  background,
});
const changed: Action = { type: 'workbook-changed' };
const problem = (source: Problem['source']): Action => ({
  type: 'problem',
  problem: { source, kind: 'protected', detail: 'AccessDenied', subject: null, leftover: null },
});
const idOf = (found: ReturnType<typeof finding>) => [...identify([found]).keys()][0]!;

describe('changes after the last run', () => {
  test.each<[string, Action[], number]>([
    ['none are counted before the first run', [changed, changed], 0],
    ['they are counted after it', [validated(), changed, changed], 2],
    ['a run takes away those that it has seen', [validated(), changed, { type: 'reading' }, validated()], 0],
    [
      'those that came while it was reading stay',
      [validated(), changed, { type: 'reading' }, changed, changed, validated()],
      2,
    ],
  ])('%s', (_name, actions, expected) => {
    expect(follow(actions).changesAfter).toBe(expected);
  });
});

describe('the open finding', () => {
  test.each([
    [
      'stays open when it is found again, wherever in the list',
      [finding({ row: 3, item: '1.1' }), finding()],
      true,
    ],
    ['stays open when its numbers changed', [finding({ params: {}, value: 5 })], true],
    ['closes when it was mended', [finding({ item: '1.1', row: 3 })], false],
    ['closes when its cells are others', [finding({ row: 12 })], false],
  ])('%s', (_name, next, stays) => {
    const id = idOf(finding());
    const state = follow([validated(), { type: 'open-finding', id }, validated(next, true)]);
    expect(state.openFinding).toBe(stays ? id : null);
  });
});

describe('announcements', () => {
  const spoken = (state: PaneState) => state.announcement;
  test('a run of a person always says its result', () => {
    const first = follow([validated()]);
    expect(spoken(first)).toMatchObject({
      messageId: 'pane.announce.findings',
      params: { error: 1, warning: 0 },
    });
    expect(spoken(follow([validated()], first))!.serial).toBeGreaterThan(spoken(first)!.serial);
  });
  test('a run in the background speaks only of news', () => {
    const first = follow([validated()]);
    expect(spoken(follow([validated([finding()], true)], first))).toBe(spoken(first));
    expect(spoken(follow([validated([finding(), ...findings('warning', 1)], true)], first))).toMatchObject({
      params: { error: 1, warning: 1 },
    });
  });
});

describe('problems', () => {
  test.each<[string, Action[], boolean]>([
    ['a live problem goes with the next good run', [problem('live'), validated([], true)], false],
    [
      'a problem of validating goes with the next good run, in the background too',
      [problem('validate'), validated([], true)],
      false,
    ],
    ['a problem of another task stays', [problem('mark'), validated([], true)], true],
    ['a new task takes any problem away', [problem('mark'), { type: 'task-started', kind: 'unmark' }], false],
    ['dismissed', [problem('mark'), { type: 'problem-dismissed' }], false],
  ])('%s', (_name, actions, there) => {
    expect(follow(actions).problem !== null).toBe(there);
  });
});

describe('compliance', () => {
  const computed = (units: number): Action => ({
    type: 'computed',
    result: {
      outcome: 'computed',
      plans: [pat()],
      at: new Date(0),
      institution: {
        units: Array.from({ length: units }, () => ({ areas: [{ area: { indicators: [] } }] })),
      } as never,
    },
  });
  test.each<[string, Action[], PaneState['compliance']['focus']]>([
    ['one area is shown at once', [computed(1)], { kind: 'area', unit: 0, area: 0 }],
    ['several begin with the institution', [computed(3)], { kind: 'institution' }],
    [
      'what was chosen stays',
      [computed(3), { type: 'compliance-focus', focus: { kind: 'unit', unit: 2 } }, computed(3)],
      { kind: 'unit', unit: 2 },
    ],
    [
      'what is gone falls back',
      [computed(3), { type: 'compliance-focus', focus: { kind: 'unit', unit: 2 } }, computed(2)],
      { kind: 'institution' },
    ],
  ])('%s', (_name, actions, focus) => {
    expect(follow(actions).compliance.focus).toEqual(focus);
  });
  test('changes after the result are counted until the next', () => {
    const stale = follow([computed(1), changed, changed]);
    expect(stale.compliance.changesAfter).toBe(2);
    expect(follow([computed(1)], stale).compliance.changesAfter).toBe(0);
  });
  test('a chosen corte is not lost when the stored one arrives', () => {
    const from = 'stored' as const;
    const inUse = {
      settings: { cutoff: 2, cap: 100, descending: 'two-minus-ratio', bands: [] } as const,
      origins: { cutoff: from, cap: from, descending: from, rollUp: from, bands: from },
      sheet: null,
      problem: null,
    };
    expect(
      follow([
        { type: 'cutoff', month: 7 },
        { type: 'compliance-settings', inUse },
      ]).compliance.cutoff,
    ).toBe(7);
    expect(follow([{ type: 'compliance-settings', inUse }]).compliance.cutoff).toBe(2);
  });
});
