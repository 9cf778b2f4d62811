/** Formulas that divide one thing by another. */
import { isParticle, participle, plainText, singular, wordsOf } from '../../domain/words';
import type { RatioRole } from '../words/ratios';
import { isDemand, NARROWING, ratioRoleOf } from '../words/ratios';

export interface Quotient {
  /** As written, without brackets at the ends and factors of a hundred; empty where the formula is in symbols. */
  readonly numerator: string;
  readonly denominator: string;
}

/** Slashes that divide nothing. */
const NO_DIVISION =
  /\b(?:y|e)\s*\/\s*(?:o|u)\b|\b[cs]\/[a-z]\b|\b[a-z]+\/\s?[ao]s?\b|\d{1,2}\/\d{1,2}\/\d{2,4}/gi;
/** Stands for a slash that divides nothing. */
const KEPT = '\u27cb';
const FACTOR = /\s*[x×*·]\s*100\s*%?[\s.;]*$|\s*\(?\s*por\s+(?:100|cien)\s*\)?[\s.;]*$/i;

/** The two sides of a formula, or null when it is no quotient. */
export function quotientOf(formula: string): Quotient | null {
  const hidden = formula.replace(NO_DIVISION, (found) => found.replace(/\//g, KEPT));
  const slash = /[/÷∕]/.exec(hidden);
  // People between 15 and 29 are divided by nothing.
  const divided = slash ?? /\b(?:entre(?!\s+\d+\s+y\s)|dividid[oa]s? (?:entre|por))\b/i.exec(hidden);
  if (!divided) return null;
  if (formula.includes('=')) return { numerator: '', denominator: '' };
  const side = (text: string) => trimSide(text.replaceAll(KEPT, '/'));
  return {
    numerator: side(hidden.slice(0, divided.index)),
    denominator: side(hidden.slice(divided.index + divided[0].length)),
  };
}

function trimSide(text: string): string {
  return text.replace(FACTOR, '').replace(/^[\s([{]+|[\s)\]}.;]+$/g, '');
}

/** Words that say that something is counted, not what. */
const COUNTING = new Set(
  'numero total cantidad porcentaje tasa indice suma no nro proporcion real valor resultado'.split(' '),
);

/** What a side counts: its words in the singular, without particles and words of counting; participles as such. */
export function contentOf(side: string): string[] {
  return wordsOf(side)
    .filter((word) => word.length > 2 && !isParticle(word) && !COUNTING.has(word) && !/^\d+$/.test(word))
    .map(singular);
}

/** What a side names: the whole that others ask for, the whole that was planned, or a part; null where it doesn't tell. */
export function sideRole(side: string): RatioRole | null {
  const plain = plainText(side);
  const roles = new Set(wordsOf(side).map((word) => ratioRoleOf(participle(word))));
  if (roles.has('part') || NARROWING.some(({ phrase }) => plain.includes(phrase))) return 'part';
  if (roles.has('demand')) return 'demand';
  if (roles.has('plan')) return 'plan';
  const [head = ''] = contentOf(side);
  return isDemand(head) ? 'demand' : null;
}

/** Whether a formula measures how much of a demand is served: "atendidas / recibidas". */
export function isRatioOfDemand(formula: string): boolean {
  const quotient = quotientOf(formula);
  return (
    quotient !== null &&
    sideRole(quotient.denominator) === 'demand' &&
    sideRole(quotient.numerator) !== 'demand'
  );
}
