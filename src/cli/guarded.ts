import { hash } from 'node:crypto';
import { closeSync, linkSync, lstatSync, openSync, readFileSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ReportedFinding } from '../checker/finding.ts';
import { CouldNotWrite, createFile, replaceFile } from '../records/writing/atomic-write.ts';
import type { Planned, RecordHistory } from './allowed-by-history.ts';
import { BadUsage } from './command.ts';
import { refuseLinksBelow } from './content-root.ts';
import { bytesOf, type Register } from './register.ts';

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
 */
async function replaceUnchanged(path: string, before: Uint8Array, text: string): Promise<boolean> {
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

/** Gives a file another name, never one that another file has; a copy that an interrupted run has left there is its own. */
function moveFile(from: string, to: string, shown: Planned['file']): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!isTaken(error) || !readFileSync(from).equals(readFileSync(to)))
      throw new CouldNotWrite(
        to,
        `cannot give ${shown} the name ${to}`,
        'run the same command again; it goes on where it stopped',
      );
  }
  unlinkSync(from);
}

/** Records that are about to be written, and the hands that do it. */
export interface Writing {
  /** What history has against it: errors of its rules. As long as there is one, nothing can be written. */
  readonly against: readonly ReportedFinding[];
  /**
   * Writes a file that was not there.
   * @throws {AlreadyExists} when the name is taken
   */
  readonly create: (file: string) => void;
  /**
   * Writes a file that the register knows; false when somebody else has changed it since it was read.
   * @param as the name that it will have: what is planned for that is written under the old one first
   */
  readonly replace: (file: string, as?: string) => Promise<boolean>;
  /** Writes a file whatever it says, such as the marks of a conflict. */
  readonly overwrite: (file: string) => void;
  /** Takes a file away by giving it the name of another one that is planned and says the same. */
  readonly move: (from: string, to: string) => void;
  /** Gives a picture the name of its record, which is planned. */
  readonly movePicture: (picture: string, to: string, record: string) => void;
}

/**
 * The only way by which a command changes records: all that it is about to write is named first and judged by what was
 * handed in, and nothing else can be written. Every file is whole or as it was, whatever happens.
 * @throws {CouldNotWrite} from each hand, when the system refuses
 */
export function writing(register: Register, history: RecordHistory, planned: readonly Planned[]): Writing {
  const { root } = register;
  const texts = new Map(planned.map(({ file, text }) => [file, text]));
  const against = history.against(planned);
  const textOf = (file: string): string => {
    const text = texts.get(file);
    const [first] = against;
    if (first !== undefined) throw new BadUsage(first.message, `${first.fix} (${first.rule})`);
    if (typeof text !== 'string') throw new TypeError(`nothing is planned for ${file}`);
    refuseLinksBelow(root, join(root, file));
    return text;
  };
  return {
    against,
    create: (file) => createFile(join(root, file), textOf(file)),
    replace: (file, as = file) => replaceUnchanged(join(root, file), bytesOf(register, file), textOf(as)),
    overwrite: (file) => replaceFile(join(root, file), textOf(file)),
    move(from, to) {
      textOf(to);
      if (texts.get(from) !== null) throw new TypeError(`${from} is not planned to go`);
      moveFile(join(root, from), join(root, to), from);
    },
    movePicture(picture, to, record) {
      textOf(record);
      refuseLinksBelow(root, join(root, picture));
      moveFile(join(root, picture), join(root, to), picture);
    },
  };
}
