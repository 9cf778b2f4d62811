/** What a person downloads when the pane opens, compressed: it must not grow unnoticed. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Kilobytes, gzipped. Fluent UI and React alone are about 120. */
const LIMIT = 260;

const dist = new URL('../dist/', import.meta.url);
const files = readdirSync(dist).filter((name) => /^taskpane.*\.(?:js|css|html)$/.test(name));
let total = 0;
for (const name of files) {
  const size = gzipSync(readFileSync(new URL(name, dist)), { level: 9 }).length / 1024;
  total += size;
  console.log(`${size.toFixed(1).padStart(8)} kB  ${name}`);
}
console.log(`${total.toFixed(1).padStart(8)} kB  of ${LIMIT}`);
process.exit(files.length > 0 && total <= LIMIT ? 0 : 1);
