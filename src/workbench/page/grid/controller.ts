/** The grid's state and what a person can do to it. It knows the model, but no elements of the page. */
import type { ExcelHost } from '../../host';
import { type Area, MAX_COLUMNS, MAX_ROWS, sameArea } from '../../host/model/addresses';
import type { SheetModel } from '../../host/model/sheet-model';
import type { ModelEvent } from '../../host/model/types';
import { Store } from '../session/store';
import {
  areaOf,
  cellArea,
  cycleWithin,
  type Direction,
  firstOf,
  jumpFrom,
  lastOf,
  type Place,
  spanOf,
  stepFrom,
} from './selection';
import { SheetView } from './sheet-view';

export interface Editor {
  readonly sheet: SheetModel;
  readonly place: Place;
  readonly text: string;
  /** The text that the cell had, to tell whether anything changed. */
  readonly original: string;
  /** `enter` overwrites: arrows commit. `edit` changes what is there: arrows move the caret. */
  readonly mode: 'enter' | 'edit';
  readonly where: 'cell' | 'bar';
}

export interface CopiedArea {
  readonly id: string;
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly cut: boolean;
}

/** A message beside a cell: why a value was not taken, or what the cell expects. */
export interface CellMessage {
  readonly sheet: SheetModel;
  readonly place: Place;
  readonly kind: 'refusal' | 'information';
  readonly title: string;
  readonly text: string;
}

export interface GridState {
  readonly view: SheetView;
  readonly ranges: readonly Area[];
  /** The cell that takes what is typed; within the selection. */
  readonly active: Place;
  /** The corner that moves when the selection is extended. */
  readonly lead: Place;
  readonly editor: Editor | undefined;
  readonly copied: CopiedArea | undefined;
  readonly message: CellMessage | undefined;
  /** The list of a cell with list validation is open. */
  readonly choosing: boolean;
  /** Goes up with every change of the model: what is drawn must be drawn again. */
  readonly revision: number;
  /** Goes up when the place `lead` must be scrolled into view. */
  readonly reveal: number;
}

export class GridController extends Store<GridState> {
  private readonly views = new Map<string, SheetView>();
  private selecting = false;
  /** The column in which a run of Tab began: Enter goes back to it. */
  private tabbedFrom: number | undefined;
  private readonly unsubscribe: () => void;

  constructor(readonly host: ExcelHost) {
    const view = new SheetView(host.model.activeSheet);
    const { range, ranges } = host.model.selection;
    super({
      view,
      ranges,
      active: firstOf(range),
      lead: lastOf(range),
      editor: undefined,
      copied: undefined,
      message: undefined,
      choosing: false,
      revision: 0,
      reveal: 1,
    });
    this.views.set(view.sheet.id, view);
    this.unsubscribe = host.model.subscribe((event) => this.follow(event));
  }

  get model() {
    return this.host.model;
  }

  get sheet(): SheetModel {
    return this.get().view.sheet;
  }

  close(): void {
    this.unsubscribe();
  }

  /** Asks the grid to draw again, for changes that the model doesn't announce. */
  redraw(): void {
    const { view, revision } = this.get();
    view.refresh();
    this.set({ revision: revision + 1 });
  }

  private viewOf(sheet: SheetModel): SheetView {
    let view = this.views.get(sheet.id);
    if (!view) {
      view = new SheetView(sheet);
      this.views.set(sheet.id, view);
    }
    return view;
  }

  private follow(event: ModelEvent): void {
    const state = this.get();
    if (event.type === 'selection-changed') {
      if (this.selecting) return;
      const view = this.viewOf(event.sheet);
      view.include({ row: event.range.row, column: event.range.column });
      view.refresh();
      this.set({
        view,
        ranges: event.ranges,
        active: firstOf(event.range),
        lead: lastOf(event.range),
        message: undefined,
        choosing: false,
        revision: state.revision + 1,
        reveal: state.reveal + 1,
      });
      return;
    }
    if (event.type === 'cells-changed' || event.type === 'calculated' || event.type === 'formats-changed') {
      this.views.get(event.sheet.id)?.cellsChanged(event.ranges);
    }
    if (event.type === 'structure-changed') this.views.delete(event.sheet.id);
    if (event.type === 'sheet-deleted') {
      this.views.delete(event.sheet.id);
      if (state.copied?.sheet === event.sheet) this.set({ copied: undefined });
      if (state.editor?.sheet === event.sheet) this.stopEditing();
    }
    const view = this.viewOf(this.model.activeSheet);
    view.refresh();
    this.set({ view, revision: this.get().revision + 1 });
  }

  // ---- selection ----

  /** Selects areas with the active cell and the moving corner; tells the model, and so the add-in. */
  select(ranges: readonly Area[], active: Place, lead: Place, reveal = true): void {
    const { view, ...state } = this.get();
    this.tabbedFrom = undefined;
    view.include(lead.row < MAX_ROWS - 1 && lead.column < MAX_COLUMNS - 1 ? lead : active);
    this.selecting = true;
    try {
      this.model.select(view.sheet, ranges);
    } finally {
      this.selecting = false;
    }
    this.set({
      ranges,
      active,
      lead,
      message: undefined,
      choosing: false,
      revision: state.revision + 1,
      reveal: state.reveal + (reveal ? 1 : 0),
    });
  }

  selectCell(place: Place): void {
    const area = cellArea(this.get().view, place);
    this.select([area], firstOf(area), firstOf(area));
  }

  /** Adds a cell to the selection, as a click with Ctrl does. */
  addCell(place: Place): void {
    const area = cellArea(this.get().view, place);
    this.select([...this.get().ranges, area], firstOf(area), firstOf(area));
  }

  /** Extends the last area from the active cell to a place. */
  extendTo(lead: Place): void {
    const { view, ranges, active } = this.get();
    const area = spanOf(view, active, lead);
    if (sameArea(area, ranges[ranges.length - 1]!)) return;
    this.select([...ranges.slice(0, -1), area], active, lead);
  }

  selectRows(from: number, to: number): void {
    const row = Math.min(from, to);
    const area = { row, column: 0, rowCount: Math.abs(to - from) + 1, columnCount: MAX_COLUMNS };
    this.select([area], { row: from, column: 0 }, { row: to, column: MAX_COLUMNS - 1 }, false);
  }

  selectColumns(from: number, to: number): void {
    const column = Math.min(from, to);
    const area = { row: 0, column, rowCount: MAX_ROWS, columnCount: Math.abs(to - from) + 1 };
    this.select([area], { row: 0, column: from }, { row: MAX_ROWS - 1, column: to }, false);
  }

  selectAll(): void {
    const area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
    this.select([area], this.get().active, lastOf(area), false);
  }

  /** Moves the active cell, or extends the selection. */
  move(direction: Direction, options: { extend?: boolean; jump?: boolean } = {}): void {
    const { view, active, lead } = this.get();
    const from = options.extend ? this.within(lead) : active;
    const to = options.jump ? jumpFrom(view, from, direction) : stepFrom(view, from, direction);
    if (options.extend) this.extendTo(to);
    else this.selectCell(to);
  }

  moveTo(place: Place, extend = false): void {
    if (extend) this.extendTo(place);
    else this.selectCell(place);
  }

  /** A corner that may lie at the end of a whole row or column, brought into what the grid shows. */
  private within({ row, column }: Place): Place {
    const { view, active } = this.get();
    return {
      row: row < view.rowCount ? row : active.row,
      column: column < view.columnCount ? column : active.column,
    };
  }

  /** What Tab and Enter do: the next cell of a selection of several, otherwise the neighbour. */
  advance(direction: Direction): void {
    const { view, ranges, active } = this.get();
    const range = ranges[ranges.length - 1]!;
    const several = !sameArea(range, cellArea(view, active));
    if (!several || range.rowCount >= MAX_ROWS || range.columnCount >= MAX_COLUMNS) {
      const start = this.tabbedFrom ?? active.column;
      if (direction === 'down' && this.tabbedFrom !== undefined) {
        this.selectCell({ row: stepFrom(view, active, 'down').row, column: start });
        return;
      }
      this.move(direction);
      if (direction === 'right') this.tabbedFrom = start;
      return;
    }
    const forward = direction === 'right' || direction === 'down';
    const next = cycleWithin(view, range, active, forward, direction === 'left' || direction === 'right');
    this.select(ranges, next, this.get().lead);
  }

  // ---- editing ----

  /** Begins to edit the active cell; the add-in has to wait meanwhile, as in Excel. */
  startEditing(text: string, original: string, mode: Editor['mode'], where: Editor['where'] = 'cell'): void {
    const { active, reveal, view } = this.get();
    this.host.faults.editingCell(true);
    this.set({
      editor: { sheet: view.sheet, place: active, text, original, mode, where },
      message: undefined,
      choosing: false,
      lead: active,
      reveal: reveal + 1,
    });
  }

  updateEditor(patch: Partial<Pick<Editor, 'text' | 'mode' | 'where'>>): void {
    const { editor } = this.get();
    if (editor) this.set({ editor: { ...editor, ...patch }, message: undefined });
  }

  stopEditing(): void {
    if (!this.get().editor) return;
    this.set({ editor: undefined });
    this.host.faults.editingCell(false);
  }

  /** Undoes or redoes a step and shows where that happened. */
  travel(direction: 'undo' | 'redo'): void {
    if (direction === 'undo') this.model.undo();
    else this.model.redo();
    this.set({ copied: undefined });
    this.redraw();
  }

  /** The area to work on: whole rows and columns cut to what the sheet uses. */
  workArea(): Area {
    const { ranges } = this.get();
    const range = ranges[ranges.length - 1]!;
    const used = this.sheet.usedRange();
    const end = used
      ? { row: used.row + used.rowCount, column: used.column + used.columnCount }
      : { row: 1, column: 1 };
    return {
      ...range,
      rowCount: range.rowCount >= MAX_ROWS ? Math.max(1, end.row) : range.rowCount,
      columnCount: range.columnCount >= MAX_COLUMNS ? Math.max(1, end.column) : range.columnCount,
    };
  }

  /** Clears the contents of the selection. */
  clearContents(): void {
    const { ranges } = this.get();
    this.model.transaction('user', 'clear', () => {
      for (const range of ranges) this.sheet.clear(range, 'contents');
    });
  }

  activeArea(): Area {
    const { view, active } = this.get();
    return view.mergeAt(active.row, active.column) ?? areaOf(active);
  }
}
