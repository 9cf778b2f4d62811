/** The charts of a sheet over its cells. */
import { Chart } from '../chart/chart';
import type { PageText } from '../text';
import type { SheetView } from './sheet-view';

const EMU_PER_PIXEL = 9_525;

interface Props {
  view: SheetView;
  dark: boolean;
  text: PageText;
}

export function ChartLayer({ view, dark, text }: Props) {
  const place = ({ row, column, x, y }: { row: number; column: number; x: number; y: number }) => ({
    left: view.columns.start(column) + x / EMU_PER_PIXEL,
    top: view.rows.start(row) + y / EMU_PER_PIXEL,
  });
  return (
    <>
      {view.sheet.charts.map((chart) => {
        const { left, top } = place(chart.from);
        const end = place(chart.to);
        const width = Math.round(end.left - left);
        const height = Math.round(end.top - top);
        // Hidden rows or columns leave nothing of it.
        if (width < 40 || height < 40) return null;
        return (
          // A grid holds rows and cells: the picture stands in one of its own.
          <div key={chart.id} role="row" className="chart-place" style={{ left, top, width, height }}>
            <div role="gridcell">
              <Chart sheet={view.sheet} chart={chart} width={width} height={height} dark={dark} text={text} />
            </div>
          </div>
        );
      })}
    </>
  );
}
