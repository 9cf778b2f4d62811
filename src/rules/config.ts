/**
 * How an institution judges: a preset by country and plan, its own severities and options on top, and exceptions for a plan,
 * a sheet, an area or an item. It travels with the workbook as JSON, so that everybody who opens it judges alike.
 *
 * Reading never throws: what is wrong is named by its path, and the rest stays in force.
 */
import type { MessageParams, Severity } from '../domain/finding';
import { SEVERITIES } from '../domain/finding';
import type { PlanType } from '../domain/plan';
import type { RuleOptions } from './define-rule';
import { nearestTo } from './nearest';
import { isPresetId, PRESET_IDS, type PresetId } from './presets';
import { RULES, ruleOf } from './registry';

/** The key of the workbook's setting. */
export const RULE_CONFIG_KEY = 'pondera.rules';

/** More than any institution writes by hand; longer texts are refused unread. */
export const MAX_CONFIG_LENGTH = 100_000;

/** What an institution may change: a severity, `off`, or a severity and options. */
export type RuleSetting = Severity | 'off' | readonly [Severity | 'off', RuleOptions];

export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** What an override is about: everything that is named must fit. */
export interface OverrideScope {
  readonly plan?: PlanType;
  readonly sheet?: string;
  /** The area's code or name. */
  readonly area?: string;
  /** The item's code or name. */
  readonly item?: string;
}

export interface RuleOverride {
  readonly where: OverrideScope;
  /** Of an area or an item only severities: rules judge a plan with one set of options. */
  readonly rules: RuleSettings;
}

export interface RuleConfig {
  /** Each plan is judged by the preset of its kind without it. */
  readonly extends?: PresetId;
  readonly rules?: RuleSettings;
  /** Later ones go before earlier ones. */
  readonly overrides?: readonly RuleOverride[];
  /** Rules that no reason justifies. */
  readonly noException?: readonly string[];
}

/** Something wrong in a configuration: where, and a message of `config.problems`. */
export interface ConfigProblem {
  /** Such as `rules.code-gap` or `overrides[2].where`; empty for the whole text. */
  readonly path: string;
  readonly messageId: string;
  readonly params: MessageParams;
}

export interface ReadConfig {
  readonly config: RuleConfig;
  /** Empty when all of it was understood. */
  readonly problems: readonly ConfigProblem[];
}

const PLAN_TYPES: readonly PlanType[] = ['PAT', 'POA', 'POM', 'FICHA', 'AVANCE'];

const KEYS = ['extends', 'rules', 'overrides', 'noException'] as const;

type Complain = (path: string, key: string, params?: MessageParams) => void;

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLevel(value: unknown): value is Severity | 'off' {
  return value === 'off' || SEVERITIES.includes(value as Severity);
}

/** A value of the configuration as a message shows it: short, whatever it is. */
function shown(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/**
 * Reads a configuration.
 * @param text JSON as stored or imported; null or blank is the empty configuration
 */
export function readRuleConfig(text: string | null): ReadConfig {
  if (text === null || text.trim() === '') return { config: {}, problems: [] };
  const problems: ConfigProblem[] = [];
  const complain: Complain = (path, key, params = {}) =>
    problems.push({ path, messageId: `config.problems.${key}`, params });
  if (text.length > MAX_CONFIG_LENGTH) {
    complain('', 'tooLong', { length: { kind: 'number', value: text.length } });
    return { config: {}, problems };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = placeOf(text, error.message);
    if (place === null) complain('', 'notJson');
    else complain('', 'notJsonAt', place);
    return { config: {}, problems };
  }
  if (!isObject(value)) {
    complain('', 'notAnObject');
    return { config: {}, problems };
  }
  for (const key of Object.keys(value)) {
    if (!KEYS.includes(key as (typeof KEYS)[number])) {
      complain(key, 'unknownKey', { key: shown(key), known: KEYS.join(', ') });
    }
  }
  const config: { -readonly [K in keyof RuleConfig]: RuleConfig[K] } = {};
  if (value.extends !== undefined) {
    if (isPresetId(value.extends)) config.extends = value.extends;
    else {
      complain('extends', 'unknownPreset', {
        preset: shown(value.extends),
        known: PRESET_IDS.join(', '),
      });
    }
  }
  if (value.rules !== undefined) config.rules = readSettings(value.rules, 'rules', true, complain);
  if (value.overrides !== undefined) config.overrides = readOverrides(value.overrides, complain);
  if (value.noException !== undefined) config.noException = readRuleList(value.noException, complain);
  return { config, problems };
}

/** Line and column of what the engine's message calls `position`, where it says one. */
function placeOf(text: string, message: string): MessageParams | null {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return null;
  const before = text.slice(0, Number(position)).split('\n');
  return {
    line: { kind: 'number', value: before.length },
    column: { kind: 'number', value: before[before.length - 1]!.length + 1 },
  };
}

function knownRule(id: string, path: string, complain: Complain): boolean {
  if (ruleOf(id) !== undefined) return true;
  const near = nearestTo(
    id,
    RULES.map((rule) => rule.meta.id),
  );
  if (near === null) complain(path, 'unknownRule', { rule: shown(id) });
  else complain(path, 'unknownRuleNear', { rule: shown(id), near });
  return false;
}

function readSettings(
  value: unknown,
  path: string,
  optionsAllowed: boolean,
  complain: Complain,
): RuleSettings {
  if (!isObject(value)) {
    complain(path, 'notSettings');
    return {};
  }
  const settings: [string, RuleSetting][] = [];
  for (const [id, setting] of Object.entries(value)) {
    const place = `${path}.${id.length > 60 ? shown(id) : id}`;
    if (!knownRule(id, place, complain)) continue;
    const read = readSetting(id, setting, place, optionsAllowed, complain);
    if (read !== null) settings.push([id, read]);
  }
  return Object.fromEntries(settings);
}

function readSetting(
  id: string,
  setting: unknown,
  path: string,
  optionsAllowed: boolean,
  complain: Complain,
): RuleSetting | null {
  const [level, options, ...rest] = Array.isArray(setting) ? (setting as unknown[]) : [setting];
  if (!isLevel(level) || rest.length > 0) {
    complain(path, 'badSeverity', { value: shown(setting) });
    return null;
  }
  if (options === undefined) return level;
  if (!isObject(options)) {
    complain(path, 'badOptions', { value: shown(options) });
    return level;
  }
  if (!optionsAllowed) {
    complain(path, 'optionsNotHere');
    return level;
  }
  return [level, readOptions(id, options, path, complain)];
}

function readOptions(id: string, options: JsonObject, path: string, complain: Complain): RuleOptions {
  const known = ruleOf(id)!.meta.options as RuleOptions;
  const read: [string, number | string | boolean][] = [];
  for (const [name, value] of Object.entries(options)) {
    const preset = Object.hasOwn(known, name) ? known[name] : undefined;
    if (preset === undefined) {
      const names = Object.keys(known);
      if (names.length === 0) complain(path, 'noOptions', { option: shown(name) });
      else complain(path, 'unknownOption', { option: shown(name), known: names.join(', ') });
    } else if (
      typeof value !== typeof preset ||
      (typeof value === 'number' && (!Number.isFinite(value) || value < 0))
    ) {
      complain(`${path}.${name}`, 'badOption', {
        option: name,
        value: shown(value),
        wanted: { kind: 'message', messageId: `config.wanted.${typeof preset}`, params: {} },
      });
    } else read.push([name, value as number | string | boolean]);
  }
  return Object.fromEntries(read);
}

function readOverrides(value: unknown, complain: Complain): RuleOverride[] {
  if (!Array.isArray(value)) {
    complain('overrides', 'notAList');
    return [];
  }
  const overrides: RuleOverride[] = [];
  for (const [index, entry] of (value as unknown[]).entries()) {
    const path = `overrides[${index}]`;
    if (!isObject(entry)) {
      complain(path, 'notAnOverride');
      continue;
    }
    const where = readScope(entry.where, `${path}.where`, complain);
    if (where === null) continue;
    const narrow = where.area !== undefined || where.item !== undefined;
    overrides.push({ where, rules: readSettings(entry.rules, `${path}.rules`, !narrow, complain) });
  }
  return overrides;
}

/** An override whose scope isn't understood is left out whole: it would judge more than was meant. */
function readScope(value: unknown, path: string, complain: Complain): OverrideScope | null {
  if (!isObject(value) || Object.keys(value).length === 0) {
    complain(path, 'noScope');
    return null;
  }
  for (const [key, wanted] of Object.entries(value)) {
    const isKnown = key === 'plan' || key === 'sheet' || key === 'area' || key === 'item';
    const fits = typeof wanted === 'string' && wanted.trim() !== '';
    if (!isKnown || !fits || (key === 'plan' && !PLAN_TYPES.includes(wanted as PlanType))) {
      complain(`${path}.${shown(key)}`, 'badScope', { value: shown(wanted), key: shown(key) });
      return null;
    }
  }
  return value as OverrideScope;
}

function readRuleList(value: unknown, complain: Complain): string[] {
  if (!Array.isArray(value)) {
    complain('noException', 'notAList');
    return [];
  }
  return (value as unknown[]).filter((id, index): id is string => {
    const path = `noException[${index}]`;
    if (typeof id !== 'string') {
      complain(path, 'unknownRule', { rule: shown(id) });
      return false;
    }
    return knownRule(id, path, complain);
  });
}

/** The JSON text of a configuration, readable by people. */
export function writeRuleConfig(config: RuleConfig): string {
  const { extends: preset, rules, overrides, noException } = config;
  return JSON.stringify({ extends: preset, rules, overrides, noException }, null, 2);
}
