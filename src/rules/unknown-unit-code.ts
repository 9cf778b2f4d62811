/** Codes of units come from the catalogue. One line per code; one for the plan where its catalogue is another one. */
import { defineRule } from './define-rule';
import { at } from './support/places';
import type { PlanRow } from './support/rows-of';
import { rowsOf } from './support/rows-of';
import { count, list } from './support/words';
import { unitOfCode } from './words/units';

export const unknownUnitCode = defineRule({
  meta: {
    id: 'unknown-unit-code',
    severity: 'warning',
    category: 'structure',
    appliesTo: ['POA', 'POM'],
    scope: 'plan',
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
    if (unknown.length === 0) return;
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
        params: { unit: names[i]!, code, items: list(rows.map(({ label }) => label)) },
        ...rows[0]!.place,
        cells,
        value: code,
        expected: null,
        compared: cells.map((cell) => ({ labelId: 'rules.labels.unit', value: names[i]!, cells: [cell] })),
      });
    }
  },
});
