/** Whole things come in whole numbers. */
import type { CellRange } from '../domain/address';
import { contains } from '../domain/address';
import { equalsExactly, roundHalfUp, sumExact } from '../domain/decimal';
import { divideWhole } from '../domain/largest-remainder';
import type { MultiYearProduct } from '../domain/multi-year';
import type { Indicator } from '../domain/plan';
import { labelOf, monthCell } from '../domain/plan';
import type { FixDraft } from './define-rule';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { figureOf, targetsOf } from './support/figures';
import { figureWrite, isComputed, type SeesCells } from './support/fix-writes';
import { at } from './support/places';
import { behaviorToKeep, isAdding, programmeFix } from './support/programme-fix';
import { rowsOf } from './support/rows-of';
import { againstBaseline, type FixPlace, fixesFrom } from './support/target-fixes';
import { unitOf } from './support/unit-of';
import { amount } from './support/words';

export const countNotInteger = defineRule({
  meta: {
    id: 'count-not-integer',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const unit = unitOf(indicator);
      if (indicator.measure === 'percent' || !unit || !counts(unit.kind)) continue;
      const { annual, months, programmed } = targetsOf(indicator);
      const parts: Part[] = programmed.map((month) => ({
        labelId: 'rules.labels.programmed',
        value: months[month]!,
        cell: at(monthCell(indicator.programmed!, month)),
      }));
      if (annual !== null) {
        parts.push({
          labelId: 'rules.labels.annualTarget',
          value: annual,
          cell: at(indicator.annualTarget.cell),
        });
      }
      report(parts, labelOf(indicator), unit.name, { area, indicator });
    }
    for (const { product, unit, label, place } of rowsOf(plan)) {
      if (!product || !unit || !counts(unit.kind)) continue;
      const parts = product.years.flatMap(({ physical }): Part[] => {
        const value = figureOf(physical.value);
        return value === null ? [] : [{ labelId: 'rules.labels.physical', value, cell: at(physical.cell) }];
      });
      report(parts, label, unit.name, place);
    }

    function report(parts: readonly Part[], item: string, unit: string, place: object): void {
      const broken = parts.filter(({ value }) => !Number.isInteger(value));
      const [first] = broken;
      if (!first) return;
      context.report({
        params: { item, unit, value: amount(first.value, 'count') },
        ...place,
        cells: broken.map(({ cell }) => cell),
        value: first.value,
        expected: null,
        compared: broken.map(({ labelId, value, cell }) => ({
          labelId,
          value: amount(value, 'count'),
          cells: [cell],
        })),
      });
    }
  },
  fixes({ area, indicator, cells }, plan, context) {
    if (area && indicator) return fixesFrom(wholeTargets({ area, indicator, context }));
    const product = rowsOf(plan).find((row) =>
      row.product?.years.some(({ physical }) => contains(cells[0]!, physical.cell)),
    )?.product;
    return fixesFrom(product && wholeYears(product, context));
  },
});

/** Whole parts of a whole in proportion; nobody who has something is left without. Null where there is too little of it. */
function wholeParts(total: number, shares: readonly number[]): number[] | null {
  const parts = divideWhole(total, shares);
  return parts === null || parts.some((part, i) => part === 0 && shares[i] !== 0) ? null : parts;
}

const wholeOf = (value: number) => Math.max(1, roundHalfUp(value, 0));

/** Whole months that make the same year, as far as the year is whole; else the nearest year that is. */
function wholeTargets(place: FixPlace): FixDraft | null {
  const { indicator, area, context } = place;
  const { annual, months, programmed } = targetsOf(indicator);
  const values = programmed.map((month) => months[month]!);
  const present = annual === null ? values : [...values, annual];
  if (present.some((value) => value < 0)) return null;
  const behavior = behaviorToKeep(indicator);
  const sum = sumExact(values);
  const year = annual === null ? null : nearestWhole(annual, indicator);
  let parts: readonly number[] | null = values.map(wholeOf);
  if (isAdding(behavior) && values.length > 0) {
    // A year that its months make up stays the whole that they make up.
    const total =
      year !== null && (equalsExactly(sum, annual!) || !Number.isInteger(sum)) ? year : wholeOf(sum);
    parts = wholeMonths(total, values);
  } else if (year !== null) {
    parts = values.map((value) => (equalsExactly(value, annual!) ? year : wholeOf(value)));
  }
  if (parts === null) return null;
  const change = {
    months: new Map(programmed.map((month, i) => [month, parts[i]!])),
    ...(year === null ? {} : { annual: year }),
  };
  const fix = programmeFix(context, area, indicator, change, behavior);
  const params = { item: labelOf(indicator), unit: unitOf(indicator)?.name ?? '' };
  return fix && { id: 'whole', messageId: 'whole', params, ...fix };
}

/** Months that are whole already stay, where the others can make up the rest. */
function wholeMonths(total: number, values: readonly number[]): readonly number[] | null {
  const broken = values.filter((value) => !Number.isInteger(value));
  const rest = sumExact([total, ...values.filter(Number.isInteger).map((value) => -value)]);
  const parts = rest > 0 ? wholeParts(rest, broken) : null;
  if (parts === null || broken.some((value, i) => Math.abs(parts[i]! - value) >= 1))
    return wholeParts(total, values);
  return values.map((value) => (Number.isInteger(value) ? value : parts.shift()!));
}

/** Rounded, but not to where it would go against the base line. */
function nearestWhole(annual: number, indicator: Indicator): number {
  const nearest = wholeOf(annual);
  if (!againstBaseline(indicator, nearest)) return nearest;
  return nearest > annual ? Math.floor(annual) : Math.ceil(annual);
}

function wholeYears(product: MultiYearProduct, context: SeesCells): FixDraft | null {
  const { years, totalPhysical, code, name, key } = product;
  const read = years.flatMap(({ physical }) => {
    const value = figureOf(physical.value);
    return value === null || value === 0 ? [] : [{ ...physical, figure: value }];
  });
  const figures = read.map(({ figure }) => figure);
  if (figures.some((figure) => figure < 0)) return null;
  const sum = sumExact(figures);
  const parts = wholeParts(wholeOf(sum), figures) ?? figures.map(wholeOf);
  const total = sumExact(parts);
  const cells = [
    ...read,
    ...(totalPhysical ? [{ ...totalPhysical, figure: figureOf(totalPhysical.value) }] : []),
  ];
  const wanted = [...parts, total];
  const writes = cells.flatMap(({ cell, value, figure }, i) =>
    // A total that somebody typed follows the years; a formula does so by itself.
    figure === wanted[i] || (i >= read.length && (figure === null || isComputed(cell, value, context)))
      ? []
      : [figureWrite(cell, wanted[i]!, value, [])],
  );
  if (read.some(({ cell, value, figure }, i) => figure !== parts[i] && isComputed(cell, value, context)))
    return null;
  return {
    id: 'whole',
    messageId: 'whole',
    params: { item: code ?? name?.value ?? key, unit: product.unitEntry?.name ?? product.unit?.value ?? '' },
    writes,
    effects: [
      {
        labelId: 'edits.effects.sumOfYears',
        params: {},
        before: amount(sum, 'count'),
        after: amount(total, 'count'),
        cells: read.map(({ cell }) => at(cell)),
      },
    ],
  };
}

interface Part {
  readonly labelId: string;
  readonly value: number;
  readonly cell: CellRange;
}

function counts(kind: string): boolean {
  return kind === 'count' || kind === 'generic';
}
