/** What the pane asks about justifications. Part of `PaneServices`. */
import type { EditProposal } from '../domain/edit';
import type { Finding } from '../domain/finding';
import type {
  Justification,
  JustificationRequest,
  JustificationRequestProblem,
} from '../domain/justification';
import type { TaskOptions, ValidationResult } from './pane-services';
import type { WorkbookError } from './ports';

export interface JustifyReport {
  /** What was written below the others; empty where there were problems. */
  readonly written: readonly Justification[];
  readonly problems: readonly JustificationRequestProblem[];
  /** The name of the sheet *Justificaciones*, whatever it is called by now; null where nothing was written. */
  readonly sheet: string | null;
  /** The workbook judged again; null where nothing was written or it could not be read again. */
  readonly validation: ValidationResult | null;
  /** Why it could not be read again: what was written is written all the same. */
  readonly validationProblem: WorkbookError | null;
}

export interface JustificationServices {
  /**
   * What is wrong with a request: the text says nothing, no author, a day that is none or has passed, a rule without exceptions.
   * Reads nothing; for the form while it is filled in.
   * @param findings of the last validation
   */
  checkJustification(
    findings: Finding | readonly Finding[],
    request: JustificationRequest,
  ): readonly JustificationRequestProblem[];
  /**
   * Writes a row for each finding into *Justificaciones* (which is added where there is none) below the last one that is there at
   * that moment, and validates again. Rows of others are never touched.
   * @param findings of the last validation
   * @throws WorkbookError; nothing is written then, or whole rows
   */
  justify(
    findings: Finding | readonly Finding[],
    request: JustificationRequest,
    options?: TaskOptions,
  ): Promise<JustifyReport>;
  /**
   * What takes a justification back: an edit that empties its row, to be written with `applyEdits`, so that it can be undone.
   * Reads only.
   * @param justification of the last validation
   * @returns null where its row is not there any more
   * @throws WorkbookError
   */
  proposeWithdrawal(justification: Justification, options?: TaskOptions): Promise<EditProposal | null>;
}
