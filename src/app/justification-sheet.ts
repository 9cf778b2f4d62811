/** The sheet *Justificaciones* as it is added, and the rows that are written into it. */
import { cellRange } from '../domain/address';
import { EMPTY } from '../domain/cell-content';
import type { CellInput, Change } from '../domain/change-set';
import { serialOfDay } from '../domain/day';
import type { CellEdit } from '../domain/edit';
import type { Finding } from '../domain/finding';
import type { JustificationRequest } from '../domain/justification';
import { type Binding, referenceOf } from '../domain/justification-binding';
import {
  JUSTIFICATION_COLUMNS,
  JUSTIFICATION_HEADER,
  JUSTIFICATION_REASON_WORD,
  JUSTIFICATIONS_SHEET,
  JUSTIFICATIONS_TITLE,
  type JustificationColumn,
  SUBJECT_WORD,
} from '../domain/justification-sheet';
import type { Translator } from '../i18n';
import type { JustificationTable } from '../recognition/justification-sheet';

/** Formatted and checked from the beginning; rows below work all the same. */
const PREPARED_ROWS = 500;
const HEADER_ROW = 3;
const DATE_FORMAT = 'dd/mm/yyyy';

const WIDTHS: Readonly<Record<JustificationColumn, number>> = {
  rule: 30,
  item: 12,
  datum: 22,
  value: 16,
  reason: 26,
  text: 50,
  author: 20,
  date: 12,
  until: 12,
  reference: 18,
};

/** Texts that Excel must not read as numbers or dates. */
const TEXT_COLUMNS: readonly JustificationColumn[] = ['item', 'datum', 'reference'];

/** Adds the sheet where the workbook has none. @param t the language of the prompts; what the sheet says is Spanish */
export function justificationSheet(t: Translator): Change[] {
  const name = JUSTIFICATIONS_SHEET;
  return [{ kind: 'shared-sheet', name, role: 'justifications', changes: content(name, t) }];
}

/** Adds one more beside a sheet whose headers are gone: what stands in that one is left as it is. */
export function anotherJustificationSheet(t: Translator, taken: readonly string[]): Change[] {
  const names = new Set(taken.map((name) => name.toLocaleLowerCase()));
  let name = JUSTIFICATIONS_SHEET;
  for (let n = 2; names.has(name.toLocaleLowerCase()); n++) name = `${JUSTIFICATIONS_SHEET} ${n}`;
  return [{ kind: 'add-sheet', name, role: 'justifications' }, ...content(name, t)];
}

function content(sheet: string, t: Translator): Change[] {
  const width = JUSTIFICATION_COLUMNS.length;
  const body = HEADER_ROW + 1;
  const columnOf = (column: JustificationColumn) => JUSTIFICATION_COLUMNS.indexOf(column);
  const below = (column: JustificationColumn) => cellRange(sheet, body, columnOf(column), PREPARED_ROWS);
  return [
    {
      kind: 'write',
      sheet,
      row: 0,
      column: 0,
      cells: [
        [JUSTIFICATIONS_TITLE],
        [
          'Cada renglón deja sin efecto un hallazgo mientras no cambie lo que se comparó. Puede corregir, ordenar, filtrar y borrar renglones; no cambie la columna Referencia.',
        ],
      ],
    },
    {
      kind: 'write',
      sheet,
      row: HEADER_ROW,
      column: 0,
      cells: [JUSTIFICATION_COLUMNS.map((column) => JUSTIFICATION_HEADER[column])],
    },
    { kind: 'format', ranges: [cellRange(sheet, 0, 0)], format: { bold: true, fontSize: 16 } },
    { kind: 'format', ranges: [cellRange(sheet, 1, 0)], format: { fontColor: '#5B6472' } },
    {
      kind: 'format',
      ranges: [cellRange(sheet, HEADER_ROW, 0, 1, width)],
      format: { bold: true, fill: '#E8ECF1', vertical: 'Center', bottomBorder: '#5B6B7B' },
    },
    {
      kind: 'format',
      ranges: [cellRange(sheet, body, 0, PREPARED_ROWS, width)],
      format: { vertical: 'Top', wrap: true },
    },
    {
      kind: 'format',
      ranges: [below('reference')],
      format: { wrap: false, fontColor: '#5B6472' },
    },
    { kind: 'format', ranges: TEXT_COLUMNS.map(below), format: { numberFormat: '@' } },
    { kind: 'format', ranges: [below('date'), below('until')], format: { numberFormat: DATE_FORMAT } },
    {
      kind: 'validation',
      ranges: [below('reason')],
      validation: { kind: 'list', items: Object.values(JUSTIFICATION_REASON_WORD) },
      messages: {
        style: 'stop',
        title: t.t('justifications.sheet.reasonTitle'),
        message: t.t('justifications.sheet.reasonMessage'),
      },
    },
    ...JUSTIFICATION_COLUMNS.map(
      (column, index): Change => ({
        kind: 'column-width',
        sheet,
        column: index,
        columnCount: 1,
        width: WIDTHS[column],
      }),
    ),
    { kind: 'freeze', sheet, rows: body, columns: 0 },
    { kind: 'auto-filter', range: cellRange(sheet, HEADER_ROW, 0, PREPARED_ROWS + 1, width) },
    {
      kind: 'print',
      sheet,
      landscape: true,
      paper: 'letter',
      fitToWidth: 1,
      repeatRows: { first: HEADER_ROW, last: HEADER_ROW },
    },
  ];
}

export interface NewRow {
  readonly finding: Finding;
  readonly binding: Binding;
  readonly request: JustificationRequest;
  /** `2026-11-21`. */
  readonly today: string;
}

/**
 * One row as edits of blank cells, all or none: where somebody has written there meanwhile, nothing is.
 * @param words Spanish, whatever the language of the pane
 */
export function rowEdits(row: NewRow, table: JustificationTable, at: number, words: Translator): CellEdit[] {
  const header = table.columns.get('reference')!;
  const anchor = {
    cell: { sheet: table.sheet, row: table.headerRow, column: header },
    content: { value: JUSTIFICATION_HEADER.reference, formula: null },
  };
  const inputs = inputsOf(row, words);
  return JUSTIFICATION_COLUMNS.flatMap((column): CellEdit[] => {
    const place = table.columns.get(column);
    const after = inputs[column];
    if (place === undefined || after === '') return [];
    const isDate = column === 'date' || column === 'until';
    return [
      {
        cell: { sheet: table.sheet, row: at, column: place },
        before: EMPTY,
        after,
        ...(isDate ? { numberFormat: DATE_FORMAT } : {}),
        ...(TEXT_COLUMNS.includes(column) ? { numberFormat: '@' } : {}),
        anchor,
        group: `row ${at}`,
      },
    ];
  });
}

/** Texts stay texts, whatever Excel would make of them. */
const asText = (text: string): string => (text === '' ? '' : `'${text}`);

function inputsOf(
  { finding, binding, request, today }: NewRow,
  words: Translator,
): Record<JustificationColumn, Exclude<CellInput, null>> {
  return {
    rule: asText(words.t(`rules.${finding.rule}.title`)),
    item: asText(itemOf(finding)),
    datum: asText(datumOf(finding, words)),
    value:
      typeof finding.value === 'number' ? finding.value : asText(finding.value ?? comparedOf(finding, words)),
    reason: asText(JUSTIFICATION_REASON_WORD[request.reason]),
    text: asText(request.text.trim()),
    author: asText(request.author.trim()),
    date: serialOfDay(today),
    until: request.until === null ? '' : serialOfDay(request.until),
    reference: asText(referenceOf(binding)),
  };
}

/** What a person finds the row by: the code or name, else the area. */
export function itemOf(finding: Finding): string {
  return finding.item ?? finding.area ?? '';
}

function datumOf(finding: Finding, words: Translator): string {
  const subject = finding.subject === undefined ? undefined : SUBJECT_WORD[finding.subject];
  const label = finding.compared[0]?.labelId;
  const what = subject ?? (label !== undefined && words.has(label) ? words.t(label) : '');
  const month = finding.period === null ? '' : words.param({ kind: 'month', month: finding.period });
  return [what, month].filter((part) => part !== '').join(' · ');
}

/** For people: where no single value counts, what was compared. */
function comparedOf(finding: Finding, words: Translator): string {
  const text = [...new Set(finding.compared.map(({ value }) => words.param(value)))].join('; ');
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
