import { SETTING_NAME } from './setting-names';

/** The colours that all templates share. What is typed and what is computed differ in greyscale too. */
export const INK = '#1F2937';
export const MUTED = '#5B6472';
export const LINE = '#CBD2DB';
export const HEAD = '#DCE5F0';
export const BAND = '#EBEFF4';
/** Cells to type in: light, upright. */
export const INPUT = '#FFFBEB';
/** Formulas: grey and in italics. */
export const COMPUTED = '#F3F4F6';
export const STRONG = '#64748B';

/** A check that fails. */
export const WRONG = { fill: '#FAD4D4', fontColor: '#8A1017', bold: true } as const;

/**
 * The bands of the traffic light with their colours, where the settings of the workbook say they begin. Azul and morado are
 * bold; red and yellow carry a sign before the percentage, so that they show in greyscale.
 */
export const LIGHTS: readonly {
  /** @param cell what is compared; a number */
  readonly test: (cell: string) => string;
  readonly fill: string;
  readonly fontColor: string;
  readonly bold?: boolean;
  readonly numberFormat?: string;
}[] = [
  {
    test: (c) => `${c}<${SETTING_NAME.yellow}`,
    fill: '#FAD4D4',
    fontColor: '#8A1017',
    numberFormat: '"▼ "0.0%',
  },
  {
    test: (c) => `AND(${c}>=${SETTING_NAME.yellow},${c}<${SETTING_NAME.green})`,
    fill: '#FFEFC2',
    fontColor: '#5C4300',
    numberFormat: '"◆ "0.0%',
  },
  {
    test: (c) => `AND(${c}>=${SETTING_NAME.green},${c}<=${SETTING_NAME.blue})`,
    fill: '#D8EEDC',
    fontColor: '#14532D',
  },
  {
    test: (c) => `AND(${c}>${SETTING_NAME.blue},${c}<=${SETTING_NAME.purple})`,
    fill: '#D6E6F8',
    fontColor: '#0B4A82',
    bold: true,
  },
  { test: (c) => `${c}>${SETTING_NAME.purple}`, fill: '#E6DBF5', fontColor: '#4C1D95', bold: true },
];

/** The formula of the traffic light's word for a compliance; `""` for what is no number. */
export function lightWord(cell: string): string {
  const value = `ROUND(N(${cell}),9)`;
  return (
    `IF(ISNUMBER(${cell}),IF(${value}<${SETTING_NAME.yellow},"rojo",IF(${value}<${SETTING_NAME.green},"amarillo",` +
    `IF(${value}<=${SETTING_NAME.blue},"verde",IF(${value}<=${SETTING_NAME.purple},"azul","morado")))),"")`
  );
}
