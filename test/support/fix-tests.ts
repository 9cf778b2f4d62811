/** Table tests of fixes: plans in, proposals out; and what the rules say once each of them is written. */
import { formatLocal } from '../../src/domain/address';
import type { EditEffect } from '../../src/domain/edit';
import type { Finding, FixKind, MessageParam } from '../../src/domain/finding';
import type { Plan } from '../../src/domain/plan';
import { createTranslator } from '../../src/i18n';
import type { RuleConfig } from '../../src/rules/config';
import type { FixDraft } from '../../src/rules/define-rule';
import { ruleOf } from '../../src/rules/registry';
import { type RunOptions, runRules } from '../../src/rules/run';
import { expectRecorded, fixRecordOf } from './finding-record';
import { patchedPlan } from './patched-plan';

type Written = FixDraft['writes'][number]['after'];

export interface ExpectedFix {
  id: string;
  /** By local address; with its number format where one is set. */
  writes: Readonly<Record<string, Written | readonly [Written, string]>>;
  kind?: FixKind;
  /** The sentence in Spanish. */
  says?: string;
  /** `Suma de los meses …: 10 → 12`. */
  effects?: readonly string[];
}

export interface FixCase {
  readonly plan: Plan;
  /** All of them, best first. */
  readonly fixes: readonly ExpectedFix[];
  /** Which of the rule's findings, the first without it. */
  readonly finding?: number;
  readonly config?: RuleConfig;
  readonly cutoff?: RunOptions['cutoff'];
  readonly contentAt?: RunOptions['contentAt'];
  /** Cells with formulas would show other figures than the plan's: what other rules say about them is not looked at. */
  readonly formulasFollow?: boolean;
}

const spanish = createTranslator('es-MX');

/** Checks the proposals, and that after each of them the rule is silent there and no rule sees another error. */
export function testFixes(id: string, cases: Readonly<Record<string, FixCase>>): void {
  const rule = ruleOf(id)!;
  describe(`fixes of ${id}`, () => {
    test.each(Object.entries(cases))('%s', (_, given) => {
      const { plan, fixes, finding: index = 0, config, cutoff, contentAt } = given;
      const { findings, fixesOf } = runRules([plan], { rules: [rule], config, cutoff, contentAt });
      const finding = findings[index]!;
      const proposed = fixesOf(finding);
      expect(proposed.map((fix, i) => inShort(id, finding, fix, fixes[i]))).toEqual(fixes);
      expect(new Set(proposed.map((fix) => fix.id)).size).toBe(proposed.length);
      expectRecorded(proposed.map((fix) => fixRecordOf(finding, fix, plan)));
      for (const fix of proposed) expectMended(id, finding, patchedPlan(plan, fix.writes), given);
    });
  });
}

function inShort(
  rule: string,
  finding: Finding,
  fix: FixDraft,
  expected: ExpectedFix | undefined,
): ExpectedFix {
  const sentence = spanish.t(`rules.${rule}.fixes.${fix.messageId}`, fix.params);
  // Every proposal can be said, also where a table doesn't look at its words.
  expect(sentence).not.toMatch(/[{}]|undefined|rules\./);
  const effects = fix.effects.map(effectText);
  expect(effects.join()).not.toMatch(/[{}]|undefined|rules\.|edits\./);
  return {
    id: fix.id,
    writes: Object.fromEntries(
      fix.writes.map(({ cell, after, numberFormat }) => [
        formatLocal({ ...cell, rowCount: 1, columnCount: 1 }),
        numberFormat === undefined ? after : [after, numberFormat],
      ]),
    ),
    ...(expected?.kind ? { kind: fix.kind ?? finding.fix ?? undefined } : {}),
    ...(expected?.says ? { says: sentence } : {}),
    ...(expected?.effects ? { effects } : {}),
  };
}

function effectText({ labelId, params, before, after }: EditEffect): string {
  return `${spanish.t(labelId, params)}: ${shown(before)} → ${shown(after)}`;
}

function shown(param: MessageParam): string {
  return typeof param === 'string' ? param : spanish.param(param);
}

function expectMended(rule: string, finding: Finding, after: Plan, given: FixCase): void {
  const { plan, config, cutoff, formulasFollow = false } = given;
  const { findings } = runRules([after], { config, cutoff });
  const there = ({ rule: id, item, period, subject }: Finding) =>
    id === rule && item === finding.item && period === finding.period && subject === finding.subject;
  expect(findings.filter(there)).toEqual([]);
  if (formulasFollow) return;
  const known = new Set(errorsOf(runRules([plan], { config, cutoff }).findings));
  expect(errorsOf(findings).filter((error) => !known.has(error))).toEqual([]);
}

function errorsOf(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, cells, period }) => [rule, formatLocal(cells[0]!), period].join());
}
