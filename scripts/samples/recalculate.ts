/** Samples are written as the command line writes templates. */
export { recalculate } from '../../src/cli/recalculate';
