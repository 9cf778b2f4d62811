/** The frame around the selection, the active cell and the copied area; drawn once for each part of the grid. */
import { type Area, intersect } from '../../host/model/addresses';
import type { GridState } from './controller';
import type { SheetView } from './sheet-view';

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

function frameOf(view: SheetView, area: Area): Frame {
  const left = view.columns.start(area.column);
  const top = view.rows.start(area.row);
  return {
    left,
    top,
    width: view.columns.start(area.column + area.columnCount) - left,
    height: view.rows.start(area.row + area.rowCount) - top,
  };
}

/** The line lies on the gridlines: one pixel before the first cell, and over the last pixel of the last. */
const outline = ({ left, top, width, height }: Frame) => ({
  left: left - 1,
  top: top - 1,
  width: width + 1,
  height: height + 1,
});

/** @param clip the part of the sheet that this layer belongs to; areas outside of it are left out */
export function SelectionLayer({ state, clip }: { state: GridState; clip: Area }) {
  const { view, ranges, active, copied, editor } = state;
  const activeArea = view.mergeAt(active.row, active.column) ?? { ...active, rowCount: 1, columnCount: 1 };
  return (
    <>
      {ranges.map((range, i) => {
        if (!intersect(range, clip)) return null;
        const last = i === ranges.length - 1;
        const key = `${range.row}:${range.column}:${range.rowCount}:${range.columnCount}:${i}`;
        const frame = frameOf(view, range);
        const single = range.rowCount === activeArea.rowCount && range.columnCount === activeArea.columnCount;
        return (
          <div key={key}>
            {!single && <div className="selection-tint" style={frame} />}
            <div className={last ? 'selection' : 'selection other'} style={outline(frame)} />
          </div>
        );
      })}
      {ranges.length > 0 && !editor && intersect(activeArea, clip) && (
        <div className="active-cell" style={outline(frameOf(view, activeArea))} />
      )}
      {copied && copied.sheet === view.sheet && intersect(copied.area, clip) && (
        <div className="copied" style={outline(frameOf(view, copied.area))} />
      )}
    </>
  );
}
