/** What the lines of an indicator say about one month: its target and what was reported, or why there is none. */

import type { Target } from './attainment';
import { percentOf } from './decimal';
import type { Month } from './period';
import { BLANK, type Indicator, type Line, numberOf, type Reading } from './plan';

export interface MonthFacts {
  readonly programmed: 'blank' | 'unreadable' | 'set';
  /** Null unless `programmed` is `set`. */
  readonly target: Target | null;
  /** `no-demand`: 0 of 0. */
  readonly reported: 'blank' | 'unreadable' | 'no-demand' | 'set';
  /** In the target's unit; null unless `reported` is `set`. */
  readonly actual: number | null;
  /** Where they were captured, and `actual` is their ratio. */
  readonly numerator: number | null;
  readonly denominator: number | null;
}

function readingOf(line: Line | null, month: Month): Reading {
  return line === null ? BLANK : line.months[month]!;
}

const RANGE =
  /^\s*[[(]?\s*(?:entre\s+)?(-?\d+(?:\.\d+)?)\s*%?\s*(?:-|–|—|\.\.|,|;|a|y|to)\s*(-?\d+(?:\.\d+)?)\s*%?\s*[\])]?\s*$/iu;

/**
 * The bounds that a text writes: `95–105`, `95 a 105`, `[95, 105]`, `entre 95 y 105`.
 * @returns null when it is no range, or an empty one
 */
export function parseTargetRange(text: string): Target | null {
  const match = RANGE.exec(text);
  if (!match) return null;
  const low = Number(match[1]);
  const high = Number(match[2]);
  return low <= high ? { low, high } : null;
}

function rangeOf(reading: Reading): Target | null {
  return reading.kind === 'text' ? parseTargetRange(reading.text) : null;
}

function targetOf(indicator: Indicator, reading: Reading): Target | null {
  if (indicator.direction.value === 'range') {
    const range = rangeOf(reading) ?? rangeOf(indicator.annualTarget.value);
    if (range) return range;
  }
  const value = numberOf(reading);
  return value === null || !Number.isFinite(value) ? null : { low: value, high: value };
}

type Reported = Pick<MonthFacts, 'reported' | 'actual' | 'numerator' | 'denominator'>;

/** Where only percentages are captured, the word stands for 0 of 0. */
const NO_DEMAND = /^\s*(sin demanda|no demand)\s*$/iu;

const without = (reported: Reported['reported']): Reported => ({
  reported,
  actual: null,
  numerator: null,
  denominator: null,
});

const NOT_REPORTED = Object.freeze(without('blank'));

/** Numerator and denominator go before the percentage, which may be a formula of theirs. */
function reportedOf(indicator: Indicator, month: Month): Reported {
  const top = readingOf(indicator.numerator, month);
  const bottom = readingOf(indicator.denominator, month);
  const numerator = numberOf(top);
  const denominator = numberOf(bottom);
  if (numerator !== null && denominator !== null) {
    if (denominator === 0) return without(numerator === 0 ? 'no-demand' : 'unreadable');
    const actual =
      indicator.measure === 'percent' ? percentOf(numerator, denominator) : numerator / denominator;
    return { reported: 'set', actual, numerator, denominator };
  }
  const demandIsBroken =
    (top.kind !== 'blank' && numerator === null) || (bottom.kind !== 'blank' && denominator === null);
  const reading = readingOf(indicator.actual, month);
  const value = numberOf(reading);
  if (value !== null && Number.isFinite(value)) {
    return { reported: 'set', actual: value, numerator: null, denominator: null };
  }
  if (demandIsBroken) return without('unreadable');
  if (reading.kind === 'text' && NO_DEMAND.test(reading.text)) return without('no-demand');
  // A formula of an empty numerator and denominator (#DIV/0!) is no report, not a fault.
  const formulaOfNothing = reading.kind === 'error' && indicator.denominator !== null && denominator === null;
  return reading.kind === 'blank' || formulaOfNothing ? NOT_REPORTED : without('unreadable');
}

/** Reads one month of an indicator. */
export function monthFacts(indicator: Indicator, month: Month): MonthFacts {
  const reading = readingOf(indicator.programmed, month);
  const target = reading.kind === 'blank' ? null : targetOf(indicator, reading);
  const programmed = reading.kind === 'blank' ? 'blank' : target === null ? 'unreadable' : 'set';
  const { reported, actual, numerator, denominator } = reportedOf(indicator, month);
  return { programmed, target, reported, actual, numerator, denominator };
}
