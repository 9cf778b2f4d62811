/** The years that texts name are those of the table. Scope: the plan, its heading and the texts of its products. */
import { cellKey } from '../domain/cell-content';
import type { Plan, Sourced } from '../domain/plan';
import { plainText } from '../domain/words';
import { defineRule } from './define-rule';
import { at } from './support/places';
import { productsOf } from './support/products';

/** 2026-2030, 2026 – 2030, 2026/2030, 2026 a 2030, 2026 al 2030. */
const RANGE = /(?<![\d.,/–—-])(20\d\d)\s*(?:[-–—/]|\ba(?:l)?\b)\s*(20\d\d)(?![\d.,])/g;
/** What comes before years that are none of the plan's own: a base line, another plan. */
const FOREIGN =
  /(?:linea base|respecto|comparad[oa]|base|historic[oa]|observad[oa]|plan(?: \w+){0,4}|politica(?: \w+){0,4}|estrategia(?: \w+){0,4}|agenda(?: \w+){0,3})(?: (?:a|al|de|del|con|en|los|anos|periodo))*[\s(:,]*$/;
/** Unless it is this plan. */
const OWN = /\b(?:pom|multianual|plan operativo)\b/;

interface Citation {
  readonly text: Sourced<string>;
  readonly from: number;
  readonly to: number;
}

/** Every range of years that a text gives as the plan's own. */
function citationsIn(text: Sourced<string>, heading: boolean): Citation[] {
  const plain = plainText(text.value);
  return [...plain.matchAll(RANGE)].flatMap((match) => {
    const [from, to] = [Number(match[1]), Number(match[2])];
    const before = plain.slice(0, match.index);
    const foreign = FOREIGN.test(before) && !OWN.test(before) && !heading;
    return from < to && !foreign ? [{ text, from, to }] : [];
  });
}

export const periodLabelMismatch = defineRule({
  meta: {
    id: 'period-label-mismatch',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['POM'],
    scope: 'plan',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    if (!plan.multiYear || plan.multiYear.years.length === 0) return;
    const { years, title } = plan.multiYear;
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const covered = first === last ? String(first) : `${first}-${last}`;
    const tableCells = productsOf(plan)
      .slice(0, 1)
      .flatMap((product) => product.years.map((year) => at(year.physical.cell)));
    const citations = [...(title ? citationsIn(title, true) : []), ...citationsOfProducts(plan)];
    for (const { text, from, to } of citations) {
      // Parts of the period may be named: "in 2026 and 2027".
      if (from >= first && to <= last && text !== title) continue;
      if (from === first && to === last) continue;
      const cells = [at(text.cell)];
      context.report({
        params: { cited: `${from}-${to}`, covered },
        cells,
        value: `${from}-${to}`,
        expected: covered,
        compared: [
          { labelId: 'rules.relations.labels.textYears', value: `${from}-${to}`, cells },
          { labelId: 'rules.relations.labels.tableYears', value: covered, cells: tableCells },
        ],
      });
    }
  },
});

/** Each text once: a result holds for several products. */
function citationsOfProducts(plan: Plan): Citation[] {
  const texts = new Map<string, Sourced<string>>();
  for (const { result, name } of productsOf(plan)) {
    for (const text of [result, name]) if (text) texts.set(cellKey(text.cell), text);
  }
  return [...texts.values()].flatMap((text) => citationsIn(text, false));
}
