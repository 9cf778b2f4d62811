/** The workbook of a file that is typed into, judged, mended and taken back; its formulas are computed each time. */
import { proposalsFor, safeFixesOf } from '../../src/app/fix';
import type { SafeFixes } from '../../src/app/fix-services';
import { type Judgement, judgeSnapshot } from '../../src/app/validate';
import { settingsInUse } from '../../src/app/workbook-settings';
import type { CellAddress } from '../../src/domain/address';
import type { ChangeSet } from '../../src/domain/change-set';
import type { CellEdit, EditProposal } from '../../src/domain/edit';
import { invertEdits } from '../../src/domain/edit-decision';
import type { Finding } from '../../src/domain/finding';
import {
  type CellValue,
  isCellError,
  SheetBuilder,
  type SheetSnapshot,
  type Snapshot,
} from '../../src/domain/snapshot';
import type { WorkbookData } from '../../src/ooxml/workbook-data';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { RULES } from '../../src/rules/registry';
import { runRules } from '../../src/rules/run';
import {
  type CalcResult,
  type CalcSource,
  createRecalculator,
  type Recalculator,
} from '../../src/workbench/calc/recalculator';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { editWorkbook } from '../../src/xlsx/edit-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import type { Typing } from '../plants/workbook';
import { NOW } from './add-in';

type CellRow = WorkbookData['sheets'][number]['rows'][number];

export class MendedWorkbook {
  readonly #data: WorkbookData;
  readonly #source: CalcSource;
  readonly #calc: Recalculator = createRecalculator(() => NOW);
  #snapshot: Snapshot;
  #judgement: Judgement | null = null;

  constructor(changeSet: ChangeSet) {
    this.#data = changeSetToWorkbook(changeSet);
    this.#source = sourceOf(this.#data);
    this.#store(this.#calc.recalculateAll(this.#source));
    this.#snapshot = readSnapshot(writeWorkbook(this.#data));
  }

  #store(results: readonly CalcResult[]): void {
    for (const { sheet, row, column, value } of results) this.#row(sheet, row)[column]!.value = value;
  }

  #row(sheet: string, row: number): CellRow {
    const { rows } = this.#data.sheets.find(({ name }) => name === sheet)!;
    rows[row] ??= [];
    return rows[row]!;
  }

  /** Types values over whatever is there, formulas too. @returns what takes it back */
  type(typings: readonly Typing[]): () => void {
    const before = typings.map(({ cell }) => {
      const row = this.#row(cell.sheet, cell.row);
      return { cell, held: row[cell.column] && { ...row[cell.column]! } };
    });
    for (const { cell, value, format } of typings) {
      const row = this.#row(cell.sheet, cell.row);
      const style = row[cell.column]?.style ?? 0;
      row[cell.column] = { value, style: format === undefined ? style : this.#styleWith(style, format) };
    }
    this.#changed(typings.map(({ cell }) => cell));
    return () => {
      for (const { cell, held } of before) {
        const row = this.#row(cell.sheet, cell.row);
        if (held) row[cell.column] = held;
        else delete row[cell.column];
      }
      this.#changed(before.map(({ cell }) => cell));
    };
  }

  #styleWith(style: number, numberFormat: string): number {
    return this.#data.styles.push({ ...this.#data.styles[style], numberFormat }) - 1;
  }

  #changed(cells: readonly CellAddress[]): void {
    const areas = cells.map((cell) => ({ ...cell, rowCount: 1, columnCount: 1 }));
    const results = this.#calc.recalculate(this.#source, areas);
    this.#store(results);
    const touched = new Set([...cells, ...results].map(({ sheet }) => sheet));
    const sheets = this.#snapshot.sheets.map((sheet) =>
      touched.has(sheet.name) ? this.#read(sheet) : sheet,
    );
    this.#snapshot = { ...this.#snapshot, sheets };
    this.#judgement = null;
  }

  #read({ name, visibility, isProtected }: SheetSnapshot): SheetSnapshot {
    const builder = new SheetBuilder();
    const { rows } = this.#data.sheets.find((sheet) => sheet.name === name)!;
    rows.forEach((row, r) => {
      row?.forEach((cell, c) => {
        if (cell) builder.set(r, c, cell.value, cell.formula ?? null, this.#formatOf(cell.style));
      });
    });
    return builder.build(name, visibility, isProtected);
  }

  #formatOf(style: number): string {
    return this.#data.styles[style]?.numberFormat ?? 'General';
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  get judgement(): Judgement {
    this.#judgement ??= judgeSnapshot(this.#snapshot, NOW);
    return this.#judgement;
  }

  /** What the rules say when none is held back because another one explains it. */
  get allFindings(): readonly Finding[] {
    const { plans } = this.judgement.result;
    const { settings, origins } = settingsInUse(this.#snapshot, plans);
    const cutoff = origins.cutoff === 'default' ? null : settings.cutoff;
    return runRules(plans, { cutoff, rules: RULES }).findings;
  }

  get findings(): readonly Finding[] {
    return this.judgement.result.findings;
  }

  safeFixes(): SafeFixes {
    return safeFixesOf(this.judgement, this.#snapshot);
  }

  proposals(finding: Finding): readonly EditProposal[] {
    return proposalsFor(finding, this.judgement, this.#snapshot);
  }

  /** @returns the edits that take it back @throws Error when an edit could not be made */
  write(edits: readonly CellEdit[]): readonly CellEdit[] {
    const { outcomes } = editWorkbook(this.#data, edits);
    const refused = outcomes.filter(({ outcome }) => outcome !== 'written');
    if (refused.length > 0) throw new Error(`not written: ${JSON.stringify(refused.slice(0, 3))}`);
    this.#changed(edits.map(({ cell }) => cell));
    return invertEdits(outcomes.map(({ edit }) => edit));
  }

  /** Each cell's formula, or value where it has none, and its number format; blank cells without a format are left out. */
  cells(): Readonly<Record<string, readonly [CellValue, string]>> {
    const cells: Record<string, readonly [CellValue, string]> = {};
    for (const { name, rows } of this.#data.sheets) {
      for (const [r, row] of rows.entries()) {
        for (const [c, cell] of (row ?? []).entries()) {
          if (!cell) continue;
          const value = cell.formula ?? (isCellError(cell.value) ? { ...cell.value } : cell.value);
          const format = this.#formatOf(cell.style);
          if (value !== null || format !== 'General') cells[`${name} ${r},${c}`] = [value, format];
        }
      }
    }
    return cells;
  }
}

function sourceOf({ sheets, names }: WorkbookData): CalcSource {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    sheetNames: () => sheets.map(({ name }) => name),
    cell: (sheet, row, column) => byName.get(sheet)?.rows[row]?.[column],
    usedRange(name) {
      const rows = byName.get(name)?.rows ?? [];
      const columnCount = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
      return columnCount === 0 ? null : { row: 0, column: 0, rowCount: rows.length, columnCount };
    },
    *formulas() {
      for (const { name, rows } of sheets) {
        for (const [row, cells] of rows.entries()) {
          for (const [column, cell] of (cells ?? []).entries()) {
            if (cell?.formula !== undefined) yield { sheet: name, row, column, formula: cell.formula };
          }
        }
      }
    },
    names: () => names,
  };
}
