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

/** The bands of the traffic light with their colours; azul and morado are bold besides. */
export const LIGHTS: readonly {
  readonly test: (cell: string) => string;
  readonly fill: string;
  readonly fontColor: string;
  readonly bold?: boolean;
}[] = [
  { test: (c) => `${c}<0.75`, fill: '#FAD4D4', fontColor: '#8A1017' },
  { test: (c) => `AND(${c}>=0.75,${c}<0.9)`, fill: '#FFEFC2', fontColor: '#5C4300' },
  { test: (c) => `AND(${c}>=0.9,${c}<=1.1)`, fill: '#D8EEDC', fontColor: '#14532D' },
  { test: (c) => `AND(${c}>1.1,${c}<=1.3)`, fill: '#D6E6F8', fontColor: '#0B4A82', bold: true },
  { test: (c) => `${c}>1.3`, fill: '#E6DBF5', fontColor: '#4C1D95', bold: true },
];
