/**
 * Writes a plan in the layout in which the PAT of 2019 was published: per area a heading, a header, and for each indicator
 * a line with the targets, here and there one with their distribution, and one with the weights.
 */
import { type CellRange, cellRange, columnName } from '../../src/domain/address';
import type { CellInput, Change, ChangeSet } from '../../src/domain/change-set';
import { multiplyExact } from '../../src/domain/decimal';
import { MONTH_LABELS } from '../../src/domain/period';
import type { PublishedArea, PublishedIndicator, PublishedPlan } from './published-data';

const CODE = 0;
const NAME = 1;
const ANNUAL = 2;
const DESCRIPTION = 3;
const FORMULA = 4;
const FIRST_MONTH = 5;
const TOTAL = FIRST_MONTH + 12;
const WIDTH = TOTAL + 1;

const INK = '#1F2937';
const PALE = '#F3F4F6';
const LINE = '#C9CED6';
const HEAD = '#DDE5F0';

const NUMBER_FORMATS: Readonly<Record<PublishedIndicator['measure'], string>> = {
  percent: '0.0%',
  count: '#,##0',
  score: '0.0',
  time: '#,##0',
  money: '#,##0',
};

type Row = CellInput[];

/** Points as the cell of a % format holds them. */
const fraction = (points: number | null): number | null =>
  points === null ? null : multiplyExact(points, 0.01);

class Sheet {
  readonly rows: Row[] = [];
  readonly formats: { readonly range: CellRange; readonly format: string }[] = [];
  readonly bold: CellRange[] = [];
  readonly heads: CellRange[] = [];
  readonly boxed: CellRange[] = [];
  readonly pale: CellRange[] = [];
  readonly merges: CellRange[] = [];
  readonly heights: { readonly row: number; readonly height: number }[] = [];

  constructor(readonly name: string) {}

  get next(): number {
    return this.rows.length;
  }

  add(row: Row): number {
    return this.rows.push(row) - 1;
  }

  blank(): void {
    this.rows.push([]);
  }

  range(row: number, column: number, rows = 1, columns = 1): CellRange {
    return cellRange(this.name, row, column, rows, columns);
  }
}

function cells(pairs: Readonly<Record<number, CellInput>>): Row {
  const row: Row = Array.from({ length: WIDTH }, () => null);
  for (const [column, value] of Object.entries(pairs)) row[Number(column)] = value;
  return row;
}

function withMonths(row: Row, months: readonly CellInput[], total: CellInput): Row {
  months.forEach((value, month) => {
    row[FIRST_MONTH + month] = value;
  });
  row[TOTAL] = total;
  return row;
}

function addHeader(sheet: Sheet, year: number): void {
  const banner = sheet.add(cells({ [FIRST_MONTH]: `PROGRAMACIÓN Y PONDERACIÓN ${year}` }));
  const header = sheet.add(
    withMonths(
      cells({
        [CODE]: 'Nombre del indicador',
        [ANNUAL]: 'Meta Anual',
        [DESCRIPTION]: 'Descripción',
        [FORMULA]: 'Fórmula',
      }),
      [...MONTH_LABELS],
      'Total',
    ),
  );
  sheet.merges.push(sheet.range(banner, FIRST_MONTH, 1, 12), sheet.range(header, CODE, 1, 2));
  sheet.heads.push(sheet.range(banner, FIRST_MONTH, 1, 12), sheet.range(header, CODE, 1, WIDTH));
}

function addBand(sheet: Sheet, text: string): void {
  const row = sheet.add(cells({ [CODE]: text }));
  sheet.pale.push(sheet.range(row, CODE, 1, WIDTH));
  sheet.bold.push(sheet.range(row, CODE, 1, WIDTH));
}

/** @returns the row of the weights */
function addIndicator(sheet: Sheet, indicator: PublishedIndicator): number {
  const percent = indicator.measure === 'percent';
  const own = (value: number | null) => (percent ? fraction(value) : value);
  const target = own(indicator.annualTarget);
  const first = sheet.add(
    withMonths(
      cells({
        [CODE]: indicator.code,
        [NAME]: indicator.name,
        [ANNUAL]: target,
        [FORMULA]: indicator.formula,
      }),
      indicator.months.map(own),
      target,
    ),
  );
  const lines = Math.max(Math.ceil(indicator.name.length / 40), Math.ceil(indicator.formula.length / 32));
  if (lines > 1) sheet.heights.push({ row: first, height: 15 * lines + 3 });
  const format = NUMBER_FORMATS[indicator.measure];
  sheet.formats.push({ range: sheet.range(first, ANNUAL), format });
  sheet.formats.push({ range: sheet.range(first, FIRST_MONTH, 1, 13), format });
  if (indicator.distribution) {
    const row = sheet.add(withMonths(cells({}), indicator.distribution.map(fraction), 1));
    sheet.formats.push({ range: sheet.range(row, FIRST_MONTH, 1, 13), format: '0.0%' });
  }
  const weights = sheet.add(
    withMonths(cells({}), indicator.weights.map(fraction), fraction(indicator.annualWeight)),
  );
  sheet.formats.push({ range: sheet.range(weights, FIRST_MONTH, 1, 13), format: '0.0%' });
  return weights;
}

function addArea(sheet: Sheet, area: PublishedArea, year: number, heading: boolean): void {
  if (heading) {
    sheet.bold.push(sheet.range(sheet.add(cells({ [CODE]: `${area.code}. ${area.name}` })), CODE));
  }
  sheet.blank();
  const top = sheet.next;
  addHeader(sheet, year);
  addBand(sheet, 'INDICADORES');
  const weightRows: number[] = [];
  let strategic = false;
  for (const indicator of area.indicators) {
    if (indicator.strategic && !strategic) {
      addBand(sheet, 'INDICADORES ESTRATÉGICOS');
      strategic = true;
    }
    weightRows.push(addIndicator(sheet, indicator));
  }
  const sum = (column: number) =>
    `=SUM(${weightRows.map((row) => `${columnName(column)}${row + 1}`).join(',')})`;
  const months = MONTH_LABELS.map((_, month) =>
    area.indicators.some((indicator) => indicator.weights[month] !== null) ? sum(FIRST_MONTH + month) : null,
  );
  const total = sheet.add(withMonths(cells({ [CODE]: 'TOTAL DE LA PONDERACIÓN' }), months, sum(TOTAL)));
  sheet.formats.push({ range: sheet.range(total, FIRST_MONTH, 1, 13), format: '0.0%' });
  sheet.pale.push(sheet.range(total, CODE, 1, WIDTH));
  sheet.bold.push(sheet.range(total, CODE, 1, WIDTH));
  sheet.boxed.push(sheet.range(top + 1, CODE, total - top, WIDTH));
  sheet.blank();
}

/**
 * The plan on one sheet.
 * @param name of the sheet
 */
export function publishedSheet(plan: PublishedPlan, name: string): ChangeSet {
  const sheet = new Sheet(name);
  sheet.bold.push(sheet.range(sheet.add(cells({ [CODE]: `PROGRAMA ANUAL DE TRABAJO ${plan.year}` })), CODE));
  sheet.add(cells({ [CODE]: `Institución: ${plan.institution}` }));
  sheet.blank();
  for (const unit of plan.units) {
    sheet.bold.push(sheet.range(sheet.add(cells({ [CODE]: `${unit.code}. ${unit.name}` })), CODE));
    let adjunct: string | undefined;
    for (const area of unit.areas) {
      if (area.adjunctUnit && area.adjunctUnit.code !== adjunct) {
        sheet.add(cells({ [CODE]: `${area.adjunctUnit.code}. ${area.adjunctUnit.name}` }));
      }
      adjunct = area.adjunctUnit?.code;
      addArea(sheet, area, plan.year, area.code !== unit.code);
    }
  }
  return { changes: changesOf(sheet) };
}

function changesOf(sheet: Sheet): Change[] {
  const all = sheet.range(0, 0, sheet.next, WIDTH);
  const byFormat = new Map<string, CellRange[]>();
  for (const { range, format } of sheet.formats) {
    const ranges = byFormat.get(format);
    if (ranges) ranges.push(range);
    else byFormat.set(format, [range]);
  }
  return [
    { kind: 'add-sheet', name: sheet.name, role: 'plan', activate: true },
    { kind: 'write', sheet: sheet.name, row: 0, column: 0, cells: sheet.rows },
    { kind: 'format', ranges: [all], format: { fontColor: INK, vertical: 'Top' } },
    {
      kind: 'format',
      ranges: sheet.boxed.flatMap((range) => [
        { ...range, column: NAME, columnCount: 1 },
        { ...range, column: DESCRIPTION, columnCount: 2 },
      ]),
      format: { wrap: true },
    },
    ...[...byFormat].map(
      ([numberFormat, ranges]): Change => ({ kind: 'format', ranges, format: { numberFormat } }),
    ),
    { kind: 'format', ranges: sheet.boxed, format: { borders: LINE } },
    { kind: 'format', ranges: sheet.pale, format: { fill: PALE } },
    { kind: 'format', ranges: sheet.bold, format: { bold: true } },
    {
      kind: 'format',
      ranges: sheet.heads,
      format: { bold: true, fill: HEAD, horizontal: 'Center', vertical: 'Center', borders: LINE },
    },
    ...sheet.heights.map(
      ({ row, height }): Change => ({ kind: 'row-height', sheet: sheet.name, row, rowCount: 1, height }),
    ),
    ...sheet.merges.map((range): Change => ({ kind: 'merge', range })),
    { kind: 'column-width', sheet: sheet.name, column: CODE, columnCount: 1, width: 9 },
    { kind: 'column-width', sheet: sheet.name, column: NAME, columnCount: 1, width: 44 },
    { kind: 'column-width', sheet: sheet.name, column: ANNUAL, columnCount: 1, width: 16 },
    { kind: 'column-width', sheet: sheet.name, column: DESCRIPTION, columnCount: 1, width: 14 },
    { kind: 'column-width', sheet: sheet.name, column: FORMULA, columnCount: 1, width: 36 },
    { kind: 'column-width', sheet: sheet.name, column: FIRST_MONTH, columnCount: 12, width: 14 },
    { kind: 'column-width', sheet: sheet.name, column: TOTAL, columnCount: 1, width: 16 },
    { kind: 'freeze', sheet: sheet.name, rows: 0, columns: 2 },
    { kind: 'print', sheet: sheet.name, landscape: true, paper: 'letter', fitToWidth: 1 },
  ];
}
