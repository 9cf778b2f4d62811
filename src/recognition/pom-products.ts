/** The products and subproducts of a POM: five years of physical and financial targets. */
import type { CellAddress } from '../domain/address';
import type { MultiYear, MultiYearProduct } from '../domain/multi-year';
import { BLANK, type CatalogueEntry, type Reading, type Sourced } from '../domain/plan';
import { isCellError, type SheetSnapshot } from '../domain/snapshot';
import { historyAt } from './history';
import type { ProductsHeader } from './pom-header';
import { readPomHeader } from './pom-header';
import type { PomField } from './pom-headers';
import { type RawProduct, type RawRows, readRows } from './pom-rows';
import { readCell } from './readings';
import { fold, tidy } from './text';

export interface ProductsTable {
  readonly sheet: SheetSnapshot;
  readonly header: ProductsHeader;
  readonly rows: RawRows;
  readonly multiYear: Omit<MultiYear, 'budget'>;
  /** How many rows of a template are not filled in. */
  readonly unused: number;
}

/** Reads the table under a header. */
export function readProductsTable(sheet: SheetSnapshot, header: ProductsHeader): ProductsTable {
  const data = header.years.flatMap(({ physical, financial }) => [physical, financial].filter(isColumn));
  const rows = readRows(sheet, header.bottom + 1, header.fields, data, (row) => {
    const again = readPomHeader(sheet, row, row);
    if (again === null || again.kind === 'miss') return null;
    const same =
      again.kind === 'products' &&
      again.years.length === header.years.length &&
      again.years.every((one, i) => {
        const first = header.years[i]!;
        return (
          one.year === first.year && one.physical === first.physical && one.financial === first.financial
        );
      });
    return { same, bottom: again.bottom };
  });
  const used = rows.products.filter((raw) => !raw.unused);
  const reader = new TableReader(sheet, header, rows.products);
  return {
    sheet,
    header,
    rows,
    unused: rows.products.length - used.length,
    multiYear: {
      years: header.years.map(({ year }) => year),
      products: used.map((raw) => reader.product(raw)),
      totals: rows.totalRow === null ? null : reader.totals(rows.totalRow),
    },
  };
}

function isColumn(column: number | null): column is number {
  return column !== null;
}

/** `74 - PERSONA` → code and name; a plain name has no code. */
export function catalogueEntryOf(text: string): CatalogueEntry {
  const match = /^(\d{1,5})\s*[-–—.:]\s*(\S.*)$/.exec(text);
  return match ? { code: match[1]!, name: match[2]! } : { code: null, name: text };
}

/** A text of a cell, in one line; null where it has none. */
export function textCell(
  sheet: SheetSnapshot,
  row: number,
  column: number | undefined,
): Sourced<string> | null {
  if (column === undefined) return null;
  const value = sheet.values[row]?.[column] ?? null;
  if (value === null || typeof value === 'boolean' || isCellError(value)) return null;
  const text = tidy(String(value));
  return text === '' ? null : { value: text, cell: cellAt(sheet, row, column) };
}

/** The address of a relative place. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellAddress {
  return { sheet: sheet.name, row: row + sheet.row, column: column + sheet.column };
}

/** The reading of a relative place, with its cell. */
export function readingAt(sheet: SheetSnapshot, row: number, column: number): Sourced<Reading> {
  const cell = cellAt(sheet, row, column);
  return { value: readCell(sheet, cell.row, cell.column), cell };
}

/** Keys that are unique in the plan: the code, else the name, with a number behind those that are repeated. */
export function keysOf(products: readonly RawProduct[]): string[] {
  const used = new Map<string, number>();
  return products.map((raw, index) => {
    const base = raw.code ?? (raw.name === null ? `?${index + 1}` : fold(raw.name));
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    return times === 1 ? base : `${base}#${times}`;
  });
}

class TableReader {
  readonly #sheet: SheetSnapshot;
  readonly #header: ProductsHeader;
  readonly #keys: readonly string[];
  readonly #indexes: ReadonlyMap<RawProduct, number>;
  /** The last text of the column of results: it holds down to the next (merged cells, or written once). */
  #result: { readonly row: number; readonly text: Sourced<string> } | null = null;

  constructor(sheet: SheetSnapshot, header: ProductsHeader, products: readonly RawProduct[]) {
    this.#sheet = sheet;
    this.#header = header;
    this.#keys = keysOf(products);
    this.#indexes = new Map(products.map((raw, index) => [raw, index]));
  }

  product(raw: RawProduct): MultiYearProduct {
    const { fields, years, total } = this.#header;
    const sheet = this.#sheet;
    const text = (field: PomField) => textCell(sheet, raw.row, fields.get(field));
    const reading = (field: PomField): Sourced<Reading> | null => {
      const column = fields.get(field);
      return column === undefined ? null : readingAt(sheet, raw.row, column);
    };
    const at = (column: number | null): Sourced<Reading> | null =>
      column === null ? null : readingAt(sheet, raw.row, column);
    const unit = text('unit');
    const band = raw.band;
    const own = text('result');
    if (own !== null) this.#result = { row: raw.row, text: own };
    const index = this.#indexes.get(raw)!;
    const nameCell = cellAt(sheet, raw.row, raw.nameColumn);
    const columns = [
      ...fields.values(),
      ...years.flatMap((one) => [one.physical, one.financial]).filter(isColumn),
    ];
    for (const column of [total.physical, total.financial]) if (column !== null) columns.push(column);
    for (const { column } of this.#header.history) columns.push(column);
    const first = Math.min(...columns);
    const percent = years.some(({ physical }) => {
      const value = at(physical)?.value;
      return value?.kind === 'number' && value.percent;
    });
    const history = historyAt(sheet, raw.row + sheet.row, this.#header.history, years[0]!.year, percent);
    return {
      key: this.#keys[index]!,
      code: raw.code,
      name: raw.name === null ? null : { value: raw.name, cell: nameCell },
      nameCell,
      level: raw.level,
      parent: raw.parent === null ? null : this.#keys[raw.parent]!,
      result: this.#result?.text ?? null,
      unit,
      unitEntry: unit === null ? null : catalogueEntryOf(unit.value),
      program:
        text('program') ??
        (band === null || raw.level === 'subproduct'
          ? null
          : {
              value: band.text.replace(/^programas?\s*(?:no\.?)?\s*[:.]?\s*/i, ''),
              cell: cellAt(sheet, band.row, band.column),
            }),
      subprogram: text('subprogram'),
      project: text('project'),
      activity: text('activity'),
      mainContribution: reading('mainContribution'),
      baseline: {
        year: reading('baselineYear'),
        absolute: reading('baselineAbsolute'),
        relative: reading('baselineRelative'),
      },
      years: years.map(({ year, physical, financial }) => ({
        year,
        physical: at(physical) ?? { value: BLANK, cell: cellAt(sheet, raw.row, financial!) },
        financial: at(financial) ?? { value: BLANK, cell: cellAt(sheet, raw.row, physical!) },
      })),
      ...(history ? { history } : {}),
      totalPhysical: at(total.physical),
      totalFinancial: at(total.financial),
      coverage: this.#coverage(raw.row),
      responsible: text('responsible'),
      range: { ...cellAt(sheet, raw.row, first), rowCount: 1, columnCount: Math.max(...columns) - first + 1 },
    };
  }

  #coverage(row: number): Sourced<string> | null {
    const { fields } = this.#header;
    const parts = (['coverage', 'departments', 'municipalities'] as const).flatMap((field) => {
      const text = textCell(this.#sheet, row, fields.get(field));
      return text === null ? [] : [text];
    });
    return parts.length === 0
      ? null
      : { value: parts.map(({ value }) => value).join('; '), cell: parts[0]!.cell };
  }

  /** The financial totals of the line of totals; of the physical ones where the table has no others. */
  totals(row: number): Sourced<Reading>[] {
    return this.#header.years.map(({ physical, financial }) =>
      readingAt(this.#sheet, row, financial ?? physical!),
    );
  }
}
