/** Edits through the real office.js: what they cost, what they leave alone, and that they can be taken back. */
import fc from 'fast-check';
import { applyEdits, undoEntry } from '../../src/app/apply-edits';
import { JOURNAL_KEY, readJournal } from '../../src/app/journal';
import { createPaneServices } from '../../src/app/services';
import { EMPTY } from '../../src/domain/cell-content';
import type { CellEdit, EditProposal } from '../../src/domain/edit';
import { createExcelWorkbook } from '../../src/excel/workbook';
import { createTranslator } from '../../src/i18n';
import { type AddIn, NOW, startAddIn, type Transport } from '../support/add-in';
import { COLUMNS, values, wanted } from '../support/arbitrary-edits';

let addIn: AddIn;
afterEach(() => addIn.close());

const number = (value: number) => ({ value, formula: null });
const at = (row: number, column: number, sheet = 'Hoja1') => ({ sheet, row, column });

function proposal(edits: readonly CellEdit[], id = 'a'): EditProposal {
  return {
    id,
    messageId: 'edits.test',
    params: { item: '7.3.1' },
    edits,
    effects: [],
    kind: 'proposed',
  };
}

async function start(transport: Transport = 'pc', sets?: Record<string, string>): Promise<AddIn> {
  addIn = await startAddIn({ transport, ...(sets ? { requirementSets: sets } : {}) });
  const sheet = addIn.host.model.sheetNamed('Hoja1')!;
  addIn.host.model.transaction('user', 'content', () => {
    sheet.setInput(0, 0, '1.1');
    for (let c = 1; c <= 6; c++) sheet.setInput(0, c, String(c * 10));
    sheet.setInput(0, 7, '=SUM(B1:G1)');
    sheet.setInput(1, 0, 'texto');
    sheet.setInput(2, 0, "'00123");
    sheet.setInput(3, 0, '#N/A');
  });
  return addIn;
}

const sheet = () => addIn.host.model.sheetNamed('Hoja1')!;
const now = () => NOW;

/** Every value, formula and number format that the workbook holds, by cell. */
function everything(): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { name, rows } of addIn.host.model.toData().sheets) {
    rows.forEach((line, row) => {
      line.forEach((cell, column) => {
        // An empty text counts as blank.
        if (!cell || ((cell.value === null || cell.value === '') && cell.formula === undefined)) return;
        const format = addIn.host.model.styles.get(cell.style).numberFormat ?? 'General';
        found[`${name} ${row} ${column}`] = [cell.formula, cell.value, format];
      });
    });
  }
  return found;
}

describe.each<Transport>(['pc', 'web'])('on the transport %s', (transport) => {
  test('one sync to look, one to write cells and journal together; taken back cell for cell', async () => {
    await start(transport);
    const before = everything();
    const edits: CellEdit[] = [
      { cell: at(0, 1), before: number(10), after: 11 },
      { cell: at(0, 2), before: number(20), after: '' },
      { cell: at(0, 3), before: number(30), after: '=B1*2' },
      { cell: at(0, 7), before: { value: 210, formula: '= sum( b1:g1 )' }, after: 99 },
      { cell: at(1, 0), before: { value: 'texto', formula: null }, after: 'VERDADERO' },
      { cell: at(2, 0), before: { value: '00123', formula: null }, after: 123, numberFormat: '0.0' },
      { cell: at(3, 0), before: { value: { error: '#N/A' }, formula: null }, after: '' },
      { cell: at(5, 5), before: EMPTY, after: 0.353, numberFormat: '0.0%' },
    ];
    addIn.host.counters.reset();
    const { report, journalEntry } = await applyEdits(addIn.workbook, [proposal(edits)], now);
    expect(addIn.host.counters.syncs).toBe(2);
    expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(edits.map(() => 'written'));
    expect(sheet().valueAt(0, 1)).toBe(11);
    expect(sheet().valueAt(0, 2)).toBeNull();
    expect(sheet().formulaAt(0, 3)).toBe('=B1*2');
    expect(sheet().formulaAt(0, 7)).toBeUndefined();
    expect(sheet().valueAt(1, 0)).toBe('VERDADERO');
    expect(sheet().valueAt(2, 0)).toBe(123);
    expect(sheet().numberFormatAt(5, 5)).toBe('0.0%');
    expect(journalEntry?.edits).toHaveLength(edits.length);

    const undone = await undoEntry(addIn.workbook, journalEntry!.id, now);
    expect(undone.report.outcomes.map(({ outcome }) => outcome)).toEqual(edits.map(() => 'written'));
    expect(everything()).toEqual(before);
  });

  test('what a co-author changed, or moved, between preview and press is left alone and named', async () => {
    await start(transport);
    const anchor = { cell: at(0, 0), content: number(1.1) };
    const edits: CellEdit[] = [
      { cell: at(0, 1), before: number(10), after: 11 },
      { cell: at(0, 2), before: number(20), after: 21 },
      { cell: at(0, 3), before: number(30), after: 31 },
      { cell: at(0, 4), before: number(40), after: 41, group: 'g' },
      { cell: at(0, 5), before: number(50), after: 51, group: 'g' },
      { cell: at(8, 8), before: EMPTY, after: 1, anchor },
      { cell: at(8, 9), before: EMPTY, after: 1, anchor: { ...anchor, content: number(2.2) } },
      { cell: at(0, 0, 'Otra'), before: EMPTY, after: 1 },
    ];
    addIn.host.remote.edit('Hoja1', 'C1', 25);
    addIn.host.remote.edit('Hoja1', 'D1', 31);
    addIn.host.remote.edit('Hoja1', 'F1', 55);
    const { report, journalEntry } = await applyEdits(addIn.workbook, [proposal(edits)], now);
    expect(report.outcomes.map(({ outcome }) => outcome)).toEqual([
      'written',
      'changed-meanwhile',
      'already',
      'with-group',
      'changed-meanwhile',
      'written',
      'changed-meanwhile',
      'gone',
    ]);
    expect(journalEntry?.edits.map(({ cell }) => [cell.row, cell.column])).toEqual([
      [0, 1],
      [8, 8],
    ]);
    expect([1, 2, 3, 4, 5].map((column) => sheet().valueAt(0, column))).toEqual([11, 25, 31, 40, 55]);
  });

  test('undo after a reload, with what a colleague wrote since left alone and listed', async () => {
    await start(transport);
    const edits: CellEdit[] = [1, 2, 3].map((column) => ({
      cell: at(0, column),
      before: number(column * 10),
      after: column * 100,
    }));
    await applyEdits(addIn.workbook, [proposal(edits)], now);
    addIn.host.remote.edit('Hoja1', 'C1', 'del colega');
    // A new pane: nothing is remembered but the workbook.
    const services = createPaneServices(createExcelWorkbook(), createTranslator('es-MX'), now);
    const { entries } = await services.journal();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ messageId: 'edits.test', params: { item: '7.3.1' } });
    const { report } = await services.undo();
    expect(report.outcomes.map(({ outcome }) => outcome)).toEqual([
      'written',
      'changed-meanwhile',
      'written',
    ]);
    expect([1, 2, 3].map((column) => sheet().valueAt(0, column))).toEqual([10, 'del colega', 30]);
  });
});

test('Deshacer walks back, entry by entry, and taking back can be taken back', async () => {
  await start();
  const write = (after: number, before: number) =>
    applyEdits(addIn.workbook, [proposal([{ cell: at(0, 1), before: number(before), after }])], now);
  await write(1, 10);
  await write(2, 1);
  await write(3, 2);
  const value = () => sheet().valueAt(0, 1);
  const last = await undoEntry(addIn.workbook, null, now);
  expect(value()).toBe(2);
  await undoEntry(addIn.workbook, null, now);
  expect(value()).toBe(1);
  await undoEntry(addIn.workbook, null, now);
  expect(value()).toBe(10);
  expect((await undoEntry(addIn.workbook, null, now)).entry).toBeNull();
  expect(value()).toBe(10);
  // The taking back of the third press finds 10 where it left 2: nothing to put back, and it says so.
  const again = await undoEntry(addIn.workbook, last.journalEntry!.id, now);
  expect(again.report.outcomes.map(({ outcome }) => outcome)).toEqual(['changed-meanwhile']);
});

test('a press that can restore nothing does not stop Deshacer for ever', async () => {
  await start();
  await applyEdits(addIn.workbook, [proposal([{ cell: at(0, 1), before: number(10), after: 1 }])], now);
  await applyEdits(addIn.workbook, [proposal([{ cell: at(0, 2), before: number(20), after: 2 }])], now);
  addIn.host.remote.edit('Hoja1', 'C1', 77);
  await undoEntry(addIn.workbook, null, now);
  await undoEntry(addIn.workbook, null, now);
  expect([1, 2].map((column) => sheet().valueAt(0, column))).toEqual([10, 77]);
});

test('inserted rows: blank cells that moved are not taken for those that were meant', async () => {
  await start();
  const anchor = { cell: at(0, 0), content: number(1.1) };
  const edits = [8, 9, 10].map(
    (column): CellEdit => ({ cell: at(0, column), before: EMPTY, after: 5, anchor, group: '1.1' }),
  );
  addIn.host.model.transaction('remote', 'insert', () => sheet().insertRows(0, 1));
  const before = everything();
  const { report, journalEntry } = await applyEdits(addIn.workbook, [proposal(edits)], now);
  expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(edits.map(() => 'changed-meanwhile'));
  expect(journalEntry).toBeNull();
  expect(everything()).toEqual(before);
});

test('on a protected sheet only unlocked cells are written', async () => {
  await start();
  addIn.host.model.transaction('user', 'protect', () => {
    sheet().setStyle({ row: 0, column: 1, rowCount: 1, columnCount: 2 }, { locked: false });
    sheet().put('protection', { sheet: '1' });
  });
  const edits: CellEdit[] = [
    { cell: at(0, 1), before: number(10), after: 11 },
    { cell: at(0, 2), before: number(20), after: 0.2, numberFormat: '0%' },
    { cell: at(0, 3), before: number(30), after: 31 },
  ];
  addIn.host.counters.reset();
  const { report } = await applyEdits(addIn.workbook, [proposal(edits)], now);
  expect(addIn.host.counters.syncs).toBe(3);
  expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(['written', 'not-writable', 'not-writable']);
  expect([1, 2, 3].map((column) => sheet().valueAt(0, column))).toEqual([11, 20, 30]);
});

describe('a fault at any sync: what was written is known, said, and can be taken back', () => {
  const FAULTS = [
    'ServiceNotAvailable',
    'AccessDenied',
    'GeneralException',
    'InvalidOperationInCellEditMode',
  ] as const;
  test.each(FAULTS)('%s', async (code) => {
    await start();
    const before = everything();
    const edits: CellEdit[] = [1, 2, 3].map((column) => ({
      cell: at(0, column),
      before: number(column * 10),
      after: column,
    }));
    for (let k = 1; k <= 2; k++) {
      addIn.host.faults.clear();
      addIn.host.faults.failSync(k, code);
      const outcome = await applyEdits(addIn.workbook, [proposal(edits)], now).then(
        () => 'done',
        (error: Error) => error.name,
      );
      addIn.host.faults.clear();
      if (outcome === 'done') {
        expect([code, k]).toEqual(['ServiceNotAvailable', 1]);
        await undoEntry(addIn.workbook, null, now);
      } else {
        expect(outcome).toBe('WorkbookError');
      }
      expect(everything()).toEqual(before);
    }
  });

  test('between two requests of one press', async () => {
    await start('web');
    // Cells apart from each other cost a range each: two requests to look, two to write.
    const edits = Array.from(
      { length: 6_000 },
      (_unused, row): CellEdit => ({ cell: at(100 + 2 * row, 0), before: EMPTY, after: row }),
    );
    addIn.host.faults.failSync(4, 'GeneralException');
    const { report, journalEntry } = await applyEdits(addIn.workbook, [proposal(edits)], now);
    expect(report.fault?.kind).toBe('unknown');
    const written = report.outcomes.filter(({ outcome }) => outcome === 'written');
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(edits.length);
    for (const { edit, outcome } of report.outcomes) {
      expect(sheet().valueAt(edit.cell.row, 0)).toBe(outcome === 'written' ? edit.after : null);
    }
    expect(journalEntry?.edits).toHaveLength(written.length);
    const stored = readJournal(await addIn.workbook.settings.get(JOURNAL_KEY));
    expect(stored.entries[0]?.edits).toHaveLength(written.length);
    await undoEntry(addIn.workbook, null, now);
    expect(sheet().valueAt(100, 0)).toBeNull();
  });
});

test('a cell that is being edited: nothing is written, and the person hears why', async () => {
  await start();
  addIn.host.faults.editingCell(true);
  const edits: CellEdit[] = [{ cell: at(0, 1), before: number(10), after: 1 }];
  await expect(applyEdits(addIn.workbook, [proposal(edits)], now)).rejects.toMatchObject({
    kind: 'editing-cell',
  });
  addIn.host.faults.editingCell(false);
  expect(sheet().valueAt(0, 1)).toBe(10);
});

test('of proposals that write the same cell, the first chosen is made and the others are named', async () => {
  await start();
  const one = proposal([{ cell: at(0, 1), before: number(10), after: 1 }], 'one');
  const two = proposal([{ cell: at(0, 1), before: number(10), after: 2 }], 'two');
  const { leftOut } = await applyEdits(addIn.workbook, [one, two], now);
  expect(leftOut).toEqual(['two']);
  expect(sheet().valueAt(0, 1)).toBe(1);
});

test('a whole plan takes two syncs and is one step of Excel’s undo, under ExcelApi 1.14 too', async () => {
  await start('pc', { ExcelApi: '1.14', SharedRuntime: '1.1' });
  const edits = Array.from(
    { length: 1_440 },
    (_unused, i): CellEdit => ({
      cell: at(20 + Math.floor(i / 12), 3 + (i % 12)),
      before: EMPTY,
      after: i + 0.5,
    }),
  );
  addIn.host.counters.reset();
  const { report } = await applyEdits(addIn.workbook, [proposal(edits)], now);
  expect(report.outcomes.every(({ outcome }) => outcome === 'written')).toBe(true);
  expect(addIn.host.counters.syncs).toBe(2);
  // Ctrl+Z: everything at once. Then there is nothing left to take back, and that is said.
  addIn.host.model.undo();
  expect(sheet().valueAt(20, 3)).toBeNull();
  expect(sheet().valueAt(139, 14)).toBeNull();
  const undone = await undoEntry(addIn.workbook, null, now);
  expect(new Set(undone.report.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['already']));
});

test('a sheet that is deleted while we look at it: the others are looked at', async () => {
  await start();
  const edits: CellEdit[] = [{ cell: at(0, 1), before: number(10), after: 11 }];
  addIn.host.faults.failSync(1, 'ItemNotFound');
  const { report } = await applyEdits(addIn.workbook, [proposal(edits)], now);
  expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(['written']);
});

test('any edits of any cells are taken back cell for cell, formats too', async () => {
  await start();
  await fc.assert(
    fc.asyncProperty(values, wanted, async (held, changes) => {
      addIn.host.model.transaction('user', 'content', () => {
        sheet().clear({ row: 0, column: 0, rowCount: 10, columnCount: 10 }, 'all');
        for (const [i, input] of held.entries()) {
          // Numbers as numbers: written out, 1e-7 could be read as something else.
          sheet().setCells(
            { row: Math.floor(i / COLUMNS), column: i % COLUMNS, rowCount: 1, columnCount: 1 },
            [[input]],
          );
        }
      });
      const before = everything();
      const cells = changes.map((change) => ({ sheet: 'Hoja1', ...change.at }));
      const found = await addIn.workbook.readCells(cells);
      const edits = changes.map(
        ({ after, numberFormat }, i): CellEdit => ({
          cell: cells[i]!,
          before: found[i]!.content,
          after,
          ...(numberFormat === undefined ? {} : { numberFormat }),
        }),
      );
      const { report, journalEntry } = await applyEdits(addIn.workbook, [proposal(edits)], now);
      for (const { outcome } of report.outcomes) expect(['written', 'already']).toContain(outcome);
      if (journalEntry === null) return;
      const undone = await undoEntry(addIn.workbook, journalEntry.id, now);
      expect(undone.report.outcomes.filter(({ outcome }) => outcome !== 'written')).toEqual([]);
      expect(everything()).toEqual(before);
    }),
    { numRuns: 60 },
  );
}, 60_000);
