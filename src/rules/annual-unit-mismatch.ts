/** The annual target is a percentage and the months are quantities, or the other way round. */
import { equalsExactly } from '../domain/decimal';
import type { MessageParam } from '../domain/finding';
import type { Indicator, Reading } from '../domain/plan';
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at, monthCells } from './support/places';
import { percent, phrase } from './support/words';

export const annualUnitMismatch = defineRule({
  meta: {
    id: 'annual-unit-mismatch',
    severity: 'error',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const line = indicator.programmed;
      const { annual, months, programmed, unreadable } = targetsOf(indicator);
      if (!line || annual === null || programmed.length === 0 || unreadable !== null) continue;
      const annualPercent = isPercent(indicator.annualTarget.value);
      const percentages = programmed.filter((month) => isPercent(line.months[month]!)).length;
      const monthsPercent = percentages * 2 > programmed.length;
      if (annualPercent === monthsPercent || targetsOf(indicator).fits) continue;
      const figures = programmed.map((month) => months[month]!);
      // Numbers of the same size are points written in two ways: then the figures differ, not the units.
      if (annualPercent ? looksLikePoints(figures, annual) : Math.abs(annual) <= 100) continue;
      const annualCell = at(indicator.annualTarget.cell);
      const written = (value: number, asPercent: boolean): MessageParam =>
        asPercent ? percent(value) : { kind: 'number', value };
      context.report({
        params: {
          item: labelOf(indicator),
          annualUnit: unit(indicator, annualPercent),
          monthUnit: unit(indicator, monthsPercent),
          annual: written(annual, annualPercent),
        },
        area,
        indicator,
        subject: 'annual-target',
        cells: [annualCell, ...monthCells(line)],
        value: annual,
        expected: null,
        compared: [
          {
            labelId: 'rules.labels.annualTarget',
            value: written(annual, annualPercent),
            cells: [annualCell],
          },
          {
            labelId: 'rules.labels.programmed',
            value: { kind: 'list', items: figures.map((figure) => written(figure, monthsPercent)) },
            cells: monthCells(line, programmed),
          },
        ],
      });
    }
  },
});

function isPercent(reading: Reading): boolean {
  return (reading.kind === 'number' || reading.kind === 'text') && reading.percent;
}

/** Whether plain figures may be the points of a percentage: none above 100, and about as large as the annual target. */
function looksLikePoints(figures: readonly number[], annual: number): boolean {
  if (figures.some((figure) => Math.abs(figure) > 100)) return false;
  const same = figures.filter((figure) => equalsExactly(figure, annual)).length;
  if (same * 2 >= figures.length) return true;
  const median = [...figures].sort((a, b) => a - b)[Math.floor((figures.length - 1) / 2)]!;
  return median >= annual / 2 && median <= annual * 2;
}

function unit(indicator: Indicator, asPercent: boolean): MessageParam {
  if (asPercent) return phrase('rules.units.percent');
  switch (indicator.measure) {
    case 'money':
      return phrase('rules.units.money');
    case 'time':
      return phrase('rules.units.time');
    case 'score':
      return phrase('rules.units.score');
    default:
      return phrase('rules.units.count');
  }
}
