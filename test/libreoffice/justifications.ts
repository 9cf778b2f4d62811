/**
 * Whether justifications and the configuration outlive other programs: LibreOffice saves the workbook, openpyxl edits it.
 * Run: node --import ./scripts/register-swc.mjs test/libreoffice/justifications.ts
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { justificationSheet, rowEdits } from '../../src/app/justification-sheet';
import { validateSnapshot } from '../../src/app/validate';
import { bindingOf } from '../../src/domain/justification-binding';
import { createTranslator } from '../../src/i18n';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import type { WorkbookData } from '../../src/ooxml/workbook-data';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { justificationTable } from '../../src/recognition/justification-sheet';
import { RULE_CONFIG_KEY } from '../../src/rules/config';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';

const HERE = dirname(fileURLToPath(import.meta.url));
const PYTHON = '/usr/bin/python3';
const AT = new Date(2027, 0, 15);
const es = createTranslator('es-MX');

/** The published PAT with its first twelve findings justified, as the add-in writes them. */
function justified(): { bytes: Uint8Array; count: number } {
  const plan = readWorkbook(readFileSync(join(HERE, '../../samples/pat-2019.xlsx')));
  const { findings, plans } = validateSnapshot(readSnapshot(writeWorkbook(plan)), AT);
  const empty = changeSetToWorkbook({ changes: justificationSheet(es) });
  const table = justificationTable(readSnapshot(writeWorkbook(empty)).sheets[0]!)!;
  const chosen = findings.slice(0, 12);
  const request = {
    reason: 'norm',
    text: 'Lo pide el decreto 12-2026.',
    author: 'Ana',
    until: '2027-12-31',
  } as const;
  const writes = chosen.flatMap((finding, i) => {
    const binding = bindingOf(finding, plans.find(({ id }) => id === finding.plan)!);
    return rowEdits({ finding, binding, request, today: '2027-01-15' }, table, table.nextRow + i, es);
  });
  const own = changeSetToWorkbook({
    changes: [
      ...justificationSheet(es),
      ...writes.map(({ cell, after }) => ({ kind: 'write' as const, ...cell, cells: [[after]] })),
    ],
  });
  return { bytes: writeWorkbook(joined(plan, own)), count: chosen.length };
}

/** Both workbooks in one, the styles of the second behind those of the first. */
function joined(first: WorkbookData, second: WorkbookData): WorkbookData {
  const shift = first.styles.length;
  for (const sheet of second.sheets) {
    for (const row of sheet.rows) for (const cell of row ?? []) if (cell) cell.style += shift;
  }
  return {
    ...first,
    sheets: [...first.sheets, ...second.sheets],
    styles: [...first.styles, ...second.styles],
    addInSettings: new Map([[RULE_CONFIG_KEY, '{"rules":{"code-gap":"off"}}']]),
  };
}

function expectJustified(bytes: Uint8Array, count: number, where: string) {
  const result = validateSnapshot(readSnapshot(bytes), AT);
  assert.equal(result.justified.length, count, where);
  const problems = result.justificationProblems.map(({ messageId }) => messageId);
  return { result, problems };
}

const folder = mkdtempSync(join(tmpdir(), 'pondera-justifications-'));
try {
  const { bytes, count } = justified();
  const ours = join(folder, 'ours.xlsx');
  writeFileSync(ours, bytes);
  const { result, problems } = expectJustified(bytes, count, 'as written');
  assert.deepEqual(problems, []);
  assert.deepEqual(result.configuration.config, { rules: { 'code-gap': 'off' } });

  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const convert = (file: string, target: string) =>
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', target, file], {
      stdio: 'ignore',
      timeout: 180_000,
    });
  convert(ours, join(folder, 'office'));
  const saved = readFileSync(join(folder, 'office', 'ours.xlsx'));
  assert.deepEqual(expectJustified(saved, count, 'saved by LibreOffice').problems, []);

  const edited = join(folder, 'edited.xlsx');
  execFileSync(PYTHON, [join(HERE, 'edit-justifications.py'), ours, edited]);
  const after = expectJustified(readFileSync(edited), count, 'edited with openpyxl');
  // The colleague's own row, in the sheet and in its copy.
  assert.deepEqual(after.problems, [
    'justifications.problems.noReference',
    'justifications.problems.noReference',
  ]);
  assert.ok(
    after.result.justified.some(({ justification }) => justification.text.includes('sin el complemento')),
  );
  assert.ok(after.result.justified.every(({ justification }) => justification.until === '2027-12-31'));

  convert(edited, join(folder, 'both'));
  expectJustified(readFileSync(join(folder, 'both', 'edited.xlsx')), count, 'by both');
  process.stdout.write(`${count} justifications outlive LibreOffice and openpyxl\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
