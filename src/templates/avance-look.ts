/** How the report of progress looks and what its cells take. */
import { type CellRange, cellRange, columnName } from '../domain/address';
import type { CellFormat, Change, Validation } from '../domain/change-set';
import type { Translator } from '../i18n';
import { STATE_WORD } from './attainment-formulas';
import { type AvanceColumn, type AvanceLayout, HEAD_ROW } from './avance-layout';
import type { AvanceItem } from './avance-request';
import { COMPUTED, HEAD, INK, INPUT, LINE, MUTED, STRONG, WRONG } from './palette';
import { BEHAVIORS, DIRECTIONS, lightFormats, owedFormat } from './report-parts';
import { CATALOGUE_NAME } from './setting-names';

const WIDTHS: Readonly<Partial<Record<AvanceColumn, number>>> = {
  code: 9,
  name: 30,
  unit: 13,
  direction: 14,
  behavior: 18,
  annual: 12,
  baseline: 14,
  weight: 12,
  period: 14,
  programmed: 13,
  numerator: 12,
  denominator: 14,
  actual: 13,
  compliance: 13,
  light: 10,
  narrative: 30,
  evidence: 20,
  programmedToDate: 12,
  actualToDate: 12,
  complianceToDate: 13,
  review: 26,
};

const FORMULAS: readonly AvanceColumn[] = [
  'compliance',
  'light',
  'programmedToDate',
  'actualToDate',
  'complianceToDate',
  'review',
];

export function avanceLook(
  sheet: string,
  layout: AvanceLayout,
  content: readonly AvanceItem[],
  t: Translator,
): Change[] {
  const { column } = layout;
  return [
    ...formats(sheet, layout, content),
    ...(Object.entries(WIDTHS) as [AvanceColumn, number][])
      .filter(([key]) => column[key] >= 0)
      .map(
        ([key, width]): Change => ({
          kind: 'column-width',
          sheet,
          column: column[key],
          columnCount: 1,
          width,
        }),
      ),
    { kind: 'column-width', sheet, column: column.key, columnCount: layout.width - column.key, width: 12 },
    { kind: 'row-height', sheet, row: HEAD_ROW.title, rowCount: 1, height: 22 },
    { kind: 'row-height', sheet, row: HEAD_ROW.header, rowCount: 1, height: 32 },
    { kind: 'row-height', sheet, row: layout.summary, rowCount: 1, height: 32 },
    ...rowHeights(sheet, layout, content),
    ...inputChecks(sheet, layout, t),
    ...conditionalFormats(sheet, layout),
    { kind: 'freeze', sheet, rows: HEAD_ROW.header + 1, columns: column.name + 1 },
    {
      kind: 'print',
      sheet,
      landscape: true,
      paper: 'letter',
      fitToWidth: 1,
      // Without the checks, which are for those who fill it in.
      area: cellRange(sheet, 0, 0, layout.rowCount, column.review),
      repeatRows: { first: HEAD_ROW.header, last: HEAD_ROW.header },
    },
  ];
}

function formats(sheet: string, layout: AvanceLayout, content: readonly AvanceItem[]): Change[] {
  const { column, spacer, summary } = layout;
  const range = (row: number, left: number, rows = 1, columns = 1) =>
    cellRange(sheet, row, left, rows, columns);
  const format = (ranges: readonly CellRange[], own: CellFormat): Change => ({
    kind: 'format',
    ranges,
    format: own,
  });
  const rows = spacer - HEAD_ROW.first;
  const body = (key: AvanceColumn, columns = 1) => range(HEAD_ROW.first, column[key], rows, columns);
  const visible = column.review + 1;
  const periods = layout.periods.length;
  const starts = Array.from({ length: layout.indicators }, (_, item) => HEAD_ROW.first + item * periods);
  const scores = periods + 2;
  return [
    format([range(0, 0, layout.rowCount, layout.width)], { fontColor: INK, vertical: 'Top' }),
    format([range(HEAD_ROW.title, 0)], { bold: true, fontSize: 14 }),
    format([range(HEAD_ROW.institution, 0, HEAD_ROW.period, 1), range(HEAD_ROW.institution, column.annual)], {
      bold: true,
    }),
    format([range(HEAD_ROW.institution, column.unit, HEAD_ROW.area, 1)], {
      fill: INPUT,
      horizontal: 'Left',
      locked: false,
    }),
    format(
      [
        range(HEAD_ROW.institution, column.weight),
        range(HEAD_ROW.year, column.annual, 2, 1),
        range(HEAD_ROW.period, column.unit),
      ],
      { italic: true, fontColor: MUTED },
    ),
    format([range(HEAD_ROW.header, 0, rows + 1, visible)], { borders: LINE }),
    format([range(HEAD_ROW.first, 0, rows, visible)], { fill: INPUT, locked: false }),
    format(
      FORMULAS.map((key) => body(key)),
      {
        fill: COMPUTED,
        italic: true,
        fontColor: MUTED,
        locked: true,
      },
    ),
    ...(layout.hasDemand ? [format([body('actual')], { italic: true })] : []),
    format([body('code')], { numberFormat: '@' }),
    format([body('narrative', 2), body('review'), ...starts.map((row) => range(row, column.name, 1, 4))], {
      wrap: true,
    }),
    format(
      [
        body('annual', 3),
        range(HEAD_ROW.first, column.programmed, rows, column.compliance - column.programmed + 1),
      ],
      {
        horizontal: 'Right',
      },
    ),
    format([body('programmedToDate', 3)], { horizontal: 'Right' }),
    format([body('weight'), body('compliance'), body('complianceToDate')], { numberFormat: '0.0%' }),
    ...numberFormats(sheet, layout, content),
    format(
      starts.slice(1).map((row) => range(row - 1, 0, 1, visible)),
      { bottomBorder: STRONG },
    ),
    format([range(HEAD_ROW.header, 0, 1, visible)], { fill: HEAD, bold: true, vertical: 'Center' }),
    format([range(HEAD_ROW.header, 0, 1, layout.width)], { wrap: true }),
    format([range(spacer, 0, 1, visible)], { italic: true, fontColor: MUTED }),
    // Helper columns stay in the background.
    format([range(HEAD_ROW.header, column.key, rows + 1, layout.width - column.key)], {
      fontColor: MUTED,
      italic: true,
    }),
    format([range(summary, column.name, scores + 2, 6)], { borders: LINE }),
    format([range(summary, column.name, 1, 6)], { fill: HEAD, bold: true, wrap: true }),
    format([range(summary + 1, column.name + 1, scores, 5)], {
      numberFormat: '0.0%',
      fill: COMPUTED,
      italic: true,
      fontColor: MUTED,
      horizontal: 'Right',
    }),
    format([range(summary + 1 + scores, column.name + 1)], { bold: true }),
  ].filter((change) => change.kind !== 'format' || change.ranges.length > 0);
}

/** Targets and actuals in the format of their indicator. */
function numberFormats(sheet: string, layout: AvanceLayout, content: readonly AvanceItem[]): Change[] {
  const { column } = layout;
  const byFormat = new Map<string, CellRange[]>();
  for (const [item, { numberFormat }] of content.entries()) {
    const row = HEAD_ROW.first + item * layout.periods.length;
    const rows = layout.periods.length;
    const ranges = (
      ['annual', 'baseline', 'programmed', 'actual', 'programmedToDate', 'actualToDate'] as const
    ).map((key) => cellRange(sheet, row, column[key], rows, 1));
    byFormat.set(numberFormat, [...(byFormat.get(numberFormat) ?? []), ...ranges]);
  }
  byFormat.delete('General');
  return [...byFormat].map(([numberFormat, ranges]) => ({
    kind: 'format',
    ranges,
    format: { numberFormat },
  }));
}

/** Room for long names in the first row of each indicator. */
function rowHeights(sheet: string, layout: AvanceLayout, content: readonly AvanceItem[]): Change[] {
  return content.flatMap(({ name, entries }, item): Change[] =>
    layout.periods.flatMap((_, index): Change[] => {
      const words = Math.max(
        index === 0 ? name.length / 30 : 0,
        (entries[index]?.narrative?.length ?? 0) / 32,
        (entries[index]?.evidence?.length ?? 0) / 22,
      );
      if (words <= 1) return [];
      const row = HEAD_ROW.first + item * layout.periods.length + index;
      const height = Math.min(200, 15 * Math.ceil(words) + 3);
      return [{ kind: 'row-height', sheet, row, rowCount: 1, height }];
    }),
  );
}

function inputChecks(sheet: string, layout: AvanceLayout, t: Translator): Change[] {
  const { column } = layout;
  const rows = layout.spacer - HEAD_ROW.first;
  const body = (key: AvanceColumn, columns = 1) =>
    cellRange(sheet, HEAD_ROW.first, column[key], rows, columns);
  const words = (key: string) => ({
    title: t.t(`reportTemplates.input.${key}.title`),
    message: t.t(`reportTemplates.input.${key}.message`),
  });
  const check = (
    ranges: readonly CellRange[],
    style: 'stop' | 'warning' | 'information',
    key: string,
    validation: Validation,
  ): Change => ({ kind: 'validation', ranges, validation, messages: { style, ...words(key) } });
  const first = HEAD_ROW.first + 1;
  const letter = (key: AvanceColumn) => columnName(column[key]);
  const programmed = `${letter('programmed')}${first}`;
  const actual = `${letter('actual')}${first}`;
  const direction = `$${letter('usedDirection')}${first}`;
  const changes = [
    check([body('unit')], 'information', 'catalogue', {
      kind: 'list-from',
      source: `=${CATALOGUE_NAME.units}`,
    }),
    check([body('direction')], 'stop', 'choose', { kind: 'list', items: [...DIRECTIONS] }),
    check([body('behavior')], 'stop', 'choose', { kind: 'list', items: [...BEHAVIORS] }),
    check([body('period')], 'stop', 'choose', { kind: 'list', items: [...layout.periods] }),
    check([body('weight')], 'stop', 'weight', { kind: 'decimal', minimum: 0, maximum: 1 }),
    check([body('programmed')], 'warning', 'number', {
      kind: 'custom',
      formula: `=OR(ISNUMBER(${programmed}),${direction}="Rango")`,
    }),
    check([body('actual')], 'warning', 'actual', {
      kind: 'custom',
      formula: `=OR(ISNUMBER(${actual}),${actual}="${STATE_WORD.noDemand}")`,
    }),
  ];
  if (layout.hasDemand) {
    changes.push(check([body('numerator', 2)], 'warning', 'number', { kind: 'decimal' }));
  }
  return changes;
}

function conditionalFormats(sheet: string, layout: AvanceLayout): Change[] {
  const { column } = layout;
  const rows = layout.spacer - HEAD_ROW.first;
  const first = HEAD_ROW.first + 1;
  const body = (key: AvanceColumn, columns = 1) =>
    cellRange(sheet, HEAD_ROW.first, column[key], rows, columns);
  const letter = (key: AvanceColumn) => columnName(column[key]);
  const review = `$${letter('review')}${first}`;
  const check = layout.summary + layout.periods.length + 3;
  const checkCell = `$${columnName(column.name + 1)}$${check + 1}`;
  const key = letter('key');
  return [
    // What every row of an indicator repeats (to be filtered by period) stays in the background.
    {
      kind: 'conditional-format',
      format: {
        range: body('code', column.behavior - column.code + 1),
        formula: `=AND($${key}${first}<>"",$${key}${first}=$${key}${first - 1})`,
        fontColor: '#8B95A3',
      },
    },
    ...lightFormats(body('compliance', 2), `$${letter('light')}${first}`),
    owedFormat(body('compliance'), `$${letter('compliance')}${first}`),
    owedFormat(body('complianceToDate'), `$${letter('complianceToDate')}${first}`),
    {
      kind: 'conditional-format',
      format: {
        range: body('review'),
        formula: `=OR(LEFT(${review},6)="Revise",LEFT(${review},5)="Falta")`,
        ...WRONG,
      },
    },
    {
      kind: 'conditional-format',
      format: {
        range: cellRange(sheet, check, column.name + 1),
        formula: `=LEFT(${checkCell},2)="No"`,
        ...WRONG,
      },
    },
  ];
}
