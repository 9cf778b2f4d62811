/** Ways from a change set or plain rows to a snapshot. */
import { recalculate } from '../../scripts/samples/recalculate';
import type { CellAddress } from '../../src/domain/address';
import type { ChangeSet } from '../../src/domain/change-set';
import type { Indicator, Plan, Reading } from '../../src/domain/plan';
import { type CellValue, SheetBuilder, type SheetVisibility, type Snapshot } from '../../src/domain/snapshot';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';

/** Writes a file of the change set, with results, and reads it again. */
export function snapshotOf(changeSet: ChangeSet): Snapshot {
  return readSnapshot(writeWorkbook(recalculate(changeSetToWorkbook(changeSet))));
}

/** A cell of {@link sheetOf}: a value, or a value with its number format, formula or both. */
export type CellSpec = CellValue | readonly [value: CellValue, format: string, formula?: string];

/** A workbook with one sheet of the given rows. */
export function sheetOf(
  rows: readonly (readonly CellSpec[])[],
  options: { name?: string; visibility?: SheetVisibility; row?: number; column?: number } = {},
): Snapshot {
  const { name = 'Hoja1', visibility = 'visible', row = 0, column = 0 } = options;
  const builder = new SheetBuilder();
  rows.forEach((cells, r) => {
    cells.forEach((spec, c) => {
      const [value, format, formula] = isSpec(spec) ? spec : [spec, 'General', undefined];
      builder.set(row + r, column + c, value, formula ?? null, format);
    });
  });
  return { sheets: [builder.build(name, visibility, false)], settings: new Map() };
}

function isSpec(spec: CellSpec): spec is readonly [CellValue, string, string?] {
  return Array.isArray(spec);
}

/** The numbers of readings; null where there is none. */
export function numbers(readings: readonly Reading[] | undefined): (number | null)[] {
  return (readings ?? []).map((reading) => (reading.kind === 'number' ? reading.value : null));
}

export function indicatorsOf(plan: Plan): Indicator[] {
  return plan.areas.flatMap((area) => area.indicators);
}

/** The plan without its places: what must stay when rows and columns move. */
export function withoutPlaces(plan: Plan): unknown {
  const places = new Set(['cell', 'nameCell', 'range', 'row', 'column', 'columns', 'sheet', 'id']);
  return JSON.parse(JSON.stringify(plan, (key, value: unknown) => (places.has(key) ? undefined : value)));
}

export function at(cell: CellAddress): string {
  return `${cell.sheet}!${cell.row},${cell.column}`;
}
