import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { SheetView } from './sheet-view';

/** The rows and columns that are drawn: those in view and some around them. */
export interface GridWindow {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

const MARGIN_ROWS = 12;
const MARGIN_COLUMNS = 3;
export const COLUMN_HEADER_HEIGHT = 22;

/** Two binary searches for each axis; positions come from the same tables that everything else is placed with. */
function windowOf(view: SheetView, element: HTMLElement, headerWidth: number): GridWindow {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
  const { rows, columns, frozen } = view;
  return {
    firstRow: rows.at(scrollTop + rows.start(frozen.rows)),
    lastRow: rows.at(scrollTop + clientHeight - COLUMN_HEADER_HEIGHT),
    firstColumn: columns.at(scrollLeft + columns.start(frozen.columns)),
    lastColumn: columns.at(scrollLeft + clientWidth - headerWidth),
  };
}

const widened = (seen: GridWindow, view: SheetView): GridWindow => ({
  firstRow: Math.max(0, seen.firstRow - MARGIN_ROWS),
  lastRow: Math.min(view.rowCount - 1, seen.lastRow + MARGIN_ROWS),
  firstColumn: Math.max(0, seen.firstColumn - MARGIN_COLUMNS),
  lastColumn: Math.min(view.columnCount - 1, seen.lastColumn + MARGIN_COLUMNS),
});

const covers = (drawn: GridWindow, seen: GridWindow, view: SheetView): boolean =>
  (drawn.firstRow === 0 || drawn.firstRow < seen.firstRow - 2) &&
  (drawn.lastRow >= view.rowCount - 1 || drawn.lastRow > seen.lastRow + 2) &&
  drawn.firstColumn <= seen.firstColumn &&
  drawn.lastColumn >= Math.min(seen.lastColumn, view.columnCount - 1);

/** Follows scrolling and resizing; draws anew only when what is drawn no longer covers what is seen. */
export function useGridWindow(
  view: SheetView,
  scroller: RefObject<HTMLElement | null>,
  headerWidth: number,
): GridWindow {
  const [drawn, setDrawn] = useState<GridWindow>({
    firstRow: 0,
    lastRow: 60,
    firstColumn: 0,
    lastColumn: 25,
  });
  const { layout } = view;

  const update = useCallback(
    (always: boolean) => {
      const element = scroller.current;
      if (!element) return;
      const seen = windowOf(view, element, headerWidth);
      setDrawn((before) => {
        if (!always && covers(before, seen, view)) return before;
        const next = widened(seen, view);
        const same = (Object.keys(next) as (keyof GridWindow)[]).every((key) => next[key] === before[key]);
        return same ? before : next;
      });
    },
    [view, scroller, headerWidth],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: positions are another table after a change of layout
  useLayoutEffect(() => update(true), [update, layout]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => update(false);
    const observer = new ResizeObserver(() => update(true));
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, update]);

  return drawn;
}
