import { planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('ambiguous-periodicity', {
  valid: {
    'the other words': planOf(
      { frequency: 'Bimestral', months: 1 },
      { frequency: 'Mensual', months: 1 },
      { frequency: 'Trimestral', months: 1 },
    ),
    'no word': planOf({ months: 1 }),
    'a product every month': poaOf({ annual: 12, product: { periodicity: '6 - Mensual' } }),
  },
  invalid: {
    'a product': [
      poaOf({ annual: 12, product: { periodicity: '5 - Bimensual' } }),
      [
        {
          item: '1.1.1',
          cells: ['U2'],
          severity: 'info',
          says: '1.1.1 declara «5 - Bimensual», que significa dos veces al mes; confirme si es Bimestral.',
        },
      ],
    ],
    'an indicator': [planOf({ frequency: 'BIMENSUAL', months: 1 }), [{ item: '1.1', cells: ['U2'] }]],
  },
});
