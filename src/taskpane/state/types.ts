/** What the pane remembers while it is open. Plain data: it can be tested without React. */

import type { ScorePeriod } from '../../app/compliance-view';
import type { JournalView } from '../../app/edit-services';
import type { FixProposals, SafeFixes } from '../../app/fix-services';
import type { ComplianceResult, ValidationResult } from '../../app/pane-services';
import type { ReadProgress, WorkbookErrorKind } from '../../app/ports';
import type { RuleConfig } from '../../app/rule-config-services';
import type { SettingsInUse } from '../../app/workbook-settings';
import type { CellAddress } from '../../domain/address';
import type { EditOutcome } from '../../domain/edit';
import type { Finding, MessageParams, Severity } from '../../domain/finding';
import type { Month } from '../../domain/period';
import type { JustifyForm } from './justify-form';

export type TabId = 'findings' | 'compliance' | 'plan';

export const TABS: readonly TabId[] = ['findings', 'compliance', 'plan'];

/** What the place *Plan* shows: what was recognised, or one of its helpers. */
export type PlanPanel = 'overview' | 'insert' | 'distribute' | 'roll-forward' | 'journal';

/** What the place *Hallazgos* shows over its list. */
export type FindingsPanel =
  | { readonly kind: 'list' }
  /** The ways of mending one finding; null while they are looked for. */
  | { readonly kind: 'fix'; readonly finding: Finding; readonly proposals: FixProposals | null }
  /** Everything that may be mended in one batch; null while it is looked for. */
  | { readonly kind: 'fix-safe'; readonly fixes: SafeFixes | null }
  /** The form that justifies a finding, by its identity. */
  | { readonly kind: 'justify'; readonly id: string }
  /** The configuration of the rules. */
  | { readonly kind: 'rules' }
  /** The approved targets. */
  | { readonly kind: 'approval' };

/** What was typed into a panel and not saved yet: it is there again when the panel is opened anew. */
export interface Drafts {
  readonly rules: RuleConfig | null;
  readonly justify: { readonly id: string; readonly form: JustifyForm } | null;
}

/** Work that a person started and can cancel. */
export type TaskKind =
  | 'validate'
  | 'mark'
  | 'unmark'
  | 'insert'
  | 'compliance'
  | 'write-compliance'
  | 'write-dashboard'
  | 'save-settings'
  /** Reading the workbook for a preview. */
  | 'propose'
  /** Writing what was chosen in a preview. */
  | 'apply'
  | 'undo'
  | 'justify'
  | 'withdraw'
  | 'save-rules'
  | 'approve'
  | 'withdraw-approval';

export interface RunningTask {
  readonly kind: TaskKind;
  readonly progress: ReadProgress | null;
  /** Cancelling was asked for; the host may still need a moment. */
  readonly cancelling: boolean;
}

/** What failed: a task, or one of the small things around them. */
export type ProblemSource = TaskKind | 'live' | 'go-to' | 'settings' | 'watch' | 'journal' | 'panel';

/** An error of the workbook as the pane shows it: a sentence by kind, details for support. */
export interface Problem {
  readonly source: ProblemSource;
  readonly kind: WorkbookErrorKind;
  readonly detail: string;
  readonly subject: string | null;
  readonly leftover: string | null;
}

/** Something that was done, said where the person was looking. */
export interface Notice {
  readonly tab: TabId;
  readonly messageId: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What became of the last press that wrote cells or took them back: shown where it was pressed, with the way back. */
export interface WriteSummary {
  readonly tab: TabId;
  readonly kind: 'applied' | 'undone';
  /** What was done, in a sentence. */
  readonly messageId: string;
  readonly params: MessageParams;
  readonly written: number;
  readonly already: number;
  /** Cells that were left alone, and why; in reading order. */
  readonly skipped: readonly { readonly cell: CellAddress; readonly outcome: EditOutcome }[];
  /** Proposals that were left out because another one writes one of their cells. */
  readonly leftOut: number;
  /** Whether Excel failed half-way. */
  readonly fault: boolean;
  /** The entry of the journal that "Deshacer" takes back; null where nothing was written. */
  readonly entry: string | null;
}

/** A sentence for screen readers; `serial` makes a repeated sentence be read again. */
export interface Announcement {
  readonly messageId: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly serial: number;
}

/** Whose findings are shown. */
export type Scope =
  | { readonly kind: 'all' }
  /** The plan of the sheet that is selected in Excel. */
  | { readonly kind: 'follow' }
  | { readonly kind: 'plan'; readonly key: string };

export type FindingOrder = 'severity' | 'place';

export interface FindingFilters {
  /** None chosen shows all. */
  readonly severities: readonly Severity[];
  readonly text: string;
  readonly area: string | null;
  readonly sheet: string | null;
  readonly rule: string | null;
}

export const NO_FILTERS: FindingFilters = { severities: [], text: '', area: null, sheet: null, rule: null };

/** Which stretch of time the compliance shows. */
export type PeriodId = ScorePeriod;

/** Whose compliance is shown: the institution, a Dirección General or an area, by place in the result. */
export type ComplianceFocus =
  | { readonly kind: 'institution' }
  | { readonly kind: 'unit'; readonly unit: number }
  | { readonly kind: 'area'; readonly unit: number; readonly area: number };

export interface ComplianceSlice {
  /** The settings of the workbook as they were last read, and where they come from. */
  readonly inUse: SettingsInUse | null;
  /** The month that is chosen in the list; kept in the workbook only when the person computes. */
  readonly cutoff: Month | null;
  readonly result: ComplianceResult | null;
  /** Changes in the workbook since the result. */
  readonly changesAfter: number;
  readonly period: PeriodId;
  readonly focus: ComplianceFocus;
}

export interface PaneState {
  readonly tab: TabId;
  readonly scope: Scope;
  readonly validation: ValidationResult | null;
  /** Changes of the workbook that the last validation has not seen. */
  readonly changesAfter: number;
  /** `changesAfter` when the running validation began reading. */
  readonly changesBeforeRun: number;
  readonly live: boolean;
  readonly task: RunningTask | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  readonly lastWrite: WriteSummary | null;
  /** What was written into cells, as last read; null before it was asked for. */
  readonly journal: JournalView | null;
  readonly announcement: Announcement | null;
  /** What the place *Hallazgos* shows. */
  readonly findingsPanel: FindingsPanel;
  readonly drafts: Drafts;
  /** What the place *Plan* shows. */
  readonly planPanel: PlanPanel;
  /** How often the form *Insertar plantilla* was asked for. */
  readonly insertRequests: number;
  readonly order: FindingOrder;
  readonly filters: FindingFilters;
  /** The finding that is open, by identity. */
  readonly openFinding: string | null;
  readonly selection: CellAddress | null;
  readonly compliance: ComplianceSlice;
}

export const INITIAL_STATE: PaneState = {
  tab: 'findings',
  scope: { kind: 'all' },
  validation: null,
  changesAfter: 0,
  changesBeforeRun: 0,
  live: true,
  task: null,
  problem: null,
  notice: null,
  lastWrite: null,
  journal: null,
  announcement: null,
  findingsPanel: { kind: 'list' },
  drafts: { rules: null, justify: null },
  planPanel: 'overview',
  insertRequests: 0,
  order: 'severity',
  filters: NO_FILTERS,
  openFinding: null,
  selection: null,
  compliance: {
    inUse: null,
    cutoff: null,
    result: null,
    changesAfter: 0,
    period: 'month',
    focus: { kind: 'institution' },
  },
};
