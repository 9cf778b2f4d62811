/** Where a text is missing that the table has a column for. */
import type { CellAddress } from '../../domain/address';
import type { Indicator, Plan, TextField } from '../../domain/plan';

const FIELDS: readonly TextField[] = [
  'code',
  'description',
  'formula',
  'unitOfMeasure',
  'frequency',
  'baseline',
];

type Columns = Partial<Record<TextField, number>>;
const known = new WeakMap<Plan, Columns>();

/**
 * The blank cell of a text, or null when the text is there or the table has no column for it. A column is one that recognition
 * names, or in which another indicator of the plan has its text.
 */
export function blankCellOf(plan: Plan, indicator: Indicator, field: TextField): CellAddress | null {
  if (hasText(indicator, field)) return null;
  const own = indicator.blankCells?.[field];
  if (own) return own;
  const column = columnsOf(plan)[field];
  return column === undefined ? null : { sheet: indicator.range.sheet, row: indicator.range.row, column };
}

/** Whether a text is there and not blank. */
export function hasText(indicator: Indicator, field: TextField): boolean {
  const value = indicator[field]?.value;
  return value !== undefined && String(value).trim() !== '';
}

function columnsOf(plan: Plan): Columns {
  let columns = known.get(plan);
  if (!columns) {
    columns = {};
    for (const { indicators } of plan.areas) {
      for (const indicator of indicators) {
        for (const field of FIELDS) {
          const text = indicator[field];
          if (text) columns[field] ??= text.cell.column;
        }
      }
    }
    known.set(plan, columns);
  }
  return columns;
}
