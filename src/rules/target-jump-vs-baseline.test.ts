import { pct, planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const jump = (baseline: string | number, annual: number) =>
  planOf({ baseline, months: { Dic: annual }, annual });

testRule('target-jump-vs-baseline', {
  valid: {
    'half as much again': jump(100, 150),
    'half as much': jump(100, 50),
    'a small base line': jump(19, 200),
    'no base line': planOf({ months: { Dic: 200 }, annual: 200 }),
    'no target': planOf({ baseline: 100, months: null, annual: null }),
    'a fraction beside points': planOf({ baseline: 0.4, months: pct(90) }),
  },
  invalid: {
    'twice as much': [
      jump(100, 200),
      [
        {
          item: '1.1',
          cells: ['C2', 'V2'],
          severity: 'warning',
          says: 'La meta de 1.1 (200) cambia 100 % sobre la línea base 100.',
        },
      ],
    ],
    'a third': [
      jump('1,500', 500),
      [
        {
          item: '1.1',
          cells: ['C2', 'V2'],
          says: 'La meta de 1.1 (500) cambia -67 % sobre la línea base 1,500.',
        },
      ],
    ],
    'by a tolerance of one’s own': [
      jump(100, 130),
      [{ item: '1.1', cells: ['C2', 'V2'] }],
      { rules: { 'target-jump-vs-baseline': ['warning', { tolerance: 0.2 }] } },
    ],
  },
});
