/**
 * Something was planned, the month is closed, and nothing was reported. One finding an indicator; one for an area, or for the whole
 * plan, that reports nothing of a month.
 */
import type { Month } from '../domain/period';
import type { Area, Indicator } from '../domain/plan';
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { executionOf, inMonths, isDue, owesReports, reportCells } from './support/execution';
import { at, distinct } from './support/places';
import { areaLabel, count, month as monthParam, months as monthsParam } from './support/words';

interface Owing {
  readonly area: Area;
  readonly indicator: Indicator;
  readonly due: readonly Month[];
  readonly missing: readonly Month[];
}

export const actualMissing = defineRule({
  meta: {
    id: 'actual-missing',
    severity: 'error',
    category: 'execution',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'workbook',
    fix: null,
    messages: ['default', 'area', 'plan'],
    options: {},
  },
  check(plan, context) {
    const { cutoff } = context;
    if (cutoff === null || !owesReports(plan, context.plans, cutoff)) return;
    const owing: Owing[] = [];
    for (const { area, indicator } of eachIndicator(plan)) {
      const execution = executionOf(indicator);
      if (!execution) continue;
      const uncomputed = execution.periods.filter(
        ({ month, reported }) =>
          month <= cutoff &&
          reported === 'unreadable' &&
          [indicator.actual, indicator.numerator, indicator.denominator].some(
            (line) => line !== null && line.months[month]!.kind === 'uncomputed',
          ),
      );
      if (uncomputed.length > 0) {
        context.cannotCheck(
          'uncomputed',
          reportCells(
            indicator,
            uncomputed.map(({ month }) => month),
          ),
        );
      }
      const due = execution.periods.filter((period) => period.month <= cutoff && isDue(period, indicator));
      if (due.length === 0) continue;
      const missing = due.filter(({ reported }) => reported === 'blank');
      owing.push({
        area,
        indicator,
        due: due.map(({ month }) => month),
        missing: missing.map(({ month }) => month),
      });
    }
    const areas = new Map<Area, Owing[]>();
    for (const one of owing) areas.set(one.area, [...(areas.get(one.area) ?? []), one]);
    const ofPlan = areas.size > 1 ? silentMonths(owing) : [];
    if (ofPlan.length > 0) {
      const silent = owing.filter(({ missing }) => missing.some((month) => ofPlan.includes(month)));
      context.report({
        messageId: 'plan',
        params: { months: monthsParam(ofPlan), cutoff: monthParam(cutoff), count: count(silent.length) },
        ...inMonths(ofPlan),
        subject: 'actual',
        cells: distinct([at(plan.areas[0]!.cell), ...cellsOf(silent, ofPlan)]),
        value: null,
        expected: null,
        compared: comparedOf(silent, ofPlan),
      });
    }
    for (const [area, own] of areas) {
      const rest = without(own, ofPlan);
      const ofArea = silentMonths(rest);
      if (ofArea.length > 0) {
        const silent = rest.filter(({ missing }) => missing.some((month) => ofArea.includes(month)));
        context.report({
          messageId: 'area',
          params: { area: areaLabel(area), months: monthsParam(ofArea), count: count(silent.length) },
          area,
          ...inMonths(ofArea),
          subject: 'actual',
          cells: cellsOf(silent, ofArea),
          value: null,
          expected: null,
          compared: comparedOf(silent, ofArea),
        });
      }
      for (const { indicator, missing } of without(rest, ofArea)) {
        if (missing.length === 0) continue;
        context.report({
          params: { item: labelOf(indicator), months: monthsParam(missing) },
          area,
          indicator,
          ...inMonths(missing),
          subject: 'actual',
          cells: reportCells(indicator, missing),
          value: null,
          expected: null,
          compared: [{ labelId: 'rules.labels.periodsOwed', value: monthsParam(missing), cells: [] }],
        });
      }
    }
  },
});

/** The months in which several were due and nobody reported. */
function silentMonths(owing: readonly Owing[]): Month[] {
  const months = new Set(owing.flatMap(({ missing }) => missing));
  return [...months]
    .filter((month) => {
      const due = owing.filter((one) => one.due.includes(month));
      return due.length > 1 && due.every(({ missing }) => missing.includes(month));
    })
    .sort((a, b) => a - b);
}

/** What they owe besides these months. */
function without(owing: readonly Owing[], months: readonly Month[]): Owing[] {
  return owing.map((one) => ({
    ...one,
    missing: one.missing.filter((month) => !months.includes(month)),
  }));
}

function cellsOf(owing: readonly Owing[], months: readonly Month[]) {
  return owing.flatMap(({ indicator, missing }) =>
    reportCells(
      indicator,
      missing.filter((month) => months.includes(month)),
    ),
  );
}

function comparedOf(owing: readonly Owing[], months: readonly Month[]) {
  return owing.slice(0, 20).map(({ indicator, missing }) => ({
    labelId: 'rules.labels.notReported',
    value: labelOf(indicator),
    cells: reportCells(
      indicator,
      missing.filter((month) => months.includes(month)),
    ),
  }));
}
