/** What was observed before, in columns of the plan and beside labels of a ficha. */
import { MONTH_LABELS } from '../../src/domain/period';
import type { Plan, Reading, Sourced } from '../../src/domain/plan';
import { recognise } from '../../src/recognition';
import { type CellSpec, indicatorsOf, sheetOf } from './support';

const pct = (value: number): CellSpec => [value, '0.0%'];
const none = (count: number): CellSpec[] => Array.from({ length: count }, () => null);

type History = readonly { readonly year: number; readonly value: Sourced<Reading> }[];

/** `2018 = 40 (D4)`. */
function told(history: History | undefined): string[] {
  return (history ?? []).map(({ year, value: { value, cell } }) => {
    const figure = value.kind === 'number' ? value.value : value.kind;
    return `${year} = ${figure} (${String.fromCharCode(65 + cell.column)}${cell.row + 1})`;
  });
}

function only(rows: readonly (readonly CellSpec[])[]): Plan {
  const plans = recognise(sheetOf(rows));
  expect(plans).toHaveLength(1);
  return plans[0]!;
}

/** A PAT of 2019 with further columns behind the annual target: their header, one above it, and the values of two indicators. */
function pat(
  headers: readonly CellSpec[],
  first: readonly CellSpec[],
  second: readonly CellSpec[],
  above: readonly CellSpec[] = none(headers.length),
): Plan {
  const gap = none(headers.length);
  return only([
    ['7.3. Dirección de Ingresos Migratorios'],
    [null, null, ...above, 'PROGRAMACIÓN Y PONDERACIÓN 2019'],
    ['Nombre del indicador', 'Meta Anual', ...headers, ...MONTH_LABELS, 'Total'],
    ['7.3.1 Visitas hechas', 40, ...first, ...none(11), 40, 40],
    [null, null, ...gap, ...none(11), pct(0.6), pct(0.6)],
    ['7.3.2 Porcentaje de quejas atendidas', pct(0.9), ...second, ...none(11), pct(0.9), pct(0.9)],
    [null, null, ...gap, ...none(11), pct(0.4), pct(0.4)],
    ['TOTAL PONDERACIÓN', null, ...gap, ...none(11), pct(1), pct(1)],
  ]);
}

describe('a PAT', () => {
  test.each<[string, Plan, string[], string[]]>([
    [
      'a year in the header',
      pat(['Observado 2018'], [38], [pct(0.85)]),
      ['2018 = 38 (C4)'],
      ['2018 = 85 (C6)'],
    ],
    [
      'the year before',
      pat(['Logro del año anterior'], [38], [0.85]),
      ['2018 = 38 (C4)'],
      ['2018 = 85 (C6)'],
    ],
    [
      'several years, in any order',
      pat(['Resultado 2018', 'Resultado 2016'], [38, 35], [85, null]),
      ['2016 = 35 (D4)', '2018 = 38 (C4)'],
      ['2016 = blank (D6)', '2018 = 85 (C6)'],
    ],
    [
      'years below a banner',
      pat([2017, '2018'], [36, 38], [pct(0.8), pct(0.85)], ['Histórico', null]),
      ['2017 = 36 (C4)', '2018 = 38 (D4)'],
      ['2017 = 80 (C6)', '2018 = 85 (D6)'],
    ],
    ['its own year is no history', pat(['Realizado 2019'], [38], [pct(0.85)]), [], []],
    ['a target is none', pat(['Meta 2018'], [38], [pct(0.85)]), [], []],
    ['years below a banner of targets', pat([2017, 2018], [36, 38], [85, 85], ['Metas', null]), [], []],
    ['a percentage of compliance is none', pat(['Cumplimiento 2018'], [pct(0.98)], [pct(1.1)]), [], []],
  ])('%s', (_, plan, first, second) => {
    const [a, b] = indicatorsOf(plan);
    expect([told(a!.history), told(b!.history)]).toEqual([first, second]);
    // The table is read as without the column.
    expect([a!.code?.value, a!.name?.value, b!.annualTarget.value]).toMatchObject([
      '7.3.1',
      'Visitas hechas',
      { value: 90 },
    ]);
  });

  test('a plan that says no year has no history', () => {
    const rows: CellSpec[][] = [
      ['Nombre del indicador', 'Meta Anual', 'Resultado 2018', 'Año anterior', ...MONTH_LABELS, 'Total'],
      ['1.1 Visitas hechas', 40, 38, 38, ...none(11), 40, 40],
      ['Ponderación', null, null, null, ...none(11), pct(1), pct(1)],
      ['TOTAL PONDERACIÓN', null, null, null, ...none(11), pct(1), pct(1)],
    ];
    expect(indicatorsOf(only(rows)).map(({ history }) => history)).toEqual([undefined]);
  });
});

describe('a POA', () => {
  const poa = (header: string, title = 'POA 2026', above: readonly CellSpec[] = []) =>
    only([
      [title],
      ['OBJETIVO: 1 - Atender'],
      ['Objetivo Operativo: 1 Registrar'],
      ...(above.length > 0 ? [above] : []),
      ['Producto', 'Unidad de Medida', 'Periodicidad', 'Producción Anual', header],
      ['1 - Visitas', '140 - CANTIDAD', '6 - Mensual', 120, 100],
      ['2 - Quejas atendidas', '75 - PORCENTAJE', '6 - Mensual', 90, 0.85],
    ]);

  test.each<[string, string[][]]>([
    ['Ejecutado 2025', [['2025 = 100 (E5)'], ['2025 = 85 (E6)']]],
    ['Producción ejecutada 2024', [['2024 = 100 (E5)'], ['2024 = 85 (E6)']]],
    ['Año anterior', [['2025 = 100 (E5)'], ['2025 = 85 (E6)']]],
    ['Ejecutado 2026', [[], []]],
    ['Meta 2025', [[], []]],
    ['Presupuesto ejecutado 2025', [[], []]],
  ])('%s', (header, expected) => {
    const plan = poa(header);
    expect(indicatorsOf(plan).map(({ history }) => told(history))).toEqual(expected);
    expect(plan.year).toBe(2026);
  });

  test('the year of a result is not the plan’s', () => {
    expect(poa('Resultado 2025', 'Productos del plan').year).toBeNull();
  });

  test('what was spent under a banner of money is none', () => {
    const plan = poa('Ejecutado 2025', 'POA 2026', [null, null, null, null, 'Presupuesto']);
    expect(indicatorsOf(plan).map(({ history }) => told(history))).toEqual([[], []]);
  });

  test('what the plan’s own year produced stays its total', () => {
    const plan = only([
      ['OBJETIVO: 1 - Atender'],
      [null, null, null, null, 'Programado 2026', ...none(11), 'Ejecutado 2026'],
      [
        'Producto',
        'Unidad de Medida',
        'Periodicidad',
        'Producción Anual',
        ...MONTH_LABELS,
        ...MONTH_LABELS,
        'Producción ejecutada 2026',
        'Producción ejecutada 2025',
      ],
      [
        '1 - Visitas',
        '140 - CANTIDAD',
        '6 - Mensual',
        24,
        ...MONTH_LABELS.map(() => 2),
        ...MONTH_LABELS.map(() => 1),
        12,
        20,
      ],
    ]);
    const [product] = indicatorsOf(plan);
    expect(product!.actual!.total).toMatchObject({ value: 12 });
    expect(product!.history).toMatchObject([{ year: 2025, value: { value: { value: 20 } } }]);
  });
});

describe('a POM', () => {
  const YEARS = [2026, 2027, 2028, 2029, 2030];
  const pom = (header: string): CellSpec[][] => [
    ['Plan Operativo Multianual 2026-2030'],
    [
      'Código',
      'Producto',
      'Unidad de Medida',
      header,
      ...YEARS.flatMap((year) => [`Meta Física ${year}`, `Meta Financiera ${year}`]),
    ],
    ['001-001', 'Familias visitadas', 'Familia', 280, ...YEARS.flatMap((_, i) => [300 + i, 1000 + i])],
  ];

  test.each<[string, string[], number[]]>([
    ['Ejecutado 2025', ['2025 = 280 (D3)'], YEARS],
    ['Ejecución física 2025', ['2025 = 280 (D3)'], YEARS],
    ['Año anterior', ['2025 = 280 (D3)'], YEARS],
    // A target is another year of the plan.
    ['Meta 2025', [], [2025, ...YEARS]],
  ])('%s', (header, expected, planned) => {
    const { products, years } = only(pom(header)).multiYear!;
    expect(products.map(({ history }) => told(history))).toEqual([expected]);
    expect(years).toEqual(planned);
  });

  test('its execution has a column of its own', () => {
    const plan = only([
      ['Ejecución 2026'],
      [
        null,
        null,
        null,
        'Meta física programada',
        null,
        null,
        'Meta física ejecutada',
        null,
        null,
        'Meta financiera programada',
      ],
      [
        'Código',
        'Producto',
        'Observado 2025',
        'Ene-Abr',
        'May-Ago',
        'Sep-Dic',
        'Ene-Abr',
        'May-Ago',
        'Sep-Dic',
        'Ene-Abr',
        'May-Ago',
        'Sep-Dic',
      ],
      ['001-001', 'Familias visitadas', 280, 100, 100, 100, 90, null, null, 5, 5, 5],
    ]);
    expect(indicatorsOf(plan).map(({ history }) => told(history))).toEqual([['2025 = 280 (C4)']]);
    expect(plan.year).toBe(2026);
  });
});

describe('a MIR', () => {
  const mir = (label: string, value: CellSpec): Plan =>
    only([
      ['Ficha técnica 2026'],
      ['Nivel', 'Componente'],
      ['Nombre', 'Porcentaje de quejas atendidas'],
      ['Definición', 'Lo que mide'],
      ['Dimensión', 'Eficacia'],
      ['Tipo', 'Gestión'],
      ['Método de cálculo', 'A / B'],
      ['Unidad de medida', 'Porcentaje'],
      ['Línea base', pct(0.8)],
      [label, value],
      ['Meta anual', pct(0.9)],
      ['Medios de verificación', 'Registro'],
    ]);

  test.each<[string, CellSpec, string[]]>([
    ['Resultado 2025', pct(0.85), ['2025 = 85 (B10)']],
    ['Resultado del año anterior:', pct(0.85), ['2025 = 85 (B10)']],
    ['Valor histórico', 0.85, ['2025 = 85 (B10)']],
    ['Resultado 2026', pct(0.85), []],
    ['Meta 2025', pct(0.85), []],
  ])('%s', (label, value, expected) => {
    const plan = mir(label, value);
    expect(indicatorsOf(plan).map(({ history }) => told(history))).toEqual([expected]);
    expect(indicatorsOf(plan)[0]!.annualTarget.value).toMatchObject({ value: 90 });
  });
});
