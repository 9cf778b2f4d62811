/** The workbook that is open in Excel, as the use cases see it. */
import type { WorkbookPort } from '../app/ports';
import { applyChangeSet } from './apply';
import { readCells, writeEdits } from './edit-cells';
import { select, selectAll, selectedCell } from './navigate';
import { type KnownSheets, readSnapshot } from './read-snapshot';
import { createSession, type Session, type SessionOptions } from './session';
import { createSettingsStore } from './storage';
import { watchChanges, watchSelection } from './watch';

export interface ExcelWorkbook extends WorkbookPort {
  /** The gateway, for counting syncs. */
  readonly session: Session;
}

/** Needs Office.js to be ready. */
export function createExcelWorkbook(options: SessionOptions = {}): ExcelWorkbook {
  const session = createSession(options);
  let known: KnownSheets = { nameById: new Map(), names: [] };
  return {
    session,
    async readSnapshot(readOptions) {
      const reading = await readSnapshot(session, readOptions);
      known = reading.sheets;
      return reading.snapshot;
    },
    apply: (changeSet, applyOptions) => applyChangeSet(session, known.names, changeSet, applyOptions),
    readCells: (cells, readOptions) => readCells(session, cells, readOptions),
    writeEdits: (edits, editOptions) => writeEdits(session, edits, editOptions),
    onChange: (listener) => watchChanges(session, listener),
    onSelection: (listener) => watchSelection(session, (id) => known.nameById.get(id), listener),
    select: (range) => select(session, range),
    selectAll: (ranges) => selectAll(session, ranges),
    selectedCell: () => selectedCell(session),
    settings: createSettingsStore(session),
  };
}
