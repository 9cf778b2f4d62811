/** The sheet *Hallazgos*: what was found, for colleagues without the add-in, to be read, filtered and printed. */
import type { CellRange } from '../domain/address';
import { cellRange, formatCell, formatLocal, quoteSheet } from '../domain/address';
import type { CellFormat, CellInput, Change, ChangeSet } from '../domain/change-set';
import type { Finding, Severity, UncheckedRule } from '../domain/finding';
import { countBySeverity, SEVERITIES } from '../domain/finding';
import type { JustificationProblem } from '../domain/justification';
import type { Plan } from '../domain/plan';
import type { Translator } from '../i18n';

export interface FindingsSheetOptions {
  /**
   * When the workbook was read. The sheet says the day, not the hour: marking twice on a day gives the same workbook.
   */
  readonly at: Date;
  readonly sheetName: string;
  /** Rules that could not run are named above the table. */
  readonly unchecked?: readonly UncheckedRule[];
  /** How many findings are set aside: counted above the table, and not listed. */
  readonly justified?: number;
  /** Justifications that set nothing aside: counted above the table, and said with the finding that came back. */
  readonly justificationProblems?: readonly JustificationProblem[];
}

const COLUMNS = [
  ['number', 5],
  ['severity', 12],
  ['rule', 21],
  ['area', 7],
  ['item', 10],
  ['month', 11],
  ['finding', 46],
  ['why', 38],
  ['how', 38],
  ['sheet', 12],
  ['cell', 8],
  ['value', 15],
  ['expected', 15],
] as const;

const CELL_COLUMN = COLUMNS.findIndex(([name]) => name === 'cell');
const VALUE_COLUMN = COLUMNS.findIndex(([name]) => name === 'value');
const SEVERITY_COLUMN = COLUMNS.findIndex(([name]) => name === 'severity');

/** As in the marks; the word beside the colour says the same. */
const SEVERITY_LOOK: Readonly<Record<Severity, CellFormat>> = {
  error: { fill: '#FBD5D5', fontColor: '#8A1017', bold: true },
  warning: { fill: '#FFEFC2', fontColor: '#5C4300' },
  info: { fill: '#DCEBFA', fontColor: '#0B4A82' },
};

/**
 * @param findings in the order in which they are to be listed
 * @returns a change set that writes the sheet of ours anew; equal input gives equal changes
 */
export function findingsSheet(
  findings: readonly Finding[],
  plans: readonly Plan[],
  t: Translator,
  options: FindingsSheetOptions,
): ChangeSet {
  const { sheetName } = options;
  const head = headLines(findings, plans, t, options);
  const header = head.length;
  const backWith = new Map(
    (options.justificationProblems ?? []).flatMap((problem) =>
      problem.finding ? [[problem.finding, problem] as const] : [],
    ),
  );
  const rows = findings.map((finding, i) => rowOf(finding, i + 1, t, backWith.get(finding)));
  const body = header + 1;
  const none: CellInput[] = COLUMNS.map(([name]) => (name === 'finding' ? t.t('findingsSheet.none') : ''));
  const table = [
    COLUMNS.map(([name]) => t.t(`findingsSheet.columns.${name}`)),
    ...(rows.length ? rows : [none]),
  ];
  const range = (row: number, column: number, rowCount = 1, columnCount = 1): CellRange =>
    cellRange(sheetName, row, column, rowCount, columnCount);
  const bodyRows = table.length - 1;
  const changes: Change[] = [
    { kind: 'own-sheet', name: sheetName, role: 'findings', tabColor: '#5B6B7B' },
    { kind: 'write', sheet: sheetName, row: 0, column: 0, cells: head.map((line) => [plain(line)]) },
    { kind: 'write', sheet: sheetName, row: header, column: 0, cells: table },
    { kind: 'format', ranges: [range(0, 0)], format: { bold: true, fontSize: 16, fontColor: '#1F2A37' } },
    { kind: 'format', ranges: [range(1, 0, header - 1)], format: { fontColor: '#3D4A58' } },
    { kind: 'format', ranges: [range(2, 0)], format: { bold: true } },
    {
      kind: 'format',
      ranges: [range(header, 0, 1, COLUMNS.length)],
      format: {
        bold: true,
        fill: '#E8ECF1',
        fontColor: '#1F2A37',
        vertical: 'Center',
        wrap: true,
        bottomBorder: '#5B6B7B',
      },
    },
    {
      kind: 'format',
      ranges: [range(body, 0, bodyRows, COLUMNS.length)],
      format: { vertical: 'Top', wrap: true, borders: '#D3DAE2' },
    },
    ...severityFormats(findings, body, range),
    ...valueFormats(findings, body, range),
    ...COLUMNS.map(
      ([, width], column): Change => ({
        kind: 'column-width',
        sheet: sheetName,
        column,
        columnCount: 1,
        width,
      }),
    ),
    ...heights(table.slice(1), body, sheetName),
    { kind: 'freeze', sheet: sheetName, rows: body, columns: 0 },
    { kind: 'auto-filter', range: range(header, 0, table.length, COLUMNS.length) },
    {
      kind: 'print',
      sheet: sheetName,
      landscape: true,
      paper: 'letter',
      fitToWidth: 1,
      repeatRows: { first: header, last: header },
    },
  ];
  return { changes };
}

/** Title, what was checked and when, the counts, what could not be checked, and what the sheet is. */
function headLines(
  findings: readonly Finding[],
  plans: readonly Plan[],
  t: Translator,
  { at, unchecked = [], justified = 0, justificationProblems = [] }: FindingsSheetOptions,
): string[] {
  const areas = plans.flatMap((plan) => plan.areas);
  const sheets = [...new Set(plans.map((plan) => plan.sheet))];
  const lines = [
    t.t('findingsSheet.title'),
    t.t('findingsSheet.checked', {
      day: at.getDate(),
      month: t.t(`months.long.m${at.getMonth() + 1}`),
      year: String(at.getFullYear()),
      areas: areas.length,
      indicators: areas.reduce((sum, area) => sum + area.indicators.length, 0),
      count: sheets.length,
      sheets: t.param({
        kind: 'list',
        items: sheets.map((sheet) => t.t('findingsSheet.sheetPhrase', { sheet })),
      }),
    }),
    t.t('findingsSheet.counts', countBySeverity(findings)),
  ];
  if (justified > 0 || justificationProblems.length > 0) {
    lines.push(t.t('findingsSheet.justified', { n: justified, problems: justificationProblems.length }));
  }
  if (unchecked.length > 0) {
    const titles = [...new Set(unchecked.map(({ rule }) => ruleTitle(rule, t)))];
    lines.push(t.t('findingsSheet.unchecked', { rules: titles.join('; ') }));
  }
  lines.push(t.t('findingsSheet.note'));
  return lines;
}

function ruleTitle(rule: string, t: Translator): string {
  return t.has(`rules.${rule}.title`) ? t.t(`rules.${rule}.title`) : rule;
}

function rowOf(finding: Finding, number: number, t: Translator, back?: JustificationProblem): CellInput[] {
  const base = `rules.${finding.rule}`;
  const [cell] = finding.cells;
  const message = t.t(`${base}.messages.${finding.messageId}`, finding.params);
  return [
    number,
    t.t(`findingsSheet.severity.${finding.severity}`),
    plain(t.t(`${base}.title`)),
    plain(finding.area ?? ''),
    plain(finding.item ?? ''),
    finding.period === null ? '' : t.t(`months.long.m${finding.period + 1}`),
    plain(back ? `${message} ${t.t(back.messageId, back.params)}` : message),
    plain(t.t(`${base}.why`)),
    plain(t.t(`${base}.how`)),
    plain(cell!.sheet),
    linkTo(cell!),
    valueInput(finding.value, t),
    valueInput(finding.expected, t),
  ];
}

/**
 * A text that stays a text: what begins like a formula gets the apostrophe with which a person would type it; Excel keeps
 * the apostrophe to itself and shows the text as it was.
 */
function plain(text: string): string {
  return /^[=+\-@'\t\r]/.test(text) ? `'${text}` : text;
}

/** A comportamiento or a sentido is written as a word. */
function valueInput(value: number | string | null, t: Translator): CellInput {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  const word = [`compliance.behaviors.${value}`, `rules.directions.${value}`].find((id) => t.has(id));
  return plain(word === undefined ? value : t.t(word));
}

/** A link that works in every Excel: no hyperlink objects, a formula. */
function linkTo(range: CellRange): string {
  const quoted = (text: string) => text.replace(/"/g, '""');
  return `=HYPERLINK("${quoted(`#${quoteSheet(range.sheet)}!${formatLocal(range)}`)}","${formatCell(range)}")`;
}

const LINE_HEIGHT = 15;

/**
 * Rows as high as their texts need: Excel would fit them by itself when it writes, but not every program does when it
 * opens a file. Neighbours of the same height are one change.
 */
function heights(rows: readonly (readonly CellInput[])[], first: number, sheet: string): Change[] {
  const lines = rows.map((row) =>
    Math.max(
      1,
      ...row.map((input, column) => {
        const shown = typeof input === 'string' && !input.startsWith('=') ? input.length : 0;
        // Lines break between words: about a tenth of the width stays empty.
        return Math.ceil(shown / (COLUMNS[column]![1] * 0.9));
      }),
    ),
  );
  return [...new Set(lines)].flatMap((count) =>
    runs(lines, (own) => own === count).map(
      ([start, rowCount]): Change => ({
        kind: 'row-height',
        sheet,
        row: first + start,
        rowCount,
        height: Math.min(405, count * LINE_HEIGHT + 3),
      }),
    ),
  );
}

type RangeOf = (row: number, column: number, rowCount?: number, columnCount?: number) => CellRange;

function severityFormats(findings: readonly Finding[], body: number, range: RangeOf): Change[] {
  return SEVERITIES.flatMap((severity): Change[] => {
    const ranges = runs(findings, (finding) => finding.severity === severity).map(([first, count]) =>
      range(body + first, SEVERITY_COLUMN, count),
    );
    return ranges.length === 0 ? [] : [{ kind: 'format', ranges, format: SEVERITY_LOOK[severity] }];
  });
}

function valueFormats(findings: readonly Finding[], body: number, range: RangeOf): Change[] {
  const changes: Change[] = [
    {
      kind: 'format',
      ranges: [range(body, VALUE_COLUMN, Math.max(1, findings.length), 2)],
      format: { horizontal: 'Right' },
    },
    {
      kind: 'format',
      ranges: [range(body, CELL_COLUMN, Math.max(1, findings.length))],
      format: { fontColor: '#0B4A82' },
    },
  ];
  for (const [column, key] of [
    [VALUE_COLUMN, 'value'],
    [VALUE_COLUMN + 1, 'expected'],
  ] as const) {
    const whole = runs(findings, (finding) => Number.isInteger(finding[key]));
    const broken = runs(
      findings,
      (finding) => typeof finding[key] === 'number' && !Number.isInteger(finding[key]),
    );
    for (const [found, numberFormat] of [
      [whole, '#,##0'],
      [broken, '#,##0.0#'],
    ] as const) {
      if (found.length === 0) continue;
      const ranges = found.map(([first, count]) => range(body + first, column, count));
      changes.push({ kind: 'format', ranges, format: { numberFormat } });
    }
  }
  return changes;
}

/** Runs of neighbours that pass the test: where each begins and how long it is. */
function runs<T>(items: readonly T[], test: (item: T) => boolean): [first: number, count: number][] {
  const found: [number, number][] = [];
  for (const [i, item] of items.entries()) {
    if (!test(item)) continue;
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === i) last[1]++;
    else found.push([i, 1]);
  }
  return found;
}
