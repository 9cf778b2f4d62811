import { invalidArgument } from '../model/errors';
import type { WorkbookModel } from '../model/workbook-model';

/** What the object classes need of the host around them. */
export interface HostContext {
  readonly model: WorkbookModel;
  readonly locale: string;
  /** Whether events reach the add-in (`context.runtime.enableEvents`). */
  enableEvents: boolean;
  /** Until the end of the request no recalculation happens between actions. */
  suspendCalculation: boolean;
  register(eventType: number, target: string): void;
  unregister(eventType: number, target: string): void;
  /** State that services keep between requests, such as the ribbon's. */
  readonly services: Map<string, HostObject>;
  /** The name under which comments and notes are written. */
  readonly userName: string;
}

/**
 * An object as requests see it. Its public getters, setters and methods carry the names of the client library's
 * class; only those that the table of requirement sets lists can be reached. Objects are views: the state is in
 * the model.
 */
export abstract class HostObject {
  /** The class in the client library. Not `constructor.name`, which a minifier changes. */
  abstract readonly className: string;
  /** Set while the add-in tracks the object. */
  referenceId: string | undefined;

  constructor(readonly host: HostContext) {}

  /** The ids by which the library finds the object again in later requests. */
  identity(): Record<string, unknown> {
    return {};
  }

  /** The target of this object's events; see `events.ts`. */
  eventTarget(): string {
    return 'Workbook';
  }
}

/** A collection: `items` for queries, the rest are members as usual. */
export abstract class HostCollection<T extends HostObject = HostObject> extends HostObject {
  abstract list(): T[];

  getCount(): number {
    return this.list().length;
  }

  /** @throws HostError InvalidArgument for an index that no item has */
  getItemAt(index: number): T {
    const item = this.list()[index];
    if (!item) throw invalidArgument();
    return item;
  }
}
