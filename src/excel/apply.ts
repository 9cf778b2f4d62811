/**
 * Carries out a change set in Excel: one sync to look (names, roles, protection, marks of ours), one to write, and one
 * more for each 3.8 MB. What can be refused is found out before anything is written; when writing fails all the same, the
 * sheets that were added are taken away again.
 */
import { type ApplyOptions, type ApplyReport, WorkbookError } from '../app/ports';
import type { Change, ChangeSet, SheetRole } from '../domain/change-set';
import { CHART_BYTES, queueChart } from './charts';
import { remedyFor } from './errors';
import { queueMark } from './marks';
import { type AddedName, namesToAdd, queueName } from './names';
import type { Batch, Session } from './session';
import { setRole } from './sheet-role';
import { type Survey, sheetKey, survey } from './survey';
import { newInsertion, takeBack } from './take-back';
import { queueCells, sizeOfCells } from './write-cells';
import {
  pointsOfWidth,
  queueConditionalFormat,
  queueFormat,
  queueFreeze,
  queuePrint,
  queueValidation,
} from './write-format';

/** Excel on the web refuses requests over 5 MB; the library's own wrapping and formats need room beside the cells. */
const BYTES_PER_SYNC = 3_800_000;

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

interface Step {
  readonly bytes: number;
  queue(context: Excel.RequestContext): void;
}

/** A name that no sheet has: `Hallazgos`, `Hallazgos 2` … */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(sheetKey(name)); n++) name = `${wanted} ${n}`;
  return name;
}

/** Which sheet each name of the change set stands for, and what has to be added. */
interface Resolved {
  readonly names: ReadonlyMap<string, string>;
  readonly addedSheets: readonly string[];
  readonly addedNames: readonly AddedName[];
}

function resolve(changeSet: ChangeSet, found: Survey): Resolved {
  const names = new Map<string, string>();
  const added: string[] = [];
  const taken = new Set(found.names);
  const byRole = new Map(found.byRole);
  for (const change of changeSet.changes) {
    if (change.kind === 'add-sheet') {
      if (taken.has(sheetKey(change.name))) {
        throw new WorkbookError('name-taken', `there is a sheet ${change.name}`, change.name);
      }
      taken.add(sheetKey(change.name));
      names.set(change.name, change.name);
      added.push(change.name);
    } else if (change.kind === 'own-sheet' || change.kind === 'shared-sheet') {
      const existing = byRole.get(change.role);
      const name = existing ?? freeName(change.name, taken);
      taken.add(sheetKey(name));
      names.set(change.name, name);
      byRole.set(change.role, name);
      if (existing === undefined) added.push(name);
    }
  }
  return { names, addedSheets: added, addedNames: namesToAdd(changeSet, found, names) };
}

function refuseWhatWillFail(
  changeSet: ChangeSet,
  found: Survey,
  { names, addedSheets: added }: Resolved,
): void {
  const removes = changeSet.changes.some(
    (change) => change.kind === 'remove-own-sheet' && found.byRole.has(change.role),
  );
  if (found.structureProtected && (added.length > 0 || removes)) {
    throw new WorkbookError('protected', 'the structure of the workbook is protected');
  }
  for (const change of changeSet.changes) {
    // Marks on protected sheets are left out and reported; anything else must be writable.
    if (change.kind !== 'write' && change.kind !== 'own-sheet') continue;
    const wanted = change.kind === 'write' ? change.sheet : change.name;
    const name = names.get(wanted) ?? wanted;
    if (found.protectedSheets.has(sheetKey(name))) {
      throw new WorkbookError('protected', `the sheet ${name} is protected`, name);
    }
  }
}

function addSheet(
  context: Excel.RequestContext,
  name: string,
  role: SheetRole,
  insertion: string,
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  setRole(sheet, role, insertion);
  return sheet;
}

function queueOwnSheet(
  context: Excel.RequestContext,
  change: ChangeOf<'own-sheet'>,
  name: string,
  isNew: boolean,
  insertion: string,
): void {
  const { worksheets } = context.workbook;
  let sheet: Excel.Worksheet;
  if (isNew) {
    sheet = addSheet(context, name, change.role, insertion);
  } else {
    sheet = worksheets.getItem(name);
    const everything = sheet.getRange();
    sheet.autoFilter.remove();
    sheet.freezePanes.unfreeze();
    everything.conditionalFormats.clearAll();
    everything.dataValidation.clear();
    everything.clear('All');
  }
  if (change.tabColor !== undefined) sheet.tabColor = change.tabColor;
}

function stepsOf(
  changeSet: ChangeSet,
  found: Survey,
  { names, addedSheets: added, addedNames }: Resolved,
  insertion: string,
): Step[] {
  const steps: Step[] = [];
  const activate: string[] = [];
  const toName = new Map(addedNames.map((name) => [name.change, name]));
  const begun = new Set<string>();
  const actual = (wanted: string): string => names.get(wanted) ?? wanted;
  const step = (queue: Step['queue'], bytes = 500): void => {
    steps.push({ bytes, queue });
  };
  const onSheet = (wanted: string, queue: (sheet: Excel.Worksheet) => void, bytes?: number): void =>
    step((context) => queue(context.workbook.worksheets.getItem(actual(wanted))), bytes);

  const carryOut = (change: Change): void => {
    switch (change.kind) {
      case 'add-sheet':
        step((context) => {
          const sheet = addSheet(context, change.name, change.role, insertion);
          if (change.tabColor !== undefined) sheet.tabColor = change.tabColor;
        });
        if (change.activate) activate.push(change.name);
        break;
      case 'own-sheet':
        step((context) => {
          const name = actual(change.name);
          queueOwnSheet(context, change, name, added.includes(name), insertion);
        });
        if (change.activate) activate.push(actual(change.name));
        break;
      case 'shared-sheet': {
        const name = actual(change.name);
        // People have gone on with the one that is there; a second one of the same change set is the first.
        if (!added.includes(name) || begun.has(name)) break;
        begun.add(name);
        step((context) => {
          addSheet(context, name, change.role, insertion);
        });
        for (const own of change.changes) carryOut(own);
        break;
      }
      case 'name': {
        const name = toName.get(change);
        if (name) step((context) => queueName(context, name));
        break;
      }
      case 'column-hidden':
        onSheet(change.sheet, (sheet) => {
          sheet.getRangeByIndexes(0, change.column, 1, change.columnCount).columnHidden = true;
        });
        break;
      case 'chart':
        step((context) => queueChart(context, actual(change.sheet), change.chart, actual), CHART_BYTES);
        break;
      case 'remove-own-sheet': {
        const name = found.byRole.get(change.role);
        if (name !== undefined) step((context) => context.workbook.worksheets.getItem(name).delete());
        break;
      }
      case 'write': {
        const width = change.cells[0]?.length ?? 0;
        if (width === 0) break;
        let first = 0;
        let bytes = 0;
        change.cells.forEach((row, index) => {
          bytes += sizeOfCells(row);
          const isLast = index === change.cells.length - 1;
          if (!isLast && bytes < BYTES_PER_SYNC) return;
          const rows = change.cells.slice(first, index + 1);
          const start = change.row + first;
          onSheet(change.sheet, (sheet) => queueCells(sheet, start, change.column, rows), bytes);
          first = index + 1;
          bytes = 0;
        });
        break;
      }
      case 'format': {
        const sheetName = change.ranges[0]?.sheet;
        if (sheetName === undefined) break;
        onSheet(sheetName, (sheet) => queueFormat(sheet, change.ranges, change.format), sizeOfFormat(change));
        break;
      }
      case 'validation': {
        const sheetName = change.ranges[0]?.sheet;
        if (sheetName === undefined) break;
        onSheet(
          sheetName,
          (sheet) => queueValidation(sheet, change.ranges, change.validation, change.messages),
          2_000,
        );
        break;
      }
      case 'conditional-format':
        onSheet(change.format.range.sheet, (sheet) => queueConditionalFormat(sheet, change.format), 2_000);
        break;
      case 'column-width':
        onSheet(change.sheet, (sheet) => {
          sheet.getRangeByIndexes(0, change.column, 1, change.columnCount).format.columnWidth = pointsOfWidth(
            change.width,
          );
        });
        break;
      case 'row-height':
        onSheet(change.sheet, (sheet) => {
          sheet.getRangeByIndexes(change.row, 0, change.rowCount, 1).format.rowHeight = change.height;
        });
        break;
      case 'merge':
        onSheet(change.range.sheet, (sheet) =>
          sheet
            .getRangeByIndexes(
              change.range.row,
              change.range.column,
              change.range.rowCount,
              change.range.columnCount,
            )
            .merge(),
        );
        break;
      case 'freeze':
        onSheet(change.sheet, (sheet) => queueFreeze(sheet, change.rows, change.columns));
        break;
      case 'auto-filter':
        onSheet(change.range.sheet, (sheet) =>
          sheet.autoFilter.apply(
            sheet.getRangeByIndexes(
              change.range.row,
              change.range.column,
              change.range.rowCount,
              change.range.columnCount,
            ),
          ),
        );
        break;
      case 'print':
        onSheet(change.sheet, (sheet) => queuePrint(sheet, change));
        break;
      case 'clear-marks':
        for (const { sheet, ids } of found.ourMarks) {
          if (found.protectedSheets.has(sheetKey(sheet))) continue;
          for (const id of ids) {
            step((context) =>
              context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete(),
            );
          }
        }
        break;
      case 'mark': {
        const sheets = new Set(change.mark.ranges.map((range) => range.sheet));
        for (const sheet of sheets) {
          if (found.protectedSheets.has(sheetKey(sheet))) continue;
          step((context) => queueMark(context, sheet, change.mark), 1_000 + change.mark.ranges.length * 12);
        }
        break;
      }
      case 'setting':
        step((context) => {
          context.workbook.settings.add(change.key, change.value);
        }, change.value.length + 200);
        break;
    }
  };
  for (const change of changeSet.changes) carryOut(change);
  // Last, so that nobody looks at a sheet that is still being written.
  for (const name of activate) step((context) => context.workbook.worksheets.getItem(name).activate());
  return steps;
}

/** About what a format takes in a request: each of its members is a few small objects, borders are six times two. */
function sizeOfFormat({ ranges, format }: ChangeOf<'format'>): number {
  const members = Object.keys(format).length + (format.borders === undefined ? 0 : 14);
  const numberFormats = format.numberFormat === undefined ? 0 : ranges.length * 400;
  return 700 + ranges.length * 15 + members * 350 + numberFormats;
}

function chunksOf(steps: readonly Step[], bytesPerSync: number): Step[][] {
  const chunks: Step[][] = [];
  let chunk: Step[] = [];
  let bytes = 0;
  for (const step of steps) {
    if (chunk.length > 0 && bytes + step.bytes > bytesPerSync) {
      chunks.push(chunk);
      chunk = [];
      bytes = 0;
    }
    chunk.push(step);
    bytes += step.bytes;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

async function writeChunk(batch: Batch, chunk: readonly Step[]): Promise<void> {
  for (const step of chunk) step.queue(batch.context);
  await batch.sync();
}

/**
 * @param knownNames the sheets of the last reading; saves a sync
 * @throws WorkbookError
 */
export async function applyChangeSet(
  session: Session,
  knownNames: readonly string[],
  changeSet: ChangeSet,
  options: ApplyOptions = {},
): Promise<ApplyReport> {
  const found = await survey(session, knownNames, changeSet, options);
  const resolved = resolve(changeSet, found);
  refuseWhatWillFail(changeSet, found, resolved);
  const insertion = newInsertion();
  const steps = stepsOf(changeSet, found, resolved, insertion);
  try {
    await write(session, steps, BYTES_PER_SYNC, options);
  } catch (error) {
    const { addedSheets, addedNames } = resolved;
    const leftover = await takeBack(session, addedSheets, addedNames, insertion);
    if (!(error instanceof WorkbookError)) throw error;
    throw new WorkbookError(error.kind, error.detail, error.subject ?? addedSheets[0] ?? null, leftover, {
      cause: error,
    });
  }
  const marked = changeSet.changes.flatMap((change) =>
    change.kind === 'mark' ? change.mark.ranges.map((range) => range.sheet) : [],
  );
  return {
    sheetNames: resolved.names,
    protectedSheets: [...new Set(marked)].filter((sheet) => found.protectedSheets.has(sheetKey(sheet))),
  };
}

async function write(
  session: Session,
  steps: readonly Step[],
  bytesPerSync: number,
  options: ApplyOptions,
): Promise<void> {
  const chunks = chunksOf(steps, bytesPerSync);
  for (const [done, chunk] of chunks.entries()) {
    if (chunks.length > 1) options.onProgress?.({ done, total: chunks.length });
    try {
      await session.run((batch) => writeChunk(batch, chunk), {
        repeatable: false,
        signal: options.signal,
        oneUndoStep: true,
      });
    } catch (error) {
      // A request that was too large was refused whole, so its steps may be sent again in smaller ones.
      const cause = error instanceof WorkbookError ? error.cause : error;
      if (remedyFor(cause) !== 'shrink' || chunk.length < 2) throw error;
      const middle = Math.ceil(chunk.length / 2);
      await write(session, chunk.slice(0, middle), bytesPerSync, options);
      await write(session, chunk.slice(middle), bytesPerSync, options);
    }
  }
}
