/**
 * The ficha DTP5 of an indicator: the definition at the left, base line and trend at the right. One sheet a ficha; landscape,
 * since both halves together make one page.
 */
import { formatCell } from '../domain/address';
import type { CellInput, Change, ChangeSet } from '../domain/change-set';
import type { Translator } from '../i18n';
import { spanishTranslator } from '../i18n/spanish';
import { catalogueSheet } from './catalogue-sheet';
import { FORM, type FormField, FormSheet, textField } from './ficha-form';
import {
  checkFichas,
  type Dtp5Content,
  type FichaDtp5Request,
  fichaSheetNames,
  suggestFichaName,
} from './ficha-request';
import { WRONG } from './palette';
import { CATALOGUE_NAME } from './setting-names';
import { settingsSheet } from './settings-sheet';
import type { TemplatePicture, TemplateSpec } from './spec';

export const fichaDtp5Spec: TemplateSpec<FichaDtp5Request> = {
  kind: 'ficha-dtp5',
  countries: ['hn', 'gt', 'mx'],
  defaults: (year) => ({ sheetName: `DTP5 ${year}`, institution: '', year, fichas: 1 }),
  check: checkFichas,
  suggestSheetName: (request, sheetNames) => suggestFichaName('DTP5', request, sheetNames),
  build: fichaDtp5Template,
  picture: dtp5Picture,
};

/** The labels in the order of the form; trend and base line stand at the right. */
const FIELDS = [
  ['codeAndName', 'Código y Nombre del Indicador', 2],
  ['category', 'Categoría del Indicador', 1],
  ['objective', 'Objetivo Asociado del Indicador', 2],
  ['policy', 'Política Pública Asociada', 1],
  ['description', 'Descripción del Indicador', 2],
  ['relevance', 'Pertinencia', 1],
  ['interpretation', 'Interpretación', 1],
  ['calculation', 'Fórmula de Cálculo', 1],
  ['frequency', 'Frecuencia de Medición', 1],
  ['trendExplanation', 'Explicación de la Tendencia', 2],
  ['howReached', 'Cómo se va a lograr la meta', 2],
  ['dataSource', 'Procedencia de los Datos', 1],
  ['responsibleUnit', 'Unidad Responsable', 1],
  ['collection', 'Metodología de Recopilación', 1],
  ['products', 'Productos', 1],
  ['indicators', 'Indicadores', 1],
  ['technicalNotes', 'Notas Técnicas', 1],
] as const;

/** How many years the trend has, the year of the exercise being the last. */
export const TREND_YEARS = 5;

const RIGHT_COLUMNS = 3;
const WIDTH = FORM.right + RIGHT_COLUMNS;

/** Rows of the right half. */
export const DTP5_ROW = {
  baseline: FORM.first,
  baselineYear: FORM.first + 1,
  baselineValue: FORM.first + 2,
  trend: FORM.first + 4,
  header: FORM.first + 5,
  first: FORM.first + 6,
  observed: FORM.first + 6 + TREND_YEARS,
  yearCheck: FORM.first + 7 + TREND_YEARS,
  filled: FORM.first + 8 + TREND_YEARS,
} as const;

/**
 * The template as a change set.
 * @param request checked with `checkFichas`
 * @param t the language of prompts and input messages; what the sheets say is Spanish
 */
export function fichaDtp5Template(request: FichaDtp5Request, t: Translator = spanishTranslator()): ChangeSet {
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

const at = (row: number, column: number) => formatCell({ row, column });

/** The check and the change of the trend, as formulas; their rows move together. */
function trendFormulas(): {
  change: (row: number) => string;
  observed: string;
  yearCheck: string;
  filled: string;
} {
  const { right } = FORM;
  const years = `${at(DTP5_ROW.first, right)}:${at(DTP5_ROW.observed - 1, right)}`;
  const values = `${at(DTP5_ROW.first, right + 1)}:${at(DTP5_ROW.observed - 1, right + 1)}`;
  const baseline = `$${at(DTP5_ROW.baselineValue, right + 1).replace(/(\d+)/, '$$$1')}`;
  const last = `SUMPRODUCT(MAX(ISNUMBER(${values})*ROW(${values})))`;
  const first = `(9999999-SUMPRODUCT(MAX(ISNUMBER(${values})*(9999999-ROW(${values})))))`;
  const valueIn = (row: string) => `SUMPRODUCT((ROW(${values})=${row})*1,${values})`;
  const fields = `${at(FORM.first, FORM.value)}:${at(FORM.first + FIELDS.length - 1, FORM.value)}`;
  return {
    change: (row) => {
      const value = at(row, right + 1);
      return `=IF(AND(ISNUMBER(${value}),ISNUMBER(${baseline})),${value}-${baseline},"")`;
    },
    observed: `=IF(COUNT(${values})<2,"",IF(${valueIn(last)}>${valueIn(first)},"Ascendente",IF(${valueIn(last)}<${valueIn(first)},"Descendente","Sin cambio")))`,
    yearCheck: `=IF(COUNT(${years})<2,"",IF(AND(MAX(${years})-MIN(${years})=COUNT(${years})-1,SUMPRODUCT(--(${years}<>""))=COUNT(${years})),"Años seguidos","Revise: faltan o se repiten años"))`,
    filled: `=IF(COUNTBLANK(${fields})=0,"Completa","Faltan "&COUNTBLANK(${fields})&" campos")`,
  };
}

function fieldsOf(content: Dtp5Content | undefined): FormField[] {
  return FIELDS.map(([key, label, lines]) => textField(label, content?.[key], lines));
}

function oneFicha(
  request: FichaDtp5Request,
  sheet: string,
  content: Dtp5Content | undefined,
  t: Translator,
): Change[] {
  const form = new FormSheet(sheet, WIDTH);
  const fields = fieldsOf(content);
  const end = form.head(`FICHA DE INDICADOR (DTP5) ${request.year}`, request, fields);
  const formulas = trendFormulas();
  const { right } = FORM;
  const line = (row: number, label: string, value: CellInput) => {
    form.set(row, right, label);
    form.set(row, right + 1, value);
  };
  form.set(DTP5_ROW.baseline, right, 'Línea Base');
  line(DTP5_ROW.baselineYear, 'Año', content?.baselineYear ?? null);
  line(DTP5_ROW.baselineValue, 'Valor', content?.baselineValue ?? null);
  form.set(DTP5_ROW.trend, right, 'Tendencia y meta del indicador');
  line(DTP5_ROW.header, 'Años', 'Valor');
  form.set(DTP5_ROW.header, right + 2, 'Cambio desde la línea base');
  for (let index = 0; index < TREND_YEARS; index++) {
    const row = DTP5_ROW.first + index;
    const point = content?.trend[index];
    form.set(row, right, point?.year ?? (content ? null : request.year - TREND_YEARS + 1 + index));
    form.set(row, right + 1, point?.value ?? null);
    form.set(row, right + 2, formulas.change(row));
  }
  line(DTP5_ROW.observed, 'Tendencia observada', formulas.observed);
  line(DTP5_ROW.yearCheck, 'Revisión de los años', formulas.yearCheck);
  line(DTP5_ROW.filled, 'Campos de la ficha', formulas.filled);

  form.labels([form.range(DTP5_ROW.baseline, right, 3, 1), form.range(DTP5_ROW.trend, right)]);
  form.labels([form.range(DTP5_ROW.observed, right, 3, 1)]);
  form.headers([form.range(DTP5_ROW.header, right, 1, 3)]);
  form.inputs([
    form.range(DTP5_ROW.baselineYear, right + 1, 2, 1),
    form.range(DTP5_ROW.first, right, TREND_YEARS, 2),
  ]);
  form.format([form.range(DTP5_ROW.first, right, TREND_YEARS, 1)], { horizontal: 'Left' });
  form.formulas([form.range(DTP5_ROW.first, right + 2, TREND_YEARS, 1)]);
  form.formulas([form.range(DTP5_ROW.observed, right + 1, 3, 1)], { bold: true });
  const numberFormat = content?.numberFormat ?? 'General';
  if (numberFormat !== 'General') {
    form.format(
      [form.range(DTP5_ROW.baselineValue, right + 1), form.range(DTP5_ROW.first, right + 1, TREND_YEARS, 2)],
      { numberFormat },
    );
  }
  const words = (key: string) => ({
    title: t.t(`reportTemplates.input.${key}.title`),
    message: t.t(`reportTemplates.input.${key}.message`),
  });
  const check = (row: number, wrong: string): Change => ({
    kind: 'conditional-format',
    format: {
      range: form.range(row, right + 1),
      formula: `=LEFT($${at(row, right + 1).replace(/(\d+)/, '$$$1')},${wrong.length})="${wrong}"`,
      ...WRONG,
    },
  });
  return [
    ...form.changes(fields, RIGHT_COLUMNS, Math.max(end, DTP5_ROW.filled + 1)),
    { kind: 'column-width', sheet, column: right, columnCount: 1, width: 32 },
    { kind: 'column-width', sheet, column: right + 1, columnCount: 1, width: 20 },
    { kind: 'column-width', sheet, column: right + 2, columnCount: 1, width: 28 },
    {
      kind: 'validation',
      ranges: [form.range(FORM.first + FIELDS.findIndex(([key]) => key === 'frequency'), FORM.value)],
      validation: { kind: 'list-from', source: `=${CATALOGUE_NAME.periodicities}` },
      messages: { style: 'information', ...words('catalogue') },
    },
    {
      kind: 'validation',
      ranges: [
        form.range(DTP5_ROW.baselineYear, right + 1),
        form.range(DTP5_ROW.first, right, TREND_YEARS, 1),
      ],
      validation: { kind: 'decimal', minimum: 1990, maximum: 2100 },
      messages: { style: 'warning', ...words('year') },
    },
    {
      kind: 'validation',
      ranges: [
        form.range(DTP5_ROW.baselineValue, right + 1),
        form.range(DTP5_ROW.first, right + 1, TREND_YEARS, 1),
      ],
      validation: { kind: 'decimal' },
      messages: { style: 'warning', ...words('baseline') },
    },
    check(DTP5_ROW.yearCheck, 'Revise'),
    check(DTP5_ROW.filled, 'Faltan'),
    { kind: 'freeze', sheet, rows: FORM.first, columns: 0 },
  ];
}

function dtp5Picture(request: FichaDtp5Request): TemplatePicture {
  const cell = (text: string, kind: 'text' | 'input' | 'formula' | 'check' = 'text') => ({ text, kind });
  const line = (label: string, ...rest: ReturnType<typeof cell>[]) => ({
    kind: 'body' as const,
    cells: [cell(label), cell('', 'input'), ...rest],
  });
  const year = (back: number) => cell(String(request.year - back), 'input');
  return {
    columns: [26, 30, 20, 14, 14].map((width) => ({ width })),
    rows: [
      { kind: 'title', cells: [cell(`FICHA DE INDICADOR (DTP5) ${request.year}`)] },
      { kind: 'label', cells: [cell('Institución'), cell(request.institution, 'input')] },
      { kind: 'band', cells: [cell('DEFINICIÓN'), cell(''), cell('MEDICIÓN')] },
      line('Código y Nombre del Indicador', cell('Línea Base')),
      line('Categoría del Indicador', cell('Año'), cell('', 'input')),
      line('Objetivo Asociado del Indicador', cell('Valor'), cell('', 'input')),
      line('Descripción del Indicador', cell('Años'), cell('Valor'), cell('Cambio')),
      line('Fórmula de Cálculo', year(1), cell('', 'input'), cell('ƒ', 'formula')),
      line('Frecuencia de Medición', year(0), cell('', 'input'), cell('ƒ', 'formula')),
      line('Notas Técnicas'),
    ],
  };
}
