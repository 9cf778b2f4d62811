/** A unit counts what is produced: a delegation that is built is no report. */
import { defineRule } from './define-rule';
import { headOf } from './support/head';
import { isForeignTo } from './support/nature';
import { at } from './support/places';
import { rowsOf } from './support/rows-of';
import { phrase } from './support/words';

export const unitNatureMismatch = defineRule({
  meta: {
    id: 'unit-nature-mismatch',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM'],
    fix: 'proposed',
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const { name, nameCell, unit, label, place } of rowsOf(plan)) {
      const head = headOf(name?.value ?? '');
      if (!unit || !head || !isForeignTo(unit, head)) continue;
      const cells = [at(unit.cell), at(nameCell)];
      context.report({
        params: {
          item: label,
          noun: head.written,
          nature: phrase(`rules.natures.${head.nature}`),
          unit: unit.name,
        },
        ...place,
        cells,
        value: unit.name,
        expected: null,
        compared: [
          { labelId: 'rules.labels.unit', value: unit.name, cells: [cells[0]!] },
          { labelId: 'rules.labels.name', value: head.written, cells: [cells[1]!] },
        ],
      });
    }
  },
});
