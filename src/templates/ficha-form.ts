/**
 * A form on a sheet: at the left the labels and their texts, at the right the figures. No cell is merged. Landscape, one page.
 */
import { type CellRange, cellRange } from '../domain/address';
import type { CellFormat, CellInput, Change } from '../domain/change-set';
import { BAND, COMPUTED, HEAD, INK, INPUT, LINE, MUTED } from './palette';
import { cutoffInWords, LEGEND } from './report-parts';

export const FORM = {
  title: 0,
  institution: 1,
  year: 2,
  bands: 4,
  first: 5,
  label: 0,
  value: 1,
  gap: 2,
  /** Where the right half begins. */
  right: 3,
} as const;

/** A label of the left half. */
export interface FormField {
  readonly label: string;
  readonly value: CellInput;
  /** Lines of text that fit in the cell. */
  readonly lines: number;
}

/** Characters on one line of the value column. */
const LINE_LENGTH = 58;

/** With the apostrophe that makes a text of anything; empty stays empty. */
export function asText(text: string): CellInput {
  return text === '' ? null : `'${text}`;
}

/** A field with room for its text, or for some lines of one that is written later. */
export function textField(label: string, text: string | undefined, lines = 1): FormField {
  return {
    label,
    value: asText(text ?? ''),
    lines: Math.max(lines, Math.ceil((text ?? '').length / LINE_LENGTH)),
  };
}

/** Collects what is written to one sheet. */
export class FormSheet {
  readonly #cells: CellInput[][] = [];
  readonly #formats: Change[] = [];

  constructor(
    readonly sheet: string,
    readonly width: number,
  ) {}

  set(row: number, column: number, value: CellInput): void {
    while (this.#cells.length <= row) {
      this.#cells.push(Array.from({ length: this.width }, (): CellInput => null));
    }
    this.#cells[row]![column] = value === '' ? null : value;
  }

  range(row: number, column: number, rows = 1, columns = 1): CellRange {
    return cellRange(this.sheet, row, column, rows, columns);
  }

  format(ranges: readonly CellRange[], format: CellFormat): void {
    if (ranges.length > 0) this.#formats.push({ kind: 'format', ranges, format });
  }

  /** Title, institution, year, corte and the labelled texts. @returns the row below the last field */
  head(title: string, head: { institution: string; year: number }, fields: readonly FormField[]): number {
    this.set(FORM.title, FORM.label, title);
    this.set(FORM.institution, FORM.label, 'Institución');
    this.set(FORM.institution, FORM.value, asText(head.institution));
    this.set(FORM.year, FORM.label, 'Ejercicio');
    this.set(FORM.year, FORM.value, head.year);
    this.set(FORM.year, FORM.right, LEGEND);
    this.set(FORM.bands, FORM.label, 'DEFINICIÓN');
    this.set(FORM.bands, FORM.right, 'MEDICIÓN');
    for (const [index, { label, value }] of fields.entries()) {
      this.set(FORM.first + index, FORM.label, label);
      this.set(FORM.first + index, FORM.value, value);
    }
    return FORM.first + fields.length;
  }

  cutoff(): void {
    this.set(FORM.institution, FORM.right, 'Mes de corte');
    this.set(FORM.institution, FORM.right + 1, cutoffInWords());
  }

  /** Cells to type in. */
  inputs(ranges: readonly CellRange[], own: CellFormat = {}): void {
    this.format(ranges, { fill: INPUT, fontColor: INK, italic: false, borders: LINE, locked: false, ...own });
  }

  formulas(ranges: readonly CellRange[], own: CellFormat = {}): void {
    this.format(ranges, { fill: COMPUTED, fontColor: MUTED, italic: true, borders: LINE, ...own });
  }

  labels(ranges: readonly CellRange[]): void {
    this.format(ranges, { bold: true, borders: LINE, wrap: true });
  }

  headers(ranges: readonly CellRange[]): void {
    this.format(ranges, { fill: HEAD, bold: true, borders: LINE, wrap: true, vertical: 'Center' });
  }

  /**
   * The writes and looks, in order.
   * @param fields those of `head`
   * @param rightColumns of the right half
   * @param rows of the printed form
   */
  changes(fields: readonly FormField[], rightColumns: number, rows: number): Change[] {
    const { sheet } = this;
    const count = fields.length;
    return [
      { kind: 'write', sheet, row: 0, column: 0, cells: this.#cells },
      this.#look([this.range(0, 0, Math.max(rows, this.#cells.length), this.width)], {
        fontColor: INK,
        vertical: 'Top',
      }),
      this.#look([this.range(FORM.title, FORM.label)], { bold: true, fontSize: 14 }),
      this.#look(
        [
          this.range(FORM.institution, FORM.label, 2, 1),
          this.range(FORM.first, FORM.label, count, 1),
          this.range(FORM.institution, FORM.right),
        ],
        { bold: true, wrap: true },
      ),
      this.#look([this.range(FORM.year, FORM.right), this.range(FORM.institution, FORM.right + 1)], {
        italic: true,
        fontColor: MUTED,
      }),
      this.#look(
        [this.range(FORM.bands, FORM.label, 1, 2), this.range(FORM.bands, FORM.right, 1, rightColumns)],
        { fill: BAND, bold: true },
      ),
      this.#look([this.range(FORM.first, FORM.label, count, 2)], { borders: LINE }),
      this.#look(
        [this.range(FORM.institution, FORM.value, 2, 1), this.range(FORM.first, FORM.value, count, 1)],
        { fill: INPUT, horizontal: 'Left', wrap: true, locked: false },
      ),
      ...this.#formats,
      { kind: 'row-height', sheet, row: FORM.title, rowCount: 1, height: 24 },
      { kind: 'row-height', sheet, row: FORM.bands, rowCount: rows - FORM.bands, height: 20 },
      ...fields.flatMap(({ lines }, index): Change[] => {
        if (lines <= 1) return [];
        const height = Math.min(400, 15 * lines + 5);
        return [{ kind: 'row-height', sheet, row: FORM.first + index, rowCount: 1, height }];
      }),
      { kind: 'column-width', sheet, column: FORM.label, columnCount: 1, width: 26 },
      { kind: 'column-width', sheet, column: FORM.value, columnCount: 1, width: 56 },
      { kind: 'column-width', sheet, column: FORM.gap, columnCount: 1, width: 2 },
      {
        kind: 'print',
        sheet,
        landscape: true,
        paper: 'letter',
        fitToWidth: 1,
        area: this.range(0, 0, rows, FORM.right + rightColumns),
        repeatRows: { first: FORM.title, last: FORM.year },
      },
    ];
  }

  #look(ranges: readonly CellRange[], format: CellFormat): Change {
    return { kind: 'format', ranges, format };
  }
}
