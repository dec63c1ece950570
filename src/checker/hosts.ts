/** Where a host that keeps repositories looks for what surrounds the records. */
export interface HostPlaces {
  /** What people call it. */
  readonly name: string;
  /** How its machines are called. */
  readonly machine: RegExp;
  /** Folders whose files are workflows, and files that are one; from the top of the repository. */
  readonly workflows: { readonly folders: readonly string[]; readonly files: readonly string[] };
  /** The place for a new workflow, and whether `isms init` writes it. */
  readonly workflow: string;
  readonly written: boolean;
  /** Places of the list of owners, of which the first that is there holds; none where the host keeps no such list. */
  readonly owners: readonly string[];
  /** How a line of that list names files: as `.gitignore` does, or by a regular expression over the whole path. */
  readonly patterns: 'glob' | 'expression';
  /** Where actions come from that are named without an address. */
  readonly actions: string;
  /** The page below the repository's address on which a branch is protected; empty where it is elsewhere. */
  readonly page: string;
  /** What to click there. */
  readonly clicks: string;
}

/** The hosts that are known, and what is looked for there. */
export const HOSTS = {
  github: {
    name: 'GitHub',
    machine: /(?:^|[.-])github(?:[.-]|$)/,
    workflows: { folders: ['.github/workflows'], files: [] },
    workflow: '.github/workflows/isms.yml',
    written: true,
    owners: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
    patterns: 'glob',
    actions: 'https://github.com',
    page: '/settings/rules',
    clicks:
      'Settings → Rules → Rulesets → New branch ruleset; target the default branch; tick "Require a pull request before merging" with "Require review from Code Owners", and "Require status checks to pass" with the check `isms / gate`',
  },
  gitlab: {
    name: 'GitLab',
    machine: /(?:^|[.-])gitlab(?:[.-]|$)/,
    workflows: { folders: [], files: ['.gitlab-ci.yml'] },
    workflow: '.gitlab-ci.yml',
    written: true,
    owners: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
    patterns: 'glob',
    actions: 'https://gitlab.com',
    page: '/-/settings/merge_requests',
    clicks:
      'Settings → Merge requests → Merge checks → tick "Pipelines must succeed"; Settings → Repository → Protected branches → set "Allowed to push and merge" of the default branch to "No one", and tick "Code owner approval" where your plan has it',
  },
  forgejo: {
    name: 'Forgejo',
    // Codeberg runs Forgejo, and Gitea reads what is written for it.
    machine: /(?:^|[.-])(?:codeberg|forgejo|gitea)(?:[.-]|$)/,
    workflows: { folders: ['.forgejo/workflows', '.gitea/workflows', '.github/workflows'], files: [] },
    workflow: '.forgejo/workflows/isms.yml',
    written: true,
    owners: ['CODEOWNERS', 'docs/CODEOWNERS', '.forgejo/CODEOWNERS', '.gitea/CODEOWNERS'],
    patterns: 'expression',
    actions: 'https://code.forgejo.org',
    page: '/settings/branches',
    clicks:
      'Settings → Branches → Add new rule for the default branch; tick "Disable push" and "Enable status check" with the pattern `isms*`, and ask for at least one approval',
  },
  azure: {
    name: 'Azure DevOps',
    machine: /(?:^|\.)(?:dev\.azure|visualstudio)\.com$/,
    workflows: { folders: [], files: ['azure-pipelines.yml'] },
    workflow: 'azure-pipelines.yml',
    written: false,
    owners: [],
    patterns: 'glob',
    actions: 'https://dev.azure.com',
    page: '',
    clicks:
      'Project settings → Repositories → Policies → the default branch; add the pipeline below "Build Validation" as required, and tick "Require a minimum number of reviewers"',
  },
  bitbucket: {
    name: 'Bitbucket',
    machine: /(?:^|[.-])bitbucket(?:[.-]|$)/,
    workflows: { folders: [], files: ['bitbucket-pipelines.yml'] },
    workflow: 'bitbucket-pipelines.yml',
    written: false,
    owners: ['.bitbucket/CODEOWNERS'],
    patterns: 'glob',
    actions: 'https://bitbucket.org',
    page: '/admin/branch-restrictions',
    clicks:
      'Repository settings → Branch restrictions → the default branch; let nobody write, and tick the merge checks for successful builds, no failed builds and at least one approval',
  },
} as const satisfies Readonly<Record<string, HostPlaces>>;

export type Host = keyof typeof HOSTS;

/** Whether somebody named a host that is known. */
export function isHost(name: string): name is Host {
  return Object.hasOwn(HOSTS, name);
}

export const HOST_NAMES: readonly Host[] = Object.keys(HOSTS).filter(isHost);

/** The host that a machine belongs to, by its name in lower case; null for one that nobody knows. */
export function hostOfMachine(machine: string): Host | null {
  return HOST_NAMES.find((host) => HOSTS[host].machine.test(machine)) ?? null;
}
