import { planOf, poaOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const SENTENCE =
  'Documentos entregados a las personas que cumplen con los requisitos que establece la normativa ';
/** Ends at this length, in the middle of a word. */
const cut = (length: number, begin = '') => (begin + SENTENCE.repeat(4)).slice(0, length);

/** Leads on, and has this length. */
const leading = (length: number) => `${SENTENCE.padEnd(length - 3, 'a')} de`;

testRule('truncated-text', {
  valid: {
    'a sentence': planOf({ name: `${SENTENCE}nacional` }),
    'a short text may end anyhow': planOf({ description: 'Visitas a las oficinas de' }),
    'one long text, and no other of that length': planOf({ name: cut(200) }, { name: cut(153) }),
    'texts of one length that have an end': planOf({ name: `${cut(127)}.` }, { name: `${cut(127)}.` }),
    'commas before the end': planOf({ name: `Visitas, revisiones: ${SENTENCE}nacional` }),
    'a letter in brackets at the end': planOf({ name: `${SENTENCE}según el inciso a)` }),
    'one letter less than a system would leave': planOf({ name: leading(99) }),
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
    'one that leads on, of as few letters as a system would leave': [
      planOf({ name: leading(100) }),
      [{ item: '1.1', cells: ['B2'] }],
    ],
    'one that leads on behind a colon and a year': [
      planOf({ name: `En 2019: ${SENTENCE}servicios migratorios de` }),
      [
        {
          item: '1.1',
          cells: ['B2'],
          says: 'El texto de 1.1 parece cortado: «…servicios migratorios de».',
        },
      ],
    ],
    'a formula': [planOf({ formula: `${SENTENCE}y de la` }), [{ item: '1.1', cells: ['E2'] }]],
    'two that are cut behind a colon': [
      planOf({ name: cut(131, 'Nota: ') }, { name: cut(131, 'Nota; ') }),
      [
        { item: '1.1', cells: ['B2'] },
        { item: '1.2', cells: ['B4'] },
      ],
    ],
    'products of a POM, and what is executed of them': [
      {
        ...pomOf({ code: '1', name: cut(128) }, { code: '2', name: `${SENTENCE}y de la` }),
        areas: planOf({ code: '7', name: cut(128, 'Más ') }).areas,
      },
      [
        { item: '7', cells: ['B2'] },
        { item: '1', cells: ['B2'] },
        { item: '2', cells: ['B3'] },
      ],
    ],
    'a comma at the end': [
      poaOf({ annual: 3, name: `${SENTENCE}nacional,` }),
      [{ item: '1.1.1', cells: ['B2'] }],
    ],
  },
});
