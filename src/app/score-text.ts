/** The scores as text for a person at a terminal: per file the settings, a table of units and areas, money, the worst indicators. */
import { ordinalOf } from '../domain/period';
import type { Translator } from '../i18n';
import { oneLine } from './report-text';
import {
  cutoffOf,
  type FileScoreReport,
  type FinancialReport,
  type InstitutionReport,
  type PairReport,
  type ScoreReport,
  type ScoresReport,
  type SettingsReport,
  type WorstReport,
} from './score-report';
import type { SettingName } from './workbook-settings';

/** Longer names are cut: the columns of numbers stay on the screen. */
const WIDEST_NAME = 44;
const NONE = '–';

/** @returns lines that end with a line break; a blank one between files */
export function scoreText(report: ScoreReport, t: Translator): string {
  const blocks = report.files.map((file) => fileLines(file, t));
  const { together } = report;
  if (together !== null) {
    const head = t.t('score.together', { n: together.files, score: headline(together.institution, t) });
    const lines = [head, ...bodyLines(together.institution, together.settings, t)];
    const differing = together.differing.map((name) => t.t(`score.settingNames.${name}`));
    if (differing.length > 0) {
      const list = t.param({ kind: 'list', items: differing });
      lines.push('', `  ${t.t('score.differing', { settings: list })}`);
    }
    blocks.push(lines);
  }
  const failed = report.files.filter((file) => file.error !== undefined);
  if (report.files.length > 1 && failed.length > 0) {
    const files = t.param({ kind: 'list', items: failed.map(({ file }) => file) });
    blocks.push([t.t('score.failed', { n: failed.length, files })]);
  }
  return blocks.map((lines) => `${lines.map(oneLine).join('\n')}\n`).join('\n');
}

function fileLines(file: FileScoreReport, t: Translator): string[] {
  if (file.institution === null || file.settings === null) {
    return [`${file.file}: ${t.t(`score.outcome.${file.outcome}`)}`, `  ${file.error?.message ?? ''}`];
  }
  const lines = [`${file.file}: ${headline(file.institution, t)}`];
  for (const { type, year, title, sheet, indicators } of file.plans) {
    const exercise = year === null ? '' : String(year);
    lines.push(`  ${t.t('score.plan', { type, year: exercise, title, sheet, n: indicators })}`);
  }
  if (file.outcome === 'scored') return [...lines, ...bodyLines(file.institution, file.settings, t)];
  const nothingDue = file.institution.scores.year.strict === null;
  lines.push(`  ${t.t(nothingDue ? 'score.noTargets' : 'score.noActuals')}`);
  // Where all is missing, a list of what is missing most says nothing.
  lines.push(...bodyLines({ ...file.institution, worst: [] }, file.settings, t));
  return lines;
}

function headline({ scores }: InstitutionReport, t: Translator): string {
  const { strict, provisional } = scores.toDate;
  if (strict === null) return t.t('score.headlineNone');
  return t.t('score.headline', { strict: points(strict, t), provisional: points(provisional, t) });
}

function points(value: number | null, t: Translator): string {
  return value === null ? NONE : t.number(value, 'plain', 1);
}

/** `84.7 / 96.0`: strict and provisional; one number where they are the same. */
function pair({ strict, provisional, approximate }: PairReport, t: Translator): string {
  const [first, second] = [points(strict, t), points(provisional, t)];
  return `${approximate ? '≈ ' : ''}${first === second ? first : `${first} / ${second}`}`;
}

interface Row {
  readonly name: string;
  readonly scores: ScoresReport;
  readonly financial: FinancialReport | null;
}

function rowsOf(institution: InstitutionReport, t: Translator): Row[] {
  const named = (code: string | null, name: string) => (code === null ? name : `${code} ${name}`);
  const whole = institution.name ?? t.t('compliance.sheet.institution');
  const rows: Row[] = [{ name: whole, scores: institution.scores, financial: institution.financial }];
  for (const unit of institution.units) {
    const [only] = unit.areas;
    const single = unit.areas.length === 1 && only !== undefined && only.name === unit.name;
    const apart = unit.reportedApart ? ` (${t.t('compliance.sheet.levels.apart')})` : '';
    rows.push({ ...unit, name: `  ${named(unit.code, unit.name)}${apart}` });
    if (single) continue;
    for (const area of unit.areas) rows.push({ ...area, name: `    ${named(area.code, area.name)}` });
  }
  return rows;
}

function bodyLines(institution: InstitutionReport, settings: SettingsReport, t: Translator): string[] {
  const cutoff = cutoffOf(settings);
  const { period } = institution;
  const rows = rowsOf(institution, t);
  const hasMoney = rows.some((row) => row.financial !== null);
  const head = [
    t.t('score.columns.name'),
    t.t('score.columns.month', { month: t.t(`months.short.m${cutoff + 1}`) }),
    t.t(`score.columns.${period}`, { n: ordinalOf(period, cutoff) }),
    t.t('score.columns.toDate'),
    t.t('score.columns.light'),
    t.t('score.columns.year'),
    ...(hasMoney ? [t.t('score.columns.financial')] : []),
  ];
  const table = rows.map(({ name, scores, financial }) => [
    cut(oneLine(name)),
    pair(scores.month, t),
    pair(scores[period], t),
    pair(scores.toDate, t),
    scores.toDate.light === null ? NONE : t.t(`compliance.lights.${scores.toDate.light}`),
    pair(scores.year, t),
    ...(hasMoney ? [financial === null ? NONE : pair(financial.annual, t)] : []),
  ]);
  const lines = [
    '',
    ...settingsLines(settings, t),
    '',
    ...aligned([head, ...table]),
    '',
    `  ${t.t('score.legend')}`,
  ];
  if (institution.financial) lines.push('', `  ${moneyLine(institution.financial, t)}`);
  if (institution.worst.length > 0) {
    lines.push('', `  ${t.t('score.worst', { n: institution.worst.length })}`);
    lines.push(...institution.worst.map((one) => `    ${worstLine(one, t)}`));
  }
  if (institution.notes.length > 0) {
    lines.push('', `  ${t.t('score.notes')}`, ...institution.notes.map((note) => `    ${note}`));
  }
  return lines;
}

function cut(name: string): string {
  return name.length <= WIDEST_NAME ? name : `${name.slice(0, WIDEST_NAME - 1)}…`;
}

/** Columns side by side: names to the left, the rest to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => {
    const cells = row.map((text, column) =>
      column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!),
    );
    return `  ${cells.join('   ').trimEnd()}`;
  });
}

function settingsLines(settings: SettingsReport, t: Translator): string[] {
  const said = (name: SettingName, value: string) =>
    t.t('score.setting', {
      name: t.t(`score.settingNames.${name}`),
      value,
      origin: t.t(`score.origins.${settings.origins[name]}`, { sheet: settings.sheet ?? '' }),
    });
  const { cap, descending, rollUp } = settings;
  const month = t.t(`months.long.m${cutoffOf(settings) + 1}`);
  const lines = [
    said('cutoff', month),
    said(
      'cap',
      cap === null ? t.t('compliance.caps.none') : t.t('compliance.caps.limited', { cap: String(cap) }),
    ),
    said('descending', t.t(`compliance.descending.${descending}`)),
    said('rollUp', t.t(`compliance.rollUps.${rollUp}`)),
  ].map((line) => `  ${line}`);
  if (settings.problem !== undefined) lines.push(`  ${settings.problem}`);
  return lines;
}

function moneyLine(financial: FinancialReport, t: Translator): string {
  const { current, executed, products, annual, toDate } = financial;
  const amount = (value: number | null) => (value === null ? NONE : t.number(value, 'plain'));
  const line = t.t('score.money', {
    score: pair(annual, t),
    executed: amount(executed),
    current: amount(current),
    n: products,
  });
  return toDate === null ? line : `${line} ${t.t('score.moneyToDate', { score: pair(toDate, t) })}`;
}

function worstLine(one: WorstReport, t: Translator): string {
  const place = `${one.sheet}!${one.cells[0] ?? ''}`;
  const name = one.code === null ? one.name : `${one.code} ${one.name}`;
  const value =
    one.compliance === null
      ? t.t(`compliance.states.${one.state}`)
      : t.t('score.worstValue', {
          compliance: points(one.compliance, t),
          light: one.light === null ? NONE : t.t(`compliance.lights.${one.light}`),
        });
  return `${place}  ${name}: ${value}`;
}
