/** Compares every result that a sheet of the POA template shows with the engine. */
import assert from 'node:assert/strict';
import { computeInstitution } from '../../src/domain/compliance';
import type {
  ComplianceSettings,
  IndicatorCompliance,
  PeriodScores,
} from '../../src/domain/compliance-model';
import { sumExact } from '../../src/domain/decimal';
import { evaluate } from '../../src/domain/evaluation';
import { MONTHS, type Month, type MonthSpan, spanOf, YEAR } from '../../src/domain/period';
import { type Indicator, numberOf, type PeriodCells, type Plan } from '../../src/domain/plan';
import { POA_STRETCHES, poaScoreLabel } from '../../src/domain/poa-sheet';
import { type SheetSnapshot, type Snapshot, valueAt } from '../../src/domain/snapshot';
import { recognise } from '../../src/recognition';
import { COLUMN, ROW, stretchColumn } from '../../src/templates/poa-layout';
import { LIGHTS, same, settingsOf, shown } from './report-checks';

const value = (points: number | null): number | string => (points === null ? '' : points / 100);

/** @returns the plan, for what a test wants to know besides */
export function checkPoa(snapshot: Snapshot): Plan {
  const settings = settingsOf(snapshot);
  const plans = recognise(snapshot);
  assert.deepEqual(
    plans.map(({ type, layout }) => [type, layout]),
    [['POA', 'template']],
  );
  const plan = plans[0]!;
  const sheet = snapshot.sheets.find(({ name }) => name === plan.sheet)!;
  const institution = computeInstitution(plans, settings);
  for (const unit of institution.units) {
    for (const { area, indicators, scores, financial } of unit.areas) {
      for (const one of indicators) checkProduct(sheet, one, settings);
      const label = `area ${area.code}`;
      assert.ok(area.scoreCells, `${label} has its scores`);
      checkScores(sheet, area.scoreCells.strict, scores, 'strict', label);
      checkScores(sheet, area.scoreCells.provisional, scores, 'provisional', label);
      checkTotals(sheet, area.totalLine!.row, area.indicators);
      if (financial === null) continue;
      const at = (column: number) => ({ sheet: sheet.name, row: area.totalLine!.row, column });
      same(sheet, at(COLUMN.current), financial.current!, `${label} vigente`);
      same(sheet, at(COLUMN.financial), value(financial.annual.strict.value), `${label} money`);
    }
  }
  const objectives = rowsOf(sheet, poaScoreLabel('objective', 'strict'));
  assert.equal(objectives.length, institution.units.length);
  for (const [index, unit] of institution.units.entries()) {
    checkRows(sheet, objectives[index]!, unit.scores, `objective ${unit.unit.code}`);
  }
  const [row] = rowsOf(sheet, poaScoreLabel('institution', 'strict'));
  checkRows(sheet, row!, institution.scores, 'institution');
  checkSummary(sheet, row!, institution.scores, settings);
  return plan;
}

/** The rows (absolute) that begin with a label. */
export function rowsOf(sheet: SheetSnapshot, label: string): number[] {
  const rows: number[] = [];
  for (let row = ROW.first; row < sheet.row + sheet.rowCount; row++) {
    if (valueAt(sheet, row, COLUMN.product) === label) rows.push(row);
  }
  return rows;
}

function checkProduct(sheet: SheetSnapshot, one: IndicatorCompliance, settings: ComplianceSettings): void {
  const { indicator } = one;
  const label = indicator.key;
  const row = indicator.range.row;
  const at = (column: number) => ({ sheet: sheet.name, row, column });
  const { strict, provisional } = indicator.complianceCells!;
  for (const month of MONTHS) {
    const { state, raw } = one.months[month]!;
    same(sheet, strict.months[month]!, shown(state, raw), `${label} month ${month + 1}`);
  }
  const stretches: readonly (readonly [MonthSpan, 'not-due' | 'owed'])[] = [
    ...[1, 2, 3, 4].map((ordinal) => [spanOf('quarter', ordinal), 'not-due'] as const),
    [{ first: 0, last: settings.cutoff }, 'not-due'],
    [YEAR, 'owed'],
  ];
  const periods = [...one.quarters, one.toDate, one.annual];
  const strictCells = [...strict.quarters, strict.toDate, strict.year];
  const provisionalCells = [...provisional.quarters, provisional.toDate, provisional.year];
  for (const [index, period] of periods.entries()) {
    const where = `${label} ${POA_STRETCHES[index]}`;
    same(sheet, strictCells[index]!, shown(period.state, period.raw), where);
    const [span, pending] = stretches[index]!;
    const found = evaluate(indicator, span, settings, pending);
    const cell = provisionalCells[index]!;
    if (found.provisional !== null) same(sheet, cell, found.provisional / 100, `${where}, provisional`);
    else assert.equal(typeof valueAt(sheet, cell.row, cell.column), 'string', `${where}, provisional`);
  }
  same(sheet, at(COLUMN.physical), shown(one.toDate.state, one.toDate.raw), `${label} % física`);
  same(sheet, at(COLUMN.light), one.toDate.light ? LIGHTS[one.toDate.light] : '', `${label} semáforo`);
  const scale = indicator.measure === 'percent' ? 0.01 : 1;
  if (
    one.toDate.state === 'computed' &&
    one.toDate.actual !== null &&
    indicator.direction.value !== 'range'
  ) {
    same(sheet, at(COLUMN.accumulated), one.toDate.actual * scale, `${label} acumulado`);
  }
  for (let quarter = 0; quarter < 4; quarter++) {
    const months = indicator.programmed!.months.slice(quarter * 3, quarter * 3 + 3);
    const targets = months.map(numberOf).filter((target): target is number => target !== null);
    const behavior = indicator.behavior!.value;
    const made =
      targets.length === 0
        ? ''
        : behavior === 'last'
          ? targets[targets.length - 1]! * scale
          : (sumExact(targets) / (behavior === 'constant' ? targets.length : 1)) * scale;
    same(sheet, at(COLUMN.quarters + quarter), made, `${label} quarter ${quarter + 1}`);
  }
  const money = one.financial!.annual;
  same(sheet, at(COLUMN.financial), shown(money.state, money.raw), `${label} % financiera`);
}

function checkScores(
  sheet: SheetSnapshot,
  cells: PeriodCells,
  scores: PeriodScores,
  which: 'strict' | 'provisional',
  label: string,
): void {
  const own = `${label}, ${which}`;
  for (const month of MONTHS) {
    same(
      sheet,
      cells.months[month]!,
      value(scores.months[month]![which].value),
      `${own}, month ${month + 1}`,
    );
  }
  for (const [index, cell] of cells.quarters.entries()) {
    same(sheet, cell!, value(scores.periods.quarter[index]![which].value), `${own}, quarter ${index + 1}`);
  }
  same(sheet, cells.toDate!, value(scores.toDate[which].value), `${own}, to date`);
  same(sheet, cells.year!, value(scores.year[which].value), `${own}, year`);
}

/** Scores whose strict row is given; the provisional one stands above it. */
function checkRows(sheet: SheetSnapshot, strictRow: number, scores: PeriodScores, label: string): void {
  for (const [which, row] of [
    ['strict', strictRow],
    ['provisional', strictRow - 1],
  ] as const) {
    const at = (column: number) => ({ sheet: sheet.name, row, column });
    const cells: PeriodCells = {
      months: MONTHS.map((month) => at(COLUMN.compliance + month)),
      quarters: [0, 1, 2, 3].map((quarter) => at(stretchColumn(quarter, which))),
      toDate: at(stretchColumn(4, which)),
      year: at(stretchColumn(5, which)),
    };
    checkScores(sheet, cells, scores, which, label);
  }
}

function checkTotals(sheet: SheetSnapshot, row: number, indicators: readonly Indicator[]): void {
  const weights = indicators.map(({ annualWeight }) => (annualWeight ? numberOf(annualWeight.value) : null));
  const known = weights.filter((weight): weight is number => weight !== null);
  const sum = known.length === 0 ? '' : sumExact(known) / 100;
  same(sheet, { sheet: sheet.name, row, column: COLUMN.weight }, sum, 'sum of weights');
  const words = String(valueAt(sheet, row, COLUMN.review));
  const expected =
    sum === ''
      ? 'Sin ponderaciones'
      : Math.abs(sumExact(known) - 100) < 0.05
        ? 'Suman 100 %'
        : 'Revise: suman';
  assert.ok(words.startsWith(expected), `${words} instead of ${expected}`);
}

function checkSummary(
  sheet: SheetSnapshot,
  strictRow: number,
  scores: PeriodScores,
  settings: ComplianceSettings,
): void {
  const first = strictRow + 3;
  const pairs = [
    scores.months[settings.cutoff as Month]!,
    ...scores.periods.quarter,
    scores.toDate,
    scores.year,
  ];
  for (const [index, pair] of pairs.entries()) {
    const at = (column: number) => ({ sheet: sheet.name, row: first + index, column });
    same(sheet, at(COLUMN.annual), value(pair.strict.value), `summary ${index}`);
    same(sheet, at(COLUMN.weight), value(pair.provisional.value), `summary ${index}`);
  }
}
