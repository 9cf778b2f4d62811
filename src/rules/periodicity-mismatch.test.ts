import { pct, planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('periodicity-mismatch', {
  valid: {
    monthly: planOf({ frequency: 'Mensual', months: pct(100) }),
    quarters: planOf({ frequency: 'Trimestral', months: { Mar: 1, Jun: 1, Sep: 1, Dic: 1 }, annual: 4 }),
    'quarters off cycle': planOf({
      frequency: 'Trimestral',
      months: { Ene: 1, Abr: 1, Jul: 1, Oct: 1 },
      annual: 4,
    }),
    'once in each quarter': planOf({
      frequency: 'Trimestral',
      months: { Feb: 1, Jun: 1, Jul: 1, Dic: 1 },
      annual: 4,
    }),
    semesters: planOf({ frequency: 'Semestral', months: { Jun: 1, Dic: 1 }, annual: 2 }),
    'once a year, whenever': planOf({ frequency: 'Anual', months: { Ago: 1 }, annual: 1 }),
    'words that no list knows': planOf({ frequency: 'Según demanda', months: { Ago: 1 }, annual: 1 }),
    'a report without months': poaOf({ annual: 12, product: { periodicity: '6 - Mensual' } }),
    'a typed zero plans nothing': planOf({
      frequency: 'Semestral',
      months: { Mar: 0, Jun: 1, Dic: 1 },
      annual: 2,
    }),
  },
  invalid: {
    'monthly, and three months': [
      planOf({ frequency: 'Mensual', months: { Mar: 5, Jul: 5, Dic: 5 }, annual: 15 }),
      [
        {
          item: '1.1',
          cells: ['U2', 'H2', 'L2', 'Q2'],
          severity: 'warning',
          says: '1.1 declara Mensual (12 periodos) y programa 3: mar, jul y dic.',
        },
      ],
    ],
    'four, but not a quarter apart': [
      planOf({ frequency: 'Trimestral', months: { Ene: 1, Feb: 1, Mar: 1, Abr: 1 }, annual: 4 }),
      [
        {
          item: '1.1',
          cells: ['U2', 'F2:I2'],
          messageId: 'places',
          says: '1.1 declara Trimestral y programa ene, feb, mar y abr, que no son uno por periodo.',
        },
      ],
    ],
    'a product': [
      poaOf({ annual: 6, months: { Jun: 6 }, product: { periodicity: '4 - Trimestral' } }),
      [{ item: '1.1.1', cells: ['U2', 'K2'] }],
    ],
  },
});
