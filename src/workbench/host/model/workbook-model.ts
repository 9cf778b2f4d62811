import type { CellValueData, WorkbookData } from '../../../ooxml/workbook-data';
import type { Recalculator } from '../../calc/recalculator';
import { type Area, bound, sameArea } from './addresses';
import { Calculation } from './calculation';
import { renameInCharts } from './charts';
import { accessDenied, HostError, invalidArgument, itemNotFound } from './errors';
import { renameSheetInFormula } from './formula-refs';
import { readData } from './from-data';
import { Journal, replay, type Step } from './journal';
import { SheetModel } from './sheet-model';
import { StyleTable } from './styles';
import { writeData } from './to-data';
import type { ChangeSource, ModelEvent, NameRecord } from './types';

const FORBIDDEN_IN_SHEET_NAMES = /[\\/?*[\]:]/;

/**
 * A workbook: sheets, names, settings, undo, events. It knows no protocol and no page; the add-in's requests and
 * the grid work on the same model.
 */
export class WorkbookModel {
  sheets: readonly SheetModel[] = [];
  names: readonly NameRecord[] = [];
  /** Settings of the add-in, as the file keeps them: the value as JSON text, by key. */
  settings: ReadonlyMap<string, string> = new Map();
  structureProtection: { passwordHash?: string } | undefined = undefined;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  styles = new StyleTable();
  readonly journal = new Journal();
  /** Goes up with every change; what is derived from the model is kept per version. */
  version = 0;
  fileName = 'Libro1.xlsx';
  /** What the file held and the model doesn't. */
  notKept: readonly string[] = [];
  date1904 = false;
  private active = 0;
  private selected: readonly Area[] = [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }];
  private readonly selections = new Map<string, readonly Area[]>();
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private pending: ModelEvent[] = [];
  private nextId = 1;
  private readonly sheetsByName = new Map<string, SheetModel>();

  private readonly calculation: Calculation;

  constructor(recalculator?: Recalculator) {
    this.calculation = new Calculation(this, recalculator);
  }

  /** A model of what a file says. Formulas without a cached result are calculated. */
  static fromData(data: WorkbookData, recalculator?: Recalculator): WorkbookModel {
    const model = new WorkbookModel(recalculator);
    const uncalculated = readData(model, data);
    if (uncalculated) {
      model.markStructureDirty();
      model.calculate();
    }
    return model;
  }

  /** A workbook with one empty sheet, as Excel opens it. */
  static blank(recalculator?: Recalculator, sheetName = 'Hoja1'): WorkbookModel {
    const model = new WorkbookModel(recalculator);
    model.sheets = [new SheetModel(model, model.newId(), sheetName)];
    return model;
  }

  toData(): WorkbookData {
    return writeData(this);
  }

  /** An id of Excel's look, `{00000000-0001-0000-0000-000000000001}`; never the same twice in a session. */
  newId(): string {
    return `{00000000-0001-0000-0000-${String(this.nextId++).padStart(12, '0')}}`;
  }

  // ---- listeners and transactions ----

  subscribe(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Who makes the change that is under way. */
  get source(): ChangeSource {
    return this.journal.current?.source ?? 'user';
  }

  /**
   * Does changes as one undo step, recalculates after them and tells the listeners. Within another transaction
   * it joins that one. What was done before an error stays, as in Excel.
   * @param source who makes the change; `undefined` means a person, or whoever made the outer transaction
   * @param options.joinLast makes the step part of the one before, if that is of the same source
   */
  transaction<T>(
    source: ChangeSource | undefined,
    label: string,
    change: () => T,
    options: { joinLast?: boolean } = {},
  ): T {
    if (this.journal.current) return change();
    const step: Step = { label, source: source ?? 'user', entries: [] };
    this.journal.current = step;
    try {
      return change();
    } finally {
      if (this.calculationMode !== 'Manual') this.calculate();
      this.journal.current = undefined;
      this.journal.commit(step, options.joinLast ?? false);
      this.flush();
    }
  }

  emit(event: ModelEvent): void {
    this.pending.push(event);
    if (!this.journal.current) this.flush();
  }

  private flush(): void {
    while (this.pending.length > 0) {
      const events = this.pending;
      this.pending = [];
      for (const event of events) for (const listener of [...this.listeners]) listener(event);
    }
  }

  get canUndo(): boolean {
    return this.journal.undoStack.length > 0;
  }

  get canRedo(): boolean {
    return this.journal.redoStack.length > 0;
  }

  /** Takes the last step back. Returns its label, or null when there is none. */
  undo(): string | null {
    return this.travel(this.journal.undoStack, this.journal.redoStack, 'undo');
  }

  redo(): string | null {
    return this.travel(this.journal.redoStack, this.journal.undoStack, 'redo');
  }

  private travel(from: Step[], to: Step[], direction: 'undo' | 'redo'): string | null {
    const step = from.pop();
    if (!step) return null;
    const touched = new Map<SheetModel, Area>();
    replay(step, direction, (sheet, row, column, cell) => {
      sheet.writeCell(row, column, cell);
      const area = { row, column, rowCount: 1, columnCount: 1 };
      const before = touched.get(sheet);
      touched.set(sheet, before ? bound(before, area) : area);
    });
    this.version++;
    this.sheetsByName.clear();
    if (step.entries.some((e) => e.kind === 'set' && STRUCTURAL.has(e.key))) this.markStructureDirty();
    this.active = Math.min(this.active, this.sheets.length - 1);
    to.push(step);
    for (const [sheet, area] of touched) {
      this.markDirty(sheet, area);
      this.pending.push({ type: 'cells-changed', sheet, ranges: [area], source: 'user' });
    }
    for (const event of sheetListEvents(step, direction)) this.pending.push(event);
    this.pending.push({ type: 'other-changed', what: direction, source: 'user' });
    if (this.calculationMode !== 'Manual') this.calculate();
    this.flush();
    return step.label;
  }

  // ---- sheets ----

  get activeSheet(): SheetModel {
    return this.sheets[this.active] ?? this.sheets[0]!;
  }

  sheetById(id: string | undefined): SheetModel | undefined {
    return id === undefined ? undefined : this.sheets.find((sheet) => sheet.id === id);
  }

  /** By name, without regard to case. */
  sheetNamed(name: string): SheetModel | undefined {
    let sheet = this.sheetsByName.get(name);
    if (!sheet) {
      const key = name.toLowerCase();
      sheet = this.sheets.find((candidate) => candidate.name.toLowerCase() === key);
      if (sheet) this.sheetsByName.set(name, sheet);
    }
    return sheet;
  }

  /** @throws HostError ItemAlreadyExists or InvalidArgument when a sheet cannot have this name */
  assertSheetName(name: string, except?: SheetModel): void {
    if (
      name.length === 0 ||
      name.length > 31 ||
      FORBIDDEN_IN_SHEET_NAMES.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'")
    ) {
      throw invalidArgument(`"${name}" cannot be the name of a sheet.`);
    }
    const other = this.sheetNamed(name);
    if (other && other !== except) {
      throw new HostError(
        'ItemAlreadyExists',
        'A resource with the same name or identifier already exists.',
        409,
      );
    }
  }

  /** A sheet that is given by itself or by its name. @throws HostError ItemNotFound */
  private take(sheet: SheetModel | string): SheetModel {
    const found = typeof sheet === 'string' ? this.sheetNamed(sheet) : sheet;
    if (!found || !this.sheets.includes(found)) throw itemNotFound();
    return found;
  }

  private assertStructureOpen(): void {
    if (this.structureProtection) throw accessDenied("The workbook's structure is protected.");
  }

  /** Adds a sheet at the end or at a position; without a name it gets the next free one. */
  addSheet(name?: string, position?: number): SheetModel {
    this.assertStructureOpen();
    let free = this.sheets.length + 1;
    while (name === undefined && this.sheetNamed(`Hoja${free}`)) free++;
    const given = name ?? `Hoja${free}`;
    this.assertSheetName(given);
    return this.transaction(undefined, 'add sheet', () => {
      const sheet = new SheetModel(this, this.newId(), given);
      const list = this.sheets.slice();
      list.splice(position ?? list.length, 0, sheet);
      this.setSheets(list);
      this.emit({ type: 'sheet-added', sheet, source: this.source });
      return sheet;
    });
  }

  /** Puts an existing sheet object (a copy) into the list. */
  insertSheet(sheet: SheetModel, position: number): void {
    this.assertStructureOpen();
    this.transaction(undefined, 'add sheet', () => {
      const list = this.sheets.slice();
      list.splice(position, 0, sheet);
      this.setSheets(list);
      this.emit({ type: 'sheet-added', sheet, source: this.source });
    });
  }

  /** Deletes a sheet. Excel cannot undo that, so the history is emptied. */
  deleteSheet(target: SheetModel | string): void {
    this.assertStructureOpen();
    const sheet = this.take(target);
    if (
      sheet.visibility === 'visible' &&
      this.sheets.filter((s) => s.visibility === 'visible').length === 1
    ) {
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    this.transaction(undefined, 'delete sheet', () => {
      const wasActive = this.activeSheet === sheet;
      const at = this.sheets.indexOf(sheet);
      for (const other of this.sheets)
        if (other !== sheet) this.renameInFormulas(other, sheet.name, undefined);
      this.setNames(
        this.names
          .filter((n) => n.sheetId !== sheet.id)
          .map((n) => ({ ...n, formula: renameSheetInFormula(n.formula, sheet.name, undefined) })),
      );
      this.setSheets(this.sheets.filter((s) => s !== sheet));
      this.journal.clear();
      this.emit({ type: 'sheet-deleted', sheet, source: this.source });
      if (wasActive) {
        const visible = (s: SheetModel | undefined) => s?.visibility === 'visible';
        const next = this.sheets.slice(at).find(visible) ?? this.sheets.slice(0, at).reverse().find(visible)!;
        this.activate(next, undefined);
      }
    });
  }

  renameSheet(target: SheetModel | string, name: string): void {
    this.assertStructureOpen();
    const sheet = this.take(target);
    if (sheet.name === name) return;
    this.assertSheetName(name, sheet);
    this.transaction(undefined, 'rename sheet', () => {
      const before = sheet.name;
      this.journal.set(sheet, 'name', name);
      this.sheetsByName.clear();
      for (const other of this.sheets) this.renameInFormulas(other, before, name);
      this.setNames(
        this.names.map((n) => ({ ...n, formula: renameSheetInFormula(n.formula, before, name) })),
      );
      this.markStructureDirty();
      this.version++;
      this.emit({ type: 'sheet-renamed', sheet, before, source: this.source });
    });
  }

  private renameInFormulas(sheet: SheetModel, before: string, after: string | undefined): void {
    renameInCharts(sheet, before, after);
    const change = (text: string) => renameSheetInFormula(text, before, after);
    sheet.rows.forEach((line, r) => {
      line.forEach((cell, c) => {
        if (!cell?.formula) return;
        const formula = change(cell.formula);
        if (formula !== cell.formula) sheet.writeCell(r, c, { ...cell, formula });
      });
    });
    if (sheet.conditionalFormats.some((cf) => cf.formulas.some((f) => change(f) !== f))) {
      sheet.put(
        'conditionalFormats',
        sheet.conditionalFormats.map((cf) => ({ ...cf, formulas: cf.formulas.map(change) })),
      );
    }
  }

  /** Moves a sheet; a position past the end is the end. */
  moveSheet(target: SheetModel | string, position: number): void {
    this.assertStructureOpen();
    const sheet = this.take(target);
    const before = this.sheets.indexOf(sheet);
    const after = Math.min(Math.max(0, position), this.sheets.length - 1);
    if (before === after || before < 0) return;
    this.transaction(undefined, 'move sheet', () => {
      const list = this.sheets.filter((s) => s !== sheet);
      list.splice(after, 0, sheet);
      this.setSheets(list);
      this.emit({ type: 'sheet-moved', sheet, before, after, source: this.source });
    });
  }

  setVisibility(sheet: SheetModel, visibility: SheetModel['visibility']): void {
    this.assertStructureOpen();
    const before = sheet.visibility;
    if (before === visibility) return;
    const others = this.sheets.filter((s) => s !== sheet && s.visibility === 'visible');
    if (visibility !== 'visible' && others.length === 0) {
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    this.transaction(undefined, 'sheet visibility', () => {
      sheet.put('visibility', visibility);
      this.emit({ type: 'sheet-visibility', sheet, before, source: this.source });
      if (visibility !== 'visible' && this.activeSheet === sheet) this.activate(others[0]!);
    });
  }

  /** Shows a sheet. Not an undo step, as in Excel. */
  activate(target: SheetModel | string, previous: SheetModel | undefined = this.activeSheet): void {
    const sheet = this.take(target);
    const index = this.sheets.indexOf(sheet);
    if (sheet.visibility !== 'visible')
      throw new HostError('InvalidOperation', 'A hidden worksheet cannot be activated.');
    if (previous === sheet) return;
    if (previous) this.selections.set(previous.id, this.selected);
    this.active = index;
    this.selected = this.selections.get(sheet.id) ?? [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }];
    this.emit({ type: 'sheet-activated', sheet, previous });
    this.emit({ type: 'selection-changed', sheet, range: this.selected[0]!, ranges: this.selected });
  }

  get selection(): { sheet: SheetModel; range: Area; ranges: readonly Area[] } {
    return { sheet: this.activeSheet, range: this.selected[0]!, ranges: this.selected };
  }

  /** Selects one or several areas and shows their sheet. */
  select(target: SheetModel | string, range: Area | readonly Area[]): void {
    const sheet = this.take(target);
    const ranges = Array.isArray(range) ? (range as readonly Area[]) : [range as Area];
    this.activate(sheet);
    if (ranges.length === this.selected.length && ranges.every((a, i) => sameArea(a, this.selected[i]!)))
      return;
    this.selected = ranges;
    this.emit({ type: 'selection-changed', sheet, range: ranges[0]!, ranges });
  }

  private setSheets(list: readonly SheetModel[]): void {
    const active = this.sheets[this.active];
    this.journal.set(this as WorkbookModel, 'sheets', list);
    this.sheetsByName.clear();
    if (active && list.includes(active)) this.active = list.indexOf(active);
    this.markStructureDirty();
    this.version++;
  }

  // ---- names, settings ----

  setNames(names: readonly NameRecord[]): void {
    this.transaction(undefined, 'names', () => {
      this.journal.set(this as WorkbookModel, 'names', names);
      this.markStructureDirty();
      this.version++;
      this.emit({ type: 'other-changed', what: 'names', source: this.source });
    });
  }

  /** Settings are not part of the undo history, as in Excel. */
  setSettings(settings: ReadonlyMap<string, string>): void {
    this.settings = settings;
    this.emit({ type: 'other-changed', what: 'settings', source: this.source });
  }

  // ---- calculation ----

  /** Notes that cells changed, so that what depends on them is recalculated. */
  markDirty(sheet: SheetModel, area: Area): void {
    this.calculation.markDirty(sheet, area);
  }

  markStructureDirty(): void {
    this.calculation.structureDirty = true;
  }

  /** Recalculates what is outdated; `all` recalculates every formula. */
  calculate(all = false): void {
    const touched = this.calculation.run(all);
    if (touched.size > 0) this.version++;
    for (const [sheet, area] of touched) this.emit({ type: 'calculated', sheet, ranges: [area] });
  }

  /** The value of a formula as if it stood in a cell. Without a recalculator every formula is an error. */
  evaluate(sheet: SheetModel, row: number, column: number, formula: string): CellValueData {
    return this.calculation.evaluate(sheet, row, column, formula);
  }

  /** The area that a formula refers to, as the source of a drop-down; undefined when it gives none. */
  referenceOf(
    sheet: SheetModel,
    row: number,
    column: number,
    formula: string,
  ): (Area & { sheet: string }) | undefined {
    return this.calculation.referenceOf(sheet, row, column, formula);
  }
}

/** Members whose change makes every formula suspect. */
const STRUCTURAL = new Set(['sheets', 'names', 'rows', 'name']);

/** Undoing the addition of a sheet removes it, and so on: the listeners are told as of any other change. */
function sheetListEvents(step: Step, direction: 'undo' | 'redo'): ModelEvent[] {
  return step.entries.flatMap((entry): ModelEvent[] => {
    if (entry.kind !== 'set') return [];
    const [from, to] = direction === 'undo' ? [entry.after, entry.before] : [entry.before, entry.after];
    if (entry.key === 'name') {
      return [
        {
          type: 'sheet-renamed',
          sheet: entry.target as unknown as SheetModel,
          before: String(from),
          source: 'user',
        },
      ];
    }
    if (entry.key !== 'sheets') return [];
    const before = from as readonly SheetModel[];
    const after = to as readonly SheetModel[];
    return [
      ...after
        .filter((s) => !before.includes(s))
        .map((sheet) => ({ type: 'sheet-added', sheet, source: 'user' }) as const),
      ...before
        .filter((s) => !after.includes(s))
        .map((sheet) => ({ type: 'sheet-deleted', sheet, source: 'user' }) as const),
    ];
  });
}
