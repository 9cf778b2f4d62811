import type { Area } from '../model/addresses';
import { invalidArgument } from '../model/errors';
import type { SheetModel } from '../model/sheet-model';
import { normaliseColor } from '../model/styles';

/** The cells that a format object is about: those of a range, or of several. */
export interface FormatTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

/** @throws HostError InvalidArgument for what is no colour */
export function colorArgument(value: unknown): string {
  const color = typeof value === 'string' ? normaliseColor(value) : undefined;
  if (!color) throw invalidArgument();
  return color;
}
