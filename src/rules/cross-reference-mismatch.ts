/**
 * A target that stands in several places says the same in each: in the plan, in its report, in its ficha, in the five years.
 * Scope: the workbook.
 */
import type { CellAddress } from '../domain/address';
import { formatRange } from '../domain/address';
import { cellKey } from '../domain/cell-content';
import { equalsExactly, sumExact } from '../domain/decimal';
import type { MessageParam } from '../domain/finding';
import type { Month } from '../domain/period';
import type { Plan } from '../domain/plan';
import { defineRule } from './define-rule';
import { type Datum, datumKey, type Source, sourcesOf } from './support/data';
import { at } from './support/places';
import { amount, month as monthParam, months as monthsParam } from './support/words';

interface Figure {
  readonly figure: number;
  readonly cell: CellAddress;
}

interface Difference {
  readonly own: Figure;
  readonly other: Figure;
  /** Empty for the annual target. */
  readonly months: readonly Month[];
}

export const crossReferenceMismatch = defineRule({
  meta: {
    id: 'cross-reference-mismatch',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'workbook',
    fix: null,
    messages: ['default', 'month', 'months'],
    options: {},
  },
  check(plan, context) {
    const index = indexOf(context.plans);
    if (index === null) return;
    for (const [s, source] of index.sources.entries()) {
      if (source.plan !== plan) continue;
      for (const [key, datum] of index.unique[s]!) {
        const other = counterpartOf(datum, s, index.places.get(key) ?? [], index.sources);
        const found = other && differenceOf(datum, other);
        if (!found) continue;
        const { own, months } = found;
        const cells = [at(own.cell), at(found.other.cell)];
        const [here, there] = cells.map((range) => formatRange(range));
        const rounding =
          datum.measure !== 'percent' && Math.abs(sumExact([own.figure, -found.other.figure])) <= 1;
        const values = [amount(own.figure, datum.measure), amount(found.other.figure, datum.measure)];
        const params: Record<string, MessageParam> = {
          item: datum.label,
          value: values[0]!,
          here: here!,
          other: values[1]!,
          there: there!,
        };
        if (months.length === 1) params.month = monthParam(months[0]!);
        if (months.length > 1) params.months = monthsParam(months);
        context.report({
          messageId: months.length === 0 ? 'default' : months.length === 1 ? 'month' : 'months',
          ...(rounding && months.length < 2 ? { severity: 'info' as const } : {}),
          params,
          ...datum.place,
          subject: months.length === 0 ? 'annual-target' : 'programmed',
          ...(months.length === 1 ? { period: months[0]! } : months.length > 1 ? { periods: months } : {}),
          cells,
          value: own.figure,
          expected: found.other.figure,
          compared: [own, found.other].map(({ cell }, i) => ({
            labelId: `rules.relations.labels.${i === 0 ? 'here' : 'there'}`,
            value: values[i]!,
            cells: [at(cell)],
          })),
        });
      }
    }
  },
});

/** Where so many places have a name, it names nothing in particular. */
const MOST_PLACES = 12;

/** The datum in an earlier place of another kind, so that each pair is said once; null where several might be meant. */
function counterpartOf(
  datum: Datum,
  source: number,
  places: readonly Place[],
  sources: readonly Source[],
): Datum | null {
  if (places.length > MOST_PLACES) return null;
  const { kind } = sources[source]!;
  const earlier = places.filter(
    (one) =>
      one.source < source &&
      sources[one.source]!.kind !== kind &&
      one.datum.measure === datum.measure &&
      (one.datum.code === null || datum.code === null || one.datum.code === datum.code),
  );
  return earlier.length === 1 ? earlier[0]!.datum : null;
}

/** The annual targets, else the first month that both have and that differs. */
function differenceOf(own: Datum, other: Datum): Difference | null {
  // The execution of a POM may show the very cell of its plan.
  const differ = (a: Figure, b: Figure) =>
    !equalsExactly(a.figure, b.figure) && cellKey(a.cell) !== cellKey(b.cell);
  if (own.annual && other.annual && differ(own.annual, other.annual)) {
    return { own: own.annual, other: other.annual, months: [] };
  }
  if (!own.months || !other.months) return null;
  const months = [...own.months.keys()].filter((month) => {
    const there = other.months!.get(month);
    return there !== undefined && differ(own.months!.get(month)!, there);
  });
  const [first] = months;
  if (first === undefined) return null;
  return { own: own.months.get(first)!, other: other.months.get(first)!, months };
}

interface Index {
  readonly sources: readonly Source[];
  /** Of each source, the data whose key it has just once. */
  readonly unique: readonly ReadonlyMap<string, Datum>[];
  /** Where each datum stands, in the order of the sources. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

interface Place {
  readonly source: number;
  readonly datum: Datum;
}

const known = new WeakMap<readonly Plan[], Index | null>();

/** Built once for all plans of a workbook; null where one kind of source is all that there is. */
function indexOf(plans: readonly Plan[]): Index | null {
  const built = known.get(plans);
  if (built !== undefined) return built;
  const kinds = new Set(
    plans.map(({ type, multiYear, areas }) => (multiYear && areas.length > 0 ? null : type)),
  );
  const index = kinds.size > 1 || kinds.has(null) ? build(plans) : null;
  known.set(plans, index);
  return index;
}

function build(plans: readonly Plan[]): Index {
  const sources = plans.flatMap(sourcesOf);
  const places = new Map<string, Place[]>();
  const unique = sources.map(({ data }, source) => {
    const own = new Map<string, Datum | null>();
    for (const datum of data) {
      const key = datumKey(datum);
      if (key !== null) own.set(key, own.has(key) ? null : datum);
    }
    const once = new Map<string, Datum>();
    for (const [key, datum] of own) {
      if (datum === null) continue;
      once.set(key, datum);
      const same = places.get(key);
      if (same) same.push({ source, datum });
      else places.set(key, [{ source, datum }]);
    }
    return once;
  });
  return { sources, unique, places };
}
