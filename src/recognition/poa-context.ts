/** The lines of a POA above its products: OBJETIVO, Resultado, Supuesto, Población Objetivo, Objetivo Operativo. */
import type { CellAddress } from '../domain/address';
import type { AreaContextField, Sourced } from '../domain/plan';
import type { SheetSnapshot } from '../domain/snapshot';
import { tidy } from './text';

/** A line of the context: its value, and the code in front of it. */
export interface ContextLine {
  readonly field: AreaContextField;
  readonly code: string | null;
  /** Without the code; empty where the line says nothing. */
  readonly name: string;
  /** The whole value as it is written. */
  readonly text: Sourced<string>;
}

const LABELS: readonly (readonly [AreaContextField, string])[] = [
  ['operationalObjective', 'objetivos? operativos?'],
  ['objective', 'objetivo(?: estrat[eé]gico| institucional| general)?'],
  ['result', 'resultado(?: institucional| de gesti[oó]n)?'],
  ['assumption', 'supuestos?'],
  ['population', 'poblaci[oó]n objetivo'],
];

const PATTERNS = LABELS.map(
  ([field, label]) =>
    [
      field,
      // `OBJETIVO: 1 - …`, the label alone, or `Objetivo 1 - …`.
      new RegExp(
        `^${label}\\s*(?::\\s*(.*)|(?:n[o°º]\\.?\\s*)?(\\d+(?:\\.\\d+)*\\s*(?:[-–—:.)]\\s*.*)?))?$`,
        'iu',
      ),
    ] as const,
);

/** A number in front, with a dash, a point or just a blank behind it. */
const CODE_AND_TEXT = /^(\d{1,4}(?:\.\d{1,4})*)\s*(?:[-–—:.)]+\s*|\s+)(\S.*)$/u;

export function splitContext(text: string): { code: string | null; name: string } {
  const match = CODE_AND_TEXT.exec(text);
  if (match) return { code: match[1]!, name: match[2]! };
  const alone = /^(\d{1,4}(?:\.\d{1,4})*)\s*[-–—:.)]*$/u.exec(text);
  return alone ? { code: alone[1]!, name: '' } : { code: null, name: text };
}

/**
 * What a row says of the context. The value stands in the cell of the label, or in the next ones.
 * @param row relative
 */
export function contextLines(sheet: SheetSnapshot, row: number): ContextLine[] {
  const values = sheet.values[row]!;
  const found: ContextLine[] = [];
  const at = (column: number): CellAddress => ({
    sheet: sheet.name,
    row: row + sheet.row,
    column: column + sheet.column,
  });
  for (let column = 0; column < values.length; column++) {
    const value = values[column];
    if (typeof value !== 'string' || !/^\s*(objetivo|resultado|supuesto|poblaci)/i.test(value)) continue;
    const label = labelOf(tidy(value));
    if (label === null) continue;
    const beside = label.value === '' ? valueBeside(values, column + 1) : null;
    const text = beside?.text ?? label.value;
    found.push({
      field: label.field,
      ...splitContext(text),
      text: { value: text, cell: at(beside?.column ?? column) },
    });
  }
  return found;
}

function labelOf(text: string): { field: AreaContextField; value: string } | null {
  for (const [field, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return { field, value: (match[1] ?? match[2] ?? '').trim() };
  }
  return null;
}

/** The value in the cells behind the label: a text, or a code and a text apart. */
function valueBeside(
  values: SheetSnapshot['values'][number],
  from: number,
): { text: string; column: number } | null {
  let code: number | null = null;
  let first = -1;
  for (let column = from; column < Math.min(values.length, from + 8); column++) {
    const value = values[column] ?? null;
    if (value === null) continue;
    if (typeof value === 'number' && code === null && Number.isInteger(value)) {
      code = value;
      first = column;
      continue;
    }
    if (typeof value !== 'string' || labelOf(tidy(value)) !== null) break;
    const text = tidy(value);
    if (text !== '') return { text: code === null ? text : `${code} - ${text}`, column };
  }
  return code === null ? null : { text: String(code), column: first };
}

/** Whether a text is the title of such a plan. */
export function isPoaTitle(text: string): boolean {
  return (
    text.length <= 120 && /^\s*(plan (estrat[eé]gico y )?operativo( anual)?|poa)\b(?! multianual)/i.test(text)
  );
}
