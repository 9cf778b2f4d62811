import { computeIndicatorCompliance } from '../../src/domain/compliance';
import { DEFAULT_COMPLIANCE_SETTINGS } from '../../src/domain/compliance-settings';
import { monthCell, type Plan } from '../../src/domain/plan';
import { nearMisses, recognise } from '../../src/recognition';
import { periodOf } from '../../src/recognition/periods';
import { type CellSpec, indicatorsOf, numbers, sheetOf } from './support';

const QUARTERS = ['Trimestre I', 'Trimestre II', 'Trimestre III', 'Trimestre IV'];

function plansOf(rows: readonly (readonly CellSpec[])[], options?: Parameters<typeof sheetOf>[1]): Plan[] {
  return recognise(sheetOf(rows, options));
}

describe('a period', () => {
  test.each([
    ['Enero', 0, 0],
    ['ene-26', 0, 0],
    ['Trimestre I', 0, 2],
    ['II Trimestre', 3, 5],
    ['1er trimestre', 0, 2],
    ['3er. Trimestre de 2026', 6, 8],
    ['Primer trimestre', 0, 2],
    ['T4', 9, 11],
    ['4T', 9, 11],
    ['2026-T2', 3, 5],
    ['Trim. 3', 6, 8],
    ['Q1', 0, 2],
    ['Ene-Mar', 0, 2],
    ['julio a septiembre', 6, 8],
    ['Cuatrimestre II', 4, 7],
    ['1er cuatrimestre', 0, 3],
    ['Ene – Abr 2026', 0, 3],
    ['Segundo semestre', 6, 11],
    ['2026-03', 2, 2],
    ['Anual', 0, 11],
  ])('%s is months %i to %i', (text, first, last) => {
    expect(periodOf(text, 'General', null)?.span).toEqual({ first, last });
  });

  test.each(['Trimestre V', 'Cuatrimestre IV', 'feb-abr', 'Total', 'Programado', '13', 'I', 'avance'])(
    '%s is none',
    (text) => {
      expect(periodOf(text, 'General', null)).toBeNull();
    },
  );

  test('a bare ordinal is one of what the header says', () => {
    expect(periodOf('II', 'General', 'quarter')?.span).toEqual({ first: 3, last: 5 });
    expect(periodOf(3, 'General', 'fourMonths')?.span).toEqual({ first: 8, last: 11 });
    expect(periodOf(4, 'General', 'fourMonths')).toBeNull();
    expect(periodOf('I', 'General', 'month')?.span).toEqual({ first: 0, last: 0 });
  });

  test('a date shown as a month is that month', () => {
    expect(periodOf(46_082, 'mmm-yy', null)).toMatchObject({ span: { first: 2, last: 2 }, year: 2026 });
  });
});

const HEADER = [
  'Clave',
  'Indicador/Producto',
  'Unidad',
  'Sentido',
  'Comportamiento',
  'Período',
  'Programado',
  'Realizado',
  'Cumplimiento',
  'Semáforo',
  'Justificación (causa y acción)',
  'Medio de verificación',
];

function quarterly(): CellSpec[][] {
  const actuals = [10, 18, null, null];
  return [
    ['REPORTE DE AVANCE 2026'],
    ['Institución', 'Instituto de Prueba'],
    ['Dirección de Área', '7.3. Dirección de Ingresos'],
    [],
    HEADER,
    ...QUARTERS.map((period, i): CellSpec[] => [
      '7.3.1',
      'Informes entregados',
      'Informe',
      'Ascendente',
      'Suma',
      period,
      [20, '#,##0'],
      actuals[i]!,
      null,
      null,
      i === 0 ? 'Faltó personal; se contrató' : null,
      i < 2 ? 'Oficio' : null,
    ]),
    ...QUARTERS.map((period): CellSpec[] => [
      '7.3.2',
      'Solicitudes atendidas',
      'Porcentaje',
      'Ascendente',
      'Constante',
      period,
      [0.9, '0%'],
      [0.81, '0.0%'],
    ]),
  ];
}

describe('a report by quarter', () => {
  const [plan] = plansOf(quarterly());

  test('is an AVANCE of its area and year', () => {
    expect(plan).toMatchObject({ type: 'AVANCE', year: 2026, institution: 'Instituto de Prueba' });
    expect(plan!.areas).toHaveLength(1);
    expect(plan!.areas[0]).toMatchObject({ code: '7.3', name: 'Dirección de Ingresos' });
    expect(indicatorsOf(plan!).map(({ key }) => key)).toEqual(['7.3.1', '7.3.2']);
  });

  test('has the readings in the last month of each quarter, with their own cells', () => {
    const [sum, ratio] = indicatorsOf(plan!);
    const blank = [null, null];
    expect(numbers(sum!.programmed?.months)).toEqual([
      ...blank,
      20,
      ...blank,
      20,
      ...blank,
      20,
      ...blank,
      20,
    ]);
    expect(numbers(sum!.actual?.months).slice(0, 6)).toEqual([...blank, 10, ...blank, 18]);
    expect(monthCell(sum!.programmed!, 5)).toEqual({ sheet: 'Hoja1', row: 6, column: 6 });
    // The months within a quarter share its row.
    expect(monthCell(sum!.actual!, 0).row).toBe(5);
    expect(ratio!.measure).toBe('percent');
    expect(numbers(ratio!.programmed?.months)[2]).toBe(90);
  });

  test('has narrative and evidence', () => {
    const [sum] = indicatorsOf(plan!);
    expect(sum!.narrative?.months[2]).toMatchObject({ kind: 'text', text: 'Faltó personal; se contrató' });
    expect(sum!.evidence?.months[5]).toMatchObject({ kind: 'text', text: 'Oficio' });
  });

  test('computes: 10 of 20, 28 of 40 to date', () => {
    const compliance = computeIndicatorCompliance(indicatorsOf(plan!)[0]!, {
      ...DEFAULT_COMPLIANCE_SETTINGS,
      cutoff: 6,
    });
    expect(compliance.quarters[0]!.raw).toBe(50);
    expect(compliance.toDate.raw).toBe(70);
    expect(compliance.quarters[2]!.state).toBe('pending');
    expect(compliance.quarters[3]!.state).toBe('pending');
  });
});

describe('other layouts', () => {
  test('rows ordered by period, anywhere on the sheet, with other words', () => {
    const rows: CellSpec[][] = [
      ['Código', 'Producto', 'Mes', 'Meta', 'Ejecutado', 'Observaciones'],
      ...['Enero', 'Febrero', 'Marzo'].flatMap((month, i): CellSpec[][] => [
        ['1.9', 'Actas', month, 5, 4 + i],
        ['1.1', 'Guías', month, 2, 2],
      ]),
    ];
    const [plan] = plansOf(rows, { name: 'Avance 2025', row: 7, column: 3 });
    expect(plan).toMatchObject({ type: 'AVANCE', year: 2025 });
    const [first, second] = indicatorsOf(plan!);
    expect(numbers(first!.actual?.months).slice(0, 4)).toEqual([4, 5, 6, null]);
    expect(monthCell(second!.programmed!, 1)).toEqual({ sheet: 'Avance 2025', row: 11, column: 6 });
  });

  test('code and name only in the first row of an indicator', () => {
    const [plan] = plansOf([
      HEADER,
      ['1', 'Actas', 'Acta', 'Ascendente', 'Suma', 'Cuatrimestre I', 5, 5],
      [null, null, null, null, null, 'Cuatrimestre II', 5, 4],
      [null, null, null, null, null, 'Cuatrimestre III', 5, null],
      ['2', 'Guías', 'Guía', 'Ascendente', 'Suma', 'Cuatrimestre I', 1, 1],
    ]);
    expect(
      indicatorsOf(plan!).map((one) => numbers(one.programmed?.months).filter((n) => n !== null)),
    ).toEqual([[5, 5, 5], [1]]);
    expect(indicatorsOf(plan!)[0]!.behavior).toMatchObject({ value: 'sum', source: 'declared' });
  });

  test('bare ordinals under Trimestre, weights as fractions, a column Área', () => {
    const [plan] = plansOf([
      ['Área', 'Clave', 'Indicador', 'Ponderación', 'Trimestre', 'Programado', 'Realizado'],
      ['1.1. Dirección A', 1, 'Actas', 0.6, 'I', 5, 5],
      ['1.1. Dirección A', 1, 'Actas', null, 'II', 5, 5],
      ['1.1. Dirección A', 2, 'Guías', 0.4, 'I', 1, 0],
      ['1.2. Dirección B', 1, 'Planos', 1, 'I', 1, 1],
    ]);
    expect(plan!.areas.map(({ code, name }) => [code, name])).toEqual([
      ['1.1', 'Dirección A'],
      ['1.2', 'Dirección B'],
    ]);
    expect(indicatorsOf(plan!).map(({ key, annualWeight }) => [key, annualWeight?.value])).toMatchObject([
      ['1', { value: 60 }],
      ['2', { value: 40 }],
      ['1#2', { value: 100 }],
    ]);
  });

  test('two years on one sheet are two plans', () => {
    const plans = plansOf([
      HEADER,
      ['1', 'Actas', null, null, 'Suma', 'Diciembre 2025', 5, 5],
      ['1', 'Actas', null, null, 'Suma', 'Enero 2026', 6, 5],
    ]);
    expect(plans.map(({ year }) => year)).toEqual([2025, 2026]);
    expect(numbers(indicatorsOf(plans[1]!)[0]!.programmed?.months)[0]).toBe(6);
  });

  test('a row of the whole year holds the annual target, one that repeats a period is told', () => {
    const [plan] = plansOf([
      HEADER,
      ['1', 'Actas', null, null, 'Suma', 'Enero', 5, 5],
      ['1', 'Actas', null, null, 'Suma', 'Enero', 7, 5],
      ['1', 'Actas', null, null, 'Suma', 'Trimestre I', 9, 5],
      ['1', 'Actas', null, null, 'Suma', 'Anual', 60, null],
    ]);
    const [one] = indicatorsOf(plan!);
    expect(one!.annualTarget.value).toMatchObject({ value: 60 });
    expect(numbers(one!.programmed?.months).filter((n) => n !== null)).toEqual([5]);
    expect(plan!.notes.map(({ messageId }) => messageId)).toEqual(
      expect.arrayContaining(['recognition.periodsTwice', 'recognition.otherPeriods']),
    );
  });

  test('codes that became numbers: 1.10 behind 1.9 stays one indicator over its periods', () => {
    const [plan] = plansOf([
      HEADER,
      ...([1.9, 1.1] as const).flatMap((code) =>
        QUARTERS.map((period): CellSpec[] => [code, `Indicador ${code}`, null, null, null, period, 1, 1]),
      ),
    ]);
    expect(indicatorsOf(plan!).map(({ key }) => key)).toEqual(['1.9', '1.10']);
  });
});

describe('what comes close', () => {
  test.each([
    [['Período', 'Programado', 'Realizado'], 'avance.identity'],
    [['Clave', 'Período', 'Programado'], 'avance.actual'],
    [['Clave', 'Período', 'Realizado'], 'avance.programmed'],
    [HEADER, 'avance.rows'],
  ])('%j lacks %s', (header, missing) => {
    const snapshot = sheetOf([header, ['x', 'y', 'z']]);
    expect(recognise(snapshot)).toEqual([]);
    expect(nearMisses(snapshot).map(({ messageId }) => messageId)).toContain(
      `recognition.nearMiss.${missing}`,
    );
  });
});
