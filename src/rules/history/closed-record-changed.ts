import { isSame } from '../../queries/aligned.ts';
import { changedFields, changedSections } from '../../queries/changed-fields.ts';
import type { Path } from '../../records/reading/document.ts';
import { valueAt } from '../../records/shape.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { changeRule, type Problem } from '../rule.ts';
import { codes } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const NONCONFORMITY = 'nonconformities/NC-2026-0001.md';
const OPENED = { at: '2026-11-01T10:00+01:00', by: 'isms-manager', reason: 'It happened again.', fields: ['status'] };

type Closable = EntryOf<'incidents' | 'nonconformities'>;

/** Lists of other records that belong to it: one more is no change of what it says. */
const TIES = /^(links\.\w+|actions|source)\[\d+\]/;

/** Lists that only grow, of which other rules see to what stands in them. */
const GROWING = /^(?:amendments|reopened|evidence\[\d+\]\.custody)\b/;

/** How a disposal is told, or a notification, which may be sent or answered after the closing. */
const COMPLETED = /^(?:evidence\[\d+\]\.disposal|notifications\[\d+\])/;

function partsOf(path: string): Path {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, at, name]) =>
    at === undefined ? (name ?? '') : Number(at),
  );
}

function listAt(data: unknown, path: string): readonly unknown[] {
  const value = valueAt(data, partsOf(path));
  return Array.isArray(value) ? value : [];
}

/** Whether a change is one of those that a closed record still takes (record format, "When `closed`"). */
function isAdded(path: string, before: Closable, now: Closable): boolean {
  const [, ties] = TIES.exec(path) ?? [];
  if (ties !== undefined) {
    const held = listAt(now.data, ties);
    return listAt(before.data, ties).every((one) => held.some((other) => isSame(one, other)));
  }
  if (GROWING.test(path)) return true;
  return COMPLETED.test(path) && valueAt(before.data, partsOf(path)) === undefined;
}

/** Whether another rule speaks of such a change, on records that are open too. */
function isSpokenOf(path: string, { data }: Closable, { data: now }: Closable): boolean {
  if (!('timeline' in data && 'timeline' in now)) return false;
  const [, list, number] = /^(timeline|evidence|notifications)\[(\d+)\]/.exec(path) ?? [];
  const at = Number(number);
  if (list === 'timeline') return at < data.timeline.length;
  if (list === 'evidence') return path.endsWith('.sha256') || now.evidence.length < data.evidence.length;
  if (list === 'notifications') return data.notifications[at]?.sentAt !== undefined;
  return ['kind', 'severity', 'category', 'awareAt', 'detectedAt'].includes(path) || /^imported\b/.test(path);
}

/** The field that a new entry of `reassessments` decides anew: an amendment that names the field covers the entry too. */
function reassessedIn(path: string, { data: before }: Closable, { data: now }: Closable): string | undefined {
  if (!('timeline' in before && 'timeline' in now)) return undefined;
  const at = Number(/^reassessments\[(\d+)\]/.exec(path)?.[1] ?? -1);
  return at < before.reassessments.length ? undefined : now.reassessments[at]?.field;
}

function* unamended(before: Closable, record: Closable, lost: readonly string[]): Generator<Problem> {
  const added = record.data.amendments.slice(before.data.amendments.length);
  const amended = added.flatMap(({ fields }) => fields);
  const isNamed = (path: string): boolean =>
    amended.some((field) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`));
  const isAmended = (path: string): boolean => isNamed(path) || isNamed(reassessedIn(path, before, record) ?? path);
  if (record.data.status !== 'closed') {
    // How an incident is opened again, other rules see to; a nonconformity has no list of its own for it.
    if (!('reopened' in record.data) && !isNamed('status'))
      yield {
        at: ['status'],
        message: `the record was closed and is \`${record.data.status ?? 'open'}\`, without an amendment that names \`status\``,
      };
    return;
  }
  const fields = [...changedFields(before.data, record.data)].filter(
    (path) =>
      !lost.includes(path.split(/[.[]/)[0] ?? path) &&
      !isAdded(path, before, record) &&
      !isAmended(path) &&
      !isSpokenOf(path, before, record),
  );
  const sections = changedSections(before, record).filter((name) => !isAmended(name));
  const said = [...fields, ...sections.map((name) => (name === 'text' ? 'text above the first heading' : name))];
  const [first] = fields;
  if (said.length === 0) return;
  yield {
    at: first === undefined ? ['status'] : [first.split(/[.[]/)[0] ?? first],
    message: `the record is closed, and ${codes(said.slice(0, 5))}${said.length > 5 ? ` and ${said.length - 5} more` : ''} changed without an amendment`,
  };
}

export default changeRule({
  id: 'history/closed-record-changed',
  of: ['incidents', 'nonconformities'],
  needs: ['status'],
  severity: 'error',
  controls: ['A.5.28', '7.5.3', '10.2'],
  title: 'A closed record stays as it was closed',
  why: 'Closing says: this is what happened and what we learned. A record that changes afterwards is another one than management closed.',
  fix: 'Add an entry at the end of `amendments`, `{ at, by, reason, fields: [severity] }`, that names each field (prose by its heading, "## Root cause"); or open the record again: an incident with `reopened`, a nonconformity by an amendment that names `status`.',
  *check({ before, record, past }) {
    if (before.data.status === 'closed') yield* unamended(before, record, past.lost(record.type, record.id));
  },
  examples: {
    fails: [
      {
        name: 'another title, beside a number that could not be read before',
        from: CLOSED,
        set: { title: 'Laptop left on a tram', downtimeMinutes: 30 },
        before: { set: { downtimeMinutes: 'thirty' } },
        says: '3:1 the record is closed, and `title` changed without an amendment',
      },
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
      {
        name: 'a link less, and another reason why a client was not told',
        from: CLOSED,
        set: {
          'links.actions': [],
          'notifications[1]': {
            obligation: 'northwind-dpa',
            stage: 'final',
            decision: 'required',
            decidedBy: 'privacy-lead',
            rationale: 'They asked.',
          },
        },
        before: {
          set: {
            'notifications[1]': {
              obligation: 'northwind-dpa',
              stage: 'final',
              decision: 'not-required',
              decidedBy: 'privacy-lead',
              rationale: 'They know.',
            },
          },
        },
        says: '89:1 the record is closed, and `notifications[1].decision`, `notifications[1].rationale` and `links.actions[0]` changed without an amendment',
      },
      {
        name: 'how evidence was disposed of, told otherwise',
        from: CLOSED,
        set: {
          'evidence[0].disposal': { at: '2026-11-01T10:00+01:00', by: 'it-admin', method: 'deleted', reason: 'Old.' },
        },
        before: {
          set: {
            'evidence[0].disposal': {
              at: '2026-11-01T10:00+01:00',
              by: 'it-admin',
              method: 'shredded',
              reason: 'Old.',
            },
          },
        },
        says: '74:1 the record is closed, and `evidence[0].disposal.method` changed without an amendment',
      },
      {
        name: 'the cause of a closed nonconformity',
        from: NONCONFORMITY,
        set: { cause: 'Nobody thought of it.', 'effectiveness.result': 'partly' },
        before: {},
        says: '18:1 the record is closed, and `cause` and `effectiveness.result` changed without an amendment',
      },
      {
        name: 'a closed nonconformity, open again without a word',
        from: NONCONFORMITY,
        set: { status: 'open', closure: null },
        before: {},
        says: '4:1 the record was closed and is `open`, without an amendment that names `status`',
      },
    ],
    passes: [
      {
        name: 'a status that could not be read before',
        from: CLOSED,
        set: { title: 'Laptop left on a tram' },
        before: { set: { status: 'done' } },
      },
      {
        name: 'an action more, of an incident and of a nonconformity',
        from: NONCONFORMITY,
        set: { actions: ['ACT-2026-0003', 'ACT-2026-0004'], source: ['INC-2026-0009', 'INC-2026-0007'] },
        before: {},
      },
      {
        name: 'a nonconformity, open again with an amendment that says why',
        from: NONCONFORMITY,
        set: { status: 'open', closure: null, cause: 'Nobody thought of it.', amendments: [OPENED] },
        before: {},
      },
      {
        name: 'a nonconformity that was not closed before',
        from: NONCONFORMITY,
        before: { set: { status: 'verified', closure: null, cause: 'Nobody thought of it.' } },
      },
      {
        name: 'a notice that was sent later, its receipt, a disposal and another holder',
        from: CLOSED,
        set: {
          'notifications[0].reference': 'MAIL-78',
          'notifications[1]': {
            obligation: 'northwind-dpa',
            stage: 'final',
            decision: 'required',
            decidedBy: 'privacy-lead',
            rationale: 'They asked.',
            sentAt: '2026-04-01T10:00+02:00',
          },
          'evidence[0].disposal': { at: '2026-11-01T10:00+01:00', by: 'it-admin', method: 'deleted', reason: 'Old.' },
          'evidence[0].custody[1]': {
            at: '2026-10-01T10:00+01:00',
            from: 'it-admin',
            to: 'isms-manager',
            action: 'moved',
            purpose: 'audit',
          },
        },
        before: {
          set: {
            'notifications[0].reference': null,
            'notifications[1]': {
              obligation: 'northwind-dpa',
              stage: 'final',
              decision: 'required',
              decidedBy: 'privacy-lead',
              rationale: 'They asked.',
            },
          },
        },
      },
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
