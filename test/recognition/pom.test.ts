/** POM sheets as planners lay them out: what they mean, and what is said about those that lack something. */
import { cellRange } from '../../src/domain/address';
import type { MultiYear } from '../../src/domain/multi-year';
import type { Plan, Reading } from '../../src/domain/plan';
import type { Snapshot } from '../../src/domain/snapshot';
import { nearMisses, recognise } from '../../src/recognition';
import { at, type CellSpec, numbers, sheetOf, withoutPlaces } from './support';

type Rows = readonly (readonly CellSpec[])[];

const YEARS = [2026, 2027, 2028, 2029, 2030];

/** Five years of a physical target that grows, and of the money for it. */
function targets(physical: number, financial: number): number[] {
  return YEARS.flatMap((_, i) => [physical + i, financial + 1000 * i]);
}

const PAIRS = YEARS.flatMap(() => ['Meta Física', 'Meta Financiera']);
const LEFT = ['Producto / Subproducto', 'Unidad de Medida', 'Programa'];

/** Years above, Meta Física and Meta Financiera below; the text of a merged cell stands in its first. */
const TWO_LEVELS: Rows = [
  [...LEFT, ...YEARS.flatMap((year) => [year, null]), 'Total Meta Multianual', null, 'Responsable'],
  [null, null, null, ...PAIRS, 'Meta Física', 'Meta Financiera', null],
];

const BODY: Rows = [
  [
    '001-001 Familias con asistencia técnica',
    'Familia',
    '11',
    ...targets(300, 50_000),
    1510,
    260_000,
    'Dirección A',
  ],
  ['001-001-0001 Familias visitadas', 'Familia', null, ...targets(200, 30_000), 1010, 160_000, null],
  ['001-001-0002 Familias capacitadas', 'Familia', null, ...targets(100, 20_000), 510, 110_000, null],
  ['001-002 Informes publicados', 'Documento', '12', ...targets(4, 9_000), 30, 55_000, 'Dirección B'],
];

const TOTAL: Rows = [
  ['TOTAL', null, null, ...YEARS.flatMap((_, i) => [null, 59_000 + 2000 * i]), null, 315_000],
];

function only(snapshot: Snapshot): Plan & { multiYear: MultiYear } {
  const plans = recognise(snapshot);
  expect(plans).toHaveLength(1);
  expect(plans[0]!.type).toBe('POM');
  return plans[0] as Plan & { multiYear: MultiYear };
}

const number = (reading: Reading | undefined) => (reading?.kind === 'number' ? reading.value : null);

/** Level, code, name and parent of every row. */
function shape(plan: Plan & { multiYear: MultiYear }) {
  return plan.multiYear.products.map(({ level, code, name, parent }) => [
    level,
    code,
    name?.value ?? null,
    parent,
  ]);
}

const EXPECTED_SHAPE = [
  ['product', '001-001', 'Familias con asistencia técnica', null],
  ['subproduct', '001-001-0001', 'Familias visitadas', '001-001'],
  ['subproduct', '001-001-0002', 'Familias capacitadas', '001-001'],
  ['product', '001-002', 'Informes publicados', null],
];

describe('the table of products', () => {
  test('years above, physical and financial below', () => {
    const plan = only(
      sheetOf([
        ['PLAN OPERATIVO MULTIANUAL 2026-2030'],
        ['Institución', 'Instituto de Prueba'],
        [],
        ...TWO_LEVELS,
        ...BODY,
        ...TOTAL,
      ]),
    );
    expect(plan).toMatchObject({
      institution: 'Instituto de Prueba',
      year: 2026,
      layout: 'published',
      areas: [],
    });
    expect(plan.multiYear.years).toEqual(YEARS);
    expect(shape(plan)).toEqual(EXPECTED_SHAPE);
    const [product, visited] = plan.multiYear.products;
    expect(
      product!.years.map(({ physical, financial }) => [number(physical.value), number(financial.value)]),
    ).toEqual([
      [300, 50_000],
      [301, 51_000],
      [302, 52_000],
      [303, 53_000],
      [304, 54_000],
    ]);
    expect(at(visited!.years[4]!.financial.cell)).toBe('Hoja1!6,12');
    expect(number(product!.totalFinancial!.value)).toBe(260_000);
    expect(number(product!.totalPhysical!.value)).toBe(1510);
    expect([product!.unit?.value, product!.program?.value, product!.responsible?.value]).toEqual([
      'Familia',
      '11',
      'Dirección A',
    ]);
    expect(plan.multiYear.totals!.map(({ value }) => number(value))).toEqual([
      59_000, 61_000, 63_000, 65_000, 67_000,
    ]);
    expect(plan.multiYear.budget).toBeNull();
  });

  const ONE_LEVEL: Rows = [
    [
      ...LEFT,
      ...YEARS.flatMap((year) => [`META FISICA ${year}`, `Meta Financiera\n${year} (Q)`]),
      'Total meta física',
      'Total meta financiera',
      'RESPONSABLE',
    ],
  ];
  const KINDS_ABOVE: Rows = [
    [...LEFT, 'Metas físicas', null, null, null, null, 'Metas financieras', null, null, null, null, 'Total'],
    [null, null, null, ...YEARS, ...YEARS, null],
  ];
  const apart = (row: readonly CellSpec[]): CellSpec[] => [
    ...row.slice(0, 3),
    ...[0, 2, 4, 6, 8].map((i) => row[3 + i]!),
    ...[1, 3, 5, 7, 9].map((i) => row[3 + i]!),
    row[14] ?? null,
  ];
  const THREE_LEVELS: Rows = [
    [
      'Resultado Institucional',
      'Producto / Subproducto',
      'Unidad de Medida',
      'Programa',
      'Línea de base',
      null,
      null,
      'Metas',
      ...Array.from({ length: 9 }, () => null),
      'Total Meta Multianual',
      null,
      'Cobertura',
      null,
      'Responsable',
    ],
    [
      null,
      null,
      null,
      null,
      'Año',
      'Datos Absolutos',
      'Datos Relativos',
      ...YEARS.flatMap((year) => [`Año ${year}`, null]),
      null,
      null,
      'Departamentos',
      'Municipios',
      null,
    ],
    [null, null, null, null, null, null, null, ...PAIRS, 'Meta Física', 'Meta Financiera', null, null, null],
  ];
  const wide = ([name, unit, program, ...rest]: readonly CellSpec[], i: number): CellSpec[] => [
    i === 0 ? 'Resultado uno' : null,
    name!,
    unit!,
    program!,
    2024,
    120,
    0.35,
    ...rest.slice(0, 12),
    'Petén',
    'Flores',
    rest[12] ?? null,
  ];

  test.each<[string, Rows]>([
    ['one level, in words of their own', [...ONE_LEVEL, ...BODY]],
    ['kinds above, years below', [...KINDS_ABOVE, ...BODY.map(apart)]],
    ['three levels, more columns', [...THREE_LEVELS, ...BODY.map(wide)]],
    [
      'years as dates',
      [
        [
          ...TWO_LEVELS[0]!.map(
            (cell): CellSpec =>
              typeof cell === 'number' ? [Date.UTC(cell, 0, 1) / 86_400_000 + 25_569, 'yyyy'] : cell,
          ),
        ],
        TWO_LEVELS[1]!,
        ...BODY,
      ],
    ],
    [
      'a header repeated on the next page',
      [...TWO_LEVELS, ...BODY.slice(0, 2), ...TWO_LEVELS, ...BODY.slice(2)],
    ],
    [
      'subtotals and blank rows between',
      [
        ...TWO_LEVELS,
        ...BODY.slice(0, 3),
        ['Subtotal programa 11', null, null, 1, 2],
        [],
        ...BODY.slice(3),
        ['Fuente: elaboración propia'],
      ],
    ],
    [
      'shifted to the right and down',
      [[], [], ...[...TWO_LEVELS, ...BODY].map((row) => [null, null, ...row])],
    ],
  ])('%s: same products and targets', (_, rows) => {
    const plan = only(sheetOf(rows));
    expect(shape(plan)).toEqual(EXPECTED_SHAPE);
    expect(plan.multiYear.years).toEqual(YEARS);
    expect(
      plan.multiYear.products.map(({ years }) =>
        years.map((one) => [number(one.physical.value), number(one.financial.value)]),
      ),
    ).toEqual(BODY.map((row) => [3, 5, 7, 9, 11].map((i) => [row[i], row[i + 1]])));
    expect(plan.multiYear.products.map(({ unit }) => unit?.value)).toEqual([
      'Familia',
      'Familia',
      'Familia',
      'Documento',
    ]);
  });

  test('base line, coverage and a result that holds down to the next', () => {
    const [first, second] = only(sheetOf([...THREE_LEVELS, ...BODY.map(wide)])).multiYear.products;
    expect(Object.values(first!.baseline).map((one) => number(one?.value))).toEqual([2024, 120, 0.35]);
    expect(first!.coverage?.value).toBe('Petén; Flores');
    expect([first!.result?.value, second!.result?.value]).toEqual(['Resultado uno', 'Resultado uno']);
  });

  test('only financial targets: the physical ones are blank, and a note says so', () => {
    const header = [['Producto', ...YEARS.map((year) => `Meta financiera ${year}`)]];
    const plan = only(sheetOf([...header, ['Uno', 1, 2, 3, 4, 5]]));
    expect(plan.multiYear.products[0]!.years.map(({ physical }) => physical.value.kind)).toEqual(
      YEARS.map(() => 'blank'),
    );
    expect(plan.notes.map(({ messageId }) => messageId)).toContain('pom.notes.missing.physical');
  });

  test('targets that look like years end no table', () => {
    const body = BODY.map((row) =>
      row.map((cell) => (typeof cell === 'number' && cell < 400 ? 2030 - cell / 100 : cell)),
    );
    const whole = body.map((row) =>
      row.map((cell) => (typeof cell === 'number' && cell < 2100 ? Math.round(cell) : cell)),
    );
    expect(shape(only(sheetOf([...TWO_LEVELS, ...whole])))).toEqual(EXPECTED_SHAPE);
  });
});

describe('products and subproducts', () => {
  const bare = (names: readonly (readonly CellSpec[])[], left: readonly string[]): Snapshot =>
    sheetOf([
      [...left, 'Meta física 2026', 'Meta financiera 2026', 'Meta física 2027', 'Meta financiera 2027'],
      ...names.map((row) => [...row, 1, 2, 3, 4]),
    ]);
  test.each<[string, Snapshot, readonly string[]]>([
    [
      'a column Nivel',
      bare(
        [
          ['Producto', 'a'],
          ['Subproducto', 'b'],
          ['Producto', 'c'],
        ],
        ['Nivel', 'Producto / Subproducto'],
      ),
      ['product a', 'subproduct b < a', 'product c'],
    ],
    [
      'two columns',
      bare(
        [
          ['a', null],
          [null, 'b'],
          [null, 'c'],
          ['d', null],
        ],
        ['Producto', 'Subproducto'],
      ),
      ['product a', 'subproduct b < a', 'subproduct c < a', 'product d'],
    ],
    [
      'words before the name',
      bare([['Producto 1: a'], ['Subproducto 1.1: b'], ['Sub-producto 1.2 c']], ['Productos y subproductos']),
      ['product a', 'subproduct b < 1', 'subproduct c < 1'],
    ],
    [
      'codes in a column, kept as numbers',
      bare(
        [
          [1, 'a'],
          [1.1, 'b'],
          [1.2, 'c'],
          [2, 'd'],
          [2.1, 'e'],
        ],
        ['Código', 'Producto'],
      ),
      ['product a', 'subproduct b < 1', 'subproduct c < 1', 'product d', 'subproduct e < 2'],
    ],
    [
      'indentation',
      bare([['a'], ['   b'], ['c'], ['  - d']], ['Producto / Subproducto']),
      ['product a', 'subproduct b < a', 'product c', 'subproduct - d < c'],
    ],
    [
      'codes out of order',
      bare([['1. a'], ['2. b'], ['1.1 c']], ['Producto']),
      ['product a', 'product b', 'subproduct c < 1'],
    ],
    ['nothing', bare([['a'], ['b']], ['Producto']), ['product a', 'product b']],
  ])('told by %s', (_, snapshot, expected) => {
    const plan = only(snapshot);
    expect(
      plan.multiYear.products.map(
        ({ level, name, parent }) => `${level} ${name?.value}${parent === null ? '' : ` < ${parent}`}`,
      ),
    ).toEqual(expected);
  });

  test('keys are unique', () => {
    const plan = only(bare([['a'], ['a']], ['Producto']));
    expect(plan.multiYear.products.map(({ key }) => key)).toEqual(['a', 'a#2']);
  });

  test('a line PROGRAMA 12 above products without a programme is theirs', () => {
    const plan = only(
      sheetOf([
        ['Producto', 'Meta física 2026', 'Meta financiera 2026', 'Meta física 2027', 'Meta financiera 2027'],
        ['PROGRAMA 12 Salud'],
        ['001-001 a', 1, 2, 3, 4],
      ]),
    );
    expect(plan.multiYear.products[0]!.program?.value).toBe('12 Salud');
  });
});

const BUDGET: Rows = [
  ['PRG', 'DESCRIPCIÓN', ...YEARS, 'TOTAL'],
  ['11', 'Asistencia', 50_000, 51_000, 52_000, 53_000, 54_000, 260_000],
  [12, 'Publicaciones', 9_000, 10_000, 11_000, 12_000, 13_000, 55_000],
  ['TOTAL', null, 59_000, 61_000, 63_000, 65_000, 67_000, 315_000],
];

describe('the budget', () => {
  const pom = [...TWO_LEVELS, ...BODY, ...TOTAL];
  test.each<[string, Snapshot]>([
    ['on the same sheet, below', sheetOf([...pom, [], ['PRESUPUESTO'], ...BUDGET])],
    ['on the same sheet, above', sheetOf([...BUDGET, [], ...pom])],
    [
      'on a sheet of its own',
      {
        sheets: [
          sheetOf(pom, { name: 'POM' }).sheets[0]!,
          sheetOf(BUDGET, { name: 'Presupuesto' }).sheets[0]!,
        ],
        settings: new Map(),
      },
    ],
    [
      'on a sheet before it',
      {
        sheets: [
          sheetOf(BUDGET, { name: 'Presupuesto' }).sheets[0]!,
          sheetOf(pom, { name: 'POM' }).sheets[0]!,
        ],
        settings: new Map(),
      },
    ],
  ])('%s', (_, snapshot) => {
    const { multiYear } = only(snapshot);
    expect(shape(only(snapshot))).toEqual(EXPECTED_SHAPE);
    expect(
      multiYear.budget!.rows.map(({ code, name, years, total }) => [
        code?.value,
        name?.value,
        ...numbers(years.map(({ value }) => value)),
        number(total?.value),
      ]),
    ).toEqual([
      ['11', 'Asistencia', 50_000, 51_000, 52_000, 53_000, 54_000, 260_000],
      ['12', 'Publicaciones', 9_000, 10_000, 11_000, 12_000, 13_000, 55_000],
    ]);
    expect(multiYear.budget!.totals.map(({ value }) => number(value))).toEqual([
      59_000, 61_000, 63_000, 65_000, 67_000, 315_000,
    ]);
  });

  test('of other years is not this plan’s', () => {
    const other = BUDGET.map((row, i) =>
      i === 0 ? row.map((cell) => (typeof cell === 'number' ? cell + 10 : cell)) : row,
    );
    expect(only(sheetOf([...pom, [], ...other])).multiYear.budget).toBeNull();
  });
});

const EXECUTION: Rows = [
  ['Ejecución del año 2026'],
  [
    'Código',
    'Producto / Subproducto',
    'Unidad de Medida',
    'Meta Anual',
    'Ejecución física',
    null,
    null,
    null,
    null,
    null,
    'Presupuesto',
    null,
    'Ejecución financiera',
    null,
    null,
    null,
    null,
    null,
  ],
  [
    null,
    null,
    null,
    null,
    'Programado',
    null,
    null,
    'Ejecutado',
    null,
    null,
    'Aprobado',
    'Vigente',
    'Programado',
    null,
    null,
    'Ejecutado',
    null,
    null,
  ],
  [
    null,
    null,
    null,
    null,
    'Ene–Abr',
    'May–Ago',
    'Sep–Dic',
    'Ene–Abr',
    'May–Ago',
    'Sep–Dic',
    null,
    null,
    'Ene–Abr',
    'May–Ago',
    'Sep–Dic',
    'Ene–Abr',
    'May–Ago',
    'Sep–Dic',
  ],
  [
    '001-001',
    'Familias con asistencia técnica',
    'Familia',
    300,
    100,
    100,
    100,
    90,
    110,
    null,
    50_000,
    60_000,
    20_000,
    20_000,
    20_000,
    15_000,
    25_000,
    null,
  ],
  [
    '001-001-0001',
    'Familias visitadas',
    'Familia',
    200,
    70,
    70,
    60,
    60,
    80,
    null,
    30_000,
    40_000,
    14_000,
    13_000,
    13_000,
    9_000,
    15_000,
    null,
  ],
  [
    '001-002',
    'Informes publicados',
    'Documento',
    4,
    null,
    2,
    2,
    null,
    2,
    null,
    9_000,
    9_000,
    null,
    4_500,
    4_500,
    null,
    4_000,
    null,
  ],
];

describe('the execution of a year', () => {
  const pom = sheetOf([...TWO_LEVELS, ...BODY], { name: 'POM' }).sheets[0]!;
  const with_ = (rows: Rows, name = 'Ejecución 2026'): Snapshot => ({
    sheets: [pom, sheetOf(rows, { name }).sheets[0]!],
    settings: new Map(),
  });

  test('readings stand in April, August and December, weights are alike for products', () => {
    const plan = only(with_(EXECUTION));
    expect(plan.year).toBe(2026);
    expect(plan.areas).toHaveLength(1);
    const { indicators } = plan.areas[0]!;
    expect(
      indicators.map(({ key, measure, annualWeight, product }) => [
        key,
        measure,
        number(annualWeight?.value),
        product?.partOf?.value ?? null,
      ]),
    ).toEqual([
      ['001-001', 'count', 50, null],
      ['001-001-0001', 'count', null, '001-001'],
      ['001-002', 'count', 50, null],
    ]);
    const [families] = indicators;
    expect(numbers(families!.programmed!.months)).toEqual([
      null,
      null,
      null,
      100,
      null,
      null,
      null,
      100,
      null,
      null,
      null,
      100,
    ]);
    expect(numbers(families!.actual!.months)).toEqual([
      null,
      null,
      null,
      90,
      null,
      null,
      null,
      110,
      null,
      null,
      null,
      null,
    ]);
    expect(families!.programmed!.columns.months).toEqual([4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6]);
    expect(number(families!.annualTarget.value)).toBe(300);
    expect(families!.behavior).toMatchObject({ value: 'sum', source: 'inferred' });
    const { approved, current, executed, programmedLine, executedLine } = families!.budget!;
    expect([number(approved?.value), number(current?.value), executed]).toEqual([50_000, 60_000, null]);
    expect(numbers(programmedLine!.months)).toEqual([
      null,
      null,
      null,
      20_000,
      null,
      null,
      null,
      20_000,
      null,
      null,
      null,
      20_000,
    ]);
    expect(executedLine).toMatchObject({ role: 'spent', row: 4 });
  });

  test('a column of weights counts, and the annual target comes from the POM where it is not repeated', () => {
    const rows = EXECUTION.map((row, i) =>
      row.map((cell, c) =>
        c !== 3 ? cell : i === 1 ? 'Ponderación' : i > 3 ? [0.6, null, 0.4][i - 4]! : cell,
      ),
    );
    const { indicators } = only(with_(rows)).areas[0]!;
    expect(indicators.map(({ annualWeight }) => number(annualWeight?.value))).toEqual([60, null, 40]);
    expect(
      indicators.map(({ annualTarget }) => [number(annualTarget.value), annualTarget.cell.sheet]),
    ).toEqual([
      [300, 'POM'],
      [200, 'POM'],
      [4, 'POM'],
    ]);
  });

  test.each([
    ['words for the periods', ['Cuatrimestre I', 'Cuatrimestre II', 'Cuatrimestre III']],
    ['long months', ['Enero - Abril', 'MAYO A AGOSTO', 'Septiembre-Diciembre']],
    ['ordinals', ['1er Cuatrimestre', '2do. cuatrimestre', 'Tercer cuatrimestre']],
    ['letters', ['C1', 'C2', 'C3']],
  ])('%s', (_, labels) => {
    const order = ['Ene–Abr', 'May–Ago', 'Sep–Dic'];
    const rows = EXECUTION.map((row) =>
      row.map((cell) =>
        typeof cell === 'string' && order.includes(cell) ? labels[order.indexOf(cell)]! : cell,
      ),
    );
    expect(withoutPlaces(only(with_(rows)))).toEqual(withoutPlaces(only(with_(EXECUTION))));
  });

  test('of a further year is a plan of its own', () => {
    const later = EXECUTION.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace('2026', '2027') : cell)),
    );
    const snapshot = with_(EXECUTION);
    const plans = recognise({
      ...snapshot,
      sheets: [...snapshot.sheets, sheetOf(later, { name: 'Ejecución 2027' }).sheets[0]!],
    });
    expect(
      plans.map(({ type, year, areas, multiYear }) => [type, year, areas.length, multiYear !== undefined]),
    ).toEqual([
      ['POM', 2026, 1, true],
      ['POM', 2027, 1, false],
    ]);
  });
});

describe('what came close', () => {
  test.each<[string, Rows, string]>([
    [
      'years without kinds',
      [
        ['Producto', 'Unidad', ...YEARS],
        ['a', 'b', 1, 2, 3, 4, 5],
      ],
      'pom.nearMiss.kinds',
    ],
    [
      'no names',
      [
        ['Dato', ...YEARS.map((year) => `Meta física ${year}`)],
        ['a', 1, 2, 3, 4, 5],
      ],
      'pom.nearMiss.names',
    ],
    [
      'no years',
      [
        ['Producto', 'Meta física', 'Meta financiera'],
        ['a', 1, 2],
      ],
      'pom.nearMiss.years',
    ],
    ['no products', TWO_LEVELS, 'pom.nearMiss.products'],
    ['a title', [['PLAN OPERATIVO MULTIANUAL 2026-2030'], ['texto']], 'pom.nearMiss.table'],
  ])('%s', (_, rows, messageId) => {
    expect(recognise(sheetOf(rows))).toEqual([]);
    expect(nearMisses(sheetOf(rows)).map((note) => note.messageId)).toContain(messageId);
  });

  test('a list of amounts by year is no POM', () => {
    const rows: Rows = [
      ['Concepto', 2024, 2025, 2026],
      ['Ingresos', 1, 2, 3],
    ];
    expect(recognise(sheetOf(rows))).toEqual([]);
    expect(nearMisses(sheetOf(rows))).toEqual([]);
  });
});

test('time grows with the rows', () => {
  const rows = (count: number): Rows => [
    ...TWO_LEVELS,
    ...Array.from({ length: count }, (_, i) => [
      `${String(i).padStart(4, '0')}-001 Producto`,
      'Familia',
      '11',
      ...targets(2020, 2030),
    ]),
  ];
  const time = (count: number) => {
    const snapshot = sheetOf(rows(count));
    const before = performance.now();
    recognise(snapshot);
    return performance.now() - before;
  };
  time(500);
  const [short, long] = [Math.min(time(1000), time(1000)), Math.min(time(8000), time(8000))];
  expect(long).toBeLessThan(8 * 6 * Math.max(short, 5));
});

test('the range begins with the header', () => {
  expect(only(sheetOf([['POM 2026-2030'], [], ...TWO_LEVELS, ...BODY])).range).toEqual(
    cellRange('Hoja1', 2, 0, 6, 16),
  );
});

test('the heading over the table is kept with its cell', () => {
  const plan = only(
    sheetOf([['PLAN OPERATIVO MULTIANUAL 2025-2029'], ...TWO_LEVELS, ...BODY], { name: 'POM' }),
  );
  expect(plan.multiYear.title).toEqual({
    value: 'PLAN OPERATIVO MULTIANUAL 2025-2029',
    cell: { sheet: 'POM', row: 0, column: 0 },
  });
});
