import { planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const score = (annual: number, month: number, unit?: string) =>
  planOf({ measure: 'score', months: { Dic: month }, annual, ...(unit ? { unit } : {}) });

testRule('score-out-of-scale', {
  valid: {
    'of ten': score(9, 9),
    'of ten, to its end': score(10, 10),
    'of a hundred': score(85, 90),
    'on its own scale': score(4.5, 4.5, 'Calificación (1-5)'),
    'a code before the unit is no scale': score(9, 9, '12 - Calificación'),
    'no score': planOf({ months: { Dic: 900 }, annual: 900 }),
  },
  invalid: {
    'above its own scale': [
      score(6, 6, 'Calificación, escala de 1 a 5'),
      [
        {
          item: '1.1',
          cells: ['C2', 'Q2'],
          severity: 'error',
          says: '1.1: 6.0 está fuera de la escala 1–5.',
        },
      ],
    ],
    'below its own scale': [score(0.5, 3, 'Calificación (1-5)'), [{ item: '1.1', cells: ['C2'] }]],
    'a month of another scale': [
      score(9, 90),
      [
        {
          item: '1.1',
          cells: ['Q2'],
          severity: 'warning',
          messageId: 'presumed',
          says: '1.1: 90.0 pasa de 10, y las demás cifras parecen de 0 a 10; indique la escala.',
        },
      ],
    ],
    'above any usual scale': [
      score(450, 450),
      [{ item: '1.1', cells: ['C2', 'Q2'], severity: 'info', messageId: 'noScale' }],
    ],
  },
});
