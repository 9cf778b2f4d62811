/** The runner of mutation testing tells what jest would: a runner that lets everything pass would make every score worthless. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
const runner = pathToFileURL(join(root, 'scripts/mutation/in-process-runner.mjs')).href;

/** As Stryker leaves it: the changed code beside the old one, chosen by the mutant that is active. */
const SOURCE = `
  const state = (globalThis as any).__stryker__;
  let calls = 0;
  export function sum(a: number, b: number): number {
    calls++;
    return state.activeMutant === 'minus' ? a - b : state.activeMutant === 'zero' ? b + a : a + b;
  }
  export const callsSoFar = () => calls;
`;
const FILES: Readonly<Record<string, string>> = {
  '.swcrc': readFileSync(join(root, '.swcrc'), 'utf8'),
  'sum.ts': SOURCE,
  'sum.test.ts': `
    import { callsSoFar, sum } from './sum';
    test('begins anew', () => { expect(callsSoFar()).toBe(0); });
    describe('adds', () => {
      test.each([[1, 2, 3], [4, 0, 4]])('%d and %d', (a, b, all) => { expect(sum(a, b)).toBe(all); });
      test('as recorded', () => { expect({ all: sum(2, 2) }).toMatchSnapshot(); });
    });
  `,
  '__snapshots__/sum.test.ts.snap': `// Jest Snapshot v1, https://jestjs.io/docs/snapshot-testing

exports[\`adds as recorded 1\`] = \`
{
  "all": 4,
}
\`;
`,
  'wrong.test.ts': `
    import { sum } from './sum';
    test('a wrong figure', () => { expect(sum(1, 1)).toBe(3); });
    test('another record', () => { expect({ all: sum(1, 1) }).toMatchSnapshot(); });
    test('no record', () => { expect(sum(1, 1)).toMatchSnapshot(); });
    test('an error', async () => { await Promise.reject(new Error('thrown')); });
  `,
  '__snapshots__/wrong.test.ts.snap': `// Jest Snapshot v1, https://jestjs.io/docs/snapshot-testing

exports[\`another record 1\`] = \`
{
  "all": 3,
}
\`;
`,
  'broken.test.ts': `import './sum'; throw new Error('while it is loaded');`,
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'in-process-'));
  mkdirSync(join(folder, '__snapshots__'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Lets the runner judge the files of a folder in a process of its own. @returns what the expressions give */
function told(tests: readonly string[], ...runs: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { strykerPlugins: [{ injectableClass: Runner }] } = await import('${runner}');
      const runner = new Runner();
      await runner.init();
      const results = [];
      for (const run of [${runs.map((run) => `() => ${run}`).join(', ')}]) results.push(await run());
      console.log(JSON.stringify(results));`,
    ],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, PONDERA_MUTATION_TESTS: tests.join('\n') } },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as {
    status: string;
    killedBy?: string[];
    nrOfTests?: number;
    tests?: { id: string; status: number }[];
    errorMessage?: string;
  }[];
}

const [SUCCESS, FAILED] = [0, 1];
const mutant = (id: string, more = '') =>
  `runner.mutantRun({ activeMutant: { id: '${id}' }, disableBail: true, ${more} })`;

test('what is right passes, in as many runs as asked, each with modules of its own', () => {
  const run = `runner.dryRun({ coverageAnalysis: 'off' })`;
  const all = ['begins anew', 'adds 1 and 2', 'adds 4 and 0', 'adds as recorded'];
  const passed = all.map((name) => expect.objectContaining({ id: `sum.test.ts ${name}`, status: SUCCESS }));
  for (const { status, tests } of told(['sum.test.ts'], run, run)) {
    expect(status).toBe('complete');
    expect(tests).toEqual(passed);
  }
});

test('a wrong figure, a record that differs or is not there, and an error fail', () => {
  const [{ tests } = {}] = told(['wrong.test.ts'], `runner.dryRun({ coverageAnalysis: 'off' })`);
  expect(tests).toHaveLength(4);
  expect(tests!.map(({ status }) => status)).toEqual([FAILED, FAILED, FAILED, FAILED]);
});

test('a file that cannot be loaded is an error, not a pass', () => {
  const [result] = told(['broken.test.ts'], `runner.dryRun({ coverageAnalysis: 'off' })`);
  expect(result).toMatchObject({
    status: 'error',
    errorMessage: expect.stringContaining('while it is loaded'),
  });
});

test('a change that makes a difference is noticed, by all the tests that notice it; one that makes none is not', () => {
  const [minus, zero, filtered, again] = told(
    ['sum.test.ts'],
    mutant('minus'),
    mutant('zero'),
    mutant('minus', `testFilter: ['sum.test.ts adds 4 and 0']`),
    `runner.dryRun({ coverageAnalysis: 'off' })`,
  );
  expect(minus).toMatchObject({
    status: 'killed',
    killedBy: ['sum.test.ts adds 1 and 2', 'sum.test.ts adds as recorded'],
  });
  expect(zero).toMatchObject({ status: 'survived', nrOfTests: 4 });
  // Only what was asked for runs: the one that doesn't notice.
  expect(filtered).toMatchObject({ status: 'survived', nrOfTests: 1 });
  expect(again!.tests!.every(({ status }) => status === SUCCESS)).toBe(true);
});
