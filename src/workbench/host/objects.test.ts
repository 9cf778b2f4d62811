/** What Excel does with ranges, formats, rules, names and so on, asked for through the real client library. */
import { type RunningOffice, startOffice } from '../../../test/support/office';
import { createRecalculator } from '../calc/recalculator';
import { createHost, type ExcelHost } from './index';

let host: ExcelHost;
let office: RunningOffice;

beforeAll(async () => {
  host = createHost({ locale: 'en-US', recalculator: createRecalculator() });
  office = await startOffice({ host, transport: 'pc' });
});
afterAll(() => office.close());
beforeEach(() => {
  host.model.structureProtection = undefined;
  if (!host.model.sheetNamed('Otra')) host.model.addSheet('Otra');
  for (const sheet of host.model.sheets) if (sheet.name !== 'Otra') host.model.deleteSheet(sheet);
  host.model.addSheet('PAT');
  host.model.activate('PAT');
});

const sheet = () => host.model.sheetNamed('PAT')!;
const at = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
  row,
  column,
  rowCount,
  columnCount,
});

/** Runs a batch with the sheet PAT. */
function run<T>(batch: (ws: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return office.Excel.run((context) => batch(context.workbook.worksheets.getItem('PAT'), context));
}

const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: OfficeExtension.Error) => error.code,
  );

describe('values', () => {
  test.each<[unknown, unknown, string]>([
    ['12', 12, 'Double'],
    ['hola', 'hola', 'String'],
    [true, true, 'Boolean'],
    ['', '', 'Empty'],
    ['=1+2', 3, 'Double'],
    ['=1/0', '#DIV/0!', 'Error'],
    ["'007", '007', 'String'],
  ])('%p is read as typed input: %p, %s', async (input, value, type) => {
    const got = await run(async (ws, context) => {
      const range = ws.getRange('A1');
      range.values = [[input]];
      range.load('values,valueTypes');
      await context.sync();
      return [range.values, range.valueTypes];
    });
    expect(got).toEqual([[[value]], [[type]]]);
  });

  test('45% gives a cell of General format the format 0%, and leaves another alone', async () => {
    const got = await run(async (ws, context) => {
      ws.getRange('B1').numberFormat = [['0.000']];
      const range = ws.getRange('A1:B1');
      range.values = [['45%', '45%']];
      range.load('values,numberFormat');
      await context.sync();
      return [range.values, range.numberFormat];
    });
    expect(got).toEqual([[[0.45, 0.45]], [['0%', '0.000']]]);
  });

  test('a cell of text format keeps texts, and makes texts of numbers', async () => {
    const got = await run(async (ws, context) => {
      const range = ws.getRange('A1:C1');
      range.numberFormat = [['@', '@', '@']];
      range.values = [['007', 7, '=1+1']];
      range.load('values,valueTypes,formulas');
      await context.sync();
      return [range.values, range.valueTypes];
    });
    expect(got).toEqual([[['007', '7', '=1+1']], [['String', 'String', 'String']]]);
  });

  test('null leaves a cell, a single value fills the range, other sizes are refused', async () => {
    const got = await run(async (ws, context) => {
      const range = ws.getRange('A1:B2');
      range.values = 5 as never;
      range.values = [
        [null, 1],
        [2, null],
      ];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(got).toEqual([
      [5, 1],
      [2, 5],
    ]);
    const code = await refusal(
      run(async (ws, context) => {
        ws.getRange('A1:B2').values = [[1]];
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  });

  test('formulas are calculated before they are read, also within one request', async () => {
    const got = await run(async (ws, context) => {
      ws.getRange('A1:A2').values = [[1], [2]];
      const total = ws.getRange('A3');
      total.formulas = [['=SUM(A1:A2)']];
      total.load('values,formulas');
      ws.getRange('A1').values = [[10]];
      const later = ws.getRange('A3');
      later.load('values');
      await context.sync();
      return [total.values, total.formulas, later.values];
    });
    expect(got).toEqual([[[3]], [['=SUM(A1:A2)']], [[12]]]);
  });

  test('the used range by values ignores formats', async () => {
    sheet().setCells(at(2, 1), [['x']]);
    sheet().setStyle(at(9, 9), { fill: '#FF0000' });
    const got = await run(async (ws, context) => {
      const all = ws.getUsedRange();
      const values = ws.getUsedRange(true);
      all.load('address');
      values.load('address');
      await context.sync();
      return [all.address, values.address];
    });
    expect(got).toEqual(['PAT!B3:J10', 'PAT!B3']);
  });

  test('copyFrom moves relative references', async () => {
    const got = await run(async (ws, context) => {
      ws.getRange('A1:B1').values = [[1, '=A1*2']];
      ws.getRange('A2:A3').values = [[5], [6]];
      ws.getRange('B2:B3').copyFrom('B1');
      const range = ws.getRange('B1:B3');
      range.load('values,formulas');
      await context.sync();
      return [range.values, range.formulas];
    });
    expect(got).toEqual([
      [[2], [10], [12]],
      [['=A1*2'], ['=A2*2'], ['=A3*2']],
    ]);
  });
});

describe('addresses', () => {
  test.each([
    ['A1', 'PAT!A1'],
    ['$B$2:C3', 'PAT!B2:C3'],
    ['C3:B2', 'PAT!B2:C3'],
    ['A:C', 'PAT!A:C'],
    ['2:5', 'PAT!2:5'],
    ['PAT!D4', 'PAT!D4'],
  ])('%s is %s', async (given, expected) => {
    const address = await run(async (ws, context) => {
      const range = ws.getRange(given);
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe(expected);
  });

  test.each(['A0', 'XFE1', 'A1048577', 'nothing', 'Otra!A1'])('%s is refused', async (given) => {
    const code = await refusal(
      run(async (ws, context) => {
        ws.getRange(given).load('address');
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  });

  test.each([
    ['Área 1.1', "'Área 1.1'!A1"],
    ['Año_2', 'Año_2!A1'],
    ["O'Brien", "'O''Brien'!A1"],
    ['A1', "'A1'!A1"],
    ['2027', "'2027'!A1"],
  ])('the sheet %s is written %s', async (name, expected) => {
    const address = await run(async (ws, context) => {
      ws.name = name;
      const range = ws.getRange('A1');
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe(expected);
  });
});

describe('formats', () => {
  test('are set and read; mixed ones are null', async () => {
    const got = await run(async (ws, context) => {
      const range = ws.getRange('A1:B2');
      range.format.fill.color = '#0af';
      range.format.font.bold = true;
      range.format.font.color = 'red';
      range.format.horizontalAlignment = 'Center';
      range.format.wrapText = true;
      range.format.indentLevel = 2;
      ws.getRange('A1').format.font.bold = false;
      range.format.columnWidth = 105;
      range.format.rowHeight = 30;
      range.format.protection.locked = false;
      range.load(
        'format/fill/color,format/font/bold,format/font/color,format/horizontalAlignment,format/wrapText,' +
          'format/columnWidth,format/rowHeight,format/protection/locked,format/indentLevel',
      );
      await context.sync();
      const { format } = range;
      return [
        format.fill.color,
        format.font.bold,
        format.font.color,
        format.horizontalAlignment,
        format.wrapText,
        format.columnWidth,
        format.rowHeight,
        format.protection.locked,
        format.indentLevel,
      ];
    });
    expect(got).toEqual(['#00AAFF', null, '#FF0000', 'Center', true, 105, 30, false, 2]);
    expect(sheet().columnWidth(0)).toBe(20);
  });

  test('borders: edges go to the outer cells, inner lines between them', async () => {
    await run(async (ws, context) => {
      const { borders } = ws.getRange('B2:C3').format;
      const top = borders.getItem('EdgeTop');
      top.style = 'Continuous';
      top.weight = 'Medium';
      top.color = '#00f';
      borders.getItem('InsideHorizontal').style = 'Dash';
      await context.sync();
    });
    const border = (row: number, column: number) => sheet().styleAt(row, column).border ?? {};
    expect(border(1, 1)).toEqual({
      top: { style: 'medium', color: '#0000FF' },
      bottom: { style: 'dashed', color: '#000000' },
    });
    expect(border(2, 2)).toEqual({ top: { style: 'dashed', color: '#000000' } });
  });

  test('merging keeps the first value; unmerging brings nothing back', async () => {
    await run(async (ws, context) => {
      const range = ws.getRange('A1:B2');
      range.values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
      range.merge();
      await context.sync();
    });
    expect([sheet().merges.length, sheet().valueAt(0, 0), sheet().valueAt(1, 1)]).toEqual([1, 'a', null]);
  });

  test('freeze panes, filter, page layout, tab, grid lines', async () => {
    await run(async (ws, context) => {
      ws.freezePanes.freezeAt(ws.getRange('A1:B3'));
      ws.autoFilter.apply(ws.getRange('A3:D9'));
      ws.pageLayout.orientation = 'Landscape';
      ws.pageLayout.paperSize = 'Legal';
      ws.pageLayout.zoom = { horizontalFitToPages: 1 };
      ws.pageLayout.setPrintTitleRows('$1:$3');
      ws.pageLayout.setPrintTitleColumns('$A:$B');
      ws.pageLayout.setPrintArea('A1:D9');
      ws.tabColor = '#123abc';
      ws.showGridlines = false;
      await context.sync();
    });
    const data = host.model.toData();
    const written = data.sheets.find((s) => s.name === 'PAT');
    expect(written).toMatchObject({
      freeze: { rows: 3, columns: 2 },
      autoFilter: 'A3:D9',
      pageSetup: {
        landscape: true,
        paper: 5,
        fitToWidth: 1,
        fitToHeight: 0,
        repeatRows: '$1:$3',
        repeatColumns: '$A:$B',
      },
      tabColor: '#123ABC',
      showGridlines: false,
    });
    expect(data.names).toContainEqual({ name: '_xlnm.Print_Area', formula: 'PAT!$A$1:$D$9', sheet: 'PAT' });
  });
});

describe('conditional formats', () => {
  const add = (address: string, formula: string, color: string) =>
    run(async (ws, context) => {
      const cf = ws.getRanges(address).conditionalFormats.add('Custom');
      cf.custom.rule.formula = formula;
      cf.custom.format.fill.color = color;
      cf.custom.format.font.color = '#111';
      cf.load('id,priority,type');
      await context.sync();
      return cf.id;
    });
  const fill = (row: number, column: number) => sheet().displayStyleAt(row, column).style.fill;

  test('several areas, relative references, the newest first, stop if true', async () => {
    sheet().setCells(at(0, 0, 3, 1), [[1], [5], [9]]);
    await add('A1:A3,C1:C3', '=$A1>4', '#f00');
    expect([fill(0, 0), fill(1, 0), fill(1, 2)]).toEqual([undefined, '#FF0000', '#FF0000']);
    const second = await add('A1:A3', '=A1=9', '#0f0');
    expect([fill(1, 0), fill(2, 0)]).toEqual(['#FF0000', '#00FF00']);
    const texts = await run(async (ws, context) => {
      const list = ws.getRange('A2').conditionalFormats;
      list.load('items/type,items/priority,items/stopIfTrue,items/custom/rule/formula');
      const areas = list.getItemAt(1).getRanges();
      areas.load('address');
      await context.sync();
      return [list.items.map((cf) => [cf.priority, cf.custom.rule.formula]), areas.address];
    });
    expect(texts).toEqual([
      [
        [0, '=A1=9'],
        [1, '=$A1>4'],
      ],
      'PAT!A1:A3,PAT!C1:C3',
    ]);
    sheet().setInput(0, 0, '9');
    expect(fill(0, 0)).toBe('#00FF00');
    await run(async (ws, context) => {
      ws.getRange('A1:A3').conditionalFormats.getItem(second).delete();
      await context.sync();
    });
    expect(fill(0, 0)).toBe('#FF0000');
    await run(async (ws, context) => {
      ws.getRange('A1:A3').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(sheet().conditionalFormats.map((cf) => cf.areas.length)).toEqual([1]);
  });

  test('by the value of the cell', async () => {
    sheet().setCells(at(0, 0, 3, 1), [[1], [5], ['x']]);
    await run(async (ws, context) => {
      const cf = ws.getRange('A1:A3').conditionalFormats.add('CellValue');
      cf.cellValue.format.fill.color = 'yellow';
      cf.cellValue.rule = { formula1: '=2', formula2: '=6', operator: 'Between' };
      await context.sync();
    });
    expect([fill(0, 0), fill(1, 0), fill(2, 0)]).toEqual([undefined, '#FFFF00', undefined]);
  });

  test('they move with inserted rows, formulas too', async () => {
    await add('A2:A3', '=$B2>$C$9', '#f00');
    sheet().insertRows(0, 2);
    expect(sheet().conditionalFormats[0]).toMatchObject({ areas: [at(3, 0, 2, 1)], formulas: ['$B4>$C$11'] });
  });
});

describe('data validation', () => {
  test('a list, a number, mixed, cleared', async () => {
    const got = await run(async (ws, context) => {
      const list = ws.getRange('A1:A3').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: 'Sí,No' } };
      list.errorAlert = { message: 'Elija', showAlert: true, style: 'Stop', title: 'Valor' };
      ws.getRange('B1').dataValidation.rule = {
        decimal: { formula1: 0, formula2: 100, operator: 'Between' },
      };
      const mixed = ws.getRange('A1:B1').dataValidation;
      const number = ws.getRange('B1').dataValidation;
      for (const rule of [list, mixed, number]) rule.load('type,rule');
      await context.sync();
      ws.getRange('A2').dataValidation.clear();
      await context.sync();
      return [list.type, list.rule, mixed.type, number.rule];
    });
    expect(got).toEqual([
      'List',
      { list: { inCellDropDown: true, source: 'Sí,No' } },
      'MixedCriteria',
      { decimal: { formula1: 0, formula2: 100, operator: 'Between' } },
    ]);
    expect([0, 1, 2].map((row) => sheet().validationAt(row, 0)?.formula1)).toEqual([
      '"Sí,No"',
      undefined,
      '"Sí,No"',
    ]);
  });
});

describe('protection', () => {
  test('locked cells refuse, unlocked ones take; protecting twice is refused', async () => {
    await run(async (ws, context) => {
      ws.getRange('A1').format.protection.locked = false;
      ws.protection.protect({ allowFormatCells: true }, 'clave');
      await context.sync();
    });
    const write = (address: string) =>
      refusal(
        run(async (ws, context) => {
          ws.getRange(address).values = [['x']];
          await context.sync();
        }),
      );
    expect([await write('A1'), await write('A2')]).toEqual(['no error', 'AccessDenied']);
    expect(() => sheet().setInput(5, 5, 'x')).toThrow('protected sheet');
    const again = refusal(
      run(async (ws, context) => {
        ws.protection.protect();
        await context.sync();
      }),
    );
    expect(await again).toBe('AccessDenied');
    const options = await run(async (ws, context) => {
      ws.protection.load('protected,options');
      await context.sync();
      return [
        ws.protection.protected,
        ws.protection.options?.allowFormatCells,
        ws.protection.options?.allowSort,
      ];
    });
    expect(options).toEqual([true, true, false]);
    const open = (password: string) =>
      refusal(
        run(async (ws, context) => {
          ws.protection.unprotect(password);
          await context.sync();
        }),
      );
    expect([await open('otra'), await open('clave'), await write('A2')]).toEqual([
      'AccessDenied',
      'no error',
      'no error',
    ]);
  });

  test('the structure', async () => {
    host.model.structureProtection = {};
    const code = await refusal(
      run(async (ws, context) => {
        ws.name = 'X';
        await context.sync();
      }),
    );
    expect(code).toBe('AccessDenied');
  });
});

describe('sheets', () => {
  test('add, rename, move, hide, copy, delete', async () => {
    const got = await run(async (ws, context) => {
      ws.getRange('A1').values = [[7]];
      ws.customProperties.add('id', 'abc');
      const added = context.workbook.worksheets.add('Nueva');
      added.getRange('A1').formulas = [['=PAT!A1']];
      ws.name = 'Plan 2027';
      added.position = 0;
      const copy = context.workbook.worksheets.getItem('Plan 2027').copy('End');
      const formula = added.getRange('A1');
      formula.load('formulas,values');
      copy.load('name');
      const property = copy.customProperties.getItemOrNullObject('ID');
      const original = context.workbook.worksheets
        .getItem('Plan 2027')
        .customProperties.getItemOrNullObject('ID');
      original.load('value');
      await context.sync();
      return [formula.formulas, formula.values, copy.name, property.isNullObject, original.value];
    });
    expect(got).toEqual([[["='Plan 2027'!A1"]], [[7]], 'Plan 2027 (2)', true, 'abc']);
    expect(host.model.sheets.map((s) => s.name)).toEqual(['Nueva', 'Otra', 'Plan 2027', 'Plan 2027 (2)']);
    host.model.deleteSheet('Plan 2027');
    expect(host.model.sheetNamed('Nueva')!.formulaAt(0, 0)).toBe('=#REF!');
    expect(host.model.canUndo).toBe(false);
  });

  test.each([
    ['otra', 'ItemAlreadyExists'],
    ['a/b', 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
  ])('the name %s: %s', async (name, expected) => {
    const code = await refusal(
      run(async (_ws, context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      }),
    );
    expect(code).toBe(expected);
  });

  test('names: of the workbook and of the sheet, moved with their cells', async () => {
    const got = await run(async (ws, context) => {
      context.workbook.names.add('Corte', ws.getRange('B2'));
      ws.names.add('Local', '=PAT!$C$3', 'nota');
      ws.getRange('1:1').insert('Down');
      const corte = context.workbook.names.getItemOrNullObject('corte');
      const range = corte.getRangeOrNullObject();
      const local = ws.names.getItem('Local');
      const hidden = context.workbook.names.getItemOrNullObject('Local');
      corte.load('formula,type,scope');
      range.load('address');
      local.load('formula,comment,scope');
      await context.sync();
      return [corte.formula, corte.scope, range.address, local.formula, local.comment, hidden.isNullObject];
    });
    expect(got).toEqual(['=PAT!$B$3', 'Workbook', 'PAT!B3', '=PAT!$C$4', 'nota', true]);
  });

  test('tables: add, name, columns, body', async () => {
    const got = await run(async (ws, context) => {
      ws.getRange('A1:B3').values = [
        ['Clave', 'Meta'],
        ['1.1.1', 5],
        ['1.1.2', 6],
      ];
      const table = ws.tables.add('A1:B3', true);
      table.name = 'Hallazgos';
      table.style = 'TableStyleLight9';
      const body = table.getDataBodyRange();
      table.columns.load('items/name');
      table.load('name,showHeaders');
      body.load('address');
      await context.sync();
      return [table.name, body.address, table.columns.items.map((c) => c.name)];
    });
    expect(got).toEqual(['Hallazgos', 'PAT!A2:B3', ['Clave', 'Meta']]);
  });

  test('comments', async () => {
    const got = await run(async (_ws, context) => {
      context.workbook.comments.add('PAT!A1', 'Falta');
      const comment = context.workbook.comments.getItemByCell('PAT!A1');
      comment.load('content,authorName');
      await context.sync();
      return comment.content;
    });
    expect(got).toBe('Falta');
    expect(
      await refusal(
        run(async (_ws, context) => {
          context.workbook.comments.getItemByCell('PAT!Z9').load('content');
          await context.sync();
        }),
      ),
    ).toBe('ItemNotFound');
  });

  // The client library of this build has no notes yet (ExcelApi 1.18): the request is written by hand.
  test('notes', () => {
    const answer = host.execute({
      Actions: [
        { Id: 11, ActionType: 1, ObjectPathId: 3 },
        { Id: 12, ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ['content'] } },
        { Id: 13, ActionType: 1, ObjectPathId: 5 },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1 },
        2: { Id: 2, ObjectPathType: 4, Name: 'Notes', ParentObjectPathId: 1 },
        3: {
          Id: 3,
          ObjectPathType: 3,
          Name: 'Add',
          ParentObjectPathId: 2,
          ArgumentInfo: { Arguments: ['PAT!B2', 'Nota'] },
        },
        4: { Id: 4, ObjectPathType: 5, ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['PAT!B2'] } },
        5: {
          Id: 5,
          ObjectPathType: 3,
          Name: 'GetItemOrNullObject',
          ParentObjectPathId: 2,
          ArgumentInfo: { Arguments: ['PAT!C3'] },
        },
      },
    });
    expect(answer).toEqual({
      Results: [
        { ActionId: 11, Value: {} },
        { ActionId: 12, Value: { Content: 'Nota' } },
        { ActionId: 13, Value: null },
      ],
      TraceIds: [],
    });
  });

  test('calculation by hand', async () => {
    const got = await run(async (ws, context) => {
      const { application } = context.workbook;
      ws.getRange('A1:A2').values = [[1], ['=A1+1']];
      await context.sync();
      application.calculationMode = 'Manual';
      ws.getRange('A1').values = [[10]];
      const stale = ws.getRange('A2');
      stale.load('values');
      await context.sync();
      application.calculate('Full');
      const fresh = ws.getRange('A2');
      fresh.load('values');
      application.calculationMode = 'Automatic';
      await context.sync();
      return [stale.values, fresh.values];
    });
    expect(got).toEqual([[[2]], [[11]]]);
  });
});
