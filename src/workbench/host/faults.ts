/** What goes wrong in real life, on demand. The k-th request counts from now: 1 is the next one. */
export class Faults {
  private count = 0;
  private readonly failures = new Map<number, { code: string; message: string }>();
  private readonly hangs = new Set<number>();
  /** Milliseconds that every answer waits. */
  delay = 0;
  disconnected = false;
  editing = false;
  private readonly waiting: (() => void)[] = [];

  /** The k-th request answers with an error, without having done anything. */
  failSync(k: number, code: string, message = `The host was asked to fail with ${code}.`): void {
    this.failures.set(this.count + k, { code, message });
  }

  /** The k-th request is never answered, and nothing of it is done. */
  hangSync(k: number): void {
    this.hangs.add(this.count + k);
  }

  delaySync(milliseconds: number): void {
    this.delay = milliseconds;
  }

  /** From now on no request is answered, as when the connection is gone. */
  disconnect(): void {
    this.disconnected = true;
  }

  /** Somebody is editing a cell: requests are refused, or wait when the add-in asked for that. */
  editingCell(on: boolean): void {
    this.editing = on;
    if (!on) for (const go of this.waiting.splice(0)) go();
  }

  clear(): void {
    this.failures.clear();
    this.hangs.clear();
    this.delay = 0;
    this.disconnected = false;
    this.editingCell(false);
  }

  /** Resolves when nobody edits a cell any more. */
  editingEnded(): Promise<void> {
    return this.editing ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  /** Counts a request and says what becomes of it. */
  next(): { kind: 'go' } | { kind: 'hang' } | { kind: 'fail'; code: string; message: string } {
    this.count++;
    const failure = this.failures.get(this.count);
    this.failures.delete(this.count);
    if (this.hangs.delete(this.count) || this.disconnected) return { kind: 'hang' };
    return failure ? { kind: 'fail', ...failure } : { kind: 'go' };
  }
}
