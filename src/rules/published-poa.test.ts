/** What the rules say about the published POA of 2026: its missing targets, and nothing that cannot be explained. */
import { publishedPoa } from '../../test/support/published-poa';
import { itemsByRule } from '../../test/support/rule-tests';
import { formatLocal } from '../domain/address';
import type { Severity } from '../domain/finding';
import { runRules } from './run';

const { findings, unchecked } = runRules([publishedPoa()]);
const byRule = (severity: Severity) => itemsByRule(findings, severity);

test('every rule could judge it', () => {
  expect(unchecked).toEqual([]);
});

test('errors: nine products without a target', () => {
  expect(byRule('error')).toEqual({
    'missing-target': ['1.1.3', '1.1.4', '1.1.5', '1.1.8', '2.1.6', '2.1.14', '2.1.15', '3.1.28', '3.1.32'],
  });
});

test('warnings: what somebody has to look at', () => {
  expect(byRule('warning')).toEqual({
    'duplicate-result': ['2.1'],
    'parent-child-sum': ['3.1.11'],
    'percent-as-count': ['2.1.3', '2.1.5', '2.2.8', '3.1.26', '4.1.4', '4.1.5', '4.1.7', '4.1.8', '4.1.9'],
    'rate-unit-summed': ['3.1.9'],
    'sibling-outlier': ['3.1.16'],
    'target-below-periods': ['2.1.11', '2.1.12', '2.1.13', '3.1.29'],
    'unit-nature-mismatch': ['2.1.6', '2.1.11', '2.1.14', '2.1.15', '4.1.4', '4.1.5', '4.1.7'],
  });
});

test('notes: what is worth knowing', () => {
  expect(byRule('info')).toEqual({
    'ambiguous-periodicity': ['1.1.3'],
    'code-gap': ['1.1', '3.1', '4.1'],
    'missing-assumption': ['1.1', '2.1', '3.1', '4.1'],
    'not-divisible': ['plan'],
    'output-exceeds-demand': ['3.1.13'],
    'unit-name-variant': ['3.1.28'],
  });
});

test.each(['2.1.1', '2.1.2', '2.1.7', '2.2.1', '4.1.1', '3.1.19', '3.1.24'])(
  '%s is sound: nothing is said',
  (code) => {
    expect(findings.filter(({ item }) => item === code)).toEqual([]);
  },
);

test('each finding stands on the cells that it is about', () => {
  const cells = (rule: string, code: string) =>
    findings.find((one) => one.rule === rule && one.item === code)!.cells.map(formatLocal);
  expect(cells('missing-target', '2.1.6')).toEqual(['C21']);
  expect(cells('percent-as-count', '4.1.5')).toEqual(['C82', 'T82']);
  expect(cells('unit-nature-mismatch', '4.1.5')).toEqual(['T82', 'B82']);
  expect(cells('target-below-periods', '2.1.11')).toEqual(['C26', 'U26']);
  expect(cells('rate-unit-summed', '3.1.9')).toEqual(['T54', 'C54']);
});

test('what is asked of persons who seek refuge: 5,170 in all, 9,720 in parts, 5,000 of them kits of clothes', () => {
  const about = (rule: string) => findings.find((one) => one.rule === rule)!;
  const whole = about('parent-child-sum');
  expect(whole).toMatchObject({ messageId: 'suggested', value: 5_170, expected: 9_720 });
  expect(whole.cells.map(formatLocal)).toEqual([
    'C55',
    ...['C56', 'C57', 'C58', 'C59', 'C60', 'C61', 'C62', 'C63'],
  ]);
  expect(about('sibling-outlier')).toMatchObject({ value: 5_000, expected: 600 });
  expect(about('sibling-outlier').cells.map(formatLocal)).toEqual(['C60', 'C61', 'C55']);
  expect(about('output-exceeds-demand')).toMatchObject({ value: 2_000, expected: 600 });
  expect(about('output-exceeds-demand').cells.map(formatLocal)).toEqual(['C57', 'C56']);
});

test('each finding says what was compared', () => {
  const silent = new Set(['missing-target', 'not-divisible']);
  const without = findings.filter(({ compared, rule }) => compared.length === 0 && !silent.has(rule));
  expect(without.map(({ rule }) => rule)).toEqual([]);
});
