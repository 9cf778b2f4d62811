/** The cells of an indicator in which a number belongs, line by line. */
import type { CellAddress } from '../../domain/address';
import type { Month } from '../../domain/period';
import { MONTHS } from '../../domain/period';
import type { Indicator, Line, Reading, Sourced } from '../../domain/plan';
import { monthCell, totalCell } from '../../domain/plan';
import type { FindingSubject } from '../define-rule';

export interface NumberCell {
  readonly reading: Reading;
  readonly cell: CellAddress;
  /** Null for a total or the annual target. */
  readonly month: Month | null;
}

/** Cells that are reported together. */
export interface NumberLine {
  readonly subject: FindingSubject;
  /** Under `rules.lines`. */
  readonly label: string;
  /** Usually a formula over other lines: an error there comes from them. */
  readonly derived: boolean;
  /** Words are welcome there, such as "sin demanda". */
  readonly takesWords: boolean;
  readonly cells: readonly NumberCell[];
}

/** Compliance is left out: it is computed, and its words for states are no faults. */
export function numberLines(indicator: Indicator): NumberLine[] {
  const { annualTarget, annualWeight, programmed, weights, distribution } = indicator;
  const { actual, numerator, denominator } = indicator;
  const lines: NumberLine[] = [];
  const add = (
    cells: readonly NumberCell[],
    subject: FindingSubject,
    label: string,
    kind: { derived?: boolean; takesWords?: boolean } = {},
  ) => {
    const { derived = false, takesWords = false } = kind;
    if (cells.length > 0) lines.push({ subject, label, derived, takesWords, cells });
  };
  add(single(annualTarget), 'annual-target', 'annualTarget');
  add(monthsOf(programmed), 'programmed', 'programmed');
  // Behind the line of weights, or in a column of its own.
  add(single(annualWeight), 'annual-weight', 'annualWeight');
  add(monthsOf(weights), 'month-weight', 'monthWeight', { derived: true });
  // Some tables have one column for both: the annual target behind the months.
  if (programmed?.columns.total !== annualTarget.cell.column) {
    add(totalOf(programmed), 'programmed', 'programmedTotal', { derived: true });
  }
  add(monthsOf(distribution), 'distribution', 'distribution', { derived: true });
  add(monthsOf(actual), 'actual', 'actual', { takesWords: true });
  add(monthsOf(numerator), 'actual', 'numerator', { takesWords: true });
  add(monthsOf(denominator), 'actual', 'denominator', { takesWords: true });
  return lines;
}

function single(source: Sourced<Reading> | null): NumberCell[] {
  return source ? [{ reading: source.value, cell: source.cell, month: null }] : [];
}

function monthsOf(line: Line | null): NumberCell[] {
  if (!line) return [];
  return MONTHS.flatMap((month) => {
    const reading = line.months[month]!;
    return reading.kind === 'blank' ? [] : [{ reading, cell: monthCell(line, month), month }];
  });
}

function totalOf(line: Line | null): NumberCell[] {
  const cell = line && totalCell(line);
  return cell ? [{ reading: line.total, cell, month: null }] : [];
}
