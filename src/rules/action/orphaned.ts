import { relatedOf } from '../../queries/incident-parts.ts';
import type { Content } from '../../records/content.ts';
import { registerRule } from '../rule.ts';

const ACTION = 'actions/ACT-2026-0003.md';
const NEW = 'actions/ACT-2026-0004.md';
const alone = { id: 'ACT-2026-0004', source: [] };

/** Ids of the actions that some record names as what follows from it. */
function followed(content: Content): ReadonlySet<string> {
  return new Set([
    ...content
      .of('incidents')
      .flatMap(({ data }) => [
        ...data.links.actions,
        ...relatedOf(data).map(({ id }) => id),
        ...(data.review?.gaps ?? []).flatMap(({ action }) => action ?? []),
      ]),
    ...content.of('nonconformities').flatMap(({ data }) => data.actions),
    ...content.of('reviews').flatMap(({ data }) => data.decisions.flatMap(({ action }) => action ?? [])),
  ]);
}

export default registerRule({
  id: 'action/orphaned',
  severity: 'warning',
  controls: ['10.2'],
  title: 'An action came out of something',
  why: 'An auditor follows the thread from what happened to what was done. An action without an incident, nonconformity, review, risk or policy behind it shows no reason, and nobody can tell when it has served its purpose.',
  fix: 'Write after `source:` the id of the record it came out of, such as `source: [INC-2026-0007]`; or name the action there.',
  reliesOn: ['incidents', 'nonconformities', 'reviews'],
  *check({ content }) {
    const named = followed(content);
    for (const record of content.of('actions')) {
      if (record.data.source.length > 0 || named.has(record.id)) continue;
      yield {
        on: record,
        at: ['source'],
        message: '`source` is empty, and no incident, nonconformity or review names this action',
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'out of nothing',
        from: ACTION,
        file: NEW,
        set: alone,
        says: '6:1 `source` is empty, and no incident, nonconformity or review names this action',
      },
      {
        name: 'without the list of sources',
        from: ACTION,
        file: NEW,
        set: { ...alone, source: null },
        says: '1:1 `source` is empty, and no incident, nonconformity or review names this action',
      },
    ],
    passes: [
      { name: 'with its sources', from: ACTION },
      { name: 'out of a policy', from: ACTION, file: NEW, set: { ...alone, source: ['incident-management'] } },
      { name: 'an incident names it', from: ACTION, set: { source: [] } },
      {
        name: 'the gap of a review names it',
        from: ACTION,
        file: NEW,
        set: alone,
        files: {
          'incidents/2026/INC-2026-0007.md': {
            from: 'incidents/2026/INC-2026-0007.md',
            set: { 'review.gaps[0].action': 'ACT-2026-0004' },
          },
        },
      },
      {
        name: 'a decision of management names it',
        from: ACTION,
        file: NEW,
        set: alone,
        files: {
          'reviews/REV-2026-0001.md': {
            from: 'reviews/REV-2026-0001.md',
            set: { 'decisions[0].action': 'ACT-2026-0004' },
          },
        },
      },

      {
        name: 'an incident names it as related',
        from: ACTION,
        file: NEW,
        set: alone,
        files: {
          'incidents/2026/INC-2026-0009.md': {
            from: 'incidents/2026/INC-2026-0009.md',
            set: { 'links.related': ['ACT-2026-0004'] },
          },
        },
      },
      {
        name: 'a nonconformity names it',
        from: ACTION,
        file: NEW,
        set: alone,
        files: {
          'nonconformities/NC-2026-0001.md': {
            from: 'nonconformities/NC-2026-0001.md',
            set: { actions: ['ACT-2026-0004'] },
          },
        },
      },
    ],
  },
});
