import type { CellValueData, StyleData } from '../../../ooxml/workbook-data';
import { contains } from './addresses';
import { moveFormula } from './formula-refs';
import type { SheetModel } from './sheet-model';
import { applyPatch } from './styles';
import type { ConditionalFormatRecord } from './types';

export interface RuleMatch {
  readonly rule: ConditionalFormatRecord;
}

export interface DisplayStyle {
  readonly style: StyleData;
  readonly rules: readonly RuleMatch[];
}

/** A cell's format with the conditional formats that hold there; the first rule wins for each property. */
export function displayStyle(sheet: SheetModel, row: number, column: number): DisplayStyle {
  const own = sheet.styleAt(row, column);
  const rules: RuleMatch[] = [];
  for (const rule of sheet.conditionalFormats) {
    if (!rule.areas.some((area) => contains(area, row, column)) || !holds(sheet, rule, row, column)) continue;
    rules.push({ rule });
    if (rule.stopIfTrue) break;
  }
  const style = rules.reduceRight((result, match) => applyPatch(result, match.rule.style), own);
  return { style, rules };
}

function holds(sheet: SheetModel, rule: ConditionalFormatRecord, row: number, column: number): boolean {
  if (rule.type === 'other') return false;
  const anchor = rule.areas[0]!;
  const evaluated = (formula: string): CellValueData =>
    sheet.book.evaluate(
      sheet,
      row,
      column,
      `=${moveFormula(formula, row - anchor.row, column - anchor.column)}`,
    );
  if (rule.type === 'custom') {
    const result = evaluated(rule.formulas[0] ?? '');
    return result === true || (typeof result === 'number' && result !== 0);
  }
  const value = sheet.valueAt(row, column);
  if (value !== null && typeof value === 'object') return false;
  const bounds = rule.formulas.map((formula) => literal(formula) ?? evaluated(formula));
  return compare(value, rule.operator ?? 'equal', bounds);
}

function literal(formula: string): CellValueData | undefined {
  if (/^-?\d+(\.\d+)?$/.test(formula)) return Number(formula);
  const text = /^"((?:[^"]|"")*)"$/.exec(formula);
  return text ? text[1]!.replaceAll('""', '"') : undefined;
}

/** Excel's order: numbers before texts before logical values; texts without regard to case. A blank is 0 or "". */
function order(a: CellValueData, b: CellValueData): number {
  const rank = (v: CellValueData) => (typeof v === 'number' ? 0 : typeof v === 'string' ? 1 : 2);
  const left = a === null ? (typeof b === 'string' ? '' : 0) : a;
  const right = b === null ? (typeof left === 'string' ? '' : 0) : b;
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}

function compare(value: CellValueData, operator: string, bounds: readonly CellValueData[]): boolean {
  const [first = null, second = null] = bounds;
  if (bounds.some((b) => b !== null && typeof b === 'object')) return false;
  const low = order(value, first);
  switch (operator) {
    case 'equal':
      return low === 0;
    case 'notEqual':
      return low !== 0;
    case 'greaterThan':
      return low > 0;
    case 'greaterThanOrEqual':
      return low >= 0;
    case 'lessThan':
      return low < 0;
    case 'lessThanOrEqual':
      return low <= 0;
    case 'between':
      return low >= 0 && order(value, second) <= 0;
    case 'notBetween':
      return low < 0 || order(value, second) > 0;
    default:
      return false;
  }
}
