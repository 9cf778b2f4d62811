/** The words of the sheet *Justificaciones*: it is written with them and found again by them. Spanish in every language. */
import type { JustificationReason } from './justification';
import { plainText } from './words';

/** In the first cell; the table is found by its headers, also where this is gone. */
export const JUSTIFICATIONS_TITLE = 'JUSTIFICACIONES DE LOS PLANES';

/** The name that the sheet gets when it is added; people may rename it. */
export const JUSTIFICATIONS_SHEET = 'Justificaciones';

export type JustificationColumn =
  | 'rule'
  | 'item'
  | 'datum'
  | 'value'
  | 'reason'
  | 'text'
  | 'author'
  | 'date'
  | 'until'
  | 'reference';

/** In the order of the sheet. */
export const JUSTIFICATION_HEADER: Readonly<Record<JustificationColumn, string>> = {
  rule: 'Regla',
  item: 'Partida',
  datum: 'Dato',
  value: 'Valor',
  reason: 'Motivo',
  text: 'Explicación',
  author: 'Autor',
  date: 'Fecha',
  until: 'Vigencia',
  reference: 'Referencia',
};

export const JUSTIFICATION_COLUMNS = Object.keys(JUSTIFICATION_HEADER) as JustificationColumn[];

/** Without these the table cannot be read; the others are for people, or may be blank. */
export const NEEDED_COLUMNS: readonly JustificationColumn[] = [
  'value',
  'reason',
  'text',
  'author',
  'date',
  'reference',
];

/** Together short enough for a drop-down, and without commas. */
export const JUSTIFICATION_REASON_WORD: Readonly<Record<JustificationReason, string>> = {
  authorised: 'Autorizado por la instancia competente',
  norm: 'Lo exige una norma o un convenio',
  method: 'Así lo define su método de cálculo',
  seasonal: 'Estacionalidad de la demanda',
  external: 'Depende de un tercero',
  published: 'Así se publicó el documento oficial',
  other: 'Otro motivo',
};

/** The reason of a word, whatever its accents and case. */
export function reasonOfWord(word: string): JustificationReason | null {
  const plain = plainText(word);
  const entries = Object.entries(JUSTIFICATION_REASON_WORD) as [JustificationReason, string][];
  return entries.find(([, own]) => plainText(own) === plain)?.[0] ?? null;
}

/** What *Dato* says of a subject. */
export const SUBJECT_WORD: Readonly<Record<string, string>> = {
  'annual-target': 'Meta anual',
  programmed: 'Programado',
  'annual-weight': 'Ponderación anual',
  'month-weight': 'Ponderación del mes',
  distribution: 'Distribución',
  actual: 'Realizado',
};
