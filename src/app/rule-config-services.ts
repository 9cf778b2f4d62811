/** What the pane asks about the institution's configuration of the rules. Part of `PaneServices`. */
import type { Severity } from '../domain/finding';
import type { PlanType } from '../domain/plan';
import type { ConfigProblem, ReadConfig, RuleConfig } from '../rules/config';
import type { RuleCategory, RuleOptions } from '../rules/define-rule';
import type { PresetId } from '../rules/presets';

export type { ConfigProblem, PresetId, ReadConfig, RuleCategory, RuleConfig, RuleOptions };

/** One rule as an editor of the configuration lists it. Title, why and how are messages under `rules.<id>`. */
export interface RuleEntry {
  readonly id: string;
  readonly category: RuleCategory;
  readonly appliesTo: readonly PlanType[];
  /** What holds without the institution's own settings: the rule's, or the preset's. */
  readonly severity: Severity | 'off';
  readonly options: RuleOptions;
  /** What holds with them. */
  readonly inForce: { readonly severity: Severity | 'off'; readonly options: RuleOptions };
  /** No reason justifies it, whatever the institution says. */
  readonly noException: boolean;
}

export interface RuleConfigServices {
  /** The configuration that is kept in the workbook, and what is wrong with it. */
  ruleConfig(): Promise<ReadConfig>;
  /** Keeps a configuration in the workbook; the empty one takes it away. Validate afterwards. */
  saveRuleConfig(config: RuleConfig): Promise<void>;
  /** A configuration as JSON text, to be exported. */
  ruleConfigText(config: RuleConfig): string;
  /** Reads a JSON text to be imported; never throws, and writes nothing: what was understood is saved with `saveRuleConfig`. */
  readRuleConfigText(text: string): ReadConfig;
  /**
   * Every rule with what holds for plans of a kind.
   * @param plan the kind whose preset is taken where the configuration extends none; the rules' own defaults without it
   */
  rules(config: RuleConfig, plan?: PlanType): readonly RuleEntry[];
  /** The presets, in order; names and what they are for are messages under `config.presets.<id>`. */
  readonly presets: readonly PresetId[];
}
