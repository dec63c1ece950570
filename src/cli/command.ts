import type { Places } from '../checker/places.ts';

/** What a command ends with: 0 done and nothing to object, 1 findings, 2 it could not do what was asked. */
export type Status = 0 | 1 | 2;

/** The variables of the environment that commands may know. */
export const KNOWN_VARIABLES = [
  'NO_COLOR',
  'TERM',
  'CI',
  'ISMS_DEBUG',
  'PATH',
  'HOME',
  'SystemRoot',
  'XDG_CACHE_HOME',
  'LOCALAPPDATA',
  // GitLab's, and the token with which issues are kept there.
  'CI_API_V4_URL',
  'CI_PROJECT_ID',
  'ISMS_TOKEN',
] as const;
export type Variable = (typeof KNOWN_VARIABLES)[number];

/** All that a command knows of the machine: nothing in `src/` looks at the process itself. */
export interface World {
  /** The folder in which the command was called; paths that the user gives start here. */
  readonly cwd: string;
  /** The folders of the program and of what it keeps; the content root is found by each command. */
  readonly places: Omit<Places, 'content'>;
  /** The folder of the compiled portal, `server/` and `client/`; compiled first where it is out of date. */
  readonly portalProgram: () => Promise<string>;
  /** The version of this package. */
  readonly version: string;
  /** Writes text; it ends its own lines. In a command it passes `screen.ts`: no character of it steers the terminal. */
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** The width of the terminal in characters; 80 where there is none. */
  readonly columns: number;
  /** Whether standard output is a terminal that a person looks at. */
  readonly isTTY: boolean;
  /** Whether somebody can answer questions: standard input is a terminal. */
  readonly interactive: boolean;
  readonly env: Readonly<Partial<Record<Variable, string>>>;
  /** The current time, as an instant in UTC to the second: `2026-03-02T07:40:00Z`. */
  readonly now: () => string;
  /** Resolves when somebody wants a command to end that does not end by itself, as by Ctrl+C. */
  readonly untilStopped: () => Promise<void>;
  /** Asks a question and waits for a line of standard input, piped ones too; null when the input has ended. */
  readonly ask: (question: string) => Promise<string | null>;
  /** All that stands on standard input, up to its end; null where it is more than `most` bytes. */
  readonly input: (most: number) => Promise<Uint8Array | null>;
}

/** An option of a command, `--name` or `--name VALUE`. */
export interface Option {
  readonly name: string;
  /** What stands for its value in the help, as `DIR`; an option without one is a yes. */
  readonly value?: string;
  /** Whether it may be given more than once. */
  readonly repeatable?: boolean;
  /** The values that are allowed, where they are few. */
  readonly choices?: readonly string[];
  /** What it does, in one sentence without a full stop. */
  readonly description: string;
}

/** A word that stands without `--` behind the command: `isms explain RULE`. */
export interface Operand {
  readonly name: string;
  readonly required: boolean;
  /** Whether several may follow; only the last operand. */
  readonly repeatable?: boolean;
  readonly description: string;
}

/** What the user typed behind the command, checked against its options and operands. */
export interface Arguments {
  /** The words without `--`, in order. */
  readonly operands: readonly string[];
  /** The value of an option; undefined when it was not given. */
  readonly value: (option: string) => string | undefined;
  /** Every value of a repeatable option, in order. */
  readonly values: (option: string) => readonly string[];
  /** Whether an option without a value was given. */
  readonly flag: (option: string) => boolean;
}

/** One command of `isms`. `--help` is made from it, and its options are checked before it runs. */
export interface Command {
  readonly name: string;
  /** What it does, in one line without a full stop. */
  readonly summary: string;
  /** How it is typed, without `isms`: `check [options]`. */
  readonly usage: string;
  readonly operands?: readonly Operand[];
  readonly options: readonly Option[];
  /** Paragraphs below the options, as a person reads them. */
  readonly details?: string;
  /**
   * Does it.
   * @throws {BadUsage} for what the user can mend; every other error is a fault of the program. Both end in status 2.
   */
  readonly run: (args: Arguments, world: World) => Promise<Status>;
}

/** The user asked for something that can not be done. Status 2; `fix` says what to do instead. */
export class BadUsage extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}
