/** POAs as SEFIN prints them, and as planners go on with them in Excel. */
import { POA_2026 } from '../../scripts/samples/published-poa-data';
import { publishedPoaSheet } from '../../scripts/samples/published-poa-sheet';
import { numberOf } from '../../src/domain/plan';
import type { Snapshot } from '../../src/domain/snapshot';
import { nearMisses, recognise } from '../../src/recognition';
import { type CellSpec, indicatorsOf, numbers, sheetOf, snapshotOf } from './support';

const MONTHS = ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Sep', 'Oct', 'Nov', 'Dic'];
const HEADER = ['Producto', 'Unidad de Medida', 'Periodicidad', 'Producción Anual'];

const only = (snapshot: Snapshot) => {
  const plans = recognise(snapshot);
  expect(plans).toHaveLength(1);
  return plans[0]!;
};

describe('the published POA of 2026', () => {
  const plan = only(snapshotOf(publishedPoaSheet(POA_2026, 'POA 2026')));

  test('is one POA of its institution and year', () => {
    expect(plan).toMatchObject({
      type: 'POA',
      year: 2026,
      institution: '45 - Instituto Nacional de Migración',
      layout: 'published',
      confidence: 1,
    });
    expect(plan.notes.map((note) => note.messageId)).toEqual([
      'recognition.directionInferred',
      'poa.notes.noMonths',
      'poa.notes.noWeights',
    ]);
  });

  test('has five objetivos operativos under four objectives, with what stands above them', () => {
    expect(plan.areas.map((area) => [area.code, area.unit?.code, area.indicators.length])).toEqual([
      ['1.1', '1', 11],
      ['2.1', '2', 15],
      ['2.2', '2', 10],
      ['3.1', '3', 28],
      ['4.1', '4', 8],
    ]);
    const [first, , third] = plan.areas;
    expect(first!.name).toBe(POA_2026.objectives[0]!.operational[0]!.name);
    expect(first!.context).toMatchObject({
      result: { value: '1 - Seguridad migratoria incrementada' },
      assumption: { value: '' },
      population: { value: '349 - BENEFICIADA' },
    });
    // The lines above hold for the second objetivo operativo too.
    expect(third!.context?.population?.value).toBe('349 - BENEFICIADA');
  });

  test('reads all 72 products exactly', () => {
    const expected = POA_2026.objectives.flatMap((objective) =>
      objective.operational.flatMap((operational) =>
        operational.products.map((product) => ({
          code: `${objective.code}.${operational.code}.${product.code}`,
          name: product.name,
          unit: product.unit,
          periodicity: product.periodicity,
          annual: product.annual,
        })),
      ),
    );
    expect(expected).toHaveLength(72);
    expect(
      indicatorsOf(plan).map((indicator) => ({
        code: indicator.code?.value,
        name: indicator.name?.value,
        unit: indicator.unitOfMeasure?.value,
        periodicity: indicator.frequency?.value,
        annual: numberOf(indicator.annualTarget.value),
      })),
    ).toEqual(expected);
  });

  test('knows units, measures and periods', () => {
    const byCode = new Map(indicatorsOf(plan).map((indicator) => [indicator.code!.value, indicator]));
    expect(byCode.get('3.1.24')).toMatchObject({
      measure: 'percent',
      annualTarget: { value: { value: 100 } },
      product: { unit: { code: '75', name: 'PORCENTAJE' }, periods: 12 },
    });
    expect(byCode.get('2.1.3')).toMatchObject({
      measure: 'count',
      product: { periodicity: { code: '4', name: 'Trimestral' }, periods: 4 },
    });
    // Twice a month, and mostly written for every two months: without a catalogue nobody knows.
    expect(byCode.get('1.1.3')!.product).toMatchObject({ periodicity: { name: 'Bimensual' }, periods: null });
  });
});

/** An objective with one objetivo operativo above a header. */
const above = (...rows: readonly (readonly CellSpec[])[]): (readonly CellSpec[])[] => [
  ['Institución: 45 - Instituto de Prueba'],
  ['EJERCICIO: 2026'],
  ['OBJETIVO: 1 - Atender'],
  ['Objetivo Operativo: 2 Atender en oficinas'],
  ...rows,
];

const facts = (snapshot: Snapshot) =>
  indicatorsOf(only(snapshot)).map((one) => [
    one.code?.value,
    one.name?.value,
    numberOf(one.annualTarget.value),
  ]);

describe('variants of the layout', () => {
  const sought = [
    ['1.2.1', 'Carnés emitidos', 120],
    ['1.2.2', 'Informes', 4],
  ];
  const cases: Record<string, Snapshot> = {
    'as printed': sheetOf(
      above(
        HEADER,
        ['1 - Carnés emitidos', '16 - CARNET', '6 - Mensual', 120],
        ['2 - Informes', '149 - INFORME', '4 - Trimestral', 4],
      ),
    ),
    'anywhere on the sheet': sheetOf(
      above(
        HEADER,
        ['1 - Carnés emitidos', '16 - CARNET', '6 - Mensual', 120],
        ['2 - Informes', '149 - INFORME', '4 - Trimestral', 4],
      ),
      { row: 17, column: 5 },
    ),
    'without accents and in capitals': sheetOf(
      above(
        ['PRODUCTO', 'UNIDAD DE MEDIDA', 'PERIODICIDAD', 'PRODUCCION ANUAL'],
        ['1 - Carnés emitidos', '16 - CARNET', '6 - Mensual', 120],
        ['2 - Informes', '149 - INFORME', '4 - Trimestral', 4],
      ),
    ),
    'the code in a column of its own': sheetOf(
      above(
        ['Código', ...HEADER],
        [1, 'Carnés emitidos', '16 - CARNET', '6 - Mensual', 120],
        ['2', 'Informes', '149 - INFORME', '4 - Trimestral', 4],
      ),
    ),
    'the code beneath a header of two columns': sheetOf(
      above(
        ['Producto', null, 'Unidad de Medida', 'Periodicidad', 'Producción Anual'],
        [1, 'Carnés emitidos', '16 - CARNET', '6 - Mensual', 120],
        [2, 'Informes', '149 - INFORME', '4 - Trimestral', 4],
      ),
    ),
    'without periodicity, with other columns': sheetOf(
      above(
        ['Producto', 'Responsable', 'Unidad de Medida', 'Producción Anual', 'Notas'],
        ['1 - Carnés emitidos', 'Ana', 'CARNET', 120, 'x'],
        ['2 - Informes', 'Luis', 'INFORME', 4],
      ),
    ),
    'whole codes': sheetOf(
      above(
        HEADER,
        ['1.2.1 - Carnés emitidos', '16 - CARNET', null, 120],
        ['1.2.2 - Informes', '149 - INFORME', null, 4],
      ),
    ),
    'labels and values in cells of their own': sheetOf([
      ['OBJETIVO', 1, 'Atender'],
      ['Resultado:', '1 - Más'],
      ['Objetivo Operativo:', '2 - Atender en oficinas'],
      HEADER,
      ['1 - Carnés emitidos', '16 - CARNET', '6 - Mensual', 120],
      ['2 - Informes', '149 - INFORME', '4 - Trimestral', 4],
    ]),
    'objectives in columns': sheetOf([
      ['Objetivo', 'Objetivo Operativo', ...HEADER],
      ['1 - Atender', '2 - Atender en oficinas', '1 - Carnés emitidos', '16 - CARNET', '6 - Mensual', 120],
      ['1 - Atender', '2 - Atender en oficinas', '2 - Informes', '149 - INFORME', '4 - Trimestral', 4],
    ]),
    'broken off by a printed page': sheetOf(
      above(
        HEADER,
        ['1 - Carnés emitidos', '16 - CARNET', '6 - Mensual', 120],
        ['PLAN ESTRATÉGICO Y OPERATIVO'],
        ['Institución: 45 - Instituto de Prueba'],
        ['OBJETIVO: 1 - Atender'],
        HEADER,
        ['Objetivo Operativo: 2 Atender en oficinas'],
        ['2 - Informes', '149 - INFORME', '4 - Trimestral', 4],
      ),
    ),
    'a name that goes on in the next row': sheetOf(
      above(
        HEADER,
        ['1 - Carnés', '16 - CARNET', '6 - Mensual', 120],
        ['emitidos'],
        ['2 - Informes', '149 - INFORME', '4 - Trimestral', 4],
      ),
    ),
  };
  test.each(Object.entries(cases))('%s', (_name, snapshot) => {
    expect(facts(snapshot)).toEqual(sought);
    expect(only(snapshot).areas.map((area) => [area.code, area.name])).toEqual([
      ['1.2', 'Atender en oficinas'],
    ]);
  });

  test('whole codes alone tell the objetivos operativos apart', () => {
    const plan = only(
      sheetOf([
        HEADER,
        ['1.1.1 - A', 'X', 'Anual', 1],
        ['1.2.1 - B', 'X', 'Anual', 2],
        ['1.2.2 - C', 'X', 'Anual', 3],
      ]),
    );
    expect(plan.areas.map((area) => [area.code, area.indicators.length])).toEqual([
      ['1.1', 1],
      ['1.2', 2],
    ]);
  });

  test('two sheets are two plans; two exercises below each other as well', () => {
    const one = above(HEADER, ['1 - A', 'X', 'Anual', 1]);
    const { sheets } = sheetOf(one, { name: 'Uno' });
    const other = sheetOf([...one, ['EJERCICIO: 2027'], ...one.slice(2)], { name: 'Dos' });
    const plans = recognise({ sheets: [...sheets, ...other.sheets], settings: new Map() });
    expect(plans.map((plan) => [plan.sheet, plan.year])).toEqual([
      ['Uno', 2026],
      ['Dos', 2026],
      ['Dos', 2027],
    ]);
  });

  test('a row with figures and no text is a product without a name', () => {
    const plan = only(sheetOf(above(HEADER, ['1 - A', 'X', 'Anual', 1], [null, 'X', 'Anual', 2])));
    expect(plan.areas[0]!.indicators[1]).toMatchObject({ code: null, name: null });
  });
});

describe('execution, weights and money', () => {
  const plan = only(
    sheetOf(
      above(
        [
          ...Array<null>(6).fill(null),
          'PROGRAMADO 2026',
          ...Array<null>(11).fill(null),
          'EJECUTADO',
          ...Array<null>(11).fill(null),
          null,
          'PRESUPUESTO',
          null,
          null,
        ],
        [
          ...HEADER,
          'Ponderación',
          'Parte de',
          ...MONTHS,
          ...MONTHS,
          'Acumulado',
          'Aprobado',
          'Vigente',
          'Ejecutado',
          'Justificación',
        ],
        [
          '1 - Carnés',
          '16 - CARNET',
          '6 - Mensual',
          24,
          0.6,
          null,
          ...Array<number>(12).fill(2),
          2,
          1,
          ...Array<null>(10).fill(null),
          3,
          1000,
          1100,
          550,
          'Se retrasó',
        ],
        [
          '2 - De ellos, a menores',
          '16 - CARNET',
          '6 - Mensual',
          12,
          0.4,
          1,
          ...Array<number>(12).fill(1),
          1,
          ...Array<null>(11).fill(null),
          1,
          500,
          null,
          null,
          null,
        ],
        ['TOTAL', null, null, null, 1],
        ['Elaboró', 'Ana', null, 7],
      ),
    ),
  );
  const [first, second] = plan.areas[0]!.indicators;

  test('months by the banner above them, weights in points, the total line', () => {
    expect(numbers(first!.programmed!.months)).toEqual(Array(12).fill(2));
    expect(numbers(first!.actual!.months).slice(0, 3)).toEqual([2, 1, null]);
    expect(first!.annualWeight!.value).toMatchObject({ kind: 'number', value: 60 });
    expect(plan.areas[0]!.totalLine).toMatchObject({ row: 8, total: { kind: 'number', raw: 1 } });
    expect(first!.behavior).toMatchObject({ value: 'sum', source: 'inferred' });
    expect(plan.areas[0]!.indicators).toHaveLength(2);
  });

  test('parts, budget, justification', () => {
    expect(first!.product).toMatchObject({ partOf: null, justification: { value: 'Se retrasó' } });
    expect(second!.product).toMatchObject({ partOf: { value: '1.2.1' }, justification: { value: '' } });
    expect(
      [first!.budget!.approved, first!.budget!.current, first!.budget!.executed].map((one) =>
        numberOf(one!.value),
      ),
    ).toEqual([1000, 1100, 550]);
    expect(second!.budget!.current!.value.kind).toBe('blank');
  });

  test('quarters are closed by their last month', () => {
    const quarters = ['I Trimestre', 'II Trimestre', 'III Trimestre', 'IV Trimestre'];
    const own = only(
      sheetOf(
        above(
          [
            ...HEADER,
            ...quarters.map((one) => `Programado ${one}`),
            ...quarters.map((one) => `Ejecutado ${one}`),
          ],
          ['1 - A', '140 - CANTIDAD', '4 - Trimestral', 8, 1, 2, 2, 3, 1, null, null, null],
        ),
      ),
    ).areas[0]!.indicators[0]!;
    expect(numbers(own.programmed!.months)).toEqual([
      null,
      null,
      1,
      null,
      null,
      2,
      null,
      null,
      2,
      null,
      null,
      3,
    ]);
    expect(numbers(own.actual!.months).slice(0, 4)).toEqual([null, null, 1, null]);
    expect(own.programmed!.columns.months.slice(0, 4)).toEqual([4, 4, 4, 5]);
  });

  test('percentages: fractions, points and the annual 100 of a percent unit', () => {
    const months = (value: CellSpec) => Array<CellSpec>(12).fill(value);
    const [points, shown] = indicatorsOf(
      only(
        sheetOf(
          above(
            [...HEADER, ...MONTHS],
            ['1 - A', '75 - PORCENTAJE', '6 - Mensual', 100, ...months(100)],
            ['2 - B', '75 - PORCENTAJE', '6 - Mensual', 100, ...months([1, '0%'])],
          ),
        ),
      ),
    );
    for (const one of [points!, shown!]) {
      expect(one.measure).toBe('percent');
      expect(numberOf(one.annualTarget.value)).toBe(100);
      expect(numbers(one.programmed!.months)[0]).toBe(100);
      expect(one.behavior?.value).toBe('constant');
    }
  });
});

describe('what is no POA', () => {
  test.each([
    ['annual', above(['Producto', 'Unidad de Medida', 'Periodicidad'], ['1 - A', 'X', 'Anual'])],
    ['product', above(['Actividad', 'Unidad'], ['1 - A', 'X'])],
    ['rows', above(HEADER)],
    ['table', [['PLAN OPERATIVO ANUAL 2026'], ['por hacer']]],
  ])('says that it lacks: %s', (missing, rows) => {
    const snapshot = sheetOf(rows as CellSpec[][]);
    expect(recognise(snapshot)).toEqual([]);
    expect(nearMisses(snapshot).map((note) => note.messageId)).toContain(`poa.nearMiss.${missing}`);
  });

  test('a price list with products is none, and nothing near', () => {
    const snapshot = sheetOf([
      ['Producto', 'Precio'],
      ['Manzanas', 3],
    ]);
    expect(recognise(snapshot)).toEqual([]);
    expect(nearMisses(snapshot)).toEqual([]);
  });

  test('a table of indicators with a column of products stays a PAT', () => {
    const months = Array<number>(12).fill(1);
    const snapshot = sheetOf([
      [null, null, null, null, 'PROGRAMACIÓN Y PONDERACIÓN 2026'],
      ['Clave', 'Nombre del indicador', 'Producto', 'Meta Anual', ...MONTHS, 'Total'],
      ['1.1.1', 'Uno', 'Informe', 1, ...months, 1],
      [null, null, null, null, ...months, 1],
      ['TOTAL DE LA PONDERACIÓN', null, null, null, ...months, 1],
    ]);
    expect(recognise(snapshot).map((plan) => plan.type)).toEqual(['PAT']);
  });
});

test('the catalogue of the workbook says what a periodicity means', () => {
  const { sheets } = sheetOf(
    above(
      HEADER,
      ['1 - A', 'X', '5 - Bimensual', 6],
      ['2 - B', 'X', '7 - Bimestral', 6],
      ['3 - C', 'X', '5 - Bimensual', 1],
    ),
  );
  const catalogue = sheetOf(
    [
      ['CATÁLOGOS DE LOS PLANES'],
      [],
      ['Unidades', null, 'Periodicidades', 'Periodos al año'],
      ['X', null, '5 - Bimensual', 24],
    ],
    { name: 'Catálogos' },
  );
  const plan = only({ sheets: [...sheets, ...catalogue.sheets], settings: new Map() });
  expect(indicatorsOf(plan).map((one) => one.product!.periods)).toEqual([24, 6, 24]);
});

test('takes time in proportion to the rows', () => {
  const rows = (count: number) =>
    sheetOf(
      above(
        HEADER,
        ...Array.from({ length: count }, (_, i) => [
          `${i + 1} - Producto ${i}`,
          '140 - CANTIDAD',
          '6 - Mensual',
          i,
        ]),
      ),
    );
  const time = (snapshot: Snapshot) => {
    const start = performance.now();
    recognise(snapshot);
    return performance.now() - start;
  };
  const [small, large] = [rows(2_000), rows(20_000)];
  time(small);
  const base = Math.max(5, time(small));
  expect(time(large)).toBeLessThan(base * 40);
});
