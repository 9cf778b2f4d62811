/**
 * Wholes and their parts: by the column *Parte de* (POA), by product and subproduct (POM), or, where a POA says nothing, as
 * suggested by units and names. Never looks beyond one objetivo operativo or one product.
 */
import { equalsExactly, sumExact } from '../../domain/decimal';
import type { MultiYear, MultiYearProduct } from '../../domain/multi-year';
import type { TargetKind } from '../../domain/multi-year-totals';
import { sharesUnit } from '../../domain/multi-year-totals';
import type { Area, Indicator, Measure, Plan, Reading, Sourced } from '../../domain/plan';
import { labelOf } from '../../domain/plan';
import { plainText, singularsOf } from '../../domain/words';
import type { FindingDraft } from '../define-rule';
import { announcesWhole, servedIn } from '../words/wholes';
import { figureOf, isUsed } from './figures';
import { productLabel, TARGET_KINDS } from './products';
import { type UnitOf, unitIn, unitOf } from './unit-of';

/** A target that is a whole or a part. */
export interface Member {
  readonly label: string;
  readonly name: string;
  readonly unit: UnitOf | null;
  readonly source: Sourced<Reading>;
  readonly figure: number | null;
  readonly place: Pick<FindingDraft, 'area' | 'indicator' | 'item'>;
}

export interface PartGroup {
  readonly whole: Member;
  readonly parts: readonly Member[];
  /** What the parts add up to; null where one of them cannot be read or the whole has no target. */
  readonly sum: number | null;
  readonly suggested: boolean;
  /** Only of a POM. */
  readonly of: { readonly kind: TargetKind; readonly year: number } | null;
  readonly measure: Measure;
}

const ofArea = new WeakMap<Area, readonly PartGroup[]>();
const ofYears = new WeakMap<MultiYear, readonly PartGroup[]>();

/** All groups of a plan in the order of their wholes; of a POM one for each kind and year. */
export function partGroups(plan: Plan): PartGroup[] {
  const { multiYear } = plan;
  if (multiYear) return [...remembered(ofYears, multiYear, groupsOfProducts)];
  return plan.areas.flatMap((area) => remembered(ofArea, area, groupsOfArea));
}

function remembered<K extends object, V>(known: WeakMap<K, V>, key: K, compute: (key: K) => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = compute(key);
    known.set(key, value);
  }
  return value;
}

/** Whether the sum is the whole, but for the tolerance in percent of the whole. */
export function addsUp({ whole, sum }: PartGroup, tolerance: number): boolean {
  if (sum === null) return true;
  const figure = whole.figure!;
  return Math.abs(sumExact([sum, -figure])) <= (tolerance / 100) * Math.abs(figure) + 1e-9;
}

// POM

function groupsOfProducts({ products, years }: MultiYear): PartGroup[] {
  const children = new Map<string, MultiYearProduct[]>();
  for (const product of products) {
    if (product.parent === null) continue;
    const same = children.get(product.parent);
    if (same) same.push(product);
    else children.set(product.parent, [product]);
  }
  return products.flatMap((product) => {
    const parts = children.get(product.key) ?? [];
    if (parts.length === 0) return [];
    return TARGET_KINDS.filter((kind) => kind === 'financial' || sharesUnit(product, parts)).flatMap((kind) =>
      years.map((year, y) =>
        groupOf(
          yearMember(product, kind, y),
          parts.map((part) => yearMember(part, kind, y)),
          false,
          { kind, year },
        ),
      ),
    );
  });
}

function yearMember(product: MultiYearProduct, kind: TargetKind, year: number): Member {
  const source = product.years[year]![kind];
  const label = productLabel(product);
  return {
    label,
    name: product.name?.value ?? '',
    unit: product.unit ? unitIn(product.unit.value, product.unit.cell, product.unitEntry) : null,
    source,
    figure: figureOf(source.value),
    place: { item: label },
  };
}

// POA

function groupsOfArea(area: Area): PartGroup[] {
  const indicators = area.indicators.filter((indicator) => indicator.product && isUsed(indicator));
  const declared = indicators.some(({ product }) => product!.partOf !== null);
  return declared ? declaredGroups(area, indicators) : suggestedGroups(area, indicators);
}

function memberOf(area: Area, indicator: Indicator): Member {
  return {
    label: labelOf(indicator),
    name: indicator.name?.value ?? '',
    unit: unitOf(indicator),
    source: indicator.annualTarget,
    figure: figureOf(indicator.annualTarget.value),
    place: { area, indicator },
  };
}

function declaredGroups(area: Area, indicators: readonly Indicator[]): PartGroup[] {
  const byWhole = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const whole = indicator.product!.partOf?.value;
    if (whole === undefined || whole === indicator.code?.value) continue;
    const same = byWhole.get(whole);
    if (same) same.push(indicator);
    else byWhole.set(whole, [indicator]);
  }
  return indicators.flatMap((indicator) => {
    const parts = byWhole.get(indicator.code?.value ?? '') ?? [];
    // What is a percentage or a rate adds up to nothing.
    if (parts.length === 0 || ![indicator, ...parts].every((one) => addable(one))) return [];
    const members = parts.map((part) => memberOf(area, part));
    return [groupOf(memberOf(area, indicator), members, false, null)];
  });
}

function addable(indicator: Indicator): boolean {
  const kind = unitOf(indicator)?.kind;
  return indicator.measure !== 'percent' && kind !== 'percent' && kind !== 'rate';
}

function groupOf(
  whole: Member,
  parts: readonly Member[],
  suggested: boolean,
  of: PartGroup['of'],
): PartGroup {
  const { figure } = whole;
  // Parts without a target make no sum that could be compared, unless those that have one exceed the whole already.
  const known = parts.flatMap((part) => part.figure ?? []);
  const sum = sumExact(known);
  const told =
    figure !== null &&
    (known.length === parts.length || (known.length > 0 && sum > figure && known.every((one) => one >= 0)));
  return {
    whole,
    parts,
    sum: told ? sum : null,
    suggested,
    of,
    measure: of?.kind === 'financial' ? 'money' : 'count',
  };
}

// Suggested: a product that announces a whole, and those behind it that serve the same persons.

/** Parts that a suggestion needs, and the share of them that names the persons. */
const MIN_PARTS = 3;
const MIN_LINKED = 2 / 3;

function suggestedGroups(area: Area, indicators: readonly Indicator[]): PartGroup[] {
  const groups: PartGroup[] = [];
  let i = 0;
  while (i < indicators.length) {
    const whole = indicators[i]!;
    const run = runBehind(indicators, i);
    i += run.length + 1;
    const parts = run.filter(addable);
    if (parts.length < MIN_PARTS || !addable(whole)) continue;
    const group = groupOf(
      memberOf(area, whole),
      parts.map((part) => memberOf(area, part)),
      true,
      null,
    );
    if (group.sum === null) continue;
    // Products that were taken out of the list may be what is missing.
    if (group.sum < group.whole.figure! && hasHole([whole, ...run])) continue;
    if (!firstOnesAddUp(group)) groups.push(group);
  }
  return groups;
}

/** The products behind a whole that belong to it: most of them serve whom it serves, and no two in a row don't. */
function runBehind(indicators: readonly Indicator[], start: number): Indicator[] {
  const whole = indicators[start]!;
  const name = plainText(whole.name?.value ?? '');
  const served = new Set(servedIn(name));
  if (served.size < 2 || !announcesWhole(name, unitOf(whole)?.name ?? '')) return [];
  let length = 0;
  let linked = 0;
  let linkedInRun = 0;
  for (let i = start + 1; i < indicators.length && i - start - length <= 2; i++) {
    if (!serves(indicators[i]!, served)) continue;
    linked++;
    length = i - start;
    linkedInRun = linked;
  }
  return linkedInRun >= length * MIN_LINKED ? indicators.slice(start + 1, start + 1 + length) : [];
}

function serves(indicator: Indicator, served: ReadonlySet<string>): boolean {
  const name = plainText(indicator.name?.value ?? '');
  const own = servedIn(name);
  const words = new Set(own.length > 0 ? own : singularsOf(name));
  const shared = [...served].filter((word) => words.has(word)).length;
  return own.length > 0 ? shared >= served.size * MIN_LINKED : shared >= 2;
}

/** Whether codes are missing between the first and the last, or one of them has no target. */
function hasHole(indicators: readonly Indicator[]): boolean {
  const last = (indicator: Indicator) =>
    Number(/(\d+)\.?$/.exec(indicator.code?.value ?? '')?.[1] ?? Number.NaN);
  const span = last(indicators[indicators.length - 1]!) - last(indicators[0]!);
  return (
    span !== indicators.length - 1 ||
    indicators.some(({ annualTarget }) => figureOf(annualTarget.value) === null)
  );
}

/** Whether a whole with a target is what its first parts make: the others were no parts of it. */
function firstOnesAddUp({ whole, parts }: PartGroup): boolean {
  let sum = 0;
  return parts.some(({ figure }, i) => {
    sum = sumExact([sum, figure ?? 0]);
    return i > 0 && equalsExactly(sum, whole.figure!);
  });
}
