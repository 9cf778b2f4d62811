/** Types an area's figures into its sheet: what a person would type, cell by cell. */
import { cellRange } from '../domain/address';
import type { CellInput, Change } from '../domain/change-set';
import { multiplyExact } from '../domain/decimal';
import type { Measure } from '../domain/plan';
import { type Block, COLUMN, type Layout, ROW } from './pat-layout';
import type { PatArea, PatFigure, PatIndicator } from './pat-request';

/** The usual word for the unit of a measure. */
const UNITS: Readonly<Record<Measure, string | null>> = {
  percent: 'Porcentaje',
  count: 'Cantidad',
  score: 'Calificación',
  time: 'Minutos',
  money: 'Pesos',
  unknown: null,
};

const FORMATS: Readonly<Record<Measure, string | null>> = {
  percent: '0.0%',
  count: '#,##0',
  score: '0.0',
  time: '#,##0',
  money: '#,##0',
  unknown: null,
};

/** The block of each indicator of the content: those of a band fill its rows in order. */
export function blocksOfContent(
  content: readonly PatIndicator[],
  layout: Layout,
): { readonly indicator: PatIndicator; readonly block: Block }[] {
  const free = { ordinary: 0, strategic: 0 };
  const bands = {
    ordinary: layout.blocks.filter((block) => !block.strategic),
    strategic: layout.blocks.filter((block) => block.strategic),
  };
  return content.map((indicator) => {
    const band = indicator.strategic ? 'strategic' : 'ordinary';
    return { indicator, block: bands[band][free[band]++]! };
  });
}

/**
 * Puts an area's content into the cells of its sheet.
 * @param set sets one cell
 */
export function fillContent(
  area: PatArea,
  layout: Layout,
  set: (row: number, column: number, value: CellInput) => void,
): void {
  if (area.remark) set(ROW.title, COLUMN.formula, area.remark);
  for (const { indicator, block } of blocksOfContent(area.content ?? [], layout)) {
    fillIndicator(indicator, block, set);
  }
}

function fillIndicator(
  indicator: PatIndicator,
  block: Block,
  set: (row: number, column: number, value: CellInput) => void,
): void {
  const typed = (value: PatFigure | undefined): CellInput =>
    value === undefined ? null : typeof value === 'number' ? inCell(value, indicator.measure) : value;
  const put = (row: number, column: number, value: CellInput | undefined) => {
    if (value !== null && value !== undefined && value !== '') set(row, column, value);
  };
  const row = block.programmed;
  put(row, COLUMN.code, indicator.code);
  put(row, COLUMN.name, indicator.name);
  put(row, COLUMN.annual, typed(indicator.annualTarget));
  put(row, COLUMN.description, indicator.description);
  put(row, COLUMN.formula, indicator.formula);
  put(row, COLUMN.unit, indicator.unit ?? UNITS[indicator.measure]);
  put(row, COLUMN.direction, indicator.direction);
  put(row, COLUMN.behavior, indicator.behavior);
  put(row, COLUMN.frequency, indicator.frequency);
  put(row, COLUMN.baseline, typed(indicator.baseline));
  if (typeof indicator.annualWeight === 'number') {
    put(block.weight, COLUMN.total, multiplyExact(indicator.annualWeight, 0.01));
  }
  for (let month = 0; month < 12; month++) {
    const column = COLUMN.firstMonth + month;
    put(row, column, typed(indicator.months?.[month]));
    put(block.actual, column, typed(indicator.actuals?.[month]));
    if (block.numerator !== null) put(block.numerator, column, indicator.numerators?.[month]);
    if (block.denominator !== null) put(block.denominator, column, indicator.denominators?.[month]);
  }
}

/** Percentages are kept as fractions, without dust. */
function inCell(value: number, measure: Measure): number {
  return measure === 'percent' ? multiplyExact(value, 0.01) : value;
}

/** Number formats, heights and widths that follow the content. */
export function contentLook(sheet: string, area: PatArea, layout: Layout): Change[] {
  const changes: Change[] = [];
  if (area.remark) {
    changes.push({
      kind: 'format',
      ranges: [cellRange(sheet, ROW.title, COLUMN.formula)],
      format: { bold: true, fontColor: '#8A1017' },
    });
  }
  const byFormat = new Map<string, ReturnType<typeof cellRange>[]>();
  for (const { indicator, block } of blocksOfContent(area.content ?? [], layout)) {
    const format = FORMATS[indicator.measure];
    if (format !== null) {
      const ranges = byFormat.get(format) ?? [];
      byFormat.set(format, ranges);
      ranges.push(
        cellRange(sheet, block.programmed, COLUMN.annual),
        cellRange(sheet, block.programmed, COLUMN.baseline),
        cellRange(sheet, block.programmed, COLUMN.firstMonth, 1, 13),
        cellRange(sheet, block.actual, COLUMN.firstMonth, 1, 13),
      );
    }
    const lines = Math.max(
      Math.ceil(indicator.name.length / 28),
      Math.ceil((indicator.formula ?? '').length / 20),
      Math.ceil((indicator.description ?? '').length / 20),
    );
    if (lines > 1) {
      const height = Math.min(409, 15 * lines + 3);
      changes.push({ kind: 'row-height', sheet, row: block.programmed, rowCount: 1, height });
    }
  }
  for (const [numberFormat, ranges] of byFormat) {
    changes.push({ kind: 'format', ranges, format: { numberFormat } });
  }
  if ((area.content ?? []).some((indicator) => indicator.measure === 'money')) {
    // Thousands of millions need room.
    const [column, columnCount] = [COLUMN.firstMonth, 13];
    changes.push({ kind: 'column-width', sheet, column, columnCount, width: 16 });
    changes.push({ kind: 'column-width', sheet, column: COLUMN.annual, columnCount: 1, width: 16 });
  }
  return changes;
}
