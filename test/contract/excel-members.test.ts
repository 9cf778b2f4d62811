/**
 * The members of the client library that the add-in uses, and whether the embedded host has them: the adapter is
 * type-checked against typings that declare only what the host implements.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MEMBERS } from '../../src/workbench/host/members';
import { loadedPaths, membersLacking } from '../support/excel-usage';

const ADAPTER = join(__dirname, '..', '..', 'src', 'excel');

const sources = existsSync(ADAPTER)
  ? readdirSync(ADAPTER, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => join(ADAPTER, name))
  : [];

const known = new Set(Object.values(MEMBERS).flatMap((members) => Object.keys(members)));
const unknownParts = (source: string): string[] =>
  loadedPaths(source)
    .flatMap((path) => path.split('/'))
    .filter((part) => part !== 'items' && !known.has(part));

test('a use of something that the host lacks is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'excel-use-'));
  const file = join(folder, 'use.ts');
  writeFileSync(
    file,
    `export async function use(context: Excel.RequestContext): Promise<void> {
      const sheet = context.workbook.worksheets.getItem('x');
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load(['values', 'format/fill/color']);
      sheet.slicers.load('items/name');
      range.format.borders.getItem('EdgeTop').tintAndShade = 0;
      sheet.pivotTables.refreshAll();
      await context.sync();
    }`,
  );
  expect(membersLacking([file])).toEqual([
    'RangeBorder.tintAndShade (use.ts)',
    'Worksheet.pivotTables (use.ts)',
    'Worksheet.slicers (use.ts)',
  ]);
  rmSync(folder, { recursive: true });
  expect(unknownParts("a.load('values,items/slicers'); b.load(['format/fill/nope', \"name\"]);")).toEqual([
    'slicers',
    'nope',
  ]);
}, 60_000);

test('the host has every member of the library that the add-in uses', () => {
  expect(sources.length).toBeGreaterThan(0);
  expect(membersLacking(sources)).toEqual([]);
}, 60_000);

test('the host knows every path that the add-in loads', () => {
  const unknown = sources.flatMap((file) =>
    unknownParts(readFileSync(file, 'utf8')).map((part) => `${part} (${file})`),
  );
  expect(unknown).toEqual([]);
});
