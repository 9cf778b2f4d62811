/** Makes an indicator of its rows. */

import type { CellAddress } from '../domain/address';
import { inferBehavior } from '../domain/behavior';
import {
  type Behavior,
  BLANK,
  type Declared,
  type Direction,
  type Indicator,
  type Line,
  numberOf,
  type PeriodColumns,
  type Reading,
  type Sourced,
  type TextField,
  totalCell,
} from '../domain/plan';
import { formatAt, isCellError } from '../domain/snapshot';
import type { Field } from './headers';
import { historyAt } from './history';
import { behaviorOf, directionOf, inferDirection, inferMeasure, measureOfUnit, strategicOf } from './infer';
import { assignLines, inPointsLike, type LinesByRole, lineAsPoints } from './lines';
import type { Heading, RawIndicator, RawTable } from './raw-table';
import { areFractions, asPoints, hasPercent, readCell } from './readings';
import type { RawText } from './row';
import { fold, tidy, yearIn } from './text';

/** What is worth telling about how an indicator was read. */
export interface IndicatorRemarks {
  behaviorInferred: boolean;
  directionInferred: boolean;
  /** A declared comportamiento or sentido whose word is not known. */
  unknownWord: Sourced<string> | null;
  /** A code that is kept as a number and lost a zero: the number and the code. */
  codeAsNumber: { readonly written: string; readonly code: Sourced<string> } | null;
  nameFromHeading: boolean;
  byPosition: boolean;
  unknownRows: readonly number[];
}

export interface IndicatorDraft {
  readonly raw: RawIndicator;
  readonly lines: LinesByRole;
  readonly byPosition: boolean;
  readonly unknownRows: readonly number[];
}

export function draftIndicator(table: RawTable, raw: RawIndicator, columns: PeriodColumns): IndicatorDraft {
  const { lines, unknown, byPosition } = assignLines(table, raw, columns);
  return { raw, lines, byPosition, unknownRows: unknown };
}

/** Whether nothing of the indicator was filled in: an unused block of a template. */
export function isUnused(draft: IndicatorDraft): boolean {
  const { raw, lines } = draft;
  if (raw.code !== null || raw.name !== null) return false;
  const typed = [lines.programmed, lines.actual, lines.numerator, lines.denominator];
  const empty = (reading: Reading) =>
    reading.kind === 'blank' || reading.kind === 'uncomputed' || isZeroFormula(reading);
  return typed.every((line) => !line || line.months.every(empty)) && empty(lines.weight?.total ?? BLANK);
}

function isZeroFormula(reading: Reading): boolean {
  return reading.kind === 'number' && reading.formula && reading.value === 0;
}

/**
 * @param weightsAsFractions whether the weights of the table are fractions of one without a % format
 * @param headings texts above the table that may hold the name
 */
export function makeIndicator(
  table: RawTable,
  draft: IndicatorDraft,
  key: string,
  weightsAsFractions: boolean,
  headings: ReadonlyMap<string, Heading>,
): { indicator: Indicator; remarks: IndicatorRemarks } {
  const { raw, lines } = draft;
  const { sheet } = table;
  const row = raw.row + sheet.row;
  const at = (column: number, ofRow = row): CellAddress => ({
    sheet: sheet.name,
    row: ofRow,
    column: column + sheet.column,
  });
  const field = (name: Field): Sourced<string> | null => {
    const column = table.columns.fields.get(name);
    return column === undefined ? null : textAt(table, raw, column);
  };

  const code = raw.code ? { value: raw.code.text, cell: at(raw.code.column) } : null;
  const above = code && !raw.name ? headings.get(code.value) : undefined;
  const nameCell = raw.name
    ? at(raw.name.column)
    : above
      ? at(above.column, above.row + sheet.row)
      : at(nameColumnOf(table, raw));
  const nameText = raw.name?.text ?? above?.name;
  const name = nameText === undefined ? null : { value: nameText, cell: nameCell };
  const formula = field('formula');
  const unit = field('unit');

  const annualColumn = table.columns.fields.get('annual') ?? table.columns.total!;
  let annual = readCell(sheet, row, annualColumn + sheet.column);
  const declaredPercent = unit !== null && measureOfUnit(unit.value) === 'percent';
  const annualIsPercent = annual.kind === 'number' && annual.percent;
  const programmed = lines.programmed
    ? inPointsLike(lines.programmed, annualIsPercent || declaredPercent)
    : null;
  const months = programmed?.months ?? [];
  const monthsScaled = programmed !== null && programmed !== lines.programmed;
  if (monthsScaled || hasPercent(months)) {
    if (areFractions([annual])) annual = asPoints(annual);
  } else if (
    declaredPercent &&
    months.every((reading) => reading.kind === 'blank') &&
    areFractions([annual])
  ) {
    annual = asPoints(annual);
  }

  const shown = inferMeasure({
    name: name?.value ?? '',
    formula: formula?.value ?? '',
    months,
    annual,
    total: programmed?.total ?? BLANK,
    format: firstFormat(table, lines.programmed ?? null),
  });
  const measure = unit !== null && shown !== 'percent' ? measureOfUnit(unit.value) : shown;
  const isPercent = measure === 'percent' && (monthsScaled || hasPercent(months) || annualIsPercent);

  const directionText = field('direction');
  const behaviorText = field('behavior');
  const declaredDirection = directionText ? directionOf(directionText.value) : null;
  const declaredBehavior = behaviorText ? behaviorOf(behaviorText.value) : null;
  const direction: Declared<Direction> = declaredDirection
    ? { value: declaredDirection, source: 'declared', cell: directionText!.cell }
    : {
        value: inferDirection(name?.value ?? '', formula?.value ?? '', measure),
        source: 'inferred',
        cell: fieldCell(table, raw, 'direction'),
      };
  let behavior: Declared<Behavior> | null = null;
  if (declaredBehavior) {
    behavior = { value: declaredBehavior, source: 'declared', cell: behaviorText!.cell };
  } else {
    const inferred = inferBehavior(months.map(numberOf), numberOf(annual), measure, direction.value);
    if (inferred) {
      behavior = { value: inferred, source: 'inferred', cell: fieldCell(table, raw, 'behavior') };
    }
  }

  const description = field('description');
  const frequency = field('frequency');
  const baseline = baselineOf(table, raw);
  const kind = field('kind');
  const weights = lines.weight ?? null;
  const actual = lines.actual ? inPointsLike(lines.actual, isPercent, 1.5) : null;
  const scaledDistribution = lines.distribution ? inPointsLike(lines.distribution, true) : null;
  const scaledWeights = weights && weightsAsFractions ? lineAsPoints(weights) : weights;
  const weightCell = scaledWeights && totalCell(scaledWeights);
  const columns = table.columns;
  const history = historyAt(
    sheet,
    row,
    columns.history,
    table.year ?? yearIn(sheet.name),
    measure === 'percent' && isInPoints(annual, months),
  );
  const besides = [...columns.fields.values(), ...columns.history.map(({ column }) => column)];
  const firstColumn = Math.min(columns.identity[0], ...besides);
  const lastColumn = Math.max(columns.total ?? -1, columns.months[11]!, ...besides);
  const indicator: Indicator = {
    key,
    code,
    name,
    nameCell,
    annualTarget: { value: annual, cell: at(annualColumn) },
    description,
    formula,
    strategic: (kind ? strategicOf(kind.value) : null) ?? raw.strategic,
    unitOfMeasure: unit,
    measure,
    direction,
    behavior,
    frequency,
    baseline,
    blankCells: blankCellsOf(
      { code, description, formula, unitOfMeasure: unit, frequency, baseline },
      (name) => fieldCell(table, raw, name),
    ),
    ...(history ? { history } : {}),
    annualWeight: weightCell && { value: scaledWeights.total, cell: weightCell },
    programmed,
    weights: scaledWeights,
    actual,
    numerator: lines.numerator ?? null,
    denominator: lines.denominator ?? null,
    compliance: lines.compliance ? inPointsLike(lines.compliance, true, 2) : null,
    distribution: scaledDistribution,
    range: {
      ...at(firstColumn),
      rowCount: raw.lastRow - raw.row + 1,
      columnCount: lastColumn - firstColumn + 1,
    },
  };
  const unknownWord =
    behaviorText && !declaredBehavior
      ? behaviorText
      : directionText && !declaredDirection
        ? directionText
        : null;
  return {
    indicator,
    remarks: {
      behaviorInferred: behavior?.source === 'inferred',
      directionInferred: direction.source === 'inferred',
      unknownWord,
      codeAsNumber: code && isShortened(raw.code!) ? { written: String(raw.code!.number), code } : null,
      nameFromHeading: above !== undefined,
      byPosition: draft.byPosition,
      unknownRows: draft.unknownRows,
    },
  };
}

const FIELD_OF: Readonly<Record<TextField, Field>> = {
  code: 'code',
  description: 'description',
  formula: 'formula',
  unitOfMeasure: 'unit',
  frequency: 'frequency',
  baseline: 'baseline',
};

function blankCellsOf(
  texts: Readonly<Record<TextField, unknown>>,
  cellOf: (field: Field) => CellAddress | null,
): Partial<Record<TextField, CellAddress>> {
  const blank: Partial<Record<TextField, CellAddress>> = {};
  for (const name of Object.keys(FIELD_OF) as TextField[]) {
    const cell = texts[name] === null ? cellOf(FIELD_OF[name]) : null;
    if (cell) blank[name] = cell;
  }
  return blank;
}

/** Whether percentages stand as points: by their format, or since they are above one. */
function isInPoints(annual: Reading, months: readonly Reading[]): boolean {
  return [annual, ...months].some((reading) => (numberOf(reading) ?? 0) > 1);
}

function isShortened({ text, number }: RawText): boolean {
  return number !== undefined && String(number) !== text;
}

/** A name that is missing belongs behind the code where both share a header. */
function nameColumnOf(table: RawTable, raw: RawIndicator): number {
  const { columns } = table;
  const hasOwnColumn = columns.fields.has('code');
  const code = raw.code?.column;
  return !hasOwnColumn && code !== undefined && code + 1 < columns.identity[1]
    ? code + 1
    : columns.nameColumn;
}

/** A text of the indicator's first row, or of the next rows of its block where cells are merged or shifted. */
function textAt(table: RawTable, raw: RawIndicator, column: number): Sourced<string> | null {
  const value = table.sheet.values[raw.row]?.[column] ?? null;
  if (value === null || typeof value === 'boolean' || isCellError(value)) return null;
  const text = tidy(String(value));
  if (text === '') return null;
  return {
    value: text,
    cell: { sheet: table.sheet.name, row: raw.row + table.sheet.row, column: column + table.sheet.column },
  };
}

function fieldCell(table: RawTable, raw: RawIndicator, field: Field): CellAddress | null {
  const column = table.columns.fields.get(field);
  return column === undefined
    ? null
    : { sheet: table.sheet.name, row: raw.row + table.sheet.row, column: column + table.sheet.column };
}

function baselineOf(table: RawTable, raw: RawIndicator): Sourced<string | number> | null {
  const cell = fieldCell(table, raw, 'baseline');
  if (!cell) return null;
  const reading = readCell(table.sheet, cell.row, cell.column);
  if (reading.kind === 'number') return { value: reading.value, cell };
  return reading.kind === 'text' ? { value: tidy(reading.text), cell } : null;
}

/** The number format of the first target. */
function firstFormat(table: RawTable, line: Line | null): string {
  if (!line) return 'General';
  const month = line.months.findIndex((reading) => reading.kind === 'number');
  return month < 0 ? 'General' : formatAt(table.sheet, line.row, line.columns.months[month]!);
}

/** The key of an indicator: its code, else its name, else its place among the unnamed. */
export function baseKeyOf(raw: RawIndicator, unnamed: number): string {
  return raw.code?.text ?? (raw.name ? fold(raw.name.text) : `?${unnamed}`);
}

/**
 * A key that nothing else in the plan has.
 * @param used how often each key was asked for in the plan so far
 */
export function uniqueKey(base: string, used: Map<string, number>): string {
  const times = (used.get(base) ?? 0) + 1;
  used.set(base, times);
  return times === 1 ? base : `${base}#${times}`;
}
