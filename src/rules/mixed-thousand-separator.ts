/**
 * 22.420 beside 15,087: who typed the first meant thousands and got decimals. Real decimals are told by the sums and by units that
 * count whole things. Scope: each area, each product of a POM by itself.
 */
import type { CellAddress } from '../domain/address';
import { fitsBehavior } from '../domain/behavior';
import { decimalsOf, equalsExactly, multiplyExact } from '../domain/decimal';
import type { MultiYearProduct } from '../domain/multi-year';
import type { Month } from '../domain/period';
import type { Area, Indicator, Measure, Plan, Reading } from '../domain/plan';
import { labelOf, monthCell } from '../domain/plan';
import type { FindingDraft, RuleContext } from './define-rule';
import { defineRule } from './define-rule';
import { figureOf, isUsed, targetsOf } from './support/figures';
import { figureWrite } from './support/fix-writes';
import { at } from './support/places';
import { productLabel, productsOf, sumOfCells, TARGET_KINDS } from './support/products';
import { countsThings } from './support/unit-of';
import { amount, list } from './support/words';

interface Suspect {
  readonly cell: CellAddress;
  readonly reading: Reading;
  readonly month: Month | null;
  /** As it is written. */
  readonly written: string;
  readonly meant: number;
}

interface Found {
  readonly item: string;
  readonly measure: Measure;
  readonly place: Pick<FindingDraft, 'area' | 'indicator' | 'item'>;
  readonly suspects: readonly Suspect[];
  /** Figures with thousands beside them. */
  readonly beside: readonly { readonly cell: CellAddress; readonly figure: number }[];
}

type Place = Pick<Suspect, 'cell' | 'reading' | 'month'>;

export const mixedThousandSeparator = defineRule({
  meta: {
    id: 'mixed-thousand-separator',
    severity: 'warning',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default'],
    options: {
      /** Times that the figure, read with thousands, may be the others, where no sum tells. */
      factor: 10,
    },
  },
  check(plan, context) {
    for (const found of foundIn(plan, context.options.factor)) report(found, context);
  },
  fixes({ cells: [first] }, plan, context) {
    for (const { item, measure, suspects } of foundIn(plan, context.options.factor)) {
      const [own] = suspects;
      if (!first || !own || !isAt(own.cell, first)) continue;
      return [
        {
          id: 'thousands',
          messageId: 'thousands',
          params: { item, values: list(suspects.map(({ meant }) => amount(meant, measure))) },
          writes: suspects.map(({ cell, meant, reading }) => figureWrite(cell, meant, reading, [])),
          effects: [],
        },
      ];
    }
    return [];
  },
});

function isAt(a: CellAddress, b: CellAddress): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

function report(
  { item, measure, place, suspects, beside }: Found,
  context: Pick<RuleContext, 'report'>,
): void {
  const [first] = suspects;
  const months = suspects.flatMap(({ month }) => month ?? []);
  const example = beside[0]!;
  context.report({
    params: {
      item,
      written: list(suspects.map(({ written }) => written)),
      beside: amount(example.figure, measure),
      meant: list(suspects.map(({ meant }) => amount(meant, measure))),
    },
    ...place,
    ...(months.length === 1 ? { period: months[0]! } : { periods: months }),
    subject: months.length > 0 ? 'programmed' : 'annual-target',
    cells: [...suspects.map(({ cell }) => at(cell)), ...beside.map(({ cell }) => at(cell))],
    value: first!.written,
    expected: first!.meant,
    compared: [
      ...suspects.map(({ written, cell }) => ({
        labelId: 'rules.relations.labels.written',
        value: written,
        cells: [at(cell)],
      })),
      ...beside.slice(0, 3).map(({ figure, cell }) => ({
        labelId: 'rules.relations.labels.besideIt',
        value: amount(figure, measure),
        cells: [at(cell)],
      })),
    ],
  });
}

function* foundIn(plan: Plan, factor: number): Generator<Found> {
  for (const area of plan.areas) {
    const used = area.indicators.filter(isUsed);
    // Whole thousands of other products, for those whose year is all that there is.
    let thousands: { indicator: Indicator; cell: CellAddress; figure: number }[] | null = null;
    for (const indicator of used) {
      const { measure, programmed, annualTarget } = indicator;
      if (measure === 'percent' || measure === 'score') continue;
      if (targetsOf(indicator).programmed.length > 0 && programmed) {
        const found = amongMonths(area, indicator, factor);
        if (found) yield found;
        continue;
      }
      const own = suspectOf({ cell: annualTarget.cell, reading: annualTarget.value, month: null });
      if (!own || !countsThings(indicator) || !isClear(own)) continue;
      thousands ??= used.flatMap((one) => {
        const figure = figureOf(one.annualTarget.value);
        const whole = figure !== null && figure >= 1000 && Number.isInteger(figure);
        return whole ? [{ indicator: one, cell: one.annualTarget.cell, figure }] : [];
      });
      if (thousands.length < 2) continue;
      const beside = thousands.slice(0, 3).map(({ cell, figure }) => ({ cell, figure }));
      yield { item: labelOf(indicator), measure, place: { area, indicator }, suspects: [own], beside };
    }
  }
  for (const product of productsOf(plan)) {
    for (const kind of TARGET_KINDS) {
      const found = amongYears(product, kind);
      if (found) yield found;
    }
  }
}

/** A figure below a thousand with decimals that thousands would leave: 22.42, 15.087, or a text `22.420`. */
function suspectOf({ cell, reading, month }: Place): Suspect | null {
  if (reading.kind === 'text') {
    const text = reading.text.trim();
    if (!/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return null;
    return { cell, reading, month, written: text, meant: Number(text.replace('.', '')) };
  }
  if (reading.kind !== 'number' || reading.percent || reading.formula) return null;
  const { value } = reading;
  if (value < 1 || value >= 1000 || Number.isInteger(value) || decimalsOf(value) > 3) return null;
  return { cell, reading, month, written: String(value), meant: multiplyExact(value, 1000) };
}

/** Two decimals or more: half a thing is another fault. */
function isClear({ reading }: Suspect): boolean {
  return reading.kind === 'text' || (reading.kind === 'number' && decimalsOf(reading.value) >= 2);
}

function amongMonths(area: Area, indicator: Indicator, factor: number): Found | null {
  const { months, programmed, annual, behavior, fits } = targetsOf(indicator);
  const line = indicator.programmed!;
  const places: Place[] = [
    ...programmed.map((month) => ({ cell: monthCell(line, month), reading: line.months[month]!, month })),
    { cell: indicator.annualTarget.cell, reading: indicator.annualTarget.value, month: null },
  ];
  const suspects = places.flatMap((place) => suspectOf(place) ?? []);
  const odd = new Set(suspects.map(({ cell }) => cell));
  const beside = places.flatMap(({ cell, reading }) => {
    const figure = figureOf(reading);
    return figure !== null && figure >= 1000 && !odd.has(cell) ? [{ cell, figure }] : [];
  });
  // Figures that fit as they are have real decimals.
  if (fits || suspects.length === 0 || beside.length === 0) return null;
  const meant = new Map(suspects.map((one) => [one.month, one.meant]));
  const corrected = months.map((figure, month) => meant.get(month as Month) ?? figure);
  const year = meant.get(null) ?? annual;
  const told = (behavior ? [behavior] : (['sum', 'constant'] as const)).some((one) =>
    fitsBehavior(one, corrected, year),
  );
  const [low, high] = [
    Math.min(...beside.map(({ figure }) => figure)),
    Math.max(...beside.map(({ figure }) => figure)),
  ];
  const near = ({ meant: figure }: Suspect) => figure * factor >= low && figure <= high * factor;
  if (!told && !(countsThings(indicator) && suspects.every((one) => isClear(one) && near(one)))) return null;
  return {
    item: labelOf(indicator),
    measure: indicator.measure,
    place: { area, indicator },
    suspects,
    beside,
  };
}

/** Years beside which the figure, read with thousands, is of their magnitude. */
function amongYears(product: MultiYearProduct, kind: (typeof TARGET_KINDS)[number]): Found | null {
  const places = product.years.map((year) => ({
    cell: year[kind].cell,
    reading: year[kind].value,
    month: null,
  }));
  const suspects = places.flatMap((place) => suspectOf(place) ?? []);
  const beside = places.flatMap(({ cell, reading }) => {
    const figure = figureOf(reading);
    return figure !== null && figure >= 1000 ? [{ cell, figure }] : [];
  });
  if (suspects.length === 0 || beside.length < 2 || suspects.length + beside.length < places.length)
    return null;
  const total = kind === 'physical' ? product.totalPhysical : product.totalFinancial;
  const stated = total ? figureOf(total.value) : null;
  const sum = sumOfCells(product.years.map((year) => year[kind]));
  // A typed total that the figures make as they are confirms them.
  if (stated !== null && sum !== null && total?.value.kind === 'number' && !total.value.formula) {
    if (equalsExactly(stated, sum)) return null;
  }
  const sorted = beside.map(({ figure }) => figure).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)]!;
  if (suspects.some(({ meant }) => meant > 3 * usual || 3 * meant < usual)) return null;
  const item = productLabel(product);
  return { item, measure: kind === 'financial' ? 'money' : 'count', place: { item }, suspects, beside };
}
