/** What holds for a plan, an area, an item: the rules' defaults, the preset, the institution's settings, its overrides. */
import type { Severity } from '../domain/finding';
import type { Area, Indicator, Plan } from '../domain/plan';
import type { OverrideScope, RuleConfig, RuleSetting, RuleSettings } from './config';
import type { RuleOptions } from './define-rule';
import { PRESETS, presetFor } from './presets';
import type { AnyRule } from './registry';

export interface InForce {
  readonly severity: Severity | 'off';
  readonly options: RuleOptions;
}

export interface Settled extends InForce {
  readonly rule: AnyRule;
}

/** Of a plan, what decides which settings are meant for it. */
export type PlanScope = Pick<Plan, 'type'> & Partial<Pick<Plan, 'sheet'>>;

/** What settings make of a rule; the last one that names it decides the severity, and options add up. */
export function inForce(rule: AnyRule, layers: readonly RuleSettings[]): InForce {
  let severity: Severity | 'off' = rule.meta.severity;
  let options: RuleOptions = rule.meta.options;
  for (const layer of layers) {
    const setting = Object.hasOwn(layer, rule.meta.id) ? layer[rule.meta.id]! : null;
    if (setting === null) continue;
    severity = levelOf(setting);
    if (typeof setting === 'object') options = { ...options, ...setting[1] };
  }
  return { severity, options };
}

/** The settings of the preset: the chosen one, else that of the kind of plan. */
export function presetLayer(config: RuleConfig, plan: PlanScope | null): RuleSettings {
  const preset = config.extends ?? (plan === null ? null : presetFor(plan.type));
  return preset === null ? {} : PRESETS[preset];
}

/** The institution's own settings for a plan, the strongest last. */
export function ownLayers(config: RuleConfig, plan: PlanScope | null): RuleSettings[] {
  const overrides = (config.overrides ?? []).filter(
    ({ where }) => where.area === undefined && where.item === undefined && plan && isAbout(where, plan),
  );
  return [config.rules ?? {}, ...overrides.map(({ rules }) => rules)];
}

/** The rules that have to run for a plan, and how. */
export function settle(rules: readonly AnyRule[], config: RuleConfig, plan: Plan): Settled[] {
  const layers = [presetLayer(config, plan), ...ownLayers(config, plan)];
  // Off for the plan, but not for one of its areas: it has to run.
  const woken = new Set(
    (config.overrides ?? []).flatMap((override) =>
      Object.entries(override.rules).flatMap(([id, setting]) => (levelOf(setting) === 'off' ? [] : [id])),
    ),
  );
  return rules.flatMap((rule) => {
    const settled = inForce(rule, layers);
    return settled.severity === 'off' && !woken.has(rule.meta.id) ? [] : [{ rule, ...settled }];
  });
}

function levelOf(setting: RuleSetting): Severity | 'off' {
  return typeof setting === 'string' ? setting : setting[0];
}

function isAbout(where: OverrideScope, plan: PlanScope): boolean {
  return (
    (where.plan === undefined || where.plan === plan.type) &&
    (where.sheet === undefined || (plan.sheet !== undefined && folded(where.sheet) === folded(plan.sheet)))
  );
}

const folded = (text: string): string => text.trim().toLocaleLowerCase('es');

interface NarrowSetting {
  /** Its place in the configuration: later ones go before earlier ones. */
  readonly order: number;
  readonly area: string | null;
  readonly level: Severity | 'off';
}

/** The severity that overrides of areas and items give to a finding; null where none is about it. */
export type NarrowSeverity = (
  rule: string,
  place: { readonly area?: Area; readonly indicator?: Indicator },
) => Severity | 'off' | null;

/** Found by the words of the item or the area, so that many overrides cost no more than one. */
export function narrowSeverity(config: RuleConfig, plan: Plan): NarrowSeverity {
  const byPlace = new Map<string, NarrowSetting[]>();
  for (const [order, { where, rules }] of (config.overrides ?? []).entries()) {
    if ((where.area === undefined && where.item === undefined) || !isAbout(where, plan)) continue;
    for (const [rule, setting] of Object.entries(rules)) {
      const key = placeKey(rule, where.item === undefined ? 'area' : 'item', where.item ?? where.area!);
      const entry = {
        order,
        area: where.item === undefined || where.area === undefined ? null : folded(where.area),
        level: levelOf(setting),
      };
      const same = byPlace.get(key);
      if (same) same.push(entry);
      else byPlace.set(key, [entry]);
    }
  }
  if (byPlace.size === 0) return () => null;
  return (rule, { area, indicator }) => {
    const areaWords = [area?.code, area?.name].flatMap((word) => (word == null ? [] : [folded(word)]));
    const itemWords = [indicator?.code?.value, indicator?.name?.value];
    const found = [
      ...areaWords.map((word) => placeKey(rule, 'area', word)),
      ...itemWords.flatMap((word) => (word === undefined ? [] : [placeKey(rule, 'item', word)])),
    ].flatMap((key) => byPlace.get(key) ?? []);
    let last: NarrowSetting | null = null;
    for (const setting of found) {
      if (setting.area !== null && !areaWords.includes(setting.area)) continue;
      if (last === null || setting.order > last.order) last = setting;
    }
    return last?.level ?? null;
  };
}

function placeKey(rule: string, kind: 'area' | 'item', word: string): string {
  return `${rule}\n${kind}\n${folded(word)}`;
}
