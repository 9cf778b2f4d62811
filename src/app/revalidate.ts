/**
 * Judges a workbook again and again, as it changes. Remembers what it made of the last reading, compares the new one with it, and looks
 * again only at what may have changed. The result equals that of `validateSnapshot`: nothing is taken over from before unless
 * all that it was made of is the same.
 */

import { APPROVED_KEY, type ReadApproval } from '../domain/approved-text';
import type { Snapshot } from '../domain/snapshot';
import { changedRows } from '../domain/snapshot-diff';
import { createRepeatedRecognition } from '../recognition/again';
import type { ReadConfig } from '../rules/config';
import { createRuleRunner } from '../rules/runner';
import { approvalOf } from './approve';
import { type Judgement, judgeSnapshot } from './validate';

export interface Revalidator {
  /** As `judgeSnapshot`; quicker where little differs from the snapshot before. */
  judge(snapshot: Snapshot, at: Date, configure?: (stored: ReadConfig) => ReadConfig): Judgement;
  /** Forgets what it knows: the next snapshot is judged from the beginning. */
  forget(): void;
}

/** Of one workbook. Keeps its last snapshot, its plans and its findings. */
export function createRevalidator(): Revalidator {
  let last: Snapshot | null = null;
  let recognition = createRepeatedRecognition();
  let rules = createRuleRunner();
  let approval: { readonly text: string | null; readonly read: ReadApproval } | null = null;

  function forget(): void {
    last = null;
    recognition = createRepeatedRecognition();
    rules = createRuleRunner();
    approval = null;
  }

  return {
    judge(snapshot, at, configure) {
      try {
        return judgeSnapshot(snapshot, at, configure, {
          recognise(now) {
            const plans = recognition.recognise(now, last && changedRows(last, now));
            last = now;
            return plans;
          },
          approvalOf(now) {
            const text = now.settings.get(APPROVED_KEY) ?? null;
            // The same object: the rules tell by it that nothing was approved anew.
            if (approval === null || approval.text !== text) approval = { text, read: approvalOf(now) };
            return approval.read;
          },
          runRules: (plans, options) => rules.run(plans, options),
        });
      } catch (error) {
        // What is half brought up to date must not be built upon.
        forget();
        throw error;
      }
    },
    forget,
  };
}
