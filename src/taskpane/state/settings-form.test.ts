import { DEFAULT_COMPLIANCE_SETTINGS } from '../../domain/compliance-settings';
import { type BandField, formOf, losesBands, readForm, type SettingsForm } from './settings-form';

const form: SettingsForm = formOf(DEFAULT_COMPLIANCE_SETTINGS);
const typed = (starts: Partial<Record<BandField, string>>) =>
  readForm({ ...form, starts: { ...form.starts, ...starts } });

test('settings come out of the form as they went in', () => {
  expect(readForm(form).settings).toEqual(DEFAULT_COMPLIANCE_SETTINGS);
  const other = {
    ...DEFAULT_COMPLIANCE_SETTINGS,
    cutoff: 4,
    cap: null,
    descending: 'inverse',
    rollUp: 'by-areas',
  } as const;
  expect(readForm(formOf(other)).settings).toEqual(other);
});

test.each<[string, Partial<Record<BandField, string>>, [BandField, string][]]>([
  ['a word', { yellow: 'poco' }, [['yellow', 'complianceTab.settings.notANumber']]],
  ['a decimal comma', { blue: '110,5' }, [['blue', 'complianceTab.settings.notANumber']]],
  ['a negative number', { yellow: '-1' }, [['yellow', 'complianceTab.settings.notANumber']]],
  ['no green', { green: ' ' }, [['green', 'complianceTab.settings.greenMissing']]],
  ['green below yellow', { green: '70' }, [['green', 'complianceTab.settings.tooLow']]],
  ['green where yellow begins', { green: '75' }, [['green', 'complianceTab.settings.tooLow']]],
  ['yellow at 0', { yellow: '0' }, [['yellow', 'complianceTab.settings.tooLow']]],
  ['purple below blue', { purple: '100' }, [['purple', 'complianceTab.settings.tooLow']]],
  [
    'two at once',
    { yellow: 'x', purple: 'y' },
    [
      ['yellow', 'complianceTab.settings.notANumber'],
      ['purple', 'complianceTab.settings.notANumber'],
    ],
  ],
])('%s is told at its field', (_name, starts, expected) => {
  const { settings, problems } = typed(starts);
  expect(settings).toBeNull();
  expect([...problems].map(([field, { messageId }]) => [field, messageId])).toEqual(expected);
});

test.each<[string, Partial<Record<BandField, string>>, number[]]>([
  ['a percent sign and decimals', { yellow: '60.5 %' }, [0, 60.5, 90, 110, 130]],
  ['a colour that is not used', { yellow: '' }, [0, 90, 110, 130]],
  ['green alone', { yellow: '', blue: '', purple: '' }, [0, 90]],
])('%s', (_name, starts, expected) => {
  const { settings } = typed(starts);
  expect(settings?.bands.map(({ from }) => from)).toEqual(expected);
  expect(settings?.bands.at(-1)?.to).toBeNull();
  expect(losesBands(settings!)).toBe(false);
});

test('bands that the form cannot show are known', () => {
  const bands = [{ light: 'green', from: 0, to: null, fromIncluded: true }] as const;
  expect(losesBands({ ...DEFAULT_COMPLIANCE_SETTINGS, bands })).toBe(true);
});
