/**
 * Which indicators of a workbook make the institution's score, each once. A workbook may hold a plan and reports or fichas
 * of the same indicators, a POM beside the POA of its first year, and the plan of the next year.
 *
 * - Plans of one exercise count: the latest one with something reported.
 * - PAT, POA and the execution of a POM count; a product of the POM that is in the POA too counts there.
 * - A reporte de avance or a ficha says something about indicators; those that a plan has count in the plan. Where the plan
 *   itself has no report, the report's is taken, with the plan's weight.
 * - What a reporte de avance has beyond the plans counts by itself; a ficha only where there is nothing else.
 */
import type { CountingNote } from './compliance-model';
import type { Indicator, Line, Plan } from './plan';

export interface CountedPlans {
  readonly year: number | null;
  /** In the order of the workbook, with the areas and indicators that count. */
  readonly counted: readonly Plan[];
  readonly notes: readonly CountingNote[];
}

/** @param plans of a workbook; ids tell them apart */
export function countedOnce(plans: readonly Plan[]): CountedPlans {
  const notes: CountingNote[] = [];
  const year = exerciseOf(plans);
  const current = plans.filter((plan) => {
    const counts = plan.year === null || plan.year === year || !hasIndicators(plan);
    if (!counts) {
      const params = { sheet: plan.sheet, year: String(plan.year), counted: String(year) };
      notes.push({ planId: plan.id, messageId: 'compliance.counting.otherYear', params });
    }
    return counts;
  });
  const kinds = new Set(current.filter(hasIndicators).map((plan) => plan.type));
  const overlaps = kinds.has('AVANCE') || kinds.has('FICHA') || (kinds.has('POM') && kinds.has('POA'));
  if (!overlaps) return { year, counted: current, notes };
  const roll = new Roll();
  for (const type of ['PAT', 'POA', 'POM', 'AVANCE', 'FICHA'] as const) {
    for (const plan of current) if (plan.type === type && hasIndicators(plan)) roll.add(plan, notes);
  }
  return { year, counted: roll.plans(current), notes };
}

function hasIndicators(plan: Plan): boolean {
  return plan.areas.some((area) => area.indicators.length > 0);
}

/** The exercise that is scored: the latest with something reported; else the latest. */
function exerciseOf(plans: readonly Plan[]): number | null {
  const years = new Set(
    plans.flatMap((plan) => (plan.year !== null && hasIndicators(plan) ? plan.year : [])),
  );
  if (years.size <= 1) return [...years][0] ?? plans.find((plan) => plan.year !== null)?.year ?? null;
  const latestFirst = [...years].sort((a, b) => b - a);
  const reported = latestFirst.find((year) =>
    plans.some(
      (plan) =>
        plan.year === year && plan.areas.some((area) => area.indicators.some((one) => reports(one) > 0)),
    ),
  );
  return reported ?? latestFirst[0]!;
}

/** In how many months an indicator has a report; formulas of nothing (#DIV/0!) are none. */
function reports(indicator: Indicator): number {
  const lines = [indicator.actual, indicator.numerator].filter((line) => line !== null);
  let months = 0;
  for (let month = 0; month < 12; month++) {
    const told = lines.some((line) => {
      const kind = line.months[month]?.kind;
      return kind === 'number' || kind === 'text';
    });
    if (told) months++;
  }
  return months;
}

const isProgrammed = (line: Line | null) => line?.months.some((reading) => reading.kind !== 'blank') ?? false;

const codeOf = (indicator: Indicator): string | null =>
  indicator.code?.value
    .trim()
    .replace(/[.\s]+$/u, '')
    .toLowerCase() || null;

/** A name without accents, case, blanks and punctuation. */
const nameOf = (indicator: Indicator): string | null =>
  indicator.name?.value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() || null;

/** An indicator that counts, and the report that speaks for it where it has none of its own. */
interface Entry {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly own: number;
  report: { indicator: Indicator; plan: Plan; months: number } | null;
}

/** The indicators that count, found by code or by name. */
class Roll {
  readonly #entries = new Map<Indicator, Entry>();
  readonly #byCode = new Map<string, Entry[]>();
  readonly #byName = new Map<string, Entry[]>();

  /** Adds what counts of a plan; plans come in order of precedence. */
  add(plan: Plan, notes: CountingNote[]): void {
    const found = { matched: 0, taken: 0, alone: 0 };
    const into = new Set<string>();
    const fresh: Indicator[] = [];
    for (const { indicators } of plan.areas) {
      for (const indicator of indicators) {
        const entry = this.#match(plan, indicator);
        if (entry === null) {
          fresh.push(indicator);
          continue;
        }
        found.matched++;
        into.add(entry.plan.sheet);
        if (this.#report(entry, plan, indicator)) found.taken++;
      }
    }
    const counts = plan.type !== 'FICHA' || this.#entries.size === 0 || onlyFichas(this.#entries);
    if (counts) {
      found.alone = fresh.length;
      for (const indicator of fresh) this.#enter(plan, indicator);
    }
    const note = (key: string, count: number) => {
      const params = {
        sheet: plan.sheet,
        n: String(count),
        into: { kind: 'list', items: [...into] },
      } as const;
      notes.push({ planId: plan.id, messageId: `compliance.counting.${key}`, params });
    };
    if (found.matched > 0) note(plan.type === 'POM' ? 'alsoInPoa' : 'reportsOn', found.matched);
    if (found.taken > 0) note('taken', found.taken);
    const reports = plan.type === 'AVANCE' || plan.type === 'FICHA';
    if (reports && found.alone > 0 && found.matched > 0) note('alone', found.alone);
    if (!counts && fresh.length > 0) note('fichaOnly', fresh.length);
  }

  /** The plans with what counts of them. */
  plans(all: readonly Plan[]): Plan[] {
    return all.flatMap((plan) => {
      if (!hasIndicators(plan)) return [plan];
      const areas = plan.areas.flatMap((area) => {
        const indicators = area.indicators.flatMap((indicator) => {
          const entry = this.#entries.get(indicator);
          if (entry === undefined) return [];
          return entry.report ? withReport(indicator, entry.report.indicator) : indicator;
        });
        if (indicators.length === 0) return [];
        const changed = indicators.some((indicator, i) => indicator !== area.indicators[i]);
        if (!changed && indicators.length === area.indicators.length) return area;
        // What the sheet computes is of other indicators, or of other reports.
        const { scoreCells: _, ...rest } = area;
        return { ...rest, indicators };
      });
      return areas.length > 0 ? { ...plan, areas } : [];
    });
  }

  #match(plan: Plan, indicator: Indicator): Entry | null {
    if (plan.type === 'PAT' || plan.type === 'POA') return null;
    const code = codeOf(indicator);
    const name = nameOf(indicator);
    const others = (entries: readonly Entry[] | undefined) =>
      (entries ?? []).filter((entry) => entry.plan !== plan && mayBeTheSame(plan, entry.plan));
    const byCode = code === null ? [] : others(this.#byCode.get(code));
    const named = byCode.find((entry) => name !== null && nameOf(entry.indicator) === name);
    if (named) return named;
    // The codes of a POM and a POA are given independently: they must agree in the name too.
    if (plan.type === 'POM') return null;
    if (byCode.length > 0) return byCode[0]!;
    const byName = name === null ? [] : others(this.#byName.get(name));
    return byName.length === 1 ? byName[0]! : null;
  }

  /** Takes a report for an indicator that has none, or fewer months of one. */
  #report(entry: Entry, plan: Plan, indicator: Indicator): boolean {
    if (plan.type === 'POM') return false;
    const months = reports(indicator);
    const known = entry.report?.months ?? entry.own;
    const replaces = entry.own === 0 || entry.plan.type === plan.type;
    if (!replaces || months <= known) return false;
    entry.report = { indicator, plan, months };
    return true;
  }

  #enter(plan: Plan, indicator: Indicator): void {
    const entry: Entry = { plan, indicator, own: reports(indicator), report: null };
    this.#entries.set(indicator, entry);
    const put = (map: Map<string, Entry[]>, key: string | null) => {
      if (key === null) return;
      const entries = map.get(key);
      if (entries) entries.push(entry);
      else map.set(key, [entry]);
    };
    put(this.#byCode, codeOf(indicator));
    put(this.#byName, nameOf(indicator));
  }
}

function onlyFichas(entries: ReadonlyMap<Indicator, Entry>): boolean {
  for (const entry of entries.values()) if (entry.plan.type !== 'FICHA') return false;
  return true;
}

/** A POM's execution repeats products of a POA, not indicators of a PAT; reports speak about all of them. */
function mayBeTheSame(plan: Plan, other: Plan): boolean {
  return plan.type === 'POM' ? other.type === 'POA' : true;
}

/** The plan's indicator with the lines of the report; its weight, behavior and money stay the plan's. */
function withReport(indicator: Indicator, report: Indicator): Indicator {
  const { complianceCells: _, ...rest } = indicator;
  return {
    ...rest,
    ...(report.complianceCells ? { complianceCells: report.complianceCells } : {}),
    programmed: isProgrammed(report.programmed) ? report.programmed : indicator.programmed,
    actual: report.actual,
    numerator: report.numerator,
    denominator: report.denominator,
    behavior: indicator.behavior ?? report.behavior,
    ...(indicator.budget || report.budget ? { budget: (indicator.budget ?? report.budget)! } : {}),
  };
}
