/** Builds the five-year part of a POM for table tests: código A, producto B, unidad C, then físico and financiero by year from D on. */
import { cellRange } from '../../src/domain/address';
import type { MultiYearProduct } from '../../src/domain/multi-year';
import type { Plan } from '../../src/domain/plan';
import { type Cell, toReading } from './plan-builder';

export interface PomProductSpec {
  code: string | null;
  name?: string | null;
  /** `2303 - Documento`, or a name alone. */
  unit?: string;
  /** The code of the product that a subproduct belongs to. */
  parent?: string;
  /** The same in each year. */
  physical?: Cell;
  financial?: Cell;
}

const SHEET = 'POM';
const YEARS = [2026, 2027, 2028, 2029, 2030];

export function pomOf(...specs: PomProductSpec[]): Plan {
  const products = specs.map((spec, i): MultiYearProduct => {
    const row = i + 1;
    const at = (column: number) => ({ sheet: SHEET, row, column });
    const match = /^(\d+) - (.+)$/.exec(spec.unit ?? '');
    const name = spec.name === undefined ? `Producto ${spec.code}` : spec.name;
    return {
      key: spec.code ?? name ?? `fila ${row + 1}`,
      code: spec.code,
      name: name === null ? null : { value: name, cell: at(1) },
      nameCell: at(1),
      level: spec.parent === undefined ? 'product' : 'subproduct',
      parent: spec.parent ?? null,
      result: null,
      unit: spec.unit === undefined ? null : { value: spec.unit, cell: at(2) },
      unitEntry:
        spec.unit === undefined
          ? null
          : match
            ? { code: match[1]!, name: match[2]! }
            : { code: null, name: spec.unit },
      program: null,
      subprogram: null,
      project: null,
      activity: null,
      mainContribution: null,
      baseline: { year: null, absolute: null, relative: null },
      years: YEARS.map((year, y) => ({
        year,
        physical: { value: toReading(spec.physical), cell: at(3 + 2 * y) },
        financial: { value: toReading(spec.financial), cell: at(4 + 2 * y) },
      })),
      totalPhysical: null,
      totalFinancial: null,
      coverage: null,
      responsible: null,
      range: cellRange(SHEET, row, 0, 1, 13),
    };
  });
  return {
    id: 'p1',
    type: 'POM',
    title: 'POM',
    institution: null,
    year: 2026,
    sheet: SHEET,
    range: cellRange(SHEET, 0, 0, specs.length + 1, 13),
    layout: 'published',
    confidence: 1,
    areas: [],
    multiYear: { years: YEARS, products, totals: null, budget: null },
    notes: [],
  };
}
