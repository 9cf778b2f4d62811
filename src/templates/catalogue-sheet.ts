/**
 * The sheet *Catálogos*: units, periodicities and populations as published. People add below; the drop-downs of the templates
 * follow by the growing names of {@link CATALOGUE_NAME}.
 */
import { cellRange } from '../domain/address';
import type { CellFormat, CellInput, Change } from '../domain/change-set';
import { CATALOGUE_TITLE } from '../domain/settings-sheet';
import type { Translator } from '../i18n';
import { HEAD, INK, INPUT, LINE, MUTED } from './palette';
import { CATALOGUE_NAME } from './setting-names';

/** The name that the sheet gets when it is added; people may rename it. */
export const CATALOGUE_SHEET = 'Catálogos';

/** Codes and words of SEFIN's catalogue as they are printed in published plans, misspellings included. */
const UNITS: readonly (readonly [code: number, text: string])[] = [
  [14, 'CAMPAÑA'],
  [16, 'CARNET'],
  [22, 'COMITÉ'],
  [26, 'CONVENIO'],
  [30, 'DICTÁMEN'],
  [32, 'DOCUMENTO'],
  [39, 'EVENTO'],
  [42, 'FAMILIA'],
  [62, 'MERIENDA'],
  [72, 'PASAPORTE'],
  [74, 'PERSONA'],
  [75, 'PORCENTAJE'],
  [80, 'REGISTRO'],
  [98, 'BOLSON ESCOLAR'],
  [103, 'OFICINA'],
  [140, 'CANTIDAD'],
  [149, 'INFORME'],
  [207, 'LITROS POR USUARIO'],
  [247, 'ATENCION'],
  [264, 'PLAN'],
  [330, 'ATENCION MÉDICA'],
  [376, 'DELEGACION MIGRATORIA'],
  [417, 'JORNADA'],
  [440, 'MIGRANTE'],
  [468, 'PLAN DE TRABAJO'],
  [494, 'SERVICIO'],
  [497, 'SISTEMA DE ALERTA'],
  [500, 'SOLICITUD'],
  [515, 'VALIDACION'],
  [556, 'ASISTENCIA'],
  [593, 'ACCION'],
  [595, 'GESTION'],
  [992, 'ASISTENCIA TÉCNICA'],
  [1004, 'PROTOCOLO'],
  [1009, 'CAPACITACIÓN'],
  [1015, 'ALERTA MIGRATORIA'],
  [1032, 'ATENCION INTEGRAL'],
  [1039, 'TALLERE DE CAPACITACION'],
];

/** Of the plans of Guatemala, which print no codes. */
const UNITS_WITHOUT_CODE = ['Persona', 'Documento'] as const;

const INFERRED = 'Código inferido, no publicado: confírmelo.';

const PERIODICITIES: readonly (readonly [text: string, periods: number, note: string])[] = [
  ['1 - Anual', 1, ''],
  ['2 - Semestral', 2, INFERRED],
  ['3 - Cuatrimestral', 3, INFERRED],
  ['4 - Trimestral', 4, ''],
  ['5 - Bimensual', 24, 'Dos veces al mes. Si es cada dos meses (Bimestral), agregue su código.'],
  ['6 - Mensual', 12, ''],
];

/** Only one of the published codes is printed with its text. */
const POPULATIONS: readonly (readonly [text: string, note: string])[] = [
  ['203', 'Complete el texto.'],
  ['304', 'Complete el texto.'],
  ['345', 'Complete el texto.'],
  ['349 - BENEFICIADA', ''],
];

/** `14 - CAMPAÑA` …; what the drop-down of units begins with. */
export const CATALOGUE_UNITS: readonly string[] = [
  ...UNITS.map(([code, text]) => `${code} - ${text}`),
  ...UNITS_WITHOUT_CODE,
];

/** `6 - Mensual` …, in the order of the codes. */
export const CATALOGUE_PERIODICITIES: readonly string[] = PERIODICITIES.map(([text]) => text);

const ROW = { title: 0, help: 1, header: 3, first: 4 } as const;

const COLUMN = {
  unit: 0,
  periodicity: 2,
  periods: 3,
  periodicityNote: 4,
  population: 6,
  populationNote: 7,
} as const;
const WIDTH = COLUMN.populationNote + 1;

/** How many entries the names can reach. */
const CAPACITY = { units: 1_000, periodicities: 60, populations: 500 } as const;

/**
 * The sheet, and the names of its lists. In a change set they go behind the sheets of the plans and before what uses them.
 * @param t the language of the prompts; what the sheet says is Spanish
 */
export function catalogueSheet(t: Translator): Change[] {
  return [
    {
      kind: 'shared-sheet',
      name: CATALOGUE_SHEET,
      role: 'catalogue',
      changes: [...content(), ...look(), ...prompts(t)],
    },
    ...names(),
  ];
}

function names(): Change[] {
  const list = (name: string, column: number, capacity: number, growing: boolean): Change => ({
    kind: 'name',
    name,
    range: cellRange(CATALOGUE_SHEET, ROW.first, column, capacity),
    ...(growing ? { growing } : {}),
  });
  return [
    list(CATALOGUE_NAME.units, COLUMN.unit, CAPACITY.units, true),
    list(CATALOGUE_NAME.periodicities, COLUMN.periodicity, CAPACITY.periodicities, true),
    list(CATALOGUE_NAME.periods, COLUMN.periods, CAPACITY.periodicities, false),
    list(CATALOGUE_NAME.populations, COLUMN.population, CAPACITY.populations, true),
  ];
}

function content(): Change[] {
  const count = Math.max(CATALOGUE_UNITS.length, PERIODICITIES.length, POPULATIONS.length);
  const rows: CellInput[][] = Array.from({ length: ROW.first + count }, () =>
    Array.from({ length: WIDTH }, (): CellInput => null),
  );
  const set = (row: number, column: number, value: CellInput) => {
    rows[row]![column] = value === '' ? null : value;
  };
  set(ROW.title, 0, CATALOGUE_TITLE);
  set(ROW.help, 0, 'Agregue lo que falte debajo de cada lista: aparece en las listas desplegables.');
  const headers: readonly (readonly [number, string])[] = [
    [COLUMN.unit, 'Unidades'],
    [COLUMN.periodicity, 'Periodicidades'],
    [COLUMN.periods, 'Periodos al año'],
    [COLUMN.periodicityNote, 'Nota'],
    [COLUMN.population, 'Poblaciones'],
    [COLUMN.populationNote, 'Nota'],
  ];
  for (const [column, header] of headers) set(ROW.header, column, header);
  for (const [index, unit] of CATALOGUE_UNITS.entries()) set(ROW.first + index, COLUMN.unit, unit);
  for (const [index, [text, periods, note]] of PERIODICITIES.entries()) {
    set(ROW.first + index, COLUMN.periodicity, text);
    set(ROW.first + index, COLUMN.periods, periods);
    set(ROW.first + index, COLUMN.periodicityNote, note);
  }
  for (const [index, [text, note]] of POPULATIONS.entries()) {
    set(ROW.first + index, COLUMN.population, text);
    set(ROW.first + index, COLUMN.populationNote, note);
  }
  return [{ kind: 'write', sheet: CATALOGUE_SHEET, row: 0, column: 0, cells: rows }];
}

/** The input columns of each list: first column, how many, and rows. */
const LISTS = [
  [COLUMN.unit, 1, CAPACITY.units],
  [COLUMN.periodicity, 3, CAPACITY.periodicities],
  [COLUMN.population, 2, CAPACITY.populations],
] as const;

function look(): Change[] {
  const sheet = CATALOGUE_SHEET;
  const format = (ranges: Parameters<typeof cellRange>[], own: CellFormat): Change => ({
    kind: 'format',
    ranges: ranges.map((range) => cellRange(...range)),
    format: own,
  });
  return [
    format([[sheet, ROW.title, 0]], { bold: true, fontSize: 14, fontColor: INK }),
    format([[sheet, ROW.help, 0]], { italic: true, fontColor: MUTED }),
    format(
      LISTS.map(([column, columns]) => [sheet, ROW.header, column, 1, columns]),
      { fill: HEAD, bold: true, fontColor: INK, borders: LINE },
    ),
    format(
      LISTS.map(([column, columns, rows]) => [sheet, ROW.first, column, Math.min(rows, 200), columns]),
      { fill: INPUT, fontColor: INK, borders: LINE, locked: false },
    ),
    ...(
      [
        [COLUMN.unit, 1, 34],
        [COLUMN.unit + 1, 1, 3],
        [COLUMN.periodicity, 1, 22],
        [COLUMN.periods, 1, 16],
        [COLUMN.periodicityNote, 1, 62],
        [COLUMN.periodicityNote + 1, 1, 3],
        [COLUMN.population, 1, 34],
        [COLUMN.populationNote, 1, 22],
      ] as const
    ).map(
      ([column, columnCount, width]): Change => ({
        kind: 'column-width',
        sheet,
        column,
        columnCount,
        width,
      }),
    ),
    { kind: 'freeze', sheet, rows: ROW.first, columns: 0 },
    {
      kind: 'print',
      sheet,
      landscape: true,
      paper: 'letter',
      fitToWidth: 1,
      repeatRows: { first: ROW.header, last: ROW.header },
    },
  ];
}

function prompts(t: Translator): Change[] {
  const words = {
    title: t.t('templateShared.catalogue.periods.title'),
    message: t.t('templateShared.catalogue.periods.message'),
  };
  return [
    {
      kind: 'validation',
      ranges: [cellRange(CATALOGUE_SHEET, ROW.first, COLUMN.periods, CAPACITY.periodicities)],
      validation: { kind: 'decimal', minimum: 1, maximum: 366 },
      messages: {
        style: 'stop',
        ...words,
        promptTitle: words.title,
        prompt: t.t('templateShared.catalogue.periods.prompt'),
      },
    },
  ];
}
