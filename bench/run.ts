/** Prints every measurement with its goal: `npm run bench`, or some of it: `npm run bench -- engine files`. */
import { benchAddIn } from './add-in';
import { benchBundle } from './bundle';
import { benchEngine } from './engine';
import { type Measurement, print } from './measurement';
import { benchRevalidation } from './revalidation';
import { benchRules } from './rules';
import { benchXlsx } from './xlsx';

const SECTIONS: Record<string, { title: string; measure(): Measurement[] | Promise<Measurement[]> }> = {
  engine: { title: 'The engine: recognising, judging, computing', measure: benchEngine },
  rules: { title: 'The rules: which take the time', measure: benchRules },
  revalidation: { title: 'Judging again after an edit', measure: benchRevalidation },
  files: { title: 'Files: reading 50,000 × 30 cells', measure: benchXlsx },
  'add-in': { title: 'The add-in on the real office.js (jsdom, embedded host)', measure: benchAddIn },
  bundle: { title: "The pane's bundle", measure: benchBundle },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(SECTIONS, name));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}; there are ${Object.keys(SECTIONS).join(', ')}.`);
  process.exit(2);
}

console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}`);
for (const [name, { title, measure }] of Object.entries(SECTIONS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${title}`);
  print(await measure());
}
