/** Money of several products together: sums, shares of sums, and how they came about. */
import { indicator } from '../../test/support/indicator';
import { areaOf, type MoneySpec, partOf, withMoney } from '../../test/support/plan-kinds';
import { createTranslator } from '../i18n';
import { formatLocal } from './address';
import type { FinancialExecution, Score } from './compliance-model';
import { defaultComplianceSettings } from './compliance-settings';
import { roundHalfUp } from './decimal';
import { executionOf, groupMoney, type MoneyMember, moneyMembers } from './financial-roll-up';
import type { Month } from './period';
import type { Indicator } from './plan';

const [mar, abr, jun, ago, nov] = [2, 3, 5, 7, 10] as const satisfies readonly Month[];
const spanish = createTranslator('es-MX');

/** By months, or by periods of so many. */
const product = (code: string, spec: MoneySpec, length = 1): Indicator =>
  withMoney(indicator({ code, measure: 'count', programmed: { Mar: 10 } }), spec, length);

const members = (products: readonly Indicator[], cutoff: Month = jun): MoneyMember[] =>
  moneyMembers(areaOf(products), defaultComplianceSettings(cutoff));
const together = (products: readonly Indicator[], cutoff: Month = jun): FinancialExecution =>
  executionOf(members(products, cutoff))!;

/** The value, the sentence and its terms: `1.1.1: 900 de 1,000 (X11 W11)`. */
function told({ value, approximate, derivation }: Score): unknown[] {
  expect(approximate).toBe(false);
  const { messageId, params, terms } = derivation;
  return [
    value === null ? null : roundHalfUp(value, 1),
    spanish.t(messageId, params),
    ...terms.map(
      ({ label, value, cells }) =>
        `${label}: ${spanish.param(value)}${cells.length === 0 ? '' : ` (${cells.map(formatLocal).join(' ')})`}`,
    ),
  ];
}

const NOTHING = [null, 'No hay presupuesto que comparar en el periodo.'];

describe('the year: what was spent of the vigente', () => {
  const products = [
    product('1.1.1', { approved: 900, current: 1000, executed: 900 }),
    product('1.1.2', { approved: 9000, current: 9000, executed: 4500 }),
    product('1.1.3', { current: 2000, executed: null }),
    product('1.1.4', { approved: 50, current: null, executed: 7 }),
    product('1.1.5', { current: 0, executed: 7 }),
    product('1.1.6', { current: -5, executed: 7 }),
    product('1.1.7', { current: '#REF!', executed: 7 }),
    indicator({ code: '1.1.8' }),
  ];

  test('products with a vigente count, and no others', () => {
    expect(members(products).map(({ label, products: own }) => [label, own])).toEqual([
      ['1.1.1', 1],
      ['1.1.2', 1],
      ['1.1.3', 1],
    ]);
    expect(together(products)).toMatchObject({
      approved: 9900,
      current: 12000,
      executed: 5400,
      products: 3,
      periods: null,
    });
  });

  test('what is not reported counts as not spent, provisionally not at all', () => {
    const { strict, provisional } = together(products).annual;
    expect(told(strict)).toEqual([
      45,
      '5,400 ejecutado ÷ 12,000 vigente = 45.0 %',
      '1.1.1: 900 de 1,000 (X11 W11)',
      '1.1.2: 4,500 de 9,000 (X11 W11)',
      '1.1.3: 0 de 2,000 (X11 W11)',
    ]);
    expect(told(provisional)).toEqual([
      54,
      '5,400 ejecutado ÷ 10,000 vigente = 54.0 %',
      '1.1.1: 900 de 1,000 (X11 W11)',
      '1.1.2: 4,500 de 9,000 (X11 W11)',
    ]);
  });

  test('nobody reports: nothing spent, provisionally nothing known', () => {
    const { annual, approved, executed } = together([product('1', { current: 2000, executed: null })]);
    expect([approved, executed]).toEqual([null, null]);
    expect(told(annual.strict)).toEqual([
      0,
      '0 ejecutado ÷ 2,000 vigente = 0.0 %',
      '1: 0 de 2,000 (X11 W11)',
    ]);
    expect(told(annual.provisional)).toEqual(NOTHING);
  });

  test('before its first period has closed a product owes nothing', () => {
    const pending = product('1', { current: 100, programmed: { Abr: 100 }, spent: {} }, 4);
    expect(told(together([pending], mar).annual.strict)).toEqual(NOTHING);
    expect(told(together([pending], mar).periods!.month.strict)).toEqual(NOTHING);
    const other = product('2', { current: 1000, executed: 100 });
    expect(told(together([pending, other], mar).annual.strict)).toEqual([
      10,
      '100 ejecutado ÷ 1,000 vigente = 10.0 %',
      '2: 100 de 1,000 (X11 W11)',
    ]);
    expect(told(together([pending, other], abr).annual.strict).slice(0, 2)).toEqual([
      9.1,
      '100 ejecutado ÷ 1,100 vigente = 9.1 %',
    ]);
  });

  test('no product has money', () => {
    expect(members([indicator({ code: '1' })])).toEqual([]);
    expect(executionOf([])).toBeNull();
    expect(groupMoney('Área', [])).toBeNull();
  });
});

describe('periods: what was spent of what was programmed for them', () => {
  const ten = Array.from({ length: 12 }, () => 10);

  test('each stretch up to the corte', () => {
    const spent = [10, 10, 10, 10, 10, 10, 9, 8, 7, 6, 2];
    const { periods } = together([product('1', { current: 120, programmed: ten, spent })], nov);
    const { month, quarter, fourMonths, semester, toDate } = periods!;
    expect(
      [month, quarter, fourMonths, semester, toDate].map(({ strict }) => told(strict).slice(0, 2)),
    ).toEqual([
      [20, '2 ejecutado ÷ 10 programado hasta el corte = 20.0 %'],
      [40, '8 ejecutado ÷ 20 programado hasta el corte = 40.0 %'],
      [50, '15 ejecutado ÷ 30 programado hasta el corte = 50.0 %'],
      [64, '32 ejecutado ÷ 50 programado hasta el corte = 64.0 %'],
      [83.6, '92 ejecutado ÷ 110 programado hasta el corte = 83.6 %'],
    ]);
  });

  test('a period that is not reported counts as not spent, provisionally not at all', () => {
    const programmed = { Abr: 100, Ago: 100, Dic: 100 };
    const { periods, annual } = together(
      [
        product('1', { current: 300, programmed, spent: { Abr: 90, Ago: 60 } }, 4),
        product('2', { current: 300, programmed, spent: { Abr: 50 } }, 4),
        product('3', { current: 1000, executed: 10 }),
      ],
      ago,
    );
    expect(told(periods!.toDate.strict).slice(0, 2)).toEqual([
      50,
      '200 ejecutado ÷ 400 programado hasta el corte = 50.0 %',
    ]);
    expect(told(periods!.toDate.strict).slice(2)).toEqual([
      '1: 150 de 200 (I18:J18 W11)',
      '2: 50 de 200 (I18 W11)',
    ]);
    expect(told(periods!.toDate.provisional)).toEqual([
      66.7,
      '200 ejecutado ÷ 300 programado hasta el corte = 66.7 %',
      '1: 150 de 200 (I18:J18 W11)',
      '2: 50 de 100 (I18 W11)',
    ]);
    expect(told(periods!.fourMonths.strict).slice(0, 2)).toEqual([
      30,
      '60 ejecutado ÷ 200 programado hasta el corte = 30.0 %',
    ]);
    expect(told(periods!.fourMonths.provisional)).toEqual([
      60,
      '60 ejecutado ÷ 100 programado hasta el corte = 60.0 %',
      '1: 60 de 100 (I18:J18 W11)',
    ]);
    // Of all that there is for the year: 150 + 50 + 10 of 1,600.
    expect(annual.strict.value).toBe(13.125);
  });

  test('money spent in a month without a programme counts, and asks for nothing', () => {
    const spec = { current: 100, programmed: { Abr: 100 }, spent: { Abr: 50, May: 20 } };
    const { strict, provisional } = together([product('1', spec)]).periods!.toDate;
    expect([strict.value, provisional.value]).toEqual([70, 70]);
  });

  test.each<[string, MoneySpec['programmed']]>([
    ['programmes nothing', { Abr: 0 }],
    ['has a programme that cannot be read', { Abr: '#REF!' }],
    ['programmes another month', { Jun: 100 }],
  ])('a product that %s has no share in the month', (_, programmed) => {
    const products = [
      product('1', { current: 100, programmed, spent: { Abr: 50 } }),
      product('2', { current: 100, programmed: { Abr: 100 }, spent: { Abr: 40 } }),
    ];
    expect(told(together(products, abr).periods!.month.strict)).toEqual([
      40,
      '40 ejecutado ÷ 100 programado hasta el corte = 40.0 %',
      '2: 40 de 100 (L18 W11)',
    ]);
  });
});

describe('parts of products', () => {
  const parts = (...products: Indicator[]) =>
    members(products).map(({ label, current, within }) => [label, current, ...within]);

  test('count in the whole, also a part of a part', () => {
    const products = [
      product('2.1.1', { current: 100, executed: 50 }),
      partOf(product('2.1.2', { current: 60, executed: 20 }), '2.1.1'),
      partOf(product('2.1.3', { current: 40, executed: 30 }), '2.1.2'),
      product('2.2', { current: 300, executed: 100 }),
    ];
    expect(parts(...products)).toEqual([
      ['2.1.1', 100, '2.1.2', '2.1.3'],
      ['2.2', 300],
    ]);
    expect(told(together(products).annual.strict)).toEqual([
      37.5,
      '150 ejecutado ÷ 400 vigente = 37.5 %',
      '2.1.1: 50 de 100, con 2.1.2 y 2.1.3 (X11 W11)',
      '2.2: 100 de 300 (X11 W11)',
    ]);
  });

  test('count themselves where the whole has no money, and in a whole beyond it that has', () => {
    expect(
      parts(
        product('1', { current: null }),
        partOf(product('1.1', { current: 300 }), '1'),
        product('2', { current: 500 }),
        partOf(product('2.1', { current: null }), '2'),
        partOf(product('2.1.1', { current: 200 }), '2.1'),
      ),
    ).toEqual([
      ['1.1', 300],
      ['2', 500, '2.1.1'],
    ]);
  });

  test('count themselves where nobody is the whole', () => {
    const whole = partOf(product('3', { current: 20 }), '1');
    expect(
      parts(
        partOf(product('1', { current: 10 }), '9.9.9'),
        partOf(product('2', { current: 10 }), '2'),
        { ...whole, product: { ...whole.product!, partOf: null } },
        { ...product('4', { current: 30 }), code: null },
      ),
    ).toEqual([
      ['1', 10],
      ['2', 10],
      ['3', 20],
      ['Indicador 4', 30],
    ]);
  });

  test('that go round in a circle are counted, each once', () => {
    expect(
      parts(
        partOf(product('1', { current: 10 }), '2'),
        partOf(product('2', { current: 20 }), '1'),
        partOf(product('3', { current: 30 }), '1'),
      ),
    ).toEqual([
      ['1', 10],
      ['2', 20],
      ['3', 30],
    ]);
  });
});

describe('areas in their unit', () => {
  const programmed = { Abr: 100 };
  const group = (label: string, ...products: Indicator[]) => groupMoney(label, members(products))!;
  const firstArea = () =>
    group(
      '1.1',
      product('1.1.1', { approved: 80, current: 100, executed: 100 }),
      product('1.1.2', { approved: 20, current: 100, executed: null }),
    );
  const secondArea = () => group('1.2', product('1.2.1', { current: 600, programmed, spent: { Abr: 60 } }));

  test('add up whatever their number', () => {
    const [first, second] = [firstArea(), secondArea()];
    expect(first).toMatchObject({
      label: '1.1',
      products: 2,
      approved: 100,
      current: 200,
      executed: 100,
      programmes: false,
      within: [],
    });
    expect(second).toMatchObject({
      products: 1,
      approved: null,
      current: 600,
      executed: 60,
      programmes: true,
    });
    const unit = executionOf([first, second])!;
    expect(unit).toMatchObject({ approved: 100, current: 800, executed: 160, products: 3 });
    expect(told(unit.annual.strict)).toEqual([
      20,
      '160 ejecutado ÷ 800 vigente = 20.0 %',
      '1.1: 100 de 200',
      '1.2: 60 de 600',
    ]);
    expect(told(unit.annual.provisional)).toEqual([
      22.9,
      '160 ejecutado ÷ 700 vigente = 22.9 %',
      '1.1: 100 de 100',
      '1.2: 60 de 600',
    ]);
  });

  test('units in the institution likewise; who programmes nothing has no share in a period', () => {
    const [first, second] = [firstArea(), secondArea()];
    const institution = executionOf([groupMoney('1', [first, second])!])!;
    expect(institution).toMatchObject({ approved: 100, current: 800, executed: 160, products: 3 });
    expect(told(institution.periods!.toDate.strict)).toEqual(
      told(executionOf([second])!.periods!.toDate.strict).with(2, '1: 60 de 100'),
    );
    expect(told(institution.annual.strict).slice(2)).toEqual(['1: 160 de 800']);
    expect(told(executionOf([first, second])!.periods!.toDate.strict)).toEqual([
      60,
      '60 ejecutado ÷ 100 programado hasta el corte = 60.0 %',
      '1.2: 60 de 100',
    ]);
    expect(executionOf([first])!.periods).toBeNull();
  });
});
