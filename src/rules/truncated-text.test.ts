import { planOf, poaOf } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

const SENTENCE =
  'Documentos entregados a las personas que cumplen con los requisitos que establece la normativa ';
/** Ends at this length, in the middle of a word. */
const cut = (length: number, begin = '') => (begin + SENTENCE.repeat(4)).slice(0, length);

testRule('truncated-text', {
  valid: {
    'a sentence': planOf({ name: `${SENTENCE}nacional` }),
    'a short text may end anyhow': planOf({ description: 'Visitas a las oficinas de' }),
    'one long text, and no other of that length': planOf({ name: cut(200) }, { name: cut(153) }),
    'texts of one length that have an end': planOf({ name: `${cut(127)}.` }, { name: `${cut(127)}.` }),
    'a text that ends with a number': planOf({ name: `${SENTENCE} del ejercicio 2026` }),
  },
  invalid: {
    'two that are cut at 128': [
      planOf({ name: cut(128) }, { name: cut(128, 'Más ') }, { name: cut(110) }),
      [
        {
          item: '1.1',
          cells: ['B2'],
          severity: 'info',
          says: 'El texto de 1.1 parece cortado: «…os entregados a las perso».',
        },
        { item: '1.2', cells: ['B4'] },
      ],
    ],
    'one that leads on': [planOf({ description: `${SENTENCE}y de la` }), [{ item: '1.1', cells: ['S2'] }]],
    'a comma at the end': [
      poaOf({ annual: 3, name: `${SENTENCE}nacional,` }),
      [{ item: '1.1.1', cells: ['B2'] }],
    ],
  },
});
