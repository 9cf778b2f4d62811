/** Where everything stands in the report of progress. Rows and columns are 0-based. */
import { columnName } from '../domain/address';
import type { AvanceRequest } from './avance-request';
import { PERIOD_LABELS, type ReportPeriod } from './report-parts';

/** The columns in their order; numerator and denominator only where they are captured. */
const VISIBLE = [
  ['code', 'Clave'],
  ['name', 'Indicador/Producto'],
  ['unit', 'Unidad'],
  ['direction', 'Sentido'],
  ['behavior', 'Comportamiento'],
  ['annual', 'Meta anual'],
  ['baseline', 'Línea base'],
  ['weight', 'Ponderación'],
  ['period', 'Período'],
  ['programmed', 'Programado'],
  ['numerator', 'Numerador'],
  ['denominator', 'Denominador'],
  ['actual', 'Realizado'],
  ['compliance', 'Cumplimiento'],
  ['light', 'Semáforo'],
  ['narrative', 'Justificación (causa y acción)'],
  ['evidence', 'Medio de verificación'],
  ['programmedToDate', 'Programado acumulado'],
  ['actualToDate', 'Realizado acumulado'],
  ['complianceToDate', 'Cumplimiento acumulado'],
  ['review', 'Revisión'],
] as const;

/** Helper columns behind the printed ones: what the formulas share. */
const HELPERS = [
  ['key', 'Llave'],
  ['first', 'Primer renglón'],
  ['count', 'Renglones'],
  ['closes', 'Cierra en el mes'],
  ['usedBehavior', 'Comportamiento en uso'],
  ['usedDirection', 'Sentido en uso'],
  ['rule', 'Forma de medir'],
  ['kind', 'Forma de acumular'],
  ['usedBaseline', 'Base en uso'],
  ['lower', 'Límite inferior'],
  ['upper', 'Límite superior'],
  ['money', 'Es dinero'],
  ['usedWeight', 'Peso'],
  // To the period of the row.
  ['reported', 'Reportados'],
  ['owed', 'Adeudados'],
  ['target', 'Meta de lo reportado'],
  ['achieved', 'Logro'],
  ['whole', 'Meta de lo debido'],
  ['provisional', 'Acumulado, provisional'],
  // To the corte and of the year; only in the first row of an indicator.
  ['last', 'Último cerrado'],
  ['toDate', 'A la fecha, estricto'],
  ['toDateProvisional', 'A la fecha, provisional'],
  ['yearReported', 'Año, reportados'],
  ['yearOwed', 'Año, adeudados'],
  ['yearTarget', 'Año, meta de lo reportado'],
  ['yearAchieved', 'Año, logro'],
  ['yearWhole', 'Año, meta de lo debido'],
  ['year', 'Año, estricto'],
] as const;

export type AvanceColumn = (typeof VISIBLE)[number][0] | (typeof HELPERS)[number][0];

export const HEAD_ROW = {
  title: 0,
  institution: 1,
  year: 2,
  unit: 3,
  area: 4,
  period: 5,
  banner: 6,
  header: 7,
  first: 8,
} as const;

export interface AvanceLayout {
  readonly column: Readonly<Record<AvanceColumn, number>>;
  readonly headers: readonly string[];
  readonly hasDemand: boolean;
  readonly period: ReportPeriod;
  readonly periods: readonly string[];
  readonly indicators: number;
  /** One behind the last row of the table: further rows are inserted above it, formulas reach to it. */
  readonly spacer: number;
  /** The header of the summary. */
  readonly summary: number;
  readonly rowCount: number;
  readonly width: number;
}

export function avanceLayout({
  period,
  indicators,
  captureDemand,
}: Pick<AvanceRequest, 'period' | 'indicators' | 'captureDemand'>): AvanceLayout {
  const column: Partial<Record<AvanceColumn, number>> = {};
  const headers: string[] = [];
  for (const [key, header] of [...VISIBLE, ...HELPERS]) {
    if (!captureDemand && (key === 'numerator' || key === 'denominator')) {
      column[key] = -1;
      continue;
    }
    column[key] = headers.push(header) - 1;
  }
  const periods = PERIOD_LABELS[period];
  const spacer = HEAD_ROW.first + indicators * periods.length;
  const summary = spacer + 2;
  return {
    column: column as Record<AvanceColumn, number>,
    headers,
    hasDemand: captureDemand,
    period,
    periods,
    indicators,
    spacer,
    summary,
    // Header, a row for each period, to date, the year, and a check.
    rowCount: summary + periods.length + 4,
    width: headers.length,
  };
}

/** A cell with its column fixed: `$J9`. */
export const cellOf = (column: number, row: number) => `$${columnName(column)}${row + 1}`;

/** A column from the first row of the table to the line below it: `$J$9:$J$57`. Rows inserted in between belong to it. */
export function bodyOf(layout: AvanceLayout, column: AvanceColumn): string {
  const letter = columnName(layout.column[column]);
  return `$${letter}$${HEAD_ROW.first + 1}:$${letter}$${layout.spacer + 1}`;
}
