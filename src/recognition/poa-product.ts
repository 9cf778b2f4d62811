/** Makes an indicator of a product's row. */
import { cellRange } from '../domain/address';
import { MONTHS } from '../domain/period';
import { monthsOfPeriodicity, periodicityOf } from '../domain/periodicity';
import {
  BLANK,
  type Budget,
  type CatalogueEntry,
  type Declared,
  type Indicator,
  type Line,
  type LineRole,
  type Reading,
  type Sourced,
  type TextField,
} from '../domain/plan';
import type { SheetSnapshot } from '../domain/snapshot';
import { formatAt, valueAt } from '../domain/snapshot';
import { type DeclaredRemarks, declaredIndicator } from './declared-indicator';
import { historyAt } from './history';
import { monthColumns, type PoaField, type PoaLineRole } from './poa-headers';
import type { RawProduct } from './poa-scan';
import { readCell } from './readings';
import { tidy } from './text';

/** `75 - PORCENTAJE` → code and name; a text without a number in front has no code. */
export function catalogueEntry(text: string): CatalogueEntry {
  const match = /^(\d{1,5})\s*[-–—.:]\s*(\S.*)$/u.exec(text);
  return match ? { code: match[1]!, name: match[2]! } : { code: null, name: text };
}

/** How many periods of the year a periodicity means, by its code or its text; null where nothing says it. */
export type PeriodsOf = (entry: CatalogueEntry) => number | null;

export interface ProductPlace {
  readonly sheet: SheetSnapshot;
  /** In front of the product's own number: `2.1`; null where the objectives have no codes. */
  readonly areaCode: string | null;
  readonly key: string;
  /** The plan's. */
  readonly year: number | null;
  readonly periodsOf: PeriodsOf;
}

/** The whole code of a product: `2` under 1.1 is 1.1.2; one that is whole already stays. */
export function wholeCode(own: string, areaCode: string | null): string {
  return areaCode === null || own.includes('.') ? own : `${areaCode}.${own}`;
}

const LINE_ROLES: Readonly<Record<PoaLineRole, LineRole>> = {
  programmed: 'programmed',
  actual: 'actual',
  compliance: 'compliance',
};

export function makeProduct(
  raw: RawProduct,
  { sheet, areaCode, key, year, periodsOf }: ProductPlace,
): { indicator: Indicator; remarks: DeclaredRemarks } {
  const { fields, lines } = raw.header;
  const row = raw.row + sheet.row;
  const at = (column: number) => ({ sheet: sheet.name, row, column: column + sheet.column });
  const text = (field: PoaField): Sourced<string> | null => {
    const column = fields.get(field);
    if (column === undefined) return null;
    const value = valueAt(sheet, row, column + sheet.column);
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    const line = tidy(String(value));
    return line === '' ? null : { value: line, cell: at(column) };
  };
  const reading = (field: PoaField): Sourced<Reading> | null => {
    const column = fields.get(field);
    return column === undefined
      ? null
      : { value: readCell(sheet, row, column + sheet.column), cell: at(column) };
  };
  const chosen = (own: PoaField, inUse: PoaField) => {
    const typed = text(own);
    const column = fields.get(own);
    const cell = typed?.cell ?? (column === undefined ? null : at(column));
    return { text: typed?.value ?? text(inUse)?.value ?? null, cell, typed: typed !== null };
  };
  const line = (role: PoaLineRole): Line | null => {
    const found = lines.get(role);
    if (!found) return null;
    const { columns, closing } = monthColumns(found);
    const total = role === 'actual' ? (fields.get('accumulated') ?? null) : null;
    return {
      role: LINE_ROLES[role],
      sheet: sheet.name,
      row,
      columns: {
        months: columns.map((column) => column + sheet.column),
        total: total === null ? null : total + sheet.column,
      },
      months: MONTHS.map((month) => {
        const column = closing[month] ?? null;
        return column === null ? BLANK : readCell(sheet, row, column + sheet.column);
      }),
      total: total === null ? BLANK : readCell(sheet, row, total + sheet.column),
    };
  };

  const unit = unitOf(text('unit'), text('unitCode'));
  const periodicity = text('periodicity');
  const period = periodicity && catalogueEntry(periodicity.value);
  const direction = chosen('direction', 'directionInUse');
  const behavior = chosen('behavior', 'behaviorInUse');
  const nameCell = at(raw.name?.column ?? fields.get('product')!);
  const programmed = line('programmed');
  const annual = reading('annual') ?? { value: BLANK, cell: nameCell };
  const first = lines.get('programmed')?.periods[0]?.column ?? fields.get('annual');
  const { indicator, remarks } = declaredIndicator({
    key,
    code: raw.code && { value: wholeCode(raw.code.text, areaCode), cell: at(raw.code.column) },
    name: raw.name && { value: raw.name.text, cell: nameCell },
    nameCell,
    annualTarget: annual,
    description: null,
    formula: null,
    kind: null,
    unit: unit && { value: unit.entry.name, cell: unit.text.cell },
    direction,
    behavior,
    frequency: periodicity,
    baseline: reading('baseline'),
    baselineYear: text('baselineYear'),
    history: (percent) => historyAt(sheet, row, raw.header.history, year, percent),
    weight: reading('weight'),
    programmed,
    actual: line('actual'),
    numerator: null,
    denominator: null,
    compliance: line('compliance'),
    narrative: null,
    evidence: null,
    format: first === undefined ? 'General' : formatAt(sheet, row, first + sheet.column),
    range: cellRange(sheet.name, row, sheet.column, raw.lastRow - raw.row + 1, sheet.columnCount),
  });
  const partOf = text('partOf');
  const justification = fields.get('justification');
  const budget = budgetOf(reading);
  return {
    indicator: {
      ...indicator,
      unitOfMeasure: unit?.text ?? null,
      direction: asInferred(indicator.direction, direction.typed),
      behavior: indicator.behavior && asInferred(indicator.behavior, behavior.typed),
      blankCells: blankCells(fields, at, { unit, periodicity, baseline: indicator.baseline, code: raw.code }),
      product: {
        partOf: partOf && { value: wholeCode(partCode(partOf.value), areaCode), cell: partOf.cell },
        unit: unit?.entry ?? null,
        periodicity: period,
        periods: period && periodsOf(period),
        justification:
          justification === undefined
            ? null
            : (text('justification') ?? { value: '', cell: at(justification) }),
      },
      ...(budget ? { budget } : {}),
    },
    remarks: {
      ...remarks,
      behaviorInferred: indicator.behavior !== null && !behavior.typed,
      directionInferred: !direction.typed,
    },
  };
}

/** What a helper column of the template says was not declared by a person. */
function asInferred<T>(declared: Declared<T>, typed: boolean): Declared<T> {
  return typed ? declared : { ...declared, source: 'inferred' };
}

/** `1 - Movimientos de personas` or `1`: the code of the product that this one is part of. */
function partCode(text: string): string {
  return /^(\d{1,4}(?:\.\d{1,4})*)\s*(?:[-–—.:)].*)?$/u.exec(text)?.[1] ?? text;
}

function unitOf(
  text: Sourced<string> | null,
  code: Sourced<string> | null,
): { entry: CatalogueEntry; text: Sourced<string> } | null {
  if (text === null) return null;
  const entry = catalogueEntry(text.value);
  if (entry.code !== null || code === null) return { entry, text };
  // The code has a column of its own.
  return {
    entry: { code: code.value, name: entry.name },
    text: { ...text, value: `${code.value} - ${entry.name}` },
  };
}

function budgetOf(reading: (field: PoaField) => Sourced<Reading> | null): Budget | null {
  const approved = reading('approved');
  const current = reading('current');
  const executed = reading('executed');
  if (approved === null && current === null && executed === null) return null;
  return { approved, current, executed, programmedLine: null, executedLine: null };
}

function blankCells(
  fields: RawProduct['header']['fields'],
  at: (column: number) => { sheet: string; row: number; column: number },
  present: { unit: unknown; periodicity: unknown; baseline: unknown; code: unknown },
): Indicator['blankCells'] {
  const blank: Partial<Record<TextField, ReturnType<typeof at>>> = {};
  const mark = (field: TextField, column: number | undefined, value: unknown) => {
    if (value === null && column !== undefined) blank[field] = at(column);
  };
  mark('unitOfMeasure', fields.get('unit'), present.unit);
  mark('frequency', fields.get('periodicity'), present.periodicity);
  mark('baseline', fields.get('baseline'), present.baseline);
  mark('code', fields.get('code') ?? fields.get('product'), present.code);
  return blank;
}

/**
 * How many periods a periodicity means: what the sheet *Catálogos* says, else its text. *Bimensual* is left open without a
 * catalogue: it means twice a month and is mostly written for every two months.
 */
export function periodsByText(entry: CatalogueEntry): number | null {
  const known = periodicityOf(entry.name);
  return known === null ? null : monthsOfPeriodicity(known).length;
}
