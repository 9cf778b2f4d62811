/** The line at the bottom: the mode, and sum, average and count of the selection. */
import { useSyncExternalStore } from 'react';
import type { Area } from '../../host/model/addresses';
import type { SheetModel } from '../../host/model/sheet-model';
import { formatValue } from '../../text/format-value';
import type { GridController } from '../grid/controller';
import type { PageLanguage, PageText } from '../text';

interface Summary {
  count: number;
  numbers: number;
  sum: number;
}

/** Cells are counted once for each area; areas of one selection rarely overlap. */
export function summarize(sheet: SheetModel, ranges: readonly Area[]): Summary {
  const summary = { count: 0, numbers: 0, sum: 0 };
  // Added up with the lost digits kept (Neumaier), so that percentages add up to what people expect.
  let lost = 0;
  for (const range of ranges) {
    sheet.forEachCell(range, (_row, _column, { value }) => {
      if (value === null) return;
      summary.count++;
      if (typeof value !== 'number') return;
      summary.numbers++;
      const next = summary.sum + value;
      lost +=
        Math.abs(summary.sum) >= Math.abs(value) ? summary.sum - next + value : value - next + summary.sum;
      summary.sum = next;
    });
  }
  return { ...summary, sum: summary.sum + lost };
}

interface Props {
  grid: GridController;
  text: PageText;
  language: PageLanguage;
  busy: boolean;
}

export function StatusBar({ grid, text, language, busy }: Props) {
  const { ranges, editor, active, view } = useSyncExternalStore(grid.subscribe, grid.get);
  const { count, numbers, sum } = summarize(view.sheet, ranges);
  const format = view.sheet.numberFormatAt(active.row, active.column);
  // Sums are written as the active cell writes its number; averages have more digits.
  const written = (value: number) =>
    format === 'General' || format === '@'
      ? new Intl.NumberFormat(language === 'es' ? 'es-MX' : 'en-US', { maximumFractionDigits: 6 }).format(
          value,
        )
      : formatValue(value, format);
  const mode = editor ? (editor.mode === 'enter' ? 'entering' : 'editing') : busy ? 'calculating' : 'ready';
  return (
    <footer className="status-bar">
      <span>{text(mode)}</span>
      {count > 1 && (
        <span className="summary">
          {numbers > 0 && (
            <span>
              {text('average')}: {written(sum / numbers)}
            </span>
          )}
          <span>
            {text('count')}: {count}
          </span>
          {numbers > 0 && (
            <span>
              {text('sum')}: {written(sum)}
            </span>
          )}
        </span>
      )}
    </footer>
  );
}
