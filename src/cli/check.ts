/** `pondera check`: reads each file, judges it, and gives the report. */
import { readFile } from 'node:fs/promises';
import { type FileReport, fileReport, unreadableFileReport } from '../app/report';
import { validateSnapshot } from '../app/validate';
import type { Translator } from '../i18n';
import { FileError } from '../ooxml/errors';
import { readSnapshot } from '../xlsx/read-snapshot';

/** Errors of the file system that the person can do something about. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return (
    typeof error === 'object' && error !== null && typeof (error as NodeJS.ErrnoException).code === 'string'
  );
}

/** Errors of the file system that have a sentence of their own. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EISDIR: 'directory',
};

/** Checks one file. A file that cannot be read gives a report that says so; only defects of ours are thrown. */
export async function checkFile(file: string, t: Translator): Promise<FileReport> {
  const refuse = (code: string, detail = '') =>
    unreadableFileReport(file, { code, message: t.t(`report.file.${code}`, { file, detail }) });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refuse(REFUSALS[error.code ?? ''] ?? 'unreadable', error.code);
  }
  try {
    return fileReport(file, validateSnapshot(readSnapshot(bytes), new Date()), t);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return refuse(error.kind);
  }
}
