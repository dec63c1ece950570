import { provisionalId } from '../../records/provisional.ts';
import { asTyped } from '../../records/reading/typed.ts';
import { training } from '../../records/types/training.ts';
import { recordText } from '../../records/writing/record-text.ts';
import type { ReportFile } from '../report-form/addresses.ts';
import { say } from '../report-form/words.ts';
import type { LearnedSetup } from './setup.ts';
import type { Who } from './who.ts';

/** What a training record is made of beside what was learned. */
export interface Making {
  /** Null where nobody says who it was. */
  readonly who: Who | null;
  /** What came out of it; empty where nothing has to. */
  readonly result: string;
  /** The day, in the zone of the organisation: `2026-03-16`. */
  readonly on: string;
  /** The id that it got when it was made before; null for the first time. */
  readonly id: string | null;
  /** Six bytes by chance. */
  readonly chance: Uint8Array;
}

/**
 * The training record of one person, judged by the same shape as `isms check`. Where it can not be one, what to say to
 * whoever finished it.
 */
export function trainingRecord(
  { learned, words }: Pick<LearnedSetup, 'learned' | 'words'>,
  { who, result, on, id: before, chance }: Making,
): ReportFile | { readonly wrong: string } {
  const { kind, title, topics, policy, text: body } = learned;
  const id = before ?? provisionalId('TRN', on.slice(0, 4), chance);
  const data = {
    id,
    title,
    kind,
    topics: topics.length === 0 ? undefined : topics,
    heldOn: on,
    policy: policy?.id,
    policyVersion: policy?.version,
    attendees: who === null ? undefined : [{ person: who.person, completedOn: on }],
    result: result === '' ? undefined : result,
  };
  const shape = training.schema.safeParse(data);
  if (!shape.success) return { wrong: say(words.wrong.shape, { message: shape.error.issues[0]?.message ?? '' }) };
  const inWords = who === null || who.words === who.person ? '' : say(words.inWords, { words: asTyped(who.words) });
  const text = recordText(data, [body, inWords].filter((part) => part !== '').join('\n\n'));
  return { id, title, file: `training/${id}.md`, text };
}
