import { text, UNCOMPUTED } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const sound = { code: '9', physical: 10, financial: 1_000 };

testRule('physical-without-financial', {
  valid: {
    both: pomOf(sound),
    'neither, in a year': pomOf({ code: '1', physical: [1, null, 3, 4, 5], financial: [1, null, 3, 4, 5] }),
    'it costs nothing, and says so': pomOf(sound, { code: '1', physical: 5, financial: 0 }),
    'it says so in words': pomOf(sound, { code: '1', physical: 5, financial: text('Sin costo') }),
    'a POM without money': pomOf({ code: '1', physical: 5 }, { code: '2', physical: 5 }),
    'only products carry money': pomOf(sound, { code: '9.1', parent: '9', physical: 10 }),
    'a formula without a result is no blank': pomOf(sound, {
      code: '1',
      physical: 5,
      financial: UNCOMPUTED,
    }),
  },
  invalid: {
    'two years without money': [
      pomOf(sound, { code: '1', physical: 5, financial: [1, 1, null, 1, null] }),
      [
        {
          item: '1',
          cells: ['I3', 'M3', 'H3', 'L3'],
          severity: 'warning',
          says: '1 tiene meta física sin meta financiera en 2028 y 2030.',
        },
      ],
    ],
    'money without a product': [
      pomOf(sound, { code: '1', physical: [1, 1, 1, 1, null], financial: 500 }),
      [
        {
          item: '1',
          cells: ['L3', 'M3'],
          says: '1 tiene meta financiera sin meta física en 2030.',
        },
      ],
    ],
  },
});
