/** What holds for every finding of every rule: it says what the plan reads, about what it marks. */

import type { CellRange } from '../../src/domain/address';
import { formatRange } from '../../src/domain/address';
import { cellKey } from '../../src/domain/cell-content';
import type { Finding, MessageParam } from '../../src/domain/finding';
import { parseNumberText } from '../../src/domain/number-text';
import { MONTHS } from '../../src/domain/period';
import {
  type Indicator,
  type Line,
  labelOf,
  monthCell,
  type Plan,
  type Reading,
  totalCell,
} from '../../src/domain/plan';
import { plainText } from '../../src/domain/words';
import { createTranslator } from '../../src/i18n';
import { en } from '../../src/i18n/en';
import { es } from '../../src/i18n/es';
import type { FindingDraft } from '../../src/rules/define-rule';

const spanish = createTranslator('es-MX');
const english = createTranslator('en-US');

/** Fails with all that is wrong with a finding in itself. */
export function expectSound(finding: Finding, draft: FindingDraft, plan: Plan, plans: readonly Plan[]): void {
  const read = new Map(plans.flatMap((one) => [...readCells(one)]));
  expect([
    ...wordsOf(finding),
    ...comparedOf(finding, read),
    ...valuesOf(finding, read),
    ...placesOf(finding, read, plans),
    ...subjectsOf(finding, draft, plan),
    ...periodsOf(finding, draft),
  ]).toEqual([]);
}

type Read = ReadonlyMap<string, Reading | string | number>;

/** Both languages have a sentence of the rule for each parameter, and all the labels. */
function wordsOf({ rule, params, compared }: Finding): string[] {
  const problems: string[] = [];
  for (const [language, tree] of Object.entries({ es, en })) {
    const texts = tree.rules as unknown as Record<string, { messages: Record<string, string> }>;
    const sentences = Object.values(texts[rule]!.messages).join('\n');
    for (const name of Object.keys(params)) {
      if (!new RegExp(`\\{${name}\\b`).test(sentences))
        problems.push(`${language}: no sentence uses ${name}`);
    }
  }
  for (const { labelId } of compared) {
    if (!spanish.has(labelId) || !english.has(labelId)) problems.push(`no label ${labelId}`);
  }
  return problems;
}

/** Where something was read in one cell, it is what the plan reads there. */
function comparedOf({ compared }: Finding, read: Read): string[] {
  return compared.flatMap(({ labelId, value, cells }) => {
    const [cell] = cells;
    if (!cell || cells.length > 1 || cell.rowCount > 1 || cell.columnCount > 1) return [];
    const there = read.get(cellKey(cell));
    return there === undefined || agrees(value, there)
      ? []
      : [
          `${labelId}: ${JSON.stringify(value)} is not what ${formatRange(cell)} reads: ${JSON.stringify(there)}`,
        ];
  });
}

function agrees(value: MessageParam, there: Reading | string | number): boolean {
  // The years of the columns.
  if (/^20\d\d(?:$|, | y )/.test(spanish.param(value))) return true;
  // The months of a line, in a cell of theirs.
  if (typeof value === 'object' && value.kind === 'list' && value.items.every(isMonth)) return true;
  const number = typeof value === 'object' && value.kind === 'number' ? value.value : null;
  if (typeof there !== 'object') {
    return number === null
      ? // A long text may be cut.
        plainText(String(there)).includes(plainText(spanish.param(value).replace(/…$/, '')))
      : parseNumberText(String(there))?.value === number;
  }
  switch (there.kind) {
    case 'number':
      return number === null ? spanish.param(value) === String(there.value) : near(number, there.value);
    case 'text':
      return number === null ? there.text.includes(spanish.param(value)) : number === there.number;
    case 'blank':
      return number === null;
    case 'error':
      return spanish.param(value) === there.error;
    case 'uncomputed':
      return false;
  }
}

const isMonth = (param: MessageParam) => typeof param === 'object' && param.kind === 'month';

/** What it says and expects is named in the sentence or among what was compared, or stands in one of the cells. */
function valuesOf(finding: Finding, read: Read): string[] {
  const { params, compared, cells } = finding;
  const named = [...Object.values(params), ...compared.map(({ value }) => value)];
  const numbers = named.flatMap(numbersIn);
  const sentence = [
    spanish.t(`rules.${finding.rule}.messages.${finding.messageId}`, params),
    ...compared.map(({ value }) => spanish.param(value)),
  ].join('\n');
  const there = cells.flatMap((cell) => read.get(cellKey(cell)) ?? []);
  return (['value', 'expected'] as const).flatMap((role) => {
    const given = finding[role];
    if (given === null) return [];
    const isNamed =
      typeof given === 'number'
        ? numbers.some((number) => near(number, given)) ||
          [spanish.number(given), String(given), SPELLED[given] ?? 'NaN'].some((text) =>
            sentence.includes(text),
          )
        : given.split(/ \/ |-/).every((part) => sentence.includes(part)) || isCode(given);
    const isThere = role === 'value' && there.some((one) => standsFor(given, one));
    return isNamed || isThere ? [] : [`${role} ${JSON.stringify(given)} is named nowhere`];
  });
}

/** Numbers that texts of the tables write as words. */
const SPELLED: Readonly<Record<number, string>> = { 15: 'quince' };

/** A comportamiento or a sentido: whoever shows it has a word for it. */
function isCode(given: string): boolean {
  return spanish.has(`compliance.behaviors.${given}`) || spanish.has(`rules.directions.${given}`);
}

function standsFor(given: number | string, there: Reading | string | number): boolean {
  if (typeof there !== 'object') return given === there;
  if (there.kind === 'number') return given === there.value;
  if (there.kind === 'text') return given === there.text || given === there.number;
  return there.kind === 'error' && given === there.error;
}

function numbersIn(param: MessageParam): number[] {
  if (typeof param === 'string') return [];
  if (param.kind === 'number') return [param.value];
  // How many there are is said by naming them.
  if (param.kind === 'list') return [param.items.length, ...param.items.flatMap(numbersIn)];
  if (param.kind === 'month') return [1];
  if (param.kind === 'message') return Object.values(param.params).flatMap(numbersIn);
  return [];
}

/** It marks cells of the workbook, each once. */
function placesOf({ cells, compared }: Finding, read: Read, plans: readonly Plan[]): string[] {
  const sheets = new Set([...read.keys()].map(sheetOf));
  for (const { sheet } of plans) sheets.add(sheet.toLocaleLowerCase());
  const keys = cells.map(formatRange);
  const twice = keys.filter((key, i) => keys.indexOf(key) !== i);
  const elsewhere = [...cells, ...compared.flatMap((one) => one.cells)].filter(
    ({ sheet, row, column, rowCount, columnCount }) =>
      !sheets.has(sheet.toLocaleLowerCase()) || row < 0 || column < 0 || rowCount < 1 || columnCount < 1,
  );
  return [
    ...twice.map((key) => `${key} is marked twice`),
    ...elsewhere.map((range) => `${formatRange(range)} is no cell of the plan's sheets`),
  ];
}

/** The item and the area that the sentence names are those that the finding is listed under. */
function subjectsOf(finding: Finding, draft: FindingDraft, plan: Plan): string[] {
  const problems: string[] = [];
  const { item, area } = finding.params;
  const several = draft.indicators?.map(labelOf) ?? [];
  // A line of an area itself is called by its area.
  const own = finding.item ?? finding.area;
  if (typeof item === 'string' && own !== item && !several.includes(item)) {
    problems.push(`names ${item} and is about ${finding.item}`);
  }
  if (typeof area === 'string' && finding.area !== area) {
    problems.push(`names the area ${area} and is listed under ${finding.area}`);
  }
  if (draft.indicator && draft.area && !draft.area.indicators.includes(draft.indicator)) {
    problems.push('is about an indicator of another area');
  }
  if (draft.indicator && !draft.area && areaOf(plan, draft.indicator)) problems.push('names no area');
  return problems;
}

function areaOf({ areas }: Plan, indicator: Indicator) {
  return areas.find(({ indicators }) => indicators.includes(indicator));
}

/** The months that the sentence names are those that it is about. */
function periodsOf({ params, period }: Finding, { periods }: FindingDraft): string[] {
  const problems: string[] = [];
  const one = params.month;
  const several = params.months;
  // One of several months may be named as an example.
  const example = typeof one === 'object' && one.kind === 'month' && periods?.includes(one.month);
  if (typeof one === 'object' && one.kind === 'month' && one.month !== period && !example) {
    problems.push(`names month ${one.month} and is about ${period}`);
  }
  if (typeof several === 'object' && several.kind === 'list') {
    const named = several.items.map((item) =>
      typeof item === 'object' && item.kind === 'month' ? item.month : null,
    );
    const about = periods ?? (period === null ? [] : [period]);
    if (named.length === 0 || named.some((month) => month === null || !about.includes(month)))
      problems.push(`names months ${named} and is about ${about}`);
  }
  return problems;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** See `cellKey`. */
const sheetOf = (key: string) => key.replace(/^\d+:\d+:/, '');

/** What stands in the cells that a plan was read from. */
function readCells(node: unknown, found = new Map<string, Reading | string | number>()): typeof found {
  if (node instanceof Map) for (const one of node.values()) readCells(one, found);
  else if (Array.isArray(node)) for (const one of node) readCells(one, found);
  else if (typeof node === 'object' && node !== null) {
    if ('months' in node && 'columns' in node && 'role' in node) readLine(node as Line, found);
    else {
      if ('value' in node && 'cell' in node && node.cell !== null && !('source' in node)) {
        found.set(cellKey(node.cell as CellRange), node.value as Reading | string | number);
      }
      for (const one of Object.values(node)) readCells(one, found);
    }
  }
  return found;
}

function readLine(line: Line, found: Map<string, Reading | string | number>): void {
  // Months of one period share a column: the last one has its reading.
  for (const month of MONTHS) found.set(cellKey(monthCell(line, month)), line.months[month]!);
  const total = totalCell(line);
  if (total) found.set(cellKey(total), line.total);
}
