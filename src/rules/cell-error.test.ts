import {
  buildPlan,
  type Cell,
  cellError,
  pct,
  planOf,
  poaOf,
  text,
  toReading,
} from '../../test/support/plan-builder';
import { buildPom, pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';
import { MONTH_LABELS } from '../domain/period';
import type { Plan } from '../domain/plan';
import { runRules } from './run';

const FORMULA = 'Solicitudes atendidas / Solicitudes recibidas';

/** The same plan with these cells in its line TOTAL DE LA PONDERACIÓN. */
function withTotalLine(plan: Plan, cells: Readonly<Record<string, Cell>>): Plan {
  const areas = plan.areas.map((area) => ({
    ...area,
    totalLine: area.totalLine && {
      ...area.totalLine,
      months: MONTH_LABELS.map((label) => toReading(cells[label])),
    },
  }));
  return { ...plan, areas };
}

testRule('cell-error', {
  valid: {
    numbers: planOf({ months: { Ene: 5 } }),
    'words for nothing': planOf({
      months: { Ene: 5, Feb: text('N/A'), Mar: text('-'), Abr: text('No aplica') },
    }),
    'a number stored as text is number-as-text’s': planOf({ months: { Ene: text('5', 5) }, annual: 5 }),
    'words among what was achieved': planOf({ months: { Ene: 5 }, actual: { Ene: text('sin demanda') } }),
    'totals of 100 %': withTotalLine(planOf({ months: [5, 5] }), { Ene: 100, Feb: pct(100) }),
    'words in the line of totals are nobody’s entry': withTotalLine(planOf({ months: { Ene: 5 } }), {
      Ene: 100,
      Feb: text('sin programar en febrero'),
    }),
    'products that are weighed': poaOf({ annual: 5, product: { weight: 100 } }),
    'years of a POM: figures, texts that write one, words for nothing, and what costs nothing': pomOf({
      code: '001',
      physical: [10, text('12', 12), text('n/a'), null, 15],
      financial: [1000, text('Sin costo'), text('no requiere presupuesto'), 1500, text(' Gratuito ')],
      totalPhysical: 37,
      totalFinancial: 2500,
    }),
  },
  invalid: {
    'the years of a product: the cause alone, not the total over it': [
      pomOf(
        {
          code: '001',
          physical: [10, cellError('#N/A'), 12, cellError('#N/A'), 12],
          financial: [1000, 1000, text('por definir'), 1000, 1000],
          totalPhysical: cellError('#N/A'),
          totalFinancial: cellError('#VALUE!'),
        },
        { code: '002', physical: 5, totalPhysical: 25 },
      ),
      [
        {
          item: '001',
          cells: ['F2', 'J2'],
          messageId: 'several',
          says: '2 celdas de 001 (meta física) contienen errores; la primera es F2: #N/A.',
        },
        {
          item: '001',
          cells: ['I2'],
          messageId: 'text',
          says: 'I2 dice «por definir», que no se puede leer como número (meta financiera de 001).',
        },
      ],
    ],
    'totals of a product in error by themselves': [
      pomOf({
        code: '001',
        physical: 10,
        financial: 100,
        totalPhysical: cellError(),
        totalFinancial: cellError(),
      }),
      [
        { item: '001', cells: ['N2'], says: 'N2 contiene el error #REF! (total físico de 001).' },
        { item: '001', cells: ['O2'], says: 'O2 contiene el error #REF! (total financiero de 001).' },
      ],
    ],
    'lines of totals in error by themselves': [
      buildPom({
        products: [{ code: '001', physical: 10, financial: 100 }],
        totals: [100, cellError(), 100, 100, 100],
        budget: {
          rows: [{ code: '11', years: [100, 100, 100, 100, 100], total: 500 }],
          totals: [100, 100, 100, 100, 100, cellError()],
        },
      }),
      [
        {
          item: null,
          cells: ['G3'],
          messageId: 'total',
          says: 'G3 contiene el error #REF! (total financiero).',
        },
        {
          item: null,
          cells: ['H3'],
          messageId: 'total',
          says: 'H3 contiene el error #REF! (total del presupuesto).',
        },
      ],
    ],
    'a product in error, and a total of the budget, which has nothing to do with it': [
      buildPom({
        products: [{ code: '001', physical: 10, financial: [100, cellError(), 100, 100, 100] }],
        totals: [100, cellError(), 100, 100, 100],
        budget: {
          rows: [{ code: '11', years: [100, 100, 100, 100, 100] }],
          totals: [cellError(), 100, 100, 100, 100, 500],
        },
      }),
      [
        { item: '001', cells: ['G2'] },
        { item: null, cells: ['C3'], messageId: 'total' },
      ],
    ],
    'a programme in error, and a total of the products': [
      buildPom({
        products: [{ code: '001', physical: 10, financial: 100 }],
        totals: [100, cellError(), 100, 100, 100],
        budget: {
          rows: [{ code: '11', years: [cellError(), 100, 100, 100, 100] }],
          totals: [cellError(), 100, 100, 100, 100, 500],
        },
      }),
      [
        { item: '11', cells: ['C2'] },
        { item: null, cells: ['G3'], messageId: 'total' },
      ],
    ],
    'a product and a programme in error: not the totals over them': [
      buildPom({
        products: [{ code: '001', physical: 10, financial: [100, cellError(), 100, 100, 100] }],
        totals: [100, cellError(), 100, 100, 100],
        budget: {
          rows: [
            { code: '11', years: [100, 100, 100, 100, cellError()], total: cellError() },
            { name: 'Salud', years: [1, 2, 3, 4, 5], total: text('quince') },
          ],
          totals: [101, 102, 103, 104, cellError(), cellError()],
        },
      }),
      [
        { item: '001', cells: ['G2'], says: 'G2 contiene el error #REF! (meta financiera de 001).' },
        { item: '11', cells: ['G2'], says: 'G2 contiene el error #REF! (presupuesto de 11).' },
        {
          item: 'Salud',
          cells: ['H3'],
          messageId: 'text',
          says: 'H3 dice «quince», que no se puede leer como número (total del presupuesto de Salud).',
        },
      ],
    ],
    'an error value': [
      planOf({ months: { Ene: 5, Feb: cellError() }, annual: 10 }),
      [
        {
          item: '1.1',
          period: 'Feb',
          cells: ['G2'],
          severity: 'error',
          says: 'G2 contiene el error #REF! (programado de 1.1).',
        },
      ],
    ],
    'weights in error because the annual weight is: the cause alone': [
      planOf({ months: { Ene: 5 }, weight: cellError(), weights: { Ene: cellError() } }),
      [{ item: '1.1', cells: ['R3'] }],
    ],
    'weights in error without another cause: one line': [
      planOf({ months: [5, 5], annual: 10, weights: [cellError('#DIV/0!'), cellError('#DIV/0!')] }),
      [
        {
          item: '1.1',
          cells: ['F3', 'G3'],
          messageId: 'several',
          says: '2 celdas de 1.1 (ponderación mensual) contienen errores; la primera es F3: #DIV/0!.',
        },
      ],
    ],
    'words beside which weights are in error: the words alone': [
      planOf({ months: { Ene: 5 }, weight: text('por definir'), weights: { Ene: cellError('#VALUE!') } }),
      [{ item: '1.1', cells: ['R3'], messageId: 'text' }],
    ],
    'weights in error beside words among what was achieved, which are welcome': [
      planOf({
        months: { Ene: 5 },
        weights: { Ene: cellError('#DIV/0!') },
        actual: { Ene: text('sin demanda') },
      }),
      [{ item: '1.1', period: 'Ene', cells: ['F3'] }],
    ],
    'the line of totals in error, all that it adds up in order': [
      withTotalLine(planOf({ months: [5, 5] }), { Ene: 100, Feb: cellError('#NAME?') }),
      [
        {
          item: null,
          period: 'Feb',
          cells: ['G4'],
          messageId: 'totalLine',
          severity: 'error',
          says: 'G4 contiene el error #NAME? (total de la ponderación del área 1).',
        },
      ],
    ],
    'the line of totals in error because a weight is: the cause alone': [
      withTotalLine(planOf({ months: [5, 5], weights: [100, cellError('#DIV/0!')] }), {
        Ene: 100,
        Feb: cellError('#DIV/0!'),
      }),
      [{ item: '1.1', period: 'Feb', cells: ['G3'] }],
    ],
    'the line of totals in error because a target is: the cause alone': [
      withTotalLine(planOf({ months: { Ene: 5, Feb: cellError('#N/A') }, annual: 10 }), {
        Feb: cellError('#N/A'),
      }),
      [{ item: '1.1', period: 'Feb', cells: ['G2'] }],
    ],
    'totals of two areas: one in error by itself, one because of its weights': [
      withTotalLine(
        buildPlan({
          areas: [
            { indicators: [{ months: { Ene: 5 } }] },
            { indicators: [{ months: { Ene: 5 }, weights: { Ene: cellError() } }] },
          ],
        }),
        { Ene: cellError() },
      ),
      [
        { item: null, period: 'Ene', cells: ['F4'], messageId: 'totalLine' },
        { item: '2.1', period: 'Ene', cells: ['F8'] },
      ],
    ],
    'the Ponderación of a product, in its own column': [
      poaOf({ annual: 5, product: { weight: cellError() } }, { annual: 5, product: { weight: 50 } }),
      [
        {
          item: '1.1.1',
          cells: ['AP2'],
          says: 'AP2 contiene el error #REF! (ponderación anual de 1.1.1).',
        },
      ],
    ],
    'words for the Ponderación of a product': [
      poaOf({ annual: 5, product: { weight: text('por definir') } }),
      [{ item: '1.1.1', cells: ['AP2'], messageId: 'text' }],
    ],
    'spaces around words are not read out': [
      planOf({ months: { Ene: text(' por definir ') }, annual: 5 }),
      [
        {
          item: '1.1',
          period: 'Ene',
          cells: ['F2'],
          messageId: 'text',
          says: 'F2 dice «por definir», que no se puede leer como número (programado de 1.1).',
        },
      ],
    ],
    'words where a number belongs': [
      planOf({ months: { Ene: text('por definir') }, annual: 5 }),
      [
        {
          item: '1.1',
          period: 'Ene',
          cells: ['F2'],
          messageId: 'text',
          says: 'F2 dice «por definir», que no se puede leer como número (programado de 1.1).',
        },
      ],
    ],
    'rows beside their header: one line for the area': [
      planOf(
        { name: null, annual: text('Archivo Migratorio'), months: { Ene: text(FORMULA), Feb: 5 } },
        { annual: 5, months: { Feb: 5 } },
        { name: null, annual: 5, months: { Ene: text('Solicitudes atendidas / recibidas'), Feb: 5 } },
      ),
      [
        {
          item: null,
          cells: ['C2', 'F2', 'F6'],
          messageId: 'slipped',
          severity: 'error',
          says: 'Hay renglones que parecen corridos a la derecha (1.1 y 1.3): tienen textos donde van números, desde C2. Compare con el encabezado.',
        },
      ],
    ],
    'a row beside its header, its name known from elsewhere; its weights have words of their own': [
      planOf({
        annual: text('Registro Nacional de Extranjeros'),
        months: { Ene: text(FORMULA), Feb: 5 },
        weights: { Ene: text('por definir') },
      }),
      [
        {
          item: '1.1',
          cells: ['C2', 'F2'],
          messageId: 'slipped',
          says: 'Hay renglones que parecen corridos a la derecha (1.1): tienen textos donde van números, desde C2. Compare con el encabezado.',
        },
        { item: '1.1', period: 'Ene', cells: ['F3'], messageId: 'text' },
      ],
    ],
    'a row beside its header makes errors of the weights: the row, and what its own weight says': [
      planOf({
        annual: text('Registro Nacional de Extranjeros'),
        months: { Ene: text(FORMULA), Feb: 5 },
        weight: text('pendiente de acordar'),
        weights: { Ene: cellError('#VALUE!') },
        actual: { Ene: text('sin demanda') },
      }),
      [
        { item: '1.1', cells: ['C2', 'F2'], messageId: 'slipped' },
        { item: '1.1', cells: ['R3'], messageId: 'text' },
      ],
    ],
    'a row beside its header makes errors of the weights and of their total: the row alone': [
      withTotalLine(
        planOf({
          annual: text('Registro Nacional de Extranjeros'),
          months: { Ene: text(FORMULA), Feb: 5 },
          weights: { Ene: cellError('#VALUE!') },
        }),
        { Ene: cellError('#VALUE!') },
      ),
      [{ item: '1.1', cells: ['C2', 'F2'], messageId: 'slipped' }],
    ],
    'twice to be defined is no row that slipped': [
      planOf({ annual: text('por definir'), months: { Ene: text('por definir') } }),
      [
        { item: '1.1', cells: ['C2'], messageId: 'text' },
        { item: '1.1', period: 'Ene', cells: ['F2'], messageId: 'text' },
      ],
    ],
    'a remark in January is no formula': [
      planOf({ name: null, annual: 5, months: { Ene: text('ver nota'), Feb: 5 } }),
      [{ item: '1.1', period: 'Ene', cells: ['F2'], messageId: 'text' }],
    ],
    'an error in a row that slipped is named beside it': [
      planOf({
        name: null,
        annual: text('Registro Nacional de Extranjeros'),
        months: { Ene: text(FORMULA), Feb: cellError() },
      }),
      [
        { item: '1.1', cells: ['C2', 'F2'], messageId: 'slipped' },
        { item: '1.1', period: 'Feb', cells: ['G2'] },
      ],
    ],
  },
});

test('rows beside their header have no name and no formula where they belong: said by the same line', () => {
  const plan = planOf({
    name: null,
    formula: 'Atender lo recibido',
    annual: text('Registro Nacional de Extranjeros'),
    measure: 'percent',
    months: { Ene: text(FORMULA), Feb: pct(100) },
    weights: { Feb: pct(100) },
  });
  const said = runRules([plan]).findings.map(({ rule, messageId }) => `${rule} ${messageId}`);
  expect(said).toContain('cell-error slipped');
  expect(said.filter((one) => /^(?:missing-name|formula-|missing-formula)/.test(one))).toEqual([]);
});
