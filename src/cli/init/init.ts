import { inspectSource } from '../../checker/inspect.ts';
import { judge } from '../../checker/judge.ts';
import { wrap } from '../../checker/reporters/layout.ts';
import { heldBy, nextNumberedId } from '../../records/ids.ts';
import { loadSource, type Source } from '../../records/reading/load.ts';
import { dayInZone } from '../../records/time.ts';
import type { TreeFile } from '../../records/writing/atomic-write.ts';
import { countryName } from '../../regimes/countries.ts';
import { rules } from '../../rules/index.ts';
import type { Arguments, Command, World } from '../command.ts';
import { ownContentRoot, USUAL } from '../content-root.ts';
import { findingsText } from '../new/draft.ts';
import { quoted } from '../next-steps.ts';
import { ROOT_OPTIONS, remembered, typedInstant } from '../register.ts';
import { repositoryOf, usedIds } from '../used-ids.ts';
import { answersOf, MANAGEMENT } from './answers.ts';
import { type Answers, firstRecords, roleId } from './records.ts';
import { type Ground, groundOf, settle } from './swap.ts';

/** The number of the first action. Where git remembers the sample, one that none of its records had: ids are never used again. */
function actionId(root: string, ground: Ground, today: string, world: World): string {
  const year = today.slice(0, 4);
  if (ground === 'free' || repositoryOf(root, world.env) === null) return `ACT-${year}-0001`;
  const source = loadSource(root);
  const register = { root, source, ...remembered(source), now: 0, shown: (file: string) => file };
  return nextNumberedId('actions', year, usedIds(register, 'actions', world.env)) ?? `ACT-${year}-0001`;
}

function sourceOf(files: readonly TreeFile[]): Source {
  const encoder = new TextEncoder();
  return {
    files: files.map(({ file, text }) => ({ file, folder: heldBy(file)?.folder ?? null, bytes: encoder.encode(text) })),
    faults: [],
  };
}

async function confirmed(
  answers: Answers,
  shown: string,
  approved: boolean,
  args: Arguments,
  world: World,
): Promise<boolean> {
  if (!world.interactive || args.flag('yes')) return true;
  const approval = approved ? `, with the incident policy as approved by ${answers.management} today` : '';
  const typed = await world.ask(`Write the first records of ${answers.name} to ${shown}${approval}? (yes) `);
  return typed !== null && /^(?:y|yes)?$/i.test(typed.trim());
}

function nextSteps(
  answers: Answers,
  files: readonly TreeFile[],
  shown: string,
  kept: string | null,
  approved: boolean,
  ground: Ground,
  world: World,
): string {
  const width = Math.min(world.columns, 100);
  const law = files.some(({ file }) => file.startsWith('obligations/'));
  const points = [
    approved
      ? `${answers.management} has approved \`policies/incident-management.md\`; until then, set its \`status\` to \`draft\`.`
      : `\`policies/incident-management.md\` is a draft; show it to ${answers.management}, then fill in \`approvedBy\` and \`approvedOn\`.`,
    'The scale of severity and the text "How to report" in `organisation.md` fit you.',
    law
      ? 'The contact of the data protection authority is the one that is responsible for you, and its address works.'
      : `Whom the law of ${countryName(answers.country) ?? answers.country} makes you tell about a breach is not known here: add it with \`isms new obligation\`.`,
    ...(answers.confidential === null
      ? ['There is a way to report in confidence; add one to `channels` with `confidential: true`.']
      : []),
  ];
  const old =
    kept !== null
      ? `The sample is kept in ${kept}; delete it when you like.`
      : ground === 'sample'
        ? 'The sample is gone; git still has it.'
        : '';
  return [
    wrap(`Wrote the first records of ${answers.name}: ${files.length} files in ${shown}. ${old}`.trim(), width),
    '',
    'Before you hand them in, make sure that this is true, since the records say so:',
    ...points.map((point) => `  - ${wrap(point, width, '    ').slice(4)}`),
    '',
    wrap(
      'For the first 90 days the checker only warns about what cannot exist yet: reports, training, a management review.',
      width,
    ),
    '',
    'Next:',
    ...commands(shown, [
      ['npx isms check', '', 'what the rules say'],
      [
        'npx isms new person',
        '',
        `everybody with a part in it; ${roleId(answers, 'incidentManager')} is there already`,
      ],
      ['npx isms new incident', '', 'the first report'],
      ['npm start', ' --', 'the portal'],
    ]),
    '',
  ].join('\n');
}

type NextCommand = readonly [command: string, separator: string, what: string];

/** Commands that can be copied as they stand: they name the content root where it is not the usual one. */
function commands(shown: string, list: readonly NextCommand[]): readonly string[] {
  const lines = list.map(([command, separator, what]) => {
    const where = USUAL.some((usual) => usual === shown) ? '' : `${separator} --content ${quoted(shown)}`;
    return [`  ${command}${where}`, what] as const;
  });
  const width = Math.max(...lines.map(([line]) => line.length));
  return lines.map(([line, what]) => `${line.padEnd(width)}  ${what}`);
}

/** `isms init`: makes the records an organisation's own. Only the sample, or nothing, makes way for them. */
export const init: Command = {
  name: 'init',
  summary: 'replaces the sample by the first records of your own organisation',
  usage: 'init [options]',
  options: [
    { name: 'name', value: 'TEXT', description: 'what the organisation is called' },
    { name: 'country', value: 'CODE', description: 'its country by two capitals, such as DE' },
    { name: 'timezone', value: 'ZONE', description: 'where its days begin and end, such as Europe/Berlin' },
    { name: 'incident-manager', value: 'ROLE', description: 'who manages incidents, by role: "IT manager"' },
    { name: 'deputy', value: 'ROLE', description: 'who does so when they are away' },
    { name: 'privacy-lead', value: 'ROLE', description: 'who decides about personal data' },
    {
      name: 'management',
      value: 'ROLE',
      description: `who answers for the organisation; "${MANAGEMENT}" where it is not given`,
    },
    {
      name: 'address',
      value: 'ADDRESS',
      description: 'where people report: a mail address, a telephone number or a page',
    },
    { name: 'confidential', value: 'ADDRESS', description: 'where the privacy lead takes reports in confidence' },
    { name: 'repository', value: 'URL', description: 'where the records are kept under version control' },
    { name: 'draft', description: 'leaves the incident policy a draft; the checker asks for an approved one' },
    { name: 'yes', description: 'takes the usual names for roles that are not given, and asks nothing' },
    ...ROOT_OPTIONS,
  ],
  details: [
    'In a terminal it asks what the options do not say. It replaces only a sample (`sample: true` in `organisation.md`) or an empty folder; records of your own are never touched. The sample is deleted where git has it, else it is kept beside the new folder.',
    'It writes roles, not names: people are known by what they do, since what is committed once can not be taken back.',
    'The incident policy is entered as approved by management today, since an organisation without one has nothing to work by. Hand it in only when they agree, or use `--draft`. In the European Economic Area and the United Kingdom the duties of the GDPR are entered too, with today as the day on which they were looked at.',
    'An interrupted run changes nothing that matters, and can be run again.',
  ].join('\n\n'),
  async run(args, world) {
    const { root, content: shown } = ownContentRoot(args.value('content'), world);
    const typed = args.value('now');
    const now = typed === undefined ? Date.parse(world.now()) : typedInstant('now', typed);
    const ground = groundOf(root, shown);
    const answers = await answersOf(args, world);
    const today = dayInZone(now, answers.timezone);
    const approved = !args.flag('draft');
    const files = firstRecords(answers, { today, actionId: actionId(root, ground, today, world), approved });
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
    if (!(await confirmed(answers, shown, approved, args, world))) {
      world.stdout('Nothing was changed.\n');
      return 0;
    }
    const moved = settle(root, ground, files, world.env);
    const kept = moved === null ? null : `${shown}${moved.slice(root.length)}`;
    world.stdout(nextSteps(answers, files, shown, kept, approved, ground, world));
    return 0;
  },
};
