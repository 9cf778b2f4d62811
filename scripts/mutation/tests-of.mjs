/**
 * Which tests judge a source file when it is mutated. Nearly every test reaches every rule through the registry, and all modules of
 * a test file are evaluated for each mutant; so each file gets those that are about it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Through these everything reaches everything. */
const HUBS = new Set(['src/rules/registry.ts', 'src/rules/index.ts']);
/** Compare documents, which a sandbox lacks. */
const DOCUMENTS = new Set(['test/rules/rule-docs.test.ts', 'test/rules/verdicts.test.ts']);
/** Judge whole plans by all rules, a second for each mutant: a rule's own table has to say what they say. */
const SLOW = new Set([
  'src/rules/run.test.ts',
  'src/rules/published-plan.test.ts',
  'src/rules/published-poa.test.ts',
  'test/domain/published-plan.test.ts',
  'test/rules/scope.test.ts',
]);
/** How many tests judge a file; of the domain, one that has its own has little need of others, whose properties take long. */
const ENOUGH = { rules: 12, domain: 10, domainWithOwn: 3 };

/** Files below a folder, as paths with `/`. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path));
}

function resolve(from, specifier) {
  const base = join(dirname(from), specifier).replaceAll('\\', '/');
  return [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`, base].find((path) => existsSync(path)) ?? null;
}

const imports = new Map();

function importsOf(path) {
  const known = imports.get(path);
  if (known) return known;
  const text = readFileSync(path, 'utf8');
  // Types are gone when tests run.
  const found = [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gms)]
    .map(([, specifier]) => resolve(path, specifier))
    .filter((target) => target !== null && /\.tsx?$/.test(target));
  imports.set(path, found);
  return found;
}

/** Everything that a file runs, without what lies behind the hubs; with how many steps away it is. */
function closure(path) {
  const distance = new Map([[path, 0]]);
  const queue = [path];
  for (const current of queue) {
    if (HUBS.has(current)) continue;
    for (const next of importsOf(current)) {
      if (distance.has(next)) continue;
      distance.set(next, distance.get(current) + 1);
      queue.push(next);
    }
  }
  return distance;
}

const isRule = (path) =>
  /^src\/rules\/[a-z0-9-]+\.ts$/.test(path) && existsSync(path.replace(/\.ts$/, '.test.ts'));

/**
 * @param source a path below `src/rules` or `src/domain`
 * @returns the paths of its tests, nearest first
 */
export function testsOf(source) {
  const candidates = filesBelow('src/domain')
    .concat(filesBelow('src/rules'), filesBelow('test/domain'), filesBelow('test/rules'))
    .filter((path) => path.endsWith('.test.ts') && !DOCUMENTS.has(path));
  const own = source.replace(/\.ts$/, '.test.ts');
  const near = new Map();
  const put = (path, steps) => near.set(path, Math.min(steps, near.get(path) ?? Number.POSITIVE_INFINITY));
  if (existsSync(own)) put(own, 0);
  for (const test of candidates) {
    const steps = closure(test).get(source);
    if (steps !== undefined) put(test, steps);
  }
  // A rule's table reaches the rule by its name, and through it what the rule uses.
  for (const rule of filesBelow('src/rules').filter(isRule)) {
    const steps = closure(rule).get(source);
    if (steps !== undefined && steps > 0) put(rule.replace(/\.ts$/, '.test.ts'), steps + 1);
  }
  const nearest = [...near].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([path]) => path);
  const quick = nearest.filter((path) => path === own || !SLOW.has(path));
  const enough = !source.startsWith('src/domain/')
    ? ENOUGH.rules
    : existsSync(own)
      ? ENOUGH.domainWithOwn
      : ENOUGH.domain;
  return quick.length > 0 ? quick.slice(0, enough) : nearest.slice(0, 1);
}
