/**
 * The settings of compliance: their defaults, what makes them valid, and the JSON text in which they travel with the
 * workbook.
 */
import type { ComplianceSettings, RollUp, TrafficLight, TrafficLightBand } from './compliance-model';
import type { MessageParams } from './finding';
import { MONTHS, type Month } from './period';
import { type BandProblem, bandProblem, DEFAULT_BANDS } from './traffic-light';

/** The key of the workbook's setting. */
export const COMPLIANCE_SETTINGS_KEY = 'pondera.compliance';

const SCHEMA_VERSION = 1;

const CAPS: readonly ComplianceSettings['cap'][] = [100, 110, 120, null];
const DESCENDING: readonly ComplianceSettings['descending'][] = ['two-minus-ratio', 'inverse'];
const ROLL_UPS: readonly RollUp[] = ['simple', 'by-areas', 'by-indicators'];
const LIGHTS: readonly TrafficLight[] = ['green', 'blue', 'purple', 'yellow', 'red'];

/** What holds where nobody chose: cap 100, 2 − A/P, the published bands, simple means. */
export function defaultComplianceSettings(cutoff: Month = 11): ComplianceSettings {
  return { cutoff, cap: 100, descending: 'two-minus-ratio', bands: DEFAULT_BANDS, rollUp: 'simple' };
}

/** The defaults of a closed year. */
export const DEFAULT_COMPLIANCE_SETTINGS: ComplianceSettings = Object.freeze(defaultComplianceSettings());

/** A problem with settings: a message of `compliance.settingsProblems`. */
export interface SettingsProblem {
  readonly messageId: string;
  readonly params: MessageParams;
}

const problem = (key: string, params: MessageParams = {}): SettingsProblem => ({
  messageId: `compliance.settingsProblems.${key}`,
  params,
});

const at = (value: number): MessageParams[string] => ({ kind: 'number', value });

function describeBands(found: BandProblem): SettingsProblem {
  switch (found.kind) {
    case 'none':
      return problem('noBands');
    case 'not-a-number':
      return problem('bandNotANumber', { band: at(found.index + 1) });
    case 'starts-above-zero':
      return problem('bandsStartAboveZero', { at: at(found.at) });
    case 'empty':
      return problem('bandEmpty', { band: at(found.index + 1) });
    case 'gap':
      return problem('bandsGap', { from: at(found.from), to: at(found.to) });
    case 'overlap':
      return Number.isFinite(found.to)
        ? problem('bandsOverlap', { from: at(found.from), to: at(found.to) })
        : problem('bandsOverlapEnd', { from: at(found.from) });
    case 'ends':
      return problem('bandsEnd', { at: at(found.at) });
    case 'twice':
      return problem('bandTwice', {
        light: { kind: 'message', messageId: `compliance.lights.${found.light}`, params: {} },
      });
  }
}

/**
 * Checks settings that somebody put together.
 * @returns the first problem, or null
 */
export function settingsProblem(settings: ComplianceSettings): SettingsProblem | null {
  if (!Number.isInteger(settings.cutoff) || settings.cutoff < 0 || settings.cutoff > 11) {
    return problem('cutoff');
  }
  if (!CAPS.includes(settings.cap)) return problem('cap');
  if (!DESCENDING.includes(settings.descending)) return problem('descending');
  if (settings.rollUp !== undefined && !ROLL_UPS.includes(settings.rollUp)) return problem('rollUp');
  const found = bandProblem(settings.bands);
  return found === null ? null : describeBands(found);
}

/** The JSON text for the workbook. */
export function writeComplianceSettings(settings: ComplianceSettings): string {
  const { cutoff, cap, descending, bands, rollUp = 'simple' } = settings;
  return JSON.stringify({ version: SCHEMA_VERSION, cutoff, cap, descending, rollUp, bands });
}

export interface ReadSettings {
  readonly settings: ComplianceSettings;
  /** Why the stored text was not taken; the settings are then the defaults. */
  readonly problem: SettingsProblem | null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readBand(value: unknown): TrafficLightBand | null {
  if (!isRecord(value)) return null;
  const { light, from, to, fromIncluded } = value;
  const known = LIGHTS.find((one) => one === light);
  if (known === undefined || typeof from !== 'number' || typeof fromIncluded !== 'boolean') return null;
  return to === null || typeof to === 'number' ? { light: known, from, to, fromIncluded } : null;
}

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Reads what the workbook holds. Whatever it is, settings come back.
 * @param text the stored JSON, or null when nothing is stored
 * @param cutoff the corte of the defaults
 */
export function readComplianceSettings(text: string | null, cutoff: Month = 11): ReadSettings {
  const defaults = defaultComplianceSettings(cutoff);
  if (text === null || text.trim() === '') return { settings: defaults, problem: null };
  const refused = (key: string): ReadSettings => ({ settings: defaults, problem: problem(key) });
  const parsed = parseJson(text);
  if (parsed === null || !isRecord(parsed.value)) return refused('unreadable');
  const stored = parsed.value;
  if (typeof stored.version !== 'number') return refused('unreadable');
  if (stored.version > SCHEMA_VERSION) return refused('newer');
  const bands: TrafficLightBand[] = [];
  for (const value of Array.isArray(stored.bands) ? stored.bands : []) {
    const band = readBand(value);
    if (band === null) return refused('unreadable');
    bands.push(band);
  }
  const cap = CAPS.find((one) => one === stored.cap);
  const descending = DESCENDING.find((one) => one === stored.descending);
  const rollUp = ROLL_UPS.find((one) => one === (stored.rollUp ?? 'simple'));
  const cutoffStored = MONTHS.find((month) => month === stored.cutoff);
  if (cutoffStored === undefined) return refused('cutoff');
  if (cap === undefined) return refused('cap');
  if (descending === undefined) return refused('descending');
  if (rollUp === undefined) return refused('rollUp');
  const settings: ComplianceSettings = { cutoff: cutoffStored, cap, descending, rollUp, bands };
  const found = settingsProblem(settings);
  return found === null ? { settings, problem: null } : { settings: defaults, problem: found };
}
