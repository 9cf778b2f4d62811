/** "100" beside a unit that counts is mostly a percentage that lost its sign. */
import type { CellRange } from '../domain/address';
import { contains } from '../domain/address';
import { participle, wordsOf } from '../domain/words';
import { defineRule } from './define-rule';
import { figureOf, targetsOf } from './support/figures';
import type { Head } from './support/head';
import { headOf, participleVerbOf } from './support/head';
import { isForeignTo, isOwn } from './support/nature';
import { at } from './support/places';
import type { PlanRow } from './support/rows-of';
import { rowsOf } from './support/rows-of';
import { fixesFrom } from './support/target-fixes';
import { asInPlan, choiceText, unitFix } from './support/unit-fixes';
import type { UnitOf } from './support/unit-of';
import { amount } from './support/words';
import { isDemand, ratioRoleOf } from './words/ratios';
import { unitOfName } from './words/units';

export const percentAsCount = defineRule({
  meta: {
    id: 'percent-as-count',
    severity: 'warning',
    category: 'targets',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    scope: 'area',
    fix: 'proposed',
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    for (const row of rowsOf(plan)) {
      const { name, unit, label, place } = row;
      const head = headOf(name?.value ?? '');
      const target = hundredOf(row);
      if (!unit || !head || !target || !meansPercent(unit, head, name!.value)) continue;
      const cells = [...target, at(unit.cell)];
      context.report({
        params: { item: label, unit: unit.name },
        ...place,
        subject: 'annual-target',
        cells,
        value: 100,
        expected: null,
        compared: [
          { labelId: 'rules.labels.annualTarget', value: amount(100, 'count'), cells: target },
          { labelId: 'rules.labels.unit', value: unit.name, cells: [at(unit.cell)] },
        ],
      });
    }
  },
  fixes({ cells }, plan, context) {
    const unitCell = cells[cells.length - 1]!;
    const rows = rowsOf(plan);
    const row = rows.find(({ unit }) => unit && contains(unitCell, unit.cell));
    const entry = unitOfName('porcentaje');
    if (!row?.unit || !entry) return [];
    const percentage = asInPlan(entry, rows);
    const params = { item: row.label, unit: choiceText(row.unit, percentage) };
    return fixesFrom(unitFix([row], percentage, { id: 'percent', messageId: 'percent', params }, context));
  },
});

/** The cells of a target of a hundred; null for other targets. */
function hundredOf({ place, product }: PlanRow): CellRange[] | null {
  if ('indicator' in place) {
    const { indicator } = place;
    const plain = indicator.measure !== 'percent' && targetsOf(indicator).annual === 100;
    return plain ? [at(indicator.annualTarget.cell)] : null;
  }
  const { years } = product!;
  const all = years.every(({ physical }) => figureOf(physical.value) === 100);
  return all ? years.map(({ physical }) => at(physical.cell)) : null;
}

function meansPercent(unit: UnitOf, head: Head, name: string): boolean {
  const managed = head.verb !== null || participleVerbOf(name) !== null;
  // Anything may be counted in a generic unit: there only the verb tells.
  if (unit.kind === 'generic') return managed;
  if (unit.kind !== 'count') return false;
  // A hundred passports are "pasaportes"; a hundred of "informe" are one report at a hundred percent.
  if (isOwn(unit, head)) return !head.plural;
  if (managed || isForeignTo(unit, head)) return true;
  const served = wordsOf(name).some((word) => ratioRoleOf(participle(word)) === 'part');
  return isDemand(head.word) && served;
}
