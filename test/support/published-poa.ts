/** The published POA of 2026 as a plan, from the figures kept in the repository: code, name, unit, periodicity and production. */
import published from '../../samples/data/poa-2026.json';
import type { Plan } from '../../src/domain/plan';
import type { AreaSpec, IndicatorSpec, PlanSpec } from './plan-builder';
import { buildPlan } from './plan-builder';

/** The specification, free to be changed before it is built; one area for each objetivo operativo. */
export function publishedPoaSpec(): PlanSpec & { areas: (AreaSpec & { indicators: IndicatorSpec[] })[] } {
  const areas = published.objectives.flatMap((objective) =>
    objective.operational.map((operational) => {
      const code = `${objective.code}.${operational.code}`;
      return {
        code,
        name: operational.name,
        noTotalLine: true,
        context: {
          objective: `${objective.code} - ${objective.name}`,
          result: objective.result,
          assumption: objective.assumption,
        },
        indicators: operational.products.map((product) => ({
          code: `${code}.${product.code}`,
          name: product.name,
          annual: product.annual,
          product: { unit: product.unit, periodicity: product.periodicity },
        })),
      };
    }),
  );
  return { type: 'POA', sheet: 'POA 2026', areas };
}

export function publishedPoa(): Plan {
  return buildPlan(publishedPoaSpec());
}
