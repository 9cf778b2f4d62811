/** The published PAT of 2019 as plans, from the figures kept in the repository. */
import published from '../../samples/data/pat-2019.json';
import type { Measure, Plan } from '../../src/domain/plan';
import type { AreaSpec, Cell, IndicatorSpec, PlanSpec } from './plan-builder';
import { buildPlan, pct } from './plan-builder';

interface PublishedIndicator {
  code: string;
  name: string;
  formula: string;
  measure: string;
  annualTarget: number;
  months: (number | null)[];
  annualWeight: number;
  weights: (number | null)[];
  distribution?: (number | null)[];
}

/** The specification, free to be changed before it is built. */
export function publishedSpec(): PlanSpec & { areas: (AreaSpec & { indicators: IndicatorSpec[] })[] } {
  const areas = published.units.flatMap((unit) =>
    unit.areas.map((area) => ({
      code: area.code,
      name: area.name,
      unit: { code: unit.code, name: unit.name },
      indicators: (area.indicators as PublishedIndicator[]).map(toSpec),
    })),
  );
  return { sheet: 'PAT 2019', areas };
}

function toSpec(indicator: PublishedIndicator): IndicatorSpec {
  const measure = indicator.measure as Measure;
  const target = (value: number): Cell => (measure === 'percent' ? pct(value) : value);
  const weights = (values: (number | null)[]) => values.map((value) => (value === null ? null : pct(value)));
  return {
    code: indicator.code,
    name: indicator.name,
    formula: indicator.formula,
    measure,
    annual: target(indicator.annualTarget),
    months: indicator.months.map((value) => (value === null ? null : target(value))),
    weight: pct(indicator.annualWeight),
    weights: weights(indicator.weights),
    ...(indicator.distribution ? { distribution: weights(indicator.distribution) } : {}),
  };
}

export function publishedPlan(): Plan {
  return buildPlan(publishedSpec());
}
