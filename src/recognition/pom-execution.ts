/** The execution of one year of a POM by cuatrimestre: products and subproducts as indicators with a budget. */
import { cellRange } from '../domain/address';
import { inferBehavior } from '../domain/behavior';
import type { MultiYear } from '../domain/multi-year';
import { equalWeights } from '../domain/multi-year-totals';
import { MONTHS } from '../domain/period';
import {
  type Area,
  type Behavior,
  BLANK,
  type Budget,
  type Declared,
  type Indicator,
  type Line,
  type LineRole,
  type Measure,
  numberOf,
  type Reading,
  type Sourced,
} from '../domain/plan';
import type { SheetSnapshot } from '../domain/snapshot';
import { historyAt } from './history';
import { behaviorOf, measureOfUnit } from './infer';
import { type ExecutionHeader, type FourMonthColumns, readPomHeader } from './pom-header';
import type { PomField } from './pom-headers';
import { catalogueEntryOf, cellAt, keysOf, readingAt, textCell } from './pom-products';
import { type RawProduct, type RawRows, readRows } from './pom-rows';
import { areFractions, asPoints, hasPercent } from './readings';

export interface FoundExecution {
  readonly sheet: SheetSnapshot;
  readonly header: ExecutionHeader;
  readonly rows: RawRows;
  readonly year: number | null;
  readonly unused: number;
}

/** Reads where the rows of an execution stand. @param year what the sheet or its title says */
export function readExecutionTable(
  sheet: SheetSnapshot,
  header: ExecutionHeader,
  year: number | null,
): FoundExecution {
  const data = [...header.lines.values()].flatMap(({ periods }) => periods.filter((one) => one !== null));
  const rows = readRows(sheet, header.bottom + 1, header.fields, data, (row) => {
    const again = readPomHeader(sheet, row, row);
    if (again === null || again.kind === 'miss') return null;
    return {
      same: again.kind === 'execution' && again.lines.size === header.lines.size,
      bottom: again.bottom,
    };
  });
  const unused = rows.products.filter((raw) => raw.unused).length;
  return { sheet, header, rows, year: header.year ?? year, unused };
}

/**
 * The execution as an area. Products carry the weights; where nobody has one, the products count alike: subproducts are part
 * of them.
 * @param plan the five years, for annual targets that the execution itself doesn't repeat
 */
export function executionArea(found: FoundExecution, name: string, plan: MultiYear | null): Area {
  const { sheet, header, rows } = found;
  const keys = keysOf(rows.products);
  const used = rows.products.flatMap((raw, index) => (raw.unused ? [] : [{ raw, key: keys[index]! }]));
  const products = used.filter(({ raw }) => raw.level === 'product');
  const weightColumn = header.fields.get('weight');
  const weights = new Map<RawProduct, Sourced<Reading>>();
  if (weightColumn !== undefined) {
    const read = used.map(({ raw }) => readingAt(sheet, raw.row, weightColumn));
    const fractions = areFractions(read.map(({ value }) => value));
    for (const [i, { raw }] of used.entries()) {
      const { value, cell } = read[i]!;
      if (raw.level === 'subproduct' && value.kind === 'blank') continue;
      weights.set(raw, { value: fractions ? asPoints(value) : value, cell });
    }
  }
  const allBlank = [...weights.values()].every(({ value }) => value.kind === 'blank');
  if (allBlank) {
    const alike = equalWeights(products.length);
    for (const [i, { raw }] of products.entries()) {
      const cell = weights.get(raw)?.cell ?? cellAt(sheet, raw.row, raw.nameColumn);
      weights.set(raw, { value: pointsReading(alike[i]!), cell });
    }
  }
  const owners = new Map(rows.products.map((raw, index) => [index, raw]));
  const targets = new Map(plan?.products.map((product) => [product.key, product]));
  const indicators = used.map(({ raw, key }) => {
    const planned = targets.get(key)?.years.find(({ year }) => year === found.year)?.physical ?? null;
    const owner = raw.parent === null ? null : owners.get(raw.parent)!;
    return makeIndicator(found, raw, key, weights.get(raw) ?? null, planned, owner);
  });
  const bottom = rows.lastRow;
  return {
    code: null,
    name,
    cell: cellAt(sheet, header.top, 0),
    unit: null,
    reportedApart: false,
    indicators,
    totalLine: null,
    range: cellRange(
      sheet.name,
      header.top + sheet.row,
      sheet.column,
      Math.max(1, bottom - header.top + 1),
      sheet.columnCount,
    ),
  };
}

function pointsReading(points: number): Reading {
  return { kind: 'number', value: points, raw: points / 100, percent: true, formula: true };
}

function makeIndicator(
  { sheet, header, year }: FoundExecution,
  raw: RawProduct,
  key: string,
  weight: Sourced<Reading> | null,
  planned: Sourced<Reading> | null,
  owner: RawProduct | null,
): Indicator {
  const { fields } = header;
  const text = (field: PomField) => textCell(sheet, raw.row, fields.get(field));
  const reading = (field: PomField): Sourced<Reading> | null => {
    const column = fields.get(field);
    return column === undefined ? null : readingAt(sheet, raw.row, column);
  };
  const unit = text('unit');
  const entry = unit === null ? null : catalogueEntryOf(unit.value);
  const lineOf = (key: Parameters<typeof header.lines.get>[0], role: LineRole): Line | null => {
    const columns = header.lines.get(key);
    return columns === undefined || columns.periods.every((one) => one === null)
      ? null
      : makeLine(sheet, raw.row, columns, role);
  };
  let programmed = lineOf('physical.programmed', 'programmed');
  let actual = lineOf('physical.executed', 'actual');
  const own = reading('annual');
  let annual: Sourced<Reading> = own ??
    planned ?? { value: BLANK, cell: cellAt(sheet, raw.row, raw.nameColumn) };
  const shown = [...(programmed?.months ?? []), annual.value];
  const measure: Measure = hasPercent(shown)
    ? 'percent'
    : entry === null
      ? 'count'
      : measureOfUnit(entry.name);
  if (measure === 'percent' && !hasPercent(shown) && areFractions(shown)) {
    programmed = programmed && inPoints(programmed);
    actual = actual && inPoints(actual);
    annual = { ...annual, value: asPoints(annual.value) };
  }
  const code = raw.code === null ? null : { value: raw.code, cell: cellAt(sheet, raw.row, raw.codeColumn!) };
  const nameCell = cellAt(sheet, raw.row, raw.nameColumn);
  const justification = fields.has('justification')
    ? (text('justification') ?? { value: '', cell: cellAt(sheet, raw.row, fields.get('justification')!) })
    : null;
  const partOf =
    owner?.code == null ? null : { value: owner.code, cell: cellAt(sheet, owner.row, owner.codeColumn!) };
  const history = historyAt(sheet, raw.row + sheet.row, header.history, year, measure === 'percent');
  const indicator: Indicator = {
    key,
    code,
    name: raw.name === null ? null : { value: raw.name, cell: nameCell },
    nameCell,
    annualTarget: annual,
    description: null,
    formula: null,
    strategic: false,
    unitOfMeasure: unit,
    measure,
    // What is produced: more is better.
    direction: { value: 'ascending', source: 'inferred', cell: null },
    behavior: executionBehavior(text('behavior'), measure, programmed, annual.value),
    frequency: null,
    baseline: null,
    ...(history ? { history } : {}),
    annualWeight: weight,
    product: { partOf, unit: entry, periodicity: null, periods: null, justification },
    programmed,
    weights: null,
    actual,
    numerator: null,
    denominator: null,
    compliance: null,
    distribution: null,
    range: { ...cellAt(sheet, raw.row, 0), rowCount: 1, columnCount: sheet.columnCount },
  };
  const budget = budgetOf(sheet, header, raw, lineOf);
  return budget === null ? indicator : { ...indicator, budget };
}

function budgetOf(
  sheet: SheetSnapshot,
  header: ExecutionHeader,
  raw: RawProduct,
  lineOf: (key: 'financial.programmed' | 'financial.executed', role: LineRole) => Line | null,
): Budget | null {
  const at = (column: number | null | undefined): Sourced<Reading> | null =>
    column === null || column === undefined ? null : readingAt(sheet, raw.row, column);
  const budget: Budget = {
    approved: at(header.fields.get('approved')),
    current: at(header.fields.get('current')),
    executed: typedTotal(at(header.lines.get('financial.executed')?.total)),
    programmedLine: lineOf('financial.programmed', 'budget'),
    executedLine: lineOf('financial.executed', 'spent'),
  };
  return Object.values(budget).every((part) => part === null) ? null : budget;
}

/** What was spent in all, where somebody typed it: a formula only repeats the periods. */
function typedTotal(total: Sourced<Reading> | null): Sourced<Reading> | null {
  if (total === null || total.value.kind === 'blank' || total.value.kind === 'uncomputed') return null;
  return total.value.kind === 'number' && total.value.formula ? null : total;
}

/** The months of a cuatrimestre share its column; its reading stands in the last of them. */
function makeLine(sheet: SheetSnapshot, row: number, columns: FourMonthColumns, role: LineRole): Line {
  const present = columns.periods.map((column) => column ?? columns.periods.find((one) => one !== null)!);
  return {
    role,
    sheet: sheet.name,
    row: row + sheet.row,
    columns: {
      months: MONTHS.map((month) => present[Math.floor(month / 4)]! + sheet.column),
      total: columns.total === null ? null : columns.total + sheet.column,
    },
    months: MONTHS.map((month) => {
      const column = columns.periods[Math.floor(month / 4)] ?? null;
      return month % 4 === 3 && column !== null ? readingAt(sheet, row, column).value : BLANK;
    }),
    total: columns.total === null ? BLANK : readingAt(sheet, row, columns.total).value,
  };
}

function inPoints(line: Line): Line {
  return { ...line, months: line.months.map(asPoints), total: asPoints(line.total) };
}

/** What is produced adds up over the year; a percentage is repeated. Where the targets say otherwise, they decide. */
function executionBehavior(
  declared: Sourced<string> | null,
  measure: Measure,
  programmed: Line | null,
  annual: Reading,
): Declared<Behavior> {
  const known = declared === null ? null : behaviorOf(declared.value);
  if (known !== null) return { value: known, source: 'declared', cell: declared!.cell };
  const cell = declared?.cell ?? null;
  if (measure !== 'percent') return { value: 'sum', source: 'inferred', cell };
  const inferred = inferBehavior(
    (programmed?.months ?? []).map(numberOf),
    numberOf(annual),
    measure,
    'ascending',
  );
  return { value: inferred ?? 'constant', source: 'inferred', cell };
}
