/** Reads the workbook, recognises its plans and judges them. Reads only; writes nothing. */

import type { Outcome } from '../domain/finding';
import type { Plan } from '../domain/plan';
import type { Snapshot } from '../domain/snapshot';
import { nearMisses, recognise } from '../recognition';
import { runRules } from '../rules/run';
import type { TaskOptions, ValidationResult } from './pane-services';
import type { SnapshotSource } from './ports';

/** What came of it, told apart: nothing recognised, something unchecked and nothing found, findings, or clean. */
export function outcomeOf(plans: readonly Plan[], findings: number, unchecked: number): Outcome {
  if (plans.length === 0) return 'no-plan';
  if (findings > 0) return 'findings';
  return unchecked > 0 ? 'unchecked' : 'clean';
}

/** Judges a snapshot. Pure: the same snapshot gives the same findings. */
export function validateSnapshot(snapshot: Snapshot, at: Date): ValidationResult {
  const plans = recognise(snapshot);
  const { findings, unchecked } = runRules(plans);
  const outcome = outcomeOf(plans, findings.length, unchecked.length);
  const missed = outcome === 'no-plan' ? { nearMisses: nearMisses(snapshot) } : {};
  return { outcome, plans, findings, unchecked, ...missed, at };
}

/**
 * @param now the time of reading, for "Validado a las 10:32"
 * @throws WorkbookError
 */
export async function validate(
  source: SnapshotSource,
  now: () => Date,
  options: TaskOptions = {},
): Promise<ValidationResult> {
  const snapshot = await source.readSnapshot(options);
  return validateSnapshot(snapshot, now());
}
