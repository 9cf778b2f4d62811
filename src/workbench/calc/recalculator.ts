/**
 * Recalculation behind an interface: the host's model is asked for cells, the recalculator answers with results.
 *
 * Rows and columns are 0-based. Formulas carry their leading `=`. Error results are values (`{ error: '#DIV/0!' }`).
 */
import type { CellValueData } from '../../ooxml/workbook-data';
import { FormulaSyntaxError, type Node } from './ast';
import { DefinedNames } from './defined-names';
import { DependencyIndex } from './dependency-index';
import { evaluateCell, referredArea } from './evaluator';
import { type FormulaCell, FormulaCells } from './formula-cells';
import { parseFormula } from './parser';
import { type Precedent, precedentsOf } from './precedents';
import { type ComputedCell, computeAll } from './schedule';
import { ERRORS } from './values';
import { WorkbookReader } from './workbook-reader';

/** What the recalculator reads from the workbook. It never writes: the host stores the results it gets. */
export interface CalcSource {
  sheetNames(): string[];
  cell(sheet: string, row: number, column: number): { value: CellValueData; formula?: string } | undefined;
  /** The smallest rectangle around the cells that hold something; `null` for an empty sheet. */
  usedRange(sheet: string): { row: number; column: number; rowCount: number; columnCount: number } | null;
  formulas(): Iterable<{ sheet: string; row: number; column: number; formula: string }>;
  /** Defined names; a name with a `sheet` is local to that sheet. Their formulas may or may not carry a `=`. */
  names(): { name: string; formula: string; sheet?: string }[];
  /** Whether a row is hidden or filtered out (for SUBTOTAL 101 to 111 and AGGREGATE); absent: none is. */
  isRowHidden?(sheet: string, row: number): boolean;
}

export interface CalcResult {
  sheet: string;
  row: number;
  column: number;
  value: CellValueData;
}

/** An area of cells that the host changed since the last call. */
export interface ChangedArea {
  sheet: string;
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

export interface Recalculator {
  /** Recomputes every formula of the workbook and returns a result for each. */
  recalculateAll(source: CalcSource): CalcResult[];
  /**
   * Recomputes the formulas in the changed areas, what depends on the areas, and what is volatile.
   * A change of sheets or names is noticed and recomputes everything, as does a first call.
   */
  recalculate(source: CalcSource, changed: ChangedArea[]): CalcResult[];
  /**
   * The value of a formula as if it stood in the given cell; reads stored values and stores nothing.
   * Defined names are those of the last recalculation.
   */
  evaluate(source: CalcSource, sheet: string, row: number, column: number, formula: string): CellValueData;
  /** The area that a formula refers to (the source of a drop-down); undefined when it gives no single area. */
  reference(
    source: CalcSource,
    sheet: string,
    row: number,
    column: number,
    formula: string,
  ): ChangedArea | undefined;
  /** Forgets what is known of the workbook: needed when cells moved (rows or columns inserted or deleted). */
  reset(): void;
  /** Cells that take part in a circular reference; they and what depends on them show `#CIRC!`. */
  circular(): { sheet: string; row: number; column: number }[];
}

/** Formulas of conditional formats and the like that are kept parsed. */
const PARSED = 20_000;

/**
 * A recalculator for one workbook.
 * @param clock for TODAY and NOW
 */
export function createRecalculator(clock: () => Date = () => new Date()): Recalculator {
  return new FormulaEngine(clock);
}

class FormulaEngine implements Recalculator {
  private cells = new FormulaCells();
  private dependents = new DependencyIndex<FormulaCell>();
  private volatiles = new Set<FormulaCell>();
  private inCycles = new Set<FormulaCell>();
  private names = new DefinedNames([]);
  private sheets = new Map<string, string>();
  /** Sheets and names at the last pass; `undefined` before the first. */
  private signature: string | undefined;
  private gone = 0;
  private readonly parsed = new Map<string, Node | undefined>();

  constructor(private readonly clock: () => Date) {}

  recalculateAll(source: CalcSource): CalcResult[] {
    this.reset();
    this.signature = this.learn(source);
    const dirty: FormulaCell[] = [];
    for (const { sheet, row, column, formula } of source.formulas())
      dirty.push(this.add(sheet, row, column, formula));
    return this.compute(source, dirty);
  }

  recalculate(source: CalcSource, changed: ChangedArea[]): CalcResult[] {
    if (this.signature === undefined || this.signature !== signatureOf(source))
      return this.recalculateAll(source);
    for (const area of changed) this.takeChange(source, area);
    if (this.gone > 1000 && this.gone > this.count() / 2) return this.recalculateAll(source);
    return this.compute(source, this.affected(changed));
  }

  evaluate(source: CalcSource, sheet: string, row: number, column: number, formula: string): CellValueData {
    const names = this.signature === undefined ? new DefinedNames(source.names()) : this.names;
    const tree = this.parse(formula);
    if (!tree) return ERRORS.NAME;
    return guardedEvaluation(tree, {
      reader: new WorkbookReader(source, names, this.clock),
      sheet,
      row,
      column,
    });
  }

  reference(
    source: CalcSource,
    sheet: string,
    row: number,
    column: number,
    formula: string,
  ): ChangedArea | undefined {
    const tree = this.parse(formula);
    const reader = new WorkbookReader(source, new DefinedNames(source.names()), this.clock);
    return tree && referredArea(tree, { reader, sheet, row, column });
  }

  reset(): void {
    this.cells = new FormulaCells();
    this.dependents = new DependencyIndex();
    this.volatiles = new Set();
    this.inCycles = new Set();
    this.signature = undefined;
    this.gone = 0;
  }

  circular(): { sheet: string; row: number; column: number }[] {
    return [...this.inCycles].map(({ sheet, row, column }) => ({ sheet, row, column }));
  }

  private count(): number {
    let count = 0;
    for (const _cell of this.cells.all()) count++;
    return count;
  }

  /** Takes in sheets and names. */
  private learn(source: CalcSource): string {
    this.names = new DefinedNames(source.names());
    this.sheets = new Map(source.sheetNames().map((name) => [name.toLowerCase(), name]));
    return signatureOf(source);
  }

  private parse(formula: string): Node | undefined {
    if (this.parsed.has(formula)) return this.parsed.get(formula);
    if (this.parsed.size >= PARSED) this.parsed.clear();
    const tree = parsedOrNothing(formula);
    this.parsed.set(formula, tree);
    return tree;
  }

  private add(sheet: string, row: number, column: number, formula: string): FormulaCell {
    const tree = parsedOrNothing(formula);
    const { areas, volatile } = tree
      ? precedentsOf(tree, sheet, {
          sheetName: (name) => this.sheets.get(name.toLowerCase()),
          name: (name, scope) => this.names.find(name, scope, row, column),
        })
      : { areas: [], volatile: false };
    const cell: FormulaCell = {
      sheet,
      row,
      column,
      formula,
      tree,
      precedents: areas,
      volatile,
      value: null,
      dirty: true,
      expanded: false,
      waitsFor: undefined,
      gone: false,
    };
    this.cells.set(cell);
    for (const area of areas) this.dependents.add(area, cell);
    if (volatile) this.volatiles.add(cell);
    return cell;
  }

  private remove(cell: FormulaCell): void {
    cell.gone = true;
    this.gone++;
    this.cells.remove(cell);
    this.volatiles.delete(cell);
    this.inCycles.delete(cell);
  }

  /** Compares what stands in a changed area with the formulas known there. */
  private takeChange(source: CalcSource, area: ChangedArea): void {
    const known: FormulaCell[] = [];
    this.cells.inArea(inclusive(area), (cell) => known.push(cell));
    for (const cell of known) {
      if (source.cell(cell.sheet, cell.row, cell.column)?.formula !== cell.formula) this.remove(cell);
    }
    const used = source.usedRange(area.sheet);
    if (!used) return;
    const lastRow = Math.min(area.row + area.rowCount, used.row + used.rowCount);
    const lastColumn = Math.min(area.column + area.columnCount, used.column + used.columnCount);
    for (let row = Math.max(area.row, used.row); row < lastRow; row++) {
      for (let column = Math.max(area.column, used.column); column < lastColumn; column++) {
        const formula = source.cell(area.sheet, row, column)?.formula;
        if (formula !== undefined && !this.cells.get(area.sheet, row, column))
          this.add(area.sheet, row, column, formula);
      }
    }
  }

  /** Marks what has to be computed again, and returns it. */
  private affected(changed: ChangedArea[]): FormulaCell[] {
    const dirty: FormulaCell[] = [];
    const seen = new Set<FormulaCell>();
    const mark = (cell: FormulaCell) => {
      if (cell.gone || seen.has(cell)) return;
      seen.add(cell);
      cell.dirty = true;
      dirty.push(cell);
    };
    this.dependents.begin();
    for (const area of changed) {
      this.cells.inArea(inclusive(area), mark);
      this.dependents.ofArea(inclusive(area), mark);
    }
    for (const cell of this.volatiles) mark(cell);
    // A cycle may have been broken anywhere.
    for (const cell of this.inCycles) mark(cell);
    for (let i = 0; i < dirty.length; i++) {
      const { sheet, row, column } = dirty[i]!;
      this.dependents.ofCell(sheet, row, column, mark);
    }
    return dirty;
  }

  private compute(source: CalcSource, dirty: FormulaCell[]): CalcResult[] {
    const reader = (computed: (sheet: string, row: number, column: number) => ComputedCell) =>
      new WorkbookReader(source, this.names, this.clock, computed);
    let circular: FormulaCell[];
    try {
      circular = computeAll(dirty, this.cells, reader, (cell, using) =>
        cell.tree
          ? guardedEvaluation(cell.tree, {
              reader: using,
              sheet: cell.sheet,
              row: cell.row,
              column: cell.column,
            })
          : ERRORS.NAME,
      );
    } catch (error) {
      // Half a pass is no state to go on from: the next one starts from scratch.
      this.reset();
      throw error;
    }
    for (const cell of dirty) this.inCycles.delete(cell);
    for (const cell of circular) this.inCycles.add(cell);
    return dirty.map(({ sheet, row, column, value }) => ({ sheet, row, column, value }));
  }
}

/** A formula nested deeper than the stack allows is an error in its cell, not the end of the recalculation. */
function guardedEvaluation(tree: Node, context: Parameters<typeof evaluateCell>[1]): CellValueData {
  try {
    return evaluateCell(tree, context);
  } catch (error) {
    if (error instanceof RangeError) return ERRORS.CALC;
    throw error;
  }
}

function parsedOrNothing(formula: string): Node | undefined {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function inclusive({ sheet, row, column, rowCount, columnCount }: ChangedArea): Precedent {
  return { sheet, row, column, lastRow: row + rowCount - 1, lastColumn: column + columnCount - 1 };
}

function signatureOf(source: CalcSource): string {
  const names = source.names();
  return `${source.sheetNames().join('\n')}\n\n${names.map(({ name, formula, sheet }) => `${name}\t${formula}\t${sheet ?? ''}`).join('\n')}`;
}
