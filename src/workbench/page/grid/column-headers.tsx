/** The letters above the columns, with edges that can be dragged. */
import { columnLetters } from '../../host/model/addresses';
import type { SheetView } from './sheet-view';

interface Props {
  view: SheetView;
  from: number;
  to: number;
  isSelected(column: number): boolean;
}

function Header({ view, column, selected }: { view: SheetView; column: number; selected: boolean }) {
  const width = view.columns.size(column);
  if (width === 0) return null;
  return (
    <div
      className={selected ? 'column-header selected' : 'column-header'}
      role="columnheader"
      aria-colindex={column + 1}
      data-column={column}
      style={{ left: view.columns.start(column), width }}
    >
      {columnLetters(column)}
      <i className="resize" data-resize={column} />
    </div>
  );
}

export function ColumnHeaders({ view, from, to, isSelected }: Props) {
  const headers = [];
  for (let column = from; column <= to; column++) {
    headers.push(<Header key={column} view={view} column={column} selected={isSelected(column)} />);
  }
  return headers;
}
