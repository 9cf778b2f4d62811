/**
 * Of twin products one is many times the other, and the whole that both are part of doesn't add up.
 * Scope: each objetivo operativo of a POA, each product of a POM by itself.
 */
import { defineRule } from './define-rule';
import { headOf } from './support/head';
import { addsUp, type Member, type PartGroup, partGroups } from './support/parts';
import { at } from './support/places';
import { amount } from './support/words';

export const siblingOutlier = defineRule({
  meta: {
    id: 'sibling-outlier',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['POA', 'POM'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {
      /** Times that one twin may be the other. */
      ratio: 5,
      /** Percent of the whole that may lie between it and the sum of its parts, as in `parent-child-sum`. */
      tolerance: 0.5,
    },
  },
  check(plan, context) {
    const { ratio, tolerance } = context.options;
    const said = new Set<string>();
    for (const group of partGroups(plan)) {
      // Where the parts make the whole, both figures are confirmed.
      if (group.sum === null || addsUp(group, tolerance)) continue;
      for (const twins of twinsOf(group)) {
        const [odd, pair] = oddOf(twins, group.sum > group.whole.figure!);
        const times = Math.max(odd.figure! / pair.figure!, pair.figure! / odd.figure!);
        if (times <= ratio || said.has(odd.label)) continue;
        // Of a POM one year is enough to say.
        said.add(odd.label);
        const cells = [at(odd.source.cell), at(pair.source.cell)];
        const [own, other] = [amount(odd.figure!, group.measure), amount(pair.figure!, group.measure)];
        context.report({
          params: { item: odd.label, value: own, pair: pair.label, other, whole: group.whole.label },
          ...odd.place,
          subject: 'annual-target',
          cells: [...cells, at(group.whole.source.cell)],
          value: odd.figure,
          expected: pair.figure,
          compared: [
            { labelId: 'rules.relations.labels.withTarget', value: own, cells: [cells[0]!] },
            { labelId: 'rules.relations.labels.sibling', value: other, cells: [cells[1]!] },
          ],
        });
      }
    }
  },
});

/** Parts of the same unit whose names begin with the same thing: kits of clothes, kits of hygiene. */
function twinsOf({ parts }: PartGroup): Member[][] {
  const alike = new Map<string, Member[]>();
  for (const part of parts) {
    const head = headOf(part.name);
    if (!head || (part.figure ?? 0) <= 0) continue;
    const key = `${part.unit?.code ?? part.unit?.name ?? ''}\n${head.word}`;
    const same = alike.get(key);
    if (same) same.push(part);
    else alike.set(key, [part]);
  }
  return [...alike.values()].filter((twins) => twins.length > 1);
}

/** The one that is furthest from the others on the side on which the sum misses, and its nearest. */
function oddOf(twins: readonly Member[], above: boolean): [odd: Member, pair: Member] {
  const sorted = [...twins].sort((a, b) => (above ? b.figure! - a.figure! : a.figure! - b.figure!));
  return [sorted[0]!, sorted[1]!];
}
