/** Holds the state, takes actions, tells listeners. */
import type { Action } from './actions';
import { reduce } from './reducer';
import { INITIAL_STATE, type PaneState } from './types';

export interface Store {
  getState(): PaneState;
  dispatch(action: Action): void;
  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void;
}

export function createStore(initial: PaneState = INITIAL_STATE): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
