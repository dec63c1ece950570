import { describe, expect, it } from 'vitest';
import { FORMS } from '../../src/queries/notice/forms.ts';
import { contentItem, isKnownItem } from '../../src/queries/notice/items.ts';
import { missingIn, type Notice, noticeOf } from '../../src/queries/notice/notice.ts';
import { readContent } from '../../src/records/content.ts';
import { stagesOf } from '../../src/regimes/applies.ts';
import { presetById, regimes } from '../../src/regimes/index.ts';
import { type Example, exampleSource } from '../../src/rules/example.ts';

const REPORT = 'incidents/2026/INC-2026-0007.md';
/** Every step of every known duty. */
const STEPS = regimes.flatMap(({ presets }) =>
  presets.flatMap(({ id, stages }) =>
    stages.map((stage): [string, string, readonly string[]] => [id, stage.id, stage.content]),
  ),
);

/** The draft for the lost laptop, under a duty of the known kind; Northwind's contract where none is named. */
function draft(
  preset: string | null,
  stage: string,
  { now = '2026-03-02T12:00+01:00', ...example }: Partial<Example> = {},
): Notice {
  const law = `---\nid: law\ntitle: A law\nkind: law\npreset: ${preset}\nverifiedOn: 2026-06-01\n---\n`;
  const files = preset === null ? {} : { 'obligations/law.md': law };
  const content = readContent(
    exampleSource({ name: '', from: REPORT, ...example, files: { ...files, ...example.files } }),
  );
  const entry = content.get('incidents', 'INC-2026-0007');
  const duty = content.get('obligations', preset === null ? 'northwind-dpa' : 'law');
  const step = duty === undefined ? undefined : stagesOf(duty.data).find(({ id }) => id === stage);
  if (entry === undefined || duty === undefined || step === undefined) throw new Error('the example lacks a record');
  return noticeOf({ entry, duty, stage: step, content }, Date.parse(now));
}

/** What a draft says below its titles, as text. */
const saidIn = ({ parts }: Notice): string =>
  parts
    .flatMap(({ title, lines }) => [
      title,
      ...lines.map(
        ({ label, said, missing }) => `${label ?? ''}|${missing === null ? said.join(' / ') : `? ${missing}`}`,
      ),
    ])
    .join('\n');

describe('every step of every known duty', () => {
  it.each(STEPS)(
    '%s, %s: each thing that it asks for is in the draft, in words of its own',
    (preset, stage, content) => {
      const { parts } = draft(preset, stage);
      const told = parts.flatMap(({ items }) => items);
      expect(content.filter((word) => !told.includes(word))).toEqual([]);
      expect(content.filter((word) => !isKnownItem(word, preset, stage))).toEqual([]);
      for (const { lines } of parts) expect(lines.length).toBeGreaterThan(0);
    },
  );

  it.each(STEPS)('%s, %s: says that it is no legal advice, and since when the duty was verified', (preset, stage) => {
    const remarks = draft(preset, stage).remarks.join('\n');
    expect(remarks).toContain('Not legal advice: ');
    expect(remarks).toMatch(/: (?:compared with the text on \d+ \w+ \d{4}|not verified: known from descriptions only)/);
    expect(remarks).toContain('was last verified on 1 Jun 2026 by its record');
  });
});

describe('a notice under a contract', () => {
  it('says what the record holds, in the order of the contract', () => {
    const notice = draft(null, 'notification');
    expect(notice.parts.map(({ title }) => title)).toEqual([
      'Nature of the incident',
      'Kinds of data and of people concerned',
      'Measures taken and proposed',
    ]);
    expect(saidIn(notice)).toBe(`Nature of the incident
|The operations lead left a loan laptop on the 7:40 train and noticed at the exit.
Kind|lost or stolen device
Happened|2 Mar 2026, 07:40 (+01:00); precision: about
Noticed|2 Mar 2026, 08:15 (+01:00)
We became aware|2 Mar 2026, 08:20 (+01:00)
Systems|Laptop 0231, loan pool
Data|client contact lists
Clients affected|1
People affected|120
Kinds of data and of people concerned
Kinds of personal data|contact details
Data|client contact lists
|? kinds of people concerned, such as employees, clients or children
Measures taken and proposed
In short|Remote wipe within two hours; the client was told.
Taken|2 Mar 2026, 09:20 (+01:00): Remote wipe sent and all sessions ended. / 2 Mar 2026, 09:41 (+01:00): The console confirmed the wipe. / 3 Mar 2026, 16:00 (+01:00): Replacement laptop handed out.
Proposed|Check the loan list against device management each month (done 2026-04-20)`);
  });

  it('says what is usual where the contract does not say what must be told', () => {
    const stages = [{ id: 'notification', start: 'aware', amount: 24, unit: 'hours' }];
    const files = {
      'obligations/northwind-dpa.md': { from: 'obligations/northwind-dpa.md', set: { stages } },
    } as const;
    const { parts, remarks } = draft(null, 'notification', { files });
    expect(parts.map(({ title }) => title)).toEqual(['Facts', 'Measures taken and proposed', 'Contact']);
    expect(remarks.join('\n')).toContain('The duty does not say what must be told');
  });

  it('a word that only the contract knows is asked for by that word', () => {
    expect(contentItem('shift-plan', undefined, 'notification')).toEqual({
      title: 'Shift plan',
      tells: [{ asked: 'shift plan' }],
    });
  });

  it.each(['constructor', '__proto__', 'toString'])('no word means what a language made of it: %s', (word) => {
    expect(contentItem(word, undefined, word).tells).toEqual([{ asked: word }]);
    expect(isKnownItem(word, 'dora', word)).toBe(false);
  });
});

describe('what the record does not say is marked', () => {
  it.each<[field: string, preset: string, stage: string, set: Example['set'], says: string]>([
    [
      'personalData.subjects',
      'uk-gdpr-ico',
      'notification',
      { 'personalData.subjects': null },
      '? approximate number of people concerned',
    ],
    [
      'personalData.records',
      'uk-gdpr-ico',
      'notification',
      { 'personalData.records': null },
      '? approximate number of personal data records',
    ],
    [
      'personalData.effects',
      'uk-gdpr-ico',
      'notification',
      { 'personalData.effects': 'TBD' },
      '? likely consequences for the people concerned',
    ],
    ['roles.privacyLead', 'uk-gdpr-ico', 'notification', {}, '? name, telephone and e-mail of that person'],
    ['significance', 'nis2', 'early-warning', {}, '? whether unlawful or malicious acts are suspected'],
    ['clocks.classifiedMajorAt', 'dora', 'initial', {}, 'Classified as major|? when it was classified as major'],
    ['downtimeMinutes', 'dora', 'intermediate', {}, 'Standstill in minutes|? how long services stood still'],
    ['personalData.residents', 'us-wa', 'attorney-general', {}, '? how many residents of Washington are affected'],
  ])('%s, for %s %s', (_field, preset, stage, set, says) => {
    expect(saidIn(draft(preset, stage, set === undefined ? {} : { set }))).toContain(says);
  });

  it('a section that is missing, or only a placeholder', () => {
    for (const text of [null, 'TBD'])
      expect(saidIn(draft(null, 'notification', { sections: { 'What happened': text } }))).toContain(
        '|? what happened',
      );
  });

  it('and told in phases where the law lets it be, with what was sent before', () => {
    const entry = {
      obligation: 'law',
      stage: 'notification',
      decision: 'required',
      decidedBy: 'privacy-lead',
      rationale: 'Contact data was on it.',
      sentAt: '2026-03-03T10:00+01:00',
      reference: 'DPA-77',
      content: ['nature'],
    };
    const { opening, remarks } = draft('gdpr-33-authority', 'notification', { set: { 'notifications[1]': entry } });
    expect(opening).toEqual([
      'Fenwick Analytics hereby gives the notification of incident INC-2026-0007 (Regulation (EU) 2016/679, Article 33).',
      'It adds to what we sent on 3 Mar 2026, 10:00 (+01:00), your reference DPA-77.',
      'Not everything is known yet. What is missing follows in phases, without undue further delay (Art. 33(4)).',
    ]);
    expect(remarks.join('\n')).toContain('last on 3 Mar 2026, 10:00 (+01:00), and told then: nature.');
    expect(draft('nis2', 'early-warning').opening.join('\n')).not.toContain('phases');
  });
});

describe('a late notice', () => {
  /** A second after the 24 hours. */
  const LATE = '2026-03-03T08:20:01+01:00';
  const late = { 'notifications[0].sentAt': null, 'notifications[0].reference': null };
  it('carries the reasons for the delay, first of all', () => {
    const [first] = draft(null, 'notification', {
      now: LATE,
      set: { ...late, 'notifications[0].lateReason': 'Nobody could be reached on Sunday.' },
    }).parts;
    expect(first).toMatchObject({
      title: 'Reasons for the delay',
      lines: [{ said: ['Nobody could be reached on Sunday.'], missing: null }],
    });
  });
  it('asks for them where the record has none', () => {
    const [first] = draft(null, 'notification', { now: LATE, set: late }).parts;
    expect(first?.lines).toEqual([{ label: null, said: [], missing: 'why it was not sent in time' }]);
  });
  it('has no such part in time', () => {
    const now = '2026-03-03T08:20:00+01:00';
    expect(draft(null, 'notification', { now, set: late }).parts[0]?.title).toBe('Nature of the incident');
  });
  it('when it was sent late, too', () => {
    const [first] = draft(null, 'notification', {
      now: '2026-04-01T12:00+02:00',
      set: { 'notifications[0].sentAt': '2026-03-03T08:21+01:00' },
    }).parts;
    expect(first?.title).toBe('Reasons for the delay');
  });
});

describe('what whoever sends it has to know', () => {
  it.each<[what: string, set: NonNullable<Example['set']>, says: string]>([
    [
      'a stub',
      { tlp: 'RED', restricted: { store: 'vault', ref: 'INC-2026-0007.pdf' } },
      'its full text lies in `vault:INC-2026-0007.pdf`',
    ],
    ['for named persons', { tlp: 'RED' }, 'ask them before anything is sent'],
    ['TLP', { tlp: 'AMBER+STRICT' }, 'TLP:AMBER+STRICT'],
    ['a drill', { exercise: true }, 'nothing is sent to anybody outside'],
    [
      'a decision against it',
      { 'notifications[0].decision': 'not-required', 'notifications[0].rationale': 'It was empty.' },
      'not required: It was empty.',
    ],
    ['no decision', { notifications: [] }, 'no decision about it yet'],
    ['no duty', { 'affected.clients': [] }, 'the duty does not apply to it'],
    ['not assessed', { status: 'reported', kind: 'event' }, 'the duty does not apply to it'],
  ])('%s', (_what, set, says) => {
    expect(draft(null, 'notification', { set }).remarks.join('\n')).toContain(says);
  });

  it('that its clock waits, or the duty is switched off', () => {
    expect(draft('nis2', 'final').remarks.join('\n')).toContain(
      'What starts its clock has not been written down: `clocks.significantAt`.',
    );
    const off = {
      'obligations/northwind-dpa.md': { from: 'obligations/northwind-dpa.md', set: { off: 'The contract ended.' } },
    } as const;
    expect(draft(null, 'notification', { files: off }).remarks.join('\n')).toContain(
      'switched off: The contract ended.',
    );
  });

  it('by when it is due, as an instant', () => {
    expect(
      draft(null, 'notification', { now: '2026-03-02T09:00+01:00', set: { notifications: [] } }).remarks,
    ).toContain(
      'Due 3 Mar 2026, 07:20 (UTC); its clock started on 2 Mar 2026, 08:20 (+01:00), days are counted in Europe/Berlin.',
    );
  });

  it('how many places are left, and how to write down that it was sent', () => {
    const notice = draft(null, 'notification');
    expect(missingIn(notice.parts)).toBe(1);
    const remarks = notice.remarks.join('\n');
    expect(remarks).toContain('1 place in [square brackets] is still to be filled in.');
    expect(remarks).toContain('`content: [nature, categories, measures]`');
  });
});

describe('the form of an authority', () => {
  it('in Germany: its headings, in its order', () => {
    expect(draft('gdpr-33-authority', 'notification').parts.map(({ title }) => title.split(' (')[0])).toEqual([
      'Angaben zum Verantwortlichen / Meldende Person',
      'Datenschutzbeauftragter oder sonstige Anlaufstelle für weitere Informationen',
      'Zeitpunkt des Vorfalls / zeitlicher Ablauf',
      'Beschreibung',
      'Folgen',
      'Ergriffene Abhilfemaßnahmen',
      'Benachrichtigung der betroffenen Person',
    ]);
  });

  it('elsewhere: the words of the law', () => {
    const austria = { 'organisation.md': { from: 'organisation.md', set: { country: 'AT' } } } as const;
    expect(draft('gdpr-33-authority', 'notification', { files: austria }).parts.map(({ items }) => items)).toEqual(
      presetById('gdpr-33-authority')?.stages[0]?.content.map((word) => [word]),
    );
  });

  it.each([
    ['initial', '1.1', '2.10', 25],
    ['intermediate', '1.1', '3.35', 60],
    ['final', '1.1', '4.16', 76],
  ])('DORA, %s: every field from %s to %s', (stage, first, last, count) => {
    const fields = FORMS.find((form) => form.preset === 'dora' && form.stage === stage)?.fields ?? [];
    expect([fields[0]?.number, fields.at(-1)?.number, fields.length]).toEqual([first, last, count]);
    const titles = draft('dora', stage).parts.map(({ title }) => title);
    expect(titles.slice(0, count)).toEqual(fields.map(({ number, name }) => `${number} ${name}`));
  });

  it.each(FORMS.map((form): [string, (typeof FORMS)[number]] => [`${form.preset} ${form.stage}`, form]))(
    '%s: tells only what its step asks for, and says where it was read',
    (_name, { preset, stage, fields, source, readOn }) => {
      const asked = presetById(preset)?.stages.flatMap((step) => step.content) ?? [];
      expect(presetById(preset)?.stages.some(({ id }) => id === stage)).toBe(true);
      expect(fields.flatMap(({ items }) => items).filter((word) => !asked.includes(word))).toEqual([]);
      expect(source).toMatch(/https:/);
      expect(readOn).toMatch(/^2026-\d\d-\d\d$/);
    },
  );
});
