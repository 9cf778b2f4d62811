/** The native charts of the sheet *Tablero*, each with a sentence beside it that says what it shows. */
import { type CellRange, cellRange } from '../domain/address';
import type { Change, ChartSpec } from '../domain/change-set';
import { NOT_REPORTED } from './tablero-data';
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

/** Told apart in greyscale too: they grow lighter and darker in turn. */
const STRICT = '#1F4E5F';
const PROVISIONAL = '#8FB8C8';
const PROGRAMME = '#C05A00';
const LIGHTS: readonly (readonly [column: number, word: string, color: string])[] = [
  [COLUMN.red, 'Rojo', '#B3261E'],
  [COLUMN.yellow, 'Amarillo', '#F2B705'],
  [COLUMN.green, 'Verde', '#2E7D4F'],
  [COLUMN.blue, 'Azul', '#5B9BD5'],
  [COLUMN.purple, 'Morado', '#6A3D9A'],
  [COLUMN.notReported, NOT_REPORTED, '#B8BEC6'],
];

const range = (row: number, column: number, rowCount = 1, columnCount = 1): CellRange =>
  cellRange(DASHBOARD_SHEET, row, column, rowCount, columnCount);

function monthsChart(): ChartSpec {
  const categories = range(ROW.header, COLUMN.firstPeriod, 1, 12);
  const series = (row: number, name: string, color: string, as: 'column' | 'line') => ({
    name,
    categories,
    values: range(row, COLUMN.firstPeriod, 1, 12),
    color,
    as,
  });
  return {
    name: 'Pondera: cumplimiento mensual',
    type: 'column-and-line',
    title: 'Cumplimiento mensual contra el programa',
    altText:
      'Columnas con la calificación estricta y la provisional de la institución en cada mes; una línea marca el programa, 100 %.',
    series: [
      series(ROW.strict, 'Estricta', STRICT, 'column'),
      series(ROW.provisional, 'Provisional', PROVISIONAL, 'column'),
      series(ROW.programme, 'Programa', PROGRAMME, 'line'),
    ],
    place: range(ROW.monthsChart, 7, ROW.monthsChartEnd - ROW.monthsChart - 1, WIDTH - 7),
    numberFormat: '0%',
    minimum: 0,
    legend: true,
  };
}

function lightsChart(layout: DashboardLayout): ChartSpec {
  const { lightsByUnit, units, firstArea, areaCount, firstHelper, lightsChart, lightsHeight } = layout;
  const [row, helper, count] = lightsByUnit
    ? [layout.unitsHeader + 1, firstHelper, units.length]
    : [firstArea, firstHelper + units.length, areaCount];
  const who = lightsByUnit ? 'unidad' : 'área';
  return {
    name: 'Pondera: semáforos',
    type: 'bar-stacked',
    title: `Semáforos a la fecha por ${who}`,
    altText: `Una barra por ${who} con el número de sus indicadores en rojo, amarillo, verde, azul, morado y sin reporte.`,
    series: LIGHTS.map(([column, name, color]) => ({
      name,
      categories: range(helper, HELPER.label, count),
      values: range(row, column, count),
      color,
    })),
    place: range(lightsChart, 0, lightsHeight, WIDTH),
    numberFormat: '0',
    minimum: 0,
    legend: true,
  };
}

function worstChart({ worstHeader }: DashboardLayout): ChartSpec {
  return {
    name: 'Pondera: menor cumplimiento',
    type: 'bar',
    title: 'Indicadores con menor cumplimiento a la fecha',
    altText: 'Una barra por indicador con su cumplimiento estricto a la fecha, del menor al mayor.',
    series: [
      {
        name: 'Cumplimiento estricto',
        categories: range(worstHeader + 1, WORST_COLUMN.code, WORST),
        values: range(worstHeader + 1, WORST_COLUMN.strict, WORST),
        color: STRICT,
      },
    ],
    place: range(worstHeader, 7, WORST + 1, WIDTH - 7),
    numberFormat: '0%',
    minimum: 0,
    legend: false,
    labels: true,
  };
}

/** The charts, and in a cell what each shows. */
export function dashboardCharts(layout: DashboardLayout): Change[] {
  const charts: ChartSpec[] = [monthsChart()];
  if (layout.itemCount > 0) charts.push(worstChart(layout));
  if (layout.areaCount > 0) charts.push(lightsChart(layout));
  return charts.flatMap((chart): Change[] => {
    const { place } = chart;
    return [
      {
        kind: 'write',
        sheet: DASHBOARD_SHEET,
        row: place.row + place.rowCount,
        column: place.column,
        cells: [[chart.altText]],
      },
      {
        kind: 'format',
        ranges: [range(place.row + place.rowCount, place.column)],
        format: { fontColor: '#5B6472', fontSize: 8, italic: true },
      },
      { kind: 'chart', sheet: DASHBOARD_SHEET, chart },
    ];
  });
}
