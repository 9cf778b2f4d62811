/**
 * Finds the PAT in a workbook: tables of indicators with a line of targets and a line of weights (the published layout), or
 * the lines of our own template. See docs/recognition.md.
 */
import type { CellRange } from '../domain/address';
import type { Area, RecognitionNote } from '../domain/plan';
import type { SheetSnapshot } from '../domain/snapshot';
import { type AreaResult, entryOf, makeArea, type RemarkSummary, type Units } from './area';
import { uniqueKey } from './indicator';
import type { Heading, RawTable, SheetScan } from './raw-table';
import type { Draft, Recogniser } from './recogniser';
import { sameHeading } from './rescan';
import { scanSheet } from './scan-sheet';
import { splitTable } from './split-table';
import { yearIn } from './text';

export interface ScannedSheet {
  readonly sheet: SheetSnapshot;
  readonly scan: SheetScan;
}

/** What an earlier call made of the tables of a workbook. */
export interface PatMemory {
  readonly parts: WeakMap<RawTable, readonly RawTable[]>;
  /** By sheet and year. */
  made: ReadonlyMap<string, MadePlan>;
  /** All headings of Direcciones Generales. */
  units: readonly Heading[];
}

interface MadePlan {
  readonly tables: readonly TableOfScan[];
  readonly areas: readonly AreaResult[];
}

export function patMemory(): PatMemory {
  return { parts: new WeakMap(), made: new Map(), units: [] };
}

/**
 * The PAT of a workbook, in the order of sheets and rows. One plan is what one sheet says about one exercise.
 * Hidden sheets are read too, with a note. Takes time in proportion to the cells.
 */
export const recognisePat: Recogniser = (sheets) => patsOf(sheets.flatMap(scanWindows), patMemory());

/**
 * The plans in what was found on the sheets.
 * @param memory of an earlier call: tables that are the same objects are taken for unchanged
 */
export function patsOf(scanned: readonly ScannedSheet[], memory: PatMemory): Draft[] {
  const headings = scanned.flatMap(({ scan }) => scan.units);
  const workbookUnits = unitsByCode(headings);
  const sameUnits =
    headings.length === memory.units.length &&
    headings.every((heading, index) => sameHeading(heading, memory.units[index]!));
  const before = sameUnits ? memory.made : new Map<string, MadePlan>();
  const made = new Map<string, MadePlan>();
  const plans: Draft[] = [];
  for (const group of groupBySheet(scanned)) {
    const tables: { table: RawTable; scan: SheetScan }[] = [];
    for (const { scan } of group) {
      for (const whole of scan.tables) {
        if (missingPart(whole) !== null) continue;
        for (const table of partsOf(whole, memory)) tables.push({ table, scan });
      }
    }
    if (tables.length === 0) continue;
    const sheetUnits = unitsByCode(group.flatMap(({ scan }) => scan.units));
    for (const [year, ofYear] of groupByYear(tables, group[0]!)) {
      const name = `${year}|${group[0]!.sheet.name}`;
      const units = [sheetUnits, workbookUnits];
      const areas = areasAgain(ofYear, units, before.get(name)) ?? areasOf(ofYear, units, before.get(name));
      made.set(name, { tables: ofYear, areas });
      plans.push(makePlan(year, ofYear, areas));
    }
  }
  memory.made = made;
  memory.units = headings;
  return plans;
}

/** @param before areas of the same tables, where units are called as they were then */
function areasOf(
  tables: readonly TableOfScan[],
  units: readonly Units[],
  before: MadePlan | undefined,
): AreaResult[] {
  const used = new Map<string, number>();
  const known = new Map(before?.tables.map(({ table }, index) => [table, before.areas[index]!]));
  return tables.map(({ table, scan }) => {
    const own = known.get(table);
    if (own) {
      const keys = own.baseKeys.map((base) => uniqueKey(base, used));
      if (keys.every((key, index) => key === own.area.indicators[index]!.key)) return own;
      for (const base of own.baseKeys) used.set(base, used.get(base)! - 1);
    }
    return makeArea(table, units, unitAbove(scan.units, table), (base) => uniqueKey(base, used));
  });
}

/**
 * Makes only the areas of tables that were read again. The others stay: the units are called as before, and so are all indicators,
 * as long as none is called otherwise.
 * @returns null where that cannot be done
 */
function areasAgain(
  tables: readonly TableOfScan[],
  units: readonly Units[],
  before: MadePlan | undefined,
): AreaResult[] | null {
  if (!before || before.tables.length !== tables.length) return null;
  const areas: AreaResult[] = [];
  // After each edit, over all tables: `entries` would make a pair of each.
  for (let index = 0; index < tables.length; index++) {
    const { table, scan } = tables[index]!;
    const known = before.areas[index]!;
    if (table === before.tables[index]!.table) {
      areas.push(known);
      continue;
    }
    const { baseKeys } = known;
    const made = makeArea(table, units, unitAbove(scan.units, table), (base, place) =>
      base === baseKeys[place] ? known.area.indicators[place]!.key : base,
    );
    const sameKeys =
      made.baseKeys.length === baseKeys.length && made.baseKeys.every((key, i) => key === baseKeys[i]);
    if (!sameKeys) return null;
    areas.push(made);
  }
  return areas;
}

function partsOf(table: RawTable, { parts }: PatMemory): readonly RawTable[] {
  let own = parts.get(table);
  if (!own) {
    own = splitTable(table);
    parts.set(table, own);
  }
  return own;
}

/** What looks like a PAT and what it lacks. */
export function patNearMisses(sheets: readonly SheetSnapshot[]): RecognitionNote[] {
  const notes: RecognitionNote[] = [];
  for (const { sheet, scan } of sheets.flatMap(scanWindows)) {
    const cell = (row: number, column: number) => ({
      sheet: sheet.name,
      row: row + sheet.row,
      column: column + sheet.column,
    });
    for (const miss of scan.nearMisses) {
      notes.push({
        messageId: `recognition.nearMiss.${miss.missing}`,
        params: { sheet: sheet.name, detail: miss.detail },
        cell: cell(miss.row, miss.column),
      });
    }
    for (const table of scan.tables) {
      const missing = missingPart(table);
      if (missing === null) continue;
      notes.push({
        messageId: `recognition.nearMiss.${missing}`,
        params: { sheet: sheet.name, detail: '' },
        cell: cell(table.headerRow, table.columns.identity[0]),
      });
    }
    if (scan.title !== null && scan.tables.length === 0 && scan.nearMisses.length === 0) {
      notes.push({
        messageId: 'recognition.nearMiss.table',
        params: { sheet: sheet.name, detail: scan.title },
        cell: null,
      });
    }
  }
  return notes;
}

/** A sheet whose plans stand side by side is read in vertical parts. */
export function scanWindows(sheet: SheetSnapshot): ScannedSheet[] {
  const scan = scanSheet(sheet);
  if (scan.splitAt === null) return [{ sheet, scan }];
  const [left, right] = [cut(sheet, 0, scan.splitAt), cut(sheet, scan.splitAt, sheet.columnCount)];
  return [{ sheet: left, scan: scanSheet(left) }, ...scanWindows(right)];
}

function cut(sheet: SheetSnapshot, from: number, to: number): SheetSnapshot {
  const slice = <T>(rows: readonly (readonly T[])[]) =>
    rows.map((row) => (row.length === 0 ? row : row.slice(from, to)));
  return {
    ...sheet,
    column: sheet.column + from,
    columnCount: to - from,
    values: slice(sheet.values),
    formulas: slice(sheet.formulas),
    formats: slice(sheet.formats),
  };
}

/** What a table of indicators lacks to be part of a PAT. */
function missingPart(table: RawTable): 'indicators' | 'weights' | null {
  if (table.indicators.length === 0) return 'indicators';
  const weighted =
    table.columns.hasBanner ||
    table.totalsWeights ||
    table.continues ||
    table.indicators.some((raw) => raw.lines.some((line) => line.label === 'weight'));
  return weighted ? null : 'weights';
}

function unitsByCode(headings: readonly Heading[]): Units {
  const units = new Map<string, string>();
  for (const { code, name } of headings) if (code !== null && !units.has(code)) units.set(code, name);
  return units;
}

function groupBySheet(scanned: readonly ScannedSheet[]): ScannedSheet[][] {
  const groups = new Map<string, ScannedSheet[]>();
  for (const one of scanned) {
    const group = groups.get(one.sheet.name);
    if (group) group.push(one);
    else groups.set(one.sheet.name, [one]);
  }
  return [...groups.values()];
}

type TableOfScan = { readonly table: RawTable; readonly scan: SheetScan };

/** Tables that say no year belong to the sheet's. */
function groupByYear(
  tables: readonly TableOfScan[],
  { sheet, scan }: ScannedSheet,
): Map<number | null, TableOfScan[]> {
  const known = tables.find(({ table }) => table.year !== null)?.table.year ?? null;
  const fallback = known ?? scan.titleYear ?? yearIn(sheet.name);
  const groups = new Map<number | null, TableOfScan[]>();
  for (const entry of tables) {
    const year = entry.table.year ?? fallback;
    const group = groups.get(year);
    if (group) group.push(entry);
    else groups.set(year, [entry]);
  }
  return groups;
}

function makePlan(
  year: number | null,
  tables: readonly TableOfScan[],
  results: readonly AreaResult[],
): Draft {
  const { sheet } = tables[0]!.table;
  const areas: Area[] = [];
  const notes: RecognitionNote[] = [];
  const remarks: RemarkSummary[] = [];
  let unused = 0;
  let institution: string | null = null;
  for (let index = 0; index < tables.length; index++) {
    const { table } = tables[index]!;
    const made = results[index]!;
    areas.push(made.area);
    for (const note of made.notes) notes.push(note);
    remarks.push(made.remarks);
    unused += made.unused;
    institution ??= entryOf(table, 'institution')?.value.toString() ?? null;
  }
  const general = planNotes(sheet, year, remarks, unused);
  const isTemplate = tables.some(({ table }) => hasTemplateColumns(table));
  return {
    type: 'PAT',
    title: areas.length === 1 ? areas[0]!.name : (institution ?? sheet.name),
    institution,
    year,
    sheet: sheet.name,
    range: around(areas.map((area) => area.range)),
    layout: isTemplate ? 'template' : 'published',
    confidence: confidenceOf(tables, remarks),
    areas,
    notes: [...general, ...notes],
  };
}

function hasTemplateColumns(table: RawTable): boolean {
  const { fields } = table.columns;
  return (['concept', 'kind', 'direction', 'behavior'] as const).every((field) => fields.has(field));
}

/** The last heading of a Dirección General above a table. */
function unitAbove(units: readonly Heading[], table: RawTable): Heading | null {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.row < table.headerRow) low = middle + 1;
    else high = middle;
  }
  return units[low - 1] ?? null;
}

function planNotes(
  sheet: SheetSnapshot,
  year: number | null,
  remarks: readonly RemarkSummary[],
  unused: number,
): RecognitionNote[] {
  const notes: RecognitionNote[] = [];
  const add = (id: string, params: RecognitionNote['params'], cell: RecognitionNote['cell'] = null) =>
    notes.push({ messageId: `recognition.${id}`, params, cell });
  const sum = (of: (summary: RemarkSummary) => number) => remarks.reduce((all, one) => all + of(one), 0);
  const total = sum((one) => one.total);
  if (sheet.visibility !== 'visible') add('hiddenSheet', { sheet: sheet.name });
  if (year === null) add('yearUnknown', {});
  const behaviors = sum((one) => one.behaviorInferred);
  if (behaviors > 0) add('behaviorInferred', { count: behaviors, total });
  const directions = sum((one) => one.directionInferred);
  if (directions > 0) add('directionInferred', { count: directions, total });
  const positions = sum((one) => one.byPosition);
  if (positions > 0) add('linesByPosition', { count: positions });
  const names = sum((one) => one.nameFromHeading);
  if (names > 0) add('namesFromHeadings', { count: names });
  const unknownRows = remarks.flatMap((remark) => remark.unknownRows);
  if (unknownRows.length > 0) {
    const cell = { sheet: sheet.name, row: unknownRows[0]! + sheet.row, column: sheet.column };
    add('unknownLines', { count: unknownRows.length }, cell);
  }
  for (const { codeAsNumber, unknownWord } of remarks.flatMap(({ particular }) => particular)) {
    if (codeAsNumber) {
      const { written, code } = codeAsNumber;
      add('codeAsNumber', { written, code: code.value }, code.cell);
    }
    if (unknownWord) add('unknownWord', { text: unknownWord.value }, unknownWord.cell);
  }
  if (unused > 0) add('unusedBlocks', { count: unused });
  return notes;
}

/** 1 when everything that tells a PAT is there; less for each sign that is missing. */
function confidenceOf(tables: readonly TableOfScan[], remarks: readonly RemarkSummary[]): number {
  const share = (test: (table: RawTable) => boolean) =>
    tables.filter(({ table }) => test(table)).length / tables.length;
  const coded = remarks.every(({ total }) => total === 0) ? 0 : 1;
  const score =
    0.4 * coded +
    0.2 * share((table) => table.columns.hasBanner) +
    0.2 * share((table) => table.totalRow !== null) +
    0.1 * share((table) => table.columns.fields.has('annual')) +
    0.1 * share((table) => table.columns.fields.has('formula'));
  return Math.round(score * 100) / 100;
}

function around(ranges: readonly CellRange[]): CellRange {
  let { sheet, row, column } = ranges[0]!;
  let bottom = row;
  let right = column;
  for (const range of ranges) {
    row = Math.min(row, range.row);
    column = Math.min(column, range.column);
    bottom = Math.max(bottom, range.row + range.rowCount);
    right = Math.max(right, range.column + range.columnCount);
  }
  return { sheet, row, column, rowCount: bottom - row, columnCount: right - column };
}
