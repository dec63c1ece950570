import { nearest } from '../../records/shape.ts';
import { FOLDERS, type Folder, SLUG } from '../../records/types/fields.ts';
import type { Fields } from '../../records/types/form.ts';
import { REPORTER_WORDS } from '../../records/types/incident.ts';
import { recordTypes } from '../../records/types/index.ts';
import { type Arguments, BadUsage } from '../command.ts';
import { fieldAt, setFields } from './answers.ts';

/** What a word behind `isms new` makes: a record of the folder, with some fields set. */
export interface Made {
  readonly folder: Folder;
  readonly sets: Fields;
}

const WORDS: ReadonlyMap<string, Made> = new Map(
  FOLDERS.flatMap((folder) => {
    const { word, words } = recordTypes[folder];
    return Object.entries({ [word]: {}, ...words }).map(([said, sets]): [string, Made] => [said, { folder, sets }]);
  }),
);

/** The words for `isms new TYPE`, in the order of the help. */
export const TYPE_WORDS: readonly string[] = [...WORDS.keys()];

/**
 * What a word behind `isms new` makes: `incident`, or the name of a folder.
 * @throws {BadUsage} for every other word
 */
export function madeBy(word: string): Made {
  const folder = FOLDERS.find((name) => name === word);
  const made = folder === undefined ? WORDS.get(word) : { folder, sets: {} };
  if (made !== undefined) return made;
  const near = nearest(word, [...TYPE_WORDS, ...FOLDERS]);
  const guess = near === undefined ? '' : `, did you mean \`${near}\`?`;
  throw new BadUsage(`there is no type of record \`${word}\`${guess}`, `use one of ${TYPE_WORDS.join(', ')}`);
}

const TEXT_OPTIONS: Readonly<Record<string, string>> = {
  title: 'title',
  body: 'body',
  what: 'what',
  'detected-at': 'detectedAt',
  'reported-at': 'reportedAt',
  affected: 'affectedText',
  done: 'done',
};
const REPORT_ONLY = ['what', 'detected-at', 'reported-at', 'affected', 'done', 'who', 'channel'];

/**
 * What was given as options, as fields.
 * @throws {BadUsage} for what can not be understood, or belongs to another type
 */
export function givenFields(args: Arguments, { folder }: Made): Fields {
  const misplaced = folder === 'incidents' ? undefined : REPORT_ONLY.find((option) => args.value(option) !== undefined);
  if (misplaced !== undefined) {
    throw new BadUsage(`\`--${misplaced}\` belongs to reports only`, 'use `--title`, `--body` and `--set field=value`');
  }
  const given: Record<string, unknown> = { ...setFields(args.values('set')) };
  for (const [option, field] of Object.entries(TEXT_OPTIONS)) {
    const value = args.value(option);
    if (value !== undefined) given[field] = value;
  }
  const who = args.value('who');
  if (who !== undefined && !SLUG.test(who)) {
    throw new BadUsage(
      `\`--who ${who}\` is no id`,
      `use one of people or contacts such as \`ops-lead\`, not a name, or ${REPORTER_WORDS.join(', ')}`,
    );
  }
  const channel = args.value('channel');
  const reporter = Object.entries(fieldAt(given, 'reporter') ?? {});
  if (who === undefined && channel === undefined) return given;
  return {
    ...given,
    reporter: {
      ...Object.fromEntries(reporter),
      ...(who === undefined ? {} : { who }),
      ...(channel === undefined ? {} : { channel }),
    },
  };
}
