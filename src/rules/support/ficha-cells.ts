/** The fields of a ficha that somebody has to fill in. */
import type { CellAddress } from '../../domain/address';
import type { FichaField } from '../../domain/ficha';
import type { Plan } from '../../domain/plan';
import { isBlank } from './figures';

/** The blank cell of the first of these fields that the form has; null when it is filled in or the form has none of them. */
export function blankFichaCell(plan: Plan, ...fields: readonly FichaField[]): CellAddress | null {
  for (const field of fields) {
    const entry = plan.ficha?.fields.get(field);
    if (entry) return isBlank(entry.value) ? entry.cell : null;
  }
  return null;
}
