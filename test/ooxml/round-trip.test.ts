import fc from 'fast-check';
import { cellName } from '../../src/ooxml/a1';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import type { CellData, WorkbookData } from '../../src/ooxml/workbook-data';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { workbook } from './arbitrary-workbook';

/** Cells by address: comparing arrays that are a million rows long and empty takes minutes. */
function comparable(data: WorkbookData): unknown {
  return {
    ...data,
    sheets: data.sheets.map(({ rows, ...sheet }) => {
      const cells: Record<string, CellData> = {};
      for (const row in rows) {
        const line = rows[row] ?? [];
        for (const column in line) cells[cellName(Number(row), Number(column))] = line[column]!;
      }
      return { ...sheet, cells };
    }),
  };
}

describe('a written workbook', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(workbook, (data) => {
        expect(comparable(readWorkbook(writeWorkbook(data)))).toEqual(comparable(data));
      }),
      { numRuns: 100, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false, endOnFailure: true },
    );
  }, 60_000);

  it('has the same bytes whenever it is written', () => {
    fc.assert(
      fc.property(workbook, (data) => {
        const once = writeWorkbook(data);
        expect(Buffer.compare(once, writeWorkbook(readWorkbook(once)))).toBe(0);
      }),
      { numRuns: 20, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false, endOnFailure: true },
    );
  }, 60_000);

  it('needs a sheet', () => {
    const empty = {
      sheets: [],
      activeSheet: 0,
      names: [],
      styles: [],
      structureProtected: false,
      date1904: false,
    };
    expect(() => writeWorkbook({ ...empty, addInSettings: new Map(), notKept: [] })).toThrow(RangeError);
  });
});
