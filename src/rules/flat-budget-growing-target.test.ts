import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const growing = [100, 110, 121, 133, 146];

testRule('flat-budget-growing-target', {
  valid: {
    'money grows too': pomOf({ code: '1', physical: growing, financial: [50, 55, 60, 66, 73] }),
    'neither grows': pomOf({ code: '1', physical: 100, financial: 50 }),
    'a little more with the same money': pomOf({
      code: '1',
      physical: [100, 103, 106, 109, 112],
      financial: 50,
    }),
    'one year only': pomOf({ code: '1', physical: [100, 100, 110, 110, 110], financial: 50 }),
    'no money at all': pomOf({ code: '1', physical: growing, financial: 0 }),
    'money is missing': pomOf({ code: '1', physical: growing }),
  },
  invalid: {
    'four years of growth for the same money': [
      pomOf({ code: '1', physical: growing, financial: 5_000 }),
      [
        {
          item: '1',
          cells: ['E2', 'G2', 'I2', 'K2', 'M2', 'D2', 'F2', 'H2', 'J2', 'L2'],
          severity: 'warning',
          says: '1: el presupuesto no cambia en 2026, 2027, 2028, 2029 y 2030 y la meta física crece 46.0 %.',
        },
      ],
    ],
    'two years in the middle': [
      pomOf({ code: '1', physical: [100, 100, 110, 121, 121], financial: [9, 50, 50.1, 50.2, 60] }),
      [{ item: '1', cells: ['G2', 'I2', 'K2', 'F2', 'H2', 'J2'] }],
    ],
    'a stricter institution': [
      pomOf({ code: '1', physical: [100, 103, 106, 109, 112], financial: 50 }),
      [{ item: '1', cells: ['E2', 'G2', 'I2', 'K2', 'M2', 'D2', 'F2', 'H2', 'J2', 'L2'] }],
      { rules: { 'flat-budget-growing-target': ['warning', { growth: 2 }] } },
    ],
  },
});
