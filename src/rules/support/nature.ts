/** Whether a unit of measure can count what a name is about. */
import { singularsOf } from '../../domain/words';
import type { Head } from './head';
import type { UnitOf } from './unit-of';

/** The unit counts things of another nature. False where the lists don't know the one or the other. */
export function isForeignTo(unit: UnitOf, head: Head): boolean {
  const { word } = unit;
  // What is done is no thing and has no nature: "Ampliar la atención" may well be counted in offices.
  if (word?.kind !== 'count' || head.nature === null) return false;
  return !word.counts.includes(head.nature) && !isOwn(unit, head);
}

/** The head is a word of the unit, or of the things that it counts. */
export function isOwn(unit: UnitOf, head: Head): boolean {
  return singularsOf(unit.name).includes(head.word) || (unit.word?.nouns.includes(head.word) ?? false);
}
