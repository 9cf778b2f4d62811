import { testFixes } from '../../test/support/fix-tests';
import { text } from '../../test/support/plan-builder';
import { buildPom, type PomSpec } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const products = [
  { code: '1', financial: [100, 100, 100, 100, 100], program: '11 - Salud' },
  { code: '2', financial: [50, 50, 50, 50, 50], program: '012' },
];
const rows = [
  { code: '11', name: 'Salud', years: [100, 100, 100, 100, 100], total: 500 },
  { code: '12', name: 'Vivienda', years: [50, 50, 50, 50, 50], total: 250 },
];
const totals = [150, 150, 150, 150, 150, 750];
const pom = (changes: Partial<PomSpec>) =>
  buildPom({ products, totals: totals.slice(0, 5), budget: { rows, totals }, ...changes });

testRule('budget-total-mismatch', {
  valid: {
    'everything agrees': pom({}),
    'no budget': buildPom({ products }),
    'no line of totals': pom({ budget: { rows }, totals: undefined }),
    'cents are rounding': pom({ budget: { rows, totals: [150.4, 150, 150, 150, 150, 750] } }),
    'a programme that the POM has no product in': pom({
      budget: {
        rows: [...rows, { code: '99', name: 'Otros', years: [5, 5, 5, 5, 5], total: 25 }],
        totals: [155, 155, 155, 155, 155, 775],
      },
    }),
    'subproducts are in their products': pom({
      products: [...products, { code: '1.1', parent: '1', financial: 60, program: '11' }],
    }),
    'a blank total': pom({ budget: { rows, totals: [null, 150, 150, 150, 150, null] } }),
    'words among the amounts are another finding': pom({
      budget: { rows, totals: [text('pendiente'), 150, 150, 150, 150, 750] },
    }),
  },
  invalid: {
    'a year of the budget': [
      pom({ budget: { rows, totals: [150, 150, 170, 150, 150, 750] } }),
      [
        {
          item: null,
          cells: ['E4', 'E2', 'E3'],
          severity: 'error',
          says: 'El total 2028 del presupuesto es 170 y los programas suman 150.',
        },
      ],
    ],
    'the grand total': [
      pom({ budget: { rows, totals: [150, 150, 150, 150, 150, 700] } }),
      [{ item: null, cells: ['H4', 'H2', 'H3'], messageId: 'grand' }],
    ],
    'the total of a programme': [
      pom({
        budget: { rows: [{ ...rows[0]!, total: 510 }, rows[1]!], totals: [150, 150, 150, 150, 150, 760] },
      }),
      [
        {
          item: null,
          cells: ['H2', 'C2', 'D2', 'E2', 'F2', 'G2'],
          messageId: 'row',
          says: 'El total del programa 11 es 510 y sus años suman 500.',
        },
      ],
    ],
    'the line of totals of the POM': [
      pom({ totals: [150, 150, 150, 150, 15] }),
      [{ item: null, cells: ['M4', 'M2', 'M3'], messageId: 'products' }],
    ],
    'a programme that the POM plans otherwise': [
      pom({
        products: [products[0]!, { ...products[1]!, financial: [50, 60, 50, 50, 40] }],
        totals: [150, 160, 150, 150, 140],
      }),
      [
        {
          item: null,
          cells: ['D3', 'G3', 'G3', 'M3'],
          messageId: 'plan',
          says: 'El programa 12 tiene otras cifras en el presupuesto que en el POM: 2027 y 2030.',
        },
      ],
    ],
  },
});

testFixes('budget-total-mismatch', {
  'a year becomes a formula of the programmes': {
    plan: pom({ budget: { rows, totals: [150, 150, 170, 150, 150, 750] } }),
    fixes: [{ id: 'formula', writes: { E4: '=SUM(E2:E3)' }, kind: 'safe', effects: ['Total: 170 → 150'] }],
    formulasFollow: true,
  },
  'a programme becomes a formula of its years': {
    plan: pom({ budget: { rows: [{ ...rows[0]!, total: 510 }, rows[1]!] } }),
    fixes: [{ id: 'formula', writes: { H2: '=SUM(C2:G2)' } }],
    formulasFollow: true,
  },
});
