/** A text that says how often agrees with the months. */
import type { Sourced } from '../domain/plan';
import { labelOf } from '../domain/plan';
import { asWritten, plainText, singular } from '../domain/words';
import { defineRule } from './define-rule';
import { plannedMonths } from './support/calendar';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { at, monthCells } from './support/places';
import { count, months as monthsParam } from './support/words';
import { FREQUENCIES, frequencyOf, NAMED_BY_FREQUENCY } from './words/frequencies';

const NAMED: ReadonlySet<string> = new Set(NAMED_BY_FREQUENCY.map(({ noun }) => noun));
const BY_PERIOD: ReadonlyMap<string, number | null> = new Map(
  FREQUENCIES.map(({ period, periods }) => [period, periods]),
);

export const frequencyTextMismatch = defineRule({
  meta: {
    id: 'frequency-text-mismatch',
    severity: 'info',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const line = indicator.programmed;
      if (!line || targetsOf(indicator).unreadable !== null) continue;
      const planned = plannedMonths(indicator);
      if (planned.length === 0) continue;
      const said = [indicator.description, indicator.name].flatMap((text) =>
        text ? frequenciesIn(text.value).map((found) => ({ ...found, text })) : [],
      );
      const [first] = said;
      if (!first || said.some(({ periods }) => periods === planned.length)) continue;
      const source: Sourced<string> = first.text;
      const text = asWritten(source.value, first.word);
      context.report({
        params: {
          item: labelOf(indicator),
          text,
          expected: count(first.periods),
          count: count(planned.length),
        },
        area,
        indicator,
        cells: [at(source.cell), ...monthCells(line, planned)],
        value: planned.length,
        expected: first.periods,
        compared: [
          { labelId: 'rules.labels.textFigure', value: text, cells: [at(source.cell)] },
          { labelId: 'rules.labels.periods', value: monthsParam(planned), cells: monthCells(line, planned) },
        ],
      });
    }
  },
});

/** "trimestralmente", "cada mes", "reporte trimestral"; not the name of a "programa anual", nor "cada mes en que". */
function frequenciesIn(text: string): { word: string; periods: number }[] {
  const words = plainText(text).match(/[a-z]+/g) ?? [];
  return words.flatMap((word, i) => {
    const before = words[i - 1] ?? '';
    if (before === 'cada') {
      const periods = BY_PERIOD.get(word);
      const conditional = words[i + 1] === 'que' || (words[i + 1] === 'en' && words[i + 2] === 'que');
      return periods && !conditional ? [{ word: `cada ${word}`, periods }] : [];
    }
    const adverb = word.endsWith('mente');
    const periods = frequencyOf(adverb ? word.slice(0, -5) : singular(word))?.periods;
    // "Anual" names years of exercise, reports, budgets: only the adverb says how often.
    if (!periods || (!adverb && (periods === 1 || NAMED.has(singular(before))))) return [];
    return [{ word, periods }];
  });
}
