import { testFixes } from '../../test/support/fix-tests';
import { planOf } from '../../test/support/plan-builder';
import { buildPom, pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const five = [1_000, 1_050, 1_103, 1_158, 1_216];

testRule('trend-outlier', {
  valid: {
    'an even growth': pomOf({ code: '1', physical: five }),
    flat: pomOf({ code: '1', physical: 100 }),
    'no trend at all': pomOf({ code: '1', physical: [100, 140, 90, 160, 120] }),
    'a step': pomOf({ code: '1', physical: [100, 100, 150, 150, 150] }),
    'a year is missing': pomOf({ code: '1', physical: [100, 105, null, 116, 180] }),
    'a growth within two points': pomOf({ code: '1', physical: [1_000, 1_050, 1_103, 1_158, 1_235] }),
    'four years prove no growth': buildPom({
      years: [2026, 2027, 2028, 2029],
      products: [{ code: '1', physical: [100, 105, 110, 150] }],
    }),
    'years that are not in a row': planOf({
      history: { 2015: 10, 2019: 11, 2020: 110, 2021: 11, 2022: 11 },
      months: 1,
    }),
  },
  invalid: {
    'the last year jumps': [
      pomOf({ code: '1', physical: [1_000, 1_050, 1_103, 1_158, 1_400] }),
      [
        {
          item: '1',
          cells: ['L2', 'D2', 'F2', 'H2', 'J2'],
          severity: 'warning',
          says: '2030 de 1 (meta física) crece 20.9 % cuando los demás crecen 5.0 %.',
        },
      ],
    ],
    'a year in the middle': [
      pomOf({ code: '1', financial: [1_000, 1_050, 1_301, 1_158, 1_216] }),
      [{ item: '1', cells: ['I2', 'E2', 'G2', 'K2', 'M2'] }],
    ],
    'the first year': [
      pomOf({ code: '1', physical: [1_300, 1_050, 1_103, 1_158, 1_216] }),
      [{ item: '1', cells: ['D2', 'F2', 'H2', 'J2', 'L2'] }],
    ],
    'a thousandth': [
      pomOf({ code: '1', financial: [1_250_000, 1_300_000, 1_350, 1_400_000, 1_450_000] }),
      [
        {
          item: '1',
          cells: ['I2', 'E2', 'G2', 'K2', 'M2'],
          messageId: 'magnitude',
          says: '2028 de 1 (meta financiera) es 1,350, de otro orden de magnitud que los demás (mediana 1,350,000).',
        },
      ],
    ],
    'a digit too many, in earlier years': [
      planOf({ history: { 2015: 100, 2016: 1_040, 2017: 108, 2018: 110 }, months: 1 }),
      [{ item: '1.1', cells: ['AA2', 'Z2', 'AB2', 'AC2'], messageId: 'magnitude' }],
    ],
  },
});

testFixes('trend-outlier', {
  'what the others grow': {
    plan: pomOf({ code: '1', physical: [1_000, 1_050, 1_301, 1_158, 1_216] }),
    fixes: [
      {
        id: 'trend',
        writes: { H2: 1_103 },
        says: 'Escribir 1,103 en 2028 de 1, lo que crecen los demás años.',
      },
    ],
  },
  'the same digits': {
    plan: pomOf({ code: '1', financial: [1_250_000, 1_300_000, 1_350, 1_400_000, 1_450_000] }),
    fixes: [{ id: 'digits', writes: { I2: 1_350_000 } }],
  },
});
