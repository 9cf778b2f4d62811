/**
 * Plants faults in sound plans and prints how many of them the rules find: `npm run plants`. See docs/plants.md.
 *
 * --kind PAT|POA|POM|FICHA|AVANCE   only this kind of plan; may be given several times
 * --rule <id>                       only this rule; may be given several times
 * --runs 1000                       plants of each kind of plan, at least
 * --seed 1                          other plans and other places
 * --write                           renews the tables of docs/plants.md
 *
 * Exit 1 when an error was not found in 99 of 100 plants, or when an error was said that nobody planted.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tables } from '../test/plants/table';
import { type Failure, KINDS, recall, trial, unplanted } from '../test/plants/trial';

const LEAST_RECALL = 0.99;
const SHOWN = 25;
const MARK = '<!-- tables -->';

const { values } = parseArgs({
  options: {
    kind: { type: 'string', multiple: true },
    rule: { type: 'string', multiple: true },
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
    remarks: { type: 'boolean', default: false },
  },
});

const wanted = values.kind?.map((kind) => kind.toUpperCase());
const kinds = wanted ? KINDS.filter((kind) => wanted.includes(kind)) : KINDS;
const seed = Number(values.seed);
const runs = Number(values.runs);
if (kinds.length === 0 || !Number.isSafeInteger(seed) || !Number.isSafeInteger(runs) || runs < 1) {
  process.stderr.write(`--kind is one of ${KINDS.join(', ')}; --seed and --runs are whole numbers\n`);
  process.exit(2);
}

const outcome = trial({ seed, runs, kinds, ...(values.rule ? { rules: values.rule } : {}) });
process.stdout.write(`${tables(outcome, kinds)}\n`);

const plants = outcome.rows.reduce((sum, row) => sum + row.plants, 0);
const low = outcome.rows.filter((row) => row.severity === 'error' && recall(row) < LEAST_RECALL);
const without = unplanted().filter((one) => kinds.some((kind) => one.endsWith(` ${kind}`)));
process.stdout.write(
  `Semilla ${seed}: ${plants} faltas sembradas en ${outcome.sound} planes sin faltas; ${outcome.failures.length} fallos, ${outcome.remarks.length} observaciones.\n`,
);
if (without.length > 0) process.stdout.write(`Sin siembra todavía: ${without.join(', ')}\n`);

function show(list: readonly Failure[]): void {
  for (const { kind, layout, seed: own, rule, what, problem, said } of list.slice(0, SHOWN)) {
    process.stdout.write(
      `${problem}: ${rule} in ${kind} (${layout}, ${own}): ${what}\n${said.map((one) => `    ${one}\n`).join('')}`,
    );
  }
}
show(outcome.failures);
if (values.remarks) show(outcome.remarks);

if (values.write) {
  const page = fileURLToPath(new URL('../docs/plants.md', import.meta.url));
  const text = readFileSync(page, 'utf8');
  const before = text.slice(0, text.indexOf(MARK) + MARK.length);
  writeFileSync(page, `${before}\n\n${tables(outcome)}`);
}
const isFine = outcome.failures.length === 0 && low.length === 0;
process.exitCode = isFine ? 0 : 1;
