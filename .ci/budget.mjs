/** What a person downloads when the pane opens, compressed: it must not grow unnoticed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Kilobytes, gzipped: slightly above what it is. */
export const LIMIT = 285;

/**
 * The page of the pane and the files of ours that it names.
 * @returns {{ name: string, content: Buffer }[]}
 */
export function paneFiles() {
  const read = (name) => ({ name, content: readFileSync(new URL(`../dist/${name}`, import.meta.url)) });
  const page = read('taskpane.html');
  const named = [...page.content.toString().matchAll(/(?:src|href)=["']?(?!https?:)([^"'\s>]+)/g)];
  if (named.length === 0) throw new Error('dist/taskpane.html names no script of ours');
  return [page, ...named.map(([, name]) => read(name))];
}

function check() {
  let total = 0;
  for (const { name, content } of paneFiles()) {
    const size = gzipSync(content, { level: 9 }).length / 1024;
    total += size;
    console.log(`${size.toFixed(1).padStart(8)} kB  ${name}`);
  }
  console.log(`${total.toFixed(1).padStart(8)} kB  of ${LIMIT}`);
  return total <= LIMIT;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(check() ? 0 : 1);
