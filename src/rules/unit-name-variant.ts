/** A unit has one name. One line per code. */
import { editDistance, wordKey } from '../domain/words';
import { defineRule } from './define-rule';
import { at } from './support/places';
import type { PlanRow } from './support/rows-of';
import { rowsOf } from './support/rows-of';
import { unitOfCode } from './words/units';

export const unitNameVariant = defineRule({
  meta: {
    id: 'unit-name-variant',
    severity: 'info',
    category: 'structure',
    appliesTo: ['POA', 'POM'],
    scope: 'plan',
    fix: 'safe',
    messages: ['default', 'catalogue'],
    options: {
      /** Letters by which a name may differ from the catalogue's and still be meant for it. */
      letters: 2,
    },
  },
  check(plan, context) {
    const byCode = new Map<string, Map<string, PlanRow[]>>();
    for (const row of rowsOf(plan)) {
      if (!row.unit || row.unit.code === null) continue;
      const names = byCode.get(row.unit.code) ?? new Map<string, PlanRow[]>();
      byCode.set(row.unit.code, names);
      const key = wordKey(row.unit.name);
      const uses = names.get(key);
      if (uses) uses.push(row);
      else names.set(key, [row]);
    }
    for (const [code, names] of byCode) {
      const spellings = [...names.values()].sort((a, b) => b.length - a.length);
      const usual = spellings[0]!;
      const others = spellings.slice(1).flat();
      if (others.length > 0) {
        report(code, 'default', others, usual[0]!.unit!.name, usual);
        continue;
      }
      const known = unitOfCode(code);
      const [key] = names.keys();
      // A name that has nothing in common with the catalogue's is another catalogue, not another spelling.
      if (known && known.name !== key && editDistance(known.name, key!) <= context.options.letters) {
        report(code, 'catalogue', usual, known.label, []);
      }
    }

    function report(
      code: string,
      messageId: string,
      rows: readonly PlanRow[],
      expected: string,
      usual: readonly PlanRow[],
    ): void {
      const unit = rows[0]!.unit!;
      const all = [...rows, ...usual];
      context.report({
        messageId,
        params: { code, name: unit.name, other: expected },
        ...rows[0]!.place,
        cells: all.map((row) => at(row.unit!.cell)),
        value: unit.name,
        expected,
        compared: all.map((row) => ({
          labelId: 'rules.labels.unit',
          value: row.unit!.name,
          cells: [at(row.unit!.cell)],
        })),
      });
    }
  },
});
