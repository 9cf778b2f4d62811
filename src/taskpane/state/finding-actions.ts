/** What a person does about findings: mending, justifying, the configuration of the rules, the approval of the targets. */
import type { ApprovalState } from '../../app/approval-services';
import type { Afterwards } from '../../app/edit-services';
import type { FixProposals, SafeFixes } from '../../app/fix-services';
import type { JustifyReport } from '../../app/justification-services';
import type { PaneServices, TaskOptions } from '../../app/pane-services';
import type { RuleConfig } from '../../app/rule-config-services';
import type { Finding } from '../../domain/finding';
import type { Justification, JustificationRequest } from '../../domain/justification';
import type { Store } from './store';
import type { FindingsPanel, ProblemSource, TabId, TaskKind, WriteSummary } from './types';
import { appliedSummary } from './write-summary';

export interface FindingActions {
  /** Looks for the ways of mending a finding and shows them over the list. Writes nothing. */
  openFix(finding: Finding): Promise<void>;
  /** Shows what may be mended in one batch. Writes nothing. */
  openSafeFixes(): Promise<void>;
  openPanel(panel: FindingsPanel): void;
  /** Back to the list; what was being looked for is cancelled. */
  closePanel(): void;
  /** Reads something of the workbook for a panel. @returns null where it failed, which is shown */
  look<T>(work: (all: PaneServices) => Promise<T>): Promise<T | null>;
  /**
   * Sets findings of the last validation aside with a reason; the workbook is judged again.
   * @returns what was written or what the request lacks; null when the workbook failed (which is shown)
   */
  justify(findings: readonly Finding[], request: JustificationRequest): Promise<JustifyReport | null>;
  /** Empties the row of a justification, with *Deshacer*. */
  withdraw(justification: Justification): Promise<void>;
  /** Keeps the configuration in the workbook and judges it again. @returns whether it was kept */
  saveRules(config: RuleConfig): Promise<boolean>;
  /** @returns the approval or why there is none; null when the workbook failed (which is shown) */
  approve(by: string): Promise<ApprovalState | null>;
  /** @returns whether the approval was taken away */
  withdrawApproval(): Promise<boolean>;
}

export interface FindingActionsContext {
  readonly store: Store;
  readonly services: PaneServices;
  /** Runs one task of a person at a time. @returns whether it ran to its end */
  task(kind: TaskKind, work: (options: TaskOptions) => Promise<void>): Promise<boolean>;
  /** Reads and judges the workbook within a task, and shows what came of it. */
  judgeAgain(options: TaskOptions): Promise<void>;
  /** Shows the workbook as it was judged after a write, and what became of the write. */
  wrote(done: Afterwards, summary: WriteSummary | null, source: TaskKind): Promise<void>;
  /** @returns whether it went well; what failed is shown */
  quietly(source: ProblemSource, work: () => Promise<void>): Promise<boolean>;
  notice(tab: TabId, messageId: string, params?: Readonly<Record<string, string | number>>): void;
  cancel(): void;
}

export function createFindingActions(context: FindingActionsContext): FindingActions {
  const { store, services, task, judgeAgain, wrote, quietly, notice, cancel } = context;

  const show = (panel: FindingsPanel) => store.dispatch({ type: 'findings-panel', panel });
  const announceReady = (n: number) =>
    store.dispatch({ type: 'announce', messageId: 'findingsTab.fixing.ready', params: { n } });

  /** Fills a panel that was opened empty, unless it was closed meanwhile; without an answer the list is shown again. */
  function fill(opened: FindingsPanel, filled: FindingsPanel | null, proposals: number): void {
    if (store.getState().findingsPanel !== opened) return;
    show(filled ?? { kind: 'list' });
    if (filled) announceReady(proposals);
  }

  return {
    async openFix(finding) {
      if (store.getState().task) return;
      const opened: FindingsPanel = { kind: 'fix', finding, proposals: null };
      show(opened);
      let found: FixProposals | null = null;
      await task('propose', async (options) => {
        const proposals = await services.proposeFixes(finding, options);
        if (proposals.outcome === 'gone') await judgeAgain(options);
        found = proposals;
      });
      const proposals = found as FixProposals | null;
      fill(opened, proposals && { ...opened, proposals }, proposals?.proposals.length ?? 0);
    },
    async openSafeFixes() {
      if (store.getState().task) return;
      const opened: FindingsPanel = { kind: 'fix-safe', fixes: null };
      show(opened);
      let found: SafeFixes | null = null;
      await task('propose', async (options) => {
        found = await services.proposeSafeFixes(options);
      });
      const fixes = found as SafeFixes | null;
      fill(opened, fixes && { ...opened, fixes }, fixes?.fixes.length ?? 0);
    },
    openPanel(panel) {
      store.dispatch({ type: 'tab', tab: 'findings' });
      show(panel);
    },
    closePanel() {
      if (store.getState().task?.kind === 'propose') cancel();
      show({ kind: 'list' });
    },
    async look(work) {
      let found: Awaited<ReturnType<typeof work>> | null = null;
      await quietly('panel', async () => {
        found = await work(await services.loaded());
      });
      return found;
    },
    async justify(findings, request) {
      let report: JustifyReport | null = null;
      await task('justify', async (options) => {
        const done = await services.justify(findings, request, options);
        report = done;
        if (done.problems.length > 0) return;
        store.dispatch({ type: 'drafts', drafts: { justify: null } });
        await wrote(done, null, 'justify');
        notice('findings', 'findingsTab.justifying.done', {
          n: done.written.length,
          sheet: done.sheet ?? '',
        });
      });
      return report;
    },
    async withdraw(justification) {
      await task('withdraw', async (options) => {
        const proposal = await services.proposeWithdrawal(justification, options);
        if (proposal === null) {
          await judgeAgain(options);
          notice('findings', 'findingsTab.withdraw.gone');
          return;
        }
        const done = await services.applyEdits([proposal], options);
        await wrote(done, appliedSummary(done, [proposal], 'findings'), 'withdraw');
      });
    },
    async saveRules(config) {
      let saved = false;
      await task('save-rules', async (options) => {
        await services.saveRuleConfig(config);
        saved = true;
        store.dispatch({ type: 'drafts', drafts: { rules: null } });
        await judgeAgain(options);
        notice('findings', 'rulesPanel.done');
      });
      return saved;
    },
    async approve(by) {
      let state: ApprovalState | null = null;
      await task('approve', async (options) => {
        const done = await services.approveTargets(by, options);
        state = done;
        if (done.problem !== null || done.approval === null) return;
        await judgeAgain(options);
        notice('findings', 'approvalPanel.done', { n: done.approval.items, by: done.approval.by });
      });
      return state;
    },
    async withdrawApproval() {
      let withdrawn = false;
      await task('withdraw-approval', async (options) => {
        await services.withdrawApproval();
        withdrawn = true;
        await judgeAgain(options);
        notice('findings', 'approvalPanel.withdrawn');
      });
      return withdrawn;
    },
  };
}
