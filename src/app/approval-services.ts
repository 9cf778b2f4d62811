/** What the pane asks about the approval of the targets. Part of `PaneServices`. */
import type { ApprovalProblem } from '../domain/approved-text';
import type { TaskOptions } from './pane-services';

export type { ApprovalProblem };

/** What is kept of an approval, for people. */
export interface Approval {
  /** `2026-11-21`. */
  readonly date: string;
  readonly by: string;
  /** How many targets: indicators, and years of the products of a POM. */
  readonly items: number;
}

export interface ApprovalState {
  /** Null where nothing was approved, and where the record cannot be read. */
  readonly approval: Approval | null;
  /** What is wrong with the record of the workbook, or why nothing was approved. */
  readonly problem: ApprovalProblem | null;
}

export interface ApprovalServices {
  /** The approval that is kept in the workbook. @throws WorkbookError */
  approval(): Promise<ApprovalState>;
  /**
   * Keeps the targets of the workbook as it is now as the approved ones; an earlier approval is replaced. Validate afterwards.
   * @param by who approves
   * @returns `problem` where nothing was written: no name, no targets, or more than the record holds
   * @throws WorkbookError
   */
  approveTargets(by: string, options?: TaskOptions): Promise<ApprovalState>;
  /** Takes the approval away; targets may be changed without a finding then. Validate afterwards. @throws WorkbookError */
  withdrawApproval(): Promise<void>;
}
