import { Worker } from 'node:worker_threads';
import { type InspectFile, type Inspection, inspect } from './inspect.ts';

/** Smaller files can not be made to cost much; a thread of its own would cost more. */
const TRUSTED_BYTES = 32 * 1024;
/** Far beyond what the limits of parsing let through, so that no usual machine ever reaches it. */
const MOST_MS = 20_000;
const MOST_MEBIBYTES = 512;

/** The module of the thread, which is compiled where this one is. */
const THREAD = import.meta.url.endsWith('.ts') ? './inspect-worker.ts' : './inspect-worker.js';

/** An inspector that nothing a file says can stop, and how to end it. */
export interface Guard {
  readonly inspect: InspectFile;
  readonly close: () => void;
}

function gaveUp(why: string): Inspection {
  const fault = {
    line: 1,
    column: 1,
    message: `the file could not be looked at: ${why}`,
    fix: 'part the text into several records, or keep it in the evidence store and point to it',
  };
  return { parsed: { ok: false, fault }, shaped: null, sections: null, hidden: [], prose: [], secrets: [] };
}

/**
 * Looks at large files in a thread of its own with hard limits. Where one takes too long or brings the thread down, that
 * is its fault, and a new thread looks at the next.
 * @param entry the module of the thread
 * @param mostMs how long one file may take
 */
export function guard(entry = new URL(THREAD, import.meta.url), mostMs = MOST_MS): Guard {
  let worker: Worker | null = null;
  const close = (): void => {
    worker?.terminate().catch(() => {});
    worker = null;
  };
  const ask = (file: string, bytes: Uint8Array): Promise<Inspection> =>
    new Promise((resolve) => {
      const thread = worker ?? new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEBIBYTES } });
      worker = thread;
      const end = (inspection: Inspection, broken: boolean): void => {
        clearTimeout(timer);
        thread.removeAllListeners();
        thread.on('error', () => {});
        if (broken) close();
        resolve(inspection);
      };
      const timer = setTimeout(() => end(gaveUp(`it takes more than ${mostMs / 1000} s`), true), mostMs);
      thread.once('message', (inspection: Inspection) => end(inspection, false));
      thread.once('error', (error) => end(gaveUp(error.message.split('\n')[0] ?? 'it stops the program'), true));
      thread.once('exit', () => end(gaveUp('it stops the program'), true));
      thread.postMessage({ file, bytes });
    });
  return {
    inspect: (file, bytes) => (bytes.length <= TRUSTED_BYTES ? inspect(file, bytes) : ask(file, bytes)),
    close,
  };
}
