/**
 * Contents of templates as JSON: what `pondera new --from` takes. One reader for each kind; docs/new.md shows an example of each.
 * Institution and year may stand in the data or be given with the call.
 */
import { TREND_YEARS } from '../templates/ficha-dtp5';
import type { Dtp5Content, MirContent } from '../templates/ficha-request';
import { POM_YEARS } from '../templates/pom-request';
import { PERIOD_LABELS, type ReportPeriod } from '../templates/report-parts';
import {
  ContentError,
  figure,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  orNull,
  type Reader,
  text,
} from './checked-json';

const head = { institution: optional(text), year: optional(number) };
const twelve = optional(list(figure, 12));
const amount = orNull(number);
const measure = oneOf('percent', 'count', 'money', 'score', 'time', 'unknown');
const period = oneOf('month', 'quarter', 'fourMonths');
const codeAndName = object({ code: text, name: text });

const patIndicator = object(
  {
    code: optional(text),
    name: text,
    description: optional(text),
    formula: optional(text),
    strategic: optional(flag),
    measure,
    unit: optional(text),
    direction: optional(text),
    behavior: optional(text),
    frequency: optional(text),
    baseline: optional(figure),
    annualTarget: optional(figure),
    months: twelve,
    annualWeight: optional(amount),
    actuals: twelve,
    numerators: twelve,
    denominators: twelve,
  },
  // What published plans print and the template computes.
  ['weights', 'distribution'],
);

const patArea = object({
  code: text,
  name: text,
  adjunctUnit: optional(codeAndName),
  mission: optional(text),
  vision: optional(text),
  objective: optional(text),
  captureDemand: optional(flag),
  indicators: list(patIndicator),
});

/** Units with their areas: each area becomes a sheet. Percentages are in points. */
export const patContent = object({
  ...head,
  units: list(object({ code: text, name: text, areas: list(patArea) })),
});

const poaProduct = object({
  code: text,
  name: text,
  unit: text,
  periodicity: text,
  annual: figure,
  weight: optional(amount),
  baseline: optional(amount),
  partOf: optional(text),
  direction: optional(text),
  behavior: optional(text),
  months: twelve,
  actuals: twelve,
  approved: optional(amount),
  current: optional(amount),
  executed: optional(amount),
  justification: optional(text),
});

const poaOperational = object({ code: text, name: text, products: list(poaProduct) });

/** Objectives with their objetivos operativos and products. Percentages are in points. */
export const poaContent = object(
  {
    ...head,
    mission: optional(text),
    vision: optional(text),
    objectives: list(
      object({
        code: text,
        name: text,
        result: optional(text),
        assumption: optional(text),
        population: optional(text),
        operational: list(poaOperational),
      }),
    ),
  },
  ['report'],
);

const three = <T>(read: Reader<T>) => optional(list(read, 3));

const pomRow = {
  code: text,
  name: text,
  unit: text,
  program: optional(text),
  subprogram: optional(text),
  project: optional(text),
  activity: optional(text),
  baseline: optional(
    object({ year: optional(amount), absolute: optional(amount), relative: optional(amount) }),
  ),
  years: list(object({ physical: amount, financial: amount }), POM_YEARS),
  departments: optional(text),
  municipalities: optional(text),
  responsible: optional(text),
  execution: optional(
    object({
      weight: optional(amount),
      behavior: optional(oneOf('Suma', 'Constante', 'Último')),
      programmed: three(amount),
      executed: three(figure),
      current: optional(amount),
      programmedMoney: three(amount),
      executedMoney: three(amount),
      justification: optional(text),
    }),
  ),
};

/** Programmes with their budget, products with their subproducts. Percentages are in points. */
export const pomContent = object({
  ...head,
  programs: list(object({ code: text, name: text, years: list(amount, POM_YEARS) })),
  products: list(
    object({
      ...pomRow,
      result: optional(text),
      mainContribution: optional(orNull(oneOf(0, 1))),
      subproducts: list(object(pomRow)),
    }),
  ),
});

const EMPTY_DTP5: Dtp5Content = {
  codeAndName: '',
  category: '',
  objective: '',
  policy: '',
  description: '',
  relevance: '',
  interpretation: '',
  calculation: '',
  frequency: '',
  trendExplanation: '',
  howReached: '',
  dataSource: '',
  responsibleUnit: '',
  collection: '',
  products: '',
  indicators: '',
  technicalNotes: '',
  baselineYear: null,
  baselineValue: null,
  trend: [],
  numberFormat: 'General',
};

const word = optional(text);

const dtp5 = object({
  codeAndName: text,
  category: word,
  objective: word,
  policy: word,
  description: word,
  relevance: word,
  interpretation: word,
  calculation: word,
  frequency: word,
  trendExplanation: word,
  howReached: word,
  dataSource: word,
  responsibleUnit: word,
  collection: word,
  products: word,
  indicators: word,
  technicalNotes: word,
  baselineYear: optional(amount),
  baselineValue: optional(amount),
  trend: optional(upTo(TREND_YEARS, object({ year: number, value: amount }))),
  numberFormat: word,
});

/** Fichas DTP5: what is left out stays blank. */
export const fichaDtp5Content = object({
  ...head,
  fichas: list((value, path): Dtp5Content => ({ ...EMPTY_DTP5, ...dtp5(value, path) })),
});

const EMPTY_MIR: Omit<MirContent, 'name'> = {
  responsibleUnit: '',
  level: '',
  summary: '',
  definition: '',
  dimension: '',
  kind: '',
  method: '',
  variables: '',
  unit: '',
  frequency: '',
  direction: '',
  behavior: '',
  baselineValue: null,
  baselineYear: null,
  annualTarget: null,
  verification: '',
  assumptions: '',
  numberFormat: 'General',
  entries: [],
};

const mirEntry = object({
  programmed: figure,
  actual: optional(figure),
  numerator: optional(amount),
  denominator: optional(amount),
});

const mirFields = {
  responsibleUnit: word,
  level: word,
  summary: word,
  name: text,
  definition: word,
  dimension: word,
  kind: word,
  method: word,
  variables: word,
  unit: word,
  frequency: word,
  direction: word,
  behavior: word,
  baselineValue: optional(amount),
  baselineYear: optional(amount),
  annualTarget: optional(figure),
  verification: word,
  assumptions: word,
  numberFormat: word,
  bands: optional(object({ yellow: number, green: number, blue: number, purple: number })),
};

/** Fichas of a MIR. Figures as the cells hold them: 0.9 is 90 %. */
export const fichaMirContent: Reader<{
  readonly institution?: string;
  readonly year?: number;
  readonly period: ReportPeriod;
  readonly fichas: readonly MirContent[];
}> = (value, path) => {
  const periods = periodOf(value, path);
  const mir = object({ ...mirFields, entries: optional(list(mirEntry, PERIOD_LABELS[periods].length)) });
  const read = object({
    ...head,
    period: optional(period),
    fichas: list((one, at): MirContent => ({ ...EMPTY_MIR, ...mir(one, at) })),
  });
  return { ...read(value, path), period: periods };
};

/** The report of an area. Figures as the cells hold them: 0.353 is 35.3 %. */
export const avanceContent: Reader<{
  readonly institution?: string;
  readonly year?: number;
  readonly unit?: string;
  readonly area?: string;
  readonly period: ReportPeriod;
  readonly captureDemand?: boolean;
  readonly items: readonly ReturnType<ReturnType<typeof avanceItem>>[];
}> = (value, path) => {
  const periods = periodOf(value, path);
  const read = object({
    ...head,
    unit: word,
    area: word,
    period: optional(period),
    captureDemand: optional(flag),
    items: list(avanceItem(PERIOD_LABELS[periods].length)),
  });
  const content = read(value, path);
  const codes = new Set<string>();
  for (const [index, { code }] of content.items.entries()) {
    // Rows of one code are the periods of one indicator: two would be read as one.
    if (codes.has(code)) throw new ContentError(`items[${index}].code`, 'codeTwice', { found: code });
    codes.add(code);
  }
  return { ...content, period: periods };
};

function avanceItem(periods: number) {
  return object({
    code: text,
    name: text,
    unit: text,
    direction: text,
    behavior: text,
    annualTarget: figure,
    baseline: amount,
    weight: amount,
    numberFormat: text,
    entries: list(
      object({
        programmed: figure,
        actual: optional(figure),
        numerator: optional(amount),
        denominator: optional(amount),
        narrative: word,
        evidence: word,
      }),
      periods,
    ),
  });
}

/** The period comes first: how many entries there must be depends on it. A quarter where none is named. */
function periodOf(value: unknown, path: string): ReportPeriod {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'period')) return 'quarter';
  return period((value as { readonly period: unknown }).period, path === '' ? 'period' : `${path}.period`);
}

function upTo<T>(most: number, read: Reader<T>): Reader<readonly T[]> {
  return (value, path) =>
    list(read, Array.isArray(value) && value.length > most ? most : undefined)(value, path);
}
