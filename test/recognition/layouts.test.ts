/** Small sheets as people really make them, and sheets that are no plan at all. */
import { MONTH_LABELS } from '../../src/domain/period';
import { labelOf, type Plan } from '../../src/domain/plan';
import type { Snapshot } from '../../src/domain/snapshot';
import { nearMisses, recognise } from '../../src/recognition';
import { type CellSpec, indicatorsOf, numbers, sheetOf } from './support';

const BLANK12: readonly CellSpec[] = Array.from({ length: 12 }, () => null);
const pct = (value: number): CellSpec => [value, '0.0%'];

/** Twelve cells, of which some are set. */
function months(set: Readonly<Record<number, CellSpec>>): CellSpec[] {
  return BLANK12.map((_, month) => set[month] ?? null);
}

const HEADER: readonly CellSpec[] = [
  'Nombre del indicador',
  'Meta Anual',
  'Descripción',
  'Fórmula',
  ...MONTH_LABELS,
  'Total',
];
const BANNER: readonly CellSpec[] = [null, null, null, null, 'PROGRAMACIÓN Y PONDERACIÓN 2024'];

/** A table of two indicators, the code in front of the name. */
function table(year = 2024, area = '7.3. Dirección de Ingresos Migratorios'): CellSpec[][] {
  return [
    [area],
    [null, null, null, null, `PROGRAMACIÓN Y PONDERACIÓN ${year}`],
    [...HEADER],
    ['INDICADORES'],
    ['7.3.1 Captar derechos', pct(1), null, 'a / b', ...months({ 2: pct(1), 5: pct(1) }), pct(1)],
    [null, null, null, null, ...months({ 2: pct(0.6), 5: pct(0.6) }), pct(0.6)],
    ['7.3.2 Informes', 4, null, 'informes', ...months({ 2: 2, 5: 2 }), 4],
    [null, null, null, null, ...months({ 2: pct(0.4), 5: pct(0.4) }), pct(0.4)],
    ['TOTAL PONDERACIÓN', null, null, null, ...months({ 2: pct(1), 5: pct(1) }), pct(1)],
  ];
}

function only(snapshot: Snapshot): Plan {
  const plans = recognise(snapshot);
  expect(plans).toHaveLength(1);
  return plans[0]!;
}

/** Code, annual target, months and weights of each indicator, for tables. */
function summary(plan: Plan) {
  return indicatorsOf(plan).map((indicator) => ({
    label: labelOf(indicator),
    annual: numbers([indicator.annualTarget.value])[0],
    months: numbers(indicator.programmed?.months).filter((value) => value !== null),
    weights: numbers(indicator.weights?.months).filter((value) => value !== null),
    weight: numbers(indicator.weights ? [indicator.weights.total] : [])[0],
  }));
}

const EXPECTED = [
  { label: '7.3.1', annual: 100, months: [100, 100], weights: [60, 60], weight: 60 },
  { label: '7.3.2', annual: 4, months: [2, 2], weights: [40, 40], weight: 40 },
];

describe('layouts', () => {
  test('the code before the name', () => {
    const plan = only(sheetOf(table()));
    expect(summary(plan)).toEqual(EXPECTED);
    expect(plan.areas[0]).toMatchObject({ code: '7.3', name: 'Dirección de Ingresos Migratorios' });
    expect(indicatorsOf(plan)[0]!.name!.value).toBe('Captar derechos');
    expect(plan.year).toBe(2024);
  });

  test.each(['', '- ', '• '])('the code alone in the name column, the name in a line above: «%s»', (mark) => {
    const rows = table();
    rows[4]![0] = '7.3.1';
    rows[6]![0] = '7.3.2.';
    rows.splice(
      1,
      0,
      ['Indicadores:'],
      [`${mark}7.3.1. Captar los derechos migratorios.`],
      [`${mark}7.3.2. Informes`],
    );
    const plan = only(sheetOf(rows));
    expect(summary(plan)).toEqual(EXPECTED);
    expect(indicatorsOf(plan).map((indicator) => indicator.name?.value)).toEqual([
      'Captar los derechos migratorios.',
      'Informes',
    ]);
    expect(indicatorsOf(plan)[0]!.nameCell).toMatchObject({ row: 2, column: 0 });
    expect(plan.areas[0]!.code).toBe('7.3');
    expect(plan.notes.map((note) => note.messageId)).toContain('recognition.namesFromHeadings');
  });

  test('a column Clave and a column Concepto with labelled lines in any order', () => {
    const plan = only(
      sheetOf([
        ['Clave', 'Indicador', 'Meta', 'Concepto', ...MONTH_LABELS, 'Total'],
        ['A-1', 'Uno', 10, 'Ponderación', ...months({ 0: pct(1) }), pct(1)],
        [null, null, null, 'Meta', ...months({ 0: 10 }), 10],
        [null, null, null, 'Alcanzado', ...months({ 0: 9 }), 9],
        [null, null, null, '% de cumplimiento', ...months({ 0: pct(0.9) }), pct(0.9)],
        [null, null, null, 'Numerador', ...months({ 0: 9 }), null],
        [null, null, null, 'Denominador', ...months({ 0: 10 }), null],
        ['TOTAL DE LA PONDERACIÓN', null, null, null, ...months({ 0: pct(1) }), pct(1)],
      ]),
    );
    const [indicator] = indicatorsOf(plan);
    expect(indicator!.code!.value).toBe('A-1');
    expect(numbers(indicator!.programmed!.months)[0]).toBe(10);
    expect(numbers(indicator!.weights!.months)[0]).toBe(100);
    expect(numbers(indicator!.actual!.months)[0]).toBe(9);
    expect(numbers(indicator!.compliance!.months)[0]).toBe(90);
    expect(numbers(indicator!.numerator!.months)[0]).toBe(9);
    expect(numbers(indicator!.denominator!.months)[0]).toBe(10);
  });

  test('header words with line breaks, dates as months, merged headers over two rows', () => {
    const serial = (month: number): CellSpec => [
      Math.round(Date.UTC(2024, month, 1) / 86_400_000) + 25_569,
      'mmm-yy',
    ];
    const rows = table();
    rows[1] = [
      'Nombre\ndel indicador',
      'Meta\nAnual',
      'Descripción',
      'Fórmula',
      'PROGRAMACIÓN Y PONDERACIÓN',
      ...Array.from({ length: 11 }, () => null),
      'Total',
    ];
    rows[2] = [null, null, null, null, ...BLANK12.map((_, month) => serial(month)), null];
    const plan = only(sheetOf(rows));
    expect(summary(plan)).toEqual(EXPECTED);
    expect(plan.year).toBe(2024);
  });

  test.each<[string, (value: number) => CellSpec, boolean]>([
    ['points with a % format', (points) => [points / 100, '0.0%'], false],
    ['points without a format', (points) => points, false],
    ['fractions without a format', (points) => points / 100, true],
  ])('weights as %s', (_, write, noted) => {
    const rows = table();
    for (const [row, points] of [
      [5, 60],
      [7, 40],
      [8, 100],
    ] as const) {
      rows[row] = [
        rows[row]![0]!,
        null,
        null,
        null,
        ...months({ 2: write(points), 5: write(points) }),
        write(points),
      ];
    }
    const plan = only(sheetOf(rows));
    expect(summary(plan)).toEqual(EXPECTED);
    expect(numbers([plan.areas[0]!.totalLine!.total])).toEqual([100]);
    expect(plan.notes.some((note) => note.messageId === 'recognition.weightsAsFractions')).toBe(noted);
  });

  test('two exercises on one sheet, below each other or side by side, are two plans', () => {
    const below = sheetOf([...table(2023), [], ...table(2024)]);
    expect(recognise(below).map(({ id, year }) => [id, year])).toEqual([
      ['p1', 2023],
      ['p2', 2024],
    ]);
    const right = table(2024);
    const beside = sheetOf(
      table(2023).map((row, r) => [
        ...row,
        ...Array.from({ length: 19 - row.length }, () => null),
        ...right[r]!,
      ]),
    );
    const plans = recognise(beside);
    expect(plans.map(({ id, year }) => [id, year])).toEqual([
      ['p1', 2023],
      ['p2', 2024],
    ]);
    for (const plan of plans) expect(summary(plan)).toEqual(EXPECTED);
    expect(plans[1]!.areas[0]!.indicators[0]!.code!.cell.column).toBe(19);
  });

  test('a header repeated on the next page goes on with the same area', () => {
    const rows = table();
    rows.splice(6, 0, [...HEADER]);
    expect(summary(only(sheetOf(rows)))).toEqual(EXPECTED);
  });

  test('a line without total or a table without total line', () => {
    const plan = only(sheetOf(table().slice(0, 8)));
    expect(summary(plan)).toEqual(EXPECTED);
    expect(plan.areas[0]!.totalLine).toBeNull();
    expect(plan.notes.map((note) => note.messageId)).toContain('recognition.totalMissing');
  });

  test('one month without its label', () => {
    const rows = table();
    rows[2]![9] = null;
    const plan = only(sheetOf(rows));
    expect(summary(plan)).toEqual(EXPECTED);
    expect(plan.notes).toContainEqual(
      expect.objectContaining({ messageId: 'recognition.monthInferred', params: { month: 6, area: '7.3' } }),
    );
  });

  test('a hidden sheet is read and noted', () => {
    const plan = only(sheetOf(table(), { visibility: 'veryHidden', name: 'Oculta' }));
    expect(plan.notes[0]).toMatchObject({
      messageId: 'recognition.hiddenSheet',
      params: { sheet: 'Oculta' },
    });
  });

  test('Direcciones Generales without codes are taken from the heading above', () => {
    const rows = table(2024, 'Dirección de Ingresos');
    rows[4]![0] = 'Captar derechos';
    rows[6]![0] = 'Informes';
    const plan = only(sheetOf([['Dirección General de Administración'], ...rows]));
    expect(plan.areas[0]).toMatchObject({
      code: null,
      name: 'Dirección de Ingresos',
      unit: { code: null, name: 'Dirección General de Administración' },
    });
    expect(indicatorsOf(plan).map((indicator) => indicator.key)).toEqual(['captar derechos', 'informes']);
  });

  test('offices of representation are reported apart', () => {
    const rows = table(2024, '10.1. Oficina de Representación en Chiapas');
    for (const row of [4, 6]) rows[row]![0] = String(rows[row]![0]).replace('7.3', '10.1');
    const plan = only(sheetOf([['10. Oficinas de Representación del INM'], ...rows]));
    expect(plan.areas[0]).toMatchObject({ code: '10.1', reportedApart: true });
  });

  test('an area whose Dirección General is nowhere named is grouped by its code, and that is said', () => {
    const plan = only(sheetOf(table()));
    expect(plan.areas[0]!.unit).toEqual({ code: '7', name: '7' });
    expect(plan.notes.map((note) => note.messageId)).toContain('recognition.unitInferred');
  });
});

describe('bad cells', () => {
  test.each<[string, CellSpec, unknown]>([
    ['a number as text', '2 ', { kind: 'text', text: '2 ', number: 2, percent: false }],
    ['a percentage as text', '50 %', { kind: 'text', text: '50 %', number: 50, percent: true }],
    ['a text of two readings', '22.420', { kind: 'text', text: '22.420', number: null, percent: false }],
    [
      'a day that Excel made of 1/3',
      [45_352, 'dd-mmm'],
      { kind: 'text', text: '01/03/2024', number: null, percent: false },
    ],
    [
      'a number in a format that only looks like a day',
      [2, 'Standard'],
      { kind: 'number', value: 2, raw: 2, percent: false, formula: false },
    ],
    [
      'a number with a unit in its format',
      [2, '0 "días"'],
      { kind: 'number', value: 2, raw: 2, percent: false, formula: false },
    ],
    ['words', 'pendiente', { kind: 'text', text: 'pendiente', number: null, percent: false }],
    ['an error', { error: '#REF!' }, { kind: 'error', error: '#REF!' }],
    ['a formula without a result', [null, 'General', '=A1'], { kind: 'uncomputed' }],
    ['a formula with an empty text', ['', 'General', '=""'], { kind: 'blank' }],
    [
      'a formula with a result',
      [2, 'General', '=1+1'],
      { kind: 'number', value: 2, raw: 2, percent: false, formula: true },
    ],
    ['a dash', '–', { kind: 'blank' }],
    ['a truth value', true, { kind: 'text', text: 'VERDADERO', number: null, percent: false }],
  ])('%s in a month', (_, cell, reading) => {
    const rows = table();
    rows[6]![6] = cell;
    expect(indicatorsOf(only(sheetOf(rows)))[1]!.programmed!.months[2]).toEqual(reading);
  });

  test.each<[string, number, number, (plan: Plan) => unknown, unknown]>([
    ['code and name', 6, 0, (plan) => plan.areas[0]!.indicators.map(({ key }) => key), ['7.3.1', '?2']],
    ['annual target', 6, 1, (plan) => indicatorsOf(plan)[1]!.annualTarget.value, { kind: 'blank' }],
    ['annual weight', 7, 16, (plan) => indicatorsOf(plan)[1]!.weights!.total, { kind: 'blank' }],
    ['formula', 4, 3, (plan) => indicatorsOf(plan)[0]!.formula, null],
  ])('a deleted cell: %s', (_, row, column, read, expected) => {
    const rows = table();
    rows[row]![column] = null;
    expect(read(only(sheetOf(rows)))).toEqual(expected);
  });

  test('a code twice stays two indicators with keys of their own', () => {
    const rows = table();
    rows[6]![0] = '7.3.1 Informes';
    const plan = only(sheetOf(rows));
    expect(indicatorsOf(plan).map(({ key }) => key)).toEqual(['7.3.1', '7.3.1#2']);
  });

  test('mixed scales in a line stay as they are written', () => {
    const rows = table();
    rows[4] = [
      '7.3.1 Captar derechos',
      pct(1),
      null,
      'a / b',
      ...months({ 2: pct(1), 5: 1, 8: 100 }),
      pct(1),
    ];
    expect(
      numbers(indicatorsOf(only(sheetOf(rows)))[0]!.programmed!.months).filter((v) => v !== null),
    ).toEqual([100, 1, 100]);
  });

  test('an annual target of 100 % beside pesos stays one', () => {
    const rows = table();
    rows[4] = [
      '7.3.1 Captar derechos',
      pct(1),
      null,
      'Ingresos en pesos',
      ...months({ 2: 1_065_719_413, 5: 1_034_531_168 }),
      2_100_250_581,
    ];
    const [indicator] = indicatorsOf(only(sheetOf(rows)));
    expect(indicator).toMatchObject({
      measure: 'money',
      annualTarget: { value: { value: 100, percent: true } },
    });
    expect(numbers(indicator!.programmed!.months)[2]).toBe(1_065_719_413);
  });
});

describe('what is no plan', () => {
  test.each<[string, CellSpec[][], string[]]>([
    ['an empty workbook', [], []],
    [
      'a list',
      [
        ['Nombre', 'Monto'],
        ['a', 1],
        ['b', 2],
      ],
      [],
    ],
    [
      'a budget by month',
      [
        ['Partida', ...MONTH_LABELS, 'Total'],
        ['Sueldos', ...BLANK12.map(() => 5), 60],
      ],
      ['name'],
    ],
    [
      'indicators by month without weights',
      [
        ['Indicador', 'Meta Anual', ...MONTH_LABELS, 'Total'],
        ['Uno', 12, ...BLANK12.map(() => 1), 12],
      ],
      ['weights'],
    ],
    [
      'indicators without a target for the year',
      [
        ['Indicador', ...MONTH_LABELS],
        ['Uno', ...BLANK12.map(() => 1)],
      ],
      ['annual'],
    ],
    [
      'a header without months at its end',
      [['Indicador', 'Meta Anual', ...MONTH_LABELS.slice(0, 6)]],
      ['months'],
    ],
    [
      'a header without indicators',
      [[...BANNER], [...HEADER], ['INDICADORES'], ['TOTAL DE LA PONDERACIÓN']],
      ['indicators'],
    ],
    ['only a title', [['Programa Anual de Trabajo 2024'], ['Introducción']], ['table']],
  ])('%s', (_, rows, missing) => {
    const snapshot = sheetOf(rows);
    expect(recognise(snapshot)).toEqual([]);
    expect(nearMisses(snapshot).map((note) => note.messageId)).toEqual(
      missing.map((part) => `recognition.nearMiss.${part}`),
    );
  });

  test('any heap of cells gives an answer', () => {
    const words = [
      'Ene',
      'Dic',
      'INDICADORES',
      'TOTAL DE LA PONDERACIÓN',
      '7.3.1',
      '7. Dirección',
      'Meta Anual',
      'Clave',
      '%',
      '',
      'Ejercicio',
      'x'.repeat(40_000),
    ];
    let seed = 7;
    const next = (n: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % n;
    };
    for (let round = 0; round < 60; round++) {
      const rows = Array.from({ length: 30 }, () =>
        Array.from({ length: 24 }, (): CellSpec => {
          const kind = next(6);
          if (kind === 0) return words[next(words.length)]!;
          if (kind === 1) return next(1000) / 10;
          return kind === 2 ? { error: '#DIV/0!' } : null;
        }),
      );
      if (round % 2 === 0) rows[3] = [...HEADER];
      const snapshot = sheetOf(rows);
      expect(Array.isArray(recognise(snapshot))).toBe(true);
      expect(Array.isArray(nearMisses(snapshot))).toBe(true);
    }
  });
});
