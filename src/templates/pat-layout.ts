/**
 * Where everything stands in the PAT template: columns, the rows of the block above the table, and the rows of each
 * indicator. Rows and columns are 0-based.
 */
/** The columns of the table. The sheet's words are Spanish in every language: plans are written in it. */
export const COLUMN = {
  code: 0,
  name: 1,
  annual: 2,
  description: 3,
  formula: 4,
  kind: 5,
  unit: 6,
  direction: 7,
  behavior: 8,
  frequency: 9,
  baseline: 10,
  concept: 11,
  firstMonth: 12,
  lastMonth: 23,
  total: 24,
  review: 25,
  weight: 26,
  usedBehavior: 27,
  usedDirection: 28,
  strict: 29,
  provisional: 35,
  /** Twelve: figures of each month that other formulas are made of. */
  figure: 41,
} as const;

/** Stretches of time with their own score, in the order of their columns. Months are 0 to 11. */
export const STRETCHES = [
  { label: 'Trimestre I', first: 0, last: 2 },
  { label: 'Trimestre II', first: 3, last: 5 },
  { label: 'Trimestre III', first: 6, last: 8 },
  { label: 'Trimestre IV', first: 9, last: 11 },
  { label: 'A la fecha', first: 0, last: 11 },
  { label: 'Anual', first: 0, last: 11 },
] as const;

export const YEAR_STRETCH = 5;

/** Width of the table, helper columns included. */
export const WIDTH = COLUMN.figure + 12;

/** Rows of the block above the table. */
export const ROW = {
  title: 0,
  institution: 1,
  year: 2,
  unit: 3,
  adjunctUnit: 4,
  area: 5,
  mission: 6,
  vision: 7,
  objective: 8,
  banner: 9,
  header: 10,
  firstBand: 11,
} as const;

/** Where the block's values stand, and the settings in use at its right. */
export const BLOCK = {
  value: COLUMN.annual,
  settingLabel: COLUMN.direction,
  setting: COLUMN.frequency,
} as const;

export const CONCEPT = {
  programmed: 'Programado',
  weight: 'Ponderación',
  numerator: 'Numerador',
  denominator: 'Denominador',
  actual: 'Realizado',
  compliance: 'Cumplimiento',
} as const;

export type Concept = keyof typeof CONCEPT;

export const STATE = {
  notComputable: 'No calculable',
  notReported: 'Sin reporte',
  noDemand: 'Sin demanda',
  pending: 'Pendiente',
  unreadable: 'No legible',
} as const;

/** The rows of one indicator. */
export interface Block {
  /** 0-based among all indicators of the table. */
  readonly ordinal: number;
  readonly strategic: boolean;
  readonly programmed: number;
  readonly weight: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly actual: number;
  readonly compliance: number;
}

export interface Layout {
  readonly bands: readonly { readonly row: number; readonly strategic: boolean }[];
  readonly blocks: readonly Block[];
  /** The row before which further indicators are inserted; formulas reach down to it. */
  readonly spacer: number;
  readonly total: number;
  /** Σ of the annual weights programmed in each month. */
  readonly programmedWeight: number;
  readonly strictScore: number;
  readonly provisionalScore: number;
  /** The first row of the summary to read and print. */
  readonly summary: number;
  readonly rowCount: number;
}

/** Rows of the summary: its header, the month, four quarters, to date, the year, the check of the weights. */
export const SUMMARY_ROWS = 9;

export function layOut(indicators: number, strategicIndicators: number, captureDemand: boolean): Layout {
  const bands: Layout['bands'][number][] = [];
  const blocks: Block[] = [];
  let row: number = ROW.firstBand;
  const addBand = (strategic: boolean, count: number) => {
    if (count === 0) return;
    bands.push({ row: row++, strategic });
    for (let i = 0; i < count; i++) {
      const programmed = row++;
      const weight = row++;
      const numerator = captureDemand ? row++ : null;
      const denominator = captureDemand ? row++ : null;
      const actual = row++;
      const compliance = row++;
      blocks.push({
        ordinal: blocks.length,
        strategic,
        programmed,
        weight,
        numerator,
        denominator,
        actual,
        compliance,
      });
    }
  };
  addBand(false, indicators);
  addBand(true, strategicIndicators);
  const spacer = row;
  const total = row + 1;
  return {
    bands,
    blocks,
    spacer,
    total,
    programmedWeight: total + 1,
    provisionalScore: total + 2,
    strictScore: total + 3,
    summary: total + 5,
    rowCount: total + 5 + SUMMARY_ROWS,
  };
}

/** The rows of a block in their order, with what stands in each. */
export function linesOf(block: Block): { readonly concept: Concept; readonly row: number }[] {
  const lines: { concept: Concept; row: number }[] = [
    { concept: 'programmed', row: block.programmed },
    { concept: 'weight', row: block.weight },
  ];
  if (block.numerator !== null) lines.push({ concept: 'numerator', row: block.numerator });
  if (block.denominator !== null) lines.push({ concept: 'denominator', row: block.denominator });
  lines.push({ concept: 'actual', row: block.actual }, { concept: 'compliance', row: block.compliance });
  return lines;
}
