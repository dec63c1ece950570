import { describe, expect, it } from 'vitest';
import { type Incident, incident } from '../../src/records/types/incident.ts';
import { type Obligation, obligation } from '../../src/records/types/obligation.ts';
import { bindingOf, stagesOf } from '../../src/regimes/applies.ts';
import { lastSentAt, startedAt } from '../../src/regimes/starts.ts';

const base = {
  id: 'INC-2026-0007',
  title: 'Laptop left on a train',
  kind: 'incident',
  status: 'triaged',
  reportedAt: '2026-03-02T08:20+01:00',
};

function record(fields: Readonly<Record<string, unknown>>): Incident {
  return incident.schema.parse({ ...base, ...fields });
}

function duty(fields: Readonly<Record<string, unknown>>): Obligation {
  return obligation.schema.parse({ id: 'duty', title: 'A duty', ...fields });
}

describe('whether a duty binds', () => {
  it.each<[string, string, object, object]>([
    ['applies', 'no condition', {}, {}],
    ['no', 'an event', {}, { kind: 'event' }],
    ['no', 'a weakness', {}, { kind: 'weakness' }],
    ['no', 'not triaged yet', {}, { status: 'reported' }],
    ['applies', 'a drill', {}, { exercise: true }],
    ['no', 'a contract of the day after', { effectiveOn: '2026-03-03' }, { awareAt: '2026-03-02T23:59+01:00' }],
    ['applies', 'a contract of that day', { effectiveOn: '2026-03-03' }, { awareAt: '2026-03-03T00:00+01:00' }],
    ['no', 'a contract after the report, awareness not told', { effectiveOn: '2026-03-03' }, {}],
    [
      'applies',
      'an old breach that was found since',
      { effectiveOn: '2026-03-03' },
      { detectedAt: '2026-03-01T09:00+01:00', awareAt: '2026-03-04T09:00+01:00' },
    ],
    ['no', 'switched off', { off: 'We sold that business in May.' }, {}],
    ['applies', 'switched off without a reason', { off: 'TBD' }, {}],

    [
      'applies',
      'personal data involved',
      { appliesWhen: { personalData: 'yes' } },
      { personalData: { involved: 'yes' } },
    ],
    ['no', 'no personal data', { appliesWhen: { personalData: 'yes' } }, { personalData: { involved: 'no' } }],
    ['applies', 'nobody knows', { appliesWhen: { personalData: 'yes' } }, { personalData: { involved: 'unknown' } }],
    ['applies', 'nobody asked', { appliesWhen: { personalData: 'yes' } }, {}],
    [
      'no',
      'only without personal data',
      { appliesWhen: { personalData: 'no' } },
      { personalData: { involved: 'yes' } },
    ],
    ['no', 'the other role', { appliesWhen: { role: 'controller' } }, { personalData: { role: 'processor' } }],
    ['applies', 'the role is open', { appliesWhen: { role: 'controller' } }, { personalData: { involved: 'yes' } }],
    ['no', 'no high risk', { appliesWhen: { highRisk: 'yes' } }, { personalData: { highRisk: 'no' } }],
    ['applies', 'the risk is open', { appliesWhen: { highRisk: 'yes' } }, { personalData: { highRisk: 'unknown' } }],

    ['applies', 'just severe enough', { appliesWhen: { severityAtLeast: 'high' } }, { severity: 'high' }],
    ['applies', 'more severe', { appliesWhen: { severityAtLeast: 'high' } }, { severity: 'critical' }],
    ['no', 'less severe', { appliesWhen: { severityAtLeast: 'high' } }, { severity: 'medium' }],
    ['applies', 'no severity yet', { appliesWhen: { severityAtLeast: 'high' } }, {}],

    [
      'applies',
      'one of the categories',
      { appliesWhen: { categories: ['outage', 'malware'] } },
      { category: 'malware' },
    ],
    ['no', 'none of the categories', { appliesWhen: { categories: ['outage'] } }, { category: 'phishing' }],
    ['applies', 'no category yet', { appliesWhen: { categories: ['outage'] } }, {}],
    ['applies', 'category undetermined', { appliesWhen: { categories: ['outage'] } }, { category: 'undetermined' }],

    [
      'applies',
      'the client is affected',
      { recipient: 'mill', appliesWhen: { client: 'yes' } },
      { affected: { clients: ['mill'] } },
    ],
    [
      'no',
      'another client is',
      { recipient: 'mill', appliesWhen: { client: 'yes' } },
      { affected: { clients: ['bank'] } },
    ],
    ['no', 'no client is', { recipient: 'mill', appliesWhen: { client: 'yes' } }, { affected: { clients: [] } }],
    ['applies', 'nobody said what is affected', { recipient: 'mill', appliesWhen: { client: 'yes' } }, {}],
    ['applies', 'any client, no recipient', { appliesWhen: { client: 'yes' } }, { affected: { clients: ['bank'] } }],

    ['waiting', 'not found significant yet', { appliesWhen: { significant: 'yes' } }, {}],
    [
      'applies',
      'found significant',
      { appliesWhen: { significant: 'yes' } },
      { clocks: { significantAt: base.reportedAt } },
    ],
    ['waiting', 'not classified major yet', { preset: 'dora' }, {}],
    ['applies', 'classified major', { preset: 'dora' }, { clocks: { classifiedMajorAt: base.reportedAt } }],
    ['waiting', 'not found material yet', { preset: 'sec-8k' }, {}],
    ['applies', 'found material', { preset: 'sec-8k' }, { clocks: { materialAt: base.reportedAt } }],
    [
      'no',
      'not significant yet, and of another category',
      { preset: 'nis2', appliesWhen: { categories: ['outage'] } },
      { category: 'phishing' },
    ],

    ['applies', 'a preset', { preset: 'gdpr-33-authority' }, { personalData: { involved: 'yes', role: 'controller' } }],
    [
      'no',
      'a preset for the other role',
      { preset: 'gdpr-33-authority' },
      { personalData: { involved: 'yes', role: 'processor' } },
    ],
    [
      'no',
      'a preset without its own condition',
      { preset: 'gdpr-33-authority', appliesWhen: { severityAtLeast: 'high' } },
      { severity: 'low', personalData: { involved: 'yes', role: 'controller' } },
    ],
  ])('%s: %s', (binding, _, obligationFields, incidentFields) => {
    expect(bindingOf(duty({ ...obligationFields }), record({ ...incidentFields }))).toBe(binding);
  });
});

describe('the steps of a duty', () => {
  it('are those of the record', () => {
    const stages = [{ id: 'notification', start: 'aware' }];
    expect(stagesOf(duty({ stages })).map(({ id }) => id)).toEqual(['notification']);
  });

  it('are those of the preset first, which a record can add to and not weaken', () => {
    const stages = [
      { id: 'report', start: 'stage:notification', amount: 30, unit: 'days' },
      { id: 'notification', start: 'aware', amount: 96, unit: 'hours' },
    ];
    const found = stagesOf(duty({ preset: 'gdpr-33-authority', stages }));
    expect(found.map(({ id, amount }) => [id, amount])).toEqual([
      ['notification', 72],
      ['report', 30],
    ]);
  });

  it('ask for what either of preset and record wants told', () => {
    const stages = [{ id: 'notification', start: 'aware', amount: 24, unit: 'hours', content: ['ticket', 'nature'] }];
    expect(stagesOf(duty({ preset: 'gdpr-33-processor', stages }))).toMatchObject([
      { id: 'notification', article: 'Art. 33(2)', content: ['nature', 'subjects', 'measures', 'ticket'] },
    ]);
  });
});

describe('what starts a clock', () => {
  const aware = '2026-03-02T09:00+01:00';
  const later = '2026-03-02T12:00+01:00';
  const sent = (stage: string, sentAt: string | undefined) => ({
    obligation: 'duty',
    stage,
    decision: 'required',
    sentAt,
  });

  it.each<[string, string, object, string | undefined]>([
    ['awareness', 'aware', { awareAt: aware }, aware],
    ['no awareness yet', 'aware', {}, undefined],
    ['discovery', 'discovered', { clocks: { discoveredAt: later }, detectedAt: aware }, later],
    ['detection stands for discovery', 'discovered', { detectedAt: aware }, aware],
    ['the report stands for detection', 'year-end', {}, base.reportedAt],
    ['significance', 'significant', { clocks: { significantAt: later } }, later],
    ['classification', 'classified', { clocks: { classifiedMajorAt: later } }, later],
    ['a high risk', 'high-risk', { clocks: { highRiskAt: later }, awareAt: aware }, later],
    ['a high risk without a time', 'high-risk', { awareAt: aware, personalData: { highRisk: 'yes' } }, aware],
    ['no high risk', 'high-risk', { awareAt: aware, personalData: { highRisk: 'no' } }, undefined],
    ['materiality', 'material', { clocks: { materialAt: later } }, later],
    ['a measure', 'measure-available', { clocks: { measureAvailableAt: later } }, later],
    ['information', 'information-available', { clocks: { informationAvailableAt: later } }, later],
    ['a request', 'requested', { clocks: { requestedAt: later } }, later],
    ['a payment', 'paid', { clocks: { paidAt: later } }, later],
    ['the end of handling', 'handled', { clocks: { handledAt: later } }, later],
    ['an earlier step', 'stage:notification', { notifications: [sent('notification', later)] }, later],
    [
      'an earlier step that was not sent',
      'stage:notification',
      { notifications: [sent('notification', undefined)] },
      undefined,
    ],
    ['a step of another name', 'stage:initial', { notifications: [sent('notification', later)] }, undefined],
  ])('%s', (_, start, fields, expected) => {
    expect(startedAt('duty', { start }, record({ ...fields }))).toBe(expected);
  });

  it('is the last of several follow-ups, whatever zone they are written in', () => {
    const notifications = [
      sent('notification', '2026-03-02T12:00+01:00'),
      sent('notification', '2026-03-02T11:30Z'),
      sent('notification', '2026-03-02T09:00+01:00'),
    ];
    expect(lastSentAt(record({ notifications }), 'duty', 'notification')).toBe('2026-03-02T11:30Z');
    expect(lastSentAt(record({ notifications }), 'other', 'notification')).toBeUndefined();
  });
});
