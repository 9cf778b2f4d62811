/** A result is reached under assumptions, which its plan has to name. One line per cell of the sheet. */
import { defineRule } from './define-rule';
import { blankFichaCell } from './support/ficha-cells';
import { at } from './support/places';
import { areaLabel } from './support/words';

export const missingAssumption = defineRule({
  meta: {
    id: 'missing-assumption',
    severity: 'info',
    category: 'structure',
    appliesTo: ['POA', 'FICHA'],
    scope: 'plan-texts',
    fix: null,
    messages: ['default', 'ficha'],
    options: {},
  },
  check(plan, context) {
    const ficha = blankFichaCell(plan, 'assumptions');
    if (ficha) {
      context.report({
        messageId: 'ficha',
        params: { item: plan.title },
        item: plan.title,
        cells: [at(ficha)],
      });
    }
    const told = new Set<string>();
    for (const area of plan.areas) {
      const { assumption, result } = area.context ?? {};
      if (assumption?.value.trim() !== '') continue;
      // Objetivos operativos of one result share its cells; a report that repeats them repeats the gap too.
      const { sheet, row, column } = assumption.cell;
      const key = `${row},${column},${sheet}`;
      const objective = `${area.context?.objective?.value ?? ''}\n${result?.value ?? ''}`;
      if (told.has(key) || (objective !== '\n' && told.has(objective))) continue;
      told.add(key);
      told.add(objective);
      context.report({
        params: { area: areaLabel(area), result: shortened(result?.value ?? '') },
        area,
        cells: [at(assumption.cell)],
        value: null,
        expected: null,
        compared: result
          ? [{ labelId: 'rules.labels.result', value: shortened(result.value), cells: [at(result.cell)] }]
          : [],
      });
    }
  },
});

/** Enough of a sentence to know it again. */
function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}
