import type { StyleData } from '../../../ooxml/workbook-data';
import type { Area } from '../model/addresses';
import { invalidArgument } from '../model/errors';
import { assertAllowed } from '../model/protection';
import { shared } from '../model/sheet-format';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, POINTS_PER_CHARACTER } from '../model/sheet-model';
import { DEFAULT_FONT, type StylePatch } from '../model/styles';
import { type HostContext, HostObject } from './base';
import { RangeBorderCollectionObject } from './borders';
import { colorArgument, type FormatTarget } from './format-target';

abstract class TargetObject extends HostObject {
  constructor(
    host: HostContext,
    protected readonly target: FormatTarget,
  ) {
    super(host);
  }

  protected read<T extends string | number | boolean>(pick: (style: StyleData) => T): T | null {
    return shared(this.target.sheet, this.target.areas, pick);
  }

  protected write(patch: StylePatch): void {
    for (const area of this.target.areas) this.target.sheet.setStyle(area, patch);
  }
}

export class RangeFillObject extends TargetObject {
  readonly className = 'RangeFill';

  /** `#FFFFFF` without a fill, as Excel answers; empty text for mixed fills. */
  get color(): string {
    return this.read((style) => style.fill ?? '#FFFFFF') ?? '';
  }
  set color(value: unknown) {
    this.write({ fill: value === '' ? undefined : colorArgument(value) });
  }
  get pattern(): string | null {
    return this.read((style) => (style.fill ? 'Solid' : 'None'));
  }
  get tintAndShade(): number {
    return 0;
  }
  clear(): void {
    this.write({ fill: undefined });
  }
}

export class RangeFontObject extends TargetObject {
  readonly className = 'RangeFont';

  get bold(): boolean | null {
    return this.read((style) => style.font?.bold ?? false);
  }
  set bold(value: boolean) {
    this.write({ font: { bold: value || undefined } });
  }
  get italic(): boolean | null {
    return this.read((style) => style.font?.italic ?? false);
  }
  set italic(value: boolean) {
    this.write({ font: { italic: value || undefined } });
  }
  get strikethrough(): boolean | null {
    return this.read((style) => style.font?.strikethrough ?? false);
  }
  set strikethrough(value: boolean) {
    this.write({ font: { strikethrough: value || undefined } });
  }
  get underline(): string | null {
    return this.read((style) => (style.font?.underline ? 'Single' : 'None'));
  }
  set underline(value: string) {
    this.write({ font: { underline: value === 'None' ? undefined : true } });
  }
  get color(): string {
    return this.read((style) => style.font?.color ?? DEFAULT_FONT.color) ?? '';
  }
  set color(value: unknown) {
    this.write({ font: { color: colorArgument(value) } });
  }
  get name(): string | null {
    return this.read((style) => style.font?.name ?? DEFAULT_FONT.name);
  }
  set name(value: string) {
    this.write({ font: { name: value } });
  }
  get size(): number | null {
    return this.read((style) => style.font?.size ?? DEFAULT_FONT.size);
  }
  set size(value: number) {
    if (!(value >= 1 && value <= 409)) throw invalidArgument();
    this.write({ font: { size: value } });
  }
}

export class FormatProtectionObject extends TargetObject {
  readonly className = 'FormatProtection';

  get locked(): boolean | null {
    return this.read((style) => style.locked ?? true);
  }
  set locked(value: boolean) {
    this.write({ locked: value ? undefined : false });
  }
  get formulaHidden(): boolean | null {
    return this.read((style) => style.hiddenFormula ?? false);
  }
  set formulaHidden(value: boolean) {
    this.write({ hiddenFormula: value || undefined });
  }
}

/** Horizontal alignment: the library's word and the file's. */
const HORIZONTAL: Record<string, StyleData['horizontal'] | undefined> = {
  General: undefined,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};
const VERTICAL: Record<string, StyleData['vertical']> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

const wordOf = (words: Record<string, string | undefined>, value: string | undefined, fallback: string) =>
  Object.keys(words).find((word) => words[word] === value) ?? fallback;

export class RangeFormatObject extends TargetObject {
  readonly className: string = 'RangeFormat';

  get fill() {
    return new RangeFillObject(this.host, this.target);
  }
  get font() {
    return new RangeFontObject(this.host, this.target);
  }
  get borders() {
    return new RangeBorderCollectionObject(this.host, this.target);
  }
  get protection() {
    return new FormatProtectionObject(this.host, this.target);
  }
  get horizontalAlignment(): string | null {
    return this.read((style) => wordOf(HORIZONTAL, style.horizontal, 'General'));
  }
  set horizontalAlignment(value: string) {
    if (!(value in HORIZONTAL)) throw invalidArgument();
    this.write({ horizontal: HORIZONTAL[value] });
  }
  get verticalAlignment(): string | null {
    return this.read((style) => wordOf(VERTICAL, style.vertical ?? 'bottom', 'Bottom'));
  }
  set verticalAlignment(value: string) {
    if (!(value in VERTICAL)) throw invalidArgument();
    this.write({ vertical: VERTICAL[value] });
  }
  get wrapText(): boolean | null {
    return this.read((style) => style.wrap ?? false);
  }
  set wrapText(value: boolean) {
    this.write({ wrap: value || undefined });
  }
  get indentLevel(): number | null {
    return this.read((style) => style.indent ?? 0);
  }
  set indentLevel(value: number) {
    if (!(value >= 0 && value <= 250)) throw invalidArgument();
    this.write({ indent: value || undefined });
  }
  get textOrientation(): number | null {
    return this.read((style) => style.rotation ?? 0);
  }
  set textOrientation(value: number) {
    if (!(value >= -90 && value <= 90) && value !== 180) throw invalidArgument();
    this.write({ rotation: value || undefined });
  }

  private uniform(of: (index: number) => number, from: (area: Area) => [number, number]): number | null {
    let common: number | undefined;
    for (const area of this.target.areas) {
      const [first, count] = from(area);
      for (let i = first; i < first + count; i++) {
        const value = of(i);
        if (common !== undefined && common !== value) return null;
        common = value;
      }
    }
    return common ?? null;
  }

  get columnWidth(): number | null {
    const { sheet } = this.target;
    const width = (c: number) => (sheet.isColumnHidden(c) ? 0 : sheet.columnWidth(c) * POINTS_PER_CHARACTER);
    return this.uniform(width, (a) => [a.column, a.columnCount]);
  }
  set columnWidth(value: number) {
    if (!(value >= 0)) throw invalidArgument();
    const { sheet } = this.target;
    assertAllowed(sheet, 'formatColumns');
    const record = value === 0 ? { hidden: true } : { width: value / POINTS_PER_CHARACTER, hidden: false };
    for (const a of this.target.areas) sheet.setColumns(a.column, a.columnCount, record);
  }
  get rowHeight(): number | null {
    const { sheet } = this.target;
    const height = (r: number) => (sheet.isRowHidden(r) ? 0 : sheet.rowHeight(r));
    return this.uniform(height, (a) => [a.row, a.rowCount]);
  }
  set rowHeight(value: number) {
    if (!(value >= 0 && value <= 409.5)) throw invalidArgument();
    const { sheet } = this.target;
    assertAllowed(sheet, 'formatRows');
    const record = value === 0 ? { hidden: true } : { height: value, hidden: false };
    for (const a of this.target.areas) sheet.setRows(a.row, a.rowCount, record);
  }
  get useStandardWidth(): boolean | null {
    const width = this.columnWidth;
    return width === null ? null : width === DEFAULT_COLUMN_WIDTH * POINTS_PER_CHARACTER;
  }
  set useStandardWidth(value: boolean) {
    if (value) this.columnWidth = DEFAULT_COLUMN_WIDTH * POINTS_PER_CHARACTER;
  }

  /** Widths by the length of the texts: the host has no fonts to measure with. */
  autofitColumns(): void {
    const { sheet, areas } = this.target;
    assertAllowed(sheet, 'formatColumns');
    for (const area of areas) {
      const longest = new Map<number, number>();
      sheet.forEachCell(area, (row, column, cell) => {
        if (cell.value === null || sheet.mergeAt(row, column)) return;
        const lines = sheet.textAt(row, column).split('\n');
        const length = Math.max(...lines.map((line) => line.length));
        longest.set(column, Math.max(longest.get(column) ?? 0, length));
      });
      for (const [column, length] of longest) {
        if (length > 0) sheet.setColumns(column, 1, { width: Math.min(255, length + 2), hidden: false });
      }
    }
  }

  /** Heights by the number of lines that the wrapped texts take in the present widths. */
  autofitRows(): void {
    const { sheet, areas } = this.target;
    assertAllowed(sheet, 'formatRows');
    for (const area of areas) {
      const lines = new Map<number, number>();
      sheet.forEachCell(area, (row, column, cell) => {
        if (typeof cell.value !== 'string' || sheet.mergeAt(row, column)) return;
        const wraps = sheet.styleAt(row, column).wrap ?? false;
        const width = Math.max(1, sheet.columnWidth(column) - 1);
        const needed = cell.value
          .split('\n')
          .reduce((sum, line) => sum + (wraps ? Math.max(1, Math.ceil(line.length / width)) : 1), 0);
        lines.set(row, Math.max(lines.get(row) ?? 1, wraps ? needed : 1));
      });
      for (const [row, count] of lines) {
        sheet.setRows(row, 1, { height: Math.min(409.5, count * DEFAULT_ROW_HEIGHT) });
      }
    }
  }
}
