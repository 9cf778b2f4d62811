/** What the fixtures of reports and fichas share: their settings, and comparing a cell with the engine. */
import assert from 'node:assert/strict';
import { type CellAddress, formatRange } from '../../src/domain/address';
import type { Change } from '../../src/domain/change-set';
import { computeAreaCompliance } from '../../src/domain/compliance';
import type { ComplianceSettings, ComplianceState } from '../../src/domain/compliance-model';
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import type { Month } from '../../src/domain/period';
import type { Plan } from '../../src/domain/plan';
import { settingInputs } from '../../src/domain/settings-sheet';
import { isCellError, type SheetSnapshot, type Snapshot, valueAt } from '../../src/domain/snapshot';
import { createTranslator } from '../../src/i18n';
import { recognise } from '../../src/recognition';
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

/** Compares the results that an avance's own cells show with the engine, wherever they stand by now. */
export function checkResultCells(snapshot: Snapshot): Plan {
  const settings = settingsOf(snapshot);
  const [plan] = recognise(snapshot);
  assert.ok(plan && plan.layout === 'template', 'the report is recognised');
  const sheet = snapshot.sheets.find(({ name }) => name === plan.sheet)!;
  for (const area of plan.areas) {
    const compliance = computeAreaCompliance(plan.id, area, settings, plan.type);
    for (const { indicator, months, toDate, annual } of compliance.indicators) {
      const { strict, provisional } = indicator.complianceCells!;
      for (const [month, cell] of strict.months.entries()) {
        if (cell === null) continue;
        const { state, raw } = months[month]!;
        same(sheet, cell, shown(state, raw), `${indicator.key} month ${month + 1}`);
      }
      same(sheet, strict.toDate!, shown(toDate.state, toDate.raw), `${indicator.key} to date`);
      same(sheet, strict.year!, shown(annual.state, annual.raw), `${indicator.key} year`);
      assert.ok(provisional.toDate);
    }
    const { strict, provisional } = area.scoreCells!;
    const { scores } = compliance;
    const value = (points: number | null) => (points === null ? '' : points / 100);
    for (const [month, cell] of strict.months.entries()) {
      if (cell === null) continue;
      same(sheet, cell, value(scores.months[month]!.strict.value), `strict score of month ${month + 1}`);
    }
    same(sheet, strict.toDate!, value(scores.toDate.strict.value), 'strict score to date');
    same(sheet, provisional.toDate!, value(scores.toDate.provisional.value), 'provisional score to date');
    same(sheet, strict.year!, value(scores.year.strict.value), 'strict score of the year');
  }
  return plan;
}
