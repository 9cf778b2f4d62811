/** The report as text for a person at a terminal: per file the counts, the plans, and the findings in order of gravity. */
import { SEVERITIES } from '../domain/finding';
import type { Translator } from '../i18n';
import type { FileReport, FindingReport, JustificationReport, Report } from './report';

/** Longer places don't push the messages of all others to the right. */
const WIDEST_PLACE = 28;

/** @returns lines that end with a line break; a blank one between files */
export function reportText(report: Report, t: Translator): string {
  const files = report.files.map((file) => `${fileLines(file, t).map(oneLine).join('\n')}\n`);
  if (files.length > 1) files.push(`${t.t('report.total', totals(report))}\n`);
  return files.join('\n');
}

/** Names and texts of cells may hold line breaks, and control characters that a terminal would obey. */
export function oneLine(line: string): string {
  return line.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').replace(/\p{Cc}/gu, '\ufffd');
}

function totals({ files }: Report): Record<string, number> {
  const sum = (count: (file: FileReport) => number) => files.reduce((all, file) => all + count(file), 0);
  return {
    files: files.length,
    error: sum(({ summary }) => summary.error),
    warning: sum(({ summary }) => summary.warning),
    info: sum(({ summary }) => summary.info),
    failed: sum(({ error }) => (error ? 1 : 0)),
  };
}

function fileLines(file: FileReport, t: Translator): string[] {
  const { justified } = file.summary;
  const aside = justified === 0 ? '' : ` · ${t.t('report.justified', { n: justified })}`;
  const lines = [`${file.file}: ${t.t(`report.outcome.${file.outcome}`, { ...file.summary })}${aside}`];
  if (file.error) lines.push(`  ${file.error.message}`);
  for (const { type, year, title, sheet, range, items } of file.plans) {
    const exercise = year === null ? '' : String(year);
    lines.push(`  ${t.t('report.plan', { type, year: exercise, title, sheet, range, items })}`);
  }
  // The sheet is said with each cell only where there is more than one.
  const sheets = new Set(file.plans.map(({ sheet }) => sheet));
  const placeOf = ({ sheet, cells }: FindingReport) =>
    sheets.size > 1 ? `${sheet}!${cells[0] ?? ''}` : (cells[0] ?? '');
  const widest = Math.max(0, ...file.findings.map((finding) => placeOf(finding).length));
  const width = Math.min(widest, WIDEST_PLACE);
  for (const severity of SEVERITIES) {
    const group = file.findings.filter((finding) => finding.severity === severity && !finding.justified);
    if (group.length === 0) continue;
    lines.push('', `  ${t.t(`report.group.${severity}`, { n: group.length })}`);
    for (const finding of group) {
      lines.push(`    ${placeOf(finding).padEnd(width)}  ${finding.message} [${finding.rule}]`);
    }
  }
  const said = (heading: string, sentences: readonly string[]) => {
    if (sentences.length === 0) return;
    lines.push('', `  ${heading}`);
    for (const [sentence, times] of counted(sentences)) {
      lines.push(`    ${sentence}${times === 1 ? '' : ` (×${times})`}`);
    }
  };
  said(
    t.t('report.group.justified', { n: justified }),
    file.findings.flatMap(({ message, rule, justification: by }) =>
      by ? [`${message} [${rule}] ${justifiedBy(by, t)}`] : [],
    ),
  );
  said(
    t.t('report.group.justificationProblems', { n: file.justificationProblems.length }),
    file.justificationProblems.map(({ message, sheet, cell }) => `${sheet}!${cell}  ${message}`),
  );
  said(
    t.t('report.group.configuration', { n: file.configuration.problems.length }),
    file.configuration.problems.map((problem) => configProblemText(problem, t)),
  );
  said(
    t.t('report.group.unchecked', { n: file.unchecked.length }),
    file.unchecked.map(({ rule, reason }) => `${rule}: ${reason}`),
  );
  said(
    t.t('report.group.notes'),
    file.plans.flatMap((plan) => plan.notes),
  );
  return lines;
}

function justifiedBy({ reason, text, author, date }: JustificationReport, t: Translator): string {
  return t.t('report.justifiedBy', { reason: t.t(`justifications.reasons.${reason}`), text, author, date });
}

/** A mistake in a configuration with its place; the text as a whole has none. */
export function configProblemText(
  { path, message }: { path: string; message: string },
  t: Translator,
): string {
  return path === '' ? message : t.t('config.problemAt', { path, problem: message });
}

/** Plans of one workbook are mostly read alike: each sentence once, with how often it is true. */
function counted(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return counts;
}
