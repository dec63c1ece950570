import { hash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CouldNotWrite, replaceFile } from '../records/writing/atomic-write.ts';

const STEP_MS = 20;
const PATIENCE = 250;

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** When the lock was made; null when it is gone by now. */
function madeAt(lock: string): number | null {
  return lstatSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** Takes the lock. One that nobody gives back for five seconds belonged to a process that was killed: it is held for milliseconds only. */
async function take(lock: string): Promise<void> {
  let held = madeAt(lock);
  for (let waited = 0; ; waited += 1) {
    try {
      closeSync(openSync(lock, 'wx'));
      return;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
    const now = madeAt(lock);
    if (now !== held) {
      held = now;
      waited = 0;
    }
    if (waited >= PATIENCE) rmSync(lock, { force: true });
    await wait(STEP_MS);
  }
}

/**
 * Puts a text in the place of a file if that still says what the text was made from. Of several processes that change the
 * same file, each builds on what the one before it wrote, so that nothing is lost. The lock lies in the system's folder
 * for temporary files, never beside the records.
 * @param before the bytes that were read
 * @returns whether it was written; false when the file has changed, and the caller reads it again
 * @throws {CouldNotWrite} when the system refuses
 */
export async function replaceUnchanged(path: string, before: Uint8Array, text: string): Promise<boolean> {
  const lock = join(tmpdir(), `isms-${hash('sha256', path, 'hex').slice(0, 24)}.lock`);
  try {
    await take(lock);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new CouldNotWrite(
      path,
      `cannot make sure that nobody else writes ${path} (${said})`,
      'make the folder for temporary files writable',
    );
  }
  try {
    if (!readFileSync(path).equals(before)) return false;
    replaceFile(path, text);
    return true;
  } finally {
    rmSync(lock, { force: true });
  }
}
