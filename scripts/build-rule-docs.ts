/**
 * Renews the generated parts of docs/rules: `node --import ./scripts/register-swc.mjs scripts/build-rule-docs.ts`.
 * A rule without a page is an error: its prose is written by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../src/rules/registry';
import { renderIndex, renderPage } from './rule-docs';

const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));

for (const rule of RULES) {
  const path = join(folder, `${rule.meta.id}.md`);
  writeFileSync(path, renderPage(rule, readFileSync(path, 'utf8')));
}
writeFileSync(join(folder, 'README.md'), renderIndex());
console.log(`${RULES.length} pages and the table are up to date`);
