/** The shared formulas against the engine, in every case and state of docs/domain.md, section 3. */
import { columnName } from '../../src/domain/address';
import type { ComplianceSettings, PeriodCompliance } from '../../src/domain/compliance-model';
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import { evaluate } from '../../src/domain/evaluation';
import { computeIndicatorCompliance } from '../../src/domain/indicator-compliance';
import { MONTHS, type Month, type MonthSpan, spanOf, YEAR } from '../../src/domain/period';
import type { Behavior, Direction, Indicator, Measure } from '../../src/domain/plan';
import { scoreOverSpan } from '../../src/domain/scores';
import {
  actualOfDemand,
  behaviorNumber,
  cappedValue,
  directionInUse,
  LIGHT_WORD,
  lightWord,
  measuringRule,
  periodCompliance,
  rangeBound,
  STATE_WORD,
  score,
  stretchCompliance,
  totalByBehavior,
} from '../../src/templates/attainment-formulas';
import { SETTING_NAME } from '../../src/templates/setting-names';
import { TestWorkbook } from '../../src/workbench/calc/test-workbook';
import { type Cell, indicator } from '../support/indicator';

interface Case {
  programmed: Cell[];
  actual: Cell[];
  numerator?: Cell[];
  denominator?: Cell[];
  direction?: Direction;
  behavior?: Behavior;
  measure?: Measure;
  unit?: string;
  baseline?: number;
  annual?: Cell;
  weight?: number;
}

const BEHAVIOR_WORD = {
  sum: 'Suma',
  constant: 'Constante',
  last: 'Último',
  'max-sum': 'Máximo por suma',
} as const;
const DIRECTION_WORD = { ascending: 'Ascendente', descending: 'Descendente', range: 'Rango' } as const;
const STRETCHES: { name: string; stretch: 'span' | 'to-date' | 'year'; span?: MonthSpan }[] = [
  ...[1, 2, 3, 4].map((n) => ({ name: `T${n}`, stretch: 'span' as const, span: spanOf('quarter', n) })),
  { name: 'a la fecha', stretch: 'to-date' },
  { name: 'año', stretch: 'year' },
];

// Columns of the test sheet: rule cells, then four groups of twelve months, then eight columns a stretch.
const COLUMN = {
  unit: 0,
  direction: 1,
  behavior: 2,
  baseline: 3,
  annual: 4,
  inUse: 6,
  rule: 7,
  number: 8,
  lower: 9,
  upper: 10,
  money: 11,
  weight: 12,
};
const GROUP = { programmed: 13, actual: 25, numerator: 37, denominator: 49, compliance: 61 };
const STRETCH = 73;
const PARTS = ['reported', 'owed', 'target', 'achieved', 'whole', 'provisional', 'strict', 'light'] as const;

function build(cases: readonly Case[], settings: ComplianceSettings): TestWorkbook {
  const rows: (string | number | null)[][] = [];
  const put = (row: number, column: number, value: string | number | null) => {
    rows[row] ??= [];
    const cells = rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  };
  for (const month of MONTHS) put(0, GROUP.programmed + month, month + 1);
  cases.forEach((one, i) => {
    const row = i + 1;
    const at = (column: number) => `$${columnName(column)}${row + 1}`;
    const span = (group: number, { first, last }: MonthSpan = YEAR) =>
      `${at(group + first)}:${at(group + last)}`;
    put(row, COLUMN.unit, one.unit ?? 'Documento');
    put(row, COLUMN.direction, DIRECTION_WORD[one.direction ?? 'ascending']);
    put(row, COLUMN.behavior, BEHAVIOR_WORD[one.behavior ?? 'sum']);
    put(row, COLUMN.baseline, one.baseline ?? null);
    put(row, COLUMN.annual, one.annual ?? null);
    put(row, COLUMN.weight, one.weight ?? 100);
    put(row, COLUMN.money, one.measure === 'money' ? 1 : 0);
    const chosen = {
      unit: at(COLUMN.unit),
      direction: at(COLUMN.direction),
      behavior: at(COLUMN.behavior),
      annual: at(COLUMN.annual),
      baseline: at(COLUMN.baseline),
      programmed: span(GROUP.programmed),
    };
    put(row, COLUMN.inUse, `=${directionInUse(chosen, at(COLUMN.behavior))}`);
    put(row, COLUMN.rule, `=${measuringRule(chosen, at(COLUMN.behavior), at(COLUMN.inUse))}`);
    put(row, COLUMN.number, `=${behaviorNumber(at(COLUMN.behavior))}`);
    put(row, COLUMN.lower, `=${rangeBound(chosen.annual, at(COLUMN.inUse), 'lower')}`);
    put(row, COLUMN.upper, `=${rangeBound(chosen.annual, at(COLUMN.inUse), 'upper')}`);
    const rule = {
      rule: at(COLUMN.rule),
      behavior: at(COLUMN.number),
      baseline: at(COLUMN.baseline),
      bounds: { lower: at(COLUMN.lower), upper: at(COLUMN.upper) },
      money: at(COLUMN.money),
    };
    for (const month of MONTHS) {
      put(row, GROUP.programmed + month, one.programmed[month] ?? null);
      const num = GROUP.numerator + month;
      const den = GROUP.denominator + month;
      put(row, num, one.numerator?.[month] ?? null);
      put(row, den, one.denominator?.[month] ?? null);
      put(
        row,
        GROUP.actual + month,
        one.numerator ? `=${actualOfDemand(at(num), at(den))}` : (one.actual[month] ?? null),
      );
      put(
        row,
        GROUP.compliance + month,
        `=${periodCompliance({ ...rule, programmed: at(GROUP.programmed + month), actual: at(GROUP.actual + month), closes: month + 1 })}`,
      );
    }
    STRETCHES.forEach(({ stretch, span: months }, s) => {
      const cell = (part: (typeof PARTS)[number]) => at(STRETCH + s * PARTS.length + PARTS.indexOf(part));
      const expressions = stretchCompliance({
        ...rule,
        programmed: span(GROUP.programmed, months),
        actual: span(GROUP.actual, months),
        compliance: span(GROUP.compliance, months),
        closes: span(GROUP.programmed, months).replaceAll(String(row + 1), '$1'),
        demand: one.numerator
          ? { numerator: span(GROUP.numerator, months), denominator: span(GROUP.denominator, months) }
          : null,
        stretch,
        cells: {
          reported: cell('reported'),
          owed: cell('owed'),
          target: cell('target'),
          achieved: cell('achieved'),
          whole: cell('whole'),
          provisional: cell('provisional'),
        },
      });
      for (const part of PARTS) {
        const expression = part === 'light' ? lightWord(cell('strict')) : expressions[part];
        put(row, STRETCH + s * PARTS.length + PARTS.indexOf(part), `=${expression}`);
      }
    });
  });
  const [, yellow, green, blue, purple] = settings.bands;
  return new TestWorkbook({ H: rows.map((row) => row ?? []) })
    .define(SETTING_NAME.cutoff, `=${settings.cutoff + 1}`)
    .define(SETTING_NAME.cap, `=${settings.cap === null ? 0 : settings.cap / 100}`)
    .define(SETTING_NAME.descending, settings.descending === 'inverse' ? '=2' : '=1')
    .define(SETTING_NAME.yellow, `=${yellow!.from / 100}`)
    .define(SETTING_NAME.green, `=${green!.from / 100}`)
    .define(SETTING_NAME.blue, `=${blue!.from / 100}`)
    .define(SETTING_NAME.purple, `=${purple!.from / 100}`)
    .calculate();
}

function indicatorOf(one: Case): Indicator {
  return indicator({
    programmed: one.programmed,
    actual: one.actual,
    ...(one.numerator ? { numerator: one.numerator, denominator: one.denominator! } : {}),
    measure: one.measure ?? 'count',
    direction: one.direction ?? 'ascending',
    behavior: one.behavior ?? 'sum',
    target: one.annual ?? null,
    unit: one.unit ?? 'Documento',
    weight: one.weight ?? 100,
    ...(one.baseline === undefined ? {} : { baseline: one.baseline }),
  });
}

const WORD: Record<string, string> = {
  'not-programmed': '',
  'not-computable': STATE_WORD.notComputable,
  'not-reported': STATE_WORD.notReported,
  'no-demand': STATE_WORD.noDemand,
  pending: STATE_WORD.pending,
  unreadable: STATE_WORD.unreadable,
};

function expectSame(cell: unknown, period: PeriodCompliance, where: string, scale = 100): void {
  if (period.state !== 'computed') {
    expect([where, cell]).toEqual([where, WORD[period.state]]);
    return;
  }
  if (
    typeof cell !== 'number' ||
    Math.abs(cell * scale - period.raw!) > 1e-9 * Math.max(1, Math.abs(period.raw!))
  ) {
    throw new Error(`${where}: the sheet says ${JSON.stringify(cell)}, the engine ${period.raw}`);
  }
}

/** Every month and stretch of the cases, sheet against engine. Returns how often each state was seen. */
function compare(cases: readonly Case[], settings: ComplianceSettings): Map<string, number> {
  const sheet = build(cases, settings);
  const seen = new Map<string, number>();
  const value = (row: number, column: number) => sheet.value('H', `${columnName(column)}${row + 1}`);
  cases.forEach((one, i) => {
    const own = indicatorOf(one);
    const engine = computeIndicatorCompliance(own, settings);
    const label = (name: string) =>
      `${name} of ${JSON.stringify(one)} with ${JSON.stringify({ ...settings, bands: 0 })}`;
    for (const month of MONTHS) {
      expectSame(value(i + 1, GROUP.compliance + month), engine.months[month]!, label(`month ${month + 1}`));
      seen.set(engine.months[month]!.state, (seen.get(engine.months[month]!.state) ?? 0) + 1);
    }
    const periods = [...engine.quarters, engine.toDate, engine.annual];
    STRETCHES.forEach(({ name, stretch, span }, s) => {
      const at = (part: (typeof PARTS)[number]) =>
        value(i + 1, STRETCH + s * PARTS.length + PARTS.indexOf(part));
      const period = periods[s]!;
      expectSame(at('strict'), period, label(name));
      const months = span ?? (stretch === 'to-date' ? { first: 0 as Month, last: settings.cutoff } : YEAR);
      const evaluation = evaluate(own, months, settings, stretch === 'year' ? 'owed' : 'not-due');
      const provisional = at('provisional');
      if (evaluation.provisional === null) {
        expect([label(`provisional ${name}`), typeof provisional]).toEqual([
          label(`provisional ${name}`),
          'string',
        ]);
      } else {
        expect(Math.abs((provisional as number) * 100 - evaluation.provisional)).toBeLessThan(1e-8);
      }
      const judged = period.light ?? null;
      if (stretch !== 'year') {
        expect([label(name), at('light')]).toEqual([label(name), judged === null ? '' : LIGHT_WORD[judged]]);
      }
    });
  });
  return seen;
}

const settingsWith = (over: Partial<ComplianceSettings> = {}): ComplianceSettings => ({
  ...defaultComplianceSettings(5),
  ...over,
});
const each = (value: Cell, months = 12): Cell[] => Array.from({ length: months }, () => value);

describe('worked cases', () => {
  const cases: [string, Case, Partial<ComplianceSettings>?][] = [
    ['ascending, 225 of 230', { programmed: [230], actual: [225] }],
    [
      'descending',
      { programmed: each(1314, 3), actual: [1000, 1500, 2628], direction: 'descending', behavior: 'max-sum' },
    ],
    [
      'descending, P/A',
      {
        programmed: each(1314, 4),
        actual: [1000, 1500, 0, 2628],
        direction: 'descending',
        behavior: 'max-sum',
      },
      { descending: 'inverse' },
    ],
    [
      'descending, nothing allowed',
      { programmed: each(0, 3), actual: [0, 1, null], direction: 'descending', behavior: 'max-sum' },
    ],
    [
      'reduction from a base line',
      { programmed: [60, 70], actual: [65, 90], baseline: 80, direction: 'descending', behavior: 'constant' },
    ],
    [
      'reduction whose base line says nothing',
      { programmed: [60], actual: [65], baseline: 50, direction: 'descending', behavior: 'last' },
    ],
    [
      'range',
      {
        programmed: each(100, 3),
        actual: [90, 115, 100],
        annual: '95-105',
        direction: 'range',
        behavior: 'constant',
      },
    ],
    [
      'range that adds up',
      {
        programmed: each(100, 6),
        actual: [90, 115, null, 100],
        annual: '95 a 105',
        direction: 'range',
        behavior: 'sum',
      },
    ],
    [
      'range without bounds',
      { programmed: each(100, 2), actual: [90, 115], annual: 100, direction: 'range', behavior: 'constant' },
    ],
    [
      'demand',
      {
        programmed: each(0.8, 4),
        actual: each(null),
        numerator: [72, 0, 10, 40],
        denominator: [95, 0, 10, 50],
        behavior: 'constant',
      },
    ],
    [
      'demand without a month',
      {
        programmed: each(0.8, 4),
        actual: each(null),
        numerator: [72, 5, null, 40],
        denominator: [95, 0, null, 50],
        behavior: 'constant',
      },
    ],
    [
      'money',
      { programmed: [1_065_719_413, 1000, 999], actual: [1_012_433_442, 1001.4, 1000], measure: 'money' },
    ],
    [
      'money, less is better',
      {
        programmed: [2000, 2000],
        actual: [2001, 2500.6],
        measure: 'money',
        direction: 'descending',
        behavior: 'max-sum',
      },
    ],
    [
      'milestones',
      { programmed: [null, 1, null, 1, 1, 1], actual: [null, 1, null, null, 1], unit: '12 - HITO' },
    ],
    ['a milestone', { programmed: [null, 1], actual: [null, 0], unit: 'Hito' }],
    [
      'zero of an ascending one, and more than that',
      { programmed: [0, 10, null, 10], actual: [5, 10, 4, null] },
    ],
    ['only ahead of the plan', { programmed: [null, 10], actual: [5] }],
    ['last one owed', { programmed: [5, 6, 7, 8, 9, 10, 11], actual: [5, 6, 7], behavior: 'last' }],
    ['last one there', { programmed: [5, 6, 7, 8, 9, 10], actual: [5, null, 7, 8, 9, 10], behavior: 'last' }],
    ['texts', { programmed: [5, 'x', 7, 8], actual: [5, 6, 'y', 'Sin demanda'] }],
    ['constant with months owed', { programmed: each(100), actual: [90, null, 80], behavior: 'constant' }],
    ['nothing at all', { programmed: [], actual: [] }],
    ['nothing to date', { programmed: [null, null, null, null, null, null, null, 4, 4], actual: [] }],
  ];
  test.each(cases.map(([name, one, over = {}]) => ({ name, one, over })))('$name', ({ one, over }) => {
    for (const cutoff of [1, 5, 11] as const) compare([one], settingsWith({ cutoff, ...over }));
  });
});

/** A small seeded generator: the same cases on every run. */
function generator(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    pick: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!,
    below: (n: number) => Math.floor(next() * n),
    chance: (p: number) => next() < p,
  };
}

function randomCase(random: ReturnType<typeof generator>): Case {
  const direction = random.pick(['ascending', 'ascending', 'descending', 'range'] as const);
  const behavior = random.pick(['sum', 'constant', 'last', 'max-sum'] as const);
  const measure = random.pick(['count', 'money', 'percent'] as const);
  const scale = measure === 'money' ? 1000.5 : measure === 'percent' ? 10.1 : 1;
  const captured = random.chance(0.15) && measure !== 'percent';
  const sparse = random.pick([0, 0.3, 0.8]);
  const quantity = (max: number) => Math.round(random.below(max) * scale * 10) / 10;
  const numerator = MONTHS.map(() => (random.chance(0.2) ? null : random.below(60)));
  return {
    programmed: MONTHS.map(() => (random.chance(sparse) ? null : random.chance(0.05) ? 'x' : quantity(8))),
    actual: captured
      ? []
      : MONTHS.map(() =>
          random.chance(0.3) ? null : random.chance(0.05) ? random.pick(['Sin demanda', 'n/d']) : quantity(9),
        ),
    ...(captured
      ? { numerator, denominator: numerator.map((n) => (n === null ? null : random.below(3) * 20)) }
      : {}),
    direction,
    behavior,
    measure,
    // A milestone has no range to keep within.
    unit: direction !== 'range' && random.chance(0.15) ? 'Hito' : 'Documento',
    ...(random.chance(0.4) ? { baseline: quantity(12) } : {}),
    annual: direction === 'range' && random.chance(0.7) ? '3-5' : quantity(20),
    weight: random.below(40),
  };
}

describe('random indicators', () => {
  const random = generator(20260131);
  const cases = Array.from({ length: 300 }, () => randomCase(random));

  test('agree month by month and stretch by stretch, in every state', () => {
    const seen = new Map<string, number>();
    for (const [i, cutoff] of ([0, 3, 5, 7, 11] as const).entries()) {
      const found = compare(
        cases.slice(i * 60, i * 60 + 60),
        settingsWith({ cutoff, descending: i % 2 ? 'inverse' : 'two-minus-ratio' }),
      );
      for (const [state, count] of found) seen.set(state, (seen.get(state) ?? 0) + count);
    }
    for (const state of ['computed', ...Object.keys(WORD)])
      expect([state, (seen.get(state) ?? 0) > 10]).toEqual([state, true]);
  });

  test.each([100, 110, null] as const)('give the same scores with a cap of %s', (cap) => {
    const own = cases.slice(0, 30);
    const settings = settingsWith({ cap, cutoff: 7 });
    const sheet = build(own, settings);
    const indicators = own.map(indicatorOf);
    const column = (index: number) => `$${columnName(index)}$2:$${columnName(index)}$${own.length + 1}`;
    const check = (
      values: string,
      span: MonthSpan,
      counting: 'strict' | 'strict-year' | 'provisional',
      name: string,
    ) => {
      const result = sheet.evaluate('H', 'A1', `=${score(values, column(COLUMN.weight), counting)}`);
      const pair = scoreOverSpan(indicators, span, settings, name === 'año' ? 'owed' : 'not-due');
      const expected = counting === 'provisional' ? pair.provisional.value : pair.strict.value;
      if (expected === null) expect(result).toBe('');
      else expect([name, Math.abs((result as number) * 100 - expected) < 1e-9]).toEqual([name, true]);
    };
    for (const month of MONTHS) {
      const span = { first: month, last: month };
      check(column(GROUP.compliance + month), span, 'strict', `month ${month}`);
      check(column(GROUP.compliance + month), span, 'provisional', `month ${month}`);
    }
    STRETCHES.forEach(({ name, stretch, span }, s) => {
      const months = span ?? (stretch === 'to-date' ? { first: 0 as Month, last: settings.cutoff } : YEAR);
      const at = (part: (typeof PARTS)[number]) => column(STRETCH + s * PARTS.length + PARTS.indexOf(part));
      check(at('strict'), months, stretch === 'year' ? 'strict-year' : 'strict', name);
      check(at('provisional'), months, 'provisional', name);
    });
  });
});

describe('small parts', () => {
  const sheet = build([{ programmed: [1, null, 3], actual: [] }], settingsWith());
  const calc = (expression: string) => sheet.evaluate('H', 'A9', `=${expression}`);

  test.each([
    ['0.7499999999', 'Rojo'],
    ['0.75', 'Amarillo'],
    ['0.8996', 'Amarillo'],
    ['0.3+0.6', 'Verde'],
    ['1.1', 'Verde'],
    ['1.1000001', 'Azul'],
    ['1.3', 'Azul'],
    ['1.31', 'Morado'],
    ['-0.5', 'Rojo'],
    ['"Sin reporte"', ''],
  ])('the light of %s is %s', (value, word) => {
    expect(calc(lightWord(value))).toBe(word);
  });

  test.each([
    ['95-105', 95, 105],
    ['95 a 105', 95, 105],
    ['entre 95 y 105', 95, 105],
    ['[95, 105]', 95, 105],
    ['9.5 – 10.5', 9.5, 10.5],
    ['105-95', '', ''],
    ['cien', '', ''],
  ])('the bounds of %s', (range, lower, upper) => {
    expect(calc(rangeBound(`"${range}"`, '"Rango"', 'lower'))).toBe(lower);
    expect(calc(rangeBound(`"${range}"`, '"Rango"', 'upper'))).toBe(upper);
  });

  test('totals by behavior', () => {
    const months = `$${columnName(GROUP.programmed)}$2:$${columnName(GROUP.programmed + 11)}$2`;
    const closes = months.replace(/2/g, '1');
    expect(['1', '2', '3'].map((number) => calc(totalByBehavior(months, number, closes)))).toEqual([2, 3, 4]);
  });

  test('a value is cut at 0 and at the cap', () => {
    expect(['-0.2', '0.5', '1.4'].map((value) => calc(cappedValue(value)))).toEqual([0, 0.5, 1]);
  });
});
