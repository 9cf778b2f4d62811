/** Reads the workbook, recognises its plans and judges them. Reads only; writes nothing. */

import type { ReadApproval } from '../domain/approved-text';
import { contentAt } from '../domain/cell-content';
import type { Finding, Outcome } from '../domain/finding';
import type { Plan } from '../domain/plan';
import type { Snapshot } from '../domain/snapshot';
import { nearMisses, recognise } from '../recognition';
import type { ReadConfig } from '../rules/config';
import type { FixDraft } from '../rules/define-rule';
import { type RunOptions, type RunResult, runRules } from '../rules/run';
import { approvalOf } from './approve';
import { applyJustifications } from './justifications';
import type { TaskOptions, ValidationResult } from './pane-services';
import type { SnapshotSource } from './ports';
import { configOf } from './rule-config';
import { settingsInUse } from './workbook-settings';

/** What an approval is read for. */
const APPROVAL_RULE = 'target-changed-after-approval';

/** What came of it, told apart: nothing recognised, something unchecked and nothing found, findings, or clean. */
export function outcomeOf(plans: readonly Plan[], findings: number, unchecked: number): Outcome {
  if (plans.length === 0) return 'no-plan';
  if (findings > 0) return 'findings';
  return unchecked > 0 ? 'unchecked' : 'clean';
}

/**
 * Judges a snapshot. Pure: the same snapshot gives the same findings on the same day.
 * @param at when it was read; on its day justifications expire
 * @param configure another configuration than the workbook's own, or a change of it
 */
export function validateSnapshot(
  snapshot: Snapshot,
  at: Date,
  configure: (stored: ReadConfig) => ReadConfig = (stored) => stored,
): ValidationResult {
  return judgeSnapshot(snapshot, at, configure).result;
}

/** A validation from which findings can be mended. */
export interface Judgement {
  readonly result: ValidationResult;
  /** The ways of mending one of its findings, justified ones among them; best first. */
  fixesOf(finding: Finding): readonly FixDraft[];
}

/** What judging is made of: from the beginning each time, or remembering the last time (see `revalidate`). */
export interface JudgingParts {
  recognise(snapshot: Snapshot): readonly Plan[];
  approvalOf(snapshot: Snapshot): ReadApproval;
  runRules(plans: readonly Plan[], options: RunOptions): RunResult;
}

const FROM_THE_BEGINNING: JudgingParts = { recognise, approvalOf, runRules };

/** As {@link validateSnapshot}. */
export function judgeSnapshot(
  snapshot: Snapshot,
  at: Date,
  configure: (stored: ReadConfig) => ReadConfig = (stored) => stored,
  parts: JudgingParts = FROM_THE_BEGINNING,
): Judgement {
  const plans = parts.recognise(snapshot);
  const configuration = configure(configOf(snapshot));
  const { config } = configuration;
  const { settings, origins } = settingsInUse(snapshot, plans);
  const cutoff = origins.cutoff === 'default' ? null : settings.cutoff;
  const { approved, problem } = parts.approvalOf(snapshot);
  const found = parts.runRules(plans, {
    config,
    cutoff,
    approved,
    contentAt: (cell) => contentAt(snapshot, cell),
  });
  const { unchecked } = found;
  // Whether a target was changed cannot be told without the record: never silence.
  if (problem !== null && plans.length > 0) {
    unchecked.push({ rule: APPROVAL_RULE, plan: plans[0]!.id, reason: 'rules.unchecked.approvalUnreadable' });
  }
  const { findings, justified, problems } = applyJustifications(snapshot, plans, found, config, at);
  const outcome = outcomeOf(plans, findings.length, unchecked.length);
  const missed = outcome === 'no-plan' ? { nearMisses: nearMisses(snapshot) } : {};
  const result: ValidationResult = {
    outcome,
    plans,
    findings,
    unchecked,
    ...missed,
    justified,
    justificationProblems: problems,
    configuration,
    at,
  };
  return { result, fixesOf: found.fixesOf };
}

/**
 * @param now the time of reading, for "Validado a las 10:32"
 * @param judge from the beginning without it
 * @throws WorkbookError
 */
export async function validate(
  source: SnapshotSource,
  now: () => Date,
  options: TaskOptions = {},
  judge: (snapshot: Snapshot, at: Date) => Judgement = judgeSnapshot,
): Promise<ValidationResult> {
  const snapshot = await source.readSnapshot(options);
  return judge(snapshot, now()).result;
}
