/** Where a text is missing that the table has a column for. */
import type { CellAddress } from '../../domain/address';
import type { Area, Indicator, Plan, TextField } from '../../domain/plan';
import { usedIn } from './each-indicator';
import { perArea } from './per-area';

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

/** Whether an indicator of the plan has the text. */
export function hasColumnFor(plan: Plan, field: TextField): boolean {
  return columnsOf(plan)[field] !== undefined;
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
    for (const area of plan.areas) {
      const own = columnsIn(area);
      for (const field of FIELDS) columns[field] ??= own[field];
    }
    known.set(plan, columns);
  }
  return columns;
}

const columnsIn = perArea(({ indicators }) => {
  const columns: Columns = {};
  for (const indicator of indicators) {
    for (const field of FIELDS) {
      const text = indicator[field];
      if (text) columns[field] ??= text.cell.column;
    }
  }
  return columns;
});

/** The indicators of an area that somebody began to fill in and that lack a text. */
export function withoutText(area: Area, field: TextField): readonly Indicator[] {
  return lacking[field](area);
}

const lackingText = (field: TextField) =>
  perArea((area) => usedIn(area).filter((indicator) => !hasText(indicator, field)));

const lacking: Readonly<Record<TextField, ReturnType<typeof lackingText>>> = {
  code: lackingText('code'),
  description: lackingText('description'),
  formula: lackingText('formula'),
  unitOfMeasure: lackingText('unitOfMeasure'),
  frequency: lackingText('frequency'),
  baseline: lackingText('baseline'),
};
