/** Table tests of rules: plans in, findings out. */
import { cellRange, formatLocal } from '../../src/domain/address';
import { cellKey, EMPTY } from '../../src/domain/cell-content';
import type { Finding, Severity } from '../../src/domain/finding';
import { MONTH_LABELS } from '../../src/domain/period';
import type { Plan } from '../../src/domain/plan';
import { createTranslator } from '../../src/i18n';
import type { RuleConfig } from '../../src/rules/config';
import type { FindingDraft, FixDraft } from '../../src/rules/define-rule';
import { type AnyRule, ruleOf } from '../../src/rules/registry';
import { type RunOptions, type RunResult, runRules } from '../../src/rules/run';
import { expectSound } from './finding-invariants';
import { expectRecorded, recordOf } from './finding-record';
import { lackingPlans } from './lacking-plans';

/** A finding in short. `period` is a label such as `Mar`; cells are local addresses. */
export interface Brief {
  item: string | null;
  period?: string;
  cells: string[];
  severity?: Severity;
  messageId?: string;
  /** The sentence in Spanish. */
  says?: string;
}

export interface RuleTable {
  /** Plans about which the rule is silent. */
  valid: Readonly<Record<string, Plan>>;
  /** Plans with everything that the rule says about them, in order. */
  invalid: Readonly<
    Record<string, readonly [Plan, readonly Brief[]] | readonly [Plan, readonly Brief[], RuleConfig]>
  >;
  /** Plans that it cannot judge as a whole: why, and the cells that it would have needed (`uncomputed: F3 G3`), in order. */
  unchecked?: Readonly<Record<string, readonly [Plan, readonly string[]]>>;
}

const spanish = createTranslator('es-MX');

/** The sentence of a finding in Spanish. */
export function sentence(finding: Finding): string {
  return spanish.t(`rules.${finding.rule}.messages.${finding.messageId}`, finding.params);
}

/** What a table is judged by besides the configuration. */
export type RunBy = Pick<RunOptions, 'cutoff' | 'approved'>;

/** What one rule alone says about a plan. */
export function findingsOf(id: string, plan: Plan, config?: RuleConfig, by: RunBy = {}): Finding[] {
  return judged(id, [plan], config, by).findings;
}

/** What one rule alone says about plans, with what it reported for each finding. */
function judged(
  id: string,
  plans: readonly Plan[],
  config: RuleConfig | undefined,
  by: RunBy,
): RunResult & { draftOf(finding: Finding): FindingDraft } {
  const rule = ruleOf(id);
  if (!rule) throw new RangeError(`no rule ${id}`);
  const drafts: FindingDraft[] = [];
  const overheard: AnyRule = {
    ...rule,
    check: (plan, context) =>
      rule.check(plan, {
        ...context,
        report(draft) {
          drafts.push(draft);
          context.report(draft);
        },
      }),
  };
  const result = runRules(plans, { ...by, rules: [overheard], config });
  const draftOf = ({ cells, params, messageId }: Finding) =>
    drafts.find(
      (draft) =>
        draft.cells === cells &&
        (draft.messageId ?? 'default') === messageId &&
        (draft.params === undefined || draft.params === params),
    )!;
  return { ...result, draftOf };
}

/**
 * Looks at everything that one rule says about plans: that it is sound in itself (see `expectSound`), and that it is what was
 * reviewed (see `expectRecorded`).
 */
export function expectReviewed(
  id: string,
  plans: readonly Plan[],
  config?: RuleConfig,
  by: RunBy = {},
): Finding[] {
  const { findings, fixesOf, draftOf } = judged(id, plans, config, by);
  const blocks = findings.map((finding) => {
    const plan = plans.find(({ id: own }) => own === finding.plan)!;
    const draft = draftOf(finding);
    expectSound(finding, draft, plan, plans);
    return recordOf(finding, draft, plan, fixesOf(finding));
  });
  expectRecorded(blocks);
  return findings;
}

/** What the findings of a severity are about, by rule: items, else areas, else `plan`. */
export function itemsByRule(findings: readonly Finding[], severity: Severity): Record<string, string[]> {
  const items: Record<string, string[]> = {};
  for (const finding of findings) {
    if (finding.severity !== severity) continue;
    const own = items[finding.rule] ?? [];
    items[finding.rule] = own;
    own.push(finding.item ?? finding.area ?? 'plan');
  }
  return items;
}

/** @param by the corte and the approved targets, for rules that ask for them */
export function testRule(id: string, { valid, invalid, unchecked = {} }: RuleTable, by: RunBy = {}): void {
  const rule = ruleOf(id)!;
  describe(id, () => {
    test.each(Object.entries(valid))('is silent: %s', (_, plan) => {
      const result = runRules([plan], { ...by, rules: [rule] });
      expect(result.findings.map(sentence)).toEqual([]);
      expect(result.unchecked).toEqual([]);
    });
    // Not `test.each`, which takes no empty table.
    for (const [title, [plan, expected]] of Object.entries(unchecked)) {
      test(`cannot judge: ${title}`, () => {
        const result = runRules([plan], { ...by, rules: [rule] });
        const said = result.unchecked.map(
          ({ reason, cells = [] }) =>
            `${reason.replace('rules.unchecked.', '')}: ${cells.map(formatLocal).join(' ')}`,
        );
        expect(said).toEqual(expected);
      });
    }
    test.each(Object.entries(invalid))('speaks: %s', (_, [plan, expected, config]) => {
      const findings = expectReviewed(id, [plan], config, by);
      const briefs = findings.map((finding, i) => brief(finding, expected[i]));
      expect(briefs).toEqual(expected.map(complete));
    });
    test('judges plans that lack something, and proposes only what can be written', () => {
      for (const [plan, , config] of Object.values(invalid)) {
        for (const lacking of lackingPlans(plan)) {
          const { findings, unchecked, fixesOf, draftOf } = judged(id, [lacking], config, by);
          expect(unchecked.filter(({ reason }) => reason === 'rules.unchecked.failed')).toEqual([]);
          for (const finding of findings) {
            expectSound(finding, draftOf(finding), lacking, [lacking]);
            for (const fix of fixesOf(finding)) expectWritable(fix);
          }
        }
      }
    });
    if (rule.fixes) {
      test('proposes nothing for a finding about nothing', () => {
        const cells = [cellRange('Otra', 99, 99)];
        for (const [plan] of Object.values(invalid)) {
          const [area] = plan.areas;
          const [indicator] = area?.indicators ?? [];
          const context = {
            options: rule.meta.options,
            plans: [plan],
            cutoff: by.cutoff ?? null,
            approved: by.approved ?? null,
            contentAt: () => EMPTY,
          };
          expect(rule.fixes!({ cells }, plan, context)).toEqual([]);
          expect(rule.fixes!({ cells, params: {}, value: 'nada' }, plan, context)).toEqual([]);
          // What names too little is mended where that is enough.
          for (const draft of [
            { cells, area },
            { cells, indicator },
            { cells, area, period: 0 as const },
          ]) {
            for (const fix of rule.fixes!(draft, plan, context)) expectWritable(fix);
          }
        }
      });
    }
  });
}

/** It writes something, each cell once. */
function expectWritable({ writes }: FixDraft): void {
  expect(writes.length).toBeGreaterThan(0);
  expect(new Set(writes.map(({ cell }) => cellKey(cell))).size).toBe(writes.length);
}

function complete(expected: Brief): Brief {
  return { period: undefined, messageId: 'default', ...expected };
}

/** A finding in the form of the expectation: sentences and severities are compared where they are given. */
function brief(finding: Finding, expected: Brief | undefined): Brief {
  return {
    item: finding.item,
    period: finding.period === null ? undefined : MONTH_LABELS[finding.period],
    cells: finding.cells.map(formatLocal),
    messageId: finding.messageId,
    ...(expected?.severity ? { severity: finding.severity } : {}),
    ...(expected?.says ? { says: sentence(finding) } : {}),
  };
}
