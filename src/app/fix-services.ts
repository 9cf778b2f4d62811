/** What the pane asks about mending findings: proposals to choose from. Writing and undo are those of `EditServices`. */
import type { EditProposal } from '../domain/edit';
import type { Finding } from '../domain/finding';
import type { TaskOptions } from './pane-services';

/** The ways of mending one finding. */
export interface FixProposals {
  /**
   * `proposed`: at least one way; `none`: nothing can be proposed (then the rule's *Cómo corregir* is what there is); `gone`: the
   * workbook was changed meanwhile and no longer has the finding.
   */
  readonly outcome: 'proposed' | 'none' | 'gone';
  /** Best first. Their ids are unique among them. */
  readonly proposals: readonly EditProposal[];
}

/** A safe fix of one finding; those that touch the same cells as an earlier one are left for the next round. */
export interface SafeFix {
  readonly finding: Finding;
  readonly proposal: EditProposal;
}

export interface SafeFixes {
  readonly fixes: readonly SafeFix[];
  /**
   * Findings with a safe fix that would write a cell of another one of these: they come with the next round. Those that are mended
   * by the very edits of another one are in neither list.
   */
  readonly postponed: readonly Finding[];
}

export interface FixServices {
  /** Reads the workbook as it is now; writes nothing. @throws WorkbookError */
  proposeFixes(finding: Finding, options?: TaskOptions): Promise<FixProposals>;
  /** Everything that may be mended in one batch, one proposal a finding. Reads only. @throws WorkbookError */
  proposeSafeFixes(options?: TaskOptions): Promise<SafeFixes>;
}
