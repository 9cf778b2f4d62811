/**
 * From findings to proposals: what a rule would write, compared with what the cells hold now. Reads the workbook afresh, so that a
 * proposal is never made of what a person saw minutes ago. Writing, the journal and taking back are those of all edits.
 */
import { contains, formatRange } from '../domain/address';
import { cellKey, contentAt, contentOf, sameContent } from '../domain/cell-content';
import { type CellEdit, type EditProposal, overwritesFormula } from '../domain/edit';
import { isPercentFormat } from '../domain/edit-decision';
import type { Finding, MessageParam } from '../domain/finding';
import { type CellValue, formatAt, isCellError, type Snapshot, sheetNamed } from '../domain/snapshot';
import type { FixDraft } from '../rules/define-rule';
import type { FixServices, SafeFix, SafeFixes } from './fix-services';
import { shownNumber } from './number-writing';
import type { SnapshotSource } from './ports';
import { type PlannedWrite, proposalOf } from './proposals';
import { type Judgement, judgeSnapshot } from './validate';

/** What a preview writes for a value; null where the cell's own look is not needed. */
function shownValue(value: CellValue, percent: boolean): MessageParam | null {
  if (value === null || typeof value === 'boolean') return value === null ? '' : null;
  if (typeof value === 'string') return value;
  if (isCellError(value)) return value.error;
  return percent ? shownNumber(Number((100 * value).toPrecision(14)), true) : shownNumber(value, false);
}

/** A write with how it is shown, by the format that the cell has or gets: 0.353 in a cell of percentages is 35.3 %. */
function withLook(write: FixDraft['writes'][number], snapshot: Snapshot): PlannedWrite {
  const { cell, after, numberFormat } = write;
  const sheet = sheetNamed(snapshot, cell.sheet);
  const format = sheet ? formatAt(sheet, cell.row, cell.column) : 'General';
  const percentBefore = isPercentFormat(format);
  const percentAfter = isPercentFormat(numberFormat ?? format);
  if (!percentBefore && !percentAfter) return write;
  const next = contentOf(after);
  const before = shownValue(contentAt(snapshot, cell).value, percentBefore);
  const shownAfter = next.formula ?? shownValue(next.value, percentAfter);
  return before === null || shownAfter === null ? write : { ...write, shown: { before, after: shownAfter } };
}

/** By what a finding is told from others; its cells take part in ids only. */
function identityOf({ rule, messageId, item, area, period, subject, cells }: Finding): string {
  return JSON.stringify([rule, messageId, item, area, period, subject ?? null, cells[0]!.sheet]);
}

function sameEdits(a: EditProposal, b: EditProposal): boolean {
  return (
    a.edits.length === b.edits.length &&
    a.edits.every((edit, i) => {
      const other = b.edits[i]!;
      return cellKey(edit.cell) === cellKey(other.cell) && sameInput(edit, other);
    })
  );
}

function sameInput(a: CellEdit, b: CellEdit): boolean {
  return sameContent(contentOf(a.after), contentOf(b.after)) && a.numberFormat === b.numberFormat;
}

/** The proposals for a finding of this judgement, best first; those that would change nothing are left out. */
export function proposalsFor(finding: Finding, judgement: Judgement, snapshot: Snapshot): EditProposal[] {
  const kind = finding.fix;
  if (kind === null) return [];
  const { plans } = judgement.result;
  const proposals: EditProposal[] = [];
  for (const draft of judgement.fixesOf(finding)) {
    const proposal = proposalOf(
      {
        id: `${identityOf(finding)}${formatRange(finding.cells[0]!)}|${draft.id}`,
        messageId: `rules.${finding.rule}.fixes.${draft.messageId}`,
        params: draft.params,
        effects: draft.effects,
        kind: draft.kind ?? kind,
      },
      draft.writes.map((write) => withLook(write, snapshot)),
      snapshot,
      plans,
      draft.independent !== true,
    );
    // Two ways may come to the same: nine times 11.1 in proportion is the rounding given to the last.
    if (proposal && !proposals.some((known) => sameEdits(known, proposal))) proposals.push(proposal);
  }
  return proposals;
}

/**
 * The finding of a fresh validation that an earlier one is about: the same rule on the same item, area, month and sheet, at the
 * same cell or, where rows moved, the only such one.
 * @returns null when it is gone, or when several might be meant
 */
export function findAgain(finding: Finding, { result }: Judgement): Finding | null {
  const identity = identityOf(finding);
  const alike = [...result.findings, ...result.justified.map((one) => one.finding)].filter(
    (one) => identityOf(one) === identity,
  );
  const place = formatRange(finding.cells[0]!);
  const there = alike.filter(({ cells }) => formatRange(cells[0]!) === place);
  const found = there.length > 0 ? there : alike;
  return found.length === 1 ? found[0]! : null;
}

/**
 * What may be mended in one batch: of every finding that isn't justified the best safe proposal. A proposal that replaces a
 * formula, or what somebody justified, is not safe. Findings whose edits all come with another one are in neither list: they go with it.
 */
export function safeFixesOf(judgement: Judgement, snapshot: Snapshot): SafeFixes {
  const taken = new Map<string, CellEdit>();
  const fixes: SafeFix[] = [];
  const postponed: Finding[] = [];
  for (const finding of judgement.result.findings) {
    if (finding.fix !== 'safe') continue;
    const argued = judgement.result.justified
      .map((one) => one.finding)
      .filter(
        ({ rule, subject }) =>
          rule === finding.rule || (subject !== undefined && subject === finding.subject),
      )
      .flatMap(({ cells }) => cells);
    const proposal = proposalsFor(finding, judgement, snapshot).find(
      ({ kind, edits }) => kind === 'safe' && !edits.some(overwritesFormula),
    );
    if (!proposal) continue;
    // What somebody justified is not changed on the way, such as the other weight of the month.
    if (proposal.edits.some(({ cell }) => argued.some((range) => contains(range, cell)))) continue;
    const known = (edit: CellEdit) => taken.get(cellKey(edit.cell));
    const isShared = (edit: CellEdit) => known(edit) !== undefined;
    const agrees = proposal.edits.every((edit) => !isShared(edit) || sameInput(known(edit)!, edit));
    const edits = proposal.edits.filter((edit) => !isShared(edit));
    if (agrees && edits.length === 0) continue;
    const begun = new Set(proposal.edits.filter(isShared).map(({ group }) => group));
    // What makes sense cell by cell, or month by month, leaves the others to the one that writes the same.
    if (
      edits.length < proposal.edits.length &&
      !(agrees && edits.every(({ group }) => group === undefined || !begun.has(group)))
    ) {
      postponed.push(finding);
      continue;
    }
    for (const edit of edits) taken.set(cellKey(edit.cell), edit);
    fixes.push({ finding, proposal: { ...proposal, edits } });
  }
  return { fixes, postponed };
}

/** @param now the clock: justifications expire */
export function createFixServices(workbook: SnapshotSource, now: () => Date): FixServices {
  return {
    async proposeFixes(finding, options) {
      const snapshot = await workbook.readSnapshot(options);
      const judgement = judgeSnapshot(snapshot, now());
      const fresh = findAgain(finding, judgement);
      if (fresh === null) return { outcome: 'gone', proposals: [] };
      const proposals = proposalsFor(fresh, judgement, snapshot);
      return { outcome: proposals.length > 0 ? 'proposed' : 'none', proposals };
    },
    async proposeSafeFixes(options) {
      const snapshot = await workbook.readSnapshot(options);
      return safeFixesOf(judgeSnapshot(snapshot, now()), snapshot);
    },
  };
}
