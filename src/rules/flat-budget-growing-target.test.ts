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
    'four percent a year, which is not more': pomOf({
      code: '1',
      physical: [100, 104, 108.16, 112.4864, 116.985856],
      financial: 50,
    }),
    'half a percent more money a year, which is not less': pomOf({
      code: '1',
      physical: growing,
      financial: [1000, 1005, 1010.025, 1015.075125, 1020.150500625],
    }),
    'what begins in the second year grows from nothing': pomOf({
      code: '1',
      physical: [0, 100, 110, 110, 110],
      financial: 50,
    }),
    'the first year is not filled in': pomOf({
      code: '1',
      physical: [null, 100, 110, 110, 110],
      financial: 50,
    }),
    'a year between is not filled in': pomOf({
      code: '1',
      physical: [100, 110, null, 121, 133],
      financial: 50,
    }),
    'money of which every other year is missing': pomOf({
      code: '1',
      physical: growing,
      financial: [50, null, 50, null, 50],
    }),
    'money that begins in the third year': pomOf({
      code: '1',
      physical: growing,
      financial: [0, 0, 50, 50, 60],
    }),
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
    'one year is enough for an institution: the first of two': [
      pomOf({ code: '1', physical: [100, 110, 110, 121, 121], financial: 50 }),
      [
        {
          item: '1',
          cells: ['E2', 'G2', 'D2', 'F2'],
          says: '1: el presupuesto no cambia en 2026 y 2027 y la meta física crece 10.0 %.',
        },
      ],
      { rules: { 'flat-budget-growing-target': ['warning', { minYears: 1 }] } },
    ],
    'the longer of two runs': [
      pomOf({ code: '1', physical: [100, 110, 110, 121, 133], financial: [50, 50, 50, 50, 49.9] }),
      [{ item: '1', cells: ['I2', 'K2', 'M2', 'H2', 'J2', 'L2'] }],
    ],
    'a stricter institution': [
      pomOf({ code: '1', physical: [100, 103, 106, 109, 112], financial: 50 }),
      [{ item: '1', cells: ['E2', 'G2', 'I2', 'K2', 'M2', 'D2', 'F2', 'H2', 'J2', 'L2'] }],
      { rules: { 'flat-budget-growing-target': ['warning', { growth: 2 }] } },
    ],
  },
});
