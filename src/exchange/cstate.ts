import { byText } from '../records/order.ts';
import { codeSpan } from '../records/reading/code-span.ts';
import { ORGANISATION_FILE } from '../records/reading/load.ts';
import { isPlaceholder } from '../records/reading/placeholder.ts';
import { readFile } from '../records/reading/read-file.ts';
import { epoch, isTimezone } from '../records/time.ts';
import { recordTypes } from '../records/types/index.ts';
import type { TreeFile } from '../records/writing/atomic-write.ts';
import { recordText } from '../records/writing/record-text.ts';
import { type ForeignFrontmatter, readForeignFrontmatter } from './foreign-frontmatter.ts';
import { tameMarkdown, withoutHidden } from './foreign-markdown.ts';
import { readForeignTime, type Zone } from './foreign-time.ts';

/** An incident file of cState (https://github.com/cstate/cstate): Markdown below YAML. */
export interface CstateFile {
  /** Path from the folder that is imported, with `/`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Something in a file that has no field in a record, or had to change on the way. */
export interface Unmapped {
  readonly what: string;
  readonly value: string;
}

/** A file that became a record. */
export interface Arrived {
  readonly file: string;
  readonly id: string;
  readonly unmapped: readonly Unmapped[];
}

/** A file that did not, and why. */
export interface Refused {
  readonly file: string;
  readonly message: string;
}

/** A content root made of cState's files. The same files give the same bytes. */
export interface CstateImport {
  /** The records and `organisation.md`, in order of path. */
  readonly files: readonly TreeFile[];
  readonly arrived: readonly Arrived[];
  readonly refused: readonly Refused[];
  /** Files that are no incidents, and how they say so. */
  readonly leftOut: readonly Refused[];
}

/** What the files themselves do not say. */
export interface CstateSettings {
  /** Where times without an offset belong. */
  readonly zone: Zone;
  /** The day of the import, `2026-03-02`: the register begins here. */
  readonly startedOn: string;
}

/** The id of the channel that imported reports name. */
const CHANNEL = 'import';
const HEADING = 'Imported from cState';

type Fields = ForeignFrontmatter['data'];

/** Text in one line that a field may hold. */
function oneLine(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return withoutHidden(text).text.replaceAll(/\s+/g, ' ').trim();
}

function short(text: string): string {
  const line = oneLine(text);
  return line.length > 60 ? `${Array.from(line).slice(0, 60).join('')}…` : line;
}

/** A record before it has a number. */
interface Draft {
  readonly file: string;
  readonly begin: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly unmapped: readonly Unmapped[];
}

interface Times {
  readonly begin: string | null;
  readonly end: string | null;
  readonly unmapped: readonly Unmapped[];
}

/** The begin, and the end unless the file says that it is not resolved. */
function timesOf(data: Fields, zone: Zone): Times {
  const unmapped: Unmapped[] = [];
  const read = (field: string): string | null => {
    const written = data[field];
    if (written === undefined || written === null || written === '') return null;
    const time = typeof written === 'string' ? readForeignTime(written, zone) : null;
    if (time === null) unmapped.push({ what: `${field} not readable`, value: oneLine(written) });
    for (const said of time?.assumed ?? [])
      unmapped.push({ what: `${field} read as ${said}`, value: oneLine(written) });
    return time?.text ?? null;
  };
  const begin = read('date');
  if (data.resolved !== false) return { begin, end: read('resolvedWhen'), unmapped };
  const end = data.resolvedWhen ?? '';
  if (end !== '') unmapped.push({ what: 'resolvedWhen, though not resolved', value: oneLine(end) });
  return { begin, end: null, unmapped };
}

const MAPPED = ['title', 'date', 'resolved', 'resolvedWhen', 'affected'];

/** The facts that no field of a record holds, in the order of the file. */
function factsOf(data: Fields): readonly Unmapped[] {
  return Object.entries(data)
    .filter(([field, value]) => !MAPPED.includes(field) && value !== null && value !== '')
    .map(([field, value]) => ({ what: oneLine(field), value: oneLine(value) }));
}

function servicesOf(affected: unknown): {
  readonly services: readonly string[];
  readonly unmapped: readonly Unmapped[];
} {
  if (affected === undefined || affected === null || affected === '') return { services: [], unmapped: [] };
  const list: readonly unknown[] = Array.isArray(affected) ? affected : [affected];
  const services = list.filter((item) => typeof item === 'string' || typeof item === 'number').map(String);
  const rest = list.filter((item) => typeof item !== 'string' && typeof item !== 'number');
  return {
    services: services.map(oneLine).filter((service) => service !== ''),
    unmapped: rest.map((item) => ({ what: 'affected', value: oneLine(item) })),
  };
}

/** A command of Hugo in a text: `{{< track "2026-02-01 10:30" >}}`. Only the time that it shows is text. */
const SHORTCODE = /\{\{[<%][^{}\n]*[>%]\}\}/g;
const TRACK = /^\{\{[<%] *track +"([^"]*)"/;

function withoutShortcodes(text: string): string {
  return text.replaceAll(SHORTCODE, (found) => TRACK.exec(found)?.[1] ?? codeSpan(found));
}

const NO_TEXT = 'The imported file says nothing below its fields.';

function bodyText(text: string, file: string, facts: readonly Unmapped[]): string {
  const said = isPlaceholder(text) ? [NO_TEXT, text].filter((part) => part !== '').join('\n\n') : text;
  const lines = [{ what: 'File', value: file }, ...facts].map(({ what, value }) => {
    const name = what.replaceAll(/[^\p{L}\p{N} ,]/gu, ' ').trim();
    return `- ${name.charAt(0).toUpperCase()}${name.slice(1)}: ${value === '' ? 'empty' : codeSpan(value)}`;
  });
  return `## What happened\n\n${said}\n\n## ${HEADING}\n\n${lines.join('\n')}`;
}

const OF_THE_REPOSITORY =
  /^(?:readme|licen[cs]e|contributing|changelog|security|code[-_]of[-_]conduct)(?:\.[a-z-]{2,10})?\.md$/i;
const ISSUE = /^(?:issues?|incidents?)$/i;
const OF_AN_ISSUE = ['resolved', 'resolvedWhen', 'severity', 'affected'];

/** How a file says that it is no incident; null when it may be one. cState takes all but pages of its own for incidents. */
function noIncident(data: Fields): string | null {
  const { section, type, layout } = data;
  if (typeof section === 'string' && section !== '')
    return ISSUE.test(section.trim()) ? null : `its \`section\` is \`${short(section)}\``;
  for (const [field, value] of Object.entries({ type, layout })) {
    if (typeof value !== 'string' || value === '' || ISSUE.test(value.trim())) continue;
    if (value.trim() === 'page' || OF_AN_ISSUE.every((name) => data[name] === undefined))
      return `its \`${field}\` is \`${short(value)}\``;
  }
  return null;
}

/** A file that is no incident. */
interface Other {
  readonly file: string;
  readonly other: string;
}

function draftOf({ file, bytes }: CstateFile, zone: Zone): Draft | Refused | Other {
  const source = readForeignFrontmatter(bytes);
  if (typeof source === 'string') {
    if (OF_THE_REPOSITORY.test(file.slice(file.lastIndexOf('/') + 1)))
      return { file, other: 'it tells about the repository' };
    return { file, message: source };
  }
  const { data, body } = source;
  const other = noIncident(data);
  if (other !== null) return { file, other };
  const times = timesOf(data, zone);
  if (times.begin === null) {
    const written =
      data.date === undefined
        ? 'it has no `date`'
        : `its \`date\` is \`${short(oneLine(data.date))}\`, which is no time`;
    return { file, message: `${written}, so nobody knows when it was reported` };
  }
  const name = oneLine(file);
  const title = data.title === undefined ? '' : oneLine(data.title);
  const affected = servicesOf(data.affected);
  const tamed = tameMarkdown(withoutShortcodes(body));
  const facts = [...factsOf(data), ...affected.unmapped, ...times.unmapped];
  return {
    file,
    begin: times.begin,
    body: bodyText(tamed.text, name, facts),
    unmapped: [
      ...(source.loosely ? [{ what: 'frontmatter', value: 'no strict YAML, read as cState does' }] : []),
      ...(title === '' ? [{ what: 'title', value: 'none; the file name stands for it' }] : []),
      ...facts,
      ...tamed.changes.map(({ what, value }) => ({ what, value: short(value) })),
    ],
    data: {
      title: title === '' ? name : title,
      status: 'reported',
      detectedAt: times.begin,
      reportedAt: times.begin,
      containedAt: times.end ?? undefined,
      reporter: { who: 'unknown', channel: CHANNEL },
      affected: affected.services.length === 0 ? undefined : { services: affected.services },
      references: [{ system: 'cstate', key: name }],
    },
  };
}

/** What our own reader would refuse in a record that is about to be written; null when it takes it. */
function ownFault(path: string, text: string): string | null {
  const { parsed, sections } = readFile(path, new TextEncoder().encode(text));
  if (!parsed.ok) return parsed.fault.message;
  const shape = recordTypes.incidents.schema.safeParse(parsed.data);
  if (!shape.success) return shape.error.issues[0]?.message ?? 'its fields do not fit';
  // An address to which nothing leads is no danger; a check names it.
  const isSafe = sections?.foreign.every(({ kind }) => kind === 'unseen') === true;
  const whole = isSafe && sections.list.map(({ heading }) => heading).join() === `What happened,${HEADING}`;
  return whole ? null : 'its text could not be made safe';
}

function organisationText({ zone, startedOn }: CstateSettings): string {
  const settings = {
    name: 'Name of your organisation',
    startedOn,
    timezone: isTimezone(zone.name) ? zone.name : 'UTC',
    channels: [
      { id: 'report', label: 'Address to report to', address: 'mailto:fill-in@organisation.invalid' },
      { id: CHANNEL, label: 'Imported from cState; not for new reports', address: 'https://github.com/cstate/cstate' },
    ],
  };
  return recordText(
    settings,
    [
      'This file was made by an import on the day `startedOn`; for 90 days from there, gaps that a new register cannot have closed yet are warnings.\nFill in, in the lines above: `name`, `timezone`, `country`, the address under `channels` that people report to,',
      '`roles` (who manages incidents, who deputises, who decides about personal data, who answers for it all), and `severityScale`.',
      'Then write here, in place of this text, how people report and what they can expect.',
      'Keep the channel `import`: the imported reports name it.',
    ].join('\n'),
  );
}

/**
 * Turns incident files of cState into a content root of ours. Records are drafts that invent nothing: reported, by nobody
 * known, with the times that were written. They are numbered by begin, then file name. What no field holds stands in
 * their text under its own heading. Nothing depends on the order of the files.
 */
export function importCstate(files: readonly CstateFile[], settings: CstateSettings): CstateImport {
  const refused: Refused[] = [];
  const leftOut: Refused[] = [];
  const drafts: Draft[] = [];
  for (const file of [...files].sort((a, b) => byText(a.file, b.file))) {
    const draft = draftOf(file, settings.zone);
    if ('message' in draft) refused.push(draft);
    else if ('other' in draft) leftOut.push({ file: draft.file, message: draft.other });
    else drafts.push(draft);
  }
  drafts.sort((a, b) => (epoch(a.begin) ?? 0) - (epoch(b.begin) ?? 0) || byText(a.file, b.file));
  const arrived: Arrived[] = [];
  const records: TreeFile[] = [];
  const numbers = new Map<string, number>();
  for (const { file, begin, data, body, unmapped } of drafts) {
    const year = begin.slice(0, 4);
    const number = (numbers.get(year) ?? 0) + 1;
    const id = `INC-${year}-${String(number).padStart(4, '0')}`;
    const record = { file: `incidents/${year}/${id}.md`, text: recordText({ id, ...data }, body) };
    const fault = ownFault(record.file, record.text);
    if (fault === null) {
      numbers.set(year, number);
      records.push(record);
      arrived.push({ file, id, unmapped });
    } else {
      refused.push({ file, message: `it could not be written as a record: ${fault}` });
    }
  }
  const all = [{ file: ORGANISATION_FILE, text: organisationText(settings) }, ...records];
  return {
    files: all.sort((a, b) => byText(a.file, b.file)),
    arrived,
    refused: refused.sort((a, b) => byText(a.file, b.file)),
    leftOut,
  };
}
