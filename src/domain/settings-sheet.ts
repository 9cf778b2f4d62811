/**
 * The words of the sheets *Ajustes* and *Catálogos*: templates write them, recognition finds them again. They are Spanish in every
 * language, as all that sheets say.
 */
import type { CellInput } from './change-set';
import type { ComplianceSettings, RollUp } from './compliance-model';
import { MONTH_LABELS } from './period';

/** In the first cell of the sheet; by it the sheet is known in files too, whatever it is called by. */
export const SETTINGS_TITLE = 'AJUSTES DE LOS PLANES';
export const CATALOGUE_TITLE = 'CATÁLOGOS DE LOS PLANES';
/** Of *Tablero*, which shows months and scores and is no plan either. */
export const DASHBOARD_TITLE = 'TABLERO DE LOS PLANES';

export type SettingKey =
  | 'cutoff'
  | 'cap'
  | 'descending'
  | 'rollUp'
  | 'red'
  | 'yellow'
  | 'green'
  | 'blue'
  | 'purple';

/** What stands left of each setting. */
export const SETTING_LABEL: Readonly<Record<SettingKey, string>> = {
  cutoff: 'Mes de corte',
  cap: 'Tope para la calificación',
  descending: 'Indicadores descendentes',
  rollUp: 'Consolidación',
  red: 'Rojo',
  yellow: 'Amarillo',
  green: 'Verde',
  blue: 'Azul',
  purple: 'Morado',
};

/** Instead of a cap. */
export const NO_CAP = 'Sin tope';

/** The numbers behind the words are 1, 2 … in this order. */
export const DESCENDING_WORDS: readonly (readonly [word: string, value: ComplianceSettings['descending']])[] =
  [
    ['2 − realizado / programado', 'two-minus-ratio'],
    ['programado / realizado', 'inverse'],
  ];

/** The numbers behind the words are 1, 2 … in this order. */
export const ROLL_UP_WORDS: readonly (readonly [word: string, value: RollUp])[] = [
  ['Promedio simple', 'simple'],
  ['Por número de áreas', 'by-areas'],
  ['Por número de indicadores', 'by-indicators'],
];

/**
 * What is typed into the sheet for each setting; `''` where nothing is.
 * @param settings any that are valid; bands of another order than red, yellow, green, blue, purple cannot be told, nor ones
 * whose blue or purple begins at its number rather than above it
 * @returns null where the sheet cannot tell the bands
 */
export function settingInputs(settings: ComplianceSettings): Readonly<Record<SettingKey, CellInput>> | null {
  const { cutoff, cap, descending, rollUp = 'simple', bands } = settings;
  const order = ['red', 'yellow', 'green', 'blue', 'purple'] as const;
  const from: Record<(typeof order)[number], CellInput> = {
    red: '',
    yellow: '',
    green: '',
    blue: '',
    purple: '',
  };
  let last = -1;
  for (const band of bands) {
    const place = order.indexOf(band.light);
    if (place <= last || band.fromIncluded !== place < 3) return null;
    last = place;
    from[band.light] = band.from / 100;
  }
  if (from.red === '' || from.green === '') return null;
  return {
    cutoff: MONTH_LABELS[cutoff],
    cap: cap === null ? NO_CAP : cap / 100,
    descending: DESCENDING_WORDS.find(([, value]) => value === descending)![0],
    rollUp: ROLL_UP_WORDS.find(([, value]) => value === rollUp)![0],
    ...from,
  };
}
