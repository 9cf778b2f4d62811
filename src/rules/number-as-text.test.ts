import { testFixes } from '../../test/support/fix-tests';
import type { Cell, IndicatorSpec } from '../../test/support/plan-builder';
import { pct, planOf, poaOf, text, toReading } from '../../test/support/plan-builder';
import { buildPom, pomOf } from '../../test/support/pom-builder';
import { sentence, testRule } from '../../test/support/rule-tests';
import type { Plan } from '../domain/plan';
import { ruleOf } from './registry';
import { runRules } from './run';

/** The plan of one indicator whose months have a total in their own table, column R. */
function withTotal(total: Cell, spec: IndicatorSpec): Plan {
  const plan = planOf(spec);
  return {
    ...plan,
    areas: plan.areas.map((area) => ({
      ...area,
      indicators: area.indicators.map((indicator) => ({
        ...indicator,
        programmed: indicator.programmed && { ...indicator.programmed, total: toReading(total) },
      })),
    })),
  };
}

testRule('number-as-text', {
  valid: {
    numbers: planOf({ months: { Ene: 5 } }),
    'words are no numbers': planOf({ months: { Ene: text('sin demanda') }, annual: 5 }),
  },
  invalid: {
    'a target': [
      planOf({ months: { Ene: text('1,234', 1234), Feb: 6 }, annual: 1240 }),
      [
        {
          item: '1.1',
          period: 'Ene',
          cells: ['F2'],
          severity: 'error',
          says: 'F2 contiene un número guardado como texto: «1,234» (programado de 1.1).',
        },
      ],
    ],
    'the annual target and the annual weight': [
      planOf({ months: { Ene: 5 }, annual: text('5', 5), weight: text('100 %', 100) }),
      [
        { item: '1.1', cells: ['C2'] },
        {
          item: '1.1',
          cells: ['R3'],
          says: 'R3 contiene un número guardado como texto: «100 %» (ponderación anual de 1.1).',
        },
      ],
    ],
    'the Ponderación of a product, in its own column': [
      poaOf({ annual: 5, product: { weight: text('60', 60) } }, { annual: 5, product: { weight: 40 } }),
      [
        {
          item: '1.1.1',
          cells: ['AP2'],
          says: 'AP2 contiene un número guardado como texto: «60» (ponderación anual de 1.1.1).',
        },
      ],
    ],
    'a whole line is one finding': [
      planOf({ months: [text('5', 5), text('5', 5), text('5', 5)], annual: 15 }),
      [
        {
          item: '1.1',
          cells: ['F2', 'G2', 'H2'],
          messageId: 'several',
          says: '3 celdas de 1.1 (programado) contienen números guardados como texto; la primera es F2: «5».',
        },
      ],
    ],
    'what was achieved': [
      planOf({ months: { Ene: 5 }, actual: { Ene: text('5', 5) } }),
      [{ item: '1.1', period: 'Ene', cells: ['F4'] }],
    ],
    'spaces around it are not read out': [
      planOf({ months: { Ene: text(' 5 ', 5) }, annual: 5 }),
      [
        {
          item: '1.1',
          period: 'Ene',
          cells: ['F2'],
          says: 'F2 contiene un número guardado como texto: «5» (programado de 1.1).',
        },
      ],
    ],
    'all parts of a report, without the words among them': [
      planOf({
        months: { Ene: 10, Feb: 10, Mar: 10 },
        annual: 30,
        distribution: [text('33.3', 33.3), 33.3, 33.4],
        actual: [text('8', 8), text('sin demanda'), 9],
        numerator: { Ene: text('4', 4) },
        denominator: { Ene: 5, Feb: text('6', 6) },
      }),
      [
        { item: '1.1', period: 'Ene', cells: ['F4'] },
        { item: '1.1', period: 'Ene', cells: ['F5'] },
        { item: '1.1', period: 'Ene', cells: ['F6'] },
        { item: '1.1', period: 'Feb', cells: ['G7'] },
      ],
    ],
    'the total of the months': [
      withTotal(text('15', 15), { months: [5, 5, 5], annual: 15 }),
      [
        {
          item: '1.1',
          cells: ['R2'],
          says: 'R2 contiene un número guardado como texto: «15» (total programado de 1.1).',
        },
      ],
    ],
  },
});

testRule('number-as-text', {
  valid: {
    'a POM whose products cost nothing, in words': pomOf({
      code: '001',
      physical: 10,
      financial: text('Sin costo'),
    }),
  },
  invalid: {
    'years of a product, and a total': [
      pomOf(
        { code: '001', physical: [10, text('1,200', 1200), 12, text('13', 13), 14], totalFinancial: 0 },
        { code: '002', financial: [5, 5, 5, 5, 5], totalFinancial: text('25', 25) },
      ),
      [
        {
          item: '001',
          cells: ['F2', 'J2'],
          messageId: 'several',
          says: '2 celdas de 001 (meta física) contienen números guardados como texto; la primera es F2: «1,200».',
        },
        {
          item: '002',
          cells: ['O3'],
          says: 'O3 contiene un número guardado como texto: «25» (total financiero de 002).',
        },
      ],
    ],
  },
});

/** A POM of one product with a programme of its budget in words. */
const BUDGET = buildPom({
  products: [{ code: '001', physical: 10, financial: 100 }],
  budget: {
    rows: [
      { code: '11', years: [100, text('100.00', 100), 100, 100, 100], total: 500 },
      { name: 'Salud', years: [1, 2, 3, 4, 5], total: text('15', 15) },
    ],
  },
});

testFixes('number-as-text', {
  'a programme of the budget': {
    plan: BUDGET,
    fixes: [
      {
        id: 'number',
        writes: { D2: 100 },
        says: 'Escribir como número la celda de 11 (presupuesto) que hoy es texto.',
        effects: ['Suma de los años: 400 → 500'],
      },
    ],
  },
  'years of a product': {
    plan: pomOf(
      { code: '001', physical: 3 },
      { code: '002', physical: [10, text('1,200', 1200), 12, text('13', 13), 14] },
    ),
    fixes: [
      {
        id: 'number',
        writes: { F3: 1200, J3: 13 },
        kind: 'safe',
        says: 'Escribir como números 2 celdas de 002 (meta física) que hoy son texto.',
        effects: ['Suma de los años: 36 → 1,249'],
      },
    ],
  },
  'money of a year, beside its physical target': {
    plan: pomOf({ code: '001', physical: [10, 10], financial: [100, text('250.50', 250.5)] }),
    fixes: [{ id: 'number', writes: { G2: 250.5 }, effects: ['Suma de los años: 100 → 350.5'] }],
  },
  'years of a percentage make no sum': {
    plan: pomOf({ code: '001', unit: '75 - PORCENTAJE', physical: [80, text('85', 85), 90] }),
    fixes: [{ id: 'number', writes: { F2: 85 }, effects: [] }],
  },
  'money for a product that is a percentage': {
    plan: pomOf({ code: '001', unit: '75 - PORCENTAJE', financial: [80, text('85', 85)] }),
    fixes: [{ id: 'number', writes: { G2: 85 }, effects: ['Suma de los años: 80 → 165'] }],
  },
  'the total of a product': {
    plan: pomOf({ code: '001', physical: 5, totalPhysical: text('25', 25) }),
    fixes: [{ id: 'number', writes: { N2: 25 }, effects: [] }],
  },
  'a target': {
    plan: planOf({ months: { Ene: text('1,234', 1234), Feb: 6 }, annual: 1240 }),
    fixes: [
      {
        id: 'number',
        writes: { F2: 1234 },
        kind: 'safe',
        says: 'Escribir como número la celda de 1.1 (programado) que hoy es texto.',
        effects: ['Suma de los meses (meta anual: 1,240): 6 → 1,240'],
      },
    ],
  },
  'a percentage gets its format': {
    plan: planOf({ months: { Ene: 5 }, annual: 5, weight: text('100 %', 100) }),
    fixes: [
      {
        id: 'number',
        writes: { R3: [1, '0%'] },
        effects: ['Suma de las ponderaciones anuales del área 1: 0.0 % → 100.0 %'],
      },
    ],
  },
  'points among percentages': {
    plan: planOf({ months: [pct(45), text('45', 45), pct(45)], annual: pct(45) }),
    fixes: [{ id: 'number', writes: { G2: [0.45, '0%'] }, kind: 'safe' }],
  },
  'a fraction among percentages may be points': {
    plan: planOf({ months: [pct(45), text('0.45', 0.45), pct(45)], annual: pct(45) }),
    fixes: [
      {
        id: 'fraction',
        writes: { G2: [0.45, '0%'] },
        kind: 'proposed',
        says: 'Escribir como fracción lo que es texto en 1.1 (programado): 0.45 es 45 %.',
      },
      { id: 'number', writes: { G2: [0.0045, '0.00%'] }, kind: 'proposed' },
    ],
  },
  'the whole of what Excel shows as 100 % may be one point': {
    plan: planOf({ months: [pct(45), text('1', 1), pct(45)], annual: pct(45) }),
    fixes: [
      { id: 'fraction', writes: { G2: [1, '0%'] }, kind: 'proposed' },
      { id: 'number', writes: { G2: [0.01, '0%'] }, kind: 'proposed' },
    ],
  },
  'a line with a fraction and with points': {
    plan: planOf({ months: [pct(45), text('0.45', 0.45), text('45', 45)], annual: pct(45) }),
    fixes: [
      { id: 'fraction', writes: { G2: [0.45, '0%'], H2: [0.45, '0%'] }, kind: 'proposed' },
      { id: 'number', writes: { G2: [0.0045, '0.00%'], H2: [0.45, '0%'] }, kind: 'proposed' },
    ],
  },
  'a fraction with its sign is in points': {
    plan: planOf({ months: [pct(45), text('0.45 %', 0.45), pct(45)], annual: pct(45) }),
    fixes: [{ id: 'number', writes: { G2: [0.0045, '0.00%'] }, kind: 'safe' }],
  },
  'half a day is no percentage': {
    plan: planOf({ months: [1, text('0.5', 0.5), 1], annual: 2.5 }),
    fixes: [{ id: 'number', writes: { G2: 0.5 }, kind: 'safe' }],
  },
  'nothing is nothing, as a fraction and in points': {
    plan: planOf({ months: [pct(45), text('0', 0), pct(45)], annual: pct(45) }),
    fixes: [{ id: 'number', writes: { G2: [0, '0%'] }, kind: 'safe' }],
  },
  'an annual target, as its months are typed': {
    plan: planOf({ months: { Mar: pct(45) }, annual: text('45', 45) }),
    fixes: [{ id: 'number', writes: { C2: [0.45, '0%'] }, effects: [] }],
  },
  'an annual weight, as those of the area are typed': {
    plan: planOf(
      { months: { Ene: 5 }, annual: 5, weight: text('30', 30) },
      { weight: 0, noWeightLine: true },
      { months: { Ene: 5 }, annual: 5, weight: pct(70) },
    ),
    fixes: [
      {
        id: 'number',
        writes: { R3: [0.3, '0%'] },
        effects: ['Suma de las ponderaciones anuales del área 1: 70.0 % → 100.0 %'],
      },
    ],
  },
  'the Ponderación of a product, as those of the objective are typed': {
    plan: poaOf(
      { annual: 5, product: { weight: text('60', 60) } },
      { annual: 5, product: { partOf: '1' } },
      { annual: 5, product: { weight: pct(40) } },
    ),
    fixes: [
      {
        id: 'number',
        writes: { AP2: [0.6, '0%'] },
        effects: ['Suma de las ponderaciones anuales del área 1.1: 40.0 % → 100.0 %'],
      },
    ],
  },
  'the weight of a month, as the annual one is typed': {
    plan: planOf({
      months: { Ene: 5 },
      annual: 5,
      weight: pct(100),
      weights: { Ene: text('100', 100) },
    }),
    fixes: [{ id: 'number', writes: { F3: [1, '0%'] }, effects: [] }],
  },
  'the share of a month says nothing about its target, nor the target about it': {
    plan: planOf({
      months: { Ene: pct(45) },
      annual: pct(45),
      distribution: { Ene: text('100', 100) },
    }),
    fixes: [{ id: 'number', writes: { F4: 100 }, effects: [] }],
  },
  'the total of the months': {
    plan: withTotal(text('15', 15), { months: [5, 5, 5], annual: 15 }),
    fixes: [{ id: 'number', writes: { R2: 15 }, effects: [] }],
  },
  'a target of no annual one': {
    plan: planOf({ months: { Ene: text('5', 5), Feb: 6 }, annual: null }),
    fixes: [{ id: 'number', writes: { F2: 5 }, effects: ['Suma de los meses (sin meta anual): 6 → 11'] }],
  },
  'the denominator, not the numerator': {
    plan: planOf({
      months: { Ene: 5, Feb: 5 },
      annual: 10,
      numerator: { Ene: text('4', 4), Feb: 4 },
      denominator: { Ene: 5, Feb: text('5', 5) },
    }),
    finding: 1,
    fixes: [{ id: 'number', writes: { G5: 5 } }],
  },
  'words among what was achieved stay': {
    plan: planOf({
      months: { Ene: 5, Feb: 5 },
      annual: 10,
      actual: { Ene: text('5', 5), Feb: text('sin demanda') },
    }),
    fixes: [{ id: 'number', writes: { F4: 5 } }],
  },
  'a whole line': {
    plan: planOf({ months: [text('5', 5), text('5', 5), text('5', 5)], annual: 15 }),
    fixes: [
      {
        id: 'number',
        writes: { F2: 5, G2: 5, H2: 5 },
        says: 'Escribir como números 3 celdas de 1.1 (programado) que hoy son texto.',
        effects: ['Suma de los meses (meta anual: 15): 0 → 15'],
      },
    ],
  },
  'zeros in front may be a code': {
    plan: planOf({ months: { Ene: 7 }, annual: text('007', 7) }),
    fixes: [],
  },
  'a text that a formula makes': {
    plan: planOf({ months: { Ene: text('5', 5) }, annual: 5 }),
    contentAt: () => ({ value: '5', formula: '=TEXT(5,"0")' }),
    fixes: [],
  },
  'what was achieved': {
    plan: planOf({ months: { Ene: 5 }, actual: { Ene: text('5', 5) } }),
    fixes: [{ id: 'number', writes: { F4: 5 }, effects: [] }],
  },
});

test('programmes of the budget are those of the budget', () => {
  const { findings } = runRules([BUDGET], { rules: [ruleOf('number-as-text')!] });
  expect(findings.map(sentence)).toEqual([
    'D2 contiene un número guardado como texto: «100.00» (presupuesto de 11).',
    'H3 contiene un número guardado como texto: «15» (total del presupuesto de Salud).',
  ]);
});

test('a total that leaves the text out follows from it: that is said once', () => {
  // Excel's SUM of 1000, "1,200" and 1500.
  const product = { code: '001', financial: [1000, text('1,200', 1200), 1500], totalFinancial: 2500 };
  const { findings } = runRules([pomOf(product, { code: '002', financial: [5, 5, 5], totalFinancial: 5 })]);
  const about = (item: string) => findings.filter((one) => one.item === item && one.severity === 'error');
  expect(about('001').map(({ rule }) => rule)).toEqual(['number-as-text']);
  expect(about('002').map(({ rule }) => rule)).toEqual(['multi-year-total-mismatch']);
});
