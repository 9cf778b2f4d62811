import { patRequestOf, type Typed } from '../../scripts/samples/filled-template';
import { PAT_2019, type PublishedIndicator } from '../../scripts/samples/published-data';
import { formatCell } from '../../src/domain/address';
import { computeAreaCompliance } from '../../src/domain/compliance';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../src/domain/compliance-settings';
import type { Month } from '../../src/domain/period';
import { numberOf, type Plan } from '../../src/domain/plan';
import { formulaAt, type SheetSnapshot, valueAt } from '../../src/domain/snapshot';
import { recognise } from '../../src/recognition';
import { type InsertPatRequest, patTemplate } from '../../src/templates/pat';
import { COLUMN, layOut, ROW, STRETCHES } from '../../src/templates/pat-layout';
import { indicatorsOf, numbers, snapshotOf } from '../recognition/support';

const REQUEST: InsertPatRequest = {
  sheetName: 'PAT 2026 7.3',
  institution: 'Instituto Nacional de Migración',
  unit: '7. Dirección General de Administración',
  adjunctUnit: '',
  areaCode: '7.3',
  area: 'Dirección de Ingresos Migratorios',
  year: 2026,
  indicators: 3,
  strategicIndicators: 1,
  captureDemand: false,
};

function errorsIn(sheet: SheetSnapshot): string[] {
  const found: string[] = [];
  sheet.values.forEach((row, r) => {
    row.forEach((value, c) => {
      if (typeof value === 'object' && value !== null) {
        const place = { row: r + sheet.row, column: c + sheet.column };
        found.push(`${formatCell(place)} ${value.error} ${formulaAt(sheet, place.row, place.column)}`);
      }
    });
  });
  return found;
}

describe('an empty template', () => {
  const snapshot = snapshotOf(patTemplate(REQUEST));
  const [plan] = recognise(snapshot);

  test('is recognised as ours, with its area, unit and year', () => {
    expect(plan).toMatchObject({
      layout: 'template',
      year: 2026,
      institution: 'Instituto Nacional de Migración',
      title: 'Dirección de Ingresos Migratorios',
      confidence: 1,
    });
    expect(plan!.areas[0]).toMatchObject({
      code: '7.3',
      name: 'Dirección de Ingresos Migratorios',
      unit: { code: '7', name: 'Dirección General de Administración' },
    });
  });

  test('has its indicators with codes, ordinary ones first', () => {
    expect(indicatorsOf(plan!).map(({ code, strategic }) => [code?.value, strategic])).toEqual([
      ['7.3.1', false],
      ['7.3.2', false],
      ['7.3.3', false],
      ['7.3.4', true],
    ]);
  });

  test('shows no error and no bare zero where nothing was typed', () => {
    const sheet = snapshot.sheets[0]!;
    expect(errorsIn(sheet)).toEqual([]);
    const indicator = indicatorsOf(plan!)[0]!;
    for (const line of [indicator.programmed, indicator.weights, indicator.actual, indicator.compliance]) {
      expect([...line!.months, line!.total].every((reading) => reading.kind === 'blank')).toBe(true);
    }
  });
});

describe('the change set', () => {
  test.each([
    [3, 1],
    [500, 0],
  ])('for %d + %d indicators takes few changes of bounded size', (indicators, strategicIndicators) => {
    const { changes } = patTemplate({ ...REQUEST, indicators, strategicIndicators, captureDemand: true });
    expect(changes.length).toBeLessThan(90);
    // A change is cut between its rows when it is written; each indicator stays small.
    const bytes = changes.reduce(
      (sum, change) => sum + (change.kind === 'write' ? JSON.stringify(change.cells).length : 0),
      0,
    );
    expect(bytes / (indicators + strategicIndicators + 2)).toBeLessThan(40_000);
    for (const change of changes) {
      if (change.kind === 'write') {
        expect(new Set(change.cells.map((row) => row.length)).size).toBe(1);
      }
    }
  });

  test('uses no volatile function, no dynamic array and no sheet name in its formulas', () => {
    const texts = patTemplate({ ...REQUEST, captureDemand: true }).changes.flatMap((change) =>
      change.kind === 'write'
        ? change.cells
            .flat()
            .filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('='))
        : [],
    );
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) {
      expect(text).not.toMatch(
        /\b(OFFSET|INDIRECT|TODAY|NOW|RAND|LET|LAMBDA|XLOOKUP|FILTER|UNIQUE|SORT|SEQUENCE)\(/,
      );
      expect(text).not.toMatch(/[!#@]/);
      expect(text.length).toBeLessThan(8192);
    }
  });
});

const BEHAVIORS = {
  constant: 'Constante',
  sum: 'Suma',
  last: 'Último',
  'max-sum': 'Máximo por suma',
} as const;

function area(code: string) {
  for (const unit of PAT_2019.units) {
    const found = unit.areas.find((candidate) => candidate.code === code);
    if (found) return { unit, area: found };
  }
  throw new Error(code);
}

function fill(
  code: string,
  cutoff: number,
  typedFor: (indicator: PublishedIndicator) => Typed,
  captureDemand = false,
) {
  const { unit, area: own } = area(code);
  const typed = new Map(own.indicators.map((indicator) => [indicator.code, typedFor(indicator)]));
  const filled = { unit, area: own, sheetName: `PAT ${code}`, captureDemand, typed };
  const snapshot = snapshotOf(patTemplate(patRequestOf(PAT_2019, [filled], cutoff as Month)));
  const plans = recognise(snapshot);
  return { snapshot, plan: plans[0]! as Plan, own };
}

/** Actuals that wander around the targets; some months are not reported. */
function someActuals(indicator: PublishedIndicator): (number | null)[] {
  return indicator.months.map((target, month) =>
    target === null || (month === 4 && indicator.code.endsWith('2'))
      ? null
      : Math.round(target * [1, 0.9, 1.04, 0.62, 1, 0.8, 1.2][(month + indicator.code.length) % 7]! * 10) /
        10,
  );
}

describe('a filled template', () => {
  test.each(['1.1', '3.3', '6.4', '7.1', '7.2', '7.3', '5.4.3', '5.4.1', '8.3', '2.3'])(
    '%s is read back in full',
    (code) => {
      const { plan, own, snapshot } = fill(code, 5, (indicator) => ({ actuals: someActuals(indicator) }));
      expect(errorsIn(snapshot.sheets[0]!)).toEqual([]);
      expect(plan.layout).toBe('template');
      const expected = [...own.indicators].sort((a, b) => Number(a.strategic) - Number(b.strategic));
      const found = indicatorsOf(plan).map((indicator) => ({
        code: indicator.code?.value,
        name: indicator.name?.value,
        formula: indicator.formula?.value,
        strategic: indicator.strategic,
        measure: indicator.measure,
        annualTarget: numberOf(indicator.annualTarget.value),
        months: numbers(indicator.programmed?.months),
        weight: numberOf(indicator.weights!.total),
        actuals: numbers(indicator.actual?.months),
      }));
      expect(found).toEqual(
        expected.map((indicator) => ({
          code: indicator.code,
          name: indicator.name,
          formula: indicator.formula,
          strategic: indicator.strategic,
          measure: indicator.measure,
          annualTarget: indicator.annualTarget,
          months: indicator.months,
          weight: indicator.annualWeight,
          actuals: someActuals(indicator),
        })),
      );
    },
  );

  test('renormalises the weights of a month with the exact ratio', () => {
    const { plan } = fill('1.1', 5, () => ({}));
    const march = indicatorsOf(plan).map((indicator) => numbers(indicator.weights!.months)[2]);
    expect(march[0]).toBeNull();
    expect(march.slice(1).map((weight) => weight!.toFixed(6))).toEqual(
      [30, 10, 15, 30].map((weight) => ((100 * weight) / 85).toFixed(6)),
    );
    const total = plan.areas[0]!.totalLine!;
    expect(numbers(total.months)[2]).toBeCloseTo(100, 9);
    expect(numbers(total.months)[0]).toBeNull();
    expect(numberOf(total.total)).toBeCloseTo(100, 9);
  });

  const cases: readonly (readonly [code: string, cutoff: number, demand: boolean])[] = [
    ['1.1', 2, false],
    ['1.1', 11, false],
    ['3.3', 5, false],
    ['6.4', 5, false],
    ['7.1', 7, false],
    ['7.2', 5, false],
    ['7.3', 5, false],
    ['5.4.1', 11, false],
    ['5.4.3', 8, false],
    ['8.3', 8, false],
    ['1.2', 5, true],
    ['1.2', 11, true],
  ];
  test.each(cases)('%s with corte in month %d scores as the add-in does', (code, cutoff, demand) => {
    const declared = new Map<string, string>();
    for (const indicator of indicatorsOf(fill(code, cutoff, () => ({})).plan)) {
      if (indicator.behavior) declared.set(indicator.code!.value, BEHAVIORS[indicator.behavior.value]);
    }
    const { plan, snapshot, own } = fill(
      code,
      cutoff,
      (indicator) => ({
        behavior: declared.get(indicator.code) ?? 'Suma',
        direction: indicator.measure === 'time' ? 'Descendente' : 'Ascendente',
        ...(demand
          ? {
              numerators: indicator.months.map((target, m) =>
                target === null || m === 8 ? null : m === 5 ? 0 : 40 + m,
              ),
              denominators: indicator.months.map((target, m) =>
                target === null || m === 8 ? null : m === 5 ? 0 : 50 + 2 * m,
              ),
            }
          : { actuals: someActuals(indicator) }),
      }),
      demand,
    );
    const sheet = snapshot.sheets[0]!;
    expect(errorsIn(sheet)).toEqual([]);
    const strategic = own.indicators.filter((indicator) => indicator.strategic).length;
    const layout = layOut(own.indicators.length - strategic, strategic, demand);
    const engine = computeAreaCompliance('p1', plan.areas[0]!, {
      ...DEFAULT_COMPLIANCE_SETTINGS,
      cutoff: cutoff as Month,
    });
    const points = (row: number, column: number): number | null => {
      const value = valueAt(sheet, row, column);
      return typeof value === 'number' ? Math.round(value * 1e8) / 1e6 : null;
    };
    const near = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);

    // Every month of every indicator.
    engine.indicators.forEach((indicator, i) => {
      indicator.months.forEach((month, m) => {
        expect([
          indicator.indicator.code!.value,
          m,
          points(layout.blocks[i]!.compliance, COLUMN.firstMonth + m),
        ]).toEqual([indicator.indicator.code!.value, m, near(month.raw)]);
      });
    });
    const scores = {
      months: engine.scores.months.map((pair) => [near(pair.strict.value), near(pair.provisional.value)]),
      toDate: [near(engine.scores.toDate.strict.value), near(engine.scores.toDate.provisional.value)],
      year: [near(engine.scores.year.strict.value), near(engine.scores.year.provisional.value)],
      quarter: [near(engine.scores.quarter.strict.value), near(engine.scores.quarter.provisional.value)],
    };
    const stretch = (index: number) => [
      points(layout.summary + 2 + index, COLUMN.annual),
      points(layout.summary + 2 + index, COLUMN.description),
    ];
    expect({
      months: engine.scores.months.map((_, m) => [
        points(layout.strictScore, COLUMN.firstMonth + m),
        points(layout.provisionalScore, COLUMN.firstMonth + m),
      ]),
      toDate: stretch(4),
      year: stretch(5),
      quarter: stretch(Math.floor(cutoff / 3)),
    }).toEqual(scores);
    expect(STRETCHES).toHaveLength(6);
  });

  test('says in words what is not a number', () => {
    const { snapshot } = fill('1.1', 5, (indicator) => ({
      behavior: 'Constante',
      actuals: indicator.months.map((target, m) =>
        target === null
          ? null
          : indicator.code === '1.1.3'
            ? 'Sin demanda'
            : indicator.code === '1.1.4' || m > 5
              ? null
              : 100,
      ),
    }));
    const sheet = snapshot.sheets[0]!;
    const { blocks, summary } = layOut(5, 0, false);
    const march = (i: number) => valueAt(sheet, blocks[i]!.compliance, COLUMN.firstMonth + 2);
    expect([0, 1, 2, 3].map(march)).toEqual(['', 1, 'Sin demanda', 'Sin reporte']);
    expect(valueAt(sheet, blocks[1]!.compliance, COLUMN.firstMonth + 8)).toBe('Pendiente');
    expect(valueAt(sheet, blocks[1]!.compliance, COLUMN.review)).toBe('A la fecha: verde');
    expect(valueAt(sheet, blocks[1]!.programmed, COLUMN.review)).toBe('Meta correcta');
    expect(valueAt(sheet, summary + 8, COLUMN.annual)).toBe('Sí: suman 100 %');
    expect(valueAt(sheet, ROW.institution, 9)).toBe('Jun');
    expect(valueAt(sheet, ROW.year, 9)).toBe(1);
  });

  test('reproduces the worked scores of area 1.1: 90.59 in March, 84.7 and 96.0 with one unreported', () => {
    const march = new Map([
      ['1.1.2', 100],
      ['1.1.3', 50],
      ['1.1.4', 100],
      ['1.1.5', 90],
    ]);
    const scoresOf = (skip: string) => {
      const { snapshot } = fill('1.1', 2, ({ code }) => ({
        behavior: 'Constante',
        actuals: Array.from({ length: 12 }, (_, m) =>
          m === 2 && code !== skip ? (march.get(code) ?? null) : null,
        ),
      }));
      const { summary } = layOut(5, 0, false);
      return [COLUMN.annual, COLUMN.description].map(
        (column) => 100 * Number(valueAt(snapshot.sheets[0]!, summary + 1, column)),
      );
    };
    expect(scoresOf('').map((score) => score.toFixed(2))).toEqual(['90.59', '90.59']);
    expect(scoresOf('1.1.3').map((score) => score.toFixed(1))).toEqual(['84.7', '96.0']);
  });
});

describe('the worked cases of compliance, in native formulas', () => {
  const DIRECTION = { A: 'Ascendente', D: 'Descendente', R: 'Rango' } as const;
  test.each<
    [
      text: string,
      typed: {
        direction: keyof typeof DIRECTION;
        annual?: number | string;
        unit?: string;
        baseline?: number;
        p: number | string;
        a: number | string | null;
      },
      expected: string,
    ]
  >([
    ['225 of 230', { direction: 'A', p: 230, a: 225 }, '97.8'],
    ['descending 1,000 of 1,314', { direction: 'D', p: 1314, a: 1000 }, '123.9'],
    ['descending 1,500 of 1,314', { direction: 'D', p: 1314, a: 1500 }, '85.8'],
    ['descending, twice the target', { direction: 'D', p: 1314, a: 2628 }, '0.0'],
    ['descending, nothing was to happen and nothing did', { direction: 'D', p: 0, a: 0 }, '100.0'],
    ['descending, nothing was to happen and something did', { direction: 'D', p: 0, a: 3 }, '0.0'],
    ['reduction from 80 to 60, 65 reached', { direction: 'D', baseline: 80, p: 60, a: 65 }, '75.0'],
    ['range 95-105, 90', { direction: 'R', annual: '95-105', p: 100, a: 90 }, '94.7'],
    ['range 95-105, 100', { direction: 'R', annual: '95-105', p: 100, a: 100 }, '100.0'],
    ['range 95-105, 115', { direction: 'R', annual: '95-105', p: 100, a: 115 }, '90.5'],
    ['milestone delivered', { direction: 'A', unit: 'Hito', p: 1, a: 1 }, '100.0'],
    ['milestone not delivered', { direction: 'A', unit: 'Hito', p: 1, a: 0 }, '0.0'],
    ['ascending, zero planned', { direction: 'A', p: 0, a: 3 }, 'No calculable'],
    ['a typed zero', { direction: 'A', p: 10, a: 0 }, '0.0'],
    ['nothing reported', { direction: 'A', p: 10, a: null }, 'Sin reporte'],
    ['nobody asked', { direction: 'A', p: 10, a: 'Sin demanda' }, 'Sin demanda'],
    ['words', { direction: 'A', p: 10, a: 'diez' }, 'No legible'],
    ['words as target', { direction: 'A', p: 'diez', a: 10 }, 'No legible'],
    ['words, milestone', { direction: 'A', unit: 'Hito', p: 1, a: 'sí' }, 'No legible'],
  ])('%s', (_, { direction, annual = 100, unit = 'Cantidad', baseline = null, p, a }, expected) => {
    const { changes } = patTemplate({ ...REQUEST, indicators: 1, strategicIndicators: 0 });
    const { blocks } = layOut(1, 0, false);
    const block = blocks[0]!;
    const write = (row: number, column: number, value: string | number | null) =>
      ({ kind: 'write', sheet: REQUEST.sheetName, row, column, cells: [[value]] }) as const;
    const snapshot = snapshotOf({
      changes: [
        ...changes,
        write(block.programmed, COLUMN.annual, annual),
        write(block.programmed, COLUMN.unit, unit),
        write(block.programmed, COLUMN.direction, DIRECTION[direction]),
        write(block.programmed, COLUMN.behavior, 'Constante'),
        write(block.programmed, COLUMN.baseline, baseline),
        write(block.programmed, COLUMN.firstMonth, p),
        write(block.actual, COLUMN.firstMonth, a),
      ],
    });
    const shown = valueAt(snapshot.sheets[0]!, block.compliance, COLUMN.firstMonth);
    expect(typeof shown === 'number' ? (100 * shown).toFixed(1) : shown).toBe(expected);
  });
});
