/** What a rule says after an edit, where it may keep what it said before: the same as if it looked at all of the plan. */
import type { Plan } from '../../src/domain/plan';
import { ruleOf } from '../../src/rules/registry';
import { runRules } from '../../src/rules/run';
import { createRuleRunner } from '../../src/rules/runner';
import { sentence } from './rule-tests';

/**
 * Judges a plan, and then what an edit of one area makes of it; the other areas are the objects that they were, as in a workbook that is
 * read again.
 * @param edited the place of the area that is edited, counted from 0
 * @returns the sentences before and after
 */
export function judgedAgain(
  id: string,
  before: Plan,
  after: Plan,
  edited: number,
): { readonly before: string[]; readonly after: string[] } {
  const rules = [ruleOf(id)!];
  const areas = before.areas.map((area, i) => (i === edited ? after.areas[i]! : area));
  const runner = createRuleRunner();
  const first = runner.run([before], { rules });
  const now = { ...before, areas };
  const again = runner.run([now], { rules });
  expect(again.findings).toEqual(runRules([now], { rules }).findings);
  return { before: first.findings.map(sentence), after: again.findings.map(sentence) };
}
