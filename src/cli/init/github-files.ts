/** The number of GitHub Actions among GitHub's apps: a check of the same name that another app reports does not count. */
const GITHUB_ACTIONS = 15368;

/**
 * The protection of the default branch, as "Import a ruleset" takes it: a pull request that a code owner other than its
 * author agreed to, the check passed on what would come of it, no force push, no deletion, and nobody who may go past it.
 */
export const RULESET = `${JSON.stringify(
  {
    name: 'isms',
    target: 'branch',
    source_type: 'Repository',
    enforcement: 'active',
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    bypass_actors: [],
    rules: [
      { type: 'deletion' },
      { type: 'non_fast_forward' },
      {
        type: 'pull_request',
        parameters: {
          required_approving_review_count: 1,
          dismiss_stale_reviews_on_push: true,
          require_code_owner_review: true,
          require_last_push_approval: true,
          required_review_thread_resolution: false,
        },
      },
      {
        type: 'required_status_checks',
        parameters: {
          strict_required_status_checks_policy: true,
          do_not_enforce_on_create: true,
          required_status_checks: [{ context: 'isms / gate', integration_id: GITHUB_ACTIONS }],
        },
      },
    ],
  },
  null,
  2,
)}\n`;

/** What a person who proposes a change finds in its description. */
export const PULL_REQUEST = `**What changes?**

<!-- One sentence. What happened belongs into the record: nobody looks for it here, and nothing here can be taken back. -->

- [ ] I report something: the record says what I know now, with the times as I know them. The rest can come later.
- [ ] I close something: root cause, lessons learned and \`closure\` are there, and what is still to be done is an action with a day.
- [ ] I correct something: the old entry still stands, and a new one says what was wrong.

No names, passwords or files of evidence are in it. When the check \`isms / gate\` fails, the summary of its run says what is missing and what to type.
`;

/** The workflow that tells on a pull request what the check found. It runs as the default branch says, never as the pull request does. */
export function reportWorkflow(origin: string, version: string): string {
  return `name: isms report

on:
  workflow_run:
    workflows: [isms]
    types: [completed]

permissions: {}

jobs:
  report:
    uses: ${origin}/.github/workflows/isms-report.yml@v${version}
    permissions:
      actions: read
      contents: read
      pull-requests: write
      security-events: write
`;
}

/**
 * The workflow that reminds of deadlines once a day. At a minute at which few others begin: hosts leave out scheduled runs
 * when too many ask.
 * @param input lines of `with:`, empty where the records lie in the usual folder
 */
export function dailyWorkflow(origin: string, version: string, input: string): string {
  return `name: isms daily

on:
  schedule:
    - cron: '17 5 * * *'
  workflow_dispatch:

permissions: {}

jobs:
  daily:
    uses: ${origin}/.github/workflows/isms-daily.yml@v${version}${input === '' ? '' : `\n    with:${input}`}
    permissions:
      contents: read
      issues: write
`;
}

/**
 * The workflow that tells people each morning what the day before held. It does nothing until a variable of the repository
 * says where: an organisation says so on the host, and changes no file for it.
 * @param branch the branch that changes go into, as a value of YAML
 * @param input lines of `with:`, empty where the records lie in the usual folder
 */
export function announceWorkflow(origin: string, version: string, branch: string, input: string): string {
  return `name: isms announce

on:
  schedule:
    - cron: '43 5 * * *'
  workflow_dispatch:
  # Tells of each change that was merged at once as well.
  # push:
  #   branches: [${branch}]

permissions: {}

jobs:
  announce:
    if: \${{ vars.ISMS_ANNOUNCE_TO != '' }}
    uses: ${origin}/.github/workflows/isms-announce.yml@v${version}
    with:
      to: \${{ vars.ISMS_ANNOUNCE_TO }}
      from: \${{ vars.ISMS_ANNOUNCE_FROM }}
      recipients: \${{ vars.ISMS_ANNOUNCE_RECIPIENTS }}${input}
    secrets:
      url: \${{ secrets.ISMS_ANNOUNCE_URL }}
      login: \${{ secrets.ISMS_ANNOUNCE_LOGIN }}
    permissions:
      contents: read
`;
}

/** The workflow that makes a record of an issue of the form, and proposes it. */
export function intakeWorkflow(origin: string, version: string, input: string): string {
  return `name: isms intake

on:
  issues:
    types: [opened, edited]

permissions: {}

jobs:
  intake:
    uses: ${origin}/.github/workflows/isms-intake.yml@v${version}${input === '' ? '' : `\n    with:${input}`}
    permissions:
      contents: write
      issues: write
      pull-requests: write
    # Opens the pull request by itself; without it the answer in the issue holds a link that does.
    # secrets:
    #   token: \${{ secrets.ISMS_TOKEN }}
`;
}
