import { askedOf } from '../../queries/incident-parts.ts';
import type { Content } from '../../records/content.ts';
import { registerRule } from '../rule.ts';
import { codes } from '../wording.ts';

const WEAKNESS = 'incidents/2026/INC-2026-0014.md';

/** Ids of the records that an action, not a cancelled one, names as its source. */
function sourcesOfActions(content: Content): ReadonlySet<string> {
  return new Set(content.of('actions').flatMap(({ data }) => (data.status === 'cancelled' ? [] : data.source)));
}

/** The risks that somebody accepted, and the ids of the records they name. */
function acceptedRisks(content: Content): {
  readonly ids: ReadonlySet<string>;
  readonly incidents: ReadonlySet<string>;
} {
  const accepted = content
    .of('risks')
    .filter(({ data }) => data.treatment === 'accept' || data.acceptedBy !== undefined);
  return {
    ids: new Set(accepted.map(({ id }) => id)),
    incidents: new Set(accepted.flatMap(({ data }) => data.incidents)),
  };
}

export default registerRule({
  id: 'incident/weakness-needs-outcome',
  severity: 'error',
  controls: ['A.5.25', '6.1.3'],
  title: 'A closed weakness led to an action or to an accepted risk',
  why: 'A weakness that is closed without either is still there, and now nobody looks at it any more. A cancelled action is no outcome.',
  fix: 'Link the action that removes it (`links: { actions: [ACT-2026-0003] }`), or a risk that somebody accepted (`links: { risks: [RSK-0002] }` with `treatment: accept` there).',
  reliesOn: ['actions', 'risks'],
  *check({ content }) {
    const closed = askedOf(content).filter(({ data }) => data.kind === 'weakness' && data.status === 'closed');
    if (closed.length === 0) return;
    const sources = sourcesOfActions(content);
    const risks = acceptedRisks(content);
    for (const record of closed) {
      const { actions, risks: linked } = record.data.links;
      const acts =
        sources.has(record.id) || actions.some((id) => content.get('actions', id)?.data.status !== 'cancelled');
      if (acts || risks.incidents.has(record.id) || linked.some((id) => risks.ids.has(id))) continue;
      const cancelled = content
        .of('actions')
        .flatMap(({ id, data }) => (actions.includes(id) || data.source.includes(record.id) ? [id] : []));
      const open = linked.length === 0 ? '' : `; \`${linked.join(', ')}\` is not accepted`;
      const off =
        cancelled.length === 0 ? '' : `; ${codes(cancelled)} ${cancelled.length === 1 ? 'is' : 'are'} cancelled`;
      yield {
        on: record,
        at: ['status'],
        message: `\`kind\` is \`weakness\` and \`status\` is \`closed\`, but there is neither an action nor an accepted risk${open}${off}`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'closed without either',
        from: WEAKNESS,
        set: { links: null },
        says: '5:1 `kind` is `weakness` and `status` is `closed`, but there is neither an action nor an accepted risk',
      },
      {
        name: 'a risk that nobody accepted',
        from: WEAKNESS,
        set: { links: { risks: ['RSK-0002'] } },
        says: '5:1 `kind` is `weakness` and `status` is `closed`, but there is neither an action nor an accepted risk; `RSK-0002` is not accepted',
      },
      {
        name: 'the action was cancelled',
        from: WEAKNESS,
        set: { links: { actions: ['ACT-2026-0004'] } },
        files: {
          'actions/ACT-2026-0004.md': {
            from: 'actions/ACT-2026-0003.md',
            set: { id: 'ACT-2026-0004', status: 'cancelled' },
          },
        },
        says: '5:1 `kind` is `weakness` and `status` is `closed`, but there is neither an action nor an accepted risk; `ACT-2026-0004` is cancelled',
      },
      {
        name: 'accepted by nobody',
        from: WEAKNESS,
        set: { links: { risks: ['RSK-0003'] } },
        files: {
          'risks/RSK-0003.md': {
            from: 'risks/RSK-0002.md',
            set: { id: 'RSK-0003', treatment: 'reduce', acceptedBy: null },
          },
        },
        says: '5:1 `kind` is `weakness` and `status` is `closed`, but there is neither an action nor an accepted risk; `RSK-0003` is not accepted',
      },
      {
        name: 'two actions were cancelled',
        from: WEAKNESS,
        set: { links: { actions: ['ACT-2026-0004'] } },
        files: {
          'actions/ACT-2026-0004.md': {
            from: 'actions/ACT-2026-0003.md',
            set: { id: 'ACT-2026-0004', status: 'cancelled' },
          },
          'actions/ACT-2026-0005.md': {
            from: 'actions/ACT-2026-0003.md',
            set: { id: 'ACT-2026-0005', status: 'cancelled', source: ['INC-2026-0014'] },
          },
        },
        says: '5:1 `kind` is `weakness` and `status` is `closed`, but there is neither an action nor an accepted risk; `ACT-2026-0004` and `ACT-2026-0005` are cancelled',
      },
    ],
    passes: [
      { name: 'with an action', from: WEAKNESS },
      {
        name: 'the action names the weakness, not the other way round',
        from: WEAKNESS,
        set: { links: null },
        files: {
          'actions/ACT-2026-0004.md': {
            from: 'actions/ACT-2026-0003.md',
            set: { id: 'ACT-2026-0004', source: ['INC-2026-0014'] },
          },
        },
      },
      {
        name: 'with an accepted risk',
        from: WEAKNESS,
        set: { links: { risks: ['RSK-0003'] } },
        files: {
          'risks/RSK-0003.md': {
            from: 'risks/RSK-0002.md',
            set: { id: 'RSK-0003', treatment: 'accept', acceptedBy: 'managing-director', acceptedOn: '2026-06-20' },
          },
        },
      },
      { name: 'still open', from: WEAKNESS, set: { status: 'investigating', closure: null, links: null } },
      {
        name: 'an accepted risk names the weakness',
        from: WEAKNESS,
        set: { links: null },
        files: {
          'risks/RSK-0003.md': {
            from: 'risks/RSK-0002.md',
            set: {
              id: 'RSK-0003',
              treatment: 'accept',
              acceptedBy: 'managing-director',
              acceptedOn: '2026-06-20',
              incidents: ['INC-2026-0014'],
            },
          },
        },
      },
      {
        name: 'what is left of a reduced risk was accepted',
        from: WEAKNESS,
        set: { links: { risks: ['RSK-0003'] } },
        files: {
          'risks/RSK-0003.md': {
            from: 'risks/RSK-0002.md',
            set: { id: 'RSK-0003', acceptedBy: 'managing-director', acceptedOn: '2026-06-20' },
          },
        },
      },
    ],
  },
});
