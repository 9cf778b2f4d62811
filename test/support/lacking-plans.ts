/** Plans that lack something that others have: a column, a line, the figures of a line. Rules judge them without failing. */
import {
  type Area,
  BLANK,
  type Indicator,
  type Line,
  type Plan,
  type Reading,
  type Sourced,
} from '../../src/domain/plan';

/** What a table of indicators may have no column or line for. */
const NULLABLE = [
  'code',
  'name',
  'description',
  'formula',
  'unitOfMeasure',
  'frequency',
  'baseline',
  'annualWeight',
  'behavior',
  'programmed',
  'weights',
  'actual',
  'numerator',
  'denominator',
  'compliance',
  'distribution',
] as const;
const OPTIONAL = ['product', 'baselineYear', 'history', 'narrative', 'evidence', 'budget'] as const;
const LINES = ['programmed', 'weights', 'actual', 'numerator', 'denominator', 'distribution'] as const;
const READINGS: readonly Reading[] = [BLANK, { kind: 'error', error: '#REF!' }, { kind: 'uncomputed' }];

/** Each with one thing taken away or made unreadable throughout. */
export function* lackingPlans(plan: Plan): Generator<Plan> {
  for (const field of NULLABLE) {
    if (has(plan, field)) yield changed(plan, (indicator) => without(indicator, field));
  }
  for (const field of OPTIONAL) {
    if (has(plan, field)) yield changed(plan, (indicator) => ({ ...indicator, [field]: undefined }));
  }
  for (const reading of READINGS) {
    yield changed(plan, (indicator) => ({
      ...indicator,
      annualTarget: { ...indicator.annualTarget, value: reading },
    }));
    for (const role of LINES) {
      if (has(plan, role)) {
        yield changed(plan, (indicator) => ({ ...indicator, [role]: filled(indicator[role], reading) }));
      }
    }
    if (has(plan, 'annualWeight')) {
      yield changed(plan, (indicator) => ({
        ...indicator,
        annualWeight: read(indicator.annualWeight, reading),
        weights: indicator.weights && { ...indicator.weights, total: reading },
      }));
    }
  }
  yield inAreas(plan, (area) => ({ ...area, indicators: [] }));
  yield inAreas(plan, (area) => ({ ...area, totalLine: null }));
  yield inAreas(plan, (area) => ({ ...area, code: null, context: undefined }));
  yield { ...plan, areas: [] };
}

/** Without the text a product has no entry of the catalogue either. */
function without(indicator: Indicator, field: (typeof NULLABLE)[number]): Indicator {
  const { product } = indicator;
  const facts =
    product && field === 'unitOfMeasure'
      ? { product: { ...product, unit: null } }
      : product && field === 'frequency'
        ? { product: { ...product, periodicity: null, periods: null } }
        : {};
  return { ...indicator, ...facts, [field]: null };
}

function has(plan: Plan, field: keyof Indicator): boolean {
  return plan.areas.some(({ indicators }) => indicators.some((indicator) => indicator[field] != null));
}

function inAreas(plan: Plan, change: (area: Area) => Area): Plan {
  return { ...plan, areas: plan.areas.map(change) };
}

function changed(plan: Plan, change: (indicator: Indicator) => Indicator): Plan {
  return inAreas(plan, (area) => ({ ...area, indicators: area.indicators.map(change) }));
}

function filled(line: Line | null, reading: Reading): Line | null {
  return line && { ...line, months: line.months.map(() => reading) };
}

function read(source: Sourced<Reading> | null, value: Reading): Sourced<Reading> | null {
  return source && { ...source, value };
}
