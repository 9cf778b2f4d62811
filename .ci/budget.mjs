/**
 * What a person downloads, compressed: when the pane opens, and later, when a place of it is first needed. It must not grow
 * unnoticed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Kilobytes of the first load, gzipped: slightly above what it is. */
export const LIMIT = 285;

/** Kilobytes of what is loaded later, gzipped, by the name of its chunk. */
export const LATER_LIMITS = { program: 185, charts: 90, compliance: 20, english: 45 };

/** For chunks that have no limit of their own. */
export const LATER_LIMIT = 40;

const dist = new URL('../dist/', import.meta.url);
const read = (name) => ({ name, content: readFileSync(new URL(name, dist)) });

/**
 * The page of the pane and the files of ours that it names.
 * @returns {{ name: string, content: Buffer }[]}
 */
export function paneFiles() {
  const page = read('taskpane.html');
  const named = [...page.content.toString().matchAll(/(?:src|href)=["']?(?!https?:)([^"'\s>]+)/g)];
  if (named.length === 0) throw new Error('dist/taskpane.html names no script of ours');
  return [page, ...named.map(([, name]) => read(name))];
}

/**
 * The scripts that the pane loads by itself when they are first needed.
 * @returns {{ name: string, content: Buffer, limit: number }[]}
 */
export function laterFiles() {
  return readdirSync(dist)
    .filter((name) => /^taskpane-.+\.[0-9a-f]{8}\.js$/.test(name))
    .map((name) => {
      const chunk = name.replace(/^taskpane-(.+)\.[0-9a-f]{8}\.js$/, '$1');
      return { ...read(name), limit: LATER_LIMITS[chunk] ?? LATER_LIMIT };
    });
}

/** The content security policy forbids code made of texts. */
const MAKES_CODE = /\bnew Function\s*\(|[^.\w]eval\s*\(/;

const kilobytes = (content) => gzipSync(content, { level: 9 }).length / 1024;
const line = (size, text) => console.log(`${size.toFixed(1).padStart(8)} kB  ${text}`);

function check() {
  let total = 0;
  let good = true;
  for (const { name, content } of paneFiles()) {
    const size = kilobytes(content);
    total += size;
    line(size, name);
  }
  line(total, `of ${LIMIT}, the first load`);
  if (total > LIMIT) good = false;
  for (const { name, content, limit } of laterFiles()) {
    const size = kilobytes(content);
    line(size, `of ${limit}, later: ${name}`);
    if (size > limit) good = false;
  }
  for (const { name, content } of [...paneFiles(), ...laterFiles()]) {
    if (!MAKES_CODE.test(content.toString())) continue;
    console.log(`${name} makes code of texts, which the content security policy refuses`);
    good = false;
  }
  return good;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(check() ? 0 : 1);
