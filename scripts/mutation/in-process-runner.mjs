/**
 * Runs tests for Stryker in its own process. Jest starts anew for each mutant: it looks for files, loads itself and every module into
 * a context of its own, a third of a second in which the tests of a rule run for a few milliseconds. Here the modules are compiled
 * once and evaluated for each mutant, by what jest itself is made of: its `describe` and `test`, its `expect`, its snapshots.
 *
 * For tests that need what Node has and no more: no mocks of modules, no other environment, no hooks of jest's configuration.
 */
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { jestExpect } from '@jest/expect';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import * as circus from 'jest-circus';
import { ModuleMocker } from 'jest-mock';
import { addSerializer, SnapshotState } from 'jest-snapshot';
import { chosenTests } from './chosen-tests.mjs';
import { createModules } from './modules.mjs';

/** What Stryker's instrumented code looks at and writes to. */
const instrumented = () => {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
};

const NAME = 'in-process';
const STATUS = { done: TestStatus.Success, skip: TestStatus.Skipped, todo: TestStatus.Skipped };

/** Of the modules that are loaded now; a serializer of earlier ones would keep all of them in memory. */
let serializer = null;
addSerializer({
  test: (value) => serializer?.test(value) ?? false,
  serialize: (...rest) => serializer.serialize(...rest),
});
const expect = Object.assign((...rest) => jestExpect(...rest), jestExpect, {
  addSnapshotSerializer(own) {
    serializer = own;
  },
});

/** The file whose tests run, which of them are wanted, and whether the first failure ends it. */
let current = { file: '', wanted: null, bail: false };
const idOf = (file, test) => `${file} ${nameOf(test)}`;

function nameOf(test) {
  const titles = [];
  for (let part = test; part?.parent; part = part.parent) titles.unshift(part.name);
  return titles.join(' ');
}

circus.addEventHandler((event) => {
  if (event.name === 'run_start') {
    const walk = (block) => {
      for (const child of block.children) {
        if (child.type === 'describeBlock') walk(child);
        else if (current.wanted && !current.wanted.has(idOf(current.file, child))) child.mode = 'skip';
      }
    };
    walk(circus.getState().rootDescribeBlock);
  } else if (event.name === 'test_start') {
    instrumented().currentTestId = idOf(current.file, event.test);
    jestExpect.setState({ currentTestName: nameOf(event.test), suppressedErrors: [] });
  } else if (event.name === 'test_done') {
    instrumented().currentTestId = undefined;
    // A record that differs does not end a test; it is told at its end.
    event.test.errors.push(...jestExpect.getState().suppressedErrors);
    // One test that notices is enough: the rest need not run.
    if (current.bail && event.test.errors.length > 0) circus.getState().testNamePattern = /(?!)/;
  }
});

class InProcessRunner {
  static inject = [];

  capabilities() {
    // Each run evaluates all modules.
    return { reloadEnvironment: true };
  }

  async init() {
    this.tests = chosenTests();
    this.modules = createModules(process.cwd());
    const mocker = new ModuleMocker(globalThis);
    Object.assign(globalThis, {
      describe: circus.describe,
      test: circus.test,
      it: circus.it,
      beforeAll: circus.beforeAll,
      beforeEach: circus.beforeEach,
      afterAll: circus.afterAll,
      afterEach: circus.afterEach,
      expect,
    });
    this.modules.provide((file) => ({
      jest: { fn: mocker.fn.bind(mocker), requireActual: createRequire(file) },
    }));
  }

  async dryRun({ coverageAnalysis }) {
    const state = instrumented();
    state.activeMutant = undefined;
    state.mutantCoverage = coverageAnalysis === 'off' ? undefined : { static: {}, perTest: {} };
    const result = await this.run(null, false);
    return { ...result, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    const state = instrumented();
    state.activeMutant = activeMutant.id;
    state.mutantCoverage = undefined;
    state.hitLimit = hitLimit;
    state.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      const result = await this.run(testFilter ? new Set(testFilter) : null, !disableBail);
      return toMutantRunResult(determineHitLimitReached(state.hitCount, hitLimit) ?? result, disableBail);
    } finally {
      state.activeMutant = undefined;
    }
  }

  async run(wanted, bail) {
    const tests = [];
    for (const file of this.tests) {
      if (wanted && ![...wanted].some((id) => id.startsWith(`${file} `))) continue;
      current = { file, wanted, bail };
      try {
        tests.push(...(await this.runFile(file)));
      } catch (error) {
        return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) };
      }
      if (bail && tests.some(({ status }) => status === TestStatus.Failed)) break;
    }
    return { status: DryRunStatus.Complete, tests };
  }

  async runFile(file) {
    const path = resolve(file);
    circus.resetState();
    circus.getState().testTimeout = 60_000;
    jestExpect.setState({
      testPath: path,
      snapshotState: new SnapshotState(join(dirname(path), '__snapshots__', `${basename(path)}.snap`), {
        updateSnapshot: 'none',
        snapshotFormat: { escapeString: false, printBasicPrototype: false },
        rootDir: process.cwd(),
      }),
    });
    this.modules.evaluate(path);
    const { testResults, unhandledErrors } = await circus.run();
    if (unhandledErrors.length > 0) throw new Error(unhandledErrors.join('\n'));
    return testResults.map(({ testPath, status, errors, duration }) => {
      const name = testPath.slice(1).join(' ');
      const own = { id: `${file} ${name}`, name, fileName: path, timeSpentMs: duration ?? 0 };
      return errors.length > 0
        ? { ...own, status: TestStatus.Failed, failureMessage: errors.join('\n').slice(0, 2_000) }
        : { ...own, status: STATUS[status] ?? TestStatus.Skipped };
    });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, NAME, InProcessRunner)];
