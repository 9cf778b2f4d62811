/** What stands beside the active cell: the button and list of its validation, its message, why a value was refused. */
import { type RefObject, useEffect, useReducer, useRef } from 'react';
import type { PageText } from '../text';
import type { GridController, GridState } from './controller';
import { chooseValue, type EditingHelp } from './editing';
import { choicesAt } from './validation';

interface Props {
  grid: GridController;
  state: GridState;
  help: EditingHelp;
  text: PageText;
  placeOf(row: number, column: number): { left: number; top: number };
  scroller: RefObject<HTMLElement | null>;
}

/** The greatest width of a box beside a cell, in pixels; see the style sheet. */
const WIDEST_BOX = 310;
const EDGE = 4;
const BUTTON = 20;

export function CellAside({ grid, state, help, text, placeOf, scroller }: Props) {
  const { view, active, editor, message, choosing } = state;
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const element = scroller.current;
    element?.addEventListener('scroll', redraw, { passive: true });
    return () => element?.removeEventListener('scroll', redraw);
  }, [scroller]);

  const rule = view.sheet.validationAt(active.row, active.column);
  const area = view.mergeAt(active.row, active.column) ?? { ...active, rowCount: 1, columnCount: 1 };
  const { left, top } = placeOf(area.row, area.column);
  const right = left + view.columns.start(area.column + area.columnCount) - view.columns.start(area.column);
  const bottom = top + view.rows.start(area.row + area.rowCount) - view.rows.start(area.row);
  // Boxes that would not fit to the right end where the cell ends.
  const frame = scroller.current?.clientWidth ?? Number.POSITIVE_INFINITY;
  const side = (from: number) =>
    from + WIDEST_BOX > frame ? { right: Math.max(EDGE, frame - right + EDGE) } : { left: from };
  const list = rule?.type === 'list' && rule.showDropDown && !editor;
  const prompt = rule?.showPrompt && !editor && !choosing && (rule.promptTitle || rule.prompt);
  const shown =
    message && message.sheet === view.sheet
      ? message
      : prompt
        ? { kind: 'prompt', title: rule.promptTitle ?? '', text: rule.prompt ?? '' }
        : undefined;
  return (
    <>
      {list && (
        <button
          type="button"
          className="choice-button"
          tabIndex={-1}
          aria-label={text('chooseValue')}
          style={{ left: Math.min(right, frame - BUTTON), top: bottom - 19 }}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => grid.set({ choosing: !choosing })}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M3 4.5 6 7.5 9 4.5" />
          </svg>
        </button>
      )}
      {list && choosing && (
        <Choices grid={grid} state={state} help={help} text={text} side={side(left)} top={bottom} />
      )}
      {shown && (
        <div
          className={`cell-message ${shown.kind}`}
          role={shown.kind === 'refusal' ? 'alert' : 'status'}
          style={{ ...side(left + 12), top: bottom + 6 }}
        >
          {shown.title && <strong>{shown.title}</strong>}
          {shown.text && <span>{shown.text}</span>}
        </div>
      )}
    </>
  );
}

function Choices({
  grid,
  state,
  help,
  text,
  side,
  top,
}: Omit<Props, 'placeOf' | 'scroller'> & { side: { left: number } | { right: number }; top: number }) {
  const { view, active } = state;
  const list = useRef<HTMLDivElement>(null);
  const choices = choicesAt(view.sheet, active.row, active.column) ?? [];
  const current = view.sheet.textAt(active.row, active.column);
  useEffect(() => {
    const options = list.current?.querySelectorAll('button');
    const chosen = Array.from(options ?? []).find(
      (option) => option.getAttribute('aria-selected') === 'true',
    );
    (chosen ?? options?.[0])?.focus({ preventScroll: true });
  }, []);
  const close = () => {
    grid.set({ choosing: false });
    document.querySelector<HTMLTextAreaElement>('.cell-editor textarea')?.focus({ preventScroll: true });
  };
  return (
    <div
      ref={list}
      className="choices"
      role="listbox"
      aria-label={text('chooseValue')}
      tabIndex={-1}
      style={{ ...side, top, minWidth: view.columns.size(active.column) + 18 }}
      onKeyDown={(event) => {
        const focused = document.activeElement;
        if (event.key === 'Escape' || event.key === 'Tab') close();
        else if (event.key === 'ArrowDown') (focused?.nextElementSibling as HTMLElement | null)?.focus();
        else if (event.key === 'ArrowUp') (focused?.previousElementSibling as HTMLElement | null)?.focus();
        else return;
        event.preventDefault();
      }}
    >
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          role="option"
          aria-selected={choice === current}
          tabIndex={-1}
          onClick={() => {
            chooseValue(grid, help, choice);
            close();
          }}
        >
          {choice}
        </button>
      ))}
    </div>
  );
}
