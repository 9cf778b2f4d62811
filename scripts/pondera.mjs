/**
 * The command line from a clone: `npm run --silent pondera -- check FILE…`. Installs and builds what is missing, saying
 * so on standard error only, since standard output belongs to the report.
 */
import { ensureBuilt, ensureInstalled, ensureNode, SetupError } from './ensure-ready.mjs';

const say = (line) => process.stderr.write(`${line}\n`);

try {
  ensureNode();
  ensureInstalled(say);
  ensureBuilt(say);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exit(2);
}
await import('../dist/cli/pondera.cjs');
