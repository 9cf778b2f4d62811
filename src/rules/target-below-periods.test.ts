import { pct, planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const product = (annual: number | null, periodicity?: string, unit = '595 - GESTION') =>
  poaOf({ annual, product: { unit, ...(periodicity ? { periodicity } : {}) } });

testRule('target-below-periods', {
  valid: {
    'twelve in twelve months': product(12, '6 - Mensual'),
    'three in a year': product(3, '1 - Anual'),
    'four in four quarters': product(4, '4 - Trimestral'),
    'a percentage': product(10, '6 - Mensual', '75 - PORCENTAJE'),
    litres: product(10, '6 - Mensual', '9 - Litros'),
    'twice a month, or every two months: nobody knows': product(3, '5 - Bimensual'),
    'no periodicity': product(3),
    'no target': product(null, '6 - Mensual'),
    'a level of three in each month': planOf({ frequency: 'Mensual', months: 3, annual: 3 }),
    'a level that rises to three': planOf({
      frequency: 'Mensual',
      months: { Jun: 1, Dic: 3 },
      annual: 3,
      behavior: 'last',
    }),
    'cells that show percentages of things': planOf({
      frequency: 'Mensual',
      unit: 'Persona',
      months: { Jun: pct(4), Dic: pct(4) },
      annual: pct(8),
    }),
    nothing: product(0, '6 - Mensual'),
    'less than nothing (negative-target says so)': product(-3, '6 - Mensual'),
    'a percentage without a unit': planOf({ frequency: 'Mensual', months: pct(8), annual: pct(8) }),
  },
  invalid: {
    'three products, reported every month': [
      product(3, '6 - Mensual'),
      [
        {
          item: '1.1.1',
          cells: ['C2', 'U2'],
          severity: 'warning',
          says: '1.1.1 es Mensual (12 periodos) y su meta anual es 3.',
        },
      ],
    ],
    'an indicator with months': [
      planOf({ frequency: 'Trimestral', months: { Jun: 1, Dic: 1 }, annual: 2 }),
      [{ item: '1.1', cells: ['C2', 'U2'] }],
    ],
  },
});
