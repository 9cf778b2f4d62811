/**
 * The columns of a plan that say what was reached before it: `Observado 2018`, `Resultado 2018`, `Logro del año anterior`,
 * `Histórico`, or years under a banner. A column `Meta 2018` says what was wanted, not what was observed.
 */
import type { Indicator } from '../domain/plan';
import type { SheetSnapshot } from '../domain/snapshot';
import { type HeaderColumn, type HeaderText, headerColumns } from './header-stack';
import { areFractions, asPoints, readCell } from './readings';
import { fold } from './text';

/** A column (relative) of earlier results; `year` is null for those of the year before the plan's. */
export interface HistoryColumn {
  readonly column: number;
  readonly year: number | null;
}

const THING = 'valor(?:es)?|datos?|cifras?|cantidad(?:es)?|produccion|metas?|avance|total|resultados?';
const OBSERVED =
  'observad[oa]s?|alcanzad[oa]s?|lograd[oa]s?|realizad[oa]s?|ejecutad[oa]s?|obtenid[oa]s?|registrad[oa]s?|reportad[oa]s?';
const REACHED = `(?:(?:${THING}) )?(?:${OBSERVED}|historic[oa]s?)|logros?|resultados?|cierre|ejecucion(?: fisica)?|valor real`;
const LINK = '(?: (?:al|del?|en|el|la|a|cierre|fin|ano|ejercicio|fiscal))*';
const BEFORE = '(?:ano|ejercicio|ejercicio fiscal) (?:inmediato )?(?:anterior|previo|pasado)|ano t ?- ?1';

const OF_YEAR = new RegExp(`^(?:${REACHED})${LINK} \\(?(20\\d{2})$`);
const YEAR_FIRST = new RegExp(`^(20\\d{2})[ (-]+(?:${REACHED})$`);
const OF_YEAR_BEFORE = new RegExp(`^(?:(?:${REACHED}|${THING})${LINK} \\(?)?(?:${BEFORE})$`);
const ALONE = /^(?:(?:valor|dato|registro|resultado) )?historico$/;
const BANNER = new RegExp(
  `^(?:(?:series?|${THING}|registros?) )?(?:historic[oa]s?|${OBSERVED})(?: (?:por|de|en) (?:el |los )?anos?(?: anteriores| previos)?)?$|^resultados (?:de |en )?(?:los )?anos (?:anteriores|previos)$|^(?:anos|ejercicios) (?:anteriores|previos)$`,
);

/**
 * The year whose results a text announces.
 * @returns `before` for those of the year before the plan's; null where it announces no results of earlier years
 */
export function historyYearOf(text: string): number | 'before' | null {
  if (text.length > 60 || !/20\d\d|anterior|previo|pasado|hist[oó]ric|t ?- ?1/i.test(text)) return null;
  // A percentage of what was planned is no result.
  if (text.includes('%')) return null;
  const word = fold(text).replace(/\s+/g, ' ').replace(/: /g, ' ');
  const year = OF_YEAR.exec(word)?.[1] ?? YEAR_FIRST.exec(word)?.[1];
  if (year !== undefined) return Number(year);
  return (OF_YEAR_BEFORE.test(word) && !/^metas? (?:del?|en)\b/.test(word)) || ALONE.test(word)
    ? 'before'
    : null;
}

/** `Presupuesto` above `Ejecutado 2018`: money. */
function speaksOfMoney({ stack }: HeaderColumn): boolean {
  return stack.some(({ text }) => /presupuest|financ|monto|gasto/i.test(text));
}

/** What one column of a header says of earlier results; null for the others. */
export function historyColumnOf(header: HeaderColumn): HistoryColumn | null {
  const { own, stack, column } = header;
  const lowest = own[own.length - 1]!;
  const said = historyYearOf(lowest.text);
  const year = said ?? yearUnderBanner(lowest, stack);
  if (year === null || speaksOfMoney(header)) return null;
  return { column, year: year === 'before' ? null : year };
}

/** `2018` below `Histórico`. */
function yearUnderBanner(lowest: HeaderText, stack: readonly HeaderText[]): number | null {
  if (!/^20\d{2}$/.test(lowest.text)) return null;
  const above = stack[stack.indexOf(lowest) - 1];
  return above && BANNER.test(fold(above.text)) ? Number(lowest.text) : null;
}

/**
 * The columns of earlier results in the rows of a header.
 * @param top relative, included
 * @param bottom relative, included
 */
export function historyColumns(sheet: SheetSnapshot, top: number, bottom: number): HistoryColumn[] {
  return headerColumns(sheet, top, bottom).flatMap((header) => historyColumnOf(header) ?? []);
}

/**
 * What an indicator reached in earlier years, oldest first. Columns of the plan's own year or later ones are none, and without a
 * year nothing can be told.
 * @param row absolute
 * @param percent whether the indicator's percentages are in points: fractions without % format become such
 */
export function historyAt(
  sheet: SheetSnapshot,
  row: number,
  columns: readonly HistoryColumn[],
  planYear: number | null,
  percent: boolean,
): Indicator['history'] {
  if (planYear === null || columns.length === 0) return undefined;
  const byYear = new Map<number, NonNullable<Indicator['history']>[number]>();
  for (const { column, year: said } of columns) {
    const year = said ?? planYear - 1;
    if (year >= planYear || byYear.has(year)) continue;
    const cell = { sheet: sheet.name, row, column: column + sheet.column };
    const reading = readCell(sheet, row, cell.column);
    const value = percent && areFractions([reading]) ? asPoints(reading) : reading;
    byYear.set(year, { year, value: { value, cell } });
  }
  return byYear.size === 0 ? undefined : [...byYear.values()].sort((a, b) => a.year - b.year);
}
