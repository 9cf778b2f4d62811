/** How the sheet of the execution looks and what its cells take. */
import type { Change } from '../domain/change-set';
import type { Translator } from '../i18n';
import { STATE_WORD } from './attainment-formulas';
import { LIGHTS } from './palette';
import { type Grid, MONEY_FORMAT, PERCENT_FORMAT } from './pom-grid';
import { type BodyRow, EXEC, EXEC_WIDTH, HEADER, type PomLayout, ROW, ref } from './pom-layout';
import { physicalFormat, reviewFormats } from './pom-plan-sheet';
import { lightFormats, owedFormat } from './report-parts';

export function formatNumbers(grid: Grid, layout: PomLayout): void {
  const { execution, executionRows, strictScore } = layout;
  const rows = execution.total - execution.first + 1;
  for (const { row, content } of executionRows) {
    const format = physicalFormat(content);
    if (format === 'General') continue;
    grid.format(format, row, EXEC.annual, 1, 7);
    grid.format(format, row, EXEC.achieved);
  }
  grid.format(PERCENT_FORMAT, execution.first, EXEC.weight, rows);
  for (const [column, count] of [
    [EXEC.compliance, 3],
    [EXEC.toDate, 2],
    [EXEC.complianceMoney, 3],
    [EXEC.toDateMoney, 1],
    [EXEC.stretchToDate + 5, 1],
    [EXEC.stretchYear + 5, 1],
  ] as const) {
    grid.format(PERCENT_FORMAT, execution.first, column, rows, count);
  }
  grid.format(PERCENT_FORMAT, strictScore, EXEC.compliance, 2, 6);
  grid.format(PERCENT_FORMAT, strictScore, EXEC.stretchToDate + 5, 2);
  grid.format(PERCENT_FORMAT, strictScore, EXEC.stretchYear + 5, 2);
  grid.format(MONEY_FORMAT, execution.first, EXEC.approved, rows, EXEC.complianceMoney - EXEC.approved);
  grid.format(MONEY_FORMAT, execution.first, EXEC.achievedMoney, rows);
}

export function inputChecks(grid: Grid, layout: PomLayout, t: Translator): Change[] {
  const { execution } = layout;
  const rows = execution.spacer - execution.first;
  const words = (key: string, style: 'stop' | 'warning') => ({
    style,
    title: t.t(`pom.template.input.${key}.title`),
    message: t.t(`pom.template.input.${key}.message`),
  });
  const column = (from: number, count = 1) => grid.range(execution.first, from, rows, count);
  const first = ref(EXEC.executed, execution.first);
  return [
    {
      kind: 'validation',
      ranges: [column(EXEC.behavior)],
      validation: { kind: 'list', items: ['Suma', 'Constante', 'Último'] },
      messages: words('choose', 'stop'),
    },
    {
      kind: 'validation',
      ranges: [column(EXEC.weight)],
      validation: { kind: 'decimal', minimum: 0, maximum: 1 },
      messages: words('weight', 'stop'),
    },
    {
      kind: 'validation',
      ranges: [column(EXEC.programmed, 3), column(EXEC.current), column(EXEC.programmedMoney, 6)],
      validation: { kind: 'decimal' },
      messages: words('number', 'warning'),
    },
    {
      kind: 'validation',
      ranges: [column(EXEC.executed, 3)],
      validation: { kind: 'custom', formula: `=OR(ISNUMBER(${first}),${first}="${STATE_WORD.noDemand}")` },
      messages: words('executed', 'warning'),
    },
  ];
}

const WIDTHS: readonly (readonly [column: number, count: number, width: number])[] = [
  [EXEC.level, 1, 12],
  [EXEC.code, 1, 14],
  [EXEC.name, 1, 38],
  [EXEC.unit, 1, 16],
  [EXEC.behavior, 1, 17],
  [EXEC.weight, 1, 13],
  [EXEC.annual, 7, 11],
  [EXEC.compliance, 3, 13],
  [EXEC.achieved, 1, 12],
  [EXEC.toDate, 2, 13],
  [EXEC.light, 1, 11],
  [EXEC.approved, 8, 15],
  [EXEC.complianceMoney, 3, 13],
  [EXEC.achievedMoney, 1, 15],
  [EXEC.toDateMoney, 1, 13],
  [EXEC.justification, 1, 30],
  [EXEC.review, 1, 34],
];

export function looks(grid: Grid, layout: PomLayout): Change[] {
  const { execution, executionRows, strictScore, missing } = layout;
  const { sheet } = grid;
  const { first, last } = HEADER.execution;
  const rows = execution.spacer - execution.first;
  const of = (level: BodyRow['level']) => executionRows.filter((row) => row.level === level);
  const changes: Change[] = [
    { kind: 'format', ranges: [grid.range(ROW.institution, 0, 3, 1)], format: { bold: true } },
    { kind: 'format', ranges: [grid.range(ROW.legend, 0)], format: { italic: true } },
    {
      kind: 'format',
      ranges: [grid.range(ROW.period, EXEC.name)],
      format: { horizontal: 'Left' },
    },
    {
      kind: 'format',
      ranges: of('product').map(({ row }) => grid.range(row, EXEC.name)),
      format: { bold: true },
    },
    {
      kind: 'format',
      ranges: [
        grid.range(execution.first, EXEC.name, rows, 2),
        grid.range(execution.first, EXEC.justification, rows, 2),
      ],
      format: { wrap: true },
    },
    {
      kind: 'format',
      ranges: [grid.range(strictScore, EXEC.name, 2, EXEC.year - EXEC.name + 1)],
      format: { bold: true },
    },
    {
      kind: 'format',
      ranges: [grid.range(missing, EXEC.name, 1, EXEC.annual - EXEC.name + 1)],
      format: { bold: true },
    },
    {
      kind: 'format',
      ranges: [
        grid.range(execution.first, EXEC.annual, strictScore - execution.first + 2, EXEC.light - EXEC.annual),
        grid.range(execution.first, EXEC.approved, rows + 2, EXEC.justification - EXEC.approved),
      ],
      format: { horizontal: 'Right' },
    },
    ...WIDTHS.map(
      ([column, columnCount, width]): Change => ({ kind: 'column-width', sheet, column, columnCount, width }),
    ),
    { kind: 'row-height', sheet, row: last, rowCount: 1, height: 32 },
    { kind: 'row-height', sheet, row: execution.first, rowCount: rows, height: 30 },
    ...lights(grid, execution),
    ...reviewFormats(grid, execution, EXEC.review),
    { kind: 'column-hidden', sheet, column: EXEC.group, columnCount: EXEC_WIDTH - EXEC.group },
    { kind: 'freeze', sheet, rows: last + 1, columns: EXEC.name + 1 },
    {
      kind: 'print',
      sheet,
      landscape: true,
      paper: 'letter',
      fitToWidth: 3,
      area: grid.range(0, 0, missing + 1, EXEC.review + 1),
      repeatRows: { first, last },
      repeatColumns: { first: EXEC.level, last: EXEC.name },
    },
  ];
  const subproducts = of('subproduct');
  if (subproducts.length > 0) {
    changes.push({
      kind: 'format',
      ranges: subproducts.map(({ row }) => grid.range(row, EXEC.name)),
      format: { horizontal: 'Left', indent: 1 },
    });
  }
  return changes;
}

function lights(grid: Grid, execution: PomLayout['execution']): Change[] {
  const rows = execution.spacer - execution.first;
  const changes: Change[] = [];
  for (const [column, count] of [
    [EXEC.compliance, 3],
    [EXEC.toDate, 1],
  ] as const) {
    const range = grid.range(execution.first, column, rows, count);
    const cell = ref(column, execution.first);
    for (const { test, ...look } of LIGHTS) {
      const formula = `=AND(ISNUMBER(${cell}),${test(`ROUND(N(${cell}),9)`)})`;
      changes.push({ kind: 'conditional-format', format: { range, formula, ...look } });
    }
    changes.push(owedFormat(range, cell));
  }
  const words = grid.range(execution.first, EXEC.light, rows);
  changes.push(...lightFormats(words, ref(EXEC.light, execution.first)));
  return changes;
}
