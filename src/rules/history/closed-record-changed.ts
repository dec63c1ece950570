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
  return ['kind', 'severity', 'category', 'awareAt', 'detectedAt'].includes(path) || /^imported\b/.test(path);
}

/** The field that a new entry of `reassessments` decides anew: an amendment that names the field covers the entry too. */
function reassessedIn(path: string, before: EntryOf<'incidents'>, now: EntryOf<'incidents'>): string | undefined {
  const at = Number(/^reassessments\[(\d+)\]/.exec(path)?.[1] ?? -1);
  return at < before.data.reassessments.length ? undefined : now.data.reassessments[at]?.field;
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
    const isNamed = (path: string): boolean =>
      amended.some((field) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`));
    const isAmended = (path: string): boolean => isNamed(path) || isNamed(reassessedIn(path, before, record) ?? path);
    const fields = [...changedFields(before.data, record.data)].filter(
      (path) => !ADDED_LATER.test(path) && !isAmended(path) && !isSpokenOf(path, before, record),
    );
    const sections = changedSections(before, record).filter((name) => !isAmended(name));
    const said = [...fields, ...sections.map((name) => (name === 'text' ? 'text above the first heading' : name))];
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
      {
        name: 'seven things at once, text above the first heading among them',
        from: CLOSED,
        set: {
          title: 'Laptop left on a tram',
          downtimeMinutes: 30,
          owner: 'ops-lead',
          tlp: 'GREEN',
          occurredAt: '2026-03-02T07:30+01:00',
          containedAt: '2026-03-02T09:42+01:00',
        },
        body: 'All is new.',
        before: {},
        says: '3:1 the record is closed, and `title`, `tlp`, `occurredAt`, `containedAt` and `owner` and 5 more changed without an amendment',
      },
      {
        name: 'the first of two sections of one name',
        from: CLOSED,
        body: '## Notes\n\nUno.\n\n## Notes\n\nTwo.',
        before: { body: '## Notes\n\nOne.\n\n## Notes\n\nTwo.' },
        says: '5:1 the record is closed, and `## Notes` changed without an amendment',
      },
      {
        name: 'only text above the first heading',
        from: CLOSED,
        body: 'Two.',
        before: { body: 'One.' },
        says: '5:1 the record is closed, and `text above the first heading` changed without an amendment',
      },
      {
        name: 'an amendment of before, and one of a field that begins alike',
        from: CLOSED,
        set: {
          title: 'Laptop left on a tram',
          'triage.rationale': 'Another one.',
          amendments: [
            { at: '2026-10-01T10:00+01:00', by: 'isms-manager', reason: 'A typing error.', fields: ['title'] },
            { at: '2026-11-01T10:00+01:00', by: 'isms-manager', reason: 'A typing error.', fields: ['tri'] },
          ],
        },
        before: {
          set: {
            amendments: [
              { at: '2026-10-01T10:00+01:00', by: 'isms-manager', reason: 'A typing error.', fields: ['title'] },
            ],
          },
        },
        says: '3:1 the record is closed, and `title` and `triage.rationale` changed without an amendment',
      },
      {
        name: 'an item of evidence more, and another description of the first',
        from: CLOSED,
        set: {
          'evidence[0].description': 'Another one',
          'evidence[1]': { id: 'wipe-log', description: 'The log of the wipe' },
        },
        before: {},
        says: '74:1 the record is closed, and `evidence[0].description` and `evidence[1]` changed without an amendment',
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
      {
        name: 'decided anew, with an amendment that names the field',
        from: CLOSED,
        set: {
          occurredAt: '2026-03-02T07:30+01:00',
          reassessments: [
            {
              at: '2026-11-01T10:00+01:00',
              by: 'isms-manager',
              field: 'occurredAt',
              from: '2026-03-02T07:40+01:00',
              to: '2026-03-02T07:30+01:00',
              reason: 'The train was early.',
            },
          ],
          amendments: [
            {
              at: '2026-11-01T10:00+01:00',
              by: 'isms-manager',
              reason: 'The train was early.',
              fields: ['occurredAt'],
            },
          ],
        },
        before: {},
      },
      { name: 'links of its own', from: CLOSED, before: { set: { 'links.policies': [] } } },
      {
        name: 'closed by this change',
        from: CLOSED,
        before: { set: { status: 'reviewed', closure: null, title: 'A laptop' } },
      },
      {
        name: 'what other rules speak of',
        from: CLOSED,
        set: {
          severity: 'low',
          category: 'data-loss',
          awareAt: '2026-03-02T09:20+01:00',
          detectedAt: '2026-03-02T08:18+01:00',
          'evidence[0].sha256': null,
        },
        before: {},
      },
      {
        name: 'an item of evidence is gone, of which another rule speaks',
        from: CLOSED,
        set: { evidence: [] },
        before: {},
      },
      {
        name: 'a group and an entry of a list by an amendment',
        from: CLOSED,
        set: {
          'triage.rationale': 'Another one.',
          'affected.assets[0]': 'mail-server',
          amendments: [
            {
              at: '2026-11-01T10:00+01:00',
              by: 'isms-manager',
              reason: 'A typing error.',
              fields: ['triage', 'affected.assets'],
            },
          ],
        },
        before: {},
      },
      {
        name: 'opened again by this change',
        from: CLOSED,
        set: { status: 'reviewed', closure: null, title: 'A laptop' },
        before: {},
      },
    ],
  },
});
