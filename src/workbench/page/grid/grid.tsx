/** The grid: a scroller with frozen panes, the selection over it, and the text field that takes the keys. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../host/model/addresses';
import type { PageText } from '../text';
import { CellAside } from './cell-aside';
import { CellEditor } from './cell-editor';
import { ChartLayer } from './chart-layer';
import { ColumnHeaders } from './column-headers';
import type { GridController } from './controller';
import { type EditingHelp, editActive } from './editing';
import { handlePointerDown } from './pointer';
import { GridRow } from './row';
import { scrolledTo } from './scrolled-to';
import { SelectionLayer } from './selection-layer';
import { COLUMN_HEADER_HEIGHT, useGridWindow } from './use-window';

interface Props {
  grid: GridController;
  help: EditingHelp;
  text: PageText;
  dark: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  onHeaderMenu(axis: 'row' | 'column', at: { x: number; y: number }): void;
}

const NEAR_END = 400;

export function Grid({ grid, help, text, dark, field, onHeaderMenu }: Props) {
  const state = useSyncExternalStore(grid.subscribe, grid.get);
  const { view, revision, ranges } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const { frozen, rows, columns, layout } = view;
  const headerWidth = Math.max(36, String(view.rowCount).length * 8 + 12);
  const frozenHeight = rows.start(frozen.rows);
  const frozenWidth = columns.start(frozen.columns);
  const seen = useGridWindow(view, scroller, headerWidth);

  const placeOf = useCallback(
    (row: number, column: number) => {
      const element = scroller.current;
      const scrolledTop = row < frozen.rows ? 0 : (element?.scrollTop ?? 0);
      const scrolledLeft = column < frozen.columns ? 0 : (element?.scrollLeft ?? 0);
      return {
        left: headerWidth + columns.start(column) - scrolledLeft,
        top: COLUMN_HEADER_HEIGHT + rows.start(row) - scrolledTop,
      };
    },
    [rows, columns, frozen.rows, frozen.columns, headerWidth],
  );

  const placeAt = useCallback(
    (clientX: number, clientY: number) => {
      const element = scroller.current!;
      const frame = element.getBoundingClientRect();
      const x = clientX - frame.left - headerWidth;
      const y = clientY - frame.top - COLUMN_HEADER_HEIGHT;
      return {
        row: rows.at(y < frozenHeight && y >= 0 ? y : y + element.scrollTop),
        column: columns.at(x < frozenWidth && x >= 0 ? x : x + element.scrollLeft),
      };
    },
    [rows, columns, frozenHeight, frozenWidth, headerWidth],
  );

  const pageRows = useCallback(() => {
    const height = (scroller.current?.clientHeight ?? 400) - COLUMN_HEADER_HEIGHT - frozenHeight;
    return Math.max(1, Math.floor(height / 20) - 1);
  }, [frozenHeight]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    element.scrollTop = view.scroll.top;
    element.scrollLeft = view.scroll.left;
    const keep = () => {
      view.scroll = { top: element.scrollTop, left: element.scrollLeft };
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [view]);

  // A request to show a place, past headers and frozen panes.
  const { reveal } = state;
  const target = state.editor ? state.active : state.lead;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new request scrolls
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const width = element.clientWidth - headerWidth;
    const height = element.clientHeight - COLUMN_HEADER_HEIGHT;
    if (target.row >= frozen.rows && target.row < view.rowCount) {
      const [top, bottom] = [rows.start(target.row), rows.start(target.row + 1)];
      element.scrollTop = scrolledTo(
        { top: top - frozenHeight, bottom: bottom - frozenHeight },
        { top: element.scrollTop, height: height - frozenHeight },
      );
    }
    if (target.column >= frozen.columns && target.column < view.columnCount) {
      const [left, right] = [columns.start(target.column), columns.start(target.column + 1)];
      if (left < element.scrollLeft + frozenWidth) element.scrollLeft = left - frozenWidth;
      else if (right > element.scrollLeft + width)
        element.scrollLeft = Math.min(left - frozenWidth, right - width);
    }
  }, [reveal, view]);

  // The sheet goes on below and to the right of what is used.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => {
      const right = element.scrollLeft + element.clientWidth + NEAR_END > element.scrollWidth;
      const below = element.scrollTop + element.clientHeight + NEAR_END > element.scrollHeight;
      if (!right && !below) return;
      const before = view.layout;
      view.include({ row: below ? view.rowCount - 1 : 0, column: right ? view.columnCount - 1 : 0 });
      if (view.layout !== before) grid.redraw();
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [grid, view]);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, [field]);

  const rowSelected = (row: number) => ranges.some((r) => row >= r.row && row < r.row + r.rowCount);
  const columnSelected = (column: number) =>
    ranges.some((r) => column >= r.column && column < r.column + r.columnCount);
  const rowElement = (row: number, firstRow: number) => (
    <GridRow
      key={row}
      view={view}
      row={row}
      firstRow={firstRow}
      firstColumn={seen.firstColumn}
      lastColumn={seen.lastColumn}
      top={rows.start(row)}
      dark={dark}
      headerWidth={headerWidth}
      selected={rowSelected(row)}
      revision={grid.model.version}
      layout={layout}
    />
  );
  const frozenRows = [];
  for (let row = 0; row < frozen.rows; row++) if (rows.size(row) > 0) frozenRows.push(rowElement(row, 0));
  const firstRow = Math.max(seen.firstRow, frozen.rows);
  const mainRows = [];
  for (let row = firstRow; row <= Math.min(seen.lastRow, view.rowCount - 1); row++) {
    if (rows.size(row) > 0) mainRows.push(rowElement(row, firstRow));
  }
  const area = (row: number, column: number, rowCount: number, columnCount: number): Area => ({
    row,
    column,
    rowCount,
    columnCount,
  });

  return (
    <div className="grid-frame">
      <div
        ref={scroller}
        className="scroller"
        role="grid"
        // The cells' keys are heard by the editor's field, so the focus goes on to it.
        tabIndex={0}
        onFocus={(event) => {
          if (event.target === event.currentTarget) field.current?.focus({ preventScroll: true });
        }}
        aria-label={text('gridLabel', { sheet: view.sheet.name })}
        aria-rowcount={view.rowCount}
        aria-colcount={view.columnCount}
        aria-multiselectable="true"
        data-revision={revision}
        onPointerDown={(event) =>
          handlePointerDown(event, { grid, help, placeAt, field: () => field.current })
        }
        onDoubleClick={(event) => {
          if (!(event.target as Element).closest('.row-header, .column-headers')) editActive(grid);
        }}
        onContextMenu={(event) => {
          const header = (event.target as Element).closest('.row-header, .column-header');
          if (!header) return;
          event.preventDefault();
          const axis = header.classList.contains('row-header') ? 'row' : 'column';
          const index = Number(header.getAttribute(`data-${axis}`));
          if (axis === 'row' ? !rowSelected(index) : !columnSelected(index)) {
            if (axis === 'row') grid.selectRows(index, index);
            else grid.selectColumns(index, index);
          }
          onHeaderMenu(axis, { x: event.clientX, y: event.clientY });
        }}
      >
        <div
          className="sizer"
          role="presentation"
          style={{ width: headerWidth + columns.total, height: COLUMN_HEADER_HEIGHT + rows.total }}
        >
          <div className="column-headers" role="row" style={{ height: COLUMN_HEADER_HEIGHT }}>
            <div className="corner" role="columnheader" style={{ width: headerWidth }}>
              <span className="visually-hidden">{text('selectAll')}</span>
            </div>
            {frozen.columns > 0 && (
              <div
                className="frozen-headers"
                role="presentation"
                style={{ left: headerWidth, marginLeft: headerWidth, width: frozenWidth }}
              >
                <ColumnHeaders view={view} from={0} to={frozen.columns - 1} isSelected={columnSelected} />
              </div>
            )}
            <div className="headers" role="presentation" style={{ left: headerWidth }}>
              <ColumnHeaders
                view={view}
                from={Math.max(seen.firstColumn, frozen.columns)}
                to={Math.min(seen.lastColumn, view.columnCount - 1)}
                isSelected={columnSelected}
              />
            </div>
          </div>
          <div className="rows" role="presentation" style={{ top: COLUMN_HEADER_HEIGHT }}>
            {mainRows}
          </div>
          {view.sheet.charts.length > 0 && (
            <div
              className="layer"
              role="presentation"
              style={{ left: headerWidth, top: COLUMN_HEADER_HEIGHT }}
            >
              <ChartLayer view={view} dark={dark} text={text} />
            </div>
          )}
          <div className="layer" aria-hidden="true" style={{ left: headerWidth, top: COLUMN_HEADER_HEIGHT }}>
            <SelectionLayer state={state} clip={area(frozen.rows, frozen.columns, MAX_ROWS, MAX_COLUMNS)} />
          </div>
          {frozen.columns > 0 && (
            <div
              className="layer-frozen"
              aria-hidden="true"
              style={{
                left: headerWidth,
                marginLeft: headerWidth,
                marginTop: COLUMN_HEADER_HEIGHT,
                width: frozenWidth,
                height: rows.total,
              }}
            >
              <SelectionLayer state={state} clip={area(frozen.rows, 0, MAX_ROWS, frozen.columns)} />
            </div>
          )}
          {frozen.rows > 0 && (
            <div
              className="frozen-rows"
              role="presentation"
              style={{ top: COLUMN_HEADER_HEIGHT, marginTop: COLUMN_HEADER_HEIGHT, height: frozenHeight }}
            >
              {frozenRows}
              <div
                className="layer clipped"
                aria-hidden="true"
                style={{ left: headerWidth, height: frozenHeight }}
              >
                <SelectionLayer state={state} clip={area(0, frozen.columns, frozen.rows, MAX_COLUMNS)} />
              </div>
              {frozen.columns > 0 && (
                <div
                  className="layer-frozen"
                  aria-hidden="true"
                  style={{
                    left: headerWidth,
                    marginLeft: headerWidth,
                    width: frozenWidth,
                    height: frozenHeight,
                  }}
                >
                  <SelectionLayer state={state} clip={area(0, 0, frozen.rows, frozen.columns)} />
                </div>
              )}
            </div>
          )}
        </div>
      </div>
      <CellEditor
        grid={grid}
        state={state}
        help={help}
        dark={dark}
        field={field}
        placeOf={placeOf}
        roomAt={(left) => (scroller.current?.clientWidth ?? 0) - left}
        pageRows={pageRows}
      />
      <CellAside grid={grid} state={state} help={help} text={text} placeOf={placeOf} scroller={scroller} />
    </div>
  );
}
