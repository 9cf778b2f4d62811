/** A chart of a change set is the same chart, whether it is drawn through Excel's API or written into a file. */
import { cellRange } from '../../src/domain/address';
import type { ChangeSet, ChartSpec } from '../../src/domain/change-set';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { type AddIn, startAddIn, type Transport } from '../support/add-in';

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.close();
  addIn = undefined;
});

const at = (row: number, column: number, rowCount = 1, columnCount = 1) =>
  cellRange('Tablero', row, column, rowCount, columnCount);

const spec = (type: ChartSpec['type'], changes: Partial<ChartSpec> = {}): ChartSpec => ({
  name: `Gráfico ${type}`,
  type,
  title: 'Avance',
  altText: 'Lo que muestra',
  series: [
    { name: 'Uno', categories: at(0, 1, 1, 3), values: at(1, 1, 1, 3), color: '#112233', as: 'column' },
    { name: 'Dos', categories: at(0, 1, 1, 3), values: at(2, 1, 1, 3), color: '#aabbcc', as: 'line' },
  ],
  place: at(5, 0, 10, 6),
  legend: true,
  ...changes,
});

const set = (chart: ChartSpec): ChangeSet => ({
  changes: [
    { kind: 'add-sheet', name: 'Tablero', role: 'dashboard' },
    {
      kind: 'write',
      sheet: 'Tablero',
      row: 0,
      column: 0,
      cells: [
        ['', 'Ene', 'Feb', 'Mar'],
        ['Uno', 1, '=""', 3],
        ['Dos', '=""', 5, 6],
      ],
    },
    { kind: 'chart', sheet: 'Tablero', chart },
  ],
});

const CASES: readonly ChartSpec[] = [
  spec('column'),
  spec('bar', { legend: false, labels: true, numberFormat: '0%', minimum: 0, maximum: 1 }),
  spec('column-stacked'),
  spec('bar-stacked', { minimum: 0 }),
  spec('line'),
  spec('column-and-line', { numberFormat: '0%' }),
];

test.each(
  (['pc', 'web'] as const satisfies readonly Transport[]).flatMap((transport) =>
    CASES.map((chart) => [transport, chart.type, chart] as const),
  ),
)('on the transport %s: %s', async (transport, _type, chart) => {
  addIn = await startAddIn({ transport, requirementSets: { ExcelApi: '1.14', SharedRuntime: '1.1' } });
  await addIn.workbook.apply(set(chart));
  const [drawn] = addIn.host.model.toData().sheets.find(({ name }) => name === 'Tablero')!.charts!;
  const [written] = changeSetToWorkbook(set(chart)).sheets[0]!.charts!;
  // Excel's API has no member for it.
  const { altText, ...rest } = written!;
  expect(altText).toBe('Lo que muestra');
  // Lines have no gap between them; Excel keeps the number only with columns and bars.
  const { gapWidth: _, ...line } = rest;
  expect(drawn).toEqual(chart.type === 'line' ? line : rest);
});
