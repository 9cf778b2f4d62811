/** Parameters of messages, in the forms that rules use. */

import type { CellAddress } from '../../domain/address';
import { formatCell } from '../../domain/address';
import { decimalsOf } from '../../domain/decimal';
import type { MessageParam } from '../../domain/finding';
import type { Month } from '../../domain/period';
import type { Area, Measure } from '../../domain/plan';

/** Points as a percentage: one decimal, a second one where the first would hide the difference. */
export function percent(points: number): MessageParam {
  return { kind: 'number', value: points, style: 'percent', decimals: pointDecimals(points) };
}

/** Points without a sign of percentage. */
export function points(value: number): MessageParam {
  return { kind: 'number', value, style: 'percentPoints', decimals: pointDecimals(value) };
}

function pointDecimals(value: number): number {
  const rounded = Number(value.toPrecision(10));
  return Math.min(2, Math.max(1, decimalsOf(rounded)));
}

/** A figure as its measure is written. */
export function amount(value: number, measure: Measure): MessageParam {
  if (measure === 'percent') return percent(value);
  if (measure === 'score')
    return { kind: 'number', value, decimals: Math.max(1, Math.min(2, decimalsOf(value))) };
  return { kind: 'number', value };
}

export function month(value: Month): MessageParam {
  return { kind: 'month', month: value };
}

export function months(values: readonly Month[]): MessageParam {
  return { kind: 'list', items: values.map(month) };
}

export function list(items: readonly MessageParam[]): MessageParam {
  return { kind: 'list', items };
}

export function phrase(messageId: string, params: Readonly<Record<string, MessageParam>> = {}): MessageParam {
  return { kind: 'message', messageId, params };
}

/** A whole number, for counts and plurals. */
export function count(value: number): MessageParam {
  return { kind: 'number', value, decimals: 0 };
}

/** The address inside its sheet. */
export function address(cell: CellAddress): MessageParam {
  return formatCell(cell);
}

/** What an area is called in a sentence: its code, else its name. */
export function areaLabel(area: Area): string {
  return area.code ?? area.name;
}
