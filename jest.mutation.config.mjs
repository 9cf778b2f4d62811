/** The tests that judge the mutants of one file; `scripts/mutation/run.mjs` chooses them. */
import base from './jest.config.mjs';

const chosen = (process.env.PONDERA_MUTATION_TESTS ?? '').split('\n').filter((path) => path !== '');

export default {
  ...base,
  testMatch:
    chosen.length > 0
      ? chosen.map((path) => `<rootDir>/${path}`)
      : ['<rootDir>/{src,test}/{domain,rules}/**/*.test.ts'],
};
