/** The add-in's pane in its frame, connected with the host over one of the two transports. */
import { type ExcelHost, type OfficeColors, openWebPane, PcPane, type WebPane } from '../../host';

export type TransportKind = 'pc' | 'web';

export interface PaneLink {
  /** Opens the pane in an empty frame; once for each frame. */
  attach(frame: HTMLIFrameElement, panePath: string): void;
  /** Gives the pane's window its host, before office.js loads there. Only Excel for Windows needs it. */
  install(pane: Window): void;
  /** Runs a function of the ribbon; settles when the add-in says that it is done. */
  invokeCommand(name: string, controlId: string): Promise<void>;
  close(): void;
}

/** Plays Excel for Windows (`pc`) or Excel on the web (`web`, which needs https) to the pane. */
export function linkPane(host: ExcelHost, kind: TransportKind): PaneLink {
  return kind === 'pc' ? linkPc(host) : linkWeb(host);
}

/** Office's theme follows the system's, as the page does. */
function officeColors(): OfficeColors {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const background = dark ? '#262626' : '#FFFFFF';
  const foreground = dark ? '#F5F5F5' : '#262626';
  return {
    bodyBackgroundColor: background,
    bodyForegroundColor: foreground,
    controlBackgroundColor: background,
    controlForegroundColor: foreground,
  };
}

function linkPc(host: ExcelHost): PaneLink {
  const pane = new PcPane({ host, colors: officeColors });
  return {
    attach: (frame, panePath) => {
      frame.src = panePath;
    },
    install: (window) => pane.install(window),
    invokeCommand: (name, controlId) => pane.invokeCommand(name, controlId),
    close: () => pane.close(),
  };
}

function linkWeb(host: ExcelHost): PaneLink {
  let pane: WebPane | undefined;
  return {
    attach: (frame, panePath) => {
      pane?.close();
      pane = openWebPane({ host }, frame, panePath);
    },
    install: () => undefined,
    invokeCommand: (name, controlId) =>
      pane ? pane.invokeCommand(name, controlId) : Promise.reject(new Error('The pane is not open.')),
    close: () => pane?.close(),
  };
}
