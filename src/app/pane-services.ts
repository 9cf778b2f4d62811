/**
 * What the pane sees of the program: use cases, no Excel. The entry point puts a real one together;
 * tests of the pane may put in another.
 */
import type { CellAddress, CellRange } from '../domain/address';
import type { ComplianceSettings, InstitutionCompliance } from '../domain/compliance-model';
import type { Finding, Outcome, UncheckedRule } from '../domain/finding';
import type { JustificationProblem, JustifiedFinding } from '../domain/justification';
import type { Plan, RecognitionNote } from '../domain/plan';
import type { ApprovalServices } from './approval-services';
import type { DashboardReport } from './dashboard';
import type { EditServices } from './edit-services';
import type { FixServices } from './fix-services';
import type { JustificationServices } from './justification-services';
import type { ReadProgress } from './ports';
import type { ReadConfig, RuleConfigServices } from './rule-config-services';
import type { TemplateServices } from './template-services';
import type { SettingsInUse } from './workbook-settings';

export interface ValidationResult {
  readonly outcome: Outcome;
  readonly plans: readonly Plan[];
  /** Sorted by severity, then by place. */
  readonly findings: readonly Finding[];
  readonly unchecked: readonly UncheckedRule[];
  /** What came close to a plan and what it lacked, where no plan was found. */
  readonly nearMisses?: readonly RecognitionNote[];
  /** Findings that a justification sets aside; they are not among `findings`. */
  readonly justified: readonly JustifiedFinding[];
  /** Rows of *Justificaciones* that set nothing aside, and why; `finding` is the one of `findings` that came back. */
  readonly justificationProblems: readonly JustificationProblem[];
  /** The institution's configuration by which it was judged, and what was wrong with it. */
  readonly configuration: ReadConfig;
  /** When the workbook was read. */
  readonly at: Date;
}

export interface TaskOptions {
  readonly signal?: AbortSignal;
  onProgress?(progress: ReadProgress): void;
}

export interface ComplianceResult {
  readonly outcome: 'computed' | 'no-plan' | 'no-actuals';
  readonly institution: InstitutionCompliance | null;
  readonly plans: readonly Plan[];
  readonly at: Date;
  /** What was computed with. */
  readonly inUse?: SettingsInUse;
}

export interface MarkReport {
  readonly cells: number;
  readonly findings: number;
  /** The name of the sheet that lists the findings. */
  readonly sheet: string;
  /** Sheets that were not marked because they are protected; their findings are listed all the same. */
  readonly protectedSheets: readonly string[];
}

/** A colour scheme as Office's theme says it. */
export type ColorScheme = 'light' | 'dark' | 'high-contrast';

export interface PaneServices
  extends ApprovalServices,
    EditServices,
    FixServices,
    JustificationServices,
    RuleConfigServices {
  /** @throws WorkbookError, as all of them */
  validate(options?: TaskOptions): Promise<ValidationResult>;
  /** Marks the findings of a fresh validation in the sheets and writes *Hallazgos*. */
  mark(options?: TaskOptions): Promise<{ report: MarkReport; result: ValidationResult }>;
  /** Takes away our marks and the sheet *Hallazgos*. */
  unmark(options?: TaskOptions): Promise<void>;
  /**
   * These services once they are there: members that answer without a promise (`rules`, `checkJustification`, `presets` …) are
   * only to be used of what this gives, since the pane may be open before the program is loaded.
   */
  loaded(): Promise<PaneServices>;
  /** The templates, loaded with the first call. */
  templates(): Promise<TemplateServices>;
  /** The name of the sheet *Catálogos* of the workbook as it is now, or null where it has none yet. */
  catalogueSheet(): Promise<string | null>;
  complianceSettings(): Promise<ComplianceSettings>;
  /** The settings that hold now, where each comes from, and what is wrong with what the workbook says. */
  settingsInUse(): Promise<SettingsInUse>;
  saveComplianceSettings(settings: ComplianceSettings): Promise<void>;
  /** @param settings what goes before the settings of the workbook as it is now; `{}` takes all of them from it */
  computeCompliance(settings: Partial<ComplianceSettings>, options?: TaskOptions): Promise<ComplianceResult>;
  /** Writes the sheet *Cumplimiento*. @returns its name */
  writeCompliance(result: InstitutionCompliance, options?: TaskOptions): Promise<string>;
  /** Writes the sheet *Tablero* from the workbook as it is now; `settings` hold where it has no *Ajustes* yet. */
  writeDashboard(settings: ComplianceSettings, options?: TaskOptions): Promise<DashboardReport>;
  select(range: CellRange): Promise<void>;
  /** Selects ranges of one sheet together; those of other sheets than the first are left out. */
  selectAll(ranges: readonly CellRange[]): Promise<void>;
  selectedCell(): Promise<CellAddress | null>;
  /** Called after somebody changed cells or sheets (not for our own marks). @returns a function that ends it */
  onWorkbookChange(listener: () => void): Promise<() => Promise<void>>;
  onSelection(listener: (cell: CellAddress | null) => void): Promise<() => Promise<void>>;
}
