/** Builds a ficha for table tests: labels in A, values in B, one below the other. */
import { cellRange } from '../../src/domain/address';
import type { FichaEntry, FichaField, FichaForm } from '../../src/domain/ficha';
import type { Plan } from '../../src/domain/plan';
import { type Cell, text, toReading } from './plan-builder';

/** @param fields texts, figures, or null for a label whose cell is blank */
export function fichaOf(form: FichaForm, fields: Readonly<Partial<Record<FichaField, string | Cell>>>): Plan {
  const sheet = 'Ficha';
  const entries = Object.entries(fields).map(([field, value], row): [FichaField, FichaEntry] => [
    field as FichaField,
    {
      label: { sheet, row, column: 0 },
      cell: { sheet, row, column: 1 },
      value: typeof value === 'string' ? text(value) : toReading(value),
    },
  ]);
  return {
    id: 'p1',
    type: 'FICHA',
    title: 'Ficha',
    institution: null,
    year: 2026,
    sheet,
    range: cellRange(sheet, 0, 0, Math.max(1, entries.length), 2),
    layout: 'published',
    confidence: 1,
    areas: [],
    ficha: { form, fields: new Map(entries), trend: [] },
    notes: [],
  };
}
