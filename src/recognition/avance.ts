/**
 * Finds reports of progress: a long table with a row for each indicator or product and period, programmed and achieved. See
 * docs/recognition.md.
 */
import type { CellAddress, CellRange } from '../domain/address';
import { MONTHS, type Month } from '../domain/period';
import {
  type Area,
  BLANK,
  type Indicator,
  type Line,
  type LineRole,
  type Reading,
  type RecognitionNote,
  type Sourced,
} from '../domain/plan';
import { formatAt, type SheetSnapshot } from '../domain/snapshot';
import { type AvanceField, type AvanceRow, type AvanceTable, avanceTables } from './avance-table';
import { avanceResults, avanceScoreCells } from './avance-template';
import { type DeclaredRemarks, declaredIndicator } from './declared-indicator';
import { type LabelledLine, labelledLines, unitOfLine, yearOfLine, yearOfTitle } from './labelled';
import { areFractions, asPoints, readCell } from './readings';
import type { Draft, Recogniser } from './recogniser';
import { fold, splitCode, tidy, yearIn } from './text';

/** The reports of a workbook, in the order of sheets and rows; one plan is what one sheet says about one exercise. */
export const recogniseAvance: Recogniser = (sheets) => sheets.flatMap(plansOf);

/** What looks like a report of progress and what it lacks. */
export function avanceNearMisses(sheets: readonly SheetSnapshot[]): RecognitionNote[] {
  return sheets.flatMap((sheet) =>
    avanceTables(sheet).misses.map(
      ({ row, column, missing }): RecognitionNote => ({
        messageId: `recognition.nearMiss.avance.${missing}`,
        params: { sheet: sheet.name, detail: '' },
        cell: { sheet: sheet.name, row: row + sheet.row, column: column + sheet.column },
      }),
    ),
  );
}

function plansOf(sheet: SheetSnapshot): Draft[] {
  const { tables } = avanceTables(sheet);
  if (tables.length === 0) return [];
  const parts: TablePart[] = [];
  for (const [index, table] of tables.entries()) {
    const from = index === 0 ? 0 : lastRow(tables[index - 1]!) + 1;
    const lines = labelledLines(sheet, from, table.headerRow);
    const above = index === 0 ? null : parts[parts.length - 1]!.lines;
    const fallback =
      yearOfLine(lines.get('year')) ??
      yearOfTitle(sheet, from, table.headerRow) ??
      parts[parts.length - 1]?.year ??
      yearIn(sheet.name);
    const byYear = new Map<number | null, AvanceRow[]>();
    for (const row of table.rows) {
      const year = row.period.year ?? fallback;
      const rows = byYear.get(year);
      if (rows) rows.push(row);
      else byYear.set(year, [row]);
    }
    for (const [year, rows] of byYear) {
      parts.push({ table, rows, year, lines: lines.size > 0 ? lines : (above ?? lines) });
    }
  }
  const years = new Map<number | null, TablePart[]>();
  for (const part of parts) {
    const group = years.get(part.year);
    if (group) group.push(part);
    else years.set(part.year, [part]);
  }
  return [...years].map(([year, group]) => makePlan(sheet, year, group));
}

interface TablePart {
  readonly table: AvanceTable;
  readonly rows: readonly AvanceRow[];
  readonly year: number | null;
  readonly lines: ReadonlyMap<LabelledLine['label'], LabelledLine>;
}

function lastRow(table: AvanceTable): number {
  return table.rows[table.rows.length - 1]!.row;
}

/** What is told about a plan besides its indicators. */
interface Told {
  readonly notes: RecognitionNote[];
  readonly remarks: DeclaredRemarks[];
  readonly used: Map<string, number>;
  twice: number;
  otherPeriods: number;
}

function makePlan(sheet: SheetSnapshot, year: number | null, parts: readonly TablePart[]): Draft {
  const told: Told = { notes: [], remarks: [], used: new Map(), twice: 0, otherPeriods: 0 };
  const areas = parts.flatMap((part) => areasOf(part, told));
  const institution = parts.map((part) => part.lines.get('institution')?.value).find((one) => one != null);
  const general: RecognitionNote[] = [];
  const add = (id: string, params: RecognitionNote['params'], cell: CellAddress | null = null) =>
    general.push({ messageId: `recognition.${id}`, params, cell });
  if (sheet.visibility !== 'visible') add('hiddenSheet', { sheet: sheet.name });
  if (year === null) add('yearUnknown', {});
  const { remarks } = told;
  const behaviors = remarks.filter((remark) => remark.behaviorInferred).length;
  if (behaviors > 0) add('behaviorInferred', { count: behaviors, total: remarks.length });
  const directions = remarks.filter((remark) => remark.directionInferred).length;
  if (directions > 0) add('directionInferred', { count: directions, total: remarks.length });
  for (const { unknownWord } of remarks) {
    if (unknownWord) add('unknownWord', { text: unknownWord.value }, unknownWord.cell);
  }
  if (told.twice > 0) add('periodsTwice', { count: told.twice });
  if (told.otherPeriods > 0) add('otherPeriods', { count: told.otherPeriods });
  const fields = parts[0]!.table.columns;
  const isTemplate = avanceResults(sheet, parts[0]!.table) !== null;
  const signs: AvanceField[] = ['code', 'name', 'compliance', 'narrative', 'unit'];
  const share = signs.filter((field) => fields.has(field)).length / signs.length;
  return {
    type: 'AVANCE',
    title: areas.length === 1 ? areas[0]!.name : String(institution ?? sheet.name),
    institution: institution == null ? null : String(institution),
    year,
    sheet: sheet.name,
    range: around(areas.map((area) => area.range)),
    layout: isTemplate ? 'template' : 'published',
    confidence: Math.round((0.6 + 0.4 * share) * 100) / 100,
    areas,
    notes: [...general, ...told.notes],
  };
}

/** The areas of a table: by its column or headings *Área*, else one. */
function areasOf({ table, rows, lines }: TablePart, told: Told): Area[] {
  const { sheet } = table;
  const groups = new Map<string | null, AvanceRow[]>();
  for (const row of rows) {
    const group = groups.get(row.area);
    if (group) group.push(row);
    else groups.set(row.area, [row]);
  }
  const fractions = areFractions(rows.map((row) => cellReading(table, row, 'weight')?.value ?? BLANK));
  return [...groups].map(([named, own]): Area => {
    const areaLine = lines.get('area');
    const first = own[0]!;
    const text = named ?? (areaLine ? tidy(String(areaLine.value)) : null);
    const split = text === null ? null : splitCode(text);
    const name = split?.name ?? text ?? tidy(sheet.name);
    const cell =
      named === null && areaLine
        ? areaLine.cell
        : at(table, first.row, table.columns.get('area') ?? Math.min(...table.columns.values()));
    if (text === null) {
      told.notes.push({ messageId: 'recognition.areaUnnamed', params: { area: name }, cell });
    }
    const indicators = byIdentity(own).map((rowsOfOne) => indicatorOf(table, rowsOfOne, fractions, told));
    const top = groups.size === 1 ? table.headerRow : first.row;
    // Rows come in order.
    const bottom = own[own.length - 1]!.row;
    const scoreCells = groups.size === 1 ? avanceScoreCells(sheet, table) : null;
    return {
      code: split?.code ?? null,
      name,
      cell,
      unit: unitOfLine(lines.get('unit')),
      reportedApart: /\boficinas? de representacion\b/.test(fold(name)),
      indicators,
      totalLine: null,
      ...(scoreCells ? { scoreCells } : {}),
      range: rangeOf(table, top, bottom),
    };
  });
}

function byIdentity(rows: readonly AvanceRow[]): AvanceRow[][] {
  const groups = new Map<string, AvanceRow[]>();
  for (const row of rows) {
    const group = groups.get(row.identity);
    if (group) group.push(row);
    else groups.set(row.identity, [row]);
  }
  return [...groups.values()];
}

function at(table: AvanceTable, row: number, column: number): CellAddress {
  const { sheet } = table;
  return { sheet: sheet.name, row: row + sheet.row, column: column + sheet.column };
}

function rangeOf(table: AvanceTable, top: number, bottom: number): CellRange {
  const columns = [...table.columns.values()];
  const left = Math.min(...columns);
  return {
    ...at(table, top, left),
    rowCount: bottom - top + 1,
    columnCount: Math.max(...columns) - left + 1,
  };
}

function cellReading(table: AvanceTable, row: AvanceRow, field: AvanceField): Sourced<Reading> | null {
  const column = table.columns.get(field);
  if (column === undefined) return null;
  const cell = at(table, row.row, column);
  return { value: readCell(table.sheet, cell.row, cell.column), cell };
}

/** The first of the rows that says something in a column, else its first cell; null without the column. */
function firstReading(
  table: AvanceTable,
  rows: readonly AvanceRow[],
  field: AvanceField,
): Sourced<Reading> | null {
  const readings = rows.flatMap((row) => cellReading(table, row, field) ?? []);
  return readings.find(({ value }) => value.kind !== 'blank') ?? readings[0] ?? null;
}

function textOf(found: Sourced<Reading> | null): Sourced<string> | null {
  if (found === null) return null;
  const { value, cell } = found;
  if (value.kind === 'text') return { value: tidy(value.text), cell };
  return value.kind === 'number' ? { value: String(value.raw), cell } : null;
}

function indicatorOf(
  table: AvanceTable,
  rows: readonly AvanceRow[],
  weightsAsFractions: boolean,
  told: Told,
): Indicator {
  const first = rows[0]!;
  const text = (field: AvanceField) => textOf(firstReading(table, rows, field));
  const { periods, annualRow } = byMonth(rows, told);
  const line = (field: AvanceField, role: LineRole) => lineOf(table, rows, periods, field, role);
  const nameColumn = table.columns.get('name') ?? table.columns.get('code')!;
  const nameRow = rows.find((row) => table.sheet.values[row.row]?.[nameColumn] != null) ?? first;
  const nameCell = at(table, nameRow.row, nameColumn);
  const name = rows.find((row) => row.name !== null)?.name ?? null;
  const codeColumn = table.columns.get('code') ?? nameColumn;
  const programmed = line('programmed', 'programmed');
  const annual =
    firstReading(table, rows, 'annual') ?? (annualRow && cellReading(table, annualRow, 'programmed'));
  const weight = firstReading(table, rows, 'weight');
  const direction = firstReading(table, rows, 'direction');
  const behavior = firstReading(table, rows, 'behavior');
  const times = (told.used.get(first.identity) ?? 0) + 1;
  told.used.set(first.identity, times);
  const bottom = rows[rows.length - 1]!.row;
  const firstTarget = programmed?.months.findIndex((reading) => reading.kind === 'number') ?? -1;
  const { indicator, remarks } = declaredIndicator({
    key: times === 1 ? first.identity : `${first.identity}#${times}`,
    code: first.code === null ? null : { value: first.code, cell: at(table, first.row, codeColumn) },
    name: name === null ? null : { value: name, cell: nameCell },
    nameCell,
    // A report need not repeat the annual target: then there is none, and nothing is said about it.
    annualTarget: annual ?? { value: BLANK, cell: nameCell },
    description: text('description'),
    formula: text('formula'),
    kind: text('kind'),
    unit: text('unit'),
    direction: { text: textOf(direction)?.value ?? null, cell: direction?.cell ?? null },
    behavior: { text: textOf(behavior)?.value ?? null, cell: behavior?.cell ?? null },
    frequency: text('frequency'),
    baseline: firstReading(table, rows, 'baseline'),
    baselineYear: null,
    weight: weight && weightsAsFractions ? { ...weight, value: asPoints(weight.value) } : weight,
    programmed,
    actual: line('actual', 'actual'),
    numerator: line('numerator', 'numerator'),
    denominator: line('denominator', 'denominator'),
    compliance: line('compliance', 'compliance'),
    narrative: line('narrative', 'narrative'),
    evidence: line('evidence', 'evidence'),
    format:
      programmed === null || firstTarget < 0
        ? 'General'
        : formatAt(table.sheet, programmed.rows![firstTarget]!, programmed.columns.months[firstTarget]!),
    range: rangeOf(table, first.row, bottom),
  });
  told.remarks.push(remarks);
  const complianceCells = avanceResults(table.sheet, table)?.(rows, periods);
  return complianceCells ? { ...indicator, complianceCells } : indicator;
}

/** The row of each period by its last month; where months are reported, rows of longer periods repeat them. */
function byMonth(
  rows: readonly AvanceRow[],
  told: Told,
): { periods: ReadonlyMap<Month, AvanceRow>; annualRow: AvanceRow | null } {
  const length = (row: AvanceRow) => row.period.span.last - row.period.span.first;
  const shorter = rows.filter((row) => row.period.kind !== 'year');
  const own = shorter.length > 0 ? shorter : rows;
  const finest = own.reduce((least, row) => Math.min(least, length(row)), 12);
  const periods = new Map<Month, AvanceRow>();
  for (const row of own) {
    if (length(row) !== finest) told.otherPeriods++;
    else if (periods.has(row.period.span.last)) told.twice++;
    else periods.set(row.period.span.last, row);
  }
  return { periods, annualRow: rows.find((row) => row.period.kind === 'year') ?? null };
}

function lineOf(
  table: AvanceTable,
  rows: readonly AvanceRow[],
  periods: ReadonlyMap<Month, AvanceRow>,
  field: AvanceField,
  role: LineRole,
): Line | null {
  const column = table.columns.get(field);
  if (column === undefined) return null;
  const { sheet } = table;
  const absolute = column + sheet.column;
  const months: Reading[] = [];
  const rowsOfMonths: number[] = [];
  for (const month of MONTHS) {
    const row = periods.get(month);
    // The months within a period share its row.
    const holder =
      row ??
      MONTHS.filter((m) => m > month)
        .map((m) => periods.get(m))
        .find((one) => one);
    rowsOfMonths.push((holder ?? rows[rows.length - 1]!).row + sheet.row);
    months.push(row ? readCell(sheet, row.row + sheet.row, absolute) : BLANK);
  }
  return {
    role,
    sheet: sheet.name,
    row: rowsOfMonths[0]!,
    columns: { months: MONTHS.map(() => absolute), total: null },
    rows: rowsOfMonths,
    months,
    total: BLANK,
  };
}

function around(ranges: readonly CellRange[]): CellRange {
  const { sheet } = ranges[0]!;
  const row = Math.min(...ranges.map((range) => range.row));
  const column = Math.min(...ranges.map((range) => range.column));
  const bottom = Math.max(...ranges.map((range) => range.row + range.rowCount));
  const right = Math.max(...ranges.map((range) => range.column + range.columnCount));
  return { sheet, row, column, rowCount: bottom - row, columnCount: right - column };
}
