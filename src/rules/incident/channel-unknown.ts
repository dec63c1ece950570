import { isUnanswered } from '../../records/reading/placeholder.ts';
import { nearest } from '../../records/shape.ts';
import { IMPORT_CHANNEL, PORTAL_CHANNEL } from '../../records/types/incident.ts';
import { recordRule } from '../rule.ts';
import { codes, quoted } from '../wording.ts';

const REPORTED = 'incidents/2026/INC-2026-0021.md';

export default recordRule({
  id: 'incident/channel-unknown',
  of: 'incidents',
  severity: 'warning',
  controls: ['A.6.8'],
  title: 'The channel of a report is one that the organisation has announced',
  why: 'A report that came in by another way than the announced ones is welcome, but says that the announced ones are not known or not handy. It is a warning so that the report stands.',
  fix: 'Correct `reporter.channel`, or add the channel to `channels` in `organisation.md` when people use it.',
  reliesOn: ['channels'],
  *check({ record: { data }, organisation }) {
    const channel = data.reporter?.channel;
    const listed = organisation.channels.map(({ id }) => id);
    const own = data.imported === undefined ? [PORTAL_CHANNEL] : [PORTAL_CHANNEL, IMPORT_CHANNEL];
    if (channel === undefined || [...listed, ...own].includes(channel) || isUnanswered(channel)) return;
    const near = nearest(channel, listed);
    const guess = near === undefined ? '' : `; did you mean \`${near}\`?`;
    yield {
      at: ['reporter', 'channel'],
      message: `\`reporter.channel\` is ${quoted(channel)}, which is not among the channels of \`organisation.md\`${guess}`,
      fix: `Write one of ${codes(listed)}, or add ${quoted(channel)} to \`channels\` in \`organisation.md\`.`,
    };
  },
  examples: {
    fails: [
      {
        name: 'told in the corridor',
        from: REPORTED,
        set: { 'reporter.channel': 'corridor' },
        says: '7:3 `reporter.channel` is `corridor`, which is not among the channels of `organisation.md`',
      },
      {
        name: 'a slip of the pen',
        from: REPORTED,
        set: { 'reporter.channel': 'emial' },
        says: '7:3 `reporter.channel` is `emial`, which is not among the channels of `organisation.md`; did you mean `email`?',
      },
      {
        name: 'an import that never was',
        from: REPORTED,
        set: { 'reporter.channel': 'import' },
        says: '7:3 `reporter.channel` is `import`, which is not among the channels of `organisation.md`',
      },
    ],
    passes: [
      { name: 'by mail', from: REPORTED },
      { name: 'by the form of the portal', from: REPORTED, set: { 'reporter.channel': 'portal' } },
      {
        name: 'taken over from another system',
        from: REPORTED,
        set: { 'reporter.channel': 'import', imported: { from: 'a table', on: '2026-11-19' } },
      },
      { name: 'by telephone', from: REPORTED, set: { 'reporter.channel': 'phone' } },
      { name: 'a missing channel is another rule', from: REPORTED, set: { 'reporter.channel': null } },
    ],
  },
});
