/** What finds one kind of plan in a workbook. */
import type { Plan, RecognitionNote } from '../domain/plan';
import type { SheetSnapshot, Snapshot } from '../domain/snapshot';

/** A plan before it is numbered. */
export interface Draft extends Omit<Plan, 'id'> {
  /** Sheets besides the plan's own that belong to it (a budget, the year's execution): no other kind reads them. */
  readonly alsoReads?: readonly string[];
}

/**
 * Finds the plans of one kind.
 * @param sheets those that no kind before has taken, in the order of the workbook
 * @param snapshot the whole workbook
 * @returns the plans; their sheets are taken
 */
export type Recogniser = (sheets: readonly SheetSnapshot[], snapshot: Snapshot) => Draft[];

/** Says what came close to a plan of one kind and what it lacked. */
export type NearMisses = (sheets: readonly SheetSnapshot[]) => RecognitionNote[];
