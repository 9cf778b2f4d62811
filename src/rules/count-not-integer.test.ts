import { pct, planOf, poaOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('count-not-integer', {
  valid: {
    'whole numbers': poaOf({ annual: 12, product: { unit: '149 - INFORME' } }),
    hectares: planOf({ unit: 'Hectáreas', months: 0.5, annual: 6 }),
    litres: planOf({ unit: 'Litros', months: 0.5, annual: 6 }),
    'a rate': planOf({ unit: 'Días promedio', months: 2.5, annual: 2.5 }),
    'a percentage of things': planOf({ unit: 'Visitas', months: pct(12.5), annual: pct(150) }),
    'without a unit nothing is known': planOf({ months: 0.5, annual: 6 }),
    'a POM in whole numbers': pomOf({ code: '1', unit: 'Persona', physical: 12 }),
  },
  invalid: {
    'months with half a thing': [
      planOf({ unit: 'Visitas', months: { Mar: 2.5, Jun: 2, Sep: 2.5 }, annual: 7 }),
      [
        {
          item: '1.1',
          cells: ['H2', 'N2'],
          severity: 'warning',
          says: '1.1 cuenta Visitas y programa 2.5, con decimales.',
        },
      ],
    ],
    'the annual target of a product': [
      poaOf({ annual: 10.4, product: { unit: '140 - CANTIDAD' } }),
      [{ item: '1.1.1', cells: ['C2'] }],
    ],
    'a year of a POM': [
      pomOf({ code: '1', unit: 'Persona', physical: 1.5 }),
      [{ item: '1', cells: ['D2', 'F2', 'H2', 'J2', 'L2'] }],
    ],
  },
});
