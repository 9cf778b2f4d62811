/** Words that announce a whole made of what other products deliver. */
import { singularsOf } from '../../domain/words';
import type { Source } from './entry';

export interface WholeWord {
  /** Plain singular. */
  readonly word: string;
  /** `unit`: it stands in the unit of measure · `name`: the name begins with it. */
  readonly where: 'unit' | 'name';
  readonly source: Source;
}

export const WHOLES: readonly WholeWord[] = [
  { word: 'integral', where: 'unit', source: 'poa-2026 3.1.11' },
  { word: 'total', where: 'name', source: 'uso' },
  { word: 'paquete', where: 'unit', source: 'uso' },
];

const IN_UNIT: ReadonlySet<string> = new Set(
  WHOLES.flatMap(({ where, word }) => (where === 'unit' ? [word] : [])),
);
const IN_NAME: ReadonlySet<string> = new Set(
  WHOLES.flatMap(({ where, word }) => (where === 'name' ? [word] : [])),
);

/** Whether a product announces a whole, by its unit or the first word of its name. */
export function announcesWhole(name: string, unit: string): boolean {
  const [first] = singularsOf(name);
  return (first !== undefined && IN_NAME.has(first)) || singularsOf(unit).some((word) => IN_UNIT.has(word));
}

/** Where the words about whom a product serves end: what is done for them, and where. */
const END =
  /[,.;:()]| (?:atendid|brindad|alojad|en los|en las|en el|en la|a nivel|desagregad|por genero|por sexo)/;

/**
 * Whom a product serves: the words behind "personas", in the singular.
 * @returns empty where the name has no such words
 */
export function servedIn(plainName: string): string[] {
  const found = /\bpersonas? (.+)$/.exec(plainName);
  if (!found) return [];
  const end = END.exec(found[1]!);
  return singularsOf(end ? found[1]!.slice(0, end.index) : found[1]!).filter((word) => word.length > 3);
}
