/**
 * The one gateway to Excel: every `Excel.run` of the add-in is here. It bounds the wait (a sync can hang for ever on
 * the web: OfficeDev/office-js#6678, #6150), repeats what is safe to repeat, heeds cancelling, and translates errors.
 */
import { WorkbookError } from '../app/ports';
import { remedyFor, toWorkbookError } from './errors';

export interface SessionOptions {
  /** How long one sync may take, in milliseconds. */
  readonly timeout?: number;
  /** Pauses before another try, in milliseconds; as many tries as there are pauses. */
  readonly pauses?: readonly number[];
}

export interface RunOptions {
  /** Whether everything in the batch may be repeated: true for reading, false for writing. */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal;
  /** What it is about, for the error: a sheet's name. */
  readonly subject?: string;
  /** Merge all writes of the batch into one step of Excel's undo, where Excel can (ExcelApi 1.20). */
  readonly oneUndoStep?: boolean;
}

/** A batch sees the context and syncs only through `sync`. */
export interface Batch {
  readonly context: Excel.RequestContext;
  sync(): Promise<void>;
}

export interface Session {
  /** @throws WorkbookError, and nothing else */
  run<T>(work: (batch: Batch) => Promise<T>, options: RunOptions): Promise<T>;
  /** Syncs so far: the cost that is counted. */
  readonly syncs: number;
}

const DEFAULT_TIMEOUT = 30_000;
const DEFAULT_PAUSES: readonly number[] = [250, 1_000, 3_000];

function cancelled(): WorkbookError {
  return new WorkbookError('cancelled', 'cancelled by the person');
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(cancelled());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Waits for an answer, but not for ever, and not after cancelling. */
function bounded<T>(answer: Promise<T>, timeout: number, signal?: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      settle();
    };
    const stop = () => finish(() => reject(cancelled()));
    const timer = setTimeout(
      () => finish(() => reject(new WorkbookError('no-answer', `no answer in ${timeout} ms`))),
      timeout,
    );
    signal?.addEventListener('abort', stop, { once: true });
    answer.then(
      (value) => finish(() => resolve(value)),
      (error: unknown) => finish(() => reject(error)),
    );
  });
}

function supportsUndoGroups(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.20');
}

export function createSession(options: SessionOptions = {}): Session {
  const timeout = options.timeout ?? DEFAULT_TIMEOUT;
  const pauses = options.pauses ?? DEFAULT_PAUSES;
  let syncs = 0;

  async function once<T>(work: (batch: Batch) => Promise<T>, run: RunOptions): Promise<T> {
    const { signal } = run;
    const body = (context: Excel.RequestContext): Promise<T> =>
      work({
        context,
        async sync() {
          if (signal?.aborted) throw cancelled();
          syncs++;
          await bounded(context.sync(), timeout, signal);
        },
      });
    if (signal?.aborted) throw cancelled();
    // Excel.run syncs once more by itself when something is still queued; a hang there is bounded by the race in `sync`
    // only if nothing is queued at the end, so batches always end with a sync of their own.
    return run.oneUndoStep && supportsUndoGroups()
      ? await Excel.run({ mergeUndoGroup: true }, body)
      : await Excel.run(body);
  }

  return {
    get syncs() {
      return syncs;
    },
    async run(work, run) {
      for (let attempt = 0; ; attempt++) {
        try {
          return await once(work, run);
        } catch (error) {
          const wait = pauses[attempt];
          if (run.repeatable && wait !== undefined && remedyFor(error) === 'retry') {
            await pause(wait, run.signal);
            continue;
          }
          throw toWorkbookError(error, run.subject ?? null);
        }
      }
    },
  };
}
