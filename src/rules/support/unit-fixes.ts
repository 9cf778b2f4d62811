/** Another unit of measure, written as the sheet writes its units: with the catalogue's code, or the name alone. */
import { sameWords } from '../../domain/words';
import type { FixDraft } from '../define-rule';
import { type FixWrite, isComputed, printedText, type SeesCells, styledLike, textWrite } from './fix-writes';
import type { PlanRow } from './rows-of';
import type { UnitOf } from './unit-of';

/** A unit to choose: an entry of the catalogue, or a name. */
export interface UnitChoice {
  readonly code: string | null;
  readonly label: string;
}

const CODED = /^(\s*\d{1,5})(\s*[-–—.:]?\s+)(?=\S)/;

/** The entry as the plan spells it where it has it already; catalogues print it with accents or without. */
export function asInPlan({ code, label }: UnitChoice, rows: readonly PlanRow[]): UnitChoice {
  const known = rows.find(({ unit }) => unit?.code === code && sameWords(unit.name, label))?.unit;
  return { code, label: code === null || !known ? label : known.name };
}

/** The unit as it is shown in a sentence. */
export function choiceText(unit: UnitOf, { code, label }: UnitChoice): string {
  return unit.code === null || code === null ? styledLike(label, unit.name) : `${code} - ${label}`;
}

/**
 * @returns null where the cell is a formula, where the code has a cell of its own and another one is wanted, or where the sheet
 *   has codes and the unit none
 */
export function unitWrite(unit: UnitOf, to: UnitChoice, context: SeesCells): FixWrite | null {
  const { cell, code, name } = unit;
  if (isComputed(cell, { kind: 'blank' }, context)) return null;
  if (code === null) return textWrite(cell, styledLike(to.label, name));
  const printed = printedText(cell, `${code} - ${name}`, context);
  const coded = CODED.exec(printed);
  if (!coded) return to.code === code ? textWrite(cell, to.label) : null;
  return to.code === null ? null : textWrite(cell, `${to.code}${coded[2]}${to.label}`);
}

/** The same unit for some rows; null where one of them cannot be written. */
export function unitFix(
  rows: readonly PlanRow[],
  to: UnitChoice,
  fix: Pick<FixDraft, 'id' | 'messageId' | 'params'>,
  context: SeesCells,
): FixDraft | null {
  const writes: FixWrite[] = [];
  for (const { unit } of rows) {
    const write = unit && unitWrite(unit, to, context);
    if (!write) return null;
    writes.push(write);
  }
  return { ...fix, writes, effects: [] };
}
