/** Each objective has a result of its own. One line per text. */
import type { Area, Sourced } from '../domain/plan';
import { wordKey } from '../domain/words';
import { defineRule } from './define-rule';
import { at } from './support/places';
import { areaLabel, list } from './support/words';

export const duplicateResult = defineRule({
  meta: {
    id: 'duplicate-result',
    severity: 'warning',
    category: 'structure',
    appliesTo: ['POA'],
    scope: 'plan',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    const byText = new Map<string, Map<string, { area: Area; result: Sourced<string> }>>();
    for (const area of plan.areas) {
      const { result, objective } = area.context ?? {};
      if (!result) continue;
      const key = wordKey(result.value);
      if (key === '') continue;
      const holders = byText.get(key) ?? new Map<string, { area: Area; result: Sourced<string> }>();
      byText.set(key, holders);
      // Objetivos operativos of one objective repeat its result; that is the same one.
      const own = wordKey(objective?.value ?? '') || `${result.cell.row},${result.cell.column}`;
      if (!holders.has(own)) holders.set(own, { area, result });
    }
    for (const holders of byText.values()) {
      if (holders.size < 2) continue;
      const [first, second, ...more] = [...holders.values()];
      const told = [second!, first!, ...more];
      context.report({
        params: {
          areas: list([...holders.values()].map(({ area }) => areaLabel(area))),
        },
        area: second!.area,
        cells: told.map(({ result }) => at(result.cell)),
        value: second!.result.value,
        expected: null,
        compared: told.map(({ result }) => ({
          labelId: 'rules.labels.result',
          value: result.value,
          cells: [at(result.cell)],
        })),
      });
    }
  },
});
