import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..', '..');

/** Variables of the environment, as a host sets them. */
export type Variables = Readonly<Record<string, string>>;

/** What a host runs for the gate: where it stands, its scripts, and what the host calls a change. */
export interface Gate {
  readonly host: string;
  readonly file: string;
  /** The text of a script by its name. */
  readonly script: (name: 'Install' | 'Check the records' | 'Build the portal') => string;
  /** What the host sets for a change that is proposed, compared with `base`. */
  readonly proposed: (base: string) => Variables;
  /** What the host sets for what was pushed upon `base`. */
  readonly pushed: (base: string) => Variables;
}

interface Step {
  readonly name?: string;
  readonly run?: string;
}

function named(steps: readonly Step[], name: string): string {
  const run = steps.find((step) => step.name === name)?.run;
  if (run === undefined) throw new Error(`no step is called ${name}`);
  return run;
}

const document = (file: string) => parse(readFileSync(join(ROOT, file), 'utf8'));

const ON_GITHUB = {
  proposed: (base: string) => ({ PROPOSED: 'true', BASE: base, CONTENT: 'content', GITHUB_STEP_SUMMARY: 'summary.md' }),
  pushed: (base: string) => ({ PROPOSED: 'false', BASE: base, CONTENT: 'content', GITHUB_STEP_SUMMARY: 'summary.md' }),
};

/** The reusable workflow that repositories on GitHub call. */
export const REUSABLE: Gate = {
  host: 'the reusable workflow of GitHub',
  file: '.github/workflows/isms.yml',
  script: (name) => named(document('.github/workflows/isms.yml').jobs.gate.steps, name),
  ...ON_GITHUB,
};

/** Every gate there is. */
export const GATES: readonly Gate[] = [
  REUSABLE,
  {
    host: 'the action of GitHub, Forgejo and Gitea',
    file: 'action.yml',
    script: (name) => named(document('action.yml').runs.steps, name),
    ...ON_GITHUB,
  },
];
