/** Reads the rows of a POM's tables: which name products, which subproducts, and where the table ends. */
import type { SheetSnapshot } from '../domain/snapshot';
import { mayBeHeader } from './pom-header';
import { depthOf, isTotalLine, levelOf, type PomField, pomCode, splitProduct } from './pom-headers';
import { codeOfNumber } from './row';
import { fold, tidy } from './text';

/** A row with a product or subproduct. Rows and columns are relative. */
export interface RawProduct {
  readonly row: number;
  readonly code: string | null;
  readonly codeColumn: number | null;
  readonly name: string | null;
  readonly nameColumn: number;
  level: 'product' | 'subproduct';
  /** Index among the rows of the product that it belongs to. */
  parent: number | null;
  /** Of a line `PROGRAMA 11 …` above it. */
  readonly band: { readonly text: string; readonly row: number; readonly column: number } | null;
  /** A row of a template in which nothing was filled in. */
  readonly unused: boolean;
}

export interface RawRows {
  readonly products: readonly RawProduct[];
  readonly totalRow: number | null;
  /** The last row that belongs to the table. */
  readonly lastRow: number;
  /** How products were told from subproducts. */
  readonly toldBy: 'level' | 'columns' | 'code' | 'indent' | 'none';
}

/** A header met within a table. */
export interface HeaderAgain {
  readonly same: boolean;
  /** Its last row, relative. */
  readonly bottom: number;
}

interface Candidate {
  readonly row: number;
  readonly code: string | null;
  readonly codeColumn: number | null;
  readonly name: string | null;
  readonly nameColumn: number;
  readonly declared: 'product' | 'subproduct' | null;
  readonly byColumn: boolean;
  readonly indent: number;
  readonly band: RawProduct['band'];
  readonly unused: boolean;
}

/**
 * @param from the first row behind the header, relative
 * @param fields the columns of the header
 * @param dataColumns the columns of targets, in which a product has numbers
 * @param headerAt the header that begins in a row: one that is repeated on a printed page is skipped, another ends the table
 */
export function readRows(
  sheet: SheetSnapshot,
  from: number,
  fields: ReadonlyMap<PomField, number>,
  dataColumns: readonly number[],
  headerAt: (row: number) => HeaderAgain | null,
): RawRows {
  const candidates: Candidate[] = [];
  const columns = {
    name: fields.get('name'),
    subproduct: fields.get('subproduct'),
    code: fields.get('code'),
    level: fields.get('level'),
    unit: fields.get('unit'),
  };
  const firstData = Math.min(...dataColumns);
  let totalRow: number | null = null;
  let lastRow = from - 1;
  let band: RawProduct['band'] = null;
  let previousCode: string | null = null;
  for (let row = from; row < sheet.rowCount; row++) {
    const values = sheet.values[row]!;
    if (mayBeHeader(sheet, row)) {
      const again = headerAt(row);
      if (again !== null && !again.same) break;
      if (again !== null) {
        row = again.bottom;
        continue;
      }
    }
    // `Suma` is a comportamiento too: a row that lost its code and name would end the table.
    const label = firstLabel(sheet, row, firstData, fields.get('behavior'));
    const filled = dataColumns.some((column) => values[column] !== null);
    if (label !== null && isTotalLine(label.text)) {
      if (/^sub/i.test(label.text)) continue;
      totalRow = row;
      lastRow = row;
      break;
    }
    const found = readCandidate(sheet, row, columns, previousCode, filled, band);
    if (found === null) {
      if (label !== null && !filled && /^programas?\b/.test(fold(label.text))) {
        band = { text: label.text, row, column: label.column };
      }
      continue;
    }
    previousCode = found.code ?? previousCode;
    candidates.push(found);
    lastRow = row;
  }
  return { ...decideLevels(candidates, columns.level !== undefined), totalRow, lastRow };
}

function firstLabel(
  sheet: SheetSnapshot,
  row: number,
  before: number,
  except: number | undefined,
): { text: string; column: number } | null {
  const values = sheet.values[row]!;
  for (let column = 0; column < before; column++) {
    if (column === except) continue;
    const value = values[column];
    if (typeof value === 'string' && value.trim() !== '') return { text: tidy(value), column };
  }
  return null;
}

function readCandidate(
  sheet: SheetSnapshot,
  row: number,
  columns: Readonly<Record<'name' | 'subproduct' | 'code' | 'level' | 'unit', number | undefined>>,
  previousCode: string | null,
  filled: boolean,
  band: RawProduct['band'],
): Candidate | null {
  const values = sheet.values[row]!;
  const text = (column: number | undefined): string | null => {
    const value = column === undefined ? null : (values[column] ?? null);
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && tidy(value) !== '' ? value : null;
  };
  const own = text(columns.name);
  const below = own === null ? text(columns.subproduct) : null;
  const raw = own ?? below;
  const nameColumn =
    (below !== null ? columns.subproduct : columns.name) ?? columns.subproduct ?? columns.code ?? 0;
  const named = raw === null ? null : splitProduct(tidy(raw));
  const codeValue = columns.code === undefined ? null : (values[columns.code] ?? null);
  let code: string | null = null;
  let codeColumn: number | null = null;
  if (typeof codeValue === 'number') code = codeOfNumber(codeValue, previousCode);
  else if (typeof codeValue === 'string' && tidy(codeValue) !== '') {
    code = pomCode(tidy(codeValue)) ?? tidy(codeValue);
  }
  if (code !== null) codeColumn = columns.code!;
  else if (named?.code != null) {
    code = named.code;
    codeColumn = nameColumn;
  }
  // A code of its own takes nothing away from the name that begins with a number.
  const name =
    named === null
      ? null
      : codeColumn === columns.code && codeColumn !== null && raw !== null
        ? nameBehind(raw, code!)
        : named.name;
  const levelText = text(columns.level);
  const stated = levelText === null ? null : levelOf(levelText);
  const declared = stated ?? named?.level ?? null;
  const typed = filled && hasTyped(sheet, row, values.length, columns);
  const isUnused = name === null && !typed && text(columns.unit) === null;
  if (name === null && code === null && !filled && stated === null) return null;
  if (code === null && stated === null && !filled && text(columns.unit) === null) return null;
  return {
    row,
    code,
    codeColumn,
    name: name === '' ? null : name,
    nameColumn,
    declared,
    byColumn: below !== null,
    indent: raw === null ? 0 : (/^[\s\u00a0•·‣–-]*/.exec(raw)?.[0].length ?? 0),
    band,
    unused: isUnused,
  };
}

/** The name without the code that is repeated in front of it. */
function nameBehind(raw: string, code: string): string {
  const named = splitProduct(tidy(raw));
  return named.code === code ? named.name : tidy(raw);
}

/** Whether a row has a value that no formula made, besides what tells its place (code and level). */
function hasTyped(
  sheet: SheetSnapshot,
  row: number,
  width: number,
  columns: Readonly<Record<'code' | 'level', number | undefined>>,
): boolean {
  const values = sheet.values[row]!;
  const formulas = sheet.formulas[row]!;
  for (let column = 0; column < width; column++) {
    if (column === columns.code || column === columns.level) continue;
    if (typeof values[column] === 'number' && (formulas[column] ?? null) === null) return true;
  }
  return false;
}

function decideLevels(
  candidates: readonly Candidate[],
  hasLevelColumn: boolean,
): Pick<RawRows, 'products' | 'toldBy'> {
  const declared = candidates.some((one) => one.declared === 'subproduct');
  const byColumn = candidates.some((one) => one.byColumn) && candidates.some((one) => !one.byColumn);
  const depths = new Set(candidates.flatMap((one) => (one.code === null ? [] : [depthOf(one.code)])));
  const shallowest = Math.min(...depths);
  const indents = new Set(candidates.map((one) => one.indent));
  const leftmost = Math.min(...indents);
  const toldBy =
    hasLevelColumn || declared
      ? 'level'
      : byColumn
        ? 'columns'
        : depths.size > 1
          ? 'code'
          : indents.size > 1
            ? 'indent'
            : 'none';
  const isSub = (one: Candidate): boolean => {
    if (one.declared !== null) return one.declared === 'subproduct';
    switch (toldBy) {
      case 'columns':
        return one.byColumn;
      case 'indent':
        return one.indent > leftmost;
      case 'none':
        return false;
      default:
        return one.code !== null && depths.size > 1 && depthOf(one.code) > shallowest;
    }
  };
  const products: RawProduct[] = [];
  const byCode = new Map<string, number>();
  let last: number | null = null;
  for (const one of candidates) {
    const sub = isSub(one);
    const index = products.length;
    let parent: number | null = null;
    if (sub) {
      parent = last;
      // With a column of levels the order tells, as it does in the formulas of our template; else codes may be out of order.
      for (let code = hasLevelColumn ? null : one.code; code !== null; code = shortened(code)) {
        const owner = byCode.get(code);
        if (owner !== undefined) {
          parent = owner;
          break;
        }
      }
    } else {
      last = index;
      if (one.code !== null && !byCode.has(one.code)) byCode.set(one.code, index);
    }
    const { row, code, codeColumn, name, nameColumn, band, unused } = one;
    products.push({
      row,
      code,
      codeColumn,
      name,
      nameColumn,
      level: sub ? 'subproduct' : 'product',
      parent,
      band,
      unused,
    });
  }
  return { products, toldBy };
}

/** `001-001-0002` → `001-001`; null for one segment. */
function shortened(code: string): string | null {
  const end = Math.max(code.lastIndexOf('.'), code.lastIndexOf('-'));
  return end < 0 ? null : code.slice(0, end);
}
