/** `pondera check`: reads each file, judges it, and gives the report. */
import { type FileReport, fileReport, unreadableFileReport } from '../app/report';
import { validateSnapshot } from '../app/validate';
import type { Translator } from '../i18n';
import { readWorkbookFile } from './read-file';

/** Checks one file. A file that cannot be read gives a report that says so; only defects of ours are thrown. */
export async function checkFile(file: string, t: Translator): Promise<FileReport> {
  const { snapshot, error } = await readWorkbookFile(file, t);
  return error === undefined
    ? fileReport(file, validateSnapshot(snapshot, new Date()), t)
    : unreadableFileReport(file, error);
}
