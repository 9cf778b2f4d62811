/** A code begins with that of its area and has one number more. */
import { labelOf } from '../domain/plan';
import { defineRule } from './define-rule';
import { at } from './support/places';
import { areaLabel } from './support/words';

export const codeHierarchyMismatch = defineRule({
  meta: {
    id: 'code-hierarchy-mismatch',
    severity: 'warning',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'area',
    fix: null,
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const area of plan.areas) {
      const parent = clean(area.code ?? '');
      if (parent === '') continue;
      // Codes of one number start anew in each area.
      const coded = area.indicators.filter(({ code }) => clean(code?.value ?? '').includes('.'));
      const strange = coded.filter(({ code }) => !fits(clean(code!.value), parent));
      // Where most don't fit, it is the area's code that was misread or printed otherwise.
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
        });
      }
    }
  },
});

function clean(code: string): string {
  return code.replace(/\s/g, '').replace(/\.+$/, '');
}

function fits(code: string, parent: string): boolean {
  return code.startsWith(`${parent}.`) && !code.slice(parent.length + 1).includes('.');
}
