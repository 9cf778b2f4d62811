import type { CellData } from '../../../ooxml/workbook-data';
import { type Area, MAX_COLUMNS, MAX_ROWS, type Shift, shiftArea, shiftSpan } from './addresses';
import { shiftPlaces, shiftReferences } from './charts';
import { HostError } from './errors';
import { adjustFormula } from './formula-refs';
import { assertAllowed } from './protection';
import type { SheetModel } from './sheet-model';

/** Inserts or deletes whole rows or columns and moves along what refers to them, in the whole workbook. */
export function shiftSheet(sheet: SheetModel, shift: Shift): void {
  if (shift.count === 0) return;
  const { book } = sheet;
  book.transaction(undefined, shift.count > 0 ? 'insert' : 'delete', () => {
    const insertion = shift.count > 0;
    const kind = shift.axis === 'row' ? 'Rows' : 'Columns';
    assertAllowed(sheet, `${insertion ? 'insert' : 'delete'}${kind}` as 'insertRows');
    if (insertion) assertRoom(sheet, shift);
    book.journal.set(sheet, 'rows', moveCells(sheet.rows, shift));
    const moveKeys = <T>(map: ReadonlyMap<number, T>): ReadonlyMap<number, T> => {
      const next = new Map<number, T>();
      for (const [key, value] of map) {
        const span = shiftSpan(key, 1, shift);
        if (span) next.set(span.start, value);
      }
      return next;
    };
    if (shift.axis === 'row') sheet.put('rowRecords', moveKeys(sheet.rowRecords));
    else sheet.put('columns', moveKeys(sheet.columns));
    moveRecords(sheet, shift);
    for (const other of book.sheets) {
      adjustFormulas(other, sheet, shift);
      shiftReferences(other, sheet, shift);
    }
    book.setNames(
      book.names.map((name) => {
        const home = book.sheetById(name.sheetId)?.name ?? '';
        return { ...name, formula: adjustFormula(name.formula, home, sheet.name, shift) };
      }),
    );
    book.markStructureDirty();
    book.version++;
    book.emit({ type: 'structure-changed', sheet, shift, source: book.source });
  });
}

/** Excel refuses to push cells that hold something over the edge of the sheet. */
function assertRoom(sheet: SheetModel, shift: Shift): void {
  const used = sheet.usedRange();
  if (!used) return;
  const end = shift.axis === 'row' ? used.row + used.rowCount : used.column + used.columnCount;
  const limit = shift.axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
  if (end > shift.at && end + shift.count > limit) {
    throw new HostError('NonBlankCellOffSheet', 'Cells that are not empty would be pushed off the sheet.');
  }
}

function moveCells(rows: (CellData | undefined)[][], { axis, at, count }: Shift): (CellData | undefined)[][] {
  const next: (CellData | undefined)[][] = [];
  rows.forEach((line, r) => {
    if (axis === 'row') {
      const span = shiftSpan(r, 1, { at, count });
      if (span) next[span.start] = line;
      return;
    }
    const moved: (CellData | undefined)[] = [];
    line.forEach((cell, c) => {
      const span = shiftSpan(c, 1, { at, count });
      if (span && cell) moved[span.start] = cell;
    });
    next[r] = moved;
  });
  return next;
}

function moveRecords(sheet: SheetModel, shift: Shift): void {
  const areas = (list: readonly Area[]): Area[] => list.flatMap((area) => shiftArea(area, shift) ?? []);
  const formula = (text: string) => adjustFormula(text, sheet.name, sheet.name, shift);
  const spot = <T extends { row: number; column: number }>(item: T): T[] => {
    const moved = shiftArea({ row: item.row, column: item.column, rowCount: 1, columnCount: 1 }, shift);
    return moved ? [{ ...item, row: moved.row, column: moved.column }] : [];
  };
  sheet.put(
    'merges',
    areas(sheet.merges).filter((a) => a.rowCount * a.columnCount > 1),
  );
  sheet.put(
    'conditionalFormats',
    sheet.conditionalFormats.flatMap((cf) => {
      const left = areas(cf.areas);
      return left.length === 0 ? [] : [{ ...cf, areas: left, formulas: cf.formulas.map(formula) }];
    }),
  );
  sheet.put(
    'dataValidations',
    sheet.dataValidations.flatMap((rule) => {
      const left = areas(rule.areas);
      if (left.length === 0) return [];
      return [
        {
          ...rule,
          areas: left,
          ...(rule.formula1 === undefined ? {} : { formula1: formula(rule.formula1) }),
          ...(rule.formula2 === undefined ? {} : { formula2: formula(rule.formula2) }),
        },
      ];
    }),
  );
  sheet.put(
    'tables',
    sheet.tables.flatMap((table) => {
      const area = shiftArea(table.area, shift);
      return area ? [{ ...table, area }] : [];
    }),
  );
  sheet.put('notes', sheet.notes.flatMap(spot));
  sheet.put('comments', sheet.comments.flatMap(spot));
  if (sheet.charts.length > 0) sheet.put('charts', shiftPlaces(sheet.charts, shift));
  if (sheet.autoFilter) sheet.put('autoFilter', shiftArea(sheet.autoFilter, shift));
}

function adjustFormulas(sheet: SheetModel, changed: SheetModel, shift: Shift): void {
  sheet.rows.forEach((line, r) => {
    line.forEach((cell, c) => {
      if (!cell?.formula) return;
      const formula = adjustFormula(cell.formula, sheet.name, changed.name, shift);
      if (formula !== cell.formula) sheet.writeCell(r, c, { ...cell, formula });
    });
  });
}
