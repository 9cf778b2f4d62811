/**
 * Draws the icons of the manifest from the SVG sources: `node scripts/build-icons.mjs` (needs Chromium; set CHROMIUM to
 * its path where it is not /usr/bin/chromium). The PNG files are kept in the repository, since a build does not need to
 * draw them again.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const source = new URL('../assets/source/', import.meta.url);
const target = new URL('../assets/icons/', import.meta.url);

await mkdir(target, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const file of (await readdir(source)).filter((name) => name.endsWith('.svg')).sort()) {
  const svg = await readFile(new URL(file, source), 'utf8');
  for (const size of file === 'pondera.svg' ? [...SIZES, 128] : SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({
      omitBackground: true,
      clip: { x: 0, y: 0, width: size, height: size },
    });
    await writeFile(new URL(`${file.replace('.svg', '')}-${size}.png`, target), png);
  }
}
await browser.close();
