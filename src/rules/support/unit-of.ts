/** The unit of measure of an indicator, looked up in the lists of words. */
import type { CellAddress } from '../../domain/address';
import type { Indicator } from '../../domain/plan';
import type { UnitKind, UnitWord } from '../words/units';
import { unitKindOf, unitOfCode, unitOfName } from '../words/units';

export interface UnitOf {
  /** As printed, without the code. */
  readonly name: string;
  readonly code: string | null;
  readonly cell: CellAddress;
  readonly kind: UnitKind;
  /** What the lists know of it, by its name or by its first word. */
  readonly word: UnitWord | null;
}

const known = new WeakMap<Indicator, { readonly unit: UnitOf | null }>();

/** `75 - PORCENTAJE`, `1039 TALLER`: a catalogue code before the name. */
const CODE_AND_NAME = /^\s*(\d{1,5})\s*[-–—.:]?\s+(\S.*)$/;

/** The declared unit of an indicator; null where none is. */
export function unitOf(indicator: Indicator): UnitOf | null {
  let entry = known.get(indicator);
  if (!entry) {
    entry = { unit: read(indicator) };
    known.set(indicator, entry);
  }
  return entry.unit;
}

function read({ unitOfMeasure, product }: Indicator): UnitOf | null {
  if (!unitOfMeasure || unitOfMeasure.value.trim() === '') return null;
  return unitIn(unitOfMeasure.value, unitOfMeasure.cell, product?.unit ?? null);
}

/**
 * The unit that a text names.
 * @param entry code and name, where recognition split them
 */
export function unitIn(
  text: string,
  cell: CellAddress,
  entry: { readonly code: string | null; readonly name: string } | null = null,
): UnitOf {
  const match = CODE_AND_NAME.exec(text);
  const code = entry ? entry.code : (match?.[1] ?? null);
  const name = (entry ? entry.name : (match?.[2] ?? text)).trim();
  const word = unitOfName(name) ?? (code === null ? null : unitOfCode(code));
  return { name, code, cell, kind: unitKindOf(name), word };
}

/** Whether an indicator counts whole things: its unit says so, or, for want of a unit, its measure. */
export function countsThings(indicator: Indicator): boolean {
  const unit = unitOf(indicator);
  if (!unit) return indicator.measure === 'count';
  return unit.kind === 'count' || unit.kind === 'generic';
}
