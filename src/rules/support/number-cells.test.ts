import { type IndicatorSpec, planOf, poaOf, text } from '../../../test/support/plan-builder';
import { formatCell } from '../../domain/address';
import type { Indicator } from '../../domain/plan';
import { numberLines } from './number-cells';

const of = (spec: IndicatorSpec): Indicator => planOf(spec).areas[0]!.indicators[0]!;

/** Each line as `subject/label (…): its cells`. */
const lines = (indicator: Indicator) =>
  numberLines(indicator).map(({ subject, label, derived, takesWords, cells }) => {
    const kind = [derived ? 'derived' : '', takesWords ? 'words' : ''].filter(Boolean).join(' ');
    return `${subject}/${label}${kind && ` (${kind})`}: ${cells.map(({ cell }) => formatCell(cell)).join(' ')}`;
  });

test('a report with everything', () => {
  const indicator = of({
    months: { Mar: 5, Dic: text('5', 5) },
    annual: 10,
    weight: 20,
    weights: { Mar: 100 },
    distribution: { Mar: 50, Dic: 50 },
    actual: { Mar: text('sin demanda') },
    numerator: { Mar: 0 },
    denominator: { Mar: 0 },
    compliance: { Mar: 100 },
  });
  expect(lines(indicator)).toEqual([
    'annual-target/annualTarget: C2',
    'programmed/programmed: H2 Q2',
    'annual-weight/annualWeight: R3',
    'month-weight/monthWeight (derived): H3',
    'programmed/programmedTotal (derived): R2',
    'distribution/distribution (derived): H4 Q4',
    'actual/actual (words): H5',
    'actual/numerator (words): H6',
    'actual/denominator (words): H7',
  ]);
  const [annual, programmed] = numberLines(indicator);
  expect(annual!.cells.map(({ month }) => month)).toEqual([null]);
  expect(programmed!.cells.map(({ month, reading }) => [month, reading.kind])).toEqual([
    [2, 'number'],
    [11, 'text'],
  ]);
});

test('lines that are blank, or not there, have no cells; single ones are named though blank', () => {
  expect(lines(of({ annual: null, weight: null }))).toEqual([
    'annual-target/annualTarget: C2',
    'annual-weight/annualWeight: R3',
    'programmed/programmedTotal (derived): R2',
  ]);
  const product = poaOf({ annual: 5, actual: {} }).areas[0]!.indicators[0]!;
  expect(lines(product)).toEqual(['annual-target/annualTarget: C2']);
});

test('where the annual target stands behind the months it is no total of theirs too', () => {
  const indicator = of({ months: { Mar: 5 }, annual: 5, noWeightLine: true });
  const behind = {
    ...indicator,
    annualTarget: { ...indicator.annualTarget, cell: { ...indicator.annualTarget.cell, column: 17 } },
  };
  expect(lines(behind)).toEqual(['annual-target/annualTarget: R2', 'programmed/programmed: H2']);
});

test('a table without a column of totals', () => {
  const indicator = of({ months: { Mar: 5 }, annual: 5, noWeightLine: true });
  const programmed = indicator.programmed!;
  const columns = { ...programmed.columns, total: null };
  expect(lines({ ...indicator, programmed: { ...programmed, columns } })).toEqual([
    'annual-target/annualTarget: C2',
    'programmed/programmed: H2',
  ]);
});
