/**
 * Builds the five-year part of a POM for table tests: código A, producto B, unidad C, then físico and financiero by year from D on,
 * the totals behind them (N and O for five years), resultado P and programa Q. The line of totals stands below the products; the
 * budget on a sheet `Presupuesto`: código A, nombre B, years from C on, total behind them.
 */
import { cellRange } from '../../src/domain/address';
import type { BudgetTable, MultiYearProduct } from '../../src/domain/multi-year';
import type { Plan } from '../../src/domain/plan';
import { type Cell, toReading } from './plan-builder';

export interface PomProductSpec {
  code: string | null;
  name?: string | null;
  /** `2303 - Documento`, or a name alone. */
  unit?: string;
  /** The code of the product that a subproduct belongs to. */
  parent?: string;
  /** The same in each year, or one for each. */
  physical?: Cell | readonly Cell[];
  financial?: Cell | readonly Cell[];
  totalPhysical?: Cell;
  totalFinancial?: Cell;
  result?: string;
  program?: string;
}

export interface PomSpec {
  /** 2026 to 2030 without them. */
  years?: readonly number[];
  title?: string;
  products: readonly PomProductSpec[];
  /** Financial, by year. */
  totals?: readonly Cell[];
  budget?: {
    readonly rows: readonly {
      readonly code?: string;
      readonly name?: string;
      readonly years: readonly Cell[];
      readonly total?: Cell;
    }[];
    readonly totals?: readonly Cell[];
  };
}

const SHEET = 'POM';
const YEARS = [2026, 2027, 2028, 2029, 2030];

export function pomOf(...products: PomProductSpec[]): Plan {
  return buildPom({ products });
}

function ofYear(cells: PomProductSpec['physical'], year: number): Cell | undefined {
  return Array.isArray(cells) ? (cells as readonly Cell[])[year] : (cells as Cell | undefined);
}

export function buildPom({ years = YEARS, title, products: specs, totals, budget }: PomSpec): Plan {
  const behind = 3 + 2 * years.length;
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
      result: spec.result === undefined ? null : { value: spec.result, cell: at(behind + 2) },
      unit: spec.unit === undefined ? null : { value: spec.unit, cell: at(2) },
      unitEntry:
        spec.unit === undefined
          ? null
          : match
            ? { code: match[1]!, name: match[2]! }
            : { code: null, name: spec.unit },
      program: spec.program === undefined ? null : { value: spec.program, cell: at(behind + 3) },
      subprogram: null,
      project: null,
      activity: null,
      mainContribution: null,
      baseline: { year: null, absolute: null, relative: null },
      years: years.map((year, y) => ({
        year,
        physical: { value: toReading(ofYear(spec.physical, y)), cell: at(3 + 2 * y) },
        financial: { value: toReading(ofYear(spec.financial, y)), cell: at(4 + 2 * y) },
      })),
      totalPhysical:
        spec.totalPhysical === undefined ? null : { value: toReading(spec.totalPhysical), cell: at(behind) },
      totalFinancial:
        spec.totalFinancial === undefined
          ? null
          : { value: toReading(spec.totalFinancial), cell: at(behind + 1) },
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
    year: years[0]!,
    sheet: SHEET,
    range: cellRange(SHEET, 0, 0, specs.length + 1, 13),
    layout: 'published',
    confidence: 1,
    areas: [],
    multiYear: {
      years,
      ...(title === undefined ? {} : { title: { value: title, cell: { sheet: SHEET, row: 0, column: 0 } } }),
      products,
      totals: totals
        ? totals.map((cell, y) => ({
            value: toReading(cell),
            cell: { sheet: SHEET, row: specs.length + 1, column: 4 + 2 * y },
          }))
        : null,
      budget: budget ? budgetOf(budget) : null,
    },
    notes: [],
  };
}

function budgetOf({ rows, totals = [] }: NonNullable<PomSpec['budget']>): BudgetTable {
  const sheet = 'Presupuesto';
  const read = (cell: Cell | undefined, row: number, column: number) => ({
    value: toReading(cell),
    cell: { sheet, row, column },
  });
  const width = rows[0]?.years.length ?? 0;
  return {
    rows: rows.map(({ code, name, years, total }, i) => ({
      code: code === undefined ? null : { value: code, cell: { sheet, row: i + 1, column: 0 } },
      name: name === undefined ? null : { value: name, cell: { sheet, row: i + 1, column: 1 } },
      years: years.map((cell, y) => read(cell, i + 1, 2 + y)),
      total: total === undefined ? null : read(total, i + 1, 2 + width),
    })),
    totals: totals.map((cell, y) => read(cell, rows.length + 1, 2 + y)),
    range: cellRange(sheet, 0, 0, rows.length + 2, width + 3),
  };
}
