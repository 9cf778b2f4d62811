/** Puts the use cases together for the pane and the ribbon. */

import type { ComplianceSettings } from '../domain/compliance-model';
import type { Translator } from '../i18n';
import { recognise } from '../recognition';
import { catalogueSheet } from '../recognition/settings-sheet';
import { createApprovalServices } from './approve';
import { complianceOf } from './compliance';
import { complianceSheet } from './compliance-sheet';
import { writeDashboard } from './dashboard';
import { createEditServices } from './edit-services';
import { createFixServices } from './fix';
import { createJustificationServices } from './justify';
import { mark, unmark } from './mark';
import type { ComplianceResult, PaneServices, TaskOptions, ValidationResult } from './pane-services';
import type { WorkbookPort } from './ports';
import { createRevalidator } from './revalidate';
import { createRuleConfigServices } from './rule-config';
import { currentSettings, saveSettings } from './settings';
import type { TemplateServices } from './template-services';
import { validate } from './validate';
import { settingsInUse } from './workbook-settings';

/**
 * @param now the clock, so that tests can set it
 */
export function createPaneServices(workbook: WorkbookPort, t: Translator, now: () => Date): PaneServices {
  let sheetNames: readonly string[] = [];
  /** What *Ajustes* begins with when an insertion brings it: what the pane was computing with. */
  let inUse: ComplianceSettings | undefined;
  const remembering = {
    ...workbook,
    readSnapshot: async (...args: Parameters<WorkbookPort['readSnapshot']>) => {
      const snapshot = await workbook.readSnapshot(...args);
      sheetNames = snapshot.sheets.map((sheet) => sheet.name);
      return snapshot;
    },
  };

  let loaded: Promise<TemplateServices> | null = null;

  /** The workbook is read anew each time; judged again is only what is not as it was. */
  const revalidator = createRevalidator();
  /** The last validation: what a justification is about, and which configuration is in force. */
  let judged: ValidationResult | null = null;
  const validateNow = async (options?: TaskOptions): Promise<ValidationResult> => {
    judged = await validate(remembering, now, options, revalidator.judge);
    return judged;
  };

  const services: PaneServices = {
    loaded: async () => services,
    validate: validateNow,
    async mark(options) {
      const marked = await mark(remembering, t, now, options);
      judged = marked.result;
      return marked;
    },
    unmark: (options) => unmark(workbook, options),
    templates() {
      loaded ??= import('./template-services').then(
        ({ createTemplateServices }) =>
          createTemplateServices({ workbook, t, sheetNames: () => sheetNames, settings: () => inUse }),
        (error: unknown) => {
          // The file could not be fetched: the next press tries again.
          loaded = null;
          throw error;
        },
      );
      return loaded;
    },
    async catalogueSheet() {
      return catalogueSheet(await remembering.readSnapshot());
    },
    async complianceSettings() {
      inUse = (await currentSettings(remembering)).settings;
      return inUse;
    },
    async settingsInUse() {
      const found = await currentSettings(remembering);
      inUse = found.settings;
      return found;
    },
    async saveComplianceSettings(settings) {
      await saveSettings(remembering, settings);
      inUse = settings;
    },
    async computeCompliance(settings, options): Promise<ComplianceResult> {
      const snapshot = await remembering.readSnapshot(options);
      const plans = recognise(snapshot);
      const found = settingsInUse(snapshot, plans, settings);
      inUse = found.settings;
      return { ...complianceOf(plans, found.settings, now()), inUse: found };
    },
    async writeCompliance(result, options) {
      const wanted = t.t('compliance.sheet.name');
      const { sheetNames: names } = await workbook.apply(
        complianceSheet(result, t, { sheetName: wanted }),
        options,
      );
      return names.get(wanted) ?? wanted;
    },
    writeDashboard: (settings, options) => writeDashboard(remembering, t, now, settings, options),
    ...createApprovalServices(remembering, now),
    ...createEditServices(remembering, validateNow, now, t),
    ...createFixServices(remembering, now),
    ...createJustificationServices(remembering, validateNow, () => judged, now, t),
    ...createRuleConfigServices(remembering),
    select: (range) => workbook.select(range),
    selectAll: (ranges) => workbook.selectAll(ranges),
    selectedCell: () => workbook.selectedCell(),
    onWorkbookChange: (listener) => workbook.onChange(() => listener()),
    onSelection: (listener) => workbook.onSelection(({ cell }) => listener(cell)),
  };
  return services;
}
