/** Who counts in the institution's score of a workbook with several plans, and what is said about it. */
import { type IndicatorSpec, indicator } from '../../test/support/indicator';
import { areaOf, inPeriods, planOf, withLines, withMoney } from '../../test/support/plan-kinds';
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

/** What counts of each plan, and what is said about it. */
function counting(plans: readonly Plan[]) {
  const { year, counted, notes } = countedOnce(plans);
  return {
    year,
    counted: counted.map(({ id, areas }) =>
      [id, ...areas.flatMap(({ indicators }) => indicators.map(({ key }) => key))].join(' '),
    ),
    notes: notes.map(({ planId, messageId }) => `${planId} ${messageId.replace('compliance.counting.', '')}`),
  };
}

const blank = (code: string) => reached(code, null);
const template = (changes: Partial<Plan>) => planOf('PAT', [areaOf([])], { id: 'template', ...changes });

describe('which exercise is scored', () => {
  test.each<[string, Plan[], number | null, string[]]>([
    ['none without plans', [], null, []],
    ['that of a plan that is still empty', [template({ year: 2027 })], 2027, ['template']],
    [
      'the first that is named, of plans that are still empty',
      [
        template({ id: 'a', year: null }),
        template({ id: 'b', year: 2027 }),
        template({ id: 'c', year: 2026 }),
      ],
      2027,
      ['a', 'b', 'c'],
    ],
    [
      'that of the plan, not of an empty one for next year',
      [template({ year: 2027 }), of('PAT', [blank('1')])],
      2026,
      ['template', 'pat 1'],
    ],
    [
      'that of a plan with an area that is still empty',
      [planOf('PAT', [areaOf([]), areaOf([blank('1')])]), template({ year: 2027 })],
      2026,
      ['pat 1', 'template'],
    ],
    ['none where no plan names one', [of('PAT', [reached('1', 80)], { year: null })], null, ['pat 1']],
    [
      'the latest, as long as nothing is reported',
      [of('PAT', [blank('1')]), of('PAT', [blank('1')], { id: 'next', year: 2027 })],
      2027,
      ['next 1'],
    ],
    [
      'the latest of those with something reported',
      [
        of('PAT', [reached('1', 80)], { id: 'before', year: 2025 }),
        of('PAT', [blank('1')], { id: 'next', year: 2027 }),
        of('PAT', [reached('1', 80)], { id: 'now', year: 2026 }),
      ],
      2026,
      ['now 1'],
    ],
    [
      'the one where one of several areas has reported one of its indicators',
      [
        planOf('PAT', [areaOf([blank('1')]), areaOf([blank('2'), reached('3', 80)])]),
        of('PAT', [blank('1')], { id: 'next', year: 2027 }),
      ],
      2026,
      ['pat 1 2 3'],
    ],
    [
      'the one whose reports are words',
      [
        of('PAT', [indicator({ code: '1', programmed: { Mar: 5 }, actual: { Mar: 'sin demanda' } })]),
        of('PAT', [blank('1')], { id: 'next', year: 2027 }),
      ],
      2026,
      ['pat 1'],
    ],
    [
      'the one that has reported no more than a numerator',
      [
        of('PAT', [indicator({ code: '1', programmed: { Mar: 5 }, numerator: { Mar: 4 } })]),
        of('PAT', [blank('1')], { id: 'next', year: 2027 }),
      ],
      2026,
      ['pat 1'],
    ],
    [
      'not the one whose formulas divide nothing by nothing',
      [
        of('PAT', [reached('1', 80)]),
        of('PAT', [indicator({ code: '1', programmed: { Mar: 5 }, actual: { Mar: '#DIV/0!' } })], {
          id: 'next',
          year: 2027,
        }),
      ],
      2026,
      ['pat 1'],
    ],
  ])('%s', (_name, plans, year, counted) => {
    expect(counting(plans)).toMatchObject({ year, counted });
  });

  test('what is left out is named with its exercise and the one that is scored', () => {
    const { notes } = countedOnce([
      of('PAT', [reached('1', 80)]),
      of('POA', [blank('1')], { id: 'next', sheet: 'POA 2027', year: 2027 }),
    ]);
    expect(notes).toEqual([
      {
        planId: 'next',
        messageId: 'compliance.counting.otherYear',
        params: { sheet: 'POA 2027', year: '2027', counted: '2026' },
      },
    ]);
  });
});

test.each<[string, Plan[], string[], string[]]>([
  [
    'plans of one code are plans of two indicators',
    [
      of('PAT', [reached('1', 80)], { id: 'a' }),
      of('PAT', [reached('1', 60)], { id: 'b' }),
      of('POA', [reached('1', 60)], { id: 'c' }),
      of('POA', [reached('1', 60)], { id: 'd' }),
      of('AVANCE', [reached('9', 40)]),
    ],
    ['a 1', 'b 1', 'c 1', 'd 1', 'avance 9'],
    [],
  ],
  [
    'a plan all of whose indicators count elsewhere does not count; an empty one stays',
    [of('PAT', [reached('1', 80)]), of('AVANCE', [reached('1', 10)]), template({})],
    ['pat 1', 'template'],
    ['avance reportsOn'],
  ],
  [
    'codes with a dot behind them, spaces around them and another case',
    [
      of('PAT', [
        named('A', reached('1.a', 80)),
        named('B', reached('2', 80)),
        named('C', reached('3. .', 80)),
      ]),
      of('AVANCE', [
        named('X', reached(' 1.A', 10)),
        named('Y', reached('2.', 10)),
        named('Z', reached('3', 10)),
      ]),
    ],
    ['pat 1.a 2 3. .'],
    ['avance reportsOn'],
  ],
  [
    'codes whose dots stand elsewhere are others',
    [of('PAT', [named('A', reached('1.1', 80))]), of('AVANCE', [named('B', reached('11', 40))])],
    ['pat 1.1', 'avance 11'],
    [],
  ],
  [
    'an indicator with neither code nor name is like no other',
    [
      of('PAT', [{ ...withoutCode(reached('x', 80)), name: null }]),
      of('AVANCE', [{ ...withoutCode(reached('y', 40)), name: null }]),
    ],
    ['pat x', 'avance y'],
    [],
  ],
  [
    'a name that two indicators have does not tell which one a report is about',
    [
      of('PAT', [
        withoutCode(named('Visitas', reached('a', 80))),
        withoutCode(named('Visitas', reached('b', 60))),
      ]),
      of('AVANCE', [withoutCode(named('Visitas', reached('c', 40)))]),
    ],
    ['pat a b', 'avance c'],
    [],
  ],
  [
    'the code tells which one a report is about, where it is called otherwise now',
    [
      of('PAT', [named('Visitas', reached('1', 80))]),
      of('AVANCE', [named('Visitas de campo', reached('1', 40))]),
    ],
    ['pat 1'],
    ['avance reportsOn'],
  ],
  [
    'a report of a POM is none on the POA of the year',
    [of('POM', [reached('1', 80)]), of('POA', [blank('1')])],
    ['poa 1'],
    ['pom alsoInPoa'],
  ],
  [
    'a product of a POM is no indicator of a PAT, though they have a code and a name in common',
    [of('PAT', [reached('1', 80)]), of('POM', [reached('1', 80)]), of('POA', [reached('7', 80)])],
    ['pat 1', 'pom 1', 'poa 7'],
    [],
  ],
  [
    'products of a POM and a POA that have a code in common and no name are two',
    [of('POM', [{ ...reached('1', 80), name: null }]), of('POA', [{ ...reached('1', 60), name: null }])],
    ['pom 1', 'poa 1'],
    [],
  ],
  [
    'what the plan itself reports stays, though the avance tells of more months',
    [
      of('PAT', [indicator({ code: '1', programmed: { Feb: 100, Mar: 100 }, actual: { Feb: 50 } })]),
      of('AVANCE', [
        indicator({ code: '1', programmed: { Feb: 100, Mar: 100 }, actual: { Feb: 9, Mar: 9 } }),
      ]),
    ],
    ['pat 1'],
    ['avance reportsOn'],
  ],
  [
    'of two fichas the second one has an indicator more',
    [
      of('FICHA', [reached('1', 80)], { id: 'f1' }),
      of('FICHA', [reached('1', 80), reached('2', 60)], { id: 'f2' }),
    ],
    ['f1 1', 'f2 2'],
    ['f2 reportsOn', 'f2 alone'],
  ],
])('%s', (_name, plans, counted, notes) => {
  expect(counting(plans)).toMatchObject({ counted, notes });
});

test('what is said names the sheet, how many, and where they count', () => {
  const { notes } = countedOnce([
    of('PAT', [blank('1')], { sheet: 'DG 1' }),
    of('POA', [reached('2', 50)], { sheet: 'POA' }),
    of('AVANCE', [reached('1', 80), reached('2', 10), reached('3', 10)], { sheet: 'Marzo' }),
  ]);
  const params = (n: number) => ({
    sheet: 'Marzo',
    n: String(n),
    into: { kind: 'list', items: ['DG 1', 'POA'] },
  });
  expect(notes).toEqual([
    { planId: 'avance', messageId: 'compliance.counting.reportsOn', params: params(2) },
    { planId: 'avance', messageId: 'compliance.counting.taken', params: params(1) },
    { planId: 'avance', messageId: 'compliance.counting.alone', params: params(1) },
  ]);
});

test('plans that have nothing in common are not copied: what is known of them stays known', () => {
  const pat = planOf('PAT', [areaOf([reached('1', 80)]), areaOf([])]);
  const pom = of('POM', [reached('1', 80)]);
  const poa = of('POA', [reached('1', 80)]);
  const empty = of('AVANCE', []);
  const same = (plans: readonly Plan[]) => countedOnce(plans).counted.every((plan, i) => plan === plans[i]);
  expect(
    [
      [pat, pom],
      [pat, poa],
      [pat, empty],
      [poa, template({ type: 'POM' })],
    ].map(same),
  ).toEqual([true, true, true, true]);
  expect(countedOnce([pat, poa, of('AVANCE', [reached('1', 5)])]).counted.map(({ id }) => id)).toEqual([
    'pat',
    'poa',
  ]);
});

describe('what the sheet computes of an area', () => {
  const results = { months: [], quarters: [], toDate: null, year: null };
  const scoreCells = { strict: results, provisional: results };
  const areaIn = (plans: readonly Plan[], id: string) =>
    countedOnce(plans).counted.find((plan) => plan.id === id)!.areas[0]!;

  test('stays where all its indicators count as they are', () => {
    const area = areaOf([reached('1', 80), reached('2', 60)], { scoreCells });
    const avance = of('AVANCE', [reached('1', 10), reached('2', 10)]);
    expect(areaIn([planOf('POA', [area]), avance], 'poa')).toBe(area);
  });

  test('is of other indicators where one of them counts elsewhere, the first or the last', () => {
    for (const codes of [
      ['1', '9'],
      ['9', '1'],
    ]) {
      const area = areaOf(
        codes.map((code) => reached(code, 10)),
        { scoreCells },
      );
      const counted = areaIn([of('POA', [reached('1', 80)]), planOf('AVANCE', [area])], 'avance');
      expect(counted.indicators.map(({ key }) => key)).toEqual(['9']);
      expect(counted).not.toHaveProperty('scoreCells');
    }
  });

  test('is of other reports where one of its indicators has its report elsewhere', () => {
    const area = areaOf([reached('1', 80), blank('2')], { scoreCells });
    const counted = areaIn([planOf('POA', [area]), of('AVANCE', [reached('2', 50)])], 'poa');
    expect(counted.indicators[0]).toBe(area.indicators[0]);
    expect(counted).not.toHaveProperty('scoreCells');
  });
});

describe('an indicator that has its report elsewhere', () => {
  const results = (row: number) => {
    const cell = { sheet: 'AVANCE', row, column: 9 };
    const cells = { months: [], quarters: [], toDate: cell, year: null };
    return { strict: cells, provisional: cells };
  };
  const taken = (own: Indicator, report: Indicator) =>
    countedOnce([of('POA', [own]), of('AVANCE', [report])]).counted[0]!.areas[0]!.indicators[0]!;

  test('has what is programmed there, else in the plan', () => {
    const own = indicator({ code: '1', programmed: { Mar: 60 } });
    const report = indicator({ code: '1', programmed: { Mar: 50 }, actual: { Mar: 40 } });
    expect(taken(own, report).programmed).toBe(report.programmed);
    const nothing = indicator({ code: '1', actual: { Mar: 40 } });
    expect(taken(own, nothing).programmed).toBe(own.programmed);
    expect(taken(own, { ...nothing, programmed: null }).programmed).toBe(own.programmed);
  });

  test('has its compliance in the cells of the report, not in those of the plan that lacks it', () => {
    const own = { ...blank('1'), complianceCells: results(3) };
    expect(taken(own, { ...reached('1', 80), complianceCells: results(7) }).complianceCells).toEqual(
      results(7),
    );
    expect(taken(own, reached('1', 80)).complianceCells).toBeUndefined();
  });

  test('keeps the behavior and the money of the plan, and takes those of the report where the plan has none', () => {
    const own = withMoney({ ...blank('1'), behavior: null }, { approved: 100 });
    const report = withMoney(reached('1', 80, { behavior: 'last' }), { approved: 70, executed: 35 });
    expect(taken(own, report).budget).toBe(own.budget);
    expect(taken(blank('1'), report).budget).toBe(report.budget);
    expect(taken(blank('1'), reached('1', 80)).budget).toBeUndefined();
    expect(taken(own, report).behavior).toBe(report.behavior);
    expect(taken(blank('1'), report).behavior).toMatchObject({ value: blank('1').behavior!.value });
  });
});

test('each of several indicators of one code has its own report', () => {
  const plans = [
    of('PAT', [named('Visitas', blank('1')), named('Talleres', blank('1'))]),
    of('AVANCE', [named('Talleres', reached('1', 50)), named('Visitas', reached('1', 30))]),
  ];
  const [pat] = countedOnce(plans).counted;
  const march = pat!.areas[0]!.indicators.map(({ actual }) => actual!.months[2]);
  expect(march).toMatchObject([{ value: 30 }, { value: 50 }]);
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
  const unweighted = (code: string, actual: number) => reached(code, actual, { weight: null });
  test.each<[PlanType, string, readonly Indicator[], number | null]>([
    ['POA', 'count all alike', [unweighted('1', 80), unweighted('2', 60)], 70],
    ['POM', 'count all alike', [unweighted('1', 80), unweighted('2', 60)], 70],
    ['AVANCE', 'count all alike', [unweighted('1', 80), unweighted('2', 60)], 70],
    ['FICHA', 'counts', [unweighted('1', 80)], 80],
    ['PAT', 'have no score', [unweighted('1', 80), unweighted('2', 60)], null],
    ['POA', 'with one weight among them: only that one counts', [unweighted('1', 80), reached('2', 60)], 60],
    ['POA', 'a weight of 0 is a weight', [unweighted('1', 80), reached('2', 60, { weight: 0 })], null],
  ])('%s: %s', (type, _what, indicators, score) => {
    const { scores } = computeAreaCompliance('p1', areaOf(indicators), march, type);
    expect(scores.month.strict.value).toBe(score);
  });

  test('and the score says so', () => {
    const { scores, weighting } = computeAreaCompliance(
      'p1',
      areaOf([unweighted('1', 80), unweighted('2', 60)]),
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
