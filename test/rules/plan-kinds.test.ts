/** Which rules judge which kinds of plan; and that they find the faults of each kind on its own cells. */
import type { Indicator, Plan, PlanType } from '../../src/domain/plan';
import { RULES, ruleOf } from '../../src/rules/registry';
import { type RunOptions, runRules } from '../../src/rules/run';
import { buildPlan, type IndicatorSpec, pct, text } from '../support/plan-builder';
import { inPeriods, inRows, withLines } from '../support/plan-kinds';
import { sentence } from '../support/rule-tests';

const EXECUTION = [
  'actual-missing',
  'actual-without-target',
  'formula-overwritten',
  'future-actual',
  'overachievement',
];
/** Where numerators and denominators are captured. */
const RATIOS = ['no-demand', 'numerator-exceeds-denominator'];
/** Where a year may have more than three periods. */
const MANY_PERIODS = ['cumulative-entered-as-monthly'];
/** Where cause and action have a cell. */
const NARRATIVES = ['deviation-without-narrative'];
/** Where the periodicity or frequency is declared. */
const PERIODICITY = ['ambiguous-periodicity', 'not-divisible', 'target-below-periods'];
const BASELINE = ['target-jump-vs-baseline', 'target-vs-baseline-direction'];
const TARGETS = ['negative-target', 'percent-over-100', 'score-out-of-scale', 'zero-target-programmed'];
const YEAR = ['annual-unit-mismatch', 'constant-mismatch-annual', 'sum-mismatch-annual'];
/** Where nobody presumes that what is produced adds up. */
const BEHAVIOR = ['behavior-undefined'];
const WEIGHTS = ['annual-weights-not-100', 'weight-concentration', 'weight-out-of-range'];
const MONTH_WEIGHTS = [
  'month-weights-not-100',
  'target-without-weight',
  'weight-not-renormalized',
  'weight-without-target',
];
const FORMULAS = ['count-vs-ratio', 'formula-inverted-ratio', 'formula-unit-mismatch', 'missing-formula'];

describe.each<[PlanType, string[], string[]]>([
  // The kind, what judges it, and what has nothing to judge in it.
  [
    'PAT',
    [
      ...EXECUTION,
      ...RATIOS,
      ...MANY_PERIODS,
      ...PERIODICITY,
      ...BASELINE,
      ...TARGETS,
      ...YEAR,
      ...BEHAVIOR,
      ...WEIGHTS,
      ...MONTH_WEIGHTS,
      ...FORMULAS,
    ],
    ['missing-assumption', 'evidence-missing', ...NARRATIVES],
  ],
  [
    'POA',
    [
      ...EXECUTION,
      ...MANY_PERIODS,
      ...NARRATIVES,
      ...PERIODICITY,
      ...BASELINE,
      ...TARGETS,
      ...YEAR,
      ...BEHAVIOR,
      ...WEIGHTS,
      'missing-assumption',
    ],
    [
      ...MONTH_WEIGHTS,
      ...FORMULAS,
      ...RATIOS,
      'evidence-missing',
      'behavior-mismatch',
      'text-target-mismatch',
    ],
  ],
  [
    'POM',
    [...EXECUTION, ...NARRATIVES, ...TARGETS, ...YEAR, ...WEIGHTS],
    [
      ...MONTH_WEIGHTS,
      ...FORMULAS,
      ...RATIOS,
      ...MANY_PERIODS,
      ...PERIODICITY,
      ...BASELINE,
      ...BEHAVIOR,
      'evidence-missing',
      'behavior-mismatch',
      'code-hierarchy-mismatch',
      'copied-target',
      'outlier-month',
      'periodicity-mismatch',
      'text-target-mismatch',
      'year-end-gap',
    ],
  ],
  [
    'FICHA',
    [
      ...EXECUTION,
      ...RATIOS,
      ...MANY_PERIODS,
      ...PERIODICITY,
      ...BASELINE,
      ...TARGETS,
      ...YEAR,
      ...BEHAVIOR,
      ...FORMULAS,
    ],
    [...WEIGHTS, ...MONTH_WEIGHTS, ...NARRATIVES, 'evidence-missing'],
  ],
  // A report may hold the periods so far, and some of the indicators: their year and their weights are the plan's.
  [
    'AVANCE',
    [...EXECUTION, ...RATIOS, ...MANY_PERIODS, ...NARRATIVES, ...TARGETS, 'evidence-missing'],
    [
      ...YEAR,
      ...BEHAVIOR,
      ...WEIGHTS,
      ...MONTH_WEIGHTS,
      ...PERIODICITY,
      ...BASELINE,
      'target-changed-after-approval',
    ],
  ],
])('%s', (kind, judged, spared) => {
  const rules = RULES.filter(({ meta }) => meta.appliesTo.includes(kind)).map(({ meta }) => meta.id);

  test('is judged by what fits it', () => {
    expect(judged.filter((id) => !rules.includes(id))).toEqual([]);
    expect(spared.filter((id) => rules.includes(id))).toEqual([]);
  });
});

/** A plan of a kind, its lines where that kind has them. */
function ofKind(type: PlanType, ...indicators: IndicatorSpec[]): Plan {
  const plan = buildPlan({ type, areas: [{ code: '1.1', noTotalLine: true, indicators }] });
  const shape = (one: Indicator): Indicator => {
    if (type === 'POM') return withLines(one, (line) => inPeriods(line, 4));
    if (type === 'AVANCE' || type === 'FICHA') return withLines(one, (line) => inRows(line));
    return one;
  };
  return {
    ...plan,
    areas: plan.areas.map((area) => ({ ...area, indicators: area.indicators.map(shape) })),
  };
}

/** Annual weights in a column of their own, R. */
function weighed(plan: Plan, ...weights: (number | null)[]): Plan {
  const withWeight = (one: Indicator, i: number): Indicator => {
    const weight = weights[i];
    const cell = { sheet: plan.sheet, row: one.range.row, column: 17 };
    if (weight === undefined) return one;
    return {
      ...one,
      annualWeight: {
        cell,
        value:
          weight === null
            ? { kind: 'blank' }
            : { kind: 'number', value: weight, raw: weight, percent: false, formula: false },
      },
    };
  };
  return {
    ...plan,
    areas: plan.areas.map((area) => ({ ...area, indicators: area.indicators.map(withWeight) })),
  };
}

function says(rule: string, plan: Plan, by: RunOptions = {}): string[] {
  return runRules([plan], { ...by, rules: [ruleOf(rule)!] }).findings.map(sentence);
}

const periods = (...values: number[]) => ({ Abr: values[0]!, Ago: values[1]!, Dic: values[2]! });

test.each<[string, string, Plan, string[], RunOptions]>([
  [
    'products of a POA weigh 95',
    'annual-weights-not-100',
    weighed(ofKind('POA', { annual: 5 }, { annual: 5 }), 60, 35),
    ['Las ponderaciones anuales del área 1.1 suman 95.0 %, no 100 %: faltan 5.0 puntos.'],
    {},
  ],
  [
    'nobody weighs: products count alike',
    'annual-weights-not-100',
    weighed(ofKind('POA', { annual: 5 }, { annual: 5 }), null, null),
    [],
    {},
  ],
  ['a POA without a column of weights', 'annual-weights-not-100', ofKind('POA', { annual: 5 }), [], {}],
  [
    'a subproduct without a weight is part of its product',
    'annual-weights-not-100',
    weighed(ofKind('POM', { annual: 5, product: {} }, { annual: 5, product: {} }), 100),
    [],
    {},
  ],
  [
    'a product of a POM weighs 120',
    'weight-out-of-range',
    weighed(ofKind('POM', { annual: 5 }), 120),
    ['La ponderación anual de 1.1.1 es 120.0 %; debe estar entre 0 y 100 %.'],
    {},
  ],
  [
    'cuatrimestres that miss the year',
    'sum-mismatch-annual',
    ofKind('POM', { months: periods(10, 10, 10), annual: 40 }),
    ['Los meses de 1.1.1 suman 30 y la meta anual es 40 (diferencia 10).'],
    {},
  ],
  [
    'metas intermedias that differ from the annual one',
    'constant-mismatch-annual',
    ofKind('FICHA', { months: { Mar: pct(90), Jun: pct(90), Sep: pct(80), Dic: pct(90) }, annual: pct(90) }),
    ['1.1.1 programa 80.0 % en sep y la meta anual es 90.0 %.'],
    {},
  ],
  [
    'a report above 100 %',
    'percent-over-100',
    ofKind('AVANCE', { months: { Mar: pct(110) }, annual: pct(100) }),
    ['1.1.1 programa 110.0 % en mar, mayor que 100 %.'],
    {},
  ],
  [
    'a number kept as text in a report',
    'number-as-text',
    ofKind('AVANCE', { months: { Mar: 10 }, actual: { Mar: text('9', 9) } }),
    ['F5 contiene un número guardado como texto: «9» (realizado de 1.1.1).'],
    {},
  ],
  [
    'a cuatrimestre without a report',
    'actual-missing',
    ofKind('POM', { months: periods(10, 10, 10), annual: 30, actual: { Abr: 10 } }),
    ['1.1.1 no reportó ago.'],
    { cutoff: 8 },
  ],
  [
    'a row of a report that is not due yet',
    'future-actual',
    ofKind('AVANCE', { months: 10, annual: 120, actual: { Ene: 10, Jul: 4 } }),
    ['1.1.1 reporta jul, posterior al corte (jun).'],
    { cutoff: 5 },
  ],
])('%s', (_, rule, plan, expected, by) => {
  expect(says(rule, plan, by)).toEqual(expected);
});
