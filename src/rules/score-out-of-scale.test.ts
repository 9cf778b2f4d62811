import { planOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const score = (annual: number, month: number, unit?: string) =>
  planOf({ measure: 'score', months: { Dic: month }, annual, ...(unit ? { unit } : {}) });

testRule('score-out-of-scale', {
  valid: {
    'of ten': score(9, 9),
    'of ten, to its end': score(10, 10),
    'of a hundred': score(85, 90),
    'of a hundred, to its end': score(100, 100),
    'at the lower end of its own scale': score(1, 1, 'Calificación (1-5)'),
    'a span from more to less is no scale': score(9, 9, 'Calificación (10-1)'),
    'neither is one from a number to itself': score(9, 9, 'Calificación (2-2)'),
    'negative ones are negative-target’s': score(-9, -1, 'Calificación (1-5)'),
    'a negative year beside months of ten': score(-9, 9),
    'nothing programmed yet': planOf({ measure: 'score', name: 'Calificación de usuarios', annual: null }),
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
    'nothing, on a scale that begins with one': [
      score(4, 0, 'Calificación (1-5)'),
      [{ item: '1.1', cells: ['Q2'], says: '1.1: 0.0 está fuera de la escala 1–5.' }],
    ],
    'a scale with decimals': [
      score(5.5, 4, 'Puntaje de 1.5 a 4.5'),
      [{ item: '1.1', cells: ['C2'], says: '1.1: 5.5 está fuera de la escala 1.5–4.5.' }],
    ],
    'a month beside a negative one': [
      planOf({ measure: 'score', months: { Jun: -1, Dic: 90 }, annual: 9 }),
      [{ item: '1.1', cells: ['Q2'], messageId: 'presumed' }],
    ],
    'ten is of ten, though a hundred would have it too': [
      score(10, 11),
      [{ item: '1.1', cells: ['Q2'], messageId: 'presumed' }],
    ],
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
