/**
 * All that a finding says, as a text to be read and reviewed: jest keeps it in `__snapshots__` beside the test. A table names
 * what matters about a finding; the record holds the rest, so that a change of any part is seen.
 */

import type { CellRange } from '../../src/domain/address';
import { formatLocal, formatRange } from '../../src/domain/address';
import type { Finding, MessageParam } from '../../src/domain/finding';
import { MONTH_LABELS } from '../../src/domain/period';
import type { Plan } from '../../src/domain/plan';
import { labelOf } from '../../src/domain/plan';
import { createTranslator } from '../../src/i18n';
import type { FindingDraft, FixDraft } from '../../src/rules/define-rule';

const es = createTranslator('es-MX');
const en = createTranslator('en-US');

/** Written as it is, without the quotes and escapes of a string. */
class RecordText {
  constructor(readonly text: string) {}
}

expect.addSnapshotSerializer({
  test: (value) => value instanceof RecordText,
  serialize: (value) => (value as RecordText).text,
});

/** Compares with what was reviewed; `npx jest <path> -u` writes what is to be reviewed. */
export function expectRecorded(blocks: readonly string[]): void {
  expect(new RecordText(blocks.join('\n\n'))).toMatchSnapshot();
}

/**
 * @param draft as the rule reported it: it knows all months and indicators that the finding is about
 * @param fixes the proposals to mend it
 */
export function recordOf(
  finding: Finding,
  draft: FindingDraft,
  plan: Plan,
  fixes: readonly FixDraft[],
): string {
  const where = rangesOf(plan);
  const message = `rules.${finding.rule}.messages.${finding.messageId}`;
  const about = [
    finding.severity,
    finding.area === null ? null : `area ${finding.area}`,
    finding.item === null ? null : `item ${finding.item}`,
    draft.indicators ? `items ${draft.indicators.map(labelOf).join(', ')}` : null,
    finding.period === null ? null : MONTH_LABELS[finding.period],
    draft.periods ? draft.periods.map((month) => MONTH_LABELS[month]).join(' ') || 'no months' : null,
    finding.subject,
  ];
  return [
    about.filter((part) => part != null).join(' · '),
    `  es: ${es.t(message, finding.params)}`,
    `  en: ${en.t(message, finding.params)}`,
    `  cells: ${where(finding.cells)}`,
    ...(finding.value === null && finding.expected === null
      ? []
      : [`  says ${JSON.stringify(finding.value)}, expected ${JSON.stringify(finding.expected)}`]),
    ...finding.compared.map(
      ({ labelId, value, cells }) =>
        `  ${es.t(labelId)}: ${written(value)}${cells.length === 0 ? '' : ` (${where(cells)})`}`,
    ),
    ...(finding.fix === null
      ? []
      : [`  fix: ${finding.fix}`, ...fixes.flatMap((fix) => fixLines(finding, fix, where))]),
  ].join('\n');
}

/** A proposal with everything that it shows and writes. */
export function fixRecordOf(finding: Finding, fix: FixDraft, plan: Plan): string {
  return fixLines(finding, fix, rangesOf(plan)).join('\n');
}

function fixLines(
  { rule, fix: own }: Finding,
  fix: FixDraft,
  where: (ranges: readonly CellRange[]) => string,
): string[] {
  const message = `rules.${rule}.fixes.${fix.messageId}`;
  const kind = fix.kind === undefined || fix.kind === own ? '' : ` (${fix.kind})`;
  return [
    `  - ${fix.id}${kind}${fix.independent ? ', each by itself' : ''}`,
    `      es: ${es.t(message, fix.params)}`,
    `      en: ${en.t(message, fix.params)}`,
    `      writes ${fix.writes
      .map(
        ({ cell, after, numberFormat }) =>
          `${where([{ ...cell, rowCount: 1, columnCount: 1 }])} ${JSON.stringify(after)}${numberFormat === undefined ? '' : ` as ${numberFormat}`}`,
      )
      .join(', ')}`,
    ...fix.effects.map(
      ({ labelId, params, before, after, cells }) =>
        `      ${es.t(labelId, params)}: ${written(before)} → ${written(after)} (${where(cells)})`,
    ),
  ];
}

function written(value: MessageParam): string {
  const text = es.param(value);
  return text === '' ? '(blank)' : text;
}

/** Cells of the plan's own sheet without its name. */
function rangesOf({ sheet }: Plan): (ranges: readonly CellRange[]) => string {
  return (ranges) =>
    ranges.map((range) => (range.sheet === sheet ? formatLocal(range) : formatRange(range))).join(' ');
}
