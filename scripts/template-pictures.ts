/**
 * Takes the pictures of docs/templates.md: `npm run docs:templates` (needs LibreOffice and poppler-utils). Every template is
 * filled, computed, printed by LibreOffice, and the first page of each of its sheets kept.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeWorkbook } from '../src/ooxml/write-workbook';
import { changeSetToWorkbook } from '../src/xlsx/change-set-to-workbook';
import { examples } from './pictures/examples';
import { recalculate } from './samples/recalculate';

/** In pixels; the next one where a picture is too big for a repository. */
const WIDTHS = [1100, 1000, 900];
const LIMIT = 150_000;
/** The margin of our printed pages at the sides, and what is kept around the text; in points. */
const PAGE_MARGIN = 50.4;
const AROUND = 12;
const target = fileURLToPath(new URL('../docs/images/templates/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'template-pictures-'));

/** The arguments that keep only what of the page is printed on. */
function partWithText(pdf: string, only: readonly string[], width: number): string[] {
  const boxes = execFileSync('pdftotext', ['-bbox', ...only, pdf, '-'], { encoding: 'utf8' });
  const all = (name: string) =>
    [...boxes.matchAll(new RegExp(`<word [^>]*${name}="([\\d.]+)"`, 'g'))].map((match) => Number(match[1]));
  // Across, everything between the margins: the cells at the sides may be empty.
  const page = Number(/<page width="([\d.]+)"/.exec(boxes)?.[1]);
  const [left, right] = [PAGE_MARGIN - AROUND, page - PAGE_MARGIN + AROUND];
  const [top, bottom] = [Math.min(...all('yMin')) - AROUND, Math.max(...all('yMax')) + AROUND];
  // Points are 72 to the inch.
  const scale = width / (right - left);
  const pixels = (points: number) => String(Math.round(points * scale));
  const place = ['-x', pixels(left), '-y', pixels(top), '-W', String(width), '-H', pixels(bottom - top)];
  return ['-r', String(72 * scale), ...place];
}

/** @returns the size of the picture */
function draw(pdf: string, only: readonly string[], out: string): number {
  for (const width of WIDTHS) {
    execFileSync('pdftoppm', ['-png', '-singlefile', ...only, ...partWithText(pdf, only, width), pdf, out]);
    const { size } = statSync(`${out}.png`);
    if (size <= LIMIT) return size;
  }
  throw new Error(`${out}.png stays above ${LIMIT} bytes`);
}

try {
  mkdirSync(target, { recursive: true });
  const all = examples();
  const files = all.map(({ name, changeSet }) => {
    const path = join(work, `${name}.xlsx`);
    writeFileSync(path, writeWorkbook(recalculate(changeSetToWorkbook(changeSet))));
    return path;
  });
  // A profile of its own: a LibreOffice that is open would answer otherwise, without converting anything.
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, ...files], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
  });
  for (const { name, pictures } of all) {
    const pdf = join(work, `${name}.pdf`);
    const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
    for (const picture of pictures) {
      const page = pages.findIndex((text) => picture.page.test(text)) + 1;
      if (page === 0) throw new Error(`${name}: no page says ${picture.page}`);
      const only = ['-f', String(page), '-l', String(page)];
      const out = join(target, picture.name);
      const bytes = draw(pdf, only, out);
      process.stderr.write(`${picture.name}.png: page ${page} of ${pages.length - 1}, ${bytes} bytes\n`);
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
