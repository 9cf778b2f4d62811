/**
 * How words of a plan are compared: accents, case, plural and the gender of participles don't matter. `Carnés`, `CARNE` and
 * `carné` are one word; so are `atendidas` and `atendido`.
 */

import { remembered } from './remembered';

/** Lower case, without accents, single blanks, trimmed. `Línea  Base` → `linea base`; ñ becomes n. */
export const plainText: (text: string) => string = remembered((text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}|\u00ad/gu, '')
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, ' ')
    .trim(),
);

/** The words of a text in plain form, in order; numbers count as words, punctuation doesn't. */
export function wordsOf(text: string): string[] {
  return plainText(text).match(/[a-z0-9]+/g) ?? [];
}

/**
 * A part of a text as somebody wrote it.
 * @param plain what was found in its plain form, from the beginning of a word to the end of one
 * @returns with its accents and capitals, without punctuation at its ends; as it was given where it isn't found
 */
export function asWritten(text: string, plain: string): string {
  const ends = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu;
  const sought = plainText(plain).replace(ends, '');
  const words = text.normalize('NFC').split(/\s+/);
  const count = sought.split(' ').length;
  for (let i = 0; i + count <= words.length; i++) {
    const part = words
      .slice(i, i + count)
      .join(' ')
      .replace(ends, '');
    if (plainText(part) === sought) return part;
  }
  return plain;
}

/** Words whose singular ends in -ce, where -ces would otherwise become -z. */
const ENDS_IN_CE = new Set(
  'alcance apendice avance balance bronce cauce cruce enlace indice lance nance percance trance vertice'.split(
    ' ',
  ),
);
/** Words whose singular ends in -se, -de, -le, -ne or -re behind a vowel. */
const ENDS_IN_E = new Set('aire base clase cese fase frase sede vale'.split(' '));
/** Singulars that end in -s behind a vowel and take -es. */
const ENDS_IN_S = new Set('autobus bus compas gas interes mes pais reves'.split(' '));
const INVARIABLE = new Set(
  'ademas antes atlas atras despues gratis jueves lunes martes mas menos miercoles tras viernes'.split(' '),
);

/**
 * The singular of a Spanish word.
 * @param word in plain form, see `plainText`
 * @example singular('inspecciones') // 'inspeccion'
 * @example singular('veces') // 'vez'
 */
export function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || INVARIABLE.has(word) || ENDS_IN_S.has(word)) return word;
  if (/[iu]s$/.test(word)) return word;
  if (!word.endsWith('es')) return word.slice(0, -1);
  const withE = word.slice(0, -1);
  const stem = word.slice(0, -2);
  if (ENDS_IN_E.has(withE)) return withE;
  if (ENDS_IN_S.has(stem)) return stem;
  if (word.endsWith('ces')) return ENDS_IN_CE.has(withE) ? withE : `${word.slice(0, -3)}z`;
  // -es follows l, n, r, d, y (behind a vowel); behind other consonants the e is the word's own: informe-s.
  return /[aeiou][lnrdy]$/.test(stem) ? stem : withE;
}

/** The masculine singular of a participle or adjective: `atendidas` → `atendido`. Other words come back in the singular. */
export function participle(word: string): string {
  const one = singular(word);
  return /(?:[ai]d|st|ch|rt|lt)a$/.test(one) ? `${one.slice(0, -1)}o` : one;
}

/** The words of a text in the singular. */
export function singularsOf(text: string): string[] {
  return wordsOf(text).map(singular);
}

/** A text made comparable: its words in the singular, joined by blanks. Numbers and order count. */
export function wordKey(text: string): string {
  return singularsOf(text).join(' ');
}

/** Whether two texts say the same but for accents, case, plural and punctuation. */
export function sameWords(a: string, b: string): boolean {
  return wordKey(a) === wordKey(b);
}

/** Words that say nothing by themselves. */
const PARTICLES = new Set(
  'a al ante bajo cada como con contra cual cuales de del desde dentro durante e el ella en entre es esta este fuera ha han hacia hasta la las lo los mas me mediante muy ni no nos o para pero por que se segun ser si sin sobre son su sus tras u un una unas uno unos y ya'.split(
    ' ',
  ),
);

/** Whether a plain word is an article, preposition, conjunction or pronoun. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** How many letters must be added, left out or exchanged to make one text of the other. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
