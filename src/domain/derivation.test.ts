import { type IndicatorSpec, indicator } from '../../test/support/indicator';
import { inPeriods, withLines } from '../../test/support/plan-kinds';
import { createTranslator } from '../i18n';
import { formatLocal } from './address';
import type { ComplianceSettings } from './compliance-model';
import { defaultComplianceSettings } from './compliance-settings';
import { deriveEvaluation } from './derivation';
import { evaluate, type PendingMonths } from './evaluation';
import type { MessageParam } from './finding';
import { type Month, type MonthSpan, YEAR } from './period';
import type { Indicator } from './plan';

const es = createTranslator('es-MX');

interface Asked extends Partial<ComplianceSettings> {
  pending?: PendingMonths;
}

function numbersIn(param: MessageParam): number[] {
  if (typeof param === 'string') return [];
  if (param.kind === 'number') return [param.value];
  return param.kind === 'message' ? Object.values(param.params).flatMap(numbersIn) : [];
}

/** The sentence and the terms as a person reads them, with the cells of each term. */
function told(one: Indicator, span: MonthSpan, { pending, ...changes }: Asked = {}): string[] {
  const settings = { ...defaultComplianceSettings(), ...changes };
  const derivation = deriveEvaluation(one, span, evaluate(one, span, settings, pending));
  const numbers = Object.values(derivation.params).flatMap(numbersIn);
  expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
  return [
    es.t(derivation.messageId, derivation.params),
    ...derivation.terms.map(({ label, value, cells }) =>
      [`${es.t(label)}: ${es.param(value)}`, ...cells.map(formatLocal)].join(' '),
    ),
  ];
}

const MARCH: MonthSpan = { first: 2, last: 2 };
const FIRST_TWO: MonthSpan = { first: 0, last: 1 };
const QUARTER: MonthSpan = { first: 0, last: 2 };
const THREE_OF_TEN = { Ene: 10, Feb: 10, Mar: 10 };
const THREE_OF_80 = { Ene: 80, Feb: 80, Mar: 80 };
const MINUTES: IndicatorSpec = {
  measure: 'time',
  direction: 'descending',
  behavior: 'max-sum',
  programmed: { Ene: 100, Feb: 100 },
};
const REDUCTION: IndicatorSpec = {
  direction: 'descending',
  behavior: 'constant',
  baseline: 80,
  programmed: { Ene: 60, Feb: 60 },
};
const RANGE: IndicatorSpec = {
  direction: 'range',
  behavior: 'constant',
  target: '95–105',
  programmed: { Ene: '95–105', Feb: '95–105', Mar: '95–105' },
};

// The months stand from I (enero) to T: programmed in row 11, achieved in 13, numerators in 14, denominators in 15; base line G11,
// comportamiento F11.
describe('a month', () => {
  test.each<[string, IndicatorSpec, Partial<ComplianceSettings>, string[]]>([
    [
      'a percentage',
      { programmed: { Mar: 80 }, actual: { Mar: 72 } },
      {},
      ['72.0 % ÷ 80.0 % = 90.0 %', 'Programado: 80.0 % K11', 'Realizado: 72.0 % K13'],
    ],
    [
      'a count',
      { measure: 'count', programmed: { Mar: 1200 }, actual: { Mar: 1080 } },
      {},
      ['1,080 ÷ 1,200 = 90.0 %', 'Programado: 1,200 K11', 'Realizado: 1,080 K13'],
    ],
    [
      'a score, with a decimal',
      { measure: 'score', programmed: { Mar: 9 }, actual: { Mar: 8.1 } },
      {},
      ['8.1 ÷ 9 = 90.0 %', 'Programado: 9 K11', 'Realizado: 8.1 K13'],
    ],
    [
      'money, with its cents',
      { measure: 'money', programmed: { Mar: 500.5 }, actual: { Mar: 250.25 } },
      {},
      ['250.25 ÷ 500.50 = 50.0 %', 'Programado: 500.50 K11', 'Realizado: 250.25 K13'],
    ],
    [
      'numerator and denominator',
      { programmed: { Mar: 80 }, numerator: { Mar: 72 }, denominator: { Mar: 95 }, actual: {} },
      {},
      [
        '(72 ÷ 95) ÷ 80.0 % = 94.7 %',
        'Programado: 80.0 % K11',
        'Numerador: 72 K14',
        'Denominador: 95 K15',
        'Realizado: 75.8 %',
      ],
    ],
    [
      'less is better',
      { ...MINUTES, programmed: { Mar: 100 }, actual: { Mar: 120 } },
      {},
      ['2 − 120 ÷ 100, nunca menos de 0 = 80.0 %', 'Programado: 100 K11', 'Realizado: 120 K13'],
    ],
    [
      'less is better, as programmed by achieved',
      { ...MINUTES, programmed: { Mar: 100 }, actual: { Mar: 125 } },
      { descending: 'inverse' },
      ['100 ÷ 125 = 80.0 %', 'Programado: 100 K11', 'Realizado: 125 K13'],
    ],
    [
      'a reduction from the base line',
      { ...REDUCTION, programmed: { Mar: 60 }, actual: { Mar: 65 } },
      {},
      [
        '(80.0 % − 65.0 %) ÷ (80.0 % − 60.0 %), nunca menos de 0 = 75.0 %',
        'Programado: 60.0 % K11',
        'Línea base: 80.0 % G11',
        'Realizado: 65.0 % K13',
      ],
    ],
    [
      'a range',
      { ...RANGE, programmed: { Mar: '95–105' }, actual: { Mar: 90 } },
      {},
      [
        '90.0 % frente al rango de 95.0 % a 105.0 % = 94.7 %',
        'Programado: 95.0 % a 105.0 % K11',
        'Realizado: 90.0 % K13',
      ],
    ],
    [
      'a milestone',
      { unit: 'Hito', measure: 'count', programmed: { Mar: 1 }, actual: { Mar: 1 } },
      {},
      ['Un hito vale 100 % entregado y 0 % sin entregar: 100.0 %', 'Programado: 1 K11', 'Realizado: 1 K13'],
    ],
  ])('%s', (_, spec, changes, lines) => {
    expect(told(indicator(spec), MARCH, changes)).toEqual(lines);
  });

  test.each<[string, IndicatorSpec, Month, string[]]>([
    [
      'nothing is programmed',
      { programmed: { Ene: 80 }, actual: {} },
      11,
      ['No hay nada programado: no se calcula ni pondera.'],
    ],
    [
      'zero is programmed',
      { programmed: { Mar: 0 }, actual: { Mar: 5 } },
      11,
      [
        'Se programó 0 y más es mejor: no hay con qué comparar. No entra en la calificación.',
        'Programado: 0.0 % K11',
      ],
    ],
    [
      'nothing is reported',
      { programmed: { Mar: 80 }, actual: {} },
      11,
      [
        'El periodo ya cerró y no se reportó nada: 0 en la calificación estricta, fuera de la provisional.',
        'Programado: 80.0 % K11',
        'Sin reporte (cuentan 0): mar K13',
      ],
    ],
    [
      'neither numerator nor denominator is',
      { programmed: { Mar: 80 }, numerator: {}, denominator: {} },
      11,
      [
        'El periodo ya cerró y no se reportó nada: 0 en la calificación estricta, fuera de la provisional.',
        'Programado: 80.0 % K11',
        'Sin reporte (cuentan 0): mar K14',
      ],
    ],
    [
      'there was no demand',
      { programmed: { Mar: 80 }, numerator: { Mar: 0 }, denominator: { Mar: 0 } },
      11,
      ['No hubo demanda (0 de 0): no entra en la calificación y los demás pesos se reajustan.'],
    ],
    [
      'the corte is before it',
      { programmed: { Mar: 80 }, actual: {} },
      1,
      [
        'El periodo es posterior al corte: todavía no se califica.',
        'Programado: 80.0 % K11',
        'Después del corte: mar',
      ],
    ],
    [
      'what is reported is no number',
      { programmed: { Mar: 80 }, actual: { Mar: 'en trámite' } },
      11,
      [
        'Una celda necesaria tiene texto, un error o un denominador 0: cuenta como si no se hubiera reportado.',
        'Programado: 80.0 % K11',
        'Sin reporte (cuentan 0): mar K13',
      ],
    ],
  ])('without a result: %s', (_, spec, cutoff, lines) => {
    expect(told(indicator(spec), MARCH, { cutoff })).toEqual(lines);
  });
});

describe('several months', () => {
  test.each<[string, IndicatorSpec, MonthSpan, Asked, string[]]>([
    [
      'they add up',
      {
        measure: 'count',
        behavior: 'sum',
        programmed: THREE_OF_TEN,
        actual: { Ene: 8, Feb: 9.5, Mar: 10 },
      },
      QUARTER,
      {},
      ['27.5 ÷ 30 = 91.7 %', 'Programado: 30 I11:K11', 'Realizado: 27.5 I13:K13', 'Comportamiento: Suma F11'],
    ],
    [
      'they add up, and one was not reported: it is in the divisor',
      { measure: 'count', behavior: 'sum', programmed: THREE_OF_TEN, actual: { Ene: 8, Feb: 10 } },
      QUARTER,
      {},
      [
        '18 ÷ 30 = 60.0 %',
        'Programado: 30 I11:K11',
        'Realizado: 18 I13:J13',
        'De lo reportado: 90.0 %',
        'Sin reporte (cuentan 0): mar K13',
        'Comportamiento: Suma F11',
      ],
    ],
    [
      'of the year, what comes after the corte is owed',
      {
        measure: 'count',
        behavior: 'sum',
        programmed: { Mar: 10, Dic: 10 },
        actual: { Mar: 10 },
      },
      YEAR,
      { cutoff: 5, pending: 'owed' },
      [
        '10 ÷ 20 = 50.0 %',
        'Programado: 20 K11 T11',
        'Realizado: 10 K13',
        'De lo reportado: 100.0 %',
        'Después del corte (cuentan 0): dic',
        'Comportamiento: Suma F11',
      ],
    ],
    [
      'a percentage is repeated, and one was not reported',
      { behavior: 'constant', programmed: THREE_OF_80, actual: { Ene: 80, Feb: 64 } },
      QUARTER,
      {},
      [
        '72.0 % ÷ 80.0 %, con 0 en los periodos que faltan = 60.0 %',
        'Programado: 80.0 % I11:K11',
        'Realizado: 72.0 % I13:J13',
        'De lo reportado: 90.0 %',
        'Sin reporte (cuentan 0): mar K13',
        'Comportamiento: Constante F11',
        'Aproximado: hay porcentajes sin numerador ni denominador, o metas ilegibles',
      ],
    ],
    [
      'numerators and denominators are added',
      {
        behavior: 'constant',
        programmed: { Ene: 80, Feb: 80 },
        numerator: { Ene: 40, Feb: 32 },
        denominator: { Ene: 50, Feb: 50 },
      },
      FIRST_TWO,
      {},
      [
        '(72 ÷ 100) ÷ 80.0 % = 90.0 %',
        'Programado: 80.0 % I11:J11',
        'Numerador: 72 I14:J14',
        'Denominador: 100 I15:J15',
        'Realizado: 72.0 %',
        'Comportamiento: Constante F11',
      ],
    ],
    [
      'numerators and denominators of two months, and the third was not reported',
      {
        behavior: 'constant',
        programmed: THREE_OF_80,
        numerator: { Ene: 40, Feb: 32 },
        denominator: { Ene: 50, Feb: 50 },
      },
      QUARTER,
      {},
      [
        '(72 ÷ 100) ÷ 80.0 %, con 0 en los periodos que faltan = 60.0 %',
        'Programado: 80.0 % I11:K11',
        'Numerador: 72 I14:J14',
        'Denominador: 100 I15:J15',
        'Realizado: 72.0 %',
        'De lo reportado: 90.0 %',
        'Sin reporte (cuentan 0): mar K14',
        'Comportamiento: Constante F11',
      ],
    ],
    [
      'the last one tells, whatever was reported before',
      {
        measure: 'count',
        behavior: 'last',
        programmed: { Ene: 50, Feb: 60, Mar: 70 },
        actual: { Ene: 50, Mar: 63 },
      },
      QUARTER,
      {},
      [
        '63 ÷ 70 = 90.0 %',
        'Programado: 70 I11:K11',
        'Realizado: 63 K13',
        'Sin reporte: feb J13',
        'Comportamiento: Último F11',
      ],
    ],
    [
      'the last one would tell',
      {
        measure: 'count',
        behavior: 'last',
        programmed: { Ene: 50, Mar: 70 },
        actual: { Ene: 40 },
      },
      QUARTER,
      {},
      [
        'Cuenta el último periodo programado, y no se reportó: 0 en la calificación estricta. La provisional toma el último que se reportó.',
        'Programado: 50 I11 K11',
        'Realizado: 40 I13',
        'De lo reportado: 80.0 %',
        'Sin reporte: mar K13',
        'Comportamiento: Último F11',
      ],
    ],
    [
      'less is better, and all was reported',
      { ...MINUTES, actual: { Ene: 120, Feb: 100 } },
      FIRST_TWO,
      {},
      [
        '2 − 220 ÷ 200, nunca menos de 0 = 90.0 %',
        'Programado: 200 I11:J11',
        'Realizado: 220 I13:J13',
        'Comportamiento: Máximo por suma F11',
      ],
    ],
    [
      'less is better, and half was not reported',
      { ...MINUTES, actual: { Ene: 120 } },
      FIRST_TWO,
      {},
      [
        '2 − realizado ÷ programado de lo reportado, con 0 en los periodos que faltan = 40.0 %',
        'Programado: 200 I11:J11',
        'Realizado: 120 I13',
        'De lo reportado: 80.0 %',
        'Sin reporte (cuentan 0): feb J13',
        'Comportamiento: Máximo por suma F11',
      ],
    ],
    [
      'programmed by achieved, and half was not reported',
      { ...MINUTES, actual: { Ene: 125 } },
      FIRST_TWO,
      { descending: 'inverse' },
      [
        'Programado ÷ realizado de lo reportado, con 0 en los periodos que faltan = 40.0 %',
        'Programado: 200 I11:J11',
        'Realizado: 125 I13',
        'De lo reportado: 80.0 %',
        'Sin reporte (cuentan 0): feb J13',
        'Comportamiento: Máximo por suma F11',
      ],
    ],
    [
      'a reduction of which half was not reported',
      { ...REDUCTION, actual: { Ene: 65 } },
      FIRST_TWO,
      {},
      [
        '(80.0 % − 65.0 %) ÷ (80.0 % − 60.0 %), con 0 en los periodos que faltan = 37.5 %',
        'Programado: 60.0 % I11:J11',
        'Línea base: 80.0 % G11',
        'Realizado: 65.0 % I13',
        'De lo reportado: 75.0 %',
        'Sin reporte (cuentan 0): feb J13',
        'Comportamiento: Constante F11',
        'Aproximado: hay porcentajes sin numerador ni denominador, o metas ilegibles',
      ],
    ],
    [
      'a range in each month',
      { ...RANGE, actual: { Ene: 90, Feb: 100, Mar: 115 } },
      QUARTER,
      {},
      [
        'Promedio del cumplimiento de los meses frente al rango de 95.0 % a 105.0 % = 95.1 %',
        'Programado: 95.0 % a 105.0 % I11:K11',
        'Realizado: 101.7 % I13:K13',
        'Comportamiento: Constante F11',
        'Aproximado: hay porcentajes sin numerador ni denominador, o metas ilegibles',
      ],
    ],
    [
      'a range in each month, and one was not reported',
      { ...RANGE, actual: { Ene: 90, Feb: 100 } },
      QUARTER,
      {},
      [
        'Promedio del cumplimiento de los meses frente al rango de 95.0 % a 105.0 %, con 0 en los que faltan = 64.9 %',
        'Programado: 95.0 % a 105.0 % I11:K11',
        'Realizado: 95.0 % I13:J13',
        'De lo reportado: 97.4 %',
        'Sin reporte (cuentan 0): mar K13',
        'Comportamiento: Constante F11',
        'Aproximado: hay porcentajes sin numerador ni denominador, o metas ilegibles',
      ],
    ],
    [
      'a range of which only one month was reported',
      { ...RANGE, actual: { Ene: 90 } },
      FIRST_TWO,
      {},
      [
        '90.0 % frente al rango de 95.0 % a 105.0 %, con 0 en los periodos que faltan = 47.4 %',
        'Programado: 95.0 % a 105.0 % I11:J11',
        'Realizado: 90.0 % I13',
        'De lo reportado: 94.7 %',
        'Sin reporte (cuentan 0): feb J13',
        'Comportamiento: Constante F11',
        'Aproximado: hay porcentajes sin numerador ni denominador, o metas ilegibles',
      ],
    ],
    [
      'nobody declared how they make the year',
      {
        measure: 'count',
        behavior: null,
        target: 12,
        programmed: { Ene: 5, Feb: 5 },
        actual: { Ene: 5, Feb: 4 },
      },
      FIRST_TWO,
      {},
      [
        '9 ÷ 10 = 90.0 %',
        'Programado: 10 I11:J11',
        'Realizado: 9 I13:J13',
        'Comportamiento (supuesto: no está declarado y las metas no lo definen): Suma',
      ],
    ],
  ])('%s', (_, spec, span, asked, lines) => {
    expect(told(indicator(spec), span, asked)).toEqual(lines);
  });
});

describe('quarters', () => {
  const closing = (value: number) => [null, null, value];
  const byQuarter: IndicatorSpec = {
    measure: 'count',
    behavior: 'sum',
    programmed: closing(30),
    actual: closing(27),
  };
  const quarters = (spec: IndicatorSpec) => withLines(indicator(spec), (line) => inPeriods(line, 3));
  const reportedByQuarter = (spec: IndicatorSpec) =>
    withLines(
      indicator(spec),
      (line) => line,
      (line) => inPeriods(line, 3),
    );

  test('planned and reported by quarter', () => {
    expect(told(quarters(byQuarter), QUARTER)).toEqual([
      '27 ÷ 30 = 90.0 %',
      'Programado: 30 I11',
      'Realizado: 27 I13',
      'Comportamiento: Suma F11',
    ]);
    expect(told(quarters({ ...byQuarter, actual: {} }), QUARTER)).toContain(
      'Sin reporte (cuentan 0): ene–mar I13',
    );
  });

  test('a month within the quarter counts when it closes', () => {
    expect(told(quarters(byQuarter), { first: 0, last: 0 })).toEqual([
      'Se programa y se reporta por periodos: cuenta en ene–mar, cuando cierra.',
    ]);
    expect(told(quarters(byQuarter), { first: 0, last: 0 }, { cutoff: 1 })).toEqual([
      'El periodo ene–mar todavía no cierra: se califica cuando cierre su último mes.',
      'Después del corte: ene–mar',
    ]);
  });

  test('planned by month, reported by quarter: the months of the quarter are put together', () => {
    const one = reportedByQuarter({ ...byQuarter, programmed: [10, null, 20, 10] });
    const lines = ['27 ÷ 30 = 90.0 %', 'Programado: 30 I11 K11', 'Realizado: 27 I13'];
    expect(told(one, MARCH)).toEqual(lines);
    expect(told(one, QUARTER)).toEqual([...lines, 'Comportamiento: Suma F11']);
    expect(told(one, { first: 1, last: 1 })[0]).toBe(
      'Se programa y se reporta por periodos: cuenta en ene–mar, cuando cierra.',
    );
  });

  test('planned by month, reported by quarter, and not yet', () => {
    const one = reportedByQuarter({ ...byQuarter, programmed: [10, 10, 10, 10, 10, 10] });
    expect(told(one, YEAR, { cutoff: 4, pending: 'owed' })).toEqual([
      '27 ÷ 60 = 45.0 %',
      'Programado: 60 I11:N11',
      'Realizado: 27 I13',
      'De lo reportado: 90.0 %',
      'Después del corte (cuentan 0): abr–jun',
      'Comportamiento: Suma F11',
    ]);
    expect(told(one, YEAR)).toContain('Sin reporte (cuentan 0): abr–jun J13');
  });

  test('numerators and denominators that add up leave no cell of what was achieved', () => {
    const one = reportedByQuarter({
      measure: 'count',
      behavior: 'sum',
      programmed: [1, 1, 1],
      numerator: closing(30),
      denominator: closing(10),
    });
    expect(told(one, QUARTER)).toEqual([
      '3 ÷ 3 = 100.0 %',
      'Programado: 3 I11:K11',
      'Realizado: 3',
      'Comportamiento: Suma F11',
    ]);
  });
});
