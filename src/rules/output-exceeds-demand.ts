/**
 * More is granted than was asked for: carnets for more persons than requests were received. Renewals answer no request of the
 * year. Scope: each objetivo operativo of a POA; the products of a POM, which are taken as one.
 */
import type { Measure, Reading, Sourced } from '../domain/plan';
import { participle, wordsOf } from '../domain/words';
import type { FindingDraft } from './define-rule';
import { defineRule } from './define-rule';
import { figureOf } from './support/figures';
import { headOf } from './support/head';
import { at } from './support/places';
import { contentOf } from './support/quotient';
import { type PlanRow, rowsOf } from './support/rows-of';
import { amount } from './support/words';
import { isAnswer, isDemand, isGranted, ratioRoleOf } from './words/ratios';

interface Row {
  readonly row: PlanRow;
  readonly target: Sourced<Reading>;
  readonly figure: number;
  /** Its place in the objetivo, for neighbours. */
  readonly order: number;
  /** What it is about: its words, but for the head and the participles. */
  readonly about: readonly string[];
}

/** What renews or replaces answers no request. */
const RENEWAL = /^(?:renov|prorrog|repos|reposicion|refrend|revalid|duplicad)/;
/** Words that more products than these share tell no pair apart. */
const COMMON = 20;

export const outputExceedsDemand = defineRule({
  meta: {
    id: 'output-exceeds-demand',
    severity: 'info',
    category: 'targets',
    appliesTo: ['POA', 'POM'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    const groups = new Map<unknown, PlanRow[]>();
    for (const row of rowsOf(plan)) {
      const key = 'area' in row.place ? row.place.area : plan;
      const same = groups.get(key);
      if (same) same.push(row);
      else groups.set(key, [row]);
    }
    for (const rows of groups.values()) {
      for (const [output, demand] of pairsIn(rows)) {
        if (output.figure <= demand.figure) continue;
        const measure: Measure = 'count';
        const cells = [at(output.target.cell), at(demand.target.cell)];
        const place: Pick<FindingDraft, 'area' | 'indicator' | 'item'> = output.row.place;
        context.report({
          params: {
            output: output.row.label,
            made: amount(output.figure, measure),
            demand: demand.row.label,
            asked: amount(demand.figure, measure),
          },
          ...place,
          subject: 'annual-target',
          cells,
          value: output.figure,
          expected: demand.figure,
          compared: [
            {
              labelId: 'rules.relations.labels.output',
              value: amount(output.figure, measure),
              cells: [cells[0]!],
            },
            {
              labelId: 'rules.relations.labels.demand',
              value: amount(demand.figure, measure),
              cells: [cells[1]!],
            },
          ],
        });
      }
    }
  },
});

/** Each output with the request that it answers. */
function pairsIn(rows: readonly PlanRow[]): [output: Row, demand: Row][] {
  const demands: Row[] = [];
  const outputs: Row[] = [];
  for (const [order, row] of rows.entries()) {
    const sort = sortOf(row);
    const one = sort === null ? null : read(row, order);
    if (one) (sort === 'demand' ? demands : outputs).push(one);
  }
  const byWord = new Map<string, Row[]>();
  for (const demand of demands) {
    for (const word of new Set(demand.about)) {
      const same = byWord.get(word);
      if (same) same.push(demand);
      else byWord.set(word, [demand]);
    }
  }
  return outputs.flatMap((output): [Row, Row][] => {
    const shared = new Map<Row, number>();
    for (const word of new Set(output.about)) {
      const known = byWord.get(word) ?? [];
      if (known.length > COMMON) continue;
      for (const demand of known) shared.set(demand, (shared.get(demand) ?? 0) + 1);
    }
    const [best] = [...shared].sort(([a, m], [b, n]) => n - m || distance(a, output) - distance(b, output));
    // Two words in common, or all that there are; else the paper that stands right behind the requests.
    if (best && best[1] >= Math.min(2, new Set(best[0].about).size)) return [[output, best[0]]];
    const before = demands.find(({ order }) => order === output.order - 1);
    return before && isGranted(headOf(output.row.name!.value)!.word) ? [[output, before]] : [];
  });
}

const distance = (a: Row, b: Row) => Math.abs(a.order - b.order);

/** A request that is received, or what is issued for one: a paper, an answer, or the same requests granted. */
function sortOf({ name, unit }: PlanRow): 'demand' | 'output' | null {
  const head = headOf(name?.value ?? '');
  if (!name || !head || unit?.kind === 'percent' || unit?.kind === 'rate') return null;
  const words = wordsOf(name.value);
  if (words.some((word) => RENEWAL.test(word))) return null;
  const roles = new Set(words.map((word) => ratioRoleOf(participle(word))));
  if (isDemand(head.word) && roles.has('demand') && !roles.has('part')) return 'demand';
  const answers = isDemand(head.word) || isAnswer(head.word) || isGranted(head.word);
  return answers && roles.has('part') && !roles.has('demand') ? 'output' : null;
}

function read(row: PlanRow, order: number): Row | null {
  const target =
    row.product === null
      ? 'indicator' in row.place
        ? row.place.indicator.annualTarget
        : null
      : row.product.years[0]!.physical;
  const figure = target ? figureOf(target.value) : null;
  if (!target || figure === null) return null;
  const head = headOf(row.name!.value)!.word;
  const about = contentOf(row.name!.value).filter(
    (word) => word !== head && ratioRoleOf(participle(word)) === null,
  );
  return { row, target, figure, order, about };
}
