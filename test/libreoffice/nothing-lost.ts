/**
 * openpyxl and LibreOffice read our files with nothing lost: sheets, names, validations, conditional formats, charts, frozen panes,
 * print titles, widths, heights, merged cells and looks are those that the change sets mean (meant.ts).
 * Run: node --import ./scripts/register-swc.mjs test/libreoffice/nothing-lost.ts [part of a file's name]
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cellName, parseArea } from '../../src/ooxml/a1';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { writtenFiles } from '../support/written-files';
import { type Look, type MeantBook, type MeantSheet, meantOf } from './meant';

const HERE = dirname(fileURLToPath(import.meta.url));
const PYTHON = '/usr/bin/python3';
const LISTED = 6;

type Described = Omit<MeantSheet, 'looks'> & { readonly looks: Record<string, Look> };

const wanted = process.argv[2] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'pondera-nothing-lost-'));
const failures: string[] = [];

try {
  const files = writtenFiles(join(HERE, '../../samples'), false).flatMap((file) => {
    if (!file.changeSet || !file.name.includes(wanted)) return [];
    const path = join(folder, `${file.name}.xlsx`);
    writeFileSync(path, writeWorkbook(file.workbook()));
    return [{ path, name: file.name, meant: meantOf(file.changeSet().changes) }];
  });
  assert.ok(files.length > 0, 'there are files');
  const paths = files.map(({ path }) => path);
  const json = execFileSync(PYTHON, [join(HERE, 'describe-workbooks.py'), ...paths], {
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  });
  const described = JSON.parse(json) as Record<string, { names: string[]; sheets: Described[] }>;
  const again = libreOffice(paths);
  for (const { path, name, meant } of files) {
    openpyxlFinds(name, meant, described[path]!);
    libreOfficeKeeps(name, meant, join(again, `${name}.xlsx`));
  }
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  assert.equal(failures.length, 0, `${failures.length} differences`);
  process.stdout.write(`openpyxl and LibreOffice lose nothing of ${files.length} files\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function same(where: string, actual: unknown, expected: unknown): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a === e) return;
  // The end of long ones is as telling as their beginning.
  const shown = (text: string) => (text.length > 400 ? `${text.slice(0, 200)} … ${text.slice(-200)}` : text);
  failures.push(`${where}: ${shown(a)} instead of ${shown(e)}`);
}

function sorted<T>(items: readonly T[]): string[] {
  return items.map((item) => JSON.stringify(item)).sort();
}

function openpyxlFinds(
  file: string,
  meant: MeantBook,
  found: { names: string[]; sheets: Described[] },
): void {
  same(`${file}, openpyxl: names`, found.names, meant.names);
  same(
    `${file}, openpyxl: sheets`,
    found.sheets.map(({ name }) => name),
    meant.sheets.map(({ name }) => name),
  );
  for (const [index, sheet] of meant.sheets.entries()) {
    const own = found.sheets[index];
    if (!own) continue;
    const where = `${file}, openpyxl: ${sheet.name}`;
    for (const key of [
      'charts',
      'freeze',
      'titleRows',
      'titleColumns',
      'merges',
      'hidden',
      'filter',
      'landscape',
    ] as const) {
      same(`${where}: ${key}`, own[key], sheet[key]);
    }
    // openpyxl groups the rules of one range.
    same(`${where}: rules`, sorted(own.rules), sorted(sheet.rules));
    same(`${where}: validations`, sorted(own.validations), sorted(sheet.validations));
    same(`${where}: heights`, own.heights, sheet.heights);
    // To hidden columns without a width openpyxl gives its own.
    const widths = Object.entries(own.widths).filter(
      ([column]) => column in sheet.widths || !sheet.hidden.includes(Number(column)),
    );
    same(`${where}: widths`, Object.fromEntries(widths), sheet.widths);
    let differences = 0;
    const covered = new Set(
      sheet.merges.flatMap((range) => cellsOf([range]).filter((at) => !range.startsWith(`${at}:`))),
    );
    for (const [at, look] of sheet.looks) {
      // openpyxl knows the look of a merged area by its first cell.
      if (covered.has(at)) continue;
      const [a, e] = [JSON.stringify(own.looks[at] ?? null), JSON.stringify(look)];
      // openpyxl knows no cell that looks like any other.
      if (a === e || (a === 'null' && e === '["General",false,null,false,true]')) continue;
      if (++differences <= LISTED) failures.push(`${where}!${at}: ${a} instead of ${e}`);
    }
  }
}

function libreOffice(paths: readonly string[]): string {
  const target = join(folder, 'again');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', target, ...paths];
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 600_000 });
  return target;
}

/** The cells of ranges, told apart from their neighbours: LibreOffice joins and splits ranges. */
function cellsOf(ranges: readonly string[]): string[] {
  const cells = new Set<string>();
  for (const range of ranges.flatMap((one) => one.split(' '))) {
    const area = parseArea(range);
    if (!area) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) cells.add(cellName(row, column));
    }
  }
  return [...cells].sort();
}

/** What LibreOffice loads and saves. Frozen panes are lost when it converts without a window. */
function libreOfficeKeeps(file: string, meant: MeantBook, path: string): void {
  const data = readWorkbook(readFileSync(path));
  same(
    `${file}, LibreOffice: sheets`,
    data.sheets.map(({ name }) => name),
    meant.sheets.map(({ name }) => name),
  );
  const names = data.names
    .filter(({ name, sheet }) => sheet === undefined && !name.startsWith('_'))
    .map(({ name }) => name);
  same(`${file}, LibreOffice: names`, names.sort(), meant.names);
  for (const [index, sheet] of meant.sheets.entries()) {
    const own = data.sheets[index];
    if (!own) continue;
    const where = `${file}, LibreOffice: ${sheet.name}`;
    const columns = (kind: 'hidden') => [...own.columns].filter(([, c]) => c[kind]).map(([c]) => c);
    same(`${where}: merges`, [...own.merges].sort(), sheet.merges);
    same(
      `${where}: hidden`,
      columns('hidden').sort((a, b) => a - b),
      sheet.hidden,
    );
    same(`${where}: filter`, own.autoFilter ?? null, sheet.filter);
    same(`${where}: landscape`, own.pageSetup?.landscape ?? false, sheet.landscape);
    same(`${where}: titleRows`, own.pageSetup?.repeatRows ?? null, sheet.titleRows);
    same(`${where}: titleColumns`, own.pageSetup?.repeatColumns ?? null, sheet.titleColumns);
    same(
      `${where}: charts`,
      (own.charts ?? []).map(({ from, series }) => [from.row, from.column, series.length]),
      sheet.charts,
    );
    for (const type of new Set(sheet.validations.map(([, kind]) => kind))) {
      same(
        `${where}: cells with a validation ${type}`,
        cellsOf(own.dataValidations.filter((one) => one.type === type).map(({ range }) => range)),
        cellsOf(sheet.validations.filter(([, kind]) => kind === type).map(([range]) => range)),
      );
    }
    same(
      `${where}: cells with rules`,
      cellsOf(own.conditionalFormats.map(({ range }) => range)),
      cellsOf(sheet.rules.map(([range]) => range)),
    );
    same(`${where}: rules`, own.conditionalFormats.length, sheet.rules.length);
    for (const [column, width] of Object.entries(sheet.widths)) {
      const kept = own.columns.get(Number(column))?.width ?? 0;
      // LibreOffice counts widths in twips; a fifth of a character is less than anybody sees.
      if (Math.abs(kept - width) > 0.2)
        failures.push(`${where}: column ${column} is ${kept} wide instead of ${width}`);
    }
    for (const [at, [format, bold, fill]] of sheet.looks) {
      const area = parseArea(at)!;
      const style = data.styles[own.rows[area.top]?.[area.left]?.style ?? 0] ?? {};
      const found = [!!style.font?.bold, style.fill ? `FF${style.fill.slice(1)}` : null];
      if (JSON.stringify(found) === JSON.stringify([bold, fill])) continue;
      failures.push(
        `${where}!${at}: ${JSON.stringify(found)} instead of ${JSON.stringify([bold, fill, format])}`,
      );
      break;
    }
  }
}
