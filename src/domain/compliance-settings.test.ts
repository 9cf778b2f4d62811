import type { ComplianceSettings, TrafficLightBand } from './compliance-model';
import {
  DEFAULT_COMPLIANCE_SETTINGS,
  defaultComplianceSettings,
  readComplianceSettings,
  settingsProblem,
  writeComplianceSettings,
} from './compliance-settings';
import { DEFAULT_BANDS, trafficLightOf, wantsNarrative } from './traffic-light';

const band = (
  light: TrafficLightBand['light'],
  from: number,
  to: number | null,
  fromIncluded = true,
): TrafficLightBand => ({ light, from, to, fromIncluded });

test.each<[string, Partial<ComplianceSettings>, string | null]>([
  ['the defaults', {}, null],
  ['two bands', { bands: [band('red', 0, 80), band('green', 80, null)] }, null],
  ['one band', { bands: [band('green', 0, null)] }, null],
  ['bands that begin below zero', { bands: [band('red', -50, 80), band('green', 80, null)] }, null],
  ['no bands', { bands: [] }, 'noBands'],
  ['a gap', { bands: [band('red', 0, 75), band('green', 80, null)] }, 'bandsGap'],
  ['an overlap', { bands: [band('red', 0, 80), band('green', 75, null)] }, 'bandsOverlap'],
  [
    'a band without end below another',
    { bands: [band('red', 0, null), band('green', 75, null)] },
    'bandsOverlapEnd',
  ],
  ['wrong order', { bands: [band('green', 90, null), band('red', 0, 90)] }, 'bandsStartAboveZero'],
  ['nothing for 0', { bands: [band('red', 0, null, false)] }, 'bandsStartAboveZero'],
  ['nothing above 130', { bands: [band('red', 0, 75), band('green', 75, 130)] }, 'bandsEnd'],
  ['an empty band', { bands: [band('red', 0, 0), band('green', 0, null)] }, 'bandEmpty'],
  ['a colour twice', { bands: [band('red', 0, 75), band('red', 75, null)] }, 'bandTwice'],
  ['not a number', { bands: [band('red', 0, Number.NaN), band('green', 75, null)] }, 'bandNotANumber'],
  ['an unknown cap', { cap: 105 as 110 }, 'cap'],
  ['an unknown month', { cutoff: 12 as 11 }, 'cutoff'],
])('%s', (_name, changes, expected) => {
  const found = settingsProblem({ ...defaultComplianceSettings(), ...changes });
  expect(found?.messageId ?? null).toBe(expected === null ? null : `compliance.settingsProblems.${expected}`);
});

test('what was written is read again', () => {
  const settings: ComplianceSettings = {
    cutoff: 6,
    cap: null,
    descending: 'inverse',
    rollUp: 'by-areas',
    bands: [band('red', 0, 80), band('green', 80, null, false)],
  };
  expect(readComplianceSettings(writeComplianceSettings(settings))).toEqual({ settings, problem: null });
  expect(JSON.parse(writeComplianceSettings(settings))).toMatchObject({ version: 1 });
});

test.each<[string, string | null, string | null]>([
  ['nothing stored', null, null],
  ['an empty text', ' ', null],
  ['no JSON', '{"version":', 'unreadable'],
  ['something else', '[1, 2]', 'unreadable'],
  ['null', 'null', 'unreadable'],
  ['no version', '{}', 'unreadable'],
  ['a newer version', '{"version":2}', 'newer'],
  ['no corte', '{"version":1}', 'cutoff'],
  ['a strange corte', '{"version":1,"cutoff":"junio"}', 'cutoff'],
  ['a strange cap', '{"version":1,"cutoff":5,"cap":99}', 'cap'],
  ['a strange formula', '{"version":1,"cutoff":5,"cap":100,"descending":"x"}', 'descending'],
  ['no bands', '{"version":1,"cutoff":5,"cap":100,"descending":"inverse"}', 'noBands'],
  [
    'a strange band',
    '{"version":1,"cutoff":5,"cap":100,"descending":"inverse","bands":[{"light":"pink","from":0,"to":null,"fromIncluded":true}]}',
    'unreadable',
  ],
])('stored: %s gives the defaults', (_name, text, expected) => {
  const { settings, problem } = readComplianceSettings(text, 4);
  expect(settings).toEqual({ ...DEFAULT_COMPLIANCE_SETTINGS, cutoff: 4 });
  expect(problem?.messageId ?? null).toBe(
    expected === null ? null : `compliance.settingsProblems.${expected}`,
  );
});

test('the default bands are the published ones', () => {
  const lights = [-1, 0, 74.99, 75, 89.9, 90, 110, 110.01, 130, 130.01, 1e9].map((points) =>
    trafficLightOf(points, DEFAULT_BANDS),
  );
  expect(lights).toEqual([
    'red',
    'red',
    'red',
    'yellow',
    'yellow',
    'green',
    'green',
    'blue',
    'blue',
    'purple',
    'purple',
  ]);
  expect(trafficLightOf(Number.NaN, DEFAULT_BANDS)).toBeNull();
});

test.each([
  [90, false],
  [110, false],
  [89.9, true],
  [110.1, true],
])('%p asks for a narrative: %p', (points, expected) => {
  expect(wantsNarrative(points)).toBe(expected);
});
