/**
 * Finds the POA in a workbook: products with unit, periodicity and annual production under their objectives, as SEFIN prints
 * them and as planners go on with them in Excel (months, execution, budget), or our own template. See docs/recognition.md.
 */
import { type CellRange, cellRange } from '../domain/address';
import { MONTHS } from '../domain/period';
import type {
  Area,
  AreaContextField,
  Indicator,
  Line,
  RecognitionNote,
  Sourced,
  UnitRef,
} from '../domain/plan';
import { BLANK } from '../domain/plan';
import type { SheetSnapshot } from '../domain/snapshot';
import type { DeclaredRemarks } from './declared-indicator';
import { periodsOfCatalogue } from './poa-catalogue';
import { monthColumns } from './poa-headers';
import { poaNative } from './poa-native';
import { makeProduct, type PeriodsOf, wholeCode } from './poa-product';
import { type PoaScan, type RawBlock, type RawProduct, scanPoa } from './poa-scan';
import { areFractions, asPoints, readCell } from './readings';
import type { Draft, NearMisses, Recogniser } from './recogniser';
import { fold, parentCode, yearIn } from './text';

/** The POAs of a workbook, in the order of the sheets: what one sheet says about one exercise. Takes time in proportion to the cells. */
export const recognisePoa: Recogniser = (sheets, snapshot) => {
  const periodsOf = periodsOfCatalogue(snapshot);
  return sheets.flatMap((sheet) => {
    const scan = scanPoa(sheet);
    const blocks = scan.blocks
      .flatMap(splitByCode)
      .filter((block) => block.products.length > 0 || isOurs(sheet, block));
    if (blocks.length === 0) return [];
    const fallback =
      blocks.find(({ year }) => year !== null)?.year ?? scan.year ?? headerYear(blocks) ?? yearIn(sheet.name);
    const byYear = new Map<number | null, RawBlock[]>();
    for (const block of blocks) {
      const year = block.year ?? fallback;
      const group = byYear.get(year);
      if (group) group.push(block);
      else byYear.set(year, [block]);
    }
    return [...byYear].map(([year, own]) => makePlan(scan, year, own, periodsOf));
  });
};

/** What looks like a POA and what it lacks. */
export const poaNearMisses: NearMisses = (sheets) =>
  sheets.flatMap((sheet) => {
    const { misses, blocks, title } = scanPoa(sheet);
    const notes: RecognitionNote[] = misses.map(({ missing, row, column }) => ({
      messageId: `poa.nearMiss.${missing}`,
      params: { sheet: sheet.name, detail: '' },
      cell: { sheet: sheet.name, row: row + sheet.row, column: column + sheet.column },
    }));
    if (title !== null && misses.length === 0 && blocks.length === 0) {
      notes.push({
        messageId: 'poa.nearMiss.table',
        params: { sheet: sheet.name, detail: title },
        cell: null,
      });
    }
    return notes;
  });

function headerYear(blocks: readonly RawBlock[]): number | null {
  return blocks.find(({ header }) => header.year !== null)?.header.year ?? null;
}

function isOurs(sheet: SheetSnapshot, { header }: RawBlock): boolean {
  return poaNative(sheet, header) !== null;
}

/** Without objectives above them, whole codes (`2.1.3`) tell the objetivos operativos apart. */
function splitByCode(block: RawBlock): RawBlock[] {
  if (block.context.has('operationalObjective') || block.context.has('objective')) return [block];
  const groups = new Map<string, RawProduct[]>();
  for (const raw of block.products) {
    const parent = raw.code ? parentCode(raw.code.text) : null;
    if (parent === null || !parent.includes('.')) return [block];
    const group = groups.get(parent);
    if (group) group.push(raw);
    else groups.set(parent, [raw]);
  }
  if (groups.size <= 1) return [block];
  return [...groups.values()].map((products) => ({
    ...block,
    products,
    firstRow: products[0]!.row,
    lastRow: products[products.length - 1]!.lastRow,
    totalRow: null,
  }));
}

interface MadeArea {
  readonly area: Area;
  readonly remarks: readonly DeclaredRemarks[];
}

function makePlan(
  scan: PoaScan,
  year: number | null,
  blocks: readonly RawBlock[],
  periodsOf: PeriodsOf,
): Draft {
  const { sheet, institution } = scan;
  const used = new Map<string, number>();
  const made = blocks.map((block) => makeArea(sheet, block, year, used, periodsOf));
  const areas = made.map(({ area }) => area);
  const remarks = made.flatMap((one) => one.remarks);
  return {
    type: 'POA',
    title: institution ?? (areas.length === 1 ? areas[0]!.name : (scan.title ?? sheet.name)),
    institution,
    year,
    sheet: sheet.name,
    range: around(areas.map((area) => area.range)),
    layout: blocks.some((block) => isOurs(sheet, block)) ? 'template' : 'published',
    confidence: confidenceOf(blocks),
    areas,
    notes: notesOf(sheet, year, remarks, areas, scan.unused),
  };
}

/** `2.1` of objective 2 and its first objetivo operativo; where the latter is written whole already it stays. */
function areaCodeOf({ context, products }: RawBlock): string | null {
  const objective = context.get('objective')?.code ?? null;
  const operational = context.get('operationalObjective')?.code ?? null;
  if (operational !== null) {
    return objective === null || operational.includes('.') ? operational : `${objective}.${operational}`;
  }
  if (objective !== null) return objective;
  const code = products[0]?.code?.text;
  return code === undefined ? null : parentCode(code);
}

function makeArea(
  sheet: SheetSnapshot,
  block: RawBlock,
  year: number | null,
  used: Map<string, number>,
  periodsOf: PeriodsOf,
): MadeArea {
  const { context, header } = block;
  const code = areaCodeOf(block);
  const native = poaNative(sheet, header);
  const products = block.products.map((raw) => {
    const own = raw.code ? wholeCode(raw.code.text, code) : fold(raw.name?.text ?? '');
    const made = makeProduct(raw, { sheet, areaCode: code, key: uniqueKey(own, used), year, periodsOf });
    const results = native?.complianceAt(raw.row);
    return results ? { ...made, indicator: { ...made.indicator, complianceCells: results } } : made;
  });
  const operational = context.get('operationalObjective');
  const objective = context.get('objective');
  const named = operational ?? objective;
  const scores = native && block.totalRow !== null ? native.scoresBelow(block.totalRow) : null;
  const unit: UnitRef | null = objective ? { code: objective.code, name: objective.name } : null;
  const top = Math.min(block.firstRow, named ? named.text.cell.row - sheet.row : block.firstRow);
  const area: Area = {
    code,
    name: named?.name || named?.text.value || code || sheet.name,
    cell: named?.text.cell ?? {
      sheet: sheet.name,
      row: header.bottom + sheet.row,
      column: header.fields.get('product')! + sheet.column,
    },
    unit,
    reportedApart: false,
    indicators: withWeightsInPoints(products.map(({ indicator }) => indicator)),
    totalLine: totalLineOf(sheet, block),
    ...(scores ? { scoreCells: scores } : {}),
    range: cellRange(
      sheet.name,
      top + sheet.row,
      sheet.column,
      Math.max(block.lastRow, block.totalRow ?? 0) - top + 1,
      sheet.columnCount,
    ),
    context: Object.fromEntries([...context].map(([field, line]) => [field, line.text])) as Partial<
      Record<AreaContextField, Sourced<string>>
    >,
  };
  return { area, remarks: products.map(({ remarks }) => remarks) };
}

function uniqueKey(own: string, used: Map<string, number>): string {
  const count = (used.get(own) ?? 0) + 1;
  used.set(own, count);
  return count === 1 ? own : `${own}#${count}`;
}

/** Weights without a % format are fractions of one where none of the block lies above it. */
function withWeightsInPoints(indicators: readonly Indicator[]): Indicator[] {
  const readings = indicators.flatMap(({ annualWeight }) => (annualWeight ? [annualWeight.value] : []));
  if (!areFractions(readings)) return [...indicators];
  return indicators.map((indicator) =>
    indicator.annualWeight
      ? {
          ...indicator,
          annualWeight: { ...indicator.annualWeight, value: asPoints(indicator.annualWeight.value) },
        }
      : indicator,
  );
}

function totalLineOf(sheet: SheetSnapshot, { header, totalRow }: RawBlock): Line | null {
  const weight = header.fields.get('weight');
  if (totalRow === null || weight === undefined) return null;
  const row = totalRow + sheet.row;
  const column = weight + sheet.column;
  const programmed = header.lines.get('programmed');
  const months = programmed
    ? monthColumns(programmed).columns.map((one) => one + sheet.column)
    : MONTHS.map(() => column);
  return {
    role: 'weight',
    sheet: sheet.name,
    row,
    columns: { months, total: column },
    months: MONTHS.map(() => BLANK),
    total: readCell(sheet, row, column),
  };
}

function notesOf(
  sheet: SheetSnapshot,
  year: number | null,
  remarks: readonly DeclaredRemarks[],
  areas: readonly Area[],
  unused: number,
): RecognitionNote[] {
  const notes: RecognitionNote[] = [];
  const add = (
    messageId: string,
    params: RecognitionNote['params'] = {},
    cell: RecognitionNote['cell'] = null,
  ) => notes.push({ messageId, params, cell });
  if (sheet.visibility !== 'visible') add('recognition.hiddenSheet', { sheet: sheet.name });
  if (year === null) add('recognition.yearUnknown');
  const count = (test: (remark: DeclaredRemarks) => boolean) => remarks.filter(test).length;
  const total = remarks.length;
  const behaviors = count((remark) => remark.behaviorInferred);
  if (behaviors > 0) add('recognition.behaviorInferred', { count: behaviors, total });
  const directions = count((remark) => remark.directionInferred);
  if (directions > 0) add('recognition.directionInferred', { count: directions, total });
  for (const { unknownWord } of remarks) {
    if (unknownWord) add('recognition.unknownWord', { text: unknownWord.value }, unknownWord.cell);
  }
  const products = areas.flatMap((area) => area.indicators);
  if (products.length > 0 && products.every(({ programmed }) => programmed === null))
    add('poa.notes.noMonths');
  if (products.length > 0 && products.every(({ annualWeight }) => annualWeight === null))
    add('poa.notes.noWeights');
  const numbers = areas.filter(({ code }) => code === null).length;
  if (numbers > 0) add('poa.notes.noCodes', { count: numbers });
  if (unused > 0) add('poa.notes.unusedRows', { count: unused });
  return notes;
}

/** 1 when everything that tells a POA is there; less for each sign that is missing. */
function confidenceOf(blocks: readonly RawBlock[]): number {
  const share = (test: (block: RawBlock) => boolean) => blocks.filter(test).length / blocks.length;
  const score =
    0.4 +
    0.2 * share(({ header }) => header.fields.has('unit')) +
    0.1 * share(({ header }) => header.fields.has('periodicity')) +
    0.1 * share(({ header }) => header.fields.has('annual')) +
    0.1 * share(({ context }) => context.has('objective')) +
    0.1 * share(({ context }) => context.has('operationalObjective'));
  return Math.round(score * 100) / 100;
}

function around(ranges: readonly CellRange[]): CellRange {
  const [first] = ranges;
  const row = Math.min(...ranges.map((range) => range.row));
  const column = Math.min(...ranges.map((range) => range.column));
  const bottom = Math.max(...ranges.map((range) => range.row + range.rowCount));
  const right = Math.max(...ranges.map((range) => range.column + range.columnCount));
  return { sheet: first!.sheet, row, column, rowCount: bottom - row, columnCount: right - column };
}
