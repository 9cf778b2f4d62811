import type { RichMessage } from '../events';
import type { ExcelHost } from '../host';

export interface PaneOptions {
  host: ExcelHost;
  /** Whether the pane and the functions of the ribbon live in one page (SharedRuntime). */
  sharedRuntime?: boolean;
  /** The version of Office that the add-in is told. */
  fullVersion?: string;
}

/** What both transports have in common: one add-in page, its commands, and its end. */
export abstract class Pane {
  readonly host: ExcelHost;
  readonly sharedRuntime: boolean;
  readonly fullVersion: string;
  protected closed = false;
  private readonly commands = new Map<string, { resolve: () => void; reject: (reason: Error) => void }>();
  private readonly waiting: (() => boolean)[] = [];
  private nextCommand = 1;
  private readonly stops: (() => void)[] = [];

  constructor(options: PaneOptions) {
    this.host = options.host;
    this.sharedRuntime = options.sharedRuntime ?? true;
    this.fullVersion = options.fullVersion ?? '16.0.18000.10000';
    this.stops.push(
      this.host.events.onMessage((message) => this.later(() => this.sendMessage(message))),
      this.host.events.onSelection(() => this.later(() => this.sendSelection())),
    );
  }

  /** Messages come after the answer of the request that caused them: two turns, since an answer takes one. */
  private later(act: () => void): void {
    setTimeout(() => {
      setTimeout(() => {
        if (!this.closed) act();
      }, 0);
    }, 0);
  }

  protected abstract sendMessage(message: RichMessage): void;
  protected abstract sendSelection(): void;
  /** Sends a command of the ribbon; false when the add-in doesn't listen for commands yet. */
  protected abstract sendCommand(id: string, name: string, json: string): boolean;

  /**
   * Presses a button of the ribbon. Settles when the add-in calls `event.completed()`; a page that is still
   * loading gets the command when it begins to listen.
   * @param name the function's name, as the manifest gives it
   * @param controlId the id of the button
   * @throws Error when the add-in has no such function, or is closed meanwhile
   */
  invokeCommand(name: string, controlId = name): Promise<void> {
    const id = `command-${this.nextCommand++}`;
    return new Promise((resolve, reject) => {
      this.commands.set(id, { resolve, reject });
      const send = () => this.sendCommand(id, name, JSON.stringify({ source: { id: controlId } }));
      if (!send()) this.waiting.push(send);
    });
  }

  /** The add-in listens for commands now: those that waited are sent. */
  protected commandsReady(): void {
    for (const send of this.waiting.splice(0)) send();
  }

  /** What the add-in reports at the end of a command. */
  protected commandCompleted(id: string, status: number): void {
    const command = this.commands.get(id);
    this.commands.delete(id);
    if (status === 0) command?.resolve();
    else command?.reject(new Error(`The add-in could not run the command (${status}).`));
  }

  /** Runs an action in a shared runtime, as a keyboard shortcut does. */
  invokeAction(name: string, argument = '{}'): void {
    this.host.events.invokeAction(name, argument);
  }

  /** The settings of the document, by key, as the JSON texts that office.js reads and writes. */
  protected get documentSettings(): [string, string][] {
    return [...this.host.model.settings];
  }

  /** `settings.saveAsync`: what the add-in holds replaces what is kept, as it does in Excel. */
  protected saveDocumentSettings(entries: readonly (readonly [string, string])[]): void {
    this.host.model.setSettings(new Map(entries));
  }

  protected get requirementMatrix(): string {
    return JSON.stringify(this.host.requirementSets);
  }

  /** Ends the connection: nothing is sent any more. */
  close(): void {
    this.closed = true;
    for (const stop of this.stops) stop();
    for (const command of this.commands.values()) command.reject(new Error('The pane was closed.'));
    this.commands.clear();
  }
}

/** Numbers of the calls that office.js makes. */
export const CALLS = { execute: 93, loadSettings: 75, saveSettings: 76, commandCompleted: 94 } as const;

/** What office.js is told about calls that the host doesn't know (ooeOperationNotSupported). */
export const NOT_SUPPORTED = 5000;
