/** Data validation as Excel applies it to what a person types; pastes pass, as they do there. */
import type { CellValueData } from '../../../ooxml/workbook-data';
import { moveFormula } from '../../host/model/formula-refs';
import type { SheetModel } from '../../host/model/sheet-model';
import type { ValidationRecord } from '../../host/model/types';
import { parseInput } from '../../text/parse-input';

export interface Refusal {
  style: 'stop' | 'warning' | 'information';
  title: string | undefined;
  message: string | undefined;
}

const MOST_CHOICES = 2000;

/** A formula of a rule as it reads in a cell: rules are written for the first cell of their first area. */
function formulaFor(rule: ValidationRecord, formula: string, row: number, column: number): string {
  const first = rule.areas[0]!;
  return moveFormula(formula.replace(/^=/, ''), row - first.row, column - first.column);
}

/** The choices of a list rule for a cell: literal ones, or the texts of the range that its formula or name gives. */
export function choicesAt(sheet: SheetModel, row: number, column: number): string[] | undefined {
  const rule = sheet.validationAt(row, column);
  if (rule?.type !== 'list' || !rule.formula1) return undefined;
  const literal = /^"(.*)"$/s.exec(rule.formula1);
  if (literal)
    return literal[1]!
      .replaceAll('""', '"')
      .split(',')
      .map((choice) => choice.trim());
  const formula = formulaFor(rule, rule.formula1, row, column);
  const area = sheet.book.referenceOf(sheet, row, column, `=${formula}`);
  const source = area && sheet.book.sheetNamed(area.sheet);
  if (!source || !area) return undefined;
  const choices: string[] = [];
  const bottom = Math.min(area.row + area.rowCount, source.rows.length);
  for (let r = area.row; r < bottom && choices.length < MOST_CHOICES; r++) {
    for (let c = area.column; c < area.column + area.columnCount && choices.length < MOST_CHOICES; c++) {
      const text = source.textAt(r, c);
      if (text !== '') choices.push(text);
    }
  }
  return choices;
}

function compared(operator: string | undefined, value: number, low: number, high: number): boolean {
  switch (operator) {
    case 'notBetween':
      return value < low || value > high;
    case 'equal':
      return value === low;
    case 'notEqual':
      return value !== low;
    case 'greaterThan':
      return value > low;
    case 'lessThan':
      return value < low;
    case 'greaterThanOrEqual':
      return value >= low;
    case 'lessThanOrEqual':
      return value <= low;
    default:
      return value >= low && value <= high;
  }
}

function meets(
  sheet: SheetModel,
  rule: ValidationRecord,
  row: number,
  column: number,
  value: CellValueData,
): boolean {
  const bound = (formula: string | undefined): number => {
    if (formula === undefined || formula === '') return Number.NaN;
    const text = formulaFor(rule, formula, row, column);
    const result = /^-?\d+(\.\d+)?$/.test(text)
      ? Number(text)
      : sheet.book.evaluate(sheet, row, column, `=${text}`);
    return typeof result === 'number' ? result : Number.NaN;
  };
  if (rule.type === 'textLength') {
    const length = String(value).length;
    return compared(rule.operator, length, bound(rule.formula1), bound(rule.formula2));
  }
  if (typeof value !== 'number') return false;
  if (rule.type === 'whole' && !Number.isInteger(value)) return false;
  return compared(rule.operator, value, bound(rule.formula1), bound(rule.formula2));
}

/** Why a typed text is not taken by the cell's rule; undefined when it is. Formulas are taken, except for `custom`. */
export function refusalOf(sheet: SheetModel, row: number, column: number, text: string): Refusal | undefined {
  const rule = sheet.validationAt(row, column);
  if (!rule?.showError || rule.type === 'none') return undefined;
  if (text === '') return undefined;
  const parsed = parseInput(text, sheet.numberFormatAt(row, column));
  if (parsed.formula !== undefined || rule.type === 'custom') return undefined;
  if (rule.type === 'list') {
    const choices = choicesAt(sheet, row, column);
    if (!choices || choices.some((choice) => choice.toLowerCase() === text.trim().toLowerCase()))
      return undefined;
    const number = typeof parsed.value === 'number' ? parsed.value : undefined;
    if (number !== undefined && choices.some((choice) => Number(choice) === number)) return undefined;
  } else if (meets(sheet, rule, row, column, parsed.value)) return undefined;
  return { style: rule.errorStyle ?? 'stop', title: rule.errorTitle, message: rule.error };
}

/** Whether a `custom` rule turns down what now stands in the cell: its formula needs the value to be there. */
export function customRefusal(sheet: SheetModel, row: number, column: number): Refusal | undefined {
  const rule = sheet.validationAt(row, column);
  if (rule?.type !== 'custom' || !rule.showError || !rule.formula1) return undefined;
  if (rule.allowBlank && sheet.valueAt(row, column) === null) return undefined;
  const result = sheet.book.evaluate(sheet, row, column, `=${formulaFor(rule, rule.formula1, row, column)}`);
  const ok = result === true || (typeof result === 'number' && result !== 0);
  return ok ? undefined : { style: rule.errorStyle ?? 'stop', title: rule.errorTitle, message: rule.error };
}
