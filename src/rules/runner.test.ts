import { buildPlan, planOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { formatLocal } from '../domain/address';
import type { ApprovedTargets } from '../domain/approved-targets';
import type { Ficha } from '../domain/ficha';
import type { Finding } from '../domain/finding';
import { type Area, type Indicator, numberOf, type Plan } from '../domain/plan';
import type { RuleConfig } from './config';
import { defineRule, type FindingDraft, type FixDraft, type Rule, type RuleMeta } from './define-rule';
import { type AnyRule, ruleOf } from './registry';
import { type RunOptions, runRules } from './run';
import { createRuleRunner } from './runner';
import { at } from './support/places';

function ruleNamed(id: string, meta: Partial<RuleMeta>, rest: Omit<Rule, 'meta'>): AnyRule {
  return defineRule({
    meta: {
      id,
      severity: 'warning',
      category: 'structure',
      appliesTo: ['PAT', 'POM', 'FICHA'],
      fix: null,
      messages: ['default'],
      options: {},
      ...meta,
    },
    ...rest,
  });
}

/** The plan after an edit: areas that were not touched are the objects that they were. */
function edited(before: Plan, ...areas: (Area | null)[]): Plan {
  return { ...before, areas: before.areas.map((area, i) => areas[i] ?? area) };
}

const AREAS = [
  { indicators: [{ name: 'Visitas', annual: 12, unit: 'Visita' }] },
  { indicators: [{ name: 'Cursos', annual: 4, unit: 'Curso' }] },
];
const BEFORE = buildPlan({ areas: AREAS });
const OTHER = buildPlan({ id: 'p2', sheet: 'Otra', areas: [AREAS[0]!] });
const second = (change: object): Area =>
  buildPlan({ areas: [AREAS[0]!, { indicators: [{ ...AREAS[1]!.indicators[0]!, ...change }] }] }).areas[1]!;

describe('what is looked at again', () => {
  /** Rules that write down what they are shown: `area p1 2` is what a rule that looks at areas is shown of the second one. */
  function watching(): { rules: AnyRule[]; seen(): string[] } {
    let log: string[] = [];
    const watch = (id: string, meta: Partial<RuleMeta>, reads?: Rule['reads']) =>
      ruleNamed(id, meta, {
        check: (plan) => {
          log.push(`${id} ${plan.id} ${plan.areas.map(({ code }) => code).join('+')}`);
        },
        ...(reads ? { reads } : {}),
      });
    return {
      rules: [
        watch('area', { scope: 'area' }),
        watch('texts', { scope: 'plan-texts' }),
        watch('names', { scope: 'plan' }, ({ indicators }) => indicators.map(({ name }) => name?.value)),
        watch('plan', { scope: 'plan' }),
        watch('workbook', { scope: 'workbook' }),
        watch('unsaid', {}),
      ],
      seen() {
        const said = log;
        log = [];
        return said;
      },
    };
  }

  const ALL = [
    'texts p1 1+2',
    'names p1 1+2',
    'plan p1 1+2',
    'workbook p1 1+2',
    'unsaid p1 1+2',
    'area p1 1',
    'area p1 2',
  ];
  const ALL_OF_OTHER = ['texts p2 1', 'names p2 1', 'plan p2 1', 'workbook p2 1', 'unsaid p2 1', 'area p2 1'];
  const WORKBOOK = ['workbook p1 1+2', 'unsaid p1 1+2'];
  const WORKBOOK_OF_OTHER = ['workbook p2 1', 'unsaid p2 1'];
  const EDITS: Record<string, [Plan, readonly string[]]> = {
    nothing: [BEFORE, []],
    'a figure of one area': [
      edited(BEFORE, null, second({ annual: 5 })),
      ['plan p1 1+2', ...WORKBOOK, 'area p1 2'],
    ],
    'a text of one area': [
      edited(BEFORE, null, second({ unit: 'Taller' })),
      ['texts p1 1+2', 'plan p1 1+2', ...WORKBOOK, 'area p1 2'],
    ],
    'a name, which a rule reads': [
      edited(BEFORE, null, second({ name: 'Talleres' })),
      ['texts p1 1+2', 'names p1 1+2', 'plan p1 1+2', ...WORKBOOK, 'area p1 2'],
    ],
    'an area that is gone': [
      { ...BEFORE, areas: BEFORE.areas.slice(0, 1) },
      ['texts p1 1', 'names p1 1', 'plan p1 1', 'workbook p1 1', 'unsaid p1 1'],
    ],
    'how sure we are of what was read': [{ ...BEFORE, confidence: 0.5 }, WORKBOOK],
    ...Object.fromEntries(
      Object.entries({
        title: 'Plan Anual',
        institution: 'Ministerio',
        year: 2020,
        layout: 'template' as const,
        sheet: 'PAT 2020',
      }).map(([part, value]) => [`the ${part} of the plan`, [{ ...BEFORE, [part]: value }, ALL]]),
    ),
  };
  test.each(Object.entries(EDITS))('%s', (_, [after, expected]) => {
    const { rules, seen } = watching();
    const runner = createRuleRunner();
    runner.run([BEFORE], { rules });
    expect(seen()).toEqual(ALL);
    runner.run([after], { rules });
    expect(seen()).toEqual(expected);
    runner.run([after], { rules });
    expect(seen()).toEqual([]);
  });

  test('another plan of the workbook: only what compares plans', () => {
    const { rules, seen } = watching();
    const runner = createRuleRunner();
    runner.run([BEFORE, OTHER], { rules });
    expect(seen()).toEqual([...ALL, ...ALL_OF_OTHER]);
    const after = edited(OTHER, buildPlan({ id: 'p2', sheet: 'Otra', areas: [AREAS[1]!] }).areas[0]!);
    runner.run([BEFORE, after], { rules });
    expect(seen()).toEqual([...WORKBOOK, ...ALL_OF_OTHER]);
    runner.run([edited(BEFORE, null, second({ annual: 5 })), after], { rules });
    expect(seen()).toEqual(['plan p1 1+2', ...WORKBOOK, 'area p1 2', ...WORKBOOK_OF_OTHER]);
  });

  test('plans in another order are others', () => {
    const { rules, seen } = watching();
    const runner = createRuleRunner();
    runner.run([BEFORE, OTHER], { rules });
    seen();
    runner.run([OTHER, BEFORE], { rules });
    expect(seen()).toEqual([...ALL_OF_OTHER, ...ALL]);
  });

  const approved: ApprovedTargets = { date: '2019-01-31', by: 'Dirección', items: [] };
  const CONDITIONS: Record<string, [RunOptions, RunOptions, 'all' | 'nothing']> = {
    'the same settings, read again': [
      { config: { rules: { 'code-gap': 'off' } }, cutoff: 3, approved },
      { config: { rules: { 'code-gap': 'off' } }, cutoff: 3, approved },
      'nothing',
    ],
    'other settings': [{ config: {} }, { config: { rules: { 'code-gap': 'off' } } }, 'all'],
    'another corte': [{ cutoff: 3 }, { cutoff: 4 }, 'all'],
    'another approval': [{ approved }, { approved: { ...approved } }, 'all'],
  };
  test.each(Object.entries(CONDITIONS))('%s', (_, [before, after, again]) => {
    const { rules, seen } = watching();
    const runner = createRuleRunner();
    runner.run([BEFORE], { ...before, rules });
    seen();
    runner.run([BEFORE], { ...after, rules });
    expect(seen()).toEqual(again === 'all' ? ALL : []);
  });

  test('a plan more, other rules', () => {
    const { rules, seen } = watching();
    const runner = createRuleRunner();
    runner.run([BEFORE], { rules });
    seen();
    runner.run([BEFORE, OTHER], { rules });
    expect(seen()).toEqual([...ALL, ...ALL_OF_OTHER]);
    runner.run([BEFORE, OTHER], { rules: rules.slice(1, 2) });
    expect(seen()).toEqual(['texts p1 1+2', 'texts p2 1']);
  });

  const ficha = { form: 'DTP5' } as Ficha;
  test.each<[string, Partial<Plan>]>([
    ['products of five years', { type: 'POM', multiYear: pomOf({ code: '1' }).multiYear }],
    ['a ficha', { type: 'FICHA', ficha }],
  ])('%s: rules look at the plan as a whole', (_, kind) => {
    const { rules, seen } = watching();
    const runner = createRuleRunner();
    const before = { ...BEFORE, ...kind };
    runner.run([before], { rules });
    const all = ['area p1 1+2', ...ALL.slice(0, 5)];
    expect(seen()).toEqual(all);
    runner.run([before], { rules });
    expect(seen()).toEqual([]);
    runner.run([edited(before, null, second({ annual: 5 }))], { rules });
    expect(seen()).toEqual(all);
  });
});

describe('what was said', () => {
  /** Says of whom it is shown how much is planned; where it stands is up to the test. */
  const planned = (
    meta: Partial<RuleMeta>,
    about: (area: Area, indicator: Indicator) => object = () => ({}),
  ) =>
    ruleNamed('planned', meta, {
      check(plan, { report }) {
        for (const area of plan.areas) {
          for (const indicator of area.indicators) {
            report({
              area,
              indicator,
              cells: [at(indicator.nameCell)],
              value: numberOf(indicator.annualTarget.value),
              ...about(area, indicator),
            });
          }
        }
      },
    });
  const short = ({ plan, area, item, value }: Finding) => [plan, area, item, value].join(' ');
  const THREE = buildPlan({
    areas: [
      { indicators: [{ annual: 1 }, { annual: 2 }] },
      { indicators: [{ annual: 3 }] },
      { indicators: [{ annual: 4 }] },
    ],
  });
  /** The same areas with other annual targets. */
  const withTargets = (...[a, b, c, d]: number[]) =>
    buildPlan({
      areas: [
        { indicators: [{ annual: a }, { annual: b }] },
        { indicators: [{ annual: c }] },
        { indicators: [{ annual: d }] },
      ],
    });

  test('of areas that were not touched stays, and the new stands between it', () => {
    const runner = createRuleRunner();
    const rules = [planned({ scope: 'area' })];
    const before = runner.run([THREE], { rules }).findings;
    expect(before.map(short)).toEqual(['p1 1 1.1 1', 'p1 1 1.2 2', 'p1 2 2.1 3', 'p1 3 3.1 4']);
    const [one, two, three] = withTargets(10, 20, 30, 40).areas;
    const middle = edited(THREE, null, two!);
    const after = runner.run([middle], { rules }).findings;
    expect(after.map(short)).toEqual(['p1 1 1.1 1', 'p1 1 1.2 2', 'p1 2 2.1 30', 'p1 3 3.1 4']);
    // The very objects: whoever shows them need not draw them again.
    expect([0, 1, 2, 3].map((i) => after[i] === before[i])).toEqual([true, true, false, true]);
    const ends = runner.run([edited(middle, one!, null, three!)], { rules }).findings;
    expect(ends.map(short)).toEqual(['p1 1 1.1 10', 'p1 1 1.2 20', 'p1 2 2.1 30', 'p1 3 3.1 40']);
    expect(ends.map((finding, i) => finding === after[i])).toEqual([false, false, true, false]);
  });

  test('an area more, an area fewer', () => {
    const runner = createRuleRunner();
    const rules = [planned({ scope: 'area' })];
    const [one, two, three] = THREE.areas;
    const said = (...areas: Area[]) => runner.run([{ ...THREE, areas }], { rules }).findings.map(short);
    expect(said(one!, three!)).toEqual(['p1 1 1.1 1', 'p1 1 1.2 2', 'p1 3 3.1 4']);
    expect(said(one!, two!, three!)).toEqual(['p1 1 1.1 1', 'p1 1 1.2 2', 'p1 2 2.1 3', 'p1 3 3.1 4']);
    expect(said(two!)).toEqual(['p1 2 2.1 3']);
    expect(said()).toEqual([]);
    expect(said(one!)).toEqual(['p1 1 1.1 1', 'p1 1 1.2 2']);
  });

  test('of a whole plan stays while no rule of the whole plan says anything else', () => {
    const runner = createRuleRunner();
    const rules = [planned({ scope: 'area' }), ruleNamed('names', { scope: 'plan' }, namesTwice())];
    const plan = (annual: number, name: string) =>
      buildPlan({
        areas: [
          { indicators: [{ name: 'Visitas', annual: 1 }] },
          { indicators: [{ name: 'Visitas', annual: 2 }] },
          { indicators: [{ name, annual }] },
        ],
      });
    const start = plan(3, 'Cursos');
    const twice = (now: Plan) => runner.run([now], { rules }).findings.filter(({ rule }) => rule === 'names');
    const [before] = twice(start);
    expect(before!.value).toBe('Visitas');
    const [after] = twice(edited(start, null, null, plan(4, 'Cursos').areas[2]!));
    expect(after === before).toBe(true);
    const [again] = twice(edited(start, null, null, plan(4, 'Visitas').areas[2]!));
    expect(again!.cells).toHaveLength(3);
    const none = edited(start, plan(4, 'Cursos').areas[2]!);
    expect(twice(none)).toEqual([]);
    expect(twice(start)).toEqual([before]);
  });

  /** Says once which name the plan has several times. */
  function namesTwice(): Omit<Rule, 'meta'> {
    return {
      reads: ({ indicators }) => indicators.map(({ name }) => name?.value),
      check(plan, { report }) {
        const all = plan.areas.flatMap(({ indicators }) => indicators);
        const same = all.filter(({ name }) => name?.value === 'Visitas');
        if (same.length > 1) report({ cells: same.map(({ nameCell }) => at(nameCell)), value: 'Visitas' });
      },
    };
  }

  const ABOUT: Record<string, (plan: Plan) => Partial<FindingDraft>> = {
    'its area': ({ areas }) => ({ area: areas[1] }),
    'an indicator': ({ areas }) => ({ indicator: areas[1]!.indicators[0] }),
    'several indicators': ({ areas }) => ({
      indicators: [areas[0]!.indicators[0]!, areas[1]!.indicators[0]!],
    }),
  };
  test.each(Object.entries(ABOUT))('of a whole plan, about %s: goes when that is another', (_, about) => {
    let looks = 0;
    const rule = ruleNamed(
      'about',
      { scope: 'plan' },
      {
        reads: () => 'nothing',
        check(plan, { report }) {
          looks++;
          report({ ...about(plan), cells: [at(plan.areas[1]!.cell)] });
        },
      },
    );
    const rules = [rule];
    const runner = createRuleRunner();
    const [, two, three] = withTargets(10, 20, 30, 40).areas;
    runner.run([THREE], { rules });
    runner.run([edited(THREE, null, null, three!)], { rules });
    expect(looks).toBe(1);
    runner.run([edited(THREE, null, two!, three!)], { rules });
    expect(looks).toBe(2);
  });

  describe('order', () => {
    const TWO = (id: string, a: number, b: number) =>
      buildPlan({ id, areas: [{ indicators: [{ annual: a }] }, { indicators: [{ annual: b }] }] });
    const place = ({ plan, rule, cells, value }: Finding) =>
      `${plan} ${formatLocal(cells[0]!)} ${rule} ${value}`;

    test('severity, then plan, row, column', () => {
      const grave = ruleNamed(
        'grave',
        { severity: 'error', scope: 'area' },
        {
          check: (plan, { report }) => report({ cells: [at(plan.areas[0]!.indicators[0]!.nameCell)] }),
        },
      );
      const corners = ruleNamed(
        'corners',
        {},
        {
          check(plan, { report }) {
            for (const [row, column] of [
              [9, 1],
              [2, 10],
              [2, 9],
              [1, 20],
            ]) {
              report({ cells: [at({ sheet: plan.sheet, row: row!, column: column! })] });
            }
          },
        },
      );
      const { findings } = runRules([TWO('p1', 1, 2), TWO('p2', 1, 2)], { rules: [corners, grave] });
      expect(findings.map(place)).toEqual([
        'p1 B2 grave null',
        'p1 B7 grave null',
        'p2 B2 grave null',
        'p2 B7 grave null',
        'p1 U2 corners null',
        'p1 J3 corners null',
        'p1 K3 corners null',
        'p1 B10 corners null',
        'p2 U2 corners null',
        'p2 J3 corners null',
        'p2 K3 corners null',
        'p2 B10 corners null',
      ]);
    });

    test('at one cell as the rules stand in the list, then as the areas, then as it was said', () => {
      const one = { cells: [at({ sheet: 'PAT', row: 0, column: 0 })] };
      const wide = ruleNamed('wide', { scope: 'plan' }, { check: (_, { report }) => report(one) });
      const runner = createRuleRunner();
      const rules = [wide, planned({ scope: 'area' }, () => one)];
      const said = (plan: Plan) => runner.run([plan], { rules }).findings.map(place);
      const values = (...numbers: number[]) => [
        'p1 A1 wide null',
        ...numbers.map((number) => `p1 A1 planned ${number}`),
      ];
      const [first, middle, last] = withTargets(10, 20, 30, 40).areas;
      expect(said(THREE)).toEqual(values(1, 2, 3, 4));
      expect(said(edited(THREE, first!))).toEqual(values(10, 20, 3, 4));
      expect(said(edited(THREE, first!, middle!))).toEqual(values(10, 20, 30, 4));
      expect(said(edited(THREE, first!, middle!, last!))).toEqual(values(10, 20, 30, 40));
      expect(said(edited(THREE, null, null, last!))).toEqual(values(1, 2, 3, 40));
    });

    test('of several plans, when one of them is another', () => {
      const runner = createRuleRunner();
      const rules = [planned({ scope: 'area' })];
      const [p1, p2, p3] = [TWO('p1', 1, 2), TWO('p2', 3, 4), TWO('p3', 5, 6)];
      const said = (...plans: Plan[]) => runner.run(plans, { rules }).findings.map(({ value }) => value);
      expect(said(p1!, p2!, p3!)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(said(p1!, TWO('p2', 30, 40), p3!)).toEqual([1, 2, 30, 40, 5, 6]);
      expect(said(TWO('p1', 10, 20), p2!, p3!)).toEqual([10, 20, 3, 4, 5, 6]);
    });
  });

  test('a finding has what its rule said, and the rule’s own where it said nothing', () => {
    const plan = planOf({ code: '7.3', annual: 3 });
    const [area] = plan.areas;
    const [indicator] = area!.indicators;
    const cells = [at(area!.cell)];
    const full: FindingDraft = {
      messageId: 'rounding',
      params: { item: '7.3' },
      area,
      indicator,
      period: 2,
      subject: 'programmed',
      cells,
      value: 3,
      expected: 4,
      compared: [{ labelId: 'rules.labels.code', value: '7.3', cells }],
      severity: 'info',
      fix: null,
    };
    const rule = ruleNamed(
      'test-rule',
      { fix: 'proposed' },
      {
        check(_, { report }) {
          report({ cells });
          report({ cells, item: 'Producto 1', fix: 'safe' });
          report(full);
        },
      },
    );
    const { messageId, params, subject, period, value, expected, compared } = full;
    const bare = {
      rule: 'test-rule',
      severity: 'warning',
      messageId: 'default',
      params: {},
      plan: 'p1',
      item: null,
      area: null,
      period: null,
      cells,
      value: null,
      expected: null,
      compared: [],
      fix: 'proposed',
    };
    const said = { messageId, params, subject, period, value, expected, compared };
    // Strict: a finding about nothing in particular has no `subject` at all, as it is sent to others as JSON.
    expect(runRules([plan], { rules: [rule] }).findings).toStrictEqual([
      bare,
      { ...bare, item: 'Producto 1', fix: 'safe' },
      { ...bare, ...said, severity: 'info', item: '7.3', area: '1', fix: null },
    ]);
  });
  test('an institution may make a finding graver or milder, or let it be, for an item or an area', () => {
    const config: RuleConfig = {
      overrides: [
        { where: { area: '2' }, rules: { planned: 'error' } },
        { where: { item: '1.1' }, rules: { planned: 'off' } },
      ],
    };
    const runner = createRuleRunner();
    const rules = [planned({ scope: 'area' })];
    const said = (plan: Plan) =>
      runner.run([plan], { rules, config }).findings.map(({ item, severity }) => `${item} ${severity}`);
    expect(said(THREE)).toEqual(['2.1 error', '1.2 warning', '3.1 warning']);
    const [first] = withTargets(10, 20, 30, 40).areas;
    expect(said(edited(THREE, first!))).toEqual(['2.1 error', '1.2 warning', '3.1 warning']);
  });
});

describe('what could not be judged', () => {
  /** Needs an annual target, and falls over a negative one. */
  const needy = ruleNamed(
    'needy',
    { scope: 'area' },
    {
      check(plan, { cannotCheck }) {
        for (const { indicators } of plan.areas) {
          for (const { annualTarget, nameCell, code } of indicators) {
            const target = numberOf(annualTarget.value);
            if (code === null) cannotCheck('noAnnualWeights', [at(nameCell)]);
            if (target === null) cannotCheck('uncomputed', [at(annualTarget.cell)]);
            if (target !== null && target < 0) throw new RangeError(`minus ${-target}`);
          }
        }
      },
    },
  );
  const whole = ruleNamed(
    'whole',
    { scope: 'plan' },
    {
      check: ({ areas }, { cannotCheck }) => cannotCheck('uncomputed', [at(areas[0]!.cell)]),
    },
  );
  const planWith = (...targets: (number | null)[]) =>
    buildPlan({
      areas: targets.map((annual) => ({
        indicators: [{ annual, months: null, code: annual === null ? '1' : annual === 0 ? null : '2' }],
      })),
    });
  const inShort = (unchecked: ReturnType<typeof runRules>['unchecked']) =>
    unchecked.map(({ rule, reason, cells = [], detail }) =>
      [rule, reason.replace('rules.unchecked.', ''), ...cells.map(formatLocal), detail ?? '']
        .join(' ')
        .trim(),
    );

  test('is said once for a rule and a reason, with the cells of all areas', () => {
    const said = (...targets: (number | null)[]) =>
      inShort(runRules([planWith(...targets)], { rules: [whole, needy] }).unchecked);
    expect(said(1, 2)).toEqual(['whole uncomputed A1']);
    expect(said(null, 2, null)).toEqual(['whole uncomputed A1', 'needy uncomputed C2 C12']);
    expect(said(null, 0)).toEqual(['whole uncomputed A1', 'needy uncomputed C2', 'needy noAnnualWeights B7']);
    // The failure first, the first one's words.
    expect(said(null, -5, -6)).toEqual([
      'whole uncomputed A1',
      'needy failed minus 5',
      'needy uncomputed C2',
    ]);
  });

  test('stays while its area does', () => {
    const runner = createRuleRunner();
    const said = (plan: Plan) => inShort(runner.run([plan], { rules: [needy] }).unchecked);
    const start = planWith(null, 2);
    expect(said(start)).toEqual(['needy uncomputed C2']);
    const more = edited(start, null, planWith(1, null).areas[1]!);
    expect(said(more)).toEqual(['needy uncomputed C2 C7']);
    expect(said(edited(more, planWith(1, 1).areas[0]!))).toEqual(['needy uncomputed C7']);
  });

  test('an unknown rule is one that neither we have nor who asks', () => {
    const rules = { needy: 'info', 'missing-target': 'info', 'missing-targets': 'off' } as const;
    const { unchecked } = runRules([planWith(1)], { rules: [needy], config: { rules } });
    expect(unchecked).toEqual([{ rule: 'missing-targets', plan: '', reason: 'rules.unchecked.unknownRule' }]);
  });
});

test('rules of other kinds of plan are not asked', () => {
  const rules = [
    ruleNamed(
      'of-pom',
      { appliesTo: ['POM'] },
      { check: (_, { cannotCheck }) => cannotCheck('uncomputed', []) },
    ),
  ];
  const ofType = (type: Plan['type']) => runRules([{ ...BEFORE, type }], { rules }).unchecked.length;
  expect([ofType('PAT'), ofType('POM')]).toEqual([0, 1]);
});

describe('proposals', () => {
  const asked: unknown[] = [];
  const proposal: FixDraft = { id: 'one', messageId: 'one', params: {}, writes: [], effects: [] };
  const mendable = ruleNamed(
    'mendable',
    { fix: 'proposed', scope: 'area', options: { limit: 3 } },
    {
      check(plan, { report }) {
        const [area] = plan.areas;
        for (const indicator of area!.indicators) {
          const value = numberOf(indicator.annualTarget.value)!;
          report({
            area,
            indicator,
            value,
            cells: [at(indicator.nameCell)],
            ...(value === 0 ? { fix: null } : {}),
          });
        }
      },
      fixes(draft, plan, context) {
        asked.push(draft.value, plan, context);
        return [proposal];
      },
    },
  );
  const plan = planOf({ annual: 1 }, { annual: 0 });

  test('are the rule’s, which is told what it knew, and what the cells hold', () => {
    const contentAt = () => ({ value: 1, formula: null });
    const approved: ApprovedTargets = { date: '2019-01-31', by: 'Dirección', items: [] };
    const runner = createRuleRunner();
    const options = { rules: [mendable], cutoff: 4 as const, approved, contentAt };
    runner.run([plan], options);
    const now = { ...plan, confidence: 0.5 };
    const { findings, fixesOf } = runner.run([now], options);
    expect(asked).toEqual([]);
    expect(fixesOf(findings[0]!)).toEqual([proposal]);
    const context = { plans: [now], cutoff: 4, approved, contentAt, options: { limit: 3 } };
    expect(asked.splice(0)).toEqual([1, now, context]);
  });

  test('there are none for a finding that says so, and for one of others', () => {
    const { findings, fixesOf } = runRules([plan], { rules: [mendable] });
    expect(findings.map(({ fix }) => fix)).toEqual(['proposed', null]);
    expect(fixesOf(findings[1]!)).toEqual([]);
    expect(fixesOf({ ...findings[0]! })).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('nor of a rule that has none', () => {
    const { fixes: _, ...without } = mendable;
    const { findings, fixesOf } = runRules([plan], { rules: [without as AnyRule] });
    expect(fixesOf(findings[0]!)).toEqual([]);
  });
});

describe('one cause, one finding, also between two runs', () => {
  const coded = (...areas: string[][]) =>
    buildPlan({
      areas: areas.map((codes, a) => ({
        indicators: codes.map((code, i) => ({
          code: code === '' ? null : code,
          name: `Indicador ${a}.${i}`,
          annual: 10 * a + i + 1,
        })),
      })),
    });
  const CODES = /^(code-gap|duplicate-code|missing-code|code-hierarchy-mismatch)$/;
  const said = (findings: readonly Finding[]) =>
    findings.filter(({ rule }) => CODES.test(rule)).map(({ rule, area }) => `${rule} ${area}`);
  const HOLE = coded(['1.1', '1.2', '1.3'], ['2.1', '2.2', '2.4']);
  const TAKEN = coded(['2.1', '1.2', '1.3'], ['2.1', '2.2', '2.4']);

  test('a hole among the codes of an area is explained by a code that another area has taken, until it gives it back', () => {
    const runner = createRuleRunner();
    const first = runner.run([HOLE]).findings;
    expect(said(first)).toEqual(['code-gap 2']);
    const taken = edited(HOLE, TAKEN.areas[0]!);
    expect(said(runner.run([taken]).findings)).toContain('duplicate-code 2');
    expect(said(runner.run([taken]).findings)).not.toContain('code-gap 2');
    expect(runner.run([taken]).findings).toEqual(runRules([taken]).findings);
    const back = runner.run([HOLE]).findings;
    expect(said(back)).toEqual(['code-gap 2']);
    expect(back).toEqual(first);
  });

  test('a finding about the plan that explains nothing leaves those of its areas as they were', () => {
    const plan = (annual: number) =>
      buildPlan({
        areas: [
          { indicators: [{ name: 'Informes', annual }] },
          {
            indicators: [
              { code: '2.1', name: 'Visitas', annual: 5 },
              { code: '2.2', name: 'Visitas', annual: 7 },
              { code: '2.4', name: 'Cursos', annual: 9 },
            ],
          },
        ],
      });
    const runner = createRuleRunner();
    const start = plan(5);
    const before = runner.run([start]).findings;
    const after = runner.run([edited(start, plan(6).areas[0]!)]).findings;
    const of = (findings: readonly Finding[], id: string) =>
      findings.find(({ rule, area }) => rule === id && area === '2');
    expect(of(after, 'duplicate-name')).toEqual(of(before, 'duplicate-name'));
    expect(of(before, 'code-gap')).toBeDefined();
    expect(of(after, 'code-gap')).toBe(of(before, 'code-gap'));
  });

  test('rules that are run by themselves explain nothing', () => {
    const rules = [ruleOf('code-gap')!, ruleOf('duplicate-code')!];
    expect(said(runRules([TAKEN], { rules }).findings)).toEqual(['duplicate-code 2', 'code-gap 2']);
  });

  test('products of a POM have no area: each is explained by what is said of itself', () => {
    const slipped = { code: '1', physical: [22.42, 22_000, 22_500, 23_000, 23_500] };
    const steep = { code: '2', physical: [100, 100, 100, 100, 900] };
    const trends = (plan: Plan) =>
      runRules([plan])
        .findings.filter(({ rule }) => /^(mixed-thousand-separator|trend-outlier)$/.test(rule))
        .map(({ rule, item }) => `${rule} ${item}`);
    expect(trends(pomOf(slipped))).toEqual(['mixed-thousand-separator 1']);
    expect(trends(pomOf(slipped, steep))).toEqual(['mixed-thousand-separator 1', 'trend-outlier 2']);
  });
});
