import { testFixes } from '../../test/support/fix-tests';
import { pct, planOf, poaOf, text, UNCOMPUTED } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan } from '../domain/plan';

/** Four columns for the months, one for each quarter: H, K, N and Q. */
function byQuarter(plan: Plan): Plan {
  const months = [7, 7, 7, 10, 10, 10, 13, 13, 13, 16, 16, 16];
  return {
    ...plan,
    areas: plan.areas.map((area) => ({
      ...area,
      indicators: area.indicators.map((indicator) => ({
        ...indicator,
        programmed: indicator.programmed && { ...indicator.programmed, columns: { months, total: null } },
      })),
    })),
  };
}

testRule('periodicity-mismatch', {
  valid: {
    monthly: planOf({ frequency: 'Mensual', months: pct(100) }),
    quarters: planOf({ frequency: 'Trimestral', months: { Mar: 1, Jun: 1, Sep: 1, Dic: 1 }, annual: 4 }),
    'quarters off cycle': planOf({
      frequency: 'Trimestral',
      months: { Ene: 1, Abr: 1, Jul: 1, Oct: 1 },
      annual: 4,
    }),
    'once in each quarter': planOf({
      frequency: 'Trimestral',
      months: { Feb: 1, Jun: 1, Jul: 1, Dic: 1 },
      annual: 4,
    }),
    semesters: planOf({ frequency: 'Semestral', months: { Jun: 1, Dic: 1 }, annual: 2 }),
    'once a year, whenever': planOf({ frequency: 'Anual', months: { Ago: 1 }, annual: 1 }),
    'words that no list knows': planOf({ frequency: 'Según demanda', months: { Ago: 1 }, annual: 1 }),
    'a report without months': poaOf({ annual: 12, product: { periodicity: '6 - Mensual' } }),
    'a month that cannot be read may be the one that lacks': planOf({
      frequency: 'Trimestral',
      months: { Mar: 1, Jun: text('por definir'), Sep: 1, Dic: 1 },
      annual: 4,
    }),
    'a typed zero plans nothing': planOf({
      frequency: 'Semestral',
      months: { Mar: 0, Jun: 1, Dic: 1 },
      annual: 2,
    }),
  },
  invalid: {
    'monthly, and three months': [
      planOf({ frequency: 'Mensual', months: { Mar: 5, Jul: 5, Dic: 5 }, annual: 15 }),
      [
        {
          item: '1.1',
          cells: ['U2', 'H2', 'L2', 'Q2'],
          severity: 'warning',
          says: '1.1 declara Mensual (12 periodos) y programa 3: mar, jul y dic.',
        },
      ],
    ],
    'once a year, and two months': [
      planOf({ frequency: 'Anual', months: { Jun: 5, Dic: 5 }, annual: 10 }),
      [
        {
          item: '1.1',
          cells: ['U2', 'K2', 'Q2'],
          says: '1.1 declara Anual (1 periodo) y programa 2: jun y dic.',
        },
      ],
    ],
    'four, but not a quarter apart': [
      planOf({ frequency: 'Trimestral', months: { Ene: 1, Feb: 1, Mar: 1, Abr: 1 }, annual: 4 }),
      [
        {
          item: '1.1',
          cells: ['U2', 'F2:I2'],
          messageId: 'places',
          says: '1.1 declara Trimestral y programa ene, feb, mar y abr, que no son uno por periodo.',
        },
      ],
    ],
    'a product': [
      poaOf({ annual: 6, months: { Jun: 6 }, product: { periodicity: '4 - Trimestral' } }),
      [{ item: '1.1.1', cells: ['U2', 'K2'] }],
    ],
  },
});

testFixes('periodicity-mismatch', {
  'monthly, and three months: spread evenly, or one in each third of the year': {
    plan: planOf({ frequency: 'Mensual', months: { Mar: 5, Jul: 5, Dic: 5 }, annual: 15 }),
    fixes: [
      {
        id: 'move',
        writes: {
          ...Object.fromEntries(
            [...'FGHIJKLMNOPQ'].map((column, i) => [`${column}2`, i < 9 ? 1 : 2] as const),
          ),
          ...Object.fromEntries([...'FGIJKMNOP'].map((column) => [`${column}3`, 100] as const)),
        },
        kind: 'proposed',
        says: 'Pasar lo programado de 1.1 a los meses de su periodicidad, Mensual: ene, feb, mar, abr, may, jun, jul, ago, sep, oct, nov y dic.',
        effects: [
          'Suma de los meses (meta anual: 15): 15 → 15',
          'De los meses cambiados, los que suman 100 % en el área 1: 0 → 9',
        ],
      },
      { id: 'declare', writes: { U2: 'Cuatrimestral' } },
    ],
  },
  'four in a row: one to each quarter, with the weights of the area': {
    plan: planOf(
      { frequency: 'Trimestral', months: { Ene: 1, Feb: 2, Mar: 3, Abr: 4 }, annual: 10, weight: 40 },
      { months: 1, annual: 12, weight: 60 },
    ),
    fixes: [
      {
        id: 'move',
        writes: {
          ...{ F2: '', G2: '', H2: 1, I2: '', K2: 2, N2: 3, Q2: 4 },
          ...{ F3: '', F5: 100, G3: '', G5: 100, I3: '', I5: 100 },
          ...{ K3: 40, K5: 60, N3: 40, N5: 60, Q3: 40, Q5: 60 },
        },
      },
    ],
  },
  'monthly figures of what is declared by quarter: the quarters add them up, or it is monthly': {
    plan: poaOf({ annual: 24, months: 2, product: { unit: '149 - INFORME', periodicity: '4 - Trimestral' } }),
    fixes: [
      {
        id: 'move',
        writes: {
          ...{ F2: '', G2: '', H2: 6, I2: '', J2: '', K2: 6, L2: '', M2: '', N2: 6, O2: '', P2: '', Q2: 6 },
        },
      },
      {
        id: 'declare',
        writes: { U2: '6 - Mensual' },
        says: 'Declarar que 1.1.1 es 6 - Mensual, como dicen sus meses: ene, feb, mar, abr, may, jun, jul, ago, sep, oct, nov y dic.',
        effects: [],
      },
    ],
  },
  'a percentage is repeated': {
    plan: planOf({
      frequency: 'SEMESTRAL',
      months: { Mar: pct(90), Jun: pct(90), Sep: pct(90), Dic: pct(90) },
    }),
    fixes: [
      { id: 'move', writes: { H2: '', N2: '', H3: '', N3: '' } },
      { id: 'declare', writes: { U2: 'TRIMESTRAL' } },
    ],
  },
  'a level keeps its levels': {
    plan: planOf({
      frequency: 'Semestral',
      months: { Mar: 70, May: 75, Sep: 80, Dic: 90 },
      annual: 90,
      behavior: 'last',
    }),
    fixes: [
      { id: 'move', writes: { H2: '', J2: '', K2: 75, N2: '', H3: '', J3: '', K3: 100, N3: '' } },
      { id: 'declare', writes: { U2: 'Trimestral' } },
    ],
  },
  'two things are too few for quarters; the code that the plan uses itself': {
    plan: poaOf(
      {
        annual: 2,
        months: { Jun: 1, Dic: 1 },
        product: { unit: '149 - INFORME', periodicity: '4 - Trimestral' },
      },
      {
        annual: 2,
        months: { Jun: 1, Dic: 1 },
        product: { unit: '149 - INFORME', periodicity: '9 - Semestral' },
      },
    ),
    fixes: [{ id: 'declare', writes: { U2: '9 - Semestral' } }],
  },
  'a periodicity whose code no plan was published with': {
    plan: poaOf({
      annual: 2,
      months: { Jun: 1, Dic: 1 },
      product: { unit: '149 - INFORME', periodicity: '4 - Trimestral' },
    }),
    fixes: [],
  },
  'what was reported against is not moved': {
    plan: planOf({ frequency: 'Trimestral', months: 2, annual: 24, actual: { Ene: 2 } }),
    cutoff: 0,
    fixes: [{ id: 'declare', writes: { U2: 'Mensual' } }],
  },
  'nor where only numerators are reported': {
    plan: planOf({
      frequency: 'Semestral',
      months: pct(90),
      numerator: { Ene: 9 },
      denominator: { Ene: 10 },
    }),
    cutoff: 0,
    fixes: [{ id: 'declare', writes: { U2: 'Mensual' } }],
  },
  'nothing was reported until the corte': {
    plan: planOf({ frequency: 'Anual', months: { Jun: 3, Dic: 3 }, annual: 6, actual: {} }),
    cutoff: 0,
    fixes: [
      { id: 'move', writes: { K2: '', Q2: 6, K3: '' } },
      { id: 'declare', writes: { U2: 'Semestral' } },
    ],
  },
  'a plan that has no place for reports': {
    plan: planOf({ frequency: 'Anual', months: { Jun: 3, Dic: 3 }, annual: 6 }),
    cutoff: 0,
    fixes: [
      { id: 'move', writes: { K2: '', Q2: 6, K3: '' } },
      { id: 'declare', writes: { U2: 'Semestral' } },
    ],
  },
  'formulas that wait for the first report are none': {
    plan: planOf({ frequency: 'Anual', months: { Jun: 3, Dic: 3 }, annual: 6, actual: UNCOMPUTED }),
    fixes: [
      { id: 'move', writes: { K2: '', Q2: 6, K3: '' } },
      { id: 'declare', writes: { U2: 'Semestral' } },
    ],
  },
  'what falls into each quarter': {
    plan: poaOf({
      product: { periodicity: 'Trimestral' },
      months: { Ene: 3, Mar: 1, May: 2, Ago: 5, Nov: 4, Dic: 6 },
      annual: 21,
    }),
    fixes: [
      {
        id: 'move',
        writes: { F2: '', H2: 4, J2: '', K2: 2, M2: '', N2: 5, P2: '', Q2: 10 },
        effects: ['Suma de los meses (meta anual: 21): 21 → 21'],
      },
    ],
  },
  'a sum without an annual target': {
    plan: poaOf({ product: { periodicity: 'Anual' }, months: { Jun: 3, Dic: 4 }, annual: null }),
    fixes: [
      { id: 'move', writes: { K2: '', Q2: 7 }, effects: ['Suma de los meses (sin meta anual): 7 → 7'] },
      { id: 'declare', writes: { U2: 'Semestral' } },
    ],
  },
  'what is to be held all year is the annual target': {
    plan: poaOf({
      product: { periodicity: 'Semestral' },
      months: { Mar: pct(80), Jun: pct(90), Sep: pct(90), Dic: pct(85) },
      annual: pct(90),
      behavior: 'constant',
    }),
    fixes: [
      {
        id: 'move',
        writes: { H2: '', N2: '', Q2: [0.9, '0%'] },
        effects: ['Meses con la meta de 90.0 %: 2 → 2'],
      },
      { id: 'declare', writes: { U2: 'Trimestral' } },
    ],
  },
  'or what the first month says, where there is no annual target': {
    plan: poaOf({
      product: { periodicity: 'Semestral' },
      months: { Mar: pct(80), Jun: pct(80), Sep: pct(80), Dic: pct(80) },
      annual: null,
      behavior: 'constant',
    }),
    fixes: [
      { id: 'move', writes: { H2: '', N2: '' }, effects: [] },
      { id: 'declare', writes: { U2: 'Trimestral' } },
    ],
  },
  'no complaint in any month': {
    plan: poaOf({
      product: { periodicity: 'Trimestral' },
      months: 0,
      annual: 0,
      direction: 'descending',
    }),
    fixes: [{ id: 'declare', writes: { U2: 'Mensual' } }],
  },
  'columns of quarters have no place for months': {
    plan: byQuarter(
      planOf({
        frequency: 'Mensual',
        months: { Mar: 5, Jun: 5, Sep: 5, Dic: 5 },
        annual: 20,
        noWeightLine: true,
      }),
    ),
    fixes: [{ id: 'declare', writes: { U2: 'Trimestral' } }],
  },
  'what a division left has too many digits to be shared out': {
    plan: planOf({ frequency: 'Semestral', months: { Jun: 100 / 3 }, noWeightLine: true }),
    fixes: [{ id: 'declare', writes: { U2: 'Anual' } }],
  },
  'only what has a code lends it': {
    plan: poaOf(
      { annual: 2, months: { Jun: 1, Dic: 1 }, product: { periodicity: '4 - Trimestral' } },
      { annual: 2, months: { Jun: 1, Dic: 1 }, product: {} },
      { annual: 2, months: { Jun: 1, Dic: 1 }, product: { periodicity: 'Semestral' } },
      { annual: 2, months: { Jun: 1, Dic: 1 }, product: { periodicity: '9 - Semestral' } },
    ),
    fixes: [{ id: 'declare', writes: { U2: '9 - Semestral' } }],
  },
});
