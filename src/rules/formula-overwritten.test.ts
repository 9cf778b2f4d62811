import { planOf } from '../../test/support/plan-builder';
import { pomOf } from '../../test/support/pom-builder';
import { testRule } from '../../test/support/rule-tests';
import type { Plan, Reading } from '../domain/plan';
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
          { kind: 'text', text: 'Sin reporte', number: null, percent: false },
          formula(90),
        ],
      }),
    ),
    'what people type is typed': planOf(
      spec([f50, f50, f50, f50], { actual: [formula(1), formula(2), formula(3), 4] }),
    ),
  },
  invalid: {
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

test('weights may be given by hand', () => {
  const plan = planOf(spec([f50, f50, f50, f50]), spec([f50, 49, f50, f50]));
  const rules = [ruleOf('formula-overwritten')!];
  const config = { rules: { 'formula-overwritten': ['error', { manualWeights: true }] } } as const;
  expect(runRules([plan], { rules, config }).findings).toEqual([]);
});

describe('totals of a multi-year plan', () => {
  const totals = (...values: (Reading | number)[]): Plan => {
    const plan = pomOf(...values.map((_, i) => ({ code: `00${i + 1}`, physical: 2 })));
    const products = plan.multiYear!.products.map((product, i) => {
      const value = values[i]!;
      const reading: Reading =
        typeof value === 'number'
          ? { kind: 'number', value, raw: value, percent: false, formula: false }
          : value;
      return {
        ...product,
        totalPhysical: { value: reading, cell: { ...product.nameCell, column: 13 } },
      };
    });
    return { ...plan, multiYear: { ...plan.multiYear!, products } };
  };
  const rules = [ruleOf('formula-overwritten')!];

  test('one that is right, and typed', () => {
    const { findings } = runRules([totals(formula(10), formula(10), formula(10), 10)], { rules });
    expect(findings).toMatchObject([{ item: '004', cells: [{ row: 4, column: 13 }] }]);
  });

  test('of one that is wrong another rule speaks', () => {
    const { findings } = runRules([totals(formula(10), formula(10), formula(10), 12)], { rules });
    expect(findings).toEqual([]);
  });
});

describe('the fix', () => {
  const rules = [ruleOf('formula-overwritten')!];
  const plan = planOf(spec([f50, f50, f50, f50]), spec([f50, 49, f50, f50]));
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
});
