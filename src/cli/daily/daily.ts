import { visibleJson } from '../../checker/escape.ts';
import { runCheck } from '../../checker/run.ts';
import type { Content } from '../../records/content.ts';
import { FOLDERS } from '../../records/types/fields.ts';
import { countText } from '../../records/words.ts';
import { rules } from '../../rules/index.ts';
import { BadUsage, type Command, type World } from '../command.ts';
import { contentRoot } from '../content-root.ts';
import { gitEnvironment } from '../git-environment.ts';
import { ROOT_OPTIONS } from '../register.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { type Issue, issueOf } from './issue.ts';
import { itemsOf } from './items.ts';
import { planOf, type Step } from './plan.ts';
import { LABEL, type Tracker } from './tracker.ts';

/** Settings that deadlines and rules of time depend on. */
const SETTINGS = ['timezone', 'calendar', 'entity', 'thresholds', 'clock', 'severities', 'startedOn', 'tlp'] as const;

/** Whether everything could be read: else what is no item may only be unseen. */
function isWhole(content: Content): boolean {
  return !FOLDERS.some((folder) => content.unread(folder)) && !SETTINGS.some((setting) => content.doubtful(setting));
}

const SAYS = { open: 'opened', reopen: 'opened again', update: 'brought up to date', close: 'closed' } as const;

function stepText(step: Step): string {
  const number = step.does === 'open' ? '' : ` #${step.number}`;
  return `${SAYS[step.does]}${number}: ${step.does === 'close' ? step.title : step.issue.title}`;
}

function trackerOf(host: string, world: World): Tracker {
  return host === 'gitlab' ? gitlab(world) : github;
}

/** Does what is to be done, one issue after the other; says what was done also where the host refuses in between. */
function tell(issues: readonly Issue[], whole: boolean, tracker: Tracker, world: World): void {
  const { steps, left } = planOf(issues, tracker.known(), whole);
  for (const step of steps) {
    tracker.take(step);
    world.stdout(`${stepText(step)}\n`);
  }
  if (steps.length === 0) world.stdout('Every issue is as it should be: nothing was changed.\n');
  if (left > 0) world.stdout(`${countText(left, 'more item')} will get an issue from the next runs.\n`);
}

/** `isms daily`: what a day that has come makes somebody do, and an issue for each on the host. */
export const daily: Command = {
  name: 'daily',
  summary: 'reminds of missed and near deadlines and of what is overdue, by issues on the host',
  usage: 'daily [options]',
  options: [
    {
      name: 'host',
      value: 'NAME',
      choices: ['github', 'gitlab'],
      description: 'where issues are kept; nothing is written anywhere where it is not given',
    },
    { name: 'format', value: 'NAME', choices: ['terminal', 'json'], description: 'for people or for programs' },
    ...ROOT_OPTIONS,
  ],
  details: [
    `Judges all records, and makes one issue with the label \`${LABEL}\` for each step of an obligation that is missed or due soon, each overdue action, review, assessment and treatment, each expired waiver and each piece of evidence that is kept too long. The next run brings it up to date, closes it once it is settled, and opens it again when it is not. A second run changes nothing.`,
    'Of a record that is RED or AMBER+STRICT an issue says ids and the deadline alone. While a file can not be read no issue is closed, and the status is 2: what it says may be overdue too. A scheduled job of the host calls this once a day; `isms init` writes it.',
    'GitHub is asked through its program `gh`, GitLab through its API and `curl`. Ends with status 0, or 2 when not all records could be judged or the host refused.',
  ].join('\n\n'),
  async run(args, world) {
    const { root, content: folder } = contentRoot(args.value('content'), world);
    const host = args.value('host');
    if (host !== undefined && args.value('format') === 'json')
      throw new BadUsage(
        '`--format json` tells programs what there is, and `--host` tells the host',
        'give one of them',
      );
    const tracker = host === undefined ? null : trackerOf(host, world);
    const { report, inspected } = await runCheck({
      root,
      content: folder,
      rules,
      version: world.version,
      now: args.value('now'),
      clock: world.now,
      git: gitEnvironment(world),
    });
    const { content } = await inspected();
    const issues = await Promise.all(itemsOf(content, report.findings, Date.parse(report.now)).map(issueOf));
    const whole = isWhole(content);
    if (!whole)
      world.stderr(
        'isms: a file can not be read, so nothing counts as settled and no issue is closed; `isms check` names it\n',
      );
    if (tracker !== null) tell(issues, whole, tracker, world);
    else if (args.value('format') === 'json')
      world.stdout(
        `${visibleJson(JSON.stringify({ schemaVersion: 1, now: report.now, whole, items: issues }, null, 2))}\n`,
      );
    else {
      for (const { title } of issues) world.stdout(`${title}\n`);
      world.stdout(
        issues.length === 0 ? 'Nothing is due, and nothing overdue.\n' : `${countText(issues.length, 'item')}.\n`,
      );
    }
    return whole ? 0 : 2;
  },
};
