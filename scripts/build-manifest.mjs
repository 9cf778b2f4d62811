/**
 * Writes the manifest for the site that will serve the pane: `npm run manifest -- --url https://pondera.example.org`.
 * The result is dist/manifest.xml; the one in the repository points to https://localhost:3000 for sideloading.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const LOCAL = 'https://localhost:3000';
const { values } = parseArgs({ options: { url: { type: 'string' } } });

let site;
try {
  site = new URL(values.url ?? '');
} catch {
  console.error('Say where the pane will be served: npm run manifest -- --url https://pondera.example.org');
  process.exit(1);
}
if (site.protocol !== 'https:') {
  console.error(`Office loads add-ins over https only; this is ${site.protocol}//`);
  process.exit(1);
}
const base = site.href.replace(/\/$/, '');
const manifest = readFileSync(new URL('../manifest.xml', import.meta.url), 'utf8')
  // An application domain is a scheme and a host, without a path.
  .replaceAll(`<AppDomain>${LOCAL}</AppDomain>`, `<AppDomain>${site.origin}</AppDomain>`)
  .replaceAll(LOCAL, base);
const dist = new URL('../dist/', import.meta.url);
mkdirSync(dist, { recursive: true });
writeFileSync(new URL('manifest.xml', dist), manifest);
console.log(`dist/manifest.xml → ${base}`);
