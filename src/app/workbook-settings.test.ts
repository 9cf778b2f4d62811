/** Which settings hold, and where each of them comes from. */
import { area, plan } from '../../test/support/indicator';
import {
  COMPLIANCE_SETTINGS_KEY,
  defaultComplianceSettings,
  writeComplianceSettings,
} from '../domain/compliance-settings';
import { SETTING_LABEL, SETTINGS_TITLE } from '../domain/settings-sheet';
import { type CellValue, SheetBuilder, type Snapshot } from '../domain/snapshot';
import { settingsInUse } from './workbook-settings';

const reportedToApril = [
  plan([area({ indicators: [{ programmed: { Mar: 100, Jun: 100 }, actual: { Mar: 90, Abr: 5 } }] })]),
];

function snapshot(rows: readonly (readonly CellValue[])[], stored?: string): Snapshot {
  const builder = new SheetBuilder();
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      builder.set(r, c, value, null, 'General');
    });
  });
  return {
    sheets: [builder.build('Ajustes', 'visible', false)],
    settings: new Map(stored === undefined ? [] : [[COMPLIANCE_SETTINGS_KEY, stored]]),
  };
}

const sheet = (cutoff: string | null) => [
  [SETTINGS_TITLE],
  [SETTING_LABEL.cutoff, cutoff],
  [SETTING_LABEL.cap, 1.2],
  [SETTING_LABEL.green, 0.9],
];
const stored = writeComplianceSettings({ ...defaultComplianceSettings(7), cap: 110 });
const nothing = [['Notas']];

test.each<[string, Snapshot, Parameters<typeof settingsInUse>[2], object]>([
  [
    'nothing chosen: the defaults, and the last month with a report',
    snapshot(nothing),
    {},
    { cutoff: [3, 'reported'], cap: [100, 'default'], problem: null },
  ],
  [
    'stored by the pane',
    snapshot(nothing, stored),
    {},
    { cutoff: [7, 'stored'], cap: [110, 'stored'], problem: null },
  ],
  [
    'the sheet goes before what is stored',
    snapshot(sheet('Junio'), stored),
    {},
    { cutoff: [5, 'sheet'], cap: [120, 'sheet'], problem: null },
  ],
  [
    'a sheet without a corte',
    snapshot(sheet(null)),
    {},
    { cutoff: [3, 'reported'], cap: [120, 'sheet'], problem: null },
  ],
  [
    'a sheet with a wrong one',
    snapshot(sheet('Nunca')),
    {},
    { cutoff: [3, 'reported'], cap: [120, 'sheet'], problem: 'compliance.settingsProblems.cutoff' },
  ],
  [
    'what is given goes before all',
    snapshot(sheet('Junio'), stored),
    { cutoff: 0, cap: null },
    { cutoff: [0, 'given'], cap: [null, 'given'], problem: null },
  ],
  [
    'what is given as undefined is not given',
    snapshot(nothing, stored),
    { cutoff: undefined } as never,
    { cutoff: [7, 'stored'], cap: [110, 'stored'], problem: null },
  ],
  [
    'what is stored cannot be read',
    snapshot(nothing, '{'),
    {},
    { cutoff: [3, 'reported'], cap: [100, 'default'], problem: 'compliance.settingsProblems.unreadable' },
  ],
])('%s', (_name, source, given, expected) => {
  const { settings, origins, problem } = settingsInUse(source, reportedToApril, given);
  expect({
    cutoff: [settings.cutoff, origins.cutoff],
    cap: [settings.cap, origins.cap],
    problem: problem?.messageId ?? null,
  }).toEqual(expected);
});

test('without any report the corte is the end of the year', () => {
  const { settings, origins } = settingsInUse(snapshot(nothing), []);
  expect([settings.cutoff, origins.cutoff]).toEqual([11, 'default']);
});
