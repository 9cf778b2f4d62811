import type { StyleData } from '../../../ooxml/workbook-data';
import { type Area, intersect, isWholeColumns, isWholeRows } from './addresses';
import { assertAllowed } from './protection';
import type { SheetModel } from './sheet-model';
import { patchKey, type StylePatch } from './styles';

/** Changes formats cell by cell; for whole columns or rows only their record and the cells that exist. */
export function restyle(sheet: SheetModel, area: Area, patch: StylePatch): void {
  assertAllowed(sheet, 'formatCells');
  const key = patchKey(patch);
  const derive = (style: number) => sheet.book.styles.derive(style, patch, key);
  if (isWholeColumns(area)) {
    const next = new Map(sheet.columns);
    for (let c = area.column; c < area.column + area.columnCount; c++) {
      const record = next.get(c);
      next.set(c, { ...record, style: derive(record?.style ?? 0) });
    }
    sheet.put('columns', next);
    restyleStored(sheet, area, derive);
  } else if (isWholeRows(area)) {
    const next = new Map(sheet.rowRecords);
    for (let r = area.row; r < area.row + area.rowCount; r++) {
      const record = next.get(r);
      next.set(r, { ...record, style: derive(record?.style ?? 0) });
    }
    sheet.put('rowRecords', next);
    restyleStored(sheet, area, derive);
  } else {
    for (let r = area.row; r < area.row + area.rowCount; r++) {
      for (let c = area.column; c < area.column + area.columnCount; c++) {
        const cell = sheet.cellAt(r, c);
        const before = sheet.styleIndexAt(r, c);
        const style = derive(before);
        if (style !== before) sheet.writeCell(r, c, cell ? { ...cell, style } : { value: null, style });
      }
    }
  }
  sheet.book.emit({ type: 'formats-changed', sheet, ranges: [area], source: sheet.book.source });
}

function restyleStored(sheet: SheetModel, area: Area, derive: (style: number) => number): void {
  sheet.forEachCell(area, (row, column, cell) => {
    const style = derive(cell.style);
    if (style !== cell.style) sheet.writeCell(row, column, { ...cell, style });
  });
}

/** Gives the cells of an area the default format. */
export function clearFormats(sheet: SheetModel, area: Area): void {
  assertAllowed(sheet, 'formatCells');
  const inherited = (row: number, column: number) =>
    sheet.rowRecords.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
  if (isWholeColumns(area)) {
    const next = new Map(sheet.columns);
    for (let c = area.column; c < area.column + area.columnCount; c++) {
      const record = next.get(c);
      if (record?.style) next.set(c, { ...record, style: 0 });
    }
    sheet.put('columns', next);
  }
  sheet.forEachCell(area, (row, column, cell) => {
    if (cell.style === 0) return;
    const empty = cell.value === null && cell.formula === undefined;
    sheet.writeCell(row, column, empty && inherited(row, column) === 0 ? undefined : { ...cell, style: 0 });
  });
  sheet.book.emit({ type: 'formats-changed', sheet, ranges: [area], source: sheet.book.source });
}

/** The distinct formats within areas; whatever lies outside of what the sheet stores counts once. */
export function stylesWithin(sheet: SheetModel, areas: readonly Area[]): StyleData[] {
  const seen = new Set<number>();
  const stored = sheet.usedRange();
  for (const area of areas) {
    const inner = stored ? intersect(area, stored) : undefined;
    if (inner) {
      for (let r = inner.row; r < inner.row + inner.rowCount; r++) {
        for (let c = inner.column; c < inner.column + inner.columnCount; c++)
          seen.add(sheet.styleIndexAt(r, c));
      }
    }
    const complete = inner && inner.rowCount === area.rowCount && inner.columnCount === area.columnCount;
    if (!complete) {
      for (let c = area.column; c < area.column + area.columnCount; c++) {
        const below = stored ? Math.max(area.row, stored.row + stored.rowCount) : area.row;
        const row = below < area.row + area.rowCount ? below : area.row;
        seen.add(sheet.styleIndexAt(row, c));
      }
      for (let r = area.row; r < Math.min(area.row + area.rowCount, area.row + 1000); r++) {
        seen.add(sheet.styleIndexAt(r, area.column + area.columnCount - 1));
      }
    }
  }
  return [...seen].map((index) => sheet.book.styles.get(index));
}

/** The value that all formats share, or `null` when they differ, as Excel answers for mixed ranges. */
export function shared<T extends string | number | boolean>(
  sheet: SheetModel,
  areas: readonly Area[],
  pick: (style: StyleData) => T,
): T | null {
  const styles = stylesWithin(sheet, areas);
  const first = pick(styles[0] ?? {});
  return styles.every((style) => pick(style) === first) ? first : null;
}
