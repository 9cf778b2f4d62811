/**
 * Verbs of management and of works. What such a verb announces is done step by step, so that "100" beside it is a percentage
 * rather than a hundred things.
 */
import type { Source } from './entry';

export interface VerbWord {
  /** The infinitive, plain. */
  readonly verb: string;
  /** The participle in the masculine singular, plain, where it tells the same; null where it doesn't: "entregados" ends any product. */
  readonly participle: string | null;
  /** The noun of the action, plain, where it heads a name; null without one. */
  readonly noun: string | null;
  readonly kind: 'management' | 'works';
  readonly source: Source;
}

const ROWS: readonly (readonly [
  kind: VerbWord['kind'],
  verb: string,
  participle: string | null,
  noun: string | null,
  source: Source,
])[] = [
  ['management', 'gestionar', null, 'gestion', 'poa-2026 2.1.3'],
  ['management', 'implementar', 'implementado', 'implementacion', 'poa-2026 4.1.5'],
  ['management', 'ampliar', 'ampliado', 'ampliacion', 'poa-2026 3.1.26'],
  ['management', 'fortalecer', null, 'fortalecimiento', 'poa-2026 3.1.25'],
  ['management', 'coordinar', null, 'coordinacion', 'poa-2026 3.1.29'],
  ['management', 'desarrollar', null, null, 'pat-2019 5.2.3'],
  ['management', 'optimizar', null, 'optimizacion', 'pat-2019 5.1.2'],
  ['management', 'modernizar', 'modernizado', 'modernizacion', 'uso'],
  ['management', 'automatizar', 'automatizado', 'automatizacion', 'uso'],
  ['management', 'actualizar', null, 'actualizacion', 'pat-2019 7.2.2'],
  ['management', 'mejorar', 'mejorado', 'mejoramiento', 'poa-2026 2.1.15'],
  ['works', 'construir', 'construido', 'construccion', 'poa-2026 2.1.6'],
  ['works', 'adquirir', 'adquirido', 'adquisicion', 'poa-2026 2.1.3'],
  ['works', 'remodelar', 'remodelado', 'remodelacion', 'poa-2026 2.1.5'],
  ['works', 'instalar', 'instalado', 'instalacion', 'poa-2026 2.1.14'],
  ['works', 'equipar', 'equipado', 'equipamiento', 'poa-2026 2.1.15'],
  ['works', 'rehabilitar', 'rehabilitado', 'rehabilitacion', 'uso'],
  ['works', 'reparar', 'reparado', 'reparacion', 'uso'],
  ['works', 'habilitar', 'habilitado', 'habilitacion', 'uso'],
];

export const VERBS: readonly VerbWord[] = ROWS.map(([kind, verb, participle, noun, source]) => ({
  kind,
  verb,
  participle,
  noun,
  source,
}));

const BY_WORD: ReadonlyMap<string, VerbWord> = new Map(
  VERBS.flatMap((entry) =>
    [entry.verb, entry.noun].flatMap((word) => (word === null ? [] : [[word, entry] as const])),
  ),
);
const BY_PARTICIPLE: ReadonlyMap<string, VerbWord> = new Map(
  VERBS.flatMap((entry) => (entry.participle === null ? [] : [[entry.participle, entry] as const])),
);

/** The verb of an infinitive or a noun of action (plain singular), or null. */
export function verbOf(word: string): VerbWord | null {
  return BY_WORD.get(word) ?? null;
}

/** The verb of a participle in the masculine singular, or null. */
export function verbOfParticiple(word: string): VerbWord | null {
  return BY_PARTICIPLE.get(word) ?? null;
}
