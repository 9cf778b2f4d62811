/** What the sheet *Tablero* looks like, and how it prints. */
import { type CellRange, cellRange, columnName } from '../domain/address';
import type { CellFormat, Change } from '../domain/change-set';
import { LIGHT_WORD } from './attainment-formulas';
import { BAND, COMPUTED, HEAD, INK, LIGHTS, LINE, MUTED, WRONG } from './palette';
import {
  COLUMN,
  DASHBOARD_SHEET,
  type DashboardLayout,
  HELPER,
  ROW,
  WIDTH,
  WORST,
  WORST_COLUMN,
} from './tablero-layout';

const PERCENT = '0.0%';

const range = (row: number, column: number, rowCount = 1, columnCount = 1): CellRange =>
  cellRange(DASHBOARD_SHEET, row, column, rowCount, columnCount);

const format = (ranges: readonly CellRange[], own: CellFormat): Change => ({
  kind: 'format',
  ranges: ranges.filter(({ rowCount }) => rowCount > 0),
  format: own,
});

/** The words of the lights in a range get the colours of their bands. */
function lightColors(of: CellRange): Change[] {
  const cell = `$${columnName(of.column)}${of.row + 1}`;
  return Object.values(LIGHT_WORD).map((word, index) => {
    const { fill, fontColor, bold } = LIGHTS[index]!;
    return {
      kind: 'conditional-format',
      format: { range: of, formula: `=${cell}="${word}"`, fill, fontColor, ...(bold ? { bold } : {}) },
    };
  });
}

/** Areas of a tablero that is printed on one page. */
const MOST_ON_A_PAGE = 14;

export function dashboardLook(layout: DashboardLayout): Change[] {
  const { unitsHeader, areasHeader, firstArea, areaCount, worstHeader, units } = layout;
  const sheet = DASHBOARD_SHEET;
  const sections = [ROW.institution, unitsHeader - 1, areasHeader - 1, worstHeader - 1];
  const headers = [
    range(ROW.header, 0, 1, WIDTH),
    range(ROW.summary, 0, 1, 4),
    range(unitsHeader, 0, 1, WIDTH),
    range(areasHeader, 0, 1, WIDTH),
    range(worstHeader, 0, 1, WORST_COLUMN.light + 1),
  ];
  const tables = [
    range(ROW.strict, 0, 3, WIDTH),
    range(ROW.firstSummary, 0, 4, 4),
    range(unitsHeader + 1, 0, units.length, WIDTH),
    range(firstArea, 0, areaCount, WIDTH),
    range(worstHeader + 1, 0, WORST, WORST_COLUMN.light + 1),
  ];
  const scores = COLUMN.yearProvisional - COLUMN.monthStrict + 1;
  const helperRows = layout.lastHelper - layout.firstHelper + 1;
  const lines = [
    ...units.map((unit) => unit.row),
    ...units.flatMap((unit) => unit.areas.map((area) => area.row)),
  ];
  return [
    format([range(0, 0, layout.lastRow + 1, WIDTH)], { fontColor: INK, vertical: 'Center' }),
    format([range(ROW.title, 0)], { bold: true, fontSize: 16 }),
    format([range(ROW.title, 1)], { bold: true, fontSize: 13 }),
    format([range(ROW.cutoff, 0)], { bold: true }),
    format([range(ROW.origin, 0), range(ROW.check, 0), range(ROW.notes, 0, ROW.monthsChartEnd - ROW.notes)], {
      fontColor: MUTED,
    }),
    format([range(ROW.notes, 0, ROW.monthsChartEnd - ROW.notes)], { fontSize: 9 }),
    format(
      sections.map((row) => range(row, 0)),
      { bold: true, fontSize: 12 },
    ),
    format(headers, {
      bold: true,
      fill: HEAD,
      borders: LINE,
      horizontal: 'Center',
      vertical: 'Center',
      wrap: true,
      fontSize: 10,
    }),
    format(tables, { borders: LINE, fontSize: 10 }),
    format(
      [
        range(ROW.strict, COLUMN.firstPeriod, 3, WIDTH - 1),
        range(ROW.firstSummary, 1, 4, 2),
        range(unitsHeader + 1, COLUMN.monthStrict, units.length, scores),
        range(firstArea, COLUMN.monthStrict, areaCount, scores),
        range(worstHeader + 1, WORST_COLUMN.strict, WORST, 2),
      ],
      { numberFormat: PERCENT, horizontal: 'Right' },
    ),
    format([range(ROW.strict, 0, 1, WIDTH)], { bold: true }),
    format([range(ROW.programme, 0, 1, WIDTH)], { fontColor: MUTED, italic: true, fill: COMPUTED }),
    format([range(ROW.firstSummary, 1, 4)], { bold: true, fontSize: 12 }),
    format(
      [
        range(ROW.firstSummary, 3, 4),
        range(unitsHeader + 1, COLUMN.light, units.length, WIDTH - COLUMN.light),
        range(firstArea, COLUMN.light, areaCount, WIDTH - COLUMN.light),
        range(unitsHeader + 1, COLUMN.indicators, units.length),
        range(firstArea, COLUMN.indicators, areaCount),
        range(worstHeader + 1, WORST_COLUMN.code, WORST, 2),
        range(worstHeader + 1, WORST_COLUMN.light, WORST),
      ],
      { horizontal: 'Center' },
    ),
    // Counts of zero would hide those that matter.
    format(
      [
        range(unitsHeader + 1, COLUMN.red, units.length, COLUMN.origin - COLUMN.red),
        range(firstArea, COLUMN.red, areaCount, COLUMN.origin - COLUMN.red),
      ],
      { numberFormat: '0;;"–"' },
    ),
    format(
      [
        range(unitsHeader + 1, 0, units.length),
        range(firstArea, 0, areaCount),
        range(worstHeader + 1, 0, WORST),
      ],
      { wrap: true, horizontal: 'Left' },
    ),
    // The helper columns.
    format([range(layout.helperHeader - 1, HELPER.label)], { bold: true, fontColor: MUTED }),
    format(
      [
        range(layout.helperHeader, HELPER.label, 1, HELPER.end - HELPER.label),
        range(layout.itemsHeader, HELPER.label, 1, HELPER.position - HELPER.label + 1),
      ],
      { fontColor: MUTED, fill: BAND, fontSize: 9, wrap: true, vertical: 'Center' },
    ),
    format(
      [
        range(layout.firstHelper, HELPER.label, helperRows, HELPER.end - HELPER.label),
        range(
          layout.firstItem,
          HELPER.label,
          Math.max(layout.itemCount, WORST),
          HELPER.position - HELPER.label + 1,
        ),
      ],
      { fontColor: MUTED, fill: COMPUTED, italic: true, fontSize: 9 },
    ),
    format(
      [
        range(layout.firstHelper, HELPER.strict, helperRows, HELPER.weight - HELPER.strict),
        range(layout.firstItem, HELPER.itemStrict, layout.itemCount, 2),
      ],
      { numberFormat: PERCENT },
    ),
    ...[
      range(ROW.firstSummary, 3, 4),
      range(unitsHeader + 1, COLUMN.light, units.length),
      range(firstArea, COLUMN.light, areaCount),
      range(worstHeader + 1, WORST_COLUMN.light, WORST),
    ]
      .filter(({ rowCount }) => rowCount > 0)
      .flatMap(lightColors),
    {
      kind: 'conditional-format',
      format: {
        range: range(ROW.check, 0),
        formula: `=LEFT($A$${ROW.check + 1},2)="Se"`,
        ...WRONG,
      },
    },
    { kind: 'column-width', sheet, column: COLUMN.label, columnCount: 1, width: 54 },
    { kind: 'column-width', sheet, column: 1, columnCount: WIDTH - 1, width: 12 },
    { kind: 'column-width', sheet, column: WIDTH, columnCount: 1, width: 3 },
    { kind: 'column-width', sheet, column: HELPER.label, columnCount: 1, width: 14 },
    {
      kind: 'column-width',
      sheet,
      column: HELPER.count,
      columnCount: HELPER.end - HELPER.count,
      width: 11,
    },
    { kind: 'row-height', sheet, row: ROW.title, rowCount: 1, height: 26 },
    ...[unitsHeader, areasHeader, worstHeader].map(
      (row): Change => ({ kind: 'row-height', sheet, row, rowCount: 1, height: 42 }),
    ),
    // Names run over two lines where they are long; Excel grows rows by itself only while somebody types.
    ...lines.map((row): Change => ({ kind: 'row-height', sheet, row, rowCount: 1, height: 27 })),
    {
      kind: 'row-height',
      sheet,
      row: worstHeader + 1,
      rowCount: WORST,
      height: 27,
    },
    {
      kind: 'print',
      sheet,
      landscape: true,
      paper: 'letter',
      fitToWidth: 1,
      // On one page while it can be read there, so that no chart is cut in two.
      ...(layout.areaCount <= MOST_ON_A_PAGE ? { fitToHeight: 1 } : {}),
      area: range(0, 0, layout.lastRow + 1, WIDTH),
    },
  ];
}
