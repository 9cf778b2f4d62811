/** How the PAT template looks and what its cells take: formats, input checks, traffic lights, panes and print. */
import { type CellRange, cellRange, columnName } from '../domain/address';
import type { CellFormat, Change, TemplateConditionalFormat } from '../domain/change-set';
import type { Translator } from '../i18n';
import { BAND, COMPUTED, HEAD, INK, INPUT, LIGHTS, LINE, MUTED, STRONG, WRONG } from './palette';
import {
  BLOCK,
  COLUMN,
  CONCEPT,
  type Layout,
  ROW,
  STATE,
  STRETCHES,
  SUMMARY_ROWS,
  WIDTH,
} from './pat-layout';

const PERCENT = '0.0%';

const WIDTHS: readonly (readonly [column: number, count: number, width: number])[] = [
  [COLUMN.code, 1, 9],
  [COLUMN.name, 1, 32],
  [COLUMN.annual, 1, 14],
  [COLUMN.description, 2, 24],
  [COLUMN.kind, 1, 12],
  [COLUMN.unit, 1, 13],
  [COLUMN.direction, 1, 13],
  [COLUMN.behavior, 1, 18],
  [COLUMN.frequency, 1, 13],
  [COLUMN.baseline, 1, 10],
  [COLUMN.concept, 1, 14],
  [COLUMN.firstMonth, 12, 12],
  [COLUMN.total, 1, 14],
  [COLUMN.review, 1, 36],
  [COLUMN.weight, 1, 9],
  [COLUMN.usedBehavior, 1, 18],
  [COLUMN.usedDirection, 1, 13],
  [COLUMN.strict, 2 * STRETCHES.length + 12, 13],
];

export function patLook(sheet: string, layout: Layout, t: Translator): Change[] {
  return [
    ...formats(sheet, layout),
    ...WIDTHS.map(
      ([column, columnCount, width]): Change => ({ kind: 'column-width', sheet, column, columnCount, width }),
    ),
    { kind: 'row-height', sheet, row: ROW.title, rowCount: 1, height: 22 },
    { kind: 'row-height', sheet, row: ROW.header, rowCount: 1, height: 32 },
    ...inputChecks(sheet, layout, t),
    ...conditionalFormats(sheet, layout),
    { kind: 'freeze', sheet, rows: ROW.header + 1, columns: COLUMN.name + 1 },
    {
      kind: 'print',
      sheet,
      landscape: true,
      paper: 'letter',
      fitToWidth: 1,
      area: cellRange(sheet, 0, 0, layout.rowCount, COLUMN.review),
      repeatRows: { first: ROW.banner, last: ROW.header },
    },
  ];
}

function formats(sheet: string, layout: Layout): Change[] {
  const range = (row: number, column: number, rows = 1, columns = 1) =>
    cellRange(sheet, row, column, rows, columns);
  const wide = (row: number, from: number = COLUMN.firstMonth, to: number = COLUMN.total) =>
    range(row, from, 1, to - from + 1);
  const helpers = (row: number) => range(row, COLUMN.strict, 1, 2 * STRETCHES.length);
  const bodyRows = layout.total - ROW.header + 1;
  const visible = COLUMN.review + 1;
  const format = (ranges: readonly CellRange[], own: CellFormat): Change => ({
    kind: 'format',
    ranges,
    format: own,
  });

  const inputs: CellRange[] = [];
  const weights: CellRange[] = [range(layout.total, COLUMN.firstMonth, 1, 13)];
  const compliance: CellRange[] = [];
  const firstLines: CellRange[] = [];
  for (const block of layout.blocks) {
    inputs.push(
      range(block.programmed, COLUMN.code, 1, COLUMN.concept),
      range(block.programmed, COLUMN.firstMonth, 1, 12),
      range(block.weight, COLUMN.total),
    );
    const captured = block.numerator ?? block.actual;
    const count = block.denominator === null ? 1 : 2;
    inputs.push(range(captured, COLUMN.firstMonth, count, 12));
    weights.push(range(block.weight, COLUMN.firstMonth, 1, 13));
    compliance.push(wide(block.compliance), helpers(block.compliance));
    firstLines.push(range(block.programmed - 1, COLUMN.code, 1, visible));
  }
  compliance.push(
    wide(layout.provisionalScore),
    wide(layout.strictScore),
    helpers(layout.provisionalScore),
    helpers(layout.strictScore),
    range(layout.summary + 1, COLUMN.annual, SUMMARY_ROWS - 2, 2),
  );
  weights.push(
    wide(layout.programmedWeight),
    range(ROW.firstBand, COLUMN.weight, layout.spacer - ROW.firstBand),
  );

  return [
    format([range(0, 0, layout.rowCount, WIDTH)], { fontColor: INK, vertical: 'Top' }),
    // The block above the table: labels, and lines to write on.
    format([range(ROW.title, COLUMN.code)], { bold: true, fontSize: 14 }),
    format(
      [
        range(ROW.institution, COLUMN.code, ROW.objective, 1),
        range(ROW.institution, BLOCK.settingLabel, 2, 1),
      ],
      { bold: true },
    ),
    format([range(ROW.institution, BLOCK.value, ROW.objective, COLUMN.unit - BLOCK.value + 1)], {
      fill: INPUT,
      horizontal: 'Left',
      locked: false,
    }),
    format([range(ROW.institution, BLOCK.setting, 2, 1)], {
      fill: COMPUTED,
      italic: true,
      fontColor: MUTED,
      horizontal: 'Left',
    }),
    format([range(ROW.year, BLOCK.setting)], { numberFormat: '0%' }),
    format([range(ROW.unit, BLOCK.settingLabel)], { italic: true, fontColor: MUTED }),
    // The table.
    format([range(ROW.header, 0, bodyRows, visible)], { borders: LINE }),
    format([range(ROW.firstBand, 0, layout.total - ROW.firstBand, visible)], {
      fill: COMPUTED,
      italic: true,
      fontColor: MUTED,
    }),
    format([range(ROW.firstBand, COLUMN.concept, layout.total - ROW.firstBand, 1)], {
      italic: false,
      fontColor: INK,
    }),
    format(inputs, { fill: INPUT, italic: false, fontColor: INK, locked: false }),
    format([range(ROW.firstBand, COLUMN.name, layout.spacer - ROW.firstBand, 4)], { wrap: true }),
    format(
      [range(ROW.firstBand, COLUMN.kind, layout.spacer - ROW.firstBand, COLUMN.baseline - COLUMN.kind + 1)],
      {
        wrap: true,
      },
    ),
    format([range(ROW.firstBand, COLUMN.firstMonth, layout.strictScore - ROW.firstBand + 1, 13)], {
      horizontal: 'Right',
    }),
    format(weights, { numberFormat: '0.0%' }),
    format(compliance, { numberFormat: PERCENT }),
    format(firstLines, { bottomBorder: STRONG }),
    format(
      layout.bands.map((band) => range(band.row, 0, 1, visible)),
      { fill: BAND, bold: true, italic: false, fontColor: INK },
    ),
    format([range(layout.spacer, 0, 1, visible)], { fill: '#FFFFFF', wrap: false }),
    format([range(ROW.banner, COLUMN.firstMonth, 1, 13), range(ROW.header, 0, 1, visible)], {
      fill: HEAD,
      bold: true,
      fontColor: INK,
      vertical: 'Center',
    }),
    format([range(ROW.header, 0, 1, WIDTH)], { wrap: true }),
    format([range(ROW.header, COLUMN.firstMonth, 1, 13)], { horizontal: 'Right' }),
    format([range(layout.total, 0, 1, visible)], {
      fill: HEAD,
      bold: true,
      italic: false,
      fontColor: INK,
    }),
    format([range(layout.provisionalScore, 0, 2, visible)], { bold: true }),
    // Helper columns stay in the background.
    format([range(ROW.banner, COLUMN.weight, layout.strictScore - ROW.banner + 1, WIDTH - COLUMN.weight)], {
      fontColor: MUTED,
      italic: true,
    }),
    // The summary to read and print.
    format([range(layout.summary, COLUMN.name, SUMMARY_ROWS, 3)], { borders: LINE }),
    format([range(layout.summary, COLUMN.name, 1, 3)], { fill: HEAD, bold: true }),
    format([range(layout.summary, COLUMN.annual, SUMMARY_ROWS, 2)], { horizontal: 'Right' }),
    format([range(layout.summary + SUMMARY_ROWS - 1, COLUMN.annual)], { horizontal: 'Left', bold: true }),
  ];
}

function inputChecks(sheet: string, layout: Layout, t: Translator): Change[] {
  const rows = layout.spacer - ROW.firstBand;
  const column = (index: number, columns = 1) => cellRange(sheet, ROW.firstBand, index, rows, columns);
  const words = (key: string) => ({
    title: t.t(`template.input.${key}.title`),
    message: t.t(`template.input.${key}.message`),
  });
  const list = (index: number, items: readonly string[]): Change => ({
    kind: 'validation',
    ranges: [column(index)],
    validation: { kind: 'list', items },
    messages: { style: 'stop', ...words('choose') },
  });
  const first = ROW.firstBand + 1;
  const concept = `$${columnName(COLUMN.concept)}${first}`;
  const month = `${columnName(COLUMN.firstMonth)}${first}`;
  const total = `${columnName(COLUMN.total)}${first}`;
  return [
    list(COLUMN.kind, ['Gestión', 'Estratégico']),
    list(COLUMN.direction, ['Ascendente', 'Descendente', 'Rango']),
    list(COLUMN.behavior, ['Suma', 'Constante', 'Último', 'Máximo por suma']),
    list(COLUMN.frequency, ['Mensual', 'Bimestral', 'Trimestral', 'Cuatrimestral', 'Semestral', 'Anual']),
    {
      kind: 'validation',
      ranges: [column(COLUMN.firstMonth, 12)],
      validation: {
        kind: 'custom',
        formula: `=OR(ISNUMBER(${month}),AND(${concept}="${CONCEPT.actual}",${month}="${STATE.noDemand}"))`,
      },
      messages: { style: 'warning', ...words('month') },
    },
    {
      kind: 'validation',
      ranges: [column(COLUMN.total)],
      validation: {
        kind: 'custom',
        formula: `=OR(${concept}<>"${CONCEPT.weight}",AND(ISNUMBER(${total}),N(${total})>=0,N(${total})<=1))`,
      },
      messages: { style: 'stop', ...words('weight') },
    },
  ];
}

function conditionalFormats(sheet: string, layout: Layout): Change[] {
  const first = ROW.firstBand + 1;
  const rows = layout.spacer - ROW.firstBand;
  const concept = `$${columnName(COLUMN.concept)}${first}`;
  const isCompliance = `${concept}="${CONCEPT.compliance}"`;
  const add = (format: TemplateConditionalFormat): Change => ({ kind: 'conditional-format', format });
  const months = cellRange(sheet, ROW.firstBand, COLUMN.firstMonth, rows, 13);
  const month = `${columnName(COLUMN.firstMonth)}${first}`;
  const review = `${columnName(COLUMN.review)}${first}`;
  const total = cellRange(sheet, layout.total, COLUMN.firstMonth, 1, 13);
  const totalCell = `${columnName(COLUMN.firstMonth)}${layout.total + 1}`;
  const scored = [
    cellRange(sheet, layout.provisionalScore, COLUMN.firstMonth, 2, 12),
    cellRange(sheet, layout.summary + 1, COLUMN.annual, SUMMARY_ROWS - 2, 2),
  ];
  const check = cellRange(sheet, layout.summary + SUMMARY_ROWS - 1, COLUMN.annual);
  const checkCell = `$${columnName(COLUMN.annual)}$${layout.summary + SUMMARY_ROWS}`;
  return [
    ...LIGHTS.map(({ test, ...look }) =>
      add({
        range: months,
        formula: `=AND(${isCompliance},ISNUMBER(${month}),${test(`ROUND(N(${month}),9)`)})`,
        ...look,
      }),
    ),
    ...scored.flatMap((range) => {
      const first = `${columnName(range.column)}${range.row + 1}`;
      return LIGHTS.map(({ test, ...look }) =>
        add({ range, formula: `=AND(ISNUMBER(${first}),${test(`ROUND(N(${first}),9)`)})`, ...look }),
      );
    }),
    add({
      range: months,
      formula: `=AND(${isCompliance},${month}="${STATE.notReported}")`,
      fill: '#FAD4D4',
      fontColor: '#8A1017',
    }),
    add({
      range: cellRange(sheet, ROW.firstBand, COLUMN.review, rows, 1),
      formula: `=OR(LEFT(${review},6)="Revise",LEFT(${review},5)="Falta",LEFT(${review},2)="La")`,
      ...WRONG,
    }),
    add({
      range: total,
      formula: `=AND(ISNUMBER(${totalCell}),ABS(N(${totalCell})-1)>=0.0005)`,
      ...WRONG,
    }),
    add({ range: check, formula: `=LEFT(${checkCell},2)="No"`, ...WRONG }),
  ];
}
