/** A text that ends in the middle: at the length at which others are cut too, or with a word that leads on. */
import type { Sourced } from '../domain/plan';
import { isParticle, wordsOf } from '../domain/words';
import { defineRule } from './define-rule';
import { at } from './support/places';
import type { PlanRow } from './support/rows-of';
import { rowsOf } from './support/rows-of';

type Texts = 'name' | 'description' | 'formula';

export const truncatedText = defineRule({
  meta: {
    id: 'truncated-text',
    severity: 'info',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM', 'AVANCE'],
    scope: 'plan',
    fix: null,
    messages: ['default'],
    options: {
      /** Shorter texts are not cut by a system. */
      minLength: 100,
    },
  },
  check(plan, context) {
    const { minLength } = context.options;
    for (const field of ['name', 'description', 'formula'] as const) {
      const texts = rowsOf(plan).flatMap((row) => {
        const text = textOf(row, field);
        return text && text.value.trim().length >= minLength ? [{ row, text }] : [];
      });
      const longest = Math.max(0, ...texts.map(({ text }) => text.value.trim().length));
      const limit =
        texts.filter(({ text }) => text.value.trim().length === longest).length >= 2 ? longest : null;
      for (const { row, text } of texts) {
        const written = text.value.trim();
        const cutAtLimit = written.length === limit && !/[.;:!?)\]»”"'…]$/u.test(written);
        if (!cutAtLimit && !leadsOn(written)) continue;
        context.report({
          params: { item: row.label, end: written.slice(-25).trimStart() },
          ...row.place,
          cells: [at(text.cell)],
          value: written,
          expected: null,
        });
      }
    }
  },
});

function textOf({ name, place }: PlanRow, field: Texts): Sourced<string> | null {
  if (field === 'name') return name;
  return 'indicator' in place ? place.indicator[field] : null;
}

/** An article, a preposition, a comma: something was to follow. */
function leadsOn(text: string): boolean {
  if (/[,(–—/-]$/u.test(text)) return true;
  if (/[\p{P}\d]$/u.test(text)) return false;
  const words = wordsOf(text);
  return isParticle(words[words.length - 1] ?? '');
}
