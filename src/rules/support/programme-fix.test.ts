/** What a changed programme takes with it: totals, the distribution, and the weights of the months of the whole area. */
import {
  type Cell,
  type IndicatorSpec,
  type Months,
  pct,
  planOf,
  poaOf,
  toReading,
  UNCOMPUTED,
} from '../../../test/support/plan-builder';
import { formatLocal, parseLocal } from '../../domain/address';
import { EMPTY } from '../../domain/cell-content';
import { MONTH_LABELS, type Month } from '../../domain/period';
import type { Area, Behavior, Line, Plan } from '../../domain/plan';
import { createTranslator } from '../../i18n';
import type { SeesCells } from './fix-writes';
import { at } from './places';
import { behaviorToKeep, isAdding, type ProgrammeChange, programmeFix } from './programme-fix';

const spanish = createTranslator('es-MX');
const formula = (value: number): Cell => ({
  kind: 'number',
  value,
  raw: value,
  percent: false,
  formula: true,
});
/** Cells in which formulas stand, whatever was read there. */
const formulasIn = (...cells: string[]): SeesCells => ({
  contentAt: ({ row, column }) =>
    cells.includes(formatLocal(at({ sheet: 'PAT', row, column }))) ? { value: 1, formula: '=A1' } : EMPTY,
});
const byLabel = (months: Partial<Record<(typeof MONTH_LABELS)[number], number | null>>) =>
  new Map(
    Object.entries(months).map(([label, value]) => [MONTH_LABELS.indexOf(label as 'Ene') as Month, value]),
  );

interface Given {
  readonly of?: number;
  readonly behavior?: Behavior;
  readonly context?: SeesCells;
}

/** The cells that are written, and the effects: `Meta anual: 3 → 6 (C2)`. */
function fix(plan: Plan, change: ProgrammeChange, { of = 0, behavior, context = formulasIn() }: Given = {}) {
  const [area] = plan.areas as [Area];
  const found = programmeFix(context, area, area.indicators[of]!, change, behavior);
  const cells = found?.writes.map(({ cell }) => formatLocal(at(cell)));
  expect(new Set(cells).size).toBe(cells?.length ?? 0);
  return (
    found && {
      writes: Object.fromEntries(
        found.writes.map(({ cell, after, numberFormat }) => [
          formatLocal(at(cell)),
          numberFormat === undefined ? after : `${after} as ${numberFormat}`,
        ]),
      ),
      effects: found.effects.map(({ labelId, params, before, after, cells }) => {
        const shown = [before, after].map((param) => spanish.param(param));
        return `${spanish.t(labelId, params)}: ${shown.join(' → ')} (${cells.map(formatLocal).join(' ')})`;
      }),
    }
  );
}
const writes = (...given: Parameters<typeof fix>) => fix(...given)?.writes ?? null;

/** A total behind the months, in column R or where it is said. */
function withTotal(plan: Plan, total: Cell, annualAt?: string): Plan {
  const areas = plan.areas.map((area) => ({
    ...area,
    indicators: area.indicators.map((one) => ({
      ...one,
      programmed: one.programmed && { ...one.programmed, total: toReading(total) },
      annualTarget: annualAt
        ? { ...one.annualTarget, cell: { sheet: 'PAT', ...parseLocal(annualAt)! } }
        : one.annualTarget,
    })),
  }));
  return { ...plan, areas };
}

function withTotalLine(plan: Plan, cells: Readonly<Record<string, Cell>>): Plan {
  const filled = (line: Line | null) =>
    line && { ...line, months: MONTH_LABELS.map((label) => toReading(cells[label])) };
  return { ...plan, areas: plan.areas.map((area) => ({ ...area, totalLine: filled(area.totalLine) })) };
}

describe('how the periods make the year once it is mended', () => {
  // Nothing is programmed yet.
  const unclear = { months: null, annual: 29 };
  const kept = (spec: IndicatorSpec) => behaviorToKeep(planOf(spec).areas[0]!.indicators[0]!);

  test.each<[string, IndicatorSpec, Behavior]>([
    ['as declared', { ...unclear, behavior: 'last' }, 'last'],
    ['as the figures show', { months: { Jun: 5, Dic: 5 }, annual: 10 }, 'sum'],
    ['percentages repeat', { ...unclear, annual: pct(29) }, 'constant'],
    ['scores end at the target', { ...unclear, measure: 'score' }, 'last'],
    ['things add up', unclear, 'sum'],
    ['of what should be little they share a limit', { ...unclear, direction: 'descending' }, 'max-sum'],
  ])('%s', (_, spec, behavior) => {
    expect(kept(spec)).toBe(behavior);
  });

  test('sums and shares of a limit add up', () => {
    expect((['sum', 'max-sum', 'last', 'constant'] as const).map(isAdding)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('what is written', () => {
  const plan = planOf({ months: { Ene: 5, Feb: 5 }, annual: 10 });

  test('months and the year, and what becomes of their sum', () => {
    expect(fix(plan, { annual: 12, months: byLabel({ Feb: 7 }) })).toEqual({
      writes: { C2: 12, G2: 7 },
      effects: ['Suma de los meses (meta anual: 12): 10 → 12 (F2:Q2)', 'Meta anual: 10 → 12 (C2)'],
    });
  });

  test('only what changes', () => {
    expect(writes(plan, { annual: 10, months: byLabel({ Ene: 5, Feb: 6 }) })).toEqual({ G2: 6 });
    expect(fix(plan, { annual: 10, months: byLabel({ Ene: 5 }) })).toBeNull();
    expect(fix(plan, {})).toBeNull();
    // Dust of floating point is no change.
    expect(fix(planOf({ months: { Ene: 0.3 }, annual: 0.3 }), { annual: 0.1 + 0.2 })).toBeNull();
  });

  test('a month of nothing is not a blank one', () => {
    const weighted = planOf({ months: { Ene: 5, Feb: 5 }, annual: 10, weights: { Ene: 100, Feb: 100 } });
    expect(writes(weighted, { months: byLabel({ Feb: 0 }) })).toEqual({ G2: 0 });
    expect(
      writes(planOf({ months: { Ene: 5, Feb: 0 }, annual: 5, weights: { Ene: 100 } }), {
        months: byLabel({ Feb: null }),
      }),
    ).toEqual({ G2: '' });
    expect(writes(planOf({ months: { Ene: 5 }, annual: 5 }), { months: byLabel({ Mar: 0 }) })).toEqual({
      H2: 0,
    });
  });

  test('as the cells beside it keep their numbers', () => {
    const shares = planOf({ months: [pct(50), pct(40)], annual: pct(90), behavior: 'sum' });
    expect(writes(shares, { annual: 100, months: byLabel({ Feb: 50 }) })).toEqual({
      C2: '1 as 0%',
      G2: '0.5 as 0%',
    });
    // A blank annual target takes after the months, a blank month after the annual target.
    expect(
      writes(planOf({ months: [pct(50), pct(50)], annual: null, measure: 'percent' }), { annual: 50 }),
    ).toEqual({
      C2: '0.5 as 0%',
    });
    expect(
      writes(planOf({ months: null, annual: pct(90), noWeightLine: true }), { months: byLabel({ Ene: 90 }) }),
    ).toEqual({ F2: '0.9 as 0%' });
  });

  test('no formula is replaced', () => {
    expect(fix(plan, { annual: 12 }, { context: formulasIn('C2') })).toBeNull();
    expect(fix(plan, { months: byLabel({ Feb: 6 }) }, { context: formulasIn('G2') })).toBeNull();
    expect(writes(plan, { months: byLabel({ Feb: 6 }) }, { context: formulasIn('C2', 'F2') })).toEqual({
      G2: 6,
    });
    const computed = planOf({ months: { Ene: 5, Feb: formula(5) }, annual: UNCOMPUTED });
    expect(fix(computed, { months: byLabel({ Feb: 6 }) })).toBeNull();
    expect(fix(computed, { annual: 6 })).toBeNull();
  });

  test('a plan without columns of months has a year alone', () => {
    const poa = poaOf({ annual: 10 });
    expect(fix(poa, { annual: 12 })).toEqual({ writes: { C2: 12 }, effects: ['Meta anual: 10 → 12 (C2)'] });
    expect(fix(poa, { annual: 12, months: byLabel({ Ene: 12 }) })).toBeNull();
  });

  test('a product with months and without weights', () => {
    expect(fix(poaOf({ annual: 10, months: { Ene: 10 } }), { months: byLabel({ Ene: 4, Jul: 6 }) })).toEqual({
      writes: { F2: 4, L2: 6 },
      effects: ['Suma de los meses (meta anual: 10): 10 → 10 (F2:Q2)'],
    });
  });
});

describe('what becomes of the months beside the year', () => {
  const effects = (spec: IndicatorSpec, change: ProgrammeChange, behavior?: Behavior) =>
    fix(planOf({ noWeightLine: true, ...spec }), change, { behavior })!.effects;
  const levels = { months: { Jun: 5, Sep: 10 } as Months, annual: 12 };

  test('the last one of a level', () => {
    expect(effects(levels, { months: byLabel({ Sep: 12 }) }, 'last')).toEqual([
      'Último periodo (meta anual: 12): 10 → 12 (F2:Q2)',
    ]);
    expect(effects({ months: null, annual: 12 }, { months: byLabel({ Dic: 12 }) }, 'last')).toEqual([
      'Último periodo (meta anual: 12):  → 12 (F2:Q2)',
    ]);
  });

  test('how many repeat the target', () => {
    expect(effects(levels, { months: byLabel({ Jun: 12, Sep: 12 }) }, 'constant')).toEqual([
      'Meses con la meta de 12: 0 → 2 (F2:Q2)',
    ]);
  });

  test('the sum of a shared limit', () => {
    expect(effects(levels, { months: byLabel({ Sep: 7 }) }, 'max-sum')).toEqual([
      'Suma de los meses (meta anual: 12): 15 → 12 (F2:Q2)',
    ]);
  });

  test('without an annual target only sums can be said', () => {
    const without = { ...levels, annual: null };
    expect(effects(without, { months: byLabel({ Sep: 7 }) }, 'sum')).toEqual([
      'Suma de los meses (sin meta anual): 15 → 12 (F2:Q2)',
    ]);
    expect(effects(without, { months: byLabel({ Sep: 12 }) }, 'last')).toEqual([]);
    const [area] = planOf({ ...without, noWeightLine: true }).areas as [Area];
    const found = programmeFix(
      formulasIn(),
      area,
      area.indicators[0]!,
      { months: byLabel({ Sep: 7 }) },
      'sum',
    );
    expect(found!.effects[0]!.params).toEqual({});
  });

  test('an annual target where there was none', () => {
    expect(effects({ ...levels, annual: null }, { annual: 15 }, 'sum')).toEqual([
      'Suma de los meses (meta anual: 15): 15 → 15 (F2:Q2)',
      'Meta anual:  → 15 (C2)',
    ]);
  });
});

describe('a total behind the months', () => {
  const plan = planOf({ months: { Ene: 5, Feb: 5 }, annual: 10, noWeightLine: true });
  const change = { annual: 12, months: byLabel({ Feb: 7 }) };

  test('that somebody typed follows: the sum, or the year', () => {
    expect(writes(withTotal(plan, 10), change)).toEqual({ C2: 12, G2: 7, R2: 12 });
    expect(
      writes(withTotal(plan, 10), { annual: 7, months: byLabel({ Feb: 7 }) }, { behavior: 'last' }),
    ).toEqual({
      C2: 7,
      G2: 7,
      R2: 7,
    });
  });

  test('that is right already stays', () => {
    expect(writes(withTotal(plan, 12), change)).toEqual({ C2: 12, G2: 7 });
  });

  test('that is wrong is a change by itself', () => {
    expect(writes(withTotal(plan, 9), { months: byLabel({ Feb: 5 }) })).toEqual({ R2: 10 });
  });

  test.each<[string, Cell, SeesCells]>([
    ['a formula', formula(10), formulasIn()],
    ['a formula that was read as a number', 10, formulasIn('R2')],
    ['a blank', null, formulasIn()],
    ['words', { kind: 'text', text: 'diez', number: null, percent: false }, formulasIn()],
  ])('%s stays', (_, total, context) => {
    expect(writes(withTotal(plan, total), change, { context })).toEqual({ C2: 12, G2: 7 });
  });

  test('of a level without an annual target is not known', () => {
    const level = planOf({ months: { Ene: 5, Feb: 5 }, annual: null, noWeightLine: true });
    expect(writes(withTotal(level, 10), { months: byLabel({ Feb: 7 }) }, { behavior: 'last' })).toEqual({
      G2: 7,
    });
  });

  test('that is the annual target is written once', () => {
    expect(writes(withTotal(plan, 10, 'R2'), change)).toEqual({ R2: 12, G2: 7 });
  });

  test('on another row than an annual target in the same column', () => {
    expect(writes(withTotal(plan, 10, 'R3'), change)).toEqual({ R3: 12, G2: 7, R2: 12 });
  });
});

describe('a distribution below the months', () => {
  const spec: IndicatorSpec = { months: { Ene: 5, Feb: 5 }, annual: 10, noWeightLine: true };
  const change = { months: byLabel({ Ene: 2, Feb: 4, Mar: 4 }) };
  const months = { F2: 2, G2: 4, H2: 4 };

  test('follows in tenths of a percent', () => {
    expect(writes(planOf({ ...spec, distribution: [50, 50] }), change)).toEqual({
      ...months,
      F3: 20,
      G3: 40,
      H3: 40,
    });
    expect(writes(planOf({ ...spec, distribution: [pct(50), pct(50)] }), change)).toEqual({
      ...months,
      F3: '0.2 as 0%',
      G3: '0.4 as 0%',
      H3: '0.4 as 0%',
    });
    expect(
      writes(planOf({ ...spec, distribution: [50, 50] }), { months: byLabel({ Ene: 1, Feb: 2 }) }),
    ).toEqual({
      F2: 1,
      G2: 2,
      F3: 33.3,
      G3: 66.7,
    });
  });

  test('loses the part of a month that is emptied', () => {
    expect(writes(planOf({ ...spec, distribution: [50, 50] }), { months: byLabel({ Feb: null }) })).toEqual({
      G2: '',
      F3: 100,
      G3: '',
    });
  });

  test.each<[string, Months, SeesCells]>([
    ['nobody filled in', null, formulasIn()],
    ['of words', { kind: 'text', text: 'por definir', number: null, percent: false }, formulasIn()],
    ['of formulas', [formula(50), formula(50)], formulasIn()],
    ['with a formula in another month', [50, 50], formulasIn('Q3')],
  ])('%s stays', (_, distribution, context) => {
    expect(writes(planOf({ ...spec, distribution }), change, { context })).toEqual(months);
  });

  test('of a level is nobody’s part', () => {
    expect(writes(planOf({ ...spec, distribution: [50, 50] }), change, { behavior: 'last' })).toEqual(months);
  });

  test('of nothing stays', () => {
    const emptied = { months: byLabel({ Ene: null, Feb: null }) };
    expect(writes(planOf({ ...spec, distribution: [50, 50] }), emptied)).toEqual({ F2: '', G2: '' });
  });
});

describe('the weights of a month that is programmed now, or no longer', () => {
  const A: IndicatorSpec = { months: { Ene: 5, Feb: 5 }, annual: 10, weight: 60 };
  const B: IndicatorSpec = { months: { Ene: 3 }, annual: 3, weight: 40 };
  const plan = planOf(A, B);

  test('are divided anew among those that are programmed in it', () => {
    expect(fix(plan, { annual: 6, months: byLabel({ Feb: 3 }) }, { of: 1 })).toEqual({
      writes: { C4: 6, G4: 3, G3: 60, G5: 40 },
      effects: [
        'Suma de los meses (meta anual: 6): 3 → 6 (F4:Q4)',
        'Meta anual: 3 → 6 (C4)',
        'De los meses cambiados, los que suman 100 % en el área 1: 1 → 1 (G3 G5)',
      ],
    });
  });

  test('go to the others where it is emptied', () => {
    expect(fix(plan, { months: byLabel({ Ene: null, Feb: 3 }) }, { of: 1 })).toEqual({
      writes: { F4: '', G4: 3, F3: 100, F5: '', G3: 60, G5: 40 },
      effects: [
        'Suma de los meses (meta anual: 3): 3 → 3 (F4:Q4)',
        'De los meses cambiados, los que suman 100 % en el área 1: 2 → 2 (F3:G3 F5:G5)',
      ],
    });
  });

  test('of a month in which nothing is left are emptied', () => {
    expect(fix(plan, { months: byLabel({ Feb: null }) })).toMatchObject({
      writes: { G2: '', G3: '' },
      effects: [
        'Suma de los meses (meta anual: 10): 10 → 5 (F2:Q2)',
        'De los meses cambiados, los que suman 100 % en el área 1: 1 → 0 (G3 G5)',
      ],
    });
  });

  test('stay where the month was programmed before', () => {
    expect(writes(plan, { months: byLabel({ Ene: 8 }) })).toEqual({ F2: 8 });
  });

  test('a month of nothing counts as long as it has a weight', () => {
    expect(writes(plan, { months: byLabel({ Ene: 0 }) })).toEqual({ F2: 0 });
    const unweighted = planOf(A, { ...B, weights: null });
    // B had no weight in January: nothing is programmed there any more.
    expect(writes(unweighted, { months: byLabel({ Ene: 0 }) }, { of: 1 })).toEqual({ F4: 0, F3: 100 });
    expect(writes(plan, { months: byLabel({ Feb: 0 }) }, { of: 1 })).toEqual({ G4: 0 });
  });

  test('are as the area has them: percentages, whole numbers', () => {
    const shares = planOf(
      { ...A, weight: pct(60), weights: [pct(60), pct(100)] },
      { ...B, weight: pct(40), weights: [pct(40)] },
    );
    expect(writes(shares, { months: byLabel({ Feb: 3 }) }, { of: 1 })).toEqual({
      G4: 3,
      G3: '0.6 as 0%',
      G5: '0.4 as 0%',
    });
    const thirds: IndicatorSpec[] = [1, 2, 3].map(() => ({ months: { Ene: 1 }, annual: 1, weight: 20 }));
    const three = planOf(...thirds, { months: { Feb: 1 }, annual: 1, weight: 40 });
    expect(writes(three, { months: byLabel({ Feb: 1 }) })).toEqual({ G2: 1, G3: 33.3, G9: 66.7 });
    const wholes = planOf(...thirds.map((one, i) => ({ ...one, weights: { Ene: [33, 33, 34][i]! } })), {
      months: { Mar: 1 },
      annual: 1,
      weight: 40,
    });
    expect(writes(wholes, { months: byLabel({ Ene: 1 }) }, { of: 3 })).toMatchObject({
      F3: 20,
      F5: 20,
      F7: 20,
      F9: 40,
    });
  });

  test('of others that are not programmed stay as they are, zeros become blanks', () => {
    const odd = planOf(
      A,
      { ...B, weights: { Ene: 40, Feb: 7 } },
      { months: { Mar: 2 }, annual: 2, weight: 10, weights: { Feb: 0, Mar: 100 } },
      { months: { Abr: 2 }, annual: 2, weight: 30 },
    );
    expect(writes(odd, { months: byLabel({ Feb: 2 }) }, { of: 3 })).toEqual({
      G8: 2,
      G3: 66.7,
      G7: '',
      G9: 33.3,
    });
  });

  test('cannot be divided without all annual weights: only what weighs no longer is emptied', () => {
    const lacking = planOf({ ...A, weight: null, weights: [60, 100] }, { ...B, weights: [40] });
    expect(writes(lacking, { months: byLabel({ Feb: 3 }) }, { of: 1 })).toEqual({ G4: 3 });
    expect(writes(lacking, { months: byLabel({ Ene: null }) }, { of: 1 })).toEqual({ F4: '', F5: '' });
  });

  test('an annual weight that is missing elsewhere does not matter', () => {
    const lacking = planOf(A, B, { months: { Dic: 1 }, annual: 1, weight: null, weights: { Dic: 100 } });
    expect(writes(lacking, { months: byLabel({ Feb: 3 }) }, { of: 1 })).toEqual({ G4: 3, G3: 60, G5: 40 });
  });

  test('cannot be divided where nothing has a weight in the year', () => {
    const zeros = planOf({ ...A, weight: 0, weights: [50, 100] }, { ...B, weight: 0, weights: [50] });
    expect(writes(zeros, { months: byLabel({ Feb: 3 }) }, { of: 1 })).toEqual({ G4: 3 });
  });

  test('are left to their formulas: where one of them is one, all are meant to be', () => {
    const change = { months: byLabel({ Feb: 3 }) };
    const computed = planOf({ ...A, weights: [60, formula(100)] }, B);
    expect(writes(computed, change, { of: 1 })).toEqual({ G4: 3 });
    expect(writes(plan, change, { of: 1, context: formulasIn('Q3') })).toEqual({ G4: 3 });
    expect(writes(planOf(A, { ...B, weights: UNCOMPUTED }), change, { of: 1 })).toEqual({ G4: 3 });
  });

  test('of an indicator without a line of them are nobody’s, and beside one those of the others are divided', () => {
    const one = { ...B, noWeightLine: true };
    expect(writes(planOf(A, one), { months: byLabel({ Feb: 3 }) }, { of: 1 })).toEqual({ G4: 3 });
    expect(fix(planOf({ ...A, weight: 100 }, one), { annual: 12, months: byLabel({ Mar: 2 }) })).toEqual({
      writes: { C2: 12, H2: 2, H3: 100 },
      effects: [
        'Suma de los meses (meta anual: 12): 10 → 12 (F2:Q2)',
        'Meta anual: 10 → 12 (C2)',
        'De los meses cambiados, los que suman 100 % en el área 1: 0 → 1 (H3)',
      ],
    });
  });
});

describe('the 100 below a month', () => {
  const A: IndicatorSpec = { months: { Ene: 5, Feb: 5 }, annual: 10, weight: 60 };
  const B: IndicatorSpec = { months: { Ene: 3 }, annual: 3, weight: 40 };
  const plan = withTotalLine(planOf(A, B), { Ene: 100, Feb: 100 });

  test('is typed where it was', () => {
    expect(writes(plan, { months: byLabel({ Mar: 2 }) })).toEqual({ H2: 2, H3: 100, H6: 100 });
    expect(writes(withTotalLine(planOf(A, B), { Ene: pct(100) }), { months: byLabel({ Mar: 2 }) })).toEqual({
      H2: 2,
      H3: 100,
      H6: '1 as 0%',
    });
  });

  test('goes where nothing is left', () => {
    expect(writes(plan, { months: byLabel({ Feb: null }) })).toEqual({ G2: '', G3: '', G6: '' });
  });

  test('stays where something is left', () => {
    expect(writes(plan, { months: byLabel({ Ene: null }) })).toEqual({ F2: '', F3: '', F5: 100 });
  });

  test('is left to formulas, and to nobody where it was never typed', () => {
    const change = { months: byLabel({ Mar: 2 }) };
    expect(writes(plan, change, { context: formulasIn('Q6') })).toEqual({ H2: 2, H3: 100 });
    expect(writes(planOf(A, B), change)).toEqual({ H2: 2, H3: 100 });
    const [area] = plan.areas as [Area];
    const without = { ...plan, areas: [{ ...area, totalLine: null }] };
    expect(writes(without, change)).toEqual({ H2: 2, H3: 100 });
  });
});
