/** `pondera check`: reads each file, judges it, and gives the report. */
import { readFile } from 'node:fs/promises';
import { type FileReport, fileReport, unreadableFileReport } from '../app/report';
import { isPresetId, PRESET_IDS, readRuleConfig } from '../app/rule-config';
import type { ReadConfig } from '../app/rule-config-services';
import { validateSnapshot } from '../app/validate';
import type { Translator } from '../i18n';
import { readWorkbookFile } from './read-file';
import { UsageError } from './usage-error';

/** What a call makes of the configuration that is kept in a workbook. */
export type Configure = (stored: ReadConfig) => ReadConfig;

export interface CheckConfiguration {
  readonly configure: Configure;
  /** What is wrong with the file of `--config`; the rest of it is applied. */
  readonly problems: ReadConfig['problems'];
}

/**
 * The configuration that a call gives: a file instead of the workbook's own, a preset before both.
 * @throws UsageError for a file that cannot be read, and for an unknown preset
 */
export async function readCheckConfiguration(
  file: string | undefined,
  preset: string | undefined,
  t: Translator,
): Promise<CheckConfiguration> {
  if (preset !== undefined && !isPresetId(preset)) {
    throw new UsageError(t.t('report.badPreset', { preset, known: PRESET_IDS.join(', ') }));
  }
  const given = file === undefined ? null : readRuleConfig(await readText(file, t));
  return {
    configure(stored) {
      // What is wrong with the file is said once, not with every workbook.
      const { config, problems } = given === null ? stored : { ...given, problems: [] };
      return { config: preset === undefined ? config : { ...config, extends: preset }, problems };
    },
    problems: given?.problems ?? [],
  };
}

async function readText(file: string, t: Translator): Promise<string> {
  try {
    // Editors of some systems put a mark before the text that JSON doesn't know.
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== 'string') throw error;
    throw new UsageError(t.t('report.unreadableConfig', { file, detail: code }));
  }
}

/** Checks one file. A file that cannot be read gives a report that says so; only defects of ours are thrown. */
export async function checkFile(file: string, t: Translator, configure?: Configure): Promise<FileReport> {
  const { snapshot, error } = await readWorkbookFile(file, t);
  return error === undefined
    ? fileReport(file, validateSnapshot(snapshot, new Date(), configure), t)
    : unreadableFileReport(file, error);
}
