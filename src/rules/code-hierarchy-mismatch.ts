/** A code begins with that of its area and has one number more. */
import type { Area } from '../domain/plan';
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { bareCode, codeWrite, FreeCodes } from './support/code-fixes';
import { at } from './support/places';
import { areaLabel } from './support/words';

export const codeHierarchyMismatch = defineRule({
  meta: {
    id: 'code-hierarchy-mismatch',
    severity: 'warning',
    category: 'structure',
    appliesTo: ['PAT', 'POA'],
    scope: 'area',
    fix: 'safe',
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const area of plan.areas) {
      const parent = parentOf(area);
      // Codes of one number start anew in each area.
      const coded = area.indicators.filter(({ code }) => code !== null && bareCode(code.value).includes('.'));
      const strange = coded.filter(({ code }) => !fits(bareCode(code!.value), parent));
      // Where most don't fit, it is the area's code that was misread or printed otherwise, or that there is none.
      if (strange.length * 2 >= coded.length) continue;
      for (const indicator of strange) {
        const code = indicator.code!;
        context.report({
          params: { item: labelOf(indicator), parent: areaLabel(area) },
          area,
          indicator,
          cells: [at(code.cell)],
          value: code.value,
          expected: null,
          compared: [
            { labelId: 'rules.labels.code', value: code.value, cells: [at(code.cell)] },
            { labelId: 'rules.labels.areaCode', value: parent, cells: [at(area.cell)] },
          ],
          // Another separator is the same code; another code is a person's to give.
          fix: dotted(code.value, parent) === null ? 'proposed' : 'safe',
        });
      }
    }
  },
  fixes({ area, indicator, value }, plan, context) {
    if (!area || !indicator) return [];
    const parent = parentOf(area);
    const free = new FreeCodes(plan, area);
    const same = dotted(String(value), parent);
    // The number stays where nobody has it.
    const own = /(\d+)\D*$/.exec(String(value))?.[1];
    const kept = own === undefined ? null : `${parent}.${own}`;
    const code = same ?? (kept !== null && free.isFree(kept) ? kept : free.next(`${parent}.`));
    if (same !== null && !free.isFree(same)) return [];
    const write = codeWrite(indicator, code, context);
    if (write === null) return [];
    return [
      {
        id: same === null ? 'own' : 'dot',
        messageId: same === null ? 'own' : 'dot',
        params: { item: labelOf(indicator), parent: areaLabel(area), code },
        writes: [write],
        effects: [],
        kind: same === null ? 'proposed' : 'safe',
      },
    ];
  },
});

/** What the codes of an area begin with. */
function parentOf({ code }: Area): string {
  return bareCode(code ?? '');
}

/** The code with dots where other marks, or too many dots, separate its numbers; null where that is not what is wrong. */
function dotted(code: string, parent: string): string | null {
  const numbers = bareCode(code)
    .split(/[.,;:·•_\-–—/]/)
    .filter((part) => part !== '');
  const joined = numbers.join('.');
  return fits(joined, parent) ? joined : null;
}

function fits(code: string, parent: string): boolean {
  return code.startsWith(`${parent}.`) && !code.slice(parent.length + 1).includes('.');
}
