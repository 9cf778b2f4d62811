import { testFixes } from '../../test/support/fix-tests';
import { buildPlan, type IndicatorSpec, poaOf, text } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const whole = (annual: number | null, unit = '1032 - ATENCION INTEGRAL'): IndicatorSpec => ({
  name: 'Asistencia a personas solicitantes de refugio, atendidas en los centros',
  annual,
  product: { unit },
});
const kits = (
  what: string,
  annual: number | null,
  product: IndicatorSpec['product'] = {},
): IndicatorSpec => ({
  name: `${what} entregados a personas solicitantes de refugio`,
  annual,
  product: { unit: '556 - ASISTENCIA', ...product },
});
const three = [kits('Kits de ropa', 500), kits('Kits de higiene', 300), kits('Meriendas', 200)];
const declared = (annual: number, ...parts: (number | null)[]) =>
  poaOf(
    { annual, product: { unit: '74 - PERSONA' } },
    ...parts.map((part) => ({ annual: part, product: { unit: '74 - PERSONA', partOf: '1.1.1' } })),
  );

testRule('parent-child-sum', {
  valid: {
    'declared parts that make the whole': declared(30, 10, 20),
    'half a percent is rounding': declared(1_000, 500, 504),
    'a part without a target may be what is missing': declared(30, 10, null),
    'percentages add up to nothing': poaOf(
      { annual: 100, product: { unit: '75 - PORCENTAJE' } },
      { annual: 100, product: { unit: '75 - PORCENTAJE', partOf: '1.1.1' } },
      { annual: 100, product: { unit: '75 - PORCENTAJE', partOf: '1.1.1' } },
    ),
    'a part of a product that is not there': poaOf({ annual: 5, product: { partOf: '9.9.9' } }),
    'a product that is part of itself': poaOf({ annual: 5, product: { partOf: '1.1.1' } }),
    'no product announces a whole': poaOf(whole(5, '74 - PERSONA'), ...three),
    'suggested parts that make the whole': poaOf(whole(1_000), ...three),
    'the first ones make it': poaOf(whole(800), ...three),
    'a code is missing among them: it may be the rest': poaOf(
      { ...whole(1_500), code: '1.1.1' },
      ...three.map((part, i) => ({ ...part, code: `1.1.${[2, 3, 5][i]}` })),
    ),
    'two are no run': poaOf(whole(100), ...three.slice(0, 2)),
    'others are served': poaOf(
      whole(100),
      ...three.map((part) => ({ ...part, name: part.name!.replace('solicitantes de refugio', 'mayores') })),
    ),
    'subproducts of another unit': pomOf(
      { code: '1', unit: 'Persona', physical: 10 },
      { code: '1.1', unit: 'Documento', parent: '1', physical: 3 },
    ),
    'subproducts that make the product': pomOf(
      { code: '1', unit: 'Persona', physical: 10, financial: 9 },
      { code: '1.1', unit: 'PERSONA', parent: '1', physical: 4, financial: 4.5 },
      { code: '1.2', unit: 'Persona', parent: '1', physical: 6, financial: 4.5 },
    ),
    'subproducts without money': pomOf(
      { code: '1', unit: 'Persona', physical: 10, financial: 9 },
      { code: '1.1', unit: 'Persona', parent: '1', physical: 10 },
    ),
  },
  invalid: {
    declared: [
      declared(40, 10, 20),
      [
        {
          item: '1.1.1',
          cells: ['C2', 'C3', 'C4'],
          severity: 'warning',
          says: '1.1.1 = 40 y sus partes suman 30.',
        },
      ],
    ],
    'declared, and more already though one is missing': [
      declared(40, 30, 20, null),
      [{ item: '1.1.1', cells: ['C2', 'C3', 'C4', 'C5'] }],
    ],
    'a text that writes a number counts': [
      poaOf(
        { annual: 40, product: { unit: '74 - PERSONA' } },
        { annual: text('30', 30), product: { unit: '74 - PERSONA', partOf: '1.1.1' } },
      ),
      [{ item: '1.1.1', cells: ['C2', 'C3'] }],
    ],
    suggested: [
      poaOf(whole(600), ...three),
      [
        {
          item: '1.1.1',
          cells: ['C2', 'C3', 'C4', 'C5'],
          messageId: 'suggested',
          says: '1.1.1 = 600; por su unidad y su nombre se sugiere que sus partes son 1.1.2, 1.1.3 y 1.1.4, que suman 1,000. Confírmelo en «Parte de».',
        },
      ],
    ],
    'one among them says nothing of the persons; the next whole ends them': [
      poaOf(
        whole(600),
        three[0]!,
        { name: 'Carnets emitidos', annual: 50, product: { unit: '16 - CARNET' } },
        ...three.slice(1),
        { ...whole(7), name: 'Asistencia a personas migrantes en tránsito, atendidas' },
      ),
      [{ item: '1.1.1', cells: ['C2', 'C3', 'C4', 'C5', 'C6'], messageId: 'suggested' }],
    ],
    'a year of a POM': [
      pomOf(
        { code: '1', unit: 'Persona', physical: [10, 10, 12, 10, 10] },
        { code: '1.1', unit: 'Persona', parent: '1', physical: 4 },
        { code: '1.2', unit: 'Persona', parent: '1', physical: 6 },
      ),
      [
        {
          item: '1',
          cells: ['H2', 'H3', 'H4'],
          messageId: 'year',
          says: 'La meta física 2028 de 1 es 12 y sus subproductos suman 10.',
        },
      ],
    ],
    'a wider tolerance': [
      declared(1_000, 500, 530),
      [{ item: '1.1.1', cells: ['C2', 'C3', 'C4'] }],
      { rules: { 'parent-child-sum': ['warning', { tolerance: 2 }] } },
    ],
  },
});

test('parts are looked for in their own objetivo operativo', async () => {
  const { findingsOf } = await import('../../test/support/rule-tests');
  const plan = buildPlan({
    type: 'POA',
    areas: [
      { code: '1.1', indicators: [{ annual: 10, product: { unit: '74 - PERSONA' } }] },
      { code: '1.2', indicators: [{ annual: 7, product: { unit: '74 - PERSONA', partOf: '1.1.1' } }] },
    ],
  });
  expect(findingsOf('parent-child-sum', plan)).toEqual([]);
});

testFixes('parent-child-sum', {
  'the whole becomes what its parts make': {
    plan: declared(40, 10, 20),
    fixes: [
      {
        id: 'whole',
        writes: { C2: 30 },
        says: 'Poner en 1.1.1 lo que suman sus partes: 30.',
        effects: ['Diferencia: -10 → 0', 'Meta anual: 40 → 30'],
      },
    ],
  },
  'of a POM, as a formula': {
    plan: pomOf(
      { code: '1', unit: 'Persona', physical: [10, 10, 12, 10, 10] },
      { code: '1.1', unit: 'Persona', parent: '1', physical: 4 },
      { code: '1.2', unit: 'Persona', parent: '1', physical: 6 },
    ),
    fixes: [{ id: 'formula', writes: { H2: '=SUM(H3:H4)' } }],
    formulasFollow: true,
  },
  'of the second product, in the one year of both of its targets that differs': {
    plan: pomOf(
      { code: '1', unit: 'Persona', physical: 10, financial: 10 },
      { code: '1.1', unit: 'Persona', parent: '1', physical: 10, financial: 10 },
      { code: '2', unit: 'Persona', physical: 10, financial: [10, 10, 10, 12, 10] },
      { code: '2.1', unit: 'Persona', parent: '2', physical: 4, financial: 4 },
      { code: '2.2', unit: 'Persona', parent: '2', physical: 6, financial: 6 },
    ),
    fixes: [
      {
        id: 'formula',
        writes: { K4: '=SUM(K5:K6)' },
        says: 'Escribir 2029 de 2 como fórmula de sus subproductos: 10.',
        effects: ['Diferencia: -2 → 0'],
      },
    ],
    formulasFollow: true,
  },
  'not where a formula makes the whole already': {
    plan: pomOf(
      { code: '1', unit: 'Persona', physical: 12 },
      { code: '1.1', unit: 'Persona', parent: '1', physical: 10 },
    ),
    contentAt: () => ({ value: 12, formula: '=C9' }),
    fixes: [],
  },
  'nor in a POA': {
    plan: declared(40, 10, 20),
    contentAt: () => ({ value: 40, formula: '=SUM(F2:Q2)' }),
    fixes: [],
  },
});
