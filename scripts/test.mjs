/**
 * `npm test`, from a fresh clone too: types, lint and format, then the tests. Words after `--` go to jest, and then only
 * jest runs: `npm test -- weights`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, ensureNode, SetupError } from './ensure-ready.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const bin = (name) => fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));

function step(title, script, args) {
  console.log(`\n— ${title}`);
  const started = Date.now();
  const { status, error } = spawnSync(process.execPath, [bin(script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw error;
  console.log(`${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** Records that are missing fail, instead of being written: see docs/testing.md. */
const CI = ['--ci'];

try {
  ensureNode();
  ensureInstalled();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exit(1);
}

const jestArguments = process.argv.slice(2);
const results =
  jestArguments.length > 0
    ? [step('tests', 'jest/bin/jest.js', [...CI, ...jestArguments])]
    : [
        step('types', 'typescript/bin/tsc', ['--noEmit', '-p', '.']),
        step('lint and format', '@biomejs/biome/bin/biome', ['check', '.']),
        step('tests', 'jest/bin/jest.js', CI),
      ];
process.exit(results.every(Boolean) ? 0 : 1);
