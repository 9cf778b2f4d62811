/** Reads a workbook for any command: its snapshot, or the reason why there is none. */
import { readFile } from 'node:fs/promises';
import type { ReportError } from '../app/report';
import type { Snapshot } from '../domain/snapshot';
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

export type ReadFileResult =
  | { readonly snapshot: Snapshot; readonly error?: never }
  | { readonly snapshot?: never; readonly error: ReportError };

/** A file that cannot be read gives an error in words; only defects of ours are thrown. */
export async function readWorkbookFile(file: string, t: Translator): Promise<ReadFileResult> {
  const refuse = (code: string, detail = ''): ReadFileResult => ({
    error: { code, message: t.t(`report.file.${code}`, { file, detail }) },
  });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refuse(REFUSALS[error.code ?? ''] ?? 'unreadable', error.code);
  }
  try {
    return { snapshot: readSnapshot(bytes) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return refuse(error.kind);
  }
}
