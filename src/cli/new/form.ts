import type { Content } from '../../records/content.ts';
import type { Folder } from '../../records/types/fields.ts';

/** What a form may know before anything is answered. */
export interface Known {
  readonly content: Content;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The current time in the organisation's zone, as an instant and as a day. */
  readonly instant: string;
  readonly today: string;
}

/** The fields of a record, as far as they are answered. */
export type Fields = Readonly<Record<string, unknown>>;

/** What an answer is made of. `person`: a `people/` id; `who`: the id of anybody. */
export type AnswerKind = 'text' | 'person' | 'who' | 'list' | 'number' | 'day' | 'instant';

/** One question of a form, and the field that holds its answer. */
export interface Question {
  /** A field such as `owner` or `period.fromOn`, or `body` for the text below the fields. */
  readonly field: string;
  readonly ask: string;
  readonly as: AnswerKind;
  /** Whether the record can not be without it. */
  readonly needed?: boolean;
  readonly choices?: readonly string[];
  /** The ids or words that may be given, the likeliest first; they are shown before the question. */
  readonly offers?: (known: Known) => readonly string[];
  /** The folders of which the answer names records, so that it can be looked up at once. */
  readonly of?: readonly Folder[];
  /** What Enter stands for. */
  readonly suggest?: (known: Known, fields: Fields) => string | undefined;
  /** Whether the suggestion also holds where nobody can be asked; never for what somebody decides or states. */
  readonly assumed?: boolean;
  /** Asked only when this holds for what was answered before. */
  readonly when?: (fields: Fields) => boolean;
}

/** What is asked for a record of a type, and what is filled in without asking. */
export interface Form {
  readonly questions: readonly Question[];
  /** Fields that follow from the answers; what was answered or set stands over them. */
  readonly fill: (known: Known, answers: Fields) => Fields;
  /** The field with the day, or instant, whose year stands in the id. */
  readonly dated?: string;
}

/** Answers that only help to fill in other fields, where a form asks for them. */
export const HELPERS: readonly string[] = ['withinHours', 'people', 'statement', 'body'];
