/** Texts that somebody meant to finish: XX, AGREGAR, por definir. */
import type { Sourced } from '../domain/plan';
import type { FindingDraft } from './define-rule';
import { defineRule } from './define-rule';
import { at } from './support/places';
import { rowsOf } from './support/rows-of';
import { placeholderIn } from './words/placeholders';

export const placeholderText = defineRule({
  meta: {
    id: 'placeholder-text',
    severity: 'warning',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    const look = (text: Sourced<string | number> | null | undefined, place: Partial<FindingDraft>) => {
      const found = typeof text?.value === 'string' ? placeholderIn(text.value) : null;
      if (!text || found === null) return;
      context.report({
        params: { text: found },
        ...place,
        cells: [at(text.cell)],
        value: String(text.value),
        expected: null,
      });
    };
    for (const area of plan.areas) {
      look({ value: area.name, cell: area.cell }, { area });
      for (const text of Object.values(area.context ?? {})) look(text, { area });
    }
    for (const { name, place, product } of rowsOf(plan)) {
      look(name, place);
      if ('indicator' in place) {
        const { description, formula, unitOfMeasure, frequency, baseline } = place.indicator;
        for (const text of [description, formula, unitOfMeasure, frequency, baseline]) look(text, place);
      }
      if (product) {
        for (const text of [product.result, product.unit, product.coverage, product.responsible])
          look(text, place);
      }
    }
    for (const { cell, value } of plan.ficha?.fields.values() ?? []) {
      if (value.kind === 'text') look({ value: value.text, cell }, { item: plan.title });
    }
  },
});
