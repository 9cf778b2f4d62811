/** Flags the findings in the workbook itself: marks over the cells, and the sheet *Hallazgos* for everybody. */

import type { Translator } from '../i18n';
import { findingsSheet } from './findings-sheet';
import { marksOf } from './marks';
import type { MarkReport, TaskOptions, ValidationResult } from './pane-services';
import type { ChangeSetSink, SnapshotSource } from './ports';
import { validate } from './validate';

/**
 * Validates afresh and writes the marks of what was found; marks of an earlier run are taken away with the same write,
 * so a mended cell loses its mark and marking twice gives the same workbook.
 * @throws WorkbookError
 */
export async function mark(
  workbook: SnapshotSource & ChangeSetSink,
  t: Translator,
  now: () => Date,
  options: TaskOptions = {},
): Promise<{ report: MarkReport; result: ValidationResult }> {
  const result = await validate(workbook, now, options);
  const marks = marksOf(result.findings);
  const wanted = t.t('findingsSheet.name');
  const sheet = findingsSheet(result.findings, result.plans, t, {
    sheetName: wanted,
    at: result.at,
    unchecked: result.unchecked,
    justified: result.justified.length,
    justificationProblems: result.justificationProblems,
  });
  const { sheetNames, protectedSheets } = await workbook.apply(
    {
      changes: [
        { kind: 'clear-marks' },
        ...marks.map((m) => ({ kind: 'mark', mark: m }) as const),
        ...sheet.changes,
      ],
    },
    options,
  );
  const cells = marks
    .flatMap((m) => m.ranges)
    .filter((range) => !protectedSheets.includes(range.sheet))
    .reduce((sum, range) => sum + range.rowCount * range.columnCount, 0);
  return {
    report: {
      cells,
      findings: result.findings.length,
      sheet: sheetNames.get(wanted) ?? wanted,
      protectedSheets,
    },
    result,
  };
}

/** Takes away the marks and the sheet *Hallazgos*, and nothing else. @throws WorkbookError */
export async function unmark(workbook: ChangeSetSink, options: TaskOptions = {}): Promise<void> {
  await workbook.apply(
    { changes: [{ kind: 'clear-marks' }, { kind: 'remove-own-sheet', role: 'findings' }] },
    options,
  );
}
