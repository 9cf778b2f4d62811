/**
 * The formulas of the sheet *Tablero*. They give what the engine gives (`domain/roll-up.ts`): a unit is the simple mean of its
 * areas, the institution the mean of its units as *Consolidación* weighs them; who has no score in a period is left out.
 */
import { type CellAddress, columnName, quoteSheet } from '../domain/address';
import type { CellInput } from '../domain/change-set';
import { LIGHT_WORD, lightWord, STATE_WORD } from './attainment-formulas';
import { SETTING_NAME } from './setting-names';
import { type Figure, NOT_REPORTED, PERIOD } from './tablero-data';
import { COLUMN, fixedRange, HELPER, ROW } from './tablero-layout';

/** Where there is no light: nothing was due, or nothing can be computed. */
export const NOT_MEASURED = 'Sin medir';

/** The columns of the counts, and what is counted. */
export const COUNTED_LIGHTS: readonly (readonly [column: number, word: string])[] = [
  [COLUMN.red, LIGHT_WORD.red],
  [COLUMN.yellow, LIGHT_WORD.yellow],
  [COLUMN.green, LIGHT_WORD.green],
  [COLUMN.blue, LIGHT_WORD.blue],
  [COLUMN.purple, LIGHT_WORD.purple],
  [COLUMN.notReported, NOT_REPORTED],
  [COLUMN.notMeasured, NOT_MEASURED],
];

const cell = (column: number, row: number) => `$${columnName(column)}${row + 1}`;

function reference({ sheet, row, column }: CellAddress): string {
  return `${quoteSheet(sheet)}!$${columnName(column)}$${row + 1}`;
}

/** A figure as a cell holds it: words of states in cells become empty texts. */
export function figure(source: Figure): CellInput {
  if ('value' in source) return source.value;
  const cell = reference(source.cell);
  return `=IF(ISNUMBER(${cell}),${cell},"")`;
}

/**
 * The strict compliance of an indicator; some templates say in a word that it was not reported, others give 0.
 */
export function itemFigure(source: Figure): CellInput {
  if ('value' in source) return source.value;
  const cell = reference(source.cell);
  const owed = `OR(${cell}="${STATE_WORD.notReported}",${cell}="${STATE_WORD.unreadable}")`;
  return `=IFERROR(IF(ISNUMBER(${cell}),${cell},IF(${owed},"${NOT_REPORTED}","")),"")`;
}

/** 1 where rows were put into or taken from a table since, or it is gone; else 0. */
export function changedSince(range: {
  sheet: string;
  row: number;
  column: number;
  rowCount: number;
}): string {
  const column = `$${columnName(range.column)}`;
  const rows = `ROWS(${quoteSheet(range.sheet)}!${column}$${range.row + 1}:${column}$${range.row + range.rowCount})`;
  return `=IF(ISERROR(${rows}),1,IF(${rows}=${range.rowCount},0,1))`;
}

/** The mean of a unit's areas. @param first the helper row of its first area */
export function unitScore(column: number, first: number, count: number): string {
  const areas = `${columnName(column)}$${first + 1}:${columnName(column)}$${first + count}`;
  return `=IF(COUNT(${areas})=0,"",AVERAGE(${areas}))`;
}

/** How often a unit counts in a period: once, or by its areas or their indicators that have a strict score. */
export function unitWeight(period: number, first: number, count: number): string {
  const letter = columnName(HELPER.strict + period);
  const areas = `${letter}$${first + 1}:${letter}$${first + count}`;
  const indicators = fixedRange(HELPER.count, first, count);
  return `=CHOOSE(${SETTING_NAME.rollUp},1,COUNT(${areas}),SUMPRODUCT(--ISNUMBER(${areas}),${indicators}))`;
}

/** The institution in a period. */
export function institutionScore(
  which: 'strict' | 'provisional',
  period: number,
  counted: { readonly first: number; readonly count: number },
): CellInput {
  if (counted.count === 0) return null;
  const values = fixedRange(HELPER[which] + period, counted.first, counted.count);
  const weights = fixedRange(HELPER.weight + period, counted.first, counted.count);
  const sum = `SUMPRODUCT(--ISNUMBER(${values}),${weights})`;
  return `=IF(${sum}=0,"",SUMPRODUCT(--ISNUMBER(${values}),${weights},${values})/${sum})`;
}

export type Stretch = 'month' | 'quarter' | 'toDate' | 'year';

/** Of eighteen periods in a row, the one that the corte tells. @param column of the first of them */
export function atCutoff(stretch: Stretch, column: number, row: number): string {
  const range = (period: number, count: number) => fixedRange(column + period, row, 1, count);
  const { cutoff } = SETTING_NAME;
  // A blank cell would come out as 0.
  const shown = (value: string) => `IF(ISNUMBER(${value}),${value},"")`;
  switch (stretch) {
    case 'month':
      return `=IF(${cutoff}=0,"",${shown(`INDEX(${range(PERIOD.month, 12)},1,${cutoff})`)})`;
    case 'quarter':
      return `=IF(${cutoff}=0,"",${shown(`INDEX(${range(PERIOD.quarter, 4)},1,ROUNDUP(${cutoff}/3,0))`)})`;
    case 'toDate':
      return `=${shown(range(PERIOD.toDate, 1))}`;
    case 'year':
      return `=${shown(range(PERIOD.year, 1))}`;
  }
}

/** The light of a score. */
export function lightOf(column: number, row: number): string {
  return `=${lightWord(cell(column, row))}`;
}

/** The light of the year's score, once the year is closed. */
export function lightOfYear(column: number, row: number): string {
  return `=IF(${SETTING_NAME.cutoff}=12,${lightWord(cell(column, row))},"")`;
}

/**
 * The light of an indicator to date. Some templates say in a word that it was not reported. Others give the strict compliance
 * 0 for it, and no provisional one, or (where only the last period counts) one that speaks of an earlier period; where that is 0
 * too, it shows as red.
 */
export function itemLight(row: number, onlyLastCounts: boolean): string {
  const strict = cell(HELPER.itemStrict, row);
  const provisional = cell(HELPER.itemProvisional, row);
  const earlier = onlyLastCounts ? `N(${provisional})>0` : 'FALSE';
  const owed = `AND(${strict}=0,OR(NOT(ISNUMBER(${provisional})),${earlier}))`;
  const unmeasured = `IF(${strict}="${NOT_REPORTED}",${strict},"${NOT_MEASURED}")`;
  return `=IF(ISNUMBER(${strict}),IF(${owed},"${NOT_REPORTED}",${lightWord(strict)}),${unmeasured})`;
}

/**
 * What indicators are ranked by: their compliance, and where it is the same their order. A double has room for both: the order
 * changes what lies beyond the ninth decimal.
 */
export function rankKey(row: number, ordinal: number): string {
  const light = cell(HELPER.light, row);
  const strict = cell(HELPER.itemStrict, row);
  return `=IF(OR(${light}="${NOT_REPORTED}",${light}="${NOT_MEASURED}"),"",ROUND(${strict},9)+${ordinal}*0.0000000000001)`;
}

/** Which row of the block is the k-th of the worst; an empty text where there are fewer. */
export function position(k: number, first: number, count: number): string {
  const keys = fixedRange(HELPER.rankKey, first, count);
  return `=IF(COUNT(${keys})<${k},"",MATCH(SMALL(${keys},${k}),${keys},0))`;
}

/** A column of the block at that position. */
export function ranked(column: number, positionRow: number, first: number, count: number): string {
  const at = fixedRange(HELPER.position, positionRow);
  return `=IF(${at}="","",INDEX(${fixedRange(column, first, count)},${at}))`;
}

/** The k-th code; a name is cut where there is no code. */
export function rankedCode(positionRow: number, first: number, count: number): string {
  const at = fixedRange(HELPER.position, positionRow);
  const of = (column: number) => `INDEX(${fixedRange(column, first, count)},${at})`;
  return `=IF(${at}="","",IF(${of(HELPER.code)}="",LEFT(${of(HELPER.name)},28),${of(HELPER.code)}))`;
}

/** How many indicators of a stretch of the block have a light. */
export function lightCount(word: string, first: number, count: number): CellInput {
  return count === 0 ? 0 : `=COUNTIF(${fixedRange(HELPER.light, first, count)},"${word}")`;
}

/** The corte and how units are put together, in words. */
export function cutoffLine(): string {
  const { cutoff, rollUp } = SETTING_NAME;
  const months = fixedRange(COLUMN.firstPeriod, ROW.header, 1, 12);
  const means = `CHOOSE(${rollUp},"promedio simple de las unidades","unidades ponderadas por su número de áreas","unidades ponderadas por su número de indicadores")`;
  return `=IF(${cutoff}=0,"Falta el mes de corte en Ajustes",CONCATENATE("Corte: ",INDEX(${months},1,${cutoff})," · Institución: ",${means}))`;
}

/** Whether the sheet still covers the plans. */
export function checkLine(first: number, count: number): string {
  const flags = fixedRange(HELPER.changed, first, count);
  return (
    `=IF(SUM(${flags})=0,"Incluye todos los renglones de los planes.",` +
    '"Se insertaron o quitaron renglones en un plan después de escribir el tablero: escríbalo de nuevo para incluirlos.")'
  );
}
