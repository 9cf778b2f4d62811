/**
 * A target is not what was approved. The approval is kept with the workbook; a reprogramming that was authorised is recorded by
 * justifying the finding. One finding an indicator; what was added or taken away since is said once for an area and a plan.
 */
import type { CellRange } from '../domain/address';
import {
  type ApprovedItem,
  approvedItem,
  approvedKey,
  approvedPlanKey,
  approvedYears,
  hasTarget,
} from '../domain/approved-targets';
import { shownDay } from '../domain/day';
import type { MessageParam, MessageParams } from '../domain/finding';
import { MONTHS, type Month } from '../domain/period';
import type { Measure, Plan } from '../domain/plan';
import { labelOf } from '../domain/plan';
import type { FindingDraft } from './define-rule';
import { defineRule } from './define-rule';
import { inMonths } from './support/execution';
import { targetsOf, unreadable } from './support/figures';
import { at, monthCells } from './support/places';
import { productLabel } from './support/products';
import { amount, areaLabel, count, list, months as monthsParam, phrase } from './support/words';

const ID = 'target-changed-after-approval';

export const targetChangedAfterApproval = defineRule({
  meta: {
    id: ID,
    severity: 'warning',
    category: 'execution',
    appliesTo: ['PAT', 'POA', 'POM', 'FICHA'],
    scope: 'workbook',
    fix: null,
    messages: ['default', 'calendar', 'added', 'addedYears', 'removed'],
    options: {},
  },
  check(plan, context) {
    const { approved } = context;
    if (approved === null) return;
    const items = new Map<string, ApprovedItem[]>();
    for (const item of approved.items) items.set(item.key, [...(items.get(item.key) ?? []), item]);
    const prefix = approvedPlanKey(plan);
    // Another year, or a plan that was no part of what was approved.
    if (!approved.items.some(({ key }) => key.startsWith(prefix))) return;
    const signed = { date: shownDay(approved.date) };
    for (const area of plan.areas) {
      const added: Added[] = [];
      for (const indicator of area.indicators) {
        const now = approvedItem(plan, area, indicator);
        const alike = items.get(now.key);
        if (!alike) {
          if (hasTarget(now)) {
            const label = labelOf(indicator);
            added.push({ label, reads: label, cell: at(indicator.nameCell) });
          }
          continue;
        }
        // An error value or a word is no other target: cell-error says so.
        const targets = targetsOf(indicator);
        const { uncomputed } = targets;
        if (uncomputed.length > 0) context.cannotCheck('uncomputed', uncomputed.map(at));
        if (targets.unreadable !== null) continue;
        // Of several that are called the same any may be the one that was approved.
        if (alike.some((item) => sameTargets(item, now))) continue;
        const before = alike[0]!;
        const { measure, programmed } = indicator;
        const changed = MONTHS.filter((month) => !same(before.months[month]!, now.months[month]!));
        const annual = !same(before.annual, now.annual);
        const cells = [
          ...(annual ? [at(indicator.annualTarget.cell)] : []),
          ...(programmed ? monthCells(programmed, changed) : []),
        ];
        context.report({
          messageId: annual ? 'default' : 'calendar',
          params: {
            item: labelOf(indicator),
            ...(annual
              ? { before: figure(before.annual, measure), after: figure(now.annual, measure) }
              : { months: monthsParam(changed) }),
            ...signed,
          },
          area,
          indicator,
          ...(annual ? {} : inMonths(changed)),
          subject: annual ? 'annual-target' : 'programmed',
          cells: cells.length > 0 ? cells : [at(indicator.nameCell)],
          value: annual ? now.annual : null,
          expected: annual ? before.annual : null,
          compared: [
            ...(annual
              ? [
                  {
                    labelId: 'rules.labels.approved',
                    value: figure(before.annual, measure),
                    cells: [],
                  },
                  {
                    labelId: 'rules.labels.annualTarget',
                    value: figure(now.annual, measure),
                    cells: [at(indicator.annualTarget.cell)],
                  },
                ]
              : []),
            ...changed.map((month: Month) => ({
              labelId: 'rules.labels.approvedOfMonth',
              value: list([
                { kind: 'month', month },
                figure(before.months[month]!, measure),
                figure(now.months[month]!, measure),
              ]),
              cells: [],
            })),
          ],
        });
      }
      if (added.length > 0) {
        const own = { area: areaLabel(area) };
        context.report({ messageId: 'added', ...addedOf(added, { ...own, ...signed }), area });
      }
    }
    const added: Added[] = [];
    for (const product of plan.multiYear?.products ?? []) {
      for (const [i, now] of approvedYears(plan, product).entries()) {
        const { year, physical } = product.years[i]!;
        const label = `${productLabel(product)} (${year})`;
        const cells = [at(physical.cell)];
        const alike = items.get(now.key);
        if (!alike) {
          if (hasTarget(now)) added.push({ label, reads: figure(now.annual, 'count'), cell: cells[0]! });
          continue;
        }
        if (alike.some((item) => same(item.annual, now.annual))) continue;
        const why = unreadable(physical.value);
        if (why === 'uncomputed') context.cannotCheck('uncomputed', cells);
        if (why !== null) continue;
        const before = figure(alike[0]!.annual, 'count');
        context.report({
          params: {
            item: label,
            before,
            after: figure(now.annual, 'count'),
            ...signed,
          },
          item: label,
          subject: 'annual-target',
          cells,
          value: now.annual,
          expected: alike[0]!.annual,
          compared: [
            { labelId: 'rules.labels.approved', value: before, cells: [] },
            { labelId: 'rules.labels.annualTarget', value: figure(now.annual, 'count'), cells },
          ],
        });
      }
    }
    if (added.length > 0) context.report({ messageId: 'addedYears', ...addedOf(added, signed) });
    const gone = removedFrom(plan, context.plans, approved.items);
    if (gone.length > 0) {
      context.report({
        messageId: 'removed',
        params: {
          count: count(gone.length),
          items: list(gone.slice(0, 10).map((key) => key.slice(prefix.length).replace('|', ' · '))),
          ...signed,
        },
        cells: [plan.areas[0] ? at(plan.areas[0].cell) : at(plan.range)],
        value: null,
        expected: null,
        compared: gone.map((key) => ({
          labelId: 'rules.labels.approved',
          value: key.slice(prefix.length).replace('|', ' · '),
          cells: [],
        })),
      });
    }
  },
});

/** Something with a target that was not approved. */
interface Added {
  readonly label: string;
  readonly cell: CellRange;
  /** What stands there. */
  readonly reads: MessageParam;
}

/** The sentence names ten of them, and counts all. */
function addedOf(added: readonly Added[], params: MessageParams): FindingDraft {
  return {
    params: {
      ...params,
      count: count(added.length),
      items: list(added.slice(0, 10).map(({ label }) => label)),
    },
    cells: added.map(({ cell }) => cell),
    value: null,
    expected: null,
    compared: added.map(({ reads, cell }) => ({
      labelId: 'rules.labels.notApproved',
      value: reads,
      cells: [cell],
    })),
  };
}

/**
 * What was approved of plans of this kind and year and is in none of them any more; told by the first of them.
 */
function removedFrom(plan: Plan, plans: readonly Plan[], items: readonly ApprovedItem[]): string[] {
  const prefix = approvedPlanKey(plan);
  const alike = plans.filter((one) => approvedPlanKey(one) === prefix);
  if (alike[0] !== plan) return [];
  const present = new Set(
    alike.flatMap((one) => [
      ...one.areas.flatMap((area) => area.indicators.map((indicator) => approvedKey(one, area, indicator))),
      ...(one.multiYear?.products ?? []).flatMap((product) =>
        approvedYears(one, product).map(({ key }) => key),
      ),
    ]),
  );
  return [...new Set(items.flatMap(({ key }) => (key.startsWith(prefix) && !present.has(key) ? [key] : [])))];
}

function sameTargets(a: ApprovedItem, b: ApprovedItem): boolean {
  return same(a.annual, b.annual) && MONTHS.every((month) => same(a.months[month]!, b.months[month]!));
}

/** Programs differ in the last digits of what they compute. */
function same(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-9;
}

function figure(value: number | null, measure: Measure): MessageParam {
  return value === null ? phrase(`rules.${ID}.words.none`) : amount(value, measure);
}
