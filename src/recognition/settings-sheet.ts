/** Reads the sheet *Ajustes*, and tells the sheets that hold no plan apart. */
import type { CellAddress } from '../domain/address';
import type { ComplianceSettings, TrafficLightBand } from '../domain/compliance-model';
import {
  defaultComplianceSettings,
  type SettingsProblem,
  settingsProblem,
} from '../domain/compliance-settings';
import { MONTH_LABELS, MONTHS, type Month } from '../domain/period';
import {
  CATALOGUE_TITLE,
  DASHBOARD_TITLE,
  DESCENDING_WORDS,
  NO_CAP,
  ROLL_UP_WORDS,
  SETTING_LABEL,
  SETTINGS_TITLE,
  type SettingKey,
} from '../domain/settings-sheet';
import { type CellValue, type SheetSnapshot, type Snapshot, valueAt } from '../domain/snapshot';
import { DEFAULT_BANDS } from '../domain/traffic-light';
import { justificationTable } from './justification-sheet';

export interface SettingsSheet {
  readonly sheet: string;
  /** What the sheet says; where it is wrong, what its own formulas take instead. */
  readonly settings: ComplianceSettings;
  /** The first thing that is wrong, or null. */
  readonly problem: SettingsProblem | null;
  /** Where each setting is typed. */
  readonly cells: ReadonlyMap<SettingKey, CellAddress>;
}

/** The title stands near the top left, also after somebody put a row or a column before it. */
const TITLE_ROWS = 10;
const TITLE_COLUMNS = 5;

function titleCell(sheet: SheetSnapshot, title: string): { row: number; column: number } | null {
  for (let row = sheet.row; row < Math.min(sheet.row + sheet.rowCount, sheet.row + TITLE_ROWS); row++) {
    for (let column = sheet.column; column < sheet.column + TITLE_COLUMNS; column++) {
      if (valueAt(sheet, row, column) === title) return { row, column };
    }
  }
  return null;
}

/** Whether a sheet is *Ajustes*, *Catálogos*, *Tablero* or *Justificaciones*, whatever it is called by: no plan stands there. */
export function isSharedSheet(sheet: SheetSnapshot): boolean {
  return (
    [SETTINGS_TITLE, CATALOGUE_TITLE, DASHBOARD_TITLE].some((title) => titleCell(sheet, title) !== null) ||
    justificationTable(sheet) !== null
  );
}

/** The name of the sheet *Catálogos*, whatever it is called by; null where there is none. */
export function catalogueSheet(snapshot: Snapshot): string | null {
  return snapshot.sheets.find((sheet) => titleCell(sheet, CATALOGUE_TITLE) !== null)?.name ?? null;
}

/** What is typed beside each label, in the column of the title. */
function settingCells(sheet: SheetSnapshot, title: { row: number; column: number }) {
  const keyOf = new Map(
    (Object.entries(SETTING_LABEL) as [SettingKey, string][]).map(([key, label]) => [label, key]),
  );
  const cells = new Map<SettingKey, CellAddress>();
  for (let row = title.row + 1; row < sheet.row + sheet.rowCount; row++) {
    const label = valueAt(sheet, row, title.column);
    const key = typeof label === 'string' ? keyOf.get(label.trim()) : undefined;
    if (key && !cells.has(key)) cells.set(key, { sheet: sheet.name, row, column: title.column + 1 });
  }
  return cells;
}

/** Points without the dust of binary fractions: 1.1 is 110. */
const points = (fraction: number): number => Number((fraction * 100).toPrecision(12));

/**
 * The settings that a workbook's sheet *Ajustes* says.
 * @param cutoff what to take where the sheet names no month
 * @returns null when there is no such sheet
 */
export function readSettingsSheet(snapshot: Snapshot, cutoff: Month = 11): SettingsSheet | null {
  for (const sheet of snapshot.sheets) {
    const title = titleCell(sheet, SETTINGS_TITLE);
    if (title === null) continue;
    const cells = settingCells(sheet, title);
    if (cells.size === 0) continue;
    const typed = (key: SettingKey): CellValue => {
      const cell = cells.get(key);
      const value = cell ? valueAt(sheet, cell.row, cell.column) : null;
      return value === '' ? null : value;
    };
    return { sheet: sheet.name, cells, ...readSettings(typed, cutoff) };
  }
  return null;
}

function readSettings(
  typed: (key: SettingKey) => CellValue,
  cutoff: Month,
): Pick<SettingsSheet, 'settings' | 'problem'> {
  const defaults = defaultComplianceSettings(cutoff);
  const problems: SettingsProblem[] = [];
  const refuse = (key: string) =>
    problems.push({ messageId: `compliance.settingsProblems.${key}`, params: {} });

  const month = readMonth(typed('cutoff'));
  if (month === null) refuse('cutoff');
  const cap = readCap(typed('cap'));
  if (cap === undefined) refuse('cap');
  const descending = readWord(typed('descending'), DESCENDING_WORDS);
  if (descending === undefined) refuse('descending');
  const rollUp = readWord(typed('rollUp'), ROLL_UP_WORDS);
  if (rollUp === undefined) refuse('rollUp');

  const settings: ComplianceSettings = {
    cutoff: month ?? cutoff,
    cap: cap === undefined ? defaults.cap : cap,
    descending: descending ?? defaults.descending,
    rollUp: rollUp ?? 'simple',
    bands: DEFAULT_BANDS,
  };
  const bands = readBands(typed);
  const found = bands === null ? null : settingsProblem({ ...settings, bands });
  if (bands === null) refuse('bandsUnreadable');
  if (found) problems.push(found);
  return {
    settings: bands === null || found ? settings : { ...settings, bands },
    problem: problems[0] ?? null,
  };
}

const folded = (text: string) => text.trim().toLocaleLowerCase();

function readMonth(value: CellValue): Month | null {
  if (typeof value !== 'string') return null;
  const start = folded(value).slice(0, 3);
  return MONTHS.find((month) => folded(MONTH_LABELS[month]!) === start) ?? null;
}

function readCap(value: CellValue): ComplianceSettings['cap'] | undefined {
  if (value === null || (typeof value === 'string' && folded(value) === folded(NO_CAP))) return null;
  if (typeof value !== 'number') return undefined;
  const cap = points(value);
  return cap === 100 || cap === 110 || cap === 120 ? cap : undefined;
}

function readWord<T>(value: CellValue, words: readonly (readonly [string, T])[]): T | undefined {
  if (value === null) return words[0]![1];
  if (typeof value !== 'string') return undefined;
  return words.find(([word]) => folded(word) === folded(value))?.[1];
}

/** The bands by where each begins; a blank one is left out. @returns null where one cannot be read */
function readBands(typed: (key: SettingKey) => CellValue): TrafficLightBand[] | null {
  const starts: { light: TrafficLightBand['light']; from: number }[] = [{ light: 'red', from: 0 }];
  for (const light of ['yellow', 'green', 'blue', 'purple'] as const) {
    const value = typed(light);
    if (value === null && light !== 'green') continue;
    if (typeof value !== 'number') return null;
    starts.push({ light, from: points(value) });
  }
  return starts.map(({ light, from }, index) => ({
    light,
    from,
    to: starts[index + 1]?.from ?? null,
    fromIncluded: light !== 'blue' && light !== 'purple',
  }));
}
