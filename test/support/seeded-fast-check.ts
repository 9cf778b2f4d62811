/**
 * fast-check as the tests see it: with the same seed in every run, so that what is green stays green until somebody changes
 * something. `PONDERA_SEED=random npm test` (or a number) looks further; a failure prints the seed that repeats it.
 */
const fc = jest.requireActual<typeof import('fast-check')>('../../node_modules/fast-check');

const given = process.env.PONDERA_SEED;
if (given !== 'random')
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(given ?? 20_190_101) });

module.exports = fc;
