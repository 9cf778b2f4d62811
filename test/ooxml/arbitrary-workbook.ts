import fc from 'fast-check';
import { areaName, cellName } from '../../src/ooxml/a1';
import type {
  CellData,
  ChartData,
  ChartSeriesData,
  ConditionalFormatData,
  DataValidationData,
  SheetData,
  StyleData,
  WorkbookData,
} from '../../src/ooxml/workbook-data';

/** Texts with what files must escape: markup, control characters, line ends, spaces, escapes, astral characters. */
export const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ' a ',
    'línea\nsegunda',
    'a\r\nb',
    '\t',
    '_x000D_',
    '_x005F_x000D_',
    '<&>"\'',
    ']]>',
    '\u0001\u001f',
    '\ud800',
    '😀',
    '\ufffe',
    'a  b',
  ),
);
/** As names of sheets may be: not with an apostrophe at the beginning. */
const plainText = fc
  .string({ unit: fc.constantFrom(...'abcÁé ñ&<"\'_xX0'), minLength: 1, maxLength: 10 })
  .filter((name) => !name.startsWith("'"));
const word = fc.string({ unit: fc.constantFrom(...'abcdeÑ'), minLength: 1, maxLength: 8 });
const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).toUpperCase().padStart(6, '0')}`);
/** Half points and such: what survives being written in decimals anyway. */
const size = fc.integer({ min: 2, max: 144 }).map((n) => n / 2);

const optional = <T extends object>(model: { [K in keyof T]?: fc.Arbitrary<T[K]> }) =>
  fc.record(model as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const border = fc.record({
  style: fc.constantFrom('thin', 'medium', 'thick', 'dashed', 'dotted', 'double', 'hair'),
  color,
});
const font = optional<NonNullable<StyleData['font']>>({
  name: fc.constantFrom('Arial', 'Times New Roman', 'Courier "x"'),
  size: size.filter((n) => n !== 11),
  bold: fc.constant(true),
  italic: fc.constant(true),
  underline: fc.constant(true),
  strikethrough: fc.constant(true),
  color: color.filter((c) => c !== '#000000'),
}).filter((f) => Object.keys(f).length > 0);
const borders = optional<NonNullable<StyleData['border']>>({
  left: border,
  right: border,
  top: border,
  bottom: border,
}).filter((b) => Object.keys(b).length > 0);

export const style: fc.Arbitrary<StyleData> = optional<StyleData>({
  numberFormat: fc.constantFrom('0.00', '0.0%', '#,##0', '@', '"a&b" 0', '[$-80A]d/m/yyyy', 'm/d/yyyy'),
  font,
  fill: color,
  horizontal: fc.constantFrom(
    'left',
    'center',
    'right',
    'fill',
    'justify',
    'centerContinuous',
    'distributed',
  ),
  vertical: fc.constantFrom('top', 'center', 'justify', 'distributed'),
  wrap: fc.constant(true),
  indent: fc.integer({ min: 1, max: 15 }),
  rotation: fc.integer({ min: 1, max: 180 }),
  border: borders,
  locked: fc.constant(false),
  hiddenFormula: fc.constant(true),
});

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.constantFrom(0.1, 1e21, 5e-324, 1.7976931348623157e308, 2 ** 53),
);
const value = fc.oneof(
  number,
  text,
  fc.boolean(),
  fc.constantFrom('#REF!', '#DIV/0!', '#N/A', '#NUM!').map((error) => ({ error })),
);
const formula = fc.constantFrom(
  '=A1+B2',
  '=SUM(A1:C3)*100%',
  '="a""b" & \'hoja\'!A1',
  '=IFNA(XLOOKUP(A1,B:B,C:C),"no")',
  '=LET(x,A1,y,x+1,x*y)',
  '=IF(A1<B1,"<&>",-1)',
  '=FILTER(A1:A3,B1:B3>0)',
  '=STDEV.S(A1:A9)',
);

const cell = (styles: number): fc.Arbitrary<CellData> =>
  fc
    .record({
      value: fc.option(value, { nil: null }),
      formula: fc.option(formula, { nil: undefined, freq: 3 }),
      style: fc.nat({ max: styles - 1 }),
    })
    .filter((c) => c.value !== null || c.formula !== undefined || c.style > 0)
    .map(({ formula: f, ...rest }) => (f === undefined ? rest : { ...rest, formula: f }));

const area = fc
  .tuple(fc.nat({ max: 40 }), fc.nat({ max: 30 }), fc.nat({ max: 5 }), fc.nat({ max: 5 }))
  .map(([top, left, height, width]) => areaName({ top, left, bottom: top + height, right: left + width }));

const conditional: fc.Arbitrary<ConditionalFormatData> = fc
  .record({
    range: fc.array(area, { minLength: 1, maxLength: 2 }).map((areas) => areas.join(' ')),
    kind: fc.constantFrom('expression', 'cellIs', 'other'),
    stopIfTrue: fc.boolean(),
    style,
  })
  .map(({ kind, style: s, ...rest }) => {
    if (kind === 'other') {
      const xml = '<cfRule type="top10" rank="3"/>';
      return { ...rest, type: 'other', priority: 1, formulas: [], style: s, xml };
    }
    return kind === 'cellIs'
      ? { ...rest, type: 'cellIs', priority: 1, operator: 'between', formulas: ['1', '"a<b"'], style: s }
      : { ...rest, type: 'expression', priority: 1, formulas: ['AND(A1>0,ISNUMBER(B1))'], style: s };
  });

const validation: fc.Arbitrary<DataValidationData> = fc
  .tuple(
    fc.record({
      range: area,
      type: fc.constantFrom('none', 'list', 'whole', 'decimal', 'date', 'custom'),
      allowBlank: fc.boolean(),
      showDropDown: fc.boolean(),
      showError: fc.boolean(),
      showPrompt: fc.boolean(),
    }),
    optional<DataValidationData>({
      formula1: fc.constantFrom('"Sí,No"', 'Hoja!$A$1:$A$9', '1'),
      formula2: fc.constant('10'),
      operator: fc.constantFrom('between', 'greaterThan'),
      errorStyle: fc.constantFrom('stop', 'warning', 'information'),
      errorTitle: text,
      error: text,
      promptTitle: text,
      prompt: text,
    }),
  )
  .map(([a, b]) => ({ ...a, ...b }) as DataValidationData);

const anchorPoint = fc.record({
  row: fc.nat({ max: 200 }),
  column: fc.nat({ max: 60 }),
  x: fc.nat({ max: 600_000 }),
  y: fc.nat({ max: 190_000 }),
});

const chart: fc.Arbitrary<ChartData> = fc
  .record({
    name: text,
    grouping: fc.constantFrom('clustered', 'stacked', 'percentStacked'),
    kinds: fc.constantFrom(
      ['column', 'column'],
      ['column', 'line', 'column'],
      ['bar'],
      ['area'],
      ['pie'],
    ) as fc.Arbitrary<ChartSeriesData['kind'][]>,
    series: optional<ChartSeriesData>({
      name: text,
      categories: fc.constantFrom("'x y'!$A$1:$A$9", 'hoja!$B$2:$F$2'),
      color,
      labels: fc.constant(true),
    }),
    from: anchorPoint,
    to: anchorPoint,
    valueAxis: optional<ChartData['valueAxis']>({
      minimum: fc.integer(),
      maximum: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      majorUnit: fc.double({ min: 0.1, max: 1000, noNaN: true }),
      numberFormat: fc.constantFrom('0%', '#,##0', '"a&b" 0'),
      gridlines: fc.constant(false),
    }),
    categoryAxis: optional<ChartData['categoryAxis']>({
      reversed: fc.constant(true),
      valueAxisAt: fc.constant('maximum' as const),
    }),
    visibleOnly: fc.boolean(),
    more: optional<ChartData>({
      altText: text.filter((t) => t !== ''),
      title: text.filter((t) => t !== ''),
      placement: fc.constantFrom('oneCell', 'absolute'),
      legend: fc.constantFrom('top', 'bottom', 'left', 'right', 'corner'),
      gapWidth: fc.integer({ min: 0, max: 149 }),
    }),
  })
  .map(({ kinds, series, more, ...rest }) => {
    const bars = kinds[0] === 'column' || kinds[0] === 'bar';
    const { gapWidth, ...others } = more;
    const isPie = kinds[0] === 'pie';
    return {
      ...rest,
      ...others,
      ...(bars && gapWidth !== undefined && { gapWidth }),
      // A pie has neither axes nor parts that stand on each other.
      ...(isPie && { valueAxis: {}, categoryAxis: {} }),
      grouping: isPie ? 'clustered' : rest.grouping,
      series: kinds.map((kind, i) => ({ kind, ...series, values: `hoja!$B$${i + 1}:$Z$${i + 1}` })),
    } as ChartData;
  });

const sheet = (styles: number): fc.Arbitrary<SheetData> =>
  fc
    .record({
      visibility: fc.constantFrom('visible', 'hidden', 'veryHidden'),
      cells: fc.array(
        fc.tuple(
          fc.oneof(
            { weight: 9, arbitrary: fc.nat({ max: 60 }) },
            { weight: 1, arbitrary: fc.constantFrom(1_048_575) },
          ),
          fc.oneof(
            { weight: 9, arbitrary: fc.nat({ max: 40 }) },
            { weight: 1, arbitrary: fc.constant(16_383) },
          ),
          cell(styles),
        ),
        { maxLength: 30 },
      ),
      columns: fc.array(
        fc.tuple(
          fc.nat({ max: 50 }),
          optional<{ width: number; hidden: boolean; style: number }>({
            width: size,
            hidden: fc.constant(true),
            style: fc.integer({ min: 1, max: styles - 1 }),
          }),
        ),
        { maxLength: 6 },
      ),
      rowProperties: fc.array(
        fc.tuple(
          fc.nat({ max: 80 }),
          optional<{ height: number; hidden: boolean }>({ height: size, hidden: fc.constant(true) }).filter(
            (p) => Object.keys(p).length > 0,
          ),
        ),
        { maxLength: 6 },
      ),
      merges: fc.uniqueArray(
        area.filter((a) => a.includes(':')),
        { maxLength: 3 },
      ),
      conditionalFormats: fc.array(conditional, { maxLength: 4 }),
      dataValidations: fc.array(validation, { maxLength: 3 }),
      notes: fc.uniqueArray(
        fc.record({ row: fc.nat({ max: 90 }), column: fc.nat({ max: 90 }), author: word, text }),
        { selector: (n) => cellName(n.row, n.column), maxLength: 3 },
      ),
      showGridlines: fc.boolean(),
      customProperties: fc.array(fc.tuple(word, text), { maxLength: 3 }).map((entries) => new Map(entries)),
      more: optional<SheetData>({
        freeze: fc
          .record({ rows: fc.nat({ max: 9 }), columns: fc.nat({ max: 3 }) })
          .filter((f) => f.rows + f.columns > 0),
        autoFilter: area,
        protection: fc.constant({ sheet: '1', objects: '1', selectLockedCells: '1' }),
        tabColor: color,
        charts: fc.array(chart, { minLength: 1, maxLength: 2 }),
        pageSetup: optional<NonNullable<SheetData['pageSetup']>>({
          landscape: fc.constant(true),
          paper: fc.constantFrom(1, 5, 9),
          repeatRows: fc.constant('$1:$8'),
          repeatColumns: fc.constant('$A:$C'),
        }).filter((p) => Object.keys(p).length > 0),
      }),
      table: fc.option(
        fc.record({ hasTotals: fc.boolean(), styleName: fc.constantFrom(undefined, 'TableStyleMedium2') }),
        { nil: undefined },
      ),
    })
    .map(({ cells, columns, rowProperties, table, more, ...rest }) => {
      const data: SheetData = {
        ...rest,
        ...more,
        name: '',
        rows: [],
        columns: new Map(columns),
        rowProperties: new Map(rowProperties),
        conditionalFormats: rest.conditionalFormats.map((f, i) => ({ ...f, priority: i + 1 })),
        tables: [],
      };
      for (const [row, column, content] of cells) {
        data.rows[row] ??= [];
        data.rows[row]![column] = content;
      }
      if (table) {
        // The header cells of a table hold the names of its columns.
        const names = ['Clave', 'Meta\nanual'];
        data.rows[69] = names.map((name) => ({ value: name, style: 0 }));
        const { styleName, hasTotals } = table;
        data.tables.push({
          name: '',
          range: 'A70:B73',
          columns: names,
          hasHeader: true,
          hasTotals,
          ...(styleName && { styleName }),
        });
      }
      return data;
    });

/** Workbooks of every kind that `WorkbookData` can hold and a file gives back as it is. */
export const workbook: fc.Arbitrary<WorkbookData> = fc
  .array(style, { minLength: 2, maxLength: 5 })
  .chain((styles) =>
    fc.record({
      styles: fc.constant(styles),
      sheets: fc.array(sheet(styles.length), { minLength: 1, maxLength: 3 }),
      names: fc.uniqueArray(plainText, {
        minLength: 3,
        maxLength: 3,
        selector: (n) => n.trim().toLowerCase(),
      }),
      definedNames: fc.uniqueArray(
        fc.record({
          // A letter alone may be a row or a column.
          name: word.map((name) => `n_${name}`),
          hidden: fc.boolean(),
          local: fc.boolean(),
          comment: fc.option(text, { nil: undefined }),
        }),
        { selector: (n) => n.name.toLowerCase(), maxLength: 3 },
      ),
      addInSettings: fc.array(fc.tuple(word, fc.json()), { maxLength: 3 }).map((entries) => new Map(entries)),
      structureProtected: fc.boolean(),
      date1904: fc.boolean(),
    }),
  )
  .map(({ names, definedNames, sheets, ...rest }) => {
    sheets.forEach((s, i) => {
      s.name = `${names[i]}${i}`;
      for (const table of s.tables) table.name = `Tabla${i}`;
    });
    sheets[0]!.visibility = 'visible';
    return {
      ...rest,
      sheets,
      activeSheet: 0,
      names: definedNames.map(({ name, hidden, local, comment }) => ({
        name,
        formula: "SUM('x y'!$A$1:$B$2)",
        ...(local && { sheet: sheets[0]!.name }),
        ...(hidden && { hidden }),
        // An empty comment is no comment.
        ...(comment && { comment }),
      })),
      notKept: [],
    };
  });
