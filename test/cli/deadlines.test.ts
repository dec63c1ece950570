import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CLOCK_STATES } from '../../src/queries/clocks.ts';
import { isms } from '../helpers/isms.ts';
import { workshop } from '../helpers/writing.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const shop = workshop();
const NOTICE = 'content/incidents/2026/INC-2026-0022.md';

/** What the command says of a copy of the sample. */
function deadlines(...args: string[]) {
  cpSync(`${ROOT}src/content`, shop.at('content'), { recursive: true });
  return shop.isms(['deadlines', ...args]);
}

interface Line {
  readonly record: string;
  readonly obligation: string;
  readonly state: string;
  readonly dueAt: string | null;
}

async function lines(...args: string[]): Promise<readonly Line[]> {
  return JSON.parse((await deadlines('--format', 'json', ...args)).out);
}

describe('isms deadlines, as a process', () => {
  it('lists the clocks of the sample, and ends with 0', () => {
    const { status, stdout, stderr } = isms(['deadlines'], { cwd: ROOT, env: { TZ: 'Pacific/Kiritimati' } });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('INC-2026-0022  gdpr-authority, notification: due soon\n');
    expect(stdout).toContain('due 22 Nov 2026, 10:30 (+01:00), in 46 hours, 25 h 30 of 72 h used\n');
    expect(stdout).toMatch(/Not legal advice/);
  });
});

describe('for programs', () => {
  it('shows every state in the sample, each clock with the published keys', async () => {
    const all = await lines();
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(CLOCK_STATES));
    expect(all.find(({ record, obligation }) => record === 'INC-2026-0022' && obligation === 'gdpr-authority')).toEqual(
      {
        record: 'INC-2026-0022',
        obligation: 'gdpr-authority',
        stage: 'notification',
        article: 'Art. 33(1), (3)',
        start: 'aware',
        startedAt: '2026-11-19T10:30+01:00',
        dueAt: '2026-11-22T09:30:00Z',
        sentAt: null,
        state: 'due-soon',
        waitsFor: null,
        dueAtWhenSent: null,
        targetAt: null,
        decided: true,
        exercise: false,
        recipient: 'state-dpa',
        verifiedOn: expect.stringMatching(/^2026-/),
      },
    );
  });
  it.each([
    ['2026-11-22T10:30+01:00', 'due-soon'],
    ['2026-11-22T10:30:01+01:00', 'missed'],
    ['2026-11-20T10:29+01:00', 'running'],
  ])('at %s the notice to the authority is %s', async (now, state) => {
    const found = (await lines('--now', now)).find(
      ({ record, obligation }) => record === 'INC-2026-0022' && obligation === 'gdpr-authority',
    );
    expect(found?.state).toBe(state);
  });
  it.each([
    ['46h', 0],
    ['47h', 1],
    ['2d', 1],
    ['2790m', 1],
  ])('within %s: %d', async (within, count) => expect(await lines('--within', within)).toHaveLength(count));
});

describe('as a calendar', () => {
  it('has one entry and one alarm for each clock that runs to an instant, the same for the same records', async () => {
    const { status, out } = await deadlines('--format', 'ics');
    expect(status).toBe(0);
    expect(out).toBe((await deadlines('--format', 'ics')).out);
    expect(out.replaceAll('\r\n ', '').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//isms//deadlines//EN',
      'NAME:Deadlines to notify',
      'X-WR-CALNAME:Deadlines to notify',
      'BEGIN:VEVENT',
      'UID:INC-2026-0022.gdpr-authority.notification@isms',
      'SEQUENCE:0',
      'DTSTAMP:20261120T110000Z',
      'DTSTART:20261122T093000Z',
      'SUMMARY:INC-2026-0022: gdpr-authority\\, notification',
      'DESCRIPTION:due soon (Art. 33(1)\\, (3)). Not legal advice: the text of the law or contract prevails.',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-P1DT12H',
      'DESCRIPTION:INC-2026-0022: gdpr-authority\\, notification',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(Math.max(...out.split('\r\n').map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  });
});

describe('what if', () => {
  it.each<[what: string, id: string, supposed: string, touched: string[]]>([
    [
      'a report that nobody has assessed',
      'INC-2026-0024',
      'severity=low,personalData=yes,role=controller,highRisk=no,client=client-tessaro',
      ['starts gdpr-authority', 'starts gdpr-register'],
    ],
    ['a higher severity', 'INC-2026-0022', 'severity=high', ['starts insurer-notice']],
    ['a high risk, found now', 'INC-2026-0022', 'highRisk=yes', ['starts gdpr-subjects']],
    [
      'no personal data after all',
      'INC-2026-0022',
      'personalData=no',
      ['ends gdpr-authority', 'ends gdpr-register', 'ends gdpr-subjects'],
    ],
    ['an earlier awareness', 'INC-2026-0022', 'awareAt=2026-11-19T09:00+01:00', ['changes gdpr-authority']],
    ['what is so already', 'INC-2026-0022', 'severity=medium', []],
  ])('%s', async (_, id, supposed, touched) => {
    const { status, out } = await deadlines(id, '--if', supposed, '--format', 'json');
    const found: readonly (Line & { effect: string })[] = JSON.parse(out);
    expect([status, found.map(({ effect, obligation }) => `${effect} ${obligation}`).sort()]).toEqual([0, touched]);
  });

  it('is told to people in parts, and writes nothing', async () => {
    const { out } = await deadlines('INC-2026-0022', '--if', 'severity=high');
    expect(out).toMatch(
      /^If INC-2026-0022 were severity=high; nothing is written.\n\nWould start\n {2}INC-2026-0022 {2}insurer-notice/,
    );
    expect((await deadlines('INC-2026-0022', '--if', 'severity=medium')).out).toContain('No clock would start');
    expect(readFileSync(shop.at(NOTICE), 'utf8')).toBe(readFileSync(`${ROOT}src/${NOTICE}`, 'utf8'));
  });

  it('one incident alone is listed by its id', async () =>
    expect(new Set((await lines('INC-2026-0005')).map(({ record }) => record))).toEqual(new Set(['INC-2026-0005'])));
});

describe('what can not be judged', () => {
  it.each<[what: string, typed: string[], says: string]>([
    ['a length without a unit', ['--within', '48'], '`--within 48` is no length of time'],
    ['a word', ['--within', 'soon'], 'minutes, hours or days'],
    ['an instant without a zone', ['--now', '2026-11-20T12:00'], 'has no offset'],
    ['a supposition about no incident', ['--if', 'severity=high'], '`--if` needs the id of an incident'],
    ['a supposition as a calendar', ['INC-2026-0022', '--if', 'severity=high', '--format', 'ics'], 'makes no calendar'],
    ['a supposition and a time', ['INC-2026-0022', '--if', 'severity=high', '--within', '2d'], 'leave out `--within`'],
    ['an incident that there is not', ['INC-2026-0999'], 'there is no incident `INC-2026-0999`'],
    ['a field that nobody can suppose', ['INC-2026-0022', '--if', 'colour=red'], '`colour` is none of it'],
    ['no pair', ['INC-2026-0022', '--if', 'severity'], 'write pairs such as'],
    ['an answer that there is not', ['INC-2026-0022', '--if', 'severity=hihg'], '`severity=high`'],
    ['a category that there is not', ['INC-2026-0022', '--if', 'category=phising'], '`category=phishing`'],
    ['a client whom nobody knows', ['INC-2026-0022', '--if', 'client=nobody'], '`client=client-tessaro`'],
    ['no number', ['INC-2026-0022', '--if', 'subjects=many'], '`subjects=many` is no number'],
    ['no instant', ['INC-2026-0022', '--if', 'awareAt=yesterday'], 'is no instant'],
    ['a format that there is not', ['--format', 'xml'], 'ics'],
  ])('%s', async (_, typed, says) => {
    const { status, out, err } = await deadlines(...typed);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it.each<[what: string, file: string, from: string, to: string, says: string]>([
    [
      'an incident that can not be read',
      NOTICE,
      'kind: incident',
      'kind: accident',
      'INC-2026-0022.md` can not be read',
    ],
    [
      'a duty that can not be read',
      'content/obligations/gdpr-authority.md',
      'kind: law',
      'kind: lore',
      'gdpr-authority.md` can not be read',
    ],
    [
      'a duty of a preset that there is not',
      'content/obligations/gdpr-authority.md',
      'preset: gdpr-33-authority',
      'preset: gdpr-99',
      'gdpr-authority.md` can not be read',
    ],
    [
      'a zone that there is not',
      'content/organisation.md',
      'Europe/Berlin',
      'Europe/Atlantis',
      '`timezone` in `organisation.md` can not be read',
    ],
  ])('%s: status 2, and programs get no list that lacks something', async (_, file, from, to, says) => {
    cpSync(`${ROOT}src/content`, shop.at('content'), { recursive: true });
    writeFileSync(shop.at(file), readFileSync(shop.at(file), 'utf8').replace(from, to));
    const forPrograms = await shop.isms(['deadlines', '--format', 'json']);
    expect([forPrograms.status, forPrograms.out]).toEqual([2, '']);
    expect(forPrograms.err).toContain(says);
    const forPeople = await shop.isms(['deadlines']);
    expect(forPeople.status).toBe(2);
    expect(forPeople.out).toContain('open clock');
  });
});
