import type { Edit } from './edits.ts';
import {
  ACTION,
  CLOSED,
  EVENT,
  entriesOf,
  type Fields,
  type Lying,
  OPEN,
  POLICY,
  pathOf,
  REPORTED,
  SETTINGS,
  TRIAGED,
  withRecord,
} from './register.ts';

/** One thing that nobody may do to what was handed in, and the rules of which one at least must speak. */
export interface Forbidden extends Edit {
  readonly rules: readonly string[];
}

type Change = (fields: Fields, number: number) => Fields | null;

function forbidden(name: string, id: string, rules: string, about: string, change: Change): Forbidden {
  return {
    name: `${name} (${id})`,
    rules: rules.split(' '),
    about: about === '' ? [] : about.split(' ').map((part) => (part === 'settings' ? part : `${id} ${part}`)),
    act: (register, number) =>
      withRecord(register, id, (fields) => {
        // What management closed is frozen while it is closed, what is low can not be lowered.
        if (about.includes('amendments') && fields.status !== 'closed') return null;
        if (about === 'severity' && fields.severity === 'low') return null;
        const changed = change(fields, number);
        return changed === null ? null : { fields: { ...fields, ...changed } };
      }),
  };
}

/** Puts something else in the place of a file. */
function hidden(
  name: string,
  id: string,
  rules: string,
  instead: (path: string, lying: Lying) => [string, Lying] | null,
): Forbidden {
  return {
    name: `${name} (${id})`,
    rules: rules.split(' '),
    about: [],
    act(register) {
      const path = pathOf(register, id);
      const lying = register.get(path ?? '');
      if (path === null || lying === undefined) return null;
      const next = new Map(register);
      next.delete(path);
      const put = instead(path, lying);
      return put === null ? next : next.set(...put);
    },
  };
}

/** A list with its entry at `index` changed, or taken out where `change` gives null. */
function withEntry(
  fields: Fields,
  list: string,
  index: number,
  change: (entry: Fields) => Fields | null,
): Fields | null {
  const entries = entriesOf(fields, list);
  const entry = entries[index];
  if (entry === undefined) return null;
  const changed = change(entry);
  const rest = changed === null ? [] : [changed];
  return { [list]: [...entries.slice(0, index), ...rest, ...entries.slice(index + 1)] };
}

const otherwise =
  (list: string, changed: Fields, index = 0): Change =>
  (fields) =>
    withEntry(fields, list, index, (entry) => ({ ...entry, ...changed }));

const without =
  (list: string, index = 0): Change =>
  (fields) =>
    withEntry(fields, list, index, () => null);

const inEvidence =
  (change: (item: Fields) => Fields | null): Change =>
  (fields) =>
    withEntry(fields, 'evidence', 0, (item) => {
      const changed = change(item);
      return changed === null ? item : { ...item, ...changed };
    });

const EARLIER = { at: '2026-03-02T08:00+01:00', by: 'it-admin', phase: 'detect', action: 'Nobody was told.' };
const LOWER = { at: '2026-11-20T09:00+01:00', by: 'isms-manager', field: 'severity', from: 'high', to: 'low' };
const EDITED = 'history/timeline-edited';
const WEAKENED = 'history/checker-weakened';

const timelines = (id: string): readonly Forbidden[] => [
  forbidden('say a timeline entry otherwise', id, EDITED, 'timeline', otherwise('timeline', { action: 'Nothing.' })),
  forbidden(
    'date a timeline entry otherwise',
    id,
    EDITED,
    'timeline',
    otherwise('timeline', { at: '2026-03-02T08:21+01:00' }),
  ),
  forbidden(
    'take out the first timeline entry',
    id,
    `${EDITED} history/timeline-removed`,
    'timeline',
    without('timeline'),
  ),
  forbidden('empty a timeline', id, 'history/timeline-removed', 'timeline', () => ({ timeline: [] })),
  forbidden('put an entry in front of a timeline', id, EDITED, 'timeline', (fields) => ({
    timeline: [EARLIER, ...entriesOf(fields, 'timeline')],
  })),
];

const evidence = (id: string): readonly Forbidden[] => [
  forbidden(
    'say otherwise who had evidence',
    id,
    'history/custody-edited',
    'evidence',
    inEvidence((item) => withEntry(item, 'custody', 0, (entry) => ({ ...entry, to: 'ops-lead' }))),
  ),
  forbidden(
    'take out who had evidence',
    id,
    'history/custody-edited',
    'evidence',
    inEvidence(() => ({ custody: [] })),
  ),
  forbidden(
    'another fingerprint',
    id,
    'history/evidence-hash-changed',
    'evidence',
    inEvidence(() => ({ sha256: 'f'.repeat(64) })),
  ),
  forbidden(
    'no fingerprint',
    id,
    'history/evidence-hash-changed',
    'evidence',
    inEvidence(() => ({ sha256: undefined })),
  ),
  forbidden('take out evidence', id, 'history/evidence-removed', 'evidence', without('evidence')),
  forbidden(
    'call evidence otherwise',
    id,
    'history/evidence-removed',
    'evidence',
    inEvidence(() => ({ id: 'other' })),
  ),
  forbidden(
    'a notification sent earlier',
    id,
    'history/notification-edited',
    'notifications',
    otherwise('notifications', { sentAt: '2026-03-02T09:00+01:00' }),
  ),
  forbidden(
    'other words in a notification',
    id,
    'history/notification-edited',
    'notifications',
    otherwise('notifications', { summary: 'All of it.' }),
  ),
  forbidden('take out a notification', id, 'history/notification-edited', 'notifications', without('notifications')),
];

const assessed = (id: string): readonly Forbidden[] => [
  forbidden('a lower severity without a word', id, 'history/reassessment-required', 'severity', () => ({
    severity: 'low',
  })),
  forbidden('another category without a word', id, 'history/reassessment-required', 'category', () => ({
    category: 'other',
  })),
  forbidden('another kind without a word', id, 'history/reassessment-required', 'kind', () => ({ kind: 'weakness' })),
  forbidden('no severity any more', id, 'history/reassessment-required', 'severity', () => ({ severity: undefined })),
  forbidden('detected later', id, 'history/detected-at-changed', 'detectedAt', () => ({
    detectedAt: '2026-11-20T07:00+01:00',
  })),
  forbidden('aware later', id, 'history/aware-at-moved-later', 'awareAt', () => ({
    awareAt: '2026-11-20T07:30+01:00',
  })),
  forbidden('aware never', id, 'history/aware-at-moved-later', 'awareAt', () => ({ awareAt: undefined })),
];

const DELETED = 'history/record-deleted';

const vanishing = (id: string): readonly Forbidden[] => [
  hidden('delete', id, DELETED, () => null),
  hidden('another ending', id, DELETED, (path, lying) => [path.replace(/md$/, 'markdown'), lying]),
  hidden('into a folder where no record lies', id, DELETED, (_, lying) => [`archive/${id}.md`, lying]),
  hidden('empty the file', id, 'record/readable', (path) => [path, { text: '' }]),
  hidden('a link in its place', id, 'record/readable', (path) => [path, { link: '/etc/hostname' }]),
  hidden('another repository in its place', id, 'record/readable', (path) => [path, { repository: true }]),
  hidden('something that can not be read', id, 'record/readable', (path) => [path, { text: '---\nid: [\n---\n' }]),
  hidden('another id', id, 'history/id-changed history/record-deleted', (path, lying) => {
    const other = id.replace(/\d{4}$/, '8888').replace(/^([a-z-]+)$/, '$1-too');
    return [path.replace(id, other), 'fields' in lying ? { ...lying, fields: { ...lying.fields, id: other } } : lying];
  }),
];

/** All that nobody may do to what was handed in, whatever else is done beside it. */
export const FORBIDDEN: readonly Forbidden[] = [
  ...[OPEN, CLOSED, TRIAGED, REPORTED, EVENT, ACTION, 'NC-2026-0001', 'RSK-0002', 'ops-lead', POLICY].flatMap(
    vanishing,
  ),
  ...[OPEN, CLOSED, TRIAGED].flatMap(timelines),
  forbidden('exchange two timeline entries', OPEN, EDITED, 'timeline', (fields) => {
    const [first, second, ...others] = entriesOf(fields, 'timeline');
    return first === undefined || second === undefined ? null : { timeline: [second, first, ...others] };
  }),
  ...[OPEN, CLOSED].flatMap(evidence),
  ...[OPEN, CLOSED, TRIAGED].flatMap(assessed),
  forbidden('lower severity, approved by nobody', OPEN, 'history/severity-lowered', 'severity', (fields) => ({
    severity: 'low',
    reassessments: [...entriesOf(fields, 'reassessments'), { ...LOWER, reason: 'Not so bad.' }],
  })),
  forbidden('lower severity, approved by who lowers it', OPEN, 'history/severity-lowered', 'severity', (fields) => ({
    severity: 'low',
    reassessments: [
      ...entriesOf(fields, 'reassessments'),
      { ...LOWER, reason: 'Not so bad.', approvedBy: 'isms-manager' },
    ],
  })),
  ...[CLOSED, EVENT].flatMap((id) => [
    forbidden('another title of a closed record', id, 'history/closed-record-changed', 'status amendments', () => ({
      title: 'Nothing',
    })),
    forbidden('another reporter of a closed record', id, 'history/closed-record-changed', 'status amendments', () => ({
      reporter: { who: 'external', channel: 'email' },
    })),
    forbidden('open again without a word', id, 'history/reopen-needs-reason', 'status', ({ kind, status }) =>
      status !== 'closed' ? null : { status: kind === 'event' ? 'triaged' : 'investigating', closure: undefined },
    ),
    {
      ...forbidden(
        'other lessons of a closed record',
        id,
        'history/closed-record-changed',
        'status amendments',
        () => ({}),
      ),
      act: (register) =>
        withRecord(register, id, (fields, body) =>
          fields.status === 'closed'
            ? { body: body.replace('## Lessons learned\n\n', '## Lessons learned\n\nNone. ') }
            : null,
        ),
    } satisfies Forbidden,
  ]),
  forbidden(
    'an entry in the timeline of a closed record',
    CLOSED,
    'history/closed-record-changed',
    'status amendments timeline',
    (fields) => ({
      timeline: [...entriesOf(fields, 'timeline'), { ...EARLIER, at: '2026-11-20T09:00+01:00' }],
    }),
  ),
  ...(['reassessments', 'reopened'] as const).flatMap((list) => [
    forbidden(`other words in ${list}`, OPEN, 'history/decision-edited', '', otherwise(list, { reason: 'None.' })),
    forbidden(`an entry of ${list} taken out`, OPEN, 'history/decision-edited', '', without(list)),
  ]),
  forbidden(
    'other words in an amendment',
    CLOSED,
    'history/decision-edited',
    '',
    otherwise('amendments', { reason: 'None.' }),
  ),
  forbidden('an amendment taken out', CLOSED, 'history/decision-edited', '', without('amendments')),
  forbidden('back to an earlier status', OPEN, 'history/illegal-transition', 'status', () => ({ status: 'triaged' })),
  forbidden('taken over from elsewhere, all of a sudden', OPEN, 'history/imported-later', '', () => ({
    imported: { from: 'Jira', on: '2026-11-20' },
  })),
  forbidden(
    'a move of a due day said otherwise',
    ACTION,
    'history/due-move-edited',
    'dueMoves',
    otherwise('dueMoves', { reason: 'No reason.' }),
  ),
  forbidden('a move of a due day taken out', ACTION, 'history/due-move-edited', 'dueMoves', without('dueMoves')),
  {
    ...forbidden(
      'other text of a policy in its version',
      POLICY,
      'policy/version-bump-required',
      'version',
      () => ({}),
    ),
    act: (register) => withRecord(register, POLICY, (_, body) => ({ body: `${body} Only by day.` })),
  } satisfies Forbidden,
  forbidden('switch a rule off', SETTINGS, WEAKENED, 'settings', () => ({
    severities: { 'register/minimum-roles': 'off' },
  })),
  forbidden('a wider threshold', SETTINGS, WEAKENED, 'settings', () => ({ thresholds: { triageHours: 4000 } })),
  forbidden('a later first day', SETTINGS, WEAKENED, 'settings', () => ({ startedOn: '2026-11-01' })),
  forbidden('a sample from now on', SETTINGS, WEAKENED, 'settings', () => ({ sample: true })),
  forbidden('nobody is the deputy', SETTINGS, WEAKENED, 'settings', ({ roles }) => ({
    roles: { ...(typeof roles === 'object' ? roles : {}), deputy: undefined },
  })),
  forbidden('no confidential channel', SETTINGS, WEAKENED, 'settings', (fields) => ({
    channels: entriesOf(fields, 'channels').map((one) => ({ ...one, confidential: undefined })),
  })),
  {
    ...forbidden('a waiver', SETTINGS, WEAKENED, '', () => ({})),
    act: (register) =>
      new Map(register).set('waivers/WVR-2026-0001.md', {
        fields: {
          ...{
            id: 'WVR-2026-0001',
            title: 'None',
            rule: 'evidence/retention-set',
            records: [CLOSED],
            reason: 'Later.',
          },
          ...{ approvedBy: 'managing-director', approvedOn: '2026-11-02', expiresOn: '2026-12-31' },
        },
        body: '',
      }),
  } satisfies Forbidden,
];
