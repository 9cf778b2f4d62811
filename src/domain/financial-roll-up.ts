/**
 * Financial execution of areas, units and the institution: money adds up, so percentages are taken of sums. The money of a
 * product that is part of another (*Parte de*) counts in the whole, once.
 */
import type { CellRange } from './address';
import type { ComplianceSettings, FinancialExecution, Score, ScorePair } from './compliance-model';
import { percentOf, sumExact } from './decimal';
import { percent, phrase } from './derivation';
import { type Evaluation, evaluate } from './evaluation';
import { computeFinancial, money, moneyCells, moneyIndicator } from './financial';
import type { MessageParam } from './finding';
import { lazily } from './lazily';
import { monthFacts } from './month-facts';
import { type MonthSpan, ordinalOf, spanOf } from './period';
import { toDateSpan } from './period-compliance';
import { type Area, type Budget, type Indicator, labelOf } from './plan';

/** `annual` is what was spent of the vigente; the others are what was spent of what was programmed for them. */
type Stretch = 'annual' | 'month' | 'quarter' | 'fourMonths' | 'semester' | 'toDate';

/** Money that was due and spent, in all and of those that reported. Exact sums of amounts. */
interface Sums {
  readonly due: number;
  readonly spent: number;
  readonly dueReported: number;
}

/** A product, or a group of them, with its money. */
export interface MoneyMember {
  readonly label: string;
  readonly products: number;
  readonly approved: number | null;
  readonly current: number;
  readonly executed: number | null;
  readonly programmes: boolean;
  /** Products whose money counts in another, by their labels. */
  readonly within: readonly string[];
  /** Null where nothing is due. */
  sums(stretch: Stretch): Sums | null;
  cells(): readonly CellRange[];
}

const add = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sumExact(known);
};

function spanOfStretch(stretch: Exclude<Stretch, 'annual'>, settings: ComplianceSettings): MonthSpan {
  const { cutoff } = settings;
  if (stretch === 'month') return { first: cutoff, last: cutoff };
  if (stretch === 'toDate') return toDateSpan(settings);
  return spanOf(stretch, ordinalOf(stretch, cutoff));
}

/** A product whose money can be counted: its vigente is a number above 0. */
function memberOf(indicator: Indicator, budget: Budget, settings: ComplianceSettings): MoneyMember | null {
  const financial = computeFinancial(indicator, settings)!;
  const { approved, current, executed, annual } = financial;
  if (current === null || current <= 0) return null;
  const asIndicator = lazily(() => moneyIndicator(indicator, budget));
  return {
    label: labelOf(indicator),
    products: 1,
    approved,
    current,
    executed,
    programmes: budget.programmedLine !== null,
    within: [],
    sums(stretch) {
      if (stretch === 'annual') {
        if (annual.state === 'pending') return null;
        return { due: current, spent: executed ?? 0, dueReported: executed === null ? 0 : current };
      }
      if (budget.programmedLine === null) return null;
      const found = evaluate(asIndicator(), spanOfStretch(stretch, settings), settings);
      return sumsOf(asIndicator(), found);
    },
    cells: () => moneyCells(budget, settings.cutoff),
  };
}

function sumsOf(indicator: Indicator, found: Evaluation): Sums | null {
  if (found.strict === null || found.programmed === null) return null;
  const reported = found.counted.map((month) => monthFacts(indicator, month).target?.high ?? 0);
  return { due: found.programmed, spent: found.actual ?? 0, dueReported: sumExact(reported) };
}

/** The products of an area whose money counts, without those that are part of another one here. */
export function moneyMembers(area: Pick<Area, 'indicators'>, settings: ComplianceSettings): MoneyMember[] {
  const members = new Map<Indicator, MoneyMember>();
  for (const indicator of area.indicators) {
    if (indicator.budget === undefined) continue;
    const member = memberOf(indicator, indicator.budget, settings);
    if (member) members.set(indicator, member);
  }
  const byCode = new Map<string, Indicator>();
  for (const indicator of area.indicators) {
    if (indicator.code) byCode.set(indicator.code.value, indicator);
  }
  const within = new Map<Indicator, string[]>();
  for (const indicator of [...members.keys()]) {
    const whole = wholeOf(indicator, byCode, (one) => members.has(one));
    if (whole === null) continue;
    members.delete(indicator);
    within.set(whole, [...(within.get(whole) ?? []), labelOf(indicator)]);
  }
  return [...members].map(([indicator, member]) => ({ ...member, within: within.get(indicator) ?? [] }));
}

/** The largest whole with money that a product is part of; null where there is none, or where wholes go round in a circle. */
function wholeOf(
  part: Indicator,
  byCode: ReadonlyMap<string, Indicator>,
  hasMoney: (indicator: Indicator) => boolean,
): Indicator | null {
  const seen = new Set([part]);
  let largest: Indicator | null = null;
  let whole = byCode.get(part.product?.partOf?.value ?? '');
  while (whole !== undefined) {
    if (seen.has(whole)) return null;
    seen.add(whole);
    if (hasMoney(whole)) largest = whole;
    whole = byCode.get(whole.product?.partOf?.value ?? '');
  }
  return largest;
}

/** Several members as one: an area in its unit, a unit in the institution. Null where there is no money. */
export function groupMoney(label: string, members: readonly MoneyMember[]): MoneyMember | null {
  if (members.length === 0) return null;
  return {
    label,
    products: members.reduce((sum, member) => sum + member.products, 0),
    approved: add(members.map((member) => member.approved)),
    current: sumExact(members.map((member) => member.current)),
    executed: add(members.map((member) => member.executed)),
    programmes: members.some((member) => member.programmes),
    within: [],
    sums: (stretch) => sumAll(members, stretch),
    cells: () => [],
  };
}

function sumAll(members: readonly MoneyMember[], stretch: Stretch): Sums | null {
  const sums = members.flatMap((member) => member.sums(stretch) ?? []);
  if (sums.length === 0) return null;
  const of = (key: keyof Sums) => sumExact(sums.map((one) => one[key]));
  return { due: of('due'), spent: of('spent'), dueReported: of('dueReported') };
}

function scoreOf(members: readonly MoneyMember[], stretch: Stretch, which: 'strict' | 'provisional'): Score {
  const sums = sumAll(members, stretch);
  const due = which === 'strict' ? sums?.due : sums?.dueReported;
  const value = sums && due !== undefined && due > 0 ? percentOf(sums.spent, due) : null;
  const derivation = lazily(() => {
    const terms = members.flatMap((member) => {
      const own = member.sums(stretch);
      const ownDue = which === 'strict' ? own?.due : own?.dueReported;
      if (!own || ownDue === undefined || ownDue <= 0) return [];
      const params: Record<string, MessageParam> = { executed: money(own.spent), current: money(ownDue) };
      const key = member.within.length > 0 ? 'ofWith' : 'of';
      if (member.within.length > 0) params.parts = { kind: 'list', items: member.within };
      return [
        { label: member.label, value: phrase(`compliance.terms.${key}`, params), cells: member.cells() },
      ];
    });
    if (value === null) return { messageId: 'compliance.how.noMoney', params: {}, terms };
    const key = stretch === 'annual' ? 'financialSum' : 'financialPeriodSum';
    const params = { executed: money(sums!.spent), current: money(due!), result: percent(value) };
    return { messageId: `compliance.how.${key}`, params, terms };
  });
  return {
    value,
    approximate: false,
    get derivation() {
      return derivation();
    },
  };
}

class LazyExecution implements FinancialExecution {
  readonly approved: number | null;
  readonly current: number | null;
  readonly executed: number | null;
  readonly products: number;
  readonly #members: readonly MoneyMember[];
  readonly #pairs = new Map<Stretch, ScorePair>();

  constructor(members: readonly MoneyMember[]) {
    this.approved = add(members.map((member) => member.approved));
    this.current = add(members.map((member) => member.current));
    this.executed = add(members.map((member) => member.executed));
    this.products = members.reduce((sum, member) => sum + member.products, 0);
    this.#members = members;
  }

  get annual(): ScorePair {
    return this.#pair('annual');
  }

  get periods(): FinancialExecution['periods'] {
    if (!this.#members.some((member) => member.programmes)) return null;
    const pair = (stretch: Stretch) => this.#pair(stretch);
    return {
      get month() {
        return pair('month');
      },
      get quarter() {
        return pair('quarter');
      },
      get fourMonths() {
        return pair('fourMonths');
      },
      get semester() {
        return pair('semester');
      },
      get toDate() {
        return pair('toDate');
      },
    };
  }

  #pair(stretch: Stretch): ScorePair {
    let pair = this.#pairs.get(stretch);
    if (!pair) {
      pair = {
        strict: scoreOf(this.#members, stretch, 'strict'),
        provisional: scoreOf(this.#members, stretch, 'provisional'),
      };
      this.#pairs.set(stretch, pair);
    }
    return pair;
  }
}

/** The execution of some members together; null where there is no money. */
export function executionOf(members: readonly MoneyMember[]): FinancialExecution | null {
  return members.length === 0 ? null : new LazyExecution(members);
}
