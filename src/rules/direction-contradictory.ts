/** The words of an indicator and its sentido say the same. */
import type { Indicator } from '../domain/plan';
import { BLANK, labelOf } from '../domain/plan';
import { asWritten, plainText } from '../domain/words';
import { defineRule } from './define-rule';
import { eachIndicator } from './support/each-indicator';
import { targetsOf } from './support/figures';
import { isComputed, styledLike, textWrite } from './support/fix-writes';
import { isPercentage } from './support/percentage';
import { at } from './support/places';
import { againstBaseline } from './support/target-fixes';
import { phrase } from './support/words';
import type { FoundPhrase } from './words/directions';
import { directionPhrasesIn } from './words/directions';

export const directionContradictory = defineRule({
  meta: {
    id: 'direction-contradictory',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default', 'ask'],
    options: {},
  },
  check(plan, context) {
    for (const { area, indicator } of eachIndicator(plan)) {
      const { direction } = indicator;
      if (direction.value === 'range') continue;
      const found = said(indicator);
      const first = found[0];
      if (!first) continue;
      const declared = direction.source === 'declared';
      // Words for both ways leave it to the person who declared one.
      if (found.some(({ entry }) => entry.direction !== first.entry.direction)) continue;
      if (declared && first.entry.direction === direction.value) continue;
      // What nobody declared is taken as ascending: only words against that are worth a question.
      if (!declared && first.entry.direction === 'ascending') continue;
      const cell = at(direction.cell ?? first.text.cell);
      const text = asWritten(first.text.value, first.entry.found);
      const words = `rules.directions.${declared ? direction.value : first.entry.direction}`;
      context.report({
        messageId: declared ? 'default' : 'ask',
        params: {
          item: labelOf(indicator),
          text,
          direction: phrase(words),
        },
        area,
        indicator,
        ...(declared ? {} : { severity: 'info' as const }),
        ...(declared || direction.cell ? {} : { fix: null }),
        cells: direction.cell ? [cell, at(first.text.cell)] : [cell],
        value: declared ? direction.value : null,
        expected: first.entry.direction,
        compared: [
          { labelId: 'rules.labels.textFigure', value: text, cells: [at(first.text.cell)] },
          ...(declared ? [{ labelId: 'rules.labels.direction', value: phrase(words), cells: [cell] }] : []),
        ],
      });
    }
  },
  fixes({ indicator, expected }, _plan, context) {
    if (!indicator?.direction.cell || (expected !== 'ascending' && expected !== 'descending')) return [];
    const { cell } = indicator.direction;
    const { annual } = targetsOf(indicator);
    const turned: Indicator = { ...indicator, direction: { ...indicator.direction, value: expected } };
    if (isComputed(cell, BLANK, context) || (annual !== null && againstBaseline(turned, annual))) return [];
    const { value: printed } = context.contentAt(cell);
    const word = DECLARED[expected];
    return [
      {
        id: 'words',
        messageId: 'words',
        params: { item: labelOf(indicator), direction: phrase(`rules.directions.${expected}`) },
        writes: [textWrite(cell, typeof printed === 'string' ? styledLike(word, printed) : word)],
        effects: [],
      },
    ];
  },
});

/** What the sheets say, in every language of the program. */
const DECLARED = { ascending: 'Ascendente', descending: 'Descendente' } as const;

interface Said {
  readonly entry: FoundPhrase;
  readonly text: { readonly value: string; readonly cell: Indicator['nameCell'] };
}

/** What the texts say of the way, formula first: it is what is measured. */
function said(indicator: Indicator): Said[] {
  const share = isPercentage(indicator);
  const { formula, name, description } = indicator;
  return [formula, name, description].flatMap((text): Said[] => {
    if (!text) return [];
    return directionPhrasesIn(plainText(text.value)).flatMap((entry) => {
      // A limit inside a share limits what is counted, and a reduction in percent is to be large.
      if (share && entry.sort !== 'thing') return [];
      // What somebody wants to change is the subject only where the name begins with it.
      if (entry.sort === 'change' && (text !== name || !plainText(text.value).startsWith(entry.phrase)))
        return [];
      // A description tells of many things; what is measured stands in formula and name.
      if (text === description && entry.sort === 'thing') return [];
      return [{ entry, text }];
    });
  });
}
