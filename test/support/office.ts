/** The unmodified client library in jsdom, with the embedded host behind it. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DOMWindow, JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';
import { type ExcelHost, PcPane, WebPane } from '../../src/workbench/host';

export interface OfficeOptions {
  host: ExcelHost;
  transport: 'web' | 'pc';
  /** The page of the add-in; it must load `office.js` from any address that ends so. */
  html?: string;
  /** Sets `globalThis.Excel`, `Office` and `OfficeExtension` until `close`. */
  installGlobals?: boolean;
  sharedRuntime?: boolean;
}

export interface RunningOffice {
  readonly window: DOMWindow;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly pane: WebPane | PcPane;
  /** Presses a button of the ribbon; settles when the add-in calls `event.completed()`. */
  invokeCommand(name: string): Promise<void>;
  close(): void;
}

const LIBRARY = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>add-in</title>
<script src="https://localhost:3000/office-js/office.js"></script></head><body></body></html>`;
const GLOBALS = ['Excel', 'Office', 'OfficeExtension'] as const;

/** Serves the library from the package; nothing else is loaded. */
class LibraryLoader extends ResourceLoader {
  override fetch(address: string) {
    const path = new URL(address).pathname;
    const inLibrary = /\/(?:hosted|office-js|office)\/(.+)$/.exec(path);
    // The folders of languages are written in lower case on disk.
    const file = inLibrary
      ? readFile(join(LIBRARY, inLibrary[1]!.toLowerCase()))
      : Promise.reject(new Error(`Not served: ${address}`));
    return Object.assign(file, { abort: () => undefined }) as ReturnType<ResourceLoader['fetch']>;
  }
}

/**
 * Starts office.js and waits for `Office.onReady`.
 * @throws Error when the library doesn't get ready within ten seconds
 */
export async function startOffice(options: OfficeOptions): Promise<RunningOffice> {
  const { host, transport } = options;
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => {
    console.error(error.message, (error as Error & { detail?: unknown }).detail ?? '');
  });
  const origin = transport === 'web' ? 'https://localhost:3000' : 'http://localhost:3000';
  const shared = {
    host,
    ...(options.sharedRuntime === undefined ? {} : { sharedRuntime: options.sharedRuntime }),
  };
  let dom: JSDOM | undefined;
  const deliver = (text: string) =>
    setTimeout(() => {
      const window = dom?.window;
      if (!window?.document) return;
      window.dispatchEvent(
        new window.MessageEvent('message', { data: text, origin, source: window.parent as never }),
      );
    }, 0);
  const pane = transport === 'web' ? new WebPane({ ...shared, origin, post: deliver }) : new PcPane(shared);
  dom = new JSDOM(options.html ?? PAGE, {
    url: `${origin}/taskpane.html`,
    runScripts: 'dangerously',
    resources: new LibraryLoader(),
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse: (window) => prepare(window, pane),
  });
  const { window } = dom;
  const running: RunningOffice = {
    window,
    get Excel() {
      return window.Excel as typeof Excel;
    },
    get Office() {
      return window.Office as typeof Office;
    },
    get OfficeExtension() {
      return window.OfficeExtension as typeof OfficeExtension;
    },
    pane,
    invokeCommand: (name) => pane.invokeCommand(name),
    close: () => undefined,
  };
  await ready(window);
  const restore = options.installGlobals ? installGlobals(window) : () => undefined;
  running.close = () => {
    restore();
    pane.close();
    window.close();
    dom = undefined;
  };
  return running;
}

function prepare(window: DOMWindow, pane: WebPane | PcPane): void {
  if (pane instanceof PcPane) {
    pane.install(window);
    return;
  }
  window.name = pane.windowName;
  // A standard property that jsdom lacks and office.js reads.
  Object.defineProperty(window.Document.prototype, 'domain', {
    configurable: true,
    get(this: Document) {
      return this.location.hostname;
    },
  });
  const parent = { postMessage: (text: string) => setTimeout(() => pane.receive(text), 0) };
  Object.defineProperty(window, 'parent', { configurable: true, value: parent });
}

async function ready(window: DOMWindow): Promise<void> {
  const end = Date.now() + 10_000;
  while (!window.Office?.onReady) {
    if (Date.now() > end) throw new Error('office.js did not load.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const timeout = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('Office.onReady did not resolve.')), end - Date.now()).unref();
  });
  await Promise.race([window.Office.onReady(), timeout]);
}

function installGlobals(window: DOMWindow): () => void {
  const target = globalThis as unknown as Record<string, unknown>;
  const before = GLOBALS.map((name) => [name, target[name]] as const);
  for (const name of GLOBALS) target[name] = window[name];
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete target[name];
      else target[name] = value;
    }
  };
}
