import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Asks questions and reads the answers line by line, so that piped answers are not lost between two questions. */
export interface Asker {
  /** Writes the question and waits for a line; null when the input has ended. */
  readonly ask: (question: string) => Promise<string | null>;
  /** Lets go of the input, so that the program can end. */
  readonly close: () => void;
}

/** An asker that opens the input with its first question. */
export function asker(input: Readable, write: (text: string) => void): Asker {
  let lines: Interface | null = null;
  let answers: AsyncIterator<string> | null = null;
  return {
    async ask(question) {
      lines ??= createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
      answers ??= lines[Symbol.asyncIterator]();
      write(question);
      const answer = await answers.next();
      return answer.done === true ? null : answer.value;
    },
    close: () => lines?.close(),
  };
}

/** All bytes of an input, up to its end; null where they are more than `most`. */
export async function allOf(input: Readable, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of input) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    if (size > most) return null;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
