import { testFixes } from '../../test/support/fix-tests';
import { pct, planOf, text } from '../../test/support/plan-builder';
import { buildPom, pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const five = [1_000, 1_050, 1_103, 1_158, 1_216];

const computed = { kind: 'number', value: 0, raw: 0, percent: false, formula: true } as const;

testRule('trend-outlier', {
  valid: {
    'an even growth': pomOf({ code: '1', physical: five }),
    flat: pomOf({ code: '1', physical: 100 }),
    'no trend at all': pomOf({ code: '1', physical: [100, 140, 90, 160, 120] }),
    'a step': pomOf({ code: '1', physical: [100, 100, 150, 150, 150] }),
    'a year is missing': pomOf({ code: '1', physical: [100, 105, null, 116, 180] }),
    'a growth within two points': pomOf({ code: '1', physical: [1_000, 1_050, 1_103, 1_158, 1_235] }),
    'a year is missing, and another has a digit too many': pomOf({
      code: '1',
      physical: [100, 1_050, null, 105, 108],
    }),
    'a year without a target': pomOf({ code: '1', physical: [1_000, 1_050, 0, 1_158, 1_216] }),
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
    'percentages of earlier years are said as such': [
      planOf({ history: { 2015: pct(80), 2016: pct(8.2), 2017: pct(81), 2018: pct(84) }, months: pct(85) }),
      [
        {
          item: '1.1',
          cells: ['AA2', 'Z2', 'AB2', 'AC2'],
          messageId: 'magnitude',
          says: '2016 de 1.1 (observado) es 8.2 %, de otro orden de magnitud que los demás (mediana 81.0 %).',
        },
      ],
    ],
    'a physical target in percent': [
      pomOf({ code: '1', physical: [pct(80), pct(82), pct(8.3), 84, pct(86)] }),
      [
        {
          item: '1',
          cells: ['H2', 'D2', 'F2', 'J2', 'L2'],
          messageId: 'magnitude',
          says: '2028 de 1 (meta física) es 8.3 %, de otro orden de magnitud que los demás (mediana 83.0 %).',
        },
      ],
    ],
    'a figure with decimals among whole ones': [
      pomOf({ code: '1', physical: [1_000, 1_050, 1_103, 1_158, 1_400.5] }),
      [{ item: '1', cells: ['L2', 'D2', 'F2', 'H2', 'J2'] }],
    ],
    'each series of a product by itself': [
      pomOf({ code: '1', physical: [1_300, ...five.slice(1)], financial: [...five.slice(0, 4), 1_300] }),
      [
        { item: '1', cells: ['D2', 'F2', 'H2', 'J2', 'L2'] },
        { item: '1', cells: ['M2', 'E2', 'G2', 'I2', 'K2'] },
      ],
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
  'as many decimals as the others have': {
    plan: pomOf({ code: '1', physical: [10, 10.5, 11.03, 13, 12.16] }),
    fixes: [{ id: 'trend', writes: { J2: 11.58 } }],
  },
  'whole where the others are': {
    plan: pomOf({ code: '1', physical: [1_000, 1_050, 1_103, 1_158, 1_400.5] }),
    fixes: [{ id: 'trend', writes: { L2: 1_216 } }],
  },
  'in the format of the years beside it': {
    plan: planOf({
      history: { 2015: pct(80), 2016: text('8.0', 8), 2017: pct(81), 2018: pct(84) },
      months: pct(85),
    }),
    fixes: [
      {
        id: 'digits',
        writes: { AA2: [0.8, '0%'] },
        says: 'Escribir 80.0 % en 2016 de 1.1: las mismas cifras en el orden de los demás.',
      },
    ],
  },
  'the financial target of the second product': {
    plan: pomOf(
      { code: '1', physical: [1_300, ...five.slice(1)] },
      { code: '2', physical: five, financial: [1_500, ...five.slice(1)] },
    ),
    finding: 1,
    fixes: [{ id: 'trend', writes: { E3: 1_000 } }],
  },
  'nothing where a formula computes the year': {
    plan: pomOf({
      code: '1',
      physical: [1_000, 1_050, 1_103, 1_158, { ...computed, value: 1_400, raw: 1_400 }],
    }),
    fixes: [],
  },
});
