import { fichaOf } from '../../test/support/ficha-builder';
import { planOf, poaOf, toReading } from '../../test/support/plan-builder';
import { buildPom } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan } from '../domain/plan';

const over = (...years: number[]) => buildPom({ years, products: [{ code: '1' }, { code: '2' }] });

/** A ficha whose tendencia has these periods, one below the other in D from row 10 on. */
function trendOf(...labels: string[]): Plan {
  const plan = fichaOf('DTP5', {});
  const at = (row: number, column: number) => ({ sheet: plan.sheet, row, column });
  const trend = labels.map((value, i) => ({
    label: { value, cell: at(9 + i, 3) },
    value: { value: toReading(10 + i), cell: at(9 + i, 4) },
  }));
  return { ...plan, ficha: { ...plan.ficha!, trend } };
}

testRule('missing-year', {
  valid: {
    'five in a row': over(2026, 2027, 2028, 2029, 2030),
    'every second year': over(2020, 2022, 2024, 2026),
    'two years are no series': over(2026, 2030),
    'earlier years in a row': planOf({ history: { 2016: 1, 2017: 2, 2018: 3 }, months: 1 }),
    'a year that stands twice': over(2026, 2027, 2027, 2028),
    'one year': over(2026),
    'the same year throughout': over(2026, 2026, 2026),
    'a tendencia without holes': trendOf('2024', '2025', '2026', '2027'),
    'a tendencia with a goal that is no year': trendOf('2024', '2025', '2026', 'Meta al 2030', '2031-2035'),
    'a ficha without a tendencia': trendOf(),
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
    'newest first': [
      over(2030, 2029, 2027, 2026),
      [{ item: null, cells: ['F2', 'H2'], says: 'La serie salta de 2027 a 2029.' }],
    ],
    'two holes, in steps of two years': [
      over(2016, 2020, 2022, 2026),
      [
        { item: null, cells: ['F2', 'D2'], says: 'La serie salta de 2016 a 2020.' },
        { item: null, cells: ['J2', 'H2'], says: 'La serie salta de 2022 a 2026.' },
      ],
    ],
    'in the tendencia of a ficha': [
      trendOf('1998', '1999', ' 2001 ', '2002'),
      [{ item: null, cells: ['D12', 'D11'], says: 'La serie salta de 1999 a 2001.' }],
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
    'indicators with holes of their own are a line each': [
      planOf(
        { history: { 2013: 1, 2014: 2, 2016: 3, 2017: 4 }, months: 1 },
        { history: { 2013: 1, 2015: 2, 2016: 3, 2017: 4 }, months: 1 },
      ),
      [
        { item: '1.1', cells: ['AB2', 'AA2'], messageId: 'history' },
        { item: '1.2', cells: ['AA4', 'Z4'], messageId: 'history' },
      ],
    ],
  },
});
