import type { RichMessage } from '../events';
import { CALLS, NOT_SUPPORTED, Pane, type PaneOptions } from './pane';

/** Numbers of the events that office.js registers. */
const EVENT = { selection: 2, richMessage: 33, command: 39 } as const;
const EXCEL = 1;

type Callback = (response: unknown) => void;
type Handler = (eventId: number, payload: unknown) => void;

/** What office.js finds as `window.external` in Excel for Windows. */
export interface HostExternal {
  GetHostInfo(): string;
  GetContext(): Record<string, (...args: never[]) => unknown>;
  GetLoggingAllowed(): boolean;
  Execute(id: number, parameters: unknown[], callback: Callback): void;
  RegisterEvent(id: number, target: string, handler: Handler, callback: Callback): void;
  UnregisterEvent(id: number, target: string, callback: Callback): void;
}

/** The four colours of Office's theme, `#RRGGBB`: what `Office.context.officeTheme` tells the add-in on Windows. */
export interface OfficeColors {
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
}

/** Office's light theme. */
const LIGHT: OfficeColors = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#262626',
  controlBackgroundColor: '#FFFFFF',
  controlForegroundColor: '#262626',
};

export interface PcPaneOptions extends PaneOptions {
  /** Asked each time that the add-in looks; the light theme by default. */
  colors?: () => OfficeColors;
}

/** Windows' arrays, as office.js wants to unwrap them. */
function safeArray(value: unknown): unknown {
  return Array.isArray(value) ? { dimensions: () => 1, toArray: () => value.map(safeArray) } : value;
}

/**
 * Excel for Windows: office.js calls `window.external`. Needs neither a frame nor https.
 * One pane serves one window; a reload of the window goes on with the same one.
 */
export class PcPane extends Pane {
  private readonly handlers = new Map<number, Handler>();
  private readonly colors: () => OfficeColors;

  constructor(options: PcPaneOptions) {
    super(options);
    this.colors = options.colors ?? (() => LIGHT);
  }

  /** The object for the `external` of the add-in's window, before office.js is loaded there. */
  readonly external: HostExternal = {
    GetHostInfo: () => {
      const flags = this.sharedRuntime ? 1 : 0;
      return `Excel$Win32$16.01$${this.host.locale}$$$disableLogging$${flags}`;
    },
    GetContext: () => this.context(),
    GetLoggingAllowed: () => false,
    Execute: (id, parameters, callback) => this.execute(id, parameters, callback),
    RegisterEvent: (id, _target, handler, callback) => {
      this.soon(() => {
        this.handlers.set(id, handler);
        callback(0);
        if (id === EVENT.command) this.commandsReady();
      });
    },
    UnregisterEvent: (id, _target, callback) => {
      this.handlers.delete(id);
      this.soon(() => callback(0));
    },
  };

  private soon(act: () => void): void {
    setTimeout(() => {
      if (!this.closed) act();
    }, 0);
  }

  private execute(id: number, parameters: unknown[], callback: Callback): void {
    if (id === CALLS.execute) {
      const values = (Array.isArray(parameters[0]) ? parameters[0] : parameters) as unknown[];
      void this.host.answer(String(values[4]), Number(values[6] ?? 0), 'pc').then((reply) => {
        if (reply.kind === 'answer') {
          const payload = [0, safeArray([200, [], reply.text])];
          this.soon(() => callback({ toArray: () => payload }));
        } else this.soon(() => callback(reply.number));
      });
      return;
    }
    if (id === CALLS.commandCompleted) {
      const values = (Array.isArray(parameters[0]) ? parameters[0] : parameters) as unknown[];
      this.commandCompleted(String(values[0]), Number(values[1] ?? 0));
    }
    const known = id === CALLS.commandCompleted || id === CALLS.saveSettings || id === CALLS.loadSettings;
    this.soon(() => callback(known ? 0 : NOT_SUPPORTED));
  }

  private context(): Record<string, (...args: never[]) => unknown> {
    const { host } = this;
    return {
      GetAppType: () => EXCEL,
      GetSolutionRef: () => 'workbench',
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => host.locale,
      GetAppDataLocale: () => host.dataLocale,
      GetDocUrl: () => host.model.fileName,
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 0,
      GetSolutionToken: () => '',
      GetInstanceId: () => 'workbench',
      GetSupportedMatrix: () => this.requirementMatrix,
      GetHostFullVersion: () => this.fullVersion,
      // Colours come as whole numbers; office.js writes them as #RRGGBB.
      GetOfficeThemeInfo: () => {
        const numbers = Object.entries(this.colors()).map(([name, color]) => [
          name,
          Number(`0x${color.slice(1)}`),
        ]);
        return JSON.stringify(Object.fromEntries(numbers));
      },
      GetInitialDisplayMode: () => (this.sharedRuntime ? 2 : 0),
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          for (const [key, value] of this.documentSettings) {
            keys.push(key);
            values.push(value);
          }
        },
        Write: (keys: string[], values: string[]) =>
          this.saveDocumentSettings(Array.from(keys, (key, i): [string, string] => [key, values[i] ?? ''])),
      }),
    };
  }

  private fire(id: number, payload: unknown): boolean {
    const handler = this.handlers.get(id);
    handler?.(id, payload);
    return handler !== undefined;
  }

  /** One message at a time: office.js takes an array of exactly two for a table's data. */
  protected sendMessage(message: RichMessage): void {
    this.fire(EVENT.richMessage, safeArray([message.slice()]));
  }
  protected sendSelection(): void {
    this.fire(EVENT.selection, safeArray([]));
  }
  protected sendCommand(id: string, name: string, json: string): boolean {
    return this.fire(EVENT.command, safeArray([id, name, json]));
  }

  /** Gives a window this host. Must happen before office.js is loaded in it. */
  install(window: object): void {
    this.handlers.clear();
    Object.defineProperty(window, 'external', { configurable: true, writable: true, value: this.external });
  }
}

/**
 * Offers the host to the frames of a page: a small script in front of office.js calls
 * `window.parent.installExcelHost(window)`. The frame must be of the page's own origin.
 * @returns what takes the offer back
 */
export function offerToFrames(page: Window, pane: () => PcPane): () => void {
  const target = page as unknown as { installExcelHost?: (window: object) => void };
  target.installExcelHost = (window) => pane().install(window);
  return () => {
    delete target.installExcelHost;
  };
}
