/**
 * How Stryker changes the code of the rules and of the computing domain, to see whether a test notices: `npm run mutation`, which
 * runs it file by file (see `scripts/mutation/run.mjs`). No dashboard, no network.
 */
export default {
  testRunner: 'in-process',
  plugins: ['./scripts/mutation/in-process-runner.mjs'],
  // Stryker rewrites the project's tsconfig with a compiler API that TypeScript 7 no longer has; swc, which strips the types here,
  // needs none. A file of this name is not there, so nothing is rewritten.
  tsconfigFile: 'tsconfig.none.json',
  coverageAnalysis: 'perTest',
  // What is computed once when a file is loaded (a rule's metadata, tables of words) has its own tests of content.
  ignoreStatic: true,
  ignorePatterns: ['dist', 'docs', 'assets', 'bench', 'test-results'],
  concurrency: 2,
  timeoutMS: 10_000,
  timeoutFactor: 3,
  tempDirName: '.cache/mutation/sandbox',
  reporters: ['json'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  allowConsoleColors: false,
  thresholds: { high: 90, low: 80, break: null },
};
