import type { DataValidationData } from '../../../ooxml/workbook-data';
import { type Area, intersect, quoteSheet } from '../model/addresses';
import { invalidArgument } from '../model/errors';
import { fixedReference } from '../model/formula-refs';
import { assertUnprotected } from '../model/protection';
import type { ValidationRecord } from '../model/types';
import { type HostContext, HostObject } from './base';
import type { FormatTarget } from './format-target';
import { RangeObject } from './range';

type Rule = Omit<ValidationRecord, 'areas'>;

/** Kinds of rules: the key in the library's rule, its `type`, and the file's word. */
const KINDS: readonly { key: string; type: string; file: DataValidationData['type'] }[] = [
  { key: 'wholeNumber', type: 'WholeNumber', file: 'whole' },
  { key: 'decimal', type: 'Decimal', file: 'decimal' },
  { key: 'date', type: 'Date', file: 'date' },
  { key: 'time', type: 'Time', file: 'time' },
  { key: 'textLength', type: 'TextLength', file: 'textLength' },
  { key: 'list', type: 'List', file: 'list' },
  { key: 'custom', type: 'Custom', file: 'custom' },
];

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The library's word for the operators that the file spells otherwise. */
const OPERATORS: Record<string, string> = {
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThan: 'lessThan',
  LessThanOrEqualTo: 'lessThanOrEqual',
  Between: 'between',
  NotBetween: 'notBetween',
};

const fileFormula = (value: unknown): string => {
  if (value instanceof RangeObject) return `${quoteSheet(value.sheet.name)}!${fixedReference(value.area)}`;
  if (typeof value !== 'string' && typeof value !== 'number') throw invalidArgument();
  return String(value).replace(/^=/, '');
};

/** Numbers come back as numbers, everything else as a formula. */
const wireFormula = (formula: string): string | number =>
  /^-?\d+(\.\d+)?$/.test(formula) ? Number(formula) : `=${formula}`;

const DEFAULTS: Rule = {
  type: 'none',
  allowBlank: true,
  showDropDown: true,
  showError: true,
  showPrompt: true,
};

/** The rule of data validation of a range. */
export class DataValidationObject extends HostObject {
  readonly className = 'DataValidation';

  constructor(
    host: HostContext,
    private readonly target: FormatTarget,
  ) {
    super(host);
  }

  /** The rule that all cells share: undefined when none has one, 'mixed' when they differ. */
  private current(): Rule | undefined | 'mixed' {
    const { sheet, areas } = this.target;
    const wanted = areas.reduce((sum, a) => sum + a.rowCount * a.columnCount, 0);
    const hits = sheet.dataValidations.filter((v) => v.areas.some((a) => areas.some((b) => intersect(a, b))));
    if (hits.length === 0) return undefined;
    const { areas: _areas, ...first } = hits[0]!;
    const same = hits.every(({ areas: _a, ...rule }) => JSON.stringify(rule) === JSON.stringify(first));
    const covered = hits.reduce((sum, v) => sum + v.areas.reduce((n, a) => n + overlap(a, areas), 0), 0);
    return same && covered === wanted ? first : 'mixed';
  }

  private change(patch: Partial<Rule>): void {
    const { sheet, areas } = this.target;
    assertUnprotected(sheet);
    const before = this.current();
    const base = before === undefined || before === 'mixed' ? DEFAULTS : before;
    sheet.setValidation(areas, { ...base, ...patch });
  }

  get type(): string {
    const rule = this.current();
    if (rule === undefined) return 'None';
    if (rule === 'mixed') return 'MixedCriteria';
    return KINDS.find((kind) => kind.file === rule.type)?.type ?? 'None';
  }

  get rule(): Record<string, unknown> | null {
    const rule = this.current();
    if (rule === 'mixed') return null;
    const kind = KINDS.find((k) => k.file === rule?.type);
    if (!rule || !kind) return {};
    if (kind.key === 'custom') return { custom: { formula: `=${rule.formula1 ?? ''}` } };
    if (kind.key === 'list') {
      const quoted = /^"(.*)"$/s.exec(rule.formula1 ?? '');
      const source = quoted ? quoted[1]!.replaceAll('""', '"') : `=${rule.formula1 ?? ''}`;
      return { list: { inCellDropDown: rule.showDropDown, source } };
    }
    const operator = Object.keys(OPERATORS).find((word) => OPERATORS[word] === (rule.operator ?? 'between'));
    return {
      [kind.key]: {
        formula1: wireFormula(rule.formula1 ?? ''),
        ...(rule.formula2 === undefined ? {} : { formula2: wireFormula(rule.formula2) }),
        operator,
      },
    };
  }
  set rule(value: unknown) {
    this.change(ruleArgument(value));
  }

  private get plain(): Rule {
    const rule = this.current();
    return rule === undefined || rule === 'mixed' ? DEFAULTS : rule;
  }
  get ignoreBlanks(): boolean {
    return this.plain.allowBlank;
  }
  set ignoreBlanks(value: boolean) {
    this.change({ allowBlank: value });
  }
  get errorAlert(): Record<string, unknown> {
    const rule = this.plain;
    return {
      message: rule.error ?? '',
      showAlert: rule.showError,
      style: upper(rule.errorStyle ?? 'stop'),
      title: rule.errorTitle ?? '',
    };
  }
  set errorAlert(value: unknown) {
    const alert = (value ?? {}) as { message?: string; showAlert?: boolean; style?: string; title?: string };
    if ((alert.title ?? '').length > 32 || (alert.message ?? '').length > 255) throw invalidArgument();
    this.change({
      showError: alert.showAlert !== false,
      errorStyle: lower(alert.style ?? 'Stop') as 'stop',
      errorTitle: alert.title ?? '',
      error: alert.message ?? '',
    });
  }
  get prompt(): Record<string, unknown> {
    const rule = this.plain;
    return { message: rule.prompt ?? '', showPrompt: rule.showPrompt, title: rule.promptTitle ?? '' };
  }
  set prompt(value: unknown) {
    const prompt = (value ?? {}) as { message?: string; showPrompt?: boolean; title?: string };
    if ((prompt.title ?? '').length > 32 || (prompt.message ?? '').length > 255) throw invalidArgument();
    this.change({
      showPrompt: prompt.showPrompt !== false,
      promptTitle: prompt.title ?? '',
      prompt: prompt.message ?? '',
    });
  }
  clear(): void {
    assertUnprotected(this.target.sheet);
    this.target.sheet.setValidation(this.target.areas, undefined);
  }
}

function overlap(area: Area, others: readonly Area[]): number {
  return others.reduce((sum, other) => {
    const hit = intersect(area, other);
    return sum + (hit ? hit.rowCount * hit.columnCount : 0);
  }, 0);
}

/** The file's rule for the library's. */
function ruleArgument(value: unknown): Partial<Rule> {
  if (value === null || typeof value !== 'object') throw invalidArgument();
  const rules = value as Record<string, Record<string, unknown> | undefined>;
  const kind = KINDS.find((k) => rules[k.key]);
  if (!kind) throw invalidArgument('The host knows no such rule of data validation.');
  const rule = rules[kind.key]!;
  const cleared = { operator: undefined, formula1: undefined, formula2: undefined } as const;
  if (kind.key === 'custom') return { ...cleared, type: kind.file, formula1: fileFormula(rule.formula) };
  if (kind.key === 'list') {
    const { source } = rule;
    const literal = typeof source === 'string' && !source.startsWith('=');
    const formula1 = literal ? `"${source.replaceAll('"', '""')}"` : fileFormula(source);
    if (literal && source.length > 255) throw invalidArgument('A list of values may have 255 characters.');
    return { ...cleared, type: kind.file, formula1, showDropDown: rule.inCellDropDown !== false };
  }
  const operator = OPERATORS[String(rule.operator)];
  const needsTwo = operator === 'between' || operator === 'notBetween';
  if (!operator || (needsTwo && rule.formula2 === undefined)) throw invalidArgument();
  return {
    ...cleared,
    type: kind.file,
    operator,
    formula1: fileFormula(rule.formula1),
    ...(needsTwo ? { formula2: fileFormula(rule.formula2) } : {}),
  };
}
