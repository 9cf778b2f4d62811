/** Who counts in the institution's score of a workbook with several plans, and what is said about it. */
import { type IndicatorSpec, indicator } from '../../test/support/indicator';
import { areaOf, inPeriods, planOf, withLines } from '../../test/support/plan-kinds';
import { createTranslator } from '../i18n';
import { computeAreaCompliance, computeInstitution } from './compliance';
import { defaultComplianceSettings } from './compliance-settings';
import { countedOnce } from './counting';
import type { Indicator, Plan, PlanType } from './plan';

const march = defaultComplianceSettings(2);
const reached = (code: string, actual: number | null, more: Partial<IndicatorSpec> = {}): Indicator =>
  indicator({
    code,
    programmed: { Mar: 100 },
    ...(actual === null ? {} : { actual: { Mar: actual } }),
    ...more,
  });
const named = (name: string, of: Indicator): Indicator => ({
  ...of,
  name: { value: name, cell: of.nameCell },
});
const withoutCode = (of: Indicator): Indicator => ({ ...of, code: null });
const of = (type: PlanType, indicators: readonly Indicator[], changes: Partial<Plan> = {}) =>
  planOf(type, [areaOf(indicators, { code: type })], changes);

function scored(plans: readonly Plan[]) {
  const { units, scores, notes } = computeInstitution(plans, march);
  return {
    score: scores.month.strict.value,
    counted: units.flatMap(({ areas }) =>
      areas.map(({ planId, area }) => `${planId} ${area.indicators.map(({ key }) => key).join(' ')}`),
    ),
    notes: notes.map(({ planId, messageId }) => `${planId} ${messageId.replace('compliance.counting.', '')}`),
  };
}

test.each<[string, Plan[], ReturnType<typeof scored>]>([
  [
    'several PAT sheets',
    [of('PAT', [reached('1', 80)], { id: 'a' }), of('PAT', [reached('1', 60)], { id: 'b' })],
    { score: 70, counted: ['a 1', 'b 1'], notes: [] },
  ],
  [
    'an avance that repeats the reports of a PAT',
    [
      of('PAT', [reached('1', 80), reached('2', 60, { weight: 100 })]),
      of('AVANCE', [reached('1', 10), reached('2.', 10)]),
    ],
    { score: 70, counted: ['pat 1 2'], notes: ['avance reportsOn'] },
  ],
  [
    'an avance that reports on a POA without reports: its figures, the weights of the POA',
    [
      of('POA', [reached('1', null, { weight: 75 }), reached('2', null, { weight: 25 })]),
      of('AVANCE', [reached('1', 80, { weight: null }), reached('2', 40, { weight: null })]),
    ],
    { score: 70, counted: ['poa 1 2'], notes: ['avance reportsOn', 'avance taken'] },
  ],
  [
    'an avance before its plan in the workbook',
    [of('AVANCE', [reached('1', 10)]), of('PAT', [reached('1', 80)])],
    { score: 80, counted: ['pat 1'], notes: ['avance reportsOn'] },
  ],
  [
    'an avance with an indicator that no plan has',
    [of('PAT', [reached('1', 80)]), of('AVANCE', [reached('1', 10), named('Otro', reached('9', 40))])],
    { score: 60, counted: ['pat 1', 'avance 9'], notes: ['avance reportsOn', 'avance alone'] },
  ],
  [
    'an avance alone',
    [of('AVANCE', [reached('1', 80), reached('2', 60)])],
    { score: 70, counted: ['avance 1 2'], notes: [] },
  ],
  [
    'two avances of the same indicator: the one with more months',
    [
      of('AVANCE', [indicator({ code: '1', programmed: { Feb: 100, Mar: 100 }, actual: { Feb: 50 } })], {
        id: 'a',
      }),
      of(
        'AVANCE',
        [indicator({ code: '1', programmed: { Feb: 100, Mar: 100 }, actual: { Feb: 50, Mar: 90 } })],
        { id: 'b' },
      ),
    ],
    { score: 90, counted: ['a 1'], notes: ['b reportsOn', 'b taken'] },
  ],
  [
    'the same, the fuller one first',
    [
      of(
        'AVANCE',
        [
          indicator({
            code: '1',
            programmed: { Feb: 100, Mar: 100 },
            actual: { Feb: 50, Mar: 90 },
          }),
        ],
        { id: 'a' },
      ),
      of('AVANCE', [reached('1', 50)], { id: 'b' }),
    ],
    { score: 90, counted: ['a 1'], notes: ['b reportsOn'] },
  ],
  [
    'an avance that is still blank',
    [of('POA', [reached('1', null)]), of('AVANCE', [reached('1', null)])],
    { score: 0, counted: ['poa 1'], notes: ['avance reportsOn'] },
  ],
  [
    'a MIR without codes, by its name',
    [
      of('PAT', [named('Trámites atendidos', reached('1', 80))]),
      of('FICHA', [withoutCode(named('TRAMITES  ATENDIDOS.', reached('x', 10)))]),
    ],
    { score: 80, counted: ['pat 1'], notes: ['ficha reportsOn'] },
  ],
  [
    'a MIR of something else beside a PAT defines only',
    [of('PAT', [reached('1', 80)]), of('FICHA', [withoutCode(named('Otra cosa', reached('x', 10)))])],
    { score: 80, counted: ['pat 1'], notes: ['ficha fichaOnly'] },
  ],
  [
    'MIRs alone',
    [
      of('FICHA', [withoutCode(named('A', reached('a', 80)))], { id: 'f1' }),
      of('FICHA', [withoutCode(named('B', reached('b', 60)))], { id: 'f2' }),
    ],
    { score: 70, counted: ['f1 a', 'f2 b'], notes: [] },
  ],
  [
    'the execution of a POM beside the POA of the year: products of the same code and name once',
    [
      of('POM', [reached('1', 10), named('Otro producto', reached('2', 40))]),
      of('POA', [reached('1', 80), reached('2', 80)]),
    ],
    { score: 60, counted: ['pom 2', 'poa 1 2'], notes: ['pom alsoInPoa'] },
  ],
  [
    'the next year’s plan, rolled forward, beside this year’s',
    [
      of('PAT', [reached('1', 80)], { id: 'old' }),
      of('PAT', [reached('1', null)], { id: 'new', year: 2027 }),
    ],
    { score: 80, counted: ['old 1'], notes: ['new otherYear'] },
  ],
  [
    'an avance of another year says nothing about this year',
    [of('PAT', [reached('1', 80)]), of('AVANCE', [reached('1', 10)], { year: 2025 })],
    { score: 80, counted: ['pat 1'], notes: ['avance otherYear'] },
  ],
  [
    'a plan without a year counts',
    [of('PAT', [reached('1', 80)], { year: null }), of('POA', [reached('7', 60)])],
    { score: 70, counted: ['pat 1', 'poa 7'], notes: [] },
  ],
])('%s', (_name, plans, expected) => {
  expect(scored(plans)).toEqual(expected);
});

test('of several indicators of one code, the name decides which one an avance is about', () => {
  const plans = [
    of('PAT', [named('Visitas', reached('1', null))], { id: 'a' }),
    of('POA', [named('Talleres', reached('1', null))], { id: 'b' }),
    of('AVANCE', [named('Talleres', reached('1', 50))]),
  ];
  const { units } = computeInstitution(plans, march);
  expect(units.map(({ scores }) => scores.month.provisional.value)).toEqual([null, 50]);
});

test('notes are sentences, and the score repeats them where it says how it came about', () => {
  const { notes, scores } = computeInstitution(
    [of('POA', [reached('1', null)]), of('AVANCE', [reached('1', 80), named('X', reached('2', 1))])],
    march,
  );
  for (const t of [createTranslator('es-HN'), createTranslator('en-US')]) {
    for (const { messageId, params } of notes) expect(t.t(messageId, params)).not.toMatch(/[{}]|undefined/);
  }
  const [first] = notes;
  expect(createTranslator('es-HN').t(first!.messageId, first!.params)).toBe(
    'Un indicador de la hoja AVANCE está también en POA: cuenta una sola vez, en el plan.',
  );
  const terms = scores.month.strict.derivation.terms.filter(
    ({ label }) => label === 'compliance.terms.counting',
  );
  expect(terms).toHaveLength(notes.length);
});

test('what counts through a report has its cells there, and no results of the sheet that lacks it', () => {
  const results = { months: [], quarters: [], toDate: null, year: null };
  const scoreCells = { strict: results, provisional: results };
  const poa = planOf('POA', [areaOf([reached('1', null)], { scoreCells })]);
  const report = reached('1', 80);
  const elsewhere = withLines(report, (line) => ({ ...line, sheet: 'AVANCE' }));
  const { counted } = countedOnce([poa, of('AVANCE', [elsewhere])]);
  expect(counted[0]!.areas[0]).not.toHaveProperty('scoreCells');
  const { areas } = computeInstitution([poa, of('AVANCE', [elsewhere])], march).units[0]!;
  const { derivation } = areas[0]!.indicators[0]!.months[2]!;
  expect(derivation.terms.map(({ cells }) => cells[0]?.sheet)).toEqual(['AVANCE', 'AVANCE']);
  // An area that is not touched stays the one that recognition made.
  expect(countedOnce([poa, of('FICHA', [])]).counted[0]!.areas[0]).toBe(poa.areas[0]);
});

test('a report by quarter on a plan by month is due by quarter', () => {
  const poa = of('POA', [
    indicator({ code: '1', measure: 'count', target: 60, programmed: [10, 10, 10, 10, 10, 10] }),
  ]);
  const quarter = withLines(indicator({ code: '1', measure: 'count', actual: { Mar: 27 } }), (line) =>
    inPeriods(line, 3),
  );
  const { scores } = computeInstitution([poa, of('AVANCE', [quarter])], march);
  expect(scores.toDate.strict.value).toBe(90);
});

describe('products without any weight', () => {
  const blank = (code: string, actual: number) => reached(code, actual, { weight: null });
  test.each<[PlanType, string, readonly Indicator[], number | null]>([
    ['POA', 'count all alike', [blank('1', 80), blank('2', 60)], 70],
    ['POM', 'count all alike', [blank('1', 80), blank('2', 60)], 70],
    ['AVANCE', 'count all alike', [blank('1', 80), blank('2', 60)], 70],
    ['FICHA', 'counts', [blank('1', 80)], 80],
    ['PAT', 'have no score', [blank('1', 80), blank('2', 60)], null],
    ['POA', 'with one weight among them: only that one counts', [blank('1', 80), reached('2', 60)], 60],
    ['POA', 'a weight of 0 is a weight', [blank('1', 80), reached('2', 60, { weight: 0 })], null],
  ])('%s: %s', (type, _what, indicators, score) => {
    const { scores } = computeAreaCompliance('p1', areaOf(indicators), march, type);
    expect(scores.month.strict.value).toBe(score);
  });

  test('and the score says so', () => {
    const { scores, weighting } = computeAreaCompliance(
      'p1',
      areaOf([blank('1', 80), blank('2', 60)]),
      march,
      'POA',
    );
    expect(weighting).toBe('alike');
    const { messageId, params, terms } = scores.month.strict.derivation;
    expect(createTranslator('es-HN').t(messageId, params)).toBe(
      'Sin ponderaciones cada producto cuenta igual: promedio de 2 = 70.0 %; lo no reportado cuenta 0',
    );
    expect(terms.map(({ label }) => label)).toEqual(['1', '2']);
  });
});
