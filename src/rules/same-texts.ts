/** Whether two readings of an area differ in figures only. */
import { equal } from '../domain/equal';
import type { Area, Indicator } from '../domain/plan';
import { isUsed } from './support/figures';

/** All that is a figure, or inferred from figures. */
const FIGURES: ReadonlySet<string> = new Set<keyof Indicator>([
  'annualTarget',
  'annualWeight',
  'programmed',
  'weights',
  'actual',
  'numerator',
  'denominator',
  'compliance',
  'distribution',
  'budget',
  'history',
  'measure',
  'direction',
  'behavior',
]);

/** The same indicators in the same cells, with the same codes, names and other texts, and each of them used as before. */
export function sameTexts(a: Area, b: Area): boolean {
  return (
    a.code === b.code &&
    a.name === b.name &&
    equal(a.cell, b.cell) &&
    equal(a.unit, b.unit) &&
    equal(a.context, b.context) &&
    a.indicators.length === b.indicators.length &&
    a.indicators.every((one, index) => sameIndicator(one, b.indicators[index]!))
  );
}

function sameIndicator(a: Indicator, b: Indicator): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    isUsed(a) === isUsed(b) &&
    keys.every((key) => FIGURES.has(key) || equal(a[key as keyof Indicator], b[key as keyof Indicator]))
  );
}
