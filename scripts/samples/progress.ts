/**
 * A plan under way in our template: targets and weights of the published PAT of 2019, actuals up to June that are invented.
 * Nobody reported them; the sheets say so in their title.
 */
import type { ChangeSet } from '../../src/domain/change-set';
import { roundHalfUp } from '../../src/domain/decimal';
import { patTemplate } from '../../src/templates/pat';
import { patRequestOf, type Typed } from './filled-template';
import type { PublishedArea, PublishedIndicator, PublishedPlan } from './published-data';

const REMARK = 'EJEMPLO: los valores realizados son inventados';
/** Junio. */
const CUTOFF = 5;
/** Three Direcciones Generales with several areas each, for a roll-up. */
const AREAS = ['1.1', '1.2', '1.4', '3.1', '3.3', '3.5', '7.1', '7.2', '7.3'];

/** How well a month went, by a fixed pattern without chance: most near the target, a few low, one high. */
const PATTERN = [1, 0.97, 1.02, 0.88, 1, 0.93, 0.7, 1.05, 1, 1.18, 0.95];

function typedFor(indicator: PublishedIndicator, position: number): Typed {
  const isPercent = indicator.measure === 'percent';
  const adds = indicator.annualTarget !== indicator.months.find((target) => target !== null);
  const actuals = indicator.months.map((target, month): number | string | null => {
    if (target === null || month > CUTOFF) return null;
    // One indicator didn't report May; one had nobody asking in June.
    if (position % 7 === 3 && month === 4) return null;
    if (isPercent && !adds && position % 9 === 4 && month === 5) return 'Sin demanda';
    const achieved = target * PATTERN[(position * 3 + month * 2) % PATTERN.length]!;
    const top = isPercent && !adds ? Math.min(achieved, 100) : achieved;
    return roundHalfUp(top, isPercent || indicator.measure === 'score' ? 1 : 0);
  });
  return {
    actuals,
    behavior: indicator.measure === 'score' ? 'Último' : adds ? 'Suma' : 'Constante',
    direction: 'Ascendente',
  };
}

function findArea(plan: PublishedPlan, code: string) {
  for (const unit of plan.units) {
    const area = unit.areas.find((candidate: PublishedArea) => candidate.code === code);
    if (area) return { unit, area };
  }
  throw new RangeError(`the plan has no area ${code}`);
}

/** @param codes of the areas */
export function progressWorkbook(plan: PublishedPlan, codes: readonly string[] = AREAS): ChangeSet {
  let position = 0;
  const areas = codes
    .map((code) => ({
      ...findArea(plan, code),
      sheetName: `PAT ${plan.year} ${code}`,
      captureDemand: false,
      remark: REMARK,
    }))
    .map((area) => ({
      ...area,
      typed: new Map(
        area.area.indicators.map((indicator) => [indicator.code, typedFor(indicator, position++)]),
      ),
    }));
  return patTemplate(patRequestOf(plan, areas, CUTOFF));
}
