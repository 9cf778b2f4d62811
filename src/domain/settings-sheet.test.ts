import type { ComplianceSettings, TrafficLight, TrafficLightBand } from './compliance-model';
import { defaultComplianceSettings, settingsProblem } from './compliance-settings';
import { settingInputs } from './settings-sheet';

const inputs = (changes: Partial<ComplianceSettings>) =>
  settingInputs({ ...defaultComplianceSettings(), ...changes });

/** From where each light begins; `above` where its number belongs to the one before. */
function bandsOf(...starts: (readonly [TrafficLight, number, 'above'?])[]): TrafficLightBand[] {
  return starts.map(([light, from, above], i) => ({
    light,
    from,
    to: starts[i + 1]?.[1] ?? null,
    fromIncluded: above === undefined,
  }));
}

test('the defaults, as they are typed into Ajustes', () => {
  expect(inputs({ cutoff: 5 })).toEqual({
    cutoff: 'Jun',
    cap: 1,
    descending: '2 − realizado / programado',
    rollUp: 'Promedio simple',
    red: 0,
    yellow: 0.75,
    green: 0.9,
    blue: 1.1,
    purple: 1.3,
  });
});

test.each<[Partial<ComplianceSettings>, Record<string, unknown>]>([
  [{ cutoff: 0 }, { cutoff: 'Ene' }],
  [{ cutoff: 11 }, { cutoff: 'Dic' }],
  [{ cap: 120 }, { cap: 1.2 }],
  [{ cap: null }, { cap: 'Sin tope' }],
  [{ descending: 'inverse' }, { descending: 'programado / realizado' }],
  [{ rollUp: 'simple' }, { rollUp: 'Promedio simple' }],
  [{ rollUp: 'by-areas' }, { rollUp: 'Por número de áreas' }],
  [{ rollUp: 'by-indicators' }, { rollUp: 'Por número de indicadores' }],
  [{ rollUp: undefined }, { rollUp: 'Promedio simple' }],
])('%j is typed as %j', (settings, typed) => {
  expect(inputs(settings)).toMatchObject(typed);
});

test.each<[string, TrafficLightBand[], Record<string, unknown>]>([
  [
    'three colours',
    bandsOf(['red', 0], ['yellow', 60], ['green', 80]),
    { red: 0, yellow: 0.6, green: 0.8, blue: '', purple: '' },
  ],
  ['two', bandsOf(['red', 0], ['green', 85.5]), { red: 0, yellow: '', green: 0.855, blue: '', purple: '' }],
  [
    'no blue',
    bandsOf(['red', 0], ['green', 80], ['purple', 120, 'above']),
    { yellow: '', green: 0.8, blue: '', purple: 1.2 },
  ],
  ['red from below 0', bandsOf(['red', -10], ['green', 80]), { red: -0.1 }],
])('the bands: %s', (_, bands, typed) => {
  const settings = { ...defaultComplianceSettings(), bands };
  expect(settingsProblem(settings)).toBeNull();
  expect(settingInputs(settings)).toMatchObject(typed);
});

test.each<[string, TrafficLightBand[]]>([
  ['no red', bandsOf(['yellow', 0], ['green', 80])],
  ['no green', bandsOf(['red', 0], ['yellow', 75])],
  ['green alone', bandsOf(['green', 0])],
  ['the other way round', bandsOf(['green', 0], ['yellow', 50], ['red', 75])],
  ['yellow behind green', bandsOf(['red', 0], ['green', 50], ['yellow', 75])],
  ['green above its number', bandsOf(['red', 0], ['green', 80, 'above'])],
  ['yellow above its number', bandsOf(['red', 0], ['yellow', 75, 'above'], ['green', 90])],
  ['blue from its number on', bandsOf(['red', 0], ['green', 80], ['blue', 110])],
  ['purple from its number on', bandsOf(['red', 0], ['green', 80], ['purple', 130])],
  ['a colour twice', bandsOf(['red', 0], ['red', 40], ['green', 80])],
])('the sheet cannot tell bands: %s', (_, bands) => {
  expect(inputs({ bands })).toBeNull();
});
