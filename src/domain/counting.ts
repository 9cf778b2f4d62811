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
import { MONTHS, type Month } from './period';
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

/**
 * The exercise that is scored: the latest with something reported; else the latest; else that of a plan without indicators.
 */
function exerciseOf(plans: readonly Plan[]): number | null {
  const years = new Set(
    plans.flatMap((plan) => (plan.year !== null && hasIndicators(plan) ? plan.year : [])),
  );
  const latestFirst = [...years].sort((a, b) => b - a);
  const reported = latestFirst.find((year) =>
    plans.some(
      (plan) =>
        plan.year === year && plan.areas.some((area) => area.indicators.some((one) => reports(one) > 0)),
    ),
  );
  return reported ?? latestFirst[0] ?? plans.find((plan) => plan.year !== null)?.year ?? null;
}

/** In how many months an indicator has a report; formulas of nothing (#DIV/0!) are none. */
function reports(indicator: Indicator): number {
  const lines = [indicator.actual, indicator.numerator].filter((line) => line !== null);
  const tells = ({ months }: Line, month: Month) => ['number', 'text'].includes(months[month]!.kind);
  return MONTHS.filter((month) => lines.some((line) => tells(line, month))).length;
}

const isProgrammed = (line: Line | null) => line?.months.some((reading) => reading.kind !== 'blank') ?? false;

/** Empty where it has none. */
const codeOf = (indicator: Indicator): string =>
  indicator.code?.value
    .trim()
    .replace(/[.\s]+$/u, '')
    .toLowerCase() ?? '';

/** A name without accents, case and punctuation; empty where it has none. */
const nameOf = (indicator: Indicator): string =>
  indicator.name?.value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() ?? '';

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
    const counts = plan.type !== 'FICHA' || onlyFichas(this.#entries);
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
        if (area.indicators.every((indicator, i) => indicator === indicators[i])) return area;
        // What the sheet computes is of other indicators, or of other reports.
        const { scoreCells: _, ...rest } = area;
        return { ...rest, indicators };
      });
      return areas.length > 0 ? { ...plan, areas } : [];
    });
  }

  #match(plan: Plan, indicator: Indicator): Entry | null {
    if (plan.type === 'PAT' || plan.type === 'POA') return null;
    const name = nameOf(indicator);
    const others = (entries: readonly Entry[] | undefined) =>
      (entries ?? []).filter((entry) => mayBeTheSame(plan, entry.plan));
    const byCode = others(this.#byCode.get(codeOf(indicator)));
    const named = byCode.find((entry) => name !== '' && nameOf(entry.indicator) === name);
    if (named) return named;
    // The codes of a POM and a POA are given independently: they must agree in the name too.
    if (plan.type === 'POM') return null;
    if (byCode.length > 0) return byCode[0]!;
    const byName = others(this.#byName.get(name));
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
    const put = (map: Map<string, Entry[]>, key: string) => {
      if (key === '') return;
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
  return {
    ...indicator,
    complianceCells: report.complianceCells,
    programmed: isProgrammed(report.programmed) ? report.programmed : indicator.programmed,
    actual: report.actual,
    numerator: report.numerator,
    denominator: report.denominator,
    behavior: indicator.behavior ?? report.behavior,
    budget: indicator.budget ?? report.budget,
  };
}
