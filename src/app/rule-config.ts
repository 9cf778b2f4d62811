/** The institution's configuration of the rules: read from the workbook, kept in it, and listed for an editor. */
import type { PlanType } from '../domain/plan';
import type { Snapshot } from '../domain/snapshot';
import {
  type ReadConfig,
  RULE_CONFIG_KEY,
  type RuleConfig,
  readRuleConfig,
  writeRuleConfig,
} from '../rules/config';
import { isPresetId, PRESET_IDS } from '../rules/presets';
import { RULES } from '../rules/registry';
import { inForce, ownLayers, presetLayer } from '../rules/settle';
import type { WorkbookPort } from './ports';
import type { RuleConfigServices, RuleEntry } from './rule-config-services';

// What the command line needs of them: it doesn't see the rules.
export { isPresetId, PRESET_IDS, readRuleConfig, writeRuleConfig };

/** The configuration that travels with a workbook. */
export function configOf(snapshot: Snapshot): ReadConfig {
  return readRuleConfig(snapshot.settings.get(RULE_CONFIG_KEY) ?? null);
}

/** What holds for each rule, without and with the institution's own settings. */
export function ruleEntries(config: RuleConfig, plan?: PlanType): RuleEntry[] {
  const scope = plan === undefined ? null : { type: plan };
  const preset = presetLayer(config, scope);
  const own = ownLayers(config, scope);
  return RULES.map((rule) => ({
    id: rule.meta.id,
    category: rule.meta.category,
    appliesTo: rule.meta.appliesTo,
    ...inForce(rule, [preset]),
    inForce: inForce(rule, [preset, ...own]),
    noException: rule.meta.noException ?? false,
  }));
}

export function createRuleConfigServices(workbook: Pick<WorkbookPort, 'settings'>): RuleConfigServices {
  return {
    ruleConfig: async () => readRuleConfig(await workbook.settings.get(RULE_CONFIG_KEY)),
    async saveRuleConfig(config) {
      const isEmpty = Object.values(config).every((part) => part === undefined);
      await workbook.settings.set(RULE_CONFIG_KEY, isEmpty ? '' : writeRuleConfig(config));
    },
    ruleConfigText: writeRuleConfig,
    readRuleConfigText: readRuleConfig,
    rules: ruleEntries,
    presets: PRESET_IDS,
  };
}
