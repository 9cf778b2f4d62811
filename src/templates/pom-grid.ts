/** A sheet of the POM template while it is put together: cells, and the ranges that look alike. */
import { type CellRange, cellRange } from '../domain/address';
import type { CellFormat, CellInput, Change } from '../domain/change-set';
import { COMPUTED, HEAD, INK, INPUT, LINE, MUTED, STRONG } from './palette';
import type { Body } from './pom-layout';

export const MONEY_FORMAT = '#,##0.00';
export const PERCENT_FORMAT = '0.0%';

export class Grid {
  readonly #rows: CellInput[][];
  readonly #inputs: CellRange[] = [];
  readonly #formats = new Map<string, CellRange[]>();

  constructor(
    readonly sheet: string,
    readonly rowCount: number,
    readonly width: number,
  ) {
    this.#rows = Array.from({ length: rowCount }, () => Array.from({ length: width }, (): CellInput => null));
  }

  /** Puts a value or a formula; blanks are left alone. */
  set(row: number, column: number, value: CellInput | undefined): void {
    if (value !== undefined && value !== null && value !== '') this.#rows[row]![column] = value;
  }

  /** Puts a text that Excel must not take for a number. */
  text(row: number, column: number, value: string | undefined): void {
    if (value !== undefined && value !== '') this.#rows[row]![column] = `'${value}`;
  }

  /** Cells that people type into. */
  input(row: number, column: number, rows = 1, columns = 1): void {
    this.#inputs.push(cellRange(this.sheet, row, column, rows, columns));
  }

  format(numberFormat: string, row: number, column: number, rows = 1, columns = 1): void {
    const ranges = this.#formats.get(numberFormat) ?? [];
    ranges.push(cellRange(this.sheet, row, column, rows, columns));
    this.#formats.set(numberFormat, ranges);
  }

  range(row: number, column: number, rows = 1, columns = 1): CellRange {
    return cellRange(this.sheet, row, column, rows, columns);
  }

  /** The cells and what makes inputs, formulas and formats told apart. @param visible how many columns people see */
  changes(header: { first: number; last: number }, body: Body, visible: number): Change[] {
    const { sheet, width } = this;
    const look = (ranges: readonly CellRange[], format: CellFormat): Change => ({
      kind: 'format',
      ranges,
      format,
    });
    const headRows = header.last - header.first + 1;
    return [
      { kind: 'write', sheet, row: 0, column: 0, cells: this.#rows },
      look([this.range(0, 0, this.rowCount, width)], { fontColor: INK, vertical: 'Top' }),
      look([this.range(0, 0)], { bold: true, fontSize: 14 }),
      { kind: 'row-height', sheet, row: 0, rowCount: 1, height: 22 },
      look([this.range(header.first, 0, body.total - header.first + 1, visible)], { borders: LINE }),
      look([this.range(body.first, 0, body.spacer - body.first, visible)], {
        fill: COMPUTED,
        italic: true,
        fontColor: MUTED,
      }),
      ...(this.#inputs.length === 0
        ? []
        : [look(this.#inputs, { fill: INPUT, italic: false, fontColor: INK, locked: false })]),
      look([this.range(header.first, 0, headRows, visible)], {
        fill: HEAD,
        bold: true,
        fontColor: INK,
        vertical: 'Center',
      }),
      // The upper levels run over the empty cells behind them; no cells are merged.
      look([this.range(header.last, 0, 1, visible)], { wrap: true }),
      look([this.range(body.spacer, 0, 1, visible)], { italic: true, fontColor: MUTED }),
      look([this.range(body.total, 0, 1, visible)], { fill: HEAD, bold: true }),
      look([this.range(header.last, 0, 1, visible)], { bottomBorder: STRONG }),
      look([this.range(header.first, visible, body.total - header.first + 1, width - visible)], {
        fontColor: MUTED,
        italic: true,
      }),
      ...[...this.#formats].map(([numberFormat, ranges]) => look(ranges, { numberFormat })),
    ];
  }
}
