/** Puts the pane into a page. The entry point brings the services; nothing here knows Excel. */
import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ColorScheme, PaneServices } from '../app/pane-services';
import type { Translator } from '../i18n';
import { App } from './components/App';
import { ErrorBoundary } from './components/ErrorBoundary';
import { type Pane, PaneContext } from './components/pane-context';
import { createController } from './state/controller';
import { forgetfulMemory, type PaneMemory } from './state/memory';
import { createStore } from './state/store';
import { paneTheme } from './theme/pane-theme';

/** What the ribbon asks the pane for. */
export type PaneCommand = 'validate' | 'insert-template' | 'compliance' | 'show';

export interface MountOptions {
  /** The language that is spoken. */
  readonly t: Translator;
  readonly colorScheme: ColorScheme;
  /** @returns a function that ends it */
  onColorSchemeChange?(listener: (scheme: ColorScheme) => void): () => void;
  /** @returns a function that ends it */
  commandRequests?(listener: (command: PaneCommand) => void): () => void;
  /** Without it nothing is remembered after the pane is closed. */
  readonly memory?: PaneMemory;
  now?(): Date;
}

function obey(pane: Pane, command: PaneCommand): void {
  switch (command) {
    case 'validate':
      pane.store.dispatch({ type: 'tab', tab: 'findings' });
      void pane.controller.validate();
      break;
    case 'insert-template':
      pane.store.dispatch({ type: 'tab', tab: 'plan' });
      pane.store.dispatch({ type: 'insert-requested' });
      break;
    case 'compliance':
      pane.store.dispatch({ type: 'tab', tab: 'compliance' });
      break;
    case 'show':
      break;
  }
}

function ThemedPane({ pane, options }: { readonly pane: Pane; readonly options: MountOptions }) {
  const [scheme, setScheme] = useState(options.colorScheme);
  useEffect(() => options.onColorSchemeChange?.(setScheme), [options]);
  return (
    <FluentProvider theme={paneTheme(scheme)}>
      <ErrorBoundary t={pane.t}>
        <PaneContext value={pane}>
          <App />
        </PaneContext>
      </ErrorBoundary>
    </FluentProvider>
  );
}

/**
 * Mounts the pane.
 * @returns what takes it away again and stops listening to the workbook
 */
export function mountPane(
  root: HTMLElement,
  services: PaneServices,
  options: MountOptions,
): { unmount(): void } {
  const store = createStore();
  const controller = createController(store, services);
  const pane: Pane = {
    store,
    controller,
    services,
    t: options.t,
    memory: options.memory ?? forgetfulMemory(),
    now: () => options.now?.() ?? new Date(),
  };
  const endCommands = options.commandRequests?.((command) => obey(pane, command));
  const reactRoot = createRoot(root);
  reactRoot.render(
    <StrictMode>
      <ThemedPane pane={pane} options={options} />
    </StrictMode>,
  );
  void controller.start();
  return {
    unmount() {
      endCommands?.();
      controller.stop();
      reactRoot.unmount();
    },
  };
}
