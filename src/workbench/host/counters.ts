import type { WorkbookModel } from './model/workbook-model';

/** What the add-in's work costs: round trips, bytes on the wire, undo steps. */
export class Counters {
  /** Requests since the last reset. */
  syncs = 0;
  /** Size of each request and of its answer, in bytes of UTF-8. */
  requests: { bytesIn: number; bytesOut: number }[] = [];

  constructor(private readonly model: WorkbookModel) {}

  /** Steps on the undo stack that came from the add-in since the last reset. */
  get undoSteps(): number {
    return this.model.journal.addinSteps;
  }

  reset(): void {
    this.syncs = 0;
    this.requests = [];
    this.model.journal.addinSteps = 0;
  }
}

/** Length of a text in bytes of UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
