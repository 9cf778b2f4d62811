import { planOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Reading } from '../domain/plan';
import { ruleOf } from './registry';
import { runRules } from './run';

const half = (more: object = {}) => ({ months: 10, annual: 120, actual: { Ene: 10, Jun: 10, ...more } });
const formulaZero: Reading = { kind: 'number', value: 0, raw: 0, percent: false, formula: true };

testRule(
  'future-actual',
  {
    valid: {
      'to the corte': planOf(half()),
      'a formula of nothing': planOf(half({ Jul: formulaZero })),
      'a word for a report to come': planOf(half({ Jul: text('Pendiente') })),
    },
    invalid: {
      'one month': [
        planOf(half({ Jul: 3 }), half(), half()),
        [
          {
            item: '1.1',
            period: 'Jul',
            severity: 'error',
            cells: ['L4'],
            says: '1.1 reporta jul, posterior al corte (jun).',
          },
        ],
      ],
      'a typed zero, too, and two months are one line': [
        planOf(half({ Jul: 0, Dic: 5 }), half(), half()),
        [{ item: '1.1', cells: ['L4', 'Q4'], says: '1.1 reporta jul y dic, posterior al corte (jun).' }],
      ],
      'most of the plan: the corte is late, one finding': [
        planOf(half({ Jul: 1 }), half({ Jul: 2 }), half({ Jul: 3 }), half()),
        [
          {
            item: null,
            period: 'Jul',
            messageId: 'plan',
            cells: ['L4', 'L7', 'L10'],
            says: '3 indicadores reportan jul, y el corte es jun; ¿falta actualizar el corte?',
          },
        ],
      ],
      'half of those that report: each for itself': [
        planOf(half({ Jul: 1 }), half({ Jul: 2 }), half({ Jul: 3 }), half(), half(), half()),
        [
          { item: '1.1', period: 'Jul', cells: ['L4'] },
          { item: '1.2', period: 'Jul', cells: ['L7'] },
          { item: '1.3', period: 'Jul', cells: ['L10'] },
        ],
      ],
      'both of two are still too few to doubt the corte': [
        planOf(half({ Jul: 1 }), half({ Ago: 2 })),
        [
          { item: '1.1', period: 'Jul', cells: ['L4'] },
          { item: '1.2', period: 'Ago', cells: ['M7'] },
        ],
      ],
      'several months of most': [
        planOf(half({ Ago: 1 }), half({ Jul: 2, Sep: 1 }), half({ Jul: 3 })),
        [{ item: null, messageId: 'plan', cells: ['M4', 'L7', 'N7', 'L10'] }],
      ],
      'where nothing was planned': [
        planOf({ months: { Ene: 10 }, actual: { Sep: 4 } }),
        [{ item: '1.1', period: 'Sep', cells: ['N4'] }],
      ],
    },
  },
  { cutoff: 5 },
);

test.each<[string, (number | null)[], number]>([
  ['last year’s plan beside this year’s, which reports', [2018, 2019], 0],
  ['next year’s plan reports nothing yet', [2019, 2020], 1],
  ['a plan that says no year', [null, 2019], 1],
])('of several years: %s', (_, [year, other], said) => {
  const plans = [
    { ...planOf({ months: { Ene: 10 }, actual: { Sep: 4 } }), year: year! },
    { ...planOf({ months: { Ene: 10 }, actual: other === 2019 ? { Ene: 10 } : {} }), id: 'p2', year: other! },
  ];
  const { findings } = runRules(plans, { cutoff: 5, rules: [ruleOf('future-actual')!] });
  expect(findings).toHaveLength(said);
});
