import { codeSpan } from '../records/reading/code-span.ts';
import { isPlaceholder } from '../records/reading/placeholder.ts';
import { readFile } from '../records/reading/read-file.ts';
import { asTyped } from '../records/reading/typed.ts';
import { recordTypes } from '../records/types/index.ts';
import { tameMarkdown, withoutHidden } from './foreign-markdown.ts';
import type { Assumed, Attachment, Fact, ForeignReport, Passage, Refused } from './format.ts';
import { idOfPerson, type LeaveOut, type PeopleMap, SOMEBODY } from './people.ts';
import { type SecretsIn, withoutSecrets } from './secrets-out.ts';
import { severityOf } from './severity.ts';
import type { When } from './when.ts';

/** How reports become records, for every format alike. */
export interface DraftSettings {
  /** The tool, as `imported.from` and headings name it, and the id of its format, as `references` do. */
  readonly from: string;
  readonly system: string;
  readonly people: PeopleMap;
  readonly leaveOut: LeaveOut;
  readonly secretsIn: SecretsIn;
  /** The channel that imported reports name. */
  readonly channel: string;
  /** The day of the import: `2026-03-02`. */
  readonly today: string;
  /** The day on which the organisation began to keep these records; null where the import makes the first ones. */
  readonly startedOn: string | null;
}

/** A record before it has a number. */
export interface Draft {
  readonly source: string;
  readonly key: string;
  readonly reportedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly unmapped: readonly Fact[];
  readonly assumed: readonly Assumed[];
}

/** A text on its way: people and secrets taken out, and what was. */
interface Pen {
  readonly clean: (text: string) => Promise<string>;
  /** What was taken out, once all is written. */
  readonly leftOut: () => readonly Fact[];
}

function penOf({ leaveOut, secretsIn }: DraftSettings): Pen {
  const taken = new Map<string, number>();
  const count = (what: string, by = 1): void => {
    if (by > 0) taken.set(what, (taken.get(what) ?? 0) + by);
  };
  return {
    async clean(text) {
      const safe = await withoutSecrets(text, secretsIn);
      for (const kind of safe.kinds) count(kind);
      const people = leaveOut(safe.text);
      count('people in the text', people.count);
      return people.text;
    },
    leftOut: () => [...taken].map(([what, number]) => ({ what, value: `${number} left out` })),
  };
}

/** Text in one line. */
function oneLine(text: string): string {
  return withoutHidden(text).text.replaceAll(/\s+/g, ' ').trim();
}

/** Facts of more than a line, or a long one, are told as text. */
const MAX_FACT = 300;
const isShort = ({ value }: Fact): boolean => value.length <= MAX_FACT && !/\n/.test(value.trim());

function sizeText({ name, size, sha256 }: Attachment): string {
  const bytes = size === undefined ? '' : `, ${size} bytes`;
  return `${name}${bytes}${sha256 === undefined ? '' : `, SHA-256 ${sha256}`}`;
}

const readable = (at: When | undefined): string =>
  at === undefined ? '' : 'at' in at ? at.at : `${at.written} (${at.fault})`;

/** The line above a passage that says what it is, when it was written and by whom. */
function headOf({ what, at, by }: Passage, { people }: DraftSettings): string {
  const who = by === undefined ? '' : (idOfPerson(by, people) ?? SOMEBODY);
  const said = [what ?? '', readable(at), who].filter((part) => part !== '').join(', ');
  return said === '' ? '' : `**${asTyped(oneLine(said))}:**`;
}

interface Written {
  readonly text: string;
  readonly changes: readonly Fact[];
}

async function passageText(passage: Passage, pen: Pen, settings: DraftSettings): Promise<Written> {
  const text = await pen.clean(passage.text);
  const head = await pen.clean(headOf(passage, settings));
  const seen = passage.as === 'markdown' ? null : withoutHidden(text);
  const tamed = seen === null ? tameMarkdown(text) : { text: asTyped(seen.text), changes: seen.changes };
  const whole = [head, tamed.text].filter((part) => part !== '').join('\n\n');
  return { text: whole, changes: tamed.changes };
}

const NO_TEXT = 'The source says nothing beside what stands below.';

/** A fact as a line of a list; a name that is marked up is shown as text. */
function factLine({ what, value }: Fact): string {
  const name = what
    .replaceAll(/[^\p{L}\p{N} ,-]|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `- ${name.charAt(0).toUpperCase()}${name.slice(1)}: ${value === '' ? 'empty' : codeSpan(value)}`;
}

/** What our own reader would refuse in a record that is about to be written; null when it takes it. */
export function ownFault(path: string, text: string, heading: string): string | null {
  const { parsed, sections } = readFile(path, new TextEncoder().encode(text));
  if (!parsed.ok) return parsed.fault.message;
  const shape = recordTypes.incidents.schema.safeParse(parsed.data);
  if (!shape.success) return shape.error.issues[0]?.message ?? 'its fields do not fit';
  // An address to which nothing leads is no danger; a check names it.
  const isSafe = sections?.foreign.every(({ kind }) => kind === 'unseen') === true;
  const whole = isSafe && sections.list.map((section) => section.heading).join() === `What happened,${heading}`;
  return whole ? null : 'its text could not be made safe';
}

/** The heading below which stands what no field holds. */
export const headingOf = (from: string): string => `Imported from ${from}`;

/** The first words of a text as a title. */
function titleOf(words: string): string {
  const [line = ''] = words.trim().split('\n');
  const sentence = /^.+?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
  const bare = oneLine(sentence).replace(/[.\s]+$/, '');
  return bare.length <= 70 ? bare : `${bare.slice(0, 70).replace(/\s+\S*$/, '')} …`;
}

/** The day on which it was finished there, where that was before these records began; undefined otherwise. */
function finishedBefore(
  { closedAt }: ForeignReport,
  reportedAt: string,
  { startedOn }: DraftSettings,
): string | undefined {
  if (startedOn === null || closedAt === undefined || !('at' in closedAt)) return undefined;
  const day = closedAt.at.slice(0, 10);
  // A day without an hour was read as its first minute, and what was reported that day was still finished on it.
  const isLater = Date.parse(closedAt.at) >= Date.parse(reportedAt);
  const isSameDay = closedAt.at.startsWith(`${reportedAt.slice(0, 10)}T00:00`);
  return day < startedOn && (isLater || isSameDay) ? day : undefined;
}

/** What was taken for granted in a time, one entry each. */
function doubtsOf(what: string, when: When | null | undefined): readonly Assumed[] {
  if (when === null || when === undefined || !('at' in when)) return [];
  return when.assumed.map((said) => ({ what: `${what} ${said}`, value: when.written, taken: when.at }));
}

function peopleFacts(report: ForeignReport, { people }: DraftSettings): readonly Fact[] {
  return (report.people ?? []).map(({ what, who }) => ({ what, value: idOfPerson(who, people) ?? SOMEBODY }));
}

function reporterOf({ reporter = [] }: ForeignReport, { people }: DraftSettings): string | readonly string[] {
  const ids = [...new Set(reporter.flatMap((one) => idOfPerson(one, people) ?? []))];
  return ids.length === 0 ? 'unknown' : ids.length === 1 ? (ids[0] ?? 'unknown') : ids;
}

async function cleaned(facts: readonly Fact[], pen: Pen): Promise<readonly Fact[]> {
  const done: Fact[] = [];
  for (const { what, value } of facts)
    done.push({ what: oneLine(await pen.clean(what)), value: (await pen.clean(value)).trim() });
  return done;
}

/** Everything that has no field, as it is listed: facts, files, people, times that are none. */
function unmappedOf(report: ForeignReport, settings: DraftSettings): readonly Fact[] {
  const { severity, detectedAt, containedAt, closedAt } = report;
  const times: readonly (readonly [string, When | undefined])[] = [
    ['detectedAt not readable', detectedAt],
    ['containedAt not readable', containedAt],
    ['closed', containedAt === undefined ? closedAt : undefined],
  ];
  return [
    ...report.facts,
    ...(severity !== undefined && severityOf(severity.value) === undefined ? [severity] : []),
    ...times.flatMap(([what, when]) => {
      if (when === undefined) return [];
      if ('at' in when) return what === 'closed' ? [{ what, value: when.at }] : [];
      return [{ what, value: `${when.written} (${when.fault})` }];
    }),
    ...peopleFacts(report, settings),
    ...(report.attachments ?? []).map((file) => ({ what: 'attachment', value: sizeText(file) })),
  ];
}

/**
 * What becomes of a report: a draft that invents nothing. Reported, of no kind, by nobody known unless the user's map names
 * them; its times as they were written; its text whole, as it was typed. What no field holds is listed and stands in the
 * text under a heading of its own.
 * @returns why it can not become one, where that is so
 */
export async function draftOf(report: ForeignReport, settings: DraftSettings): Promise<Draft | Refused> {
  const { source, reportedAt } = report;
  if (reportedAt === null) return { source, message: 'nothing says when it was reported' };
  if ('fault' in reportedAt)
    return {
      source,
      message: `when it was reported, \`${oneLine(reportedAt.written).slice(0, 60)}\`, ${reportedAt.fault}`,
    };
  const pen = penOf(settings);
  const facts = await cleaned(unmappedOf(report, settings), pen);
  const long = facts.filter((fact) => !isShort(fact)).map(({ what, value }): Passage => ({ what, text: value }));
  const passages: Written[] = [];
  for (const passage of [...report.passages, ...long]) passages.push(await passageText(passage, pen, settings));
  const said = passages
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n\n');
  const key = oneLine(await pen.clean(report.key));
  const first = oneLine(await pen.clean(report.title ?? ''));
  const words = titleOf(await pen.clean(report.passages[0]?.text ?? ''));
  const title = [first, words].find((one) => !isPlaceholder(one)) ?? `Report ${key}`;
  const closedOn = finishedBefore(report, reportedAt.at, settings);
  const instantIn = (when: When | undefined): string | undefined =>
    when !== undefined && 'at' in when ? when.at : undefined;
  const services = await Promise.all((report.affected?.services ?? []).map(pen.clean));
  const data = await Promise.all((report.affected?.data ?? []).map(pen.clean));
  const affected = {
    ...(services.length === 0 ? {} : { services: services.map(oneLine) }),
    ...(data.length === 0 ? {} : { data: data.map(oneLine) }),
  };
  const lines = facts.filter(isShort).map(factLine);
  const text = isPlaceholder(said) ? [NO_TEXT, said].filter((part) => part !== '').join('\n\n') : said;
  return {
    source,
    key,
    reportedAt: reportedAt.at,
    data: {
      title,
      status: closedOn === undefined ? 'reported' : 'closed',
      severity: severityOf(report.severity?.value ?? ''),
      tlp: report.narrow === undefined ? undefined : 'AMBER+STRICT',
      detectedAt: instantIn(report.detectedAt),
      reportedAt: reportedAt.at,
      containedAt: instantIn(report.containedAt),
      reporter: { who: reporterOf(report, settings), channel: settings.channel },
      affected: Object.keys(affected).length === 0 ? undefined : affected,
      references: [{ system: settings.system, key, ...(report.url === undefined ? {} : { url: report.url }) }],
      imported: { from: settings.from, on: settings.today, ...(closedOn === undefined ? {} : { closedOn }) },
    },
    body: `## What happened\n\n${text}\n\n## ${headingOf(settings.from)}\n\n${[factLine({ what: 'source', value: key }), ...lines].join('\n')}`,
    unmapped: [
      ...facts,
      ...(report.changed ?? []),
      ...passages.flatMap(({ changes }) => changes).map(({ what, value }) => ({ what, value: shortly(value) })),
      ...pen.leftOut(),
    ],
    assumed: [
      ...(title === first || report.title === null
        ? []
        : [{ what: first === '' ? 'title is missing' : 'title says nothing', value: first, taken: title }]),
      ...doubtsOf('reportedAt', reportedAt),
      ...doubtsOf('detectedAt', report.detectedAt),
      ...doubtsOf('containedAt', report.containedAt),
      ...(report.narrow === undefined ? [] : [{ ...report.narrow, taken: 'tlp AMBER+STRICT' }]),
      ...(report.assumed ?? []),
    ],
  };
}

function shortly(text: string): string {
  const line = oneLine(text);
  return line.length > 60 ? `${Array.from(line).slice(0, 60).join('')}…` : line;
}
