import { area, type IndicatorSpec, plan } from '../../test/support/indicator';
import { computeAreaCompliance, computeInstitution } from '../domain/compliance';
import type { Derivation, PeriodCompliance, Score } from '../domain/compliance-model';
import { defaultComplianceSettings } from '../domain/compliance-settings';
import { createTranslator, type Translator } from '../i18n';
import { complianceOf, hasActuals, suggestCutoff } from './compliance';

const at = new Date('2019-07-03T10:32:00Z');
const planOf = (...indicators: IndicatorSpec[]) => [plan([area({ indicators })])];

test.each<[string, IndicatorSpec[], string, number | null]>([
  ['nothing reported', [{ programmed: { Mar: 100 } }], 'no-actuals', null],
  ['an empty line', [{ programmed: { Mar: 100 }, actual: {} }], 'no-actuals', null],
  ['formulas of nothing', [{ programmed: { Mar: 100 }, actual: { Mar: '#DIV/0!' } }], 'no-actuals', null],
  ['a month', [{ programmed: { Mar: 100 }, actual: { Mar: 0 } }], 'computed', 2],
  ['a demand', [{ programmed: { Mar: 100 }, numerator: { Feb: 1 }, denominator: { Feb: 2 } }], 'computed', 1],
  ['several', [{ actual: { Mar: 1 } }, { actual: { Jul: 'x' } }], 'computed', 6],
  ['no indicator', [], 'no-plan', null],
])('%s', (_name, indicators, outcome, cutoff) => {
  const plans = planOf(...indicators);
  const result = complianceOf(plans, defaultComplianceSettings(), at);
  expect([result.outcome, suggestCutoff(plans), hasActuals(plans)]).toEqual([
    outcome,
    cutoff,
    outcome === 'computed',
  ]);
  expect(result.institution === null).toBe(outcome === 'no-plan');
});

test('no plan at all', () => {
  expect(complianceOf([], defaultComplianceSettings(), at)).toMatchObject({
    outcome: 'no-plan',
    institution: null,
  });
});

/** Every kind of indicator, reported and not, so that every sentence is written once. */
const SAMPLES: IndicatorSpec[] = [
  { measure: 'count', target: 20, programmed: { Ene: 10, Mar: 10, Dic: 0 }, actual: { Ene: 9 } },
  { programmed: { Ene: 80, Mar: 80, Dic: 80 }, numerator: { Ene: 72 }, denominator: { Ene: 95 } },
  { programmed: { Ene: 80, Mar: 80, Dic: 80 }, actual: { Ene: 72, Mar: 60 } },
  { programmed: { Ene: 80, Mar: 80 }, actual: { Mar: 60 } },
  { programmed: { Mar: 80 }, numerator: { Mar: 72 }, denominator: { Mar: 95 } },
  { programmed: { Mar: 80 }, numerator: { Mar: 0 }, denominator: { Mar: 0 } },
  { programmed: { Mar: '#REF!' } },
  { measure: 'count', programmed: { Mar: 0 }, actual: { Mar: 1 } },
  {
    measure: 'time',
    direction: 'descending',
    target: 30,
    programmed: { Ene: 10, Mar: 20 },
    actual: { Mar: 15 },
  },
  {
    measure: 'score',
    direction: 'descending',
    behavior: 'last',
    baseline: 8,
    programmed: { Ene: 6, Mar: 6 },
    actual: { Mar: 7 },
  },
  {
    measure: 'score',
    direction: 'descending',
    behavior: 'constant',
    baseline: 8,
    programmed: { Ene: 6, Mar: 6 },
    actual: { Mar: 7 },
  },
  { measure: 'score', behavior: 'last', target: 9, programmed: { Ene: 8, Mar: 9 }, actual: { Ene: 8 } },
  {
    direction: 'range',
    behavior: 'constant',
    target: '95–105',
    programmed: { Ene: '95–105', Mar: '95–105' },
    actual: { Ene: 90, Mar: 120 },
  },
  {
    direction: 'range',
    behavior: 'constant',
    target: '95–105',
    programmed: { Ene: '95–105', Mar: '95–105' },
    actual: { Mar: 90 },
  },
  { measure: 'count', unit: 'Hito', target: 1, programmed: { Mar: 1 }, actual: { Mar: 1 } },
  { measure: 'money', target: 3002, programmed: { Ene: 1000, Feb: 2000 }, actual: { Ene: 990.5 } },
  { programmed: { Mar: 100 }, actual: { Mar: 'x' } },
];

function sentence(t: Translator, derivation: Derivation): string {
  const terms = derivation.terms.map(
    (term) => `${t.has(term.label) ? t.t(term.label) : term.label}: ${t.param(term.value)}`,
  );
  return [t.t(derivation.messageId, derivation.params), ...terms].join(' | ');
}

describe.each(['es-MX', 'en-US'] as const)('«¿de dónde sale?» in %s', (locale) => {
  const t = createTranslator(locale);
  test.each(['two-minus-ratio', 'inverse'] as const)('every number explains itself (%s)', (descending) => {
    const plans = planOf(...SAMPLES);
    const settings = { ...defaultComplianceSettings(2), descending };
    const institution = computeInstitution(plans, settings);
    const computed = computeAreaCompliance('p1', plans[0]!.areas[0]!, settings);
    const all: (PeriodCompliance | Score)[] = computed.indicators.flatMap((one) => [
      ...one.months,
      ...one.quarters,
      one.toDate,
      one.annual,
    ]);
    for (const scores of [computed.scores, institution.scores, institution.units[0]!.scores]) {
      for (const pair of [...scores.months, scores.month, scores.quarter, scores.toDate, scores.year]) {
        all.push(pair.strict, pair.provisional);
      }
    }
    for (const one of all) {
      const text = sentence(t, one.derivation);
      expect(text).not.toMatch(/undefined|NaN|\[object|\{|compliance\./u);
    }
  });
});

test('the sentences say what was computed with what', () => {
  const t = createTranslator('es-MX');
  const computed = computeAreaCompliance(
    'p1',
    planOf(...SAMPLES)[0]!.areas[0]!,
    defaultComplianceSettings(2),
  );
  const say = (index: number) =>
    t.t(
      computed.indicators[index]!.toDate.derivation.messageId,
      computed.indicators[index]!.toDate.derivation.params,
    );
  expect(say(0)).toBe('9 ÷ 20 = 45.0 %');
  expect(say(4)).toBe('(72 ÷ 95) ÷ 80.0 % = 94.7 %');
  expect(say(9)).toBe('(8 − 7) ÷ (8 − 6), nunca menos de 0 = 50.0 %');
  expect(say(11)).toMatch(/^Cuenta el último periodo programado/u);
});

test('means say how many were left out', () => {
  const t = createTranslator('es-MX');
  const areas = [
    area({ code: '1.1', indicators: [{ programmed: { Mar: 100 }, actual: { Mar: 90 } }] }),
    area({ code: '2.1', indicators: [{ programmed: { Dic: 100 } }] }),
  ];
  const { derivation } = computeInstitution([plan(areas)], defaultComplianceSettings(2)).scores.month.strict;
  expect(t.t(derivation.messageId, derivation.params)).toBe(
    'Promedio de 1: 90.0 %; sin 1 que no tienen calificación',
  );
  const all = computeInstitution([plan([areas[0]!])], defaultComplianceSettings(2)).scores.month.strict
    .derivation;
  expect(t.t(all.messageId, all.params)).toBe('Promedio de 1: 90.0 %');
});
