/** Writes the sheet *Tablero* from the workbook as it is now: its formulas refer to cells, so an older reading won't do. */
import { computeInstitution } from '../domain/compliance';
import type { ComplianceSettings } from '../domain/compliance-model';
import type { Translator } from '../i18n';
import { recognise } from '../recognition';
import { readSettingsSheet } from '../recognition/settings-sheet';
import { DASHBOARD_SHEET, dashboard } from '../templates/tablero';
import type { TaskOptions } from './pane-services';
import type { ChangeSetSink, SnapshotSource } from './ports';

export interface DashboardReport {
  readonly outcome: 'written' | 'no-plan';
  /** What the sheet is called; null where nothing was written. */
  readonly sheet: string | null;
  /** The areas whose figures are values, which don't follow the workbook: codes, or names where there are none. */
  readonly valued: readonly string[];
}

/**
 * @param settings what *Ajustes* begins with where the workbook has none; else the sheet's own settings hold
 * @throws WorkbookError
 */
export async function writeDashboard(
  workbook: SnapshotSource & ChangeSetSink,
  t: Translator,
  now: () => Date,
  settings: ComplianceSettings,
  options?: TaskOptions,
): Promise<DashboardReport> {
  const snapshot = await workbook.readSnapshot(options);
  const at = now();
  const plans = recognise(snapshot);
  const institution = computeInstitution(plans, readSettingsSheet(snapshot)?.settings ?? settings);
  const areas = institution.units.flatMap((unit) => unit.areas);
  if (areas.every(({ area }) => area.indicators.length === 0)) {
    return { outcome: 'no-plan', sheet: null, valued: [] };
  }
  const { sheetNames } = await workbook.apply(dashboard({ institution, at }, t), options);
  return {
    outcome: 'written',
    sheet: sheetNames.get(DASHBOARD_SHEET) ?? DASHBOARD_SHEET,
    valued: areas.filter(({ area }) => area.scoreCells === undefined).map(({ label }) => label),
  };
}
