import { type IndicatorSpec, pct, planOf } from '../../../test/support/plan-builder';
import { isPercentage } from './percentage';

const repeated = { months: { Mar: 60, Jun: 60, Dic: 60 }, annual: 60 } as const;
const added = { months: { Mar: 20, Jun: 40 }, annual: 60 } as const;
const share = 'Porcentaje de visitas';

test.each<[string, IndicatorSpec, boolean]>([
  ['a % sign in a cell', { months: { Mar: pct(60) }, annual: pct(60) }, true],
  ['a unit that says so', { ...added, unit: 'Porcentaje' }, true],
  ['another unit, whatever the name says', { ...added, name: share, unit: 'Visita' }, false],
  ['another unit, though every month repeats the year', { ...repeated, unit: 'Visita' }, false],
  ['money', { ...repeated, measure: 'money' }, false],
  ['time', { ...added, name: share, measure: 'time' }, false],
  ['a score', { ...repeated, measure: 'score' }, false],
  ['a name that begins so', { ...added, name: share }, true],
  ['the same of an unknown measure', { ...added, name: 'Índice de satisfacción', measure: 'unknown' }, true],
  ['a name that says so further on', { ...added, name: 'Visitas, en porcentaje' }, false],
  ['a name that begins with a longer word', { ...added, name: 'Niveles atendidos' }, false],
  ['no name', { ...added, name: null }, false],
  ['a year of 100', { months: { Mar: 40, Jun: 60 }, annual: 100 }, true],
  ['a year of more', { months: { Mar: 41, Jun: 60 }, annual: 101, name: share }, false],
  ['more than 100 in every month', { months: 101, annual: 101 }, false],
  ['a year of nothing', { months: 0, annual: 0, name: share }, false],
  ['nothing in every month', { months: 0, annual: 0, behavior: 'constant' }, false],
  ['less than nothing', { months: -5, annual: -5, behavior: 'constant' }, false],
  ['no annual target', { months: { Mar: 20, Jun: 40 }, annual: null, name: share }, false],
  ['no annual target, in every month the same', { months: 60, annual: null, behavior: 'constant' }, false],
  ['every month repeats the year', repeated, true],
  ['they are said to be repeated', { ...added, behavior: 'constant' }, true],
  ['months that add up', added, false],
  ['one month alone repeats nothing', { months: { Jun: 60 }, annual: 60, behavior: 'constant' }, false],
])('a percentage: %s', (_, spec, expected) => {
  expect(isPercentage(planOf(spec).areas[0]!.indicators[0]!)).toBe(expected);
});
