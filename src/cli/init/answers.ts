import { LANGUAGES } from '../../records/language.ts';
import { foreignCharacters } from '../../records/reading/characters.ts';
import { isTimezone } from '../../records/time.ts';
import { countryName, usualZone } from '../../regimes/countries.ts';
import { type Arguments, BadUsage, type World } from '../command.ts';
import type { Answers } from './records.ts';
import { type InitTexts, textsIn } from './texts/index.ts';

/** How often a question is asked again before it is given up. */
const MAX_AGAIN = 10;

type Texts = Readonly<Record<string, string>>;

/** A question: the option that answers it, what is asked, and how an answer is read. */
interface Question {
  readonly option: string;
  readonly ask: string;
  /** Whether the organisation can do without it. */
  readonly optional?: boolean;
  readonly suggest?: (before: Texts, texts: InitTexts) => string | undefined;
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
    suggest: (_, { roles }) => roles.incidentManager,
  },
  {
    option: 'deputy',
    ask: '   Who does so when they are away?',
    suggest: (_, { roles }) => roles.deputy,
    read: (text, before) =>
      text === before['incident-manager']
        ? { refused: 'manages incidents already; the deputy is somebody else' }
        : text,
  },
  {
    option: 'privacy-lead',
    ask: '4. Who decides about personal data, such as the data protection officer?',
    suggest: (_, { roles }) => roles.privacyLead,
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

function read({ option, read: reader }: Question, text: string, before: Texts): string | { readonly refused: string } {
  const [foreign] = foreignCharacters(text);
  if (foreign !== undefined) return { refused: `can not stand here: ${foreign.message}` };
  if (option === 'name' && text.includes('\n')) return { refused: 'has more than one line' };
  return reader?.(text.trim(), before) ?? text.trim();
}

async function ask(question: Question, before: Texts, texts: InitTexts, world: World): Promise<string | null> {
  const suggested = question.suggest?.(before, texts);
  const enter =
    suggested !== undefined ? ` [${suggested}]` : question.optional === true ? ' (Enter leaves it out)' : '';
  for (let again = 0; ; again += 1) {
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
    if (again === MAX_AGAIN)
      throw new BadUsage(
        `${text === '' ? 'an answer' : `\`${text}\``} ${answer.refused}, so nothing was changed`,
        'run it again, or give the answers as options',
      );
    world.stderr(`   ${text === '' ? 'An answer' : `\`${text}\``} ${answer.refused}.\n`);
  }
}

/**
 * The answers to the six questions, from options and, in a terminal, from whoever sits there.
 * @throws {BadUsage} naming what is missing, or can not be used
 */
export async function answersOf(args: Arguments, world: World): Promise<Answers> {
  const language = LANGUAGES.find((name) => name === args.value('language')) ?? 'en';
  const texts = textsIn(language);
  const before: Record<string, string> = {};
  const missing: string[] = [];
  for (const question of QUESTIONS) {
    const { option, optional = false, suggest } = question;
    const typed = args.value(option) ?? (args.flag('yes') ? suggest?.(before, texts) : undefined);
    if (typed !== undefined) {
      const answer = read(question, typed, before);
      if (typeof answer !== 'string')
        throw new BadUsage(`\`--${option} ${typed}\` ${answer.refused}`, 'nothing was changed');
      before[option] = answer;
    } else if (world.interactive && !args.flag('yes')) {
      const answer = await ask(question, before, texts, world);
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
    language,
    ...{ name, country, timezone, deputy, address, confidential, repository },
    incidentManager: before['incident-manager'] ?? '',
    privacyLead: before['privacy-lead'] ?? '',
    management: args.value('management')?.trim() || texts.roles.management,
  };
}
