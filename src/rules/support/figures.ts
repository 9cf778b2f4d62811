/**
 * Figures: the numbers of a plan as the rules compute with them. A number stored as text counts with the number that it
 * writes, so that one text is one finding (`number-as-text`) and does not break every sum that it belongs to.
 */
import type { CellAddress } from '../../domain/address';
import { fitsBehavior, inferBehavior } from '../../domain/behavior';
import type { Month } from '../../domain/period';
import { MONTHS } from '../../domain/period';
import type { Behavior, Indicator, Line, Reading } from '../../domain/plan';
import { monthCell } from '../../domain/plan';

/** Texts with which planners say "nothing here". */
const NOTHING = /^(?:[-–—.]+|n\s*\/?\s*a\.?|n\.\s*a\.?|no aplica|no programado|sin (?:programar|meta))$/i;

/** The number of a cell, also when it is stored as text; null when there is none. */
export function figureOf(reading: Reading): number | null {
  if (reading.kind === 'number') return reading.value;
  if (reading.kind === 'text') return reading.number;
  return null;
}

/** Whether a cell says that there is nothing: blank, or a word for it. */
export function isBlank(reading: Reading): boolean {
  return reading.kind === 'blank' || (reading.kind === 'text' && isWordForNothing(reading));
}

function isWordForNothing(reading: { readonly text: string; readonly number: number | null }): boolean {
  return reading.number === null && NOTHING.test(reading.text.trim());
}

/**
 * Why a cell that is not blank has no figure: an error value or a text that is no number (both reported by `cell-error`),
 * or a formula whose result is not in the file. Null when it can be read or is blank.
 */
export function unreadable(reading: Reading): 'error' | 'text' | 'uncomputed' | null {
  switch (reading.kind) {
    case 'error':
      return 'error';
    case 'uncomputed':
      return 'uncomputed';
    case 'text':
      return reading.number === null && !isWordForNothing(reading) ? 'text' : null;
    case 'blank':
    case 'number':
      return null;
  }
}

/** Whether somebody began to fill in the indicator; an empty block of a template has a code at most. */
export function isUsed(indicator: Indicator): boolean {
  return (
    (indicator.name?.value.trim() ?? '') !== '' ||
    !isBlank(indicator.annualTarget.value) ||
    hasContent(indicator.programmed) ||
    isTyped(indicator.annualWeight?.value) ||
    (indicator.weights !== null &&
      (isEntry(indicator.weights.total) || indicator.weights.months.some(isEntry)))
  );
}

function isTyped(reading: Reading | undefined): boolean {
  return reading?.kind === 'number' && !reading.formula;
}

function hasContent(line: Line | null): boolean {
  return line?.months.some((reading) => !isBlank(reading)) ?? false;
}

/** A template's own formulas (zeros, or not computed yet) are nobody's entry. */
function isEntry(reading: Reading): boolean {
  if (reading.kind === 'uncomputed') return false;
  if (reading.kind === 'number' && reading.formula) return reading.value !== 0;
  return !isBlank(reading);
}

/** The targets of an indicator, read once for all rules. */
export interface Targets {
  /** Twelve figures; null where nothing is programmed (or cannot be read). */
  readonly months: readonly (number | null)[];
  /** The months with a figure. */
  readonly programmed: readonly Month[];
  readonly annual: number | null;
  /** The first reason why a month or the annual target cannot be read. */
  readonly unreadable: 'error' | 'text' | 'uncomputed' | null;
  /** The cells of formulas without a result. */
  readonly uncomputed: readonly CellAddress[];
  /** The behavior that the workbook declares or the figures show; null when neither does. */
  readonly behavior: Behavior | null;
  /** Whether the figures keep to `behavior`, or to any behavior where none is declared. */
  readonly fits: boolean;
}

const known = new WeakMap<Indicator, Targets>();

export function targetsOf(indicator: Indicator): Targets {
  let targets = known.get(indicator);
  if (!targets) {
    targets = readTargets(indicator);
    known.set(indicator, targets);
  }
  return targets;
}

function readTargets(indicator: Indicator): Targets {
  const line = indicator.programmed;
  const uncomputed: CellAddress[] = [];
  let reason: Targets['unreadable'] = null;
  const programmed: Month[] = [];
  const months = MONTHS.map((month) => {
    if (!line) return null;
    const reading = line.months[month]!;
    const figure = figureOf(reading);
    if (figure !== null) programmed.push(month);
    const why = unreadable(reading);
    reason ??= why;
    if (why === 'uncomputed') uncomputed.push(monthCell(line, month));
    return figure;
  });
  const annual = figureOf(indicator.annualTarget.value);
  const why = unreadable(indicator.annualTarget.value);
  reason ??= why;
  if (why === 'uncomputed') uncomputed.push(indicator.annualTarget.cell);
  const declared = indicator.behavior?.source === 'declared' ? indicator.behavior.value : null;
  const behavior = declared ?? inferBehavior(months, annual, indicator.measure, indicator.direction.value);
  const fits = behavior !== null && fitsBehavior(behavior, months, annual);
  return { months, programmed, annual, unreadable: reason, uncomputed, behavior, fits };
}
