import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inspectSource } from '../../checker/inspect.ts';
import { judge } from '../../checker/judge.ts';
import { sourceFileAt } from '../../records/content.ts';
import { nextNumberedId } from '../../records/ids.ts';
import { LANGUAGES } from '../../records/language.ts';
import type { Source } from '../../records/reading/load.ts';
import { dayInZone } from '../../records/time.ts';
import type { TreeFile } from '../../records/writing/atomic-write.ts';
import { rules } from '../../rules/index.ts';
import type { Arguments, Command, World } from '../command.ts';
import { ownContentRoot } from '../content-root.ts';
import { findingsText } from '../new/draft.ts';
import { ROOT_OPTIONS, typedInstant } from '../register.ts';
import { idsOfHistory } from '../used-ids.ts';
import { answersOf } from './answers.ts';
import { HOSTS } from './host.ts';
import { firstRecords } from './records.ts';
import { refuseOtherGate, surround, surroundingsOf } from './surroundings.ts';
import { groundOf, settle } from './swap.ts';
import { textsIn } from './texts/index.ts';
import { type Done, nextSteps } from './told.ts';

/** The number of the first action: one that no record of the organisation's own ever had. What only a sample held is free. */
function actionId(root: string, today: string, world: World): string {
  const year = today.slice(0, 4);
  const used = existsSync(root) ? idsOfHistory(root, 'actions', false, world.env) : [];
  return nextNumberedId('actions', year, used) ?? `ACT-${year}-0001`;
}

function sourceOf(files: readonly TreeFile[]): Source {
  const encoder = new TextEncoder();
  return {
    files: files.map(({ file, text }) => sourceFileAt(file, encoder.encode(text))),
    faults: [],
  };
}

async function confirmed({ answers, approved, ground, shown }: Done, args: Arguments, world: World): Promise<boolean> {
  if (!world.interactive || args.flag('yes')) return true;
  const place = ground === 'sample' && !args.flag('replace-sample') ? `${shown}, in place of the sample` : shown;
  const approval = approved ? `, with the incident policy as approved by ${answers.management} today` : '';
  const typed = await world.ask(`Write the first records of ${answers.name} to ${place}${approval}? (yes) `);
  return typed !== null && /^(?:y|yes)?$/i.test(typed.trim());
}

/** Whether the program is installed where `npx` finds it without asking a registry. */
function isInstalled(top: string): boolean {
  return existsSync(join(top, 'node_modules', 'isms', 'package.json'));
}

/** `isms init`: makes the records an organisation's own. Only the sample, or nothing, makes way for them. */
export const init: Command = {
  name: 'init',
  summary: 'writes the first records of your own organisation, and what their repository needs',
  usage: 'init [options]',
  options: [
    { name: 'name', value: 'TEXT', description: 'what the organisation is called' },
    {
      name: 'language',
      value: 'LANGUAGE',
      choices: LANGUAGES,
      description: 'what the portal and these records speak: English, German or French (default: en)',
    },
    { name: 'country', value: 'CODE', description: 'its country by two capitals, such as DE' },
    { name: 'timezone', value: 'ZONE', description: 'where its days begin and end, such as Europe/Berlin' },
    { name: 'incident-manager', value: 'ROLE', description: 'who manages incidents, by role: "IT manager"' },
    { name: 'deputy', value: 'ROLE', description: 'who does so when they are away' },
    { name: 'privacy-lead', value: 'ROLE', description: 'who decides about personal data' },
    {
      name: 'management',
      value: 'ROLE',
      description: `who answers for the organisation; "${textsIn('en').roles.management}" where it is not given`,
    },
    {
      name: 'address',
      value: 'ADDRESS',
      description: 'where people report: a mail address, a telephone number or a page',
    },
    { name: 'confidential', value: 'ADDRESS', description: 'where the privacy lead takes reports in confidence' },
    { name: 'repository', value: 'URL', description: 'where the records are kept under version control' },
    {
      name: 'host',
      value: 'HOST',
      choices: HOSTS,
      description: 'which host judges changes; seen in the addresses that git knows where it is not given',
    },
    { name: 'replace-sample', description: 'says that the sample, in a copy of this program, may make way' },
    { name: 'draft', description: 'leaves the incident policy a draft; the checker asks for an approved one' },
    { name: 'yes', description: 'takes the usual names for roles that are not given, and asks nothing' },
    ...ROOT_OPTIONS,
  ],
  details: [
    'In a terminal it asks what the options do not say. It writes only into an empty place: a new folder, or a repository that has no `organisation.md` yet. Beside the records it writes the workflow that judges every change, who has to agree to a change of what decides, how the program is kept up to date, a README in plain words, and settings for an editor. A file that stands there already is left as it is, and named; where it is the workflow, nothing is written at all.',
    'In a copy of this program it replaces the sample (`sample: true` in `organisation.md`), and writes nothing beside it. The sample is deleted where git has it, else it is kept beside the new folder. Numbers of records begin at 1. Records of your own are never touched.',
    'With `--language de` or `fr` the records speak German or French; the README, the duties and what commands say stay English.',
    'It writes roles, not names: people are known by what they do, since what is committed once can not be taken back.',
    'The incident policy is entered as approved by management today, since an organisation without one has nothing to work by. Hand it in only when they agree, or use `--draft`. In the European Economic Area and the United Kingdom the duties of the GDPR are entered too, with today as the day on which they were looked at.',
    'An interrupted run changes nothing that matters, and can be run again.',
  ].join('\n\n'),
  async run(args, world) {
    const { root, content: shown } = ownContentRoot(args.value('content'), world);
    const typed = args.value('now');
    const now = typed === undefined ? Date.parse(world.now()) : typedInstant('now', typed);
    const told = HOSTS.find((host) => host === args.value('host')) ?? null;
    const ground = groundOf(root, shown);
    const before = ground === 'free' ? surroundingsOf(root, told, args.value('repository') ?? null, world) : null;
    if (before !== null) refuseOtherGate(before);
    const answers = await answersOf(args, world);
    const around = before === null ? null : surroundingsOf(root, told, answers.repository, world);
    const today = dayInZone(now, answers.timezone);
    const approved = !args.flag('draft');
    const files = firstRecords(answers, { today, actionId: actionId(root, today, world), approved, host: told });
    const { findings } = judge(await inspectSource(sourceOf(files)), rules, now);
    const errors = findings.filter(
      ({ severity, rule }) => severity === 'error' && (approved || !rule.startsWith('policy/')),
    );
    if (errors.length > 0) {
      world.stderr(
        `Nothing was changed, since records with these answers would not be right:\n${findingsText(errors, world.columns)}`,
      );
      return 1;
    }
    const done = { answers, files, approved, ground, around, told, shown };
    if (around !== null) refuseOtherGate(around);
    if (!(await confirmed(done, args, world))) {
      world.stdout('Nothing was changed.\n');
      return 0;
    }
    // The records come last: a run that is interrupted before finds an empty place again, and its own files around it.
    const surrounded = around === null ? null : surround(answers, around);
    const moved = settle(root, ground, files, world.env);
    const kept = moved === null ? null : `${shown}${moved.slice(root.length)}`;
    world.stdout(nextSteps(done, surrounded, kept, isInstalled(around?.top ?? root), world));
    return 0;
  },
};
