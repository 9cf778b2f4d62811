import { testFixes } from '../../test/support/fix-tests';
import { judgedAgain } from '../../test/support/judged-again';
import { buildPlan, type IndicatorSpec, pct, poaOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const spec = (annual: number, periodicity: string, unit = '72 - PASAPORTE') => ({
  annual,
  product: { unit, periodicity },
});

testRule('not-divisible', {
  valid: {
    'even shares': poaOf(spec(540_000, '6 - Mensual')),
    'a calendar says how': poaOf({ ...spec(13, '6 - Mensual'), months: { Ene: 2, Feb: 1, Dic: 10 } }),
    'fewer than periods': poaOf(spec(3, '6 - Mensual')),
    'once a year': poaOf(spec(13, '1 - Anual')),
    'a percentage': poaOf(spec(50, '6 - Mensual', '75 - PORCENTAJE')),
    'as many as periods': poaOf(spec(12, '6 - Mensual')),
    'no annual target': poaOf({ ...spec(13, '6 - Mensual'), annual: null }),
    'words in a month may be its calendar': poaOf({
      ...spec(13, '6 - Mensual'),
      months: { Ene: text('según convocatoria') },
    }),
    'percent of things': poaOf({ ...spec(13, '6 - Mensual'), annual: pct(70) }),
    'half a thing is another mistake': poaOf(spec(13.5, '6 - Mensual')),
    'litres may be divided': poaOf(spec(50, '6 - Mensual', '9 - Litros')),
  },
  invalid: {
    'months that are still blank': [
      poaOf({ ...spec(70, '6 - Mensual'), months: null }),
      [
        {
          item: '1.1.1',
          cells: ['C2', 'U2'],
          severity: 'info',
          says: '70 no se reparte exacto en 12 periodos (1.1.1); capture el calendario.',
        },
      ],
    ],
    'one more than periods': [
      poaOf({ ...spec(13, '6 - Mensual'), months: null }),
      [
        {
          item: '1.1.1',
          cells: ['C2', 'U2'],
          says: '13 no se reparte exacto en 12 periodos (1.1.1); capture el calendario.',
        },
      ],
    ],
    'a report without months: one line': [
      poaOf(spec(70, '6 - Mensual'), spec(12, '6 - Mensual'), spec(9, '4 - Trimestral')),
      [
        {
          item: null,
          cells: ['C2', 'C4'],
          messageId: 'several',
          says: 'Hay 2 metas que no se reparten exactas en sus periodos; sin calendario no se sabe cuánto toca a cada uno.',
        },
      ],
    ],
  },
});

testFixes('not-divisible', {
  'the remainder goes to the last periods': {
    plan: poaOf({ ...spec(70, '4 - Trimestral'), months: null }),
    fixes: [
      {
        id: 'distribute',
        writes: { H2: 17, K2: 17, N2: 18, Q2: 18 },
        kind: 'proposed',
        says: 'Repartir la meta de 1.1.1 (70) según su periodicidad, Trimestral: mar, jun, sep y dic.',
        effects: ['Suma de los meses (meta anual: 70): 0 → 70'],
      },
    ],
  },
  'a report without months': { plan: poaOf(spec(70, '6 - Mensual')), fixes: [] },
});

describe('judged again after an edit of one area', () => {
  const plan = (...products: IndicatorSpec[]) =>
    buildPlan({
      type: 'POA',
      sheet: 'POA',
      areas: products.map((one) => ({ noTotalLine: true, indicators: [one] })),
    });
  const uneven = spec(70, '6 - Mensual');
  const even = spec(72, '6 - Mensual');
  const one =
    'Hay 1 meta que no se reparte exacta en sus periodos; sin calendario no se sabe cuánto toca a cada uno.';
  const two =
    'Hay 2 metas que no se reparten exactas en sus periodos; sin calendario no se sabe cuánto toca a cada uno.';

  test.each<[string, ReturnType<typeof plan>, ReturnType<typeof plan>, string[], string[]]>([
    ['one more target', plan(uneven, even), plan(uneven, uneven), [one], [two]],
    ['one less', plan(uneven, uneven), plan(uneven, even), [two], [one]],
    ['another periodicity', plan(uneven, uneven), plan(uneven, spec(70, '2 - Semestral')), [two], [one]],
    [
      'months to fill in',
      plan(uneven, uneven),
      plan(uneven, { ...uneven, months: null }),
      [two],
      ['70 no se reparte exacto en 12 periodos (2.1); capture el calendario.', one],
    ],
  ])('%s', (_, before, after, first, then) => {
    const { before: said, after: again } = judgedAgain('not-divisible', before, after, 1);
    expect(said).toEqual(first);
    expect([...again].sort()).toEqual([...then].sort());
  });
});
