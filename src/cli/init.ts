import { judge } from '../checker/check.ts';
import { inspectSource } from '../checker/inspect.ts';
import { wrap } from '../checker/reporters/layout.ts';
import { foreignCharacters } from '../records/characters.ts';
import { readContent } from '../records/content.ts';
import { heldBy, nextNumberedId } from '../records/ids.ts';
import { loadSource, type Source } from '../records/load.ts';
import type { TreeFile } from '../records/store.ts';
import { dayInZone, isTimezone } from '../records/time.ts';
import { rules } from '../rules/index.ts';
import { type Arguments, BadUsage, type Command, type World } from './command.ts';
import { contentRoot } from './content-root.ts';
import { countryName, usualZone } from './countries.ts';
import { findingsText } from './draft.ts';
import { type Answers, firstRecords, roleId } from './init-records.ts';
import { type Ground, groundOf, settle } from './init-swap.ts';
import { ROOT_OPTIONS, typedInstant } from './register.ts';
import { repositoryOf, usedIds } from './used-ids.ts';

type Texts = Readonly<Record<string, string>>;

/** A question: the option that answers it, what is asked, and how an answer is read. */
interface Question {
  readonly option: string;
  readonly ask: string;
  /** Whether the organisation can do without it. */
  readonly optional?: boolean;
  readonly suggest?: (before: Texts) => string | undefined;
  /** The answer as it is kept. A refusal says what to type instead. */
  readonly read?: (text: string, before: Texts) => string | { readonly refused: string };
}

function readCountry(text: string): string | { readonly refused: string } {
  const code = text.toUpperCase() === 'UK' ? 'GB' : text.toUpperCase();
  return countryName(code) === undefined
    ? { refused: 'is no country; write its two capitals, such as DE or IE' }
    : code;
}

function readAddress(text: string): string | { readonly refused: string } {
  if (/^(?:https:\/\/|mailto:|tel:)\S+$/.test(text)) return text;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  if (/^\+?[\d ()/.-]{5,}$/.test(text)) return `tel:${text.trim().replaceAll(/[^\d+]+/g, '-')}`;
  return { refused: 'is no address; write a mail address, a telephone number, or a page that starts with https://' };
}

const QUESTIONS: readonly Question[] = [
  { option: 'name', ask: '1. What is your organisation called?' },
  { option: 'country', ask: '2. In which country is it (two capitals)?', read: readCountry },
  {
    option: 'timezone',
    ask: '   In which time zone?',
    suggest: ({ country = '' }) => usualZone(country),
    read: (text) => (isTimezone(text) ? text : { refused: 'is no time zone; write a name such as Europe/Berlin' }),
  },
  {
    option: 'incident-manager',
    ask: '3. Who manages incidents? Their role, not their name',
    suggest: () => 'Incident manager',
  },
  {
    option: 'deputy',
    ask: '   Who does so when they are away?',
    suggest: () => 'Deputy incident manager',
    read: (text, before) =>
      text === before['incident-manager']
        ? { refused: 'manages incidents already; the deputy is somebody else' }
        : text,
  },
  {
    option: 'privacy-lead',
    ask: '4. Who decides about personal data, such as the data protection officer?',
    suggest: () => 'Privacy lead',
  },
  {
    option: 'confidential',
    ask: '   Where do they take reports in confidence: mail, telephone or page?',
    optional: true,
    read: readAddress,
  },
  { option: 'address', ask: '5. Where do people report: mail, telephone or page?', read: readAddress },
  {
    option: 'repository',
    ask: '6. Where are these records kept under version control (https://…)?',
    optional: true,
    read: (text) =>
      /^https:\/\/\S+$/.test(text) ? text : { refused: 'is no address of a repository; it starts with https://' },
  },
];

/** Not asked, since every organisation has somebody who answers for it. */
const MANAGEMENT = 'Managing director';

function read({ option, read: reader }: Question, text: string, before: Texts): string | { readonly refused: string } {
  const [foreign] = foreignCharacters(text);
  if (foreign !== undefined) return { refused: `can not stand here: ${foreign.message}` };
  if (option === 'name' && text.includes('\n')) return { refused: 'has more than one line' };
  return reader?.(text.trim(), before) ?? text.trim();
}

async function ask(question: Question, before: Texts, world: World): Promise<string | null> {
  const suggested = question.suggest?.(before);
  const enter =
    suggested !== undefined ? ` [${suggested}]` : question.optional === true ? ' (Enter leaves it out)' : '';
  for (;;) {
    const typed = await world.ask(`${question.ask}${enter} `);
    if (typed === null)
      throw new BadUsage(
        'the answers ended before the last question, so nothing was changed',
        'run it again, or give the answers as options',
      );
    const text = typed.trim() || (suggested ?? '');
    if (text === '' && question.optional === true) return null;
    const answer = text === '' ? { refused: 'is needed here' } : read(question, text, before);
    if (typeof answer === 'string') return answer;
    world.stderr(`   ${text === '' ? 'An answer' : `\`${text}\``} ${answer.refused}.\n`);
  }
}

async function answersOf(args: Arguments, world: World): Promise<Answers> {
  const before: Record<string, string> = {};
  const missing: string[] = [];
  for (const question of QUESTIONS) {
    const { option, optional = false, suggest } = question;
    const typed = args.value(option) ?? (args.flag('yes') ? suggest?.(before) : undefined);
    if (typed !== undefined) {
      const answer = read(question, typed, before);
      if (typeof answer !== 'string')
        throw new BadUsage(`\`--${option} ${typed}\` ${answer.refused}`, 'nothing was changed');
      before[option] = answer;
    } else if (world.interactive && !args.flag('yes')) {
      const answer = await ask(question, before, world);
      if (answer !== null) before[option] = answer;
    } else if (!optional) missing.push(`\`--${option}\``);
  }
  if (missing.length > 0)
    throw new BadUsage(
      `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
      'give them, run it in a terminal, where it asks, or add `--yes` for the usual names of roles',
    );
  const {
    name = '',
    country = '',
    timezone = '',
    deputy = '',
    address = '',
    confidential = null,
    repository = null,
  } = before;
  return {
    ...{ name, country, timezone, deputy, address, confidential, repository },
    incidentManager: before['incident-manager'] ?? '',
    privacyLead: before['privacy-lead'] ?? '',
    management: args.value('management')?.trim() || MANAGEMENT,
  };
}

/** The number of the first action. Where git remembers the sample, one that none of its records had: ids are never used again. */
function actionId(root: string, ground: Ground, today: string, world: World): string {
  const year = today.slice(0, 4);
  if (ground === 'free' || repositoryOf(root, world.env) === null) return `ACT-${year}-0001`;
  const source = loadSource(root);
  const register = { root, source, content: readContent(source), now: 0, shown: (file: string) => file };
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
    '  npx isms check',
    `  npx isms new person        everybody with a part in it; ${roleId(answers, 'incidentManager')} is there already`,
    '  npx isms new incident      the first report',
    '  npm start                  the portal',
    '',
  ].join('\n');
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
    'In a terminal it asks what the options do not say. It replaces only a sample (`sample: true` in `organisation.md`) or an empty folder; records of your own are never touched. Pages in `docs` are kept. The sample is deleted where git has it, else it is kept beside the new folder.',
    'It writes roles, not names: people are known by what they do, since what is committed once can not be taken back.',
    'The incident policy is entered as approved by management today, since an organisation without one has nothing to work by. Hand it in only when they agree, or use `--draft`. In the European Economic Area and the United Kingdom the duties of the GDPR are entered too, with today as the day on which they were looked at.',
    'An interrupted run changes nothing that matters, and can be run again.',
  ].join('\n\n'),
  async run(args, world) {
    const { root, content: shown } = contentRoot(args.value('content'), world);
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
