/**
 * The targets of a workbook as they were approved: what a reviewer signed, kept with the workbook, so that a later change of a
 * target can be told from a reprogramming that somebody recorded.
 */
/** The targets of one indicator when they were approved. */
export interface ApprovedItem {
  /** What it is: `approvedKey` of the plan and the indicator, never an address. */
  readonly key: string;
  /** In the unit of the plan model: percentages in points. Null where it was blank. */
  readonly annual: number | null;
  /** Twelve; null where nothing was programmed. */
  readonly months: readonly (number | null)[];
}

export interface ApprovedTargets {
  /** The day of the approval: `2026-11-21`. */
  readonly date: string;
  readonly by: string;
  readonly items: readonly ApprovedItem[];
}
