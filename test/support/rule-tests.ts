/** Table tests of rules: plans in, findings out. */
import { formatLocal } from '../../src/domain/address';
import type { Finding, Severity } from '../../src/domain/finding';
import { MONTH_LABELS } from '../../src/domain/period';
import type { Plan } from '../../src/domain/plan';
import { createTranslator } from '../../src/i18n';
import type { RuleConfig } from '../../src/rules/config';
import { ruleOf } from '../../src/rules/registry';
import { type RunOptions, runRules } from '../../src/rules/run';

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
  const rule = ruleOf(id);
  if (!rule) throw new RangeError(`no rule ${id}`);
  return runRules([plan], { ...by, rules: [rule], config }).findings;
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
export function testRule(id: string, { valid, invalid }: RuleTable, by: RunBy = {}): void {
  const rule = ruleOf(id)!;
  describe(id, () => {
    test.each(Object.entries(valid))('is silent: %s', (_, plan) => {
      const { findings, unchecked } = runRules([plan], { ...by, rules: [rule] });
      expect(findings.map(sentence)).toEqual([]);
      expect(unchecked).toEqual([]);
    });
    test.each(Object.entries(invalid))('speaks: %s', (_, [plan, expected, config]) => {
      const findings = findingsOf(id, plan, config, by);
      const briefs = findings.map((finding, i) => brief(finding, expected[i]));
      expect(briefs).toEqual(expected.map(complete));
    });
  });
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
