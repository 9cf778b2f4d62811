/** Makes areas of tables: their name, the Dirección General above them, and their indicators. */
import type { CellAddress } from '../domain/address';
import type { Area, Indicator, Line, RecognitionNote, UnitRef } from '../domain/plan';
import type { BlockEntry } from './columns';
import type { BlockLabel } from './headers';
import { baseKeyOf, draftIndicator, type IndicatorRemarks, isUnused, makeIndicator } from './indicator';
import { inPointsLike, periodColumns, readLine, weightsAreFractions } from './lines';
import { nativeLayout } from './native-results';
import type { Heading, RawTable } from './raw-table';
import { fold, namesOrganisation, parentCode, splitCode } from './text';

/** Direcciones Generales known by their code. */
export type Units = ReadonlyMap<string, string>;

export interface AreaResult {
  readonly area: Area;
  /** The keys of the indicators before they are told apart. */
  readonly baseKeys: readonly string[];
  readonly notes: readonly RecognitionNote[];
  readonly remarks: RemarkSummary;
  readonly unused: number;
}

export function entryOf(table: RawTable, label: BlockLabel): BlockEntry | undefined {
  return table.block.find((entry) => entry.label === label);
}

/**
 * @param units Direcciones Generales of the sheet, then of the workbook
 * @param unitAbove the last heading of one above the table, for plans without codes
 */
export function makeArea(
  table: RawTable,
  units: readonly Units[],
  unitAbove: Heading | null,
  keyOf: KeyOf,
): AreaResult {
  const { sheet } = table;
  const columns = periodColumns(table);
  const notes: RecognitionNote[] = [];
  const drafts = table.indicators.map((raw) => draftIndicator(table, raw, columns));
  const counted = drafts.filter((draft) => !isUnused(draft));
  const weights = counted.flatMap((draft) => (draft.lines.weight ? [draft.lines.weight] : []));
  const asFractions = weightsAreFractions(weights);

  const headings = new Map<string, Heading>();
  for (const heading of table.headings) if (heading.code !== null) headings.set(heading.code, heading);
  const identity = nameOf(table, headings);
  const unit = unitOf(table, identity.code, units, unitAbove);

  const native = nativeLayout(table);
  const indicators: Indicator[] = [];
  const remarks: IndicatorRemarks[] = [];
  const baseKeys = counted.map(({ raw }, index) => baseKeyOf(raw, index + 1));
  for (const [index, draft] of counted.entries()) {
    const key = keyOf(baseKeys[index]!, index);
    const made = makeIndicator(table, draft, key, asFractions, headings);
    const { compliance } = made.indicator;
    indicators.push(
      native && compliance
        ? { ...made.indicator, complianceCells: native.complianceAt(compliance.row) }
        : made.indicator,
    );
    remarks.push(made.remarks);
  }

  const totalLine = table.totalRow === null ? null : totalOf(table, table.totalRow, asFractions);
  const label = identity.code ?? identity.name;
  if (identity.guessed)
    notes.push({ messageId: 'recognition.areaUnnamed', params: { area: label }, cell: identity.cell });
  if (identity.written !== null) {
    notes.push({
      messageId: 'recognition.codeAsNumber',
      params: { written: identity.written, code: identity.code! },
      cell: identity.cell,
    });
  }
  if (unit.inferred) {
    notes.push({
      messageId: 'recognition.unitInferred',
      params: { area: label, unit: unit.ref!.name },
      cell: identity.cell,
    });
  }
  if (asFractions) {
    notes.push({ messageId: 'recognition.weightsAsFractions', params: { area: label }, cell: identity.cell });
  }
  if (table.totalRow === null) {
    notes.push({ messageId: 'recognition.totalMissing', params: { area: label }, cell: identity.cell });
  }
  for (const month of table.months.inferred) {
    notes.push({
      messageId: 'recognition.monthInferred',
      params: { month: month + 1, area: label },
      cell: { sheet: sheet.name, row: table.headerRow + sheet.row, column: columns.months[month]! },
    });
  }

  const first = Math.min(table.columns.identity[0], ...table.columns.fields.values());
  const last = Math.max(
    table.columns.total ?? -1,
    table.columns.months[11]!,
    ...table.columns.fields.values(),
  );
  const area: Area = {
    code: identity.code,
    name: identity.name,
    cell: identity.cell,
    unit: unit.ref,
    reportedApart: unit.ref !== null && fold(unit.ref.name).includes('oficinas de representacion'),
    indicators,
    totalLine,
    ...(native?.scores ? { scoreCells: native.scores } : {}),
    range: {
      sheet: sheet.name,
      row: table.columns.headerTop + sheet.row,
      column: first + sheet.column,
      rowCount: table.lastRow - table.columns.headerTop + 1,
      columnCount: last - first + 1,
    },
  };
  return {
    area,
    baseKeys,
    notes,
    remarks: summaryOf(remarks),
    unused: drafts.length - counted.length,
  };
}

/** The remarks on the indicators of an area, or of a plan, added up. */
export interface RemarkSummary {
  readonly total: number;
  readonly behaviorInferred: number;
  readonly directionInferred: number;
  readonly byPosition: number;
  readonly nameFromHeading: number;
  readonly unknownRows: readonly number[];
  /** Those with something to be said about a cell. */
  readonly particular: readonly IndicatorRemarks[];
}

function summaryOf(remarks: readonly IndicatorRemarks[]): RemarkSummary {
  const count = (test: (remark: IndicatorRemarks) => boolean) => remarks.filter(test).length;
  return {
    total: remarks.length,
    behaviorInferred: count((remark) => remark.behaviorInferred),
    directionInferred: count((remark) => remark.directionInferred),
    byPosition: count((remark) => remark.byPosition),
    nameFromHeading: count((remark) => remark.nameFromHeading),
    unknownRows: remarks.flatMap((remark) => remark.unknownRows),
    particular: remarks.filter(({ codeAsNumber, unknownWord }) => codeAsNumber || unknownWord),
  };
}

/** Gives an indicator its key. @param base what it would be called if nothing else were called so @param index in its area */
export type KeyOf = (base: string, index: number) => string;

function totalOf(table: RawTable, row: number, asFractions: boolean): Line {
  const line = readLine(table, row, 'weight', periodColumns(table));
  return inPointsLike(line, asFractions);
}

interface AreaName {
  readonly code: string | null;
  readonly name: string;
  readonly cell: CellAddress;
  /** Neither a heading nor a label says it. */
  readonly guessed: boolean;
  /** The number that the code is kept as, where that lost a zero. */
  readonly written: string | null;
}

/** The name of a table's area: the line *Dirección de Área*, else the heading that fits the indicators' codes. */
function nameOf(table: RawTable, headings: ReadonlyMap<string, Heading>): AreaName {
  const { sheet } = table;
  const at = (row: number, column: number): CellAddress => ({
    sheet: sheet.name,
    row: row + sheet.row,
    column: column + sheet.column,
  });
  const parent = commonParent(table);
  if (table.areaName) {
    const { text, row, column } = table.areaName;
    const split = splitCode(text);
    const code = split?.code ?? parent;
    return { code, name: split?.name ?? text, cell: at(row, column), guessed: false, written: null };
  }
  for (const label of ['area', 'adjunctUnit', 'unit'] as const) {
    const entry = entryOf(table, label);
    if (!entry) continue;
    const split = splitCode(String(entry.value));
    return {
      code: split?.code ?? parent,
      name: split?.name ?? String(entry.value),
      cell: at(entry.row, entry.column),
      guessed: false,
      written: null,
    };
  }
  const heading = headingFor(table, parent, headings);
  if (heading) {
    const isParent = heading.number !== undefined && parent !== null && Number(parent) === heading.number;
    const code = isParent ? parent : (heading.code ?? parent);
    const written = heading.number === undefined ? code : String(heading.number);
    return {
      code,
      name: heading.name,
      cell: at(heading.row, heading.column),
      guessed: false,
      written: written === code ? null : written,
    };
  }
  return {
    code: parent,
    name: parent ?? sheet.name,
    cell: at(table.columns.headerTop, table.columns.identity[0]),
    guessed: true,
    written: null,
  };
}

function headingFor(
  table: RawTable,
  parent: string | null,
  headings: ReadonlyMap<string, Heading>,
): Heading | null {
  const fitting = parent === null ? undefined : headings.get(parent);
  if (fitting) return fitting;
  const codes = new Set(table.indicators.map((raw) => raw.code?.text));
  let last: Heading | null = null;
  let organisation: Heading | null = null;
  for (const heading of table.headings) {
    if (heading.code !== null && codes.has(heading.code)) continue;
    if (/^direccion general\b/.test(fold(heading.name)) && heading.code !== parent) continue;
    last = heading;
    if (namesOrganisation(heading.name)) organisation = heading;
  }
  return organisation ?? last;
}

/** The code that most of a table's indicators stand under. */
function commonParent(table: RawTable): string | null {
  const counts = new Map<string, number>();
  let best: string | null = null;
  for (const raw of table.indicators) {
    const parent = raw.code ? parentCode(raw.code.text) : null;
    if (parent === null) continue;
    const count = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, count);
    if (best === null || count > counts.get(best)!) best = parent;
  }
  return best;
}

function unitOf(
  table: RawTable,
  areaCode: string | null,
  units: readonly Units[],
  unitAbove: Heading | null,
): { ref: UnitRef | null; inferred: boolean } {
  const segment = areaCode === null ? null : areaCode.split('.')[0]!;
  const entry = entryOf(table, 'unit');
  if (entry) {
    const split = splitCode(String(entry.value));
    return {
      ref: { code: split?.code ?? segment, name: split?.name ?? String(entry.value) },
      inferred: false,
    };
  }
  if (segment !== null) {
    for (const known of units) {
      const name = known.get(segment);
      if (name !== undefined) return { ref: { code: segment, name }, inferred: false };
    }
  }
  if (unitAbove && unitAbove.code === null) {
    return { ref: { code: segment, name: unitAbove.name }, inferred: false };
  }
  return segment === null || !/^\d+$/.test(segment)
    ? { ref: null, inferred: false }
    : { ref: { code: segment, name: segment }, inferred: true };
}
