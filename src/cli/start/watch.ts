import { watch } from 'node:fs';

/** How many milliseconds nothing may change before a change counts as done: editors write a file in several steps. */
const QUIET_MS = 200;

/** A watch over a folder. */
export interface FolderWatch {
  /** Resolves when something has changed since it resolved last and nothing has for a moment. */
  readonly changed: () => Promise<void>;
  readonly close: () => void;
}

/**
 * Watches a folder and all below it.
 * @param onFault told why, when the system watches no longer
 * @throws {Error} where the system can not watch it
 */
export function watchFolder(folder: string, onFault: (why: string) => void): FolderWatch {
  let timer: NodeJS.Timeout | undefined;
  let seen = false;
  let tell = (): void => {};
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      seen = true;
      tell();
    }, QUIET_MS);
  });
  watcher.on('error', (error) => onFault(error.message));
  return {
    changed: () =>
      new Promise((resolve) => {
        tell = () => {
          if (!seen) return;
          seen = false;
          resolve();
        };
        tell();
      }),
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
