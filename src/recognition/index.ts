/**
 * Finds the plans in a workbook by what the cells say, not by where they stand. Each kind of plan has its recogniser; the one
 * that knows the narrowest form goes first, and a sheet that it takes is not read by the others. See docs/recognition.md.
 */
import type { Plan, RecognitionNote } from '../domain/plan';
import type { Snapshot } from '../domain/snapshot';
import { avanceNearMisses, recogniseAvance } from './avance';
import { draftsOf, plansOf } from './drafts';
import { fichaNearMisses, recogniseFichas } from './ficha';
import { patNearMisses, recognisePat } from './pat';
import { poaNearMisses, recognisePoa } from './poa';
import { pomNearMisses, recognisePom } from './pom';
import type { NearMisses, Recogniser } from './recogniser';
import { isSharedSheet } from './settings-sheet';

/** From the narrowest form to the widest. */
export const RECOGNISERS: readonly Recogniser[] = [
  recognisePom,
  recognisePoa,
  recognisePat,
  recogniseAvance,
  recogniseFichas,
];

const NEAR_MISSES: readonly NearMisses[] = [
  patNearMisses,
  poaNearMisses,
  avanceNearMisses,
  fichaNearMisses,
  pomNearMisses,
];

/**
 * The plans of a workbook, in the order of sheets and rows. One plan is what one sheet says about one exercise (a POM also
 * has its budget and its execution on sheets of their own). Hidden sheets are read too, with a note. Takes time in
 * proportion to the cells.
 * @returns an empty list when nothing is recognised; {@link nearMisses} then says what came close
 */
export function recognise(snapshot: Snapshot): Plan[] {
  return plansOf(draftsOf(snapshot, RECOGNISERS).flat(), snapshot);
}

/** What looks like a plan and what it lacks, for a workbook in which no plan is recognised. */
export function nearMisses(snapshot: Snapshot): RecognitionNote[] {
  return NEAR_MISSES.flatMap((miss) => miss(snapshot.sheets.filter((sheet) => !isSharedSheet(sheet))));
}
