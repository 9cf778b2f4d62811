/**
 * 22.420 beside 15,087: who typed the first meant thousands and got decimals. Real decimals are told by the sums and by units that
 * count whole things. Scope: each area, each product of a POM by itself.
 */
import type { CellAddress } from '../domain/address';
import { fitsBehavior } from '../domain/behavior';
import { cellKey } from '../domain/cell-content';
import { decimalsOf, equalsExactly, multiplyExact, sumExact } from '../domain/decimal';
import type { MultiYearProduct } from '../domain/multi-year';
import type { Month } from '../domain/period';
import type { Area, Indicator, Plan, Reading } from '../domain/plan';
import { labelOf, monthCell } from '../domain/plan';
import type { FindingDraft, RuleContext } from './define-rule';
import { defineRule } from './define-rule';
import { figureOf, targetsOf } from './support/figures';
import { figureWrite } from './support/fix-writes';
import { at } from './support/places';
import { productLabel, productsOf, TARGET_KINDS } from './support/products';
import { countsThings } from './support/unit-of';
import { amount, count, list } from './support/words';

interface Suspect {
  readonly cell: CellAddress;
  readonly reading: Reading;
  readonly month: Month | null;
  /** As it is written. */
  readonly written: string;
  readonly meant: number;
  /** Two decimals or more: half a thing is another fault. */
  readonly isClear: boolean;
}

interface Thousands {
  readonly cell: CellAddress;
  readonly figure: number;
}

interface Found {
  readonly item: string;
  readonly place: Pick<FindingDraft, 'area' | 'indicator' | 'item'>;
  readonly suspects: readonly Suspect[];
  /** Figures with thousands beside them. */
  readonly beside: readonly Thousands[];
}

/** Percentages and scores have no thousands. */
const number = (value: number) => amount(value, 'count');

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
  fixes({ cells }, plan, context) {
    for (const { item, suspects } of foundIn(plan, context.options.factor)) {
      if (cellKey(suspects[0]!.cell) !== cellKey(cells[0]!)) continue;
      return [
        {
          id: 'thousands',
          messageId: 'thousands',
          params: { item, values: list(suspects.map(({ meant }) => number(meant))) },
          writes: suspects.map(({ cell, meant, reading }) => figureWrite(cell, meant, reading, [])),
          effects: [],
        },
      ];
    }
    return [];
  },
});

function report({ item, place, suspects, beside }: Found, context: Pick<RuleContext, 'report'>): void {
  const [first] = suspects;
  const months = suspects.flatMap(({ month }) => month ?? []);
  const example = beside[0]!;
  context.report({
    params: {
      item,
      written: list(suspects.map(({ written }) => written)),
      beside: number(example.figure),
      meant: list(suspects.map(({ meant }) => number(meant))),
      count: count(suspects.length),
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
        value: number(figure),
        cells: [at(cell)],
      })),
    ],
  });
}

function* foundIn(plan: Plan, factor: number): Generator<Found> {
  for (const area of plan.areas) {
    // Whole thousands of other products, for those whose year is all that there is.
    let thousands: Thousands[] | null = null;
    for (const indicator of area.indicators) {
      const { measure, annualTarget } = indicator;
      if (measure === 'percent' || measure === 'score') continue;
      if (targetsOf(indicator).programmed.length > 0) {
        const found = amongMonths(area, indicator, factor);
        if (found) yield found;
        continue;
      }
      const own = suspectOf({ cell: annualTarget.cell, reading: annualTarget.value, month: null });
      if (!own?.isClear || !countsThings(indicator)) continue;
      thousands ??= thousandsAmong(
        area.indicators.map(({ annualTarget: { cell, value } }) => ({ cell, reading: value })),
      ).filter(({ figure }) => Number.isInteger(figure));
      if (thousands.length < 2) continue;
      const beside = thousands.slice(0, 3);
      yield { item: labelOf(indicator), place: { area, indicator }, suspects: [own], beside };
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
    return { cell, reading, month, written: text, meant: Number(text.replace('.', '')), isClear: true };
  }
  if (reading.kind !== 'number' || reading.percent || reading.formula) return null;
  const { value } = reading;
  const decimals = decimalsOf(value);
  if (value < 1 || value >= 1000 || decimals === 0 || decimals > 3) return null;
  const meant = multiplyExact(value, 1000);
  return { cell, reading, month, written: String(value), meant, isClear: decimals >= 2 };
}

function thousandsAmong(places: readonly Pick<Place, 'cell' | 'reading'>[]): Thousands[] {
  return places.flatMap(({ cell, reading }) => {
    const figure = figureOf(reading) ?? 0;
    return figure >= 1000 ? [{ cell, figure }] : [];
  });
}

function amongMonths(area: Area, indicator: Indicator, factor: number): Found | null {
  const { months, programmed, annual, behavior, fits } = targetsOf(indicator);
  const line = indicator.programmed!;
  const places: Place[] = [
    ...programmed.map((month) => ({ cell: monthCell(line, month), reading: line.months[month]!, month })),
    { cell: indicator.annualTarget.cell, reading: indicator.annualTarget.value, month: null },
  ];
  const suspects = places.flatMap((place) => suspectOf(place) ?? []);
  const beside = thousandsAmong(places);
  // Figures that fit as they are have real decimals.
  if (fits || suspects.length === 0 || beside.length === 0) return null;
  const meant = new Map(suspects.map((one) => [one.month, one.meant]));
  const corrected = months.map((figure, month) => meant.get(month as Month) ?? figure);
  const year = meant.get(null) ?? annual;
  const told = (behavior ? [behavior] : (['sum', 'constant'] as const)).some((one) =>
    fitsBehavior(one, corrected, year),
  );
  const figures = beside.map(({ figure }) => figure);
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const near = (figure: number) => figure * factor >= low && figure <= high * factor;
  if (!told && !(countsThings(indicator) && suspects.every((one) => one.isClear && near(one.meant))))
    return null;
  return { item: labelOf(indicator), place: { area, indicator }, suspects, beside };
}

/** Years beside which the figure, read with thousands, is of their magnitude. */
function amongYears(product: MultiYearProduct, kind: (typeof TARGET_KINDS)[number]): Found | null {
  const places = product.years.map((year) => ({
    cell: year[kind].cell,
    reading: year[kind].value,
    month: null,
  }));
  const suspects = places.flatMap((place) => suspectOf(place) ?? []);
  const beside = thousandsAmong(places);
  if (suspects.length === 0 || beside.length < 2 || suspects.length + beside.length < places.length)
    return null;
  // A typed total that the figures make as they are confirms them.
  const total = (kind === 'physical' ? product.totalPhysical : product.totalFinancial)?.value;
  const sum = sumExact(places.map(({ reading }) => figureOf(reading) ?? 0));
  if (total?.kind === 'number' && !total.formula && equalsExactly(total.value, sum)) return null;
  const sorted = beside.map(({ figure }) => figure).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)]!;
  if (suspects.some(({ meant }) => meant > 3 * usual || 3 * meant < usual)) return null;
  const item = productLabel(product);
  return { item, place: { item }, suspects, beside };
}
