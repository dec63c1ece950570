import { quietMessage, quietText, visible } from '../../checker/escape.ts';
import { findSecrets } from '../../checker/secrets.ts';
import { utc } from '../../records/time.ts';
import { instantText } from '../../records/words.ts';
import { NO_LEGAL_ADVICE } from '../../regimes/duty-words.ts';
import { ruleById } from '../../rules/index.ts';
import { wordsOf } from '../../site/words/index.ts';
import type { DeadlineItem, FindingItem, Item } from './items.ts';

/** An issue as it should be. */
export interface Issue {
  /** By which it is known again; it stands in the first line of its text, where nobody sees it. */
  readonly key: string;
  readonly title: string;
  readonly body: string;
}

const MOST_TITLE = 200;
/** Issues are English, as the findings that they are made of. */
const TOPIC_WORDS = wordsOf('en').announce.topics;
const FOOT =
  'The daily run keeps this issue: it brings it up to date, closes it once it is settled, and opens it again when it is not.';

/** The first line of an issue. */
export function markOf(key: string): string {
  return `<!-- isms:${key} -->`;
}

/** The key of an issue by its text; null where it is none of ours. */
export function keyOf(body: string): string | null {
  return /^<!-- isms:([\w.%!~*'()/-]+) -->(?:\r?\n|$)/.exec(body)?.[1] ?? null;
}

/** A text of a record in Markdown, which tells nobody and links nowhere; nothing where it holds what looks like a secret. */
async function quiet(text: string): Promise<string> {
  return (await findSecrets(text)).length > 0 ? 'a text that holds what looks like a secret' : quietText(text);
}

function atText(at: number): string {
  const { day, time } = instantText(utc(at));
  return `${day}, ${time} UTC`;
}

async function deadlineIssue({ key, clock, restricted }: DeadlineItem): Promise<Issue> {
  const { incident, duty, stage, due, state, article } = clock;
  const missed = state === 'missed';
  const when = due === null ? '' : ` ${atText(due)}`;
  const named = async (id: string, title: string) => (restricted ? `\`${id}\`` : `\`${id}\` ${await quiet(title)}`);
  return {
    key,
    title: `${incident.id}: ${duty.id}, ${stage.id}, ${missed ? 'was due' : 'is due'}${when}`,
    body: [
      markOf(key),
      missed ? '**Past its deadline, and not sent.**' : '**Due soon, and not sent yet.**',
      [
        `- Record: ${await named(incident.id, incident.data.title)}`,
        `- Obligation: ${await named(duty.id, duty.data.title)}, step \`${stage.id}\`${article === null || restricted ? '' : ` (${quietText(article)})`}`,
        `- Due:${when}`,
        `- Draft it: \`npx isms notice ${incident.id} ${duty.id} ${stage.id}\``,
      ].join('\n'),
      ...(incident.data.exercise ? ['It is a drill: nothing is sent outside.'] : []),
      restricted
        ? 'The record is restricted, so this says no more.'
        : 'When it is sent, write `sentAt` into its entry in `notifications`; when it is not required, write that decision and its reason.',
      `${NO_LEGAL_ADVICE} ${FOOT}`,
    ].join('\n\n'),
  };
}

function ruleText(id: string): string {
  const rule = ruleById(id);
  return rule === undefined ? `\`${id}\`` : `${quietMessage(rule.title)} (\`${id}\`). ${quietMessage(rule.fix)}`;
}

/** Says what a rule asks for, and not what it found: that is worded anew each day, and `isms check` tells it. */
async function findingIssue({ key, topic, record, entry, rules: found, restricted }: FindingItem): Promise<Issue> {
  const title = restricted || entry === undefined ? '' : ` ${await quiet(entry.data.title)}`;
  return {
    key,
    title: `${record ?? 'Register'}: ${TOPIC_WORDS[topic.id]}`,
    body: [
      markOf(key),
      record === null ? 'About the register as a whole.' : `- Record: \`${record}\`${title}`,
      ...(restricted
        ? ['The record is restricted, so this says no more.']
        : [...found.map(ruleText), `What exactly is found: \`npx isms check --rule ${found[0] ?? ''}\``]),
      FOOT,
    ].join('\n\n'),
  };
}

/** An item as an issue: of a restricted record ids alone, and of none a secret, a mention or a link. */
export async function issueOf(item: Item): Promise<Issue> {
  const { key, title, body } = 'clock' in item ? await deadlineIssue(item) : await findingIssue(item);
  return { key, title: visible(title).slice(0, MOST_TITLE), body };
}
