/** The form of the settings of compliance: what is typed, as texts, and the settings that it makes. Pure. */
import type { ComplianceSettings, RollUp, TrafficLightBand } from '../../domain/compliance-model';
import { type SettingsProblem, settingsProblem } from '../../domain/compliance-settings';
import type { MessageParam } from '../../domain/finding';
import type { Month } from '../../domain/period';
import { settingInputs } from '../../domain/settings-sheet';

/** The lights whose beginning is typed; red begins at 0. From the lowest to the highest. */
export const BAND_FIELDS = ['yellow', 'green', 'blue', 'purple'] as const;
export type BandField = (typeof BAND_FIELDS)[number];

export const CAPS = ['100', '110', '120', 'none'] as const;
export type CapText = (typeof CAPS)[number];

export interface SettingsForm {
  readonly cutoff: Month;
  readonly cap: CapText;
  readonly descending: ComplianceSettings['descending'];
  readonly rollUp: RollUp;
  /** Where each light begins, in points, as typed; blank where a light is not used. */
  readonly starts: Readonly<Record<BandField, string>>;
}

/** Settings as a person sees them in the form. */
export function formOf(settings: ComplianceSettings): SettingsForm {
  const { cutoff, cap, descending, rollUp = 'simple', bands } = settings;
  const start = (light: BandField) => {
    const band = bands.find((one) => one.light === light);
    return band ? String(band.from) : '';
  };
  return {
    cutoff,
    cap: CAPS.find((one) => one === String(cap)) ?? 'none',
    descending,
    rollUp,
    starts: { yellow: start('yellow'), green: start('green'), blue: start('blue'), purple: start('purple') },
  };
}

/** Whether the form cannot show the bands as they are: saved from it they become others. */
export function losesBands(settings: ComplianceSettings): boolean {
  return settingInputs(settings) === null;
}

export interface ReadForm {
  /** Null as long as there is a problem. */
  readonly settings: ComplianceSettings | null;
  readonly problems: ReadonlyMap<BandField, SettingsProblem>;
}

const own = (key: string, params: SettingsProblem['params'] = {}): SettingsProblem => ({
  messageId: `complianceTab.settings.${key}`,
  params,
});

/** Reads a share in points: `75`, `82.5`, with or without a percent sign. */
function readPoints(text: string): number | null {
  const match = /^(\d{1,4}(?:\.\d+)?)\s*%?$/.exec(text.trim());
  return match ? Number(match[1]) : null;
}

/** What the form says, or what is wrong with it, at the field where it can be mended. */
export function readForm(form: SettingsForm): ReadForm {
  const problems = new Map<BandField, SettingsProblem>();
  const starts: { light: 'red' | BandField; from: number }[] = [{ light: 'red', from: 0 }];
  for (const field of BAND_FIELDS) {
    const text = form.starts[field].trim();
    if (text === '') {
      if (field === 'green') problems.set(field, own('greenMissing'));
      continue;
    }
    const from = readPoints(text);
    if (from === null) problems.set(field, own('notANumber'));
    else starts.push({ light: field, from });
  }
  if (problems.size > 0) return { settings: null, problems };
  const bands: TrafficLightBand[] = starts.map(({ light, from }, index) => ({
    light,
    from,
    to: starts[index + 1]?.from ?? null,
    fromIncluded: light !== 'blue' && light !== 'purple',
  }));
  const { cutoff, cap, descending, rollUp } = form;
  const settings: ComplianceSettings = { cutoff, cap: capOf(cap), descending, rollUp, bands };
  const problem = settingsProblem(settings);
  if (problem === null) return { settings, problems };
  // A band that ends before it begins: the next one begins too low.
  const wrong = bands.findIndex(({ from, to }) => to !== null && to <= from);
  const next = BAND_FIELDS.find((field) => field === bands[wrong + 1]?.light);
  const before: MessageParam = { kind: 'number', value: bands[wrong]?.from ?? 0 };
  if (next === undefined) problems.set('green', problem);
  else problems.set(next, own('tooLow', { before }));
  return { settings: null, problems };
}

function capOf(text: CapText): ComplianceSettings['cap'] {
  return text === 'none' ? null : (Number(text) as 100 | 110 | 120);
}
