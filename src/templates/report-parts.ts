/** What reports of progress and fichas have in common: their periods, settings at the head, traffic lights by word. */
import type { CellRange } from '../domain/address';
import type { Change, Color } from '../domain/change-set';
import { MONTH_LABELS } from '../domain/period';
import { LIGHT_WORD, STATE_WORD } from './attainment-formulas';
import { SETTING_NAME } from './setting-names';

/** How often is reported. */
export type ReportPeriod = 'month' | 'quarter' | 'fourMonths';

/** As the column *Período* writes them, in order. */
export const PERIOD_LABELS: Readonly<Record<ReportPeriod, readonly string[]>> = {
  month: [
    'Enero',
    'Febrero',
    'Marzo',
    'Abril',
    'Mayo',
    'Junio',
    'Julio',
    'Agosto',
    'Septiembre',
    'Octubre',
    'Noviembre',
    'Diciembre',
  ],
  quarter: ['Trimestre I', 'Trimestre II', 'Trimestre III', 'Trimestre IV'],
  fourMonths: ['Cuatrimestre I', 'Cuatrimestre II', 'Cuatrimestre III'],
};

export const PERIOD_WORD: Readonly<Record<ReportPeriod, string>> = {
  month: 'Mensual',
  quarter: 'Trimestral',
  fourMonths: 'Cuatrimestral',
};

/** How many months one period has. */
export function monthsOfPeriod(period: ReportPeriod): number {
  return 12 / PERIOD_LABELS[period].length;
}

export const DIRECTIONS = ['Ascendente', 'Descendente', 'Rango'] as const;
export const BEHAVIORS = ['Suma', 'Constante', 'Último', 'Máximo por suma'] as const;

/** The number (1 to 12) of the month in which the period of a cell closes; 0 for other words. No array constants. */
export function closingMonth(cell: string, period: ReportPeriod): string {
  const length = monthsOfPeriod(period);
  // Months also by their first letters, however they are written out.
  const word = period === 'month' ? `LEFT(TRIM(${cell}),3)` : `TRIM(${cell})`;
  const labels: readonly string[] = period === 'month' ? MONTH_LABELS : PERIOD_LABELS[period];
  return labels.reduceRight(
    (rest, label, index) => `IF(${word}="${label}",${(index + 1) * length},${rest})`,
    '0',
  );
}

/** The month of the corte in words, for the head of a sheet. */
export function cutoffInWords(): string {
  const months = PERIOD_LABELS.month.map((month) => `"${month}"`).join(',');
  return `=IF(${SETTING_NAME.cutoff}=0,"Sin elegir (hoja Ajustes)",CHOOSE(${SETTING_NAME.cutoff},${months}))`;
}

/** 1 where the unit of a cell counts money; the words that recognition takes for money. */
export function isMoney(unit: string): string {
  const text = `TRIM(${unit})`;
  const words = [
    'peso',
    'mxn',
    'lempira',
    'quetzal',
    'mdp',
    'miles de pesos',
    'millones de pesos',
    'monto',
    '$',
  ];
  return `IF(OR(${words.map((word) => `LEFT(${text},${word.length})="${word}"`).join(',')}),1,0)`;
}

const LIGHT_LOOK: Readonly<
  Record<keyof typeof LIGHT_WORD, { fill: Color; fontColor: Color; bold?: boolean }>
> = {
  red: { fill: '#FAD4D4', fontColor: '#8A1017' },
  yellow: { fill: '#FFEFC2', fontColor: '#5C4300' },
  green: { fill: '#D8EEDC', fontColor: '#14532D' },
  blue: { fill: '#D6E6F8', fontColor: '#0B4A82', bold: true },
  purple: { fill: '#E6DBF5', fontColor: '#4C1D95', bold: true },
};

/**
 * Colours by the word of the traffic light, so that they follow the bands that the word was made with; the word itself is what
 * shows in greyscale.
 * @param word the cell of the word, relative to the range's first
 */
export function lightFormats(range: CellRange, word: string): Change[] {
  return (Object.entries(LIGHT_WORD) as [keyof typeof LIGHT_WORD, string][]).map(([light, text]) => ({
    kind: 'conditional-format',
    format: { range, formula: `=${word}="${text}"`, ...LIGHT_LOOK[light] },
  }));
}

/** *Sin reporte* and *No legible* in the red of a light. @param cell relative to the range's first */
export function owedFormat(range: CellRange, cell: string): Change {
  return {
    kind: 'conditional-format',
    format: {
      range,
      formula: `=OR(${cell}="${STATE_WORD.notReported}",${cell}="${STATE_WORD.unreadable}")`,
      ...LIGHT_LOOK.red,
    },
  };
}

export const LEGEND = 'Celdas claras: se capturan. Celdas grises en cursiva: fórmulas.';
