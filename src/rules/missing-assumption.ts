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
    messages: ['default', 'unnamed', 'ficha'],
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
      const { objective, assumption, result } = area.context ?? {};
      if (assumption?.value.trim() !== '') continue;
      // Objetivos operativos of one result share its cells; a report that repeats them repeats the gap too.
      const { sheet, row, column } = assumption.cell;
      const key = `${row},${column},${sheet}`;
      const texts = `${objective?.value.trim() ?? ''}\n${result?.value.trim() ?? ''}`;
      if (told.has(key) || (texts !== '\n' && told.has(texts))) continue;
      told.add(key);
      told.add(texts);
      const named = result && result.value.trim() !== '' ? shortened(result.value) : null;
      context.report({
        messageId: named === null ? 'unnamed' : 'default',
        params: { area: areaLabel(area), ...(named === null ? {} : { result: named }) },
        area,
        cells: [at(assumption.cell)],
        value: null,
        expected: null,
        compared:
          named === null ? [] : [{ labelId: 'rules.labels.result', value: named, cells: [at(result!.cell)] }],
      });
    }
  },
});

/** Enough of a sentence to know it again. */
function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}
