import { finding } from '../../../test/support/pane';
import { identify } from './finding-identity';

const key = (over: Parameters<typeof finding>[0]) => [...identify([finding(over)]).keys()][0];

test.each([
  ['the plan id of a snapshot', { plan: 'p9' }, true],
  ['the numbers', { value: 1, params: {} }, true],
  ['the severity', { severity: 'info' }, true],
  ['the rule', { rule: 'missing-name' }, false],
  ['the message', { messageId: 'other' }, false],
  ['the item', { item: '1' }, false],
  ['the month', { period: 3 }, false],
  ['the cells', { row: 99 }, false],
] as const)('%s', (_name, over, same) => {
  expect(key(over) === key({})).toBe(same);
});

test('equal findings are told apart by their order', () => {
  expect(identify([finding(), finding(), finding()]).size).toBe(3);
});
