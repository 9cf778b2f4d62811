import { testFixes } from '../../test/support/fix-tests';
import type { Cell } from '../../test/support/plan-builder';
import { pct, planOf, poaOf, toReading, UNCOMPUTED } from '../../test/support/plan-builder';
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
    'nothing in a POM': pomOf({ code: '1', unit: 'Persona', physical: [0, null, 12] }),
    'years of litres': pomOf({ code: '1', unit: 'Litros', physical: 1.5 }),
    'years without a unit': pomOf({ code: '1', physical: 1.5 }),
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
    'half a thing in the year, whole months': [
      planOf({ unit: 'Visitas', months: { Jun: 5, Dic: 5 }, annual: 10.5 }),
      [{ item: '1.1', cells: ['C2'], says: '1.1 cuenta Visitas y programa 10.5, con decimales.' }],
    ],
    'some years of a POM': [
      pomOf({ code: '1', unit: 'Persona', physical: [2, 1.5, null, 2.5] }),
      [{ item: '1', cells: ['F2', 'J2'], says: '1 cuenta Persona y programa 1.5, con decimales.' }],
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
  'months that nobody planned for stay without': {
    plan: planOf({ unit: 'Visitas', months: { Ene: 0, Mar: 2.5, Jun: 2.5 }, annual: 5 }),
    fixes: [{ id: 'whole', writes: { H2: 2, K2: 3 } }],
  },
  'a level that begins with nothing': {
    plan: planOf({
      unit: 'Visitas',
      months: { Mar: 0, Jun: 5.2, Dic: 10.4 },
      annual: 10.4,
      behavior: 'last',
    }),
    fixes: [{ id: 'whole', writes: { C2: 10, K2: 5, Q2: 10 } }],
  },
  'whole months under a year with decimals: the year alone': {
    plan: planOf({ unit: 'Visitas', months: { Jun: 5, Dic: 5 }, annual: 10.5 }),
    fixes: [
      {
        id: 'whole',
        writes: { C2: 11 },
        effects: ['Suma de los meses (meta anual: 11): 10 → 10', 'Meta anual: 10.5 → 11'],
      },
    ],
  },
  'months that make a whole which is not the year: both stay': {
    plan: planOf({ unit: 'Visitas', months: { Jun: 2.5, Dic: 2.5 }, annual: 7 }),
    fixes: [{ id: 'whole', writes: { K2: 2, Q2: 3 } }],
  },
  'no annual target: the nearest whole of what the months make': {
    plan: planOf({ unit: 'Visitas', months: { Jun: 2.5, Dic: 2.2 }, annual: null }),
    fixes: [
      { id: 'whole', writes: { K2: 3, Q2: 2 }, effects: ['Suma de los meses (sin meta anual): 4.7 → 5'] },
    ],
  },
  'no annual target: a level': {
    plan: planOf({ unit: 'Visitas', months: { Jun: 2.4, Dic: 4.5 }, annual: null, behavior: 'last' }),
    fixes: [{ id: 'whole', writes: { K2: 2, Q2: 5 }, effects: [] }],
  },
  // 10 are due besides the 10 of January: 2.5 and 2.2 would become 5 and 5.
  'whole months move where the others cannot make up the rest': {
    plan: planOf({ unit: 'Visitas', months: { Ene: 10, Feb: 2.5, Mar: 2.2 }, annual: 20 }),
    fixes: [{ id: 'whole', writes: { F2: 14, G2: 3, H2: 3 } }],
  },
  // In proportion January would become 101.
  'whole months stay where the others can make up the rest': {
    plan: planOf({ unit: 'Visitas', months: { Ene: 100, Feb: 2.5, Mar: 2.2 }, annual: 106 }),
    fixes: [{ id: 'whole', writes: { G2: 3, H2: 3 } }],
  },
  // 8.5 would become 10, 1.2 stays 1.
  'also where only one of the others would move by more than one': {
    plan: planOf({ unit: 'Visitas', months: { Ene: 10, Feb: 8.5, Mar: 1.2, Abr: 0 }, annual: 21 }),
    fixes: [{ id: 'whole', writes: { F2: 11, G2: 9, H2: 1 } }],
  },
  'one for two months that have half a thing each': {
    plan: planOf({ unit: 'Visitas', months: { Ene: 10, Feb: 0.5, Mar: 0.5 }, annual: 11 }),
    fixes: [],
  },
  'a negative target is another mistake': {
    plan: poaOf({ annual: -10.4, product: { unit: '140 - CANTIDAD' } }),
    fixes: [],
  },
  'a negative month too': {
    plan: planOf({ unit: 'Visitas', months: { Mar: -2.5, Jun: 5.5, Sep: 7 }, annual: 10 }),
    fixes: [],
  },
  'not below the base line, the same every month': {
    plan: planOf({
      unit: 'Visitas',
      months: { Jun: 10.4, Dic: 10.4 },
      annual: 10.4,
      behavior: 'constant',
      baseline: 10.2,
    }),
    fixes: [{ id: 'whole', writes: { C2: 11, K2: 11, Q2: 11 } }],
  },
  'not above the base line, where less is better': {
    plan: poaOf({
      annual: 10.6,
      baseline: 10.8,
      direction: 'descending',
      product: { unit: '140 - CANTIDAD' },
    }),
    fixes: [{ id: 'whole', writes: { C2: 10 } }],
  },
  'a year that a formula makes': {
    plan: pomOf({
      code: '1',
      unit: 'Persona',
      physical: [1.5, { ...toReading(1.5), formula: true } as Cell, 1],
    }),
    fixes: [],
  },
  'a formula that makes a whole year stays, and so do years without a target': {
    plan: pomOf({
      code: '1',
      unit: 'Persona',
      physical: [{ ...toReading(2), formula: true } as Cell, 1.5, 0, null, 1.5],
    }),
    fixes: [{ id: 'whole', writes: { F2: 1, L2: 2 }, effects: ['Suma de los años: 5 → 5'] }],
  },
  'too little for the years: one each': {
    plan: pomOf({ code: '1', unit: 'Persona', physical: [0.5, 0.5, 0.5, 0, 0.5] }),
    fixes: [{ id: 'whole', writes: { D2: 1, F2: 1, H2: 1, L2: 1 }, effects: ['Suma de los años: 2 → 4'] }],
  },
  'a negative year': {
    plan: pomOf({ code: '1', unit: 'Persona', physical: [1.5, -1.5] }),
    fixes: [],
  },
  'the total of the years that somebody typed follows': {
    plan: pomOf({ code: '1', unit: 'Persona', physical: 1.5, totalPhysical: 7.5 }),
    fixes: [
      {
        id: 'whole',
        writes: { D2: 1, F2: 1, H2: 2, J2: 2, L2: 2, N2: 8 },
        effects: ['Suma de los años: 7.5 → 8'],
      },
    ],
  },
  'a total that is right already': {
    plan: pomOf({ code: '1', unit: 'Persona', physical: 1.4, totalPhysical: 7 }),
    fixes: [{ id: 'whole', writes: { D2: 1, F2: 1, H2: 1, J2: 2, L2: 2 } }],
  },
  'a blank total': {
    plan: pomOf({ code: '1', unit: 'Persona', physical: 1.5, totalPhysical: null }),
    fixes: [{ id: 'whole', writes: { D2: 1, F2: 1, H2: 2, J2: 2, L2: 2 } }],
  },
  'a total that a formula makes': {
    plan: pomOf({
      code: '1',
      unit: 'Persona',
      physical: 1.5,
      totalPhysical: { ...toReading(7.5), formula: true } as Cell,
    }),
    formulasFollow: true,
    fixes: [{ id: 'whole', writes: { D2: 1, F2: 1, H2: 2, J2: 2, L2: 2 } }],
  },
  'a total whose formula has no result': {
    plan: pomOf({ code: '1', unit: 'Persona', physical: 1.5, totalPhysical: UNCOMPUTED }),
    fixes: [{ id: 'whole', writes: { D2: 1, F2: 1, H2: 2, J2: 2, L2: 2 } }],
  },
  'the second product of a POM': {
    plan: pomOf(
      { code: '1', unit: 'Persona', physical: 3 },
      { code: null, name: 'Visitas guiadas', unit: '85 - Visita', physical: [1.5, 1.5] },
    ),
    fixes: [
      {
        id: 'whole',
        writes: { D3: 1, F3: 2 },
        says: 'Repartir Visitas guiadas en enteros (Visita), en proporción y sin cambiar lo que suma, hasta donde es entero.',
      },
    ],
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
