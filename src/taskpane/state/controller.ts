/** What the pane does: it calls the services and tells the store what came of it. Knows no React and no Excel. */
import type { Afterwards } from '../../app/edit-services';
import type { PaneServices, TaskOptions, ValidationResult } from '../../app/pane-services';
import type { RollForwardPreview } from '../../app/roll-forward';
import type { RequestProblem, TemplateAnswers, TemplateKind } from '../../app/template-services';
import { type CellRange, cellRange } from '../../domain/address';
import type { EditProposal } from '../../domain/edit';
import { type ComplianceActions, createComplianceActions } from './compliance-actions';
import { createFindingActions, type FindingActions } from './finding-actions';
import { identified } from './finding-identity';
import { stepFinding } from './finding-list';
import { createLiveValidation } from './live-validation';
import { scopedResult } from './plan-scope';
import { problemFrom } from './problem';
import type { Store } from './store';
import type { ProblemSource, TabId, TaskKind, WriteSummary } from './types';
import { appliedSummary, undoneSummary } from './write-summary';

export interface Controller extends ComplianceActions, FindingActions {
  /** Begins to listen to the workbook. */
  start(): Promise<void>;
  stop(): void;
  validate(): Promise<void>;
  mark(): Promise<void>;
  unmark(): Promise<void>;
  /** @returns whether the template was written */
  insertTemplate(kind: TemplateKind, answers: TemplateAnswers): Promise<boolean>;
  /** @returns what is wrong with the preview: nothing when it was written; null when the workbook failed (which is shown) */
  insertRollForward(preview: RollForwardPreview): Promise<readonly RequestProblem[] | null>;
  /** Shows the sheet *Catálogos*, or says that there is none yet. */
  openCatalogue(): Promise<void>;
  /**
   * Runs a reading of the workbook for a preview, as a task that can be cancelled.
   * @returns what came of it; null when it was cancelled, failed (which is shown) or something else was running
   */
  propose<T>(work: (options: TaskOptions) => Promise<T>): Promise<T | null>;
  /**
   * Writes the chosen proposals and validates again; what became of them is shown in `tab` with *Deshacer*.
   * @returns what became of them; null when nothing was written because the workbook failed
   */
  applyEdits(proposals: readonly EditProposal[], tab: TabId): Promise<WriteSummary | null>;
  /** Takes back an entry of the journal; the newest that still holds without an id. */
  undo(id: string | null, tab: TabId): Promise<WriteSummary | null>;
  /** Reads what was written into cells. */
  loadJournal(): Promise<void>;
  cancel(): void;
  setLive(on: boolean): void;
  /** Selects cells in the workbook. */
  goTo(range: CellRange): Promise<void>;
  /** Opens a finding and selects its cell. */
  openFinding(id: string): Promise<void>;
  /** Goes to the next or previous finding from the selected cell. */
  step(direction: 1 | -1): Promise<void>;
}

/** Names of sheets in a sentence. */
function listed(sheets: readonly string[]): string {
  return sheets.map((sheet) => `«${sheet}»`).join(', ');
}

export function createController(store: Store, services: PaneServices): Controller {
  let abort: AbortController | null = null;
  const endings: (() => Promise<void>)[] = [];
  let stopped = false;

  const live = createLiveValidation({
    async run(signal) {
      store.dispatch({ type: 'reading' });
      const result = await services.validate({ signal });
      if (!signal.aborted) store.dispatch({ type: 'validated', result, background: true });
    },
    failed: (problem) => store.dispatch({ type: 'problem', problem }),
  });

  /** Runs one task of a person at a time; what runs in the background makes room. */
  async function task(kind: TaskKind, work: (options: TaskOptions) => Promise<void>): Promise<boolean> {
    if (store.getState().task) return false;
    const own = new AbortController();
    abort = own;
    store.dispatch({ type: 'task-started', kind });
    await live.hold();
    try {
      await work({
        signal: own.signal,
        onProgress: (progress) => store.dispatch({ type: 'task-progress', progress }),
      });
      return true;
    } catch (error) {
      store.dispatch({ type: 'problem', problem: problemFrom(error, kind) });
      return false;
    } finally {
      abort = null;
      store.dispatch({ type: 'task-ended' });
      live.release();
    }
  }

  /** Like `task`, where a validation comes out; `after` has the last word. */
  function reading(
    kind: TaskKind,
    work: (options: TaskOptions) => Promise<{ result: ValidationResult; after?: () => void }>,
  ) {
    return task(kind, async (options) => {
      live.settled();
      store.dispatch({ type: 'reading' });
      const { result, after } = await work(options);
      store.dispatch({ type: 'validated', result, background: false });
      after?.();
    });
  }

  async function quietly(source: ProblemSource, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      store.dispatch({ type: 'problem', problem: problemFrom(error, source) });
      return false;
    }
  }

  function notice(
    tab: TabId,
    messageId: string,
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    store.dispatch({ type: 'notice', notice: { tab, messageId, params } });
  }

  function changed(): void {
    store.dispatch({ type: 'workbook-changed' });
    // Also before the first press of Validar: reading is what a person expects of a checker that sits beside the sheet.
    if (store.getState().live) live.changed();
  }

  /** Shows the workbook as it was judged after a write, and what became of the write. */
  async function wrote(
    { validation, validationProblem }: Afterwards,
    summary: WriteSummary | null,
    source: TaskKind,
  ): Promise<void> {
    live.settled();
    if (validation) {
      store.dispatch({ type: 'reading' });
      store.dispatch({ type: 'validated', result: validation, background: true });
    }
    if (validationProblem) {
      store.dispatch({ type: 'problem', problem: problemFrom(validationProblem, source) });
    }
    if (summary) store.dispatch({ type: 'wrote', summary });
    if (store.getState().journal) await controller.loadJournal();
  }

  /** Reads and judges the workbook anew, within a task that changed by what it is judged. */
  async function judgeAgain(options: TaskOptions): Promise<void> {
    live.settled();
    store.dispatch({ type: 'reading' });
    const result = await services.validate(options);
    store.dispatch({ type: 'validated', result, background: true });
  }

  /** Whether F8 may leave what is shown over the list: proposals can be asked for again, what was typed would be lost. */
  function leavePanel(): boolean {
    const { kind } = store.getState().findingsPanel;
    if (kind === 'fix' || kind === 'fix-safe') controller.closePanel();
    return store.getState().findingsPanel.kind === 'list';
  }

  async function listen(subscribe: () => Promise<() => Promise<void>>): Promise<void> {
    await quietly('watch', async () => {
      const end = await subscribe();
      if (stopped) await end();
      else endings.push(end);
    });
  }

  const controller: Controller = {
    async start() {
      await listen(() => services.onWorkbookChange(changed));
      await listen(() => services.onSelection((cell) => store.dispatch({ type: 'selection', cell })));
    },
    stop() {
      stopped = true;
      live.stop();
      abort?.abort();
      // The pane is gone: there is nobody left to tell that an event could not be given back.
      void Promise.allSettled(endings.splice(0).map((end) => end()));
    },
    async validate() {
      leavePanel();
      await reading('validate', async (options) => ({ result: await services.validate(options) }));
    },
    async mark() {
      await reading('mark', async (options) => {
        const { report, result } = await services.mark(options);
        const { cells, findings, sheet, protectedSheets } = report;
        const messageId =
          protectedSheets.length > 0
            ? 'pane.marks.doneExcept'
            : findings === 0
              ? 'pane.marks.none'
              : 'pane.marks.done';
        const sheets = protectedSheets.map((name) => `«${name}»`).join(', ');
        return {
          result,
          after: () =>
            notice('findings', messageId, { cells, findings, sheet, sheets, n: protectedSheets.length }),
        };
      });
    },
    async unmark() {
      await task('unmark', async (options) => {
        await services.unmark(options);
        notice('findings', 'pane.marks.removed');
      });
    },
    async insertTemplate(kind, answers) {
      return task('insert', async (options) => {
        const templates = await services.templates();
        const { sheets } = await templates.insert(kind, answers, options);
        notice('plan', 'wizard.done', { n: sheets.length, sheets: listed(sheets) });
      });
    },
    async insertRollForward(preview) {
      let found: readonly RequestProblem[] | null = null;
      await task('insert', async (options) => {
        const { sheets, problems } = await services.insertRollForward(preview, options);
        found = problems;
        if (problems.length > 0) return;
        const params = { n: sheets.length, sheets: listed(sheets), year: String(preview.year) };
        notice('plan', 'planning.roll.done', params);
      });
      return found;
    },
    async openCatalogue() {
      await quietly('go-to', async () => {
        const sheet = await services.catalogueSheet();
        if (sheet === null) {
          notice('plan', 'planning.catalogue.none');
          return;
        }
        await services.select(cellRange(sheet, 0, 0));
        notice('plan', 'planning.catalogue.opened', { sheet });
      });
    },
    async propose(work) {
      let found: Awaited<ReturnType<typeof work>> | null = null;
      await task('propose', async (options) => {
        found = await work(options);
      });
      return found;
    },
    async applyEdits(proposals, tab) {
      let summary: WriteSummary | null = null;
      await task('apply', async (options) => {
        const done = await services.applyEdits(proposals, options);
        summary = appliedSummary(done, proposals, tab);
        await wrote(done, summary, 'apply');
      });
      return summary;
    },
    async undo(id, tab) {
      let summary: WriteSummary | null = null;
      await task('undo', async (options) => {
        const done = await services.undo(id ?? undefined, options);
        summary = undoneSummary(done, tab);
        if (!summary) notice(tab, 'preview.nothingToUndo');
        await wrote(done, summary, 'undo');
      });
      return summary;
    },
    async loadJournal() {
      await quietly('journal', async () => {
        store.dispatch({ type: 'journal', journal: await services.journal() });
      });
    },
    ...createComplianceActions({ store, services, task, quietly, notice }),
    ...createFindingActions({
      store,
      services,
      task,
      judgeAgain,
      wrote,
      quietly,
      notice,
      cancel: () => controller.cancel(),
    }),
    cancel() {
      if (!abort) return;
      store.dispatch({ type: 'task-cancelling' });
      abort.abort();
    },
    setLive(on) {
      store.dispatch({ type: 'live', on });
      const { changesAfter } = store.getState();
      if (!on) live.settled();
      else if (changesAfter > 0) live.changed();
    },
    async goTo(range) {
      await quietly('go-to', () => services.select(range));
    },
    async openFinding(id) {
      store.dispatch({ type: 'open-finding', id });
      const { validation } = store.getState();
      const item = identified(validation?.findings ?? []).find((candidate) => candidate.id === id);
      const cell = item?.finding.cells[0];
      if (cell) await controller.goTo(cell);
    },
    async step(direction) {
      if (!leavePanel()) {
        store.dispatch({ type: 'announce', messageId: 'findingsTab.panelOpen' });
        return;
      }
      const before = store.getState();
      const scoped = scopedResult(before.validation, before.scope, before.selection);
      if (scoped.findings.length === 0) {
        store.dispatch({ type: 'announce', messageId: 'pane.findings.nothingToStep' });
        return;
      }
      let from = before.selection;
      await quietly('go-to', async () => {
        from = (await services.selectedCell()) ?? before.selection;
      });
      const next = stepFinding(
        identified(scoped.findings),
        direction,
        from,
        before.openFinding,
        (before.validation?.plans ?? []).map(({ sheet }) => sheet),
      );
      if (!next) return;
      store.dispatch({ type: 'tab', tab: 'findings' });
      if (next.wrapped) {
        store.dispatch({
          type: 'announce',
          messageId: direction === 1 ? 'pane.findings.wrappedToFirst' : 'pane.findings.wrappedToLast',
        });
      }
      store.dispatch({ type: 'open-finding', id: next.item.id });
      const cell = next.item.finding.cells[0];
      if (cell) await controller.goTo(cell);
    },
  };
  return controller;
}
