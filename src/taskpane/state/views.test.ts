import { area as areaOf, plan as planOf } from '../../../test/support/indicator';
import { finding, pat, result } from '../../../test/support/pane';
import { computeInstitution } from '../../domain/compliance';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../domain/compliance-settings';
import { countRows, focused, focusFromText, focusToText, namesOfTerms, worstFirst } from './compliance-view';
import { inferredBehaviors } from './plan-facts';
import { planAt, planKey, plansInScope, scopedResult, type Verdict } from './plan-scope';
import type { Scope } from './types';

const cell = (sheet: string, row: number) => ({ sheet, row, column: 0 });

describe('scope', () => {
  const one = pat({ id: 'p1', sheet: 'Uno', title: 'A' });
  const two = pat({ id: 'p2', sheet: 'Dos', title: 'B' });
  const plans = [one, two];
  test.each<[string, Scope, ReturnType<typeof cell> | null, string[]]>([
    ['all', { kind: 'all' }, null, ['p1', 'p2']],
    ['follows the selected sheet', { kind: 'follow' }, cell('Dos', 3), ['p2']],
    ['a sheet without a plan shows all', { kind: 'follow' }, cell('Portada', 3), ['p1', 'p2']],
    ['a certain plan', { kind: 'plan', key: planKey(two, plans) }, null, ['p2']],
    ['a plan that is gone shows all', { kind: 'plan', key: 'gone' }, null, ['p1', 'p2']],
  ])('%s', (_name, scope, selection, ids) => {
    expect(plansInScope(plans, scope, selection).map(({ id }) => id)).toEqual(ids);
  });
  test('a plan keeps its key when the ids of the next snapshot differ', () => {
    expect(planKey({ ...two, id: 'p7' }, [one, { ...two, id: 'p7' }])).not.toBe(planKey(one, plans));
    const again = { ...two, id: 'p1' };
    expect(planKey(again, [again])).toBe(planKey(two, plans));
  });
  test('of two plans on a sheet the one around the cell', () => {
    const upper = pat({ id: 'u', range: { ...one.range, row: 0, rowCount: 10 } });
    const lower = pat({ id: 'l', range: { ...one.range, row: 20, rowCount: 10 } });
    expect(planAt([upper, lower], cell('PAT', 25))?.id).toBe('l');
  });
  test.each<[string, Parameters<typeof scopedResult>[0], Verdict]>([
    ['before any run', null, 'not-run'],
    ['no plan', result({ outcome: 'no-plan', plans: [] }), 'no-plan'],
    ['findings', result({ findings: [finding()] }), 'findings'],
    ['clean', result(), 'clean'],
    [
      'rules that could not run are not clean',
      result({ outcome: 'unchecked', unchecked: [{ rule: 'r', plan: 'p1', reason: 'x' }] }),
      'unchecked',
    ],
    [
      'a plan without indicators',
      result({ plans: [planOf([areaOf({ indicators: [] })])] }),
      'not-applicable',
    ],
  ])('verdict: %s', (_name, value, verdict) => {
    expect(scopedResult(value, { kind: 'all' }, null).verdict).toBe(verdict);
  });
  test('findings of other plans are left out, and the verdict is that of the chosen plan', () => {
    const value = result({ plans, findings: [finding({ plan: 'p2' })] });
    const scope: Scope = { kind: 'plan', key: planKey(one, plans) };
    expect(scopedResult(value, scope, null)).toMatchObject({ verdict: 'clean', findings: [] });
  });
});

describe('compliance', () => {
  const institution = computeInstitution([pat()], { ...DEFAULT_COMPLIANCE_SETTINGS, cutoff: 2 });
  const whole = focused(institution, { kind: 'institution' });
  test('worst first: not reported, then red to green', () => {
    const rows = worstFirst(whole.areas, 'month', 2);
    expect(
      rows.map(({ indicator, compliance }) => [indicator.indicator.key, compliance.state, compliance.light]),
    ).toEqual([
      ['1.1.1', 'not-reported', null],
      ['2.1.1', 'computed', 'yellow'],
      ['1.1.2', 'computed', 'green'],
    ]);
    expect(countRows(rows)).toMatchObject({
      lights: { green: 1, yellow: 1, red: 0 },
      states: { 'not-reported': 1, computed: 2 },
    });
  });
  test('what is looked at, and the names of its terms', () => {
    expect(focused(institution, { kind: 'unit', unit: 1 }).areas).toHaveLength(1);
    expect(focused(institution, { kind: 'area', unit: 9, area: 9 }).areas).toHaveLength(2);
    expect([...namesOfTerms(institution, { kind: 'institution' })]).toEqual([
      ['1', 'Dirección General A'],
      ['2', 'Dirección General B'],
    ]);
    expect(namesOfTerms(institution, { kind: 'area', unit: 0, area: 0 }).get('1.1.2')).toBe(
      'Indicador 1.1.2',
    );
  });
  test.each([
    { kind: 'institution' },
    { kind: 'unit', unit: 3 },
    { kind: 'area', unit: 0, area: 12 },
  ] as const)('a choice can be written and read: %j', (focus) => {
    expect(focusFromText(focusToText(focus))).toEqual(focus);
  });
});

test('inferred behaviours are counted, declared ones are not', () => {
  const plan = planOf([
    areaOf({
      indicators: [
        { programmed: { Ene: 100, Feb: 100 }, target: 100 },
        { programmed: { Ene: 50, Feb: 50 }, target: 100, behavior: 'sum' },
        { programmed: { Ene: 1, Feb: 2 }, target: 77 },
      ],
    }),
  ]);
  expect(inferredBehaviors(plan)).toEqual({
    total: 2,
    counts: [
      { behavior: 'constant', count: 1 },
      { behavior: 'none', count: 1 },
    ],
  });
});
