/** Phrases that say which way is better. */
import type { Direction } from '../../domain/plan';
import { participle, plainText } from '../../domain/words';
import type { Source } from './entry';

export interface DirectionPhrase {
  /** Plain; whole words. `#` stands for a number. */
  readonly phrase: string;
  readonly direction: Exclude<Direction, 'range'>;
  /**
   * `thing`: what is measured is good or bad in itself · `limit`: a limit that is not to be passed; in a percentage it limits
   * something else ("atendidas en un máximo de 3 días") · `change`: a change that is wanted, which a formula may measure as such
   * ("porcentaje de reducción" is to rise).
   */
  readonly sort: 'thing' | 'limit' | 'change';
  readonly source: Source;
}

export const DIRECTION_PHRASES: readonly DirectionPhrase[] = [
  { phrase: 'sin disponibilidad', direction: 'descending', sort: 'thing', source: 'pat-2019 5.4.3.1' },
  { phrase: 'fuera de servicio', direction: 'descending', sort: 'thing', source: 'pat-2019 5.4.3.1' },
  { phrase: 'tiempo de espera', direction: 'descending', sort: 'thing', source: 'uso' },
  { phrase: 'inactividad', direction: 'descending', sort: 'thing', source: 'uso' },
  { phrase: 'accidentes', direction: 'descending', sort: 'thing', source: 'uso' },
  { phrase: 'mortalidad', direction: 'descending', sort: 'thing', source: 'uso' },
  { phrase: 'desercion', direction: 'descending', sort: 'thing', source: 'uso' },
  { phrase: 'satisfaccion', direction: 'ascending', sort: 'thing', source: 'pat-2019 1.3.2' },
  { phrase: 'maximo #', direction: 'descending', sort: 'limit', source: 'pat-2019 5.4.3.1' },
  { phrase: 'maximo de #', direction: 'descending', sort: 'limit', source: 'uso' },
  { phrase: 'como maximo', direction: 'descending', sort: 'limit', source: 'uso' },
  { phrase: 'no mas de', direction: 'descending', sort: 'limit', source: 'uso' },
  { phrase: 'a lo mas', direction: 'descending', sort: 'limit', source: 'uso' },
  { phrase: 'no exceder', direction: 'descending', sort: 'limit', source: 'uso' },
  { phrase: 'minimo #', direction: 'ascending', sort: 'limit', source: 'uso' },
  { phrase: 'minimo de #', direction: 'ascending', sort: 'limit', source: 'uso' },
  { phrase: 'como minimo', direction: 'ascending', sort: 'limit', source: 'uso' },
  { phrase: 'al menos', direction: 'ascending', sort: 'limit', source: 'pat-2019 8.3.1' },
  { phrase: 'por lo menos', direction: 'ascending', sort: 'limit', source: 'pat-2019 5.4.3.2' },
  { phrase: 'reducir', direction: 'descending', sort: 'change', source: 'uso' },
  { phrase: 'disminuir', direction: 'descending', sort: 'change', source: 'uso' },
  { phrase: 'abatir', direction: 'descending', sort: 'change', source: 'uso' },
  { phrase: 'incrementar', direction: 'ascending', sort: 'change', source: 'uso' },
  { phrase: 'incremento', direction: 'ascending', sort: 'change', source: 'uso' },
  { phrase: 'aumentar', direction: 'ascending', sort: 'change', source: 'uso' },
  { phrase: 'ampliar', direction: 'ascending', sort: 'change', source: 'poa-2026 3.1.26' },
];

/** Words (plain) by which a target is kept where it is, on purpose. */
export const MAINTENANCE: readonly { readonly word: string; readonly source: Source }[] = [
  { word: 'mantener', source: 'uso' },
  { word: 'mantenido', source: 'uso' },
  { word: 'conservar', source: 'uso' },
  { word: 'sostener', source: 'uso' },
  { word: 'sostenido', source: 'uso' },
];

/** Words (plain) for a change against a base line, which therefore must be known. */
export const CHANGES: readonly { readonly word: string; readonly source: Source }[] = [
  { word: 'incremento', source: 'uso' },
  { word: 'incrementar', source: 'uso' },
  { word: 'incrementado', source: 'poa-2026, resultado 1' },
  { word: 'aumento', source: 'uso' },
  { word: 'aumentar', source: 'uso' },
  { word: 'crecimiento', source: 'uso' },
  { word: 'reduccion', source: 'uso' },
  { word: 'reducir', source: 'uso' },
  { word: 'disminucion', source: 'uso' },
  { word: 'disminuir', source: 'uso' },
  { word: 'variacion', source: 'uso' },
];

/** Words (plain) that promise more: nouns, infinitives, and participles in the masculine singular. */
export const GROWTHS: readonly { readonly word: string; readonly source: Source }[] = [
  { word: 'incremento', source: 'uso' },
  { word: 'incrementar', source: 'uso' },
  { word: 'incrementado', source: 'poa-2026, resultado 1' },
  { word: 'aumento', source: 'uso' },
  { word: 'aumentar', source: 'uso' },
  { word: 'aumentado', source: 'uso' },
  { word: 'crecimiento', source: 'uso' },
  { word: 'ampliado', source: 'uso' },
];

interface Compiled {
  readonly entry: DirectionPhrase;
  readonly pattern: RegExp;
}

const COMPILED: readonly Compiled[] = DIRECTION_PHRASES.map((entry) => ({
  entry,
  pattern: new RegExp(
    `\\b${entry.phrase.replace('#', '\\d[\\d,.]*')}${entry.phrase.endsWith('#') ? '' : '\\b'}`,
  ),
}));

/** A phrase, and what stands in a text where it was found. */
export interface FoundPhrase extends DirectionPhrase {
  readonly found: string;
}

/** The phrases in a plain text, in the order of the list. */
export function directionPhrasesIn(plain: string): FoundPhrase[] {
  return COMPILED.flatMap(({ entry, pattern }) => {
    const match = pattern.exec(plain);
    return match ? [{ ...entry, found: match[0] }] : [];
  });
}

const MAINTENANCE_WORDS: ReadonlySet<string> = new Set(MAINTENANCE.map(({ word }) => word));
const CHANGE_WORDS: ReadonlySet<string> = new Set(CHANGES.map(({ word }) => word));

/** Whether a plain word says that something is to stay as it is. */
export function meansMaintenance(word: string): boolean {
  return MAINTENANCE_WORDS.has(word);
}

/** Whether a plain word names a change against a base line. */
export function meansChange(word: string): boolean {
  return CHANGE_WORDS.has(word);
}

const GROWTH_WORDS: ReadonlySet<string> = new Set(GROWTHS.map(({ word }) => word));

/** The first word of a text that promises more, as it is written; null without one. */
export function wordOfGrowthIn(text: string): string | null {
  for (const written of text.normalize('NFC').match(/\p{L}+/gu) ?? []) {
    const word = plainText(written);
    if (GROWTH_WORDS.has(word) || GROWTH_WORDS.has(participle(word))) return written;
  }
  return null;
}
