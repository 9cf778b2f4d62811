/** What findings are judged on: the samples of the repository, and three ways in which the published PAT differs from its sample. */
import { validateSnapshot } from '../../src/app/validate';
import type { Finding } from '../../src/domain/finding';
import { type CellValue, type Snapshot, valueAt } from '../../src/domain/snapshot';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { sheetOf } from '../../test/recognition/support';
import { withCells } from '../../test/support/edited-snapshot';
import { copiedRows } from './copied';

export type SourceKey = 'pat' | 'poa' | 'progress' | 'pom' | 'pat-described' | 'pat-printed' | 'pat-copied';

/** Gives the bytes of a sample workbook. */
export type ReadSample = (name: string) => Uint8Array;

/** Words of the published descriptions, which the sample leaves blank. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  '2.1.2.1': 'los 365 días del año por 24 horas diarias',
  '2.4.1': '21 visitas de supervisión',
  '5.3.2': 'Se integran trimestralmente',
  '5.4.3.1': 'Fuera de servicio máximo 5,256 minutos',
  '5.4.3.2': 'Por lo menos cuatro liberaciones trimestrales',
  '6.3.1': 'Se reporta mensualmente',
  '7.2.1': 'registro y aprobación de 2 modificaciones a la Estructura Orgánica',
  '7.4.2.1': 'El 100% trimestral de los conceptos del Art. 20',
  '8.2.2': 'Programa Semestral, atendido mensualmente',
  '8.3.1': 'Al menos el 95% de los cursos',
};

const CODE = 0;
const ANNUAL = 2;
const DESCRIPTION = 3;

/** The day on which they are judged: only justifications care, and the samples have none. */
const DAY = new Date(2026, 0, 15);

export interface Source {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  /** Rules that could not run. */
  readonly unchecked: number;
}

/** Reads a source and judges it as the pane and the command line do. */
export function source(key: SourceKey, read: ReadSample): Source {
  const snapshot = snapshotOf(key, read);
  const { findings, unchecked } = validateSnapshot(snapshot, DAY);
  return { snapshot, findings, unchecked: unchecked.length };
}

function snapshotOf(key: SourceKey, read: ReadSample): Snapshot {
  const sample = (name: string) => readSnapshot(read(name));
  switch (key) {
    case 'pat':
      return sample('pat-2019.xlsx');
    case 'poa':
      return sample('poa-2026.xlsx');
    case 'progress':
      return sample('pat-2019-avance.xlsx');
    case 'pom':
      return sample('pom-2026-2030.xlsx');
    case 'pat-described':
      return Object.entries(DESCRIPTIONS).reduce(
        (snapshot, [code, text]) => withCell(snapshot, code, DESCRIPTION, text),
        sample('pat-2019.xlsx'),
      );
    case 'pat-printed':
      return withCell(sample('pat-2019.xlsx'), '7.3.1', ANNUAL, 1, '0.0%');
    case 'pat-copied':
      return sheetOf(copiedRows(), { name: 'Pegado' });
  }
}

/** The published layout with another value in the row of an indicator. */
function withCell(
  snapshot: Snapshot,
  code: string,
  column: number,
  value: CellValue,
  format?: string,
): Snapshot {
  return withCells(snapshot, [
    { sheet: 0, row: rowOf(snapshot, code), column, value, ...(format ? { format } : {}) },
  ]);
}

/** The row of an indicator in the published layout. @throws RangeError when there is none */
export function rowOf({ sheets }: Snapshot, code: string): number {
  const sheet = sheets[0]!;
  for (let row = sheet.row; row < sheet.row + sheet.rowCount; row++) {
    if (valueAt(sheet, row, CODE) === code) return row;
  }
  throw new RangeError(`no row for ${code}`);
}
