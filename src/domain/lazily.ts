/** A value that is computed when it is first asked for, and kept. */
export function lazily<T>(compute: () => T): () => T {
  let state: { value: T } | null = null;
  return () => {
    state ??= { value: compute() };
    return state.value;
  };
}
