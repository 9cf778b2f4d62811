/** The configuration of the rules while it is edited: one setting a rule, nothing kept that changes nothing. Pure. */
import type {
  PresetId,
  RuleCategory,
  RuleConfig,
  RuleEntry,
  RuleOptions,
} from '../../app/rule-config-services';
import type { Severity } from '../../domain/finding';
import type { PlanType } from '../../domain/plan';
import { foldText } from './finding-list';

export type Level = Severity | 'off';

export const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'off'];

export const CATEGORIES: readonly RuleCategory[] = ['structure', 'weights', 'targets', 'execution'];

type Setting = NonNullable<RuleConfig['rules']>[string];

interface OwnSetting {
  readonly level: Level;
  readonly options: RuleOptions;
}

/** What the institution itself says about a rule in general; null where it says nothing. */
export function ownSetting(config: RuleConfig, id: string): OwnSetting | null {
  const rules = config.rules ?? {};
  const setting: Setting | undefined = Object.hasOwn(rules, id) ? rules[id] : undefined;
  if (setting === undefined) return null;
  return typeof setting === 'string'
    ? { level: setting, options: {} }
    : { level: setting[0], options: setting[1] };
}

/** Without parts that say nothing, so that the empty configuration is told from others. */
function trimmed(config: RuleConfig): RuleConfig {
  const { extends: preset, rules, overrides, noException } = config;
  return {
    ...(preset === undefined ? {} : { extends: preset }),
    ...(rules === undefined || Object.keys(rules).length === 0 ? {} : { rules }),
    ...(overrides === undefined || overrides.length === 0 ? {} : { overrides }),
    ...(noException === undefined || noException.length === 0 ? {} : { noException }),
  };
}

function withSetting(config: RuleConfig, entry: RuleEntry, { level, options }: OwnSetting): RuleConfig {
  const own = Object.fromEntries(
    Object.entries(options).filter(([name, value]) => entry.options[name] !== value),
  );
  const { [entry.id]: _before, ...others } = config.rules ?? {};
  const hasOptions = Object.keys(own).length > 0;
  const setting: Setting = hasOptions ? [level, own] : level;
  const says = hasOptions || level !== entry.severity;
  return trimmed({ ...config, rules: says ? { ...others, [entry.id]: setting } : others });
}

/** @param entry as it is without the institution's settings */
export function withLevel(config: RuleConfig, entry: RuleEntry, level: Level): RuleConfig {
  return withSetting(config, entry, { level, options: ownSetting(config, entry.id)?.options ?? {} });
}

export function withOption(
  config: RuleConfig,
  entry: RuleEntry,
  name: string,
  value: number | string | boolean,
): RuleConfig {
  const own = ownSetting(config, entry.id) ?? { level: entry.severity, options: {} };
  return withSetting(config, entry, { ...own, options: { ...own.options, [name]: value } });
}

/** As the preset has it. */
export function restored(config: RuleConfig, id: string): RuleConfig {
  const { [id]: _own, ...rules } = config.rules ?? {};
  return trimmed({ ...config, rules, noException: (config.noException ?? []).filter((one) => one !== id) });
}

export function withNoException(config: RuleConfig, id: string, on: boolean): RuleConfig {
  const others = (config.noException ?? []).filter((one) => one !== id);
  return trimmed({ ...config, noException: on ? [...others, id] : others });
}

export function withPreset(config: RuleConfig, preset: PresetId | null): RuleConfig {
  const { extends: _before, ...rest } = config;
  return trimmed(preset === null ? rest : { ...rest, extends: preset });
}

export function isChanged(config: RuleConfig, id: string): boolean {
  return ownSetting(config, id) !== null || (config.noException ?? []).includes(id);
}

/** Whether an override speaks of a rule. */
export function isOverridden(config: RuleConfig, id: string): boolean {
  return (config.overrides ?? []).some(({ rules }) => Object.hasOwn(rules, id));
}

export function sameConfig(a: RuleConfig, b: RuleConfig): boolean {
  return canonical(trimmed(a)) === canonical(trimmed(b));
}

/** Members in one order, whoever wrote them. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * A number as it is typed: point or comma, not negative.
 * @returns null for anything else
 */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

export interface RuleGroup {
  readonly category: RuleCategory;
  readonly entries: readonly RuleEntry[];
}

/**
 * The rules by category, in their order.
 * @param plan the kind of plan that is looked at; null for all
 * @param textOf all that can be searched of a rule
 */
export function ruleGroups(
  entries: readonly RuleEntry[],
  wanted: {
    readonly plan: PlanType | null;
    readonly text: string;
    readonly only: ReadonlySet<string> | null;
  },
  textOf: (entry: RuleEntry) => string,
): readonly RuleGroup[] {
  const words = foldText(wanted.text).split(/\s+/).filter(Boolean);
  const shown = entries.filter((entry) => {
    if (wanted.plan !== null && !entry.appliesTo.includes(wanted.plan)) return false;
    if (wanted.only !== null && !wanted.only.has(entry.id)) return false;
    const text = words.length === 0 ? '' : foldText(textOf(entry));
    return words.every((word) => text.includes(word));
  });
  return CATEGORIES.map((category) => ({
    category,
    entries: shown.filter((entry) => entry.category === category),
  })).filter((group) => group.entries.length > 0);
}
