import { formatRange, parseRange } from '../domain/address';
import type { Finding, Severity } from '../domain/finding';
import { marksOf } from './marks';

function finding(severity: Severity, ...cells: string[]): Finding {
  return {
    rule: 'sum-mismatch-annual',
    severity,
    messageId: 'default',
    params: {},
    plan: 'p1',
    item: null,
    area: null,
    period: null,
    cells: cells.map((cell) => parseRange(cell)!),
    value: null,
    expected: null,
    compared: [],
    fix: null,
  };
}

const brief = (findings: Finding[]) =>
  Object.fromEntries(marksOf(findings).map(({ severity, ranges }) => [severity, ranges.map(formatRange)]));

const TABLE: [string, Finding[], Record<string, string[]>][] = [
  ['nothing', [], {}],
  ['one cell', [finding('warning', 'PAT!B7')], { warning: ['PAT!B7'] }],
  [
    'the gravest wins, wherever it stands in the list',
    [finding('info', 'PAT!B7:D7'), finding('error', 'PAT!C7'), finding('warning', 'PAT!C7:D7')],
    { error: ['PAT!C7'], warning: ['PAT!D7'], info: ['PAT!B7'] },
  ],
  [
    'the same cell twice is marked once',
    [finding('error', 'PAT!B7'), finding('error', 'PAT!B7')],
    { error: ['PAT!B7'] },
  ],
  ['neighbours become one range', [finding('error', 'PAT!C7', 'PAT!B7', 'PAT!D7')], { error: ['PAT!B7:D7'] }],
  [
    'equal runs in rows below each other become one range, others stay apart',
    [finding('error', 'PAT!B7:C7', 'PAT!B8:C8', 'PAT!B9', 'PAT!B11')],
    { error: ['PAT!B7:C8', 'PAT!B9', 'PAT!B11'] },
  ],
  [
    'sheets in the order of their names',
    [finding('error', "'PAT 2'!A1", "'PAT 1'!A1")],
    { error: ["'PAT 1'!A1", "'PAT 2'!A1"] },
  ],
];

test.each(TABLE)('%s', (_, findings, expected) => {
  expect(brief(findings)).toEqual(expected);
  expect(brief([...findings].reverse())).toEqual(expected);
});
