import { area as areaOf, plan as planOf } from '../../../test/support/indicator';
import { fakeServices, finding, pat, result } from '../../../test/support/pane';
import { computeInstitution } from '../../domain/compliance';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../domain/compliance-settings';
import { countRows, focused, focusFromText, focusToText, namesOfTerms, worstFirst } from './compliance-view';
import { newInsertForm, proposedYear, reduceInsertForm, requestOf, shownProblems } from './insert-form';
import { inferredBehaviors } from './plan-facts';
import { planAt, planKey, plansInScope, scopedResult, type Verdict } from './plan-scope';
import { pictureRows } from './template-picture';
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

describe('the form of a template', () => {
  const suggest = fakeServices().suggestSheetName;
  const form = newInsertForm(new Date(2026, 8, 1), pat(), suggest);
  const type = (
    from: typeof form,
    field: 'area' | 'areaCode' | 'year' | 'sheetName' | 'indicators',
    text: string,
  ) => reduceInsertForm(from, { type: 'typed', field, text }, suggest);
  test.each([
    ['June: this year', new Date(2026, 5, 30), 2026],
    ['July: the next', new Date(2026, 6, 1), 2027],
  ])('%s', (_name, now, year) => {
    expect(proposedYear(now)).toBe(year);
  });
  test('knows what the workbook says', () => {
    expect(requestOf(form)).toMatchObject({
      institution: 'Instituto de Prueba',
      unit: 'Dirección General A',
      year: 2027,
      sheetName: 'PAT 2027',
    });
  });
  test('the name follows area and year until somebody types one', () => {
    const followed = type(form, 'areaCode', '7.3');
    expect(followed.texts.sheetName).toBe('PAT 7.3 2027');
    const own = type(type(followed, 'sheetName', 'Mi hoja'), 'areaCode', '8.1');
    expect(own.texts.sheetName).toBe('Mi hoja');
    expect(type(own, 'sheetName', '').texts.sheetName).toBe('PAT 8.1 2027');
    expect(type(form, 'year', '20').texts.sheetName).toBe('PAT 20');
    expect(type(form, 'year', '').texts.sheetName).toBe('PAT 2027');
  });
  test.each([
    ['5', 5],
    [' 12 ', 12],
    ['1,000', 1000],
    ['2.5', Number.NaN],
    ['seis', Number.NaN],
    ['', Number.NaN],
  ])('whole numbers only: %j', (text, expected) => {
    expect(requestOf(type(form, 'indicators', text)).indicators).toBe(expected);
  });
  test('problems show after a field was left, all of them after the button', () => {
    const problems = [
      { field: 'area', messageId: 'a', params: {} },
      { field: 'area', messageId: 'b', params: {} },
      { field: 'year', messageId: 'c', params: {} },
    ] as const;
    const fields = (state: typeof form) =>
      [...shownProblems(state, problems)].map(([f, p]) => f + p.messageId);
    expect(fields(form)).toEqual([]);
    expect(fields(reduceInsertForm(form, { type: 'left', field: 'area' }, suggest))).toEqual(['areaa']);
    expect(fields(reduceInsertForm(form, { type: 'submitted' }, suggest))).toEqual(['areaa', 'yearc']);
  });
});

test.each([
  [{ indicators: 5, strategicIndicators: 1, captureDemand: false }, 'b llll llll m b llll t'],
  [{ indicators: 1, strategicIndicators: 0, captureDemand: true }, 'b llllll t'],
  [{ indicators: 0, strategicIndicators: 2, captureDemand: false }, 'b llll m t'],
  [{ indicators: Number.NaN, strategicIndicators: -3, captureDemand: false }, 't'],
])('the picture of %j', (request, expected) => {
  const drawn = pictureRows({ areaCode: '', ...request }).map((row) =>
    row.kind === 'line' ? (row.first ? ' l' : 'l') : ` ${row.kind[0]}`,
  );
  expect(drawn.join('').trim()).toBe(expected);
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
