import { formatCell } from '../../src/domain/address';
import { computeIndicatorCompliance } from '../../src/domain/compliance';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../src/domain/compliance-settings';
import type { FichaField } from '../../src/domain/ficha';
import { monthCell, type Plan, type Reading } from '../../src/domain/plan';
import { nearMisses, recognise } from '../../src/recognition';
import { type CellSpec, indicatorsOf, numbers, sheetOf } from './support';

function plansOf(rows: readonly (readonly CellSpec[])[], options?: Parameters<typeof sheetOf>[1]): Plan[] {
  return recognise(sheetOf(rows, options));
}

function shown(reading: Reading): unknown {
  return reading.kind === 'number' ? reading.value : reading.kind === 'text' ? reading.text : reading.kind;
}

function fieldsOf(plan: Plan): Partial<Record<FichaField, unknown>> {
  return Object.fromEntries([...plan.ficha!.fields].map(([field, { value }]) => [field, shown(value)]));
}

const DTP5: CellSpec[][] = [
  ['FICHA DE INDICADOR 2026'],
  ['Código y Nombre del Indicador', '1.1 Tasa de resolución'],
  ['Categoría del Indicador', 'Resultado'],
  ['Objetivo Asociado del Indicador', 'Objetivo uno'],
  ['Política Pública Asociada', 'Política dos'],
  ['Descripción del Indicador', 'Lo que mide'],
  ['Pertinencia', 'Por qué'],
  ['Interpretación:', 'Cómo se lee'],
  ['FÓRMULA DE CÁLCULO', 'A / B'],
  ['Frecuencia de Medición', 'Anual'],
  ['Tendencia y meta del indicador', 'Años', 2024, 2025, 2026],
  [null, 'Valor', [0.8, '0%'], [0.85, '0%'], [0.9, '0%']],
  ['Línea Base', 'Año', 2023, 'Valor', [0.75, '0%']],
  ['Explicación de la Tendencia', 'Sube'],
  ['¿Cómo se va a lograr la meta?', 'Con trabajo'],
  ['Procedencia de los Datos', null],
  ['Unidad Responsable', 'Planeación'],
  ['Metodología de Recopilación', 'Registro'],
  ['Productos', 'Informe'],
  ['Indicadores', 'Otros'],
  ['Notas Técnicas', 'Ninguna'],
];

describe('a DTP5', () => {
  const [plan] = plansOf(DTP5);

  test('is a ficha without areas, named by its indicator', () => {
    expect(plan).toMatchObject({ type: 'FICHA', title: 'Tasa de resolución', year: 2026, areas: [] });
    expect(plan!.ficha!.form).toBe('DTP5');
  });

  test('has all of its fields', () => {
    expect(fieldsOf(plan!)).toEqual({
      codeAndName: '1.1 Tasa de resolución',
      category: 'Resultado',
      objective: 'Objetivo uno',
      policy: 'Política dos',
      description: 'Lo que mide',
      relevance: 'Por qué',
      interpretation: 'Cómo se lee',
      calculation: 'A / B',
      frequency: 'Anual',
      baselineYear: 2023,
      baselineValue: 75,
      trendExplanation: 'Sube',
      howReached: 'Con trabajo',
      dataSource: 'blank',
      responsibleUnit: 'Planeación',
      collection: 'Registro',
      products: 'Informe',
      indicators: 'Otros',
      technicalNotes: 'Ninguna',
    } satisfies Partial<Record<FichaField, unknown>>);
  });

  test('has years and values, and the cells of empty fields', () => {
    expect(plan!.ficha!.trend.map(({ label, value }) => [label.value, shown(value.value)])).toEqual([
      ['2024', 80],
      ['2025', 85],
      ['2026', 90],
    ]);
    expect(formatCell(plan!.ficha!.fields.get('dataSource')!.cell)).toBe('B16');
  });
});

const MIR: CellSpec[][] = [
  ['MIR 2026'],
  ['Nivel', 'Propósito'],
  ['Resumen narrativo', 'Se atiende'],
  ['Nombre del indicador', 'P1. Porcentaje de solicitudes atendidas'],
  ['Definición', 'Mide lo atendido'],
  ['Dimensión', 'Eficacia'],
  ['Tipo', 'Estratégico'],
  ['Método de cálculo', '(A / B) × 100'],
  ['Variables', 'A: atendidas; B: recibidas'],
  ['Unidad de medida', 'Porcentaje'],
  ['Frecuencia de medición', 'Trimestral'],
  ['Sentido', 'Ascendente'],
  ['Comportamiento', 'Constante'],
  ['Línea base (valor)', [0.7, '0%'], 'Línea base (año)', 2024],
  ['Meta anual', [0.9, '0%']],
  ['Metas intermedias', 'Trimestre I', 'Trimestre II', 'Trimestre III', 'Trimestre IV'],
  ['Meta', [0.9, '0%'], [0.9, '0%'], [0.9, '0%'], [0.9, '0%']],
  ['Numerador', 81, 45],
  ['Denominador', 100, 50],
  ['Parámetros de semaforización', 'Verde 90 a 110 %'],
  ['Medios de verificación', 'Registro'],
  ['Supuestos', 'Hay demanda'],
  ['Resultado', [0.84, '0.0%']],
];

describe('a MIR', () => {
  const [plan] = plansOf(MIR);

  test('has its fields; numerator and denominator are no fields', () => {
    expect(plan!.ficha!.form).toBe('MIR');
    expect(fieldsOf(plan!)).toMatchObject({
      level: 'Propósito',
      summary: 'Se atiende',
      dimension: 'Eficacia',
      kind: 'Estratégico',
      method: '(A / B) × 100',
      baselineValue: 70,
      baselineYear: 2024,
      annualTarget: 90,
      trafficLightParameters: 'Verde 90 a 110 %',
      assumptions: 'Hay demanda',
      result: 84,
    });
  });

  test('is an area with one indicator that the engine computes', () => {
    const [indicator] = indicatorsOf(plan!);
    expect(indicator).toMatchObject({
      strategic: true,
      measure: 'percent',
      direction: { value: 'ascending', source: 'declared' },
      behavior: { value: 'constant', source: 'declared' },
      baseline: { value: 70 },
      baselineYear: { value: 2024 },
    });
    expect(numbers(indicator!.programmed!.months).filter((n) => n !== null)).toEqual([90, 90, 90, 90]);
    expect(monthCell(indicator!.denominator!, 5)).toEqual({ sheet: 'Hoja1', row: 18, column: 2 });
    const compliance = computeIndicatorCompliance(indicator!, { ...DEFAULT_COMPLIANCE_SETTINGS, cutoff: 5 });
    expect(compliance.quarters.map(({ raw }) => raw)).toEqual([90, 100, null, null]);
    expect(compliance.toDate.raw).toBeCloseTo((126 / 150 / 0.9) * 100, 10);
  });

  test('without intermediate targets the annual one is due in December', () => {
    const [yearly] = plansOf(
      MIR.filter(([label]) => !/Metas|^Meta$|Numerador|Denominador/.test(String(label))),
    );
    const [indicator] = indicatorsOf(yearly!);
    expect(numbers(indicator!.programmed!.months)[11]).toBe(90);
    expect(numbers(indicator!.actual!.months)[11]).toBe(84);
    expect(monthCell(indicator!.programmed!, 11)).toEqual(indicator!.annualTarget.cell);
  });

  test('numerator and denominator of the year stand beside their words', () => {
    const rows: CellSpec[][] = [
      ...MIR.filter(([label]) => !/Metas|^Meta$|Numerador|Denominador|Resultado/.test(String(label))),
      ['Variable 1: solicitudes atendidas', null, 72],
      ['Variable 2: solicitudes recibidas', null, 95],
    ];
    const [indicator] = indicatorsOf(plansOf(rows)[0]!);
    expect(numbers(indicator!.numerator!.months)[11]).toBe(72);
    const { annual } = computeIndicatorCompliance(indicator!, DEFAULT_COMPLIANCE_SETTINGS);
    expect(annual.raw).toBeCloseTo((72 / 95 / 0.9) * 100, 10);
  });

  test('years of a series below each other, values beside them', () => {
    const rows = DTP5.map((row) => [...row]);
    rows.splice(
      10,
      2,
      ['Tendencia y meta del indicador'],
      ['Años', 'Valor'],
      [2024, 2000],
      [2025, 2010],
      [2026, 2020],
    );
    const [vertical] = plansOf(rows);
    expect(vertical!.ficha!.trend.map(({ label, value }) => [label.value, shown(value.value)])).toEqual([
      ['2024', 2000],
      ['2025', 2010],
      ['2026', 2020],
    ]);
  });
});

/** Each label on a row of its own and its value on the next. */
function below(rows: readonly (readonly CellSpec[])[]): CellSpec[][] {
  return rows.flatMap(([label, value]) => [[label!], [value ?? null]]);
}

const PLAIN = MIR.filter(([label]) => !/MIR|Metas|^Meta$|Numerador|Denominador|Línea/.test(String(label)));

describe('layouts of a form', () => {
  const expected = fieldsOf(plansOf(PLAIN)[0]!);

  test.each<[string, CellSpec[][]]>([
    ['values below', below(PLAIN)],
    [
      'labels in capitals with a colon',
      PLAIN.map(([label, ...rest]) => [`${String(label).toUpperCase()}:`, ...rest]),
    ],
    ['numbered labels', PLAIN.map(([label, ...rest], i) => [`${i + 1}. ${String(label)}`, ...rest])],
    ['a column between', PLAIN.map(([label, ...rest]) => [label!, null, ...rest])],
    [
      'two labels a row',
      PLAIN.flatMap((row, i) =>
        i % 2 === 0 ? [[...row.slice(0, 2), null, ...(PLAIN[i + 1]?.slice(0, 2) ?? [])] as CellSpec[]] : [],
      ),
    ],
  ])('%s', (_, rows) => {
    const [plan] = plansOf(rows, { row: 3, column: 2 });
    expect(fieldsOf(plan!)).toEqual(expected);
  });

  test('label and value in one cell', () => {
    const texts = PLAIN.filter(([, value]) => typeof value === 'string');
    const [plan] = plansOf(texts.map(([label, value]) => [`${String(label)}: ${String(value)}`]));
    expect(fieldsOf(plan!)).toMatchObject({ level: 'Propósito', dimension: 'Eficacia', unit: 'Porcentaje' });
    expect(plan!.ficha!.fields.get('level')!.cell).toEqual(plan!.ficha!.fields.get('level')!.label);
  });

  test('an empty form has its cells', () => {
    const [plan] = plansOf(PLAIN.map(([label]) => [label!]));
    expect(formatCell(plan!.ficha!.fields.get('name')!.cell)).toBe('B3');
  });
});

describe('several fichas', () => {
  test.each<[string, CellSpec[][]]>([
    ['one below the other', [...PLAIN, [], ...PLAIN]],
    ['side by side', PLAIN.map((row) => [row[0]!, row[1] ?? null, null, row[0]!, row[1] ?? null])],
  ])('%s', (_, rows) => {
    const plans = plansOf(rows);
    expect(plans).toHaveLength(2);
    expect(fieldsOf(plans[1]!)).toEqual(fieldsOf(plans[0]!));
    expect(plans[1]!.range).not.toEqual(plans[0]!.range);
  });
});

test('several fichas under one title share its year and institution', () => {
  const plans = plansOf([['FICHAS 2027'], ['Institución', 'Instituto'], [], ...PLAIN, [], ...PLAIN]);
  expect(plans.map(({ year, institution }) => [year, institution])).toEqual([
    [2027, 'Instituto'],
    [2027, 'Instituto'],
  ]);
});

describe('what is no ficha', () => {
  test('some labels are a near miss that names others', () => {
    const snapshot = sheetOf(PLAIN.slice(0, 6));
    expect(recognise(snapshot)).toEqual([]);
    expect(nearMisses(snapshot)).toMatchObject([
      { messageId: 'recognition.nearMiss.ficha', params: { form: 'MIR' }, cell: { row: 0 } },
    ]);
  });

  test('the header of a table has all labels in one row', () => {
    const header = [
      'Nombre',
      'Definición',
      'Tipo',
      'Unidad de medida',
      'Sentido',
      'Comportamiento',
      'Meta anual',
    ];
    const rows = [
      header,
      ['x'],
      header,
      ['y'],
      header,
      ['z'],
      header,
      ['w'],
      [...header, 'Supuestos', 'Nivel'],
    ];
    expect(recognise(sheetOf(rows))).toEqual([]);
  });
});
