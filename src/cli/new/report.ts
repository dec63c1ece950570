import { asTyped } from '../../records/reading/typed.ts';
import type { Fields, Question } from '../../records/types/form.ts';
import { REPORTER_WORDS } from '../../records/types/incident.ts';
import { titleOf } from '../title.ts';
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
      ask: 'When did you notice it, such as 07:40 or 2026-03-02 07:40?',
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

/** The fields of a fresh report. Nothing is assessed: no severity, no category, no cause. */
export function reportFields(answers: Fields, sets: Fields, known: Known): Fields {
  const { what: _, affectedText: words, done: __, body: ___, ...rest } = answers;
  const assets = typeof words === 'string' ? namedAssets(words, known) : [];
  return {
    title: titleOf(textOf(answers, 'what')),
    ...sets,
    status: 'reported',
    reportedAt: known.instant,
    ...(assets.length === 0 ? {} : { affected: { assets } }),
    ...rest,
  };
}

/** The text of a fresh report, in the reporter's own words. */
export function reportBody(answers: Fields): string {
  const own = textOf(answers, 'body');
  if (own !== '') return own;
  const words = textOf(answers, 'affectedText');
  const done = textOf(answers, 'done');
  return [
    `## What happened\n\n${asTyped(textOf(answers, 'what'))}`,
    words === '' ? '' : `What may be involved: ${asTyped(words)}`,
    done === '' ? '' : `## Actions taken so far\n\n${asTyped(done)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
