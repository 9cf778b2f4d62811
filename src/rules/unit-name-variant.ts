/** A unit has one name. One line per code. */
import { contains } from '../domain/address';
import { editDistance, sameWords, wordKey } from '../domain/words';
import { defineRule } from './define-rule';
import { at } from './support/places';
import type { PlanRow } from './support/rows-of';
import { rowsOf } from './support/rows-of';
import { fixesFrom } from './support/target-fixes';
import { unitFix } from './support/unit-fixes';
import { list } from './support/words';
import { unitOfCode } from './words/units';

export const unitNameVariant = defineRule({
  meta: {
    id: 'unit-name-variant',
    severity: 'info',
    category: 'structure',
    appliesTo: ['POA', 'POM'],
    scope: 'plan-texts',
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
      const known = unitOfCode(code);
      const inCatalogue = (rows: readonly PlanRow[]) => Number(wordKey(rows[0]!.unit!.name) === known?.name);
      const spellings = [...names.values()].sort(
        (a, b) => b.length - a.length || inCatalogue(b) - inCatalogue(a),
      );
      const usual = spellings[0]!;
      const others = spellings.slice(1).flat();
      if (others.length > 0) {
        report(code, 'default', others, usual[0]!.unit!.name, usual);
        continue;
      }
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
        // Neither more usual nor in the catalogue: nobody knows which is meant.
        ...(messageId === 'default' && isUndecided(code, rows, usual) ? { fix: 'proposed' as const } : {}),
      });
    }
  },
  fixes({ messageId, params, cells, expected }, plan, context) {
    const code = String(params?.code);
    const rows = rowsOf(plan).filter(
      ({ unit }) => unit !== null && cells.some((range) => contains(range, unit.cell)),
    );
    if (rows.length === 0) return [];
    const all = rows.map(({ unit }) => unit!.name);
    const spellings = [...new Set([String(expected), ...all])];
    const usual = rows.filter(({ unit }) => sameWords(unit!.name, String(expected)));
    const others = rows.filter((row) => !usual.includes(row));
    const undecided = messageId === 'default' && isUndecided(code, others, usual);
    const wanted = undecided ? distinctWords(spellings) : [String(expected)];
    return fixesFrom(
      ...wanted.map((label) => {
        const wrong = rows.filter(({ unit }) => !sameWords(unit!.name, label));
        const fix = unitFix(
          wrong,
          { code, label },
          {
            id: `name:${label}`,
            messageId: 'name',
            params: { code, name: label, items: list(wrong.map((row) => row.label)) },
          },
          context,
        );
        return fix && (undecided ? { ...fix, kind: 'proposed' as const } : { ...fix, kind: 'safe' as const });
      }),
    );
  },
});

function isUndecided(code: string, others: readonly PlanRow[], usual: readonly PlanRow[]): boolean {
  const most = Math.max(
    ...others.map((row) => others.filter(({ unit }) => sameWords(unit!.name, row.unit!.name)).length),
  );
  return most >= usual.length && !sameWords(usual[0]!.unit!.name, unitOfCode(code)?.name ?? '');
}

/** The first spelling of each name. */
function distinctWords(names: readonly string[]): string[] {
  return names.filter((name, i) => names.findIndex((other) => sameWords(other, name)) === i);
}
