/** Presets by country and plan: what differs from the rules' own defaults, and why. */
import type { PlanType } from '../../domain/plan';
import type { RuleSettings } from '../config';
import { gtPom } from './gt-pom';
import { hnPoa } from './hn-poa';
import { mxPat } from './mx-pat';

export const PRESET_IDS = ['mx-pat', 'hn-poa', 'gt-pom'] as const;

export type PresetId = (typeof PRESET_IDS)[number];

export const PRESETS: Readonly<Record<PresetId, RuleSettings>> = {
  'mx-pat': mxPat,
  'hn-poa': hnPoa,
  'gt-pom': gtPom,
};

export function isPresetId(value: unknown): value is PresetId {
  return PRESET_IDS.includes(value as PresetId);
}

/** The preset of a plan where nobody chose one; fichas and reports are judged by the rules' own defaults. */
export function presetFor(type: PlanType): PresetId | null {
  switch (type) {
    case 'PAT':
      return 'mx-pat';
    case 'POA':
      return 'hn-poa';
    case 'POM':
      return 'gt-pom';
    case 'FICHA':
    case 'AVANCE':
      return null;
  }
}
