/** What a name begins with: what is produced, or what is done. */
import { isParticle, participle, plainText, singular, wordsOf } from '../../domain/words';
import type { Nature } from '../words/entry';
import { nounOf } from '../words/nouns';
import type { VerbWord } from '../words/verbs';
import { verbOf, verbOfParticiple } from '../words/verbs';

export interface Head {
  /** As the text has it. */
  readonly written: string;
  /** In the singular. */
  readonly word: string;
  readonly plural: boolean;
  /** Null where no list knows the word. */
  readonly nature: Nature | null;
  readonly verb: VerbWord | null;
}

/** Words that count or name something else's number: "Número total de visitas" is about visits. */
const COUNTING = new Set(
  'numero total cantidad porcentaje tasa indice nivel promedio suma no nro proporcion grado'.split(' '),
);
/**
 * The head of a name: the first verb or noun that a list knows before the first article or preposition ("Implementados planes
 * operativos"), else its first word. What stands behind a preposition is no head: "tareas de mantenimiento" are no works.
 * Null for a name without words.
 */
export function headOf(name: string): Head | null {
  let first: Head | null = null;
  for (const written of name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []) {
    const plain = plainText(written);
    if (COUNTING.has(plain) || /^\d+$/.test(plain)) continue;
    if (isParticle(plain)) {
      if (first) break;
      continue;
    }
    const word = singular(plain);
    const verb = verbOf(word);
    const nature = nounOf(word)?.nature ?? null;
    const head: Head = { written, word, plural: word !== plain, nature, verb };
    if (verb || nature) return head;
    first ??= head;
  }
  return first;
}

/** The verb of management or works whose participle stands in a name: "Centros …, implementado". */
export function participleVerbOf(name: string): VerbWord | null {
  for (const word of wordsOf(name)) {
    const verb = verbOfParticiple(participle(word));
    if (verb) return verb;
  }
  return null;
}
