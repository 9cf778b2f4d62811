/** A whole is the sum of its parts. Scope: each objetivo operativo of a POA, each product of a POM by itself. */
import type { CellRange } from '../domain/address';
import { sumExact } from '../domain/decimal';
import type { Plan } from '../domain/plan';
import type { FixDraft } from './define-rule';
import { defineRule } from './define-rule';
import { isComputed } from './support/fix-writes';
import { addsUp, type PartGroup, partGroups } from './support/parts';
import { at } from './support/places';
import { programmeFix } from './support/programme-fix';
import { sumFormula } from './support/sum-formula';
import { amount, list, phrase } from './support/words';

export const parentChildSum = defineRule({
  meta: {
    id: 'parent-child-sum',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['POA', 'POM'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default', 'suggested', 'year'],
    options: {
      /** Percent of the whole that may lie between it and the sum of its parts. */
      tolerance: 0.5,
    },
  },
  check(plan, context) {
    for (const group of partGroups(plan)) {
      const { whole, parts, sum, suggested, of, measure } = group;
      if (sum === null || addsUp(group, context.options.tolerance)) continue;
      const cells = parts.map(({ source }) => at(source.cell));
      const figures = { target: amount(whole.figure!, measure), sum: amount(sum, measure) };
      context.report({
        messageId: of ? 'year' : suggested ? 'suggested' : 'default',
        params: of
          ? {
              ...figures,
              item: whole.label,
              kind: phrase(`rules.relations.kinds.${of.kind}`),
              year: String(of.year),
            }
          : suggested
            ? { ...figures, item: whole.label, parts: list(parts.map(({ label }) => label)) }
            : { ...figures, item: whole.label },
        ...whole.place,
        subject: 'annual-target',
        cells: [at(whole.source.cell), ...cells],
        value: whole.figure,
        expected: sum,
        compared: [
          {
            labelId: 'rules.relations.labels.whole',
            value: figures.target,
            cells: [at(whole.source.cell)],
          },
          { labelId: 'rules.relations.labels.parts', value: figures.sum, cells },
        ],
      });
    }
  },
  fixes({ cells: [first] }, plan, context) {
    const group = first && groupAt(plan, first);
    if (!group || group.sum === null) return [];
    const { whole, parts, sum, of, measure } = group;
    const effects: FixDraft['effects'] = [
      {
        labelId: 'rules.labels.difference',
        params: {},
        before: amount(sumExact([sum, -whole.figure!]), measure),
        after: amount(0, measure),
        cells: [first],
      },
    ];
    const params = { item: whole.label, sum: amount(sum, measure) };
    const { area, indicator } = whole.place;
    if (!of) {
      const fix = area && indicator && programmeFix(context, area, indicator, { annual: sum });
      return fix
        ? [{ id: 'whole', messageId: 'whole', params, ...fix, effects: [...effects, ...fix.effects] }]
        : [];
    }
    if (isComputed(whole.source.cell, whole.source.value, context)) return [];
    const formula = sumFormula(
      whole.source.cell,
      parts.map(({ source }) => source.cell),
    );
    return formula
      ? [
          {
            id: 'formula',
            messageId: 'formula',
            params: { ...params, year: String(of.year) },
            writes: [{ cell: whole.source.cell, after: formula }],
            effects,
          },
        ]
      : [];
  },
});

function groupAt(plan: Plan, { sheet, row, column }: CellRange): PartGroup | undefined {
  return partGroups(plan).find(
    ({ whole: { source } }) =>
      source.cell.sheet === sheet && source.cell.row === row && source.cell.column === column,
  );
}
