/**
 * A year that doesn't follow the others: it grows otherwise than all of them, or has a digit too many or too few.
 * Scope: each product of a POM, each indicator with earlier years, by itself.
 */
import { cellKey } from '../domain/cell-content';
import { roundHalfUp } from '../domain/decimal';
import type { Measure, Plan } from '../domain/plan';
import { labelOf } from '../domain/plan';
import type { FindingDraft } from './define-rule';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { figureOf } from './support/figures';
import { figureWrite, isComputed } from './support/fix-writes';
import { at } from './support/places';
import { productLabel, productsOf, TARGET_KINDS, type YearFigure, yearFigures } from './support/products';
import { type Break, breakOf } from './support/trend';
import { amount, percent, phrase } from './support/words';

const ID = 'trend-outlier';

interface Series {
  readonly item: string;
  readonly kind: 'financial' | 'history' | 'physical';
  readonly measure: Measure;
  readonly place: Pick<FindingDraft, 'area' | 'indicator' | 'item'>;
  readonly years: readonly YearFigure[];
}

function* seriesOf(plan: Plan): Generator<Series> {
  for (const product of productsOf(plan)) {
    const item = productLabel(product);
    for (const kind of TARGET_KINDS) {
      const years = yearFigures(product, kind);
      const measure = kind === 'financial' ? 'money' : years.some(isPercent) ? 'percent' : 'count';
      yield { item, kind, measure, place: { item }, years };
    }
  }
  for (const { area, indicator } of eachIndicator(plan)) {
    if (!indicator.history) continue;
    const years = indicator.history.map(({ year, value }) => ({
      year,
      source: value,
      figure: figureOf(value.value),
    }));
    const { measure } = indicator;
    yield { item: labelOf(indicator), kind: 'history', measure, place: { area, indicator }, years };
  }
}

function isPercent({ source: { value } }: YearFigure): boolean {
  return value.kind === 'number' && value.percent;
}

/** The year of a series that breaks its trend; only of series without holes. */
function breakIn({ years }: Series, options: { readonly points: number; readonly spread: number }) {
  const figures = years.flatMap(({ figure }) => (figure !== null && figure > 0 ? [figure] : []));
  const consecutive = years.every(({ year }, i) => i === 0 || year === years[i - 1]!.year + 1);
  return consecutive && figures.length === years.length ? breakOf(figures, options) : null;
}

export const trendOutlier = defineRule({
  meta: {
    id: ID,
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default', 'magnitude'],
    options: {
      /** Points between the growth of a year and that of the others. */
      points: 2,
      /** Points that may lie between the growths of the others for them to be one trend. */
      spread: 0.6,
    },
  },
  check(plan, context) {
    for (const series of seriesOf(plan)) {
      const found = breakIn(series, context.options);
      if (!found) continue;
      const { item, kind, measure, place, years } = series;
      const odd = years[found.index]!;
      const expected = meant(found, series);
      const others = years.filter((one) => one !== odd).map(({ source }) => at(source.cell));
      const cells = [at(odd.source.cell)];
      // A growth is read off two years.
      const [before, after] = found.index === 0 ? [0, 1] : [found.index - 1, found.index];
      const grown = [before, after].map((y) => at(years[y]!.source.cell));
      const words = { item, year: String(odd.year), kind: phrase(`rules.${ID}.kinds.${kind}`) };
      const [own, usual] =
        found.kind === 'growth'
          ? [percent(roundHalfUp(found.growth, 1)), percent(roundHalfUp(found.usual, 1))]
          : [amount(odd.figure!, measure), amount(found.median, measure)];
      context.report({
        messageId: found.kind === 'growth' ? 'default' : 'magnitude',
        params:
          found.kind === 'growth'
            ? { ...words, growth: own, usual }
            : { ...words, value: own, median: usual },
        ...place,
        cells: [...cells, ...others],
        value: odd.figure,
        expected,
        compared: [
          {
            labelId: `rules.relations.labels.${found.kind === 'growth' ? 'growth' : 'written'}`,
            value: own,
            cells: found.kind === 'growth' ? grown : cells,
          },
          {
            labelId: `rules.relations.labels.${found.kind === 'growth' ? 'otherGrowth' : 'usual'}`,
            value: usual,
            cells: others,
          },
          { labelId: 'rules.labels.corresponds', value: amount(expected, measure), cells: [] },
        ],
      });
    }
  },
  fixes({ cells }, plan, context) {
    const [first] = cells;
    for (const series of seriesOf(plan)) {
      const found = breakIn(series, context.options);
      const odd = found && series.years[found.index]!;
      if (!odd) continue;
      const { cell, value } = odd.source;
      if (cellKey(cell) !== cellKey(first!)) continue;
      if (isComputed(cell, value, context)) return [];
      const figure = meant(found, series);
      const id = found.kind === 'growth' ? 'trend' : 'digits';
      const beside = series.years.map(({ source }) => source.value);
      return [
        {
          id,
          messageId: id,
          params: { item: series.item, year: String(odd.year), value: amount(figure, series.measure) },
          writes: [figureWrite(cell, figure, value, beside)],
          effects: [],
        },
      ];
    }
    return [];
  },
});

/** What the year should be, with as many decimals as the others have: whole numbers stay whole. */
function meant(found: Break, { years }: Series): number {
  const whole = years.every(({ figure }, i) => i === found.index || Number.isInteger(figure));
  return roundHalfUp(found.meant, whole ? 0 : 2);
}
