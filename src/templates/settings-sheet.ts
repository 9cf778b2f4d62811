/**
 * The sheet *Ajustes*: corte, cap, descending indicators, bands of the traffic light and roll-up, for every plan of the workbook.
 * What is typed stands in one column; beside it formulas give what is in use, and the names of {@link SETTING_NAME} refer to
 * those, so that no formula of a template sees a blank or a word.
 */
import { cellRange } from '../domain/address';
import type { CellFormat, CellInput, Change } from '../domain/change-set';
import type { ComplianceSettings } from '../domain/compliance-model';
import { defaultComplianceSettings } from '../domain/compliance-settings';
import { MONTH_LABELS } from '../domain/period';
import {
  DESCENDING_WORDS,
  NO_CAP,
  ROLL_UP_WORDS,
  SETTING_LABEL,
  SETTINGS_TITLE,
  type SettingKey,
  settingInputs,
} from '../domain/settings-sheet';
import { DEFAULT_BANDS } from '../domain/traffic-light';
import type { Translator } from '../i18n';
import { BAND, COMPUTED, HEAD, INK, INPUT, LINE, MUTED, WRONG } from './palette';
import { SETTING_NAME } from './setting-names';

/** The name that the sheet gets when it is added; people may rename it. */
export const SETTINGS_SHEET = 'Ajustes';

const ROW: Readonly<Record<SettingKey | 'title' | 'help' | 'header' | 'bands' | 'check', number>> = {
  title: 0,
  help: 1,
  header: 3,
  cutoff: 4,
  cap: 5,
  descending: 6,
  rollUp: 7,
  bands: 9,
  red: 10,
  yellow: 11,
  green: 12,
  blue: 13,
  purple: 14,
  check: 15,
};
const COLUMN = { label: 0, input: 1, used: 2, end: 3, help: 4 } as const;
const WIDTH = COLUMN.help + 1;

const LIGHT_KEYS = ['red', 'yellow', 'green', 'blue', 'purple'] as const;

const HELP: Readonly<Record<SettingKey | 'check', string>> = {
  cutoff: 'Último mes cerrado. Los meses posteriores quedan como Pendiente.',
  cap: 'Lo que un indicador aporta como máximo a la calificación.',
  descending: 'Cómo se mide cuando menos es mejor.',
  rollUp: 'Cómo se promedian las unidades para la institución.',
  red: 'Empieza siempre en 0 %.',
  yellow: 'Desde este valor, incluido. Vacío: sin amarillo.',
  green: 'Desde este valor, incluido.',
  blue: 'Arriba de este valor. Vacío: sin azul.',
  purple: 'Arriba de este valor: la meta quedó mal planeada. Vacío: sin morado.',
  check: 'Cada color termina donde empieza el siguiente.',
};

const input = (key: SettingKey) => `$B$${ROW[key] + 1}`;
const used = (key: SettingKey) => `$C$${ROW[key] + 1}`;

/** Position of a word in a list, as a formula without array constants: those would be lists in other separators. */
function ordinal(cell: string, words: readonly string[], otherwise: number): string {
  return words.reduceRight(
    (rest, word, index) => `IF(${cell}="${word}",${index + 1},${rest})`,
    `${otherwise}`,
  );
}

/** What is in use: the same as `readSettingsSheet` takes, also where something unreadable was typed. */
const USED: Readonly<Record<SettingKey, string>> = {
  cutoff: `=${ordinal(`LEFT(TRIM(${input('cutoff')}),3)`, MONTH_LABELS, 0)}`,
  cap: `=IF(OR(${input('cap')}="",${input('cap')}="${NO_CAP}"),0,IF(OR(N(${input('cap')})=1.1,N(${input('cap')})=1.2),${input('cap')},1))`,
  descending: `=${ordinal(
    input('descending'),
    DESCENDING_WORDS.map(([word]) => word),
    1,
  )}`,
  rollUp: `=${ordinal(
    input('rollUp'),
    ROLL_UP_WORDS.map(([word]) => word),
    1,
  )}`,
  red: '=0',
  yellow: `=IF(ISNUMBER(${input('yellow')}),${input('yellow')},${used('green')})`,
  green: `=IF(ISNUMBER(${input('green')}),${input('green')},0.9)`,
  blue: `=IF(ISNUMBER(${input('blue')}),${input('blue')},${used('purple')})`,
  purple: `=IF(ISNUMBER(${input('purple')}),${input('purple')},9E+99)`,
};

/** Bands cannot leave gaps, since each ends where the next begins; they overlap when they begin out of order. */
function bandCheck(): string {
  const typed = `$B$${ROW.yellow + 1}:$B$${ROW.purple + 1}`;
  const order =
    `AND(${used('yellow')}>0,OR(${input('yellow')}="",${used('yellow')}<${used('green')}),${used('green')}>0,` +
    `${used('green')}<${used('blue')},OR(${input('blue')}="",${used('blue')}<${used('purple')}))`;
  return (
    `=IF(COUNTA(${typed})<>COUNT(${typed}),"No: hay un valor que no es número",` +
    `IF(NOT(ISNUMBER(${input('green')})),"No: falta dónde empieza el verde",` +
    `IF(${order},"Sí: sin huecos ni traslapes","No: se traslapan; cada color debe empezar arriba del anterior")))`
  );
}

/**
 * The sheet and its names. In a change set they go behind the sheets of the plans and before what uses them.
 * @param t the language of the prompts; what the sheet says is Spanish
 * @param settings what the sheet begins with, where it is new
 */
export function settingsSheet(
  t: Translator,
  settings: ComplianceSettings = defaultComplianceSettings(0),
): Change[] {
  return [
    {
      kind: 'shared-sheet',
      name: SETTINGS_SHEET,
      role: 'settings',
      changes: [...content(settings), ...look(), ...inputChecks(t), ...checkFormats()],
    },
    ...names(),
  ];
}

function names(): Change[] {
  return (Object.entries(SETTING_NAME) as [keyof typeof SETTING_NAME, string][]).map(([key, name]) => ({
    kind: 'name',
    name,
    range: cellRange(SETTINGS_SHEET, ROW[key], COLUMN.used),
  }));
}

function content(settings: ComplianceSettings): Change[] {
  const rows: CellInput[][] = Array.from({ length: ROW.check + 1 }, () =>
    Array.from({ length: WIDTH }, (): CellInput => null),
  );
  const set = (row: number, column: number, value: CellInput) => {
    rows[row]![column] = value === '' ? null : value;
  };
  set(ROW.title, 0, SETTINGS_TITLE);
  set(ROW.help, 0, 'Valen para todos los planes de este libro. Celdas claras: se capturan.');
  for (const [column, header] of ['Ajuste', 'Valor', 'En uso', null, 'Explicación'].entries()) {
    set(ROW.header, column, header);
  }
  for (const [column, header] of ['Semáforo', 'Desde', 'En uso', 'Hasta', 'Explicación'].entries()) {
    set(ROW.bands, column, header);
  }
  // Bands that the sheet cannot tell begin as the published ones.
  const inputs = settingInputs(settings) ?? settingInputs({ ...settings, bands: DEFAULT_BANDS })!;
  for (const [key, label] of Object.entries(SETTING_LABEL) as [SettingKey, string][]) {
    set(ROW[key], COLUMN.label, label);
    set(ROW[key], COLUMN.input, inputs[key]);
    set(ROW[key], COLUMN.used, USED[key]);
    set(ROW[key], COLUMN.help, HELP[key]);
  }
  for (const [index, key] of LIGHT_KEYS.entries()) {
    const next = LIGHT_KEYS[index + 1];
    if (next) set(ROW[key], COLUMN.end, `=IF(${used(next)}>1E+90,"",${used(next)})`);
  }
  set(ROW.check, COLUMN.label, '¿Sin huecos ni traslapes?');
  set(ROW.check, COLUMN.input, bandCheck());
  set(ROW.check, COLUMN.help, HELP.check);
  return [{ kind: 'write', sheet: SETTINGS_SHEET, row: 0, column: 0, cells: rows }];
}

function look(): Change[] {
  const sheet = SETTINGS_SHEET;
  const range = (row: number, column: number, rows = 1, columns = 1) =>
    cellRange(sheet, row, column, rows, columns);
  const format = (ranges: readonly ReturnType<typeof range>[], own: CellFormat): Change => ({
    kind: 'format',
    ranges,
    format: own,
  });
  const general = ROW.rollUp - ROW.cutoff + 1;
  const bands = ROW.purple - ROW.red + 1;
  return [
    format([range(0, 0, ROW.check + 1, WIDTH)], { fontColor: INK, vertical: 'Top' }),
    format([range(ROW.title, 0)], { bold: true, fontSize: 14 }),
    format([range(ROW.help, 0)], { italic: true, fontColor: MUTED }),
    format([range(ROW.header, 0, general + 1, WIDTH), range(ROW.bands, 0, bands + 2, WIDTH)], {
      borders: LINE,
    }),
    format([range(ROW.header, 0, 1, WIDTH), range(ROW.bands, 0, 1, WIDTH)], { fill: HEAD, bold: true }),
    format([range(ROW.cutoff, COLUMN.input, general), range(ROW.yellow, COLUMN.input, bands - 1)], {
      fill: INPUT,
      horizontal: 'Left',
      locked: false,
    }),
    format([range(ROW.red, COLUMN.input)], { fill: BAND, horizontal: 'Left' }),
    format([range(ROW.cutoff, COLUMN.used, general, 2), range(ROW.red, COLUMN.used, bands, 2)], {
      fill: COMPUTED,
      italic: true,
      fontColor: MUTED,
      horizontal: 'Left',
    }),
    format(
      [range(ROW.cap, COLUMN.input), range(ROW.red, COLUMN.input, bands), range(ROW.red, COLUMN.end, bands)],
      { numberFormat: '0%' },
    ),
    format([range(ROW.cutoff, COLUMN.used)], { numberFormat: '"mes "0' }),
    format([range(ROW.cap, COLUMN.used)], { numberFormat: '0%;;"sin tope"' }),
    // A missing band begins beyond all numbers.
    format([range(ROW.red, COLUMN.used, bands)], { numberFormat: '[>1000000]"no se usa";0%' }),
    format([range(ROW.check, COLUMN.label, 1, 2)], { bold: true }),
    format([range(ROW.cutoff, COLUMN.help, ROW.check - ROW.cutoff + 1)], { fontColor: MUTED, wrap: true }),
    ...(
      [
        [COLUMN.label, 28],
        [COLUMN.input, 30],
        [COLUMN.used, 12],
        [COLUMN.end, 10],
        [COLUMN.help, 60],
      ] as const
    ).map(([column, width]): Change => ({ kind: 'column-width', sheet, column, columnCount: 1, width })),
    { kind: 'print', sheet, landscape: true, paper: 'letter', fitToWidth: 1 },
  ];
}

function inputChecks(t: Translator): Change[] {
  const words = (key: string) => ({
    style: 'stop' as const,
    title: t.t(`templateShared.settings.${key}.title`),
    message: t.t(`templateShared.settings.${key}.message`),
    promptTitle: t.t(`templateShared.settings.${key}.title`),
    prompt: t.t(`templateShared.settings.${key}.prompt`),
  });
  const list = (key: SettingKey, items: readonly string[]): Change => ({
    kind: 'validation',
    ranges: [cellRange(SETTINGS_SHEET, ROW[key], COLUMN.input)],
    validation: { kind: 'list', items },
    messages: words(key),
  });
  return [
    list('cutoff', MONTH_LABELS),
    list('cap', ['100%', '110%', '120%', NO_CAP]),
    list(
      'descending',
      DESCENDING_WORDS.map(([word]) => word),
    ),
    list(
      'rollUp',
      ROLL_UP_WORDS.map(([word]) => word),
    ),
    {
      kind: 'validation',
      ranges: [cellRange(SETTINGS_SHEET, ROW.yellow, COLUMN.input, ROW.purple - ROW.yellow + 1)],
      validation: { kind: 'decimal', minimum: 0.0001, maximum: 100 },
      messages: words('bands'),
    },
  ];
}

function checkFormats(): Change[] {
  const cell = `$B$${ROW.check + 1}`;
  return [
    {
      kind: 'conditional-format',
      format: {
        range: cellRange(SETTINGS_SHEET, ROW.check, COLUMN.input),
        formula: `=LEFT(${cell},2)="No"`,
        ...WRONG,
      },
    },
    {
      kind: 'conditional-format',
      format: {
        range: cellRange(SETTINGS_SHEET, ROW.cutoff, COLUMN.input),
        formula: `=${used('cutoff')}=0`,
        ...WRONG,
      },
    },
  ];
}
