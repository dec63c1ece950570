import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { KNOWN_VARIABLES } from '../../src/cli/command.ts';
import { main } from '../../src/cli/main.ts';

const PROGRAM = fileURLToPath(new URL('../../', import.meta.url));
const LAUNCHER = fileURLToPath(new URL('../../scripts/isms.js', import.meta.url));

/** What a process said and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a process runs, and the variables that it finds beside the usual ones; undefined takes one away. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What somebody types at a terminal, line by line; nobody answers where it is not given. Only in this process. */
  readonly answers?: readonly string[];
  /** What stands on standard input, for commands that read all of it. */
  readonly input?: string;
}

const environment = (env: Surroundings['env'] = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  ISMS_DEBUG: undefined,
  ...env,
});

/** Runs `isms` as a person does, to its end. */
export function isms(args: readonly string[], { cwd, env, input }: Surroundings = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
    cwd,
    env: environment(env),
    encoding: 'utf8',
    input,
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/**
 * Runs a command in this process, as `scripts/machine.ts` does in one of its own: for what the command says and ends with,
 * where nothing depends on the process. It keeps nothing between runs.
 */
export async function ismsHere(
  args: readonly string[],
  { cwd = process.cwd(), env, answers, input = '' }: Surroundings = {},
): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const lines = [...(answers ?? [])];
  const around = environment(env);
  const status = await main(args, {
    cwd,
    places: { program: PROGRAM, work: null },
    portalProgram: () => Promise.reject(new Error('a portal is built in a process of its own')),
    version: manifest.version,
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
    columns: 80,
    isTTY: false,
    interactive: answers !== undefined,
    env: Object.fromEntries(KNOWN_VARIABLES.map((name) => [name, around[name]])),
    now: () => `${new Date().toISOString().slice(0, 19)}Z`,
    untilStopped: () => Promise.resolve(),
    ask: (question) => {
      said.stdout += question;
      return Promise.resolve(lines.shift() ?? null);
    },
    input: () => Promise.resolve(Buffer.from(input)),
  });
  return { status, ...said };
}

/** Starts `isms` and does not wait for it. */
export function startIsms(args: readonly string[], { cwd, env }: Surroundings = {}) {
  return spawn(process.execPath, [LAUNCHER, ...args], { cwd, env: environment(env), stdio: 'pipe' });
}
