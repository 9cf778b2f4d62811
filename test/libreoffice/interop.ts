/**
 * Whether other programs read what we write, and we what they write: openpyxl and LibreOffice.
 * Run: node --import ./scripts/register-swc.mjs test/libreoffice/interop.ts
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blankSheet } from '../../src/ooxml/blank-workbook';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import type { WorkbookData } from '../../src/ooxml/workbook-data';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';

const HERE = dirname(fileURLToPath(import.meta.url));
const PYTHON = '/usr/bin/python3';

const base = blankSheet('');

const written: WorkbookData = {
  sheets: [
    {
      ...base,
      name: "PAT d'año 2019",
      rows: [
        [
          { value: 'Clave', style: 1 },
          { value: 'Meta', style: 1 },
        ],
        [
          { value: ' 7.3.1 ', style: 0 },
          { value: 10_993_181_185, style: 2 },
          { value: 21_986_362_370, formula: '=B2*2', style: 2 },
        ],
        [
          { value: 'dos\nlíneas <&> "\u0007"', style: 0 },
          { value: 0.30000000000000004, style: 0 },
          { value: 'no hay', formula: '=IFNA(VLOOKUP("x",A1:B3,2,FALSE),"no hay")', style: 0 },
          { value: { error: '#DIV/0!' }, formula: '=1/0', style: 0 },
          { value: true, style: 0 },
          { value: null, formula: '=SUM(B2:B3)', style: 0 },
          { value: 3, formula: '=SUM(LEN({"a","bc"}))', arrayRange: 'G3', style: 0 },
          { value: 6, formula: '=LET(x,2,x*3)', style: 0 },
        ],
      ],
      columns: new Map([[1, { width: 20 }]]),
      rowProperties: new Map([[2, { height: 40 }]]),
      merges: ['E1:F2'],
      freeze: { rows: 1, columns: 1 },
      conditionalFormats: [
        {
          range: 'B2:B9',
          type: 'expression',
          priority: 1,
          stopIfTrue: false,
          formulas: ['$B2<0'],
          style: { fill: '#FFC7CE', font: { bold: true, color: '#9C0006' } },
        },
      ],
      dataValidations: [
        {
          range: 'D2:D9',
          type: 'list',
          formula1: '"Sí,No"',
          allowBlank: true,
          showDropDown: true,
          showError: true,
          showPrompt: true,
          prompt: 'Elija',
        },
      ],
      tables: [
        {
          name: 'Datos',
          range: 'A1:B3',
          columns: ['Clave', 'Meta'],
          hasHeader: true,
          hasTotals: false,
          styleName: 'TableStyleMedium2',
        },
      ],
      notes: [{ row: 1, column: 1, author: 'Ana', text: 'La suma\nno coincide' }],
      charts: [
        {
          name: 'Cumplimiento',
          altText: 'Dos columnas y una línea',
          title: 'Avance <&>',
          grouping: 'clustered',
          series: [
            {
              kind: 'column',
              name: 'Estricta',
              color: '#1F4E5F',
              categories: "'PAT d''año 2019'!$A$2:$A$3",
              values: "'PAT d''año 2019'!$B$2:$B$3",
            },
            {
              kind: 'line',
              name: 'Programa',
              color: '#C05A00',
              categories: "'PAT d''año 2019'!$A$2:$A$3",
              values: "'PAT d''año 2019'!$B$2:$B$3",
            },
          ],
          from: { row: 5, column: 1, x: 0, y: 0 },
          to: { row: 20, column: 8, x: 0, y: 0 },
          legend: 'bottom',
          valueAxis: { minimum: 0, numberFormat: '0%' },
          categoryAxis: {},
          gapWidth: 60,
          visibleOnly: false,
        },
      ],
      protection: { sheet: '1' },
      pageSetup: { landscape: true, paper: 1, fitToWidth: 1, fitToHeight: 0, repeatRows: '$1:$1' },
      tabColor: '#00B050',
      customProperties: new Map([['ponderaId', 'a1']]),
    },
    { ...base, name: 'Oculta', visibility: 'hidden' },
  ],
  activeSheet: 0,
  names: [{ name: 'Meta_anual', formula: "'PAT d''año 2019'!$B$2" }],
  styles: [
    {},
    { font: { bold: true }, fill: '#DDEBF7', horizontal: 'center' },
    { numberFormat: '#,##0', locked: false },
  ],
  addInSettings: new Map([['pondera.plan', '{"corte":3}']]),
  structureProtected: false,
  date1904: false,
  notKept: [],
};

interface Described {
  sheets: {
    name: string;
    state: string;
    cells: Record<
      string,
      { value: unknown; cached: unknown; format: string; bold: boolean; fill: string; note: string }
    >;
    merges: string[];
    freeze: string;
    validations: unknown[];
    conditional: unknown[];
    tables: unknown[];
    charts: unknown[];
    protected: boolean;
    titles: string;
    widths: Record<string, number>;
  }[];
  names: Record<string, string>;
}

const folder = mkdtempSync(join(tmpdir(), 'pondera-interop-'));
try {
  const ours = join(folder, 'ours.xlsx');
  writeFileSync(ours, writeWorkbook(written));
  openpyxlReadsOurs(ours);
  libreOfficeKeepsOurs(ours);
  weReadOpenpyxl();
  process.stdout.write('openpyxl and LibreOffice agree with our files\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function openpyxlReadsOurs(file: string): void {
  const json = execFileSync(PYTHON, [join(HERE, 'describe-workbook.py'), file], { encoding: 'utf8' });
  const { sheets, names } = JSON.parse(json) as Described;
  const [plan, hidden] = sheets;
  assert.equal(plan?.name, "PAT d'año 2019");
  assert.equal(hidden?.state, 'hidden');
  const { cells } = plan;
  assert.equal(cells.A2?.value, ' 7.3.1 ');
  assert.equal(cells.B2?.value, 10_993_181_185);
  assert.equal(cells.B2?.format, '#,##0');
  assert.equal(cells.C2?.value, '=B2*2');
  assert.equal(cells.C2?.cached, 21_986_362_370);
  assert.equal(cells.B3?.value, 0.30000000000000004);
  assert.equal(cells.C3?.value, '=_xlfn.IFNA(VLOOKUP("x",A1:B3,2,FALSE),"no hay")');
  assert.equal(cells.C3?.cached, 'no hay');
  assert.equal(cells.D3?.cached, '#DIV/0!');
  assert.equal(cells.E3?.value, true);
  assert.equal(cells.H3?.value, '=_xlfn.LET(_xlpm.x,2,_xlpm.x*3)');
  assert.equal(cells.A1?.bold, true);
  assert.equal(cells.A1?.fill, 'FFDDEBF7');
  assert.equal(cells.B2?.note, 'La suma\nno coincide');
  assert.deepEqual(plan.merges, ['E1:F2']);
  assert.equal(plan.freeze, 'B2');
  assert.deepEqual(plan.validations, [['D2:D9', 'list', '"Sí,No"', 'Elija']]);
  assert.deepEqual(plan.conditional, [['B2:B9', 'expression', ['$B2<0'], 1]]);
  assert.deepEqual(plan.tables, [['Datos', 'A1:B3', ['Clave', 'Meta']]]);
  const cellsOfChart = ["'PAT d''año 2019'!$B$2:$B$3", "'PAT d''año 2019'!$A$2:$A$3"];
  assert.deepEqual(plan.charts, [['BarChart', [cellsOfChart, cellsOfChart], [5, 1, 20, 8]]]);
  assert.equal(plan.protected, true);
  assert.equal(plan.widths.B, 20);
  assert.equal(names.Meta_anual, "'PAT d''año 2019'!$B$2");
}

/** What LibreOffice loads, calculates and writes again, read by us. */
function libreOfficeKeepsOurs(file: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const target = join(folder, 'again');
  const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', target, file];
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 180_000 });
  const bytes = readFileSync(join(target, 'ours.xlsx'));
  const again = readWorkbook(bytes);
  const [plan, hidden] = again.sheets;
  assert.ok(plan && hidden);
  assert.equal(plan.name, "PAT d'año 2019");
  assert.equal(hidden.visibility, 'hidden');
  const cell = (row: number, column: number) => plan.rows[row]?.[column];
  assert.equal(cell(1, 0)?.value, ' 7.3.1 ');
  assert.equal(cell(1, 1)?.value, 10_993_181_185);
  assert.equal(cell(1, 2)?.formula, '=B2*2');
  // LibreOffice writes fifteen digits.
  assert.equal(cell(2, 1)?.value, 0.3);
  assert.equal(cell(2, 2)?.value, 'no hay');
  assert.deepEqual(cell(2, 3)?.value, { error: '#DIV/0!' });
  assert.equal(cell(2, 4)?.value, true);
  // It had no result in our file: LibreOffice has calculated it.
  assert.equal(cell(2, 5)?.value, 10_993_181_185.3);
  assert.equal(cell(2, 6)?.value, 3);
  assert.equal(again.styles[cell(0, 0)!.style]?.fill, '#DDEBF7');
  assert.equal(again.styles[cell(1, 1)!.style]?.locked, false);
  assert.deepEqual(plan.merges, ['E1:F2']);
  // Frozen panes are lost when LibreOffice converts without a window, from whatever program the file comes.
  assert.equal(plan.notes[0]?.text, 'La suma\nno coincide');
  assert.equal(plan.dataValidations[0]?.formula1, '"Sí,No"');
  assert.deepEqual(plan.conditionalFormats[0]?.formulas, ['$B2<0']);
  assert.equal(plan.conditionalFormats[0]?.style.fill, '#FFC7CE');
  assert.deepEqual(plan.tables[0]?.columns, ['Clave', 'Meta']);
  const [chart] = plan.charts ?? [];
  assert.equal(chart?.title, 'Avance <&>');
  // LibreOffice leaves a chart's alternative text out when it writes.
  assert.equal(chart.name, 'Cumplimiento');
  assert.deepEqual(
    chart.series.map(({ kind, name, color, values }) => [kind, name, color, values]),
    [
      ['column', 'Estricta', '#1F4E5F', "'PAT d''año 2019'!$B$2:$B$3"],
      ['line', 'Programa', '#C05A00', "'PAT d''año 2019'!$B$2:$B$3"],
    ],
  );
  assert.equal(plan.protection?.sheet, 'true');
  assert.equal(plan.pageSetup?.landscape, true);
  assert.equal(again.names.find((name) => name.name === 'Meta_anual')?.formula, "'PAT d''año 2019'!$B$2");
  assert.equal(readSnapshot(bytes).sheets[0]?.values[1]?.[1], 10_993_181_185);
}

function weReadOpenpyxl(): void {
  const file = join(folder, 'openpyxl.xlsx');
  execFileSync(PYTHON, [join(HERE, 'make-workbook.py'), file]);
  const bytes = readFileSync(file);
  const data = readWorkbook(bytes);
  const [plan, hidden] = data.sheets;
  assert.ok(plan && hidden);
  assert.equal(plan.name, 'Plan año 1');
  assert.equal(hidden.visibility, 'veryHidden');
  assert.deepEqual(
    plan.rows.map((row) => row.map((cell) => cell?.formula ?? cell?.value)),
    [
      ['Clave', 'Meta', 'Fecha'],
      ['1.1', 12.5, 46053],
      ['1.2', '=B2*2', true],
    ],
  );
  const style = data.styles[plan.rows[0]![0]!.style];
  assert.deepEqual(style, {
    font: { bold: true, color: '#FF0000', size: 14, name: 'Arial' },
    fill: '#00FF00',
    horizontal: 'center',
    wrap: true,
    border: { left: { style: 'thin', color: '#0000FF' } },
  });
  assert.deepEqual(data.styles[plan.rows[1]![1]!.style], { numberFormat: '0.0%', locked: false });
  assert.deepEqual(plan.notes, [{ row: 1, column: 0, author: 'Ana', text: 'Revisar\nla clave' }]);
  assert.deepEqual(plan.merges, ['E1:F2']);
  assert.deepEqual(plan.freeze, { rows: 1, columns: 1 });
  assert.equal(plan.columns.get(1)?.width, 20);
  assert.equal(plan.rowProperties.get(2)?.hidden, true);
  assert.equal(plan.dataValidations[0]?.prompt, 'Elija');
  assert.deepEqual(
    plan.conditionalFormats.map((f) => [f.range, f.type, f.formulas, f.style.fill, f.stopIfTrue]),
    [
      ['B2:B9', 'cellIs', ['0'], '#FFC7CE', false],
      ['B2:B9', 'expression', ['$B2>100'], undefined, true],
      ['C2:C9', 'other', [], undefined, false],
    ],
  );
  assert.equal(plan.tables[0]?.name, 'Datos');
  // Anchored at one cell, with a size: its end is computed from the sizes of the cells.
  assert.deepEqual(
    plan.charts?.map(({ title, grouping, series, from, placement }) => [
      title,
      grouping,
      series.map(({ kind, categories, values }) => [kind, categories, values]),
      [from.row, from.column],
      placement,
    ]),
    [['Metas', 'stacked', [['bar', "'Plan año 1'!$A$2:$A$3", "'Plan año 1'!$B$2:$B$3"]], [5, 4], 'oneCell']],
  );
  assert.ok(plan.charts![0]!.to.row > 10 && plan.charts![0]!.to.column > 6);
  assert.equal(plan.pageSetup?.repeatRows, '$1:$1');
  assert.equal(plan.protection?.sheet, '1');
  const snapshot = readSnapshot(bytes).sheets[0]!;
  assert.equal(snapshot.isProtected, true);
  assert.equal(snapshot.formulas[2]?.[1], '=B2*2');
  assert.equal(snapshot.formats[1]?.[1], '0.0%');
  assert.deepEqual(data.notKept, ['formats of charts']);
  assert.deepEqual(readWorkbook(writeWorkbook(data)), { ...data, notKept: [] });
}
