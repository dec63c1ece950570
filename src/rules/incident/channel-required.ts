import { isUnanswered } from '../../records/reading/placeholder.ts';
import { recordRule } from '../rule.ts';
import { codes, quoted } from '../wording.ts';

const REPORTED = 'incidents/2026/INC-2026-0021.md';

export default recordRule({
  id: 'incident/channel-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.6.8'],
  title: 'A report says by which channel it came in',
  why: 'Only so can be seen which ways of reporting people know and use, and which nobody does.',
  fix: 'Add `channel:` to the reporter, such as `reporter: { who: ops-lead, channel: email }`.',
  *check({ record: { data }, organisation }) {
    const channel = data.reporter?.channel;
    const listed = organisation.channels.map(({ id }) => id);
    if (channel !== undefined && (listed.includes(channel) || !isUnanswered(channel))) return;
    const message =
      channel === undefined
        ? '`reporter.channel` is missing'
        : `\`reporter.channel\` is ${quoted(channel)}, which names no channel`;
    yield {
      at: ['reporter', 'channel'],
      message,
      fix: `Add \`channel:\` to \`reporter\`, with one of ${codes(listed)}.`,
    };
  },
  examples: {
    fails: [
      {
        name: 'no channel',
        from: REPORTED,
        set: { 'reporter.channel': null },
        says: '5:1 `reporter.channel` is missing',
      },
      {
        name: 'no reporter at all',
        from: REPORTED,
        set: { reporter: null },
        says: '1:1 `reporter.channel` is missing',
      },
      {
        name: 'a placeholder',
        from: REPORTED,
        set: { 'reporter.channel': 'TODO' },
        says: '7:3 `reporter.channel` is `TODO`, which names no channel',
      },
    ],
    passes: [
      { name: 'by mail', from: REPORTED },
      {
        name: 'a channel nobody listed is given all the same',
        from: REPORTED,
        set: { 'reporter.channel': 'corridor' },
      },
    ],
  },
});
