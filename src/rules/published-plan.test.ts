/** What the rules say about the published PAT of 2019: one error, and nothing that cannot be explained cell by cell. */
import { publishedPlan } from '../../test/support/published-plan';
import { itemsByRule, sentence } from '../../test/support/rule-tests';
import type { Severity } from '../domain/finding';
import { MONTH_LABELS } from '../domain/period';
import { runRules } from './run';

const { findings, unchecked } = runRules([publishedPlan()]);
const said = (severity: string) =>
  findings
    .filter((finding) => finding.severity === severity)
    .map(({ rule, item, area, period }) =>
      [rule, item ?? area, period === null ? '' : MONTH_LABELS[period]].join(' ').trim(),
    );

test('every rule could judge it', () => {
  expect(unchecked).toEqual([]);
});

test('exactly one error: 7.3.1 misses its annual target by 2,002', () => {
  expect(said('error')).toEqual(['sum-mismatch-annual 7.3.1']);
  const [error] = findings;
  expect(error).toMatchObject({ value: 10_993_183_187, expected: 10_993_181_185, fix: 'proposed' });
  expect(sentence(error!)).toBe(
    'Los meses de 7.3.1 suman 10,993,181,185 y la meta anual es 10,993,183,187 (diferencia 2,002).',
  );
});

const byRule = (severity: Severity) => itemsByRule(findings, severity);

test('warnings: what somebody has to look at', () => {
  expect(byRule('warning')).toEqual({
    'behavior-mismatch': ['9.2'],
    'behavior-undefined': ['7.3.1'],
    // Things are promised by a formula that divides: 12 actions, 2 reports, 295 requests.
    'count-vs-ratio': ['4.1.1', '5.2.1', '7.1.3'],
    'formula-inverted-ratio': ['7.4.3.3', '8.1.1'],
    'formula-without-denominator': ['2.1.2.2', '2.2.1', '2.2.2', '5.2.3', '5.2.4', '5.2.5'],
    'weight-not-renormalized': ['7.2.1', '7.2.3'],
  });
});

test('the months in which 7.2 prints 50/50', () => {
  const found = findings.filter(({ rule }) => rule === 'weight-not-renormalized');
  expect(found.map((finding) => [sentence(finding), finding.cells.length])).toEqual([
    ['En feb, abr, ago, oct y nov 7.2.1 pondera 50.0 y le corresponde 50.7.', 5],
    ['En feb, abr, ago, oct y nov 7.2.3 pondera 50.0 y le corresponde 49.3.', 5],
  ]);
});

test('notes: what is worth knowing', () => {
  expect(byRule('info')).toEqual({
    // Eleven areas more are empty between quarters or halves of the year, as they planned it.
    'area-month-empty': ['3.4', '5.1', '5.2', '6.1', '7.1', '7.4.2'],
    'count-vs-ratio': ['5.2.2', '5.3.1', '5.3.2', '6.2.2', '6.2.3', '6.2.4'],
    'direction-contradictory': ['5.4.3.1'],
    'distribution-not-100': ['7.1.3'],
    'flat-100-target': ['plan'],
    'formula-unit-mismatch': ['2.4.2', '2.4.3', '6.4.4', '7.4.3.2'],
    'formula-without-denominator': ['2.1.1.1', '2.2.3', '7.4.2.1', '7.4.2.2', '7.4.2.3', '7.4.2.4'],
    'single-period-annual': [
      '1.1.1',
      '3.4.1',
      '3.4.2',
      '5.1.1',
      '5.1.2',
      '5.2.3',
      '5.2.4',
      '5.2.5',
      '5.3.1',
    ].concat(['5.4.1.1', '5.4.2.1', '6.1.1', '6.1.2', '7.1.5', '7.1.6']),
    'weight-concentration': ['2.2.1'],
    'weight-rounding': ['3.3', '7.4.3'],
    // 1.5 alone: its empty months are those at the end.
    'year-end-gap': ['1.5'],
  });
});

test('86 of 124 are to be 100 % always', () => {
  const flat = findings.find(({ rule }) => rule === 'flat-100-target')!;
  expect(sentence(flat)).toBe('86 de 124 indicadores tienen 100 % en todos sus periodos.');
});
