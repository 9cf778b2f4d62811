/** The settings of compliance that hold for a workbook, and where each of them comes from. */
import type { ComplianceSettings } from '../domain/compliance-model';
import {
  COMPLIANCE_SETTINGS_KEY,
  readComplianceSettings,
  type SettingsProblem,
} from '../domain/compliance-settings';
import type { Plan } from '../domain/plan';
import { type Snapshot, valueAt } from '../domain/snapshot';
import { readSettingsSheet } from '../recognition/settings-sheet';
import { suggestCutoff } from './compliance';

/**
 * `given` with the call; `sheet`: the workbook's *Ajustes*; `stored` with the workbook by the pane; `reported`: the last
 * month with a report, for the corte; `default`.
 */
export type SettingOrigin = 'given' | 'sheet' | 'stored' | 'reported' | 'default';

export type SettingName = 'cutoff' | 'cap' | 'descending' | 'rollUp' | 'bands';

export interface SettingsInUse {
  readonly settings: ComplianceSettings;
  readonly origins: Readonly<Record<SettingName, SettingOrigin>>;
  /** The name of the sheet *Ajustes*, where there is one. */
  readonly sheet: string | null;
  /** What was wrong with what the workbook says; then defaults stand in for it. */
  readonly problem: SettingsProblem | null;
}

const from = (origin: SettingOrigin): Record<SettingName, SettingOrigin> => ({
  cutoff: origin,
  cap: origin,
  descending: origin,
  rollUp: origin,
  bands: origin,
});

/**
 * What was given goes before the sheet *Ajustes*, that before what is stored with the workbook, that before the defaults.
 * Where nobody chose a corte it is the last month with something reported.
 * @param given what the call says
 */
export function settingsInUse(
  snapshot: Snapshot,
  plans: readonly Plan[],
  given: Partial<ComplianceSettings> = {},
): SettingsInUse {
  const found = settingsOfWorkbook(snapshot, plans);
  const origins = { ...found.origins };
  for (const name of Object.keys(given) as SettingName[]) {
    if (given[name] !== undefined) origins[name] = 'given';
  }
  const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...found, settings: { ...found.settings, ...chosen }, origins };
}

function settingsOfWorkbook(snapshot: Snapshot, plans: readonly Plan[]): SettingsInUse {
  const suggested = suggestCutoff(plans);
  const proposed: SettingOrigin = suggested === null ? 'default' : 'reported';
  const onSheet = readSettingsSheet(snapshot, suggested ?? undefined);
  if (onSheet !== null) {
    const cell = onSheet.cells.get('cutoff');
    const sheet = snapshot.sheets.find(({ name }) => name === onSheet.sheet);
    const typed = cell && sheet ? valueAt(sheet, cell.row, cell.column) : null;
    const noMonth = onSheet.problem?.messageId === 'compliance.settingsProblems.cutoff';
    // A sheet on which nobody chose a month yet is not wrong.
    const unchosen = noMonth && (typed === null || typed === '');
    return {
      settings: onSheet.settings,
      origins: { ...from('sheet'), ...(noMonth ? { cutoff: proposed } : {}) },
      sheet: onSheet.sheet,
      problem: unchosen ? null : onSheet.problem,
    };
  }
  const stored = snapshot.settings.get(COMPLIANCE_SETTINGS_KEY) ?? null;
  const { settings, problem } = readComplianceSettings(stored, suggested ?? undefined);
  const taken = stored !== null && problem === null;
  const origins = taken ? from('stored') : { ...from('default'), cutoff: proposed };
  return { settings, origins, sheet: null, problem };
}
