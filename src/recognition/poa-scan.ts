/** Finds what stands where on a sheet with a POA: its objectives, its products, the lines of totals. Rows and columns are relative. */
import type { AreaContextField } from '../domain/plan';
import type { CellValue, SheetSnapshot } from '../domain/snapshot';
import { type ContextLine, contextLines, isPoaTitle } from './poa-context';
import { hasProductHeader, type PoaHeader, type PoaHeaderMiss, readPoaHeader } from './poa-headers';
import { fold, tidy, yearIn } from './text';

export interface RawProduct {
  readonly row: number;
  /** As it is written: `2`, `1.1.2`. */
  readonly code: { readonly text: string; readonly column: number } | null;
  /** Grows where the text goes on in the next rows. */
  name: { text: string; readonly column: number } | null;
  readonly header: PoaHeader;
  lastRow: number;
}

export type Context = ReadonlyMap<AreaContextField, ContextLine>;

/** The products of one objetivo operativo. */
export interface RawBlock {
  readonly context: Context;
  readonly header: PoaHeader;
  readonly products: RawProduct[];
  readonly firstRow: number;
  lastRow: number;
  totalRow: number | null;
  readonly year: number | null;
}

export interface PoaScan {
  readonly sheet: SheetSnapshot;
  readonly blocks: readonly RawBlock[];
  readonly misses: readonly PoaHeaderMiss[];
  readonly institution: string | null;
  readonly year: number | null;
  readonly title: string | null;
  /** Rows of a template in which nothing was filled in. */
  readonly unused: number;
}

const TOTAL = /^(sub)?total\b|^suma\b|^calificacion\b/;
/** Written `2 - Inscripciones`; a point or a bracket does as well, a blank alone does not. */
const NUMBERED = /^(\d{1,4}(?:\.\d{1,4}){0,4})\s*(?:[-–—:)]+|\.\s|\.-)\s*(\S.*)?$/u;
const CODE_ONLY = /^\d{1,4}(?:\.\d{1,4}){0,4}\.?$/;

export function scanPoa(sheet: SheetSnapshot): PoaScan {
  const blocks: RawBlock[] = [];
  const misses: PoaHeaderMiss[] = [];
  const open = new Map<string, RawBlock>();
  let context = new Map<AreaContextField, ContextLine>();
  let header: PoaHeader | null = null;
  let headerRow = -1;
  let block: RawBlock | null = null;
  let closed = false;
  let institution: string | null = null;
  let year: number | null = null;
  let title: string | null = null;
  let unused = 0;
  let floor = 0;
  let sawOperational = false;
  let readRows = 0;
  const blockFor = (own: Context, row: number): RawBlock => {
    // The same objective on the next printed page goes on with the same block.
    const key = `${year ?? ''}|${identityOf(own.get('objective'))}|${identityOf(own.get('operationalObjective'))}`;
    const known = open.get(key);
    if (known) return known;
    const made: RawBlock = {
      context: own,
      header: header!,
      products: [],
      firstRow: row,
      lastRow: row,
      totalRow: null,
      year,
    };
    open.set(key, made);
    blocks.push(made);
    return made;
  };
  for (let row = 0; row < sheet.rowCount; row++) {
    const values = sheet.values[row]!;
    if (hasProductHeader(sheet, row)) {
      const found = readPoaHeader(sheet, row, floor);
      if (found !== null && 'missing' in found) misses.push(found);
      else if (found !== null) {
        header = found;
        headerRow = row;
        closed = false;
        row = found.bottom;
        floor = row + 1;
        continue;
      }
    }
    const lines = contextLines(sheet, row);
    if (lines.length > 0 && !isProductRow(values, header)) {
      context = withLines(context, lines);
      sawOperational ||= context.has('operationalObjective');
      block = null;
      closed = false;
      continue;
    }
    const raw: RawProduct | 'unused' | 'total' | 'more' | null =
      header === null ? null : readRow(sheet, row, header);
    if (raw === null || header === null) {
      const head = readHead(values);
      institution ??= head.institution;
      title ??= head.title;
      year = head.year ?? year;
      continue;
    }
    if (raw === 'total') {
      if (block !== null && !closed) {
        block.totalRow ??= row;
        block.lastRow = Math.max(block.lastRow, row);
      }
      closed = true;
      continue;
    }
    if (closed) continue;
    if (raw === 'unused') {
      unused++;
      // An empty template has blocks without products: their objectives are there.
      if (context.size > 0) block = blockFor(contextOf(values, header, context, row, sheet), row);
      continue;
    }
    if (raw === 'more') {
      const last = block?.products[block.products.length - 1];
      const text = values[header.fields.get('product')!];
      if (last?.name && last.lastRow === row - 1 && typeof text === 'string') {
        last.name.text = `${last.name.text} ${tidy(text)}`;
        last.lastRow = row;
      }
      continue;
    }
    block = blockFor(contextOf(values, header, context, row, sheet), row);
    block.products.push(raw);
    block.lastRow = Math.max(block.lastRow, row);
    readRows++;
  }
  if (header === null && sawOperational && misses.length === 0)
    misses.push({ missing: 'product', row: 0, column: 0 });
  else if (header !== null && readRows === 0 && unused === 0) {
    misses.push({ missing: 'rows', row: headerRow, column: header.fields.get('product')! });
  }
  return { sheet, blocks, misses, institution, year, title, unused };
}

function identityOf(line: ContextLine | undefined): string {
  return line === undefined ? '' : (line.code ?? fold(line.name));
}

/** A new objective ends what was said of the one before. */
function withLines(context: Context, lines: readonly ContextLine[]): Map<AreaContextField, ContextLine> {
  let next = new Map(context);
  for (const line of lines) {
    if (line.field === 'objective' && identityOf(line) !== identityOf(next.get('objective')))
      next = new Map();
    next.set(line.field, line);
  }
  return next;
}

const CONTEXT_COLUMNS = ['objective', 'result', 'assumption', 'population', 'operationalObjective'] as const;

/** The context of a row: that of the lines above, or what columns of the table say. */
function contextOf(
  values: readonly CellValue[],
  header: PoaHeader,
  above: Context,
  row: number,
  sheet: SheetSnapshot,
): Context {
  let own: Map<AreaContextField, ContextLine> | null = null;
  for (const field of CONTEXT_COLUMNS) {
    const column = header.fields.get(field);
    const value = column === undefined ? null : values[column];
    if (column === undefined || (typeof value !== 'string' && typeof value !== 'number')) continue;
    own ??= new Map(above);
    const text = tidy(String(value));
    const match = /^(\d{1,4}(?:\.\d{1,4})*)\s*(?:[-–—:.)]+\s*|\s+|$)(.*)$/u.exec(text);
    const cell = { sheet: sheet.name, row: row + sheet.row, column: column + sheet.column };
    own.set(field, {
      field,
      code: match?.[1] ?? null,
      name: match ? match[2]! : text,
      text: { value: text, cell },
    });
  }
  return own ?? above;
}

/** Whether a row has figures of a product, whatever its text begins with. */
function isProductRow(values: readonly CellValue[], header: PoaHeader | null): boolean {
  if (header === null) return false;
  const { fields } = header;
  return [fields.get('periodicity'), fields.get('annual')].some(
    (column) => column !== undefined && (values[column] ?? null) !== null,
  );
}

function readRow(
  sheet: SheetSnapshot,
  row: number,
  header: PoaHeader,
): RawProduct | 'unused' | 'total' | 'more' | null {
  const values = sheet.values[row]!;
  const formulas = sheet.formulas[row] ?? [];
  const { fields, lines } = header;
  const productColumn = fields.get('product')!;
  const codeColumn = fields.get('code');
  for (let column = 0; column <= productColumn; column++) {
    const value = values[column];
    if (typeof value === 'string' && TOTAL.test(fold(value).slice(0, 40))) return 'total';
  }
  const typed = (column: number | undefined) =>
    column !== undefined && (values[column] ?? null) !== null && (formulas[column] ?? null) === null;
  const inputs = (
    [
      'unit',
      'unitCode',
      'periodicity',
      'annual',
      'weight',
      'baseline',
      'approved',
      'current',
      'executed',
    ] as const
  ).some((field) => typed(fields.get(field)));
  const periods = (['programmed', 'actual'] as const).flatMap((role) => lines.get(role)?.periods ?? []);
  const data = inputs || periods.some(({ column }) => typed(column));
  const text = cellText(values[productColumn]);
  const codeText = codeColumn === undefined ? null : cellText(values[codeColumn]);
  if (text === null && codeText === null) {
    if (data) return { row, code: null, name: null, header, lastRow: row };
    return formulas.some((formula) => formula !== null) ? 'unused' : null;
  }
  const split = text === null ? null : NUMBERED.exec(text);
  const ownCode =
    codeText !== null && (CODE_ONLY.test(codeText) || data) ? codeText.replace(/\.$/, '') : null;
  if (ownCode !== null) {
    const name = split && split[1] === ownCode && split[2] !== undefined ? split[2] : text;
    return {
      row,
      code: { text: ownCode, column: codeColumn! },
      name: name === null ? null : { text: name, column: productColumn },
      header,
      lastRow: row,
    };
  }
  if (split) {
    const name = split[2] === undefined ? null : { text: split[2], column: productColumn };
    return { row, code: { text: split[1]!, column: productColumn }, name, header, lastRow: row };
  }
  // The code stands in a cell of its own beneath the same header, left of the text.
  const left = productColumn > 0 && codeColumn === undefined ? cellText(values[productColumn - 1]) : null;
  const right = text !== null && CODE_ONLY.test(text) ? cellText(values[productColumn + 1]) : null;
  if (text !== null && right !== null && !isField(header, productColumn + 1)) {
    return {
      row,
      code: { text: text.replace(/\.$/, ''), column: productColumn },
      name: { text: right, column: productColumn + 1 },
      header,
      lastRow: row,
    };
  }
  if (text !== null && left !== null && CODE_ONLY.test(left) && !isField(header, productColumn - 1)) {
    return {
      row,
      code: { text: left.replace(/\.$/, ''), column: productColumn - 1 },
      name: { text, column: productColumn },
      header,
      lastRow: row,
    };
  }
  if (data && text !== null)
    return { row, code: null, name: { text, column: productColumn }, header, lastRow: row };
  return text !== null && /^\p{Ll}/u.test(text) && isAlone(values, productColumn) ? 'more' : null;
}

function isField(header: PoaHeader, column: number): boolean {
  for (const taken of header.fields.values()) if (taken === column) return true;
  return false;
}

function isAlone(values: readonly CellValue[], column: number): boolean {
  return values.every((value, index) => index === column || value === null);
}

function cellText(value: CellValue | undefined): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const text = tidy(value);
  return text === '' ? null : text;
}

/** Institution, exercise and title in a row outside of the tables. */
function readHead(values: readonly CellValue[]): {
  institution: string | null;
  year: number | null;
  title: string | null;
} {
  const head = {
    institution: null as string | null,
    year: null as number | null,
    title: null as string | null,
  };
  for (let column = 0; column < values.length; column++) {
    const value = values[column];
    if (typeof value !== 'string' || value.length > 160) continue;
    const match = /^\s*(instituci[oó]n|ejercicio|gesti[oó]n)\s*(?::\s*(.*))?$/i.exec(tidy(value));
    if (match) {
      const beside = match[2] ? match[2] : nextValue(values, column + 1);
      if (beside === null || beside === '') continue;
      if (/^i/i.test(match[1]!)) head.institution ??= beside;
      else head.year ??= yearIn(beside);
    } else if (isPoaTitle(value)) {
      head.title ??= tidy(value);
      head.year ??= yearIn(value);
    }
  }
  return head;
}

function nextValue(values: readonly CellValue[], from: number): string | null {
  for (let column = from; column < Math.min(values.length, from + 6); column++) {
    const text = cellText(values[column]);
    if (text !== null) return /:\s*$/.test(text) ? null : text;
  }
  return null;
}
