import { createTranslator } from '../i18n';
import type { ComplianceSettings, TrafficLightBand } from './compliance-model';
import {
  DEFAULT_COMPLIANCE_SETTINGS,
  defaultComplianceSettings,
  readComplianceSettings,
  type SettingsProblem,
  settingsProblem,
  writeComplianceSettings,
} from './compliance-settings';
import { DEFAULT_BANDS, trafficLightOf, wantsNarrative } from './traffic-light';

const spanish = createTranslator('es-MX');
const sentence = (problem: SettingsProblem | null) =>
  problem === null ? null : spanish.t(problem.messageId, problem.params);

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
  ['bands in tenths', { bands: [band('red', 0, 74.5), band('green', 74.5, null)] }, null],
  ['January', { cutoff: 0 }, null],
  ['nobody chose how units are averaged', { rollUp: undefined }, null],
  ['no bands', { bands: [] }, 'El semáforo no tiene bandas.'],
  [
    'a gap',
    { bands: [band('red', 0, 75), band('green', 80, null)] },
    'Entre 75 y 80 no hay banda del semáforo.',
  ],
  [
    'an overlap',
    { bands: [band('red', 0, 80), band('green', 75, null)] },
    'Entre 75 y 80 hay dos bandas del semáforo.',
  ],
  [
    'a band without end below another',
    { bands: [band('red', 0, null), band('green', 75, null)] },
    'A partir de 75 hay dos bandas del semáforo.',
  ],
  [
    'wrong order',
    { bands: [band('green', 90, null), band('red', 0, 90)] },
    'El semáforo debe empezar en 0; la primera banda empieza en 90.',
  ],
  [
    'nothing for 0',
    { bands: [band('red', 0, null, false)] },
    'El semáforo debe empezar en 0; la primera banda empieza en 0.',
  ],
  [
    'nothing above 130',
    { bands: [band('red', 0, 75), band('green', 75, 130)] },
    'El semáforo termina en 130; la última banda no debe tener límite.',
  ],
  [
    'an empty band',
    { bands: [band('red', 0, 0), band('green', 0, null)] },
    'La banda 1 del semáforo termina antes de empezar.',
  ],
  [
    'a band that ends before it begins',
    { bands: [band('red', 0, 75), band('green', 75, 70), band('blue', 70, null)] },
    'La banda 2 del semáforo termina antes de empezar.',
  ],
  [
    'a colour twice',
    { bands: [band('red', 0, 75), band('red', 75, null)] },
    'El color Rojo aparece dos veces en el semáforo.',
  ],
  [
    'an end that is no number',
    { bands: [band('red', 0, Number.NaN), band('green', 75, null)] },
    'Los límites de la banda 1 del semáforo deben ser números.',
  ],
  [
    'a beginning that is no number',
    { bands: [band('red', 0, 75), band('green', Number.NaN, null)] },
    'Los límites de la banda 2 del semáforo deben ser números.',
  ],
  ['an unknown cap', { cap: 105 as 110 }, 'El tope debe ser 100, 110, 120 o ninguno.'],
  ['an unknown month', { cutoff: 12 as 11 }, 'El corte debe ser un mes del año.'],
  ['a month before January', { cutoff: -1 as 0 }, 'El corte debe ser un mes del año.'],
  ['half a month', { cutoff: 2.5 as 2 }, 'El corte debe ser un mes del año.'],
  [
    'an unknown formula',
    { descending: 'ratio' as 'inverse' },
    'La fórmula de los indicadores descendentes no se conoce.',
  ],
  ['an unknown mean', { rollUp: 'median' as 'simple' }, 'La forma de promediar las unidades no se conoce.'],
])('%s', (_name, changes, expected) => {
  expect(sentence(settingsProblem({ ...defaultComplianceSettings(), ...changes }))).toBe(expected);
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

test('a simple mean where nobody chose is written as such, and read where nothing is written', () => {
  const { rollUp: _, ...settings } = defaultComplianceSettings(6);
  const written = writeComplianceSettings(settings);
  expect(JSON.parse(written)).toMatchObject({ rollUp: 'simple' });
  const { rollUp: __, ...older } = JSON.parse(written);
  expect(readComplianceSettings(JSON.stringify(older))).toEqual({
    settings: { ...settings, rollUp: 'simple' },
    problem: null,
  });
});

const stored = (changes: object, bands: unknown = DEFAULT_BANDS) =>
  JSON.stringify({ version: 1, cutoff: 5, cap: 100, descending: 'inverse', bands, ...changes });

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
  ['a strange mean', stored({ rollUp: 'median' }), 'rollUp'],
  ['no band at all', stored({}, [null]), 'unreadable'],
  ['a band that is a text', stored({}, ['red']), 'unreadable'],
  ['a band from a text', stored({}, [{ ...band('red', 0, null), from: '0' }]), 'unreadable'],
  ['a band to a text', stored({}, [{ ...band('red', 0, null), to: '75' }]), 'unreadable'],
  ['a band that doesn’t say to', stored({}, [{ ...band('red', 0, null), to: undefined }]), 'unreadable'],
  [
    'a band that doesn’t say whether it begins there',
    stored({}, [{ ...band('red', 0, null), fromIncluded: undefined }]),
    'unreadable',
  ],
  ['bands with a gap', stored({}, [band('red', 0, 75), band('green', 80, null)]), 'bandsGap'],
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
