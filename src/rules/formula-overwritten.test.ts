import { testFixes } from '../../test/support/fix-tests';
import { type IndicatorSpec, planOf, text, toReading, UNCOMPUTED } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { findingsOf, testRule } from '../../test/support/rule-tests';
import { formatLocal } from '../domain/address';
import type { Area, Indicator, Plan, Reading } from '../domain/plan';
import { ruleOf } from './registry';
import { runRules } from './run';

const formula = (value: number): Reading => ({
  kind: 'number',
  value,
  raw: value,
  percent: false,
  formula: true,
});
const f50 = formula(50);
const spec = (weights: readonly (number | Reading | null)[], more: object = {}) => ({
  months: [10, 10, 10, 10],
  annual: 40,
  weight: 50,
  weights,
  ...more,
});

const eachIndicator = (plan: Plan, change: (indicator: Indicator, i: number) => Indicator): Plan => ({
  ...plan,
  areas: plan.areas.map((area) => ({ ...area, indicators: area.indicators.map(change) })),
});
type TotalledLine = 'programmed' | 'actual' | 'compliance' | 'distribution';
/** The totals (column R) of a line, indicator by indicator. */
const withTotals = (plan: Plan, role: TotalledLine, ...totals: readonly (number | Reading)[]): Plan =>
  eachIndicator(plan, (indicator, i) => ({
    ...indicator,
    [role]: { ...indicator[role]!, total: toReading(totals[i]) },
  }));
/** One column for the annual target and the total of what is programmed. */
const withAnnualInTotals = (plan: Plan): Plan =>
  eachIndicator(plan, (indicator) => ({
    ...indicator,
    annualTarget: { ...indicator.annualTarget, cell: { ...indicator.annualTarget.cell, column: 17 } },
  }));
const withoutTotalColumn = (plan: Plan): Plan =>
  eachIndicator(plan, (indicator) => ({
    ...indicator,
    programmed: { ...indicator.programmed!, columns: { ...indicator.programmed!.columns, total: null } },
  }));
const withTotalLine = (plan: Plan, ...months: readonly (number | Reading)[]): Plan => ({
  ...plan,
  areas: plan.areas.map(
    (area): Area => ({
      ...area,
      totalLine: {
        ...area.totalLine!,
        months: area.totalLine!.months.map((blank, month) =>
          months[month] === undefined ? blank : toReading(months[month]),
        ),
      },
    }),
  ),
});
const four = (more: IndicatorSpec = {}) =>
  planOf(...[0, 1, 2, 3].map(() => ({ months: [10, 10, 10, 10], annual: 40, weight: 25, ...more })));
const f40 = formula(40);
/** Products with what they plan and their totals, typed or computed. */
const pom = (...totals: (number | Reading | undefined)[]) =>
  pomOf(
    ...totals.map((totalPhysical, i) => ({
      code: `00${i + 1}`,
      physical: 2,
      ...(totalPhysical === undefined ? {} : { totalPhysical }),
    })),
  );
const pomMoney = (...totals: (number | Reading)[]) =>
  pomOf(
    ...totals.map((totalFinancial, i) => ({
      code: `00${i + 1}`,
      financial: [1000.1, 1000.2, null, 0, 0],
      totalFinancial,
    })),
  );

testRule('formula-overwritten', {
  valid: {
    'all computed': planOf(spec([f50, f50, f50, f50]), spec([f50, f50, f50, f50])),
    'all typed: another way to work': planOf(spec([50, 50, 50, 50]), spec([50, 50, 50, 50])),
    'half of them typed: nobody knows what was meant': planOf(
      spec([f50, f50, f50, f50]),
      spec([50, 50, 50, 50]),
    ),
    'two formulas are no pattern': planOf(spec([f50, f50, 50])),
    'words for states among the formulas': planOf(
      spec([f50, f50, f50, f50], {
        compliance: [
          formula(100),
          text('Sin reporte'),
          formula(90),
          formula(100),
          text('No programado'),
          formula(95),
        ],
      }),
    ),
    'what people type is typed': planOf(
      spec([f50, f50, f50, f50], { actual: [formula(1), formula(2), formula(3), 4] }),
    ),
    'one column for the annual target and the total of the months: people type it': withTotals(
      withAnnualInTotals(four()),
      'programmed',
      f40,
      f40,
      f40,
      40,
    ),
    'totals of a POM, all computed or left blank': pom(formula(10), formula(10), formula(10), undefined),
    'a total of a POM that is typed and wrong: another rule speaks of it': pom(
      formula(10),
      formula(10),
      formula(10),
      12,
    ),
    'an amount that is a cent off its years': pomMoney(
      formula(2000.3),
      formula(2000.3),
      formula(2000.3),
      2000.31,
    ),
  },
  invalid: {
    'formulas that the file has no results of are formulas': [
      planOf(spec([UNCOMPUTED, UNCOMPUTED, UNCOMPUTED, 50])),
      [{ item: '1.1', period: 'Abr', cells: ['I3'] }],
    ],
    // Six of eight compute: just the share.
    'a weight in each of two indicators: a finding for each': [
      planOf(spec([f50, f50, 51, f50]), spec([f50, 49, f50, f50])),
      [
        { item: '1.1', period: 'Mar', cells: ['H3'] },
        { item: '1.2', period: 'Feb', cells: ['G5'] },
      ],
    ],
    'the total of the weights of a month': [
      withTotalLine(planOf(spec([f50, f50, f50, f50]), spec([f50, f50, f50, f50])), f50, f50, f50, 100),
      [
        {
          item: null,
          period: 'Abr',
          cells: ['I6'],
          says: 'I6 debía ser fórmula y tiene un valor fijo (total de la ponderación de 1).',
        },
      ],
    ],
    'the total of what is programmed': [
      withTotals(four(), 'programmed', f40, f40, 40, f40),
      [
        {
          item: '1.3',
          cells: ['R6'],
          says: 'R6 debía ser fórmula y tiene un valor fijo (total programado de 1.3).',
        },
      ],
    ],
    'the total of what was achieved, below an annual target in the same column': [
      withTotals(withAnnualInTotals(four({ actual: [10, 10] })), 'actual', formula(20), formula(20), 20, f40),
      [
        {
          item: '1.3',
          cells: ['R10'],
          says: 'R10 debía ser fórmula y tiene un valor fijo (acumulado de 1.3).',
        },
      ],
    ],
    'the distribution of a month, and its total': [
      withTotals(
        planOf(
          ...[formula(25), formula(25), 25, formula(25)].map((march) => ({
            months: [10, 10, 10, 10],
            annual: 40,
            weight: 25,
            distribution: [formula(25), formula(25), march, formula(25)],
          })),
        ),
        'distribution',
        100,
        formula(100),
        formula(100),
        formula(100),
      ),
      [
        { item: '1.1', cells: ['R4'] },
        { item: '1.3', period: 'Mar', cells: ['H10'] },
      ],
    ],
    'a total of a POM that is right, and typed': [
      pom(formula(10), formula(10), formula(10), 10),
      [
        {
          item: '004',
          cells: ['N5'],
          says: 'N5 debía ser fórmula y tiene un valor fijo (total físico de 004).',
        },
      ],
    ],
    'an amount of a POM whose years have cents and a blank': [
      pomMoney(formula(2000.3), formula(2000.3), formula(2000.3), 2000.3),
      [
        {
          item: '004',
          cells: ['O5'],
          says: 'O5 debía ser fórmula y tiene un valor fijo (total financiero de 004).',
        },
      ],
    ],
    'one weight': [
      planOf(spec([f50, f50, f50, f50]), spec([f50, 49, f50, f50])),
      [
        {
          item: '1.2',
          period: 'Feb',
          severity: 'error',
          cells: ['G5'],
          says: 'G5 debía ser fórmula y tiene un valor fijo (ponderación mensual de 1.2).',
        },
      ],
    ],
    'two results of an indicator are one line': [
      planOf(
        spec([f50, f50, f50, f50], {
          compliance: [formula(1), formula(1), formula(1), formula(1), formula(1), formula(1), 1, 1],
        }),
      ),
      [
        {
          item: '1.1',
          messageId: 'several',
          cells: ['L4', 'M4'],
          says: 'L4 y M4 debían ser fórmulas y tienen valores fijos (cumplimiento de 1.1).',
        },
      ],
    ],
    'an institution wants fewer to compute': [
      planOf(spec([f50, f50, f50, 50])),
      [{ item: '1.1', period: 'Abr', cells: ['I3'] }],
      { rules: { 'formula-overwritten': ['error', { share: 0.6 }] } },
    ],
  },
});

test('weights may be given by hand, results may not', () => {
  const config = { rules: { 'formula-overwritten': ['error', { manualWeights: true }] } } as const;
  const compliance = [formula(90), formula(95), formula(100), 100];
  const plan = planOf(spec([f50, f50, f50, f50]), spec([f50, 49, f50, f50], { compliance }));
  const withTotal = withTotalLine(plan, formula(100), 99, formula(100), formula(100));
  const findings = findingsOf('formula-overwritten', withTotal, config);
  expect(findings.map(({ cells }) => formatLocal(cells[0]!))).toEqual(['I6']);
});

test('two formulas are no pattern, whatever share an institution asks for', () => {
  const config = { rules: { 'formula-overwritten': ['error', { share: 0.5 }] } } as const;
  expect(findingsOf('formula-overwritten', planOf(spec([f50, f50, 50])), config)).toEqual([]);
});

test('a product of a POM is called by its code, else by its name, else as the plan tells it apart', () => {
  const plan = pom(formula(10), formula(10), formula(10), 10);
  const named = (facts: object) => {
    const products = plan.multiYear!.products.map((product) =>
      product.code === '004' ? { ...product, key: 'guias impresas', ...facts } : product,
    );
    const [finding] = findingsOf('formula-overwritten', {
      ...plan,
      multiYear: { ...plan.multiYear!, products },
    });
    return finding!.item;
  };
  const name = { value: 'Guías impresas', cell: { sheet: 'POM', row: 4, column: 1 } };
  expect(named({ name })).toBe('004');
  expect(named({ code: null, name })).toBe('Guías impresas');
  expect(named({ code: null, name: null })).toBe('guias impresas');
});

describe('the fix', () => {
  const rules = [ruleOf('formula-overwritten')!];
  const plan = planOf(
    spec([f50, f50, f50, f50]),
    spec([f50, 49, f50, f50]),
    spec([f50, f50, f50, f50]),
    spec([f50, f50, f50, f50]),
  );
  /** Formulas by local address. */
  const content =
    (formulas: Readonly<Record<string, string>>) => (cell: { row: number; column: number }) => ({
      value: null,
      formula: formulas[`${String.fromCharCode(65 + cell.column)}${cell.row + 1}`] ?? null,
    });
  const proposed = (formulas: Readonly<Record<string, string>>) => {
    const { findings, fixesOf } = runRules([plan], { rules, contentAt: content(formulas) });
    return fixesOf(findings[0]!);
  };

  test.each<[string, Record<string, string>, string | null, string]>([
    [
      'two neighbours agree: safe',
      { F5: '=100*$R5/F$9', H5: '=100*$R5/H$9', I5: '=100*$R5/I$9' },
      '=100*$R5/G$9',
      'safe',
    ],
    [
      'the nearest is odd, two others agree',
      { F5: '=100*$R5/F$9', H5: '=33', I5: '=100*$R5/I$9' },
      '=100*$R5/G$9',
      'safe',
    ],
    [
      'two of the row against one of the column',
      { G3: '=1', H5: '=100*$R5/H$9', I5: '=100*$R5/I$9' },
      '=100*$R5/G$9',
      'safe',
    ],
    [
      'row and column differ, each borne out: the column, after a look',
      { F5: '=F$1', G3: '=$R3', G7: '=$R7', H5: '=H$1' },
      '=$R5',
      'proposed',
    ],
    ['row and column differ: the column, after a look', { F5: '=F$1', G7: '=$R7' }, '=$R5', 'proposed'],
    ['cells of other rows and columns are no neighbours', { F3: '=$R3', H7: '=$R7' }, null, ''],
    ['only one has a formula', { H5: "=100*$R5/'Total A1'!H$9" }, "=100*$R5/'Total A1'!G$9", 'proposed'],
    ['only the column has one', { G3: '=100*$R3/G$9' }, '=100*$R5/G$9', 'proposed'],
    ['the formula would leave the sheet', { H5: '=A1+1' }, null, ''],
    ['no neighbour has one', {}, null, ''],
  ])('%s', (_, formulas, expected, kind) => {
    const fixes = proposed(formulas);
    if (expected === null) expect(fixes).toEqual([]);
    else {
      expect(fixes).toMatchObject([
        { id: 'restore', writes: [{ after: expected, cell: { row: 4, column: 6 } }] },
      ]);
      expect(fixes[0]!.kind ?? 'safe').toBe(kind);
    }
  });

  test.each<[string, Record<string, string>, string]>([
    ['the nearest of the row', { F9: '=F$1', H9: '=H$2' }, '=I$2'],
    ['the nearest of the column', { I3: '=$R3', I7: '=$S7' }, '=$S9'],
    ['the column, however near the row is', { I3: '=$R3', H9: '=H$2' }, '=$R9'],
  ])('where no two agree, it is a proposal to take %s', (_, formulas, expected) => {
    const computed = spec([f50, f50, f50, f50]);
    const last = planOf(computed, computed, computed, spec([f50, f50, f50, 49]));
    const { findings, fixesOf } = runRules([last], { rules, contentAt: content(formulas) });
    expect(fixesOf(findings[0]!)).toMatchObject([
      { kind: 'proposed', writes: [{ after: expected, cell: { row: 8, column: 8 } }] },
    ]);
  });

  const results = (may: number | Reading) => ({
    compliance: [formula(90), formula(90), formula(90), formula(90), may, formula(90), formula(90), may],
  });
  const execution = four(results(formula(90)));
  const atRow = (row: number, formula: (column: string) => string, columns = 'FGHIJKLM') =>
    Object.fromEntries([...columns].map((column) => [`${column}${row}`, formula(column)]));

  testFixes('formula-overwritten', {
    'two results of an indicator, by those of its own line and not by the weights above': {
      plan: planOf(spec([f50, f50, f50, f50]), spec([f50, f50, f50, f50], results(91))),
      contentAt: content({
        ...atRow(3, (column) => `=${column}$2`),
        ...atRow(5, (column) => `=${column}$2`),
        ...atRow(6, (column) => `=${column}20/${column}4`, 'FGHIKL'),
      }),
      formulasFollow: true,
      fixes: [
        {
          id: 'restore',
          writes: { J6: '=J20/J4', M6: '=M20/M4' },
          kind: 'safe',
          says: 'Restablecer la fórmula de J6 y M6 como la de sus celdas vecinas.',
          effects: [],
        },
      ],
    },
    'the total of the weights of a month, in a table without a total for its targets': {
      plan: withoutTotalColumn(withTotalLine(four(), formula(100), 99, formula(100), formula(100))),
      contentAt: content(atRow(10, (column) => `=SUM(${column}3:${column}9)`)),
      formulasFollow: true,
      fixes: [{ id: 'restore', writes: { G10: '=SUM(G3:G9)' }, kind: 'safe' }],
    },
    'a total of a POM whose execution stands at the same places of another sheet': {
      plan: {
        ...pom(formula(10), formula(10), formula(10), 10),
        areas: execution.areas,
      },
      contentAt: ({ sheet, row, column }) =>
        content(
          sheet === 'POM' ? { N2: '=D2+F2', N3: '=D3+F3', N4: '=D4+F4' } : atRow(5, (name) => `=${name}$1`),
        )({ row, column }),
      formulasFollow: true,
      fixes: [{ id: 'restore', writes: { N5: '=D5+F5' }, kind: 'safe' }],
    },
  });
});
