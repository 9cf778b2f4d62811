/**
 * The defined names by which formulas find the settings of the workbook, wherever the sheet *Ajustes* is and whatever it is
 * called by now. They hold for every plan of the workbook.
 */
export const SETTING_NAME = {
  /** The number of the last closed month, 1 to 12; 0 where none was chosen. */
  cutoff: 'Pondera_Corte',
  /** What a score counts at most, as a fraction (1 is 100 %); blank or 0 counts everything. */
  cap: 'Pondera_Tope',
  /** Where yellow, green, blue and purple begin, as fractions: 0.75, 0.9, 1.1, 1.3. Blue and purple begin above. */
  yellow: 'Pondera_Amarillo',
  green: 'Pondera_Verde',
  blue: 'Pondera_Azul',
  purple: 'Pondera_Morado',
  /** 1: 2 − A/P; 2: P/A. */
  descending: 'Pondera_Descendente',
  /** 1: simple means; 2: by areas; 3: by indicators. */
  rollUp: 'Pondera_Consolidacion',
} as const;

/** The lists of the sheet *Catálogos*, each from its first entry to its last. */
export const CATALOGUE_NAME = {
  /** `código - texto`. */
  units: 'Pondera_Unidades',
  periodicities: 'Pondera_Periodicidades',
  /** Beside the periodicities: how many periods of the year each means. Not growing, for `INDEX(…, MATCH(…))`. */
  periods: 'Pondera_Periodos',
  populations: 'Pondera_Poblaciones',
} as const;
