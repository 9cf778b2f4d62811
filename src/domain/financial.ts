/**
 * Financial execution of one product: what was spent of what it has (*vigente*, as the report has it, not the approved),
 * and period by period what was spent of what was programmed.
 */
import type { CellRange } from './address';
import type {
  ComplianceSettings,
  ComplianceState,
  Derivation,
  DerivationTerm,
  FinancialCompliance,
  FinancialPeriods,
  PeriodCompliance,
} from './compliance-model';
import { percentOf, sumExact } from './decimal';
import { cellOf, percent, phrase } from './derivation';
import type { MessageParam, MessageParams } from './finding';
import { lazily } from './lazily';
import { closingMonths, monthCells } from './line-periods';
import { MONTHS, type Month, type MonthSpan, spanOf } from './period';
import { capped, computePeriod, toDateSpan } from './period-compliance';
import { BLANK, type Budget, type Indicator, type Line, numberOf, type Reading, type Sourced } from './plan';
import { trafficLightOf } from './traffic-light';

/** What cells say about an amount. `none`: the plan has no such cells. */
export type Amount =
  | { readonly kind: 'none' }
  | { readonly kind: 'blank' | 'unreadable'; readonly cells: readonly CellRange[] }
  | { readonly kind: 'set'; readonly value: number; readonly cells: readonly CellRange[] };

const NONE: Amount = Object.freeze({ kind: 'none' });

function amountOf(source: Sourced<Reading> | null): Amount {
  if (source === null) return NONE;
  const cells = [cellOf(source.cell)];
  if (source.value.kind === 'blank') return { kind: 'blank', cells };
  const value = numberOf(source.value);
  return value === null ? { kind: 'unreadable', cells } : { kind: 'set', value, cells };
}

/** The sum of a line's months up to one; a single cell that cannot be read spoils it. */
function amountOfLine(line: Line | null, last: Month): Amount {
  if (line === null) return NONE;
  const told = MONTHS.filter((month) => month <= last && (line.months[month] ?? BLANK).kind !== 'blank');
  if (told.length === 0) return { kind: 'blank', cells: monthCells(line, MONTHS.slice(0, last + 1)) };
  const cells = monthCells(line, told);
  const values = told.flatMap((month) => numberOf(line.months[month]!) ?? []);
  return values.length === told.length
    ? { kind: 'set', value: sumExact(values), cells }
    : { kind: 'unreadable', cells };
}

/** What execution is measured against: the vigente; where the plan has no cell for it, its programme, else the approved. */
export function budgetBase(budget: Budget): {
  amount: Amount;
  source: 'current' | 'programmed' | 'approved';
} {
  const current = amountOf(budget.current);
  if (current.kind !== 'none') return { amount: current, source: 'current' };
  const programmed = amountOfLine(budget.programmedLine, 11);
  if (programmed.kind === 'set' || programmed.kind === 'unreadable') {
    return { amount: programmed, source: 'programmed' };
  }
  return { amount: amountOf(budget.approved), source: 'approved' };
}

/** What was spent: the cell for it, else the periods up to the corte. */
export function spentOf(budget: Budget, cutoff: Month): Amount {
  const total = amountOf(budget.executed);
  if (total.kind === 'set' || total.kind === 'unreadable') return total;
  const byPeriod = amountOfLine(budget.executedLine, cutoff);
  return byPeriod.kind === 'none' ? total : byPeriod;
}

const numberIn = (amount: Amount): number | null => (amount.kind === 'set' ? amount.value : null);
const cellsOf = (amount: Amount): readonly CellRange[] => (amount.kind === 'none' ? [] : amount.cells);

/** An amount of money in a sentence. */
export function money(value: number): MessageParam {
  return { kind: 'number', value, decimals: Number.isInteger(value) ? 0 : 2 };
}

function stateOf(base: Amount, spent: Amount, budget: Budget, cutoff: Month): ComplianceState {
  if (base.kind === 'unreadable') return 'unreadable';
  if (base.kind !== 'set') return 'not-programmed';
  if (base.value <= 0) return 'not-computable';
  if (spent.kind === 'unreadable') return 'unreadable';
  if (spent.kind === 'set') return 'computed';
  const { executed, executedLine } = budget;
  const noneClosed =
    executed === null &&
    executedLine !== null &&
    closingMonths(executedLine).every((month) => month > cutoff);
  return noneClosed ? 'pending' : 'not-reported';
}

/** The indicator whose target and report are money, so that periods of money are computed like any other. */
export function moneyIndicator(indicator: Indicator, budget: Budget): Indicator {
  return {
    ...indicator,
    measure: 'money',
    direction: { value: 'ascending', source: 'declared', cell: null },
    behavior: { value: 'sum', source: 'declared', cell: null },
    annualTarget: budget.current ?? budget.approved ?? indicator.annualTarget,
    unitOfMeasure: null,
    baseline: null,
    programmed: budget.programmedLine,
    actual: budget.executedLine,
    numerator: null,
    denominator: null,
  };
}

class LazyFinancial implements FinancialCompliance {
  readonly approved: number | null;
  readonly current: number | null;
  readonly executed: number | null;
  readonly annual: PeriodCompliance;
  readonly #periods: () => FinancialPeriods | null;

  constructor(indicator: Indicator, budget: Budget, settings: ComplianceSettings) {
    const base = budgetBase(budget);
    const spent = spentOf(budget, settings.cutoff);
    this.approved = numberIn(amountOf(budget.approved));
    this.current = numberIn(base.amount);
    this.executed = numberIn(spent);
    const state = stateOf(base.amount, spent, budget, settings.cutoff);
    const raw = state === 'computed' ? percentOf(this.executed!, this.current!) : null;
    const derivation = lazily(() => derive(budget, base, spent, state, raw));
    this.annual = {
      state,
      programmed: this.current,
      actual: this.executed,
      raw,
      capped: raw === null ? null : capped(raw, settings.cap),
      light: raw === null || settings.cutoff < 11 ? null : trafficLightOf(raw, settings.bands),
      approximate: false,
      get derivation() {
        return derivation();
      },
    };
    this.#periods = lazily(() =>
      budget.programmedLine === null ? null : periodsOf(moneyIndicator(indicator, budget), settings),
    );
  }

  get periods(): FinancialPeriods | null {
    return this.#periods();
  }
}

function periodsOf(indicator: Indicator, settings: ComplianceSettings): FinancialPeriods {
  const over = (span: MonthSpan) => computePeriod(indicator, span, settings);
  const each = (kind: 'quarter' | 'fourMonths' | 'semester', count: number) =>
    Array.from({ length: count }, (_, i) => over(spanOf(kind, i + 1)));
  return {
    months: MONTHS.map((month) => over({ first: month, last: month })),
    quarters: each('quarter', 4),
    fourMonths: each('fourMonths', 3),
    semesters: each('semester', 2),
    toDate: over(toDateSpan(settings)),
  };
}

const STATE_KEYS = {
  computed: 'financial',
  'not-programmed': 'noBudget',
  'not-computable': 'zeroBudget',
  'not-reported': 'notSpent',
  'no-demand': 'notSpent',
  pending: 'pending',
  unreadable: 'unreadable',
} as const;

function derive(
  budget: Budget,
  base: ReturnType<typeof budgetBase>,
  spent: Amount,
  state: ComplianceState,
  raw: number | null,
): Derivation {
  const terms: DerivationTerm[] = [];
  const add = (label: string, amount: Amount) => {
    if (amount.kind === 'none') return;
    const value = amount.kind === 'set' ? money(amount.value) : phrase(`compliance.terms.${amount.kind}`);
    terms.push({ label: `compliance.terms.${label}`, value, cells: amount.cells });
  };
  if (base.source !== 'approved') add('approved', amountOf(budget.approved));
  add(BASE_TERMS[base.source], base.amount);
  add('spent', spent);
  const params: MessageParams =
    raw === null
      ? {}
      : {
          executed: money(numberIn(spent)!),
          current: money(numberIn(base.amount)!),
          result: percent(raw),
        };
  return { messageId: `compliance.how.${STATE_KEYS[state]}`, params, terms };
}

const BASE_TERMS = {
  current: 'current',
  programmed: 'programmedMoney',
  approved: 'approvedAsCurrent',
} as const;

/** The cells behind a product's money: what was spent, and what it has. */
export function moneyCells(budget: Budget, cutoff: Month): CellRange[] {
  return [...cellsOf(spentOf(budget, cutoff)), ...cellsOf(budgetBase(budget).amount)];
}

/**
 * The financial execution of a product.
 * @returns null where the plan has no money for it
 */
export function computeFinancial(
  indicator: Indicator,
  settings: ComplianceSettings,
): FinancialCompliance | null {
  return indicator.budget === undefined ? null : new LazyFinancial(indicator, indicator.budget, settings);
}
