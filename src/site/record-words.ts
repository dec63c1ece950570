import { z } from 'zod';
import { valueSchema } from '../records/describe.ts';
import { recordTypes } from '../records/types/index.ts';
import { instantText } from '../records/words.ts';
import { fieldsOf } from './facts.ts';
import type { RecordView } from './model.ts';
import type { Fact, Value } from './values.ts';
import type { Words } from './words/index.ts';

/** The fields that say who answers for a record; the first that it has counts. */
const OWNERS: readonly string[] = ['owner', 'chair', 'approvedBy'];

/** A field of a record; undefined where it says nothing. */
export function factOf({ facts }: Pick<RecordView, 'facts'>, name: string): Fact | undefined {
  return facts.find((fact) => fact.name === name);
}

/** A value in one line, as a cell or a filter shows it. */
export function lineOf(value: Value, words: Words): string {
  switch (value.kind) {
    case 'word':
      return words.listed(value.text);
    case 'day':
      return words.speech.day(value.text);
    case 'instant': {
      const [day = ''] = value.text.split('T');
      const { time } = instantText(value.text);
      return time === '' ? words.speech.day(day) : `${words.speech.day(day)}, ${time}`;
    }
    case 'list':
      return value.items.map((item) => lineOf(item, words)).join(', ');
    case 'group':
      return value.facts.map((fact) => lineOf(fact.value, words)).join(', ');
    case 'table':
      return '';
    default:
      return value.text;
  }
}

/** Who answers for a record, as this audience may know them. */
export function ownerOf(record: Pick<RecordView, 'facts'>): string | undefined {
  const found = OWNERS.map((name) => factOf(record, name)).find((fact) => fact !== undefined);
  return found?.value.kind === 'link' || found?.value.kind === 'text' ? found.value.text : undefined;
}

/** Whether a column says who answers for a record: that stands under the title. */
export function isOwner(name: string): boolean {
  return OWNERS.includes(name);
}

/** What a register can be narrowed down by: a word of a field, `owner`, or the `year` of its number. */
export function wordOf(record: RecordView, name: string): string | undefined {
  if (name === 'owner') return ownerOf(record);
  if (name === 'year') return /^[A-Z]+-(\d{4})-/.exec(record.id)?.[1];
  const value = factOf(record, name)?.value;
  return value?.kind === 'word' || value?.kind === 'text' ? value.text : undefined;
}

/** The words that a field may say, in the order of its list; none where it has no list. */
function listedIn({ folder }: RecordView, name: string): readonly string[] {
  const field = fieldsOf(recordTypes[folder].schema).find((one) => one.name === name);
  const schema = field === undefined ? undefined : valueSchema(field.schema);
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}

/** Words of a field in the order of its list where it has one, the newest year first, others by letter. */
export function wordsOf(records: readonly RecordView[], name: string): readonly string[] {
  const words = [...new Set(records.flatMap((record) => wordOf(record, name) ?? []))].sort();
  if (name === 'year') return words.reverse();
  const [first] = records;
  const listed = first === undefined ? [] : listedIn(first, name);
  const place = (word: string): number => (listed.includes(word) ? listed.indexOf(word) : listed.length);
  return words.sort((a, b) => place(a) - place(b));
}
