/** How the POA template looks and what its cells take: formats, input checks, traffic lights, panes and print. */
import { type CellRange, cellRange, columnName } from '../domain/address';
import type { CellFormat, Change, TemplateConditionalFormat, Validation } from '../domain/change-set';
import { POA_STRETCHES } from '../domain/poa-sheet';
import type { Translator } from '../i18n';
import { LIGHT_WORD, STATE_WORD } from './attainment-formulas';
import { BAND, COMPUTED, HEAD, INK, INPUT, LIGHTS, LINE, MUTED, STRONG, WRONG } from './palette';
import {
  COLUMN,
  type Layout,
  ROW,
  STRETCH_PARTS,
  SUMMARY_ROWS,
  stretchColumn,
  VISIBLE,
  WIDTH,
} from './poa-layout';
import { isPercentUnit, type PoaObjective } from './poa-request';
import { CATALOGUE_NAME } from './setting-names';

const PERCENT = '0.0%';
const MONEY = '#,##0.00';
const AMOUNT = '#,##0.##';

const WIDTHS: readonly (readonly [column: number, count: number, width: number])[] = [
  [COLUMN.product, 1, 46],
  [COLUMN.unit, 1, 20],
  [COLUMN.periodicity, 1, 14],
  [COLUMN.annual, 1, 13],
  [COLUMN.weight, 1, 12],
  [COLUMN.baseline, 2, 9],
  [COLUMN.direction, 1, 13],
  [COLUMN.behavior, 1, 17],
  [COLUMN.programmed, 12, 11.5],
  [COLUMN.quarters, 4, 10],
  [COLUMN.actual, 12, 11.5],
  [COLUMN.accumulated, 2, 12],
  [COLUMN.approved, 3, 14],
  [COLUMN.financial, 1, 12],
  [COLUMN.light, 1, 10],
  [COLUMN.justification, 1, 30],
  [COLUMN.review, 1, 34],
  [COLUMN.level, WIDTH - COLUMN.level, 12],
];

/** Input columns of a product: first and how many. */
const INPUTS: readonly (readonly [column: number, count: number])[] = [
  [COLUMN.product, COLUMN.programmed - COLUMN.product + 12],
  [COLUMN.actual, 12],
  [COLUMN.approved, 3],
  [COLUMN.justification, 1],
];

export function poaLook(
  sheet: string,
  layout: Layout,
  content: readonly PoaObjective[],
  t: Translator,
): Change[] {
  return [
    ...formats(sheet, layout, content),
    ...WIDTHS.map(
      ([column, columnCount, width]): Change => ({ kind: 'column-width', sheet, column, columnCount, width }),
    ),
    { kind: 'row-height', sheet, row: ROW.title, rowCount: 1, height: 22 },
    { kind: 'row-height', sheet, row: ROW.header, rowCount: 1, height: 32 },
    ...rowHeights(sheet, layout, content),
    ...inputChecks(sheet, layout, t),
    ...conditionalFormats(sheet, layout),
    { kind: 'freeze', sheet, rows: ROW.header + 1, columns: COLUMN.product + 1 },
    {
      kind: 'print',
      sheet,
      landscape: true,
      paper: 'letter',
      fitToWidth: 3,
      area: cellRange(sheet, 0, 0, layout.rowCount, VISIBLE),
      repeatRows: { first: ROW.banner, last: ROW.header },
      // With the values of the head and of the context, which stand beside their labels.
      repeatColumns: { first: COLUMN.product, last: COLUMN.unit },
    },
  ];
}

/** Characters of a line of *Producto* and of *Unidad de Medida*. */
const LINE_OF = { product: 42, unit: 17 } as const;

/** Texts that need several lines: files don't say how high a row gets by itself. Neighbours of one height go together. */
function rowHeights(sheet: string, layout: Layout, content: readonly PoaObjective[]): Change[] {
  const runs: { row: number; rowCount: number; lines: number }[] = [];
  for (const [o, objective] of content.entries()) {
    for (const [b, operational] of objective.operational.entries()) {
      for (const [p, { code, name, unit }] of operational.products.entries()) {
        const row = layout.objectives[o]!.operational[b]!.products[p]!;
        const text = Math.ceil((code.length + 3 + name.length) / LINE_OF.product);
        const lines = Math.max(text, Math.ceil(unit.length / LINE_OF.unit));
        const last = runs[runs.length - 1];
        if (last && last.lines === lines && last.row + last.rowCount === row) last.rowCount++;
        else runs.push({ row, rowCount: 1, lines });
      }
    }
  }
  return runs
    .filter(({ lines }) => lines > 1)
    .map(
      ({ row, rowCount, lines }): Change => ({
        kind: 'row-height',
        sheet,
        row,
        rowCount,
        height: Math.min(400, 15 * lines + 2),
      }),
    );
}

function formats(sheet: string, layout: Layout, content: readonly PoaObjective[]): Change[] {
  const range = (row: number, column: number, rows = 1, columns = 1) =>
    cellRange(sheet, row, column, rows, columns);
  const wide = (row: number, rows = 1) => range(row, 0, rows, VISIBLE);
  const format = (ranges: readonly CellRange[], own: CellFormat): Change => ({
    kind: 'format',
    ranges,
    format: own,
  });
  const blocks = layout.objectives.flatMap(({ operational }) => operational);
  const products = blocks.flatMap(({ head, products: rows }) =>
    rows.length === 0 ? [] : [{ first: head + 1, count: rows.length }],
  );
  const each = (column: number, columns = 1) =>
    products.map(({ first, count }) => range(first, column, count, columns));
  const context = layout.objectives.flatMap(({ objective }) => [range(objective, 0, 4, VISIBLE)]);
  const heads = blocks.map(({ head }) => wide(head));
  const scores = [
    ...blocks.map(({ provisional }) => wide(provisional, 2)),
    ...layout.objectives.map(({ provisional }) => wide(provisional, 2)),
    wide(layout.provisional, 2),
  ];
  const body = layout.strict - ROW.first + 1;
  const percent = content.flatMap((objective, o) =>
    objective.operational.flatMap((operational, b) =>
      operational.products.flatMap(({ unit }, p) =>
        isPercentUnit(unit) ? [layout.objectives[o]!.operational[b]!.products[p]!] : [],
      ),
    ),
  );
  const ofPercent = (column: number, columns = 1) => percent.map((row) => range(row, column, 1, columns));
  const inputsOf = (column: number, columns: number) => each(column, columns);
  return [
    format([range(0, 0, layout.rowCount, WIDTH)], { fontColor: INK, vertical: 'Top' }),
    format([range(ROW.title, 0)], { bold: true, fontSize: 14 }),
    format([range(ROW.institution, 0, ROW.settings, 1)], { bold: true }),
    format([range(ROW.institution, 1, 4, COLUMN.programmed - 1)], {
      fill: INPUT,
      horizontal: 'Left',
      locked: false,
    }),
    format([range(ROW.settings, 1), range(ROW.settings, COLUMN.weight)], { italic: true, fontColor: MUTED }),
    format([wide(ROW.header, body + 1)], { borders: LINE }),
    format(each(0, VISIBLE), { fill: COMPUTED, italic: true, fontColor: MUTED }),
    ...INPUTS.map(([column, count]) =>
      format(inputsOf(column, count), { fill: INPUT, italic: false, fontColor: INK, locked: false }),
    ),
    format([...each(COLUMN.product, 2), ...each(COLUMN.justification)], { wrap: true }),
    format([...each(COLUMN.annual), ...each(COLUMN.programmed, 29)], {
      horizontal: 'Right',
      numberFormat: AMOUNT,
    }),
    format([...each(COLUMN.physical), ...each(COLUMN.financial)], {
      horizontal: 'Right',
      numberFormat: PERCENT,
    }),
    format([...each(COLUMN.approved, 3), ...blocks.map(({ total }) => range(total, COLUMN.approved, 1, 3))], {
      numberFormat: MONEY,
    }),
    format([...each(COLUMN.weight), ...blocks.map(({ total }) => range(total, COLUMN.weight))], {
      numberFormat: PERCENT,
    }),
    format(each(COLUMN.partOf), { numberFormat: '@' }),
    // Percentages are entered as such.
    format(
      [
        ...ofPercent(COLUMN.annual),
        ...ofPercent(COLUMN.baseline),
        ...ofPercent(COLUMN.programmed, COLUMN.accumulated - COLUMN.programmed + 1),
      ],
      { numberFormat: PERCENT },
    ),
    format([...context, ...heads], { fill: BAND, bold: true }),
    format(
      [
        ...layout.objectives.map(({ objective }) => range(objective, 1, 4, COLUMN.programmed - 1)),
        ...blocks.map(({ head }) => range(head, 1, 1, COLUMN.programmed - 1)),
      ],
      { fill: INPUT, bold: false, horizontal: 'Left', locked: false },
    ),
    format(
      blocks.map(({ spacer }) => wide(spacer)),
      { italic: true, fontColor: MUTED },
    ),
    format(
      blocks.map(({ total }) => wide(total)),
      { fill: HEAD, bold: true },
    ),
    format([...scores, ...blocks.map(({ total }) => range(total, COLUMN.financial))], {
      bold: true,
      numberFormat: PERCENT,
    }),
    format([wide(ROW.banner), wide(ROW.header)], { fill: HEAD, bold: true, vertical: 'Center' }),
    format([range(ROW.header, 0, 1, WIDTH)], { wrap: true }),
    format([wide(layout.strict)], { bottomBorder: STRONG }),
    // Helper columns stay in the background.
    format([range(ROW.banner, COLUMN.level, layout.strict - ROW.banner + 1, WIDTH - COLUMN.level)], {
      fontColor: MUTED,
      italic: true,
    }),
    format([range(ROW.first, COLUMN.compliance, body, 12), ...resultRanges(sheet, body)], {
      numberFormat: PERCENT,
    }),
    format([range(layout.summary, 0, SUMMARY_ROWS, 5)], { borders: LINE }),
    format([range(layout.summary, 0, 1, 5)], { fill: HEAD, bold: true }),
    format([range(layout.summary + 1, COLUMN.annual, SUMMARY_ROWS - 1, 2)], {
      horizontal: 'Right',
      numberFormat: PERCENT,
    }),
  ];
}

function resultRanges(sheet: string, rows: number): CellRange[] {
  return POA_STRETCHES.map((_, stretch) => {
    const parts = STRETCH_PARTS.indexOf('strict') - STRETCH_PARTS.indexOf('provisional') + 1;
    return cellRange(sheet, ROW.first, stretchColumn(stretch, 'provisional'), rows, parts);
  });
}

function inputChecks(sheet: string, layout: Layout, t: Translator): Change[] {
  const blocks = layout.objectives.flatMap(({ operational }) => operational);
  const ranges = (column: number, columns = 1) =>
    blocks.flatMap(({ head, products }) =>
      products.length === 0 ? [] : [cellRange(sheet, head + 1, column, products.length, columns)],
    );
  const words = (key: string) => ({
    title: t.t(`poa.template.input.${key}.title`),
    message: t.t(`poa.template.input.${key}.message`),
  });
  const check = (
    column: number,
    columns: number,
    validation: Validation,
    style: 'stop' | 'warning',
    key: string,
  ): Change => ({
    kind: 'validation',
    ranges: ranges(column, columns),
    validation,
    messages: { style, ...words(key) },
  });
  const firstRow = (blocks.find(({ products }) => products.length > 0)?.products[0] ?? ROW.first) + 1;
  const first = (column: number) => `${columnName(column)}${firstRow}`;
  const number = (column: number): Validation => ({
    kind: 'custom',
    formula: `=OR(ISNUMBER(${first(column)}),AND($${first(COLUMN.direction)}="Rango",ISNUMBER(FIND("-",${first(column)}))))`,
  });
  return [
    check(COLUMN.unit, 1, { kind: 'list-from', source: `=${CATALOGUE_NAME.units}` }, 'warning', 'unit'),
    check(
      COLUMN.periodicity,
      1,
      { kind: 'list-from', source: `=${CATALOGUE_NAME.periodicities}` },
      'warning',
      'periodicity',
    ),
    check(COLUMN.annual, 1, number(COLUMN.annual), 'warning', 'annual'),
    check(COLUMN.weight, 1, { kind: 'decimal', minimum: 0, maximum: 1 }, 'stop', 'weight'),
    check(COLUMN.baseline, 1, { kind: 'decimal' }, 'warning', 'number'),
    check(
      COLUMN.direction,
      1,
      { kind: 'list', items: ['Ascendente', 'Descendente', 'Rango'] },
      'stop',
      'choose',
    ),
    check(
      COLUMN.behavior,
      1,
      { kind: 'list', items: ['Suma', 'Constante', 'Último', 'Máximo por suma'] },
      'stop',
      'choose',
    ),
    check(
      COLUMN.programmed,
      12,
      { kind: 'custom', formula: `=ISNUMBER(${first(COLUMN.programmed)})` },
      'warning',
      'month',
    ),
    check(
      COLUMN.actual,
      12,
      {
        kind: 'custom',
        formula: `=OR(ISNUMBER(${first(COLUMN.actual)}),${first(COLUMN.actual)}="${STATE_WORD.noDemand}")`,
      },
      'warning',
      'month',
    ),
    check(COLUMN.approved, 3, { kind: 'decimal', minimum: 0 }, 'warning', 'money'),
    {
      kind: 'validation',
      ranges: layout.objectives.map(({ population }) => cellRange(sheet, population, 1)),
      validation: { kind: 'list-from', source: `=${CATALOGUE_NAME.populations}` },
      messages: { style: 'warning', ...words('population') },
    },
  ];
}

function conditionalFormats(sheet: string, layout: Layout): Change[] {
  const add = (format: TemplateConditionalFormat): Change => ({ kind: 'conditional-format', format });
  const rows = layout.strict - ROW.first + 1;
  const first = (column: number) => `${columnName(column)}${ROW.first + 1}`;
  const results = [
    cellRange(sheet, ROW.first, COLUMN.physical, rows, 1),
    cellRange(sheet, ROW.first, COLUMN.compliance, rows, 12),
    cellRange(sheet, layout.summary + 1, COLUMN.annual, SUMMARY_ROWS - 1, 2),
  ];
  const light = first(COLUMN.light);
  const words = [LIGHT_WORD.red, LIGHT_WORD.yellow, LIGHT_WORD.green, LIGHT_WORD.blue, LIGHT_WORD.purple];
  const review = first(COLUMN.review);
  const physical = first(COLUMN.physical);
  return [
    ...results.flatMap((range) => {
      const cell = `${columnName(range.column)}${range.row + 1}`;
      return LIGHTS.map(({ test, ...look }) =>
        add({ range, formula: `=AND(ISNUMBER(${cell}),${test(`ROUND(N(${cell}),12)`)})`, ...look }),
      );
    }),
    ...LIGHTS.map(({ fill, fontColor, bold }, index) =>
      add({
        range: cellRange(sheet, ROW.first, COLUMN.light, rows, 1),
        formula: `=${light}="${words[index]}"`,
        fill,
        fontColor,
        ...(bold ? { bold } : {}),
      }),
    ),
    add({
      range: cellRange(sheet, ROW.first, COLUMN.physical, rows, 1),
      formula: `=${physical}="${STATE_WORD.notReported}"`,
      fill: WRONG.fill,
      fontColor: WRONG.fontColor,
    }),
    add({
      range: cellRange(sheet, ROW.first, COLUMN.review, rows, 1),
      formula: `=OR(LEFT(${review},6)="Revise",LEFT(${review},5)="Falta")`,
      ...WRONG,
    }),
  ];
}
