/** What a change set means a new workbook to have, sheet by sheet: found without the code that makes files of change sets. */
import { formatLocal } from '../../src/domain/address';
import type { CellFormat, Change } from '../../src/domain/change-set';
import { cellName } from '../../src/ooxml/a1';

/** Number format, bold, fill, wrapped, locked: as openpyxl is asked for them. */
export type Look = readonly [string, boolean, string | null, boolean, boolean];

export interface MeantSheet {
  readonly name: string;
  readonly validations: [range: string, type: string][];
  readonly rules: [range: string, formula: string][];
  /** The row and the column of its corner, and how many series. */
  readonly charts: [number, number, number][];
  freeze: string | null;
  titleRows: string | null;
  titleColumns: string | null;
  readonly merges: string[];
  readonly widths: Record<number, number>;
  readonly heights: Record<number, number>;
  readonly hidden: number[];
  filter: string | null;
  landscape: boolean;
  readonly looks: Map<string, Look>;
}

export interface MeantBook {
  readonly names: string[];
  readonly sheets: MeantSheet[];
}

/** All changes, those of shared sheets among them as they are reached. */
function* flat(changes: readonly Change[], roles = new Set<string>()): Generator<Change> {
  for (const change of changes) {
    if (change.kind !== 'shared-sheet') {
      yield change;
      continue;
    }
    if (roles.has(change.role)) continue;
    roles.add(change.role);
    yield { kind: 'add-sheet', name: change.name, role: change.role };
    yield* flat(change.changes, roles);
  }
}

function blank(name: string): MeantSheet {
  const nothing = { freeze: null, titleRows: null, titleColumns: null, filter: null, landscape: false };
  const none = { validations: [], rules: [], charts: [], merges: [], widths: {}, heights: {}, hidden: [] };
  return { name, ...nothing, ...none, looks: new Map() };
}

function lookOf(format: CellFormat): Look {
  const fill = format.fill ? `FF${format.fill.slice(1).toUpperCase()}` : null;
  return [format.numberFormat ?? 'General', !!format.bold, fill, !!format.wrap, format.locked ?? true];
}

const letters = (column: number) => cellName(0, column).replace('1', '');

export function meantOf(changes: readonly Change[]): MeantBook {
  const sheets: MeantSheet[] = [];
  const names = new Set<string>();
  const formats = new Map<string, Map<string, CellFormat>>();
  const on = (name: string): MeantSheet => {
    const sheet = sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  for (const change of flat(changes)) {
    switch (change.kind) {
      case 'add-sheet':
      case 'own-sheet': {
        const after = change.kind === 'add-sheet' ? change.after : undefined;
        const place = after === undefined ? sheets.length : sheets.indexOf(on(after)) + 1;
        sheets.splice(place, 0, blank(change.name));
        formats.set(change.name, new Map());
        break;
      }
      case 'name':
        names.add(change.name);
        break;
      case 'validation':
        for (const name of new Set(change.ranges.map(({ sheet }) => sheet))) {
          const own = change.ranges.filter(({ sheet }) => sheet === name).map(formatLocal);
          const { kind } = change.validation;
          on(name).validations.push([own.join(' '), kind === 'list-from' ? 'list' : kind]);
        }
        break;
      case 'conditional-format':
        on(change.format.range.sheet).rules.push([
          formatLocal(change.format.range),
          change.format.formula.replace(/^=/, ''),
        ]);
        break;
      case 'chart': {
        const { place, series } = change.chart;
        on(change.sheet).charts.push([place.row, place.column, series.length]);
        break;
      }
      case 'freeze':
        if (change.rows > 0 || change.columns > 0)
          on(change.sheet).freeze = cellName(change.rows, change.columns);
        break;
      case 'merge':
        on(change.range.sheet).merges.push(formatLocal(change.range));
        break;
      case 'column-width':
        for (let c = 0; c < change.columnCount; c++)
          on(change.sheet).widths[change.column + c] = change.width;
        break;
      case 'row-height':
        for (let r = 0; r < change.rowCount; r++) on(change.sheet).heights[change.row + r] = change.height;
        break;
      case 'column-hidden':
        for (let c = 0; c < change.columnCount; c++) on(change.sheet).hidden.push(change.column + c);
        break;
      case 'auto-filter':
        on(change.range.sheet).filter = formatLocal(change.range);
        break;
      case 'print': {
        const sheet = on(change.sheet);
        const { repeatRows: rows, repeatColumns: columns } = change;
        sheet.landscape = change.landscape;
        if (rows) sheet.titleRows = `$${rows.first + 1}:$${rows.last + 1}`;
        if (columns) sheet.titleColumns = `$${letters(columns.first)}:$${letters(columns.last)}`;
        break;
      }
      case 'format':
        for (const { sheet, row, column, rowCount, columnCount } of change.ranges) {
          const cells = formats.get(sheet)!;
          for (let r = row; r < row + rowCount; r++) {
            for (let c = column; c < column + columnCount; c++) {
              const at = cellName(r, c);
              cells.set(at, { ...cells.get(at), ...change.format });
            }
          }
        }
        break;
      default:
        break;
    }
  }
  for (const sheet of sheets) {
    for (const [at, format] of formats.get(sheet.name)!) sheet.looks.set(at, lookOf(format));
    sheet.merges.sort();
    sheet.hidden.sort((a, b) => a - b);
  }
  return { names: [...names].sort(), sheets };
}
