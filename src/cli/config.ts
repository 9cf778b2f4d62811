/** `pondera config`: the configuration of the rules that is kept in a workbook, as JSON. */
import { configOf, writeRuleConfig } from '../app/rule-config';
import type { ReadConfig } from '../app/rule-config-services';
import type { Translator } from '../i18n';
import { readWorkbookFile } from './read-file';
import { UsageError } from './usage-error';

/** @throws UsageError for a file that cannot be read */
export async function configOfFile(
  file: string,
  t: Translator,
): Promise<{ readonly text: string; readonly problems: ReadConfig['problems'] }> {
  const { snapshot, error } = await readWorkbookFile(file, t);
  if (error !== undefined) throw new UsageError(error.message);
  const { config, problems } = configOf(snapshot);
  return { text: `${writeRuleConfig(config)}\n`, problems };
}
