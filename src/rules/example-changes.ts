import { valueText } from '../records/writing/record-text.ts';
import type { Example } from './example.ts';
import { type Verdict, WHY_NOT } from './verdict.ts';

/** Fields that are set, in words; null takes one out. */
export function* fieldsSet(set: Readonly<Record<string, unknown>>): Generator<string> {
  for (const [path, value] of Object.entries(set)) {
    yield value === null || value === undefined ? `without \`${path}\`` : `with \`${path}: ${valueText(value)}\``;
  }
}

function quoted(text: string): string {
  return text.trim() === '' ? 'nothing' : text.trim();
}

function comparison(item: string, verdict: Verdict): string {
  if (verdict.verdict === 'match') return `the file of \`${item}\` in its store is unchanged`;
  if (verdict.verdict === 'mismatch') return `the file of \`${item}\` in its store now hashes to \`${verdict.found}\``;
  return `the file of \`${item}\` can not be compared: ${WHY_NOT[verdict.why]}`;
}

/**
 * What makes the case of an example, in words, against the record that it starts from: a line or several for each thing
 * that is set otherwise.
 */
export function* exampleChanges({
  set = {},
  sections = {},
  body,
  files = {},
  file,
  now,
  evidence = {},
}: Example): Generator<string> {
  yield* fieldsSet(set);
  for (const [heading, text] of Object.entries(sections)) {
    yield text === null
      ? `without the section \`## ${heading}\``
      : `with the section \`## ${heading}\`: ${quoted(text)}`;
  }
  if (body !== undefined) yield body.trim() === '' ? 'without any text' : `with the text: ${quoted(body)}`;
  if (file !== undefined) yield `in the file \`${file}\``;
  for (const [other, change] of Object.entries(files)) {
    if (change === null) yield `without the file \`${other}\``;
    else if (typeof change === 'string') yield `beside the file \`${other}\`: ${quoted(change)}`;
    else
      yield `beside \`${other}\`, like \`${change.from}\` but ${[...fieldsSet(change.set)].join(', ') || 'the same'}`;
  }
  for (const [item, verdict] of Object.entries(evidence)) yield comparison(item, verdict);
  if (now !== undefined) yield `judged as of ${now}`;
}
