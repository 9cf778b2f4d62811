/** The published plan, many times over: the same tables under other codes, for measuring how time grows. */
import { type CellValue, SheetBuilder, type Snapshot } from '../src/domain/snapshot';

/** `7.3.1 …` → `47.3.1 …`, `OBJETIVO: 3` → `OBJETIVO: 19`: codes stay well-formed and unique, those of catalogues (`140 - CANTIDAD`) as they are. */
function otherCode(value: CellValue, copy: number): CellValue {
  if (typeof value !== 'string' || copy === 0) return value;
  return value
    .replace(/^(\d+)(?:\.(\d+))?(?=(?:\.\d+)*\.?(?:\s|$))(?! - )/, (_, first, second) =>
      // Levels of codes have three digits at most.
      [
        Number(first) + (copy % 99) * 10,
        ...(second ? [Number(second) + Math.floor(copy / 99) * 10] : []),
      ].join('.'),
    )
    .replace(/^(OBJETIVO: )(\d+)/, (_, label, objective) => `${label}${Number(objective) + copy * 4}`);
}

/**
 * @param snapshot of a workbook whose first sheet is the plan
 * @param copies how many times its rows stand below each other
 */
export function growPlan(snapshot: Snapshot, copies: number): Snapshot {
  const sheet = snapshot.sheets[0];
  if (!sheet) throw new Error('the snapshot has no sheet');
  const builder = new SheetBuilder();
  for (let copy = 0; copy < copies; copy++) {
    const offset = sheet.row + copy * (sheet.rowCount + 2);
    sheet.values.forEach((row, r) => {
      row.forEach((value, c) => {
        builder.set(
          offset + r,
          sheet.column + c,
          otherCode(value, copy),
          sheet.formulas[r]?.[c] ?? null,
          sheet.formats[r]?.[c] ?? 'General',
        );
      });
    });
  }
  return { sheets: [builder.build(sheet.name, 'visible', false)], settings: new Map() };
}
