/** Charts, asked for through the real client library, and what becomes of them when the sheet changes. */
import { type RunningOffice, startOffice } from '../../../test/support/office';
import { readWorkbook } from '../../ooxml/read-workbook';
import { writeWorkbook } from '../../ooxml/write-workbook';
import { createRecalculator } from '../calc/recalculator';
import { createHost, type ExcelHost } from './index';

let host: ExcelHost;
let office: RunningOffice;

beforeAll(async () => {
  host = createHost({ locale: 'en-US', recalculator: createRecalculator() });
  office = await startOffice({ host, transport: 'web' });
});
afterAll(() => office.close());
beforeEach(() => {
  if (!host.model.sheetNamed('Otra')) host.model.addSheet('Otra');
  for (const sheet of host.model.sheets) if (sheet.name !== 'Otra') host.model.deleteSheet(sheet);
  const sheet = host.model.addSheet('Año 1');
  sheet.setCells({ row: 0, column: 0, rowCount: 4, columnCount: 3 }, [
    ['Mes', 'Meta', 'Avance'],
    ['Ene', 1, 0.5],
    ['Feb', 2, 1.5],
    ['Mar', 3, 3.5],
  ]);
});

const sheet = () => host.model.sheetNamed('Año 1')!;
const charts = () => sheet().charts;

function run<T>(batch: (ws: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return office.Excel.run((context) => batch(context.workbook.worksheets.getItem('Año 1'), context));
}

const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: OfficeExtension.Error) => error.code,
  );

/** Columns with a line over F6:K20. */
const draw = () =>
  run(async (ws, context) => {
    const chart = ws.charts.add('ColumnClustered', ws.getRange('C2:C4'), 'Columns');
    chart.name = 'Cumplimiento';
    const bars = chart.series.getItemAt(0);
    bars.name = 'Avance';
    bars.setXAxisValues(ws.getRange('A2:A4'));
    bars.format.fill.setSolidColor('#112233');
    const line = chart.series.add('Meta');
    line.setValues(ws.getRange('B2:B4'));
    line.setXAxisValues(ws.getRange('A2:A4'));
    line.chartType = 'Line';
    line.format.line.color = '#445566';
    chart.title.text = 'Avance contra meta';
    chart.legend.visible = true;
    chart.legend.position = 'Bottom';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.numberFormat = '0%';
    chart.setPosition('F6', 'K20');
    chart.plotVisibleOnly = false;
    await context.sync();
  });

test('a chart of two series is what was asked for, in one undo step', async () => {
  host.counters.reset();
  await draw();
  expect(host.counters.syncs).toBe(1);
  const { id: _, ...chart } = charts()[0]!;
  expect(chart).toEqual({
    name: 'Cumplimiento',
    title: 'Avance contra meta',
    grouping: 'clustered',
    series: [
      {
        kind: 'column',
        name: 'Avance',
        categories: "'Año 1'!$A$2:$A$4",
        values: "'Año 1'!$C$2:$C$4",
        color: '#112233',
      },
      {
        kind: 'line',
        name: 'Meta',
        categories: "'Año 1'!$A$2:$A$4",
        values: "'Año 1'!$B$2:$B$4",
        color: '#445566',
      },
    ],
    from: { row: 5, column: 5, x: 0, y: 0 },
    to: { row: 20, column: 11, x: 0, y: 0 },
    legend: 'bottom',
    valueAxis: { minimum: 0, numberFormat: '0%' },
    categoryAxis: {},
    visibleOnly: false,
  });
  host.model.undo();
  expect(charts()).toEqual([]);
  host.model.redo();
  expect(charts()).toHaveLength(1);
});

test('it is found again by its name, and answers with what it is', async () => {
  await draw();
  const got = await run(async (ws, context) => {
    const chart = ws.charts.getItem('cumplimiento');
    chart.load('name,chartType,left,top,width,height');
    chart.title.load('text');
    chart.series.load('items/name');
    const none = ws.charts.getItemOrNullObject('otro');
    // Deleting what is not there does nothing.
    none.delete();
    ws.charts.load('count');
    await context.sync();
    const { name, chartType, left, top, width, height } = chart;
    return {
      place: { left, top, width, height },
      is: [name, chartType, chart.title.text, chart.series.items.map((s) => s.name), ws.charts.count],
    };
  });
  expect(got.is).toEqual(['Cumplimiento', 'ColumnClustered', 'Avance contra meta', ['Avance', 'Meta'], 1]);
  expect(got.place).toMatchObject({ top: 75, height: 225 });
  expect(got.place.left).toBeCloseTo(5 * 9.140625 * 5.25, 6);
  expect(got.place.width).toBeCloseTo(6 * 9.140625 * 5.25, 6);
});

test('a table gives its series their names and categories', async () => {
  await run(async (ws, context) => {
    ws.charts.add('BarStacked', ws.getRange('A1:C4'), 'Columns');
    await context.sync();
  });
  expect(charts()[0]).toMatchObject({
    grouping: 'stacked',
    legend: 'bottom',
    series: [
      {
        kind: 'bar',
        name: 'Meta',
        nameFrom: "'Año 1'!$B$1",
        categories: "'Año 1'!$A$2:$A$4",
        values: "'Año 1'!$B$2:$B$4",
      },
      { kind: 'bar', name: 'Avance', values: "'Año 1'!$C$2:$C$4" },
    ],
  });
});

test.each<[string, () => void, string, [number, number]]>([
  ['rows inserted within the data', () => sheet().insertRows(2, 2), "'Año 1'!$C$2:$C$6", [7, 22]],
  ['rows inserted under the chart', () => sheet().insertRows(10, 3), "'Año 1'!$C$2:$C$4", [5, 23]],
  ['rows inserted below it', () => sheet().insertRows(30, 3), "'Año 1'!$C$2:$C$4", [5, 20]],
  ['a row of the data deleted', () => sheet().deleteRows(2, 1), "'Año 1'!$C$2:$C$3", [4, 19]],
  ['all its rows deleted', () => sheet().deleteRows(5, 40), "'Año 1'!$C$2:$C$4", [5, 5]],
  ['the sheet renamed', () => host.model.renameSheet('Año 1', 'PAT'), 'PAT!$C$2:$C$4', [5, 20]],
])('%s', async (_name, change, values, [from, to]) => {
  await draw();
  const { book } = sheet();
  change();
  const [chart] = book.sheets.find((one) => one.name !== 'Otra')!.charts;
  expect([chart!.series[0]!.values, chart!.from.row, chart!.to.row]).toEqual([values, from, to]);
  book.undo();
  expect(charts()[0]).toMatchObject({ from: { row: 5 }, to: { row: 20 } });
  expect(charts()[0]!.series[0]!.values).toBe("'Año 1'!$C$2:$C$4");
});

test('the sheet of its data deleted, the references are lost and the chart stays', async () => {
  await draw();
  await run(async (ws, context) => {
    const other = context.workbook.worksheets.getItem('Otra');
    const chart = other.charts.add('Line', ws.getRange('C2:C4'), 'Columns');
    chart.name = 'De otra hoja';
    await context.sync();
  });
  host.model.deleteSheet('Año 1');
  expect(host.model.sheetNamed('Otra')!.charts.map((chart) => chart.series[0]!.values)).toEqual(['#REF!']);
});

test('the copy of a sheet charts its own cells', async () => {
  await draw();
  await run(async (ws, context) => {
    ws.copy('End');
    await context.sync();
  });
  const copy = host.model.sheetNamed('Año 1 (2)')!;
  expect(copy.charts[0]!.series[0]!.values).toBe("'Año 1 (2)'!$C$2:$C$4");
  expect(copy.charts[0]!.id).not.toBe(charts()[0]!.id);
});

test('a file keeps it', async () => {
  await draw();
  const written = host.model.toData();
  const read = readWorkbook(writeWorkbook(written));
  expect(read.sheets.map((one) => one.charts)).toEqual(written.sheets.map((one) => one.charts));
  expect(read.notKept).toEqual([]);
});

test.each<[string, string, (ws: Excel.Worksheet) => void]>([
  ['NotImplemented', 'a kind that is not drawn', (ws) => void ws.charts.add('Radar', ws.getRange('A1:B2'))],
  ['ItemNotFound', 'a chart that is not there', (ws) => ws.charts.getItem('nada').delete()],
  ['ApiNotFound', 'a member that the host lacks', (ws) => void ws.charts.getItemAt(0).getImage()],
  [
    'InvalidArgument',
    'a series that is not there',
    (ws) => ws.charts.getItemAt(0).series.getItemAt(9).delete(),
  ],
])('%s: %s', async (code, _name, act) => {
  await draw();
  expect(
    await refusal(
      run(async (ws, context) => {
        act(ws);
        await context.sync();
      }),
    ),
  ).toBe(code);
});

test('a protected sheet refuses charts', async () => {
  sheet().put('protection', { sheet: '1' });
  expect(await refusal(draw())).toBe('AccessDenied');
});
