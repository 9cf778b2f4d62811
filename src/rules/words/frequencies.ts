/** Words of frequency and how many periods of a year they mean. */
import type { Source } from './entry';

export interface FrequencyWord {
  /** The adjective in the singular, plain. */
  readonly adjective: string;
  /** What follows "cada", plain. */
  readonly period: string;
  /** Periods in a year; null where the word has two readings. */
  readonly periods: number | null;
  /** In the catalogue of Honduras, where a plan was published with it. */
  readonly code: string | null;
  readonly source: Source;
}

export const FREQUENCIES: readonly FrequencyWord[] = [
  { adjective: 'anual', period: 'ano', periods: 1, code: '1', source: 'poa-2026 1.1.4' },
  { adjective: 'semestral', period: 'semestre', periods: 2, code: null, source: 'uso' },
  { adjective: 'cuatrimestral', period: 'cuatrimestre', periods: 3, code: null, source: 'uso' },
  { adjective: 'trimestral', period: 'trimestre', periods: 4, code: '4', source: 'poa-2026 2.1.3' },
  { adjective: 'bimestral', period: 'bimestre', periods: 6, code: null, source: 'uso' },
  // Twice a month by the dictionary; planners who pick it mostly mean every two months.
  { adjective: 'bimensual', period: '', periods: null, code: '5', source: 'poa-2026 1.1.3' },
  { adjective: 'mensual', period: 'mes', periods: 12, code: '6', source: 'poa-2026 1.1.2' },
];

const BY_ADJECTIVE: ReadonlyMap<string, FrequencyWord> = new Map(
  FREQUENCIES.map((entry) => [entry.adjective, entry]),
);

/** The frequency of an adjective (plain singular), or null. */
export function frequencyOf(adjective: string): FrequencyWord | null {
  return BY_ADJECTIVE.get(adjective) ?? null;
}

/** Nouns (plain singular) that bear an adjective of frequency in their own name: a "programa anual" says nothing about periods. */
export const NAMED_BY_FREQUENCY: readonly { readonly noun: string; readonly source: Source }[] = [
  { noun: 'programa', source: 'pat-2019 2.3.2' },
  { noun: 'plan', source: 'uso' },
  { noun: 'presupuesto', source: 'uso' },
  { noun: 'meta', source: 'uso' },
  { noun: 'calendario', source: 'uso' },
  { noun: 'ejercicio', source: 'uso' },
];
