/**
 * Builds the sample workbooks: `npm run samples`, or `node --import ./scripts/register-swc.mjs scripts/build-samples.ts`.
 * Equal data gives equal bytes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChangeSet } from '../src/domain/change-set';
import { writeWorkbook } from '../src/ooxml/write-workbook';
import { changeSetToWorkbook } from '../src/xlsx/change-set-to-workbook';
import { faultyWorkbook } from './samples/faulty';
import { pomSample } from './samples/pom-sample';
import { progressWorkbook } from './samples/progress';
import { PAT_2019 } from './samples/published-data';
import { POA_2026 } from './samples/published-poa-data';
import { publishedPoaSheet } from './samples/published-poa-sheet';
import { publishedSheet } from './samples/published-sheet';
import { recalculate } from './samples/recalculate';

const directory = new URL('../samples/', import.meta.url);

function build(name: string, changeSet: ChangeSet): void {
  const bytes = writeWorkbook(recalculate(changeSetToWorkbook(changeSet)));
  writeFileSync(fileURLToPath(new URL(name, directory)), bytes);
  process.stderr.write(`${name}: ${bytes.length} bytes\n`);
}

build('pat-2019.xlsx', publishedSheet(PAT_2019, 'PAT 2019'));
build('pat-2019-avance.xlsx', progressWorkbook(PAT_2019));
build('pat-con-errores.xlsx', faultyWorkbook(PAT_2019));
build('poa-2026.xlsx', publishedPoaSheet(POA_2026, 'POA 2026'));
build('pom-2026-2030.xlsx', pomSample());
