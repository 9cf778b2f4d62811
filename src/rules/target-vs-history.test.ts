import { planOf, poaOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('target-vs-history', {
  valid: {
    'near the last year': planOf({ months: { Dic: 120 }, history: { 2024: 10, 2025: 100 } }),
    'no history': planOf({ months: { Dic: 120 } }),
    'nothing reached yet': planOf({ months: { Dic: 120 }, history: { 2025: 0 } }),
    'a year that is not in yet': planOf({ months: { Dic: 120 }, history: { 2024: 110, 2025: null } }),
    words: planOf({ months: { Dic: 120 }, history: { 2025: text('n. d.') } }),
    'no target': poaOf({ annual: null, history: { 2025: 100 } }),
  },
  invalid: {
    'far above': [
      poaOf({ annual: 200, history: { 2024: 90, 2025: 100 } }),
      [
        {
          item: '1.1.1',
          cells: ['C2', 'AA2'],
          severity: 'info',
          says: '1.1.1: meta 200 contra 100 observado en 2025 (100 %).',
        },
      ],
    ],
    'far below': [
      planOf({ months: { Dic: 60 }, history: { 2025: 100 } }),
      [{ item: '1.1', cells: ['C2', 'Z2'] }],
    ],
    'by a tolerance of one’s own': [
      planOf({ months: { Dic: 110 }, history: { 2025: 100 } }),
      [{ item: '1.1', cells: ['C2', 'Z2'] }],
      { rules: { 'target-vs-history': ['info', { tolerance: 0.05 }] } },
    ],
  },
});
