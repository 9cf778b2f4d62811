/**
 * Renews the generated parts of docs/rules and the page of the verdicts: `npm run docs`.
 * A rule without a page is an error: its prose is written by hand; so is a finding on a published plan without a verdict.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../src/rules/registry';
import { renderIndex, renderPage } from './rule-docs';
import { renderPage as renderVerdicts } from './verdicts/page';

const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));

for (const rule of RULES) {
  const path = join(folder, `${rule.meta.id}.md`);
  writeFileSync(path, renderPage(rule, readFileSync(path, 'utf8')));
}
writeFileSync(join(folder, 'README.md'), renderIndex());

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
writeFileSync(
  file('../docs/findings-on-published-plans.md'),
  renderVerdicts((name) => readFileSync(file(`../samples/${name}`))),
);
console.log(`${RULES.length} pages, the table and the verdicts are up to date`);
