/**
 * The engine on plans of growing size: recognising and judging, and computing compliance; time per indicator.
 *
 * The four sizes are measured in turns, so that a machine that is busy for a while slows all of them. A sample of a small
 * plan is a batch of runs over as many indicators as a mid-sized plan has: a single run of 124 indicators ends before the
 * garbage collector has anything to do, and would look better than it is.
 */
import { readFileSync } from 'node:fs';
import { computeInstitution } from '../src/domain/compliance';
import type { PeriodScores } from '../src/domain/compliance-model';
import { defaultComplianceSettings } from '../src/domain/compliance-settings';
import type { Indicator, Plan } from '../src/domain/plan';
import { recognise } from '../src/recognition';
import { runRules } from '../src/rules/run';
import { readSnapshot } from '../src/xlsx/read-snapshot';
import { growPlan } from './grown-plan';
import { type Measurement, median } from './measurement';

const COPIES = [1, 10, 100, 1_000];
const ROUNDS = 3;
/** The indicators of one sample, at least. */
const SAMPLE = 24_800;
const SETTINGS = defaultComplianceSettings(5);

type What = 'check' | 'compliance';

/** What was achieved up to June, in proportion to what was programmed: the published plan prints no actuals. */
function withActuals(indicator: Indicator, index: number): Indicator {
  const { programmed } = indicator;
  if (!programmed) return indicator;
  const share = 0.6 + (index % 6) / 10;
  const months = programmed.months.map((reading, month) =>
    reading.kind === 'number' && month <= SETTINGS.cutoff
      ? { ...reading, value: reading.value * share }
      : ({ kind: 'blank' } as const),
  );
  return { ...indicator, actual: { ...programmed, role: 'actual', months } };
}

function reported(plans: readonly Plan[]): Plan[] {
  return plans.map((plan) => ({
    ...plan,
    areas: plan.areas.map((area) => ({ ...area, indicators: area.indicators.map(withActuals) })),
  }));
}

/** Scores are computed when they are asked for: asks for what the pane shows at first. */
function readScores({ month, quarter, toDate, year }: PeriodScores): number {
  return [month, quarter, toDate, year].reduce((sum, pair) => sum + (pair.strict.value ?? 0), 0);
}

function compute(plans: readonly Plan[]): void {
  const institution = computeInstitution(plans, SETTINGS);
  let sum = readScores(institution.scores);
  for (const unit of institution.units) {
    sum += readScores(unit.scores);
    for (const area of unit.areas) {
      sum += readScores(area.scores);
      for (const indicator of area.indicators) sum += indicator.toDate.raw ?? 0;
    }
  }
  if (!(sum > 0)) throw new Error('nothing was computed');
}

/** Processor time of this process, all threads (the garbage collector's too), in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

export function benchEngine(): Measurement[] {
  return [
    ...benchSeries('PAT', 'pat-2019', ['check', 'compliance']),
    // Without months and weights there is no compliance to compute.
    ...benchSeries('POA', 'poa-2026', ['check']),
  ];
}

function countOf(plans: readonly Plan[]): number {
  return plans.flatMap(({ areas }) => areas).reduce((sum, { indicators }) => sum + indicators.length, 0);
}

function benchSeries(kind: string, file: string, whats: readonly What[]): Measurement[] {
  const plan = readSnapshot(readFileSync(new URL(`../samples/${file}.xlsx`, import.meta.url)));
  const sizes = COPIES.map((copies) => {
    const snapshot = growPlan(plan, copies);
    const indicators = countOf(recognise(snapshot));
    return {
      indicators,
      snapshot,
      batch: Math.max(1, Math.ceil(SAMPLE / indicators)),
      elapsed: { check: [] as number[], compliance: [] as number[] },
      processor: { check: [] as number[], compliance: [] as number[] },
    };
  });

  const sample = ({ indicators, snapshot, batch, elapsed, processor }: (typeof sizes)[number]) => {
    const sums = { check: [0, 0], compliance: [0, 0] };
    const timed = <T>(what: What, work: () => T): T => {
      const [started, used] = [performance.now(), processorTime()];
      const result = work();
      sums[what][0]! += performance.now() - started;
      sums[what][1]! += processorTime() - used;
      return result;
    };
    for (let run = 0; run < batch; run++) {
      const plans = timed('check', () => {
        const found = recognise(snapshot);
        runRules(found, { cutoff: SETTINGS.cutoff });
        return found;
      });
      const count = countOf(plans);
      if (count !== indicators) throw new Error(`${count} indicators instead of ${indicators}`);
      if (!whats.includes('compliance')) continue;
      const underWay = reported(plans);
      timed('compliance', () => compute(underWay));
    }
    for (const what of whats) {
      elapsed[what].push(sums[what][0]! / batch);
      processor[what].push(sums[what][1]! / batch);
    }
  };

  // The compiler warms up on the small plans; what is compared is the steady state.
  for (const size of sizes.slice(0, 3)) sample({ ...size, elapsed: fresh(), processor: fresh() });
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of sizes) {
      // What earlier runs left behind is not this run's to clean up.
      globalThis.gc?.();
      sample(size);
    }
  }

  return whats.flatMap((what) => {
    const each = sizes.map(({ indicators, processor }) => (median(processor[what]) / indicators) * 1_000);
    return [
      ...sizes.flatMap(({ indicators, elapsed }, index): Measurement[] => {
        const name = `${kind} ${what}, ${indicators.toLocaleString('en-US')} indicators`;
        return [
          { name, value: median(elapsed[what]), unit: 'ms' },
          { name: `${name}: processor time each`, value: each[index]!, unit: 'µs' },
        ];
      }),
      {
        name: `${kind} ${what}: time per indicator, slowest / fastest of the four sizes`,
        value: Math.max(...each) / Math.min(...each),
        unit: '×',
        goal: 2,
      },
    ];
  });
}

function fresh(): Record<What, number[]> {
  return { check: [], compliance: [] };
}
