import { planOf, poaOf } from '../../test/support/plan-builder';
import { buildPom } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';

const over = (...years: number[]) => buildPom({ years, products: [{ code: '1' }, { code: '2' }] });

testRule('missing-year', {
  valid: {
    'five in a row': over(2026, 2027, 2028, 2029, 2030),
    'every second year': over(2020, 2022, 2024, 2026),
    'two years are no series': over(2026, 2030),
    'earlier years in a row': planOf({ history: { 2016: 1, 2017: 2, 2018: 3 }, months: 1 }),
    'no products': buildPom({ products: [] }),
  },
  invalid: {
    'a hole': [
      over(2026, 2027, 2029, 2030),
      [
        {
          item: null,
          cells: ['H2', 'F2'],
          severity: 'info',
          says: 'La serie salta de 2027 a 2029.',
        },
      ],
    ],
    'in what was observed': [
      poaOf({ history: { 2020: 1, 2021: 2, 2024: 3 }, annual: 4 }),
      [
        {
          item: '1.1.1',
          cells: ['AB2', 'AA2'],
          messageId: 'history',
          says: 'Lo observado de 1.1.1 salta de 2021 a 2024.',
        },
      ],
    ],
    'a column of several indicators is one line': [
      planOf(
        { history: { 2013: 1, 2014: 2, 2016: 3 }, months: 1 },
        { history: { 2013: 1, 2014: 2, 2016: 3 }, months: 1 },
        { history: { 2014: 1, 2015: 2, 2016: 3 }, months: 1 },
      ),
      [
        {
          item: null,
          cells: ['AB2', 'AA2', 'AB4'],
          messageId: 'area',
          says: 'Lo observado en el área 1 salta de 2014 a 2016 (2 indicadores).',
        },
      ],
    ],
  },
});
