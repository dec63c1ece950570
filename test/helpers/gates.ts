import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

const ROOT = join(import.meta.dirname, '..', '..');

/** Variables of the environment, as a host sets them. */
export type Variables = Readonly<Record<string, string>>;

/** What a host runs for the gate: where it stands, its scripts, and what the host calls a change. */
export interface Gate {
  readonly host: string;
  readonly file: string;
  /** The text of a script by its name. */
  readonly script: (name: 'Install' | 'Check the records' | 'Build the portal') => string;
  /** By what the host names the base of a change. */
  readonly names: 'commit' | 'branch';
  /** The options of the shell that it runs scripts with. */
  readonly shell: readonly string[];
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

const documents = (file: string) =>
  parseAllDocuments(readFileSync(join(ROOT, file), 'utf8')).map((document) => document.toJS());

/** A script of a job of a workflow of GitHub, as its runner gets it. */
export const stepOf = (file: string, job: string, name: string): string =>
  named(documents(file)[0].jobs[job].steps, name);

/** A script of the action, as a runner gets it. */
export const actionStep = (name: string): string => named(documents('action.yml')[0].runs.steps, name);

/** The options of the shell that GitHub runs scripts with. */
export const GITHUB_SHELL = ['--noprofile', '--norc', '-eo', 'pipefail'] as const;

const ON_GITHUB = {
  names: 'commit',
  shell: GITHUB_SHELL,
  proposed: (base: string) => ({ PROPOSED: 'true', BASE: base, CONTENT: 'content', GITHUB_STEP_SUMMARY: 'summary.md' }),
  pushed: (base: string) => ({ PROPOSED: 'false', BASE: base, CONTENT: 'content', GITHUB_STEP_SUMMARY: 'summary.md' }),
} as const;

/** The reusable workflow that repositories on GitHub call. */
export const REUSABLE: Gate = {
  host: 'the reusable workflow of GitHub',
  file: '.github/workflows/isms.yml',
  script: (name) => named(documents('.github/workflows/isms.yml')[0].jobs.gate.steps, name),
  ...ON_GITHUB,
};

/** Every gate there is. */
export const GATES: readonly Gate[] = [
  REUSABLE,
  {
    host: 'the action of GitHub, Forgejo and Gitea',
    file: 'action.yml',
    script: (name) => named(documents('action.yml')[0].runs.steps, name),
    ...ON_GITHUB,
  },
  {
    host: 'the component of GitLab',
    file: 'templates/isms.yml',
    names: 'commit',
    shell: ['-eo', 'pipefail'],
    script: (name) => {
      const job = documents('templates/isms.yml')[1]['$[[ inputs.job ]]'];
      return (name === 'Install' ? job.before_script : job.script).join('\n');
    },
    proposed: (base) => ({
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      CI_COMMIT_BEFORE_SHA: '0'.repeat(40),
      CONTENT: 'content',
    }),
    pushed: (base) => ({ CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BEFORE_SHA: base, CONTENT: 'content' }),
  },
  {
    host: 'Azure Pipelines',
    file: 'ci/azure-pipelines.yml',
    names: 'branch',
    shell: ['--noprofile', '--norc'],
    script: (name) => {
      const steps: readonly { displayName?: string; bash?: string }[] =
        documents('ci/azure-pipelines.yml')[0].jobs[0].steps;
      return steps.find(({ displayName }) => displayName === name)?.bash ?? 'exit 99';
    },
    proposed: (branch) => ({
      BUILD_REASON: 'PullRequest',
      SYSTEM_PULLREQUEST_TARGETBRANCH: branch === '' ? '' : `refs/heads/${branch}`,
      CONTENT: 'content',
    }),
    pushed: () => ({ BUILD_REASON: 'IndividualCI', CONTENT: 'content' }),
  },
  {
    host: 'Bitbucket Pipelines',
    file: 'ci/bitbucket-pipelines.yml',
    names: 'branch',
    shell: ['-e'],
    script: (name) => {
      const { script } = documents('ci/bitbucket-pipelines.yml')[0].definitions.steps[0].step;
      return script[name === 'Install' ? 0 : 1];
    },
    proposed: (branch) => ({ BITBUCKET_PR_ID: '7', BITBUCKET_PR_DESTINATION_BRANCH: branch }),
    pushed: () => ({ BITBUCKET_BRANCH: 'main' }),
  },
];
