/** `npm run e2e`: the product in Chromium, on the built pages. Set CHROMIUM to its path where it is not /usr/bin/chromium. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, ensureInstalled, ensureNode } from './ensure-ready.mjs';

ensureNode();
ensureInstalled();
ensureBuilt();
const folder = fileURLToPath(new URL('../test/e2e/', import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter(
    (name) => name.endsWith('.e2e.ts') && (wanted.length === 0 || wanted.some((word) => name.includes(word))),
  )
  .sort()
  .map((name) => `${folder}${name}`);
const { status, error } = spawnSync(
  process.execPath,
  ['--import', './scripts/register-swc.mjs', '--test', '--test-concurrency=1', ...files],
  { cwd: fileURLToPath(new URL('../', import.meta.url)), stdio: 'inherit' },
);
if (error) throw error;
process.exit(status ?? 1);
