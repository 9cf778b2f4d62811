import type { BorderData, StyleData } from '../../../ooxml/workbook-data';
import { type Area, intersect, parseArea, splitList, splitSheet } from '../model/addresses';
import { HostError, invalidArgument, itemNotFound } from '../model/errors';
import { assertAllowed } from '../model/protection';
import type { SheetModel } from '../model/sheet-model';
import { applyPatch, type StylePatch } from '../model/styles';
import type { ConditionalFormatRecord } from '../model/types';
import { HostCollection, type HostContext, HostObject } from './base';
import { colorArgument, type FormatTarget } from './formats';
import { RangeAreasObject, RangeObject } from './range';

/** The rules that touch a range, or several; the strongest first. */
export class ConditionalFormatCollectionObject extends HostCollection<ConditionalFormatObject> {
  readonly className = 'ConditionalFormatCollection';

  constructor(
    host: HostContext,
    private readonly target: FormatTarget,
  ) {
    super(host);
  }
  list(): ConditionalFormatObject[] {
    const { sheet, areas } = this.target;
    return sheet.conditionalFormats
      .filter((cf) => cf.areas.some((a) => areas.some((b) => intersect(a, b))))
      .map((cf) => new ConditionalFormatObject(this.host, sheet, cf.id));
  }
  add(type: string): ConditionalFormatObject {
    const { sheet, areas } = this.target;
    assertAllowed(sheet, 'formatCells');
    if (type !== 'Custom' && type !== 'CellValue') {
      throw new HostError('NotImplemented', `The host adds no conditional formats of type ${type}.`, 501);
    }
    const record = sheet.addConditionalFormat({
      areas,
      type: type === 'Custom' ? 'custom' : 'cellValue',
      kind: type,
      stopIfTrue: false,
      formulas: [],
      style: {},
    });
    return new ConditionalFormatObject(this.host, sheet, record.id);
  }
  clearAll(): void {
    assertAllowed(this.target.sheet, 'formatCells');
    this.target.sheet.clearConditionalFormats(this.target.areas);
  }
  getItemOrNullObject(id: string): ConditionalFormatObject | null {
    return this.list().find((cf) => cf.id === id) ?? null;
  }
  getItem(id: string): ConditionalFormatObject {
    const item = this.getItemOrNullObject(id);
    if (!item) throw itemNotFound();
    return item;
  }
  getItemAt(index: number): ConditionalFormatObject {
    const item = this.list()[index];
    if (!item) throw invalidArgument();
    return item;
  }
}

export class ConditionalFormatObject extends HostObject {
  readonly className = 'ConditionalFormat';

  constructor(
    host: HostContext,
    readonly sheet: SheetModel,
    readonly recordId: string,
  ) {
    super(host);
  }
  override identity() {
    return { Id: this.recordId };
  }
  get record(): ConditionalFormatRecord {
    const record = this.sheet.conditionalFormats.find((cf) => cf.id === this.recordId);
    if (!record) throw itemNotFound();
    return record;
  }
  change(patch: Partial<ConditionalFormatRecord>): void {
    assertAllowed(this.sheet, 'formatCells');
    this.sheet.updateConditionalFormat(this.recordId, patch);
  }
  get id(): string {
    return this.recordId;
  }
  get type(): string {
    return this.record.kind;
  }
  /** The position among the rules of the sheet; 0 is applied first. */
  get priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.record);
  }
  /** Beyond the ends means the end; negative counts from the last (documented). */
  set priority(value: number) {
    const { record } = this;
    const rest = this.sheet.conditionalFormats.filter((cf) => cf !== record);
    const at = value < 0 ? Math.max(0, rest.length + 1 + value) : Math.min(value, rest.length);
    rest.splice(at, 0, record);
    this.sheet.put('conditionalFormats', rest);
  }
  get stopIfTrue(): boolean {
    return this.record.stopIfTrue;
  }
  set stopIfTrue(value: boolean) {
    this.change({ stopIfTrue: value });
  }
  get customOrNullObject(): CustomConditionalFormatObject | null {
    return this.record.type === 'custom' ? new CustomConditionalFormatObject(this.host, this) : null;
  }
  get custom(): CustomConditionalFormatObject {
    const custom = this.customOrNullObject;
    if (!custom) throw itemNotFound();
    return custom;
  }
  get cellValueOrNullObject(): CellValueConditionalFormatObject | null {
    return this.record.type === 'cellValue' ? new CellValueConditionalFormatObject(this.host, this) : null;
  }
  get cellValue(): CellValueConditionalFormatObject {
    const cellValue = this.cellValueOrNullObject;
    if (!cellValue) throw itemNotFound();
    return cellValue;
  }
  getRangeOrNullObject(): RangeObject | null {
    const [area, ...more] = this.record.areas;
    return area && more.length === 0 ? new RangeObject(this.host, this.sheet, area) : null;
  }
  getRange(): RangeObject {
    const range = this.getRangeOrNullObject();
    if (!range) throw new HostError('InvalidOperation', 'The conditional format applies to several ranges.');
    return range;
  }
  getRanges(): RangeAreasObject {
    return new RangeAreasObject(this.host, this.sheet, this.record.areas);
  }
  setRanges(ranges: unknown): void {
    this.change({ areas: areasArgument(this.sheet, ranges) });
  }
  delete(): void {
    assertAllowed(this.sheet, 'formatCells');
    this.sheet.removeConditionalFormat(this.recordId);
  }
}

function areasArgument(sheet: SheetModel, value: unknown): readonly Area[] {
  if (value instanceof RangeObject || value instanceof RangeAreasObject) {
    if (value.sheet !== sheet) throw invalidArgument();
    return value instanceof RangeObject ? [value.area] : value.ranges;
  }
  if (typeof value !== 'string') throw invalidArgument();
  return splitList(value).map((part) => {
    const { sheet: name, reference } = splitSheet(part);
    if (name !== undefined && name.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
    return parseArea(reference);
  });
}

export class CustomConditionalFormatObject extends HostObject {
  readonly className = 'CustomConditionalFormat';
  constructor(
    host: HostContext,
    private readonly owner: ConditionalFormatObject,
  ) {
    super(host);
  }
  get rule() {
    return new ConditionalFormatRuleObject(this.host, this.owner);
  }
  get format() {
    return new ConditionalRangeFormatObject(this.host, this.owner);
  }
}

export class ConditionalFormatRuleObject extends HostObject {
  readonly className = 'ConditionalFormatRule';
  constructor(
    host: HostContext,
    private readonly owner: ConditionalFormatObject,
  ) {
    super(host);
  }
  get formula(): string {
    const formula = this.owner.record.formulas[0];
    return formula === undefined ? '' : `=${formula}`;
  }
  set formula(value: unknown) {
    this.owner.change({ formulas: [String(value).replace(/^=/, '')] });
  }
}

export class CellValueConditionalFormatObject extends HostObject {
  readonly className = 'CellValueConditionalFormat';
  constructor(
    host: HostContext,
    private readonly owner: ConditionalFormatObject,
  ) {
    super(host);
  }
  get format() {
    return new ConditionalRangeFormatObject(this.host, this.owner);
  }
  get rule(): Record<string, unknown> {
    const { formulas, operator = 'equal' } = this.owner.record;
    const [formula1 = '', formula2] = formulas;
    const word = Object.keys(CELL_OPERATORS).find((key) => CELL_OPERATORS[key] === operator) ?? 'EqualTo';
    return {
      formula1: `=${formula1}`,
      ...(formula2 === undefined ? {} : { formula2: `=${formula2}` }),
      operator: word,
    };
  }
  set rule(value: unknown) {
    const rule = (value ?? {}) as { formula1?: unknown; formula2?: unknown; operator?: string };
    const operator = CELL_OPERATORS[rule.operator ?? ''];
    if (!operator || rule.formula1 === undefined) throw invalidArgument();
    const text = (formula: unknown) => String(formula).replace(/^=/, '');
    const formulas =
      rule.formula2 === undefined || rule.formula2 === null
        ? [text(rule.formula1)]
        : [text(rule.formula1), text(rule.formula2)];
    this.owner.change({ formulas, operator });
  }
}

const CELL_OPERATORS: Record<string, string> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

abstract class RuleFormatObject extends HostObject {
  constructor(
    host: HostContext,
    protected readonly owner: ConditionalFormatObject,
  ) {
    super(host);
  }
  protected get own(): StyleData {
    return this.owner.record.style;
  }
  protected patch(patch: StylePatch): void {
    this.owner.change({ style: applyPatch(this.own, patch) });
  }
}

/** What a rule changes in the look of a cell; what it doesn't change is `null` or empty. */
export class ConditionalRangeFormatObject extends RuleFormatObject {
  readonly className = 'ConditionalRangeFormat';
  get fill() {
    return new ConditionalRangeFillObject(this.host, this.owner);
  }
  get font() {
    return new ConditionalRangeFontObject(this.host, this.owner);
  }
  get borders() {
    return new ConditionalRangeBorderCollectionObject(this.host, this.owner);
  }
  get numberFormat(): string | null {
    return this.own.numberFormat ?? null;
  }
  set numberFormat(value: string) {
    this.patch({ numberFormat: value || undefined });
  }
  clearFormat(): void {
    this.owner.change({ style: {} });
  }
}

export class ConditionalRangeFillObject extends RuleFormatObject {
  readonly className = 'ConditionalRangeFill';
  get color(): string {
    return this.own.fill ?? '';
  }
  set color(value: unknown) {
    this.patch({ fill: colorArgument(value) });
  }
  clear(): void {
    this.patch({ fill: undefined });
  }
}

export class ConditionalRangeFontObject extends RuleFormatObject {
  readonly className = 'ConditionalRangeFont';
  get color(): string {
    return this.own.font?.color ?? '';
  }
  set color(value: unknown) {
    this.patch({ font: { color: colorArgument(value) } });
  }
  get bold(): boolean | null {
    return this.own.font?.bold ?? null;
  }
  set bold(value: boolean) {
    this.patch({ font: { bold: value } });
  }
  get italic(): boolean | null {
    return this.own.font?.italic ?? null;
  }
  set italic(value: boolean) {
    this.patch({ font: { italic: value } });
  }
  get strikethrough(): boolean | null {
    return this.own.font?.strikethrough ?? null;
  }
  set strikethrough(value: boolean) {
    this.patch({ font: { strikethrough: value } });
  }
  get underline(): string | null {
    const underline = this.own.font?.underline;
    return underline === undefined ? null : underline ? 'Single' : 'None';
  }
  set underline(value: string) {
    this.patch({ font: { underline: value !== 'None' } });
  }
  clear(): void {
    this.patch({ font: undefined });
  }
}

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
type SideIndex = keyof typeof SIDES;

const BORDER_STYLES: Record<string, string> = {
  Continuous: 'thin',
  Dash: 'dashed',
  Dot: 'dotted',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
};

export class ConditionalRangeBorderCollectionObject extends HostCollection<ConditionalRangeBorderObject> {
  readonly className = 'ConditionalRangeBorderCollection';
  constructor(
    host: HostContext,
    private readonly owner: ConditionalFormatObject,
  ) {
    super(host);
  }
  list(): ConditionalRangeBorderObject[] {
    return (Object.keys(SIDES) as SideIndex[]).map((side) => this.getItem(side));
  }
  get count(): number {
    return 4;
  }
  get top() {
    return this.getItem('EdgeTop');
  }
  get bottom() {
    return this.getItem('EdgeBottom');
  }
  get left() {
    return this.getItem('EdgeLeft');
  }
  get right() {
    return this.getItem('EdgeRight');
  }
  getItem(index: string): ConditionalRangeBorderObject {
    if (!(index in SIDES)) throw invalidArgument();
    return new ConditionalRangeBorderObject(this.host, this.owner, index as SideIndex);
  }
  getItemAt(index: number): ConditionalRangeBorderObject {
    const side = Object.keys(SIDES)[index];
    if (!side) throw invalidArgument();
    return this.getItem(side);
  }
}

export class ConditionalRangeBorderObject extends RuleFormatObject {
  readonly className = 'ConditionalRangeBorder';
  constructor(
    host: HostContext,
    owner: ConditionalFormatObject,
    private readonly index: SideIndex,
  ) {
    super(host, owner);
  }
  override identity() {
    return { SideIndex: this.index };
  }
  private get line(): BorderData | undefined {
    return this.own.border?.[SIDES[this.index]];
  }
  private put(line: BorderData | undefined): void {
    this.patch({ border: { [SIDES[this.index]]: line } });
  }
  get sideIndex(): string {
    return this.index;
  }
  get style(): string {
    const style = this.line?.style;
    return Object.keys(BORDER_STYLES).find((word) => BORDER_STYLES[word] === style) ?? 'None';
  }
  set style(value: string) {
    const style = BORDER_STYLES[value];
    if (!style && value !== 'None') throw invalidArgument();
    this.put(style ? { style, color: this.line?.color ?? '#000000' } : undefined);
  }
  get color(): string {
    return this.line?.color ?? '';
  }
  set color(value: unknown) {
    this.put({ style: this.line?.style ?? 'thin', color: colorArgument(value) });
  }
}
