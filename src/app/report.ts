/**
 * The report of checked files: one model, printed as JSON or (`report-text.ts`) as text. Its shape is a contract with other programs:
 * see docs/report.md. `version` grows when a member changes its meaning.
 */
import { formatCell, formatLocal } from '../domain/address';
import {
  countBySeverity,
  type Finding,
  type FixKind,
  type Outcome,
  SEVERITIES,
  type Severity,
} from '../domain/finding';
import type {
  Justification,
  JustificationOutcome,
  JustificationProblem,
  JustificationReason,
} from '../domain/justification';
import { MONTH_LABELS } from '../domain/period';
import type { Plan, PlanType } from '../domain/plan';
import type { Translator } from '../i18n';
import type { ReadConfig } from '../rules/config';
import type { ValidationResult } from './pane-services';

export const REPORT_VERSION = 1;

/** More of them would bury the sentence. */
const SHOWN_NEAR_MISSES = 3;

export interface PlanReport {
  readonly id: string;
  readonly type: PlanType;
  readonly title: string;
  readonly year: number | null;
  readonly sheet: string;
  readonly range: string;
  /** Indicators of the plan. */
  readonly items: number;
  /** How it was read: what was inferred, skipped or taken from elsewhere. Sentences. */
  readonly notes: readonly string[];
}

export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly plan: string;
  readonly item: string | null;
  /** `Ene` … `Dic`, or null. */
  readonly period: string | null;
  readonly sheet: string;
  /** Local addresses; the first is the one to look at. */
  readonly cells: readonly string[];
  readonly value: number | string | null;
  readonly expected: number | string | null;
  readonly fix: FixKind | null;
  /** Set aside: it counts for nothing but `summary.justified`. */
  readonly justified: boolean;
  /** Only of those that are justified. */
  readonly justification?: JustificationReport;
}

export interface JustificationReport {
  readonly reason: JustificationReason;
  readonly text: string;
  readonly author: string;
  /** `2026-11-21`. */
  readonly date: string;
  /** The last day on which it holds, or null. */
  readonly until: string | null;
}

/** A row of *Justificaciones* that sets nothing aside. */
export interface JustificationProblemReport {
  readonly outcome: JustificationOutcome;
  readonly message: string;
  readonly rule: string | null;
  readonly item: string | null;
  readonly sheet: string;
  readonly cell: string;
}

export interface ConfigurationReport {
  /** What it extends; null where each plan is judged by the preset of its kind. */
  readonly preset: string | null;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

export interface ReportError {
  readonly code: string;
  readonly message: string;
}

export interface FileReport {
  readonly file: string;
  readonly outcome: Outcome;
  /** Present when the file could not be read, or something in it could not be checked. */
  readonly error?: ReportError;
  readonly plans: readonly PlanReport[];
  readonly summary: Record<Severity | 'justified', number>;
  /** Rules that could not run, with the reason. */
  readonly unchecked: readonly { readonly rule: string; readonly plan: string; readonly reason: string }[];
  readonly findings: readonly FindingReport[];
  readonly justificationProblems: readonly JustificationProblemReport[];
  readonly configuration: ConfigurationReport;
}

export interface Report {
  readonly version: typeof REPORT_VERSION;
  readonly tool: { readonly name: 'pondera'; readonly version: string };
  readonly files: readonly FileReport[];
}

/** 0: no errors; 1: errors found; 2: something could not be checked (a file, a rule, or no plan was found). */
export type ExitCode = 0 | 1 | 2;

function itemsOf(plan: Plan): number {
  return plan.areas.reduce((sum, area) => sum + area.indicators.length, 0);
}

function planReport(plan: Plan, t: Translator): PlanReport {
  return {
    id: plan.id,
    type: plan.type,
    title: plan.title,
    year: plan.year,
    sheet: plan.sheet,
    range: formatLocal(plan.range),
    items: itemsOf(plan),
    notes: plan.notes.map(({ messageId, params }) => t.t(messageId, params)),
  };
}

function findingReport(finding: Finding, t: Translator, by?: Justification): FindingReport {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: t.t(`rules.${finding.rule}.messages.${finding.messageId}`, finding.params),
    plan: finding.plan,
    item: finding.item,
    period: finding.period === null ? null : MONTH_LABELS[finding.period],
    sheet: finding.cells[0]?.sheet ?? '',
    cells: finding.cells.map(formatLocal),
    value: finding.value,
    expected: finding.expected,
    fix: finding.fix,
    justified: by !== undefined,
    ...(by ? { justification: justificationReport(by) } : {}),
  };
}

function justificationReport({ reason, text, author, date, until }: Justification): JustificationReport {
  return { reason, text, author, date, until };
}

function problemReport(problem: JustificationProblem, t: Translator): JustificationProblemReport {
  const { outcome, messageId, params, justification, cell } = problem;
  return {
    outcome,
    message: t.t(messageId, params),
    rule: justification?.rule ?? null,
    item: justification?.item ?? null,
    sheet: cell.sheet,
    cell: formatCell(cell),
  };
}

function configurationReport({ config, problems }: ReadConfig, t: Translator): ConfigurationReport {
  return {
    preset: config.extends ?? null,
    problems: problems.map(({ path, messageId, params }) => ({ path, message: t.t(messageId, params) })),
  };
}

/** Those that count and those that are set aside, in one order: by severity, then by place. */
function allFindings({ findings, justified, plans }: ValidationResult, t: Translator): FindingReport[] {
  const order = new Map(plans.map((plan, index) => [plan.id, index]));
  return [
    ...findings.map((finding) => ({ finding, by: undefined })),
    ...justified.map(({ finding, justification }) => ({ finding, by: justification })),
  ]
    .sort(
      ({ finding: a }, { finding: b }) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        (order.get(a.plan) ?? 0) - (order.get(b.plan) ?? 0) ||
        a.cells[0]!.row - b.cells[0]!.row ||
        a.cells[0]!.column - b.cells[0]!.column,
    )
    .map(({ finding, by }) => findingReport(finding, t, by));
}

/** The report of a file that was read. */
export function fileReport(file: string, result: ValidationResult, t: Translator): FileReport {
  const errorOf = (): ReportError | undefined => {
    if (result.outcome === 'no-plan') {
      const missed = (result.nearMisses ?? []).slice(0, SHOWN_NEAR_MISSES);
      const sentences = missed.map(({ messageId, params }) => t.t(messageId, params));
      return { code: 'no-plan', message: [t.t('report.noPlan', { file }), ...sentences].join(' ') };
    }
    if (result.unchecked.length > 0) {
      return {
        code: 'rules-unchecked',
        message: t.t('report.rulesUnchecked', { n: result.unchecked.length }),
      };
    }
    return undefined;
  };
  const error = errorOf();
  return {
    file,
    outcome: result.outcome,
    ...(error ? { error } : {}),
    plans: result.plans.map((plan) => planReport(plan, t)),
    summary: { ...countBySeverity(result.findings), justified: result.justified.length },
    unchecked: result.unchecked.map(({ rule, plan, reason }) => ({
      rule,
      plan,
      reason: t.has(reason) ? t.t(reason) : reason,
    })),
    findings: allFindings(result, t),
    justificationProblems: result.justificationProblems.map((problem) => problemReport(problem, t)),
    configuration: configurationReport(result.configuration, t),
  };
}

/** The report of a file that could not be read. */
export function unreadableFileReport(file: string, error: ReportError): FileReport {
  return {
    file,
    outcome: 'unchecked',
    error,
    plans: [],
    summary: { error: 0, warning: 0, info: 0, justified: 0 },
    unchecked: [],
    findings: [],
    justificationProblems: [],
    configuration: { preset: null, problems: [] },
  };
}

export function exitCodeOf(files: readonly FileReport[]): ExitCode {
  if (files.some((file) => file.error !== undefined)) return 2;
  return files.some((file) => file.summary.error > 0) ? 1 : 0;
}
