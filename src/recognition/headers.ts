/** The words of a table's header and of its lines, and what they mean. */
import type { LineRole } from '../domain/plan';
import { fold } from './text';

/** A column of a PAT besides the months. */
export type Field =
  | 'code'
  | 'name'
  | 'annual'
  | 'description'
  | 'formula'
  | 'kind'
  | 'unit'
  | 'direction'
  | 'behavior'
  | 'frequency'
  | 'baseline'
  | 'area'
  | 'concept'
  | 'total';

const FIELD_WORDS: Readonly<Record<Field, readonly string[]>> = {
  code: [
    'clave',
    'codigo',
    'clave del indicador',
    'codigo del indicador',
    'clave indicador',
    'codigo indicador',
    'cve',
    'cve. indicador',
    'no. de indicador',
    'no. indicador',
    'no',
    'num',
    'numero',
    'n°',
    'nº',
    'id',
    '#',
  ],
  name: [
    'nombre del indicador',
    'nombre de indicador',
    'nombre',
    'indicador',
    'nombre del indicador / meta',
    'nombre indicador',
    'denominacion del indicador',
    'denominacion',
    'indicadores',
    'nombre de los indicadores',
    'nombre del indicador de gestion',
    'nombre del indicador estrategico',
  ],
  annual: [
    'meta anual',
    'meta',
    'meta anual programada',
    'programacion anual',
    'programado anual',
    'total programado',
    'meta del ano',
    'meta total',
  ],
  description: ['descripcion', 'descripcion del indicador', 'definicion'],
  formula: ['formula', 'formula de calculo', 'metodo de calculo', 'formula del indicador'],
  kind: ['tipo', 'tipo de indicador', 'tipo del indicador'],
  unit: ['unidad de medida', 'unidad', 'u. medida', 'u.m', 'um'],
  direction: ['sentido', 'sentido del indicador'],
  behavior: ['comportamiento', 'comportamiento del indicador'],
  frequency: ['frecuencia', 'frecuencia de medicion', 'periodicidad'],
  baseline: ['linea base', 'linea de base'],
  area: [
    'area',
    'area responsable',
    'direccion de area',
    'direccion',
    'unidad responsable',
    'unidad administrativa',
  ],
  concept: ['concepto', 'renglon', 'linea'],
  total: [
    'total',
    'total anual',
    'total general',
    'anual',
    'suma',
    'total del ano',
    'acumulado',
    'acumulado anual',
  ],
};

const FIELD_BY_WORD = new Map<string, Field>();
for (const [field, words] of Object.entries(FIELD_WORDS)) {
  for (const word of words) FIELD_BY_WORD.set(word, field as Field);
}

/** What a header cell names, or null. `Meta Anual 2019` counts as `Meta Anual`. */
export function fieldOf(text: string): Field | null {
  if (text.length > 60) return null;
  const word = fold(text);
  const known = FIELD_BY_WORD.get(word) ?? FIELD_BY_WORD.get(word.replace(/\s*\(?20\d{2}\)?$/, ''));
  return known ?? null;
}

const ROLE_WORDS: Readonly<Partial<Record<LineRole, readonly string[]>>> = {
  programmed: [
    'programado',
    'programada',
    'programacion',
    'meta',
    'metas',
    'meta programada',
    'planeado',
    'prog',
    'programado mensual',
    'meta mensual',
    'metas mensuales',
  ],
  weight: [
    'ponderacion',
    'ponderaciones',
    'ponderacion mensual',
    'ponderacion anual',
    'ponderacion del indicador',
    'peso',
    'pesos',
    'peso relativo',
    'ponderado',
    'ponderador',
    'pond',
  ],
  actual: [
    'realizado',
    'realizada',
    'alcanzado',
    'alcanzada',
    'ejecutado',
    'avance',
    'resultado',
    'logrado',
    'real',
    'realizado mensual',
    'avance mensual',
    'avance realizado',
  ],
  compliance: [
    'cumplimiento',
    '% de cumplimiento',
    '% cumplimiento',
    'porcentaje de cumplimiento',
    'cumplimiento %',
  ],
  distribution: [
    'distribucion',
    '% de distribucion',
    'distribucion %',
    'distribucion de la meta',
    '% de la meta',
  ],
  numerator: ['numerador'],
  denominator: ['denominador'],
};

const ROLE_BY_WORD = new Map<string, LineRole>();
for (const [role, words] of Object.entries(ROLE_WORDS)) {
  for (const word of words) ROLE_BY_WORD.set(word, role as LineRole);
}

/** The line that a label names (`Ponderación`, `Realizado` …), or null. */
export function roleOf(text: string): LineRole | null {
  // Codes begin with a digit and no label does; asked for on every line, so the cheap test comes first.
  if (text.length > 40 || /^\d/.test(text)) return null;
  const word = fold(text).replace(/\s*\([^)]*\)?$/, '');
  return ROLE_BY_WORD.get(word) ?? null;
}

/** `INDICADORES`, `INDICADOR ESTRATÉGICO` … between the lines of a table. */
export function bandOf(text: string): 'management' | 'strategic' | null {
  if (text.length > 40 || !/indicador/i.test(text)) return null;
  const word = fold(text);
  if (/^indicador(es)? estrategicos?$/.test(word)) return 'strategic';
  if (/^indicador(es)?( de gestion)?$/.test(word)) return 'management';
  return null;
}

/** `TOTAL DE LA PONDERACIÓN`, also printed `TOTAL PONDERACIÓN`. */
export function isTotalLabel(text: string): boolean {
  if (text.length > 60 || !/total|suma/i.test(text)) return false;
  return /^(total|suma)( de)?( las?)? (ponderacion(es)?|pesos?)\b/.test(fold(text));
}

/** A line that says `TOTAL` and not of what. */
export function isPlainTotal(text: string): boolean {
  return text.length <= 40 && /^(sub)?total(es)?( general| del? area)?$|^suma( total)?$/.test(fold(text));
}

/** `PROGRAMACIÓN Y PONDERACIÓN 2019` over the months. */
export function isBanner(text: string): boolean {
  return text.length <= 80 && /^programacion y ponderacion\b/.test(fold(text));
}

/** A line of the block above a table. */
export type BlockLabel =
  | 'year'
  | 'unit'
  | 'adjunctUnit'
  | 'area'
  | 'institution'
  | 'mission'
  | 'vision'
  | 'objective';

const BLOCK_WORDS: ReadonlyMap<string, BlockLabel> = new Map([
  ['ejercicio', 'year'],
  ['ejercicio fiscal', 'year'],
  ['ano', 'year'],
  ['direccion general', 'unit'],
  ['direccion general adjunta', 'adjunctUnit'],
  ['direccion de area', 'area'],
  ['area', 'area'],
  ['area responsable', 'area'],
  ['unidad responsable', 'area'],
  ['institucion', 'institution'],
  ['dependencia', 'institution'],
  ['mision', 'mission'],
  ['vision', 'vision'],
  ['objetivo', 'objective'],
  ['objetivos', 'objective'],
]);

/** What a label of the block above a table announces, or null. */
export function blockLabelOf(text: string): BlockLabel | null {
  return text.length <= 40 ? (BLOCK_WORDS.get(fold(text)) ?? null) : null;
}
