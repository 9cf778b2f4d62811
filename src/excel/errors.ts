/**
 * Office.js reports errors by stable codes; their messages are localised and not for users. Here each code becomes
 * one kind of `WorkbookError`, and says whether trying again makes sense.
 *
 * The typings lack several of the codes, so the list is our own (Microsoft's documentation of Excel error codes, and
 * issues of OfficeDev/office-js where a code is named below).
 */
import { WorkbookError, type WorkbookErrorKind } from '../app/ports';

/** What the gateway may do about an error before it gives up. */
export type Remedy = 'none' | 'retry' | 'shrink' | 'reread';

interface Meaning {
  readonly kind: WorkbookErrorKind;
  readonly remedy: Remedy;
}

const MEANINGS: Readonly<Record<string, Meaning>> = {
  InvalidOperationInCellEditMode: { kind: 'editing-cell', remedy: 'none' },
  RequestPayloadSizeLimitExceeded: { kind: 'too-large', remedy: 'shrink' },
  ResponsePayloadSizeLimitExceeded: { kind: 'too-large', remedy: 'shrink' },
  ActivityLimitReached: { kind: 'unavailable', remedy: 'retry' },
  ServiceNotAvailable: { kind: 'unavailable', remedy: 'retry' },
  RequestAborted: { kind: 'unavailable', remedy: 'retry' },
  connectionFailure: { kind: 'unavailable', remedy: 'retry' },
  ConnectionFailure: { kind: 'unavailable', remedy: 'retry' },
  Timeout: { kind: 'unavailable', remedy: 'retry' },
  Conflict: { kind: 'changed-meanwhile', remedy: 'reread' },
  InsertDeleteConflict: { kind: 'changed-meanwhile', remedy: 'reread' },
  InvalidReference: { kind: 'changed-meanwhile', remedy: 'reread' },
  InvalidObjectPath: { kind: 'changed-meanwhile', remedy: 'reread' },
  ItemNotFound: { kind: 'changed-meanwhile', remedy: 'reread' },
  ItemAlreadyExists: { kind: 'name-taken', remedy: 'none' },
  AccessDenied: { kind: 'protected', remedy: 'none' },
  MergedRangeConflict: { kind: 'blocked-by-layout', remedy: 'none' },
  FilteredRangeConflict: { kind: 'blocked-by-layout', remedy: 'none' },
  PivotTableRangeConflict: { kind: 'blocked-by-layout', remedy: 'none' },
  NonBlankCellOffSheet: { kind: 'blocked-by-layout', remedy: 'none' },
  UnsupportedSheet: { kind: 'blocked-by-layout', remedy: 'none' },
  ApiNotFound: { kind: 'unsupported', remedy: 'none' },
  NotImplemented: { kind: 'unsupported', remedy: 'none' },
  UnsupportedFeature: { kind: 'unsupported', remedy: 'none' },
  UndoNotSupported: { kind: 'unsupported', remedy: 'none' },
};

interface OfficeErrorLike {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** Whether this is an error of office.js; recognised by shape, since tests load the library in a window of its own. */
function isOfficeError(error: unknown): error is OfficeErrorLike {
  return (
    typeof error === 'object' &&
    error !== null &&
    typeof (error as { code?: unknown }).code === 'string' &&
    typeof (error as { message?: unknown }).message === 'string'
  );
}

/** The code of an office.js error, or null for anything else. */
export function codeOf(error: unknown): string | null {
  return isOfficeError(error) ? error.code : null;
}

/** What may be done about an error before giving up. */
export function remedyFor(error: unknown): Remedy {
  const code = codeOf(error);
  return (code !== null && Object.hasOwn(MEANINGS, code) && MEANINGS[code]?.remedy) || 'none';
}

/**
 * The error that the use cases see.
 * @param subject what was being worked on, such as a sheet's name
 */
export function toWorkbookError(error: unknown, subject: string | null = null): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (isOfficeError(error)) {
    const place = error.debugInfo?.errorLocation;
    const detail = place ? `${error.code} (${place})` : error.code;
    const kind = (Object.hasOwn(MEANINGS, error.code) && MEANINGS[error.code]?.kind) || 'unknown';
    return new WorkbookError(kind, detail, subject, null, { cause: error });
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new WorkbookError('unknown', detail, subject, null, { cause: error });
}
