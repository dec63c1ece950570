import type { Path, Place } from '../records/reading/document.ts';
import { LEVELS, type Level, type RuleId } from '../rules/rule.ts';
import {
  either,
  type Guard,
  isCount,
  isMaybeText,
  isNull,
  isPath,
  isRuleId,
  isText,
  list,
  oneOf,
  shape,
} from './inspection-shape.ts';
import type { KnownPlace } from './placing.ts';

/** Another place that belongs to an answer. */
interface RelatedAnswer {
  readonly file: string;
  readonly place: Place;
  readonly message: string;
}

/** What a rule about one file by itself found in it, and where that stands. */
export interface Answer {
  readonly rule: RuleId;
  readonly at?: Path | undefined;
  readonly place: Place;
  readonly message: string;
  readonly fix?: string | undefined;
  readonly severity?: Level | undefined;
  readonly related?: readonly RelatedAnswer[] | undefined;
}

/** All that such rules found in a file, and until when they find the same (milliseconds since 1970); null is for ever. */
export interface Answered {
  readonly found: readonly Answer[];
  readonly until: number | null;
}

/** What was answered about files before, beside the same settings, duties and contacts. Never needed. */
export interface Answers {
  /** What holds of a file at this instant; null where nobody knows. */
  readonly of: (file: string) => Answered | null;
  /** Keeps what was found. */
  readonly keep: (file: string, answered: Answered) => void;
}

/** The same with the instant at which it was found, from which on it is known to hold. */
export interface KeptAnswers extends Answered {
  readonly from: number;
}

/** Whether the same is found at an instant (milliseconds since 1970). */
export function isKnownAt({ from, until }: KeptAnswers, now: number): boolean {
  return from <= now && (until === null || now < until);
}

function maybe<Value>(guard: Guard<Value>): Guard<Value | undefined> {
  return (value): value is Value | undefined => value === undefined || guard(value);
}

const isInstant: Guard<number> = (value): value is number => Number.isSafeInteger(value);
const isPlace = shape<Place>({ line: isCount, column: isCount });
/** Whether a value that came from a file is a list of places. */
export const isKnownPlaces: Guard<readonly KnownPlace[]> = list(
  shape<KnownPlace>({ at: isPath, line: isCount, column: isCount }),
);

const isRelated = shape<RelatedAnswer>({ file: isText, place: isPlace, message: isText });

/** Whether a value that came from a file has the shape of answers. */
export const isKeptAnswers: Guard<KeptAnswers> = shape<KeptAnswers>({
  from: isInstant,
  until: either(isInstant, isNull),
  found: list(
    shape<Answer>({
      rule: isRuleId,
      at: maybe(isPath),
      place: isPlace,
      message: isText,
      fix: isMaybeText,
      severity: maybe(oneOf(...LEVELS)),
      related: maybe(list(isRelated)),
    }),
  ),
});
