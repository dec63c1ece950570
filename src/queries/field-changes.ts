import { type Field, fieldsOf, unknownField } from '../records/describe.ts';
import { isMapping } from '../records/mapping.ts';
import { inOrderChanges, isSame, namedChanges, type Placed, said } from './aligned.ts';
import { fieldWords, valueWords } from './value-words.ts';

/** One thing that a change of a record did. */
export interface RecordChange {
  /** Where: `severity`, `evidence[wipe-receipt].sha256`, `timeline[3]`, `## Root cause`; `file` and `record` for the whole. */
  readonly field: string;
  /** What stood there before and stands there now; null where nothing did. */
  readonly from: unknown;
  readonly to: unknown;
  /** In words: `severity medium → high, by reassessment of 3 Mar 2026`. */
  readonly words: string;
  /** Whether something was changed that is written once: an old entry, a time, a hash. */
  readonly rewrites: boolean;
}

/** A change, and by what it is known as the same one on two sides of a merge: the numbers of entries differ there. */
export interface FoundChange extends RecordChange {
  readonly same: string;
  /** Of an entry added to a list: what stands in front of it in words, and what it is called. */
  readonly added?: { readonly label: string; readonly noun: string };
}

type Data = Readonly<Record<string, unknown>>;

/** Where the walk through a record is. */
interface At {
  /** `evidence[wipe-receipt].`, and the same without numbers. */
  readonly path: string;
  readonly kind: string;
  /** What stands in front of a field's name: evidence `wipe-receipt`. */
  readonly label: string;
  /** Whether what stands here is written once. */
  readonly kept: boolean;
}

/** Lists to which entries are only added, and what one of them is called. */
const APPENDED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    timeline: 'timeline entry',
    custody: 'custody entry',
    reassessments: 'reassessment',
    reopened: 'reopening',
    amendments: 'amendment',
    dueMoves: 'move of the due day',
  }),
);

/** What entries of other lists are known by. */
const NAMED_BY: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    evidence: ['id'],
    notifications: ['obligation', 'recipient', 'stage'],
    references: ['system', 'key'],
    related: ['id'],
    stages: ['id'],
    attendees: ['person'],
  }),
);

/** Fields of any record that are written once, wherever they stand. */
const ONCE: ReadonlySet<string> = new Set(['sha256']);

function isOnce({ name, meta }: Field): boolean {
  return meta.moment === 'instant' || ONCE.has(name);
}

function change(at: At, name: string, from: unknown, to: unknown, words: string, rewrites: boolean): FoundChange {
  const same = `${at.kind}${name.replaceAll(/\[\d+\]/g, '')}|${said(from)}|${said(to)}`;
  return { field: `${at.path}${name}`, from: from ?? null, to: to ?? null, words: at.label + words, rewrites, same };
}

function valueChange(field: Field, from: unknown, to: unknown, at: At): FoundChange {
  const name = fieldWords(field);
  const [old, now] = [valueWords(field, from), valueWords(field, to)];
  const rewrites = from !== undefined && (at.kept || isOnce(field));
  const made = (words: string): FoundChange => change(at, field.name, from, to, words, rewrites);
  if (from === undefined) return made(now === null ? `${name} written` : `${name} set to ${now}`);
  if (to === undefined) return made(old === null ? `${name} taken out` : `${name} taken out (it was ${old})`);
  if (old !== null && now !== null)
    return made(`${name} ${old} → ${now}${field.meta.moment === 'instant' ? ' (a time moved)' : ''}`);
  if (field.meta.prose !== true) return made(`${name} changed`);
  return made(typeof from === 'string' && String(to).startsWith(from) ? `${name} extended` : `${name} reworded`);
}

/** `1 timeline entry added`, `2 timeline entries added`. */
function addedWords(count: number, { label, noun }: { readonly label: string; readonly noun: string }): string {
  const several = noun.endsWith('entry') ? `${noun.slice(0, -1)}ies` : noun.replace(/^\S+/, '$&s');
  return `${label}${count} ${count === 1 ? noun : several} added`;
}

/** The same changes, where several entries that were added to one list are one: `2 timeline entries added`. */
export function grouped(found: readonly FoundChange[]): readonly FoundChange[] {
  const groups: FoundChange[][] = [];
  for (const one of found) {
    const last = groups.at(-1);
    const before = last?.[0]?.added;
    if (before !== undefined && one.added?.noun === before.noun && one.added.label === before.label) last?.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((own) => {
    const [first] = own;
    if (first?.added === undefined) return own;
    const field = first.field.replace(/\[\d+\]$/, '');
    return [{ ...first, field, to: own.map(({ to }) => to), words: addedWords(own.length, first.added) }];
  });
}

/** Entries of a list that is read in order, and to which entries are only added where `noun` is one of `APPENDED`. */
function* entryChanges(field: Field, before: readonly unknown[], after: readonly unknown[], at: At) {
  const kept = at.kept || APPENDED.get(field.name) !== undefined;
  const noun = APPENDED.get(field.name) ?? `${fieldWords(field)} entry`;
  for (const { from, to, inFrontOf } of inOrderChanges(before, after)) {
    const number = ((from ?? to)?.place ?? 0) + 1;
    const name = `${field.name}[${number}]`;
    if (from === null) {
      const found = change(at, name, undefined, to?.item, `1 ${noun} added`, false);
      if (inFrontOf === null) yield { ...found, added: { label: at.label, noun } };
      else yield { ...found, words: `${found.words} between earlier ones`, rewrites: kept };
    } else if (to === null) {
      yield change(at, name, from.item, undefined, `${noun} ${number} taken out`, kept);
    } else {
      yield* itemChanges(field, from.item, to.item, name, `${noun} ${number}${kept ? ' rewritten' : ''}`, {
        ...at,
        kept,
      });
    }
  }
}

/** What changed in an item that is still there. */
function* itemChanges(
  field: Field,
  from: unknown,
  to: unknown,
  name: string,
  called: string,
  at: At,
): Generator<FoundChange> {
  if (!isMapping(from) || !isMapping(to)) {
    yield change(at, name, from, to, `${called} changed`, at.kept);
    return;
  }
  const kind = `${at.kind}${name.replaceAll(/\[\d+\]/g, '[]')}.`;
  const below: At = { path: `${at.path}${name}.`, kind, label: `${at.label}${called}: `, kept: at.kept };
  yield* fieldChanges(fieldsOf(field.schema), from, to, below);
}

/** Whether an item is written once: evidence with its hash, a notification that was sent. */
function isFiled(list: string, item: unknown): boolean {
  if (!isMapping(item)) return false;
  return list === 'notifications' && item.sentAt !== undefined;
}

/** Entries of a list that have a name: evidence by its id, a notification by the duty that it answers. */
function* namedEntryChanges(
  field: Field,
  before: readonly unknown[],
  after: readonly unknown[],
  at: At,
  keys: readonly string[],
) {
  const parts = (item: unknown): readonly string[] =>
    isMapping(item) ? keys.flatMap((key) => (typeof item[key] === 'string' ? [item[key]] : [])) : [said(item)];
  const noun = field.name === 'evidence' ? 'evidence' : fieldWords(field).replace(/s$/, '');
  const called = (of: Placed): string =>
    `${noun} ${parts(of.item)
      .map((part) => `\`${part}\``)
      .join(' ')}`;
  for (const { from, to } of namedChanges(before, after, (item) => parts(item).join('\0'))) {
    const [of] = [from ?? to].filter((known) => known !== null);
    if (of === undefined) continue;
    const name = `${field.name}[${parts(of.item).join('/')}]`;
    if (from === null) yield change(at, name, undefined, to?.item, `${called(of)} added`, false);
    else if (to === null) {
      const rewrites = at.kept || field.name === 'evidence' || isFiled(field.name, from.item);
      yield change(at, name, from.item, undefined, `${called(of)} taken out`, rewrites);
    } else {
      const kept = at.kept || isFiled(field.name, from.item);
      yield* itemChanges(field, from.item, to.item, name, called(of), { ...at, kept });
    }
  }
}

/** A list of single values, such as ids: which came and which went. */
function* valuesChanges(field: Field, before: readonly unknown[], after: readonly unknown[], at: At) {
  const shown = (value: unknown): string => valueWords(field, value) ?? 'an entry';
  for (const { from, to } of inOrderChanges(before, after)) {
    const gone = from === null ? [] : [`${shown(from.item)} taken out`];
    const come = to === null ? [] : [`${shown(to.item)} added`];
    const words = `${fieldWords(field)}: ${[...gone, ...come].join(', ')}`;
    yield change(at, field.name, from?.item, to?.item, words, at.kept);
  }
}

function listChanges(
  field: Field,
  before: readonly unknown[],
  after: readonly unknown[],
  at: At,
): Iterable<FoundChange> {
  const keys = NAMED_BY.get(field.name);
  if (keys !== undefined) return namedEntryChanges(field, before, after, at, keys);
  if ([...before, ...after].some(isMapping)) return entryChanges(field, before, after, at);
  return valuesChanges(field, before, after, at);
}

/** A field as it stands in the file; names such as `constructor` are no fields of every record. */
function own(data: Data, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}

function asList(value: unknown): readonly unknown[] | null {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : null;
}

/** What a change did to the fields of a mapping, field by field in the order of its schema; fields that it does not know come last. */
export function* fieldChanges(fields: readonly Field[], before: Data, after: Data, at: At): Generator<FoundChange> {
  const known = new Set(fields.map(({ name }) => name));
  const others = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !known.has(name));
  for (const field of [...fields, ...others.map(unknownField)]) {
    const [from, to] = [own(before, field.name), own(after, field.name)];
    if (isSame(from, to)) continue;
    const [old, now] = [asList(from), asList(to)];
    if (old !== null && now !== null) {
      yield* listChanges(field, old, now, at);
    } else if (isMapping(from) && isMapping(to)) {
      const below = `${field.name}.`;
      const label = `${at.label}${fieldWords(field)}: `;
      yield* fieldChanges(fieldsOf(field.schema), from, to, {
        ...at,
        path: at.path + below,
        kind: at.kind + below,
        label,
      });
    } else {
      yield valueChange(field, from, to, at);
    }
  }
}
