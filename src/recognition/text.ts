/** How the texts of a plan are compared: accents, case, spaces and line breaks don't matter. */

import { remembered } from '../domain/remembered';

/** No-break, narrow, thin and zero-width spaces, soft hyphens and byte order marks that copying leaves behind. */
const BLANKS = /[\s\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]+/g;
const SOFT_HYPHEN = /\u00ad/g;
const MARKS = /[\u0300-\u036f]/g;
const EDGES = /^[\s.:;,*"'“”«»()[\]-]+|[\s.:;,*"'“”«»()[\]-]+$/g;

/** The text as it is shown, in one line: blanks collapsed, ends trimmed. */
export function tidy(text: string): string {
  return text.replace(SOFT_HYPHEN, '').replace(BLANKS, ' ').trim();
}

/** For comparing: one line, lower case, without accents or punctuation at the ends. `Línea  Base:` → `linea base`. */
export const fold: (text: string) => string = remembered((text) =>
  tidy(text).normalize('NFD').replace(MARKS, '').toLowerCase().replace(EDGES, ''),
);

/** A code of a plan: `7.3.1`, `9`, with or without a dot at the end. */
const CODE = /^\d{1,3}(?:\s?\.\s?\d{1,4}){0,7}\.?$/;

/** The code without blanks and final dot, or null when the text is none. */
export function codeOf(text: string): string | null {
  const line = tidy(text);
  return line.length <= 40 && CODE.test(line) ? line.replace(/\s/g, '').replace(/\.$/, '') : null;
}

/** The mark of a list may stand in front, as in copied text. */
const CODE_AND_NAME = /^(?:[-–—•·▪●*]\s)?(\d{1,3}(?:\.\d{1,4}){0,7})(\.|\.-|\s?-|\))?\s+(\S.*)$/;

/**
 * Splits `7.3. Dirección de Ingresos Migratorios` into code and name.
 * @param text one line
 * @returns null when it begins with no code. A lone number needs a dot or a dash behind it (`9. Dirección`),
 *   since `2 visitas` begins with none.
 */
export function splitCode(text: string): { code: string; name: string } | null {
  const line = tidy(text);
  const match = CODE_AND_NAME.exec(line);
  if (!match) return null;
  const [, code, mark, name] = match;
  if (!code!.includes('.') && mark === undefined) return null;
  return /\p{L}/u.test(name!) ? { code: code!, name: name! } : null;
}

/** `7.4.1` → `7.4`; null for one segment. */
export function parentCode(code: string): string | null {
  const dot = code.lastIndexOf('.');
  return dot < 0 ? null : code.slice(0, dot);
}

const ORGANISATION =
  /\b(direccion|direcciones|subdireccion|coordinacion|unidad|oficinas?|centro|secretaria|subsecretaria|departamento|delegacion|delegaciones|gerencia|jefatura|organo|instituto|comision|procuraduria|contraloria|seccion|division|area)\b/;

/** Whether a heading names a part of an institution, such as a Dirección de Área. */
export function namesOrganisation(name: string): boolean {
  return ORGANISATION.test(fold(name).slice(0, 80));
}

/** A year of an exercise in a text, or null. */
export function yearIn(text: string): number | null {
  const match = /(?<!\d)(20\d{2})(?!\d)/.exec(text);
  return match ? Number(match[1]) : null;
}
