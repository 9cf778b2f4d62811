/**
 * `npm run bench`, from a fresh clone too: how long things take, against their goals. Words after `--` choose sections:
 * `npm run bench -- engine bundle`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, ensureInstalled, ensureNode, SetupError } from './ensure-ready.mjs';

try {
  ensureNode();
  ensureInstalled();
  ensureBuilt();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exit(1);
}

const { status, error } = spawnSync(
  process.execPath,
  [
    // The largest plan, 124,000 indicators, takes a few gigabytes; between runs the bench collects what they left.
    '--max-old-space-size=8192',
    '--expose-gc',
    '--import',
    './scripts/register-swc.mjs',
    'bench/run.ts',
    ...process.argv.slice(2),
  ],
  { cwd: fileURLToPath(new URL('../', import.meta.url)), stdio: 'inherit' },
);
if (error) throw error;
process.exit(status ?? 1);
