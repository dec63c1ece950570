import { isMapping } from '../records/mapping.ts';
import type { AnyEntry } from '../records/types/index.ts';
import { isSame } from './aligned.ts';
import { type BodyPart, bodyParts, partsByName } from './body-parts.ts';

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

/** What a reading says beside its fields. */
type Texts = Pick<AnyEntry, 'document' | 'sections'>;

/** The headings below which two readings of one record do not say the same: `## Root cause`; `text` for what stands above the first. */
export function changedSections(before: Texts, now: Texts): readonly string[] {
  const [was, is] = [partsOf(before), partsOf(now)];
  const names = new Set([...was.keys(), ...is.keys()]);
  return [...names].filter((name) => (was.get(name)?.raw ?? '') !== (is.get(name)?.raw ?? ''));
}

function partsOf({ document, sections }: Texts): ReadonlyMap<string, BodyPart> {
  return partsByName(bodyParts(document, sections));
}
