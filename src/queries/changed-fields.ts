import { isMapping } from '../records/mapping.ts';
import { bodyOf } from '../records/reading/document.ts';
import type { AnyEntry } from '../records/types/index.ts';
import { isSame } from './kept-entries.ts';

/**
 * The paths of the values that two readings of one record do not share, `triage.rationale` and `timeline[2].action`, in
 * the order of the fields; a value that only one of them has is named as a whole.
 */
export function* changedFields(before: unknown, now: unknown, at = ''): Generator<string> {
  if (isSame(before, now)) return;
  if (Array.isArray(before) && Array.isArray(now)) {
    for (let index = 0; index < Math.max(before.length, now.length); index += 1)
      yield* changedFields(before[index], now[index], `${at}[${index}]`);
  } else if (isMapping(before) && isMapping(now)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(now)]))
      yield* changedFields(before[name], now[name], at === '' ? name : `${at}.${name}`);
  } else yield at;
}

/** The text of a record below each of its headings of the second level, as it was typed; above the first one by no name. */
function typedSections({ document, sections }: AnyEntry): ReadonlyMap<string, string> {
  const lines = bodyOf(document).split(/\r?\n/);
  const starts = [{ heading: '', line: 0 }, ...sections.list];
  return new Map(
    starts.map(({ heading, line }, at) => [
      heading === '' ? '' : `## ${heading}`,
      lines
        .slice(line, (starts[at + 1]?.line ?? lines.length + 1) - 1)
        .join('\n')
        .trim(),
    ]),
  );
}

/** The headings below which two readings of one record do not say the same: `## Root cause`; empty for text above the first. */
export function changedSections(before: AnyEntry, now: AnyEntry): readonly string[] {
  const [was, is] = [typedSections(before), typedSections(now)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((name) => (was.get(name) ?? '') !== (is.get(name) ?? ''));
}
