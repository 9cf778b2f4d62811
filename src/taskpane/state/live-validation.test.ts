import { WorkbookError, type WorkbookErrorKind } from '../../app/ports';
import { createLiveValidation } from './live-validation';
import type { Problem } from './types';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A run that ends when the test says so. */
function controlled() {
  const runs: { signal: AbortSignal; end(): void; fail(error: Error): void }[] = [];
  const problems: Problem[] = [];
  let most = 0;
  let now = 0;
  const live = createLiveValidation({
    run: (signal) =>
      new Promise<void>((resolve, reject) => {
        now++;
        most = Math.max(most, now);
        const done = (finish: () => void) => () => {
          now--;
          finish();
        };
        runs.push({ signal, end: done(resolve), fail: (error) => done(() => reject(error))() });
        signal.addEventListener(
          'abort',
          done(() => reject(new WorkbookError('cancelled', 'aborted'))),
        );
      }),
    failed: (problem) => problems.push(problem),
  });
  return { live, runs, problems, most: () => most };
}
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const error = (kind: WorkbookErrorKind) => new WorkbookError(kind, 'test');

test('one run after a pause, however many changes', async () => {
  const { live, runs } = controlled();
  for (let i = 0; i < 5; i++) {
    live.changed();
    await pass(300);
  }
  expect(runs).toHaveLength(0);
  await pass(300);
  expect(runs).toHaveLength(1);
});

test('never two at once: a change while running makes one more run afterwards', async () => {
  const { live, runs, most } = controlled();
  live.changed();
  await pass(600);
  live.changed();
  live.changed();
  await pass(5000);
  expect(runs).toHaveLength(1);
  runs[0]!.end();
  await pass(600);
  expect(runs).toHaveLength(2);
  runs[1]!.end();
  await pass(5000);
  expect(runs).toHaveLength(2);
  expect(most()).toBe(1);
});

test('a cell that is being edited postpones quietly, again and again', async () => {
  const { live, runs, problems } = controlled();
  live.changed();
  await pass(600);
  runs[0]!.fail(error('editing-cell'));
  await pass(1000);
  runs[1]!.fail(error('editing-cell'));
  await pass(1000);
  runs[2]!.end();
  await pass(5000);
  expect([runs.length, problems]).toEqual([3, []]);
});

test('other errors are said once and wait for the next change', async () => {
  const { live, runs, problems } = controlled();
  live.changed();
  await pass(600);
  runs[0]!.fail(error('no-answer'));
  await pass(60_000);
  expect(problems.map(({ kind, source }) => [kind, source])).toEqual([['no-answer', 'live']]);
  expect(runs).toHaveLength(1);
  live.changed();
  await pass(600);
  expect(runs).toHaveLength(2);
});

test('a task of a person stops it, and what was waiting goes on afterwards', async () => {
  const { live, runs } = controlled();
  live.changed();
  await pass(600);
  await live.hold();
  expect(runs[0]!.signal.aborted).toBe(true);
  live.changed();
  await pass(5000);
  expect(runs).toHaveLength(1);
  live.release();
  await pass(600);
  expect(runs).toHaveLength(2);
});

test('a validation of a person has seen what was waiting', async () => {
  const { live, runs } = controlled();
  live.changed();
  await live.hold();
  live.settled();
  live.release();
  await pass(5000);
  expect(runs).toHaveLength(0);
});

test('after stop nothing runs', async () => {
  const { live, runs } = controlled();
  live.changed();
  live.stop();
  live.changed();
  await pass(5000);
  expect(runs).toHaveLength(0);
});
