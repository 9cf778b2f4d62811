/** How often an indicator is declared to be measured, and when it is programmed. */
import type { CellAddress } from '../../domain/address';
import type { Month } from '../../domain/period';
import type { Indicator } from '../../domain/plan';
import { singular, wordsOf } from '../../domain/words';
import { frequencyOf } from '../words/frequencies';
import { targetsOf } from './figures';

export interface DeclaredFrequency {
  /** As printed, without a catalogue code. */
  readonly text: string;
  /** Periods in a year. */
  readonly periods: number;
  readonly cell: CellAddress;
}

/** The declared periodicity of a product or frequency of an indicator; null where none is, or where it has two readings. */
export function declaredFrequency({ frequency, product }: Indicator): DeclaredFrequency | null {
  if (!frequency) return null;
  const { cell } = frequency;
  const text = product?.periodicity?.name ?? frequency.value;
  const word = wordsOf(text).flatMap((one) => frequencyOf(singular(one)) ?? [])[0];
  // "Bimensual" has a number of periods by the catalogue and another one in the minds of those who pick it.
  if (word?.periods === null) return null;
  const periods = product?.periods ?? word?.periods ?? null;
  return periods === null ? null : { text, periods, cell };
}

/** The months in which something is planned; a typed zero plans nothing, unless zero is what is wanted. */
export function plannedMonths(indicator: Indicator): readonly Month[] {
  const { months, programmed } = targetsOf(indicator);
  return indicator.direction.value === 'descending'
    ? programmed
    : programmed.filter((month) => months[month] !== 0);
}

/** Whether months make this many periods of a year: one in each. */
export function formPeriods(months: readonly Month[], periods: number): boolean {
  if (months.length !== periods) return false;
  const length = 12 / periods;
  if (!Number.isInteger(length)) return false;
  return new Set(months.map((month) => Math.floor(month / length))).size === periods;
}
