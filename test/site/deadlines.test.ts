import { beforeAll, describe, expect, it } from 'vitest';
import type { Example } from '../../src/rules/example.ts';
import type { Audience } from '../../src/site/audience.ts';
import type { ClockView, Portal } from '../../src/site/model.ts';
import { deadlinesPage } from '../../src/site/pages/deadlines.ts';
import { pathsOf } from '../../src/site/paths.ts';
import { portalOf, recordOf, register } from '../helpers/portal.ts';

const INCIDENT = 'incidents/2026/INC-2026-0012.md';
const DUTY = 'obligations/northwind-dpa.md';
const steps = (...stages: readonly object[]) => ({
  [DUTY]: { from: DUTY, set: { recipient: null, appliesWhen: null, stages } } as const,
});
const STEPS = [
  { id: 'early', start: 'aware', amount: 4, unit: 'hours' },
  { id: 'notification', start: 'aware', amount: 24, unit: 'hours' },
  { id: 'report', start: 'stage:notification', amount: 10, unit: 'days' },
  { id: 'people', start: 'aware' },
];
/** Judged on 20 November 2026 at noon; the organisation was aware on the day before at half past three. */
const example = (set: Readonly<Record<string, unknown>> = {}, more: Partial<Example> = {}): Partial<Example> => ({
  from: INCIDENT,
  set,
  files: { ...steps(...STEPS), 'incidents/2026/INC-2026-0007.md': null, 'incidents/2026/INC-2026-0014.md': null },
  ...more,
});
const entry = (stage: string, more: object = {}) => ({
  obligation: 'northwind-dpa',
  stage,
  decision: 'required',
  decidedBy: 'privacy-lead',
  rationale: 'It binds.',
  ...more,
});

async function clocks(set: Readonly<Record<string, unknown>> = {}, audience: Audience = 'isms') {
  return recordOf(await portalOf(register(example(set)), audience), 'INC-2026-0012').clocks;
}

describe('the clocks on the page of an incident', () => {
  let all: readonly ClockView[];
  beforeAll(async () => {
    all = await clocks({
      notifications: [entry('early', { sentAt: '2026-11-19T17:05+01:00' }), entry('notification')],
    });
  });

  it('stand in the order in which they are due', () =>
    expect(all.map(({ stage, state, words }) => [stage, state, words])).toEqual([
      ['Early', 'met', ''],
      ['Notification', 'due-soon', 'in 3 hours'],
      ['People', 'running', 'without undue delay'],
      ['Report', 'waiting', 'waits for `sentAt of notification`'],
    ]));
  it('show how much of the time was used, as a bar and in words', () =>
    expect(all.map(({ bar }) => bar)).toEqual([
      { used: 40, due: 100, words: '1 h 35 of 4 h used' },
      { used: 85, due: 100, words: '20 h 30 of 24 h used' },
      null,
      null,
    ]));
  it('show instants on the clocks of the organisation, and those that were written as they are', () =>
    expect(all[0]).toMatchObject({
      startedAt: '2026-11-19T15:30+01:00',
      dueAt: '2026-11-19T19:30:00+01:00',
      sentAt: '2026-11-19T17:05+01:00',
      judgedDueAt: null,
      source: '9.2, compared with its text on 1 Jun 2026',
      open: false,
    }));
  it('say that nobody has decided yet', () => expect(all.map(({ notes }) => notes.length)).toEqual([0, 0, 1, 0]));
  it('are marked at the deadline where more time was used than there was', async () => {
    const [late] = await clocks({ notifications: [entry('early', { sentAt: '2026-11-19T23:30+01:00' })] });
    expect(late).toMatchObject({ state: 'met-late', bar: { used: 100, due: 50, words: '8 h of 4 h used' } });
  });
  it('show beside a corrected start the deadline by which the notice was judged', async () => {
    const [early] = await clocks({
      awareAt: '2026-11-19T10:00+01:00',
      detectedAt: '2026-11-19T10:00+01:00',
      notifications: [entry('early', { sentAt: '2026-11-19T17:05+01:00' })],
      reassessments: [
        {
          at: '2026-11-20T09:00+01:00',
          by: 'isms-manager',
          field: 'awareAt',
          from: '2026-11-19T15:30+01:00',
          to: '2026-11-19T10:00+01:00',
          reason: 'The log shows it.',
        },
      ],
    });
    expect(early).toMatchObject({
      state: 'met',
      startedAt: '2026-11-19T10:00+01:00',
      dueAt: '2026-11-19T14:00:00+01:00',
      judgedDueAt: '2026-11-19T19:30:00+01:00',
    });
  });
  it('say what drafts a notice that is still to be sent, to those who send it', async () => {
    expect(all.map(({ draft }) => draft)).toEqual([
      null,
      'npx isms notice INC-2026-0012 northwind-dpa notification',
      'npx isms notice INC-2026-0012 northwind-dpa people',
      null,
    ]);
    expect((await clocks({}, 'auditor')).map(({ draft }) => draft)).toEqual([null, null, null, null]);
  });
  it('are not for staff', async () => expect(await clocks({}, 'staff')).toEqual([]));
  it('of a restricted record are not told, and neither is a restricted duty', async () => {
    expect(await clocks({ tlp: 'RED', restricted: { store: 'vault', ref: 'INC-12' } })).toEqual([]);
    const files = {
      ...example().files,
      [DUTY]: { from: DUTY, set: { tlp: 'RED', recipient: null, appliesWhen: null, stages: STEPS } } as const,
    };
    expect(recordOf(await portalOf(register({ ...example(), files }), 'auditor'), 'INC-2026-0012').clocks).toEqual([]);
  });
});

describe('the page of deadlines', () => {
  const pageOf = (portal: Portal) => deadlinesPage(portal);
  it('lists what is open, soonest first', async () => {
    const page = pageOf(await portalOf(register(example()), 'auditor'));
    expect(page.groups.map(({ title, clocks: own }) => [title, own.map(({ stage }) => stage)])).toEqual([
      ['Late', ['Early']],
      ['Running', ['Notification']],
      ['Without an instant', ['People']],
      ['Not started', ['Report']],
    ]);
    expect(page.groups[0]?.clocks[0]?.words).toBe('16 hours late');
    expect(page.counts).toBe('4 clocks are open, 0 settled at');
    expect(page.words.advice).toMatch(/^Not legal advice/);
    expect(page.headings.map(({ slug }) => slug)).toEqual(['late', 'running', 'prompt', 'waiting']);
  });
  it('says so where nothing is open', async () => {
    const page = pageOf(await portalOf(register({ files: { [INCIDENT]: null } }), 'isms'));
    expect([page.groups, page.counts]).toEqual([[], '0 clocks are open, 1 settled at']);
  });
  it.each<[audience: Audience, drawn: boolean]>([
    ['staff', false],
    ['isms', true],
    ['auditor', true],
  ])('of the portal for %s is drawn: %s', async (audience, drawn) =>
    expect([...pathsOf(await portalOf(register(), audience))].includes('/deadlines/')).toBe(drawn),
  );
});
