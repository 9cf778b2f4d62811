/** The engine on plans of growing size: recognising and judging, and computing compliance; time per indicator. */
import { readFileSync } from 'node:fs';
import { computeInstitution } from '../src/domain/compliance';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../src/domain/compliance-settings';
import { recognise } from '../src/recognition';
import { runRules } from '../src/rules/run';
import { readSnapshot } from '../src/xlsx/read-snapshot';
import { growPlan } from './grown-plan';
import { type Measurement, median } from './measurement';

const COPIES = [1, 10, 100, 1_000];

export function benchEngine(): Measurement[] {
  const published = readSnapshot(readFileSync(new URL('../samples/pat-2019.xlsx', import.meta.url)));
  const measurements: Measurement[] = [];
  const perIndicator: Record<'check' | 'compliance', number[]> = { check: [], compliance: [] };
  // The compiler warms up on the small plan; what is compared is the steady state.
  for (let i = 0; i < 30; i++) runRules(recognise(published));
  for (const copies of COPIES) {
    const snapshot = growPlan(published, copies);
    const runs = copies >= 1_000 ? 3 : copies >= 100 ? 5 : 15;
    const times: Record<'check' | 'compliance', number[]> = { check: [], compliance: [] };
    let indicators = 0;
    for (let run = 0; run < runs; run++) {
      const started = performance.now();
      const plans = recognise(snapshot);
      runRules(plans);
      times.check.push(performance.now() - started);
      indicators = plans.reduce(
        (n, plan) => n + plan.areas.reduce((m, area) => m + area.indicators.length, 0),
        0,
      );
      const computing = performance.now();
      const institution = computeInstitution(plans, DEFAULT_COMPLIANCE_SETTINGS);
      if (institution.scores.toDate.strict.value === undefined) throw new Error('no score');
      times.compliance.push(performance.now() - computing);
    }
    if (indicators !== copies * 124) throw new Error(`${indicators} indicators instead of ${copies * 124}`);
    for (const what of ['check', 'compliance'] as const) {
      const time = median(times[what]);
      perIndicator[what].push(time / indicators);
      measurements.push({ name: `engine ${what}, ${indicators} indicators`, value: time, unit: 'ms' });
      measurements.push({
        name: `engine ${what}, ${indicators} indicators, each`,
        value: (time / indicators) * 1_000,
        unit: 'µs',
      });
    }
  }
  for (const what of ['check', 'compliance'] as const) {
    const each = perIndicator[what];
    measurements.push({
      name: `engine ${what}: time per indicator, slowest / fastest of the four sizes`,
      value: Math.max(...each) / Math.min(...each),
      unit: '×',
      goal: 2,
    });
  }
  return measurements;
}
