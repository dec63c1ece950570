import type { Portal, RecordView, RegisterView } from '../model.ts';
import { addressParts } from '../paths.ts';
import { notesOf } from '../record-table.ts';
import { factOf, lineOf, ownerOf, wordOf, wordsOf } from '../record-words.ts';
import { inRegister } from '../register-pages.ts';
import { FILTERS } from '../registers.ts';
import type { Value } from '../values.ts';
import { type Words, wordsOf as wordsIn } from '../words/index.ts';
import { lookOf } from '../words.ts';
import { listingIn } from './listing.ts';
import type { RowColumn, RowsFile, RowWord } from './rows.ts';

/** The address of the file that holds all rows of a register, from the root of the portal. */
export function rowsHref({ folder }: Pick<RegisterView, 'folder'>): string {
  return `/${folder}/rows.json`;
}

/** What is told by the number of its word, since choices ask for it. */
const CHOSEN: readonly string[] = ['owner', 'year', ...FILTERS];

function rowWord(name: string, word: string, words: Words): RowWord {
  const look = lookOf(name, word);
  const text = name === 'owner' ? word : words.listed(word);
  return look === null ? { word, text } : { word, text, tone: look.tone, shape: look.shape };
}

function textCell(value: Value | undefined, said: Words): string | readonly [string, string] {
  if (value === undefined) return '';
  return value.kind === 'link' && value.href !== null ? [value.text, value.href] : lineOf(value, said);
}

/** A field of all records of a register. */
function columnOf(records: readonly RecordView[], name: string, label: string, said: Words): RowColumn {
  const values = records.map((record) => factOf(record, name)?.value);
  if (CHOSEN.includes(name) || values.some((value) => value?.kind === 'word')) {
    const words = wordsOf(records, name);
    const numbers = new Map(words.map((word, at) => [word, at + 1]));
    return {
      name,
      label,
      words: words.map((word) => rowWord(name, word, said)),
      at: records.map((record) => numbers.get(wordOf(record, name) ?? '') ?? 0),
    };
  }
  if (values.every((value) => value === undefined || value.kind === 'day' || value.kind === 'instant'))
    return { name, label, times: values.map((value) => (value === undefined ? '' : lineIso(value))) };
  return { name, label, texts: values.map((value) => textCell(value, said)) };
}

function lineIso(value: Value): string {
  return value.kind === 'day' || value.kind === 'instant' ? value.text : '';
}

/** A register as the filter above it goes through it: what its pages show, and nothing else. */
export function rowsFile(portal: Portal, { folder }: Pick<RegisterView, 'folder'>): RowsFile {
  const said = wordsIn(portal.site.language);
  const records = inRegister(portal, folder);
  const { numbered, columns, choices } = listingIn(portal, folder);
  const also = choices.filter(({ name }) => !columns.some((column) => column.name === name));
  const hasOwner = records.some((record) => ownerOf(record) !== undefined);
  const unlisted = hasOwner && !also.some(({ name }) => name === 'owner') ? [{ name: 'owner', label: 'Owner' }] : [];
  const all = [...columns, ...also, ...unlisted].map(({ name, label }) =>
    columnOf(records, name, said.field(label), said),
  );
  const days = new Set(
    all.flatMap((column) => ('times' in column ? column.times.map((time) => time.slice(0, 10)) : [])),
  );
  days.delete('');
  return {
    schemaVersion: 1,
    folder,
    ids: records.map(({ id }) => id),
    numbered,
    titles: records.map(({ title }) => title),
    addresses: Object.fromEntries(
      records.flatMap(({ id, href }, at) =>
        addressParts(href).id === id ? [] : [[String(at), addressParts(href).id]],
      ),
    ),
    notes: Object.fromEntries(
      records.flatMap((record, at) =>
        notesOf(record).length === 0 ? [] : [[String(at), notesOf(record).map((note) => said.register.notes[note])]],
      ),
    ),
    days: Object.fromEntries([...days].sort().map((day) => [day, said.speech.day(day)])),
    columns: all,
    shown: columns.map(({ name, narrow }) => ({ name, narrow })),
  };
}
