import { buildPlan, planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('rate-unit-summed', {
  valid: {
    'litres add up': poaOf({ annual: 5000, product: { unit: '9 - LITROS', periodicity: '6 - Mensual' } }),
    'percent is no rate': poaOf({
      annual: 50,
      product: { unit: '75 - POR CIENTO', periodicity: '6 - Mensual' },
    }),
    'the same in each month': planOf({ unit: 'Litros por usuario', months: 5, annual: 5 }),
    'once a year': poaOf({
      annual: 5,
      product: { unit: '207 - LITROS POR USUARIO', periodicity: '1 - Anual' },
    }),
    'nothing in the year': poaOf({
      annual: 0,
      product: { unit: '207 - LITROS POR USUARIO', periodicity: '6 - Mensual' },
    }),
    'the same in each month of a product': poaOf({
      annual: 5,
      months: 5,
      product: { unit: '207 - LITROS POR USUARIO', periodicity: '6 - Mensual' },
    }),
    'a ficha, whose goal is that of the year’s end': buildPlan({
      type: 'FICHA',
      areas: [{ indicators: [{ annual: 5, unit: 'Días promedio', frequency: 'Mensual' }] }],
    }),
    'one period': planOf({ unit: 'Días promedio', months: { Dic: 5 }, annual: 5 }),
  },
  invalid: {
    'a year of a product that is delivered every month': [
      poaOf({ annual: 5000, product: { unit: '207 - LITROS POR USUARIO', periodicity: '6 - Mensual' } }),
      [
        {
          item: '1.1.1',
          cells: ['T2', 'C2'],
          severity: 'warning',
          messageId: 'annual',
          says: '1.1.1 se entrega en varios periodos y su meta anual (5,000) está en LITROS POR USUARIO, que es una tasa y no se suma.',
        },
      ],
    ],
    'months that add up to a limit': [
      planOf({ unit: 'Días promedio', months: { Jun: 3, Dic: 4 }, annual: 8, behavior: 'max-sum' }),
      [{ item: '1.1', cells: ['T2', 'C2', 'K2', 'Q2'] }],
    ],
    'months that add up': [
      planOf({ unit: 'Días promedio', months: { Jun: 3, Dic: 4 }, annual: 7 }),
      [
        {
          item: '1.1',
          cells: ['T2', 'C2', 'K2', 'Q2'],
          says: 'Los meses de 1.1 se suman y su unidad (Días promedio) es una tasa.',
        },
      ],
    ],
  },
});
