/**
 * The PAT template: each Dirección de Área of a year on a sheet of its own, as a change set. Everything that is computed is
 * a native formula, so the sheet goes on working for whoever doesn't have the add-in. Percentages are entered as such
 * (`35.3%`, which the cell keeps as 0.353). Corte, cap, bands and the formula of descending indicators come from *Ajustes*.
 */
import { cellRange } from '../domain/address';
import type { CellInput, Change, ChangeSet } from '../domain/change-set';
import { MONTH_LABELS, MONTHS } from '../domain/period';
import type { Translator } from '../i18n';
import { spanishTranslator } from '../i18n/spanish';
import { contentLook, fillContent } from './pat-fill';
import * as formulas from './pat-formulas';
import {
  BLOCK,
  type Block,
  COLUMN,
  CONCEPT,
  type Layout,
  layOut,
  linesOf,
  ROW,
  STRETCHES,
  WIDTH,
} from './pat-layout';
import { patLook } from './pat-look';
import { patPicture } from './pat-picture';
import {
  areasOf,
  checkPatRequest,
  countsOf,
  type InsertPatRequest,
  type PatArea,
  type PatRequest,
  suggestSheetName,
} from './pat-request';
import { settingsSheet } from './settings-sheet';
import type { TemplateSpec } from './spec';

export type { PatIndicator } from './pat-request';
export { checkPatRequest, type InsertPatRequest, type PatArea, type PatRequest, suggestSheetName };

export const patSpec: TemplateSpec<PatRequest> = {
  kind: 'pat',
  countries: ['mx'],
  defaults: (year) => ({
    sheetName: suggestSheetName({ areaCode: '', year }),
    institution: '',
    year,
    unit: '',
    adjunctUnit: '',
    areaCode: '',
    area: '',
    indicators: 5,
    strategicIndicators: 1,
    captureDemand: false,
  }),
  check: checkPatRequest,
  suggestSheetName,
  build: patTemplate,
  picture: patPicture,
};

/**
 * The template as a change set: a sheet for each area, and *Ajustes* where the workbook has none.
 * @param request checked with `checkPatRequest`
 * @param t the language of prompts and input messages; what the sheet says is Spanish
 */
export function patTemplate(request: PatRequest, t: Translator = spanishTranslator()): ChangeSet {
  const areas = areasOf(request);
  return {
    changes: [
      // All sheets first: names that formulas use have to be there before the formulas.
      ...areas.map(
        ({ sheetName }, index): Change => ({
          kind: 'add-sheet',
          name: sheetName,
          role: 'plan',
          ...(index === 0 ? { activate: true } : {}),
        }),
      ),
      ...settingsSheet(t, request.settings),
      ...areas.flatMap((area) => areaSheet(request, area, t)),
    ],
  };
}

/** Where everything of an area stands. */
export function layoutOf(area: PatArea): Layout {
  const { ordinary, strategic } = countsOf(area);
  return layOut(ordinary, strategic, area.captureDemand);
}

type Head = Pick<InsertPatRequest, 'institution' | 'year'>;

function areaSheet(head: Head, area: PatArea, t: Translator): Change[] {
  const layout = layoutOf(area);
  const sheet = area.sheetName;
  const cells = tableCells(head, area, layout);
  return [
    // Two writes: what people see, and the helper columns at its right.
    {
      kind: 'write',
      sheet,
      row: 0,
      column: 0,
      cells: cells.map((row) => row.slice(0, COLUMN.weight)),
    },
    {
      kind: 'write',
      sheet,
      row: ROW.banner,
      column: COLUMN.weight,
      cells: cells.slice(ROW.banner, layout.strictScore + 1).map((row) => row.slice(COLUMN.weight, WIDTH)),
    },
    // Codes such as 9.1 stay texts, also those that are typed later. After the cells: in a text cell, the apostrophe
    // that they are written with could stay as part of the text.
    {
      kind: 'format',
      ranges: [cellRange(sheet, ROW.firstBand, COLUMN.code, layout.spacer - ROW.firstBand + 1, 1)],
      format: { numberFormat: '@' },
    },
    ...patLook(sheet, layout, t),
    ...contentLook(sheet, area, layout),
  ];
}

type Row = CellInput[];

function tableCells(head: Head, area: PatArea, layout: Layout): Row[] {
  const rows: Row[] = Array.from({ length: layout.rowCount }, () =>
    Array.from({ length: WIDTH }, (): CellInput => null),
  );
  const set = (row: number, column: number, value: CellInput) => {
    rows[row]![column] = value === '' ? null : value;
  };
  writeHead(head, area, set);
  for (const band of layout.bands) {
    set(band.row, COLUMN.code, band.strategic ? 'INDICADORES ESTRATÉGICOS' : 'INDICADORES');
  }
  for (const block of layout.blocks) writeBlock(area, layout, block, set);
  set(
    layout.spacer,
    COLUMN.name,
    'Para agregar indicadores, copie los renglones de uno e insértelos arriba de esta línea.',
  );
  writeTotals(layout, set);
  writeSummary(layout, set);
  fillContent(area, layout, set);
  return rows;
}

type Setter = (row: number, column: number, value: CellInput) => void;

function writeHead({ institution, year }: Head, request: PatArea, set: Setter): void {
  const area = request.areaCode === '' ? request.area : `${request.areaCode}. ${request.area}`;
  set(ROW.title, COLUMN.code, `PROGRAMA ANUAL DE TRABAJO ${year}`);
  const labels: readonly (readonly [row: number, label: string, value: CellInput])[] = [
    [ROW.institution, 'Institución', institution],
    [ROW.year, 'Ejercicio', year],
    [ROW.unit, 'Dirección General', request.unit],
    [ROW.adjunctUnit, 'Dirección General Adjunta', request.adjunctUnit],
    [ROW.area, 'Dirección de Área', area],
    [ROW.mission, 'Misión', request.mission ?? null],
    [ROW.vision, 'Visión', request.vision ?? null],
    [ROW.objective, 'Objetivo', request.objective ?? null],
  ];
  for (const [row, label, value] of labels) {
    set(row, COLUMN.code, label);
    set(row, BLOCK.value, value);
  }
  set(ROW.institution, BLOCK.settingLabel, 'Mes de corte');
  set(ROW.institution, BLOCK.setting, formulas.cutoffMonth());
  set(ROW.year, BLOCK.settingLabel, 'Tope para la calificación');
  set(ROW.year, BLOCK.setting, formulas.capInUse());
  set(
    ROW.unit,
    BLOCK.settingLabel,
    'Corte, tope y semáforo se cambian en la hoja de ajustes. Celdas claras: se capturan; grises en cursiva: fórmulas.',
  );

  set(ROW.banner, COLUMN.firstMonth, `PROGRAMACIÓN Y PONDERACIÓN ${year}`);
  set(ROW.banner, COLUMN.weight, 'Apoyo del cálculo');
  set(ROW.banner, COLUMN.strict, 'Estricto: lo no reportado cuenta 0');
  set(ROW.banner, COLUMN.provisional, 'Provisional: solo lo reportado');
  set(ROW.banner, COLUMN.figure, 'Por mes: peso de lo programado; realizado entre programado');
  const headers: readonly string[] = [
    'Clave',
    'Nombre del indicador',
    'Meta Anual',
    'Descripción',
    'Fórmula',
    'Tipo',
    'Unidad de medida',
    'Sentido',
    'Comportamiento',
    'Frecuencia',
    'Línea base',
    'Concepto',
    ...MONTH_LABELS,
    'Total',
    'Revisión',
    'Peso',
    'Comportamiento en uso',
    'Sentido en uso',
    ...STRETCHES.map((stretch) => stretch.label),
    ...STRETCHES.map((stretch) => stretch.label),
    // Not the bare names of the months, which would make a second table of it.
    ...MONTH_LABELS.map((label) => `Cálculo de ${label}`),
  ];
  for (const [column, header] of headers.entries()) set(ROW.header, column, header);
}

function writeBlock(request: PatArea, layout: Layout, block: Block, set: Setter): void {
  const prefix = request.areaCode === '' ? '' : `${request.areaCode}.`;
  set(block.programmed, COLUMN.code, `${prefix}${block.ordinal + 1}`);
  set(block.programmed, COLUMN.kind, block.strategic ? 'Estratégico' : 'Gestión');
  for (const { concept, row } of linesOf(block)) set(row, COLUMN.concept, CONCEPT[concept]);
  for (const month of MONTHS) {
    const column = COLUMN.firstMonth + month;
    set(block.weight, column, formulas.monthWeight(block, layout, month));
    const figures = formulas.monthFigures(block, month);
    set(block.programmed, COLUMN.figure + month, formulas.weightIfProgrammed(block, month));
    set(block.weight, COLUMN.figure + month, figures.weight);
    set(block.actual, COLUMN.figure + month, figures.actual);
    if (block.numerator !== null) set(block.actual, column, formulas.actualFromDemand(block, month));
    set(block.compliance, column, formulas.monthCompliance(block, month));
  }
  set(block.programmed, COLUMN.total, formulas.lineTotal(block, block.programmed));
  set(block.actual, COLUMN.total, formulas.lineTotal(block, block.actual));
  set(block.compliance, COLUMN.total, formulas.yearCompliance(block));
  set(block.programmed, COLUMN.review, formulas.reviewTargets(block));
  set(block.weight, COLUMN.review, formulas.reviewWeight(block));
  set(block.compliance, COLUMN.review, formulas.reviewCompliance(block));

  const weight = formulas.annualWeight(block);
  set(block.programmed, COLUMN.weight, weight);
  set(block.compliance, COLUMN.weight, weight);
  set(block.programmed, COLUMN.usedBehavior, formulas.usedBehavior(block));
  set(block.programmed, COLUMN.usedDirection, formulas.usedDirection(block));
  set(block.weight, COLUMN.usedBehavior, formulas.measuringRule(block));
  set(block.weight, COLUMN.usedDirection, formulas.behaviorNumber(block));
  set(block.actual, COLUMN.usedBehavior, formulas.rangeBound(block, 'lower'));
  set(block.actual, COLUMN.usedDirection, formulas.rangeBound(block, 'upper'));
  set(block.compliance, COLUMN.usedBehavior, formulas.isMoney(block));
  set(block.compliance, COLUMN.usedDirection, formulas.isPercentage(block));
  for (const stretch of STRETCHES.keys()) {
    const own = formulas.stretchFormulas(block, stretch);
    set(block.programmed, COLUMN.strict + stretch, own.strictTarget);
    set(block.weight, COLUMN.strict + stretch, own.owed);
    set(block.weight, COLUMN.provisional + stretch, own.reported);
    set(block.actual, COLUMN.strict + stretch, own.ratio);
    set(block.compliance, COLUMN.strict + stretch, own.strict);
    set(block.programmed, COLUMN.provisional + stretch, own.provisionalTarget);
    set(block.actual, COLUMN.provisional + stretch, own.provisionalActual);
    set(block.compliance, COLUMN.provisional + stretch, own.provisional);
  }
}

function writeTotals(layout: Layout, set: Setter): void {
  set(layout.total, COLUMN.code, 'TOTAL DE LA PONDERACIÓN');
  set(layout.total, COLUMN.total, formulas.weightTotal(layout, COLUMN.total));
  set(layout.programmedWeight, COLUMN.name, 'Peso anual de lo programado en el mes');
  set(layout.provisionalScore, COLUMN.name, 'Calificación del área, provisional');
  set(layout.strictScore, COLUMN.name, 'Calificación del área, estricta');
  for (const month of MONTHS) {
    const column = COLUMN.firstMonth + month;
    set(layout.total, column, formulas.weightTotal(layout, column));
    set(layout.programmedWeight, column, formulas.programmedWeight(layout, month));
    set(layout.provisionalScore, column, formulas.score(layout, column, false));
    set(layout.strictScore, column, formulas.score(layout, column, true));
  }
  for (const stretch of STRETCHES.keys()) {
    const strict = COLUMN.strict + stretch;
    const provisional = COLUMN.provisional + stretch;
    set(layout.strictScore, strict, formulas.score(layout, strict, true));
    set(layout.provisionalScore, provisional, formulas.score(layout, provisional, false));
  }
}

function writeSummary(layout: Layout, set: Setter): void {
  const top = layout.summary;
  set(top, COLUMN.name, 'Calificación del área');
  set(top, COLUMN.annual, 'Estricta');
  set(top, COLUMN.description, 'Provisional');
  set(top + 1, COLUMN.name, 'Mes de corte');
  set(top + 1, COLUMN.annual, formulas.scoreAtCutoff(layout.strictScore));
  set(top + 1, COLUMN.description, formulas.scoreAtCutoff(layout.provisionalScore));
  for (const [stretch, { label }] of STRETCHES.entries()) {
    const row = top + 2 + stretch;
    set(row, COLUMN.name, label);
    set(row, COLUMN.annual, `=${formulas.stretchCell(layout.strictScore, COLUMN.strict + stretch)}`);
    set(
      row,
      COLUMN.description,
      `=${formulas.stretchCell(layout.provisionalScore, COLUMN.provisional + stretch)}`,
    );
  }
  set(top + 8, COLUMN.name, 'Las ponderaciones suman 100 %');
  set(top + 8, COLUMN.annual, formulas.weightCheck(layout));
}
