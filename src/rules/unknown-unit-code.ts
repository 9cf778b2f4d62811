/** Codes of units come from the catalogue. One line per code; one for the plan where its catalogue is another one. */
import { editDistance, wordKey } from '../domain/words';
import { defineRule } from './define-rule';
import { at } from './support/places';
import type { PlanRow } from './support/rows-of';
import { rowsOf } from './support/rows-of';
import { fixesFrom } from './support/target-fixes';
import { asInPlan, choiceText, unitFix } from './support/unit-fixes';
import { count, list } from './support/words';
import type { UnitWord } from './words/units';
import { UNITS, unitOfCode } from './words/units';

export const unknownUnitCode = defineRule({
  meta: {
    id: 'unknown-unit-code',
    severity: 'warning',
    category: 'structure',
    appliesTo: ['POA', 'POM'],
    scope: 'plan-texts',
    fix: 'proposed',
    messages: ['default', 'otherCatalogue'],
    options: {
      /** Codes of the institution's catalogue besides those that are known, with commas between them. */
      knownCodes: '',
      /** From this share of unknown codes on, the plan follows another catalogue. */
      otherCatalogueShare: 0.25,
    },
  },
  check(plan, context) {
    const { knownCodes, otherCatalogueShare } = context.options;
    const own = new Set(knownCodes.split(',').map((code) => code.trim()));
    const byCode = new Map<string, PlanRow[]>();
    for (const row of rowsOf(plan)) {
      const code = row.unit?.code ?? null;
      if (code === null) continue;
      const uses = byCode.get(code);
      if (uses) uses.push(row);
      else byCode.set(code, [row]);
    }
    const unknown = [...byCode].filter(([code]) => !own.has(code) && !unitOfCode(code));
    const cellsOf = (rows: readonly PlanRow[]) => rows.map(({ unit }) => at(unit!.cell));
    const names = unknown.map(([code, rows]) => `${code} - ${rows[0]!.unit!.name}`);
    if (unknown.length > 2 && unknown.length >= otherCatalogueShare * byCode.size) {
      context.report({
        messageId: 'otherCatalogue',
        params: { count: count(unknown.length), total: count(byCode.size), units: list(names) },
        cells: unknown.map(([, rows]) => cellsOf(rows)[0]!),
        severity: 'info',
        fix: null,
      });
      return;
    }
    for (const [i, [code, rows]] of unknown.entries()) {
      const cells = cellsOf(rows);
      context.report({
        params: { unit: names[i]!, items: list(rows.map(({ label }) => label)) },
        ...rows[0]!.place,
        cells,
        value: code,
        expected: null,
        compared: cells.map((cell) => ({ labelId: 'rules.labels.unit', value: names[i]!, cells: [cell] })),
      });
    }
  },
  fixes({ value }, plan, context) {
    const rows = rowsOf(plan).filter(({ unit }) => unit !== null && unit.code === value);
    const unit = rows[0]?.unit;
    if (!unit) return [];
    const params = { unit: choiceText(unit, { code: unit.code, label: unit.name }) };
    return fixesFrom(
      ...nearestUnits(String(value), unit.name).map((entry) => {
        const choice = asInPlan(entry, rowsOf(plan));
        return unitFix(
          rows,
          choice,
          {
            id: `unit:${choice.code}`,
            messageId: 'unit',
            params: { ...params, to: choiceText(unit, choice), items: list(rows.map(({ label }) => label)) },
          },
          context,
        );
      }),
    );
  },
});

/** Letters by which a name may differ and still be meant for one of the catalogue. */
const LETTERS = 2;
const MOST = 3;

/** Entries of the catalogue, nearest first: of the same name, of nearly the same, of the same first word. */
function nearestUnits(code: string, name: string): UnitWord[] {
  const key = wordKey(name);
  const words = key.split(' ');
  const near = UNITS.flatMap((unit) => {
    if (unit.code === null) return [];
    const letters = editDistance(unit.name, key);
    const sameWord = unit.name.split(' ')[0] === words[0];
    if (letters > LETTERS && !sameWord) return [];
    return [{ unit, letters, digits: editDistance(unit.code, code) }];
  });
  near.sort((a, b) => a.letters - b.letters || a.digits - b.digits);
  // The name itself leaves no doubt.
  return (near[0]?.letters === 0 ? near.slice(0, 1) : near.slice(0, MOST)).map(({ unit }) => unit);
}
