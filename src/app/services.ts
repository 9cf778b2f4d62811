/** Puts the use cases together for the pane and the ribbon. */

import { computeInstitution } from '../domain/compliance';
import {
  COMPLIANCE_SETTINGS_KEY,
  DEFAULT_COMPLIANCE_SETTINGS,
  parseComplianceSettings,
  serializeComplianceSettings,
} from '../domain/compliance-settings';
import type { Plan } from '../domain/plan';
import type { Translator } from '../i18n';
import { recognise } from '../recognition';
import { checkPatRequest, patTemplate, suggestSheetName } from '../templates/pat';
import { complianceSheet } from './compliance-sheet';
import { mark, unmark } from './mark';
import type { ComplianceResult, PaneServices } from './pane-services';
import type { WorkbookPort } from './ports';
import { validate } from './validate';

/** Whether any plan has captured anything of what was achieved. */
function hasActuals(plans: readonly Plan[]): boolean {
  return plans.some((plan) =>
    plan.areas.some((area) =>
      area.indicators.some((indicator) =>
        [indicator.actual, indicator.numerator].some((line) =>
          line?.months.some((reading) => reading.kind !== 'blank'),
        ),
      ),
    ),
  );
}

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
      return stored === null ? DEFAULT_COMPLIANCE_SETTINGS : parseComplianceSettings(stored).settings;
    },
    saveComplianceSettings: (settings) =>
      workbook.settings.set(COMPLIANCE_SETTINGS_KEY, serializeComplianceSettings(settings)),
    async computeCompliance(settings, options): Promise<ComplianceResult> {
      const snapshot = await remembering.readSnapshot(options);
      const plans = recognise(snapshot);
      const at = now();
      if (plans.length === 0) return { outcome: 'no-plan', institution: null, plans, at };
      const institution = computeInstitution(plans, settings);
      return { outcome: hasActuals(plans) ? 'computed' : 'no-actuals', institution, plans, at };
    },
    async writeCompliance(result, options) {
      const wanted = t.t('compliance.sheet.name');
      const { sheetNames: names } = await workbook.apply(
        complianceSheet(result, t, { sheetName: wanted }),
        options,
      );
      return names.get(wanted) ?? wanted;
    },
    select: (range) => workbook.select(range),
    selectedCell: () => workbook.selectedCell(),
    onWorkbookChange: (listener) => workbook.onChange(() => listener()),
    onSelection: (listener) => workbook.onSelection(({ cell }) => listener(cell)),
  };
}
