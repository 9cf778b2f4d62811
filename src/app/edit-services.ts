/** What the pane asks about changes of cells: previews, writing, the journal. Part of `PaneServices`. */

import type { ChangeSet } from '../domain/change-set';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../domain/compliance-settings';
import type { EditProposal, JournalEntry } from '../domain/edit';
import type { Plan } from '../domain/plan';
import type { Translator } from '../i18n';
import { recognise } from '../recognition';
import { checkPatRequest, patTemplate } from '../templates/pat';
import { areasOf } from '../templates/pat-request';
import { poaTemplate } from '../templates/poa';
import { checkPoaRequest } from '../templates/poa-request';
import type { RequestProblem } from '../templates/spec';
import { type AppliedEdits, applyEdits, type UndoneEdits, undoEntry } from './apply-edits';
import { proposeDistribution } from './distribute';
import type { DistributionPreview, DistributionRequest } from './distribution-request';
import { JOURNAL_KEY, nextToUndo, type ReadJournal, readJournal, undoneIds } from './journal';
import type { TaskOptions, ValidationResult } from './pane-services';
import { WorkbookError, type WorkbookPort } from './ports';
import { type RollForwardOptions, type RollForwardPreview, rollForward } from './roll-forward';
import { patRequestOf, poaRequestsOf } from './roll-forward-content';
import { isRollable, type RollablePlanType } from './rollable';

/** The workbook judged again after a write. */
export interface Afterwards {
  /** Null when nothing was written, or when the workbook could not be read again. */
  readonly validation: ValidationResult | null;
  /** Why it could not be read again: what was written is written all the same. */
  readonly validationProblem: WorkbookError | null;
}

export interface JournalView extends ReadJournal {
  /** Ids of entries that were taken back. */
  readonly undone: ReadonlySet<string>;
  /** What `undo()` takes back; null where there is nothing. */
  readonly next: JournalEntry | null;
}

export interface RollForwardRequest extends RollForwardOptions {
  /** Ids of plans of one exercise and type; without it every plan of the latest year. */
  readonly plans?: readonly string[];
  /** Without `plans`: of which type. PAT where there is none, else POA. */
  readonly type?: RollablePlanType;
}

export interface RollForwardInsertion {
  /** The new sheets, in order; empty where there were problems. */
  readonly sheets: readonly string[];
  /** What is wrong with the preview: messages of `template.problems`. */
  readonly problems: readonly RequestProblem[];
}

export interface EditServices {
  /**
   * Writes the chosen proposals where their cells still hold what the preview showed, notes it in the journal, and validates
   * again. Edits that were struck out are left away by the caller.
   */
  applyEdits(proposals: readonly EditProposal[], options?: TaskOptions): Promise<AppliedEdits & Afterwards>;
  /** Reads the workbook and says what a distribution would write; nothing is written. */
  proposeDistribution(request: DistributionRequest, options?: TaskOptions): Promise<DistributionPreview>;
  /**
   * Reads the workbook and proposes a new year; nothing is written. Edit rows with `withRow`.
   * @returns the preview, or a key of `edits.rollForward` that says why there is none
   */
  proposeRollForward(
    request: RollForwardRequest,
    options?: TaskOptions,
  ): Promise<
    | { readonly preview: RollForwardPreview; readonly problem: null }
    | { readonly preview: null; readonly problem: 'noPlan' | 'onlyPatOrPoa' }
  >;
  /** Inserts a previewed new year, a sheet for each area of a PAT or each POA: all of them or none. */
  insertRollForward(preview: RollForwardPreview, options?: TaskOptions): Promise<RollForwardInsertion>;
  /** What was written into cells, newest first. */
  journal(): Promise<JournalView>;
  /** Takes back an entry (the newest that still holds, without an id), and validates again. */
  undo(id?: string, options?: TaskOptions): Promise<UndoneEdits & Afterwards>;
}

/** The plans asked for; else every one of the latest year. */
function plansToRoll(
  plans: readonly Plan[],
  { plans: wanted, type: asked }: Pick<RollForwardRequest, 'plans' | 'type'>,
): Plan[] {
  if (wanted) return plans.filter(({ id }) => wanted.includes(id));
  const dated = plans.filter(({ year }) => year !== null);
  const wantedType = asked ?? (dated.some(({ type }) => type === 'PAT') ? 'PAT' : 'POA');
  const alike = dated.filter(({ type }) => type === wantedType);
  const latest = Math.max(...alike.map(({ year }) => year!));
  return alike.filter(({ year }) => year === latest);
}

/** Several templates at once: sheets that a workbook has once come with the first. */
function joined(sets: readonly ChangeSet[]): ChangeSet {
  const roles = new Set<string>();
  return {
    changes: sets.flatMap(({ changes }) =>
      changes.filter((change) => {
        if (change.kind !== 'shared-sheet') return true;
        const isNew = !roles.has(change.role);
        roles.add(change.role);
        return isNew;
      }),
    ),
  };
}

interface NewYear {
  readonly sheets: readonly string[];
  readonly problems: readonly RequestProblem[];
  changeSet(): ChangeSet;
}

function newYear(preview: RollForwardPreview, sheetNames: readonly string[], t: Translator): NewYear {
  if (preview.type === 'POA') {
    const requests = poaRequestsOf(preview, sheetNames);
    return {
      sheets: requests.map(({ sheetName }) => sheetName),
      problems: requests.flatMap((request) => checkPoaRequest(request, sheetNames)),
      changeSet: () => joined(requests.map((request) => poaTemplate(request, t))),
    };
  }
  const request = patRequestOf(preview, sheetNames);
  return {
    sheets: areasOf(request).map(({ sheetName }) => sheetName),
    problems: checkPatRequest(request, sheetNames),
    changeSet: () => patTemplate(request, t),
  };
}

/**
 * @param workbook the port; its snapshots may be remembered by whoever wraps it
 * @param t the language of prompts in new sheets
 * @param validateNow reads and judges the workbook
 */
export function createEditServices(
  workbook: WorkbookPort,
  validateNow: (options?: TaskOptions) => Promise<ValidationResult>,
  now: () => Date,
  t: Translator,
): EditServices {
  // Of the last reading, so that new sheets get free names.
  let sheetNames: readonly string[] = [];

  async function afterwards(wrote: boolean, options: TaskOptions | undefined): Promise<Afterwards> {
    if (!wrote) return { validation: null, validationProblem: null };
    try {
      return { validation: await validateNow(options), validationProblem: null };
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      return { validation: null, validationProblem: error };
    }
  }
  const wroteSomething = (entry: JournalEntry | null): boolean => entry !== null && entry.edits.length > 0;

  return {
    async proposeDistribution(request, options) {
      const snapshot = await workbook.readSnapshot(options);
      return proposeDistribution(request, { snapshot, plans: recognise(snapshot) });
    },
    async proposeRollForward({ plans: wanted, type, ...rest }, options) {
      const snapshot = await workbook.readSnapshot(options);
      sheetNames = snapshot.sheets.map(({ name }) => name);
      const plans = plansToRoll(recognise(snapshot), {
        ...(wanted ? { plans: wanted } : {}),
        ...(type ? { type } : {}),
      });
      const [first] = plans;
      if (first === undefined || (rest.year ?? first.year) === null)
        return { preview: null, problem: 'noPlan' };
      // One template is made of them.
      if (!isRollable(first.type) || plans.some((plan) => plan.type !== first.type)) {
        return { preview: null, problem: 'onlyPatOrPoa' };
      }
      return { preview: rollForward(plans, DEFAULT_COMPLIANCE_SETTINGS, rest), problem: null };
    },
    async insertRollForward(preview, options) {
      const { sheets, problems, changeSet } = newYear(preview, sheetNames, t);
      if (problems.length > 0) return { sheets: [], problems };
      await workbook.apply(changeSet(), options);
      sheetNames = [...sheetNames, ...sheets];
      return { sheets, problems: [] };
    },
    async applyEdits(proposals, options) {
      const done = await applyEdits(workbook, proposals, now, options);
      return { ...done, ...(await afterwards(wroteSomething(done.journalEntry), options)) };
    },
    async journal() {
      const read = readJournal(await workbook.settings.get(JOURNAL_KEY));
      return { ...read, undone: undoneIds(read.entries), next: nextToUndo(read.entries) };
    },
    async undo(id, options) {
      const done = await undoEntry(workbook, id ?? null, now, options);
      return { ...done, ...(await afterwards(wroteSomething(done.journalEntry), options)) };
    },
  };
}
