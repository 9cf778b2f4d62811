/** Writes the computed compliance to a sheet of its own: numbers as numbers, words beside every colour, ready to print. */
import { type CellRange, cellRange } from '../domain/address';
import type { CellFormat, CellInput, Change, ChangeSet, Color } from '../domain/change-set';
import type { InstitutionCompliance, TrafficLight, TrafficLightBand } from '../domain/compliance-model';
import { ordinalOf } from '../domain/period';
import type { Translator } from '../i18n';
import { cellText } from './cell-text';
import {
  COLUMN_COUNT,
  COLUMNS,
  columnCountOf,
  complianceRows,
  type RowKind,
  type SheetRow,
} from './compliance-sheet-rows';
import { areasOf, usualPeriod } from './compliance-view';

export interface ComplianceSheetOptions {
  /** What the sheet is called when it is new. */
  readonly sheetName: string;
}

const TITLE_ROW = 0;
const SETTINGS_ROW = 1;
const HEADER_ROW = 2;
const FIRST_ROW = 4;

/** In characters of the default font, which is a little larger than that of the table. */
const NAME_WIDTH = 52;
const LINE_HEIGHT = 13.5;

const INK = '#1F2933';
const MUTED = '#5B6770';
const RULE = '#C5CDD3';
const HEADER_FILL = '#1F4E5F';
const HEADER_INK = '#FFFFFF';

/** Light fills with dark words: on paper without colour the word says it. */
const LIGHT_FORMATS: Record<TrafficLight, CellFormat> = {
  green: { fill: '#CFE8CF', fontColor: '#123D17', horizontal: 'Center' },
  blue: { fill: '#CFE2F3', fontColor: '#0B3558', horizontal: 'Center' },
  purple: { fill: '#E1D5EE', fontColor: '#3F1F63', horizontal: 'Center', bold: true },
  yellow: { fill: '#FFE9A8', fontColor: '#4D3800', horizontal: 'Center' },
  red: { fill: '#F6C4BC', fontColor: '#6B0F0F', horizontal: 'Center', bold: true },
};

const ROW_FORMATS: Record<RowKind, CellFormat> = {
  institution: { bold: true, fill: '#D5E1E6', borders: RULE },
  unit: { bold: true, fill: '#EDF2F4', borders: RULE },
  area: { borders: RULE },
  heading: { bold: true, fill: HEADER_FILL, fontColor: HEADER_INK },
  'area-heading': { bold: true, fill: '#EDF2F4', borders: RULE },
  indicator: { borders: RULE },
};

const WIDTHS: readonly (readonly [column: number, count: number, width: number])[] = [
  [COLUMNS.level, 1, 17],
  [COLUMNS.code, 1, 9],
  [COLUMNS.name, 1, NAME_WIDTH],
  [COLUMNS.weight, 1, 14],
  [COLUMNS.monthProgrammed, 2, 14],
  [COLUMNS.monthStrict, 2, 14],
  [COLUMNS.monthLight, 1, 15],
  [COLUMNS.quarterStrict, 2, 14],
  [COLUMNS.toDateStrict, 2, 14],
  [COLUMNS.toDateLight, 1, 15],
  [COLUMNS.yearStrict, 2, 14],
  [COLUMNS.moneyCurrent, 2, 17],
  [COLUMNS.moneyStrict, 2, 14],
];

/** The groups of the header's first line: from which column, how many, and the key of the words. */
function groupsOf(institution: InstitutionCompliance): readonly (readonly [number, number, string])[] {
  const groups = [
    [COLUMNS.monthProgrammed, 5, 'month'],
    [COLUMNS.quarterStrict, 2, usualPeriod(areasOf(institution))],
    [COLUMNS.toDateStrict, 3, 'toDate'],
    [COLUMNS.yearStrict, 2, 'year'],
  ] as const;
  return columnCountOf(institution) === COLUMN_COUNT
    ? groups
    : [...groups, [COLUMNS.moneyCurrent, 4, 'financial']];
}

function title(institution: InstitutionCompliance, t: Translator): string {
  const { name, year } = institution;
  if (name !== null && year !== null) {
    return t.t('compliance.sheet.titleOfNameYear', { name, year: String(year) });
  }
  if (name !== null) return t.t('compliance.sheet.titleOfName', { name });
  return year === null
    ? t.t('compliance.sheet.title')
    : t.t('compliance.sheet.titleOfYear', { year: String(year) });
}

function monthName(institution: InstitutionCompliance, t: Translator): string {
  return t.t(`months.long.m${institution.settings.cutoff + 1}`);
}

function settingsLine(institution: InstitutionCompliance, t: Translator): string {
  const { cap, descending, rollUp = 'simple' } = institution.settings;
  return t.t('compliance.sheet.settings', {
    cutoff: monthName(institution, t),
    cap: cap === null ? t.t('compliance.caps.none') : t.t('compliance.caps.limited', { cap: String(cap) }),
    descending: t.t(`compliance.descending.${descending}`),
    rollUp: t.t(`compliance.rollUps.${rollUp}`),
  });
}

/** A band in words, with its limits: included ones and others are told apart. */
export function bandInWords(
  band: TrafficLightBand,
  next: TrafficLightBand | undefined,
  lowest: boolean,
  t: Translator,
): string {
  const light = t.t(`compliance.lights.${band.light}`);
  const from = t.number(band.from);
  if (band.to === null) {
    const key = lowest ? 'all' : band.fromIncluded ? 'over' : 'overExcluded';
    return t.t(`compliance.sheet.bands.${key}`, { light, from });
  }
  const toIncluded = next !== undefined && !next.fromIncluded;
  const start = lowest
    ? toIncluded
      ? 'upTo'
      : 'below'
    : `${band.fromIncluded ? 'between' : 'above'}${toIncluded ? 'Included' : ''}`;
  return t.t(`compliance.sheet.bands.${start}`, { light, from, to: t.number(band.to) });
}

function notes(institution: InstitutionCompliance, t: Translator): string[] {
  const { bands } = institution.settings;
  const words = bands.map((band, i) => bandInWords(band, bands[i + 1], i === 0, t)).join(' · ');
  return [
    ...institution.notes.map(({ messageId, params }) => t.t(messageId, params)),
    t.t('compliance.sheet.notes.bands', { bands: words }),
    ...['strict', 'year', 'cap', 'mean', 'approximate', 'none'].map((key) =>
      t.t(`compliance.sheet.notes.${key}`),
    ),
    ...(areasOf(institution).some(({ weighting }) => weighting === 'alike')
      ? [t.t('compliance.sheet.notes.alike')]
      : []),
    ...(columnCountOf(institution) > COLUMN_COUNT ? [t.t('compliance.sheet.notes.financial')] : []),
  ];
}

function header(institution: InstitutionCompliance, t: Translator): CellInput[][] {
  const first: CellInput[] = Array.from({ length: columnCountOf(institution) }, () => null);
  const second: CellInput[] = [...first];
  const word = (key: string) => t.t(`compliance.sheet.${key}`);
  second[COLUMNS.level] = word('level');
  second[COLUMNS.code] = word('code');
  second[COLUMNS.name] = word('itemName');
  second[COLUMNS.weight] = word('weight');
  const params = {
    month: monthName(institution, t),
    quarter: String(ordinalOf(usualPeriod(areasOf(institution)), institution.settings.cutoff)),
  };
  for (const [column, , key] of groupsOf(institution)) first[column] = t.t(`compliance.sheet.${key}`, params);
  second[COLUMNS.monthProgrammed] = word('programmed');
  second[COLUMNS.monthActual] = word('actual');
  for (const column of [
    COLUMNS.monthStrict,
    COLUMNS.quarterStrict,
    COLUMNS.toDateStrict,
    COLUMNS.yearStrict,
    ...(first.length > COLUMN_COUNT ? [COLUMNS.moneyStrict] : []),
  ]) {
    second[column] = word('strict');
    second[column + 1] = word('provisional');
  }
  if (first.length > COLUMN_COUNT) {
    second[COLUMNS.moneyCurrent] = word('current');
    second[COLUMNS.moneyExecuted] = word('executed');
  }
  second[COLUMNS.monthLight] = word('light');
  second[COLUMNS.toDateLight] = word('light');
  return [first, second];
}

/** Gathers cells of the same look, neighbours below each other as one range. */
class Looks {
  readonly #ranges = new Map<
    string,
    { format: CellFormat; ranges: CellRange[]; open: Map<number, number> }
  >();

  constructor(readonly sheet: string) {}

  add(key: string, format: CellFormat, row: number, column: number, columnCount = 1): void {
    let look = this.#ranges.get(key);
    if (!look) {
      look = { format, ranges: [], open: new Map() };
      this.#ranges.set(key, look);
    }
    const open = look.open.get(column);
    const above = open === undefined ? undefined : look.ranges[open];
    if (open !== undefined && above && above.row + above.rowCount === row) {
      look.ranges[open] = { ...above, rowCount: above.rowCount + 1 };
    } else {
      look.open.set(column, look.ranges.length);
      look.ranges.push(cellRange(this.sheet, row, column, 1, columnCount));
    }
  }

  changes(): Change[] {
    return [...this.#ranges.values()].map(({ format, ranges }) => ({ kind: 'format', format, ranges }));
  }
}

function rowLooks(rows: readonly SheetRow[], sheet: string): Change[] {
  const lines = new Looks(sheet);
  const cells = new Looks(sheet);
  const stateFormat: CellFormat = { fontColor: MUTED, italic: true, horizontal: 'Center' };
  rows.forEach((row, i) => {
    const at = FIRST_ROW + i;
    lines.add(row.kind, ROW_FORMATS[row.kind], at, 0, row.cells.length);
    if (row.kind === 'area' || row.kind === 'indicator') {
      cells.add('indent', { indent: 1, horizontal: 'Left' }, at, COLUMNS.name);
    }
    for (const [column, look] of row.looks) {
      if (look.numberFormat !== undefined) {
        const format: CellFormat = { numberFormat: look.numberFormat, horizontal: 'Right' };
        cells.add(`n ${look.numberFormat}`, format, at, column);
      }
      if (look.light !== undefined) cells.add(`l ${look.light}`, LIGHT_FORMATS[look.light], at, column);
      if (look.state) cells.add('state', stateFormat, at, column);
    }
  });
  return [...lines.changes(), ...cells.changes()];
}

/**
 * Long names run over several lines. Excel grows rows by itself only while somebody types, so their height is said.
 */
function rowHeights(rows: readonly SheetRow[], sheet: string): Change[] {
  const changes: Change[] = [];
  rows.forEach((row, i) => {
    const name = row.cells[COLUMNS.name];
    const fits = row.kind === 'indicator' || row.kind === 'area' ? NAME_WIDTH + 6 : NAME_WIDTH;
    const lines = typeof name === 'string' ? Math.ceil(name.length / fits) : 1;
    if (lines < 2) return;
    changes.push({
      kind: 'row-height',
      sheet,
      row: FIRST_ROW + i,
      rowCount: 1,
      height: lines * LINE_HEIGHT + 2,
    });
  });
  return changes;
}

function color(fontColor: Color, more: CellFormat = {}): CellFormat {
  return { fontColor, ...more };
}

/**
 * The sheet *Cumplimiento*: the settings, the scores of institution, units and areas, then every indicator. The one that
 * is there already is emptied and written anew.
 */
export function complianceSheet(
  institution: InstitutionCompliance,
  t: Translator,
  options: ComplianceSheetOptions,
): ChangeSet {
  const sheet = options.sheetName;
  const rows = complianceRows(institution, t);
  const noteLines = notes(institution, t);
  const columnCount = columnCountOf(institution);
  const notesRow = FIRST_ROW + rows.length + 1;
  const range = (row: number, column: number, rowCount = 1, columnCount = 1) =>
    cellRange(sheet, row, column, rowCount, columnCount);
  const table = range(FIRST_ROW, 0, rows.length, columnCount);
  const changes: Change[] = [
    { kind: 'own-sheet', name: sheet, role: 'compliance', tabColor: HEADER_FILL, activate: true },
    {
      kind: 'write',
      sheet,
      row: TITLE_ROW,
      column: 0,
      cells: [[cellText(title(institution, t))], [settingsLine(institution, t)]],
    },
    { kind: 'write', sheet, row: HEADER_ROW, column: 0, cells: header(institution, t) },
    { kind: 'write', sheet, row: FIRST_ROW, column: 0, cells: rows.map((row) => row.cells) },
    { kind: 'write', sheet, row: notesRow, column: 0, cells: noteLines.map((note) => [note]) },
    {
      kind: 'format',
      ranges: [range(TITLE_ROW, 0)],
      format: color(INK, { bold: true, fontSize: 16, vertical: 'Center' }),
    },
    { kind: 'format', ranges: [range(SETTINGS_ROW, 0)], format: color(MUTED) },
    {
      kind: 'format',
      ranges: [range(HEADER_ROW, 0, 2, columnCount)],
      format: {
        bold: true,
        fill: HEADER_FILL,
        fontColor: HEADER_INK,
        horizontal: 'Center',
        vertical: 'Center',
        wrap: true,
        borders: HEADER_INK,
      },
    },
    { kind: 'format', ranges: [table], format: color(INK, { vertical: 'Center', fontSize: 10 }) },
    { kind: 'format', ranges: [range(FIRST_ROW, COLUMNS.name, rows.length)], format: { wrap: true } },
    ...rowLooks(rows, sheet),
    { kind: 'format', ranges: [range(notesRow, 0, noteLines.length)], format: color(MUTED, { fontSize: 9 }) },
    ...groupsOf(institution).map(
      ([column, count]): Change => ({ kind: 'merge', range: range(HEADER_ROW, column, 1, count) }),
    ),
    ...WIDTHS.filter(([column]) => column < columnCount).map(
      ([column, columnCount, width]): Change => ({
        kind: 'column-width',
        sheet,
        column,
        columnCount,
        width,
      }),
    ),
    { kind: 'row-height', sheet, row: TITLE_ROW, rowCount: 1, height: 26 },
    { kind: 'row-height', sheet, row: HEADER_ROW + 1, rowCount: 1, height: 30 },
    ...rowHeights(rows, sheet),
    { kind: 'freeze', sheet, rows: FIRST_ROW, columns: COLUMNS.name + 1 },
    { kind: 'auto-filter', range: range(HEADER_ROW + 1, 0, rows.length + 1, columnCount) },
    {
      kind: 'print',
      sheet,
      landscape: true,
      paper: 'letter',
      fitToWidth: 1,
      repeatRows: { first: HEADER_ROW, last: HEADER_ROW + 1 },
    },
  ];
  return { changes };
}
