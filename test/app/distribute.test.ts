/** The distribution helpers on plans: which months, which numbers, what is said, and what nothing is proposed for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposeDistribution } from '../../src/app/distribute';
import type { DistributionPreview, DistributionTask } from '../../src/app/distribution-request';
import { shapeOf } from '../../src/app/last-year';
import { EMPTY } from '../../src/domain/cell-content';
import { sumExact } from '../../src/domain/decimal';
import type { EditProposal } from '../../src/domain/edit';
import type { MultiYearProduct } from '../../src/domain/multi-year';
import { MONTH_LABELS } from '../../src/domain/period';
import type { Indicator, Plan } from '../../src/domain/plan';
import { SheetBuilder, type Snapshot } from '../../src/domain/snapshot';
import { createTranslator } from '../../src/i18n';
import { recognise } from '../../src/recognition';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildPlan, type IndicatorSpec, pct, planOf, text, toReading } from '../support/plan-builder';

const t = createTranslator('es-MX');
const en = createTranslator('en-US');

/** The cells of a plan of the builder, as far as the helpers look at them. */
function snapshotOf(...plans: readonly Plan[]): Snapshot {
  const sheets = plans.map((plan) => {
    const builder = new SheetBuilder();
    const put = (cell: { row: number; column: number } | undefined, value: string | number) => {
      if (cell) builder.set(cell.row, cell.column, value, null, 'General');
    };
    for (const { code, annualTarget, programmed, weights, annualWeight } of plan.areas.flatMap(
      ({ indicators }) => indicators,
    )) {
      if (code) put(code.cell, code.value);
      if (annualTarget.value.kind === 'number') put(annualTarget.cell, annualTarget.value.raw);
      if (annualWeight?.value.kind === 'number') put(annualWeight.cell, annualWeight.value.raw);
      for (const line of [programmed, weights]) {
        line?.months.forEach((reading, month) => {
          const cell = { row: line.row, column: line.columns.months[month]! };
          if (reading.kind === 'number') {
            builder.set(cell.row, cell.column, reading.raw, reading.formula ? '=1+1' : null, 'General');
          } else if (reading.kind === 'text') put(cell, reading.text);
        });
      }
    }
    return builder.build(plan.sheet, 'visible', false);
  });
  return { sheets, settings: new Map() };
}

function propose(plans: readonly Plan[], task: DistributionTask): DistributionPreview {
  const preview = proposeDistribution(
    { selection: { kind: 'plan', plan: plans[0]!.id }, task },
    { plans, snapshot: snapshotOf(...plans) },
  );
  // Whatever is said has words in both languages.
  for (const one of [...preview.proposals, ...preview.skipped]) {
    for (const words of [t, en]) expect(words.t(one.messageId, one.params)).not.toBe('');
  }
  for (const effect of preview.proposals.flatMap(({ effects }) => effects)) {
    for (const words of [t, en]) expect(words.t(effect.labelId, effect.params)).not.toBe('');
  }
  return preview;
}

/** What is written, by the month's label; other columns by their number. */
function written({ edits }: EditProposal): Record<string, unknown> {
  return Object.fromEntries(
    edits.map(({ cell, after }) => [MONTH_LABELS[cell.column - 5] ?? cell.column, after]),
  );
}

const targets = (over: Partial<Extract<DistributionTask, { kind: 'targets' }>> = {}): DistributionTask => ({
  kind: 'targets',
  by: 'even',
  keep: false,
  ...over,
});

const blank: IndicatorSpec = { annual: 100, months: null, measure: 'count', behavior: 'sum' };

describe('which months, and which numbers', () => {
  test.each<[string, IndicatorSpec, DistributionTask, Record<string, unknown>]>([
    [
      'quarters asked for',
      blank,
      targets({ periodicity: 'quarterly' }),
      { Mar: 25, Jun: 25, Sep: 25, Dic: 25 },
    ],
    [
      'what is programmed now, anew',
      { ...blank, months: { Feb: 1, Jul: 2 } },
      targets(),
      { Feb: 50, Jul: 50 },
    ],
    [
      'what is captured stays',
      { ...blank, months: { Mar: 40 } },
      targets({ keep: true, periodicity: 'quarterly' }),
      { Jun: 20, Sep: 20, Dic: 20 },
    ],
    [
      'months beside the periods are emptied, so that the sum is right',
      { ...blank, months: { Ene: 7, Mar: 40 } },
      targets({ periodicity: 'half-yearly' }),
      { Ene: '', Mar: '', Jun: 50, Dic: 50 },
    ],
    [
      'by shares of the months',
      blank,
      targets({
        by: 'shares',
        shares: [0, 0, 1, 0, 0, 2, 0, 0, 3, 0, 0, 4],
        periodicity: 'quarterly',
      }),
      { Mar: 10, Jun: 20, Sep: 30, Dic: 40 },
    ],
    [
      'percentages that add up, as fractions in tenths of a point',
      { annual: pct(100), months: null, behavior: 'sum' },
      targets({ periodicity: 'four-monthly' }),
      { Abr: 0.333, Ago: 0.333, Dic: 0.334 },
    ],
    [
      'a ratio repeats',
      { annual: pct(95), months: { Ene: pct(90) }, behavior: 'constant' },
      targets({ periodicity: 'half-yearly' }),
      { Ene: '', Jun: 0.95, Dic: 0.95 },
    ],
    [
      'a score is a level',
      { annual: 9, months: null, measure: 'score' },
      targets({ periodicity: 'half-yearly' }),
      { Jun: 9, Dic: 9 },
    ],
  ])('%s', (_name, spec, task, expected) => {
    const { proposals, skipped } = propose([planOf(spec)], task);
    expect(skipped).toEqual([]);
    expect(written(proposals[0]!)).toEqual(expected);
    expect(new Set(proposals[0]!.edits.map(({ group }) => group)).size).toBe(1);
  });

  test('formulas stay and count', () => {
    const formula = { kind: 'number', value: 40, raw: 40, percent: false, formula: true } as const;
    const { proposals } = propose(
      [planOf({ ...blank, months: { Mar: formula } })],
      targets({ periodicity: 'quarterly' }),
    );
    expect(written(proposals[0]!)).toEqual({ Jun: 20, Sep: 20, Dic: 20 });
  });

  test('percentages bring the format that shows them', () => {
    const { proposals } = propose(
      [planOf({ annual: pct(100), months: null, behavior: 'sum' })],
      targets({ periodicity: 'four-monthly' }),
    );
    expect(proposals[0]!.edits[0]).toMatchObject({
      before: EMPTY,
      after: 0.333,
      numberFormat: '0.0%',
      shown: { before: '', after: { kind: 'number', value: 33.3, style: 'percent' } },
      anchor: { cell: { row: 1, column: 0 }, content: { value: '1.1', formula: null } },
    });
  });
});

describe('other layouts', () => {
  /** The plan with other facts of its only indicator. */
  const changed = (plan: Plan, over: Partial<Indicator>): Plan => ({
    ...plan,
    areas: plan.areas.map((area) => ({
      ...area,
      indicators: area.indicators.map((indicator) => ({ ...indicator, ...over })),
    })),
  });
  const quarterly = (plan: Plan): Plan => {
    const line = plan.areas[0]!.indicators[0]!.programmed!;
    const months = line.columns.months.map((_column, month) => 5 + Math.floor(month / 3));
    return changed(plan, { programmed: { ...line, columns: { ...line.columns, months } } });
  };
  const product = (periods: number | null, name = ''): Partial<Indicator> => ({
    product: {
      partOf: null,
      unit: null,
      periodicity: name === '' ? null : { code: null, name },
      periods,
      justification: null,
    },
  });

  test('columns of quarters take quarters, whatever was asked', () => {
    const { proposals } = propose([quarterly(planOf(blank))], targets({ periodicity: 'monthly' }));
    expect(proposals[0]!.edits.map(({ cell, after }) => [cell.column, after])).toEqual([
      [5, 25],
      [6, 25],
      [7, 25],
      [8, 25],
    ]);
  });

  test('half-years fit into columns of quarters', () => {
    const { proposals } = propose([quarterly(planOf(blank))], targets({ periodicity: 'half-yearly' }));
    expect(proposals[0]!.edits.map(({ cell, after }) => [cell.column, after])).toEqual([
      [6, 50],
      [8, 50],
    ]);
  });

  test.each<[string, Partial<Indicator>, number]>([
    ['a product with four periods', product(4), 4],
    ['a periodicity that only its name says', product(null, 'Semestral'), 2],
    ['Bimensual says nothing certain', product(null, 'Bimensual'), 12],
    [
      'a frequency in words',
      { frequency: { value: 'Trimestral', cell: { sheet: 'PAT', row: 1, column: 3 } } },
      4,
    ],
  ])('%s', (_name, over, periods) => {
    const { proposals } = propose([changed(planOf(blank), over)], targets());
    expect(proposals[0]!.edits).toHaveLength(periods);
  });

  test('months below each other', () => {
    const plan = planOf(blank);
    const line = plan.areas[0]!.indicators[0]!.programmed!;
    const rows = line.months.map((_reading, month) => 20 + month);
    const months = line.months.map(() => 3);
    const down = changed(plan, { programmed: { ...line, row: 20, rows, columns: { months, total: null } } });
    const { proposals } = propose([down], targets({ periodicity: 'half-yearly' }));
    expect(proposals[0]!.edits.map(({ cell, after }) => [cell.row, cell.column, after])).toEqual([
      [25, 3, 50],
      [31, 3, 50],
    ]);
  });
});

describe('the years of a POM', () => {
  const cell = (column: number, row = 3) => ({ sheet: 'POM', row, column });
  const reading = (value: number | null) => ({ value: toReading(value), cell: cell(0) });
  const pom = (total: number | null, years: readonly (number | null)[]): Plan => {
    const product: MultiYearProduct = {
      key: '1',
      code: '1',
      name: { value: 'Personas atendidas', cell: cell(1) },
      nameCell: cell(1),
      level: 'product',
      parent: null,
      result: null,
      unit: null,
      unitEntry: null,
      program: null,
      subprogram: null,
      project: null,
      activity: null,
      mainContribution: null,
      baseline: { year: null, absolute: null, relative: null },
      years: years.map((value, i) => ({
        year: 2027 + i,
        physical: { value: toReading(value), cell: cell(10 + i) },
        financial: reading(null),
      })),
      totalPhysical: { value: toReading(total), cell: cell(20) },
      totalFinancial: null,
      coverage: null,
      responsible: null,
      range: { ...cell(0), rowCount: 1, columnCount: 30 },
    };
    const multiYear = {
      years: [2027, 2028, 2029, 2030, 2031],
      products: [product],
      totals: null,
      budget: null,
    };
    return { ...planOf(), id: 'p1', type: 'POM', sheet: 'POM', areas: [], multiYear };
  };

  test('a typed total over five years, whole units, what is captured stays', () => {
    const { proposals } = propose([pom(1_003, [100, null, null, null, null])], { kind: 'years', keep: true });
    expect(proposals[0]!.edits.map(({ cell: at, after }) => [at.column, after])).toEqual([
      [11, 225],
      [12, 226],
      [13, 226],
      [14, 226],
    ]);
    expect(proposals[0]!.effects[0]).toMatchObject({ before: { value: 100 }, after: { value: 1_003 } });
  });

  test('rising shares', () => {
    const { proposals } = propose([pom(150, [null, null, null, null, null])], {
      kind: 'years',
      keep: false,
      shares: [1, 2, 3, 4, 5],
    });
    expect(proposals[0]!.edits.map(({ after }) => after)).toEqual([10, 20, 30, 40, 50]);
  });

  test('without a total there is nothing to spread', () => {
    expect(propose([pom(null, [1, 2, 3, 4, 5])], { kind: 'years', keep: false }).skipped).toMatchObject([
      { messageId: 'edits.skipped.noTarget' },
    ]);
  });
});

describe('nothing is proposed, and why', () => {
  const formula = { kind: 'number', value: 8, raw: 8, percent: false, formula: true } as const;
  test.each<[string, IndicatorSpec, DistributionTask, string]>([
    ['no target', { ...blank, annual: null }, targets(), 'noTarget'],
    ['a target in words', { ...blank, annual: text('95-105') }, targets(), 'noTarget'],
    ['all formulas', { ...blank, months: formula }, targets(), 'formulas'],
    ['it is so already', { ...blank, months: { Jun: 50, Dic: 50 } }, targets(), 'already'],
    [
      'more captured',
      { ...blank, months: { Jun: 101 } },
      targets({ keep: true }),
      'distribution.kept-exceeds',
    ],
    [
      'a text that stays',
      { ...blank, months: { Jun: text('por definir') } },
      targets({ keep: true }),
      'unreadable',
    ],
    ['no year before', blank, targets({ by: 'last-year' }), 'noLastYear'],
    ['no shares', blank, targets({ by: 'shares' }), 'distribution.no-shares'],
  ])('%s', (_name, spec, task, reason) => {
    const { proposals, skipped } = propose([planOf(spec)], task);
    expect(proposals).toEqual([]);
    expect(skipped.map(({ messageId }) => messageId)).toEqual([`edits.skipped.${reason}`]);
  });
});

describe('by last year’s shape', () => {
  const of = (year: number, id: string, ...indicators: IndicatorSpec[]): Plan => ({
    ...buildPlan({ id, sheet: `PAT ${year}`, areas: [{ code: '1', indicators }] }),
    year,
  });
  const before: IndicatorSpec = {
    name: 'Visitas',
    annual: 100,
    months: { Mar: 10, Dic: 90 },
    behavior: 'sum',
  };

  test('what was achieved, where it is complete', () => {
    const last = of(2026, 'p2', { ...before, actual: { Mar: 30, Dic: 30 } });
    const { proposals } = propose(
      [of(2027, 'p1', { ...blank, name: 'Visitas' }), last],
      targets({ by: 'last-year', periodicity: 'half-yearly' }),
    );
    expect(written(proposals[0]!)).toEqual({ Jun: 50, Dic: 50 });
  });

  test('else what was programmed', () => {
    const last = of(2026, 'p2', { ...before, actual: { Mar: 30 } });
    const { proposals } = propose(
      [of(2027, 'p1', { ...blank, name: 'VISITAS.' }), last],
      targets({ by: 'last-year', periodicity: 'half-yearly' }),
    );
    expect(written(proposals[0]!)).toEqual({ Jun: 10, Dic: 90 });
  });

  test('the name decides where codes were given anew', () => {
    const last = of(
      2026,
      'p2',
      { ...before, code: '1.2' },
      { ...before, code: '1.1', name: 'Otra cosa', months: { Ene: 100 } },
    );
    const { proposals } = propose(
      [of(2027, 'p1', { ...blank, code: '1.1', name: 'visita' }), last],
      targets({ by: 'last-year', periodicity: 'half-yearly' }),
    );
    expect(written(proposals[0]!)).toEqual({ Jun: 10, Dic: 90 });
  });

  test('levels take the last one known', () => {
    expect(
      shapeOf([null, 5, null, null, 7, null, null, null, null, null, null, null], [2, 5, 8, 11], 'last'),
    ).toEqual([5, 7, 7, 7]);
  });
});

describe('weights', () => {
  const area = (...weights: (number | null)[]) =>
    planOf(
      ...weights.map((weight) => ({ annual: 12, months: 1, weight: weight === null ? null : pct(weight) })),
    );
  const annual = ({ edits }: EditProposal) => edits.map(({ after }) => after);

  test.each<[string, (number | null)[], DistributionTask, number[]]>([
    ['alike', [null, null, null], { kind: 'annual-weights', by: 'even' }, [0.333, 0.333, 0.334]],
    ['95 to 100', [30, 10, 15, 40], { kind: 'annual-weights', by: 'current' }, [0.316, 0.105, 0.158, 0.421]],
    [
      'in proportion to a budget',
      [null, null],
      { kind: 'annual-weights', by: 'numbers', numbers: { '1.1': 1_000_000, '1.2': 3_000_000 } },
      [0.25, 0.75],
    ],
  ])('%s', (_name, weights, task, expected) => {
    const { proposals } = propose([area(...weights)], task);
    expect(annual(proposals[0]!)).toEqual(expected);
    expect(proposals[0]!.effects[0]).toMatchObject({
      labelId: 'edits.effects.weightTotal',
      before: { value: weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0) },
      after: { value: 100 },
    });
  });

  test.each<[string, Plan, DistributionTask, string]>([
    ['100 already', area(50, 50), { kind: 'annual-weights', by: 'current' }, 'already'],
    ['no numbers', area(null, null), { kind: 'annual-weights', by: 'current' }, 'noNumbers'],
    [
      'no cells',
      planOf({ noWeightLine: true, months: 1 }),
      { kind: 'annual-weights', by: 'even' },
      'noWeightCells',
    ],
    ['months without annual weights', area(null), { kind: 'month-weights' }, 'noNumbers'],
  ])('%s', (_name, plan, task, reason) => {
    expect(propose([plan], task).skipped.map(({ messageId }) => messageId)).toEqual([
      `edits.skipped.${reason}`,
    ]);
  });

  test('the months of area 1.1 in March, and what is not programmed is emptied', () => {
    const specs = [15, 30, 10, 15, 30].map(
      (weight, i): IndicatorSpec => ({
        annual: 3,
        months: i === 0 ? { Ene: 3 } : { Mar: 3 },
        weight: pct(weight),
        weights: { Ene: pct(20), Mar: pct(20) },
      }),
    );
    const { proposals } = propose([planOf(...specs)], { kind: 'month-weights' });
    const march = proposals[0]!.edits.filter(({ cell }) => cell.column === 5 + 2).map(({ after }) => after);
    expect(march).toEqual(['', 0.353, 0.118, 0.176, 0.353]);
    expect(proposals[0]!.effects[0]).toMatchObject({ before: { value: 2 }, after: { value: 2 } });
  });
});

describe('on the published PAT of 2019, as recognised from the file', () => {
  const snapshot = readSnapshot(readFileSync(join(__dirname, '..', '..', 'samples', 'pat-2019.xlsx')));
  const plans = recognise(snapshot);
  const indicators = plans.flatMap(({ areas }) => areas.flatMap((one) => one.indicators));

  test('the cell under the cursor says whose target: the revenue of 7.3.1 adds up again', () => {
    const revenue = indicators.find(({ code }) => code?.value === '7.3.1')!;
    const { proposals } = proposeDistribution(
      {
        selection: { kind: 'cell', cell: { ...revenue.annualTarget.cell, column: 7 } },
        task: { kind: 'targets', by: 'even', keep: false },
      },
      { plans, snapshot },
    );
    expect(proposals.map(({ params }) => params.item)).toEqual(['7.3.1']);
    expect(sumExact(proposals[0]!.edits.map(({ after }) => Number(after)))).toBe(10_993_183_187);
    expect(proposals[0]!.effects[0]).toMatchObject({
      before: { value: 10_993_181_185 },
      after: { value: 10_993_183_187 },
    });
  });

  test('every area adds up to 100 already, and every month follows', () => {
    for (const plan of plans) {
      const { proposals } = proposeDistribution(
        { selection: { kind: 'plan', plan: plan.id }, task: { kind: 'annual-weights', by: 'current' } },
        { plans, snapshot },
      );
      expect(proposals.map(({ params }) => params.area)).toEqual([]);
    }
  });
});
