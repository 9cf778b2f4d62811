/** Puts the use cases together for the pane and the ribbon. */

import {
  COMPLIANCE_SETTINGS_KEY,
  readComplianceSettings,
  writeComplianceSettings,
} from '../domain/compliance-settings';
import type { Translator } from '../i18n';
import { recognise } from '../recognition';
import { checkPatRequest, patTemplate, suggestSheetName } from '../templates/pat';
import { complianceOf, suggestCutoff } from './compliance';
import { complianceSheet } from './compliance-sheet';
import { createEditServices } from './edit-services';
import { mark, unmark } from './mark';
import type { ComplianceResult, PaneServices } from './pane-services';
import type { WorkbookPort } from './ports';
import { validate } from './validate';

/**
 * @param now the clock, so that tests can set it
 */
export function createPaneServices(workbook: WorkbookPort, t: Translator, now: () => Date): PaneServices {
  let sheetNames: readonly string[] = [];
  const remembering = {
    ...workbook,
    readSnapshot: async (...args: Parameters<WorkbookPort['readSnapshot']>) => {
      const snapshot = await workbook.readSnapshot(...args);
      sheetNames = snapshot.sheets.map((sheet) => sheet.name);
      return snapshot;
    },
  };

  return {
    validate: (options) => validate(remembering, now, options),
    mark: (options) => mark(remembering, t, now, options),
    unmark: (options) => unmark(workbook, options),
    checkRequest: (request) => checkPatRequest(request, sheetNames),
    suggestSheetName: (request) => suggestSheetName(request, sheetNames),
    async insertPat(request, options) {
      await workbook.apply(patTemplate(request, t), options);
    },
    async complianceSettings() {
      const stored = await workbook.settings.get(COMPLIANCE_SETTINGS_KEY);
      if (stored !== null) return readComplianceSettings(stored).settings;
      // Nothing was chosen yet: the last month with something reported is what a person would choose.
      const cutoff = suggestCutoff(recognise(await remembering.readSnapshot()));
      return readComplianceSettings(null, cutoff ?? undefined).settings;
    },
    saveComplianceSettings: (settings) =>
      workbook.settings.set(COMPLIANCE_SETTINGS_KEY, writeComplianceSettings(settings)),
    async computeCompliance(settings, options): Promise<ComplianceResult> {
      const snapshot = await remembering.readSnapshot(options);
      return complianceOf(recognise(snapshot), settings, now());
    },
    async writeCompliance(result, options) {
      const wanted = t.t('compliance.sheet.name');
      const { sheetNames: names } = await workbook.apply(
        complianceSheet(result, t, { sheetName: wanted }),
        options,
      );
      return names.get(wanted) ?? wanted;
    },
    ...createEditServices(remembering, (options) => validate(remembering, now, options), now),
    select: (range) => workbook.select(range),
    selectedCell: () => workbook.selectedCell(),
    onWorkbookChange: (listener) => workbook.onChange(() => listener()),
    onSelection: (listener) => workbook.onSelection(({ cell }) => listener(cell)),
  };
}
