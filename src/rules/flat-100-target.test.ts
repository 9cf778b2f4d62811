import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const flat = (n: number) => Array.from({ length: n }, () => ({ months: pct(100) }));
const other = (n: number) => Array.from({ length: n }, () => ({ months: pct(80) }));

testRule('flat-100-target', {
  valid: {
    'four are no custom': planOf(...flat(4)),
    'less than half': planOf(...flat(5), ...other(6)),
    'a hundred that adds up': planOf(
      ...Array.from({ length: 6 }, () => ({ months: { Jun: pct(50), Dic: pct(50) }, annual: pct(100) })),
    ),
    'a hundred things': planOf(
      ...Array.from({ length: 6 }, () => ({ unit: 'Visitas', months: { Dic: 100 }, annual: 100 })),
    ),
  },
  invalid: {
    'half of them': [
      planOf(...flat(5), ...other(5)),
      [
        {
          item: null,
          cells: ['C2', 'C4', 'C6', 'C8', 'C10'],
          severity: 'info',
          says: '5 de 10 indicadores tienen 100 % en todos sus periodos.',
        },
      ],
    ],
    'one flat, where the institution wants to hear of each': [
      planOf(...flat(1), ...other(1)),
      [{ item: null, cells: ['C2'] }],
      { rules: { 'flat-100-target': ['info', { minCount: 1, minShare: 0 }] } },
    ],
  },
});
