import { describe, expect, it } from 'vitest';
import type { Folder } from '../../../src/records/types/fields.ts';
import type { Asked, Fields } from '../../../src/records/types/form.ts';
import { organisationSchema, recordTypes } from '../../../src/records/types/index.ts';

const asked: Asked = {
  organisation: organisationSchema.parse({
    name: 'Fenwick Analytics',
    timezone: 'Europe/Berlin',
    channels: [{ id: 'email', label: 'Mailbox', address: 'mailto:security@fenwick.example' }],
    roles: { incidentManager: 'isms-manager', management: 'managing-director' },
    thresholds: { waiverDays: 10 },
  }),
  instant: '2026-03-02T09:20+01:00',
  today: '2026-03-02',
};

function formOf(folder: Folder) {
  const { form } = recordTypes[folder];
  if (form === null) throw new Error(`${folder} has no form`);
  return form;
}

describe('what follows from the answers without being asked', () => {
  const firstDraft = {
    version: '0.1',
    status: 'draft',
    changes: [{ version: '0.1', on: '2026-03-02', what: 'First draft.' }],
  };
  it.each<[Folder, answers: Fields, filled: Fields]>([
    ['actions', {}, { createdOn: '2026-03-02', status: 'open' }],
    ['assets', {}, { status: 'in-use' }],
    [
      'nonconformities',
      {},
      { status: 'open', grade: 'minor', raisedAt: '2026-03-02T09:20+01:00', raisedBy: 'isms-manager' },
    ],
    ['obligations', {}, {}],
    ['obligations', { withinHours: '24' }, {}],
    [
      'obligations',
      { withinHours: 24 },
      { stages: [{ id: 'notification', start: 'aware', amount: 24, unit: 'hours' }] },
    ],
    ['people', { title: 'IT administrator' }, { role: 'IT administrator', status: 'active' }],
    ['policies', {}, firstDraft],
    ['reviews', { chair: 'managing-director', heldOn: '2026-03-01' }, {}],
    [
      'reviews',
      { statement: 'Nobody saw anything.', chair: 'managing-director', heldOn: '2026-03-01' },
      { nilReturn: { by: 'managing-director', on: '2026-03-01', statement: 'Nobody saw anything.' } },
    ],
    ['risks', {}, { reviewOn: '2027-03-02' }],
    ['risks', { likelihood: 3 }, { reviewOn: '2027-03-02' }],
    ['risks', { impact: 4 }, { reviewOn: '2027-03-02' }],
    ['risks', { likelihood: 3, impact: 4 }, { score: 12, reviewOn: '2027-03-02' }],
    ['risks', { acceptedBy: 'managing-director' }, { acceptedOn: '2026-03-02', reviewOn: '2027-03-02' }],
    ['training', { heldOn: '2026-03-01' }, {}],
    [
      'training',
      { people: ['ops-lead', 'it-admin'], heldOn: '2026-03-01' },
      {
        attendees: [
          { person: 'ops-lead', completedOn: '2026-03-01' },
          { person: 'it-admin', completedOn: '2026-03-01' },
        ],
      },
    ],
    ['waivers', {}, { approvedOn: '2026-03-02' }],
  ])('%s, after %j', (folder, answers, filled) => {
    expect(formOf(folder).fill?.(asked, answers)).toEqual(filled);
  });
});

describe('what Enter stands for', () => {
  it.each<[Folder, suggested: Readonly<Record<string, string>>]>([
    ['actions', { owner: 'isms-manager', dueOn: '2026-04-01' }],
    ['nonconformities', { owner: 'isms-manager' }],
    ['policies', { owner: 'isms-manager' }],
    ['risks', { owner: 'isms-manager', acceptedBy: 'managing-director' }],
    ['reviews', { heldOn: '2026-03-02', 'period.toOn': '2026-03-02', chair: 'managing-director' }],
    ['training', { heldOn: '2026-03-02', topics: 'recognise, report, preserve, escalate' }],
  ])('%s', (folder, suggested) => {
    const said = formOf(folder).questions.flatMap(({ field, suggest }) => {
      const text = suggest?.(asked, {});
      return text === undefined ? [] : [[field, text]];
    });
    expect(Object.fromEntries(said)).toEqual(suggested);
  });

  it('a waiver lasts as long as the organisation lets it', () => {
    const said = formOf('waivers').questions.map(({ suggest }) => suggest?.(asked, {}));
    expect(said).toContain('2026-03-12');
  });
});

describe('what is asked only after some answers', () => {
  const inputs = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `inputs.${letter}`);
  it.each<[Folder, answers: Fields, asked: readonly string[]]>([
    ['obligations', { kind: 'insurance' }, ['withinHours', 'effectiveOn']],
    ['obligations', { kind: 'law' }, ['withinHours']],
    ['obligations', { kind: 'law', preset: 'gdpr-33-authority' }, []],
    ['reviews', { kind: 'register' }, ['statement']],
    ['reviews', { kind: 'management' }, inputs],
    ['reviews', {}, []],
    ['risks', { treatment: 'accept' }, ['acceptedBy']],
    ['risks', { treatment: 'modify' }, []],
    ['training', { kind: 'spot-check' }, ['result']],
    ['training', { kind: 'exercise' }, ['result']],
    ['training', { kind: 'course' }, []],
  ])('%s, after %j: %j', (folder, answers, expected) => {
    const those = formOf(folder).questions.filter(({ when }) => when?.(answers) === true);
    expect(those.map(({ field }) => field)).toEqual(expected);
  });
});
