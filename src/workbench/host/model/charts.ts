/** Charts of the model: what moves them and what they refer to when cells, rows or sheets do. */
import type { ChartAnchorPoint, ChartData } from '../../../ooxml/workbook-data';
import { type Area, quoteSheet, type Shift, shiftSpan } from './addresses';
import { adjustFormula, fixedReference, renameSheetInFormula } from './formula-refs';
import { POINTS_PER_CHARACTER, type SheetModel } from './sheet-model';

export type ChartRecord = Readonly<ChartData> & { readonly id: string };

export const EMU_PER_POINT = 12_700;

/** `Tablero!$B$3:$B$14`: how series keep what they refer to. */
export function chartReference(sheet: SheetModel, area: Area): string {
  return `${quoteSheet(sheet.name)}!${fixedReference(area)}`;
}

function withReferences(chart: ChartRecord, change: (formula: string) => string): ChartRecord {
  let changed = false;
  const follow = (formula: string) => {
    const next = change(formula);
    if (next !== formula) changed = true;
    return next;
  };
  const series = chart.series.map((one) => ({
    ...one,
    values: follow(one.values),
    ...(one.categories === undefined ? {} : { categories: follow(one.categories) }),
    ...(one.nameFrom === undefined ? {} : { nameFrom: follow(one.nameFrom) }),
  }));
  return changed ? { ...chart, series } : chart;
}

/** Charts whose references follow a change; the same list when none is concerned. */
export function chartsFollowing(
  charts: readonly ChartRecord[],
  change: (formula: string) => string,
): readonly ChartRecord[] {
  const next = charts.map((chart) => withReferences(chart, change));
  return next.every((chart, i) => chart === charts[i]) ? charts : next;
}

/** After whole rows or columns were inserted into or deleted from `changed`. */
export function shiftReferences(sheet: SheetModel, changed: SheetModel, shift: Shift): void {
  const next = chartsFollowing(sheet.charts, (formula) =>
    adjustFormula(formula, sheet.name, changed.name, shift),
  );
  if (next !== sheet.charts) sheet.put('charts', next);
}

/** After a sheet got another name, or (`after` undefined) is gone. */
export function renameInCharts(sheet: SheetModel, before: string, after: string | undefined): void {
  const next = chartsFollowing(sheet.charts, (formula) => renameSheetInFormula(formula, before, after));
  if (next !== sheet.charts) sheet.put('charts', next);
}

/** The charts of a copied sheet: what referred to the sheet refers to the copy, as in Excel. */
export function copiedCharts(from: SheetModel, to: SheetModel): readonly ChartRecord[] {
  return chartsFollowing(from.charts, (formula) => renameSheetInFormula(formula, from.name, to.name)).map(
    (chart) => ({ ...chart, id: to.book.newId() }),
  );
}

/**
 * Charts of a sheet whose rows or columns move: they move and grow with their cells, unless they are placed otherwise.
 * Where all cells below a chart are deleted it stays, without height, as in Excel.
 */
export function shiftPlaces(charts: readonly ChartRecord[], shift: Shift): readonly ChartRecord[] {
  const key = shift.axis;
  const offset = key === 'row' ? 'y' : 'x';
  return charts.map((chart) => {
    if (chart.placement === 'absolute') return chart;
    const start = chart.from[key];
    const length = chart.to[key] - start + 1;
    const isWhole = chart.placement === 'oneCell';
    const span = shiftSpan(start, isWhole ? 1 : length, shift);
    if (!span) {
      const at = { [key]: shift.at, [offset]: 0 };
      return { ...chart, from: { ...chart.from, ...at }, to: { ...chart.to, ...at } };
    }
    const end = isWhole ? span.start + length - 1 : span.start + span.length - 1;
    if (span.start === start && end === chart.to[key]) return chart;
    return { ...chart, from: { ...chart.from, [key]: span.start }, to: { ...chart.to, [key]: end } };
  });
}

/** Where a point of a sheet lies, in points from its top left corner. */
export function pointsAt(sheet: SheetModel, point: ChartAnchorPoint): { left: number; top: number } {
  let left = point.x / EMU_PER_POINT;
  for (let c = 0; c < point.column; c++) left += columnPoints(sheet, c);
  let top = point.y / EMU_PER_POINT;
  for (let r = 0; r < point.row; r++) top += rowPoints(sheet, r);
  return { left, top };
}

/** The cell, and how far into it, that lies so many points from the top left corner. */
export function anchorAt(sheet: SheetModel, left: number, top: number): ChartAnchorPoint {
  let column = 0;
  let x = Math.max(0, left);
  for (; column < 16_383 && x >= columnPoints(sheet, column); column++) x -= columnPoints(sheet, column);
  let row = 0;
  let y = Math.max(0, top);
  for (; row < 1_048_575 && y >= rowPoints(sheet, row); row++) y -= rowPoints(sheet, row);
  return { row, column, x: Math.round(x * EMU_PER_POINT), y: Math.round(y * EMU_PER_POINT) };
}

const columnPoints = (sheet: SheetModel, column: number) =>
  sheet.isColumnHidden(column) ? 0 : sheet.columnWidth(column) * POINTS_PER_CHARACTER;
const rowPoints = (sheet: SheetModel, row: number) => (sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row));
