/**
 * LibreOffice's recalculation of every filled template against the results that we write, in every formula cell, and the
 * engine against ours. See test/agreement/README.md.
 * Run: node --import ./scripts/register-swc.mjs test/libreoffice/agreement.ts [part of a fixture's name]
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { recalculate } from '../../scripts/samples/recalculate';
import { cellName } from '../../src/ooxml/a1';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import type { CellValueData, WorkbookData } from '../../src/ooxml/workbook-data';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import type { AgreementFixture } from '../agreement/fixture';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '..', 'agreement');
/** So many files for one start of LibreOffice. */
const BATCH = 40;
const TOLERANCE = 1e-9;
/** Of one file, so many differences are listed. */
const LISTED = 8;

const wanted = process.argv[2] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'pondera-agreement-'));
try {
  const failures = await run();
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  assert.equal(failures.length, 0, `${failures.length} disagreements`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<string[]> {
  const fixtures = await allFixtures();
  assert.ok(fixtures.length > 0, 'there are fixtures');
  const ours = new Map<string, WorkbookData>();
  const failures: string[] = [];
  for (const fixture of fixtures) {
    const blank = changeSetToWorkbook(fixture.changeSet());
    writeFileSync(join(folder, `${fixture.name}.xlsx`), writeWorkbook(blank));
    const bytes = writeWorkbook(recalculate(blank));
    ours.set(fixture.name, readWorkbook(bytes));
    try {
      fixture.checkEngine(readSnapshot(bytes));
    } catch (error) {
      failures.push(
        `${fixture.name}: the engine differs: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  let cells = 0;
  const names = [...ours.keys()];
  for (let first = 0; first < names.length; first += BATCH) {
    const batch = names.slice(first, first + BATCH);
    const target = convert(batch);
    for (const name of batch) {
      const theirs = readWorkbook(readFileSync(join(target, `${name}.xlsx`)));
      const found = compare(ours.get(name)!, theirs);
      cells += found.cells;
      failures.push(...found.differences.slice(0, LISTED).map((difference) => `${name}: ${difference}`));
      if (found.differences.length > LISTED) failures.push(`${name}: … ${found.differences.length} in all`);
    }
  }
  process.stdout.write(
    `${names.length} workbooks, ${cells} formula cells, ${failures.length} disagreements\n`,
  );
  return failures;
}

async function allFixtures(): Promise<AgreementFixture[]> {
  const fixtures: AgreementFixture[] = [];
  for (const file of readdirSync(FIXTURES).sort()) {
    if (!file.endsWith('.fixtures.ts')) continue;
    const module = (await import(pathToFileURL(join(FIXTURES, file)).href)) as {
      fixtures: readonly AgreementFixture[];
    };
    fixtures.push(...module.fixtures.filter((fixture) => fixture.name.includes(wanted)));
  }
  return fixtures;
}

/** Files without results: LibreOffice has to compute them. One start for all. */
function convert(names: readonly string[]): string {
  const target = join(folder, 'again');
  mkdirSync(target, { recursive: true });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const files = names.map((name) => join(folder, `${name}.xlsx`));
  const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', target, ...files];
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 900_000 });
  return target;
}

function compare(ours: WorkbookData, theirs: WorkbookData): { cells: number; differences: string[] } {
  const differences: string[] = [];
  let cells = 0;
  for (const sheet of ours.sheets) {
    const other = theirs.sheets.find(({ name }) => name === sheet.name);
    if (!other) {
      differences.push(`the sheet ${sheet.name} is gone`);
      continue;
    }
    sheet.rows.forEach((row, r) => {
      row?.forEach((cell, c) => {
        if (cell?.formula === undefined) return;
        cells++;
        const found = other.rows[r]?.[c]?.value ?? null;
        if (same(cell.value, found)) return;
        differences.push(
          `${sheet.name}!${cellName(r, c)} is ${show(cell.value)}, LibreOffice has ${show(found)}: ${cell.formula}`,
        );
      });
    });
  }
  return { cells, differences };
}

/** An empty text is written as no value. */
function plain(value: CellValueData): CellValueData {
  return value === '' ? null : value;
}

function same(a: CellValueData, b: CellValueData): boolean {
  const [x, y] = [plain(a), plain(b)];
  if (typeof x === 'number' && typeof y === 'number') {
    return Math.abs(x - y) <= TOLERANCE * Math.max(1, Math.abs(x));
  }
  if (x !== null && y !== null && typeof x === 'object' && typeof y === 'object') return x.error === y.error;
  return x === y;
}

function show(value: CellValueData): string {
  return value !== null && typeof value === 'object' ? value.error : JSON.stringify(value);
}
