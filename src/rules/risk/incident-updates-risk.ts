import { severeClosed } from '../../queries/incident-parts.ts';
import { registerRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const RISK = 'risks/RSK-0002.md';
const noLink = { 'links.risks': [] };
const UNLINKED = { [RISK]: { from: RISK, set: { incidents: [] } } } as const;

export default registerRule({
  id: 'risk/incident-updates-risk',
  severity: 'warning',
  controls: ['8.2', 'A.5.27'],
  title: 'A severe incident leads to a look at the risks',
  why: 'What has happened was more likely than somebody thought, or it was not on the list. Where the review ends with no change (`outcome: no-change`), its lesson says why, and that is enough.',
  fix: 'Look at the risk that it came from, score it again, and name it in `links: { risks: [RSK-0002] }`; make a new risk when there is none. When nothing changes, say so with `outcome: no-change` below `review`.',
  reliesOn: ['risks'],
  *check({ content }) {
    const named = new Set(content.of('risks').flatMap(({ data }) => data.incidents));
    for (const record of severeClosed(content)) {
      const { severity, links, review } = record.data;
      if (links.risks.length > 0 || named.has(record.id) || review?.outcome === 'no-change') continue;
      yield {
        on: record,
        at: ['links', 'risks'],
        message: `\`severity\` is \`${severity}\` and \`status\` is \`closed\`, but no risk is linked`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'high and closed, no risk',
        from: CLOSED,
        set: noLink,
        files: UNLINKED,
        says: '131:3 `severity` is `high` and `status` is `closed`, but no risk is linked',
      },
      {
        name: 'critical and closed, no risk',
        from: CLOSED,
        set: { ...noLink, severity: 'critical' },
        files: UNLINKED,
        says: '131:3 `severity` is `critical` and `status` is `closed`, but no risk is linked',
      },
    ],
    passes: [
      { name: 'the incident names the risk', from: CLOSED, files: UNLINKED },
      { name: 'the risk names the incident', from: CLOSED, set: noLink },
      {
        name: 'no change, says the review',
        from: CLOSED,
        set: { ...noLink, 'review.outcome': 'no-change' },
        files: UNLINKED,
      },
      { name: 'medium', from: CLOSED, set: { ...noLink, severity: 'medium' }, files: UNLINKED },
      { name: 'not closed yet', from: CLOSED, set: { ...noLink, status: 'reviewed', closure: null }, files: UNLINKED },
    ],
  },
});
