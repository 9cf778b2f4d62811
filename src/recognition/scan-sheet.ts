/**
 * Reads a sheet from top to bottom, once, and finds the tables of indicators in it. Nothing is interpreted here: which
 * rows belong to which indicator, and which texts stand above a table.
 */
import type { LineRole } from '../domain/plan';
import type { CellValue, SheetSnapshot } from '../domain/snapshot';
import { type BlockEntry, isPlanTitle, readHeader, type TableColumns } from './columns';
import { bandOf, blockLabelOf, fieldOf, isBanner, isTotalLabel, roleOf } from './headers';
import { findMonths, type MonthSequence } from './months';
import { codeOf, fold, namesOrganisation, splitCode, tidy, yearIn } from './text';

/**
 * A text with a code in front, or the bare name of a part of the institution, above or between tables.
 * Columns and rows are relative.
 */
export interface Heading {
  readonly code: string | null;
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

export interface RawLine {
  readonly row: number;
  readonly label: LineRole | null;
}

export interface RawText {
  readonly text: string;
  readonly column: number;
}

export interface RawIndicator {
  readonly row: number;
  readonly strategic: boolean;
  readonly code: RawText | null;
  readonly name: RawText | null;
  readonly lines: RawLine[];
  lastRow: number;
}

export interface RawTable {
  readonly sheet: SheetSnapshot;
  readonly columns: TableColumns;
  readonly months: MonthSequence;
  readonly headerRow: number;
  /** Coded texts since the table before, in order. */
  readonly headings: readonly Heading[];
  readonly block: readonly BlockEntry[];
  readonly indicators: RawIndicator[];
  totalRow: number | null;
  lastRow: number;
  /** The exercise that a title or the months say; the header's own banner comes first. */
  readonly year: number | null;
}

/** Something that looks like a plan and lacks a part. */
export interface RawNearMiss {
  readonly row: number;
  readonly column: number;
  readonly missing: 'name' | 'annual' | 'months' | 'weights' | 'indicators';
  readonly detail: string;
}

export interface SheetScan {
  readonly tables: readonly RawTable[];
  /** Headings of Direcciones Generales (a code of one segment, or none) of the whole sheet. */
  readonly units: readonly Heading[];
  readonly nearMisses: readonly RawNearMiss[];
  /** The first title of the sheet, and the year that it says. */
  readonly title: string | null;
  readonly titleYear: number | null;
  /** Column (relative) where a second plan begins beside the first, when there is one. */
  readonly splitAt: number | null;
}

const PENDING_LIMIT = 200;

export function scanSheet(sheet: SheetSnapshot): SheetScan {
  const scan = new Scan(sheet);
  for (let row = 0; row < sheet.rowCount; row++) scan.read(row);
  return scan.finish();
}

class Scan {
  readonly #sheet: SheetSnapshot;
  readonly #tables: RawTable[] = [];
  readonly #units: Heading[] = [];
  readonly #nearMisses: RawNearMiss[] = [];
  #headings: Heading[] = [];
  #block: BlockEntry[] = [];
  #title: string | null = null;
  #titleYear: number | null = null;
  #lastYear: number | null = null;
  #table: RawTable | null = null;
  #closed = true;
  #strategic = false;
  #indicator: RawIndicator | null = null;
  /** Header words are not looked for above this row: it is a heading, a title or the end of a table. */
  #floor = 0;
  #splitAt: number | null = null;
  constructor(sheet: SheetSnapshot) {
    this.#sheet = sheet;
  }

  read(row: number): void {
    const values = this.#sheet.values[row]!;
    const months = findMonths(values, this.#sheet.formats[row] ?? []);
    if (months.sequences.length > 0) {
      this.#openTable(row, months.sequences);
      return;
    }
    for (const part of months.partial) {
      if (part.missing.length <= 9) {
        const labels = part.missing.map((month) => month + 1).join(',');
        this.#miss(row, part.firstColumn, 'months', labels);
      }
    }
    if (this.#table && !this.#closed) this.#readInside(row, values);
    else if (!this.#readBehind(row, values)) this.#readOutside(row, values);
  }

  finish(): SheetScan {
    this.#close();
    return {
      tables: this.#tables,
      units: this.#units,
      nearMisses: this.#nearMisses,
      title: this.#title,
      titleYear: this.#titleYear,
      splitAt: this.#splitAt,
    };
  }

  #miss(row: number, column: number, missing: RawNearMiss['missing'], detail = ''): void {
    if (this.#nearMisses.length < 20) this.#nearMisses.push({ row, column, missing, detail });
  }

  #openTable(row: number, sequences: readonly MonthSequence[]): void {
    const months = sequences[0]!;
    const columns = readHeader(this.#sheet, row, months, this.#floor);
    if ('missing' in columns) {
      this.#miss(row, months.columns[0]!, columns.missing[0]!);
      return;
    }
    if (sequences.length > 1 && this.#splitAt === null) {
      this.#splitAt = this.#secondPlan(row, columns, sequences[1]!);
    }
    const continues = this.#table !== null && !this.#closed && this.#headings.length === 0;
    if (continues && sameColumns(this.#table!.columns, columns)) {
      // The header is repeated for a printed page: the table goes on.
      this.#indicator = null;
      return;
    }
    this.#close();
    const year = columns.year ?? this.#blockYear() ?? this.#lastYear ?? this.#titleYear;
    this.#lastYear = year;
    this.#table = {
      sheet: this.#sheet,
      columns,
      months,
      headerRow: row,
      headings: this.#headings,
      block: this.#block,
      indicators: [],
      totalRow: null,
      lastRow: row,
      year,
    };
    this.#tables.push(this.#table);
    this.#closed = false;
    this.#strategic = false;
    this.#headings = [];
    this.#block = [];
  }

  #blockYear(): number | null {
    const entry = this.#block.find((candidate) => candidate.label === 'year');
    return entry ? yearIn(String(entry.value)) : null;
  }

  /** The column where a second name or code header stands between the two runs of months. */
  #secondPlan(row: number, first: TableColumns, second: MonthSequence): number | null {
    for (let r = row; r >= first.headerTop; r--) {
      const values = this.#sheet.values[r]!;
      for (let column = first.months[11]! + 1; column < second.columns[0]!; column++) {
        const text = values[column];
        if (typeof text !== 'string') continue;
        const field = fieldOf(text);
        if (field === 'name' || field === 'code') return column;
      }
    }
    return null;
  }

  #close(): void {
    this.#closed = true;
    this.#indicator = null;
  }

  /** Behind the total line a table goes on when a band or a coded line with numbers follows. */
  #readBehind(row: number, values: readonly CellValue[]): boolean {
    const table = this.#table;
    if (!table || table.totalRow === null || this.#headings.length > 0) return false;
    const [from, to] = table.columns.identity;
    for (let column = from; column < to; column++) {
      const value = values[column];
      if (value === null || value === undefined) continue;
      const goesOn =
        typeof value === 'string' &&
        (bandOf(value) !== null || (codeOf(value) !== null && hasNumbers(values, table.columns)));
      if (goesOn) {
        this.#closed = false;
        this.#readInside(row, values);
      }
      return goesOn;
    }
    return false;
  }

  #readInside(row: number, values: readonly CellValue[]): void {
    const table = this.#table!;
    const { columns } = table;
    const firstMonth = columns.months[0]!;
    const left = firstText(values, columns.identity[0], firstMonth);
    const hasData = hasMonthData(values, columns);
    if (left !== null) {
      if (isTotalLabel(left.text)) {
        table.totalRow = row;
        table.lastRow = row;
        this.#close();
        this.#floor = row + 1;
        return;
      }
      const band = hasData ? null : bandOf(left.text);
      if (band !== null) {
        this.#strategic = band === 'strategic';
        this.#indicator = null;
        table.lastRow = row;
        return;
      }
    }
    const identity = readIdentity(values, columns);
    const label = lineLabel(values, columns);
    const annual = filled(values, columns.fields.get('annual'));
    const defined =
      filled(values, columns.fields.get('formula')) || filled(values, columns.fields.get('description'));
    if (!hasData && !annual && !defined && label === null) {
      if (identity.code === null && identity.name === null) {
        if (left !== null && this.#endsTable(left.text)) this.#leave(row, values);
        return;
      }
      const name = identity.name?.text ?? '';
      const heading = identity.code !== null && namesOrganisation(name);
      if (heading || (identity.code === null && this.#endsTable(name))) {
        this.#leave(row, values);
        return;
      }
      if (identity.code === null) return;
    }
    if (this.#beginsIndicator(identity, label, annual, defined, hasData)) {
      this.#indicator = {
        row,
        strategic: this.#strategic,
        code: identity.code,
        name: identity.name,
        lines: [{ row, label }],
        lastRow: row,
      };
      table.indicators.push(this.#indicator);
    } else if (this.#indicator && (hasData || label !== null)) {
      this.#indicator.lines.push({ row, label });
    } else return;
    this.#indicator.lastRow = row;
    table.lastRow = row;
  }

  /** A text without any data that belongs to something else than a table of indicators. */
  #endsTable(text: string): boolean {
    return blockLabelOf(text) !== null || isBanner(text) || isPlanTitle(text) || splitCode(text) !== null;
  }

  #leave(row: number, values: readonly CellValue[]): void {
    this.#close();
    this.#floor = row;
    this.#readOutside(row, values);
  }

  #beginsIndicator(
    identity: Identity,
    label: LineRole | null,
    annual: boolean,
    defined: boolean,
    hasData: boolean,
  ): boolean {
    const current = this.#indicator;
    if (!current) return hasData || annual || identity.code !== null || label !== null;
    if (identity.code === null && identity.name === null) {
      if (label !== null) return label === 'programmed' && current.lines.some((line) => line.label === label);
      return annual && defined;
    }
    const sameCode = (identity.code?.text ?? null) === (current.code?.text ?? null);
    const sameName = identity.name === null || identity.name.text === current.name?.text;
    if (sameCode && sameName) {
      // The code is repeated on every line of an indicator.
      if (label !== null) return current.lines.some((line) => line.label === label);
      return annual;
    }
    return true;
  }

  #readOutside(row: number, values: readonly CellValue[]): void {
    let texts = 0;
    for (let column = 0; column < values.length && texts < 4; column++) {
      const text = values[column];
      if (typeof text !== 'string') {
        if (typeof text === 'number' && texts === 0) this.#numberHeading(row, column, values);
        continue;
      }
      texts++;
      const digit = text.length <= 400 && /\d/.test(text.slice(0, 12));
      const split = digit ? splitCode(text) : null;
      if (split) {
        this.#addHeading({ ...split, row, column });
        return;
      }
      const code = digit && text.length <= 40 ? codeOf(text) : null;
      if (code !== null) {
        const name = nextText(values, column + 1);
        if (name) this.#addHeading({ code, name: tidy(name.text), row, column: name.column });
        return;
      }
      if (text.length <= 120 && isPlanTitle(text)) {
        this.#title ??= tidy(text);
        this.#titleYear = yearIn(text) ?? this.#titleYear;
        this.#floor = row;
        return;
      }
      const behindLabel = text.length <= 400 ? this.#blockLine(row, column, values, text) : null;
      if (behindLabel !== null) {
        column = behindLabel;
        continue;
      }
      if (texts === 1 && text.length <= 150 && standsAlone(values, column) && beginsWithOrganisation(text)) {
        this.#addHeading({ code: null, name: tidy(text), row, column });
        return;
      }
    }
  }

  /** `9` in a cell of its own before `Dirección de Comunicación Social`, typed as a number. */
  #numberHeading(row: number, column: number, values: readonly CellValue[]): void {
    const value = values[column];
    const name = nextText(values, column + 1);
    if (typeof value !== 'number' || value <= 0 || value >= 100 || !name || !namesOrganisation(name.text))
      return;
    this.#addHeading({ code: String(value), name: tidy(name.text), row, column: name.column });
  }

  #addHeading(heading: Heading): void {
    this.#floor = Math.max(this.#floor, heading.row);
    const isUnit =
      heading.code === null
        ? /^direccion general\b(?! adjunta)/.test(fold(heading.name))
        : !heading.code.includes('.') && namesOrganisation(heading.name);
    if (isUnit && this.#units.length < 5_000) this.#units.push(heading);
    this.#headings.push(heading);
    if (this.#headings.length > PENDING_LIMIT) this.#headings.splice(0, PENDING_LIMIT / 2);
  }

  /** @returns the column of the label's value; null when the text is no label */
  #blockLine(row: number, column: number, values: readonly CellValue[], text: string): number | null {
    const colon = text.indexOf(':');
    const head = colon > 0 && colon <= 40 ? text.slice(0, colon) : text;
    const label = blockLabelOf(head);
    if (!label) return null;
    const rest = colon > 0 ? tidy(text.slice(colon + 1)) : '';
    const next = rest === '' ? nextFilled(values, column + 1) : { value: rest, column };
    if (next) {
      this.#block.push({ label, value: next.value, row, column: next.column });
      if (this.#block.length > PENDING_LIMIT) this.#block.splice(0, PENDING_LIMIT / 2);
    }
    return next?.column ?? column;
  }
}

interface Identity {
  readonly code: RawText | null;
  readonly name: RawText | null;
}

function readIdentity(values: readonly CellValue[], columns: TableColumns): Identity {
  const codeColumn = columns.fields.get('code');
  const [from, to] = columns.identity;
  let code = null as RawText | null;
  let name = null as RawText | null;
  for (let column = from; column < to; column++) {
    const value = values[column];
    if (typeof value === 'number') {
      if (code === null && name === null && (codeColumn === undefined || column === codeColumn)) {
        code = { text: String(value), column };
      }
      continue;
    }
    if (typeof value !== 'string') continue;
    const text = tidy(value);
    if (text === '') continue;
    if (code === null) {
      const alone = codeOf(text);
      if (alone !== null || column === codeColumn) {
        code = { text: alone ?? text, column };
        continue;
      }
      const split: ReturnType<typeof splitCode> = name === null ? splitCode(text) : null;
      if (split) {
        code = { text: split.code, column };
        name = { text: split.name, column };
        continue;
      }
    }
    name = name === null ? { text, column } : { column: name.column, text: `${name.text} ${text}` };
  }
  return { code, name };
}

function lineLabel(values: readonly CellValue[], columns: TableColumns): LineRole | null {
  const concept = columns.fields.get('concept');
  if (concept !== undefined) {
    const text = values[concept];
    return typeof text === 'string' ? roleOf(text) : null;
  }
  // Without a column for it the label of a weight line stands in any cell before the months.
  for (let column = columns.months[0]! - 1; column >= 0; column--) {
    const text = values[column];
    if (typeof text !== 'string' || text.length > 40) continue;
    const role = roleOf(text);
    if (role !== null && fold(text) !== 'meta') return role;
  }
  return null;
}

function filled(values: readonly CellValue[], column: number | undefined): boolean {
  return column !== undefined && (values[column] ?? null) !== null;
}

function hasMonthData(values: readonly CellValue[], columns: TableColumns): boolean {
  for (const column of columns.months) if ((values[column] ?? null) !== null) return true;
  return columns.total !== null && (values[columns.total] ?? null) !== null;
}

function hasNumbers(values: readonly CellValue[], columns: TableColumns): boolean {
  return columns.months.some((column) => typeof values[column] === 'number');
}

function firstText(values: readonly CellValue[], from: number, to: number): RawText | null {
  for (let column = from; column < to; column++) {
    const value = values[column];
    if (typeof value === 'string') return { text: value, column };
  }
  return null;
}

function nextText(values: readonly CellValue[], from: number): RawText | null {
  for (let column = from; column < Math.min(values.length, from + 6); column++) {
    const value = values[column];
    if (typeof value === 'string' && /\p{L}/u.test(value)) return { text: value, column };
  }
  return null;
}

function nextFilled(
  values: readonly CellValue[],
  from: number,
): { value: string | number; column: number } | null {
  // Farther away stands something else, such as the next label.
  for (let column = from; column < Math.min(values.length, from + 5); column++) {
    const value = values[column];
    if (typeof value === 'string' && value.trim() !== '') return { value: tidy(value), column };
    if (typeof value === 'number') return { value, column };
  }
  return null;
}

function standsAlone(values: readonly CellValue[], column: number): boolean {
  for (let c = column + 1; c < values.length; c++) if (values[c] !== null) return false;
  return true;
}

/** A heading without a code: it begins with what the part of the institution is, and is no sentence. */
function beginsWithOrganisation(text: string): boolean {
  const word = fold(text);
  return /^(direccion|subdireccion|coordinacion|oficinas?|centro|unidad|departamento) (de|del|general|nacional|para)\b/.test(
    word,
  );
}

function sameColumns(a: TableColumns, b: TableColumns): boolean {
  return a.months.every((column, month) => column === b.months[month]) && a.nameColumn === b.nameColumn;
}
