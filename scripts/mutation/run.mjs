/**
 * `npm run mutation`: Stryker over the rules and the computing domain, a file at a time, and a table of scores. Every change of
 * the code that no test notices is a hole in the tests.
 *
 * `npm run mutation -- src/rules/weight-rounding.ts` looks at one file (any part of a path does), `--changed` leaves out those whose
 * code and tests are as they were, `--left` tries again only what survived the last time, `--survivors` prints what survived,
 * `--floor 90` fails below a score, `--table` only prints what earlier runs found.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, ensureNode } from '../ensure-ready.mjs';
import { environmentFor } from './chosen-tests.mjs';
import { filesBelow, testsOf } from './tests-of.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);
const CACHE = '.cache/mutation';

function optionsFrom(words) {
  const options = { patterns: [], changed: false, left: false, survivors: false, table: false, floor: null };
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '--changed') options.changed = true;
    else if (word === '--left') options.left = true;
    else if (word === '--survivors') options.survivors = true;
    else if (word === '--table') options.table = true;
    else if (word === '--floor') options.floor = Number(words[++i]);
    else if (word.startsWith('--')) throw new RangeError(`unknown option ${word}`);
    else options.patterns.push(word);
  }
  if (options.floor !== null && !Number.isFinite(options.floor))
    throw new RangeError('--floor needs a number');
  return options;
}

const sources = (patterns) =>
  filesBelow('src/domain')
    .concat(filesBelow('src/rules'))
    .filter((path) => !path.endsWith('.test.ts'))
    .filter((path) => patterns.length === 0 || patterns.some((pattern) => path.includes(pattern)))
    .sort();

const placeOf = (source) => `${CACHE}/${source.replaceAll('/', '__').replace(/\.ts$/, '.json')}`;

const printOfSource = (source) => createHash('sha256').update(readFileSync(source)).digest('hex');

/** Of the file and its tests: the same print, the same result. */
function printOf(source, tests) {
  const hash = createHash('sha256');
  const records = tests.map((path) => join(dirname(path), '__snapshots__', `${basename(path)}.snap`));
  for (const path of [source, ...tests, ...records.filter((path) => existsSync(path))])
    hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

function earlier(source) {
  const place = placeOf(source);
  return existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : null;
}

/**
 * Runs Stryker on one file.
 * @param ranges the places to change, as Stryker writes them (`path:line:column-line:column`), or the path for all of it
 * @returns what became of each change
 */
function mutantsOf(source, tests, ranges) {
  const report = `${CACHE}/report.json`;
  writeFileSync(report, '{}');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/@stryker-mutator/core/bin/stryker.js',
      'run',
      'stryker.config.mjs',
      '--mutate',
      ranges.join(','),
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, ...environmentFor(tests) },
    },
  );
  const read = JSON.parse(readFileSync(report, 'utf8'));
  const file = read.files?.[source];
  const nothing = /0 mutant\(s\)/.test(stdout) || /no mutants/i.test(stdout);
  if (!file && !nothing) throw new Error(`Stryker failed on ${source} (${status}):\n${stdout}\n${stderr}`);
  const lines = file?.source.split('\n') ?? [];
  return (file?.mutants ?? []).map(({ location, mutatorName, replacement, status: state }) => ({
    state: state === 'Timeout' ? 'Killed' : state,
    line: location.start.line,
    location,
    code: lines[location.start.line - 1]?.trim() ?? '',
    mutator: mutatorName,
    replacement: (replacement ?? '').slice(0, 120),
  }));
}

const isLeft = ({ state }) => state === 'Survived' || state === 'NoCoverage';

/** All changes of a file. @returns counts by state and what survived */
function mutate(source, tests) {
  const mutants = mutantsOf(source, tests, [source]);
  const count = (wanted) => mutants.filter(({ state }) => state === wanted).length;
  return {
    killed: count('Killed'),
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
    survivors: mutants
      .filter(isLeft)
      .map(({ state, ...mutant }) => ({ ...mutant, covered: state === 'Survived' })),
    sourcePrint: printOfSource(source),
  };
}

/**
 * What survived the last time, again. True as long as tests were added only: what was noticed then is taken to be noticed now.
 * @returns the counts of the whole file
 */
function mutateLeft(source, tests, known) {
  const key = ({ location, mutator, replacement }) => JSON.stringify([location, mutator, replacement]);
  const ranges = known.survivors.map(
    ({ location: { start, end } }) =>
      `${source}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
  );
  const now = new Map(mutantsOf(source, tests, [...new Set(ranges)]).map((mutant) => [key(mutant), mutant]));
  const survivors = known.survivors.flatMap((before) => {
    const again = now.get(key(before));
    if (again === undefined) return [before];
    return isLeft(again) ? [{ ...before, covered: again.state === 'Survived' }] : [];
  });
  return {
    ...known,
    killed: known.killed + known.survivors.length - survivors.length,
    survived: survivors.filter(({ covered }) => covered).length,
    uncovered: survivors.filter(({ covered }) => !covered).length,
    survivors,
  };
}

const judged = ({ killed, survived, uncovered }) => killed + survived + uncovered;
const scoreOf = (result) => (100 * result.killed) / judged(result);

function printSurvivors({ survivors }) {
  for (const { line, code, mutator, replacement, covered } of survivors) {
    console.log(
      `  ${line}: ${code}\n      ${mutator} → ${replacement}${covered ? '' : ' (no test runs it)'}`,
    );
  }
}

function printTable(results) {
  const rows = results.filter(({ result }) => judged(result) > 0);
  const wide = Math.max(...rows.map(({ source }) => source.length));
  console.log(`\n${'file'.padEnd(wide)}  score  mutants  survived  not run`);
  for (const { source, result, isStale } of rows) {
    console.log(
      `${source.padEnd(wide)}  ${scoreOf(result).toFixed(1).padStart(5)}  ${String(judged(result)).padStart(7)}  ${String(result.survived).padStart(8)}  ${String(result.uncovered).padStart(7)}${isStale ? '  changed since' : ''}`,
    );
  }
  const sum = (pick) => rows.reduce((total, { result }) => total + pick(result), 0);
  const groups = [
    ['src/rules', rows.filter(({ source }) => source.startsWith('src/rules/'))],
    ['src/domain', rows.filter(({ source }) => source.startsWith('src/domain/'))],
  ];
  console.log('');
  for (const [title, own] of groups.filter(([, own]) => own.length > 0)) {
    const killed = own.reduce((total, { result }) => total + result.killed, 0);
    const all = own.reduce((total, { result }) => total + judged(result), 0);
    console.log(`${title}: ${((100 * killed) / all).toFixed(1)} % of ${all} mutants in ${own.length} files`);
  }
  const total = (100 * sum(({ killed }) => killed)) / sum(judged);
  console.log(`mutation score ${total.toFixed(1)} % (${sum(({ killed }) => killed)} of ${sum(judged)})`);
  return total;
}

ensureNode();
ensureInstalled();
const options = optionsFrom(process.argv.slice(2));
mkdirSync(CACHE, { recursive: true });
const results = [];
const failed = [];
const notRun = [];
for (const source of sources(options.patterns)) {
  const known = earlier(source);
  if (options.table) {
    const isStale = known !== null && known.print !== printOf(source, testsOf(source));
    if (known) results.push({ source, result: known, isStale });
    else notRun.push(source);
    if (known && options.survivors) printSurvivors(known);
    continue;
  }
  const tests = testsOf(source);
  const print = printOf(source, tests);
  let result = known;
  if (!(options.changed || options.left) || known?.print !== print) {
    const started = Date.now();
    try {
      const again = options.left && known?.sourcePrint === printOfSource(source);
      result = { ...(again ? mutateLeft(source, tests, known) : mutate(source, tests)), print };
    } catch (error) {
      // One file whose tests are red must not cost the results of the others.
      failed.push(source);
      console.error(error instanceof Error ? error.message : String(error));
      continue;
    }
    writeFileSync(placeOf(source), JSON.stringify(result));
    const score = judged(result) === 0 ? 'nothing to change' : `${scoreOf(result).toFixed(1)} %`;
    console.log(
      `${source}: ${score}, ${judged(result)} mutants, ${tests.length} test files, ${((Date.now() - started) / 1000).toFixed(0)} s`,
    );
  }
  if (options.survivors) printSurvivors(result);
  results.push({ source, result });
}
if (results.length === 0) {
  console.error('no such file below src/rules or src/domain, or no earlier result of one');
  process.exit(2);
}
const total = printTable(results);
if (notRun.length > 0) console.log(`not run yet: ${notRun.length} files`);
if (failed.length > 0) {
  console.error(`not mutated, for their tests fail as they are: ${failed.join(', ')}`);
  process.exit(1);
}
if (options.floor !== null && !(total >= options.floor)) {
  console.error(`below the floor of ${options.floor} %`);
  process.exit(1);
}
