import { type Noticed, noticedAs, understoodTime } from '../../records/reading/typed-time.ts';
import { epoch } from '../../records/time.ts';
import type { Fields, Question } from '../../records/types/form.ts';
import { REPORTER_WORDS } from '../../records/types/incident.ts';
import { type Report, reportBody, reportFields } from '../../records/writing/report.ts';
import { BadUsage } from '../command.ts';
import { fieldAt } from './answers.ts';
import type { Known } from './form.ts';

/** The questions for somebody who has noticed something. They ask for no judgement: that is made when the report is assessed. */
export function reportQuestions({ organisation }: Known): readonly Question[] {
  const channels = organisation.channels.map(({ id }) => id);
  const only = channels.length === 1 ? channels[0] : undefined;
  return [
    { field: 'what', ask: 'What did you notice?', as: 'text', needed: true },
    {
      field: 'detectedAt',
      ask: 'When did you notice it, such as today 9:10, an hour ago, or 2026-03-02 07:40?',
      as: 'instant',
      suggest: ({ instant }) => instant,
    },
    { field: 'affectedText', ask: 'Which systems or data may be involved?', as: 'text' },
    { field: 'done', ask: 'What have you, or others, done since?', as: 'text' },
    {
      field: 'reporter.channel',
      ask: 'How did it reach the organisation?',
      as: 'text',
      needed: true,
      choices: channels,
      suggest: () => channels[0],
      assumed: only !== undefined,
    },
    {
      field: 'reporter.who',
      ask: `Who are you: your id, or ${REPORTER_WORDS.join(', ')}?`,
      as: 'who',
      needed: true,
    },
  ];
}

/** The flags for those questions, to name what is missing. */
export const REPORT_FLAGS: Readonly<Record<string, string>> = {
  what: '--what',
  detectedAt: '--detected-at',
  affectedText: '--affected',
  done: '--done',
  'reporter.channel': '--channel',
  'reporter.who': '--who',
};

function textOf(fields: Fields, path: string): string {
  const value = fieldAt(fields, path);
  return typeof value === 'string' ? value : '';
}

/** The assets that were named by their id; other words stay words, since nobody can say yet what they are. */
function namedAssets(words: string, { content }: Known): readonly string[] {
  return words.split(/[\s,;]+/).filter((word) => content.holds('assets', word));
}

/**
 * A time as it was typed, `today 9:10` too, and the words for it where they are not exact. An instant in full is nobody's
 * guess: what is wrong with it, a rule says.
 * @throws {BadUsage} when it is none, or may be two
 */
function timeOf(option: string, typed: string, { now, organisation }: Known): Noticed {
  if (epoch(typed) !== null) return { at: typed };
  const time = understoodTime(typed, now, organisation.timezone);
  if ('again' in time)
    throw new BadUsage(
      `\`${option} ${typed}\` is no time that is clear`,
      time.again.replace(/^Please type/, 'write').replace(/\.$/, ''),
    );
  return noticedAs(time, typed);
}

/** A fresh report: its fields, those that were set among them, and its text. */
export function freshReport(
  answers: Fields,
  sets: Fields,
  known: Known,
): { readonly data: Fields; readonly body: string } {
  const { what: _, affectedText: __, done: ___, body: ____, detectedAt, reportedAt, reporter, ...rest } = answers;
  const { language } = known.organisation;
  const affected = textOf(answers, 'affectedText');
  const assets = namedAssets(affected, known);
  const report: Report = {
    what: textOf(answers, 'what'),
    affected,
    done: textOf(answers, 'done'),
    ...(typeof detectedAt === 'string' ? { noticed: timeOf('--detected-at', detectedAt, known) } : {}),
  };
  const { at = known.instant } = typeof reportedAt === 'string' ? timeOf('--reported-at', reportedAt, known) : {};
  const own = textOf(answers, 'body');
  return {
    data: {
      ...reportFields(report, at, Object.fromEntries(Object.entries(reporter ?? {})), language),
      ...sets,
      ...(assets.length === 0 ? {} : { affected: { assets } }),
      ...rest,
    },
    body: own === '' ? reportBody(report, language) : own,
  };
}
