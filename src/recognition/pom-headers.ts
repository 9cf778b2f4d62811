/** The words of a POM's headers and what they mean: columns, physical and financial, years, cuatrimestres. */
import { fold } from './text';

/** A column of the table of products besides the years. */
export type PomField =
  | 'result'
  | 'level'
  | 'code'
  | 'name'
  | 'subproduct'
  | 'unit'
  | 'program'
  | 'subprogram'
  | 'project'
  | 'activity'
  | 'mainContribution'
  | 'baselineYear'
  | 'baselineAbsolute'
  | 'baselineRelative'
  | 'unitCost'
  | 'departments'
  | 'municipalities'
  | 'coverage'
  | 'responsible'
  | 'review'
  | 'weight'
  | 'behavior'
  | 'annual'
  | 'approved'
  | 'current'
  | 'justification';

const WORDS: Readonly<Record<PomField, readonly string[]>> = {
  result: [
    'resultado institucional',
    'resultado',
    'resultado estrategico',
    'resultados',
    'resultado inmediato',
  ],
  level: ['nivel', 'producto o subproducto', 'tipo', 'nivel del producto'],
  code: ['codigo', 'cod', 'codigo del producto', 'no', 'codigo producto', 'codigo de producto', 'clave'],
  name: [
    'producto / subproducto',
    'producto/subproducto',
    'producto y subproducto',
    'productos / subproductos',
    'productos y subproductos',
    'producto',
    'productos',
    'descripcion del producto',
    'nombre del producto',
    'producto - subproducto',
  ],
  subproduct: ['subproducto', 'subproductos', 'sub producto', 'sub-producto', 'nombre del subproducto'],
  unit: ['unidad de medida', 'unidad', 'u. medida', 'u.m', 'um'],
  program: ['programa', 'prg', 'prog', 'pg'],
  subprogram: ['subprograma', 'sub programa', 'spr', 'sub-programa'],
  project: ['proyecto', 'py', 'proy'],
  activity: ['actividad', 'actividad / obra', 'actividad/obra', 'act', 'obra'],
  mainContribution: [
    'producto de mayor contribucion',
    'producto de mayor contribucion (1/0',
    'mayor contribucion',
    'producto de mayor contribucion 1/0',
    'contribucion',
  ],
  baselineYear: ['ano', 'ano base', 'ano de linea base', 'ano de la linea de base', 'ano linea de base'],
  baselineAbsolute: ['datos absolutos', 'dato absoluto', 'absolutos', 'valor absoluto', 'absoluto'],
  baselineRelative: ['datos relativos', 'dato relativo', 'relativos', 'valor relativo', 'relativo'],
  unitCost: ['costo unitario', 'costo por unidad'],
  departments: ['departamentos', 'departamento', 'cobertura (departamentos', 'depto'],
  municipalities: ['municipios', 'municipio', 'cobertura (municipios'],
  coverage: ['cobertura', 'cobertura geografica', 'cobertura territorial', 'ubicacion geografica'],
  responsible: [
    'responsable',
    'responsables',
    'unidad responsable',
    'unidad ejecutora',
    'dependencia responsable',
  ],
  review: ['revision'],
  weight: ['ponderacion', 'peso', 'ponderacion (%', 'ponderador'],
  behavior: ['comportamiento'],
  annual: ['meta anual', 'meta fisica anual', 'meta fisica del ano', 'meta del ano', 'meta fisica'],
  approved: ['aprobado', 'asignado', 'presupuesto aprobado', 'presupuesto asignado', 'presupuesto inicial'],
  current: ['vigente', 'presupuesto vigente', 'presupuesto modificado'],
  justification: ['justificacion', 'observaciones', 'justificacion de la ejecucion'],
};

const BY_WORD = new Map<string, PomField>();
for (const [field, words] of Object.entries(WORDS))
  for (const word of words) BY_WORD.set(word, field as PomField);

/** The column that one header names, without regard to a remark in parentheses; null when it is not known. */
export function pomFieldOf(text: string): PomField | null {
  if (text.length > 80) return null;
  const word = fold(text).replace(/\s*\/\s*/g, ' / ');
  return (
    BY_WORD.get(word) ??
    BY_WORD.get(word.replace(' / ', '/')) ??
    BY_WORD.get(word.replace(/\s*\([^)]*\)?$/, '').replace(/\s+20\d{2}$/, '')) ??
    null
  );
}

export type TargetKind = 'physical' | 'financial';

const MONEY_WORDS = new Set(['monto', 'costo', 'presupuesto', 'quetzales', 'q', 'financiamiento', 'valor']);

/** Whether a header speaks of the physical or of the financial; null for others. */
export function targetKindOf(text: string): TargetKind | null {
  if (text.length > 80) return null;
  const word = fold(text);
  if (/\bfinancier[ao]s?\b/.test(word)) return 'financial';
  if (/\bfisic[ao]s?\b/.test(word)) return 'physical';
  const plain = word.replace(/\s*\([^)]*\)?$/, '').replace(/\s*20\d{2}$/, '');
  if (MONEY_WORDS.has(plain)) return 'financial';
  return plain === 'cantidad' || plain === 'meta' ? 'physical' : null;
}

/** The year that a header is about: it says one, and is no base line. */
export function headerYear(text: string): number | null {
  if (text.length > 60) return null;
  const years = text.match(/(?<!\d)20\d{2}(?!\d)/g);
  if (years?.length !== 1) return null;
  return /linea|base|total|ejecuci|ejecutad|segun|diferencia|^pom\b/.test(fold(text))
    ? null
    : Number(years[0]);
}

/** Whether a header announces what all years make together. */
export function isMultiYearTotal(text: string): boolean {
  return text.length <= 60 && /\btotal(es)?\b|\bmultianual\b/.test(fold(text));
}

const ORDINALS: readonly RegExp[] = [
  /^(i|1|1er|1ro|1°|1º|1\.º|primer|primero) (cuatrimestre|cuatrim|cuat)\b|^(cuatrimestre|cuatrim|cuat|c)\.? ?(i|1)$|^q ?1$/,
  /^(ii|2|2do|2°|2º|2\.º|segundo) (cuatrimestre|cuatrim|cuat)\b|^(cuatrimestre|cuatrim|cuat|c)\.? ?(ii|2)$|^q ?2$/,
  /^(iii|3|3er|3ro|3°|3º|3\.º|tercer|tercero) (cuatrimestre|cuatrim|cuat)\b|^(cuatrimestre|cuatrim|cuat|c)\.? ?(iii|3)$|^q ?3$/,
];
const SPANS: readonly RegExp[] = [
  /\b(ene|enero)\b.{1,5}\b(abr|abril)\b/,
  /\b(may|mayo)\b.{1,5}\b(ago|agosto)\b/,
  /\b(sep|sept|set|septiembre|setiembre)\b.{1,5}\b(dic|diciembre)\b/,
];

/** The cuatrimestre (0 to 2) that a header names: `Ene–Abr`, `Enero - Abril`, `Cuatrimestre 1`, `Primer cuatrimestre`, `C1`. */
export function fourMonthsOf(text: string): 0 | 1 | 2 | null {
  if (text.length > 60) return null;
  const word = fold(text).replace(/\./g, '');
  for (const [index, span] of SPANS.entries()) if (span.test(word)) return index as 0 | 1 | 2;
  const plain = word.replace(/\s*\([^)]*\)?$/, '').replace(/ (de |del )?20\d{2}$/, '');
  for (const [index, ordinal] of ORDINALS.entries()) if (ordinal.test(plain)) return index as 0 | 1 | 2;
  return null;
}

export type ExecutionRole = 'programmed' | 'executed' | 'percent';

/** Whether a header speaks of what was programmed, what was executed, or a percentage of them. */
export function executionRoleOf(text: string): ExecutionRole | null {
  const word = fold(text);
  if (
    /%|\bporcentaje\b|\bcumplimiento\b/.test(text.toLowerCase()) ||
    /\bporcentaje\b|\bcumplimiento\b/.test(word)
  ) {
    return 'percent';
  }
  if (/\bprogramad[ao]s?\b|\bprogramacion\b|\bplanificad[ao]s?\b|\bmetas?\b/.test(word)) return 'programmed';
  if (/\bejecutad[ao]s?\b|\bejecucion\b|\bavance\b|\brealizad[ao]s?\b|\bdevengad[ao]s?\b/.test(word))
    return 'executed';
  return null;
}

/** A line that adds up the table: `TOTAL`, `Total general`, `TOTAL POM`, `Total por año`. */
export function isTotalLine(text: string): boolean {
  return text.length <= 60 && /^(sub)?total(es)?\b|^gran total\b|^suma\b/.test(fold(text));
}

/** Whether a text is the title of a POM. */
export function isPomTitle(text: string): boolean {
  return text.length <= 160 && /\b(plan operativo multianual|pom)\b/.test(fold(text));
}

/** `Producto`, `Subproducto` in the column *Nivel*, or in front of a name; null for other words. */
export function levelOf(text: string): 'product' | 'subproduct' | null {
  const word = fold(text);
  if (/^(sub[ -]?producto|sp|s)\b/.test(word)) return 'subproduct';
  return /^(producto|p)\b/.test(word) ? 'product' : null;
}

const CODE = /^\d{1,4}(?:\s?[.-]\s?\d{1,4}){0,5}\.?$/;
const CODE_AND_NAME = /^(\d{1,4}(?:[.-]\d{1,4}){0,5})(\s?[.):–—-]+)?\s+(\S.*)$/;
const LEVEL_WORD = /^(sub[ -]?producto|producto)s?\s*(?:no\.?|n[°º.]?)?\s*[:.]?\s*(?=\d)/i;

/** The code of a product, as it is compared: `001-001`, `1.2`; null when the text is none. */
export function pomCode(text: string): string | null {
  return text.length <= 40 && CODE.test(text) ? text.replace(/\s/g, '').replace(/\.$/, '') : null;
}

/** What the cell of a name says: the level word before it, the code, the name. */
export interface NamedProduct {
  readonly level: 'product' | 'subproduct' | null;
  readonly code: string | null;
  readonly name: string;
}

/** Splits `Subproducto 1.1: Guías impresas` or `001-002 Personas capacitadas`. */
export function splitProduct(text: string): NamedProduct {
  const prefix = LEVEL_WORD.exec(text);
  const level = prefix ? levelOf(prefix[1]!) : null;
  const rest = prefix ? text.slice(prefix[0].length) : text;
  const alone = pomCode(rest);
  if (alone !== null && prefix) return { level, code: alone, name: '' };
  const match = CODE_AND_NAME.exec(rest);
  if (!match || !/\p{L}/u.test(match[3]!)) return { level, code: null, name: rest };
  const [, code, mark, name] = match;
  // A lone number in front is a code only where something sets it apart: `2 visitas` begins with none.
  if (!/[.-]/.test(code!) && mark === undefined && !prefix) return { level, code: null, name: rest };
  return { level, code: code!, name: name! };
}

/** How many segments a code has. */
export function depthOf(code: string): number {
  return code.split(/[.-]/).length;
}
