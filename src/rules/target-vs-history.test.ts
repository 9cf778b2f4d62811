import {
  buildPlan,
  type Cell,
  type IndicatorSpec,
  type PlanSpec,
  pct,
  planOf,
  poaOf,
  text,
  toReading,
} from '../../test/support/plan-builder';
import { buildPom } from '../../test/support/pom-builder';
import { sentence, testRule } from '../../test/support/rule-tests';
import { formatRange } from '../domain/address';
import type { Plan } from '../domain/plan';
import { ruleOf } from './registry';
import { runRules } from './run';

testRule('target-vs-history', {
  valid: {
    'near the last year': planOf({ months: { Dic: 120 }, history: { 2024: 10, 2025: 100 } }),
    'just the tolerance above': planOf({ months: { Dic: 130 }, history: { 2025: 100 } }),
    'just the tolerance below': planOf({ months: { Dic: 70 }, history: { 2025: 100 } }),
    'no history': planOf({ months: { Dic: 120 } }),
    'nothing reached yet': planOf({ months: { Dic: 120 }, history: { 2025: 0 } }),
    'a year that is not in yet': planOf({ months: { Dic: 120 }, history: { 2024: 110, 2025: null } }),
    words: planOf({ months: { Dic: 120 }, history: { 2025: text('n. d.') } }),
    'no target': poaOf({ annual: null, history: { 2025: 100 } }),
  },
  invalid: {
    'far above': [
      poaOf({ annual: 200, history: { 2024: 90, 2025: 100 } }),
      [
        {
          item: '1.1.1',
          cells: ['C2', 'AA2'],
          severity: 'info',
          says: '1.1.1: meta 200 contra 100 observado en 2025 (100 %).',
        },
      ],
    ],
    'far below': [
      planOf({ months: { Dic: 60 }, history: { 2025: 100 } }),
      [{ item: '1.1', cells: ['C2', 'Z2'] }],
    ],
    'by a tolerance of one’s own': [
      planOf({ months: { Dic: 110 }, history: { 2025: 100 } }),
      [{ item: '1.1', cells: ['C2', 'Z2'] }],
      { rules: { 'target-vs-history': ['info', { tolerance: 0.05 }] } },
    ],
  },
});

/** A plan of one area: that of 2019, or of another year on a sheet of its own. */
function ofYear(year: number, indicators: IndicatorSpec[], spec: Partial<PlanSpec> = {}): Plan {
  const plan = buildPlan({
    id: `p${year}`,
    sheet: `PAT ${year}`,
    areas: [{ code: '1', indicators: indicators.map((one) => ({ name: 'Visitas de supervisión', ...one })) }],
    ...spec,
  });
  return { ...plan, year };
}

const now = (...indicators: IndicatorSpec[]) => ofYear(2019, indicators);
const earlier = (...indicators: IndicatorSpec[]) => ofYear(2018, indicators);

function said(...plans: Plan[]): unknown[][] {
  const { findings, unchecked } = runRules(plans, { rules: [ruleOf('target-vs-history')!] });
  expect(unchecked).toEqual([]);
  return findings.map((finding) => [finding.plan, sentence(finding), finding.cells.map(formatRange)]);
}

const DOUBLED = now({ months: 20, annual: 240 });
const HUNDRED = { months: { Mar: 50, Sep: 50 }, annual: 100, actual: { Mar: 40, Sep: 60 } };

describe('the plan of the year before', () => {
  test.each<[string, Plan[], string]>([
    [
      'what its months add up to, what came unplanned too',
      [earlier({ ...HUNDRED, actual: { Mar: 40, Jun: 10, Sep: 60 } }), DOUBLED],
      '1.1: meta 240 contra 110 observado en 2018 (118 %).',
    ],
    [
      'what all requests came to, not the mean of the months',
      [
        earlier({
          annual: pct(50),
          months: { Mar: pct(50), Sep: pct(50) },
          numerator: { Mar: 10, Sep: 40 },
          denominator: { Mar: 10, Sep: 90 },
        }),
        now({ annual: pct(90), months: pct(90) }),
      ],
      '1.1: meta 90.0 % contra 50.0 % observado en 2018 (80 %).',
    ],
    [
      'the last level of those that are no sum',
      [
        earlier({ behavior: 'last', annual: 40, months: { Mar: 20, Sep: 40 }, actual: { Mar: 18, Sep: 50 } }),
        now({ annual: 90, months: { Mar: 60, Sep: 90 } }),
      ],
      '1.1: meta 90 contra 50 observado en 2018 (80 %).',
    ],
    [
      'another number in the list',
      [earlier({ code: '1.7', ...HUNDRED }), DOUBLED],
      '1.1: meta 240 contra 100 observado en 2018 (140 %).',
    ],
    [
      'a name that was mended, by its code',
      [earlier({ name: 'Visitas de supervisión y control', ...HUNDRED }), DOUBLED],
      '1.1: meta 240 contra 100 observado en 2018 (140 %).',
    ],
    [
      'a report of progress',
      [{ ...earlier(HUNDRED), type: 'AVANCE' }, DOUBLED],
      '1.1: meta 240 contra 100 observado en 2018 (140 %).',
    ],
    [
      'the area under another name',
      [
        ofYear(2018, [], {
          areas: [{ code: '1', name: 'Otra', indicators: [{ name: 'Visitas de supervisión', ...HUNDRED }] }],
        }),
        DOUBLED,
      ],
      '1.1: meta 240 contra 100 observado en 2018 (140 %).',
    ],
    [
      'a column of the plan comes first',
      [earlier(HUNDRED), now({ months: 20, annual: 240, history: { 2018: 50 } })],
      '1.1: meta 240 contra 50 observado en 2018 (380 %).',
    ],
  ])('%s', (_, plans, sentence) => {
    expect(said(...plans).map((one) => one.slice(0, 2))).toEqual([['p2019', sentence]]);
  });

  test('the cells are those of the target and of what was reported', () => {
    expect(said(earlier(HUNDRED), DOUBLED)).toMatchObject([
      ['p2019', expect.any(String), ["'PAT 2019'!C2", "'PAT 2018'!H4", "'PAT 2018'!N4"]],
    ]);
  });

  test.each<[string, Plan[]]>([
    ['near', [earlier(HUNDRED), now({ months: 10, annual: 120 })]],
    ['two years ago', [ofYear(2017, [HUNDRED]), DOUBLED]],
    ['a plan without a year', [{ ...earlier(HUNDRED), year: null }, DOUBLED]],
    ['this one has no year', [earlier(HUNDRED), { ...DOUBLED, year: null }]],
    ['a period is not reported', [earlier({ ...HUNDRED, actual: { Mar: 90 } }), DOUBLED]],
    ['nothing is', [earlier({ ...HUNDRED, actual: {} }), DOUBLED]],
    ['nothing came of it', [earlier({ ...HUNDRED, actual: { Mar: 0, Sep: 0 } }), DOUBLED]],
    [
      'another institution',
      [
        { ...earlier(HUNDRED), institution: 'Una' },
        { ...DOUBLED, institution: 'Otra' },
      ],
    ],
    [
      'another area',
      [
        ofYear(2018, [], {
          areas: [
            {
              code: '2',
              name: 'Otra',
              indicators: [{ code: '1.1', name: 'Visitas de supervisión', ...HUNDRED }],
            },
          ],
        }),
        DOUBLED,
      ],
    ],
    [
      'another unit',
      [earlier({ ...HUNDRED, unit: 'Hora' }), now({ months: 20, annual: 240, unit: 'Visita' })],
    ],
    ['another measure', [earlier(HUNDRED), now({ annual: pct(90), months: pct(90) })]],
    ['the code of something else', [earlier({ name: 'Cursos a distancia', ...HUNDRED }), DOUBLED]],
    [
      'a name of one word, with another code',
      [
        earlier({ code: '1.7', ...HUNDRED, name: 'Visitas' }),
        now({ name: 'Visitas', months: 20, annual: 240 }),
      ],
    ],
    [
      'two that came to different things',
      [earlier(HUNDRED, { ...HUNDRED, actual: { Mar: 5, Sep: 5 } }), DOUBLED],
    ],
  ])('is silent: %s', (_, plans) => {
    expect(said(...plans)).toEqual([]);
  });
});

describe('a product of a POM: its first year beside what came before', () => {
  const years = [2020, 2021];
  /** What was produced in 2019. */
  const withHistory = (physical: [Cell, Cell], reached: Cell): Plan => {
    const pom = buildPom({ years, products: [{ code: '1.1', physical }] });
    const products = pom.multiYear!.products.map((product) => ({
      ...product,
      history: [
        { year: 2019, value: { cell: { ...product.nameCell, column: 30 }, value: toReading(reached) } },
      ],
    }));
    return { ...pom, multiYear: { ...pom.multiYear!, products } };
  };

  test.each<[string, [Cell, Cell], Cell, string[]]>([
    ['twice as much', [200, 210], 100, ['1.1: meta 200 para 2020 contra 100 observado en 2019 (100 %).']],
    ['about as much', [200, 210], 190, []],
    ['nothing was produced', [200, 210], 0, []],
    ['nobody wrote down what was', [200, 210], null, []],
    ['nothing is planned', [null, null], 100, []],
    ['nothing is planned in its first year', [null, 60], 100, []],
    [
      'percentages',
      [pct(90), pct(95)],
      pct(50),
      ['1.1: meta 90.0 % para 2020 contra 50.0 % observado en 2019 (80 %).'],
    ],
    [
      'percentages in words',
      [text('90 %', 90), pct(95)],
      pct(50),
      ['1.1: meta 90.0 % para 2020 contra 50.0 % observado en 2019 (80 %).'],
    ],
  ])('%s', (_, physical, reached, sentences) => {
    expect(said(withHistory(physical, reached)).map(([, says]) => says)).toEqual(sentences);
  });
  test('products without a history', () => {
    expect(said(buildPom({ years, products: [{ code: '1.1', physical: [200, 210] }] }))).toEqual([]);
  });
});
