/** What we write is what Excel opens without repair: against the rules of the format, written down in `validity`. */
import { join } from 'node:path';
import fc from 'fast-check';
import { blankSheet, blankWorkbook } from '../../src/ooxml/blank-workbook';
import type { WorkbookData } from '../../src/ooxml/workbook-data';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { type AddIn, sample, startAddIn } from '../support/add-in';
import { writtenFiles } from '../support/written-files';
import { workbook } from './arbitrary-workbook';
import { partsOf, problemsOf, problemsOfForm } from './validity';

const SAMPLES = join(__dirname, '..', '..', 'samples');
const problems = (data: WorkbookData) => problemsOf(partsOf(writeWorkbook(data)));

test.each(writtenFiles(SAMPLES, false))('$name', (file) => {
  expect(problems(file.workbook())).toEqual([]);
});

describe('what is saved after the add-in has worked in the workbook', () => {
  let addIn: AddIn | undefined;
  afterEach(() => addIn?.close());

  test('marks, Hallazgos, Cumplimiento and Tablero', async () => {
    addIn = await startAddIn({ workbook: sample('pat-con-errores.xlsx'), timeout: 60_000 });
    const { services, host } = addIn;
    await services.mark();
    const settings = await services.complianceSettings();
    const { institution } = await services.computeCompliance({});
    if (institution) await services.writeCompliance(institution);
    await services.writeDashboard(settings);
    const data = host.model.toData();
    expect(data.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Hallazgos', 'Tablero']));
    expect(problems(data)).toEqual([]);
  }, 120_000);
});

test('whatever a workbook holds, its form is right', () => {
  fc.assert(
    fc.property(workbook, (data) => {
      expect(problemsOfForm(partsOf(writeWorkbook(data)))).toEqual([]);
    }),
    { numRuns: 60, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false, endOnFailure: true },
  );
}, 60_000);

/** Small, with one of each thing that a file of ours may hold. */
const whole: WorkbookData = {
  ...blankWorkbook([
    {
      ...blankSheet('Plan'),
      rows: [
        [
          { value: 'Clave', style: 1 },
          { value: 'Meta', style: 1 },
        ],
        [
          { value: '1.1', style: 0 },
          { value: 4, formula: '=SUM(Otra!A1:A2)', style: 2 },
        ],
      ],
      columns: new Map([[0, { width: 12 }]]),
      rowProperties: new Map([[0, { height: 30 }]]),
      merges: ['D1:E2', 'D4:E4'],
      freeze: { rows: 1, columns: 1 },
      conditionalFormats: [
        {
          range: 'B2:B9',
          type: 'expression',
          priority: 1,
          stopIfTrue: false,
          formulas: ['$B2>1'],
          style: { fill: '#FFC7CE' },
        },
      ],
      dataValidations: [
        {
          range: 'A2:A9',
          type: 'list',
          formula1: '"Sí,No"',
          allowBlank: true,
          showDropDown: true,
          showError: true,
          showPrompt: true,
          promptTitle: 'Clave',
          prompt: 'Elija',
        },
      ],
      tables: [
        { name: 'Datos', range: 'A1:B2', columns: ['Clave', 'Meta'], hasHeader: true, hasTotals: false },
      ],
      notes: [{ row: 1, column: 1, author: 'Ana', text: 'Revisar' }],
      charts: [
        {
          name: 'Avance',
          grouping: 'clustered',
          series: [{ kind: 'column', name: 'Meta', categories: 'Plan!$A$2:$A$2', values: 'Plan!$B$2:$B$2' }],
          from: { row: 5, column: 1, x: 0, y: 0 },
          to: { row: 20, column: 8, x: 0, y: 0 },
          valueAxis: { minimum: 0, maximum: 1 },
          categoryAxis: {},
          visibleOnly: true,
        },
      ],
      customProperties: new Map([['pondera.role', 'plan']]),
      pageSetup: { landscape: true, paper: 1, fitToWidth: 1, fitToHeight: 0, repeatRows: '$1:$1' },
    },
    { ...blankSheet('Otra'), rows: [[{ value: 1, style: 0 }], [{ value: 3, style: 0 }]] },
  ]),
  names: [{ name: 'Corte', formula: 'Otra!$A$1' }],
  styles: [{}, { font: { bold: true }, fill: '#DDEBF7' }, { numberFormat: '0.0%;-0.0%' }],
  addInSettings: new Map([['pondera.plan', '{}']]),
};

describe('each fault is noticed', () => {
  const parts = partsOf(writeWorkbook(whole));
  const SHEET = 'xl/worksheets/sheet1.xml';
  const BOOK = 'xl/workbook.xml';
  const STYLES = 'xl/styles.xml';
  const CHART = 'xl/charts/chart1.xml';
  const TYPES = '[Content_Types].xml';

  test('the whole is valid', () => {
    expect(problemsOf(parts)).toEqual([]);
  });

  const long = 'x'.repeat(256);
  test.each<[part: string, find: string, replace: string, problem: string]>([
    [SHEET, '<cols>', '<columns>', 'unreadable'],
    [SHEET, 'Clave', '\u0001', 'unreadable'],
    [SHEET, '<pageMargins', '<mystery/><pageMargins', 'mystery'],
    [
      SHEET,
      '<sheetData>',
      '<mergeCells count="1"><mergeCell ref="G1:H1"/></mergeCells><sheetData>',
      'out of place',
    ],
    [SHEET, '<row r="1"', '<row r="1" colour="red"', 'attribute that it has not'],
    [SHEET, ' count="2"><mergeCell', ' count="3"><mergeCell', 'counts 3 and has 2'],
    [SHEET, 'ref="D4:E4"', 'ref="E2:F3"', 'lies over'],
    [SHEET, 'ref="D4:E4"', 'ref="E4:D4"', 'is no area'],
    [SHEET, '<row r="2"', '<row r="1"', 'comes after'],
    [SHEET, 'r="B2"', 'r="A2"', 'out of place in row'],
    [SHEET, ' s="2"', ' s="9"', 'has no such style'],
    [SHEET, '<v>2</v>', '<v>7</v>', 'no such text'],
    [SHEET, '<v>4</v>', '<v>cuatro</v>', 'is no number'],
    [SHEET, 'SUM(Otra!A1:A2)', '=SUM(Otra!A1:A2)', 'begins with ='],
    [SHEET, 'SUM(Otra!A1:A2)', 'SUM(Otra!A1:A2', 'brackets that do not match'],
    [SHEET, 'SUM(Otra!A1:A2)', 'SUM(Nada!A1:A2)', 'there is no sheet nada'],
    [SHEET, 'SUM(Otra!A1:A2)', `"${long}"`, 'a text of more than 255'],
    [SHEET, 'SUM(Otra!A1:A2)', `1${'+1'.repeat(4100)}`, 'has 8201 characters'],
    [SHEET, 'dxfId="0"', 'dxfId="3"', 'no dxf 3'],
    [SHEET, '<formula>$B2&gt;1</formula>', '', 'has 0 formulas'],
    [SHEET, 'type="expression"', 'type="formula"', 'is no cfType'],
    [SHEET, 'promptTitle="Clave"', `promptTitle="${long.slice(0, 33)}"`, 'is no text32'],
    [SHEET, 'prompt="Elija"', `prompt="${long}"`, 'is no text255'],
    [SHEET, '"Sí,No"', `"${long}"`, 'is a list of 256'],
    [SHEET, 'sqref="A2:A9"', 'sqref="A2:A9 A9:A12"', 'lies over'],
    [SHEET, 'orientation="landscape"', 'orientation="wide"', 'is no orientation'],
    [SHEET, 'activePane="bottomRight"', 'activePane="right"', 'is no pane'],
    [SHEET, 'ht="30"', 'ht="500"', 'is no rowHeight'],
    [SHEET, '<col min="1" max="1"', '<col min="2" max="1"', 'the columns 2 to 1'],
    [SHEET, '<drawing r:id="rId1"', '<drawing r:id="rId9"', 'is no relationship to a drawing'],
    [BOOK, 'name="Otra"', 'name="PLAN"', 'the sheet plan is there twice'],
    [BOOK, 'name="Otra"', 'name="¿Qué?"', 'is no sheetName'],
    [BOOK, 'name="Otra"', `name="${long.slice(0, 32)}"`, 'is no sheetName'],
    [BOOK, 'sheetId="2"', 'sheetId="1"', 'the sheetId 1 is there twice'],
    [BOOK, 'activeTab="0"', 'activeTab="2"', 'the active sheet'],
    [BOOK, 'name="Corte"', 'name="A1"', 'is no definedName'],
    [BOOK, 'name="Corte"', 'name="Corte final"', 'is no definedName'],
    [BOOK, '>Otra!$A$1<', '>Nada!$A$1<', 'there is no sheet nada'],
    [BOOK, '>Otra!$A$1<', '>#REF!<', 'refers to nothing'],
    [BOOK, 'localSheetId="0"', 'localSheetId="2"', 'of a sheet that is not there'],
    [STYLES, 'fontId="1"', 'fontId="5"', 'has the fontId 5'],
    [STYLES, 'numFmtId="164" fontId', 'numFmtId="170" fontId', 'the format 170 is not defined'],
    [STYLES, '0.0%;-0.0%', '0;0;0;0;0', 'is no formatCode'],
    [STYLES, '<b/>', '<sz val="9"/><b/>', 'b[2] is out of place'],
    [STYLES, 'rgb="FFDDEBF7"', 'rgb="#DDEBF7"', 'is no argb'],
    ['xl/sharedStrings.xml', ' uniqueCount="3"', ' uniqueCount="4"', 'counts 4 texts and has 3'],
    ['xl/sharedStrings.xml', ' count="3"', ' count="4"', 'counts 4 uses'],
    ['xl/sharedStrings.xml', '1.1', 'x'.repeat(32_768), 'is no string'],
    [CHART, '<c:idx val="0"/><c:order val="0"/>', '<c:order val="0"/><c:idx val="0"/>', 'is out of place'],
    [CHART, 'c:crossAx val="222222222"', 'c:crossAx val="3"', 'there is no axis 3'],
    [CHART, 'c:max val="1"', 'c:max val="0"', 'the axis ends before it begins'],
    [CHART, 'Plan!$B$2:$B$2', 'Nada!$B$2:$B$2', 'there is no sheet nada'],
    [CHART, 'c:barDir val="col"', 'c:barDir val="column"', 'is no barDirection'],
    ['xl/drawings/drawing1.xml', 'r:id="rId1"', 'r:id="rId2"', 'is no relationship to a chart'],
    ['xl/drawings/drawing1.xml', 'id="2"', 'id="0"', 'is no positive'],
    ['xl/tables/table1.xml', 'name="Meta"', 'name="Clave"', 'the column clave is there twice'],
    ['xl/tables/table1.xml', 'ref="A1:B2" ', 'ref="A1:C2" ', 'has 2 columns'],
    ['xl/comments1.xml', 'authorId="0"', 'authorId="1"', 'a note has no author'],
    ['xl/_rels/workbook.xml.rels', 'Id="rId2"', 'Id="rId1"', 'the id is there twice'],
    ['xl/_rels/workbook.xml.rels', '/xl/styles.xml', '/xl/style.xml', 'does not exist'],
    [TYPES, 'PartName="/xl/styles.xml"', 'PartName="/xl/style.xml"', 'is application/xml'],
    [TYPES, 'chart+xml', 'chartsheet+xml', 'not application'],
  ])('%s: %s', (part, find, replace, problem) => {
    const before = new TextDecoder().decode(parts.get(part));
    // The fault must be one: a text that is not there would be no fault.
    expect(before).toContain(find);
    const after = new TextEncoder().encode(before.replace(find, () => replace));
    expect(problemsOf(new Map([...parts, [part, after]])).join('\n')).toContain(problem);
  });

  test('a part that is missing, and one too many', () => {
    const missing = new Map(parts);
    missing.delete('xl/drawings/vmlDrawing1.vml');
    expect(problemsOf(missing).join()).toContain('vmlDrawing1.vml does not exist');
    const more = new Map([...parts, ['xl/left.xml', parts.get(STYLES)!] as const]);
    expect(problemsOf(more).join()).toContain('xl/left.xml: no relationship leads there');
  });
});
