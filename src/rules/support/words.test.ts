/** Figures as sentences write them. */
import { buildPlan } from '../../../test/support/plan-builder';
import type { MessageParam } from '../../domain/finding';
import { createTranslator } from '../../i18n';
import { address, amount, areaLabel, count, list, month, months, percent, phrase, points } from './words';

const spanish = createTranslator('es-MX');
const written = (param: MessageParam) => spanish.param(param).replace(/\u00a0/g, ' ');

test.each<[string, () => MessageParam, string]>([
  ['a percentage has one decimal', () => percent(100), '100.0 %'],
  ['a second one where there is one', () => percent(97.84), '97.84 %'],
  ['never a third', () => percent(33.3333), '33.33 %'],
  ['and no dust of a computer', () => percent(0.1 + 0.2), '0.3 %'],
  ['points have no sign', () => points(35.3), '35.3'],
  ['points have a second decimal, too', () => points(35.25), '35.25'],
  ['what is measured in percent', () => amount(85, 'percent'), '85.0 %'],
  ['a score has one decimal', () => amount(9, 'score'), '9.0'],
  ['a score with two', () => amount(8.75, 'score'), '8.75'],
  ['a score never has three', () => amount(8.756, 'score'), '8.76'],
  ['people', () => amount(1314, 'count'), '1,314'],
  ['money', () => amount(1065719413.5, 'money'), '1,065,719,413.5'],
  ['how many there are', () => count(12), '12'],
  ['a month', () => month(8), 'sep'],
  ['months', () => months([0, 1, 11]), 'ene, feb y dic'],
  ['names', () => list(['1.1', '1.2']), '1.1 y 1.2'],
  ['a phrase', () => phrase('rules.lines.programmed'), 'programado'],
  ['a cell, without its sheet', () => address({ sheet: 'PAT', row: 1, column: 5 }), 'F2'],
])('%s', (_, param, expected) => {
  expect(written(param())).toBe(expected);
});

test('a share of the points of a percentage is rounded as one', () => {
  expect(points(35.3)).toMatchObject({ style: 'percentPoints', decimals: 1 });
  expect(percent(35.3)).toMatchObject({ style: 'percent', decimals: 1 });
});

test('an area is called by its code, else by its name', () => {
  const [coded, named] = buildPlan({
    areas: [
      { code: '7.4.1', indicators: [] },
      { code: null, name: 'Finanzas', indicators: [] },
    ],
  }).areas;
  expect([areaLabel(coded!), areaLabel(named!)]).toEqual(['7.4.1', 'Finanzas']);
});
