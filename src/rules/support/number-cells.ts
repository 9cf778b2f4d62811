/** The cells of an indicator in which a number belongs, line by line. */
import type { CellAddress } from '../../domain/address';
import type { Month } from '../../domain/period';
import { MONTHS } from '../../domain/period';
import type { Indicator, Line, Reading } from '../../domain/plan';
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
  const { annualTarget, programmed, weights, distribution, actual, numerator, denominator } = indicator;
  const lines: NumberLine[] = [
    {
      subject: 'annual-target',
      label: 'annualTarget',
      derived: false,
      takesWords: false,
      cells: [{ reading: annualTarget.value, cell: annualTarget.cell, month: null }],
    },
  ];
  const add = (
    line: Line | null,
    subject: FindingSubject,
    label: string,
    part: 'months' | 'total',
    kind: { derived?: boolean; takesWords?: boolean } = {},
  ) => {
    if (!line) return;
    const cells = part === 'months' ? monthsOf(line) : totalOf(line);
    const { derived = false, takesWords = false } = kind;
    if (cells.length > 0) lines.push({ subject, label, derived, takesWords, cells });
  };
  add(programmed, 'programmed', 'programmed', 'months');
  add(weights, 'annual-weight', 'annualWeight', 'total');
  add(weights, 'month-weight', 'monthWeight', 'months', { derived: true });
  // Some tables have one column for both: the annual target behind the months.
  if (programmed?.columns.total !== annualTarget.cell.column) {
    add(programmed, 'programmed', 'programmedTotal', 'total', { derived: true });
  }
  add(distribution, 'distribution', 'distribution', 'months', { derived: true });
  add(actual, 'actual', 'actual', 'months', { takesWords: true });
  add(numerator, 'actual', 'numerator', 'months', { takesWords: true });
  add(denominator, 'actual', 'denominator', 'months', { takesWords: true });
  return lines;
}

function monthsOf(line: Line): NumberCell[] {
  return MONTHS.flatMap((month) => {
    const reading = line.months[month]!;
    return reading.kind === 'blank' ? [] : [{ reading, cell: monthCell(line, month), month }];
  });
}

function totalOf(line: Line): NumberCell[] {
  const cell = totalCell(line);
  return cell ? [{ reading: line.total, cell, month: null }] : [];
}
