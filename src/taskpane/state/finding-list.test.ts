import { finding } from '../../../test/support/pane';
import { identified } from './finding-identity';
import { filterFindings, foldText, groupFindings, isFiltered, stepFinding } from './finding-list';
import { type FindingFilters, NO_FILTERS } from './types';

const items = identified([
  finding({ item: 'a', severity: 'warning', row: 30, sheet: 'Dos', area: '2.1' }),
  finding({ item: 'b', severity: 'error', row: 10, sheet: 'Uno', rule: 'missing-name' }),
  finding({ item: 'c', severity: 'info', row: 5, sheet: 'Uno' }),
  finding({ item: 'd', severity: 'error', row: 10, sheet: 'Uno', area: '2.1' }),
]);
const SHEETS = ['Uno', 'Dos'];
const names = (list: readonly { finding: { item: string | null } }[]) =>
  list.map((one) => one.finding.item).join('');

test.each<[string, Partial<FindingFilters>, string]>([
  ['nothing chosen shows all', {}, 'abcd'],
  ['one severity', { severities: ['error'] }, 'bd'],
  ['two severities', { severities: ['error', 'info'] }, 'bcd'],
  ['area', { area: '2.1' }, 'ad'],
  ['sheet', { sheet: 'Dos' }, 'a'],
  ['rule', { rule: 'missing-name' }, 'b'],
  ['several at once', { area: '2.1', severities: ['error'] }, 'd'],
  ['text without accents or case', { text: 'ponderacion B' }, 'b'],
  ['all words must be there', { text: 'ponderación z' }, ''],
])('filters: %s', (_name, filters, expected) => {
  const chosen = { ...NO_FILTERS, ...filters };
  expect(names(filterFindings(items, chosen, ({ item }) => `Ponderación ${item}`))).toBe(expected);
  expect(isFiltered(chosen)).toBe(Object.keys(filters).length > 0);
});

test('accents and case do not matter', () => {
  expect(foldText('PONDERACIÓN Ñandú')).toBe('ponderacion nandu');
});

test('by severity: worst first, in each the order of the cells; empty groups are left out', () => {
  const groups = groupFindings(items, 'severity', SHEETS);
  expect(groups.map(({ key, items: found }) => [key, names(found)])).toEqual([
    ['error', 'bd'],
    ['warning', 'a'],
    ['info', 'c'],
  ]);
  expect(groupFindings(items.slice(0, 1), 'severity', SHEETS)).toHaveLength(1);
});

test('by place: the order of the sheets, then of the cells', () => {
  expect(groupFindings(items, 'place', SHEETS).map(({ key, items: found }) => [key, names(found)])).toEqual([
    ['Uno', 'cbd'],
    ['Dos', 'a'],
  ]);
});

describe('from the selected cell', () => {
  const at = (sheet: string, row: number, column = 8) => ({ sheet, row, column });
  test.each<[string, 1 | -1, ReturnType<typeof at> | null, string | null, string, boolean]>([
    ['nothing selected: the first', 1, null, null, 'c', false],
    ['nothing selected, backwards: the last', -1, null, null, 'a', false],
    ['between two findings: the next one', 1, at('Uno', 7), null, 'b', false],
    ['between two findings, backwards', -1, at('Uno', 7), null, 'c', false],
    ['on a cell with a finding that is not open: this one', 1, at('Uno', 10), null, 'b', false],
    ['on the open one: the other of the same cells', 1, at('Uno', 10), 'b', 'd', false],
    ['from the last of a sheet: the next sheet', 1, at('Uno', 10), 'd', 'a', false],
    ['from the last: the first, said', 1, at('Dos', 30), 'a', 'c', true],
    ['from the first, backwards: the last, said', -1, at('Uno', 5), 'c', 'a', true],
    ['the open one is elsewhere: the selected cell counts', 1, at('Dos', 1), 'c', 'a', false],
    ['behind the last', 1, at('Dos', 99), null, 'c', true],
    ['before the first, backwards', -1, at('Uno', 0), null, 'a', true],
  ])('%s', (_name, step, from, open, expected, wrapped) => {
    const id = items.find((item) => item.finding.item === open)?.id ?? null;
    const next = stepFinding(items, step, from, id, SHEETS);
    expect([next?.item.finding.item, next?.wrapped]).toEqual([expected, wrapped]);
  });
  test('without findings there is nowhere to go', () => {
    expect(stepFinding([], 1, null, null, SHEETS)).toBeNull();
  });
});
