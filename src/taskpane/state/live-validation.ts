/**
 * Validates again after changes: after a pause, never two runs at once, the last change wins. A cell that is being
 * edited only postpones. It reads; it never writes.
 */
import { problemFrom } from './problem';
import type { Problem } from './types';

export interface LiveValidationOptions {
  /** Reads and judges the workbook. */
  run(signal: AbortSignal): Promise<void>;
  /** The run failed in a way that waiting doesn't mend. */
  failed(problem: Problem): void;
  /** Milliseconds of quiet before a run. */
  readonly pause?: number;
  /** Milliseconds before trying again while a cell is being edited. */
  readonly retryPause?: number;
}

export interface LiveValidation {
  /** Something changed in the workbook. */
  changed(): void;
  /** Stops what is running or waiting, and holds back until `release`; resolves when nothing runs any more. */
  hold(): Promise<void>;
  /** Goes on; what was waiting begins its pause again. */
  release(): void;
  /** Forgets what was waiting. */
  settled(): void;
  stop(): void;
}

export const LIVE_PAUSE = 600;
export const EDITING_RETRY_PAUSE = 1000;

export function createLiveValidation(options: LiveValidationOptions): LiveValidation {
  const pause = options.pause ?? LIVE_PAUSE;
  const retryPause = options.retryPause ?? EDITING_RETRY_PAUSE;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: { readonly abort: AbortController; readonly done: Promise<void> } | null = null;
  let waiting = false;
  let holds = 0;
  let stopped = false;

  function schedule(milliseconds: number): void {
    waiting = true;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (stopped || holds > 0 || running) return;
    timer = setTimeout(fire, milliseconds);
  }

  function fire(): void {
    timer = null;
    waiting = false;
    const abort = new AbortController();
    const done = attempt(abort.signal).then((next) => {
      running = null;
      if (next !== null) schedule(next);
      else if (waiting) schedule(pause);
    });
    running = { abort, done };
  }

  /** @returns after how many milliseconds to try again; null when done */
  async function attempt(signal: AbortSignal): Promise<number | null> {
    try {
      await options.run(signal);
      return null;
    } catch (error) {
      const problem = problemFrom(error, 'live');
      if (problem.kind === 'editing-cell') return retryPause;
      if (problem.kind === 'cancelled') return pause;
      if (!stopped) options.failed(problem);
      return null;
    }
  }

  return {
    changed: () => schedule(pause),
    async hold() {
      holds++;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      running?.abort.abort();
      await running?.done;
    },
    release() {
      holds = Math.max(0, holds - 1);
      if (waiting) schedule(pause);
    },
    settled() {
      waiting = false;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      running?.abort.abort();
    },
  };
}
