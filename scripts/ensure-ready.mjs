/**
 * Brings a fresh clone into a state in which something can run: dependencies installed as the lock file says,
 * pages built from the sources as they are. Does nothing when that is already so. Plain Node, no dependencies.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const DIST = join(ROOT, 'dist');
const BUILD_STAMP = join(DIST, '.built-from');
/** What the built pages are made of. */
const SOURCES = ['src', 'assets', 'webpack.config.js', 'package.json', 'package-lock.json', '.swcrc'];
const MINIMUM_NODE = 20;

/** A step failed; `message` is a sentence for people. */
export class SetupError extends Error {
  name = 'SetupError';
}

/** @throws {SetupError} when Node is too old */
export function ensureNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < MINIMUM_NODE) {
    throw new SetupError(`Node ${MINIMUM_NODE} or newer is needed; this is Node ${process.versions.node}.`);
  }
}

/**
 * Whether node_modules holds what the lock file asks for. npm leaves its own account of what it installed;
 * packages that this platform doesn't need may be missing from it.
 */
function isInstalled() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, peer, devOptional, extraneous }]) => {
    if (path === '' || version === undefined || extraneous) return true;
    const found = present[path];
    if (!found) return Boolean(optional || peer || devOptional);
    return found.version === version;
  });
}

/**
 * Installs the dependencies when they are missing or not those of the lock file.
 * @param {(line: string) => void} [say] told what is done, when something is
 * @throws {SetupError} when the installation fails
 */
export function ensureInstalled(say = console.log) {
  if (isInstalled()) return;
  say('Installing the dependencies (once) …');
  // Under `npm start` npm tells where it is, which spares a search and a shell.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // Standard output may belong to a report; what npm says goes to standard error.
  const options = { cwd: ROOT, stdio: ['inherit', 2, 2] };
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.error || done.status !== 0) {
    throw new SetupError('The dependencies could not be installed. Is there a network? Try: npm ci', {
      cause: done.error,
    });
  }
}

/** A fingerprint of everything that the pages are built from. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) => {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(ROOT, path)));
  };
  const walk = (path) => {
    const entries = readdirSync(join(ROOT, path), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const below = `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(below);
      else if (!/\.test\.tsx?$/.test(entry.name)) add(below);
    }
  };
  for (const source of SOURCES) {
    if (!existsSync(join(ROOT, source))) continue;
    if (/\./.test(source)) add(source);
    else walk(source);
  }
  return hash.digest('hex');
}

/**
 * Builds the pages, whether they are fresh or not. What an earlier build left goes away first.
 * @throws {SetupError} when the build fails
 */
export function build() {
  const made = fingerprint();
  rmSync(DIST, { recursive: true, force: true });
  const webpack = join(ROOT, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  const done = spawnSync(process.execPath, [webpack, '--mode', 'production', '--stats', 'errors-only'], {
    cwd: ROOT,
    stdio: ['inherit', 2, 2],
  });
  if (done.error || done.status !== 0) {
    throw new SetupError('The pages could not be built; what went wrong is said above.', {
      cause: done.error,
    });
  }
  writeFileSync(BUILD_STAMP, made);
}

/**
 * Builds the pages when there are none, or when the sources have changed since.
 * @param {(line: string) => void} [say] told what is done, when something is
 * @throws {SetupError} when the build fails
 */
export function ensureBuilt(say = console.log) {
  if (existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === fingerprint()) return;
  say('Building the pages …');
  build();
}
