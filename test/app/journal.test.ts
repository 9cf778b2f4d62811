/** The journal without Excel: edits on a file's data, taken back cell for cell; what others wrote stays. */
import fc from 'fast-check';
import {
  JOURNAL_LIMITS,
  journalWith,
  nextToUndo,
  readJournal,
  undoEdits,
  undoneIds,
} from '../../src/app/journal';
import { contentOf, inputOf, normaliseFormula, sameContent } from '../../src/domain/cell-content';
import type { CellEdit, JournalEntry } from '../../src/domain/edit';
import { blankSheet, blankWorkbook } from '../../src/ooxml/blank-workbook';
import type { WorkbookData } from '../../src/ooxml/workbook-data';
import { editWorkbook, foundInWorkbook } from '../../src/xlsx/edit-workbook';
import { COLUMNS, cell, ROWS, value, values, wanted } from '../support/arbitrary-edits';

function workbookOf(values: readonly (string | number | boolean)[]): WorkbookData {
  const workbook = blankWorkbook();
  workbook.sheets = [blankSheet('Hoja1')];
  workbook.sheets[0]!.rows = Array.from({ length: ROWS }, (_r, row) =>
    Array.from({ length: COLUMNS }, (_c, column) => {
      const content = contentOf(values[row * COLUMNS + column]!);
      if (content.value === null && content.formula === null) return undefined;
      return {
        value: content.value,
        ...(content.formula === null ? {} : { formula: content.formula }),
        style: 0,
      };
    }),
  );
  return workbook;
}

function contents(workbook: WorkbookData): string[] {
  return Array.from({ length: ROWS * COLUMNS }, (_unused, i) =>
    JSON.stringify(
      foundInWorkbook(workbook, { sheet: 'Hoja1', row: Math.floor(i / COLUMNS), column: i % COLUMNS }),
    ),
  );
}

function editsOf(
  workbook: WorkbookData,
  changes: readonly {
    at: { row: number; column: number };
    after: string | number | boolean;
    numberFormat?: string;
  }[],
): CellEdit[] {
  return changes.map(({ at, after, numberFormat }) => {
    const address = { sheet: 'Hoja1', ...at };
    return {
      cell: address,
      before: foundInWorkbook(workbook, address)!.content,
      after,
      ...(numberFormat === undefined ? {} : { numberFormat }),
    };
  });
}

function entry(id: string, edits: readonly CellEdit[], undoes?: string): JournalEntry {
  return {
    id,
    at: '2027-01-15T10:32:00.000Z',
    messageId: 'edits.journal.several',
    params: { count: { kind: 'number', value: 1 } },
    edits,
    ...(undoes === undefined ? {} : { undoes }),
  };
}

/** Writes edits and gives them back as the workbook's setting would. */
function press(workbook: WorkbookData, edits: readonly CellEdit[]): JournalEntry {
  const { outcomes } = editWorkbook(workbook, edits);
  const written = outcomes.flatMap((one) => (one.outcome === 'written' ? [one.edit] : []));
  return readJournal(journalWith(entry('a', written), [])).entries[0]!;
}

test('what was written is taken back cell for cell, formats too, after a reload', () => {
  fc.assert(
    fc.property(values, wanted, (held, changes) => {
      const workbook = workbookOf(held);
      const before = contents(workbook);
      const written = press(workbook, editsOf(workbook, changes));
      const { outcomes } = editWorkbook(workbook, undoEdits(written));
      expect(outcomes.every(({ outcome }) => outcome === 'written')).toBe(true);
      expect(contents(workbook)).toEqual(before);
    }),
    { numRuns: 500 },
  );
});

test('what others wrote in between stays and is listed; the rest is restored', () => {
  fc.assert(
    fc.property(
      values,
      wanted,
      fc.array(fc.record({ at: cell, after: value }), { maxLength: 6 }),
      (held, changes, foreign) => {
        const workbook = workbookOf(held);
        const before = contents(workbook);
        const written = press(workbook, editsOf(workbook, changes));
        const touched = new Set<number>();
        for (const { at, after } of foreign) {
          const [edit] = editsOf(workbook, [{ at, after }]);
          editWorkbook(workbook, [edit!]);
          touched.add(at.row * COLUMNS + at.column);
        }
        const meanwhile = contents(workbook);
        const { outcomes } = editWorkbook(workbook, undoEdits(written));
        const after = contents(workbook);
        const restored = new Set<number>();
        for (const { edit, outcome } of outcomes) {
          const index = edit.cell.row * COLUMNS + edit.cell.column;
          expect(outcome === 'written').toBe(sameContent(foundAt(meanwhile, index), edit.before));
          if (outcome === 'written') restored.add(index);
          else expect(touched.has(index)).toBe(true);
        }
        for (let i = 0; i < ROWS * COLUMNS; i++) {
          if (!restored.has(i)) expect(after[i]).toBe(meanwhile[i]);
          else if (!touched.has(i)) expect(after[i]).toBe(before[i]);
        }
      },
    ),
    { numRuns: 500 },
  );
});

function foundAt(texts: readonly string[], index: number) {
  return (JSON.parse(texts[index]!) as { content: CellEdit['before'] }).content;
}

test('an input and its content say the same', () => {
  fc.assert(
    fc.property(value, (input) => {
      const content = contentOf(input);
      expect(contentOf(inputOf(content))).toEqual(content);
    }),
  );
});

test.each([
  ['=SUM(A1:B2)', '= sum( a1 : b2 )', true],
  ['=@A1', '=A1', true],
  ['="a b"', '="a  b"', false],
  ["='Hoja 1'!A1", "='hoja 1'!A1", false],
  ['=A1', '=A2', false],
])('%s and %s', (a, b, same) => {
  expect(normaliseFormula(a) === normaliseFormula(b)).toBe(same);
});

describe('bounds', () => {
  const edits = (count: number): CellEdit[] =>
    Array.from({ length: count }, (_unused, row) => ({
      cell: { sheet: 'PAT', row, column: 12 },
      before: { value: null, formula: null },
      after: row,
    }));
  const keep = (count: number, size: number) => {
    let text: string | null = null;
    for (let i = 0; i < count; i++)
      text = journalWith(entry(`e${i}`, edits(size)), readJournal(text).entries);
    return readJournal(text).entries.map(({ id }) => id);
  };

  test('the newest presses are kept', () => {
    const ids = keep(JOURNAL_LIMITS.entries + 5, 1);
    expect(ids).toHaveLength(JOURNAL_LIMITS.entries);
    expect(ids[0]).toBe(`e${JOURNAL_LIMITS.entries + 4}`);
  });

  test('as many as have room; the newest always', () => {
    expect(keep(3, 6_000)).toEqual(['e2', 'e1']);
  });

  test('a whole plan has room: 5,000 indicators with their months, codes as anchors', () => {
    const months = Array.from({ length: 60_000 }, (_unused, i): CellEdit => {
      const row = 4 * Math.floor(i / 12);
      return {
        cell: { sheet: 'PAT 2027', row, column: 12 + (i % 12) },
        before: { value: null, formula: null },
        after: 8 + Math.floor((i % 12) / 8),
        anchor: {
          cell: { sheet: 'PAT 2027', row, column: 0 },
          content: { value: `7.3.${row}`, formula: null },
        },
      };
    });
    const text = journalWith(entry('plan', months), []);
    expect(text.length).toBeLessThan(JOURNAL_LIMITS.characters);
    expect(readJournal(text).entries[0]?.edits).toEqual(months);
  });

  test('a press that could not be taken back is refused before anything is written', () => {
    expect(() => journalWith(entry('big', edits(60_000)), [])).toThrow(
      expect.objectContaining({ kind: 'too-large' }),
    );
  });
});

test.each<[string, string | null, string | null]>([
  ['nothing', null, null],
  ['no JSON', '{', 'unreadable'],
  ['another shape', '[1]', 'unreadable'],
  ['a newer version', '{"version":9,"entries":[]}', 'newer'],
  ['an entry that is none', '{"version":1,"entries":[{"id":3}]}', 'unreadable'],
  [
    'a run wider than a sheet',
    '{"version":1,"entries":[{"id":"a","at":"b","message":"c","params":{},"sheets":["PAT"],"anchors":[],"runs":[[0,0,0,1000000000,[null],[0],[1],0,0,-1]]}]}',
    'unreadable',
  ],
  [
    'an edit that is none',
    '{"version":1,"entries":[{"id":"a","at":"b","message":"c","params":{},"sheets":[],"anchors":[],"runs":[[0,1,2]]}]}',
    'unreadable',
  ],
])('what the workbook may hold: %s', (_name, text, problem) => {
  expect(readJournal(text)).toEqual({ entries: [], problem });
});

test('what is undone and what comes next', () => {
  const a = entry('a', []);
  const b = entry('b', []);
  const undoB = entry('ub', [], 'b');
  const redoB = entry('rb', [], 'ub');
  expect(nextToUndo([b, a])?.id).toBe('b');
  expect(nextToUndo([undoB, b, a])?.id).toBe('a');
  expect(nextToUndo([redoB, undoB, b, a])?.id).toBe('b');
  expect([...undoneIds([redoB, undoB, b, a])]).toEqual(['ub']);
  expect(nextToUndo([])).toBeNull();
});
