/**
 * The ficha of an indicator of a MIR (matriz de indicadores para resultados): definition at the left, intermediate targets
 * and compliance at the right. One sheet a ficha; landscape, since both halves together make one page.
 */
import type { CellInput, Change, ChangeSet } from '../domain/change-set';
import type { Translator } from '../i18n';
import { spanishTranslator } from '../i18n/spanish';
import { STATE_WORD } from './attainment-formulas';
import { catalogueSheet } from './catalogue-sheet';
import { FORM, type FormField, FormSheet, textField } from './ficha-form';
import { MIR_HELPERS, type MirPlaces, mirFormulas } from './ficha-mir-formulas';
import {
  checkFichas,
  type FichaMirRequest,
  fichaSheetNames,
  type MirContent,
  suggestFichaName,
} from './ficha-request';
import { WRONG } from './palette';
import {
  BEHAVIORS,
  DIRECTIONS,
  lightFormats,
  owedFormat,
  PERIOD_LABELS,
  type ReportPeriod,
} from './report-parts';
import { CATALOGUE_NAME, SETTING_NAME } from './setting-names';
import { settingsSheet } from './settings-sheet';
import type { TemplatePicture, TemplateSpec } from './spec';

export const fichaMirSpec: TemplateSpec<FichaMirRequest> = {
  kind: 'ficha-mir',
  countries: ['mx', 'hn', 'gt'],
  defaults: (year) => ({
    sheetName: `MIR ${year}`,
    institution: '',
    year,
    fichas: 1,
    period: 'quarter',
  }),
  check: checkFichas,
  suggestSheetName: (request, sheetNames) => suggestFichaName('MIR', request, sheetNames),
  build: fichaMirTemplate,
  picture: mirPicture,
};

const LEVELS = ['Fin', 'Propósito', 'Componente', 'Actividad'] as const;
const DIMENSIONS = ['Eficacia', 'Eficiencia', 'Calidad', 'Economía'] as const;
const KINDS = ['Estratégico', 'Gestión'] as const;

/** The labels in the order of the form, with how each is written in the content. */
const FIELDS = [
  ['responsibleUnit', 'Unidad responsable', 1],
  ['level', 'Nivel', 1],
  ['summary', 'Resumen narrativo', 3],
  ['name', 'Nombre', 2],
  ['definition', 'Definición', 2],
  ['dimension', 'Dimensión', 1],
  ['kind', 'Tipo', 1],
  ['method', 'Método de cálculo', 1],
  ['variables', 'Variables', 1],
  ['unit', 'Unidad de medida', 1],
  ['frequency', 'Frecuencia de medición', 1],
  ['direction', 'Sentido', 1],
  ['behavior', 'Comportamiento', 1],
  ['baselineValue', 'Línea base (valor)', 1],
  ['baselineYear', 'Línea base (año)', 1],
  ['annualTarget', 'Meta anual', 1],
  ['verification', 'Medios de verificación', 2],
  ['assumptions', 'Supuestos', 2],
] as const;

type FieldKey = (typeof FIELDS)[number][0];

const NUMBERS: ReadonlySet<FieldKey> = new Set(['baselineValue', 'baselineYear', 'annualTarget']);

/** Rows and columns of a form; the right half begins at `FORM.right`. */
export interface MirLayout {
  readonly row: Readonly<Record<FieldKey, number>>;
  /** The rows at the right. */
  readonly result: number;
  readonly compliance: number;
  readonly light: number;
  readonly year: number;
  readonly bands: number;
  readonly bandCheck: number;
  readonly table: number;
  readonly targetCheck: number;
  readonly places: MirPlaces;
  readonly rowCount: number;
}

const RIGHT_COLUMNS = 7;
const WIDTH = FORM.right + RIGHT_COLUMNS + 5;

export function mirLayout(period: ReportPeriod): MirLayout {
  const row = Object.fromEntries(FIELDS.map(([key], index) => [key, FORM.first + index])) as Record<
    FieldKey,
    number
  >;
  const periods = PERIOD_LABELS[period].length;
  // The figures that count stand beside the long texts, the table beside short fields.
  const result = row.level;
  const table = row.method;
  const firstPeriod = table + 2;
  const end = firstPeriod + periods;
  const { right, value } = FORM;
  const closes = right + RIGHT_COLUMNS + 1;
  const at = (key: FieldKey) => ({ row: row[key], column: value });
  const bands = row.definition;
  return {
    row,
    result,
    compliance: result + 1,
    light: result + 2,
    year: result + 1,
    bands,
    bandCheck: bands,
    table,
    targetCheck: end,
    rowCount: Math.max(FORM.first + FIELDS.length, end + 1),
    places: {
      unit: at('unit'),
      direction: at('direction'),
      behavior: at('behavior'),
      annual: at('annualTarget'),
      baseline: at('baselineValue'),
      bands: {
        yellow: { row: bands + 1, column: right + 1 },
        green: { row: bands + 1, column: right + 4 },
        blue: { row: bands + 2, column: right + 1 },
        purple: { row: bands + 2, column: right + 4 },
      },
      compliance: { row: result + 1, column: right + 1 },
      firstPeriod,
      periods,
      column: {
        period: right,
        programmed: right + 1,
        numerator: right + 2,
        denominator: right + 3,
        actual: right + 4,
        compliance: right + 5,
        closes,
      },
      helpers: { row: FORM.first, column: closes + 2 },
    },
  };
}

/**
 * The template as a change set.
 * @param request checked with `checkFichas`
 * @param t the language of prompts and input messages; what the sheets say is Spanish
 */
export function fichaMirTemplate(request: FichaMirRequest, t: Translator = spanishTranslator()): ChangeSet {
  const names = fichaSheetNames(request);
  return {
    changes: [
      ...names.map(
        (name, index): Change => ({ kind: 'add-sheet', name, role: 'plan', activate: index === 0 }),
      ),
      ...settingsSheet(t),
      ...catalogueSheet(t),
      ...names.flatMap((name, index) => oneFicha(request, name, request.content?.[index], t)),
    ],
  };
}

function fieldsOf(content: MirContent | undefined): FormField[] {
  return FIELDS.map(([key, label, lines]): FormField => {
    const value = content?.[key] ?? null;
    if (NUMBERS.has(key)) return { label, value: value as CellInput, lines: 1 };
    return textField(label, value === null ? '' : String(value), lines);
  });
}

function oneFicha(
  request: FichaMirRequest,
  sheet: string,
  content: MirContent | undefined,
  t: Translator,
): Change[] {
  const layout = mirLayout(request.period);
  const { places, row } = layout;
  const { column, firstPeriod, periods, helpers } = places;
  const formulas = mirFormulas(places, request.period);
  const form = new FormSheet(sheet, WIDTH);
  const fields = fieldsOf(content);
  form.head(`FICHA DE INDICADOR (MIR) ${request.year}`, request, fields);
  form.cutoff();
  const { right } = FORM;
  const line = (at: number, label: string, value: CellInput, place: number = right) => {
    form.set(at, place, label);
    form.set(at, place + 1, value);
  };
  line(layout.result, 'Resultado', formulas.result);
  line(layout.compliance, 'Cumplimiento', formulas.compliance);
  line(layout.light, 'Semáforo', formulas.light);
  line(layout.year, 'Cumplimiento del año', formulas.year, right + 3);
  line(layout.bands, 'Parámetros de semaforización', formulas.bandsInWords);
  const bandLabels = [
    ['yellow', 'Amarillo desde'],
    ['green', 'Verde desde'],
    ['blue', 'Azul arriba de'],
    ['purple', 'Morado arriba de'],
  ] as const;
  for (const [name, label] of bandLabels) {
    const place = places.bands[name];
    line(place.row, label, content?.bands?.[name] ?? `=${SETTING_NAME[name]}`, place.column - 1);
  }
  form.set(layout.table, right, 'Metas intermedias');
  for (const [index, header] of [
    'Período',
    'Meta',
    'Numerador',
    'Denominador',
    'Realizado',
    'Cumplimiento',
    'Semáforo',
  ].entries()) {
    form.set(layout.table + 1, right + index, header);
  }
  form.set(layout.table + 1, column.closes, 'Cierra en el mes');
  for (const [index, own] of formulas.rows.entries()) {
    const at = firstPeriod + index;
    const entry = content?.entries[index];
    const captured = (entry?.numerator ?? null) !== null || (entry?.denominator ?? null) !== null;
    form.set(at, column.period, PERIOD_LABELS[request.period][index]!);
    form.set(at, column.programmed, entry?.programmed ?? null);
    form.set(at, column.numerator, entry?.numerator ?? null);
    form.set(at, column.denominator, entry?.denominator ?? null);
    form.set(at, column.actual, captured ? own.actual : (entry?.actual ?? own.actual));
    form.set(at, column.compliance, own.compliance);
    form.set(at, column.compliance + 1, own.light);
    form.set(at, column.closes, own.closes);
  }
  form.set(layout.targetCheck, right, 'Revisión');
  form.set(layout.targetCheck, right + 1, formulas.targetCheck);
  form.set(layout.targetCheck, right + 4, formulas.bandCheck);
  form.set(FORM.bands, helpers.column, 'Apoyo del cálculo');
  for (const [index, [key, label]] of MIR_HELPERS.entries()) {
    form.set(helpers.row + index, helpers.column - 1, label);
    form.set(helpers.row + index, helpers.column, formulas.helpers[key]);
  }
  look(form, layout, content);
  return [
    ...form.changes(fields, RIGHT_COLUMNS, layout.rowCount),
    { kind: 'column-width', sheet, column: right, columnCount: 1, width: 21 },
    { kind: 'column-width', sheet, column: right + 1, columnCount: RIGHT_COLUMNS - 1, width: 15 },
    { kind: 'column-width', sheet, column: helpers.column - 1, columnCount: 1, width: 32 },
    ...checks(form, layout, t),
    ...lightFormats(
      form.range(firstPeriod, column.compliance, periods, 2),
      `$${letter(column.compliance + 1)}${firstPeriod + 1}`,
    ),
    ...lightFormats(
      form.range(layout.compliance, right + 1, 2, 1),
      `$${letter(right + 1)}$${layout.light + 1}`,
    ),
    owedFormat(
      form.range(firstPeriod, column.compliance, periods, 1),
      `${letter(column.compliance)}${firstPeriod + 1}`,
    ),
    ...[right + 1, right + 4].map(
      (at): Change => ({
        kind: 'conditional-format',
        format: {
          range: form.range(layout.targetCheck, at),
          formula: `=LEFT($${letter(at)}$${layout.targetCheck + 1},6)="Revise"`,
          ...WRONG,
        },
      }),
    ),
    { kind: 'freeze', sheet, rows: row.responsibleUnit, columns: 0 },
  ];
}

const letter = (column: number) => String.fromCharCode(65 + column);

function look(form: FormSheet, layout: MirLayout, content: MirContent | undefined): void {
  const { places, row } = layout;
  const { column, firstPeriod, periods, bands } = places;
  const { right, value } = FORM;
  form.labels([
    form.range(layout.result, right, 3, 1),
    form.range(layout.year, right + 3),
    form.range(layout.bands, right),
    form.range(layout.table, right),
    form.range(layout.targetCheck, right),
  ]);
  form.formulas([form.range(layout.result, right + 1, 3, 1), form.range(layout.year, right + 4)], {
    bold: true,
    fontSize: 14,
    horizontal: 'Right',
    vertical: 'Center',
  });
  form.format([form.range(layout.bands, right + 1)], { italic: true });
  form.inputs(
    Object.values(bands).map((place) => form.range(place.row, place.column)),
    {
      numberFormat: '0%',
      horizontal: 'Right',
    },
  );
  form.headers([form.range(layout.table + 1, right, 1, RIGHT_COLUMNS)]);
  form.format([form.range(layout.table + 1, right + 1, 1, RIGHT_COLUMNS - 1)], { horizontal: 'Right' });
  form.inputs([form.range(firstPeriod, column.period, periods, 5)]);
  form.format([form.range(firstPeriod, column.actual, periods, 1)], { italic: true });
  form.formulas([form.range(firstPeriod, column.compliance, periods, 2)]);
  form.format([form.range(firstPeriod, column.programmed, periods, 6)], { horizontal: 'Right' });
  form.format([form.range(layout.targetCheck, right + 1), form.range(layout.targetCheck, right + 4)], {
    italic: true,
    bold: true,
  });
  form.format(
    [
      form.range(firstPeriod, column.compliance, periods, 1),
      form.range(layout.compliance, right + 1),
      form.range(layout.year, right + 4),
    ],
    { numberFormat: '0.0%' },
  );
  const numberFormat = content?.numberFormat ?? 'General';
  if (numberFormat !== 'General') {
    form.format(
      [
        form.range(row.baselineValue, value),
        form.range(row.annualTarget, value),
        form.range(firstPeriod, column.programmed, periods, 1),
        form.range(firstPeriod, column.actual, periods, 1),
        form.range(layout.result, right + 1),
      ],
      { numberFormat },
    );
  }
  form.format([form.range(FORM.bands, column.closes, MIR_HELPERS.length + 1, 3)], {
    fontColor: '#5B6472',
    italic: true,
  });
}

function checks(form: FormSheet, { row, places }: MirLayout, t: Translator): Change[] {
  const words = (key: string) => ({
    title: t.t(`reportTemplates.input.${key}.title`),
    message: t.t(`reportTemplates.input.${key}.message`),
  });
  const field = (key: FieldKey) => form.range(row[key], FORM.value);
  const list = (key: FieldKey, items: readonly string[]): Change => ({
    kind: 'validation',
    ranges: [field(key)],
    validation: { kind: 'list', items },
    messages: { style: 'stop', ...words('choose') },
  });
  const fromCatalogue = (key: FieldKey, source: string): Change => ({
    kind: 'validation',
    ranges: [field(key)],
    validation: { kind: 'list-from', source: `=${source}` },
    messages: { style: 'information', ...words('catalogue') },
  });
  const { column, firstPeriod, periods } = places;
  const actual = `${letter(column.actual)}${firstPeriod + 1}`;
  const target = `${letter(column.programmed)}${firstPeriod + 1}`;
  const direction = `$${letter(FORM.value)}$${row.direction + 1}`;
  return [
    list('level', LEVELS),
    list('dimension', DIMENSIONS),
    list('kind', KINDS),
    list('direction', DIRECTIONS),
    list('behavior', BEHAVIORS),
    fromCatalogue('unit', CATALOGUE_NAME.units),
    fromCatalogue('frequency', CATALOGUE_NAME.periodicities),
    {
      kind: 'validation',
      ranges: [field('baselineValue')],
      validation: { kind: 'decimal' },
      messages: { style: 'warning', ...words('baseline') },
    },
    {
      kind: 'validation',
      ranges: [field('baselineYear')],
      validation: { kind: 'decimal', minimum: 1990, maximum: 2100 },
      messages: { style: 'warning', ...words('year') },
    },
    {
      kind: 'validation',
      ranges: [form.range(firstPeriod, column.programmed, periods, 1)],
      validation: { kind: 'custom', formula: `=OR(ISNUMBER(${target}),${direction}="Rango")` },
      messages: { style: 'warning', ...words('number') },
    },
    {
      kind: 'validation',
      ranges: [form.range(firstPeriod, column.numerator, periods, 2)],
      validation: { kind: 'decimal' },
      messages: { style: 'warning', ...words('number') },
    },
    {
      kind: 'validation',
      ranges: [form.range(firstPeriod, column.actual, periods, 1)],
      validation: {
        kind: 'custom',
        formula: `=OR(ISNUMBER(${actual}),${actual}="${STATE_WORD.noDemand}")`,
      },
      messages: { style: 'warning', ...words('actual') },
    },
    {
      kind: 'validation',
      ranges: Object.values(places.bands).map((place) => form.range(place.row, place.column)),
      validation: { kind: 'decimal', minimum: 0.0001 },
      messages: { style: 'stop', ...words('band') },
    },
  ];
}

function mirPicture(request: FichaMirRequest): TemplatePicture {
  const cell = (text: string, kind: 'text' | 'input' | 'formula' | 'check' = 'text') => ({ text, kind });
  const [first, second] = PERIOD_LABELS[request.period];
  const line = (label: string, ...rest: ReturnType<typeof cell>[]) => ({
    kind: 'body' as const,
    cells: [cell(label), cell('', 'input'), ...rest],
  });
  return {
    columns: [18, 28, 16, 12, 12, 12].map((width) => ({ width })),
    rows: [
      { kind: 'title', cells: [cell(`FICHA DE INDICADOR (MIR) ${request.year}`)] },
      { kind: 'label', cells: [cell('Institución'), cell(request.institution, 'input')] },
      { kind: 'band', cells: [cell('DEFINICIÓN'), cell(''), cell('MEDICIÓN')] },
      line('Nivel', cell('Resultado'), cell('ƒ', 'formula')),
      line('Resumen narrativo', cell('Cumplimiento'), cell('ƒ', 'formula')),
      line('Nombre', cell('Semáforo'), cell('ƒ', 'check')),
      line(
        'Método de cálculo',
        cell('Metas intermedias'),
        cell('Meta'),
        cell('Realizado'),
        cell('Cumplimiento'),
      ),
      line(
        'Unidad de medida',
        cell(first!, 'input'),
        cell('', 'input'),
        cell('', 'input'),
        cell('ƒ', 'formula'),
      ),
      line('Sentido', cell(second!, 'input'), cell('', 'input'), cell('', 'input'), cell('ƒ', 'formula')),
      line('Supuestos'),
    ],
  };
}
