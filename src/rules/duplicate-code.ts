/** A code names one indicator. */
import { contains } from '../domain/address';
import type { Area, Indicator } from '../domain/plan';
import { defineRule } from './define-rule';
import { codeWrite, FreeCodes, prefixIn } from './support/code-fixes';
import type { FixWrite } from './support/fix-writes';
import { perArea } from './support/per-area';
import { at } from './support/places';
import { list } from './support/words';

export const duplicateCode = defineRule({
  meta: {
    id: 'duplicate-code',
    severity: 'error',
    category: 'structure',
    appliesTo: ['PAT', 'POA', 'POM', 'AVANCE'],
    scope: 'plan-texts',
    fix: 'proposed',
    messages: ['default'],
    options: {},
  },
  check(plan, context) {
    const whole = new Map<string, readonly Holder[]>();
    for (const area of plan.areas) {
      const { dotted, plain } = codesIn(area);
      // `7.3.1` is meant for the whole plan; a plain number starts anew in each area.
      for (const [code, own] of dotted) {
        const holders = whole.get(code);
        whole.set(code, holders ? [...holders, ...own] : own);
      }
      report(plain);
    }
    report(whole);

    function report(scope: ReadonlyMap<string, readonly Holder[]>): void {
      for (const [code, holders] of scope) {
        if (holders.length < 2) continue;
        const cells = holders.map(({ indicator }) => at(indicator.code!.cell));
        // The second one is the one that repeats: that is where to go first.
        const [first, second, ...more] = cells;
        context.report({
          params: { code, rows: list(cells.map((cell) => String(cell.row + 1))) },
          area: holders[1]!.area,
          indicator: holders[1]!.indicator,
          cells: [second!, first!, ...more],
          value: code,
          expected: null,
          compared: cells.map((cell) => ({ labelId: 'rules.labels.code', value: code, cells: [cell] })),
        });
      }
    }
  },
  fixes({ params, cells }, plan, context) {
    const code = String(params?.code);
    const holders = plan.areas.flatMap((area) =>
      area.indicators.flatMap((indicator): Holder[] =>
        indicator.code && cells.some((range) => contains(range, indicator.code!.cell))
          ? [{ area, indicator }]
          : [],
      ),
    );
    // The one that stands in the area of the code keeps it, else the first.
    const keeper = holders.find(({ area }) => code.startsWith(`${area.code}.`)) ?? holders[0];
    if (!keeper) return [];
    const free = new FreeCodes(plan, keeper.area);
    const writes: FixWrite[] = [];
    const given: string[] = [];
    const rows: string[] = [];
    for (const { area, indicator } of holders) {
      if (indicator === keeper.indicator) continue;
      const prefix = prefixIn(area, code);
      if (prefix === null) return [];
      const next = free.next(prefix);
      const write = codeWrite(indicator, next, context);
      if (write === null) return [];
      writes.push(write);
      given.push(next);
      rows.push(String(write.cell.row + 1));
    }
    const kept = { code, keeps: String(keeper.indicator.code!.cell.row + 1) };
    return [
      {
        id: 'next',
        messageId: given.length === 1 ? 'next' : 'several',
        params: { ...kept, rows: list(rows), codes: list(given) },
        writes,
        effects: [],
      },
    ];
  },
});

interface Holder {
  readonly area: Area;
  readonly indicator: Indicator;
}

const codesIn = perArea((area) => {
  const dotted = new Map<string, Holder[]>();
  const plain = new Map<string, Holder[]>();
  for (const indicator of area.indicators) {
    const code = indicator.code?.value.trim().replace(/\.+$/, '') ?? '';
    if (code === '') continue;
    const scope = code.includes('.') ? dotted : plain;
    const holders = scope.get(code);
    if (holders) holders.push({ area, indicator });
    else scope.set(code, [{ area, indicator }]);
  }
  return { dotted, plain };
});
