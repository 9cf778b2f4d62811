/** Reads the header of a table of products: which column says what, and where the periods of each line stand. */
import { MONTHS } from '../domain/period';
import type { SheetSnapshot } from '../domain/snapshot';
import { type HeaderColumn, headerColumns } from './header-stack';
import { type HistoryColumn, historyColumnOf } from './history';
import { type PeriodLabel, periodOf } from './periods';
import { fold } from './text';

export type PoaField =
  | 'code'
  | 'product'
  | 'unit'
  | 'unitCode'
  | 'periodicity'
  | 'annual'
  | 'weight'
  | 'baseline'
  | 'baselineYear'
  | 'partOf'
  | 'direction'
  | 'behavior'
  | 'directionInUse'
  | 'behaviorInUse'
  | 'accumulated'
  | 'approved'
  | 'current'
  | 'executed'
  | 'justification'
  | 'objective'
  | 'operationalObjective'
  | 'result'
  | 'assumption'
  | 'population';

const WORDS: Readonly<Record<PoaField, readonly string[]>> = {
  code: [
    'codigo',
    'cod',
    'clave',
    'no',
    'n°',
    'nº',
    'num',
    'numero',
    '#',
    'codigo producto',
    'codigo del producto',
  ],
  product: [
    'producto',
    'productos',
    'producto final',
    'productos finales',
    'nombre del producto',
    'descripcion del producto',
    'producto / servicio',
    'producto/servicio',
    'producto o servicio',
    'bien o servicio',
    'producto (bien o servicio)',
  ],
  unit: ['unidad de medida', 'unidad medida', 'unidad', 'u. medida', 'u. de medida', 'u.m', 'um'],
  unitCode: ['codigo unidad', 'codigo de la unidad', 'cod. unidad', 'codigo unidad de medida', 'codigo u.m'],
  periodicity: ['periodicidad', 'frecuencia', 'periodicidad de la produccion', 'frecuencia de medicion'],
  annual: [
    'produccion anual',
    'produccion anual programada',
    'produccion programada',
    'produccion anual planificada',
    'produccion',
    'meta anual',
    'meta anual programada',
    'programado anual',
    'programacion anual',
    'cantidad anual',
    'meta',
  ],
  weight: [
    'ponderacion',
    'peso',
    'ponderacion anual',
    'ponderacion %',
    'ponderacion (%)',
    '% ponderacion',
    '% de ponderacion',
  ],
  baseline: ['linea base', 'linea de base', 'valor linea base', 'valor de la linea base'],
  baselineYear: ['ano linea base', 'ano de la linea base', 'ano de linea base', 'ano base'],
  partOf: [
    'parte de',
    'forma parte de',
    'es parte de',
    'producto padre',
    'producto principal',
    'producto del que es parte',
  ],
  direction: ['sentido', 'sentido del indicador'],
  behavior: ['comportamiento', 'comportamiento de la meta'],
  directionInUse: ['sentido en uso'],
  behaviorInUse: ['comportamiento en uso'],
  accumulated: [
    'acumulado',
    'total ejecutado',
    'ejecutado acumulado',
    'ejecucion acumulada',
    'produccion ejecutada',
  ],
  approved: ['presupuesto aprobado', 'aprobado', 'presupuesto inicial', 'asignado'],
  current: ['presupuesto vigente', 'vigente', 'presupuesto actual', 'presupuesto modificado'],
  executed: [
    'presupuesto ejecutado',
    'ejecucion presupuestaria',
    'monto ejecutado',
    'presupuesto devengado',
    'devengado',
  ],
  justification: ['justificacion', 'justificaciones', 'observaciones', 'observacion', 'comentarios'],
  objective: ['objetivo', 'objetivo estrategico', 'objetivo institucional'],
  operationalObjective: ['objetivo operativo', 'objetivos operativos'],
  result: ['resultado', 'resultado institucional'],
  assumption: ['supuesto', 'supuestos'],
  population: ['poblacion objetivo', 'poblacion'],
};

const FIELD_BY_WORD = new Map<string, PoaField>();
for (const [field, words] of Object.entries(WORDS)) {
  for (const word of words) FIELD_BY_WORD.set(word, field as PoaField);
}

/** The column that a header names: accents, case and a year or unit behind it don't matter. */
function fieldOf(text: string): PoaField | null {
  if (text.length > 60) return null;
  const word = fold(text)
    .replace(/\s*\(?20\d{2}\)?$/, '')
    .replace(/\s*\(l\.?\)$/, '');
  return FIELD_BY_WORD.get(word) ?? null;
}

export type PoaLineRole = 'programmed' | 'actual' | 'compliance';

/** Where the periods of a line stand: the month in which each closes, and its column (relative). */
export interface PoaLineColumns {
  readonly kind: PeriodLabel['kind'];
  readonly periods: readonly { readonly first: number; readonly last: number; readonly column: number }[];
}

/** Rows and columns are relative. */
export interface PoaHeader {
  readonly top: number;
  readonly bottom: number;
  readonly fields: ReadonlyMap<PoaField, number>;
  readonly lines: ReadonlyMap<PoaLineRole, PoaLineColumns>;
  /** What was reached in earlier years: those of the plan's own year among them are none. */
  readonly history: readonly HistoryColumn[];
  /** Of the months or of a banner above them. */
  readonly year: number | null;
}

export interface PoaHeaderMiss {
  readonly missing: 'annual' | 'rows' | 'product';
  readonly row: number;
  readonly column: number;
}

const PRODUCT = new Set(WORDS.product);

/** Whether a row has the word *Producto* as the header of a column; cheap, since it is asked for every row. */
export function hasProductHeader(sheet: SheetSnapshot, row: number): boolean {
  return productColumn(sheet, row) >= 0;
}

function productColumn(sheet: SheetSnapshot, row: number): number {
  return sheet.values[row]!.findIndex(
    (value) =>
      typeof value === 'string' &&
      value.length <= 40 &&
      /product|bien o/i.test(value) &&
      PRODUCT.has(fold(value)),
  );
}

/** Words of tables that others read: a column of indicators, of periods below each other, of years. */
const FOREIGN =
  /^(nombre del )?indicador(es)?$|^indicador ?\/ ?producto$|^periodo$|^meta financiera$|^producto ?\/ ?subproducto$/;

const GROUPS: readonly (readonly [RegExp, PoaLineRole])[] = [
  [/\bcumplim/, 'compliance'],
  [/\b(ejecu|realiz|alcanz|logr|avance)/, 'actual'],
  [/\b(program|prog\b|planific|previst|metas?\b|calendariz)/, 'programmed'],
];

function groupOf(text: string): PoaLineRole | null {
  const word = fold(text);
  return GROUPS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** A row of banners above the header, or of months below it: few texts, none of them long. */
function isBanner(sheet: SheetSnapshot, row: number): boolean {
  const texts = sheet.values[row]?.filter((value) => typeof value === 'string') ?? [];
  return texts.some((text) => text.length <= 60 && (groupOf(text) !== null || /presupuest/i.test(text)));
}

function isPeriodRow(sheet: SheetSnapshot, row: number): boolean {
  const formats = sheet.formats[row];
  let periods = 0;
  for (const [column, value] of (sheet.values[row] ?? []).entries()) {
    if (value === null) continue;
    const period = periodOf(value, formats?.[column] ?? 'General', null);
    if (period !== null && ++periods >= 3) return true;
  }
  return false;
}

const PREFIX =
  /^(programad[oa]s?|prog\.?|programaci[oó]n|metas?|ejecutad[oa]s?|ejec\.?|realizad[oa]s?|avance|cumplimiento)\s+(?:de\s+)?/i;

interface PeriodColumn {
  readonly role: PoaLineRole | null;
  readonly period: PeriodLabel;
  readonly column: number;
}

function periodColumnOf(sheet: SheetSnapshot, { own, stack, column }: HeaderColumn): PeriodColumn | null {
  const lowest = own[own.length - 1]!;
  const value = sheet.values[lowest.row]![column]!;
  const format = sheet.formats[lowest.row]?.[column] ?? 'General';
  const prefix = PREFIX.exec(lowest.text)?.[0] ?? '';
  const period =
    periodOf(value, format, null) ??
    (prefix ? periodOf(lowest.text.slice(prefix.length), 'General', null) : null);
  if (period === null || period.kind === 'year') return null;
  const above = stack.filter((text) => text !== lowest);
  const role = groupOf(prefix) ?? above.map(({ text }) => groupOf(text)).find((one) => one !== null) ?? null;
  return { role, period, column };
}

/** The finest kind of period that covers the year. A month or two without a label may be missing. */
function lineOf(columns: readonly PeriodColumn[]): PoaLineColumns | null {
  const needed = { month: 9, twoMonths: 6, quarter: 4, fourMonths: 3, semester: 2 } as const;
  for (const [kind, least] of Object.entries(needed)) {
    const own = new Map<number, { first: number; last: number; column: number }>();
    for (const { period, column } of columns) {
      const { first, last } = period.span;
      if (period.kind === kind && !own.has(last)) own.set(last, { first, last, column });
    }
    if (own.size < least) continue;
    const periods = [...own.values()].sort((a, b) => a.last - b.last);
    return { kind: kind as PeriodLabel['kind'], periods };
  }
  return null;
}

function linesOf(periods: readonly PeriodColumn[]): Map<PoaLineRole, PoaLineColumns> {
  const lines = new Map<PoaLineRole, PoaLineColumns>();
  for (const role of ['programmed', 'actual', 'compliance'] as const) {
    const line = lineOf(periods.filter((one) => one.role === role));
    if (line) lines.set(role, line);
  }
  // Without a banner the first run of months is what was programmed, the second what was achieved.
  const runs: PeriodColumn[][] = [];
  for (const one of periods.filter(({ role }) => role === null)) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    const goesOn =
      before !== undefined &&
      (before.period.kind !== one.period.kind || before.period.span.last < one.period.span.last);
    if (goesOn) run!.push(one);
    else runs.push([one]);
  }
  for (const run of runs) {
    const line = lineOf(run);
    const free = (['programmed', 'actual'] as const).find((role) => !lines.has(role));
    if (line && free) lines.set(free, line);
  }
  return lines;
}

/**
 * Reads the header around a row for which `hasProductHeader` is true.
 * @param floor the first row that may belong to it, relative
 * @returns null when the table is of another kind
 */
export function readPoaHeader(
  sheet: SheetSnapshot,
  row: number,
  floor: number,
): PoaHeader | PoaHeaderMiss | null {
  let top = row;
  while (top > Math.max(floor, row - 2) && isBanner(sheet, top - 1)) top--;
  const bottom = isPeriodRow(sheet, row) || !isPeriodRow(sheet, row + 1) ? row : row + 1;
  const columns = headerColumns(sheet, top, bottom);
  const fields = new Map<PoaField, number>();
  const periods: PeriodColumn[] = [];
  const history: HistoryColumn[] = [];
  const accumulated: HistoryColumn[] = [];
  let year: number | null = null;
  for (const column of columns) {
    const earlier = historyColumnOf(column);
    if (earlier !== null) {
      history.push(earlier);
      if (ownField(column) === 'accumulated') accumulated.push(earlier);
      continue;
    }
    if (column.own.some(({ text }) => FOREIGN.test(fold(text)))) return null;
    for (const { text } of column.stack) {
      const found = /(?<!\d)(20\d{2})(?!\d)/.exec(text);
      if (found && text.length <= 80) year ??= Number(found[1]);
    }
    const period = periodColumnOf(sheet, column);
    if (period !== null) {
      periods.push(period);
      year ??= period.period.year;
      continue;
    }
    const field = ownField(column);
    if (field !== null && !fields.has(field)) fields.set(field, column.column);
  }
  const product = fields.get('product');
  if (product === undefined) return null;
  // `Producción ejecutada 2026` of the plan's own year is what its months make.
  const ofThisYear = accumulated.find((one) => year === null || one.year === null || one.year >= year);
  if (ofThisYear && !fields.has('accumulated')) fields.set('accumulated', ofThisYear.column);
  const lines = linesOf(periods);
  const knownBy = [
    fields.has('annual'),
    fields.has('unit'),
    fields.has('periodicity'),
    lines.has('programmed'),
  ];
  const signs = knownBy.filter(Boolean).length;
  if (signs === 0) return null;
  if (!fields.has('annual') && !lines.has('programmed')) {
    return signs >= 2 ? { missing: 'annual', row, column: product } : null;
  }
  if (signs < 2) return null;
  return { top, bottom, fields, lines, history, year };
}

/** `Ejecutado` alone is money where a banner says so. */
function ownField({ own, stack }: HeaderColumn): PoaField | null {
  for (let i = own.length - 1; i >= 0; i--) {
    const { text } = own[i]!;
    const field = fieldOf(text);
    if (field !== null) return field;
    if (/^(ejecutado|ejecucion)$/.test(fold(text))) {
      return stack.some((above) => /presupuest|financ/i.test(above.text)) ? 'executed' : 'accumulated';
    }
  }
  return null;
}

/** The column (relative) of each of the twelve months; those without one share that of their neighbour. */
export function monthColumns({ periods }: PoaLineColumns): { columns: number[]; closing: (number | null)[] } {
  const columns = MONTHS.map(
    (month) => (periods.find(({ last }) => last >= month) ?? periods[periods.length - 1]!).column,
  );
  const closing = MONTHS.map((month) => periods.find(({ last }) => last === month)?.column ?? null);
  return { columns, closing };
}
