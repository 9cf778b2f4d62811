import { cellError, planOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('cell-error', {
  valid: {
    numbers: planOf({ months: { Ene: 5 } }),
    'words for nothing': planOf({
      months: { Ene: 5, Feb: text('N/A'), Mar: text('-'), Abr: text('No aplica') },
    }),
    'a number stored as text is number-as-text’s': planOf({ months: { Ene: text('5', 5) }, annual: 5 }),
    'words among what was achieved': planOf({ months: { Ene: 5 }, actual: { Ene: text('sin demanda') } }),
  },
  invalid: {
    'an error value': [
      planOf({ months: { Ene: 5, Feb: cellError() }, annual: 10 }),
      [
        {
          item: '1.1',
          period: 'Feb',
          cells: ['G2'],
          severity: 'error',
          says: 'G2 contiene el error #REF! (programado de 1.1).',
        },
      ],
    ],
    'weights in error because the annual weight is: the cause alone': [
      planOf({ months: { Ene: 5 }, weight: cellError(), weights: { Ene: cellError() } }),
      [{ item: '1.1', cells: ['R3'] }],
    ],
    'weights in error without another cause: one line': [
      planOf({ months: [5, 5], annual: 10, weights: [cellError('#DIV/0!'), cellError('#DIV/0!')] }),
      [
        {
          item: '1.1',
          cells: ['F3', 'G3'],
          messageId: 'several',
          says: '2 celdas de 1.1 (ponderación mensual) contienen errores; la primera es F3: #DIV/0!.',
        },
      ],
    ],
    'words where a number belongs': [
      planOf({ months: { Ene: text('por definir') }, annual: 5 }),
      [
        {
          item: '1.1',
          period: 'Ene',
          cells: ['F2'],
          messageId: 'text',
          says: 'F2 dice «por definir», que no se puede leer como número (programado de 1.1).',
        },
      ],
    ],
  },
});
