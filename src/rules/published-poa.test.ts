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
    'percent-as-count': ['2.1.3', '2.1.5', '2.2.8', '3.1.26', '4.1.4', '4.1.5', '4.1.7', '4.1.8', '4.1.9'],
    'rate-unit-summed': ['3.1.9'],
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

test('each finding says what was compared', () => {
  const silent = new Set(['missing-target', 'not-divisible']);
  const without = findings.filter(({ compared, rule }) => compared.length === 0 && !silent.has(rule));
  expect(without.map(({ rule }) => rule)).toEqual([]);
});
