/** Judging a plan of 5,000 indicators again after one cell was edited: engine time, without reading the workbook. */
import { readFileSync } from 'node:fs';
import { createRevalidator } from '../src/app/revalidate';
import { judgeSnapshot } from '../src/app/validate';
import type { CellValue, SheetSnapshot, Snapshot } from '../src/domain/snapshot';
import { readSnapshot } from '../src/xlsx/read-snapshot';
import { generator } from './generator';
import { growPlan } from './grown-plan';
import { type Measurement, median, share } from './measurement';

/** 5,084 indicators of 1,558 areas. */
const COPIES = 41;
const EDITS = 200;
const FRAME = 16;
const AT = new Date(2026, 0, 1);

/** Of ten edits eight change what a cell says, one empties a cell and one fills a blank one. */
function edited(sheet: SheetSnapshot, random: () => number): SheetSnapshot {
  const kind = Math.floor(random() * 10);
  let row: number;
  let column: number;
  let before: CellValue;
  do {
    row = Math.floor(random() * sheet.rowCount);
    column = Math.floor(random() * sheet.columnCount);
    before = sheet.values[row]![column]!;
  } while ((before === null) !== (kind === 0));
  const changed = typeof before === 'number' ? before * (0.5 + random()) : `${String(before)} nuevo`;
  const value = kind === 0 ? Math.round(random() * 100) : kind === 1 ? null : changed;
  // As a reading gives it: every row is an object of its own.
  const values = sheet.values.map((cells) => [...cells]);
  values[row]![column] = value;
  return { ...sheet, values, formulas: [...sheet.formulas], formats: [...sheet.formats] };
}

export function benchRevalidation(): Measurement[] {
  const published = readSnapshot(readFileSync(new URL('../samples/pat-2019.xlsx', import.meta.url)));
  let snapshot: Snapshot = growPlan(published, COPIES);
  const random = generator(5_000);
  const revalidator = createRevalidator();
  const timed = (work: () => void): number => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  const whole: number[] = [];
  for (let round = 0; round < 3; round++) whole.push(timed(() => judgeSnapshot(snapshot, AT)));
  let count = 0;
  revalidator.judge(snapshot, AT);
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const again: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    snapshot = { ...snapshot, sheets: [edited(snapshot.sheets[0]!, random)] };
    // What the reading left behind is its own to clear away.
    globalThis.gc?.({ type: 'minor' });
    again.push(
      timed(() => {
        count = revalidator.judge(snapshot, AT).result.findings.length;
      }),
    );
  }
  if (count !== judgeSnapshot(snapshot, AT).result.findings.length) throw new Error('other findings');
  globalThis.gc?.();
  const grown = process.memoryUsage().heapUsed - heap;
  const name = 'one edited cell, 5,084 indicators';
  return [
    { name: 'everything, 5,084 indicators', value: median(whole), unit: 'ms' },
    { name: `${name}: median of ${EDITS} edits`, value: median(again), unit: 'ms', goal: FRAME },
    { name: `${name}: 95th percentile`, value: share(again, 0.95), unit: 'ms' },
    { name: `${name}: slowest`, value: Math.max(...again), unit: 'ms' },
    { name: 'everything / one edited cell', value: median(whole) / median(again), unit: '×' },
    {
      name: `memory after ${EDITS} edits, more than after the first judgement`,
      value: grown / 2 ** 20,
      unit: 'MB',
    },
  ];
}
