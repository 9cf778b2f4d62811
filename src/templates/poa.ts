/**
 * The POA template: SEFIN's columns, and those that planners add, for a year of an institution on one sheet. All that is
 * computed is a native formula; corte, cap, bands and roll-up come from *Ajustes*, units and periodicities from *Catálogos*.
 */
import type { CellInput, Change, ChangeSet } from '../domain/change-set';
import { multiplyExact } from '../domain/decimal';
import { MONTH_LABELS } from '../domain/period';
import { POA_STRETCHES, POA_TOTAL_LABEL, poaResultHeader, poaScoreLabel } from '../domain/poa-sheet';
import type { Translator } from '../i18n';
import { catalogueSheet } from './catalogue-sheet';
import {
  institutionScores,
  objectiveScores,
  operationalScores,
  productFormulas,
  summaryFormulas,
  totalFormulas,
} from './poa-formulas';
import {
  COLUMN,
  type Layout,
  LEVEL,
  layOutPoa,
  ROW,
  STRETCH_PARTS,
  stretchColumn,
  WIDTH,
} from './poa-layout';
import { poaLook } from './poa-look';
import {
  checkPoaRequest,
  isPercentUnit,
  type PoaFigure,
  type PoaObjective,
  type PoaProduct,
  type PoaRequest,
  poaContent,
  suggestPoaSheetName,
} from './poa-request';
import { cutoffInWords } from './report-parts';
import { settingsSheet } from './settings-sheet';
import type { TemplatePicture, TemplateSpec } from './spec';

/**
 * The template as a change set.
 * @param request checked with `checkPoaRequest`
 * @param t the language of prompts and input messages; what the sheet says is Spanish
 */
export function poaTemplate(request: PoaRequest, t: Translator): ChangeSet {
  const content = poaContent(request);
  const layout = layOutPoa(content);
  const sheet = request.sheetName;
  const cells = tableCells(request, content, layout);
  return {
    changes: [
      { kind: 'add-sheet', name: sheet, role: 'plan', activate: true },
      ...settingsSheet(t, request.settings),
      ...catalogueSheet(t),
      ...writes(sheet, cells),
      // After the cells: in a text cell, the apostrophe that texts are written with stays as part of the text.
      ...poaLook(sheet, layout, content, t),
    ],
  };
}

/** What people see in one write, the helper columns in another. */
function writes(sheet: string, cells: readonly Row[]): Change[] {
  const body = cells.slice(ROW.banner);
  return [
    { kind: 'write', sheet, row: 0, column: 0, cells: cells.map((row) => row.slice(0, COLUMN.level)) },
    {
      kind: 'write',
      sheet,
      row: ROW.banner,
      column: COLUMN.level,
      cells: body.map((row) => row.slice(COLUMN.level)),
    },
  ];
}

type Row = CellInput[];
type Put = (row: number, column: number, value: CellInput) => void;

function tableCells(request: PoaRequest, content: readonly PoaObjective[], layout: Layout): Row[] {
  const rows: Row[] = Array.from({ length: layout.rowCount }, () =>
    Array.from({ length: WIDTH }, (): CellInput => null),
  );
  const put: Put = (row, column, value) => {
    rows[row]![column] = value === '' ? null : value;
  };
  writeHead(request, put);
  for (const [o, objective] of content.entries()) {
    const place = layout.objectives[o]!;
    writeContext(objective, place, put);
    for (const [b, operational] of objective.operational.entries()) {
      const block = place.operational[b]!;
      put(block.head, COLUMN.product, 'Objetivo Operativo:');
      put(block.head, 1, text(coded(operational.code, operational.name)));
      for (const [p, product] of operational.products.entries()) {
        const row = block.products[p]!;
        writeProduct(product, row, put);
        put(row, COLUMN.level, LEVEL.product);
        for (const [column, formula] of productFormulas(row, layout.end)) put(row, column, formula);
      }
      put(
        block.spacer,
        COLUMN.product,
        'Para agregar productos, copie el renglón de uno e insértelo arriba de esta línea.',
      );
      put(block.total, COLUMN.product, POA_TOTAL_LABEL);
      for (const [column, formula] of totalFormulas(block)) put(block.total, column, formula);
      put(block.strict, COLUMN.level, LEVEL.operationalStrict);
      put(block.provisional, COLUMN.level, LEVEL.operationalProvisional);
      writeLabels('operational', block, put);
      operationalScores(block, put);
    }
    put(place.strict, COLUMN.level, LEVEL.objectiveStrict);
    put(place.provisional, COLUMN.level, LEVEL.objectiveProvisional);
    writeLabels('objective', place, put);
    objectiveScores(place, put);
  }
  writeLabels('institution', layout, put);
  institutionScores(layout, put);
  writeSummary(layout, put);
  return rows;
}

/** A text as a person would type it: an apostrophe keeps what looks like a number or a formula a text. */
function text(value: string | undefined): CellInput {
  if (value === undefined || value === '') return null;
  return /^[=+\-@']|^[\d.,\s%/-]+$/.test(value) ? `'${value}` : value;
}

function coded(code: string, name: string): string {
  return code === '' ? name : `${code} - ${name}`;
}

function writeHead(request: PoaRequest, put: Put): void {
  put(ROW.title, 0, 'PLAN ESTRATÉGICO Y OPERATIVO');
  const labels: readonly (readonly [row: number, label: string, value: CellInput])[] = [
    [ROW.institution, 'Institución:', text(request.institution)],
    [ROW.year, 'EJERCICIO:', request.year],
    [ROW.mission, 'MISIÓN:', text(request.mission)],
    [ROW.vision, 'VISIÓN:', text(request.vision)],
    [ROW.settings, 'Mes de corte', cutoffInWords()],
  ];
  for (const [row, label, value] of labels) {
    put(row, 0, label);
    put(row, 1, value);
  }
  put(ROW.year, 2, 'GESTIÓN:');
  put(ROW.year, 3, request.year);
  put(ROW.settings, COLUMN.weight, 'Celdas claras: se capturan. Celdas grises en cursiva: fórmulas.');
  const banners: readonly (readonly [column: number, text: string])[] = [
    // Again and again, so that a page that begins among the months says what they are; short enough for one column, since a page
    // may also end there.
    ...[0, 2, 4, 6, 8, 10].flatMap((month): [number, string][] => [
      [COLUMN.programmed + month, month === 0 ? `PROGRAMADO ${request.year}` : 'Programado'],
      [COLUMN.actual + month, month === 0 ? `EJECUTADO ${request.year}` : 'Ejecutado'],
    ]),
    [COLUMN.quarters, 'PROGRAMADO POR TRIMESTRE'],
    [COLUMN.approved, 'PRESUPUESTO'],
    [COLUMN.light, 'SEGUIMIENTO'],
    [COLUMN.level, 'Apoyo del cálculo'],
  ];
  for (const [column, text] of banners) put(ROW.banner, column, text);
  // The month in which each closes, for the formulas.
  for (let month = 0; month < 12; month++) put(ROW.banner, COLUMN.compliance + month, month + 1);
  for (const [column, header] of headers()) put(ROW.header, column, header);
}

function headers(): [number, string][] {
  const single: readonly (readonly [number, string])[] = [
    [COLUMN.product, 'Producto'],
    [COLUMN.unit, 'Unidad de Medida'],
    [COLUMN.periodicity, 'Periodicidad'],
    [COLUMN.annual, 'Producción Anual'],
    [COLUMN.weight, 'Ponderación'],
    [COLUMN.baseline, 'Línea base'],
    [COLUMN.partOf, 'Parte de'],
    [COLUMN.direction, 'Sentido'],
    [COLUMN.behavior, 'Comportamiento'],
    [COLUMN.accumulated, 'Acumulado'],
    [COLUMN.physical, '% Ejecución Física'],
    [COLUMN.approved, 'Presupuesto Aprobado'],
    [COLUMN.current, 'Presupuesto Vigente'],
    [COLUMN.executed, 'Presupuesto Ejecutado'],
    [COLUMN.financial, '% Ejecución Financiera'],
    [COLUMN.light, 'Semáforo'],
    [COLUMN.justification, 'Justificación'],
    [COLUMN.review, 'Revisión'],
    [COLUMN.level, 'Nivel'],
    [COLUMN.usedWeight, 'Peso en uso'],
    [COLUMN.usedBehavior, 'Comportamiento en uso'],
    [COLUMN.usedDirection, 'Sentido en uso'],
    [COLUMN.rule, 'Forma de medir'],
    [COLUMN.behaviorNumber, 'Forma de acumular'],
    [COLUMN.lower, 'Rango desde'],
    [COLUMN.upper, 'Rango hasta'],
    [COLUMN.unitName, 'Unidad sin código'],
    [COLUMN.money, 'Es dinero'],
    [COLUMN.ordinal, 'Número del producto'],
    [COLUMN.whole, 'Lugar del todo'],
    [COLUMN.counts, 'Su dinero cuenta'],
    [COLUMN.toTotal, 'Renglones al total'],
  ];
  const parts: Readonly<Record<(typeof STRETCH_PARTS)[number], string>> = {
    reported: 'meses reportados',
    owed: 'meses que faltan',
    target: 'meta de lo reportado',
    achieved: 'lo logrado',
    whole: 'meta completa',
    provisional: '',
    strict: '',
  };
  return [
    ...single.map(([column, header]): [number, string] => [column, header]),
    ...MONTH_LABELS.flatMap((label, month): [number, string][] => [
      [COLUMN.programmed + month, label],
      [COLUMN.actual + month, label],
      [COLUMN.compliance + month, `Cumplimiento ${label}`],
    ]),
    ...['I', 'II', 'III', 'IV'].map((ordinal, quarter): [number, string] => [
      COLUMN.quarters + quarter,
      `${ordinal} Trimestre`,
    ]),
    ...POA_STRETCHES.flatMap((label, stretch) =>
      STRETCH_PARTS.map((part): [number, string] => [
        stretchColumn(stretch, part),
        part === 'strict' || part === 'provisional'
          ? poaResultHeader(label, part)
          : `${label}, ${parts[part]}`,
      ]),
    ),
  ];
}

function writeContext(objective: PoaObjective, place: Layout['objectives'][number], put: Put): void {
  const lines: readonly (readonly [row: number, label: string, value: string, level: string])[] = [
    [place.objective, 'OBJETIVO:', coded(objective.code, objective.name), LEVEL.timesStrict],
    [place.result, 'Resultado:', objective.result ?? '', LEVEL.weightedStrict],
    [place.assumption, 'Supuesto:', objective.assumption ?? '', LEVEL.timesProvisional],
    [place.population, 'Población Objetivo:', objective.population ?? '', LEVEL.weightedProvisional],
  ];
  for (const [row, label, value, level] of lines) {
    put(row, 0, label);
    put(row, 1, text(value));
    put(row, COLUMN.level, level);
  }
}

function writeLabels(
  level: Parameters<typeof poaScoreLabel>[0],
  rows: { readonly strict: number; readonly provisional: number },
  put: Put,
): void {
  put(rows.strict, COLUMN.product, poaScoreLabel(level, 'strict'));
  put(rows.provisional, COLUMN.product, poaScoreLabel(level, 'provisional'));
}

function writeProduct(product: PoaProduct, row: number, put: Put): void {
  const percent = isPercentUnit(product.unit);
  const figure = (value: PoaFigure | undefined): CellInput =>
    typeof value === 'number' && percent ? multiplyExact(value, 0.01) : (value ?? null);
  put(
    row,
    COLUMN.product,
    text(product.code === '' && product.name === '' ? '' : coded(product.code, product.name)),
  );
  put(row, COLUMN.unit, text(product.unit));
  put(row, COLUMN.periodicity, text(product.periodicity));
  put(row, COLUMN.annual, typeof product.annual === 'string' ? text(product.annual) : figure(product.annual));
  put(
    row,
    COLUMN.weight,
    product.weight === undefined || product.weight === null ? null : multiplyExact(product.weight, 0.01),
  );
  put(row, COLUMN.baseline, figure(product.baseline));
  put(row, COLUMN.partOf, text(product.partOf));
  put(row, COLUMN.direction, text(product.direction));
  put(row, COLUMN.behavior, text(product.behavior));
  for (let month = 0; month < 12; month++) {
    put(row, COLUMN.programmed + month, figure(product.months?.[month]));
    put(row, COLUMN.actual + month, figure(product.actuals?.[month]));
  }
  put(row, COLUMN.approved, product.approved ?? null);
  put(row, COLUMN.current, product.current ?? null);
  put(row, COLUMN.executed, product.executed ?? null);
  put(row, COLUMN.justification, text(product.justification));
}

function writeSummary(layout: Layout, put: Put): void {
  put(layout.summary, COLUMN.product, 'Calificación de la institución');
  put(layout.summary, COLUMN.annual, 'Estricta');
  put(layout.summary, COLUMN.weight, 'Provisional');
  for (const [index, { label, strict, provisional }] of summaryFormulas(layout).entries()) {
    const row = layout.summary + 1 + index;
    put(row, COLUMN.product, label);
    put(row, COLUMN.annual, strict);
    put(row, COLUMN.weight, provisional);
  }
}

function picture(request: PoaRequest): TemplatePicture {
  const text = (words: string) => ({ text: words, kind: 'text' as const });
  const input = (words = '') => ({ text: words, kind: 'input' as const });
  const formula = (words = '') => ({ text: words, kind: 'formula' as const });
  const [objective] = poaContent({ ...request, objectives: 1, operational: 1, products: 2 });
  const operational = objective?.operational[0];
  const bodies = (operational?.products ?? []).slice(0, 2).map((product, index) => ({
    kind: 'body' as const,
    cells: [
      input(product.name === '' ? `${index + 1} - …` : coded(product.code, product.name)),
      input(product.unit),
      input(product.annual === null ? '' : String(product.annual)),
      input(),
      input(),
      input(),
      formula('ƒ'),
      formula('ƒ'),
    ],
  }));
  return {
    columns: [30, 14, 12, 12, 8, 8, 12, 10].map((width) => ({ width })),
    rows: [
      { kind: 'title', cells: [text('PLAN ESTRATÉGICO Y OPERATIVO')] },
      { kind: 'label', cells: [text('Institución:'), input(request.institution)] },
      {
        kind: 'header',
        cells: [
          'Producto',
          'Unidad de Medida',
          'Producción Anual',
          'Ponderación',
          'Ene',
          '…',
          '% Ejecución Física',
          'Semáforo',
        ].map(text),
      },
      {
        kind: 'band',
        cells: [text('OBJETIVO:'), input(coded(objective?.code ?? '', objective?.name ?? ''))],
      },
      {
        kind: 'band',
        cells: [text('Objetivo Operativo:'), input(coded(operational?.code ?? '', operational?.name ?? ''))],
      },
      ...bodies,
      {
        kind: 'total',
        cells: [
          text(POA_TOTAL_LABEL),
          text(''),
          text(''),
          formula('100 %'),
          text(''),
          text(''),
          formula('ƒ'),
          formula('ƒ'),
        ],
      },
    ],
  };
}

export const poaSpec: TemplateSpec<PoaRequest> = {
  kind: 'poa',
  countries: ['hn'],
  defaults: (year) => ({
    sheetName: suggestPoaSheetName({ year }),
    institution: '',
    year,
    objectives: 2,
    operational: 1,
    products: 10,
  }),
  check: checkPoaRequest,
  suggestSheetName: suggestPoaSheetName,
  build: poaTemplate,
  picture,
};
