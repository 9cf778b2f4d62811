/** The report of progress of a plan: its indicators by month, or brought together by quarter or cuatrimestre. */
import { multiplyExact, sumExact } from '../domain/decimal';
import { MONTHS } from '../domain/period';
import type { Area, Behavior, Direction, Indicator, Line, Measure, Reading } from '../domain/plan';
import type { AvanceEntry, AvanceItem } from './avance-request';
import { monthsOfPeriod, type ReportPeriod } from './report-parts';

const DIRECTION_WORD: Readonly<Record<Direction, string>> = {
  ascending: 'Ascendente',
  descending: 'Descendente',
  range: 'Rango',
};

const BEHAVIOR_WORD: Readonly<Record<Behavior, string>> = {
  sum: 'Suma',
  constant: 'Constante',
  last: 'Último',
  'max-sum': 'Máximo por suma',
};

const FORMAT: Readonly<Record<Measure, string>> = {
  percent: '0.0%',
  count: '#,##0',
  money: '#,##0',
  score: '0.0',
  time: '#,##0',
  unknown: 'General',
};

const UNIT: Readonly<Record<Measure, string>> = {
  percent: 'Porcentaje',
  count: 'Cantidad',
  money: 'Pesos',
  score: 'Calificación',
  time: 'Minutos',
  unknown: '',
};

/** A value as a cell holds it: percentages as fractions. */
function cellValue(reading: Reading, percent: boolean): number | string | null {
  if (reading.kind === 'number') return percent ? multiplyExact(reading.value, 0.01) : reading.value;
  return reading.kind === 'text' ? reading.text : null;
}

/**
 * What the reports of an area's indicators begin with: targets by period, and what was reported so far. Where months come
 * together, periods that add up are summed; of the others the last month tells. A period that was reported in part gives no
 * actual.
 */
export function avanceContent(area: Pick<Area, 'indicators'>, period: ReportPeriod): AvanceItem[] {
  return area.indicators.map((indicator) => itemOf(indicator, period));
}

function itemOf(indicator: Indicator, period: ReportPeriod): AvanceItem {
  const percent = indicator.measure === 'percent';
  const behavior = indicator.behavior?.value ?? null;
  const weight = indicator.annualWeight?.value;
  const baseline = indicator.baseline?.value ?? null;
  return {
    code: indicator.code?.value ?? '',
    name: indicator.name?.value ?? '',
    unit: indicator.unitOfMeasure?.value ?? UNIT[indicator.measure],
    direction: DIRECTION_WORD[indicator.direction.value],
    behavior: behavior === null ? '' : BEHAVIOR_WORD[behavior],
    annualTarget: cellValue(indicator.annualTarget.value, percent),
    baseline: typeof baseline === 'number' ? (percent ? multiplyExact(baseline, 0.01) : baseline) : null,
    weight: weight?.kind === 'number' ? multiplyExact(weight.value, 0.01) : null,
    numberFormat: FORMAT[indicator.measure],
    entries: entriesOf(indicator, period, behavior),
  };
}

function entriesOf(indicator: Indicator, period: ReportPeriod, behavior: Behavior | null): AvanceEntry[] {
  const length = monthsOfPeriod(period);
  const adds = behavior === 'sum' || behavior === 'max-sum';
  const percent = indicator.measure === 'percent';
  const entries: AvanceEntry[] = [];
  for (let first = 0; first < 12; first += length) {
    const months = MONTHS.slice(first, first + length);
    const of = (line: Line | null) =>
      months.map((month) => line?.months[month] ?? { kind: 'blank' as const });
    const targets = of(indicator.programmed);
    const actuals = of(indicator.actual);
    const due = months.map((_, i) => i).filter((i) => targets[i]!.kind !== 'blank');
    const reportedAll = due.length > 0 && due.every((i) => actuals[i]!.kind !== 'blank');
    const demand = (line: Line | null) => {
      const numbers = of(line).flatMap((reading) => (reading.kind === 'number' ? [reading.value] : []));
      return reportedAll && numbers.length > 0 ? sumExact(numbers) : null;
    };
    entries.push({
      programmed: together(targets, adds, percent),
      actual: reportedAll ? together(actuals, adds, percent) : null,
      numerator: demand(indicator.numerator),
      denominator: demand(indicator.denominator),
    });
  }
  return entries;
}

function together(readings: readonly Reading[], adds: boolean, percent: boolean): number | string | null {
  const filled = readings.filter((reading) => reading.kind !== 'blank');
  const numbers = filled.flatMap((reading) => (reading.kind === 'number' ? [reading.value] : []));
  if (adds && numbers.length === filled.length && numbers.length > 0) {
    const sum = sumExact(numbers);
    return percent ? multiplyExact(sum, 0.01) : sum;
  }
  const last = filled[filled.length - 1];
  return last === undefined ? null : cellValue(last, percent);
}
