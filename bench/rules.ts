/** Which rules take the time, and whether each takes it in proportion to the indicators. */
import { readFileSync } from 'node:fs';
import type { Snapshot } from '../src/domain/snapshot';
import { recognise } from '../src/recognition';
import { type AnyRule, RULES } from '../src/rules/registry';
import { runRules } from '../src/rules/run';
import { usedIn } from '../src/rules/support/each-indicator';
import { readSnapshot } from '../src/xlsx/read-snapshot';
import { growPlan } from './grown-plan';
import type { Measurement } from './measurement';

const [FEW, MANY] = [50, 200];
const ROUNDS = 5;
const SHOWN = 10;
/** Rules with a smaller share of the time are not judged: a pause of the machine weighs more than what they do. */
const NOTICEABLE = 0.03;

/**
 * Milliseconds of each rule in a run of all of them. What several rules look at is computed for the first of them, as always.
 * @returns by the rule's id; the best of some runs
 */
function timesOf(snapshot: Snapshot): { readonly indicators: number; readonly times: Map<string, number> } {
  const best = new Map<string, number>();
  let indicators = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // Anew: rules remember what they found out about an area.
    const plans = recognise(snapshot);
    indicators = plans.flatMap(({ areas }) => areas).reduce((sum, area) => sum + area.indicators.length, 0);
    const times = new Map<string, number>();
    const rules = RULES.map(
      (rule): AnyRule => ({
        ...rule,
        check(plan, context) {
          const started = performance.now();
          rule.check(plan, context);
          times.set(rule.meta.id, (times.get(rule.meta.id) ?? 0) + performance.now() - started);
        },
      }),
    );
    // The first rule that remembers something about an area would pay for the memory of all.
    for (const plan of plans) for (const area of plan.areas) usedIn(area);
    globalThis.gc?.();
    runRules(plans, { rules, cutoff: 5 });
    for (const [id, time] of times) best.set(id, Math.min(time, best.get(id) ?? Number.POSITIVE_INFINITY));
  }
  return { indicators, times: best };
}

export function benchRules(): Measurement[] {
  return ['pat-2019', 'poa-2026'].flatMap((sample) => {
    const published = readSnapshot(readFileSync(new URL(`../samples/${sample}.xlsx`, import.meta.url)));
    const [few, many] = [FEW, MANY].map((copies) => timesOf(growPlan(published, copies))) as [
      ReturnType<typeof timesOf>,
      ReturnType<typeof timesOf>,
    ];
    const each = [...many.times].map(([id, time]) => {
      const before = ((few.times.get(id) ?? 0) / few.indicators) * 1_000;
      const now = (time / many.indicators) * 1_000;
      return { id, now, growth: before === 0 ? 1 : now / before };
    });
    const total = each.reduce((sum, { now }) => sum + now, 0);
    const slowest = [...each].sort((a, b) => b.now - a.now).slice(0, SHOWN);
    const steepest = each
      .filter(({ now }) => now >= NOTICEABLE * total)
      .sort((a, b) => b.growth - a.growth)
      .slice(0, 1);
    return [
      {
        name: `${sample}: all ${each.length} rules that apply, each of ${many.indicators} indicators`,
        value: total,
        unit: 'µs',
      },
      ...slowest.map(({ id, now }): Measurement => ({ name: `${sample}: ${id}`, value: now, unit: 'µs' })),
      ...steepest.map(
        ({ id, growth }): Measurement => ({
          name: `${sample}: growth of time per indicator from ${few.indicators} to ${many.indicators}, steepest (${id})`,
          value: growth,
          unit: '×',
          goal: 2,
        }),
      ),
    ];
  });
}
