/** A name stands for one thing: the same one with two targets leaves open which of them holds. */
import { equalsExactly } from '../domain/decimal';
import type { Plan } from '../domain/plan';
import { wordKey } from '../domain/words';
import { defineRule } from './define-rule';
import { figureOf, targetsOf } from './support/figures';
import { perArea } from './support/per-area';
import { at } from './support/places';
import type { PlanRow } from './support/rows-of';
import { rowsIn, rowsOf } from './support/rows-of';
import { list } from './support/words';

export const duplicateName = defineRule({
  meta: {
    id: 'duplicate-name',
    severity: 'info',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM'],
    scope: 'plan',
    fix: null,
    messages: ['default', 'sameArea'],
    options: {},
  },
  reads: (area) =>
    namedIn(area).map(({ key, row: { name, nameCell, label }, target }) => [
      key,
      target,
      name,
      nameCell,
      label,
    ]),
  check(plan, context) {
    const byName = new Map<string, Named[]>();
    for (const one of [...plan.areas.flatMap(namedIn), ...namedProducts(plan)]) {
      const holders = byName.get(one.key);
      if (holders) holders.push(one);
      else byName.set(one.key, [one]);
    }
    for (const all of byName.values()) {
      const holders = all.map(({ row }) => row);
      const named = all.filter(({ row }) => !repeatsItsParent(row, holders));
      if (named.length < 2) continue;
      const rows = named.map(({ row }) => row);
      const sameArea = new Set(rows.map(areaOf)).size < rows.length;
      // The same indicator in several areas is a custom; only another target makes it worth a look.
      if (!sameArea && named.every(({ target }) => sameTarget(target, named[0]!.target))) continue;
      const [first, second, ...more] = rows;
      context.report({
        messageId: sameArea ? 'sameArea' : 'default',
        params: { items: list(rows.map(({ label }) => label)), name: first!.name!.value },
        ...second!.place,
        cells: [second!, first!, ...more].map(({ nameCell }) => at(nameCell)),
        value: second!.name!.value,
        expected: null,
        compared: rows.map((row) => ({
          labelId: 'rules.labels.name',
          value: row.name!.value,
          cells: [at(row.nameCell)],
        })),
      });
    }
  },
});

interface Named {
  readonly key: string;
  readonly row: PlanRow;
  readonly target: number | null;
}

function named(row: PlanRow): readonly Named[] {
  const key = wordKey(row.name?.value ?? '');
  return key === '' ? [] : [{ key, row, target: targetOf(row) }];
}

const namedIn = perArea((area): readonly Named[] => rowsIn(area).flatMap(named));

function namedProducts(plan: Plan): readonly Named[] {
  return rowsOf(plan)
    .filter(({ product }) => product !== null)
    .flatMap(named);
}

function areaOf({ place }: PlanRow): unknown {
  return 'area' in place ? place.area : null;
}

/** A subproduct that is the only part of its product bears its name. */
function repeatsItsParent({ product }: PlanRow, holders: readonly PlanRow[]): boolean {
  return product !== null && holders.some((row) => row.product?.key === product.parent);
}

/** Null where the target is missing or at odds with its own periods: other rules speak about that first. */
function targetOf({ place, product }: PlanRow): number | null {
  if (!('indicator' in place)) {
    const first = product!.years[0]?.physical.value;
    return first ? figureOf(first) : null;
  }
  const { annual, fits, programmed } = targetsOf(place.indicator);
  return fits || programmed.length === 0 ? annual : null;
}

function sameTarget(x: number | null, y: number | null): boolean {
  return x === null || y === null || equalsExactly(x, y);
}
