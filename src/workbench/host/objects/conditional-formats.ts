import { type Area, intersect, parseArea, splitList, splitSheet } from '../model/addresses';
import { HostError, invalidArgument, itemNotFound } from '../model/errors';
import { assertAllowed } from '../model/protection';
import type { SheetModel } from '../model/sheet-model';
import type { ConditionalFormatRecord } from '../model/types';
import { HostCollection, type HostContext, HostObject } from './base';
import { ConditionalRangeFormatObject } from './conditional-range-format';
import type { FormatTarget } from './format-target';
import { RangeObject } from './range';
import { RangeAreasObject } from './range-areas';

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
