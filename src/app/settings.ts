/** Reads and saves the settings of compliance of the workbook that is open. */
import type { ComplianceSettings } from '../domain/compliance-model';
import { COMPLIANCE_SETTINGS_KEY, writeComplianceSettings } from '../domain/compliance-settings';
import { settingInputs } from '../domain/settings-sheet';
import { recognise } from '../recognition';
import { readSettingsSheet } from '../recognition/settings-sheet';
import type { WorkbookPort } from './ports';
import { type SettingsInUse, settingsInUse } from './workbook-settings';

/** The settings that hold now: of *Ajustes*, else stored, else the defaults. @throws WorkbookError */
export async function currentSettings(workbook: Pick<WorkbookPort, 'readSnapshot'>): Promise<SettingsInUse> {
  const snapshot = await workbook.readSnapshot();
  return settingsInUse(snapshot, recognise(snapshot));
}

/**
 * Saves settings where they are read from: in the cells of *Ajustes*, only those that change, or in the workbook's setting.
 * @throws RangeError for bands that the sheet cannot tell (`settingInputs` is null); WorkbookError
 */
export async function saveSettings(
  workbook: Pick<WorkbookPort, 'readSnapshot' | 'settings' | 'apply'>,
  settings: ComplianceSettings,
): Promise<void> {
  const sheet = readSettingsSheet(await workbook.readSnapshot());
  if (sheet === null) {
    await workbook.settings.set(COMPLIANCE_SETTINGS_KEY, writeComplianceSettings(settings));
    return;
  }
  const wanted = settingInputs(settings);
  if (wanted === null) throw new RangeError('the sheet of settings cannot tell these bands');
  const before = sheet.problem === null ? settingInputs(sheet.settings) : null;
  const changes = [...sheet.cells].flatMap(([key, cell]) => {
    // Red begins at 0, which nobody types.
    if (key === 'red' || before?.[key] === wanted[key]) return [];
    return [
      {
        kind: 'write' as const,
        sheet: cell.sheet,
        row: cell.row,
        column: cell.column,
        cells: [[wanted[key]]],
      },
    ];
  });
  if (changes.length > 0) await workbook.apply({ changes });
}
