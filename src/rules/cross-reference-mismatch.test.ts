import { fichaOf } from '../../test/support/ficha-builder';
import { buildPlan, type IndicatorSpec, type PlanSpec, pct } from '../../test/support/plan-builder';
import { buildPom } from '../../test/support/pom-builder';
import { expectReviewed, sentence } from '../../test/support/rule-tests';
import { formatRange } from '../domain/address';
import type { Plan } from '../domain/plan';
import { ruleOf } from './registry';
import { runRules } from './run';

const NAME = 'Visitas de supervisión';
const of = (type: NonNullable<PlanSpec['type']>, ...indicators: IndicatorSpec[]): Plan =>
  buildPlan({
    id: type,
    type,
    sheet: type,
    areas: [{ code: '1', indicators: indicators.map((one) => ({ name: NAME, noWeightLine: true, ...one })) }],
  });
const pat = of('PAT', { annual: 120, months: 10 });
const pom = (physical: number[], name = NAME) =>
  buildPom({ years: [2018, 2019], products: [{ code: '1.1', name, physical }] });

function said(...plans: Plan[]): unknown[] {
  const silent = runRules(plans, { rules: [ruleOf('cross-reference-mismatch')!] });
  expect(silent.unchecked).toEqual([]);
  if (silent.findings.length === 0) return [];
  return expectReviewed('cross-reference-mismatch', plans).map((finding) => [
    finding.plan,
    finding.severity,
    sentence(finding),
    finding.cells.map(formatRange),
  ]);
}

test.each<[string, Plan[]]>([
  ['the same figures', [pat, of('AVANCE', { annual: 120, months: 10 })]],
  ['one place', [pat]],
  ['two plans of a kind may be two versions', [pat, { ...of('PAT', { annual: 110, months: 10 }), id: 'p9' }]],
  [
    'two versions of a plan beside the report of another',
    [
      pat,
      { ...of('PAT', { annual: 110, months: 10 }), id: 'p9', sheet: 'PAT 2' },
      of('AVANCE', { name: 'Visitas de cortesía', annual: 5 }),
    ],
  ],
  ['a report without figures', [pat, of('AVANCE', { annual: null, months: {} })]],
  [
    'a plan without figures',
    [of('PAT', { annual: null, months: {} }), of('AVANCE', { annual: 110, months: 10 })],
  ],
  ['a report of the first months only', [pat, of('AVANCE', { annual: 120, months: { Ene: 10, Feb: 10 } })]],
  [
    'a report of a month more',
    [
      of('PAT', { annual: 20, months: { Ene: 10, Feb: 10 } }),
      of('AVANCE', { annual: 20, months: { Ene: 10, Feb: 10, Mar: 5 } }),
    ],
  ],
  ['another code', [pat, of('AVANCE', { code: '9.9', annual: 110, months: 10 })]],
  ['another name', [pat, of('AVANCE', { name: 'Visitas de cortesía', annual: 110, months: 10 })]],
  ['another year', [pat, { ...of('AVANCE', { annual: 110, months: 10 }), year: 2020 }]],
  ['another unit', [pat, of('AVANCE', { annual: pct(100), months: pct(100) })]],
  ['a name that stands twice', [pat, of('AVANCE', { annual: 110, months: 10 }, { annual: 110, months: 10 })]],
  [
    'a name of one word',
    [of('PAT', { name: 'Visitas', annual: 120 }), of('AVANCE', { name: 'Visitas', annual: 110 })],
  ],
  ['one of several years', [pat, pom([100, 120])]],
  ['a ficha without a name', [pat, { ...fichaOf('DTP5', {}), year: 2019 }]],
])('is silent: %s', (_, plans) => {
  expect(said(...plans)).toEqual([]);
});

test('a report that says another annual target', () => {
  expect(said(pat, of('AVANCE', { annual: 110, months: 10 }))).toEqual([
    ['AVANCE', 'warning', 'La meta de 1.1 es 110 en AVANCE!C2 y 120 en PAT!C2.', ['AVANCE!C2', 'PAT!C2']],
  ]);
});

test('one point more or less of a percentage is none', () => {
  const [plan, report] = [80, 81].map((points, i) =>
    of(i === 0 ? 'PAT' : 'AVANCE', { annual: pct(points), months: pct(80) }),
  );
  expect(said(plan!, report!)).toEqual([
    [
      'AVANCE',
      'warning',
      'La meta de 1.1 es 81.0 % en AVANCE!C2 y 80.0 % en PAT!C2.',
      ['AVANCE!C2', 'PAT!C2'],
    ],
  ]);
});

test('the code may be missing in one of them', () => {
  const uncoded = (type: 'PAT' | 'AVANCE', annual: number) => of(type, { code: null, annual });
  expect(said(pat, uncoded('AVANCE', 110))).toHaveLength(1);
  expect(said(uncoded('PAT', 120), of('AVANCE', { annual: 110 }))).toHaveLength(1);
});

test('one more or less is a rounding', () => {
  expect(said(pat, of('AVANCE', { annual: 121, months: 10 }))).toEqual([
    ['AVANCE', 'info', 'La meta de 1.1 es 121 en AVANCE!C2 y 120 en PAT!C2.', ['AVANCE!C2', 'PAT!C2']],
  ]);
});

test('a report that programmes other months', () => {
  const [one, ...rest] = Array<number>(12).fill(10);
  const report = of('AVANCE', { annual: 120, months: [one! + 5, ...rest.slice(1), 5] });
  expect(said(pat, report)).toEqual([
    [
      'AVANCE',
      'warning',
      'Lo programado de 1.1 es distinto en ene y dic: el primero es 15 en AVANCE!F2 y 10 en PAT!F2.',
      ['AVANCE!F2', 'PAT!F2'],
    ],
  ]);
});

test.each<[string, number, string]>([
  ['of five is another figure', 15, 'warning'],
  ['of one is a rounding', 11, 'info'],
])('a report that programmes another month: a difference %s', (_, june, severity) => {
  const months = [10, 10, 10, 10, 10, june, 10, 10, 10, 10, 10, 10];
  expect(said(pat, of('AVANCE', { annual: 120, months }))).toEqual([
    [
      'AVANCE',
      severity,
      `Lo programado en jun de 1.1 es ${june} en AVANCE!K2 y 10 en PAT!K2.`,
      ['AVANCE!K2', 'PAT!K2'],
    ],
  ]);
});

test('differences of one in two months are no rounding', () => {
  const months = [11, 9, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10];
  expect(said(pat, of('AVANCE', { annual: 120, months }))).toEqual([
    [
      'AVANCE',
      'warning',
      'Lo programado de 1.1 es distinto en ene y feb: el primero es 11 en AVANCE!F2 y 10 en PAT!F2.',
      ['AVANCE!F2', 'PAT!F2'],
    ],
  ]);
});

test('months are compared where a report has no annual target', () => {
  const report = of('AVANCE', { annual: null, months: { Ene: 10, Feb: 25 } });
  expect(said(pat, report)).toEqual([
    [
      'AVANCE',
      'warning',
      'Lo programado en feb de 1.1 es 25 en AVANCE!G2 y 10 en PAT!G2.',
      ['AVANCE!G2', 'PAT!G2'],
    ],
  ]);
});

test('a name in more than twelve places names nothing in particular', () => {
  const versions = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      ...of('PAT', { code: `${i + 1}.1`, annual: 120 }),
      id: `p${i}`,
      sheet: `PAT ${i}`,
    }));
  const report = of('AVANCE', { code: '1.1', annual: 110 });
  expect(said(...versions(11), report)).toHaveLength(1);
  expect(said(...versions(12), report)).toEqual([]);
});

test('the year of a POM, whatever comes first', () => {
  expect(said(pat, pom([100, 150]))).toEqual([
    ['p1', 'warning', 'La meta de 1.1 es 150 en POM!F2 y 120 en PAT!C2.', ['POM!F2', 'PAT!C2']],
  ]);
  expect(said(pom([100, 150]), pat)).toEqual([
    ['PAT', 'warning', 'La meta de 1.1 es 120 en PAT!C2 y 150 en POM!F2.', ['PAT!C2', 'POM!F2']],
  ]);
});

test('the execution of a POM beside its years; the very same cell agrees with itself', () => {
  const years = pom([100, 150]);
  const withExecution = (annual: number, cell = { sheet: 'Ejecución', row: 4, column: 2 }): Plan => {
    const [area] = of('POM', { annual }).areas;
    const indicators = area!.indicators.map((one) => ({
      ...one,
      annualTarget: { ...one.annualTarget, cell },
    }));
    return { ...years, year: 2019, areas: [{ ...area!, indicators }] };
  };
  expect(said(withExecution(160))).toEqual([
    ['p1', 'warning', 'La meta de 1.1 es 160 en Ejecución!C5 y 150 en POM!F2.', ['Ejecución!C5', 'POM!F2']],
  ]);
  expect(said(withExecution(150))).toEqual([]);
  // F2 of the POM holds the target of 2019.
  expect(said(withExecution(160, { sheet: 'POM', row: 1, column: 5 }))).toEqual([]);
  expect(said(withExecution(160, { sheet: 'POM', row: 1, column: 30 }))).toHaveLength(1);
  expect(said(withExecution(160, { sheet: 'POM', row: 9, column: 5 }))).toHaveLength(1);
});

test('a ficha, year by year', () => {
  const form = fichaOf('DTP5', { codeAndName: `1.1 ${NAME}` });
  const at = (column: number) => ({ sheet: 'Ficha', row: 9, column });
  const trend = [2018, 2019].map((year, i) => ({
    label: { value: String(year), cell: at(2 * i) },
    value: {
      value: { kind: 'number', value: 100 + i, raw: 100 + i, percent: false, formula: false } as const,
      cell: at(2 * i + 1),
    },
  }));
  expect(said(pat, { ...form, id: 'f', ficha: { ...form.ficha!, trend } })).toEqual([
    ['f', 'warning', 'La meta de 1.1 es 101 en Ficha!D10 y 120 en PAT!C2.', ['Ficha!D10', 'PAT!C2']],
  ]);
});

test('where a name is in several plans the code tells which is meant', () => {
  const other = { ...of('PAT', { code: '2.1', annual: 60, months: 5 }), id: 'p2', sheet: 'PAT 2' };
  expect(said(pat, other, of('AVANCE', { code: '2.1', annual: 61, months: 5 }))).toHaveLength(1);
  expect(said(pat, other, of('AVANCE', { code: null, annual: 61, months: 5 }))).toEqual([]);
});
