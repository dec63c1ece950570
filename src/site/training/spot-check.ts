import type { ChannelView } from '../model.ts';
import type { Question } from './questions.ts';

/** What is asked when nobody says before that they will: the ways of this organisation are among the answers. */
export function spotCheckQuestions(channels: readonly ChannelView[]): readonly Question[] {
  const ways = channels.filter(({ confidential }) => !confidential).map(({ label, text }) => `${label} (${text})`);
  const reached = ways.length === 0 ? 'The form “Report an incident” of this portal' : ways.slice(0, 2).join(', or ');
  return [
    {
      ask: 'Something looks wrong. Which way reaches those who can help?',
      answers: [
        {
          says: 'I tell a colleague nearby. Whoever knows more will pass it on.',
          because: 'That is kind, and it often ends there. Tell us yourself: two of us hearing it is better than none.',
        },
        {
          says: reached,
          right: true,
          because: 'That reaches us, and so does the form of this portal.',
        },
        {
          says: 'I write it down for the next team meeting.',
          because: 'By then the first hours are gone. A call or a few lines now are worth more than a good text later.',
        },
      ],
    },
    {
      ask: 'You are not sure whether it is anything. When do you report?',
      answers: [
        {
          says: 'When I have found out more.',
          because: 'Looking into it is our part, and it can blur traces. What you have now is enough.',
        },
        {
          says: 'At once, as it is.',
          right: true,
          because: 'A report that turns out to be nothing costs us minutes. We would rather have ten of those.',
        },
        {
          says: 'When it happens a second time.',
          because: 'The first time is the one that we can still stop. Do not wait for the second.',
        },
      ],
    },
    {
      ask: 'What do you do with the device or the mail until somebody answers?',
      answers: [
        {
          says: 'I restart the device, in case that helps.',
          because: 'A restart wipes what is in memory, and with it the best trace. Leave it on, and take it off the network.',
        },
        {
          says: 'I delete the mail, so that nobody else falls for it.',
          because: 'Then we can not see who sent it and who else got it. Keep it, and do not answer.',
        },
        {
          says: 'I leave both as they are, and take the device off the network if I know how.',
          right: true,
          because: 'Right: what is there tells us what happened, and nothing goes on meanwhile.',
        },
      ],
    },
  ];
}

/** What each question asks after, in a few words, as the result of a spot check says it. */
export const SPOT_CHECK_ASKED: readonly string[] = ['which way to report', 'when to report', 'what to leave alone'];
