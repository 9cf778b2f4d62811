import { fichaOf } from '../../test/support/ficha-builder';
import { pct, planOf } from '../../test/support/plan-builder';
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
