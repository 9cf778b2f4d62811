import type { BorderData, StyleData } from '../../../ooxml/workbook-data';
import { invalidArgument } from '../model/errors';
import { applyPatch, type StylePatch } from '../model/styles';
import { HostCollection, type HostContext, HostObject } from './base';
import type { ConditionalFormatObject } from './conditional-formats';
import { colorArgument } from './format-target';

/** A part of the look that a rule of conditional formatting gives. */
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
  override getItemAt(index: number): ConditionalRangeBorderObject {
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
