/** The other side of `guard.ts`: looks at the files that it is handed, one after another. */
import { parentPort } from 'node:worker_threads';
import { inspect } from './inspect.ts';

parentPort?.on('message', async ({ file, bytes }: { readonly file: string; readonly bytes: Uint8Array }) => {
  parentPort?.postMessage(await inspect(file, bytes));
});
