import { isMapping } from '../../records/mapping.ts';
import { instantOf, type Zone } from '../foreign-time.ts';
import type { Attachment, Fact, ForeignReport, Passage, ReadSettings } from '../format.ts';
import type { Person } from '../people.ts';
import type { When } from '../when.ts';
import { group, list, type Said, textOf } from './export.ts';
import { mentionsIn, type People, typedText } from './people.ts';

/** What Slack writes by itself when somebody comes, goes or renames something. */
const BY_ITSELF =
  /^(?:channel|group)_(?:join|leave|topic|purpose|name|archive|unarchive|convert_to_private|posting_permissions)$|^(?:bot_add|bot_remove|pinned_item|unpinned_item|reminder_add|channel_canvas_updated|huddle_thread|app_conversation_join|mpdm_move|tombstone)$/;

/** The time of a message, `1772436000.000200`: seconds since 1970, and what tells it from others. */
function timeOf(ts: string, zone: Zone): When | null {
  const [seconds = ''] = /^\d{9,11}(?=\.\d{1,6}$)/.exec(ts) ?? [];
  if (seconds === '') return null;
  return { written: ts, at: instantOf(Number(seconds) * 1000, zone), assumed: [] };
}

const isRoot = (message: Said): boolean => {
  const thread = textOf(message.thread_ts);
  return thread === '' || thread === textOf(message.ts);
};

/** A text of blocks or attachments: titles, fields and words, line by line. */
function* blockTexts(value: unknown, depth = 0): Generator<string> {
  if (depth > 12) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* blockTexts(item, depth + 1);
    return;
  }
  if (!isMapping(value)) return;
  const block = value;
  if (typeof block.text === 'string') yield block.text;
  else yield* blockTexts(block.text, depth + 1);
  for (const name of ['fields', 'elements', 'accessory']) yield* blockTexts(block[name], depth + 1);
}

function* attachmentTexts(value: unknown): Generator<string> {
  for (const one of list(value).map(group)) {
    for (const name of ['pretext', 'title', 'text']) if (textOf(one[name]) !== '') yield textOf(one[name]);
    for (const field of list(one.fields).map(group)) yield `${textOf(field.title)}: ${textOf(field.value)}`;
    if (textOf(one.text) === '' && textOf(one.title) === '' && textOf(one.fallback) !== '') yield textOf(one.fallback);
    yield* blockTexts(one.blocks);
  }
}

/** All that a message says: its text; where it has none, that of its blocks, as posts of workflows have it; what it shows of others. */
function wordsOf(message: Said): string {
  const own = textOf(message.text);
  const blocks = own === '' ? [...blockTexts(message.blocks)] : [];
  return [own, ...blocks, ...attachmentTexts(message.attachments)]
    .filter((part) => part.trim() !== '')
    .map(typedText)
    .join('\n\n');
}

function filesOf(message: Said): readonly Attachment[] {
  const files = [...list(message.files), ...(message.file === undefined ? [] : [message.file])].map(group);
  return files.map(({ name, title, id, size }) => ({
    name: textOf(name) || textOf(title) || textOf(id) || 'without a name',
    size: typeof size === 'number' ? size : undefined,
  }));
}

function passageOf(message: Said, people: People, zone: Zone, what?: string): Passage {
  const isEdited = message.edited !== undefined;
  const said = [what ?? '', isEdited ? 'changed later' : ''].filter((part) => part !== '').join(', ');
  return {
    text: wordsOf(message),
    what: said === '' ? undefined : said,
    at: timeOf(textOf(message.ts), zone) ?? undefined,
    by: people(textOf(message.user)),
  };
}

const numberOf = (message: Said): number => Number(textOf(message.ts));

function factsOf(root: Said, replies: readonly Said[], channel: string): readonly Fact[] {
  const reactions = list(root.reactions).map(group);
  const isWorkflow = textOf(root.subtype) === 'bot_message' || root.bot_id !== undefined;
  return [
    { what: 'channel', value: `#${channel}` },
    ...(isWorkflow ? [{ what: 'posted by', value: textOf(root.username) || 'a workflow or an app' }] : []),
    ...(replies.length === 0 ? [] : [{ what: 'replies', value: String(replies.length) }]),
    ...(root.edited === undefined ? [] : [{ what: 'changed later', value: 'the text is what it said in the end' }]),
    ...reactions.map(({ name, count }) => ({
      what: 'reaction',
      value: `${textOf(name)} ${typeof count === 'number' ? count : ''}`.trim(),
    })),
  ];
}

/** What a channel holds: a report for each thread, in order of time, and what is none. */
export interface Threads {
  readonly reports: readonly ForeignReport[];
  readonly byItself: number;
  readonly refused: readonly { readonly source: string; readonly message: string }[];
}

/** The first words of a message; in the post of a form, of the first answer, not of the question above it. */
function titleIn(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replaceAll(/[*_~`]/g, '').trim())
    .filter((line) => line !== '');
  const line = lines.find((one) => !/[?:]$/.test(one)) ?? lines[0] ?? '';
  const sentence = /^.{8,}?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
  return sentence.length <= 100 ? sentence.replace(/\.$/, '') : `${sentence.slice(0, 100).replace(/\s+\S*$/, '')} …`;
}

/** People whom a workflow's post says to have filled in its form: mentions in its text. */
function filledInBy(root: Said, mentioned: readonly Person[]): readonly Person[] {
  return root.bot_id !== undefined && mentioned.length === 1 ? mentioned : [];
}

function reportOf(
  channel: string,
  root: Said,
  replies: readonly Said[],
  people: People,
  { zone }: ReadSettings,
): ForeignReport {
  const ts = textOf(root.ts);
  const own = passageOf(root, people, zone);
  const passages = [{ text: own.text }, ...replies.map((reply) => passageOf(reply, people, zone))];
  const mentioned = passages.flatMap(({ text }) => [...mentionsIn(text, people)]);
  const reporter = own.by === undefined ? filledInBy(root, [...mentionsIn(own.text, people)]) : [own.by];
  const reacted = list(root.reactions)
    .flatMap((one) => list(group(one).users))
    .flatMap((id) => people(textOf(id)) ?? []);
  return {
    source: `#${channel} ${ts}`,
    key: `${channel}/${ts}`,
    title: titleIn(own.text),
    reportedAt: timeOf(ts, zone),
    reporter,
    passages,
    attachments: [root, ...replies].flatMap(filesOf),
    mentioned: [...mentioned, ...reacted],
    facts: factsOf(root, replies, channel),
  };
}

/** Reads the messages of a channel: a thread is one report, over however many days its replies are spread. */
export function threadsOf(channel: string, messages: readonly Said[], people: People, settings: ReadSettings): Threads {
  const said = messages.filter((message) => !BY_ITSELF.test(textOf(message.subtype)));
  const timed = said.filter((message) => timeOf(textOf(message.ts), settings.zone) !== null);
  const sorted = [...timed].sort((a, b) => numberOf(a) - numberOf(b));
  const roots = new Set(sorted.filter(isRoot).map((message) => textOf(message.ts)));
  // A reply that was also sent to the channel, or whose thread began before the export, is found by its thread all the same.
  const threads = Map.groupBy(sorted, (message) => (isRoot(message) ? textOf(message.ts) : textOf(message.thread_ts)));
  const reports = [...threads].map(([ts, [first = {}, ...rest]]) => {
    const report = reportOf(channel, first, rest, people, settings);
    return roots.has(ts)
      ? report
      : { ...report, assumed: [{ what: 'the thread began before the export', value: ts, taken: 'its first reply' }] };
  });
  return {
    reports,
    byItself: messages.length - said.length,
    refused: said
      .filter((message) => !timed.includes(message))
      .map((message) => ({
        source: `#${channel}`,
        message: `a message has the time \`${textOf(message.ts).slice(0, 40)}\`, which is none`,
      })),
  };
}
