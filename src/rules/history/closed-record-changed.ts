import { changedFields, changedSections } from '../../queries/changed-fields.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { changeRule } from '../rule.ts';
import { codes } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

/** What may be added to a closed record; that nothing is rewritten there, other rules see to. */
const ADDED_LATER = /^(?:links\b|amendments\b|reopened\b|notifications\b|evidence\[\d+\]\.(?:custody|disposal)\b)/;

/** Whether another rule speaks of such a change, on records that are open too. */
function isSpokenOf(path: string, { data }: EntryOf<'incidents'>, now: EntryOf<'incidents'>): boolean {
  const [, list, number] = /^(timeline|evidence)\[(\d+)\]/.exec(path) ?? [];
  const at = Number(number);
  if (list === 'timeline') return at < data.timeline.length;
  if (list === 'evidence') return path.endsWith('.sha256') || now.data.evidence.length < data.evidence.length;
  return ['kind', 'severity', 'category', 'awareAt', 'detectedAt'].includes(path);
}

export default changeRule({
  id: 'history/closed-record-changed',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.28', '7.5.3'],
  title: 'A closed record stays as it was closed',
  why: 'Closing says: this is what happened and what we learned. A record that changes afterwards is another one than management closed.',
  fix: 'Add an entry at the end of `amendments`, `{ at, by, reason, fields: [severity] }`, that names each field (prose by its heading, "## Root cause"); or open the record again with `reopened`.',
  *check({ before, record }) {
    if (before.data.status !== 'closed' || record.data.status !== 'closed') return;
    const added = record.data.amendments.slice(before.data.amendments.length);
    const amended = added.flatMap(({ fields }) => fields);
    const isAmended = (path: string): boolean =>
      amended.some((field) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`));
    const fields = [...changedFields(before.data, record.data)].filter(
      (path) => !ADDED_LATER.test(path) && !isAmended(path) && !isSpokenOf(path, before, record),
    );
    const sections = changedSections(before, record).filter((name) => !isAmended(name));
    const said = [...fields, ...sections.map((name) => (name === '' ? 'text above the first heading' : name))];
    const [first] = fields;
    if (said.length === 0) return;
    yield {
      at: first === undefined ? ['status'] : [first.split(/[.[]/)[0] ?? first],
      message: `the record is closed, and ${codes(said.slice(0, 5))}${said.length > 5 ? ` and ${said.length - 5} more` : ''} changed without an amendment`,
    };
  },
  examples: {
    fails: [
      {
        name: 'an entry more in the timeline',
        from: CLOSED,
        before: { set: { 'timeline[4]': null } },
        says: '53:1 the record is closed, and `timeline[4]` changed without an amendment',
      },
      {
        name: 'another title',
        from: CLOSED,
        set: { title: 'Laptop left on a tram' },
        before: {},
        says: '3:1 the record is closed, and `title` changed without an amendment',
      },
      {
        name: 'another root cause',
        from: CLOSED,
        sections: { 'Root cause': 'Nobody knows.' },
        before: {},
        says: '5:1 the record is closed, and `## Root cause` changed without an amendment',
      },
      {
        name: 'two fields, of which one is amended',
        from: CLOSED,
        set: {
          title: 'Laptop left on a tram',
          downtimeMinutes: 30,
          amendments: [
            { at: '2026-11-01T10:00+01:00', by: 'isms-manager', reason: 'A typing error.', fields: ['title'] },
          ],
        },
        before: {},
        says: '142:1 the record is closed, and `downtimeMinutes` changed without an amendment',
      },
    ],
    passes: [
      {
        name: 'an entry of the timeline that says something else, of which another rule speaks',
        from: CLOSED,
        set: { 'timeline[0].action': 'Nothing was done.' },
        before: {},
      },
      {
        name: 'an amendment that names what it changes',
        from: CLOSED,
        set: {
          title: 'Laptop left on a tram',
          amendments: [
            {
              at: '2026-11-01T10:00+01:00',
              by: 'isms-manager',
              reason: 'A typing error.',
              fields: ['title', '## Root cause'],
            },
          ],
        },
        sections: { 'Root cause': 'Loan devices were never enrolled in device management.' },
        before: {},
      },
      { name: 'links of its own', from: CLOSED, before: { set: { 'links.policies': [] } } },
      {
        name: 'closed by this change',
        from: CLOSED,
        before: { set: { status: 'reviewed', closure: null, title: 'A laptop' } },
      },
    ],
  },
});
