/** What the rules say about the published POA of 2026: its missing targets, and nothing that cannot be explained. */
import { publishedPoa } from '../../test/support/published-poa';
import { itemsByRule } from '../../test/support/rule-tests';
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
  expect(byRule('warning')).toEqual({ 'duplicate-result': ['2.1'] });
});

test('notes: what is worth knowing', () => {
  expect(byRule('info')).toEqual({
    'ambiguous-periodicity': ['1.1.3'],
    'code-gap': ['1.1', '3.1', '4.1'],
    'missing-assumption': ['1.1', '2.1', '3.1', '4.1'],
    'unit-name-variant': ['3.1.28'],
  });
});
