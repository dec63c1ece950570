/** Something that is loaded when it is first needed. */
export interface LoadedOnce<Value> {
  /** Gives it, and begins to load it where that was not done yet or has failed; rejects as the loading does. */
  readonly get: () => Promise<Value>;
  /** Whether it is there, or on its way. */
  readonly isAsked: () => boolean;
}

/** Loads something once; where that failed, the next who needs it tries again. */
export function loadedOnce<Value>(load: () => Promise<Value>): LoadedOnce<Value> {
  let loading: Promise<Value> | null = null;
  return {
    get() {
      loading ??= load().catch((error: unknown) => {
        loading = null;
        throw error;
      });
      return loading;
    },
    isAsked: () => loading !== null,
  };
}
