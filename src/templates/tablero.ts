/**
 * The sheet *Tablero*: the institution's score by month, quarter, to date and year, its units and areas with their traffic lights,
 * and the indicators that are worst off, with native charts. Its formulas refer to the cells in which the plans compute their own
 * scores, so that it follows the data without the add-in; where a plan has none, values of the engine stand there, and the
 * sheet says so and from when they are.
 */
import type { CellInput, Change, ChangeSet } from '../domain/change-set';
import type { InstitutionCompliance } from '../domain/compliance-model';
import { MONTH_LABELS } from '../domain/period';
import { DASHBOARD_TITLE } from '../domain/settings-sheet';
import type { Translator } from '../i18n';
import { spanishTranslator } from '../i18n/spanish';
import { settingsSheet } from './settings-sheet';
import { dashboardCharts } from './tablero-charts';
import { type AreaSource, PERIOD, type UnitSource, unitSources } from './tablero-data';
import * as formulas from './tablero-formulas';
import {
  type AreaRows,
  COLUMN,
  DASHBOARD_SHEET,
  type DashboardLayout,
  HELPER,
  layOutDashboard,
  ROW,
  type UnitRows,
  WIDTH,
  WORST,
  WORST_COLUMN,
} from './tablero-layout';
import { dashboardLook } from './tablero-look';

export { DASHBOARD_SHEET } from './tablero-layout';

export interface DashboardRequest {
  /** Of a recognised workbook, in which the sheet will stand. */
  readonly institution: InstitutionCompliance;
  /** When the workbook was read. */
  readonly at: Date;
}

type Setter = (row: number, column: number, value: CellInput) => void;

/** A text as it is put into a cell: never a formula. */
const words = (text: string): string => (/^[='+@-]/.test(text) ? `'${text}` : text);

/**
 * The sheet as a change set; the one that is there already is emptied and written anew. *Ajustes* comes with it where the
 * workbook has none.
 * @param t the language of the prompts of *Ajustes*; what sheets say is Spanish
 */
export function dashboard({ institution, at }: DashboardRequest, t: Translator): ChangeSet {
  const sources = unitSources(institution);
  const layout = layOutDashboard(sources);
  const head: Change[] = [
    ...settingsSheet(t, institution.settings),
    {
      kind: 'own-sheet',
      name: DASHBOARD_SHEET,
      role: 'dashboard',
      tabColor: '#1F4E5F',
      activate: true,
    },
  ];
  return {
    changes: [
      ...head,
      ...content(institution, at, sources, layout),
      ...dashboardLook(layout),
      ...dashboardCharts(layout),
    ],
  };
}

function content(
  institution: InstitutionCompliance,
  at: Date,
  sources: readonly UnitSource[],
  layout: DashboardLayout,
): Change[] {
  const lastRow = Math.max(layout.lastRow, layout.firstItem + Math.max(layout.itemCount, WORST));
  const rows: CellInput[][] = Array.from({ length: lastRow + 1 }, () =>
    Array.from({ length: HELPER.end }, (): CellInput => null),
  );
  const set: Setter = (row, column, value) => {
    rows[row]![column] = value === '' ? null : value;
  };
  writeHead(institution, at, sources, layout, set);
  writeInstitution(institution, layout, set);
  writeTableHeader(layout.unitsHeader, 'Unidad', set);
  writeTableHeader(layout.areasHeader, 'Área', set);
  for (const [index, unit] of sources.entries()) writeUnit(unit, layout.units[index]!, set);
  writeHelperHeader(layout, set);
  writeWorst(layout, set);
  // Two writes: what people see, and the helper columns at its right.
  const write = (column: number, cells: CellInput[][], row = 0): Change => ({
    kind: 'write',
    sheet: DASHBOARD_SHEET,
    row,
    column,
    cells,
  });
  return [
    write(
      0,
      rows.slice(0, layout.lastRow + 1).map((row) => row.slice(0, WIDTH)),
    ),
    write(
      HELPER.label,
      rows.slice(layout.helperHeader - 1).map((row) => row.slice(HELPER.label)),
      layout.helperHeader - 1,
    ),
  ];
}

const two = (number: number) => String(number).padStart(2, '0');

/** `15/01/2027 10:32`, by the clock of the person who writes it. */
function moment(at: Date): string {
  return `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** More would not fit on the line. */
const MOST_LABELS = 12;

function labelsOf(areas: readonly AreaSource[]): string {
  const labels = areas.slice(0, MOST_LABELS).map((area) => area.label);
  const more = areas.length > MOST_LABELS ? ` y ${areas.length - MOST_LABELS} más` : '';
  return `${labels.join(', ')}${more}`;
}

function originLine(areas: readonly AreaSource[], at: Date): string {
  const valued = areas.filter((area) => area.hasValues && !area.watched);
  const partly = areas.filter((area) => area.hasValues && area.watched);
  if (valued.length + partly.length === 0) {
    return 'Todas las cifras siguen a las hojas de los planes, sin el complemento.';
  }
  const ending = `son valores calculados por Pondera el ${moment(at)}; para actualizarlos, escriba de nuevo el tablero.`;
  if (valued.length === areas.length) return `Las cifras de las áreas ${ending}`;
  const which = [
    ...(valued.length > 0 ? [`las de ${labelsOf(valued)}`] : []),
    ...(partly.length > 0 ? [`los periodos que no calcula la hoja de ${labelsOf(partly)}`] : []),
  ];
  return `Las cifras siguen a las hojas de los planes; ${which.join(' y ')} ${ending}`;
}

function writeHead(
  { name, year }: InstitutionCompliance,
  at: Date,
  sources: readonly UnitSource[],
  layout: DashboardLayout,
  set: Setter,
): void {
  const areas = sources.flatMap((unit) => unit.areas);
  set(ROW.title, 0, DASHBOARD_TITLE);
  set(ROW.title, 1, words([year, name].filter((part) => part !== null).join(' · ')));
  set(ROW.cutoff, 0, formulas.cutoffLine());
  set(ROW.origin, 0, originLine(areas, at));
  const firstArea = layout.firstHelper + sources.length;
  set(ROW.check, 0, areas.length === 0 ? null : formulas.checkLine(firstArea, areas.length));
}

const QUARTERS = ['Trim. I', 'Trim. II', 'Trim. III', 'Trim. IV'];
const PERIOD_LABELS = [...MONTH_LABELS, ...QUARTERS, 'A la fecha', 'Año'];

const NOTES = [
  'Estricta: lo que no se reportó cuenta 0. Provisional: solo cuenta lo reportado.',
  'Año, estricta: lo pendiente cuenta como no alcanzado.',
  'Una unidad es el promedio simple de sus áreas; la institución, el de sus unidades.',
  'Lo que no tiene calificación en un periodo se deja fuera; no cuenta 0.',
  'Las unidades que se reportan aparte no entran en la institución.',
  'Corte, tope, semáforo y consolidación se eligen en la hoja Ajustes.',
];

/** The notes, and why plans don't count, as far as there are rows beside the chart. */
function notesOf({ notes }: InstitutionCompliance): string[] {
  const spanish = spanishTranslator();
  return [...NOTES, ...notes.map(({ messageId, params }) => spanish.t(messageId, params))].slice(
    0,
    ROW.monthsChartEnd - ROW.notes,
  );
}

function writeInstitution(institution: InstitutionCompliance, layout: DashboardLayout, set: Setter): void {
  set(ROW.institution, 0, 'INSTITUCIÓN');
  set(ROW.header, COLUMN.label, 'Calificación');
  for (const [period, label] of PERIOD_LABELS.entries()) {
    const column = COLUMN.firstPeriod + period;
    set(ROW.header, column, label);
    set(ROW.strict, column, formulas.institutionScore('strict', period, layout.counted));
    set(ROW.provisional, column, formulas.institutionScore('provisional', period, layout.counted));
    if (period < 12) set(ROW.programme, column, 1);
  }
  set(ROW.strict, COLUMN.label, 'Estricta');
  set(ROW.provisional, COLUMN.label, 'Provisional');
  set(ROW.programme, COLUMN.label, 'Programa');
  for (const [column, label] of ['Al corte', 'Estricta', 'Provisional', 'Semáforo'].entries()) {
    set(ROW.summary, column, label);
  }
  const stretches = [
    ['Mes de corte', 'month'],
    ['Trimestre', 'quarter'],
    ['A la fecha', 'toDate'],
    ['Año', 'year'],
  ] as const;
  for (const [index, [label, stretch]] of stretches.entries()) {
    const row = ROW.firstSummary + index;
    set(row, 0, label);
    set(row, 1, formulas.atCutoff(stretch, COLUMN.firstPeriod, ROW.strict));
    set(row, 2, formulas.atCutoff(stretch, COLUMN.firstPeriod, ROW.provisional));
    // Before the year is closed nothing of it is late.
    set(row, 3, stretch === 'year' ? formulas.lightOfYear(1, row) : formulas.lightOf(1, row));
  }
  for (const [index, note] of notesOf(institution).entries()) set(ROW.notes + index, 0, words(note));
}

function writeTableHeader(row: number, what: 'Unidad' | 'Área', set: Setter): void {
  set(row - 1, 0, what === 'Unidad' ? 'UNIDADES' : 'ÁREAS');
  const headers = [
    what,
    'Indic.',
    'Mes, estricta',
    'Mes, provis.',
    'Trim., estricta',
    'Trim., provis.',
    'A la fecha, estricta',
    'A la fecha, provis.',
    'Año, estricta',
    'Año, provis.',
    'Semáforo a la fecha',
    ...formulas.COUNTED_LIGHTS.map(([, word]) => word),
    what === 'Unidad' ? 'Cuenta' : 'Origen',
  ];
  for (const [column, header] of headers.entries()) set(row, column, header.replace('Indic.', 'Indic.'));
}

const STRETCH_COLUMNS = [
  ['month', COLUMN.monthStrict],
  ['quarter', COLUMN.quarterStrict],
  ['toDate', COLUMN.toDateStrict],
  ['year', COLUMN.yearStrict],
] as const;

/** The line of a unit or an area: its scores at the corte and its lights. */
function writeLine(at: Pick<AreaRows, 'row' | 'helper' | 'firstItem' | 'itemCount'>, set: Setter): void {
  for (const [stretch, column] of STRETCH_COLUMNS) {
    set(at.row, column, formulas.atCutoff(stretch, HELPER.strict, at.helper));
    set(at.row, column + 1, formulas.atCutoff(stretch, HELPER.provisional, at.helper));
  }
  set(at.row, COLUMN.light, formulas.lightOf(COLUMN.toDateStrict, at.row));
  for (const [column, word] of formulas.COUNTED_LIGHTS) {
    set(at.row, column, formulas.lightCount(word, at.firstItem, at.itemCount));
  }
}

function writeUnit(unit: UnitSource, rows: UnitRows, set: Setter): void {
  const first = rows.areas[0]?.helper ?? rows.helper;
  const count = rows.areas.length;
  set(rows.row, COLUMN.label, words(unit.label === unit.name ? unit.name : `${unit.label}. ${unit.name}`));
  set(
    rows.row,
    COLUMN.indicators,
    unit.areas.reduce((sum, area) => sum + area.indicatorCount, 0),
  );
  set(rows.row, COLUMN.origin, unit.reportedApart ? 'Aparte' : 'Sí');
  writeLine(rows, set);
  set(rows.helper, HELPER.label, words(unit.label));
  for (let period = 0; period < PERIOD.count; period++) {
    for (const which of ['strict', 'provisional'] as const) {
      const column = HELPER[which] + period;
      set(rows.helper, column, formulas.unitScore(column, first, count));
    }
    set(rows.helper, HELPER.weight + period, formulas.unitWeight(period, first, count));
  }
  for (const [index, area] of unit.areas.entries()) writeArea(area, rows.areas[index]!, set);
}

function writeArea(area: AreaSource, rows: AreaRows, set: Setter): void {
  set(rows.row, COLUMN.label, words(area.label === area.name ? area.name : `${area.label}. ${area.name}`));
  set(rows.row, COLUMN.indicators, area.indicatorCount);
  set(rows.row, COLUMN.origin, area.hasValues ? (area.watched ? 'Ambas' : 'Valores') : 'Hoja');
  writeLine(rows, set);
  set(rows.helper, HELPER.label, words(area.label));
  set(rows.helper, HELPER.count, area.indicatorCount);
  set(rows.helper, HELPER.changed, area.watched ? formulas.changedSince(area.watched) : 0);
  for (let period = 0; period < PERIOD.count; period++) {
    set(rows.helper, HELPER.strict + period, formulas.figure(area.strict[period]!));
    set(rows.helper, HELPER.provisional + period, formulas.figure(area.provisional[period]!));
  }
  for (const [index, item] of area.indicators.entries()) {
    const row = rows.firstItem + index;
    set(row, HELPER.code, words(item.code));
    set(row, HELPER.name, words(item.name));
    set(row, HELPER.area, words(item.areaLabel));
    set(row, HELPER.itemStrict, formulas.itemFigure(item.strict));
    set(row, HELPER.itemProvisional, formulas.figure(item.provisional));
    set(row, HELPER.light, formulas.itemLight(row, item.onlyLastCounts));
  }
}

function writeHelperHeader(layout: DashboardLayout, set: Setter): void {
  set(layout.helperHeader - 1, HELPER.label, 'Apoyo del cálculo (puede ocultarse, no borrarse)');
  set(layout.helperHeader, HELPER.label, 'Unidad / área');
  set(layout.helperHeader, HELPER.count, 'Indicadores');
  set(layout.helperHeader, HELPER.changed, 'Cambió');
  for (const [period, label] of PERIOD_LABELS.entries()) {
    // Not the bare names of the months, which would look like the header of a plan.
    set(layout.helperHeader, HELPER.strict + period, `Estricta ${label}`);
    set(layout.helperHeader, HELPER.provisional + period, `Provisional ${label}`);
    set(layout.helperHeader, HELPER.weight + period, `Peso ${label}`);
  }
  const headers = [
    'Clave',
    'Indicador',
    'Área',
    'Estricto',
    'Provisional',
    'Semáforo',
    'Orden',
    null,
    'Lugar',
  ];
  for (const [index, header] of headers.entries()) set(layout.itemsHeader, HELPER.code + index, header);
}

function writeWorst(layout: DashboardLayout, set: Setter): void {
  const { worstHeader, firstItem, itemCount } = layout;
  set(worstHeader - 1, 0, 'INDICADORES CON MENOR CUMPLIMIENTO A LA FECHA');
  const headers = ['Indicador', 'Clave', 'Área', 'Estricto', 'Provis.', 'Semáforo'];
  for (const [column, header] of headers.entries()) set(worstHeader, column, header);
  if (itemCount === 0) return;
  for (let index = 0; index < itemCount; index++) {
    set(firstItem + index, HELPER.rankKey, formulas.rankKey(firstItem + index, index + 1));
  }
  for (let k = 0; k < WORST; k++) {
    const row = worstHeader + 1 + k;
    const helper = firstItem + k;
    const of = (column: number) => formulas.ranked(column, helper, firstItem, itemCount);
    set(helper, HELPER.position, formulas.position(k + 1, firstItem, itemCount));
    set(row, WORST_COLUMN.name, of(HELPER.name));
    set(row, WORST_COLUMN.code, formulas.rankedCode(helper, firstItem, itemCount));
    set(row, WORST_COLUMN.area, of(HELPER.area));
    set(row, WORST_COLUMN.strict, of(HELPER.itemStrict));
    set(row, WORST_COLUMN.provisional, of(HELPER.itemProvisional));
    set(row, WORST_COLUMN.light, of(HELPER.light));
  }
}
