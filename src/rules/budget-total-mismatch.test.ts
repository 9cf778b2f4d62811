import { testFixes } from '../../test/support/fix-tests';
import { cellError, planOf, text, UNCOMPUTED } from '../../test/support/plan-builder';
import { buildPom, type PomSpec } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';
import { ruleOf } from './registry';
import { runRules } from './run';

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
    'words among the totals are another finding': pom({
      budget: { rows, totals: [text('pendiente'), 150, 150, 150, 150, 750] },
    }),
    'words among the amounts, which may be what lacks': pom({
      budget: {
        rows: [{ ...rows[0]!, years: [text('pendiente'), 100, 100, 100, 100] }, rows[1]!],
        totals,
      },
    }),
    'an error among them, where nobody adds them up': pom({
      totals: undefined,
      budget: { rows: [{ code: '11', years: [cellError(), 100, 100, 100, 100] }] },
    }),
    'a number stored as text counts with it, in the budget and in the POM': pom({
      products: [products[0]!, { ...products[1]!, financial: [50, text('50', 50), 50, 50, 50] }],
      budget: { rows: [{ ...rows[0]!, years: [100, 100, text('100', 100), 100, 100] }, rows[1]!], totals },
    }),
    'a year that both leave blank': pom({
      products: [products[0]!, { ...products[1]!, financial: [0, 50, 50, 50, 50] }],
      totals: undefined,
      budget: { rows: [{ code: '12', years: [null, 50, 50, 50, 50] }] },
    }),
    'totals of what nobody filled in': buildPom({ products: [{ code: '1' }], totals: totals.slice(0, 5) }),
    'the execution of a year alone': { ...planOf({ months: 5 }), type: 'POM' },
    'a budget without a column of totals': pom({
      budget: { rows: rows.map(({ total: _, ...row }) => row), totals: totals.slice(0, 5) },
    }),
    'a budget of the first four years': pom({
      budget: {
        rows: rows.map((row) => ({ ...row, years: row.years.slice(0, 4), total: row.total - row.years[4]! })),
        totals: [150, 150, 150, 150, 600],
      },
    }),
    'a budget of one year more': pom({
      budget: { rows: [{ code: '12', years: [50, 50, 50, 50, 50, 70] }] },
    }),
    'a product of no programme': pom({
      products: [...products, { code: '3', financial: 10 }],
      totals: [160, 160, 160, 160, 160],
    }),
    'programmes that are only named': pom({
      products: [{ ...products[0]!, program: 'SALUD' }],
      totals: undefined,
      budget: { rows: [{ name: 'Salud', years: [100, 100, 100, 100, 100] }] },
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
    'one unit is no rounding': [
      pom({
        products: [products[0]!, { ...products[1]!, financial: [50, 50, 50, 50, 49] }],
        totals: [150, 151, 150, 150, 149],
      }),
      [
        {
          item: null,
          cells: ['G3', 'M3'],
          messageId: 'plan',
          says: 'El programa 12 tiene otras cifras en el presupuesto que en el POM: 2030.',
        },
        { item: null, cells: ['G4', 'G2', 'G3'], messageId: 'products' },
      ],
    ],
    'a programme of several products, and one that is only named': [
      pom({
        products: [
          { code: '1', financial: 60, program: '11 - Salud' },
          { code: '1.1', parent: '1', financial: 60, program: '11 - Salud' },
          { code: '2', financial: 30, program: '011' },
          { code: '3', financial: 50, program: 'Vivienda' },
        ],
        totals: undefined,
        budget: {
          rows: [
            { code: '11', years: [90, 90, 90, 90, 100] },
            { name: 'Vivienda', years: [50, 50, 55, 50, 50], total: 250 },
          ],
        },
      }),
      [
        {
          item: null,
          cells: ['G2', 'M2', 'M4'],
          messageId: 'plan',
          says: 'El programa 11 tiene otras cifras en el presupuesto que en el POM: 2030.',
        },
        {
          item: null,
          cells: ['E3', 'I5'],
          messageId: 'plan',
          says: 'El programa Vivienda tiene otras cifras en el presupuesto que en el POM: 2028.',
        },
        {
          item: null,
          cells: ['H3', 'C3', 'D3', 'E3', 'F3', 'G3'],
          messageId: 'row',
          says: 'El total del programa Vivienda es 250 y sus años suman 255.',
        },
      ],
    ],
  },
  unchecked: {
    'totals without a result': [
      pom({ totals: [UNCOMPUTED, 150, 150, 150, 150], budget: { rows, totals: [150, UNCOMPUTED] } }),
      ['uncomputed: E4 D4'],
    ],
    'amounts without a result that nobody adds up': [
      pom({
        products: [products[0]!, { ...products[1]!, financial: [50, 50, 50, UNCOMPUTED, 50] }],
        totals: undefined,
        budget: { rows: [{ code: '12', years: [50, 50, UNCOMPUTED, 50, 50] }] },
      }),
      ['uncomputed: E2 K3'],
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
  'a year of the POM becomes a formula of its products': {
    plan: pom({ totals: [15, 150, 150, 150, 150] }),
    fixes: [{ id: 'formula', writes: { E4: '=SUM(E2:E3)' }, effects: ['Total: 15 → 150'] }],
    formulasFollow: true,
  },
  'more products apart from each other than a formula names': {
    plan: buildPom({
      products: Array.from({ length: 251 }, (_, i) => [
        { code: `${i}`, financial: 1 },
        { code: `${i}.1`, parent: `${i}`, financial: 1 },
      ]).flat(),
      totals: [500, 251, 251, 251, 251],
    }),
    fixes: [],
  },
});

test('a total of the POM and one of the budget in the same cell of their sheets', () => {
  const plan = pom({
    totals: [15, 150, 150, 150, 150],
    budget: { rows, totals: [150, 150, 170, 150, 150, 750] },
  });
  const { findings, fixesOf } = runRules([plan], { rules: [ruleOf('budget-total-mismatch')!] });
  const cell = { row: 3, column: 4 };
  expect(findings.map(({ cells }) => cells[0])).toMatchObject([
    { ...cell, sheet: 'POM' },
    { ...cell, sheet: 'Presupuesto' },
  ]);
  expect(findings.map((finding) => fixesOf(finding)[0]!.writes[0]!.cell)).toEqual([
    { ...cell, sheet: 'POM' },
    { ...cell, sheet: 'Presupuesto' },
  ]);
});
