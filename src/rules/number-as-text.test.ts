import { planOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('number-as-text', {
  valid: {
    numbers: planOf({ months: { Ene: 5 } }),
    'words are no numbers': planOf({ months: { Ene: text('sin demanda') }, annual: 5 }),
  },
  invalid: {
    'a target': [
      planOf({ months: { Ene: text('1,234', 1234), Feb: 6 }, annual: 1240 }),
      [
        {
          item: '1.1',
          period: 'Ene',
          cells: ['F2'],
          severity: 'error',
          says: 'F2 contiene un número guardado como texto: «1,234» (programado de 1.1).',
        },
      ],
    ],
    'the annual target and the annual weight': [
      planOf({ months: { Ene: 5 }, annual: text('5', 5), weight: text('100 %', 100) }),
      [
        { item: '1.1', cells: ['C2'] },
        {
          item: '1.1',
          cells: ['R3'],
          says: 'R3 contiene un número guardado como texto: «100 %» (ponderación anual de 1.1).',
        },
      ],
    ],
    'a whole line is one finding': [
      planOf({ months: [text('5', 5), text('5', 5), text('5', 5)], annual: 15 }),
      [
        {
          item: '1.1',
          cells: ['F2', 'G2', 'H2'],
          messageId: 'several',
          says: '3 celdas de 1.1 (programado) contienen números guardados como texto; la primera es F2: «5».',
        },
      ],
    ],
    'what was achieved': [
      planOf({ months: { Ene: 5 }, actual: { Ene: text('5', 5) } }),
      [{ item: '1.1', period: 'Ene', cells: ['F4'] }],
    ],
  },
});
