/** Name box and formula bar. */
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import {
  type Area,
  formatArea,
  MAX_COLUMNS,
  MAX_ROWS,
  splitSheet,
  tryParseArea,
} from '../../host/model/addresses';
import type { GridController } from '../grid/controller';
import { editText } from '../grid/edit-text';
import { commitEdit, type EditingHelp, editActive } from '../grid/editing';
import { firstOf, lastOf } from '../grid/selection';
import type { PageText } from '../text';
import { Icon } from './icons';

interface Props {
  grid: GridController;
  help: EditingHelp;
  text: PageText;
  field: RefObject<HTMLTextAreaElement | null>;
  onUnknownPlace(text: string): void;
}

/** The sheet and area that a reference or a name of the workbook stands for. */
function findPlace(grid: GridController, entry: string): { sheet: string; area: Area } | undefined {
  const name = grid.model.names.find((n) => n.name.toLowerCase() === entry.toLowerCase());
  const { sheet, reference } = splitSheet(name ? name.formula.replace(/^=/, '') : entry.trim());
  const area = tryParseArea(reference);
  const target = sheet === undefined ? grid.sheet : grid.model.sheetNamed(sheet);
  return area && target?.visibility === 'visible' ? { sheet: target.name, area } : undefined;
}

/** What the name box shows: the active cell, or the size of the selection while it is made of several cells. */
function placeText(grid: GridController): string {
  const { active, ranges } = grid.get();
  const range = ranges[ranges.length - 1];
  const own = formatArea({ ...active, rowCount: 1, columnCount: 1 });
  if (!range || ranges.length > 1) return own;
  const whole = range.rowCount >= MAX_ROWS || range.columnCount >= MAX_COLUMNS;
  const merged = grid.get().view.mergeAt(range.row, range.column);
  const single = merged
    ? merged.rowCount === range.rowCount && merged.columnCount === range.columnCount
    : range.rowCount * range.columnCount === 1;
  return single || whole ? own : formatArea(range);
}

function NameBox({ grid, text, field, onUnknownPlace }: Omit<Props, 'help'>) {
  const [typed, setTyped] = useState<string | undefined>();
  const go = (entry: string) => {
    const place = findPlace(grid, entry);
    if (!place) {
      onUnknownPlace(entry);
      return;
    }
    const sheet = grid.model.sheetNamed(place.sheet);
    if (sheet && sheet !== grid.sheet) grid.model.activate(sheet);
    const whole = place.area.rowCount >= MAX_ROWS || place.area.columnCount >= MAX_COLUMNS;
    grid.select([place.area], firstOf(place.area), whole ? firstOf(place.area) : lastOf(place.area));
    setTyped(undefined);
    field.current?.focus({ preventScroll: true });
  };
  return (
    <input
      className="name-box"
      aria-label={text('nameBox')}
      spellCheck={false}
      autoComplete="off"
      value={typed ?? placeText(grid)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go(event.currentTarget.value);
        else if (event.key === 'Escape') {
          setTyped(undefined);
          field.current?.focus({ preventScroll: true });
        } else return;
        event.preventDefault();
      }}
    />
  );
}

export function FormulaBar(props: Props) {
  const { grid, help, text, field } = props;
  const state = useSyncExternalStore(grid.subscribe, grid.get);
  const bar = useRef<HTMLTextAreaElement>(null);
  const { editor, active, view } = state;
  const shown = editor ? editor.text : editText(view.sheet, active.row, active.column);

  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    element.style.height = '24px';
    const wanted = editor ? Math.min(element.scrollHeight, 96) : 24;
    element.style.height = `${Math.max(24, wanted)}px`;
  });

  const commit = (then?: 'down' | 'right' | 'up' | 'left') => {
    commitEdit(grid, help, then)
      .then((done) => {
        if (done) field.current?.focus({ preventScroll: true });
      })
      .catch(help.report);
  };
  const cancel = () => {
    grid.stopEditing();
    field.current?.focus({ preventScroll: true });
  };
  return (
    <div className="formula-bar" data-region="formula">
      <NameBox {...props} />
      <div className="formula-buttons">
        <button
          type="button"
          aria-label={text('cancelEdit')}
          title={text('cancelEdit')}
          disabled={!editor}
          onMouseDown={(event) => event.preventDefault()}
          onClick={cancel}
        >
          <Icon name="cross" />
        </button>
        <button
          type="button"
          aria-label={text('commitEdit')}
          title={text('commitEdit')}
          disabled={!editor}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => commit()}
        >
          <Icon name="check" />
        </button>
        <i aria-hidden="true">fx</i>
      </div>
      <textarea
        ref={bar}
        className="formula"
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={text('formulaBar')}
        value={shown}
        onFocus={() => {
          if (!grid.get().editor) editActive(grid, 'bar');
          else grid.updateEditor({ where: 'bar', mode: 'edit' });
        }}
        onChange={(event) => {
          if (!grid.get().editor) editActive(grid, 'bar');
          grid.updateEditor({ text: event.currentTarget.value });
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.altKey) commit(event.shiftKey ? 'up' : 'down');
          else if (event.key === 'Tab') commit(event.shiftKey ? 'left' : 'right');
          else if (event.key === 'Escape') cancel();
          else if (event.key === 'Enter') {
            const input = event.currentTarget;
            input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end');
            grid.updateEditor({ text: input.value });
          } else return;
          event.preventDefault();
        }}
      />
    </div>
  );
}
