/** What a justification must say to count: a reason that explains something, a person, a day. */
import { readDay } from './day';
import type { MessageParams } from './finding';
import { JUSTIFICATION_REASONS, type JustificationReason, type JustificationRequest } from './justification';
import { isParticle, plainText, wordsOf } from './words';

/** Shorter texts explain nothing. */
export const SHORTEST_TEXT = 10;
/** Longer ones belong in a document; Excel's cells take 32,767. */
export const LONGEST_TEXT = 2_000;
export const LONGEST_AUTHOR = 120;

/** Words that people write where they have nothing to say; a text of nothing else is refused. */
const PLACEHOLDERS = new Set(
  (
    'ok okay okey vale listo bien correcto correcta si no na nd sn xx xxx xxxx tbd todo test prueba asdf qwerty ninguno ninguna nada ' +
    'pendiente pendientes definir completar agregar porque justifica justificar justificado justificada justificacion revisar revisado revisada ver ' +
    'comentario comentarios observacion observaciones aplica etc lorem ipsum texto motivo explicacion razon tambien luego despues ' +
    'pending approved fine good yes none nothing reason explanation later same idem igual'
  ).split(' '),
);

export interface TextProblem {
  readonly field: keyof JustificationRequest;
  /** A key of `justifications.request`. */
  readonly key: 'placeholder' | 'tooShort' | 'tooLong' | 'noAuthor' | 'badUntil' | 'pastUntil' | 'noReason';
  readonly params: MessageParams;
}

/** The first thing that is wrong with a text; null for one that says something. */
export function textProblem(text: string): TextProblem | null {
  const trimmed = text.trim();
  const problem = (key: TextProblem['key'], params: MessageParams = {}): TextProblem => ({
    field: 'text',
    key,
    params,
  });
  if (trimmed.length > LONGEST_TEXT) {
    return problem('tooLong', { longest: { kind: 'number', value: LONGEST_TEXT } });
  }
  const shown = trimmed.length > 40 ? `${trimmed.slice(0, 39)}…` : trimmed;
  const telling = wordsOf(trimmed).filter(
    (word) => !PLACEHOLDERS.has(word) && !isParticle(word) && /[a-z]{3}/.test(word) && !/^(.)\1+$/.test(word),
  );
  const letters = new Set(plainText(trimmed).replace(/[^a-z]/g, ''));
  if (trimmed !== '' && (telling.length === 0 || letters.size < 4)) {
    return problem('placeholder', { text: shown });
  }
  if (trimmed.length < SHORTEST_TEXT || telling.length < 2) {
    return problem('tooShort', { shortest: { kind: 'number', value: SHORTEST_TEXT } });
  }
  return null;
}

/** Whether somebody is named. */
export function authorProblem(author: string): TextProblem | null {
  const name = author.trim();
  const isName =
    /\p{L}{2}/u.test(name) && name.length <= LONGEST_AUTHOR && !PLACEHOLDERS.has(plainText(name));
  return isName ? null : { field: 'author', key: 'noAuthor', params: {} };
}

export function isReason(value: unknown): value is JustificationReason {
  return JUSTIFICATION_REASONS.includes(value as JustificationReason);
}

/**
 * What is wrong with a request, field by field.
 * @param today `2026-11-21`
 */
export function problemsOfJustification(request: JustificationRequest, today: string): TextProblem[] {
  const problems: TextProblem[] = [];
  if (!isReason(request.reason)) problems.push({ field: 'reason', key: 'noReason', params: {} });
  for (const problem of [textProblem(request.text), authorProblem(request.author)]) {
    if (problem) problems.push(problem);
  }
  if (request.until !== null) {
    const until = readDay(request.until);
    if (until === null) problems.push({ field: 'until', key: 'badUntil', params: {} });
    else if (until < today) problems.push({ field: 'until', key: 'pastUntil', params: {} });
  }
  return problems;
}
