/** The tests that judge the mutants of one file; `run.mjs` chooses them and says so here. */

const NAME = 'PONDERA_MUTATION_TESTS';

/** @param tests paths from the root of the project */
export const environmentFor = (tests) => ({ [NAME]: tests.join('\n') });

export const chosenTests = () => (process.env[NAME] ?? '').split('\n').filter((path) => path !== '');
