/** A plan as it is read again once some of its cells were written. */
import { inferBehavior } from '../../src/domain/behavior';
import { cellKey } from '../../src/domain/cell-content';
import { percentPoints } from '../../src/domain/decimal';
import type { MultiYearProduct } from '../../src/domain/multi-year';
import { MONTHS } from '../../src/domain/period';
import { monthsOfPeriodicity, periodicityOf } from '../../src/domain/periodicity';
import {
  BLANK,
  type CatalogueEntry,
  type Direction,
  type Indicator,
  type Line,
  monthCell,
  type Plan,
  type Reading,
  totalCell,
} from '../../src/domain/plan';
import type { FixDraft } from '../../src/rules/define-rule';

type Write = FixDraft['writes'][number];
type Writes = ReadonlyMap<string, Write>;
type Tree = { readonly [key: string]: unknown };

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ascendente: 'ascending',
  descendente: 'descending',
  rango: 'range',
};

/** @throws RangeError when a write is to no cell that the plan was read from */
export function patchedPlan(plan: Plan, writes: FixDraft['writes']): Plan {
  const byCell = new Map(writes.map((write) => [cellKey(write.cell), write]));
  if (byCell.size < writes.length) throw new RangeError('a cell is written twice');
  const used = new Set<string>();
  const patched = patch(plan, byCell, used) as Plan;
  for (const [key, { cell }] of byCell) {
    if (!used.has(key))
      throw new RangeError(`${cell.sheet} ${cell.row},${cell.column} is no cell of the plan`);
  }
  return {
    ...patched,
    areas: patched.areas.map((area) => ({
      ...area,
      indicators: area.indicators.map((indicator) => reread(indicator, area.code)),
    })),
    ...(patched.multiYear
      ? { multiYear: { ...patched.multiYear, products: patched.multiYear.products.map(rereadProduct) } }
      : {}),
  };
}

function patch(node: unknown, writes: Writes, used: Set<string>): unknown {
  if (Array.isArray(node)) return node.map((one) => patch(one, writes, used));
  if (node instanceof Map) return new Map([...node].map(([key, one]) => [key, patch(one, writes, used)]));
  if (typeof node !== 'object' || node === null) return node;
  const tree = node as Tree;
  if ('months' in tree && 'columns' in tree && 'role' in tree) return patchLine(node as Line, writes, used);
  const own = Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      key === 'cell' || key === 'range' || key.endsWith('Cell') ? value : patch(value, writes, used),
    ]),
  );
  if (!('value' in own) || !isCell(own.cell)) return own;
  const write = writes.get(cellKey(own.cell));
  if (!write) return own;
  used.add(cellKey(own.cell));
  if (isReading(own.value)) return { ...own, value: readingAfter(own.value, write) };
  if ('source' in own)
    return { ...own, source: 'declared', value: DIRECTIONS[String(write.after).toLowerCase()] ?? own.value };
  return write.after === '' ? null : { ...own, value: String(write.after) };
}

function patchLine(line: Line, writes: Writes, used: Set<string>): Line {
  const after = (cell: ReturnType<typeof totalCell>, reading: Reading) => {
    const write = cell && writes.get(cellKey(cell));
    if (!cell || !write) return reading;
    used.add(cellKey(cell));
    return readingAfter(reading, write);
  };
  return {
    ...line,
    months: MONTHS.map((month) => after(monthCell(line, month), line.months[month]!)),
    total: after(totalCell(line), line.total),
  };
}

function isCell(value: unknown): value is Write['cell'] {
  return typeof value === 'object' && value !== null && 'row' in value && 'column' in value;
}

function isReading(value: unknown): value is Reading {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** What recognition reads in a cell that was written. */
export function readingAfter(before: Reading, { after, numberFormat }: Write): Reading {
  if (after === '') return BLANK;
  if (typeof after !== 'number') {
    return { kind: 'text', text: String(after), number: null, percent: false };
  }
  const percent =
    numberFormat === undefined ? before.kind === 'number' && before.percent : numberFormat.includes('%');
  return {
    kind: 'number',
    value: percent ? percentPoints(after) : after,
    raw: after,
    percent,
    formula: false,
  };
}

function entryOf(text: string): CatalogueEntry {
  const match = /^(\d+) - (.+)$/.exec(text);
  return match ? { code: match[1]!, name: match[2]! } : { code: null, name: text };
}

function figure(reading: Reading): number | null {
  return reading.kind === 'number' ? reading.value : reading.kind === 'text' ? reading.number : null;
}

/** What follows from other cells is read again; what a plan of a test says itself stays. */
function reread(indicator: Indicator, areaCode: string | null): Indicator {
  const { annualTarget, programmed, product, unitOfMeasure, frequency, behavior, direction, code } =
    indicator;
  const months = (programmed?.months ?? []).map(figure);
  const shown = [...(programmed?.months ?? []), annualTarget.value].some(
    (reading) => reading.kind === 'number' && reading.percent,
  );
  const percent = shown || /porcentaje|%/i.test(unitOfMeasure?.value ?? '');
  const measure = percent ? 'percent' : indicator.measure;
  const inferred = inferBehavior(months, figure(annualTarget.value), measure, direction.value);
  const whole =
    code && areaCode !== null && product && !code.value.includes('.')
      ? `${areaCode}.${code.value}`
      : code?.value;
  const periodicity = frequency && product ? entryOf(frequency.value) : null;
  const word = periodicity && periodicityOf(periodicity.name);
  return {
    ...indicator,
    code: code && { ...code, value: whole! },
    measure,
    behavior:
      behavior?.source === 'declared'
        ? behavior
        : inferred && { value: inferred, source: 'inferred', cell: null },
    ...(product
      ? {
          product: {
            ...product,
            unit: unitOfMeasure && entryOf(unitOfMeasure.value),
            periodicity: periodicity ?? product.periodicity,
            periods: word ? monthsOfPeriodicity(word).length : product.periods,
          },
        }
      : {}),
  };
}

function rereadProduct(product: MultiYearProduct): MultiYearProduct {
  return { ...product, unitEntry: product.unit && entryOf(product.unit.value) };
}
