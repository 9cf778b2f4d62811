/** The drawing of a chart: what it says in words, and that it follows the cells. */
import { renderToStaticMarkup } from 'react-dom/server';
import { createRecalculator } from '../../calc/recalculator';
import { chartReference } from '../../host/model/charts';
import { WorkbookModel } from '../../host/model/workbook-model';
import { pageText } from '../text';
import { Chart } from './chart';

function draw(dark = false): { markup: () => string; model: WorkbookModel } {
  const model = WorkbookModel.blank(createRecalculator(), 'PAT');
  const sheet = model.activeSheet;
  sheet.setCells({ row: 0, column: 0, rowCount: 2, columnCount: 3 }, [
    ['Ene', 'Feb', 'Mar'],
    [0.5, '=A2*2', '=""'],
  ]);
  sheet.put('charts', [
    {
      id: '1',
      name: 'Gráfico 1',
      title: 'Cumplimiento & más',
      altText: 'Dos meses.',
      grouping: 'clustered',
      series: [
        {
          kind: 'column',
          name: 'Estricta',
          color: '#1F4E5F',
          labels: true,
          categories: chartReference(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 3 }),
          values: chartReference(sheet, { row: 1, column: 0, rowCount: 1, columnCount: 3 }),
        },
      ],
      from: { row: 3, column: 0, x: 0, y: 0 },
      to: { row: 20, column: 8, x: 0, y: 0 },
      legend: 'bottom',
      valueAxis: { minimum: 0, numberFormat: '0%' },
      categoryAxis: {},
      visibleOnly: false,
    },
  ]);
  return {
    model,
    markup: () =>
      renderToStaticMarkup(
        <Chart
          sheet={sheet}
          chart={sheet.charts[0]!}
          width={480}
          height={300}
          dark={dark}
          text={pageText('es')}
        />,
      ),
  };
}

const bars = (markup: string) => markup.match(/class="chart-shape"/g)!.length - 1; // one is the legend's

test('it is a picture with a name, and says its categories, values and series', () => {
  const markup = draw().markup();
  expect(markup).toContain('role="img" aria-label="Gráfico: Cumplimiento &amp; más. Dos meses."');
  for (const words of ['Ene', 'Feb', 'Mar', '0%', '100%', 'Estricta', '0.5']) {
    expect(markup).toContain(`>${words}</text>`);
  }
  // What is no number has no bar.
  expect(bars(markup)).toBe(2);
});

test('it follows the data', () => {
  const { model, markup } = draw();
  const before = markup();
  model.activeSheet.setInput(1, 0, '0.25');
  expect(markup()).not.toBe(before);
  expect(markup()).toContain('>0.25</text>');
  model.activeSheet.setInput(0, 0, 'Enero');
  expect(markup()).toContain('>Enero</text>');
});

test('on dark paper the colours are turned over', () => {
  expect(draw().markup()).toContain('fill="#1F4E5F"');
  const dark = draw(true).markup();
  expect(dark).not.toContain('#1F4E5F');
  expect(dark).toMatch(/fill="hsl\(/);
});

test('references that are lost leave an empty chart, not an error', () => {
  const { model, markup } = draw();
  const sheet = model.activeSheet;
  sheet.put('charts', [{ ...sheet.charts[0]!, series: [{ kind: 'column', name: 'a', values: '#REF!' }] }]);
  expect(bars(markup())).toBe(0);
});
