/** What the wizard asks for each template, as plain data: the fields in their order, and the request that the answers make. */
import { templateOf } from '../templates';
import type { TemplateHead, TemplateKind } from '../templates/spec';

export interface TemplateField {
  /** A field of the template's request; problems name it. */
  readonly name: string;
  readonly kind: 'text' | 'year' | 'count' | 'tick' | 'choice';
  /** Of a choice, its values. */
  readonly options?: readonly string[];
  /** May be left blank. */
  readonly optional?: boolean;
  /** Said again by the next template of this kind: what describes the institution, not the one plan. */
  readonly kept?: boolean;
}

const INSTITUTION: TemplateField = { name: 'institution', kind: 'text', optional: true, kept: true };
const YEAR: TemplateField = { name: 'year', kind: 'year' };
const SHEET: TemplateField = { name: 'sheetName', kind: 'text' };
const PERIOD: TemplateField = {
  name: 'period',
  kind: 'choice',
  options: ['month', 'quarter', 'fourMonths'],
  kept: true,
};
const UNIT: TemplateField = { name: 'unit', kind: 'text', optional: true, kept: true };
const DEMAND: TemplateField = { name: 'captureDemand', kind: 'tick', kept: true };

const count = (name: string): TemplateField => ({ name, kind: 'count', kept: true });

/** In the order in which they are asked; the name of the sheet comes last. */
export const TEMPLATE_FIELDS: Readonly<Record<TemplateKind, readonly TemplateField[]>> = {
  pat: [
    YEAR,
    INSTITUTION,
    UNIT,
    { name: 'adjunctUnit', kind: 'text', optional: true, kept: true },
    { name: 'areaCode', kind: 'text', optional: true },
    { name: 'area', kind: 'text' },
    count('indicators'),
    count('strategicIndicators'),
    DEMAND,
    SHEET,
  ],
  poa: [YEAR, INSTITUTION, count('objectives'), count('operational'), count('products'), SHEET],
  pom: [YEAR, INSTITUTION, count('products'), count('subproducts'), count('programs'), SHEET],
  'ficha-dtp5': [YEAR, INSTITUTION, count('fichas'), SHEET],
  'ficha-mir': [YEAR, INSTITUTION, PERIOD, count('fichas'), SHEET],
  avance: [
    YEAR,
    INSTITUTION,
    UNIT,
    { name: 'area', kind: 'text', optional: true },
    PERIOD,
    count('indicators'),
    DEMAND,
    SHEET,
  ],
};

/** The fields as typed: numbers stay texts, ticks are `yes` or the empty text. */
export type TemplateAnswers = Readonly<Record<string, string>>;

/** A whole number that was typed, with or without commas; NaN for anything else, which the check refuses. */
export function wholeNumber(text: string): number {
  const trimmed = text.trim().replace(/,/g, '');
  return /^-?\d{1,15}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}

/** What the wizard begins with. */
export function defaultAnswers(kind: TemplateKind, year: number): TemplateAnswers {
  const request = templateOf(kind).defaults(year) as unknown as Record<string, unknown>;
  return Object.fromEntries(
    TEMPLATE_FIELDS[kind].map(({ name }) => {
      const value = request[name];
      if (name === 'sheetName') return [name, ''];
      return [name, typeof value === 'boolean' ? (value ? 'yes' : '') : String(value ?? '')];
    }),
  );
}

/**
 * The request that the answers make; what is not asked is as the template's defaults have it.
 * @param drawable numbers that are none become what the template begins with, so that a picture can be drawn
 */
export function requestOf(kind: TemplateKind, answers: TemplateAnswers, drawable = false): TemplateHead {
  const spec = templateOf(kind);
  const typedYear = wholeNumber(answers.year ?? '');
  const defaults = spec.defaults(Number.isNaN(typedYear) ? new Date().getFullYear() : typedYear);
  const request: Record<string, unknown> = { ...defaults };
  for (const { name, kind: type } of TEMPLATE_FIELDS[kind]) {
    const text = (answers[name] ?? '').trim();
    if (type === 'tick') request[name] = text === 'yes';
    else if (type === 'text' || type === 'choice') request[name] = text;
    else {
      const number = wholeNumber(text);
      if (!drawable || number >= 0) request[name] = number;
    }
  }
  return request as unknown as TemplateHead;
}
