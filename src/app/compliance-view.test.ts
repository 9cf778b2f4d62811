import { indicator } from '../../test/support/indicator';
import { areaOf, inPeriods, planOf, withLines, withMoney } from '../../test/support/plan-kinds';
import { computeInstitution } from '../domain/compliance';
import { defaultComplianceSettings } from '../domain/compliance-settings';
import {
  areasOf,
  financialOf,
  needsAttention,
  periodOf,
  type ScorePeriod,
  usualPeriod,
  worstFirst,
} from './compliance-view';

const settings = defaultComplianceSettings(7);
const by = (length: number, code = String(length)) =>
  withLines(
    indicator({
      code,
      measure: 'count',
      target: 24,
      programmed: Array.from({ length: 12 }, (_, month) => ((month + 1) % length === 0 ? 2 * length : null)),
      actual: Array.from({ length: 8 }, (_, month) => ((month + 1) % length === 0 ? length : null)),
    }),
    (line) => (length === 1 ? line : inPeriods(line, length)),
  );
const institution = (...indicators: Parameters<typeof areaOf>[0]) =>
  computeInstitution([planOf('POA', [areaOf(indicators)])], settings);

test.each([
  ['months', [by(1)], 'quarter'],
  ['quarters', [by(3)], 'quarter'],
  ['cuatrimestres', [by(4)], 'fourMonths'],
  ['semesters', [by(6)], 'semester'],
  ['a year', [by(12)], 'quarter'],
  ['mostly cuatrimestres', [by(1), by(4, 'a'), by(4, 'b')], 'fourMonths'],
  ['nothing', [], 'quarter'],
] as const)('plans of %s show a %s', (_name, indicators, period) => {
  expect(usualPeriod(areasOf(institution(...indicators)))).toBe(period);
});

test.each<[ScorePeriod, number | null]>([
  ['month', 50],
  ['quarter', 50],
  ['fourMonths', 50],
  ['semester', 50],
  ['toDate', 50],
  ['year', (100 * 8) / 24],
])('an indicator in its %s', (period, raw) => {
  const [area] = areasOf(institution(by(4)));
  expect(periodOf(area!.indicators[0]!, period, settings.cutoff).raw).toBe(raw);
});

test('money in a period: all of it for the year, by period where it is programmed so', () => {
  const money = { current: 100, programmed: { Abr: 50, Ago: 50 }, spent: { Abr: 40, Ago: 20 } };
  const { financial } = institution(withMoney(by(4), money, 4));
  const values = (['month', 'quarter', 'fourMonths', 'semester', 'toDate', 'year'] as const).map(
    (period) => financialOf(financial, period)?.strict.value,
  );
  expect(values).toEqual([40, 40, 40, 40, 60, 60]);
  expect(
    financialOf(institution(withMoney(by(1), { current: 100, executed: 50 })).financial, 'toDate'),
  ).toBeNull();
  expect(financialOf(null, 'year')).toBeNull();
});

test('the worst first, and which of them need attention', () => {
  const month = (code: string, actual: number | null) =>
    indicator({ code, programmed: { Ago: 100 }, ...(actual === null ? {} : { actual: { Ago: actual } }) });
  const rows = worstFirst(
    areasOf(institution(month('ok', 100), month('low', 40), month('none', null), month('high', 140))),
    'toDate',
    settings.cutoff,
  );
  expect(rows.map((row) => [row.indicator.indicator.key, needsAttention(row)])).toEqual([
    ['none', true],
    ['low', true],
    ['high', true],
    ['ok', false],
  ]);
});
