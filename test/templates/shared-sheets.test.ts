/** The sheets *Ajustes* and *Catálogos*: in files and through the real office.js. */

import { recalculate } from '../../scripts/samples/recalculate';
import { cellRange } from '../../src/domain/address';
import type { Change, ChangeSet } from '../../src/domain/change-set';
import type { ComplianceSettings } from '../../src/domain/compliance-model';
import { defaultComplianceSettings } from '../../src/domain/compliance-settings';
import { settingInputs } from '../../src/domain/settings-sheet';
import { sheetNamed } from '../../src/domain/snapshot';
import { DEFAULT_BANDS } from '../../src/domain/traffic-light';
import { createTranslator } from '../../src/i18n';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import { writeWorkbook } from '../../src/ooxml/write-workbook';
import { nearMisses, recognise } from '../../src/recognition';
import { readSettingsSheet } from '../../src/recognition/settings-sheet';
import {
  CATALOGUE_PERIODICITIES,
  CATALOGUE_UNITS,
  catalogueSheet,
} from '../../src/templates/catalogue-sheet';
import { CATALOGUE_NAME, SETTING_NAME } from '../../src/templates/setting-names';
import { settingsSheet } from '../../src/templates/settings-sheet';
import { changeSetToWorkbook } from '../../src/xlsx/change-set-to-workbook';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { type AddIn, startAddIn } from '../support/add-in';

const t = createTranslator('es-MX');

/** A sheet of formulas that look at every name. */
const PROBE: readonly Change[] = [
  { kind: 'add-sheet', name: 'Prueba', role: 'plan' },
  {
    kind: 'write',
    sheet: 'Prueba',
    row: 0,
    column: 0,
    cells: [
      ...Object.values(SETTING_NAME).map((name) => [name, `=${name}`]),
      ['unidades', `=ROWS(${CATALOGUE_NAME.units})`],
      ['última unidad', `=INDEX(${CATALOGUE_NAME.units},ROWS(${CATALOGUE_NAME.units}))`],
      [
        'periodos',
        `=INDEX(${CATALOGUE_NAME.periods},MATCH("4 - Trimestral",${CATALOGUE_NAME.periodicities},0))`,
      ],
    ],
  },
];

const whole = (settings?: ComplianceSettings): ChangeSet => ({
  changes: [...settingsSheet(t, settings), ...catalogueSheet(t), ...PROBE],
});

const throughFile = (changeSet: ChangeSet) =>
  readSnapshot(writeWorkbook(recalculate(changeSetToWorkbook(changeSet))));

const SETTINGS: readonly (readonly [string, ComplianceSettings])[] = [
  ['the defaults', defaultComplianceSettings(0)],
  [
    'all otherwise',
    { cutoff: 11, cap: 120, descending: 'inverse', rollUp: 'by-indicators', bands: DEFAULT_BANDS },
  ],
  [
    'no cap, no purple',
    {
      ...defaultComplianceSettings(5),
      cap: null,
      bands: DEFAULT_BANDS.slice(0, 3).concat({ ...DEFAULT_BANDS[3]!, to: null }),
    },
  ],
  [
    'three lights',
    {
      ...defaultComplianceSettings(6),
      rollUp: 'by-areas',
      bands: [
        { light: 'red', from: 0, to: 60.5, fromIncluded: true },
        { light: 'yellow', from: 60.5, to: 80, fromIncluded: true },
        { light: 'green', from: 80, to: null, fromIncluded: true },
      ],
    },
  ],
];

describe('what is written is what is read, and what the names say', () => {
  test.each(SETTINGS)('%s', (_, settings) => {
    const snapshot = throughFile(whole(settings));
    const read = readSettingsSheet(snapshot)!;
    expect(read.problem).toBeNull();
    expect(read.settings).toEqual({ rollUp: 'simple', ...settings });
    const probe = sheetNamed(snapshot, 'Prueba')!;
    const said = Object.fromEntries(probe.values.map(([name, value]) => [name, value]));
    const from = (light: string) => settings.bands.find((band) => band.light === light)?.from;
    const purple = from('purple') === undefined ? 9e99 : from('purple')! / 100;
    expect(said).toEqual({
      [SETTING_NAME.cutoff]: settings.cutoff + 1,
      [SETTING_NAME.cap]: (settings.cap ?? 0) / 100,
      [SETTING_NAME.yellow]: from('yellow')! / 100,
      [SETTING_NAME.green]: from('green')! / 100,
      [SETTING_NAME.blue]: from('blue') === undefined ? purple : from('blue')! / 100,
      [SETTING_NAME.purple]: purple,
      [SETTING_NAME.descending]: settings.descending === 'inverse' ? 2 : 1,
      [SETTING_NAME.rollUp]: { simple: 1, 'by-areas': 2, 'by-indicators': 3 }[settings.rollUp ?? 'simple'],
      unidades: CATALOGUE_UNITS.length,
      'última unidad': 'Documento',
      periodos: 4,
    });
    expect(said['¿Sin huecos ni traslapes?']).toBeUndefined();
    const sheet = sheetNamed(snapshot, 'Ajustes')!;
    expect(sheet.values[15]![1]).toBe('Sí: sin huecos ni traslapes');
  });
});

test('bands in another order cannot be told by the sheet', () => {
  const [red, yellow, green] = DEFAULT_BANDS;
  expect(settingInputs({ ...defaultComplianceSettings(0), bands: [yellow!, red!, green!] })).toBeNull();
  expect(
    settingInputs({
      ...defaultComplianceSettings(0),
      bands: DEFAULT_BANDS.map((b) => ({ ...b, fromIncluded: true })),
    }),
  ).toBeNull();
});

describe('bad content is told, and nothing is thrown', () => {
  test.each<[string, readonly [row: number, value: string | number], string | null, string]>([
    ['a word that is no month', [4, 'Brumario'], 'cutoff', 'Sí'],
    ['no month', [4, ''], 'cutoff', 'Sí'],
    ['a long month', [4, 'junio'], null, 'Sí'],
    ['a cap below 100 %', [5, 0.5], 'cap', 'Sí'],
    ['no cap', [5, ''], null, 'Sí'],
    ['an unknown formula', [6, 'la otra'], 'descending', 'Sí'],
    ['an unknown mean', [7, 3], 'rollUp', 'Sí'],
    ['a colour in words', [11, 'poco'], 'bandsUnreadable', 'No: hay un valor'],
    ['no green', [12, ''], 'bandsUnreadable', 'No: falta'],
    ['yellow above green', [11, 0.95], 'bandEmpty', 'No: se traslapan'],
    ['purple below blue', [14, 1], 'bandEmpty', 'No: se traslapan'],
    ['yellow at nothing', [11, 0], 'bandEmpty', 'No: se traslapan'],
    ['no yellow', [11, ''], null, 'Sí'],
  ])('%s', (_, [row, value], problem, check) => {
    const { changes } = whole();
    const write: Change = { kind: 'write', sheet: 'Ajustes', row, column: 1, cells: [[value]] };
    const snapshot = throughFile({ changes: [...changes, write] });
    const read = readSettingsSheet(snapshot, 3)!;
    expect(read.problem?.messageId ?? null).toBe(
      problem === null ? null : `compliance.settingsProblems.${problem}`,
    );
    if (read.problem) expect(t.t(read.problem.messageId, read.problem.params)).not.toBe('');
    expect(sheetNamed(snapshot, 'Ajustes')!.values[15]![1]).toContain(check);
  });
});

test('without the sheet there is nothing to read; neither sheet is a plan', () => {
  const snapshot = throughFile(whole());
  expect(recognise(snapshot)).toEqual([]);
  expect(nearMisses(snapshot)).toEqual([]);
  expect(readSettingsSheet({ ...snapshot, sheets: snapshot.sheets.slice(2) })).toBeNull();
});

test('the file keeps names, hidden columns and number formats of conditional formats', () => {
  const { changes } = whole();
  const data = readWorkbook(
    writeWorkbook(
      changeSetToWorkbook({
        changes: [
          ...changes,
          { kind: 'column-hidden', sheet: 'Prueba', column: 3, columnCount: 2 },
          { kind: 'column-width', sheet: 'Prueba', column: 3, columnCount: 1, width: 20 },
          {
            kind: 'conditional-format',
            format: { range: cellRange('Prueba', 0, 1), formula: '=B1>0', numberFormat: '"▲ "0%' },
          },
          {
            kind: 'validation',
            ranges: [cellRange('Prueba', 0, 5)],
            validation: { kind: 'list-from', source: `=${CATALOGUE_NAME.units}` },
            messages: { style: 'stop', title: 'x', message: 'y' },
          },
        ],
      }),
    ),
  );
  expect(data.names.map(({ name }) => name)).toEqual([
    ...Object.values(SETTING_NAME),
    ...Object.values(CATALOGUE_NAME),
  ]);
  const sheet = data.sheets.find(({ name }) => name === 'Prueba')!;
  expect([...sheet.columns]).toEqual([
    [3, { width: 20, hidden: true }],
    [4, { hidden: true }],
  ]);
  expect(sheet.conditionalFormats[0]!.style.numberFormat).toBe('"▲ "0%');
  expect(sheet.dataValidations[0]!.formula1).toBe(CATALOGUE_NAME.units);
});

describe('through the real office.js', () => {
  let addIn: AddIn | undefined;
  afterEach(() => {
    addIn?.close();
    addIn = undefined;
  });
  const probed = () =>
    Object.fromEntries(
      addIn!.host.model.sheetNamed('Prueba')!.rows.map((_, row) => {
        const sheet = addIn!.host.model.sheetNamed('Prueba')!;
        return [sheet.valueAt(row, 0), sheet.valueAt(row, 1)];
      }),
    );

  test('the sheets are added once, and never touched again, also when renamed', async () => {
    addIn = await startAddIn();
    const { host, workbook } = addIn;
    await workbook.apply(whole());
    expect(probed()[SETTING_NAME.cutoff]).toBe(1);
    const settings = host.model.sheetNamed('Ajustes')!;
    settings.setInput(4, 1, 'Jul');
    host.model.renameSheet('Ajustes', 'Mis ajustes');
    host.model.sheetNamed('Catálogos')!.setInput(4 + CATALOGUE_UNITS.length, 0, '2000 - KILÓMETRO');
    expect(probed()).toMatchObject({ [SETTING_NAME.cutoff]: 7, 'última unidad': '2000 - KILÓMETRO' });
    const names = host.model.names;
    host.model.deleteSheet('Prueba');
    await workbook.apply(whole());
    expect(host.model.sheets.map(({ name }) => name)).toEqual([
      'Hoja1',
      'Mis ajustes',
      'Catálogos',
      'Prueba',
    ]);
    expect(host.model.names).toEqual(names);
    expect(probed()).toMatchObject({ [SETTING_NAME.cutoff]: 7, unidades: CATALOGUE_UNITS.length + 1 });
  });

  test("a user's own sheet Ajustes is left alone: a number is put behind ours", async () => {
    addIn = await startAddIn();
    addIn.host.model.addSheet('ajustes').setInput(0, 0, 'mío');
    const { sheetNames } = await addIn.workbook.apply(whole());
    expect(sheetNames.get('Ajustes')).toBe('Ajustes 2');
    expect(addIn.host.model.sheetNamed('ajustes')!.valueAt(0, 0)).toBe('mío');
    expect(probed()[SETTING_NAME.green]).toBe(0.9);
  });

  test('names that are lacking or have lost their cells are set', async () => {
    addIn = await startAddIn();
    const { host, workbook } = addIn;
    await workbook.apply({ changes: catalogueSheet(t).slice(0, 3) });
    expect(host.model.names.map(({ name }) => name)).toEqual([
      CATALOGUE_NAME.units,
      CATALOGUE_NAME.periodicities,
    ]);
    host.model.setNames(
      host.model.names.map((name) =>
        name.name === CATALOGUE_NAME.units ? { ...name, formula: '#REF!' } : name,
      ),
    );
    await workbook.apply(whole());
    expect(probed()).toMatchObject({ unidades: CATALOGUE_UNITS.length, periodos: 4 });
  });

  test.each([1, 2, 3])('a fault at sync %d leaves neither sheets nor names', async (sync) => {
    addIn = await startAddIn();
    const { host, workbook } = addIn;
    host.model.addSheet('x');
    host.model.setNames([{ id: 'n', name: SETTING_NAME.cap, formula: '#REF!', hidden: false, comment: '' }]);
    const before = host.model.toData();
    host.faults.failSync(sync, 'GeneralException');
    const outcome = await workbook.apply(whole()).then(
      () => 'whole',
      (error: Error) => error.name,
    );
    if (outcome === 'whole') expect(probed().periodos).toBe(4);
    else expect(host.model.toData()).toEqual({ ...before, styles: expect.anything() });
  });
});

test('the periodicities begin with the published codes', () => {
  expect(CATALOGUE_PERIODICITIES).toEqual([
    '1 - Anual',
    '2 - Semestral',
    '3 - Cuatrimestral',
    '4 - Trimestral',
    '5 - Bimensual',
    '6 - Mensual',
  ]);
});
