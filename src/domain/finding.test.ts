import { finding } from '../../test/support/pane';
import { countBySeverity } from './finding';

test('findings are counted by severity, those that there are none of too', () => {
  const some = (['warning', 'error', 'warning'] as const).map((severity) => finding({ severity }));
  expect(countBySeverity(some)).toEqual({ error: 1, warning: 2, info: 0 });
  expect(countBySeverity([])).toEqual({ error: 0, warning: 0, info: 0 });
});
