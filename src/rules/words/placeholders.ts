/** What is left in a text that somebody meant to finish. */
import type { Source } from './entry';

export interface Placeholder {
  readonly name: string;
  readonly pattern: RegExp;
  /**
   * `anywhere` in a text · `alone`: as the whole text or in brackets ("observaciones pendientes" is none) · `shouted`: in
   * capitals, where the rest of the text isn't, or in a text of three words at most.
   */
  readonly where: 'anywhere' | 'alone' | 'shouted';
  readonly source: Source;
}

export const PLACEHOLDERS: readonly Placeholder[] = [
  { name: 'XX', pattern: /(?<![\p{L}\d])(?:X{2,}|x{2,})(?![\p{L}\d])/gu, where: 'anywhere', source: 'uso' },
  { name: 'TBD', pattern: /(?<![\p{L}\d])(?:TBD|TBC|S\/D)(?![\p{L}\d])/gu, where: 'anywhere', source: 'uso' },
  { name: '¿?', pattern: /¿\s*\?|\?{2,}/gu, where: 'anywhere', source: 'uso' },
  { name: '___', pattern: /_{3,}|\.{6,}/gu, where: 'anywhere', source: 'uso' },
  { name: 'lorem ipsum', pattern: /lorem ipsum/giu, where: 'anywhere', source: 'uso' },
  {
    name: 'AGREGAR',
    pattern: /(?<!\p{L})(?:AGREGAR|COMPLETAR|LLENAR|CAPTURAR|PENDIENTE)(?!\p{L})/gu,
    where: 'shouted',
    source: 'uso',
  },
  { name: 'PENDIENTE', pattern: /pendientes?/giu, where: 'alone', source: 'uso' },
  {
    name: 'por definir',
    pattern: /por (?:definir|determinar|confirmar|agregar)/giu,
    where: 'alone',
    source: 'uso',
  },
  {
    name: '[…]',
    pattern: /\[(?:nombre|texto|unidad|n[úu]mero|fecha|descripci[óo]n|[ _.…]*)\]/giu,
    where: 'anywhere',
    source: 'uso',
  },
];

/** What makes XX and XXX Roman numerals when it stands before them: siglo XX, artículos XIX y XX. */
const ROMAN =
  /(?:siglos?|art[íi]culos?|art\.|fracci[óo]n(?:es)?|cap[íi]tulos?|t[íi]tulos?|tomos?|anexos?|numeral(?:es)?|regi[óo]n(?:es)?|secci[óo]n(?:es)?)\s+(?:[IVXLC]+\s*(?:,|y|e|al?|-|–)\s*)*$/iu;

/** The placeholder in a text, as written there; null without one. */
export function placeholderIn(text: string): string | null {
  for (const { name, pattern, where } of PLACEHOLDERS) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(0, match.index);
      const after = text.slice(match.index + match[0].length);
      if (where === 'alone' && !standsAlone(before, after)) continue;
      if (where === 'shouted' && !/\p{Ll}/u.test(before + after) && text.trim().split(/\s+/).length > 3)
        continue;
      if (
        name === 'XX' &&
        match[0] === match[0].toUpperCase() &&
        match[0].length <= 3 &&
        ROMAN.test(before)
      ) {
        continue;
      }
      return match[0];
    }
  }
  return null;
}

function standsAlone(before: string, after: string): boolean {
  const bracketed = /[([<¿]\s*$/.test(before) && /^\s*[)\]>?]/.test(after);
  return bracketed || !/[\p{L}\d]/u.test(before + after);
}
