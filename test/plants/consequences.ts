/** True consequences of any plant that types into certain cells; those of one plant alone are declared with it. */
import type { CellAddress } from '../../src/domain/address';
import { MONTHS } from '../../src/domain/period';
import type { Indicator, Line, Plan } from '../../src/domain/plan';
import { monthCell } from '../../src/domain/plan';
import { isFormula, type Planted, type Site } from './plant';

const REPORTED = 'La meta sembrada ya no es la que se reportó: lo realizado queda lejos o sin meta.';

const WHOLE =
  'El producto de un POM suma lo que se planea y se logra en sus partes: dice lo mismo que la parte sembrada.';
const OF_THE_WHOLE = [
  'sum-mismatch-annual',
  'constant-mismatch-annual',
  'trend-outlier',
  'negative-target',
  'actual-missing',
  'future-actual',
  'target-changed-after-approval',
  'parent-child-sum',
];

/** What a typed-over formula and targets that no longer match their reports bring along: rule and reason. */
export function consequencesOf(
  site: Omit<Site, 'random' | 'plan'>,
  planted: Planted,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const places = new Set(planted.typings.map(({ cell }) => placeOf(cell)));
  if (planted.typings.some(({ cell }) => isFormula(site, cell))) {
    found['formula-overwritten'] = 'Sembrar en esa celda sobrescribe una fórmula de la plantilla.';
  }
  if (site.plans.some((plan) => touchesTargets(plan, places))) {
    for (const rule of ['actual-without-target', 'overachievement', 'deviation-without-narrative']) {
      found[rule] = REPORTED;
    }
  }
  if (site.kind === 'POM') {
    for (const rule of OF_THE_WHOLE) found[rule] ??= WHOLE;
  }
  return { ...found, ...planted.beside };
}

function touchesTargets(plan: Plan, places: ReadonlySet<string>): boolean {
  const isTouched = ({ annualTarget, programmed, behavior, direction }: Indicator) =>
    places.has(placeOf(annualTarget.cell)) ||
    [behavior?.cell, direction.cell].some((cell) => cell && places.has(placeOf(cell))) ||
    cellsOf(programmed).some((cell) => places.has(placeOf(cell)));
  return (
    plan.areas.some(({ indicators }) => indicators.some(isTouched)) ||
    (plan.multiYear?.products ?? []).some(({ years }) =>
      years.some(({ physical }) => places.has(placeOf(physical.cell))),
    )
  );
}

function cellsOf(line: Line | null): CellAddress[] {
  return line ? MONTHS.map((month) => monthCell(line, month)) : [];
}

const placeOf = ({ sheet, row, column }: CellAddress): string => `${sheet}\n${row}\n${column}`;
