import { describe, expect, it } from 'vitest';
import { LOG, LOGGED } from '../helpers/typed.ts';
import { ended, workshop } from '../helpers/writing.ts';

const { isms, read, write, tree, startClean, start } = workshop();
const report = (timeline: string): string =>
  `---\nid: INC-2026-0021 # by mail\ntitle: "Strange sign-in mail"\nreportedAt: '2026-11-20T08:20+01:00'\nreporter: { who: anonymous,   channel: email }\n${timeline}---\n\n## What happened\n\nA mail asked me to confirm a sign-in.\n`;
const ENTRY = '{ at: 2026-11-20T12:00+01:00, by: it-admin, phase: assess, action: "Called the sender, no answer" }';

describe('an entry', () => {
  it.each([
    ['where there is no timeline', '', `timeline:\n  - ${ENTRY}\n`],
    [
      'where it is empty',
      'timeline: [] # none yet\nowner: isms-manager\n',
      `timeline: # none yet\n  - ${ENTRY}\nowner: isms-manager\n`,
    ],
    [
      'below the last one, in its way',
      'timeline: # append only\n- at: 2026-11-20T09:00+01:00 # by telephone\n  by: it-admin\n  phase: assess\n  action: >-\n    Looked at\n    the mail.\n# the rest\nowner: isms-manager\n',
      'timeline: # append only\n- at: 2026-11-20T09:00+01:00 # by telephone\n  by: it-admin\n  phase: assess\n  action: >-\n    Looked at\n    the mail.\n- at: 2026-11-20T12:00+01:00\n  by: it-admin\n  phase: assess\n  action: "Called the sender, no answer"\n# the rest\nowner: isms-manager\n',
    ],
  ])('is added %s, and every other byte stays', async (_, before, after) => {
    startClean();
    write(LOGGED, report(before));
    const { status, out, err } = await isms(LOG);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^Added to the timeline of INC-2026-0021: 2026-11-20T12:00\+01:00, it-admin, assess\n/);
    expect(read(LOGGED)).toBe(report(after));
  });

  it('keeps carriage returns and the byte order mark', async () => {
    startClean();
    write(LOGGED, `\uFEFF${report('timeline: []\n').replaceAll('\n', '\r\n')}`);
    expect((await isms(LOG)).status).toBe(0);
    expect(read(LOGGED)).toBe(`\uFEFF${report(`timeline:\n  - ${ENTRY}\n`).replaceAll('\n', '\r\n')}`);
  });

  it('says more when it is told more', async () => {
    startClean();
    write(
      LOGGED,
      report(`timeline:\n  - { at: 2026-11-20T10:00+01:00, by: it-admin, phase: assess, action: Looked. }\n`),
    );
    const options = [
      '--phase',
      'respond',
      '--at',
      '2026-11-20T09:00+01:00',
      '--corrects',
      '1',
      '--late-reason',
      'Noted on paper first.',
    ];
    expect((await isms([...LOG, ...options])).status).toBe(0);
    expect(read(LOGGED)).toContain(
      '  - { at: 2026-11-20T09:00+01:00, by: it-admin, phase: respond, action: "Called the sender, no answer", corrects: 1, lateReason: Noted on paper first. }\n',
    );
  });

  it('asks in a terminal who did it, and suggests the incident manager', async () => {
    startClean();
    const { status, out } = await isms(['log', 'INC-2026-0021', 'Assessed.', '--content', 'content'], ['']);
    expect([status, out]).toEqual([0, expect.stringContaining('Who did it (id of a person)? [isms-manager] ')]);
    expect(read(LOGGED)).toContain('by: isms-manager, phase: assess, action: Assessed. }');
  });
});

describe('the help of every writing command', () => {
  it.each(['init', 'new', 'log', 'renumber'])('isms %s --help', async (name) => {
    const { status, out, err } = await isms([name, '--help']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: isms ${name} `);
    expect(out).toContain('--content DIR');
  });
});

describe('what is refused, with nothing written', () => {
  it.each([
    [
      'a closed record',
      'INC-2026-0007',
      'Found it.',
      ['--by', 'it-admin'],
      'INC-2026-0007 is closed, so its timeline is finished',
    ],
    [
      'a record that is not there',
      'INC-2026-0012',
      'Found it.',
      ['--by', 'it-admin'],
      'there is no incident `INC-2026-0012`, did you mean',
    ],
    [
      'a record without a timeline',
      'ACT-2026-0003',
      'Found it.',
      ['--by', 'it-admin'],
      'there is no incident `ACT-2026-0003`',
    ],
    ['nobody who did it', 'INC-2026-0021', 'Found it.', [], 'an entry says who did it, and `--by` is missing'],
    [
      'somebody unknown',
      'INC-2026-0021',
      'Found it.',
      ['--by', 'it-adm'],
      'there is no person `it-adm`, did you mean `it-admin`?',
    ],
    ['no text', 'INC-2026-0021', 'tbd', ['--by', 'it-admin'], 'the text says nothing: `tbd`'],
    ['hidden characters', 'INC-2026-0021', 'a\u202Eb', ['--by', 'it-admin'], 'U+202E'],
    [
      'a time to come',
      'INC-2026-0021',
      'Found it.',
      ['--by', 'it-admin', '--at', '2026-11-20T12:01+01:00'],
      'lies in the future',
    ],
    [
      'a time that is none',
      'INC-2026-0021',
      'Found it.',
      ['--by', 'it-admin', '--at', '12:01'],
      '`--at 12:01` is no date and time',
    ],
    [
      'an old time without a reason',
      'INC-2026-0021',
      'Found it.',
      ['--by', 'it-admin', '--at', '2026-11-17T12:01+01:00'],
      'is more than 48 hours ago',
    ],
    [
      'a phase that is none',
      'INC-2026-0021',
      'Found it.',
      ['--by', 'it-admin', '--phase', 'cleanup'],
      '`--phase` can not be `cleanup`',
    ],
    [
      'the number of no entry',
      'INC-2026-0021',
      'Found it.',
      ['--by', 'it-admin', '--corrects', '1'],
      '`--corrects 1` names no entry',
    ],
  ])('%s', async (_, id, text, options, said) => {
    startClean();
    const before = tree().map(read);
    const { status, out, err } = await isms(['log', id, text, ...options, '--content', 'content']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(tree().map(read)).toEqual(before);
  });

  it('an entry before the last one without a reason', async () => {
    startClean();
    await isms(LOG);
    const { status, err } = await isms([...LOG, '--at', '2026-11-20T11:59+01:00']);
    expect([status, err]).toEqual([
      2,
      expect.stringContaining('2026-11-20T11:59+01:00 is earlier than the last entry, 2026-11-20T12:00+01:00'),
    ]);
  });

  it('a file that can not be added to without touching the rest: it says what to paste', async () => {
    startClean();
    const text =
      '---\n{ id: INC-2026-0021, title: Mail, reportedAt: 2026-11-20T08:20+01:00, reporter: { who: anonymous, channel: email } }\n---\n\n## What happened\n\nA mail.\n';
    write(LOGGED, text);
    const { status, err } = await isms(LOG);
    expect([status, read(LOGGED)]).toEqual([2, text]);
    expect(err).toContain(`paste this at the end of its \`timeline\` by hand: - ${ENTRY}`);
  });

  it('an entry to which a rule objects: status 1', async () => {
    startClean();
    write(LOGGED, report('occurredAt: 2026-11-20T08:00+01:00\n'));
    const before = read(LOGGED);
    const { status, err } = await isms([...LOG, '--at', '2026-11-20T07:00+01:00']);
    expect([status, read(LOGGED)]).toEqual([1, before]);
    expect(err).toContain('incident/timeline-within-bounds');
  });
});

it('is added to a record that has other errors, since they are older', async () => {
  startClean();
  write(LOGGED, report('status: triaged\n'));
  expect((await isms(['check', '--content', 'content', '--no-cache'])).status).toBe(1);
  expect((await isms(LOG)).status).toBe(0);
  expect(read(LOGGED)).toContain('phase: respond');
});

describe('processes', () => {
  it('loses none of six entries that are made at once', async () => {
    startClean();
    const numbers = Array.from({ length: 6 }, (_, at) => at + 1);
    const statuses = await Promise.all(
      numbers.map((number) => ended(start(['log', 'INC-2026-0021', `Step ${number}`, ...LOG.slice(3)]))),
    );
    expect(statuses).toEqual(numbers.map(() => 0));
    for (const number of numbers) expect(read(LOGGED)).toContain(`action: Step ${number} }`);
  }, 120_000);
});
