import { fichaOf } from '../../test/support/ficha-builder';
import { judgedAgain } from '../../test/support/judged-again';
import { buildPlan, type IndicatorSpec, pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('missing-baseline', {
  valid: {
    'all have one': planOf({ baseline: 80, months: pct(90) }, { baseline: '75 %', months: pct(90) }),
    'a table without that column': planOf({ months: pct(90) }),
    'words in the cell are somebody’s answer': planOf({ baseline: 'No disponible', months: pct(90) }),
    'a new indicator': planOf(
      { baseline: 80, months: pct(90) },
      { baseline: null, description: 'Indicador nuevo en el ejercicio', months: pct(90) },
    ),
    'an increase over the year before, by its formula': planOf({
      name: 'Incremento de visitas',
      formula: '(Visitas del año - visitas del año anterior) / visitas del año anterior',
      months: { Dic: pct(10) },
    }),
    'an increase as a count': planOf({ name: 'Incremento de plazas', months: { Dic: 10 } }),
    'with its year': planOf({ baseline: 80, baselineYear: 2024, months: pct(90) }),
    'a ficha that is filled in': fichaOf('DTP5', { baselineYear: 2024, baselineValue: 80 }),
    'a form without a base line': fichaOf('DTP5', { calculation: 'a / b' }),
  },
  invalid: {
    'blank where others have one': [
      planOf({ baseline: 80, months: pct(90) }, { baseline: null, months: pct(90) }),
      [
        {
          item: '1.2',
          cells: ['V4'],
          severity: 'warning',
          says: '1.2 no tiene línea base.',
        },
      ],
    ],
    'no cell named, in the column that others have': [
      planOf({ baseline: 80, months: pct(90) }, { months: pct(90) }),
      [{ item: '1.2', cells: ['V4'] }],
    ],
    'blank in an area, where another area has them': [
      buildPlan({
        areas: [
          { indicators: [{ baseline: 80, baselineYear: 2024, months: pct(90) }] },
          { indicators: [{ baseline: null, months: pct(90) }] },
          { indicators: [{ baseline: 70, months: pct(90) }] },
        ],
      }),
      [
        { item: '2.1', cells: ['V7'] },
        { item: '3.1', cells: ['V12'], messageId: 'year' },
      ],
    ],
    'without its year where others have one': [
      planOf({ baseline: 80, baselineYear: 2024, months: pct(90) }, { baseline: 70, months: pct(90) }),
      [{ item: '1.2', cells: ['V4'], messageId: 'year' }],
    ],
    'an increase of x %': [
      planOf({ name: 'Incremento de la cobertura', months: { Dic: pct(10) } }),
      [
        {
          item: '1.1',
          cells: ['B2'],
          messageId: 'change',
          says: '1.1 promete un cambio («incremento») y no tiene línea base contra la cual medirlo.',
        },
      ],
    ],
    'a column that nobody uses: one line': [
      planOf({ baseline: null, months: pct(90) }, { baseline: null, months: pct(90) }),
      [{ item: null, cells: ['V2', 'V4'], severity: 'info', messageId: 'none' }],
    ],
    'a ficha without value and year': [
      fichaOf('DTP5', { baselineYear: null, baselineValue: null }),
      [{ item: 'Ficha', cells: ['B2', 'B1'] }],
    ],
    'a ficha without the year': [
      fichaOf('DTP5', { baselineYear: null, baselineValue: 80 }),
      [{ item: 'Ficha', cells: ['B1'], messageId: 'year' }],
    ],
  },
});

describe('is judged again after an edit of another area', () => {
  const blank: IndicatorSpec = { baseline: null, months: pct(90) };
  const plan = (second: readonly IndicatorSpec[]) =>
    buildPlan({ areas: [{ indicators: [blank] }, { indicators: second }] });
  const saidAfter = (from: readonly IndicatorSpec[], to: readonly IndicatorSpec[]) =>
    judgedAgain('missing-baseline', plan(from), plan(to), 1).after;

  test('that gets the first base line', () => {
    expect(saidAfter([blank], [{ ...blank, baseline: 80 }])).toEqual(['1.1 no tiene línea base.']);
  });

  test('that gets an indicator without one', () => {
    expect(saidAfter([blank], [blank, blank])).toEqual(['Ningún indicador (3) tiene línea base.']);
  });

  test('that loses its only one', () => {
    expect(saidAfter([{ ...blank, baseline: 80 }], [blank])).toEqual([
      'Ningún indicador (2) tiene línea base.',
    ]);
  });

  test('that gets the first year', () => {
    const before = buildPlan({
      areas: [{ indicators: [{ ...blank, baseline: 70 }] }, { indicators: [{ ...blank, baseline: 80 }] }],
    });
    const dated = buildPlan({
      areas: [
        { indicators: [{ ...blank, baseline: 70 }] },
        { indicators: [{ ...blank, baseline: 80, baselineYear: 2024 }] },
      ],
    });
    expect(judgedAgain('missing-baseline', before, dated, 1)).toEqual({
      before: [],
      after: ['La línea base de 1.1 no tiene año.'],
    });
  });
});
