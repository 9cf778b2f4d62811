/** Rules look no further than they say: what they say of areas one by one is what they say of the whole plan. */
import type { Plan } from '../../src/domain/plan';
import type { Snapshot } from '../../src/domain/snapshot';
import { recognise } from '../../src/recognition';
import { judgeOf } from '../../src/rules/judge';
import { RULES } from '../../src/rules/registry';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { sampleBytes } from '../support/add-in';
import { type CellEdit, withCells } from '../support/edited-snapshot';

/** Every seventh number becomes another one, every eleventh a text, every thirteenth a blank: most rules find something. */
function disturbed(snapshot: Snapshot): Snapshot {
  const edits = snapshot.sheets.flatMap((sheet, index) =>
    sheet.values.flatMap((cells, r) =>
      cells.flatMap((value, c): CellEdit[] => {
        const place = { sheet: index, row: sheet.row + r, column: sheet.column + c };
        if (typeof value !== 'number') return [];
        const turn = (r * 31 + c) % 1001;
        if (turn % 13 === 0) return [{ ...place, value: null }];
        if (turn % 11 === 0) return [{ ...place, value: 'XX' }];
        return turn % 7 === 0 ? [{ ...place, value: value * 1.3 }] : [];
      }),
    ),
  );
  return withCells(snapshot, edits);
}

const PLANS: readonly Plan[] = ['pat-2019', 'pat-con-errores', 'pat-2019-avance', 'poa-2026']
  .map((name) => readSnapshot(sampleBytes(`${name}.xlsx`)))
  .flatMap((snapshot) => [snapshot, disturbed(snapshot)])
  .flatMap((snapshot) => recognise(snapshot));

const AREA_RULES = RULES.filter(({ meta }) => meta.scope === 'area');

test('most rules look at areas one by one', () => {
  expect(AREA_RULES.length).toBeGreaterThan(RULES.length / 2);
});

test('every rule says how far it looks', () => {
  expect(RULES.filter(({ meta }) => meta.scope === undefined).map(({ meta }) => meta.id)).toEqual([]);
});

test.each(AREA_RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (_id, rule) => {
  const settled = { rule, severity: rule.meta.severity, options: rule.meta.options };
  const judge = judgeOf(settled, { plans: PLANS, cutoff: 5, approved: null });
  for (const plan of PLANS) {
    if (!rule.meta.appliesTo.includes(plan.type)) continue;
    const whole = judge(plan);
    const parts = plan.areas.flatMap((area) => judge({ ...plan, areas: [area] }) ?? []);
    const byArea = new Map(plan.areas.map((area, index) => [area, index]));
    // Rules may go through the areas more than once.
    const inOrder = [...(whole?.drafts ?? [])].sort((a, b) => byArea.get(a.area!)! - byArea.get(b.area!)!);
    expect(inOrder.every(({ area }) => area !== undefined)).toBe(true);
    expect(parts.flatMap(({ drafts }) => drafts)).toEqual(inOrder);
    expect(parts.map(({ failure }) => failure).filter((failure) => failure !== null)).toEqual([]);
  }
});
