import type { Folder } from './fields.ts';
import type { Organisation } from './organisation.ts';

/** What a form may know before anything is answered. */
export interface Asked {
  readonly organisation: Organisation;
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
  /** Whether the answer is no field of the record, and only helps to fill in others. */
  readonly helps?: true;
  /** What else people call the field when they set it. */
  readonly alias?: string;
  readonly ask: string;
  readonly as: AnswerKind;
  /** Whether the record can not be without it. */
  readonly needed?: boolean;
  readonly choices?: readonly string[];
  /** The ids or words that may be given, the likeliest first; they are shown before the question. */
  readonly offers?: readonly string[];
  /** The folders of which the answer names records, so that it can be looked up at once. */
  readonly of?: readonly Folder[];
  /** What Enter stands for. */
  readonly suggest?: (asked: Asked, fields: Fields) => string | undefined;
  /** Whether the suggestion also holds where nobody can be asked; never for what somebody decides or states. */
  readonly assumed?: boolean;
  /** Asked only when this holds for what was answered before. */
  readonly when?: (fields: Fields) => boolean;
}

/** What `isms new` asks for a record of a type, and what is filled in without asking. */
export interface Form {
  readonly questions: readonly Question[];
  /** Fields that follow from the answers; what was answered or set stands over them. Nothing where it is absent. */
  readonly fill?: (asked: Asked, answers: Fields) => Fields;
}

/** The question for the title, which every record needs. */
export const titleAsked = (ask: string): Question => ({ field: 'title', ask, as: 'text', needed: true });

/** The question for the text below the fields. */
export const bodyAsked = (ask: string): Question => ({ field: 'body', ask, as: 'text' });

/** The question for the owner; the incident manager where nobody is named. */
export const ownerAsked = (ask: string): Question => ({
  field: 'owner',
  ask,
  as: 'person',
  needed: true,
  suggest: ({ organisation }) => organisation.roles.incidentManager,
  assumed: true,
});

/** The day on which it is asked, as what Enter stands for. */
export const today = ({ today: day }: Asked): string => day;
