import type { Content } from '../records/content.ts';
import { fieldsOf } from '../records/describe.ts';
import type { Path } from '../records/reading/document.ts';
import { ORGANISATION_FILE } from '../records/reading/load.ts';
import { parse } from '../records/reading/parse.ts';
import { mayRestrict, resemblesTlp, saysTlp } from '../records/reading/tlp-like.ts';
import { valueAt } from '../records/shape.ts';
import { FOLDERS, TLPS, type Tlp } from '../records/types/fields.ts';
import { type AnyEntry, organisationSchema, recordTypes } from '../records/types/index.ts';

/** Who a portal is built for: everybody who works here, those who run the ISMS, or an auditor. */
export const AUDIENCES = ['staff', 'isms', 'auditor'] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * What an audience gets of a record: all of it, what of it is for everybody, that it exists and where it is kept, no page of
 * its own, or nothing at all, so that it may not be known that there is one.
 */
export type Visibility = 'shown' | 'digest' | 'stub' | 'unlisted' | 'hidden';

/** What an audience gets of a record of that TLP (FIRST TLP 2.0, as `record-format` applies it). */
export function visibilityOf(tlp: Tlp, audience: Audience): Visibility {
  if (tlp === 'RED') return audience === 'staff' ? 'hidden' : 'stub';
  if (tlp === 'AMBER+STRICT') return audience === 'staff' ? 'hidden' : 'shown';
  return 'shown';
}

/** Files with a field that nobody knows and that may have been meant to restrict who sees them. */
function restrictedByMistake({ all, organisation, faults }: Content): ReadonlySet<string> {
  const documents = new Map([organisation, ...all].map(({ file, document }) => [file, document]));
  const unknown = Map.groupBy(
    // A setting that should be text and is a group of fields may hold the field; such a record is no record at all.
    faults.filter(
      ({ rule, file, at }) => rule === 'record/unknown-field' || (file === ORGANISATION_FILE && at.length > 0),
    ),
    ({ file }) => file,
  );
  return new Set(
    [...unknown].flatMap(([file, own]) => {
      const document = documents.get(file);
      if (document === undefined) return [];
      const parsed = parse(new TextEncoder().encode(document.text));
      if (!parsed.ok) return [file];
      const below = (at: Path): readonly Path[] =>
        parsed.empty.filter((path) => at.every((part, n) => path[n] === part));
      const mistaken = own.some(({ rule, at }) => {
        const value = valueAt(parsed.data, at);
        if (rule !== 'record/unknown-field' && typeof value !== 'object') return false;
        return mayRestrict(at, value) || below(at).some((path) => mayRestrict(path, undefined));
      });
      return mistaken ? [file] : [];
    }),
  );
}

/** Answers who may see a file. */
export interface Restrictions {
  /** What holds for a record that does not say; RED where that can not be told. */
  readonly unsaid: Tlp;
  readonly tlpOf: (entry: AnyEntry) => Tlp;
}

/**
 * Who may see each record: its own TLP, or the organisation's where it does not say. Fails closed: a field that nobody
 * knows and that resembles `tlp`, or holds one of its words, counts as RED, and so does a default that can not be read.
 */
export function restrictionsOf(content: Content): Restrictions {
  const { organisation, faults } = content;
  const mistaken = restrictedByMistake(content);
  const isRead =
    organisation.document.text !== '' && !faults.some(({ file, at }) => file === ORGANISATION_FILE && at[0] === 'tlp');
  const unsaid = isRead && !mistaken.has(ORGANISATION_FILE) ? organisation.data.tlp : 'RED';
  return { unsaid, tlpOf: ({ file, data }) => (mistaken.has(file) ? 'RED' : (data.tlp ?? unsaid)) };
}

const RANKS: ReadonlyMap<string, number> = new Map(TLPS.map((tlp, rank) => [tlp, rank]));
/** A key at the start of a line, of an item, or in a flow mapping; blanks are single. */
const KEY = /(?:^|[\n{,?]) ?(?:- ?)*(?:"([^"\n]{1,60})"|'([^'\n]{1,60})'|([^\s"'{}[\],:#-][^"'{}[\],:#\n]{0,60})) ?:/g;
const IN_BLOCK = /(?:^|\n) ?(?:- )*["']?tlp["']? ?:(.*)/g;
const IN_FLOW = /[{,] ?["']?tlp["']? ?:([^\n,}]*)/g;

function namesIn(schema: Parameters<typeof fieldsOf>[0]): readonly string[] {
  return fieldsOf(schema).flatMap(({ name, schema: inner }) => [name, ...namesIn(inner)]);
}

/** The name of every field that there is: in a file that can not be read nobody can tell where one stands. */
const KNOWN = new Set([
  ...FOLDERS.flatMap((folder) => namesIn(recordTypes[folder].schema)),
  ...namesIn(organisationSchema),
]);

/** The rest of the line behind the colon. */
function restOfLine(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end === -1 ? text.length : end).slice(0, 400);
}

/**
 * The TLP of a file whose fields can not be read as a record. Fails closed: what is no TLP counts as RED, of several the
 * strictest holds, and whatever resembles the field or holds one of its words in another counts as RED.
 * @param text the file as far as it is text
 * @param unsaid what holds where it says nothing
 */
export function tlpOfText(text: string, unsaid: Tlp): Tlp {
  if (/[\0\ufffd]/.test(text)) return 'RED';
  const single = text.replaceAll(/[ \t\r]+/g, ' ');
  const plain = [...single.matchAll(IN_BLOCK), ...single.matchAll(IN_FLOW)];
  if ((single.normalize('NFKC').match(/tlp/gi)?.length ?? 0) > plain.length) return 'RED';
  // A value that stands on the lines below its key is not looked for.
  if (
    plain.some(
      ({ 0: whole, index }) => whole.trim().endsWith(':') && /^\n[ >|]/.test(single.slice(index + whole.length)),
    )
  )
    return 'RED';
  for (const match of single.matchAll(KEY)) {
    const key = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    if (key === 'tlp' || KNOWN.has(key)) continue;
    if (resemblesTlp(key) || saysTlp(restOfLine(single, match.index + match[0].length))) return 'RED';
  }
  const said = plain
    .map((match) => (match[1] ?? '').replace(/ #.*$/, '').replaceAll(/["'\s]|[,}]+\s*$/g, ''))
    .filter((word) => !['', 'null', '~'].includes(word));
  if (said.length === 0) return unsaid;
  const ranks = said.map((word) => RANKS.get(word) ?? TLPS.length);
  return TLPS[Math.max(...ranks)] ?? 'RED';
}
