import type { TreeFile } from '../../records/writing/atomic-write.ts';
import { REPORT_FORMS } from '../report-forms.ts';
import {
  announceWorkflow,
  dailyWorkflow,
  intakeWorkflow,
  PULL_REQUEST,
  RULESET,
  reportWorkflow,
} from './github-files.ts';
import type { FoundHost } from './host.ts';

/** What the files of a gate depend on. */
export interface GateFacts {
  /** The folder of the records from the top of the repository, with `/`. */
  readonly content: string;
  /** The version of this program, `1.0.0`. */
  readonly version: string;
  /** Who publishes this program under which name, `OWNER/isms`. */
  readonly origin: string;
  /** The branch that changes go into. */
  readonly branch: string;
}

/** Stands for the people who must agree, until somebody names them. */
export const NOBODY_YET = '@OWNER/isms-reviewers';

/** A line `content:` where the records do not lie in the usual folder. */
function contentInput(content: string, indent: string): string {
  return content === 'content' ? '' : `\n${indent}content: ${JSON.stringify(content)}`;
}

/** A name as a value of YAML. */
function named(name: string): string {
  return /^ma(?:in|ster)$/.test(name) ? name : JSON.stringify(name);
}

function githubWorkflow({ content, version, origin, branch }: GateFacts): string {
  const input = contentInput(content, '      ');
  return `name: isms

on:
  pull_request:
  merge_group:
  push:
    branches: [${named(branch)}]

permissions:
  actions: read
  contents: read

jobs:
  isms:
    uses: ${origin}/.github/workflows/isms.yml@v${version}${input === '' ? '' : `\n    with:${input}`}
`;
}

function gitlabPipeline({ content, version, origin }: GateFacts): string {
  const input = contentInput(content, '      ');
  return `# The program has to be on the same GitLab as this repository; a mirror of it will do.
include:
  - component: $CI_SERVER_FQDN/${origin}/isms@v${version}${input === '' ? '' : `\n    inputs:${input}`}
  # Reminds of deadlines by issues, in scheduled pipelines: Build, Pipeline schedules. It needs the variable ISMS_TOKEN.
  - component: $CI_SERVER_FQDN/${origin}/isms-daily@v${version}${input === '' ? '' : `\n    inputs:${input}`}
  # Makes records of issues: Settings, Webhooks, issue events, to the address of a pipeline trigger. It needs ISMS_TOKEN too.
  - component: $CI_SERVER_FQDN/${origin}/isms-intake@v${version}${input === '' ? '' : `\n    inputs:${input}`}
  # Tells people in a chat or by mail, in scheduled pipelines, once the variable ISMS_ANNOUNCE_TO says where.
  - component: $CI_SERVER_FQDN/${origin}/isms-announce@v${version}${input === '' ? '' : `\n    inputs:${input}`}

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == 'merge_request_event'
    - if: $CI_PIPELINE_SOURCE == 'trigger' && $TRIGGER_PAYLOAD
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;
}

function forgejoWorkflow({ content, version, origin, branch }: GateFacts): string {
  const input = contentInput(content, '          ');
  return `name: isms

on:
  pull_request:
  push:
    branches: [${named(branch)}]

jobs:
  gate:
    name: isms / gate
    runs-on: docker
    container: node:24
    steps:
      - uses: https://github.com/actions/checkout@11d5960a326750d5838078e36cf38b85af677262 # v4.4.0
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: https://github.com/${origin}@v${version}${input === '' ? '' : `\n        with:${input}`}
`;
}

/** What can change a verdict: whoever may change one of these says what counts as right. */
function judging({ content }: GateFacts, gate: readonly string[]): readonly string[] {
  const program = ['package.json', 'package-lock.json', '.npmrc', '.gitattributes'];
  return [...gate, ...program, `${content}/organisation.md`, `${content}/waivers/`];
}

const OWNERS_HEAD = `# What says how all the others are judged: a change of it is agreed to by somebody else than its author.
#
# Nobody is named here yet. Write two people or a team of yours in place of ${NOBODY_YET}, and require
# the review of code owners in the protection of the default branch. Until then nobody is asked.
`;

/** Lines of CODEOWNERS as GitHub and GitLab read them. */
function owners(facts: GateFacts, gate: readonly string[]): string {
  const paths = judging(facts, gate).map((path) => `/${path.replaceAll(' ', '\\ ')}`);
  const width = Math.max(...paths.map((path) => path.length));
  return `${OWNERS_HEAD}\n${paths.map((path) => `${path.padEnd(width)}  ${NOBODY_YET}`).join('\n')}\n`;
}

/** Lines of CODEOWNERS as Forgejo and Gitea read them: each begins with a regular expression that has to fit the whole path. */
function ownersByPattern(facts: GateFacts, gate: readonly string[]): string {
  const patterns = judging(facts, gate).map(
    (path) => `${path.replaceAll('.', '\\\\.').replaceAll(' ', '\\ ')}${path.endsWith('/') ? '.*' : ''}`,
  );
  const width = Math.max(...patterns.map((pattern) => pattern.length));
  return `${OWNERS_HEAD}\n${patterns.map((pattern) => `${pattern.padEnd(width)}  ${NOBODY_YET}`).join('\n')}\n`;
}

/** The program and the workflow that runs it name the same version: one proposal brings both up to date. */
const DEPENDABOT = `version: 2
multi-ecosystem-groups:
  isms:
    schedule:
      interval: weekly
updates:
  - package-ecosystem: npm
    directory: /
    patterns: ['*']
    multi-ecosystem-group: isms
    # A release has to be public for a week first: most poisoned releases are found and withdrawn within days.
    cooldown:
      default-days: 7
  - package-ecosystem: github-actions
    directory: /
    patterns: ['*']
    multi-ecosystem-group: isms
    cooldown:
      default-days: 7
`;

const RENOVATE = `${JSON.stringify(
  {
    $schema: 'https://docs.renovatebot.com/renovate-schema.json',
    extends: ['config:recommended'],
    minimumReleaseAge: '7 days',
    schedule: ['before 6am on monday'],
    groupName: 'isms',
  },
  null,
  2,
)}\n`;

/** What the repository of an organisation holds for its host. */
export interface GateFiles {
  /** The file that runs the check; null where no host does. */
  readonly workflow: TreeFile | null;
  /** What says who reviews, and the other places where the host would find it. */
  readonly owners: (TreeFile & { readonly elsewhere: readonly string[] }) | null;
  readonly others: readonly TreeFile[];
}

/** The files that make a host judge every change, ask the right people and keep the program up to date. */
export function gateFiles({ host, gitea }: FoundHost, facts: GateFacts): GateFiles {
  if (host === 'github') {
    return {
      workflow: { file: '.github/workflows/isms.yml', text: githubWorkflow(facts) },
      owners: {
        file: '.github/CODEOWNERS',
        text: owners(facts, ['.github/']),
        elsewhere: ['CODEOWNERS', 'docs/CODEOWNERS'],
      },
      others: [
        { file: '.github/workflows/isms-report.yml', text: reportWorkflow(facts.origin, facts.version) },
        {
          file: '.github/workflows/isms-daily.yml',
          text: dailyWorkflow(facts.origin, facts.version, contentInput(facts.content, '      ')),
        },
        {
          file: '.github/workflows/isms-intake.yml',
          text: intakeWorkflow(facts.origin, facts.version, contentInput(facts.content, '      ')),
        },
        {
          file: '.github/workflows/isms-announce.yml',
          text: announceWorkflow(
            facts.origin,
            facts.version,
            named(facts.branch),
            contentInput(facts.content, '      '),
          ),
        },
        REPORT_FORMS.github,
        { file: '.github/dependabot.yml', text: DEPENDABOT },
        { file: '.github/rulesets/main.json', text: RULESET },
        { file: '.github/pull_request_template.md', text: PULL_REQUEST },
      ],
    };
  }
  const others = [{ file: 'renovate.json', text: RENOVATE }];
  if (host === 'gitlab') {
    return {
      workflow: { file: '.gitlab-ci.yml', text: gitlabPipeline(facts) },
      owners: {
        file: '.gitlab/CODEOWNERS',
        text: owners(facts, ['.gitlab-ci.yml', '.gitlab/']),
        elsewhere: ['CODEOWNERS', 'docs/CODEOWNERS'],
      },
      others: [...others, REPORT_FORMS.gitlab],
    };
  }
  if (host === 'none') return { workflow: null, owners: null, others: [] };
  const folder = gitea ? '.gitea' : '.forgejo';
  return {
    workflow: { file: `${folder}/workflows/isms.yml`, text: forgejoWorkflow(facts) },
    owners: {
      file: 'CODEOWNERS',
      text: ownersByPattern(facts, [`${folder}/`, 'CODEOWNERS']),
      elsewhere: ['docs/CODEOWNERS', `${folder}/CODEOWNERS`],
    },
    others,
  };
}
