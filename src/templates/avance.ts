/**
 * The report of progress: a row for each indicator (or product) and period, on a sheet of its own. Compliance, what has been
 * reached so far, checks and scores are native formulas, so the sheet goes on working without the add-in. Percentages are
 * entered as such (`80%`, which the cell keeps as 0.8).
 */
import type { CellInput, Change, ChangeSet } from '../domain/change-set';
import type { Translator } from '../i18n';
import { spanishTranslator } from '../i18n/spanish';
import { FIRST_ROW_ONLY, periodSummary, rowFormulas, totalSummary, weightCheck } from './avance-formulas';
import { type AvanceColumn, type AvanceLayout, avanceLayout, HEAD_ROW } from './avance-layout';
import { avanceLook } from './avance-look';
import { type AvanceItem, type AvanceRequest, checkAvance, suggestAvanceName } from './avance-request';
import { catalogueSheet } from './catalogue-sheet';
import { cutoffInWords, LEGEND, monthsOfPeriod, PERIOD_WORD } from './report-parts';
import { settingsSheet } from './settings-sheet';
import type { TemplatePicture, TemplateSpec } from './spec';

export const avanceSpec: TemplateSpec<AvanceRequest> = {
  kind: 'avance',
  countries: ['mx', 'hn', 'gt'],
  defaults: (year) => ({
    sheetName: `Avance ${year}`,
    institution: '',
    year,
    unit: '',
    area: '',
    period: 'quarter',
    indicators: 5,
    captureDemand: false,
  }),
  check: checkAvance,
  suggestSheetName: suggestAvanceName,
  build: avanceTemplate,
  picture: avancePicture,
};

type Setter = (row: number, column: number, value: CellInput) => void;

/**
 * The template as a change set.
 * @param request checked with `checkAvance`
 * @param t the language of prompts and input messages; what the sheet says is Spanish
 */
export function avanceTemplate(request: AvanceRequest, t: Translator = spanishTranslator()): ChangeSet {
  const indicators = request.content?.length ?? request.indicators;
  const layout = avanceLayout({ ...request, indicators });
  const sheet = request.sheetName;
  const rows: CellInput[][] = Array.from({ length: layout.rowCount }, () =>
    Array.from({ length: layout.width }, (): CellInput => null),
  );
  const set: Setter = (row, column, value) => {
    rows[row]![column] = value === '' ? null : value;
  };
  writeHead(request, layout, set);
  for (let item = 0; item < indicators; item++) writeItem(request.content?.[item], item, layout, set);
  set(
    layout.spacer,
    layout.column.name,
    'Para agregar un indicador, copie los renglones de otro e insértelos arriba de esta línea.',
  );
  writeSummary(layout, set);
  const helpers = layout.column.key;
  const changes: Change[] = [
    { kind: 'add-sheet', name: sheet, role: 'plan', activate: true },
    ...settingsSheet(t),
    ...catalogueSheet(t),
    { kind: 'write', sheet, row: 0, column: 0, cells: rows.map((row) => row.slice(0, helpers)) },
    {
      kind: 'write',
      sheet,
      row: HEAD_ROW.header,
      column: helpers,
      cells: rows.slice(HEAD_ROW.header, layout.spacer).map((row) => row.slice(helpers)),
    },
    ...avanceLook(sheet, layout, request.content ?? [], t),
  ];
  return { changes };
}

function writeHead(request: AvanceRequest, layout: AvanceLayout, set: Setter): void {
  set(HEAD_ROW.title, 0, `REPORTE DE AVANCE ${request.year}`);
  const labels: readonly (readonly [row: number, label: string, value: CellInput])[] = [
    [HEAD_ROW.institution, 'Institución', request.institution],
    [HEAD_ROW.year, 'Ejercicio', request.year],
    [HEAD_ROW.unit, 'Dirección General', request.unit],
    [HEAD_ROW.area, 'Dirección de Área', request.area],
    [HEAD_ROW.period, 'Reporte', PERIOD_WORD[request.period]],
  ];
  const { unit, annual, weight } = layout.column;
  for (const [row, label, value] of labels) {
    set(row, layout.column.code, label);
    set(row, unit, value);
  }
  set(HEAD_ROW.institution, annual, 'Mes de corte');
  set(HEAD_ROW.institution, weight, cutoffInWords());
  set(HEAD_ROW.year, annual, LEGEND);
  set(HEAD_ROW.unit, annual, 'Los datos del indicador se toman de su primer renglón; basta llenarlos ahí.');
  for (const [column, header] of layout.headers.entries()) set(HEAD_ROW.header, column, header);
}

function writeItem(content: AvanceItem | undefined, item: number, layout: AvanceLayout, set: Setter): void {
  const { column } = layout;
  for (const [index, period] of layout.periods.entries()) {
    const row = HEAD_ROW.first + item * layout.periods.length + index;
    const put = (key: AvanceColumn, value: CellInput) => set(row, column[key], value);
    const first = index === 0;
    // Codes such as 9.1 and 1.10 stay texts.
    put('code', asText(content?.code ?? String(item + 1)));
    put('period', period);
    for (const [key, formula] of rowFormulas(layout, row)) {
      if (first || !FIRST_ROW_ONLY.has(key)) put(key, formula);
    }
    if (content === undefined) continue;
    put('name', asText(content.name));
    put('unit', asText(content.unit));
    put('direction', content.direction);
    put('behavior', content.behavior);
    if (first) {
      put('annual', content.annualTarget);
      put('baseline', content.baseline);
      put('weight', content.weight);
    }
    const entry = content.entries[index];
    if (entry === undefined) continue;
    put('programmed', entry.programmed);
    const captured = (entry.numerator ?? null) !== null || (entry.denominator ?? null) !== null;
    if (layout.hasDemand && captured) {
      put('numerator', entry.numerator ?? null);
      put('denominator', entry.denominator ?? null);
    } else if ((entry.actual ?? null) !== null) put('actual', entry.actual!);
    put('narrative', asText(entry.narrative ?? ''));
    put('evidence', asText(entry.evidence ?? ''));
  }
}

/** With the apostrophe that makes a text of anything; empty stays empty. */
function asText(text: string): CellInput {
  return text === '' ? null : `'${text}`;
}

/** The columns of the summary: a label, scores of the period, scores to its end, and the weight of what is programmed. */
export const SUMMARY_COLUMNS = [
  'Resumen por período',
  'Calificación estricta',
  'Calificación provisional',
  'Acumulada estricta',
  'Acumulada provisional',
  'Peso programado',
] as const;

function writeSummary(layout: AvanceLayout, set: Setter): void {
  const left = layout.column.name;
  const line = (row: number, cells: readonly CellInput[]) => {
    for (const [index, value] of cells.entries()) set(row, left + index, value);
  };
  line(layout.summary, SUMMARY_COLUMNS);
  for (const [index, period] of layout.periods.entries()) {
    const own = periodSummary(layout, (index + 1) * monthsOfPeriod(layout.period));
    line(layout.summary + 1 + index, [
      period,
      own.strict,
      own.provisional,
      own.toDateStrict,
      own.toDateProvisional,
      own.weight,
    ]);
  }
  const { toDate, year } = totalSummary(layout);
  const below = layout.summary + 1 + layout.periods.length;
  line(below, ['A la fecha', toDate.strict, toDate.provisional]);
  line(below + 1, ['Año', year.strict, year.provisional]);
  line(below + 2, ['Las ponderaciones suman 100 %', weightCheck(layout)]);
}

function avancePicture(request: AvanceRequest): TemplatePicture {
  const cell = (text: string, kind: 'text' | 'input' | 'formula' | 'check' = 'text') => ({ text, kind });
  const periods = avanceLayout({ ...request, indicators: 1 }).periods.slice(0, 3);
  return {
    columns: [8, 26, 14, 12, 12, 13, 10, 22].map((width) => ({ width })),
    rows: [
      { kind: 'title', cells: [cell(`REPORTE DE AVANCE ${request.year}`)] },
      { kind: 'label', cells: [cell('Institución'), cell(request.institution, 'input')] },
      { kind: 'label', cells: [cell('Dirección de Área'), cell(request.area, 'input')] },
      {
        kind: 'header',
        cells: [
          'Clave',
          'Indicador/Producto',
          'Período',
          'Programado',
          'Realizado',
          'Cumplimiento',
          'Semáforo',
          'Justificación (causa y acción)',
        ].map((text) => cell(text)),
      },
      ...periods.map((period) => ({
        kind: 'body' as const,
        cells: [
          cell('1', 'input'),
          cell('', 'input'),
          cell(period, 'input'),
          cell('', 'input'),
          cell('', 'input'),
          cell('ƒ', 'formula'),
          cell('ƒ', 'check'),
          cell('', 'input'),
        ],
      })),
      { kind: 'total', cells: [cell('Resumen por período'), cell('ƒ', 'formula')] },
    ],
  };
}
