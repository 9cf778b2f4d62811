/** What every component of the pane can reach. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneServices } from '../../app/pane-services';
import type { Translator } from '../../i18n';
import type { Controller } from '../state/controller';
import type { PaneMemory } from '../state/memory';
import type { Store } from '../state/store';
import type { PaneState } from '../state/types';

export interface Pane {
  readonly store: Store;
  readonly controller: Controller;
  readonly services: PaneServices;
  readonly t: Translator;
  /** What is remembered on this computer. */
  readonly memory: PaneMemory;
  now(): Date;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane needs a PaneContext around it');
  return pane;
}

/** The translator's function, for short. */
export function useText(): Translator['t'] {
  return usePane().t.t;
}

/** A part of the state; the component is drawn again when it changes. `select` returns parts, it makes no objects. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
