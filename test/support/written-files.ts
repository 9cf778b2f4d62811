/** The files that we write, for whoever checks them: every template blank and filled, the sheets of ours, what is saved again. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { complianceSheet } from '../../src/app/compliance-sheet';
import { findingsSheet } from '../../src/app/findings-sheet';
import { justificationSheet } from '../../src/app/justification-sheet';
import { newTemplate } from '../../src/app/new-template';
import { validateSnapshot } from '../../src/app/validate';
import { recalculate } from '../../src/cli/recalculate';
import type { ChangeSet } from '../../src/domain/change-set';
import { computeInstitution } from '../../src/domain/compliance';
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import { createTranslator } from '../../src/i18n';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import type { WorkbookData } from '../../src/ooxml/workbook-data';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { recognise } from '../../src/recognition';
import { TEMPLATES } from '../../src/templates';
import { createRecalculator } from '../../src/workbench/calc/recalculator';
import { createHost } from '../../src/workbench/host';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { fixtures as avance } from '../agreement/avance.fixtures';
import { fixtures as ficha } from '../agreement/ficha.fixtures';
import { fixtures as pat } from '../agreement/pat.fixtures';
import { fixtures as poa } from '../agreement/poa.fixtures';
import { fixtures as pom } from '../agreement/pom.fixtures';
import { fixtures as tablero } from '../agreement/tablero.fixtures';

export interface WrittenFile {
  /** Unique; letters, digits and hyphens. */
  readonly name: string;
  /** Absent for what is read and saved again. */
  readonly changeSet?: () => ChangeSet;
  /** The data as it is written, with results. */
  workbook(): WorkbookData;
}

const t = createTranslator('es-MX');
const AT = new Date(2027, 0, 15, 10, 32);
function sample(file: string): WorkbookData {
  return readWorkbook(readFileSync(file));
}

function ofChanges(name: string, changeSet: () => ChangeSet): WrittenFile {
  return { name, changeSet, workbook: () => recalculate(changeSetToWorkbook(changeSet())) };
}

function blank(kind: (typeof TEMPLATES)[number]['kind'], rows: string): WrittenFile {
  return ofChanges(`${kind}-blank-${rows}`, () => {
    const words = { year: '2027', rows, institution: 'Instituto & "Agua" <Suelos>' };
    const { changeSet, problems } = newTemplate(kind, words, undefined, t);
    if (!changeSet) throw new Error(problems.join('; '));
    return changeSet;
  });
}

/** *Hallazgos*, *Cumplimiento* and *Justificaciones* as the add-in writes them for a sample. */
function ownSheets(name: string, from: string): WrittenFile {
  return ofChanges(name, () => {
    const snapshot = readSnapshot(writeWorkbook(sample(from)));
    const { findings, plans } = validateSnapshot(snapshot, AT);
    const institution = computeInstitution(recognise(snapshot), defaultComplianceSettings(5));
    return {
      changes: [
        ...findingsSheet(findings, plans, t, { at: AT, sheetName: 'Hallazgos' }).changes,
        ...complianceSheet(institution, t, { sheetName: 'Cumplimiento' }).changes,
        ...justificationSheet(t),
      ],
    };
  });
}

/** Read by us and written again, or opened in the workbench and saved. */
function savedAgain(file: string): WrittenFile[] {
  const name = basename(file, '.xlsx');
  return [
    { name: `again-${name}`, workbook: () => sample(file) },
    {
      name: `workbench-${name}`,
      workbook: () =>
        createHost({ recalculator: createRecalculator(), workbook: sample(file) }).model.toData(),
    },
  ];
}

const SAMPLE_FILES = [
  'pat-2019.xlsx',
  'pat-2019-avance.xlsx',
  'pat-con-errores.xlsx',
  'poa-2026.xlsx',
  'pom-2026-2030.xlsx',
];

const filled = [avance, ficha, pat, poa, pom, tablero].flat();

/**
 * @param samples the folder of the sample workbooks
 * @param all whether every filled fixture is among them, or some of each template
 */
export function writtenFiles(samples: string, all: boolean): WrittenFile[] {
  const some = new Set([
    'avance-random-month-12',
    'avance-random-quarter-1',
    'avance-random-fourMonths-22',
    'ficha-mir-1-1',
    'ficha-dtp5-filled',
    'pat-random-1',
    'poa-published-june',
    'pom-inventado-corte-8',
    'tablero-pat-junio',
  ]);
  const chosen = filled.filter(({ name }) => all || some.has(name));
  return [
    ...TEMPLATES.flatMap(({ kind }) => [blank(kind, '1'), blank(kind, '7')]),
    ...chosen.map((fixture) => ofChanges(fixture.name, () => fixture.changeSet())),
    ownSheets('own-sheets', join(samples, 'pat-con-errores.xlsx')),
    ownSheets('own-sheets-without-findings', join(samples, 'pom-2026-2030.xlsx')),
    ...(all ? SAMPLE_FILES : ['pat-2019-avance.xlsx', 'poa-2026.xlsx']).flatMap((name) =>
      savedAgain(join(samples, name)),
    ),
  ];
}
