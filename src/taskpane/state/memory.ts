/** What the pane remembers on this computer between sessions. Losing it loses nothing but some typing. */
export interface PaneMemory {
  read(key: string): string | null;
  write(key: string, text: string): void;
}

/** Remembers while the pane is open: where the browser keeps nothing. */
export function forgetfulMemory(): PaneMemory {
  const kept = new Map<string, string>();
  return { read: (key) => kept.get(key) ?? null, write: (key, text) => void kept.set(key, text) };
}

/**
 * Remembers in the browser's storage.
 * @param storage gives the storage; it throws where a policy forbids it
 * @param partition in front of the keys: Office asks for it where storage is shared out by site
 */
export function browserMemory(storage: () => Storage, partition = ''): PaneMemory {
  const instead = forgetfulMemory();
  const key = (name: string) => `${partition}pondera.${name}`;
  return {
    read(name) {
      try {
        return storage().getItem(key(name));
      } catch {
        // Storage is forbidden or full: what was typed in this session is enough.
        return instead.read(name);
      }
    },
    write(name, text) {
      try {
        storage().setItem(key(name), text);
      } catch {
        instead.write(name, text);
      }
    },
  };
}
