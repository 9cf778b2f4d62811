/** Codes of a list are numbered without holes. One line per area. */
import type { Area, Indicator } from '../domain/plan';
import { defineRule } from './define-rule';
import { at } from './support/places';
import { areaLabel, list } from './support/words';

export const codeGap = defineRule({
  meta: {
    id: 'code-gap',
    severity: 'info',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const area of plan.areas) {
      for (const [prefix, items] of numbered(area)) {
        const numbers = [...items.keys()].sort((a, b) => a - b);
        const [lowest] = numbers;
        const highest = numbers[numbers.length - 1]!;
        if (numbers.length < 3) continue;
        // A list that begins at 2 lost its first; one that begins at 40 goes on with another.
        const start = lowest! <= 3 ? 1 : lowest!;
        const length = highest - start + 1;
        // More holes than codes: the numbers come from a catalogue and count nothing.
        if (length === numbers.length || length > 2 * numbers.length) continue;
        const missing: string[] = [];
        const behind: Indicator[] = [];
        for (let number = start; number < highest; number++) {
          if (items.has(number)) continue;
          missing.push(`${prefix}${number}`);
          const next = items.get(number + 1);
          if (next) behind.push(next);
        }
        context.report({
          params: { area: areaLabel(area), codes: list(missing) },
          area,
          cells: behind.map(({ code }) => at(code!.cell)),
          value: null,
          expected: null,
          compared: behind.map(({ code }) => ({
            labelId: 'rules.labels.code',
            value: code!.value,
            cells: [at(code!.cell)],
          })),
        });
      }
    }
  },
});

/** Codes by what stands before their last number, and by that number. */
function numbered(area: Area): Map<string, Map<number, Indicator>> {
  const lists = new Map<string, Map<number, Indicator>>();
  for (const indicator of area.indicators) {
    const match = /^(.*?)(\d{1,4})\.?$/.exec(indicator.code?.value.trim() ?? '');
    if (!match) continue;
    const [, prefix, number] = match;
    const items = lists.get(prefix!) ?? new Map<number, Indicator>();
    lists.set(prefix!, items);
    if (!items.has(Number(number))) items.set(Number(number), indicator);
  }
  return lists;
}
