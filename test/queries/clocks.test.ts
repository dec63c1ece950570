import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allClocks, type Clock, isOpenClock, soonestFirst } from '../../src/queries/clocks.ts';
import { whenAt } from '../../src/queries/today.ts';
import { readContent } from '../../src/records/content.ts';
import { utc } from '../../src/records/time.ts';
import { exampleSource } from '../../src/rules/example.ts';

type Fields = Readonly<Record<string, unknown>>;

const DUTY = 'obligations/northwind-dpa.md';
const OWN = { preset: null, recipient: null, appliesWhen: null, stages: [] };
const AWARE = '2026-11-18T12:00+01:00';
const NOW = '2026-11-20T12:00+01:00';

/** The clocks of a triaged incident under one duty. */
function clocks(duty: Fields, fields: Fields, now = NOW, settings: Fields = {}): readonly Clock[] {
  const content = readContent(
    exampleSource({
      name: '',
      from: 'incidents/2026/INC-2026-0012.md',
      set: { awareAt: AWARE, ...fields },
      files: {
        [DUTY]: { from: DUTY, set: { ...OWN, ...duty } },
        'incidents/2026/INC-2026-0007.md': null,
        'incidents/2026/INC-2026-0014.md': null,
        'organisation.md': { from: 'organisation.md', set: settings },
      },
    }),
  );
  return [...allClocks(content, whenAt(Date.parse(now), content.organisation.data))];
}

/** `stage: state, due` of each. */
function told(...args: Parameters<typeof clocks>): readonly string[] {
  return clocks(...args).map(({ stage, state, due }) => `${stage.id}: ${state}${due === null ? '' : `, ${utc(due)}`}`);
}

const hours = (amount: number, more: Fields = {}) => ({
  stages: [{ id: 'notification', start: 'aware', amount, unit: 'hours', ...more }],
});
const entry = (stage: string, more: Fields = {}) => ({
  obligation: 'northwind-dpa',
  stage,
  decision: 'required',
  decidedBy: 'privacy-lead',
  rationale: 'It binds.',
  ...more,
});
const sent = (stage: string, sentAt: string, more: Fields = {}) => entry(stage, { sentAt, ...more });
const off = (stage: string) => entry(stage, { decision: 'not-required' });
const notes = (...notifications: readonly Fields[]) => ({ notifications });

describe('how a step of a duty stands', () => {
  const due = '2026-11-20T11:00:00Z';
  it.each<[what: string, duty: Fields, incident: Fields, now: string, told: string[]]>([
    ['a minute before it is due', hours(48), {}, '2026-11-20T11:59+01:00', [`notification: due-soon, ${due}`]],
    ['at the instant itself', hours(48), {}, '2026-11-20T12:00+01:00', [`notification: due-soon, ${due}`]],
    ['a second later', hours(48), {}, '2026-11-20T12:00:01+01:00', [`notification: missed, ${due}`]],
    ['24 hours before', hours(48), {}, '2026-11-19T12:00+01:00', [`notification: due-soon, ${due}`]],
    ['a minute more than that', hours(48), {}, '2026-11-19T11:59+01:00', [`notification: running, ${due}`]],
    [
      'sent at the instant itself',
      hours(48),
      notes(sent('notification', '2026-11-20T11:00Z')),
      NOW,
      [`notification: met, ${due}`],
    ],
    [
      'sent a second later',
      hours(48),
      notes(sent('notification', '2026-11-20T12:00:01+01:00')),
      '2026-11-21T12:00Z',
      [`notification: met-late, ${due}`],
    ],
    [
      'the first of two decides',
      hours(48),
      notes(sent('notification', '2026-11-20T15:00+01:00'), sent('notification', '2026-11-19T12:00+01:00')),
      '2026-11-21T12:00Z',
      [`notification: met, ${due}`],
    ],
    [
      'what will be sent was not sent',
      hours(48),
      notes(sent('notification', '2026-11-20T12:01+01:00')),
      NOW,
      [`notification: due-soon, ${due}`],
    ],
    [
      'not required',
      hours(48),
      notes(off('notification')),
      '2026-11-30T12:00Z',
      [`notification: not-required, ${due}`],
    ],
    [
      'decided otherwise later',
      hours(48),
      notes(off('notification'), entry('notification')),
      '2026-11-30T12:00Z',
      [`notification: missed, ${due}`],
    ],
    ['no awareness', hours(48), { awareAt: null }, NOW, ['notification: waiting']],
    ['an awareness without its zone', hours(48), { awareAt: '2026-11-18T12:00' }, NOW, ['notification: waiting']],
    [
      'an awareness to come',
      hours(48),
      { awareAt: '2026-11-20T13:00+01:00' },
      NOW,
      ['notification: waiting, 2026-11-22T12:00:00Z'],
    ],
    [
      'no number',
      { stages: [{ id: 'notification', start: 'aware' }] },
      {},
      '2027-11-20T12:00Z',
      ['notification: running'],
    ],
    [
      'no number, sent',
      { stages: [{ id: 'notification', start: 'aware' }] },
      notes(sent('notification', '2026-11-20T11:00Z')),
      NOW,
      ['notification: met'],
    ],
    ['no steps', {}, {}, NOW, ['notification: running']],
    ['no steps, sent under another name', {}, notes(sent('call', '2026-11-20T11:00Z')), NOW, ['notification: met']],
    ['switched off', { ...hours(48), off: 'The contract ended.' }, {}, NOW, []],
    ['an event', hours(48), { kind: 'event' }, NOW, []],
    ['not assessed yet', hours(48), { status: 'reported' }, NOW, []],
    ['a drill', hours(48), { exercise: true }, NOW, [`notification: due-soon, ${due}`]],
    [
      'finished before these records began',
      hours(48),
      { status: 'closed', imported: { from: 'x', on: '2026-01-06', closedOn: '2025-12-01' } },
      NOW,
      [`notification: due-soon, ${due}`],
    ],
  ])('%s', (_, duty, incident, now, expected) => expect(told(duty, incident, now)).toEqual(expected));

  it('of what was finished before these records began nothing is left to do, and of what is closed since there is', () => {
    const closed = { status: 'closed', imported: { from: 'x', on: '2026-01-06', closedOn: '2025-12-01' } };
    expect(clocks(hours(24), closed).map((clock) => [clock.state, isOpenClock(clock)])).toEqual([['missed', false]]);
    expect(clocks(hours(24), { status: 'closed' }).map((clock) => [clock.state, isOpenClock(clock)])).toEqual([
      ['missed', true],
    ]);
  });

  it('stands in the order in which it is due; what waits and what has no instant stands last', () => {
    const stages = [
      { id: 'later', start: 'aware', amount: 96, unit: 'hours' },
      { id: 'never', start: 'aware' },
      { id: 'waits', start: 'stage:later', amount: 1, unit: 'hours' },
      { id: 'first', start: 'aware', amount: 1, unit: 'hours' },
    ];
    expect(soonestFirst(clocks({ stages }, {})).map(({ stage }) => stage.id)).toEqual([
      'first',
      'later',
      'never',
      'waits',
    ]);
  });

  it('goes by the settings that are handed over, whatever was asked of the same records before', () => {
    const content = readContent(
      exampleSource({
        name: '',
        from: 'incidents/2026/INC-2026-0007.md',
        set: { status: 'reviewed', closure: null, 'notifications[0].sentAt': null },
      }),
    );
    const { data } = content.organisation;
    const now = Date.parse('2026-03-03T07:20+01:00');
    const statesAt = (dueSoonHours: number) => {
      const organisation = { ...data, thresholds: { ...data.thresholds, dueSoonHours } };
      return [...allClocks(content, whenAt(now, organisation))].map(({ state }) => state);
    };
    expect([statesAt(48), statesAt(0.5), statesAt(48)].map((states) => states.includes('due-soon'))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('names the field that a clock waits for', () => {
    const field = (duty: Fields, incident: Fields = {}) => clocks(duty, incident).map((clock) => clock.field);
    expect(field(hours(48), { awareAt: null })).toEqual(['awareAt']);
    expect(field({ preset: 'sec-8k' })).toEqual(['clocks.materialAt', 'clocks.materialAt']);
    expect(field({ ...hours(48), appliesWhen: { major: 'yes' } })).toEqual(['clocks.classifiedMajorAt']);
    expect(field({ stages: [{ id: 'report', start: 'stage:notification' }] })).toEqual(['sentAt of notification']);
  });
});

describe('steps that follow each other', () => {
  const chain = {
    stages: [
      { id: 'notification', start: 'aware', amount: 24, unit: 'hours' },
      { id: 'report', start: 'stage:notification', amount: 1, unit: 'months' },
    ],
  };
  it.each<[what: string, incident: Fields, told: string[]]>([
    ['the first was not sent', {}, ['notification: missed, 2026-11-19T11:00:00Z', 'report: waiting']],
    [
      'the first was sent',
      notes(sent('notification', '2026-11-19T09:00+01:00')),
      ['notification: met, 2026-11-19T11:00:00Z', 'report: running, 2026-12-19T08:00:00Z'],
    ],
    [
      'sent twice: the last starts what follows',
      notes(sent('notification', '2026-11-19T09:00+01:00'), sent('notification', '2026-11-20T09:00+01:00')),
      ['notification: met, 2026-11-19T11:00:00Z', 'report: running, 2026-12-20T08:00:00Z'],
    ],
    [
      'the first is not required, so the others are not',
      notes(off('notification')),
      ['notification: not-required, 2026-11-19T11:00:00Z', 'report: not-required'],
    ],
    [
      'the report is not required',
      notes(sent('notification', '2026-11-19T09:00+01:00'), off('report')),
      ['notification: met, 2026-11-19T11:00:00Z', 'report: not-required, 2026-12-19T08:00:00Z'],
    ],
  ])('%s', (_, incident, expected) => expect(told(chain, incident)).toEqual(expected));
});

describe('lateness is what it was when the notice was sent', () => {
  const earlier = {
    field: 'awareAt',
    from: AWARE,
    to: '2026-11-16T12:00+01:00',
    by: 'isms-manager',
    reason: 'The log shows it.',
  };
  const corrected = (at: string) => ({ awareAt: '2026-11-16T12:00+01:00', reassessments: [{ at, ...earlier }] });
  const notice = notes(sent('notification', '2026-11-20T09:00+01:00'));

  it('whatever time goes by', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 0, max: 500_000 }), (minutes, later) => {
        const at = Date.parse('2026-11-20T11:00Z') + minutes * 60_000;
        const [clock] = clocks(hours(48), notes(sent('notification', utc(at))), utc(at + later * 60_000));
        expect(clock?.state).toBe(minutes > 0 ? 'met-late' : 'met');
      }),
      { numRuns: 40, seed: 6 },
    );
  });
  it('stays in time when the start is corrected afterwards; the new start is shown', () => {
    const [clock] = clocks(hours(48), { ...notice, ...corrected('2026-11-20T10:00+01:00') });
    expect([clock?.state, utc(clock?.due ?? 0), utc(clock?.judgedDue ?? 0)]).toEqual([
      'met',
      '2026-11-18T11:00:00Z',
      '2026-11-20T11:00:00Z',
    ]);
  });
  it('is late by a start that was corrected before it was sent', () =>
    expect(told(hours(48), { ...notice, ...corrected('2026-11-20T09:00+01:00') })).toEqual([
      'notification: met-late, 2026-11-18T11:00:00Z',
    ]));
  it('stays late when the start is moved later afterwards', () => {
    const reassessments = [{ ...earlier, at: '2026-11-20T10:00+01:00', from: '2026-11-16T12:00+01:00', to: AWARE }];
    expect(told(hours(48), { ...notice, reassessments })).toEqual(['notification: met-late, 2026-11-20T11:00:00Z']);
  });
  it('holds for findings that start a clock of their own, too', () => {
    const duty = { stages: [{ id: 'notification', start: 'significant', amount: 24, unit: 'hours' }] };
    const [was, is] = ['2026-11-19T08:00+01:00', '2026-11-19T10:00+01:00'];
    const reassessments = [
      { ...earlier, field: 'clocks.significantAt', at: '2026-11-20T10:00+01:00', from: was, to: is },
    ];
    expect(told(duty, { ...notice, clocks: { significantAt: is } })).toEqual([
      'notification: met, 2026-11-20T09:00:00Z',
    ]);
    expect(told(duty, { ...notice, clocks: { significantAt: is }, reassessments })).toEqual([
      'notification: met-late, 2026-11-20T09:00:00Z',
    ]);
  });
  it('goes by what was known first when a start was corrected twice', () => {
    const reassessments = [
      { ...earlier, at: '2026-11-20T10:00+01:00', to: '2026-11-17T12:00+01:00' },
      { ...earlier, at: '2026-11-20T11:00+01:00', from: '2026-11-17T12:00+01:00' },
    ];
    expect(told(hours(48), { ...notice, reassessments, awareAt: '2026-11-16T12:00+01:00' })).toEqual([
      'notification: met, 2026-11-18T11:00:00Z',
    ]);
  });
  it('a follow-up that was sent after the report does not make the report late or early', () => {
    const duty = {
      stages: [
        { id: 'notification', start: 'aware' },
        { id: 'report', start: 'stage:notification', amount: 2, unit: 'hours' },
      ],
    };
    const all = notes(
      sent('notification', '2026-11-18T13:00+01:00'),
      sent('report', '2026-11-18T16:00+01:00'),
      sent('notification', '2026-11-18T17:00+01:00'),
    );
    expect(told(duty, all)).toEqual(['notification: met', 'report: met-late, 2026-11-18T18:00:00Z']);
  });
});

describe('two limits for one step', () => {
  const major = (classifiedMajorAt: string) => ({ clocks: { classifiedMajorAt } });
  it.each<[what: string, incident: Fields, due: string]>([
    ['soon after awareness: four hours', major('2026-11-18T14:00+01:00'), '2026-11-18T17:00:00Z'],
    ['late on the first day: 24 hours after awareness', major('2026-11-19T10:00+01:00'), '2026-11-19T11:00:00Z'],
    ['at 24 hours', major('2026-11-19T12:00+01:00'), '2026-11-19T11:00:00Z'],
    ['later than that: four hours', major('2026-11-19T12:01+01:00'), '2026-11-19T15:01:00Z'],
    ['no awareness: four hours', { awareAt: null, ...major('2026-11-19T12:01+01:00') }, '2026-11-19T15:01:00Z'],
  ])('DORA, classified %s', (_, incident, due) =>
    expect(told({ preset: 'dora' }, incident, '2026-11-18T12:30+01:00')[0]).toContain(due),
  );

  it('DORA waits until it is classified', () =>
    expect(told({ preset: 'dora' }, {})).toEqual(['initial: waiting', 'intermediate: waiting', 'final: waiting']));
  it('a contract has no such exception, and its second limit runs before the first has started', () => {
    const contract = {
      stages: [
        {
          id: 'notification',
          start: 'significant',
          amount: 4,
          unit: 'hours',
          also: { start: 'aware', amount: 24, unit: 'hours' },
        },
      ],
    };
    expect(told(contract, {}, '2026-11-18T13:00Z')).toEqual(['notification: due-soon, 2026-11-19T11:00:00Z']);
    expect(told(contract, { clocks: { significantAt: '2026-11-20T10:00+01:00' } })).toEqual([
      'notification: missed, 2026-11-19T11:00:00Z',
    ]);
  });
});

describe('weekends and holidays', () => {
  // Saturday 21 November, 10:00 in Berlin.
  const major = { clocks: { classifiedMajorAt: '2026-11-21T06:00+01:00' }, awareAt: '2026-11-21T05:00+01:00' };
  const initial = (entity: readonly string[], duty: Fields = {}) =>
    told({ preset: 'dora', ...duty }, major, NOW, { entity })[0];
  it.each<[what: string, entity: readonly string[], duty: Fields, due: string]>([
    ['nobody says what it is', [], {}, '2026-11-21T09:00:00Z'],
    ['a financial entity', ['financial-entity'], {}, '2026-11-23T11:00:00Z'],
    ['a credit institution', ['financial-entity', 'credit-institution'], {}, '2026-11-21T09:00:00Z'],
    ['essential under NIS 2', ['financial-entity', 'nis2-essential'], {}, '2026-11-21T09:00:00Z'],
    ['its authority took it back', ['financial-entity'], { holidayRelief: 'no' }, '2026-11-21T09:00:00Z'],
    ['a holiday on Monday', ['financial-entity'], { calendar: { holidays: ['2026-11-23'] } }, '2026-11-24T11:00:00Z'],
  ])('DORA, initial: %s', (_, entity, duty, due) => expect(initial(entity, duty)).toBe(`initial: waiting, ${due}`));

  it('DORA, final: a bank has it too', () => {
    const intermediate = {
      ...major,
      awareAt: '2026-10-01T10:00+02:00',
      ...notes(sent('intermediate', '2026-10-21T10:00+02:00')),
    };
    expect(
      told({ preset: 'dora' }, { ...intermediate, clocks: { classifiedMajorAt: '2026-10-01T12:00+02:00' } }, NOW, {
        entity: ['credit-institution'],
      })[2],
    ).toBe('final: running, 2026-11-23T11:00:00Z');
  });
  it('the Commission closes at half past five in New York, and keeps its own holidays', () => {
    const material = { clocks: { materialAt: '2026-11-19T23:59+01:00' } };
    expect(told({ preset: 'sec-8k' }, material)[0]).toBe('filing: running, 2026-11-25T22:30:00Z');
    const calendar = { holidays: ['2026-11-20'] };
    expect(told({ preset: 'sec-8k', calendar }, material)[0]).toBe('filing: running, 2026-11-26T22:30:00Z');
  });
});

describe('NIS 2', () => {
  const significant = { clocks: { significantAt: '2026-10-01T12:00+02:00' } };
  const first = sent('notification', '2026-10-03T12:00+02:00');
  const states = (incident: Fields, settings: Fields = {}) =>
    Object.fromEntries(
      clocks({ preset: 'nis2' }, incident, NOW, settings).map((clock) => [
        clock.stage.id,
        `${clock.state} ${clock.due === null ? '' : utc(clock.due)}`.trim(),
      ]),
    );

  it('the final report is due a month after the notification, and a progress report is nobody’s duty', () =>
    expect(states({ ...significant, ...notes(first) })).toMatchObject({
      progress: 'waiting',
      final: 'missed 2026-11-03T11:00:00Z',
      intermediate: 'waiting',
      recipients: 'running',
    }));
  it('an entry for the progress report says that the incident still runs', () =>
    expect(states({ ...significant, ...notes(first, sent('progress', '2026-11-03T10:00+01:00')) })).toMatchObject({
      progress: 'met 2026-11-03T11:00:00Z',
      final: 'waiting',
    }));
  it('then the final report is due a month after its handling', () =>
    expect(
      states({
        clocks: { ...significant.clocks, handledAt: '2026-11-10T09:00+01:00' },
        ...notes(first, sent('progress', '2026-11-03T10:00+01:00')),
      }),
    ).toMatchObject({ final: 'running 2026-12-10T08:00:00Z' }));
  it.each<[what: string, hit: string | null, entity: readonly string[], due: string]>([
    ['its trust services are hit', 'yes', ['trust-service-provider'], '2026-10-02T10:00:00Z'],
    ['nobody says', null, ['trust-service-provider'], '2026-10-02T10:00:00Z'],
    ['they are not', 'no', ['trust-service-provider'], '2026-10-04T10:00:00Z'],
    ['it is none', 'yes', [], '2026-10-04T10:00:00Z'],
  ])('a trust service provider notifies within 24 hours: %s', (_, trustServicesHit, entity, due) =>
    expect(states({ clocks: { ...significant.clocks, trustServicesHit } }, { entity }).notification).toBe(
      `missed ${due}`,
    ),
  );
});

describe('what is asked for on request', () => {
  const duty = { stages: [{ id: 'status', start: 'requested', amount: 5, unit: 'days' }] };
  const asked = (requestedAt: string, more: Fields = {}) => entry('status', { requestedAt, ...more });
  it.each<[what: string, incident: Fields, told: string[]]>([
    ['nobody asked', {}, ['status: waiting']],
    [
      'asked, in general',
      { clocks: { requestedAt: '2026-11-19T12:00+01:00' } },
      ['status: running, 2026-11-24T11:00:00Z'],
    ],
    ['asked', notes(asked('2026-11-19T12:00+01:00')), ['status: running, 2026-11-24T11:00:00Z']],
    [
      'answered',
      notes(asked('2026-11-19T12:00+01:00', { sentAt: '2026-11-20T09:00+01:00' })),
      ['status: met, 2026-11-24T11:00:00Z'],
    ],
    [
      'asked again',
      notes(asked('2026-11-10T12:00+01:00', { sentAt: '2026-11-11T09:00+01:00' }), asked('2026-11-19T12:00+01:00')),
      ['status: running, 2026-11-24T11:00:00Z'],
    ],
  ])('%s', (_, incident, expected) => expect(told(duty, incident)).toEqual(expected));
});

describe('what narrows a step', () => {
  const people = (subjects: number | null, residents: Fields | null = null) => ({
    personalData: { involved: 'yes', subjects, residents },
  });
  const ids = (duty: Fields, incident: Fields, settings: Fields = {}) =>
    clocks(duty, incident, NOW, settings).map(({ stage }) => stage.id);
  it.each<[what: string, incident: Fields, entity: readonly string[], ids: string[]]>([
    ['nobody knows anything', people(null), [], ['individuals', 'hhs', 'hhs-small', 'media', 'business-associate']],
    ['500 people', people(500), ['covered-entity'], ['individuals', 'hhs']],
    ['499 people', people(499), ['covered-entity'], ['individuals', 'hhs-small']],
    ['501 people of one State', people(501, { 'US-WA': 501 }), ['covered-entity'], ['individuals', 'hhs', 'media']],
    [
      '501 people of two States',
      people(501, { 'US-WA': 251, 'US-CA': 250 }),
      ['covered-entity'],
      ['individuals', 'hhs'],
    ],
    ['a business associate', people(499), ['business-associate'], ['business-associate']],
  ])('HIPAA: %s', (_, incident, entity, expected) =>
    expect(ids({ preset: 'hipaa' }, incident, { entity })).toEqual(expected),
  );
  it.each<[what: string, incident: Fields, ids: string[]]>([
    ['more than 500', people(null, { 'US-WA': 501 }), ['residents', 'attorney-general']],
    ['500', people(null, { 'US-WA': 500 }), ['residents']],
    ['nobody of there', people(null, { 'US-WA': 0 }), []],
    ['nobody said', people(null), ['residents', 'attorney-general']],
  ])('Washington: %s', (_, incident, expected) => expect(ids({ preset: 'us-wa' }, incident)).toEqual(expected));
});

describe('a number of the organisation’s own', () => {
  const own = (preset: string, stage: string, amount: number) => ({
    preset,
    stages: [{ id: stage, start: 'aware', amount, unit: 'hours' }],
  });
  const processed = { personalData: { involved: 'yes', role: 'processor' } };
  it('is a target and no deadline where the text has none', () => {
    const [clock] = clocks(own('gdpr-33-processor', 'notification', 24), processed);
    expect([clock?.state, clock?.due, utc(clock?.target ?? 0)]).toEqual(['running', null, '2026-11-19T11:00:00Z']);
  });
  it('is the deadline where it is tighter than the text', () => {
    const controlled = { personalData: { involved: 'yes', role: 'controller' } };
    expect(told(own('gdpr-33-authority', 'notification', 48), controlled)).toEqual([
      'notification: due-soon, 2026-11-20T11:00:00Z',
    ]);
    expect(told(own('gdpr-33-authority', 'notification', 96), controlled)).toEqual([
      'notification: due-soon, 2026-11-21T11:00:00Z',
    ]);
  });
});
