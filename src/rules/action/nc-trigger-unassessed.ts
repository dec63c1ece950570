import { nonconformitiesByIncident } from '../../queries/corrective.ts';
import { askedOf } from '../../queries/incident-parts.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { registerRule } from '../rule.ts';
import { codes } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const UNLINKED = {
  'nonconformities/NC-2026-0001.md': { from: 'nonconformities/NC-2026-0001.md', set: { source: [] } },
} as const;
const noLink = { 'links.nonconformities': [] };
const assessed = (triggers: readonly string[], reason: string | null) => ({
  ...noLink,
  'review.nonconformity': { triggers, ...(reason === null ? {} : { reason }) },
});

export default registerRule({
  id: 'action/nc-trigger-unassessed',
  severity: 'error',
  alsoWeighs: ['warning'],
  controls: ['10.2', 'A.5.27'],
  title: 'The review of an incident says whether it is a nonconformity',
  why: 'A process that failed, a policy that was not followed, or a gap that was known is a nonconformity, and clause 10.2 asks for its cause and its correction. Not every incident is one; then one sentence says why. A trigger with a reason but no nonconformity is only a warning: the reason may be a good one, such as a nonconformity that is raised elsewhere.',
  fix: 'Raise a nonconformity with `npx isms new nonconformity` and link it; or, when none of the three is true, write `triggers: []` and the reason below `review.nonconformity`.',
  reliesOn: ['nonconformities'],
  *check({ content }) {
    const linkedTo = nonconformitiesByIncident(content);
    for (const record of askedOf(content)) {
      const { kind, status, review } = record.data;
      if (kind !== 'incident' || review === undefined || !reached(record.data, 'reviewed')) continue;
      if (record.data.links.nonconformities.length > 0 || linkedTo(record).length > 0) continue;
      const { triggers, reason } = review.nonconformity ?? {};
      const at = ['review', 'nonconformity'];
      if (triggers === undefined) {
        yield {
          on: record,
          at,
          message: `\`status\` is \`${status}\`, but \`review\` does not say whether it is a nonconformity`,
        };
      } else if (triggers.length === 0) {
        if (isUnanswered(reason))
          yield { on: record, at, message: '`triggers` is empty, but no `reason` says why it is no nonconformity' };
      } else {
        const message = `\`triggers\` names ${codes(triggers)}, but no nonconformity is linked`;
        if (isUnanswered(reason)) yield { on: record, at, message: `${message} and no \`reason\` says why` };
        else yield { on: record, at, message: `${message}, only a \`reason\` is given`, severity: 'warning' };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'nobody assessed it',
        from: CLOSED,
        set: { ...noLink, 'review.nonconformity': null },
        files: UNLINKED,
        says: '106:1 `status` is `closed`, but `review` does not say whether it is a nonconformity',
      },
      {
        name: 'a policy was not followed, and then nothing',
        from: CLOSED,
        set: assessed(['policy-not-followed'], null),
        files: UNLINKED,
        says: '122:3 `triggers` names `policy-not-followed`, but no nonconformity is linked and no `reason` says why',
      },
      {
        name: 'a trigger and a reason, but no nonconformity, as a warning',
        from: CLOSED,
        set: assessed(['control-gap'], 'Known since January.'),
        files: UNLINKED,
        says: '122:3 `triggers` names `control-gap`, but no nonconformity is linked, only a `reason` is given',
      },
      {
        name: 'no trigger, and no word why',
        from: CLOSED,
        set: assessed([], null),
        files: UNLINKED,
        says: '122:3 `triggers` is empty, but no `reason` says why it is no nonconformity',
      },
      {
        name: 'no trigger, with a placeholder',
        from: CLOSED,
        set: assessed([], 'TBD'),
        files: UNLINKED,
        says: '122:3 `triggers` is empty, but no `reason` says why it is no nonconformity',
      },
      {
        name: 'reviewed, not closed yet',
        from: CLOSED,
        set: { ...assessed(['process-failed'], null), status: 'reviewed', closure: null },
        files: UNLINKED,
        says: '122:3 `triggers` names `process-failed`, but no nonconformity is linked and no `reason` says why',
      },
    ],
    passes: [
      { name: 'linked from the incident', from: CLOSED },
      { name: 'linked from the nonconformity alone', from: CLOSED, set: noLink },
      { name: 'no trigger, and why', from: CLOSED, set: assessed([], 'All rules were followed.'), files: UNLINKED },
      {
        name: 'recovered, its review is still to come',
        from: CLOSED,
        set: { ...assessed(['process-failed'], null), status: 'recovered', closure: null },
        files: UNLINKED,
      },
      {
        name: 'medium and closed without a review',
        from: CLOSED,
        set: { ...noLink, severity: 'medium', review: null },
        files: UNLINKED,
      },

      { name: 'linked from the incident alone', from: CLOSED, files: UNLINKED },
      {
        name: 'an event that somebody reviewed',
        from: CLOSED,
        set: { ...assessed(['process-failed'], null), kind: 'event' },
        files: UNLINKED,
      },
    ],
  },
});
