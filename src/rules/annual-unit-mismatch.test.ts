import { cellError, pct, planOf, text } from '../../test/support/plan-builder';
import { testRule } from '../../test/support/rule-tests';

testRule('annual-unit-mismatch', {
  valid: {
    'percentages all along': planOf({ months: pct(100), annual: pct(100) }),
    'quantities all along': planOf({ months: { Mar: 60, Jun: 40 }, annual: 100 }),
    '100 beside 100 % are the same points': planOf({ months: 100, annual: pct(100) }),
    'a percentage that differs is another matter': planOf({ months: [100, 100, 90, 100], annual: pct(100) }),
    '95 beside 100 % is a difference of points': planOf({ months: 95, annual: pct(100) }),
    'months in percent beside 90': planOf({ months: pct(100), annual: 90 }),
    'months in percent beside 100': planOf({ months: { Mar: pct(30), Jun: pct(50) }, annual: 100 }),
    'a sum that differs is another matter': planOf({ months: { Mar: 60, Jun: 40 }, annual: 295 }),
    'months in percent that add up to what is written plainly': planOf({
      months: { Ene: pct(100), Feb: pct(100), Mar: pct(100) },
      annual: 300,
      behavior: 'sum',
    }),
    'as many months in percent as plain ones': planOf({ months: { Mar: pct(50), Jun: 50 }, annual: 295 }),
    'a month that cannot be read (cell-error says so)': planOf({
      months: { Mar: pct(50), Jun: pct(50), Sep: cellError() },
      annual: 295,
    }),
    'an annual target that cannot be read': planOf({ months: { Mar: pct(50) }, annual: cellError() }),
    'no annual target': planOf({ months: { Mar: pct(50), Jun: pct(60) }, annual: null }),
    'no months': planOf({ months: {}, annual: pct(100) }),
    'half of the months repeat it': planOf({ months: [100, 30, 100, 30], annual: pct(100) }),
    'months about as large, in any order': planOf({ months: [90, 20, 80], annual: pct(100) }),
    'months of half its size': planOf({ months: [50, 50, 50, 60], annual: pct(100) }),
    'months of twice its size': planOf({ months: [40, 40, 41], annual: pct(20) }),
  },
  invalid: {
    'as 7.3.1 is printed: 100 % beside pesos': [
      planOf({ months: { Ene: 1_065_719_413, Feb: 1_034_531_168 }, annual: pct(100), measure: 'money' }),
      [
        {
          item: '1.1',
          cells: ['C2', 'F2:Q2'],
          severity: 'error',
          says: 'La meta anual de 1.1 (100.0 %) está en porcentaje y los meses en pesos.',
        },
      ],
    ],
    'requests counted, and 100 % of them in the year': [
      planOf({ months: { Feb: 25, Mar: 25, Abr: 25, May: 25, Jun: 30 }, annual: pct(100), measure: 'count' }),
      [{ item: '1.1', cells: ['C2', 'F2:Q2'] }],
    ],
    'the other way round': [
      planOf({ months: { Mar: pct(50), Jun: pct(50) }, annual: 295 }),
      [
        {
          item: '1.1',
          cells: ['C2', 'F2:Q2'],
          says: 'La meta anual de 1.1 (295) está en cantidad y los meses en porcentaje.',
        },
      ],
    ],
    'written as texts': [
      planOf({ months: { Mar: 25, Jun: 30 }, annual: text('100 %', 100), measure: 'count' }),
      [
        {
          item: '1.1',
          cells: ['C2', 'F2:Q2'],
          says: 'La meta anual de 1.1 (100.0 %) está en porcentaje y los meses en cantidad.',
        },
      ],
    ],
    'just above what a percentage may be': [
      planOf({ months: { Mar: pct(30), Jun: pct(50) }, annual: 101 }),
      [{ item: '1.1', cells: ['C2', 'F2:Q2'] }],
    ],
    'one month is above 100: they are no points': [
      planOf({ months: [100, 100, 100, 250], annual: pct(100) }),
      [{ item: '1.1', cells: ['C2', 'F2:Q2'] }],
    ],
    'most months are small': [
      planOf({ months: [90, 20, 80, 30], annual: pct(100) }),
      [{ item: '1.1', cells: ['C2', 'F2:Q2'] }],
    ],
    'most months are large': [
      planOf({ months: [25, 25, 30], annual: pct(10) }),
      [{ item: '1.1', cells: ['C2', 'F2:Q2'] }],
    ],
    'minutes of waiting': [
      planOf({ months: [25, 30, 20], annual: pct(100), measure: 'time' }),
      [
        {
          item: '1.1',
          cells: ['C2', 'F2:Q2'],
          says: 'La meta anual de 1.1 (100.0 %) está en porcentaje y los meses en tiempo.',
        },
      ],
    ],
    'marks of a survey': [
      planOf({ months: [8.5, 9, 9.2], annual: pct(100), measure: 'score' }),
      [
        {
          item: '1.1',
          cells: ['C2', 'F2:Q2'],
          says: 'La meta anual de 1.1 (100.0 %) está en porcentaje y los meses en calificación.',
        },
      ],
    ],
  },
});
