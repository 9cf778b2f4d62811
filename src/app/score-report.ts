/**
 * The report of scores: one model, printed as JSON or (`score-text.ts`) as text. Its shape is a contract with other programs:
 * see docs/report.md. Percentages are in points.
 */
import { formatLocal } from '../domain/address';
import { computeInstitution } from '../domain/compliance';
import type {
  AreaCompliance,
  ComplianceSettings,
  ComplianceState,
  FinancialExecution,
  InstitutionCompliance,
  PeriodKind,
  PeriodScores,
  ScorePair,
  TrafficLight,
  TrafficLightBand,
  Weighting,
} from '../domain/compliance-model';
import { MONTH_LABELS, MONTHS, type Month } from '../domain/period';
import { labelOf, type Plan, type PlanType } from '../domain/plan';
import type { Snapshot } from '../domain/snapshot';
import { trafficLightOf } from '../domain/traffic-light';
import type { Translator } from '../i18n';
import { nearMisses, recognise } from '../recognition';
import { hasActuals, suggestCutoff } from './compliance';
import { areasOf, needsAttention, usualPeriod, worstFirst } from './compliance-view';
import type { ReportError } from './report';
import { type SettingName, type SettingOrigin, type SettingsInUse, settingsInUse } from './workbook-settings';

export const SCORE_REPORT_VERSION = 1;

/** More of them would bury the sentence. */
const SHOWN_NEAR_MISSES = 3;
/** How many of the worst indicators are listed. */
const WORST = 10;

export type ScoreOutcome = 'scored' | 'no-actuals' | 'no-plan' | 'unreadable';

export interface PairReport {
  /** Null where nothing is due. */
  readonly strict: number | null;
  readonly provisional: number | null;
  /** Of the strict score. */
  readonly light: TrafficLight | null;
  /** The data only allow an estimate. */
  readonly approximate: boolean;
}

/** Of the month of the corte, the periods in which it lies, January to the corte, and the year. */
export type ScoresReport = Readonly<Record<'month' | PeriodKind | 'toDate' | 'year', PairReport>>;

export interface FinancialReport {
  readonly approved: number | null;
  readonly current: number | null;
  readonly executed: number | null;
  readonly products: number;
  /** `executed` ÷ `current`. */
  readonly annual: PairReport;
  /** Spent ÷ programmed, January to the corte; null where money is not programmed by period. */
  readonly toDate: PairReport | null;
}

export interface AreaScoreReport {
  readonly code: string | null;
  readonly name: string;
  readonly plan: string;
  readonly sheet: string;
  readonly indicators: number;
  readonly weighting: Weighting;
  readonly scores: ScoresReport;
  readonly financial: FinancialReport | null;
}

export interface UnitScoreReport {
  readonly code: string | null;
  readonly name: string;
  readonly reportedApart: boolean;
  readonly scores: ScoresReport;
  readonly financial: FinancialReport | null;
  readonly areas: readonly AreaScoreReport[];
}

export interface WorstReport {
  readonly code: string | null;
  readonly name: string;
  readonly area: string;
  readonly state: ComplianceState;
  readonly programmed: number | null;
  readonly actual: number | null;
  readonly compliance: number | null;
  readonly light: TrafficLight | null;
  /** Where it stands; the first cell is the one to look at. */
  readonly sheet: string;
  readonly cells: readonly string[];
}

export interface InstitutionReport {
  readonly name: string | null;
  readonly year: number | null;
  /** Which period of several months most indicators report in. */
  readonly period: PeriodKind;
  readonly scores: ScoresReport;
  readonly financial: FinancialReport | null;
  readonly units: readonly UnitScoreReport[];
  /** By the year to date, worst first. */
  readonly worst: readonly WorstReport[];
  /** What counts through another plan or not at all. Sentences. */
  readonly notes: readonly string[];
}

export interface SettingsReport {
  /** `Ene` … `Dic`. */
  readonly cutoff: string;
  readonly cap: number | null;
  readonly descending: ComplianceSettings['descending'];
  readonly rollUp: NonNullable<ComplianceSettings['rollUp']>;
  readonly bands: readonly TrafficLightBand[];
  readonly origins: Readonly<Record<SettingName, SettingOrigin>>;
  /** The name of the sheet *Ajustes*, or null. */
  readonly sheet: string | null;
  /** What was wrong with the workbook's settings; a sentence. */
  readonly problem?: string;
}

export interface ScorePlanReport {
  readonly id: string;
  readonly type: PlanType;
  readonly title: string;
  readonly year: number | null;
  readonly sheet: string;
  readonly indicators: number;
}

export interface FileScoreReport {
  readonly file: string;
  readonly outcome: ScoreOutcome;
  readonly error?: ReportError;
  readonly plans: readonly ScorePlanReport[];
  /** Null where there was nothing to score. */
  readonly settings: SettingsReport | null;
  readonly institution: InstitutionReport | null;
}

/** All files as one institution. */
export interface TogetherReport {
  /** How many files are in it. */
  readonly files: number;
  readonly settings: SettingsReport;
  readonly institution: InstitutionReport;
  /** Settings in which the files differ; those of the first file were taken, of the cortes the first that was chosen. */
  readonly differing: readonly SettingName[];
}

export interface ScoreReport {
  readonly version: typeof SCORE_REPORT_VERSION;
  readonly tool: { readonly name: 'pondera'; readonly version: string };
  /** Null for a single file, or where fewer than two could be scored. */
  readonly together: TogetherReport | null;
  readonly files: readonly FileScoreReport[];
}

/** A file that was read, with what a common institution needs of it. */
export interface ScoredFile {
  readonly report: FileScoreReport;
  readonly plans: readonly Plan[];
  readonly inUse: SettingsInUse | null;
}

const indicatorsOf = (plan: Plan) => plan.areas.reduce((sum, area) => sum + area.indicators.length, 0);

function planReport(plan: Plan): ScorePlanReport {
  const { id, type, title, year, sheet } = plan;
  return { id, type, title, year, sheet, indicators: indicatorsOf(plan) };
}

function pairReport(pair: ScorePair, settings: ComplianceSettings, judged = true): PairReport {
  const { strict, provisional } = pair;
  return {
    strict: strict.value,
    provisional: provisional.value,
    light: strict.value === null || !judged ? null : trafficLightOf(strict.value, settings.bands),
    approximate: strict.approximate || provisional.approximate,
  };
}

/** The year has a light when it is closed: before that nothing of it is late. */
function scoresReport(scores: PeriodScores, settings: ComplianceSettings): ScoresReport {
  const { month, quarter, fourMonths, semester, toDate, year } = scores;
  return {
    month: pairReport(month, settings),
    quarter: pairReport(quarter, settings),
    fourMonths: pairReport(fourMonths, settings),
    semester: pairReport(semester, settings),
    toDate: pairReport(toDate, settings),
    year: pairReport(year, settings, settings.cutoff === 11),
  };
}

function financialReport(
  financial: FinancialExecution | null,
  settings: ComplianceSettings,
): FinancialReport | null {
  if (financial === null) return null;
  const { approved, current, executed, products, annual, periods } = financial;
  return {
    approved,
    current,
    executed,
    products,
    annual: pairReport(annual, settings, settings.cutoff === 11),
    toDate: periods === null ? null : pairReport(periods.toDate, settings),
  };
}

function areaReport(
  { area, planId, weighting, scores, financial }: AreaCompliance,
  settings: ComplianceSettings,
): AreaScoreReport {
  return {
    code: area.code,
    name: area.name,
    plan: planId,
    sheet: area.cell.sheet,
    indicators: area.indicators.length,
    weighting,
    scores: scoresReport(scores, settings),
    financial: financialReport(financial, settings),
  };
}

function worstReports(institution: InstitutionCompliance): WorstReport[] {
  const rows = worstFirst(areasOf(institution), 'toDate', institution.settings.cutoff);
  return rows
    .filter(needsAttention)
    .slice(0, WORST)
    .map(({ indicator: { indicator }, area, compliance }) => {
      const cells = compliance.derivation.terms.flatMap((term) => term.cells);
      return {
        code: indicator.code?.value ?? null,
        name: indicator.name?.value ?? labelOf(indicator),
        area: area.label,
        state: compliance.state,
        programmed: compliance.programmed,
        actual: compliance.actual,
        compliance: compliance.raw,
        light: compliance.light,
        sheet: indicator.nameCell.sheet,
        cells: [
          formatLocal({ ...indicator.nameCell, rowCount: 1, columnCount: 1 }),
          ...cells.filter(({ sheet }) => sheet === indicator.nameCell.sheet).map(formatLocal),
        ],
      };
    });
}

/** The institution as the report has it. */
export function institutionReport(institution: InstitutionCompliance, t: Translator): InstitutionReport {
  const { name, year, settings, scores, financial, units, notes } = institution;
  return {
    name,
    year,
    period: usualPeriod(areasOf(institution)),
    scores: scoresReport(scores, settings),
    financial: financialReport(financial, settings),
    units: units.map(({ unit, reportedApart, areas, ...own }) => ({
      code: unit.code,
      name: unit.name,
      reportedApart,
      scores: scoresReport(own.scores, settings),
      financial: financialReport(own.financial, settings),
      areas: areas.map((area) => areaReport(area, settings)),
    })),
    worst: worstReports(institution),
    notes: notes.map(({ messageId, params }) => t.t(messageId, params)),
  };
}

function settingsReport({ settings, origins, sheet, problem }: SettingsInUse, t: Translator): SettingsReport {
  return {
    cutoff: MONTH_LABELS[settings.cutoff],
    cap: settings.cap,
    descending: settings.descending,
    rollUp: settings.rollUp ?? 'simple',
    bands: settings.bands,
    origins,
    sheet,
    ...(problem ? { problem: t.t(problem.messageId, problem.params) } : {}),
  };
}

/** The report of a file that could not be read. */
export function unreadableScore(file: string, error: ReportError): ScoredFile {
  const report = {
    file,
    outcome: 'unreadable',
    error,
    plans: [],
    settings: null,
    institution: null,
  } as const;
  return { report, plans: [], inUse: null };
}

/**
 * Scores one workbook.
 * @param given settings of the call, which go before the workbook's
 */
export function scoreFile(
  file: string,
  snapshot: Snapshot,
  given: Partial<ComplianceSettings>,
  t: Translator,
): ScoredFile {
  const plans = recognise(snapshot);
  const withoutScores = (code: string, message: string): ScoredFile => ({
    report: {
      file,
      outcome: 'no-plan',
      error: { code, message },
      plans: plans.map(planReport),
      settings: null,
      institution: null,
    },
    plans: [],
    inUse: null,
  });
  if (plans.length === 0) {
    const missed = nearMisses(snapshot).slice(0, SHOWN_NEAR_MISSES);
    const sentences = missed.map(({ messageId, params }) => t.t(messageId, params));
    return withoutScores('no-plan', [t.t('report.noPlan', { file }), ...sentences].join(' '));
  }
  if (plans.every((plan) => indicatorsOf(plan) === 0)) {
    return withoutScores('nothing-to-score', t.t('score.nothingToScore', { file }));
  }
  const inUse = settingsInUse(snapshot, plans, given);
  const report: FileScoreReport = {
    file,
    outcome: hasActuals(plans) ? 'scored' : 'no-actuals',
    plans: plans.map(planReport),
    settings: settingsReport(inUse, t),
    institution: institutionReport(computeInstitution(plans, inUse.settings), t),
  };
  return { report, plans, inUse };
}

const SETTING_NAMES: readonly SettingName[] = ['cutoff', 'cap', 'descending', 'rollUp', 'bands'];

const isChosen = ({ origins }: SettingsInUse): boolean =>
  origins.cutoff !== 'reported' && origins.cutoff !== 'default';

/**
 * The settings of all files together: those of the first, but for the corte, where the first file that has one chosen
 * decides; where none has, it is the last month in which any of them reports.
 */
function settingsTogether(
  used: readonly [SettingsInUse, ...SettingsInUse[]],
  plans: readonly Plan[],
): SettingsInUse {
  const [first] = used;
  const decides = used.find(isChosen) ?? null;
  if (decides === null) {
    const cutoff = suggestCutoff(plans) ?? first.settings.cutoff;
    return { ...first, settings: { ...first.settings, cutoff } };
  }
  const { cutoff } = decides.settings;
  return {
    ...first,
    settings: { ...first.settings, cutoff },
    origins: { ...first.origins, cutoff: decides.origins.cutoff },
    sheet: first.sheet ?? decides.sheet,
  };
}

/**
 * All files as one institution, flat: units of the same code come together, whatever file they are in.
 * @returns null where fewer than two files could be scored
 */
export function scoreTogether(files: readonly ScoredFile[], t: Translator): TogetherReport | null {
  const scored = files.flatMap(({ report, plans, inUse }) =>
    inUse === null ? [] : { report, plans, inUse },
  );
  const [first, ...others] = scored;
  if (first === undefined || others.length === 0) return null;
  // Ids and sheets are only unique within a workbook.
  const plans = scored.flatMap(({ report, plans: own }, index) =>
    own.map((plan) => ({ ...plan, id: `${index + 1}/${plan.id}`, sheet: `${report.file}: ${plan.sheet}` })),
  );
  const used = [first.inUse, ...others.map(({ inUse }) => inUse)] as const;
  const together = settingsTogether(used, plans);
  const text = (inUse: SettingsInUse, name: SettingName) => JSON.stringify(inUse.settings[name] ?? 'simple');
  const differing = SETTING_NAMES.filter((name) =>
    used.some(
      (inUse) => (name !== 'cutoff' || isChosen(inUse)) && text(inUse, name) !== text(together, name),
    ),
  );
  return {
    files: scored.length,
    settings: settingsReport(together, t),
    institution: institutionReport(computeInstitution(plans, together.settings), t),
    differing,
  };
}

/** 0: every file was scored; 2: one could not be read or has nothing to score. */
export function scoreExitCode(files: readonly FileScoreReport[]): 0 | 2 {
  return files.some((file) => file.error !== undefined) ? 2 : 0;
}

/** The month of the corte. */
export function cutoffOf(settings: SettingsReport): Month {
  return MONTHS.find((month) => MONTH_LABELS[month] === settings.cutoff)!;
}
