import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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
}

const environment = (env: Surroundings['env'] = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  ISMS_DEBUG: undefined,
  ...env,
});

/** Runs `isms` as a person does, to its end. */
export function isms(args: readonly string[], { cwd, env }: Surroundings = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
    cwd,
    env: environment(env),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** Starts `isms` and does not wait for it. */
export function startIsms(args: readonly string[], { cwd, env }: Surroundings = {}) {
  return spawn(process.execPath, [LAUNCHER, ...args], { cwd, env: environment(env), stdio: 'pipe' });
}
