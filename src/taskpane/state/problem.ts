/** Turns what was thrown into what is shown. */
import { WorkbookError } from '../../app/ports';
import type { Problem, ProblemSource } from './types';

/** Anything that is not an error of the workbook is a defect of ours: `unknown`, with its text for support. */
export function problemFrom(error: unknown, source: ProblemSource): Problem {
  if (error instanceof WorkbookError) {
    const { kind, detail, subject, leftover } = error;
    return { source, kind, detail, subject, leftover };
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { source, kind: isAbort(error) ? 'cancelled' : 'unknown', detail, subject: null, leftover: null };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
