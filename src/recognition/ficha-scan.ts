/** Finds forms on a sheet: labels, each with the cell of its value, to the right or below. */

import type { FichaForm } from '../domain/ficha';
import { parseNumberText } from '../domain/number-text';
import type { Reading } from '../domain/plan';
import type { SheetSnapshot } from '../domain/snapshot';
import { type FichaLabel, fichaLabelOf } from './ficha-labels';
import { type Box, type Series, seriesIn } from './ficha-series';
import { readCell } from './readings';
import { fold } from './text';

/** A cell with a label; relative. */
export interface FoundLabel {
  readonly label: FichaLabel;
  readonly row: number;
  readonly column: number;
  /** What follows the label in its own cell. */
  readonly inside: string;
  /** Only of `history`. */
  readonly year?: number | 'before';
}

/** The value of a label; relative. */
export interface FoundValue {
  readonly row: number;
  readonly column: number;
  readonly value: Reading;
}

export interface RawFicha {
  readonly sheet: SheetSnapshot;
  readonly form: FichaForm;
  /** First come first; without those of the parts with cells of their own. */
  readonly entries: readonly { readonly label: FoundLabel; readonly found: FoundValue }[];
  readonly trendLabel: FoundLabel | null;
  readonly series: Series | null;
  /** Numerator and denominator of the year, written beside their words; null where they are not. */
  readonly numerator: FoundValue | null;
  readonly denominator: FoundValue | null;
  /** The part of the sheet in which it stands. */
  readonly window: Box;
  readonly labels: readonly FoundLabel[];
}

/** So many different labels make a form. */
const ENOUGH = 8;
/** On so many rows: the header of a table has them all in one. */
const ENOUGH_ROWS = 4;
/** So few are told as a near miss. */
const SOME = 5;

/** What has some labels of a form, and too few. */
export interface FichaMiss {
  readonly form: FichaForm;
  readonly row: number;
  readonly column: number;
  readonly present: ReadonlySet<FichaLabel>;
}

/** The forms of a sheet in the order of rows, then columns, and what came close. */
export function scanFichas(sheet: SheetSnapshot): { fichas: RawFicha[]; misses: FichaMiss[] } {
  const whole: Box = { top: 0, left: 0, bottom: sheet.rowCount - 1, right: sheet.columnCount - 1 };
  const candidates = (['DTP5', 'MIR'] as const).map((form) => ({ form, labels: labelsOf(sheet, form) }));
  // The form with more of its labels; `Nombre`, `Frecuencia` and the like are on both.
  const { form, labels } = candidates.reduce((best, one) =>
    distinct(one.labels).size > distinct(best.labels).size ? one : best,
  );
  if (distinct(labels).size < SOME) return { fichas: [], misses: [] };
  const fichas: RawFicha[] = [];
  const misses: FichaMiss[] = [];
  for (const { window, labels: own } of byWindow(labels, windowsOf(labels, whole))) {
    const present = distinct(own);
    const rows = new Set(own.map((label) => label.row)).size;
    if (present.size >= ENOUGH && rows >= ENOUGH_ROWS) fichas.push(readFicha(sheet, form, own, window));
    else if (present.size >= SOME && rows >= ENOUGH_ROWS) {
      misses.push({ form, row: own[0]!.row, column: own[0]!.column, present });
    }
  }
  return { fichas, misses };
}

/** What makes a form: earlier results stand on many. */
function distinct(labels: readonly FoundLabel[]): Set<FichaLabel> {
  const present = labels.map(({ label }) =>
    label === 'baselineValue' || label === 'baselineYear' ? 'baseline' : label,
  );
  return new Set(present.filter((label) => label !== 'history'));
}

function isIn(box: Box, { row, column }: { row: number; column: number }): boolean {
  return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
}

/** The labels of each window; both come in the order of their rows. */
function byWindow(
  labels: readonly FoundLabel[],
  windows: readonly Box[],
): { window: Box; labels: FoundLabel[] }[] {
  let from = 0;
  return windows.map((window) => {
    while (from < labels.length && labels[from]!.row < window.top) from++;
    const own: FoundLabel[] = [];
    for (let i = from; i < labels.length && labels[i]!.row <= window.bottom; i++) {
      if (isIn(window, labels[i]!)) own.push(labels[i]!);
    }
    return { window, labels: own };
  });
}

function labelsOf(sheet: SheetSnapshot, form: FichaForm): FoundLabel[] {
  const found: FoundLabel[] = [];
  const inColumn = new Map<number, number>();
  for (let row = 0; row < sheet.rowCount; row++) {
    const values = sheet.values[row]!;
    for (let column = 0; column < values.length; column++) {
      const text = values[column];
      if (typeof text !== 'string') continue;
      const cell = fichaLabelOf(text, form);
      if (cell === null) continue;
      found.push({ ...cell, row, column });
      inColumn.set(column, (inColumn.get(column) ?? 0) + 1);
    }
  }
  // `Nivel | Resultado`: behind a label stands its value, though it is a word that is a label elsewhere.
  const accepted: FoundLabel[] = [];
  for (const label of found) {
    const before = accepted[accepted.length - 1];
    const follows =
      before !== undefined &&
      before.row === label.row &&
      before.inside === '' &&
      isNext(sheet, before, label);
    const besides = inColumn.get(label.column)!;
    const adjacent = before !== undefined && label.column === before.column + 1;
    const enough = adjacent ? Math.max(3, inColumn.get(before.column)! / 3) : 2;
    if (follows && besides < enough && label.inside === '') continue;
    accepted.push(label);
  }
  return accepted;
}

function isNext(sheet: SheetSnapshot, before: FoundLabel, label: FoundLabel): boolean {
  for (let column = before.column + 1; column < label.column; column++) {
    if ((sheet.values[label.row]?.[column] ?? null) !== null) return false;
  }
  return true;
}

/** Labels of which each form has one, and which therefore tell forms apart. */
const IDENTITY: readonly FichaLabel[] = [
  'codeAndName',
  'name',
  'level',
  'summary',
  'description',
  'definition',
];

/** The parts of a sheet with one form each: one below the other, or side by side. */
function windowsOf(labels: readonly FoundLabel[], whole: Box): Box[] {
  const identity = IDENTITY.find((one) => labels.some(({ label }) => label === one));
  if (identity === undefined) return [whole];
  const times = (label: FichaLabel) => labels.filter((one) => one.label === label).length;
  const count = times(identity);
  if (count === 1) return [whole];
  const firstIdentity = labels.findIndex(({ label }) => label === identity);
  // A form begins with the first of its labels that each of them has.
  const anchor = labels.slice(0, firstIdentity + 1).find(({ label }) => times(label) === count)!.label;
  const anchors = labels.filter(({ label }) => label === anchor);
  const byRow = new Map<number, FoundLabel[]>();
  for (const one of anchors) byRow.set(one.row, [...(byRow.get(one.row) ?? []), one]);
  const rows = [...byRow.keys()];
  const windows: Box[] = [];
  for (const [index, row] of rows.entries()) {
    const top = index === 0 ? whole.top : row;
    const bottom = (rows[index + 1] ?? whole.bottom + 1) - 1;
    const besides = byRow.get(row)!;
    for (const [place, { column }] of besides.entries()) {
      const left = place === 0 ? whole.left : column;
      windows.push({ top, left, bottom, right: (besides[place + 1]?.column ?? whole.right + 1) - 1 });
    }
  }
  return windows;
}

function readFicha(sheet: SheetSnapshot, form: FichaForm, all: readonly FoundLabel[], window: Box): RawFicha {
  const trendLabel = all.find(({ label }) => label === 'trend') ?? null;
  const series = trendLabel === null ? null : seriesIn(sheet, regionOf(trendLabel, all, window));
  const labels = all.filter((label) => series === null || !isIn(series.box, label));
  const places = valuePlaces(sheet, labels, window);
  const entries: { label: FoundLabel; found: FoundValue }[] = [];
  const taken = new Set<FichaLabel>();
  const add = (label: FoundLabel, found: FoundValue) => {
    if (label.label !== 'history' && taken.has(label.label)) return;
    taken.add(label.label);
    entries.push({ label, found });
  };
  for (const label of labels) {
    if (label.label === 'trend') continue;
    if (label.label === 'baseline')
      for (const part of baselineOf(sheet, label, labels, window, places)) add(...part);
    else add(label, places(label));
  }
  const captured =
    form === 'MIR' ? variablesIn(sheet, window, series) : { numerator: null, denominator: null };
  return { sheet, form, entries, trendLabel, series, ...captured, window, labels };
}

/** `Numerador | 81`, `Variable 1: atendidas | 81`: numbers beside the words, outside the table of the periods. */
function variablesIn(
  sheet: SheetSnapshot,
  window: Box,
  series: Series | null,
): Pick<RawFicha, 'numerator' | 'denominator'> {
  const found: Record<'numerator' | 'denominator', FoundValue | null> = {
    numerator: null,
    denominator: null,
  };
  for (let row = window.top; row <= window.bottom; row++) {
    const values = sheet.values[row]!;
    for (let column = window.left; column <= Math.min(window.right, values.length - 1); column++) {
      const text = values[column];
      if (typeof text !== 'string' || !/^\s*(num|den|var|v[12ab])/i.test(text)) continue;
      if (series !== null && isIn(series.box, { row, column })) continue;
      const role = /^\s*(num|v(ariable)? ?[1a]\b)/i.test(text)
        ? 'numerator'
        : /^\s*(den|v(ariable)? ?[2b]\b)/i.test(text)
          ? 'denominator'
          : null;
      if (role === null || found[role] !== null) continue;
      for (let c = column + 1; c <= Math.min(window.right, column + 4); c++) {
        if (typeof values[c] !== 'number') continue;
        found[role] = { row, column: c, value: readCell(sheet, row + sheet.row, c + sheet.column) };
        break;
      }
    }
  }
  return found;
}

/** From a label to the next below it, and to the next column of labels. */
function regionOf(label: FoundLabel, all: readonly FoundLabel[], window: Box, rows = 30): Box {
  const columns = new Map<number, number>();
  for (const one of all) columns.set(one.column, (columns.get(one.column) ?? 0) + 1);
  let right = window.right;
  for (const [column, count] of columns)
    if (column > label.column && count >= 3) right = Math.min(right, column - 1);
  let bottom = Math.min(window.bottom, label.row + rows);
  for (const one of all) {
    const roles: FichaLabel[] = ['annualTarget', 'compliance', 'result', 'trafficLight'];
    if (one.column === label.column && one.row > label.row && !roles.includes(one.label)) {
      bottom = Math.min(bottom, one.row - 1);
    }
  }
  return { top: label.row, left: label.column, bottom, right };
}

type Places = (label: FoundLabel) => FoundValue;

/** Decides whether the form has its values at the right or below, and where the cells of empty ones are. */
function valuePlaces(sheet: SheetSnapshot, labels: readonly FoundLabel[], window: Box): Places {
  const isLabel = new Set(labels.map(({ row, column }) => `${row},${column}`));
  const filled = (row: number, column: number) =>
    (sheet.values[row]?.[column] ?? null) !== null || (sheet.formulas[row]?.[column] ?? null) !== null;
  const labelColumns = new Map<number, number>();
  for (const { column } of labels) labelColumns.set(column, (labelColumns.get(column) ?? 0) + 1);
  const toTheRight = ({ row, column }: FoundLabel): number | null => {
    for (let c = column + 1; c <= Math.min(window.right, column + 12); c++) {
      // Behind the next column of labels stands what belongs to those.
      if ((labelColumns.get(c) ?? 0) >= 2) return null;
      if (isLabel.has(`${row},${c}`)) return null;
      if (filled(row, c)) return c;
    }
    return null;
  };
  const isBelow = ({ row, column }: FoundLabel) =>
    row < window.bottom && !isLabel.has(`${row + 1},${column}`) && filled(row + 1, column);
  let atRight = 0;
  let below = 0;
  const usual = new Map<number, Map<number, number>>();
  for (const label of labels) {
    if (label.inside !== '') continue;
    const right = toTheRight(label);
    if (right !== null) {
      atRight++;
      const columns = usual.get(label.column) ?? new Map<number, number>();
      usual.set(label.column, columns.set(right, (columns.get(right) ?? 0) + 1));
    } else if (isBelow(label)) below++;
  }
  const usualColumn = (column: number) =>
    [...(usual.get(column) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? column + 1;
  const read = (row: number, column: number): FoundValue => ({
    row,
    column,
    value: readCell(sheet, row + sheet.row, column + sheet.column),
  });
  return (label) => {
    const { row, column, inside } = label;
    if (inside !== '') return { row, column, value: insideReading(inside) };
    const right = toTheRight(label);
    if (below > atRight) {
      return right !== null && !isBelow(label) ? read(row, right) : read(row + 1, column);
    }
    if (right !== null) return read(row, right);
    // A long text across the page below its heading, though the short fields have theirs at the right.
    const under = sheet.values[row + 1]?.[column];
    const isLong = typeof under === 'string' && under.length >= 25;
    return isBelow(label) && isLong ? read(row + 1, column) : read(row, usualColumn(column));
  };
}

function insideReading(text: string): Reading {
  const parsed = parseNumberText(text);
  const number = parsed === null || parsed.ambiguous ? null : parsed.value;
  return { kind: 'text', text, number, percent: parsed?.percent ?? false };
}

/** *Línea Base (Año, Valor)*: cells of its own for both, or one cell that holds the value. */
function baselineOf(
  sheet: SheetSnapshot,
  label: FoundLabel,
  labels: readonly FoundLabel[],
  window: Box,
  places: Places,
): [FoundLabel, FoundValue][] {
  const region = regionOf(label, labels, window, 3);
  const found: [FoundLabel, FoundValue][] = [];
  const isPart = (row: number, column: number) => {
    const text = sheet.values[row]?.[column];
    const word = typeof text === 'string' && text.length <= 20 ? fold(text) : '';
    return word === 'ano' || word === 'ano base' ? 'baselineYear' : word === 'valor' ? 'baselineValue' : null;
  };
  for (let row = region.top; row <= region.bottom; row++) {
    for (let column = region.left; column <= region.right; column++) {
      const part = isPart(row, column);
      if (part === null) continue;
      const next = sheet.values[row]?.[column + 1] ?? null;
      const beside = next !== null && isPart(row, column + 1) === null;
      // Parts below each other have their values beside them, empty ones too.
      const stacked = isPart(row + 1, column) !== null || isPart(row - 1, column) !== null;
      const place = beside || stacked ? [row, column + 1] : [row + 1, column];
      const [r, c] = place as [number, number];
      const value = readCell(sheet, r + sheet.row, c + sheet.column);
      found.push([
        { label: part, row, column, inside: '' },
        { row: r, column: c, value },
      ]);
    }
  }
  return found.length > 0 ? found : [[{ ...label, label: 'baselineValue' }, places(label)]];
}
