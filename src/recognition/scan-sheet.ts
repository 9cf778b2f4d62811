/**
 * Reads a sheet from top to bottom, once, and finds the tables of indicators in it. Nothing is interpreted here: which
 * rows belong to which indicator, and which texts stand above a table.
 */
import type { LineRole } from '../domain/plan';
import type { CellValue, SheetSnapshot } from '../domain/snapshot';
import { type BlockEntry, isPlanTitle, readHeader, type TableColumns } from './columns';
import { bandOf, blockLabelOf, fieldOf, isBanner, isPlainTotal } from './headers';
import { findMonths, type MonthSequence } from './months';
import type { Heading, RawIndicator, RawNearMiss, RawTable, SheetScan } from './raw-table';
import {
  beginsWithOrganisation,
  codeOfNumber,
  filled,
  firstText,
  hasMonthData,
  hasNumbers,
  hasTotalLabel,
  type Identity,
  lineLabel,
  nextFilled,
  nextText,
  type RawText,
  readIdentity,
  standsAlone,
} from './row';
import { codeOf, fold, namesOrganisation, parentCode, splitCode, tidy, yearIn } from './text';

const PENDING_LIMIT = 200;

export function scanSheet(sheet: SheetSnapshot): SheetScan {
  const scan = new Scan(sheet);
  for (let row = 0; row < sheet.rowCount; row++) scan.read(row);
  return scan.finish();
}

/** All that a scan has in mind before a row; what it found so far only where that decides about the rest. */
export interface ScanState {
  readonly headings: readonly Heading[];
  readonly block: readonly BlockEntry[];
  readonly title: string | null;
  readonly titleYear: number | null;
  readonly lastYear: number | null;
  readonly table: RawTable | null;
  readonly closed: boolean;
  readonly floor: number;
  readonly splitAt: number | null;
  readonly lastHeadingCode: string | null;
  /** How many there are so far. */
  readonly units: number;
  readonly nearMisses: number;
}

/** Reads rows in their order. May begin with the header of a table, in the state of an earlier scan at that place. */
export class Scan {
  readonly #sheet: SheetSnapshot;
  readonly #tables: RawTable[] = [];
  readonly #units: Heading[] = [];
  readonly #nearMisses: RawNearMiss[] = [];
  readonly #unitsBefore: number;
  readonly #missesBefore: number;
  /** Told of each table that has a header of its own, with the state before the row of its months. */
  readonly #onTable: ((row: number, state: ScanState) => void) | undefined;
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
  /** Of the last part of the institution. */
  #lastHeadingCode: string | null = null;

  constructor(
    sheet: SheetSnapshot,
    from: ScanState | null = null,
    onTable?: (row: number, state: ScanState) => void,
  ) {
    this.#sheet = sheet;
    this.#onTable = onTable;
    this.#unitsBefore = from?.units ?? 0;
    this.#missesBefore = from?.nearMisses ?? 0;
    if (from === null) return;
    this.#headings = [...from.headings];
    this.#block = [...from.block];
    this.#title = from.title;
    this.#titleYear = from.titleYear;
    this.#lastYear = from.lastYear;
    this.#table = from.table;
    this.#closed = from.closed;
    this.#floor = from.floor;
    this.#splitAt = from.splitAt;
    this.#lastHeadingCode = from.lastHeadingCode;
  }

  /** Complete only where a table begins: which indicator a row goes on with is left out. */
  state(): ScanState {
    return {
      headings: this.#headings,
      block: this.#block,
      title: this.#title,
      titleYear: this.#titleYear,
      lastYear: this.#lastYear,
      table: this.#table,
      closed: this.#closed,
      floor: this.#floor,
      splitAt: this.#splitAt,
      lastHeadingCode: this.#lastHeadingCode,
      units: this.#unitsBefore + this.#units.length,
      nearMisses: this.#missesBefore + this.#nearMisses.length,
    };
  }

  /** How many tables were found so far. */
  get tableCount(): number {
    return this.#tables.length;
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
    if (this.#missesBefore + this.#nearMisses.length < 20)
      this.#nearMisses.push({ row, column, missing, detail });
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
    this.#onTable?.(row, this.state());
    this.#close();
    const year = columns.year ?? this.#blockYear() ?? this.#lastYear ?? this.#titleYear;
    this.#lastYear = year;
    this.#push({
      sheet: this.#sheet,
      columns,
      months,
      headerRow: row,
      headings: this.#headings,
      block: this.#block,
      indicators: [],
      totalRow: null,
      totalsWeights: false,
      lastRow: row,
      year,
      continues: false,
    });
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

  /**
   * Behind its end a table goes on when a band or a coded line with numbers follows. Below another heading, or with codes
   * of another area, the same columns hold the next area: their header is not always repeated.
   */
  #readBehind(row: number, values: readonly CellValue[]): boolean {
    const table = this.#table;
    if (!table || (table.totalRow === null && this.#headings.length === 0)) return false;
    const { columns } = table;
    const band = bandOf(firstText(values, 0, columns.months[0]!)?.text ?? '');
    const { code, name } = readIdentity(values, columns);
    const counts = hasNumbers(values, columns);
    if (this.#headings.length > 0) {
      const annual = columns.fields.get('annual');
      const named = code !== null || (name !== null && annual !== undefined && filled(values, annual));
      if (!counts || !named) return false;
      this.#continueTable(table, row);
    } else if (band === null) {
      if (code === null || !counts) return false;
      const last = table.indicators[table.indicators.length - 1]?.code?.text;
      if (last !== undefined && parentCode(last) !== parentCode(code.text)) this.#continueTable(table, row);
    }
    this.#closed = false;
    this.#readInside(row, values);
    return true;
  }

  /** A new table with the columns of the one before. */
  #continueTable(before: RawTable, row: number): void {
    this.#push({
      ...before,
      columns: { ...before.columns, headerTop: row },
      headings: this.#headings,
      block: this.#block,
      year: this.#blockYear() ?? before.year,
      indicators: [],
      totalRow: null,
      totalsWeights: false,
      // Whether the table before showed that these are weighted indicators.
      continues: before.continues || before.totalsWeights,
      lastRow: row,
    });
  }

  #push(table: RawTable): void {
    this.#table = table;
    this.#tables.push(table);
    this.#closed = false;
    this.#strategic = false;
    this.#indicator = null;
    this.#headings = [];
    this.#block = [];
  }

  #readInside(row: number, values: readonly CellValue[]): void {
    const table = this.#table!;
    const { columns } = table;
    const firstMonth = columns.months[0]!;
    const left = firstText(values, columns.identity[0], firstMonth);
    const hasData = hasMonthData(values, columns);
    const ofWeights = hasTotalLabel(values, columns);
    if (ofWeights || (left !== null && this.#isPlainTotal(left, values))) {
      table.totalRow = row;
      table.totalsWeights ||= ofWeights;
      table.lastRow = row;
      this.#close();
      this.#floor = row + 1;
      return;
    }
    // Bands begin in the first column of the table, whatever stands in it.
    const band = hasData ? null : bandOf(firstText(values, 0, firstMonth)?.text ?? '');
    if (band !== null) {
      this.#strategic = band === 'strategic';
      this.#indicator = null;
      table.lastRow = row;
      return;
    }
    const identity = this.#identityOf(values, columns);
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
      const heading =
        identity.code !== null &&
        (namesOrganisation(name) || (name === '' && beginsWithOrganisation(identity.code.text)));
      if (heading || (identity.code === null && this.#endsTable(name))) {
        this.#leave(row, values);
        return;
      }
      if (identity.code === null) {
        if (this.#continuesName(row, identity, label, annual, hasData)) this.#addToName(identity, row);
        return;
      }
    }
    if (this.#continuesName(row, identity, label, annual, hasData)) {
      this.#addToName(identity, row);
      if (!hasData && label === null) return;
      this.#indicator!.lines.push({ row, label });
    } else if (this.#beginsIndicator(identity, label, annual, defined, hasData)) {
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
    this.#indicator!.lastRow = row;
    table.lastRow = row;
  }

  /** What the row names; a code that is a number is read by its place in the list. */
  #identityOf(values: readonly CellValue[], columns: TableColumns): Identity {
    const identity = readIdentity(values, columns);
    const { code } = identity;
    if (code?.number === undefined) return identity;
    const last = this.#table!.indicators[this.#table!.indicators.length - 1]?.code?.text ?? null;
    return { ...identity, code: { ...code, text: codeOfNumber(code.number, last) } };
  }

  /** A line that says just *Total* is the line of totals when it has no annual target and follows indicators. */
  #isPlainTotal(left: RawText, values: readonly CellValue[]): boolean {
    const { columns, indicators } = this.#table!;
    return (
      indicators.length > 0 &&
      isPlainTotal(left.text) &&
      (columns.total === columns.fields.get('annual') || !filled(values, columns.fields.get('annual')))
    );
  }

  /**
   * Whether a row only goes on with the name above it: names are wrapped over the lines of their indicator, or over
   * rows in between. A name of its own has a code or an annual target beside it.
   */
  #continuesName(
    row: number,
    identity: Identity,
    label: LineRole | null,
    annual: boolean,
    hasData: boolean,
  ): boolean {
    const current = this.#indicator;
    if (!current?.name || identity.code !== null || identity.name === null || annual) return false;
    if (row !== current.lastRow + 1 || identity.name.text === current.name.text) return false;
    if (label !== null) {
      return label !== 'programmed' && current.lines.every((line) => line.label !== label);
    }
    if (/^\p{Ll}/u.test(identity.name.text)) return true;
    return current.lines.length === 1 && (!hasData || current.code !== null);
  }

  #addToName({ name }: Identity, row: number): void {
    const current = this.#indicator!;
    current.name = { ...current.name!, text: `${current.name!.text} ${name!.text}` };
    current.lastRow = row;
    this.#table!.lastRow = row;
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
        if (typeof text === 'number' && texts === 0 && this.#numberHeading(row, column, values)) return;
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
  #numberHeading(row: number, column: number, values: readonly CellValue[]): boolean {
    const value = values[column];
    const name = nextText(values, column + 1);
    if (typeof value !== 'number' || value <= 0 || value >= 100) return false;
    if (!name || !namesOrganisation(name.text)) return false;
    const code = codeOfNumber(value, this.#lastHeadingCode);
    this.#addHeading({ code, name: tidy(name.text), row, column: name.column, number: value });
    return true;
  }

  #addHeading(heading: Heading): void {
    this.#floor = Math.max(this.#floor, heading.row);
    const isUnit =
      heading.code === null
        ? /^direccion general\b(?! adjunta)/.test(fold(heading.name))
        : !heading.code.includes('.') && namesOrganisation(heading.name);
    if (isUnit && this.#unitsBefore + this.#units.length < 5_000) this.#units.push(heading);
    if (heading.code !== null && namesOrganisation(heading.name)) this.#lastHeadingCode = heading.code;
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

export function sameColumns(a: TableColumns, b: TableColumns): boolean {
  return a.months.every((column, month) => column === b.months[month]) && a.nameColumn === b.nameColumn;
}
