import { createHash } from 'node:crypto';
import { fileOf, nextNumberedId } from '../records/ids.ts';
import { byText } from '../records/order.ts';
import { dayInZone, epoch } from '../records/time.ts';
import type { TreeFile } from '../records/writing/atomic-write.ts';
import { recordText } from '../records/writing/record-text.ts';
import { type Draft, type DraftSettings, draftOf, headingOf, ownFault } from './draft.ts';
import type { Assumed, Fact, ForeignReport, Refused } from './format.ts';
import { leaveOut, type PeopleMap, type Person } from './people.ts';

/** A report that became a record. */
export interface Arrived {
  readonly source: string;
  readonly id: string;
  /** From the content root. */
  readonly file: string;
  readonly unmapped: readonly Fact[];
  readonly assumed: readonly Assumed[];
}

/** A report that arrived before and says something else now. Its record is left as it is. */
export interface Changed {
  readonly source: string;
  readonly id: string;
  readonly file: string;
  readonly changed: readonly Fact[];
}

/** A record that arrived before. */
export interface KnownRecord {
  readonly id: string;
  readonly file: string;
  readonly key: string;
  readonly title: string;
  /** What it said when it arrived, as `imported.digest` holds it. */
  readonly digest: string | undefined;
  /** The whole text of its file. */
  readonly text: string;
}

/** What the records at hand say that matters for new ones. */
export interface Before {
  readonly known: readonly KnownRecord[];
  /** Every id that was ever used. */
  readonly used: ReadonlySet<string>;
  /** The organisation's zone: the year of an id is that of the day there. */
  readonly timezone: string;
}

/** What an import makes. The same input gives the same bytes, whatever its order. */
export interface Arrival {
  readonly files: readonly TreeFile[];
  readonly arrived: readonly Arrived[];
  readonly refused: readonly Refused[];
  readonly changed: readonly Changed[];
  /** How many arrived before and say the same. */
  readonly unchanged: number;
}

/**
 * A digest of what a draft says, so that a later import tells whether the source has changed: 16 hexadecimal digits. Made
 * of what is written, never of what was left out, and the same whoever is named in the map of people.
 */
function digestOf({ data, body }: Draft): string {
  const { imported: _, reporter: __, status: ___, ...said } = data;
  return createHash('sha256')
    .update(JSON.stringify([said, body]))
    .digest('hex')
    .slice(0, 16);
}

/** Blocks of a text that another text does not hold. */
function* newIn(body: string, text: string): Generator<Fact> {
  let section = '';
  const lines = text.replaceAll('\r\n', '\n');
  for (const block of body.split(/\n\n|\n(?=- )/)) {
    if (block.startsWith('## ')) section = block.slice(3);
    else if (!lines.includes(block)) yield { what: section, value: block };
  }
}

/** A draft, and the digest of the same report with nobody's id in it. */
interface Numbered {
  readonly draft: Draft;
  readonly digest: string;
}

/** What a report says now that its record does not. */
function changesOf({ draft, digest }: Numbered, known: KnownRecord): readonly Fact[] {
  if (known.digest === digest) return [];
  const { title } = draft.data;
  const titles = title === known.title ? [] : [{ what: 'title', value: String(title) }];
  const found = [...titles, ...newIn(draft.body, known.text)];
  return found.length === 0 && known.digest !== undefined
    ? [{ what: 'something', value: 'taken away or moved there' }]
    : found;
}

const NOBODY: PeopleMap = new Map();

/** The ids that come next, year by year. */
function numbers(used: ReadonlySet<string>): (year: string) => string {
  const last = new Map<string, number>();
  return (year) => {
    const number = last.get(year) ?? Number((nextNumberedId('incidents', year, used) ?? '').split('-').at(-1));
    last.set(year, number + 1);
    return `INC-${year}-${String(number).padStart(4, '0')}`;
  };
}

function yearOf(reportedAt: string, timezone: string): string {
  return dayInZone(epoch(reportedAt) ?? 0, timezone).slice(0, 4);
}

/** All people whom reports name, so that none of them stays in any text. */
export function* peopleIn(reports: readonly ForeignReport[]): Generator<Person> {
  for (const { reporter = [], people = [], mentioned = [], passages } of reports) {
    yield* reporter;
    yield* mentioned;
    for (const { who } of people) yield who;
    for (const { by } of passages) if (by !== undefined) yield by;
  }
}

/**
 * Turns reports into records beside those at hand. New ones are numbered by the time of the report, then by their key; one
 * that arrived before is compared and left as it is.
 */
export async function arrive(
  reports: readonly ForeignReport[],
  settings: Omit<DraftSettings, 'leaveOut'>,
  before: Before,
): Promise<Arrival> {
  const refused: Refused[] = [];
  const drafts = new Map<string, Numbered>();
  const everybody = [...peopleIn(reports)];
  const named = { ...settings, leaveOut: leaveOut(everybody, settings.people) };
  const nameless = { ...settings, people: NOBODY, leaveOut: leaveOut(everybody, NOBODY) };
  for (const report of reports) {
    const draft = await draftOf(report, named);
    if ('message' in draft) {
      refused.push(draft);
      continue;
    }
    const twin = drafts.get(draft.key);
    if (twin !== undefined) {
      refused.push({ source: draft.source, message: `it has the same key, \`${draft.key}\`, as ${twin.draft.source}` });
      continue;
    }
    const bare = settings.people.size === 0 ? draft : await draftOf(report, nameless);
    drafts.set(draft.key, { draft, digest: 'message' in bare ? '' : digestOf(bare) });
  }
  const known = new Map(before.known.map((record) => [record.key, record]));
  const changed: Changed[] = [];
  let unchanged = 0;
  const arrived: Arrived[] = [];
  const files: TreeFile[] = [];
  const next = numbers(before.used);
  const inOrder = [...drafts.values()].sort(
    (a, b) => (epoch(a.draft.reportedAt) ?? 0) - (epoch(b.draft.reportedAt) ?? 0) || byText(a.draft.key, b.draft.key),
  );
  for (const numbered of inOrder) {
    const { draft, digest } = numbered;
    const { source, key, data, unmapped, assumed } = draft;
    const old = known.get(key);
    if (old !== undefined) {
      const found = changesOf(numbered, old);
      if (found.length === 0) unchanged += 1;
      else changed.push({ source, id: old.id, file: old.file, changed: found });
      continue;
    }
    const { imported, ...rest } = data;
    const whole = { ...rest, imported: { ...Object(imported), digest } };
    // Judged with a number of the right length, so that one which is refused takes none.
    const probe = recordText({ id: 'INC-2000-0000', ...whole }, draft.body);
    const fault = ownFault('incidents/2000/INC-2000-0000.md', probe, headingOf(settings.from));
    if (fault !== null) {
      refused.push({ source, message: `it could not be written as a record: ${fault}` });
      continue;
    }
    const id = next(yearOf(draft.reportedAt, before.timezone));
    const file = fileOf('incidents', id);
    files.push({ file, text: recordText({ id, ...whole }, draft.body) });
    arrived.push({ source, id, file, unmapped, assumed });
  }
  return { files, arrived, refused, changed, unchanged };
}
