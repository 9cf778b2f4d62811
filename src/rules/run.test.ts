import { buildPlan, planOf } from '../../test/support/plan-builder';
import { publishedPlan } from '../../test/support/published-plan';
import { SEVERITIES } from '../domain/finding';
import type { RuleConfig } from './config';
import type { Rule } from './define-rule';
import { defineRule } from './define-rule';
import { EXPLANATIONS } from './explained';
import { RULES, ruleOf } from './registry';
import { runRules } from './run';
import { at } from './support/places';

function ruleThat(check: Rule['check']): Rule {
  return defineRule({
    meta: {
      id: 'test-rule',
      severity: 'warning',
      category: 'targets',
      appliesTo: ['PAT'],
      fix: null,
      messages: ['default'],
      options: {},
    },
    check,
  });
}

const faulty = planOf({ months: { Mar: 60, Jun: 0 }, annual: null, weight: 95, name: null });

test('a rule that throws could not run: said, and the others go on', () => {
  const broken = ruleThat(() => {
    throw new TypeError('surprise');
  });
  const { findings, unchecked } = runRules([faulty], { rules: [broken, ruleOf('missing-target')!] });
  expect(findings.map(({ rule }) => rule)).toEqual(['missing-target']);
  expect(unchecked).toEqual([
    { rule: 'test-rule', plan: 'p1', reason: 'rules.unchecked.failed', detail: 'surprise' },
  ]);
});

test('a finding without a cell is a defect of its rule, not a crash', () => {
  const { findings, unchecked } = runRules([faulty], {
    rules: [ruleThat((_, { report }) => report({ cells: [] }))],
  });
  expect(findings).toEqual([]);
  expect(unchecked).toHaveLength(1);
});

test('a rule says itself what it cannot check; once for each plan and reason', () => {
  const lost = ruleThat((plan, { cannotCheck }) => {
    for (const area of plan.areas) {
      cannotCheck('uncomputed', [at(area.cell)]);
      cannotCheck('uncomputed', [at(area.cell)]);
    }
  });
  const cell = at({ sheet: 'PAT', row: 0, column: 0 });
  expect(runRules([faulty], { rules: [lost] }).unchecked).toEqual([
    { rule: 'test-rule', plan: 'p1', reason: 'rules.unchecked.uncomputed', cells: [cell, cell] },
  ]);
});

test('rules of other types of plan are left out', () => {
  const other = ruleThat((_, { report }) => report({ cells: [at({ sheet: 'PAT', row: 0, column: 0 })] }));
  const meta = { ...other.meta, appliesTo: ['POM' as const] };
  expect(runRules([faulty], { rules: [{ ...other, meta }] }).findings).toEqual([]);
});

test('findings stand by severity, then by plan, row and column', () => {
  const second = buildPlan({
    id: 'p2',
    sheet: 'Otra',
    areas: [
      {
        indicators: [
          { annual: null, months: 5 },
          { annual: null, name: null, months: [0, 0] },
        ],
      },
    ],
  });
  const { findings } = runRules([publishedPlan(), second]);
  const places = findings.map(({ severity, plan, cells: [cell] }) => [
    SEVERITIES.indexOf(severity),
    Number(plan.slice(1)),
    cell!.row,
    cell!.column,
  ]);
  const sorted = [...places].sort((a, b) => a.map((part, i) => part - b[i]!).find((part) => part !== 0) ?? 0);
  expect(places).toEqual(sorted);
  expect(new Set(findings.map(({ plan }) => plan))).toEqual(new Set(['p1', 'p2']));
});

const CONFIGS: [string, RuleConfig, string | undefined][] = [
  ['as the rule says', {}, 'error'],
  ['another severity', { rules: { 'missing-target': 'warning' } }, 'warning'],
  ['with options', { rules: { 'missing-target': ['info', {}] } }, 'info'],
  ['off', { rules: { 'missing-target': 'off' } }, undefined],
  ['off with options', { rules: { 'missing-target': ['off', {}] } }, undefined],
];

test.each(CONFIGS)('severity: %s', (_, config, severity) => {
  const found = runRules([faulty], { config }).findings.find(({ rule }) => rule === 'missing-target');
  expect(found?.severity).toBe(severity);
});

test('a milder case is never made graver than the rule, and stays mild when the rule is made graver', () => {
  const rounding = planOf(
    ...Array<{ months: number; weight: number }>(9).fill({ months: 100, weight: 11.1 }),
  );
  const severityUnder = (config: RuleConfig) =>
    runRules([rounding], { config }).findings.find(({ rule }) => rule === 'annual-weights-not-100')?.severity;
  expect(severityUnder({})).toBe('info');
  expect(severityUnder({ rules: { 'annual-weights-not-100': 'warning' } })).toBe('info');
});

test('a rule that does not exist is named, not passed over', () => {
  expect(runRules([faulty], { config: { rules: { 'no-such-rule': 'off' } } }).unchecked).toEqual([
    { rule: 'no-such-rule', plan: '', reason: 'rules.unchecked.unknownRule' },
  ]);
});

describe('one cause, one finding', () => {
  test('the table names rules that exist and is free of circles', () => {
    const ids = new Set(RULES.map(({ meta }) => meta.id));
    const next = new Map<string, Set<string>>();
    for (const { cause, effects, message } of EXPLANATIONS) {
      expect(ids).toContain(cause);
      for (const effect of effects) expect(ids).toContain(effect);
      if (message) expect(ruleOf(cause)!.meta.messages).toContain(message);
      const known = next.get(cause) ?? new Set();
      for (const effect of effects) known.add(effect);
      next.set(cause, known);
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(next.get(from) ?? [])].some(
        (effect) => effect === to || (!seen.has(effect) && reaches(effect, to, seen.add(effect))),
      );
    expect([...ids].filter((id) => reaches(id, id))).toEqual([]);
  });

  const one = { months: 100 };
  const CASES: [string, Parameters<typeof planOf>, RuleConfig, string[]][] = [
    [
      'a wrong annual weight, not the months computed from the right one',
      [
        { ...one, weight: 80, weights: 60 },
        { ...one, weight: 40, weights: 40 },
      ],
      {},
      ['annual-weights-not-100'],
    ],
    [
      'the months again, when the cause is switched off',
      [
        { ...one, weight: 50, weights: 60 },
        { ...one, weight: 40, weights: 40 },
      ],
      { rules: { 'annual-weights-not-100': 'off' } },
      ['weight-not-renormalized', 'weight-not-renormalized'],
    ],
    [
      'a blank weight, not the sum of its month',
      [
        { ...one, weight: 60, weights: [null, ...Array<number>(11).fill(60)] },
        { ...one, weight: 40, weights: 40 },
      ],
      {},
      ['target-without-weight'],
    ],
    [
      'a blank target, not the sum that it leaves short',
      [{ months: [null, ...Array<number>(11).fill(5)], annual: 60, weights: 100 }],
      {},
      ['weight-without-target'],
    ],
    [
      'a negative month, not the sum',
      [{ months: [-5, ...Array<number>(11).fill(5)], annual: 60 }],
      {},
      ['negative-target'],
    ],
    [
      'a month above 100 %, not that it differs from the year',
      [{ months: [120, ...Array<number>(11).fill(100)], annual: 100, measure: 'percent' }],
      {},
      ['percent-over-100'],
    ],
  ];
  test.each(CASES)('%s', (_, indicators, config, expected) => {
    expect(runRules([planOf(...indicators)], { config }).findings.map(({ rule }) => rule)).toEqual(expected);
  });
});

test('time per indicator stays flat', () => {
  const plan = publishedPlan();
  const time = (copies: number) => {
    const plans = Array.from({ length: copies }, () => publishedPlan());
    const start = performance.now();
    runRules(plans);
    return (performance.now() - start) / copies;
  };
  runRules([plan]);
  time(5);
  // A generous bound: machines under load are slow in bursts; quadratic time would be a hundredfold.
  expect(time(40)).toBeLessThan(Math.max(5, time(5)) * 5);
});
