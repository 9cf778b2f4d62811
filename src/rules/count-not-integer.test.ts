import { testFixes } from '../../test/support/fix-tests';
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

testFixes('count-not-integer', {
  'halves: the year stays, whole months stay': {
    plan: planOf({ unit: 'Visitas', months: { Mar: 2.5, Jun: 2, Sep: 2.5 }, annual: 7 }),
    fixes: [
      {
        id: 'whole',
        writes: { H2: 2, N2: 3 },
        kind: 'proposed',
        says: 'Repartir 1.1 en enteros (Visitas), en proporción y sin cambiar lo que suma, hasta donde es entero.',
        effects: ['Suma de los meses (meta anual: 7): 7 → 7'],
      },
    ],
  },
  'a target divided by twelve': {
    plan: planOf({ unit: 'Visitas', months: 8.33, annual: 100 }),
    fixes: [
      {
        id: 'whole',
        writes: Object.fromEntries([...'FGHIJKLMNOPQ'].map((column, i) => [`${column}2`, i < 8 ? 8 : 9])),
        effects: ['Suma de los meses (meta anual: 100): 99.96 → 100'],
      },
    ],
  },
  'a year with decimals, and months that make it': {
    plan: planOf({ unit: 'Visitas', months: { Jun: 5.2, Dic: 5.2 }, annual: 10.4 }),
    fixes: [
      {
        id: 'whole',
        writes: { C2: 10, K2: 5, Q2: 5 },
        effects: ['Suma de los meses (meta anual: 10): 10.4 → 10', 'Meta anual: 10.4 → 10'],
      },
    ],
  },
  'a level': {
    plan: planOf({ unit: 'Visitas', months: { Jun: 5.2, Dic: 10.4 }, annual: 10.4, behavior: 'last' }),
    fixes: [{ id: 'whole', writes: { C2: 10, K2: 5, Q2: 10 } }],
  },
  'the same every month': {
    plan: planOf({ unit: 'Visitas', months: 0.4, annual: 0.4, behavior: 'constant' }),
    fixes: [
      {
        id: 'whole',
        writes: { C2: 1, ...Object.fromEntries([...'FGHIJKLMNOPQ'].map((column) => [`${column}2`, 1])) },
      },
    ],
  },
  'not below the base line': {
    plan: poaOf({ annual: 10.4, baseline: 10.2, product: { unit: '140 - CANTIDAD' } }),
    fixes: [{ id: 'whole', writes: { C2: 11 } }],
  },
  'too little for its months': {
    plan: planOf({ unit: 'Visitas', months: 0.25, annual: 3 }),
    fixes: [],
  },
  'the years of a POM': {
    plan: pomOf({ code: '1', unit: 'Persona', physical: 1.4 }),
    fixes: [
      {
        id: 'whole',
        writes: { D2: 1, F2: 1, H2: 1, J2: 2, L2: 2 },
        effects: ['Suma de los años: 7 → 7'],
      },
    ],
  },
});
