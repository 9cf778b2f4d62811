/**
 * One measurement in a process of its own: `node measure-xlsx.mjs MODULES MODE FILE`.
 * Prints milliseconds and the peak of memory as JSON. MODULES is the folder of the compiled sources.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, mode, file] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(modules, path)).href);

const work = {
  async inflate() {
    const { openZip } = await load('ooxml/zip.mjs');
    return (bytes) => {
      const zip = openZip(bytes);
      return zip.names.reduce((sum, name) => sum + zip.read(name).length, 0);
    };
  },
  async snapshot() {
    const { readSnapshot } = await load('xlsx/read-snapshot.mjs');
    return (bytes) => readSnapshot(bytes).sheets.reduce((sum, s) => sum + s.rowCount * s.columnCount, 0);
  },
};

const run = await work[mode]();
const start = performance.now();
const count = run(readFileSync(file));
const ms = performance.now() - start;
process.stdout.write(JSON.stringify({ ms, count, mb: process.resourceUsage().maxRSS / 1024 }));
