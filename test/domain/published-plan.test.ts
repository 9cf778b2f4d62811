/** The published PAT of 2019 as an oracle of weights and behavior: 38 areas, 124 indicators, every printed figure. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inferBehavior, likelyBehavior } from '../../src/domain/behavior';
import { sumExact } from '../../src/domain/decimal';
import { MONTHS } from '../../src/domain/period';
import type { Measure } from '../../src/domain/plan';
import { diagnoseSum, exactMonthWeights, followsIntegerRule, printedWeights } from '../../src/domain/weights';

interface PublishedIndicator {
  readonly code: string;
  readonly measure: Measure;
  readonly annualTarget: number;
  readonly months: readonly (number | null)[];
  readonly annualWeight: number;
  readonly weights: readonly (number | null)[];
}

interface PublishedArea {
  readonly code: string;
  readonly indicators: readonly PublishedIndicator[];
}

const published = JSON.parse(
  readFileSync(path.join(__dirname, '../../samples/data/pat-2019.json'), 'utf8'),
) as { units: readonly { areas: readonly PublishedArea[] }[] };
const areas = published.units.flatMap((unit) => unit.areas);
const indicators = areas.flatMap((area) => area.indicators);

/** One indicator of the plan counts minutes of downtime, where less is better. */
const directionOf = ({ measure }: PublishedIndicator) => (measure === 'time' ? 'descending' : 'ascending');

test('what the plan says of itself', () => {
  expect([areas.length, indicators.length]).toEqual([38, 124]);
});

test('behavior: 83 constant, 25 that add up, 15 with one period, 1 that fits nothing', () => {
  const counts = { constant: 0, adds: 0, once: 0, nothing: [] as string[] };
  for (const one of indicators) {
    const behavior = inferBehavior(one.months, one.annualTarget, one.measure, directionOf(one));
    const periods = one.months.filter((month) => month !== null).length;
    if (behavior === null) counts.nothing.push(one.code);
    else if (periods === 1) counts.once++;
    else if (behavior === 'constant') counts.constant++;
    else counts.adds++;
  }
  expect(counts).toEqual({ constant: 83, adds: 25, once: 15, nothing: ['7.3.1'] });
});

test('7.3.1 was meant to add up, and is 2,002 short', () => {
  const one = indicators.find(({ code }) => code === '7.3.1')!;
  expect(likelyBehavior(one.months, one.annualTarget, one.measure, 'ascending')).toBe('sum');
  const sum = sumExact(one.months.filter((month) => month !== null));
  expect([sum, one.annualTarget - sum]).toEqual([10_993_181_185, 2002]);
});

test('every annual and monthly column of weights adds up to exactly 100', () => {
  for (const { code, indicators: rows } of areas) {
    const columns = [
      rows.map((one) => one.annualWeight),
      ...MONTHS.map((month) => rows.flatMap((one) => one.weights[month] ?? [])),
    ];
    for (const column of columns) {
      if (column.length > 0)
        expect([code, diagnoseSum(column)]).toMatchObject([code, { kind: 'exact', sum: 100 }]);
    }
  }
});

test('35 of 38 tables print what the rule gives; 3.3 and 7.4.3 round to integers; 7.2 prints 50/50', () => {
  const follows: string[] = [];
  const integers: string[] = [];
  const neither: string[] = [];
  for (const { code, indicators: rows } of areas) {
    const annual = rows.map((one) => one.annualWeight);
    const months = MONTHS.map((month) => {
      const values = rows.map((one) => one.weights[month] ?? null);
      const exact = exactMonthWeights(
        annual,
        rows.map((one) => one.months[month] !== null),
      );
      const expected = printedWeights(exact, annual);
      const rule = values.every((value, i) => (value ?? 0) === expected[i]);
      return rule ? 'rule' : followsIntegerRule(values, exact, annual) ? 'integers' : 'neither';
    });
    if (months.includes('neither')) neither.push(code);
    else if (months.includes('integers')) integers.push(code);
    else follows.push(code);
  }
  expect([follows.length, integers, neither]).toEqual([35, ['3.3', '7.4.3'], ['7.2']]);
});
