/**
 * Reading a large workbook: our snapshot against openpyxl's read-only mode and against merely inflating the file,
 * each in a fresh process, in turns, in the same run.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { writeWorkbook } from '../src/ooxml/write-workbook';
import { largeWorkbook } from './large-workbook';
import { type Measurement, print } from './measurement';

interface Run {
  ms: number;
  mb: number;
  count: number;
}

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(HERE);
const ROWS = 50_000;
const COLUMNS = 30;
const RUNS = 5;
const SOURCES = ['domain', 'ooxml', 'xlsx'];

/**
 * @returns the best of five and ratios; without openpyxl only those that need none, and a line that says so
 * @throws Error when the two readers count different numbers of cells
 */
export async function benchXlsx(): Promise<Measurement[]> {
  const python = findPython();
  const folder = mkdtempSync(join(tmpdir(), 'pondera-bench-'));
  try {
    const file = join(folder, 'large.xlsx');
    if (python) {
      execFileSync(python, [join(HERE, 'make-large-workbook.py'), file, String(ROWS), String(COLUMNS)]);
    } else {
      console.log('openpyxl is MISSING: no comparison with it (Debian: apt-get install python3-openpyxl);');
      console.log('the file is written by the project itself.');
      writeFileSync(file, writeWorkbook(largeWorkbook(ROWS, COLUMNS)));
    }
    const modules = compile();
    const node = (mode: string) =>
      measure(process.execPath, [join(HERE, 'measure-xlsx.mjs'), modules, mode, file]);
    const runs = Array.from({ length: RUNS }, () => ({
      inflate: node('inflate'),
      snapshot: node('snapshot'),
      openpyxl: python ? measure(python, [join(HERE, 'measure-openpyxl.py'), file]) : null,
    }));
    for (const { snapshot, openpyxl } of runs) {
      if (snapshot.count !== (openpyxl?.count ?? ROWS * COLUMNS))
        throw new Error('the readers disagree on the number of cells');
    }
    // The best, not the median: whatever else the machine does can only make a run slower.
    const best = (of: (run: (typeof runs)[number]) => Run | null, what: 'ms' | 'mb') =>
      Math.min(...runs.map((run) => of(run)?.[what] ?? Number.POSITIVE_INFINITY));
    const inflate = best((run) => run.inflate, 'ms');
    const snapshot = best((run) => run.snapshot, 'ms');
    const openpyxl = best((run) => run.openpyxl, 'ms');
    const measurements: Measurement[] = [
      { name: 'xlsx 50,000 × 30: merely inflating', value: inflate, unit: 'ms' },
      { name: 'xlsx 50,000 × 30: snapshot', value: snapshot, unit: 'ms' },
      { name: 'xlsx: snapshot / inflating', value: snapshot / inflate, unit: '×', goal: 4 },
      { name: 'xlsx: peak memory, inflating', value: best((run) => run.inflate, 'mb'), unit: 'MB' },
      { name: 'xlsx: peak memory, snapshot', value: best((run) => run.snapshot, 'mb'), unit: 'MB' },
    ];
    if (python) {
      measurements.push(
        { name: 'xlsx 50,000 × 30: openpyxl read_only', value: openpyxl, unit: 'ms' },
        { name: 'xlsx: snapshot / openpyxl', value: snapshot / openpyxl, unit: '×', goal: 0.25 },
        { name: 'xlsx: peak memory, openpyxl', value: best((run) => run.openpyxl, 'mb'), unit: 'MB' },
      );
    }
    return measurements;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The system's Python carries openpyxl where another one comes first on the path. */
function findPython(): string | undefined {
  return ['python3', '/usr/bin/python3'].find((python) => {
    try {
      execFileSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/** Compiles the sources beforehand, so that no compiler counts in the time and memory that are measured. */
function compile(): string {
  const target = join(ROOT, 'node_modules', '.cache', 'pondera-bench');
  rmSync(target, { recursive: true, force: true });
  for (const folder of SOURCES) {
    mkdirSync(join(target, folder), { recursive: true });
    const source = join(ROOT, 'src', folder);
    for (const name of readdirSync(source)) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const { code } = transformSync(readFileSync(join(source, name), 'utf8'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
      });
      const withExtensions = code.replace(/(from\s*|import\s*)(['"])(\.{1,2}\/[^'"]+)\2/g, '$1$2$3.mjs$2');
      writeFileSync(join(target, folder, name.replace(/\.ts$/, '.mjs')), withExtensions);
    }
  }
  if (!existsSync(join(target, 'xlsx', 'read-snapshot.mjs'))) throw new Error('the sources were not found');
  return target;
}

function measure(command: string, args: string[]): Run {
  return JSON.parse(execFileSync(command, args, { encoding: 'utf8' })) as Run;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  print(await benchXlsx());
}
