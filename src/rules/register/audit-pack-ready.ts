import { askedOf } from '../../queries/incident-parts.ts';
import { lessonsOf, rootCauseOf } from '../../queries/lessons.ts';
import { isStub } from '../../queries/stub.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { registerRule } from '../rule.ts';

const ORGANISATION = 'organisation.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';

/** What a record lacks to show the whole way from report to lesson, with evidence; empty when nothing. */
function lacks(record: EntryOf<'incidents'>): readonly string[] {
  const { data } = record;
  const proven = data.evidence.some(
    ({ sha256, location, custody }) => sha256 !== undefined && location !== undefined && custody.length > 0,
  );
  return [
    ...(data.timeline.length === 0 ? ['a timeline'] : []),
    ...(proven ? [] : ['evidence with its hash, place and custody']),
    ...(rootCauseOf(record) === null ? ['a root cause'] : []),
    ...(lessonsOf(record) === null ? ['lessons learned'] : []),
    ...(data.closure?.by === undefined || data.closure.at === undefined ? ['a closure'] : []),
  ];
}

export default registerRule({
  id: 'register/audit-pack-ready',
  severity: 'warning',
  grace: true,
  controls: ['A.5.24', 'A.5.28', '7.5.3'],
  title: 'At least one closed incident can be shown whole, with evidence',
  why: 'An auditor asks for one incident from the first report to the lesson. Where only small events happen, a drill counts: it shows that the procedure works.',
  fix: 'Complete a closed incident: timeline, evidence, root cause, lessons and closure; or hold a drill and record it with `exercise: true`.',
  reliesOn: ['incidents'],
  *check({ content }) {
    if (!content.held.some(({ folder }) => folder === 'incidents')) return;
    const closed = askedOf(content).filter(
      ({ data }) => data.kind === 'incident' && data.status === 'closed' && !isStub(data, content),
    );
    if (closed.some((record) => lacks(record).length === 0)) return;
    const best = closed
      .map((record) => ({ record, missing: lacks(record) }))
      .sort((a, b) => a.missing.length - b.missing.length)[0];
    if (best === undefined) {
      yield { on: content.organisation, message: 'no incident has been closed yet that could be shown to an auditor' };
    } else {
      const message = `no closed incident is complete; the nearest, \`${best.record.id}\`, lacks ${best.missing.join(' and ')}`;
      const related = [{ on: best.record, message: 'the nearest to complete' }];
      yield { on: content.organisation, message, related };
    }
  },
  examples: {
    fails: [
      {
        name: 'the only closed incident has no evidence',
        from: ORGANISATION,
        files: { [CLOSED]: { from: CLOSED, set: { evidence: [] } } },
        says: '1:1 no closed incident is complete; the nearest, `INC-2026-0007`, lacks evidence with its hash, place and custody',
      },
      {
        name: 'evidence without a hash',
        from: ORGANISATION,
        files: { [CLOSED]: { from: CLOSED, set: { 'evidence[0].sha256': null } } },
        says: '1:1 no closed incident is complete; the nearest, `INC-2026-0007`, lacks evidence with its hash, place and custody',
      },
      {
        name: 'none is closed',
        from: ORGANISATION,
        files: { [CLOSED]: { from: CLOSED, set: { status: 'recovered', closure: null } } },
        says: '1:1 no incident has been closed yet that could be shown to an auditor',
      },
      {
        name: 'evidence without a place',
        from: ORGANISATION,
        files: { [CLOSED]: { from: CLOSED, set: { 'evidence[0].location': null } } },
        says: '1:1 no closed incident is complete; the nearest, `INC-2026-0007`, lacks evidence with its hash, place and custody',
      },
      {
        name: 'evidence that nobody kept',
        from: ORGANISATION,
        files: { [CLOSED]: { from: CLOSED, set: { 'evidence[0].custody': [] } } },
        says: '1:1 no closed incident is complete; the nearest, `INC-2026-0007`, lacks evidence with its hash, place and custody',
      },
      {
        name: 'no timeline, and nobody who closed it',
        from: ORGANISATION,
        files: { [CLOSED]: { from: CLOSED, set: { timeline: [], 'closure.by': null } } },
        says: '1:1 no closed incident is complete; the nearest, `INC-2026-0007`, lacks a timeline and a closure',
      },
      {
        name: 'closed on no day',
        from: ORGANISATION,
        files: { [CLOSED]: { from: CLOSED, set: { 'closure.at': null } } },
        says: '1:1 no closed incident is complete; the nearest, `INC-2026-0007`, lacks a closure',
      },
      {
        name: 'no closure at all',
        from: ORGANISATION,
        files: { [CLOSED]: { from: CLOSED, set: { closure: null } } },
        says: '1:1 no closed incident is complete; the nearest, `INC-2026-0007`, lacks a closure',
      },
      {
        name: 'closed, and nothing else',
        from: ORGANISATION,
        files: {
          [CLOSED]:
            '---\nid: INC-2026-0007\ntitle: Laptop left on a train\nkind: incident\nstatus: closed\nreportedAt: 2026-03-02T08:20+01:00\n---\n\nLost.\n',
        },
        says: '1:1 no closed incident is complete; the nearest, `INC-2026-0007`, lacks a timeline and evidence with its hash, place and custody and a root cause and lessons learned and a closure',
      },
      {
        name: 'two, of which the second lacks less',
        from: ORGANISATION,
        files: {
          [CLOSED]: { from: CLOSED, set: { timeline: [], evidence: [] } },
          'incidents/2026/INC-2026-0022.md': { from: CLOSED, set: { id: 'INC-2026-0022', timeline: [] } },
        },
        says: '1:1 no closed incident is complete; the nearest, `INC-2026-0022`, lacks a timeline',
      },
      {
        name: 'two, of which the first lacks less',
        from: ORGANISATION,
        files: {
          [CLOSED]: { from: CLOSED, set: { timeline: [] } },
          'incidents/2026/INC-2026-0022.md': {
            from: CLOSED,
            set: { id: 'INC-2026-0022', timeline: [], evidence: [] },
          },
        },
        says: '1:1 no closed incident is complete; the nearest, `INC-2026-0007`, lacks a timeline',
      },
      {
        name: 'a closed event is no incident',
        from: ORGANISATION,
        files: { [CLOSED]: { from: CLOSED, set: { kind: 'event' } } },
        says: '1:1 no incident has been closed yet that could be shown to an auditor',
      },
    ],
    passes: [
      { name: 'one complete incident', from: ORGANISATION },
      { name: 'a complete drill', from: ORGANISATION, files: { [CLOSED]: { from: CLOSED, set: { exercise: true } } } },
      {
        name: 'nothing was ever reported, of which another rule speaks',
        from: ORGANISATION,
        files: {
          [CLOSED]: null,
          'incidents/2026/INC-2026-0009.md': null,
          'incidents/2026/INC-2026-0012.md': null,
          'incidents/2026/INC-2026-0014.md': null,
          'incidents/2026/INC-2026-0021.md': null,
        },
      },
      {
        name: 'one complete incident behind one that is not',
        from: ORGANISATION,
        files: {
          [CLOSED]: { from: CLOSED, set: { timeline: [] } },
          'incidents/2026/INC-2026-0022.md': { from: CLOSED, set: { id: 'INC-2026-0022' } },
        },
      },
    ],
  },
});
