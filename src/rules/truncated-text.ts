/** A text that ends in the middle: at the length at which others are cut too, or with a word that leads on. */
import { lazily } from '../domain/lazily';
import type { Plan, Sourced } from '../domain/plan';
import { isParticle, wordsOf } from '../domain/words';
import { defineRule } from './define-rule';
import { perArea } from './support/per-area';
import { at } from './support/places';
import type { PlanRow } from './support/rows-of';
import { rowsIn, rowsOf } from './support/rows-of';

type Texts = 'name' | 'description' | 'formula';

export const truncatedText = defineRule({
  meta: {
    id: 'truncated-text',
    severity: 'info',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM', 'AVANCE'],
    scope: 'plan-texts',
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
      const all = [...plan.areas.flatMap((area) => textsIn(area)[field]), ...textsOfProducts(plan, field)];
      const texts = all.filter(({ text }) => text.value.length >= minLength);
      const longest = texts.reduce((most, { text }) => Math.max(most, text.value.length), 0);
      const limit = texts.filter(({ text }) => text.value.length === longest).length >= 2 ? longest : null;
      for (const { row, text, leads } of texts) {
        const written = text.value;
        const cutAtLimit = written.length === limit && !/[.;:!?)\]»”"'…]$/u.test(written);
        if (!cutAtLimit && !leads()) continue;
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

interface Text {
  readonly row: PlanRow;
  readonly text: Sourced<string>;
  readonly leads: () => boolean;
}

function textIn(row: PlanRow, field: Texts): readonly Text[] {
  const text = textOf(row, field);
  return text ? [{ row, text, leads: lazily(() => leadsOn(text.value)) }] : [];
}

const textsIn = perArea((area): Readonly<Record<Texts, readonly Text[]>> => {
  const rows = rowsIn(area);
  return {
    name: rows.flatMap((row) => textIn(row, 'name')),
    description: rows.flatMap((row) => textIn(row, 'description')),
    formula: rows.flatMap((row) => textIn(row, 'formula')),
  };
});

function textsOfProducts(plan: Plan, field: Texts): readonly Text[] {
  if (!plan.multiYear) return [];
  return rowsOf(plan).flatMap((row) => (row.product === null ? [] : textIn(row, field)));
}

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
