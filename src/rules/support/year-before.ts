/** What an indicator came to in the plan of the year before, where the workbook holds that plan with its results. */
import type { CellRange } from '../../domain/address';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../domain/compliance-settings';
import { evaluate } from '../../domain/evaluation';
import type { Area, Indicator, Plan } from '../../domain/plan';
import { isParticle, wordKey, wordsOf } from '../../domain/words';
import { usedIn } from './each-indicator';
import { reportCells } from './execution';
import { perArea } from './per-area';
import { unitOf } from './unit-of';

export interface YearBefore {
  readonly year: number;
  /** What it came to by its comportamiento, in its unit. */
  readonly figure: number;
  /** Where that was reported. */
  readonly cells: readonly CellRange[];
}

interface Entry {
  readonly indicator: Indicator;
  readonly area: Area;
  /** The name made comparable; a blank one for a name of a single word, which may be that of anything. */
  readonly name: string;
}

const entriesOf = perArea((area): readonly Entry[] =>
  usedIn(area).map((indicator) => {
    const name = wordKey(indicator.name?.value ?? '');
    return { indicator, area, name: name.includes(' ') ? name : '' };
  }),
);

const namesIn = perArea(
  (area): ReadonlyMap<Indicator, string> =>
    new Map(entriesOf(area).map(({ indicator, name }) => [indicator, name])),
);

/** Of the plans of the year before, by code and by name. */
interface Register {
  readonly year: number;
  readonly byCode: ReadonlyMap<string, readonly Entry[]>;
  readonly byName: ReadonlyMap<string, readonly Entry[]>;
}

/**
 * Finds who an indicator was in the year before: in the same area of the same institution and in the same unit, the one with the
 * same name, else the one with the same code whose name has most of the words.
 * @returns null where the workbook holds no plan of the year before that has cells for a report; else a function of an area and one of
 *   its indicators that somebody began to fill in
 */
export function yearBefore(
  plan: Plan,
  plans: readonly Plan[],
): ((area: Area, indicator: Indicator) => YearBefore | null) | null {
  const register = registerOf(plan, plans);
  if (register === null) return null;
  return (area, indicator) => {
    const isSame = (one: Entry) => sameArea(one.area, area) && isComparable(one.indicator, indicator);
    const named = register.byName.get(namesIn(area).get(indicator)!)?.filter(isSame) ?? [];
    if (named.length > 0) return resultOf(named, register.year);
    const { code } = indicator;
    const coded = code && register.byCode.get(code.value);
    return resultOf(
      coded?.filter((one) => isSame(one) && sharesWords(one.indicator, indicator)) ?? [],
      register.year,
    );
  };
}

function registerOf(plan: Plan, plans: readonly Plan[]): Register | null {
  if (plan.year === null) return null;
  const year = plan.year - 1;
  const earlier = plans.filter((other) => other.year === year && sameInstitution(other, plan));
  const entries = earlier.flatMap(({ areas }) =>
    areas.flatMap((area) => (reportsIn(area) ? entriesOf(area) : [])),
  );
  if (entries.length === 0) return null;
  const byCode = new Map<string, Entry[]>();
  const byName = new Map<string, Entry[]>();
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const same = map.get(key);
    if (same) same.push(entry);
    else map.set(key, [entry]);
  };
  for (const entry of entries) {
    if (entry.indicator.code) put(byCode, entry.indicator.code.value, entry);
    if (entry.name !== '') put(byName, entry.name, entry);
  }
  return { year, byCode, byName };
}

/** Whether an area has cells in which somebody reports. */
const reportsIn = perArea(({ indicators }) =>
  indicators.some(({ actual, numerator }) => actual !== null || numerator !== null),
);

function sameInstitution(a: Plan, b: Plan): boolean {
  return (
    a.institution === null || b.institution === null || wordKey(a.institution) === wordKey(b.institution)
  );
}

/** Areas are renamed and renumbered, seldom at once. */
function sameArea(a: Area, b: Area): boolean {
  return (a.code !== null && a.code === b.code) || wordKey(a.name) === wordKey(b.name);
}

/** Figures in one unit. */
function isComparable(a: Indicator, b: Indicator): boolean {
  const [unit, other] = [unitOf(a), unitOf(b)];
  return a.measure === b.measure && (!unit || !other || wordKey(unit.name) === wordKey(other.name));
}

/** Whether most words of the shorter name are in the other: codes are given anew each year, names are only mended. */
function sharesWords(a: Indicator, b: Indicator): boolean {
  const [words, others] = [a, b].map(
    ({ name }) => new Set(wordsOf(wordKey(name?.value ?? '')).filter((word) => !isParticle(word))),
  ) as [Set<string>, Set<string>];
  const common = [...words].filter((word) => others.has(word)).length;
  return common * 2 > Math.min(words.size, others.size);
}

/** What those who may be meant came to; null where they came to different things, or something was not reported. */
function resultOf(entries: readonly Entry[], year: number): YearBefore | null {
  const results = entries.flatMap(({ indicator }) => figureOfYear(indicator) ?? []);
  const [first] = results;
  if (!first || results.some(({ figure }) => figure !== first.figure)) return null;
  return { ...first, year };
}

const figures = new WeakMap<Indicator, Omit<YearBefore, 'year'> | null>();

/** What a whole year came to: a sum of what was achieved, the last level, what all requests came to. */
function figureOfYear(indicator: Indicator): Omit<YearBefore, 'year'> | null {
  let known = figures.get(indicator);
  if (known === undefined) {
    known = readFigure(indicator);
    figures.set(indicator, known);
  }
  return known;
}

function readFigure(indicator: Indicator): Omit<YearBefore, 'year'> | null {
  const year = evaluate(indicator, { first: 0, last: 11 }, { ...DEFAULT_COMPLIANCE_SETTINGS, cutoff: 11 });
  if (year.state !== 'computed' || year.unreported.length > 0) return null;
  return { figure: year.actual!, cells: reportCells(indicator, year.counted) };
}
