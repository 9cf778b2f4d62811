/**
 * Finds fichas of indicators: forms of labels and values, DTP5 or MIR, one or several on a sheet. A MIR also gives an area
 * with its indicator, so that it is checked and computed like any other. See docs/recognition.md.
 */
import type { CellAddress, CellRange } from '../domain/address';
import type { Ficha, FichaEntry, FichaField } from '../domain/ficha';
import { MONTHS } from '../domain/period';
import {
  type Area,
  BLANK,
  type Indicator,
  type Line,
  type LineRole,
  type Reading,
  type RecognitionNote,
  type Sourced,
} from '../domain/plan';
import { formatAt, type SheetSnapshot } from '../domain/snapshot';
import { type DeclaredRemarks, declaredIndicator } from './declared-indicator';
import { LABELS_OF_FORM } from './ficha-labels';
import { type RawFicha, scanFichas } from './ficha-scan';
import type { SeriesRole } from './ficha-series';
import { historyAt } from './history';
import { type LabelledLine, labelledLines, yearOfLine, yearOfTitle } from './labelled';
import { readCell } from './readings';
import type { Draft, Recogniser } from './recogniser';
import { codeOf, fold, splitCode, tidy, yearIn } from './text';

/** The fichas of a workbook, one plan each, in the order of sheets and rows. */
export const recogniseFichas: Recogniser = (sheets) =>
  sheets.flatMap((sheet) => {
    const { fichas } = scanFichas(sheet);
    const first = fichas[0]?.labels[0]?.row ?? 0;
    // What stands above the first form holds for all of them.
    const above = labelledLines(sheet, 0, first);
    const year = yearOfLine(above.get('year')) ?? yearOfTitle(sheet, 0, first) ?? yearIn(sheet.name);
    return fichas.map((raw) => planOf(raw, above, year));
  });

/** What has some labels of a ficha and lacks too many. */
export function fichaNearMisses(sheets: readonly SheetSnapshot[]): RecognitionNote[] {
  return sheets.flatMap((sheet) =>
    scanFichas(sheet).misses.map(({ form, row, column, present }): RecognitionNote => {
      const missing = LABELS_OF_FORM[form].filter(([label]) => !present.has(label)).map(([, words]) => words);
      return {
        messageId: 'recognition.nearMiss.ficha',
        params: { sheet: sheet.name, form, detail: missing.slice(0, 5).join(', ') },
        cell: { sheet: sheet.name, row: row + sheet.row, column: column + sheet.column },
      };
    }),
  );
}

function planOf(
  raw: RawFicha,
  above: ReadonlyMap<LabelledLine['label'], LabelledLine>,
  sheetYear: number | null,
): Draft {
  const { sheet, form, window } = raw;
  const at = (row: number, column: number): CellAddress => ({
    sheet: sheet.name,
    row: row + sheet.row,
    column: column + sheet.column,
  });
  const fields = new Map<FichaField, FichaEntry>();
  for (const { label, found } of raw.entries) {
    if (label.label === 'history') continue;
    fields.set(label.label as FichaField, {
      label: at(label.row, label.column),
      cell: at(found.row, found.column),
      value: found.value,
    });
  }
  splitBaseline(fields);
  const ficha: Ficha = { form, fields, trend: trendOf(raw, at) };
  const firstLabel = Math.min(...raw.labels.map(({ row }) => row));
  // Above the form only: within it *Año* is that of the base line.
  const lines = labelledLines(sheet, window.top, firstLabel);
  const line = (label: 'institution' | 'year' | 'unit' | 'area') => lines.get(label) ?? above.get(label);
  const institution = line('institution')?.value ?? null;
  const year = yearOfLine(lines.get('year')) ?? yearOfTitle(sheet, window.top, firstLabel) ?? sheetYear;
  const name = identityOf(fields);
  const notes: RecognitionNote[] = [];
  if (sheet.visibility !== 'visible') {
    notes.push({ messageId: 'recognition.hiddenSheet', params: { sheet: sheet.name }, cell: null });
  }
  if (year === null) notes.push({ messageId: 'recognition.yearUnknown', params: {}, cell: null });
  const range = rangeOf(raw, at);
  const areas: Area[] = [];
  if (form === 'MIR') {
    const made = areaOf(raw, fields, name, year, range, textOf(fields.get('responsibleUnit')) ?? null);
    areas.push(made.area);
    notes.push(...remarksAsNotes(made.remarks));
  }
  const known = LABELS_OF_FORM[form].length;
  return {
    type: 'FICHA',
    title: name.name?.value ?? name.code?.value ?? sheet.name,
    institution: institution === null ? null : String(institution),
    year,
    sheet: sheet.name,
    range,
    layout: isTemplate(raw) ? 'template' : 'published',
    confidence: Math.round((0.5 + 0.5 * Math.min(1, raw.labels.length / known)) * 100) / 100,
    areas,
    ficha,
    notes,
  };
}

/** Our own forms have helper columns that nobody else's has. */
function isTemplate({ sheet, series, form }: RawFicha): boolean {
  if (series === null || !series.vertical) return false;
  const header = sheet.values[series.points[0]!.row - 1] ?? [];
  const sign = form === 'MIR' ? 'cierra en el mes' : 'cambio desde la linea base';
  return header.some((value) => typeof value === 'string' && fold(value) === sign);
}

/** `75 % (2024)` in one cell is a value and its year. */
function splitBaseline(fields: Map<FichaField, FichaEntry>): void {
  const entry = fields.get('baselineValue');
  if (entry === undefined || fields.has('baselineYear') || entry.value.kind !== 'text') return;
  const match = /^(.*?)[\s,;]*\(?\b((?:19|20)\d{2})\)?\s*$/.exec(entry.value.text);
  const number = match ? /^-?\d[\d,]*(?:\.\d+)?\s*%?$/.exec(match[1]!.trim()) : null;
  if (!match || !number) return;
  const percent = number[0].includes('%');
  const value = Number(number[0].replace(/[,%\s]/g, ''));
  fields.set('baselineValue', { ...entry, value: { ...entry.value, number: value, percent } });
  fields.set('baselineYear', {
    ...entry,
    value: { kind: 'text', text: match[2]!, number: Number(match[2]), percent: false },
  });
}

function textOf(entry: FichaEntry | undefined): Sourced<string> | null {
  if (entry === undefined) return null;
  const { value, cell } = entry;
  if (value.kind === 'text') return tidy(value.text) === '' ? null : { value: tidy(value.text), cell };
  return value.kind === 'number' ? { value: String(value.raw), cell } : null;
}

interface FichaIdentity {
  readonly code: Sourced<string> | null;
  readonly name: Sourced<string> | null;
  readonly cell: CellAddress | null;
}

/** Code and name, of one cell or two. */
function identityOf(fields: ReadonlyMap<FichaField, FichaEntry>): FichaIdentity {
  const entry = fields.get('name') ?? fields.get('codeAndName');
  const text = textOf(fields.get('name')) ?? textOf(fields.get('codeAndName'));
  const both = textOf(fields.get('codeAndName'));
  if (text === null) return { code: null, name: null, cell: entry?.cell ?? null };
  const split = splitCode(text.value) ?? (both && splitCode(both.value));
  const alone = codeOf(text.value);
  if (alone !== null) return { code: { ...text, value: alone }, name: null, cell: text.cell };
  return {
    code: split ? { value: split.code, cell: text.cell } : null,
    name: { value: splitCode(text.value)?.name ?? text.value, cell: text.cell },
    cell: text.cell,
  };
}

type At = (row: number, column: number) => CellAddress;

function trendOf({ sheet, series }: RawFicha, at: At): Ficha['trend'] {
  const place = series?.roles.get('programmed');
  if (series === null || place === undefined) return [];
  return series.points.map(({ label, row, column }) => {
    const cell = series.vertical ? at(row, place) : at(place, column);
    return {
      label: { value: label, cell: at(row, column) },
      value: { value: readCell(sheet, cell.row, cell.column), cell },
    };
  });
}

function rangeOf({ entries, labels, series }: RawFicha, at: At): CellRange {
  const places = [...labels, ...entries.map(({ found }) => found)];
  if (series) {
    const { top, left, bottom, right } = series.box;
    places.push({ row: top, column: left } as (typeof places)[number]);
    places.push({ row: bottom, column: right } as (typeof places)[number]);
  }
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return {
    ...at(top, left),
    rowCount: Math.max(...rows) - top + 1,
    columnCount: Math.max(...columns) - left + 1,
  };
}

const BLANK_ENTRY: Reading = BLANK;

/** An area with the one indicator of a MIR. */
function areaOf(
  raw: RawFicha,
  fields: ReadonlyMap<FichaField, FichaEntry>,
  { code, name, cell }: FichaIdentity,
  year: number | null,
  range: CellRange,
  responsible: Sourced<string> | null,
): { area: Area; remarks: DeclaredRemarks } {
  const text = (field: FichaField) => textOf(fields.get(field));
  const reading = (field: FichaField): Sourced<Reading> | null => {
    const entry = fields.get(field);
    return entry ? { value: entry.value, cell: entry.cell } : null;
  };
  const nameCell = cell ?? range;
  const annual = reading('annualTarget') ?? { value: BLANK_ENTRY, cell: nameCell };
  const lines = linesOf(raw, annual, reading('result'));
  const first = lines.programmed?.months.findIndex((one) => one.kind === 'number') ?? -1;
  const own = name ?? code;
  const yearEntry = fields.get('baselineYear');
  const yearValue = textOf(yearEntry);
  const { indicator, remarks } = declaredIndicator({
    key: code?.value ?? (name ? fold(name.value) : '?1'),
    code,
    name,
    nameCell,
    annualTarget: annual,
    description: text('definition') ?? text('summary'),
    formula: text('method'),
    kind: text('kind'),
    unit: text('unit'),
    direction: { text: text('direction')?.value ?? null, cell: fields.get('direction')?.cell ?? null },
    behavior: { text: text('behavior')?.value ?? null, cell: fields.get('behavior')?.cell ?? null },
    frequency: text('frequency'),
    baseline: reading('baselineValue'),
    baselineYear:
      yearEntry && yearValue
        ? {
            value: yearEntry.value.kind === 'number' ? yearEntry.value.value : yearValue.value,
            cell: yearEntry.cell,
          }
        : null,
    history: (percent) => historyOf(raw, year, percent),
    // The one indicator of its area: it has no weight, and the area no score.
    weight: null,
    ...lines,
    compliance: lines.compliance,
    narrative: null,
    evidence: null,
    format:
      first < 0
        ? formatAt(raw.sheet, annual.cell.row, annual.cell.column)
        : formatAt(
            raw.sheet,
            lines.programmed!.rows?.[first] ?? lines.programmed!.row,
            lines.programmed!.columns.months[first]!,
          ),
    range,
  });
  const area: Area = {
    code: null,
    name: responsible?.value ?? own?.value ?? raw.sheet.name,
    cell: responsible?.cell ?? own?.cell ?? nameCell,
    unit: null,
    reportedApart: false,
    indicators: [indicator],
    totalLine: null,
    range,
  };
  return { area, remarks };
}

/** Beside the labels of earlier results. */
function historyOf(raw: RawFicha, year: number | null, percent: boolean): Indicator['history'] {
  const entries = raw.entries.flatMap(({ label, found }) =>
    label.label === 'history' ? [{ label, found }] : [],
  );
  const years = entries.flatMap(({ label, found }) => {
    const ownYear = label.year === 'before' || label.year === undefined ? null : label.year;
    return (
      historyAt(
        raw.sheet,
        found.row + raw.sheet.row,
        [{ column: found.column, year: ownYear }],
        year,
        percent,
      ) ?? []
    );
  });
  return years.length === 0 ? undefined : years.sort((a, b) => a.year - b.year);
}

type FichaLines = Record<SeriesRole, Line | null>;

/** Targets and what was reached by period; where there are none, the annual target is due at the end of the year. */
function linesOf(raw: RawFicha, annual: Sourced<Reading>, result: Sourced<Reading> | null): FichaLines {
  const { series, sheet } = raw;
  const points = series?.points.filter(({ period }) => period !== null && period.kind !== 'year') ?? [];
  const lines: FichaLines = {
    programmed: null,
    actual: null,
    numerator: null,
    denominator: null,
    compliance: null,
  };
  if (series === null || points.length === 0) {
    if (annual.value.kind !== 'blank') lines.programmed = yearEnd(annual, 'programmed');
    if (result !== null) lines.actual = yearEnd(result, 'actual');
    for (const role of ['numerator', 'denominator'] as const) {
      const found = raw[role];
      if (found === null) continue;
      const cell = { sheet: sheet.name, row: found.row + sheet.row, column: found.column + sheet.column };
      lines[role] = yearEnd({ value: found.value, cell }, role);
    }
    return lines;
  }
  const byMonth = new Map(points.map((point) => [point.period!.span.last, point]));
  const holders = MONTHS.map(
    (month) =>
      byMonth.get(month) ??
      MONTHS.filter((later) => later > month)
        .map((later) => byMonth.get(later))
        .find((one) => one !== undefined) ??
      points[points.length - 1]!,
  );
  for (const [role, place] of series.roles) {
    const cells = holders.map((point) =>
      series.vertical ? { row: point.row, column: place } : { row: place, column: point.column },
    );
    const rows = cells.map(({ row }) => row + sheet.row);
    const months = MONTHS.map((month) =>
      byMonth.has(month) ? readCell(sheet, rows[month]!, cells[month]!.column + sheet.column) : BLANK,
    );
    lines[role] = {
      role: role as LineRole,
      sheet: sheet.name,
      row: rows[0]!,
      columns: { months: cells.map(({ column }) => column + sheet.column), total: null },
      ...(series.vertical ? { rows } : {}),
      months,
      total: BLANK,
    };
  }
  return lines;
}

/** One cell that speaks of the whole year, as a line with a reading in December. */
function yearEnd({ value, cell }: Sourced<Reading>, role: LineRole): Line {
  return {
    role,
    sheet: cell.sheet,
    row: cell.row,
    columns: { months: MONTHS.map(() => cell.column), total: null },
    rows: MONTHS.map(() => cell.row),
    months: MONTHS.map((month) => (month === 11 ? value : BLANK)),
    total: BLANK,
  };
}

function remarksAsNotes({
  behaviorInferred,
  directionInferred,
  unknownWord,
}: DeclaredRemarks): RecognitionNote[] {
  const notes: RecognitionNote[] = [];
  const params = { count: 1, total: 1 };
  if (behaviorInferred) notes.push({ messageId: 'recognition.behaviorInferred', params, cell: null });
  if (directionInferred) notes.push({ messageId: 'recognition.directionInferred', params, cell: null });
  if (unknownWord) {
    const { value, cell } = unknownWord;
    notes.push({ messageId: 'recognition.unknownWord', params: { text: value }, cell });
  }
  return notes;
}
