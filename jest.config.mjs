/** Unit and contract tests. Browser, LibreOffice and build checks live in `.ci/run`. */
export default {
  testEnvironment: 'node',
  // Generous: a test that takes this long on a busy machine is slow, not wrong. What has a limit asserts it itself.
  testTimeout: 60_000,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  transform: { '^.+\\.(m?[jt]sx?)$': '@swc/jest' },
  // A few dependencies ship ES modules only; jest runs CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(intl-messageformat|@formatjs|fast-check|pure-rand|d3-[a-z-]+|internmap)/)',
  ],
  extensionsToTreatAsEsm: [],
  moduleNameMapper: {
    '\\.(css|svg|png)$': '<rootDir>/test/support/asset-stub.ts',
    '^fast-check$': '<rootDir>/test/support/seeded-fast-check.ts',
  },
  // Jest leaves a core to others, which on two cores doubles the time; a worker that has grown is replaced.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1500MB',
};
