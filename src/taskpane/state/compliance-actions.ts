/** What a person does in the place *Cumplimiento*: computing, settings, and the sheets that are written from it. */
import type { PaneServices, TaskOptions } from '../../app/pane-services';
import type { CellRange } from '../../domain/address';
import type { ComplianceSettings } from '../../domain/compliance-model';
import { defaultComplianceSettings } from '../../domain/compliance-settings';
import type { Store } from './store';
import type { ProblemSource, TabId, TaskKind } from './types';

export interface ComplianceActions {
  /** Reads the settings of compliance, once. */
  loadCompliance(): Promise<void>;
  /** Reads the settings again, after somebody typed into *Ajustes*. */
  reloadSettings(): Promise<void>;
  /** Computes with the settings of the workbook and the chosen corte, which is kept in the workbook when it changed. */
  compute(): Promise<void>;
  /** Writes settings to the workbook, and computes anew what was computed. @returns whether they were written */
  saveSettings(settings: ComplianceSettings): Promise<boolean>;
  writeCompliance(): Promise<void>;
  writeDashboard(): Promise<void>;
  /** Selects ranges of one sheet together. */
  goToAll(ranges: readonly CellRange[]): Promise<void>;
}

export interface ComplianceActionsContext {
  readonly store: Store;
  readonly services: PaneServices;
  /** Runs one task of a person at a time. @returns whether it ran to its end */
  task(kind: TaskKind, work: (options: TaskOptions) => Promise<void>): Promise<boolean>;
  /** @returns whether it went well; what failed is shown */
  quietly(source: ProblemSource, work: () => Promise<void>): Promise<boolean>;
  notice(tab: TabId, messageId: string, params?: Readonly<Record<string, string | number>>): void;
}

export function createComplianceActions(context: ComplianceActionsContext): ComplianceActions {
  const { store, services, task, quietly, notice } = context;

  /** The corte that was chosen and is not that of the workbook. */
  function chosenCutoff(): Pick<ComplianceSettings, 'cutoff'> | null {
    const { cutoff, inUse } = store.getState().compliance;
    return cutoff === null || cutoff === inUse?.settings.cutoff ? null : { cutoff };
  }

  const actions: ComplianceActions = {
    async loadCompliance() {
      if (!store.getState().compliance.inUse) await actions.reloadSettings();
    },
    async reloadSettings() {
      await quietly('settings', async () => {
        store.dispatch({ type: 'compliance-settings', inUse: await services.settingsInUse() });
      });
    },
    async compute() {
      await task('compliance', async (options) => {
        let given = chosenCutoff();
        if (given) {
          const chosen = given;
          const kept = await quietly('settings', async () => {
            // As they are now: somebody may have typed into *Ajustes* since they were read.
            const { settings } = await services.settingsInUse();
            if (settings.cutoff !== chosen.cutoff) {
              await services.saveComplianceSettings({ ...settings, ...chosen });
            }
          });
          if (kept) given = null;
        }
        const result = await services.computeCompliance(given ?? {}, options);
        store.dispatch({ type: 'computed', result });
      });
    },
    async saveSettings(settings) {
      return task('save-settings', async (options) => {
        await services.saveComplianceSettings(settings);
        const result = await services.computeCompliance({}, options);
        // Chosen elsewhere or not, the corte that was saved is the one that holds.
        store.dispatch({ type: 'cutoff', month: settings.cutoff });
        if (store.getState().compliance.result) store.dispatch({ type: 'computed', result });
        else if (result.inUse) store.dispatch({ type: 'compliance-settings', inUse: result.inUse });
        const sheet = result.inUse?.sheet ?? '';
        notice('compliance', `complianceTab.settings.${sheet ? 'savedInSheet' : 'saved'}`, { sheet });
      });
    },
    async writeCompliance() {
      const institution = store.getState().compliance.result?.institution;
      if (!institution) return;
      await task('write-compliance', async (options) => {
        const sheet = await services.writeCompliance(institution, options);
        notice('compliance', 'pane.compliance.written', { sheet });
      });
    },
    async writeDashboard() {
      await task('write-dashboard', async (options) => {
        const { inUse } = store.getState().compliance;
        const settings = { ...(inUse?.settings ?? defaultComplianceSettings()), ...chosenCutoff() };
        const report = await services.writeDashboard(settings, options);
        if (report.outcome === 'no-plan') {
          store.dispatch({ type: 'computed', result: await services.computeCompliance({}, options) });
          return;
        }
        const { valued } = report;
        notice(
          'compliance',
          `complianceTab.dashboard.${valued.length > 0 ? 'writtenWithValues' : 'written'}`,
          {
            sheet: report.sheet ?? '',
            n: valued.length,
            areas: valued.slice(0, 5).join(', '),
          },
        );
      });
    },
    async goToAll(ranges) {
      await quietly('go-to', () => services.selectAll(ranges));
    },
  };
  return actions;
}
