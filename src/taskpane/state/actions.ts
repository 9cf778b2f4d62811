/** Everything that can happen to the pane's state. */
import type { JournalView } from '../../app/edit-services';
import type { ComplianceResult, ValidationResult } from '../../app/pane-services';
import type { ReadProgress } from '../../app/ports';
import type { SettingsInUse } from '../../app/workbook-settings';
import type { CellAddress } from '../../domain/address';
import type { Month } from '../../domain/period';
import type {
  ComplianceFocus,
  Drafts,
  FindingFilters,
  FindingOrder,
  FindingsPanel,
  Notice,
  PeriodId,
  PlanPanel,
  Problem,
  Scope,
  TabId,
  TaskKind,
  WriteSummary,
} from './types';

export type Action =
  | { readonly type: 'tab'; readonly tab: TabId }
  | { readonly type: 'scope'; readonly scope: Scope }
  | { readonly type: 'task-started'; readonly kind: TaskKind }
  | { readonly type: 'task-progress'; readonly progress: ReadProgress }
  | { readonly type: 'task-cancelling' }
  /** The task is over, whatever came of it. */
  | { readonly type: 'task-ended' }
  /** A validation begins to read the workbook. */
  | { readonly type: 'reading' }
  | { readonly type: 'validated'; readonly result: ValidationResult; readonly background: boolean }
  | { readonly type: 'workbook-changed' }
  | { readonly type: 'live'; readonly on: boolean }
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'problem-dismissed' }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'notice-dismissed' }
  /** Cells were written or taken back. */
  | { readonly type: 'wrote'; readonly summary: WriteSummary }
  | { readonly type: 'write-dismissed' }
  | { readonly type: 'journal'; readonly journal: JournalView }
  | {
      readonly type: 'announce';
      readonly messageId: string;
      readonly params?: Readonly<Record<string, string | number>>;
    }
  /** The form *Insertar plantilla* is asked for: it takes the focus. */
  | { readonly type: 'insert-requested' }
  | { readonly type: 'drafts'; readonly drafts: Partial<Drafts> }
  | { readonly type: 'findings-panel'; readonly panel: FindingsPanel }
  | { readonly type: 'plan-panel'; readonly panel: PlanPanel }
  | { readonly type: 'order'; readonly order: FindingOrder }
  | { readonly type: 'filters'; readonly filters: Partial<FindingFilters> }
  | { readonly type: 'open-finding'; readonly id: string | null }
  | { readonly type: 'selection'; readonly cell: CellAddress | null }
  | { readonly type: 'compliance-settings'; readonly inUse: SettingsInUse }
  | { readonly type: 'cutoff'; readonly month: Month }
  | { readonly type: 'computed'; readonly result: ComplianceResult }
  | { readonly type: 'compliance-period'; readonly period: PeriodId }
  | { readonly type: 'compliance-focus'; readonly focus: ComplianceFocus };
