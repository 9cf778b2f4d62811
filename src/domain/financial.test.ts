/** Money: what was spent of what there is, of products, areas, units and the institution. */
import { indicator } from '../../test/support/indicator';
import { areaOf, type MoneySpec, partOf, planOf, withMoney } from '../../test/support/plan-kinds';
import { createTranslator } from '../i18n';
import { formatLocal } from './address';
import { computeAreaCompliance, computeIndicatorCompliance, computeInstitution } from './compliance';
import type { ComplianceState, Derivation } from './compliance-model';
import { defaultComplianceSettings } from './compliance-settings';
import { roundHalfUp } from './decimal';
import { type Amount, budgetBase, moneyCells, moneyIndicator, spentOf } from './financial';
import type { Month } from './period';

const one = (value: number | null | undefined) =>
  value === null || value === undefined ? null : roundHalfUp(value, 1);
const settings = (cutoff: Month = 5) => defaultComplianceSettings(cutoff);
const product = (code: string, spec: MoneySpec, length = 1) =>
  withMoney(
    indicator({ code, weight: null, measure: 'count', programmed: { Mar: 10 }, actual: { Mar: 10 } }),
    spec,
    length,
  );
const cellsOf = ({ terms }: Derivation) =>
  terms.map(({ label, cells }) => [label.replace('compliance.terms.', ''), ...cells.map(formatLocal)]);

describe('one product: executed of the vigente', () => {
  test.each<[string, MoneySpec, ComplianceState, number | null]>([
    ['vigente, not approved, is the base', { approved: 1000, current: 800, executed: 360 }, 'computed', 45],
    ['nothing spent is a real 0', { current: 800, executed: 0 }, 'computed', 0],
    ['more than there is', { current: 800, executed: 880 }, 'computed', 110],
    ['not reported', { current: 800, executed: null }, 'not-reported', null],
    ['no column of what was spent', { current: 800 }, 'not-reported', null],
    [
      'no vigente yet, though approved',
      { approved: 1000, current: null, executed: 10 },
      'not-programmed',
      null,
    ],
    ['a plan without a column of the vigente', { approved: 1000, executed: 250 }, 'computed', 25],
    ['a vigente of 0', { current: 0, executed: 10 }, 'not-computable', null],
    ['a vigente that cannot be read', { current: '#REF!', executed: 10 }, 'unreadable', null],
    ['an amount in words', { current: 100, executed: 'diez' }, 'unreadable', null],
    [
      'the periods, where there is no total',
      { current: 1000, spent: { Abr: 100, Ago: 300 } },
      'computed',
      10,
    ],
    [
      'programmed by period alone',
      { programmed: { Abr: 100, Ago: 300 }, spent: { Abr: 80 } },
      'computed',
      20,
    ],
    ['nothing at all', { approved: null, current: null, executed: null }, 'not-programmed', null],
  ])('%s', (_name, spec, state, raw) => {
    const { financial } = computeIndicatorCompliance(product('1.1.1', spec, 4), settings());
    expect([financial!.annual.state, financial!.annual.raw]).toEqual([state, raw]);
    expect(financial!.annual.derivation.messageId).toMatch(/^compliance\.how\./);
  });

  test('a product without money has no financial execution', () => {
    expect(computeIndicatorCompliance(indicator({}), settings()).financial).toBeNull();
  });

  test('nothing is late before the year is closed', () => {
    const light = (cutoff: Month) =>
      computeIndicatorCompliance(product('1', { current: 100, executed: 50 }), settings(cutoff)).financial!
        .annual.light;
    expect([light(5), light(11)]).toEqual([null, 'red']);
  });

  test('of a closed year that nobody reported there is nothing to light up', () => {
    const { annual } = computeIndicatorCompliance(
      product('1', { current: 100, executed: null }),
      settings(11),
    ).financial!;
    expect(annual).toMatchObject({ raw: null, capped: null, light: null, approximate: false });
  });

  test('a score counts no more than all that there is', () => {
    const { annual } = computeIndicatorCompliance(product('1', { current: 800, executed: 880 }), settings())
      .financial!;
    expect(annual).toMatchObject({ raw: 110, capped: 100, programmed: 800, actual: 880 });
  });

  test('the cells that it comes from', () => {
    const spec = { approved: 1000, current: 800, executed: 360 };
    const { derivation } = computeIndicatorCompliance(product('1.1.1', spec), settings()).financial!.annual;
    expect(cellsOf(derivation)).toEqual([
      ['approved', 'V11'],
      ['current', 'W11'],
      ['spent', 'X11'],
    ]);
    const t = createTranslator('es-MX');
    expect(t.t(derivation.messageId, derivation.params)).toBe('360 ÷ 800 = 45.0 %');
  });

  test.each<[string, MoneySpec, string[]]>([
    [
      'nothing reported',
      { approved: 1000, current: 800.5, executed: null },
      ['approved: 1,000 V11', 'current: 800.50 W11', 'spent: vacío X11'],
    ],
    [
      'no vigente: what was approved is said once',
      { approved: 1000, executed: 'diez' },
      ['approvedAsCurrent: 1,000 V11', 'spent: ilegible X11'],
    ],
    [
      'no vigente: the programme of the year; nothing of what closed was spent',
      { approved: 500, programmed: { Abr: 100, Ago: 300 }, spent: { Ago: 7 } },
      ['approved: 500 V11', 'programmedMoney: 400 I17:J17', 'spent: vacío I18:J18'],
    ],
    ['no column of what was spent', { current: 800 }, ['current: 800 W11']],
  ])('and what each of them says: %s', (_name, spec, said) => {
    const t = createTranslator('es-MX');
    const { annual } = computeIndicatorCompliance(product('1.1.1', spec, 4), settings()).financial!;
    const { terms, params } = annual.derivation;
    expect(
      terms.map(
        ({ label, value, cells }) =>
          `${label.replace('compliance.terms.', '')}: ${t.param(value)} ${cells.map(formatLocal).join(' ')}`,
      ),
    ).toEqual(said);
    expect(params).toEqual({});
  });

  test('by cuatrimestre: spent against programmed, in whole units', () => {
    const spec: MoneySpec = {
      current: 3000.5,
      programmed: { Abr: 1000.5, Ago: 1000, Dic: 1000 },
      spent: { Abr: 1000, Ago: 900 },
    };
    const { periods, executed } = computeIndicatorCompliance(product('1', spec, 4), settings(8)).financial!;
    expect(periods!.fourMonths.map(({ state, raw }) => [state, raw])).toEqual([
      ['computed', 100],
      ['computed', 90],
      ['pending', null],
    ]);
    expect(one(periods!.toDate.raw)).toBe(95);
    expect(periods!.months[0]!.state).toBe('not-programmed');
    expect(executed).toBe(1900);
    expect(cellsOf(periods!.fourMonths[1]!.derivation).slice(0, 2)).toEqual([
      ['programmed', 'J17'],
      ['actual', 'J18'],
    ]);
  });

  test('a plan without a programme of its money has no periods', () => {
    const { periods } = computeIndicatorCompliance(product('1', { current: 100, executed: 50 }), settings())
      .financial!;
    expect(periods).toBeNull();
  });

  test('quarters and semesters: what was spent of what was programmed for them', () => {
    const spec: MoneySpec = {
      programmed: { Mar: 100, Jun: 300, Sep: 100, Dic: 500 },
      spent: { Mar: 50, Jun: 300, Sep: 30 },
    };
    const { periods } = computeIndicatorCompliance(product('1', spec, 3), settings(8)).financial!;
    expect(periods!.quarters.map(({ raw }) => raw)).toEqual([50, 100, 30, null]);
    // 350 of 400; of the second one 30 of the 100 that are closed.
    expect(periods!.semesters.map(({ raw }) => raw)).toEqual([87.5, 30]);
    // 380 of 500, however the quarters did.
    expect(periods!.toDate.raw).toBe(76);
    expect(periods!.months.map(({ raw }) => raw)).toEqual([
      ...[null, null, 50, null, null, 100],
      ...[null, null, 30, null, null, null],
    ]);
  });

  test('a column of the total that is blank is a report that is due, whatever the periods', () => {
    const state = (spec: MoneySpec) =>
      computeIndicatorCompliance(product('1', { current: 100, spent: {}, ...spec }, 4), settings(2))
        .financial!.annual.state;
    expect([state({}), state({ executed: null })]).toEqual(['pending', 'not-reported']);
  });

  test('before its first period has closed it is pending', () => {
    const spec: MoneySpec = { current: 100, programmed: { Abr: 100 }, spent: {} };
    const state = (cutoff: Month) =>
      computeIndicatorCompliance(product('1', spec, 4), settings(cutoff)).financial!.annual.state;
    expect([state(2), state(3)]).toEqual(['pending', 'not-reported']);
  });
});

describe('what the cells say', () => {
  const budgetOf = (spec: MoneySpec) => product('1.1.1', spec, 4).budget!;
  const said = (amount: Amount) => [
    amount.kind,
    amount.kind === 'set' ? amount.value : null,
    amount.kind === 'none' ? [] : amount.cells.map(formatLocal),
  ];

  test.each<[string, MoneySpec, string, unknown[]]>([
    ['the vigente', { approved: 1, current: 2, programmed: { Abr: 3 } }, 'current', ['set', 2, ['W11']]],
    [
      'the vigente, though it cannot be read',
      { approved: 1, current: 'x' },
      'current',
      ['unreadable', null, ['W11']],
    ],
    ['the vigente, though it is blank', { approved: 1, current: null }, 'current', ['blank', null, ['W11']]],
    [
      'else the programme of the year',
      { approved: 1, programmed: { Abr: 3, Dic: 4 } },
      'programmed',
      ['set', 7, ['I17', 'K17']],
    ],
    [
      'a programme of which one period cannot be read',
      { approved: 1, programmed: { Abr: 3, Dic: 'x' } },
      'programmed',
      ['unreadable', null, ['I17', 'K17']],
    ],
    [
      'else the approved: the programme is blank',
      { approved: 1, programmed: {} },
      'approved',
      ['set', 1, ['V11']],
    ],
    ['the plan has no money', {}, 'approved', ['none', null, []]],
  ])('measured against %s', (_name, spec, source, amount) => {
    const base = budgetBase(budgetOf(spec));
    expect([base.source, said(base.amount)]).toEqual([source, amount]);
  });

  test.each<[string, MoneySpec, unknown[]]>([
    ['the cell that says so', { executed: 5, spent: { Abr: 9 } }, ['set', 5, ['X11']]],
    [
      'that cell, though it cannot be read',
      { executed: 'x', spent: { Abr: 9 } },
      ['unreadable', null, ['X11']],
    ],
    [
      'that cell is blank: the periods to the corte',
      { executed: null, spent: { Abr: 9, Ago: 1 } },
      ['set', 9, ['I18']],
    ],
    ['that cell is blank, and there are no periods', { executed: null }, ['blank', null, ['X11']]],
    [
      'the periods alone, one of which cannot be read',
      { spent: { Abr: '#N/A', Ago: 1 } },
      ['unreadable', null, ['I18']],
    ],
    ['no period to the corte', { spent: { Ago: 1 } }, ['blank', null, ['I18:J18']]],
    ['the plan has no such cells', {}, ['none', null, []]],
  ])('spent by June: %s', (_name, spec, amount) => {
    expect(said(spentOf(budgetOf(spec), 5))).toEqual(amount);
  });

  test('the cells of both, where there are any', () => {
    const cells = (spec: MoneySpec) => moneyCells(budgetOf(spec), 5).map(formatLocal);
    expect(cells({ current: 2, executed: 1 })).toEqual(['X11', 'W11']);
    expect(cells({ current: 2 })).toEqual(['W11']);
    expect(cells({ spent: { Abr: 9 } })).toEqual(['I18']);
  });

  test('the periods of money belong to the vigente, else to what was approved', () => {
    const product1 = product('1', {});
    const target = (spec: MoneySpec) => moneyIndicator(product1, budgetOf(spec)).annualTarget;
    expect(target({ approved: 1, current: 2 }).value).toMatchObject({ value: 2 });
    expect(target({ approved: 1 }).value).toMatchObject({ value: 1 });
    expect(target({})).toBe(product1.annualTarget);
  });
});

describe('together: sums, not means', () => {
  const products = [
    product('1.1.1', { approved: 900, current: 1000, executed: 900 }),
    product('1.1.2', { approved: 9000, current: 9000, executed: 4500 }),
    product('1.1.3', { current: 2000, executed: null }),
    product('1.1.4', { current: null, executed: 7 }),
    product('1.1.5', { current: 'x', executed: 7 }),
    indicator({ code: '1.1.6' }),
  ];

  test('an area', () => {
    const { financial } = computeAreaCompliance('p1', areaOf(products), settings(), 'POA');
    expect(financial).toMatchObject({
      approved: 9900,
      current: 12000,
      executed: 5400,
      products: 3,
      periods: null,
    });
    // 5,400 of 12,000; of the 10,000 that report 54.
    expect(financial!.annual.strict.value).toBe(45);
    expect(financial!.annual.provisional.value).toBe(54);
    expect(financial!.annual.strict.derivation.params).toMatchObject({
      executed: { value: 5400 },
      current: { value: 12000 },
    });
    expect(cellsOf(financial!.annual.strict.derivation)).toEqual([
      ['1.1.1', 'X11', 'W11'],
      ['1.1.2', 'X11', 'W11'],
      ['1.1.3', 'X11', 'W11'],
    ]);
    expect(cellsOf(financial!.annual.provisional.derivation).map(([label]) => label)).toEqual([
      '1.1.1',
      '1.1.2',
    ]);
  });

  test('the institution: money of areas adds up whatever their number; who is reported apart stays out', () => {
    const areas = [
      areaOf([product('1.1.1', { current: 100, executed: 100 })], { code: '1.1' }),
      areaOf([product('1.2.1', { current: 900, executed: 0 })], { code: '1.2' }),
      areaOf([product('9.1.1', { current: 900, executed: 900 })], { code: '9.1', reportedApart: true }),
    ];
    const { financial, units } = computeInstitution([planOf('POA', areas)], settings());
    expect(financial!.annual.strict.value).toBe(10);
    expect(units.map((unit) => unit.financial!.annual.strict.value)).toEqual([100, 0, 100]);
    expect(cellsOf(financial!.annual.strict.derivation).map(([label]) => label)).toEqual(['1.1', '1.2']);
  });

  test('the parts of a product count in the whole, once; parts of a whole without money count themselves', () => {
    const area = areaOf([
      product('2.1.1', { current: 100, executed: 50 }),
      partOf(product('2.1.2', { current: 60, executed: 20 }), '2.1.1'),
      partOf(product('2.1.3', { current: 40, executed: 30 }), '2.1.2'),
      product('2.2.1', { current: null, executed: null }),
      partOf(product('2.2.2', { current: 300, executed: 150 }), '2.2.1'),
      partOf(product('2.3.1', { current: 10, executed: 1 }), '9.9.9'),
    ]);
    const { financial } = computeAreaCompliance('p1', area, settings(), 'POA');
    expect(financial).toMatchObject({ current: 410, executed: 201, products: 3 });
    expect(financial!.annual.strict.derivation.terms[0]!.value).toMatchObject({
      messageId: 'compliance.terms.ofWith',
      params: { parts: { items: ['2.1.2', '2.1.3'] } },
    });
  });

  test('parts that go round in a circle are counted, each once', () => {
    const area = areaOf([
      partOf(product('1', { current: 10, executed: 5 }), '2'),
      partOf(product('2', { current: 10, executed: 5 }), '1'),
    ]);
    expect(computeAreaCompliance('p1', area, settings(), 'POA').financial!.current).toBe(20);
  });

  test('by period: Σ spent ÷ Σ programmed of what has closed', () => {
    const spec = (spent: MoneySpec['spent'] & object): MoneySpec => ({
      current: 300,
      programmed: { Abr: 100, Ago: 100, Dic: 100 },
      spent,
    });
    const area = areaOf([
      product('1', spec({ Abr: 90, Ago: 60 }), 4),
      product('2', spec({ Abr: 50 }), 4),
      product('3', { current: 1000, executed: 10 }),
    ]);
    const { financial } = computeAreaCompliance('p1', area, settings(7), 'POM');
    expect(financial!.periods!.toDate.strict.value).toBe(50);
    expect(one(financial!.periods!.toDate.provisional.value)).toBe(66.7);
    expect(financial!.periods!.fourMonths.strict.value).toBe(30);
    expect(financial!.periods!.fourMonths.provisional.value).toBe(60);
    // Of all that there is for the year: 150 + 50 + 10 of 1,600.
    expect(financial!.annual.strict.value).toBe(13.125);
  });
});
