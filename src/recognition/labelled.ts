/** Lines such as *Ejercicio*, *Institución*, *Dirección de Área* above a table or on a form. */
import type { CellAddress } from '../domain/address';
import type { UnitRef } from '../domain/plan';
import type { SheetSnapshot } from '../domain/snapshot';
import { type BlockLabel, blockLabelOf } from './headers';
import { nextFilled } from './row';
import { splitCode, tidy, yearIn } from './text';

export interface LabelledLine {
  readonly label: BlockLabel;
  readonly value: string | number;
  /** Of the value. */
  readonly cell: CellAddress;
}

/**
 * The labelled lines of some rows, first come first.
 * @param from,to relative rows, the last excluded
 */
export function labelledLines(
  sheet: SheetSnapshot,
  from: number,
  to: number,
): ReadonlyMap<BlockLabel, LabelledLine> {
  const found = new Map<BlockLabel, LabelledLine>();
  for (let row = Math.max(0, from); row < Math.min(to, sheet.rowCount); row++) {
    const values = sheet.values[row]!;
    for (let column = 0; column < values.length; column++) {
      const text = values[column];
      if (typeof text !== 'string' || text.length > 160) continue;
      const colon = text.indexOf(':');
      const inside = colon > 0 ? blockLabelOf(text.slice(0, colon)) : null;
      const label = blockLabelOf(text) ?? inside;
      if (label === null || found.has(label)) continue;
      const after = inside === null ? '' : tidy(text.slice(colon + 1));
      const next = after !== '' ? { value: after, column } : nextFilled(values, column + 1);
      if (next === null || (typeof next.value === 'string' && blockLabelOf(next.value) !== null)) continue;
      found.set(label, {
        label,
        value: next.value,
        cell: { sheet: sheet.name, row: row + sheet.row, column: next.column + sheet.column },
      });
    }
  }
  return found;
}

/** The year of a line *Ejercicio*, or null. */
export function yearOfLine(line: LabelledLine | undefined): number | null {
  if (line === undefined) return null;
  if (typeof line.value === 'string') return yearIn(line.value);
  return Number.isInteger(line.value) && line.value >= 2000 && line.value < 2100 ? line.value : null;
}

/** The year that a title in some rows says, or null. */
export function yearOfTitle(sheet: SheetSnapshot, from: number, to: number): number | null {
  for (let row = Math.max(0, from); row < Math.min(to, sheet.rowCount); row++) {
    for (const value of sheet.values[row]!) {
      const year = typeof value === 'string' && value.length <= 160 ? yearIn(value) : null;
      if (year !== null) return year;
    }
  }
  return null;
}

/** `7. Dirección General de Administración` as a unit; null without the line. */
export function unitOfLine(line: LabelledLine | undefined): UnitRef | null {
  if (line === undefined) return null;
  const text = String(line.value);
  const split = splitCode(text);
  return split ? { code: split.code, name: split.name } : { code: null, name: text };
}
