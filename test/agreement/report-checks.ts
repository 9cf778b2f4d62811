/** What the fixtures of reports and fichas share: their settings, and comparing a cell with the engine. */
import assert from 'node:assert/strict';
import { type CellAddress, formatRange } from '../../src/domain/address';
import type { Change } from '../../src/domain/change-set';
import type { ComplianceSettings, ComplianceState } from '../../src/domain/compliance-model';
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import type { Month } from '../../src/domain/period';
import { settingInputs } from '../../src/domain/settings-sheet';
import { isCellError, type SheetSnapshot, type Snapshot, valueAt } from '../../src/domain/snapshot';
import { createTranslator } from '../../src/i18n';
import { readSettingsSheet } from '../../src/recognition/settings-sheet';
import { settingsSheet } from '../../src/templates/settings-sheet';

/** The words of the states in cells. */
export const WORDS: Readonly<Record<Exclude<ComplianceState, 'computed'>, string>> = {
  'not-programmed': '',
  'not-computable': 'No calculable',
  'not-reported': 'Sin reporte',
  'no-demand': 'Sin demanda',
  pending: 'Pendiente',
  unreadable: 'No legible',
};

export const LIGHTS = {
  red: 'Rojo',
  yellow: 'Amarillo',
  green: 'Verde',
  blue: 'Azul',
  purple: 'Morado',
} as const;

/** The settings of a fixture; they replace those that the sheet *Ajustes* begins with. */
export function withSettings(changes: readonly Change[], settings: ComplianceSettings): Change[] {
  assert.ok(settingInputs(settings), 'settings that the sheet can tell');
  const [shared] = settingsSheet(createTranslator('es-MX'), settings);
  return changes.map((change) =>
    change.kind === 'shared-sheet' && change.role === 'settings' ? shared! : change,
  );
}

export function settingsOf(snapshot: Snapshot): ComplianceSettings {
  const read = readSettingsSheet(snapshot);
  assert.ok(read && read.problem === null, 'the settings can be read');
  return read.settings;
}

export function same(sheet: SheetSnapshot, cell: CellAddress, expected: number | string, what: string): void {
  const value = valueAt(sheet, cell.row, cell.column);
  const place = `${what} in ${formatRange({ ...cell, rowCount: 1, columnCount: 1 })}`;
  const shown = isCellError(value) ? value.error : value;
  if (typeof expected === 'string') assert.equal(shown ?? '', expected, place);
  else {
    assert.equal(typeof shown, 'number', `${place}: ${String(shown)} instead of ${expected}`);
    const difference = Math.abs((shown as number) - expected);
    assert.ok(
      difference <= 1e-9 * Math.max(1, Math.abs(expected)),
      `${place}: ${String(shown)} ≠ ${expected}`,
    );
  }
}

/** What a cell shows of a compliance in points. */
export function shown(state: ComplianceState, raw: number | null): number | string {
  return state === 'computed' ? raw! / 100 : WORDS[state];
}

export function settingsAt(cutoff: Month, own: Partial<ComplianceSettings> = {}): ComplianceSettings {
  return { ...defaultComplianceSettings(cutoff), ...own };
}
