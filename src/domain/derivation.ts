/**
 * How a number came about, for «¿de dónde sale?»: a sentence by message id, and its terms with the cells that they come
 * from. Built only when somebody asks; the numbers themselves are computed in `evaluation` and `scores`.
 */
import { type CellAddress, type CellRange, cellRange } from './address';
import type { Derivation, DerivationTerm } from './compliance-model';
import type { Evaluation } from './evaluation';
import type { MessageParam, MessageParams } from './finding';
import { closingMonth, decidingLine, monthCells, periodClosedIn } from './line-periods';
import { MONTHS, type Month, type MonthSpan, monthsOf } from './period';
import type { Indicator, Line } from './plan';

/** A number written as the indicator's unit wants it: a percentage with its sign, anything else as it is. */
export function quantity(indicator: Indicator, value: number): MessageParam {
  if (indicator.measure === 'percent') return { kind: 'number', value, style: 'percent' };
  return Number.isInteger(value)
    ? { kind: 'number', value }
    : { kind: 'number', value, decimals: indicator.measure === 'money' ? 2 : 1 };
}

/** A compliance, score or weight, in points with its sign. */
export function percent(value: number): MessageParam {
  return { kind: 'number', value, style: 'percent' };
}

export function phrase(messageId: string, params: MessageParams = {}): MessageParam {
  return { kind: 'message', messageId, params };
}

/** A month; where it closes a longer period, the period from its first month on. */
function periodOf(line: Line | null, month: Month): MessageParam {
  const first = line ? periodClosedIn(line, month).first : month;
  const last: MessageParam = { kind: 'month', month };
  return first === month
    ? last
    : phrase('compliance.terms.months', { first: { kind: 'month', month: first }, last });
}

function monthList(line: Line | null, months: readonly Month[]): MessageParam {
  return { kind: 'list', items: months.map((month) => periodOf(line, month)) };
}

/** Where periods of several months count as one, all months of them that the line has a reading for. */
function monthsBehind(
  deciding: Line | null,
  line: Line | null,
  closings: readonly Month[],
): readonly Month[] {
  if (deciding === null || line === null) return closings;
  return MONTHS.filter(
    (month) => closings.includes(closingMonth(deciding, month)) && line.months[month]!.kind !== 'blank',
  );
}

function cellsOf(line: Line | null, months: readonly Month[]): CellRange[] {
  return line === null ? [] : monthCells(line, months);
}

export function cellOf(cell: CellAddress): CellRange {
  return cellRange(cell.sheet, cell.row, cell.column);
}

const term = (label: string, value: MessageParam, cells: readonly CellRange[]): DerivationTerm => ({
  label: `compliance.terms.${label}`,
  value,
  cells,
});

/** Explains the compliance of an indicator over a stretch of months. */
export function deriveEvaluation(indicator: Indicator, span: MonthSpan, evaluation: Evaluation): Derivation {
  const terms = inputTerms(indicator, span, evaluation);
  if (evaluation.countsIn !== null) {
    const line = decidingLine(indicator) ?? indicator.programmed;
    const params = { period: periodOf(line, evaluation.countsIn) };
    const key = evaluation.state === 'pending' ? 'periodPending' : 'withinPeriod';
    return { messageId: `compliance.how.${key}`, params, terms };
  }
  if (evaluation.raw === null) {
    return { messageId: `compliance.how.${stateKey(evaluation)}`, params: {}, terms };
  }
  const params: Record<string, MessageParam> = { result: percent(evaluation.raw) };
  if (evaluation.programmed !== null) params.programmed = quantity(indicator, evaluation.programmed);
  if (evaluation.actual !== null) params.actual = quantity(indicator, evaluation.actual);
  if (evaluation.target) {
    params.low = quantity(indicator, evaluation.target.low);
    params.high = quantity(indicator, evaluation.target.high);
  }
  if (evaluation.attainment.baseline !== null) {
    params.baseline = quantity(indicator, evaluation.attainment.baseline);
  }
  if (evaluation.numerator !== null && evaluation.denominator !== null) {
    params.numerator = { kind: 'number', value: evaluation.numerator };
    params.denominator = { kind: 'number', value: evaluation.denominator };
  }
  return { messageId: `compliance.how.${formulaKey(evaluation)}`, params, terms };
}

const STATE_KEYS = {
  computed: 'notComputable',
  'not-programmed': 'notProgrammed',
  'not-computable': 'notComputable',
  'not-reported': 'notReported',
  'no-demand': 'noDemand',
  pending: 'pending',
  unreadable: 'unreadable',
} as const;

function stateKey(evaluation: Evaluation): string {
  return evaluation.state === 'not-reported' && evaluation.provisional !== null
    ? 'lastNotReported'
    : STATE_KEYS[evaluation.state];
}

function formulaKey(evaluation: Evaluation): string {
  // Where the last period tells and it was reported, the earlier ones don't matter.
  const owed = evaluation.behavior !== 'last' && evaluation.owes;
  switch (evaluation.attainment.kind) {
    case 'ratio':
      if (evaluation.numerator !== null) return owed ? 'demandOfShare' : 'demand';
      // Where the periods add up what is owed stands in the divisor.
      return owed && evaluation.behavior !== 'sum' ? 'ratioOfShare' : 'ratio';
    case 'two-minus-ratio':
      return owed ? 'twoMinusRatioOfShare' : 'twoMinusRatio';
    case 'inverse':
      return owed ? 'inverseOfShare' : 'inverse';
    case 'baseline':
      return owed ? 'baselineOfShare' : 'baseline';
    case 'range':
      if (evaluation.counted.length > 1) {
        return owed ? 'rangeMeanOfShare' : 'rangeMean';
      }
      return owed ? 'rangeOfShare' : 'range';
    case 'milestone':
      return 'milestone';
  }
}

/** Programmed, actual, numerator, denominator, what is missing and what was assumed, with the cells they stand in. */
function inputTerms(indicator: Indicator, span: MonthSpan, evaluation: Evaluation): DerivationTerm[] {
  const terms: DerivationTerm[] = [];
  const { programmed } = indicator;
  const deciding = decidingLine(indicator);
  const behind = (line: Line | null) => cellsOf(line, monthsBehind(deciding, line, evaluation.counted));
  if (evaluation.target) {
    const { low, high } = evaluation.target;
    const value =
      low === high
        ? quantity(indicator, high)
        : phrase('compliance.terms.between', {
            low: quantity(indicator, low),
            high: quantity(indicator, high),
          });
    const planned = monthsBehind(deciding, programmed, monthsOf(span)).filter(
      (month) => programmed!.months[month]!.kind !== 'blank',
    );
    terms.push(term('programmed', value, cellsOf(programmed, planned)));
  }
  if (evaluation.attainment.baseline !== null) {
    const cells = [cellOf(indicator.baseline!.cell)];
    terms.push(term('baseline', quantity(indicator, evaluation.attainment.baseline), cells));
  }
  if (evaluation.numerator !== null && evaluation.denominator !== null) {
    const { numerator, denominator } = evaluation;
    terms.push(
      term('numerator', { kind: 'number', value: numerator }, behind(indicator.numerator)),
      term('denominator', { kind: 'number', value: denominator }, behind(indicator.denominator)),
    );
  }
  if (evaluation.actual !== null) {
    const cells = evaluation.numerator === null ? behind(indicator.actual) : [];
    terms.push(term('actual', quantity(indicator, evaluation.actual), cells));
  }
  if (evaluation.provisional !== null && evaluation.provisional !== evaluation.raw) {
    terms.push(term('ofReported', percent(evaluation.provisional), []));
  }
  if (evaluation.unreported.length > 0) {
    const line = indicator.actual ?? indicator.numerator;
    const label = deciding ?? programmed;
    const key = evaluation.behavior === 'last' ? 'unreportedEarlier' : 'unreported';
    terms.push(term(key, monthList(label, evaluation.unreported), cellsOf(line, evaluation.unreported)));
  }
  if (evaluation.pending.length > 0) {
    const key = evaluation.owesPending ? 'pendingOwed' : 'pendingMonths';
    terms.push(term(key, monthList(deciding ?? programmed, evaluation.pending), []));
  }
  if (span.first !== span.last) {
    const key = evaluation.behaviorAssumed ? 'behaviorAssumed' : 'behavior';
    const cells = indicator.behavior?.cell ? [cellOf(indicator.behavior.cell)] : [];
    terms.push(term(key, phrase(`compliance.behaviors.${evaluation.behavior}`), cells));
  }
  if (evaluation.approximate && !evaluation.behaviorAssumed) {
    terms.push(term('approximate', phrase('compliance.terms.approximateWhy'), []));
  }
  return terms;
}
