/** Quotients: which words name the whole and which the part, and which ask for something. */
import type { Source } from './entry';

/**
 * `demand`: what others ask for, which nobody can programme · `plan`: what the plan set out to do · `part`: what was done of either.
 * The first two name the larger set.
 */
export type RatioRole = 'demand' | 'plan' | 'part';

export interface RatioWord {
  /** A participle in the masculine singular, plain. */
  readonly word: string;
  readonly role: RatioRole;
  readonly source: Source;
}

const LISTS: readonly (readonly [role: RatioRole, source: Source, words: string])[] = [
  ['demand', 'pat-2019 1.1.5', 'recibido'],
  ['demand', 'pat-2019 4.1.2', 'requerido'],
  ['demand', 'pat-2019 3.1.3', 'solicitado'],
  ['demand', 'pat-2019 2.5.2', 'formulado'],
  ['demand', 'pat-2019 2.3.1', 'remitido'],
  ['demand', 'pat-2019 7.4.1.1', 'presentado'],
  ['demand', 'pat-2019 3.3.3', 'interpuesto'],
  ['demand', 'pat-2019 1.4.1', 'detectado'],
  ['demand', 'uso', 'ingresado reportado demandado'],
  ['plan', 'pat-2019 1.1.2', 'programado'],
  ['plan', 'pat-2019 1.1.1', 'propuesto'],
  ['plan', 'uso', 'planeado planificado previsto comprometido'],
  ['part', 'pat-2019 1.1.5', 'resuelto'],
  ['part', 'pat-2019 1.1.2', 'realizado'],
  ['part', 'pat-2019 1.2.1', 'atendido'],
  ['part', 'pat-2019 2.3.1', 'revisado'],
  ['part', 'pat-2019 3.1.3', 'emitido'],
  ['part', 'pat-2019 6.2.1', 'canalizado'],
  ['part', 'pat-2019 5.2.2', 'elaborado'],
  ['part', 'pat-2019 5.3.1', 'optimizado'],
  ['part', 'pat-2019 6.4.2', 'capacitado'],
  ['part', 'pat-2019 8.1.1', 'seleccionado'],
  ['part', 'pat-2019 8.1.3', 'cubierto'],
  ['part', 'pat-2019 8.3.1', 'impartido'],
  ['part', 'pat-2019 8.3.2', 'acreditado'],
  ['part', 'poa-2026 1.1.7', 'aprobado'],
  ['part', 'poa-2026 1.1.9', 'autorizado'],
  ['part', 'poa-2026 3.1.6', 'entregado'],
  ['part', 'uso', 'concluido ejecutado cumplido validado publicado contestado'],
];

export const RATIO_WORDS: readonly RatioWord[] = LISTS.flatMap(([role, source, words]) =>
  words.split(' ').map((word) => ({ word, role, source })),
);

/** Nouns (plain singular) that name a demand by themselves. */
export const DEMANDS: readonly { readonly noun: string; readonly source: Source }[] = [
  { noun: 'solicitud', source: 'pat-2019 9.2' },
  { noun: 'requerimiento', source: 'pat-2019 1.4.2' },
  { noun: 'consulta', source: 'pat-2019 1.1.5' },
  { noun: 'queja', source: 'pat-2019 6.2.1' },
  { noun: 'peticion', source: 'pat-2019 6.4.8' },
  { noun: 'denuncia', source: 'pat-2019 3.3.1' },
  { noun: 'recurso', source: 'pat-2019 3.3.3' },
  { noun: 'tramite', source: 'pat-2019 1.3.1' },
];

/** What answers a demand: "respuestas / requerimientos" count the same things (plain singular). */
export const ANSWERS: readonly { readonly noun: string; readonly source: Source }[] = [
  { noun: 'respuesta', source: 'pat-2019 7.4.3.4' },
  { noun: 'resolucion', source: 'pat-2019 9.2' },
  { noun: 'atencion', source: 'pat-2019 3.3.5' },
  { noun: 'opinion', source: 'pat-2019 3.1.1' },
  { noun: 'dictamen', source: 'pat-2019 3.1.1' },
  { noun: 'seguimiento', source: 'pat-2019 4.2.2' },
];

/** Papers (plain singular) that are granted to who asks for them. */
export const GRANTED: readonly { readonly noun: string; readonly source: Source }[] = [
  { noun: 'carne', source: 'poa-2026 1.1.12' },
  { noun: 'carnet', source: 'poa-2026 3.1.13' },
  { noun: 'pasaporte', source: 'poa-2026 4.1.1' },
  { noun: 'constancia', source: 'pat-2019 7.1.3' },
  { noun: 'permiso', source: 'poa-2026 4.1.8' },
  { noun: 'visa', source: 'poa-2026 2.2.9' },
  { noun: 'certificado', source: 'uso' },
  { noun: 'credencial', source: 'uso' },
  { noun: 'licencia', source: 'uso' },
];

/** Phrases that narrow a set down (plain): what comes with them is the part. */
export const NARROWING: readonly { readonly phrase: string; readonly source: Source }[] = [
  { phrase: 'dentro del plazo', source: 'pat-2019 7.4.3.3' },
  { phrase: 'dentro del tiempo', source: 'pat-2019 3.2.3' },
  { phrase: 'en el plazo', source: 'pat-2019 3.5.1' },
  { phrase: 'en el tiempo', source: 'pat-2019 9.2' },
  { phrase: 'en tiempo', source: 'pat-2019 7.4.3.1' },
  { phrase: 'en menos de', source: 'pat-2019 2.5.1' },
  { phrase: 'con apego', source: 'pat-2019 9.1' },
];

const BY_WORD: ReadonlyMap<string, RatioRole> = new Map(RATIO_WORDS.map(({ word, role }) => [word, role]));
const DEMAND_NOUNS: ReadonlySet<string> = new Set(DEMANDS.map(({ noun }) => noun));
const ANSWER_NOUNS: ReadonlySet<string> = new Set(ANSWERS.map(({ noun }) => noun));

const GRANTED_NOUNS: ReadonlySet<string> = new Set(GRANTED.map(({ noun }) => noun));

/** The role of a participle in the masculine singular, or null. */
export function ratioRoleOf(word: string): RatioRole | null {
  return BY_WORD.get(word) ?? null;
}

/** Whether a noun names a demand by itself. */
export function isDemand(noun: string): boolean {
  return DEMAND_NOUNS.has(noun);
}

/** Whether a noun names what answers a demand. */
export function isAnswer(noun: string): boolean {
  return ANSWER_NOUNS.has(noun);
}

/** Whether a noun names a paper that is granted to who asks for it. */
export function isGranted(noun: string): boolean {
  return GRANTED_NOUNS.has(noun);
}
