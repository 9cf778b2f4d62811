import { buildPlan, type IndicatorSpec, poaOf, text } from '../../../test/support/plan-builder';
import { buildPom, pomOf } from '../../../test/support/pom-builder';
import type { Plan } from '../../domain/plan';
import { addsUp, type PartGroup, partGroups } from './parts';

/** `1.1.1 40 = 1.1.2 + 1.1.3: 30`. */
const inShort = ({ whole, parts, sum }: PartGroup) =>
  `${whole.label} ${whole.figure} = ${parts.map(({ label }) => label).join(' + ')}: ${sum}`;
const groupsOf = (plan: Plan) => partGroups(plan).map(inShort);

describe('declared by «Parte de»', () => {
  const part = (
    annual: IndicatorSpec['annual'],
    partOf = '1.1.1',
    spec: IndicatorSpec = {},
  ): IndicatorSpec => ({
    annual,
    ...spec,
    product: { unit: '74 - PERSONA', partOf, ...spec.product },
  });
  const whole = (annual: IndicatorSpec['annual'], spec: IndicatorSpec = {}): IndicatorSpec => ({
    annual,
    ...spec,
    product: { unit: '74 - PERSONA', ...spec.product },
  });

  test.each<[string, Plan, string[]]>([
    ['the parts of a product', poaOf(whole(40), part(10), part(20)), ['1.1.1 40 = 1.1.2 + 1.1.3: 30']],
    [
      'parts of two products, among others',
      poaOf(whole(40), part(10), whole(7), part(7, '1.1.3'), part(20), whole(3)),
      ['1.1.1 40 = 1.1.2 + 1.1.5: 30', '1.1.3 7 = 1.1.4: 7'],
    ],
    ['parts before their whole', poaOf(part(10, '1.1.2'), whole(40)), ['1.1.2 40 = 1.1.1: 10']],
    ['a part of itself', poaOf(whole(5, { product: { partOf: '1.1.1' } })), []],
    ['a part of what is not there', poaOf(whole(5), part(5, '9.9.9')), []],
    ['a part of what has no code', poaOf(whole(5, { code: null }), part(5)), []],
    [
      'parts without a name',
      poaOf(whole(5, { name: null }), part(5, '1.1.1', { name: null })),
      ['1.1.1 5 = 1.1.2: 5'],
    ],
    [
      'an empty line of a template',
      poaOf(whole(40), part(10), part(null, '1.1.1', { name: null })),
      ['1.1.1 40 = 1.1.2: 10'],
    ],
    ['a text that writes a number', poaOf(whole(40), part(text('30', 30))), ['1.1.1 40 = 1.1.2: 30']],
    [
      'indicators that are no products',
      buildPlan({ areas: [{ indicators: [{ annual: 5 }, { annual: 5 }] }] }),
      [],
    ],
  ])('%s', (_, plan, expected) => {
    expect(groupsOf(plan)).toEqual(expected);
  });

  const PERCENT: IndicatorSpec = { measure: 'count', product: { unit: '75 - PORCENTAJE' } };
  const RATE: IndicatorSpec = { measure: 'count', product: { unit: '207 - LITROS POR USUARIO' } };
  test.each<[string, Plan]>([
    ['a whole in percent', poaOf(whole(100, PERCENT), part(50))],
    ['a part in percent', poaOf(whole(100), part(50), part(50, '1.1.1', PERCENT))],
    ['cells that show percentages', poaOf(whole(100), part(50, '1.1.1', { measure: 'percent' }))],
    ['a rate', poaOf(whole(100), part(50), part(50, '1.1.1', RATE))],
  ])('%s adds up to nothing', (_, plan) => {
    expect(groupsOf(plan)).toEqual([]);
  });

  test.each<[string, number | null, (number | null)[], number | null]>([
    ['all of them have targets', 40, [10, 20], 30],
    ['one has none, and may be what is missing', 40, [10, null], null],
    ['one has none, and the others make the whole', 40, [10, 30, null], null],
    ['one has none, and the others are more already', 40, [30, 20, null], 50],
    ['one has none, one is a zero, and the other is more already', 40, [50, 0, null], 50],
    ['one has none, and one takes something away', 40, [50, -5, null], null],
    ['none has a target', -5, [null, null], null],
    ['the whole has none', null, [10, 20], null],
  ])('what they add up to: %s', (_, annual, parts, sum) => {
    const [group] = partGroups(poaOf(whole(annual), ...parts.map((one) => part(one))));
    expect(group!.sum).toBe(sum);
  });

  test('who they are, and where their targets stand', () => {
    const plan = poaOf(whole(40, { name: 'Atenciones' }), part(10, '1.1.1', { name: 'Kits' }));
    const [area] = plan.areas;
    const [first, second] = area!.indicators;
    const [group] = partGroups(plan);
    expect(group).toMatchObject({ suggested: false, of: null, measure: 'count' });
    expect(group!.whole).toMatchObject({ name: 'Atenciones', place: { area, indicator: first } });
    expect(group!.parts[0]).toMatchObject({
      name: 'Kits',
      unit: { name: 'PERSONA', code: '74' },
      source: second!.annualTarget,
      place: { area, indicator: second },
    });
    // Read once for all rules.
    expect(partGroups(plan)[0]).toBe(group);
  });
});

describe('suggested by units and names', () => {
  const whole = (annual: number | null, served = 'solicitantes de refugio'): IndicatorSpec => ({
    name: `Asistencia a personas ${served}, atendidas en los centros`,
    annual,
    product: { unit: '1032 - ATENCION INTEGRAL' },
  });
  const product = (name: string | null, annual: number | null, unit = '556 - ASISTENCIA'): IndicatorSpec => ({
    name,
    annual,
    product: { unit },
  });
  const kit = (annual: number | null, served = 'solicitantes de refugio') =>
    product(`Kits entregados a personas ${served}`, annual);
  const other = product('Carnets emitidos', 50);
  const numbered = (codes: (string | null)[], ...specs: IndicatorSpec[]) =>
    poaOf(...specs.map((spec, i) => ({ ...spec, code: codes[i] ?? null })));
  const THREE = [kit(500), kit(300), kit(200)];

  test.each<[string, Plan, string[]]>([
    ['three behind it', poaOf(whole(600), ...THREE), ['1.1.1 600 = 1.1.2 + 1.1.3 + 1.1.4: 1000']],
    ['two are no run', poaOf(whole(600), kit(500), kit(300)), []],
    [
      'one in the middle serves nobody in particular',
      poaOf(whole(600), kit(500), other, kit(200)),
      ['1.1.1 600 = 1.1.2 + 1.1.3 + 1.1.4: 750'],
    ],
    [
      'two others end them',
      poaOf(whole(600), ...THREE, other, other, kit(100), kit(100)),
      ['1.1.1 600 = 1.1.2 + 1.1.3 + 1.1.4: 1000'],
    ],
    [
      'others behind them are left out',
      poaOf(whole(600), ...THREE, other),
      ['1.1.1 600 = 1.1.2 + 1.1.3 + 1.1.4: 1000'],
    ],
    ['too many others among them', poaOf(whole(60), other, kit(500), other, kit(200)), []],
    [
      'a whole with too few of its own among those of the next',
      poaOf(whole(5, 'migrantes en tránsito'), whole(600), kit(1, 'migrantes en tránsito'), ...THREE),
      ['1.1.2 600 = 1.1.3 + 1.1.4 + 1.1.5 + 1.1.6: 1001'],
    ],
    [
      'a whole right behind another',
      poaOf(whole(5, 'migrantes en tránsito'), whole(600), ...THREE),
      ['1.1.2 600 = 1.1.3 + 1.1.4 + 1.1.5: 1000'],
    ],
    [
      'a whole in the middle of the list',
      poaOf(other, other, whole(600), ...THREE, other),
      ['1.1.3 600 = 1.1.4 + 1.1.5 + 1.1.6: 1000'],
    ],
    [
      'two wholes, each with its own',
      poaOf(
        whole(600),
        ...THREE,
        whole(7, 'migrantes en tránsito'),
        ...[1, 2, 9].map((n) => kit(n, 'migrantes en tránsito')),
      ),
      ['1.1.1 600 = 1.1.2 + 1.1.3 + 1.1.4: 1000', '1.1.5 7 = 1.1.6 + 1.1.7 + 1.1.8: 12'],
    ],
    [
      'a product without a name among them',
      poaOf(whole(600), kit(500), product(null, 5), kit(200)),
      ['1.1.1 600 = 1.1.2 + 1.1.3 + 1.1.4: 705'],
    ],
    [
      'whoever is served has no more than one word',
      poaOf(whole(600, 'migrantes'), ...[1, 2, 3].map((n) => kit(n * 300, 'migrantes'))),
      [],
    ],
    [
      'whoever is served is named without «personas»',
      poaOf(whole(600), ...[500, 300, 200].map((n) => product('Kits para solicitantes de refugio', n))),
      ['1.1.1 600 = 1.1.2 + 1.1.3 + 1.1.4: 1000'],
    ],
    [
      'with one word in common',
      poaOf(whole(600), ...[500, 300, 200].map((n) => product('Kits para solicitantes', n))),
      [],
    ],
    [
      'two of three words in common',
      poaOf(whole(600, 'menores solicitantes de refugio'), ...THREE),
      ['1.1.1 600 = 1.1.2 + 1.1.3 + 1.1.4: 1000'],
    ],
    [
      'two of four words in common',
      poaOf(whole(600, 'menores extranjeros solicitantes de refugio'), ...THREE),
      [],
    ],
    [
      'two of four words in common, without «personas»',
      poaOf(
        whole(600, 'menores extranjeros solicitantes de refugio'),
        ...[500, 300, 200].map((n) => product('Kits para solicitantes de refugio', n)),
      ),
      ['1.1.1 600 = 1.1.2 + 1.1.3 + 1.1.4: 1000'],
    ],
    [
      'the words stand elsewhere, and others are served',
      poaOf(
        whole(600),
        ...[500, 300, 200].map((n) => product('Solicitantes de refugio: kits a personas mayores', n)),
      ),
      [],
    ],
    ['a whole in percent', poaOf({ ...whole(600), measure: 'percent' }, ...THREE), []],
    [
      'a percentage among them is no part',
      poaOf(whole(600), kit(500), { ...kit(90), measure: 'percent' }, kit(300), kit(200)),
      ['1.1.1 600 = 1.1.2 + 1.1.4 + 1.1.5: 1000'],
    ],
    [
      'a percentage is not one of three',
      poaOf(whole(600), kit(500), { ...kit(90), measure: 'percent' }, kit(300)),
      [],
    ],
    ['the whole has no target', poaOf(whole(null), ...THREE), []],
    ['one has no target, and the others are less', poaOf(whole(900), kit(500), kit(null), kit(200)), []],
    [
      'one has no target, and the others are more already',
      poaOf(whole(600), kit(500), kit(null), kit(200)),
      ['1.1.1 600 = 1.1.2 + 1.1.3 + 1.1.4: 700'],
    ],
    ['the first two make it', poaOf(whole(800), ...THREE), []],
    ['all of them make it', poaOf(whole(1_000), ...THREE), []],
    [
      'the first alone would make it: there are more parts than one',
      poaOf(whole(500), ...THREE),
      ['1.1.1 500 = 1.1.2 + 1.1.3 + 1.1.4: 1000'],
    ],
  ])('%s', (_, plan, expected) => {
    expect(groupsOf(plan)).toEqual(expected);
  });

  // Products that were taken out of the list may be what the whole has more than its parts.
  test.each<[string, (string | null)[], boolean]>([
    ['numbered without a hole', ['1.1.1', '1.1.2', '1.1.3', '1.1.4'], true],
    ['past nine', ['3.1.9', '3.1.10', '3.1.11', '3.1.12'], true],
    ['with a dot behind', ['1.', '2.', '3.', '4.'], true],
    ['one is missing', ['1.1.1', '1.1.2', '1.1.3', '1.1.5'], false],
    ['the whole has no code', [null, '1.1.2', '1.1.3', '1.1.4'], false],
    ['the last has no code', ['1.1.1', '1.1.2', '1.1.3', null], false],
    ['letters', ['1.1.a', '1.1.b', '1.1.c', '1.1.d'], false],
  ])('the parts are less than the whole: %s', (_, codes, isSuggested) => {
    expect(groupsOf(numbered(codes, whole(1_500), ...THREE))).toHaveLength(isSuggested ? 1 : 0);
    // More than the whole they are in any case.
    expect(groupsOf(numbered(codes, whole(600), ...THREE))).toHaveLength(1);
  });

  test('the parts are less than the whole, and a percentage among them has no target', () => {
    const ratio = (annual: number | null): IndicatorSpec => ({ ...kit(annual), measure: 'percent' });
    expect(groupsOf(poaOf(whole(1_500), kit(500), ratio(90), kit(300), kit(200)))).toHaveLength(1);
    expect(groupsOf(poaOf(whole(1_500), kit(500), ratio(null), kit(300), kit(200)))).toEqual([]);
  });

  test('as a suggestion', () => {
    expect(partGroups(poaOf(whole(600), ...THREE))[0]).toMatchObject({ suggested: true, of: null });
  });

  test('not where somebody declares parts', () => {
    const declared = { annual: 5, product: { unit: '74 - PERSONA', partOf: '9.9.9' } };
    expect(groupsOf(poaOf(whole(600), ...THREE, declared))).toEqual([]);
  });
});

describe('products and subproducts of a POM', () => {
  const years = [2026, 2027];
  const groups = (...products: Parameters<typeof pomOf>) =>
    partGroups(buildPom({ years, products })).map(
      (group) => `${group.of!.kind} ${group.of!.year} (${group.measure}): ${inShort(group)}`,
    );

  test('one group for each kind and year', () => {
    expect(
      groups(
        { code: '1', unit: 'Persona', physical: [10, 20], financial: [100, 200] },
        { code: '1.1', unit: 'Persona', parent: '1', physical: [4, 8], financial: [50, 60] },
        { code: '1.2', unit: 'PERSONA', parent: '1', physical: [6, 9], financial: [50, 70] },
        { code: '2', unit: 'Persona', physical: [1, 1], financial: [1, 1] },
      ),
    ).toEqual([
      'physical 2026 (count): 1 10 = 1.1 + 1.2: 10',
      'physical 2027 (count): 1 20 = 1.1 + 1.2: 17',
      'financial 2026 (money): 1 100 = 1.1 + 1.2: 100',
      'financial 2027 (money): 1 200 = 1.1 + 1.2: 130',
    ]);
  });

  test('of different units only the money adds up', () => {
    expect(
      groups(
        { code: '1', unit: 'Persona', physical: 10, financial: 100 },
        { code: '1.1', unit: 'Documento', parent: '1', physical: 4, financial: 100 },
      ),
    ).toEqual(['financial 2026 (money): 1 100 = 1.1: 100', 'financial 2027 (money): 1 100 = 1.1: 100']);
  });

  test('who they are, also without a name or a unit', () => {
    const plan = pomOf(
      { code: '1', name: null, physical: 10 },
      { code: '1.1', name: 'Kits', unit: '556 - ASISTENCIA', parent: '1', physical: 4 },
    );
    const [group] = partGroups(plan);
    expect(group).toMatchObject({
      suggested: false,
      of: { kind: 'financial', year: 2026 },
      whole: { label: '1', name: '', unit: null, place: { item: '1' } },
      parts: [
        { label: '1.1', name: 'Kits', unit: { name: 'ASISTENCIA', code: '556' }, place: { item: '1.1' } },
      ],
    });
    expect(partGroups(plan)[0]).toBe(group);
  });

  test('a subproduct of nothing is nobody’s part', () => {
    const plan = pomOf({ code: '1', physical: 10 }, { code: '2', physical: 4 });
    const [first, orphan] = plan.multiYear!.products;
    const products = [first!, { ...orphan!, level: 'subproduct' as const }];
    expect(groupsOf({ ...plan, multiYear: { ...plan.multiYear!, products } })).toEqual([]);
  });
});

test.each<[number | null, number | null, number, boolean]>([
  [1_000, 1_000, 0, true],
  [1_000, 1_005, 0.5, true],
  [1_000, 995, 0.5, true],
  [1_000, 1_005.01, 0.5, false],
  [1_000, 994.99, 0.5, false],
  [-1_000, -1_005, 0.5, true],
  // Tenths that are no binary fractions.
  [0.3, 0.1 + 0.2, 0, true],
  [1_000, null, 0.5, true],
  [null, null, 0.5, true],
])('a whole of %p and parts that make %p, within %p %%', (figure, sum, tolerance, expected) => {
  const [group] = partGroups(
    poaOf(
      { annual: 1, product: { unit: '74 - PERSONA' } },
      { annual: 1, product: { unit: '74 - PERSONA', partOf: '1.1.1' } },
    ),
  );
  expect(addsUp({ ...group!, whole: { ...group!.whole, figure }, sum }, tolerance)).toBe(expected);
});
