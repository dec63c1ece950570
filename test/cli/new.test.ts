import { describe, expect, it } from 'vitest';
import { setFields } from '../../src/cli/new/answers.ts';
import { NEW } from '../helpers/typed.ts';
import { ended, workshop } from '../helpers/writing.ts';

const { isms, read, write, tree, startClean, start, git } = workshop();
const INPUTS = Array.from('abcdefg', (part) => `Input ${part} was looked at.`);

describe('a report from options', () => {
  it('is a valid record of its own with the next number, and says what to do next', async () => {
    startClean();
    const { status, out, err } = await isms(NEW);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^Wrote content\/incidents\/2026\/INC-2026-0022\.md\n/);
    expect(read('content/incidents/2026/INC-2026-0022.md')).toBe(
      '---\nid: INC-2026-0022\ntitle: The key card is not in my bag\nstatus: reported\nreportedAt: 2026-11-20T12:00+01:00\nreporter:\n  who: ops-lead\n  channel: email\n---\n\n## What happened\n\nThe key card is not in my bag. I saw it yesterday.\n',
    );
    expect((await isms(['check', '--content', 'content', '--no-cache'])).status).toBe(0);
  });

  it('keeps words that look like Markdown or HTML as words, and links to bad addresses unclickable', async () => {
    startClean();
    const words = '# Urgent\n---\nClick <a href="x">here</a>: http://login.evil.example/a?b=1, or www.evil.example!';
    const { status, err } = await isms([
      ...NEW.slice(0, 4),
      '--what',
      words,
      '--title',
      'Odd mail',
      '--who',
      'anonymous',
      '--channel',
      'email',
      '--affected',
      'laptop-0231, mail',
      '--done',
      'Nothing yet',
    ]);
    expect([status, err]).toEqual([0, '']);
    expect(read('content/incidents/2026/INC-2026-0022.md')).toContain(
      '## What happened\n\n\\# Urgent\\\n\\---\\\nClick \\<a href="x"\\>here\\</a\\>: `http://login.evil.example/a?b=1`, or www.evil.example!\n\nWhat may be involved: laptop-0231, mail\n\n## Actions taken so far\n\nNothing yet\n',
    );
  });

  it.each([
    ['weakness', /^kind: weakness$/m],
    ['event', /^kind: event$/m],
    ['incidents', /^status: reported$/m],
  ])('`new %s` makes a report', async (type, line) => {
    startClean();
    expect((await isms(['new', type, ...NEW.slice(2)])).status).toBe(0);
    expect(read('content/incidents/2026/INC-2026-0022.md')).toMatch(line);
  });

  it('has the number of the year in which the organisation is at that moment', async () => {
    startClean();
    const { out } = await isms([...NEW, '--now', '2026-12-31T23:30Z']);
    expect(out).toContain('INC-2027-0001.md');
    expect(read('content/incidents/2027/INC-2027-0001.md')).toContain('reportedAt: 2027-01-01T00:30+01:00');
  });
});

describe('a report from answers in a terminal', () => {
  it('asks a few plain questions, again when an answer can not be used, and takes Enter for the usual', async () => {
    startClean();
    const answers = [
      'Two screens were unlocked at lunch.',
      '25:00',
      '09:40',
      'laptop-0231',
      '',
      'fax',
      '',
      'Jane Doe',
      'anonymous',
    ];
    const { status, out, err } = await isms(['new', 'incident', '--content', 'content'], answers);
    expect(status).toBe(0);
    expect(out.split('\n').filter((line) => line.includes('?'))).toEqual([
      'What did you notice? ',
      'When did you notice it, such as today 9:10, an hour ago, or 2026-03-02 07:40? [2026-11-20T12:00+01:00] ',
      'When did you notice it, such as today 9:10, an hour ago, or 2026-03-02 07:40? [2026-11-20T12:00+01:00] ',
      'Which systems or data may be involved? (Enter leaves it out) ',
      'What have you, or others, done since? (Enter leaves it out) ',
      'How did it reach the organisation? (email, phone, confidential) [email] ',
      'How did it reach the organisation? (email, phone, confidential) [email] ',
      'Who are you: your id, or anonymous, external, unknown? ',
      'Who are you: your id, or anonymous, external, unknown? ',
    ]);
    expect(err).toBe(
      '  Please type a time such as 07:40, or 2026-03-02 07:40.\n  Please type one of email, phone, confidential.\n  Please type an id such as ops-lead, not a name, or one of the words.\n',
    );
    const text = read('content/incidents/2026/INC-2026-0022.md');
    expect(text).toContain('detectedAt: 2026-11-20T09:40+01:00');
    expect(text).toContain('assets:\n    - laptop-0231');
  });

  it.each([
    ['what', ['', '', '', '', 'Late.'], 'no answer to `What did you notice?`'],
    ['when', ['Odd.', 'at dawn', 'noonish', 'dinner', 'supper', '9:10'], 'the last one was `supper`'],
  ])('gives a question up after it was asked again three times: %s', async (_, answers, said) => {
    startClean();
    const before = tree();
    const { status, err } = await isms(['new', 'incident', '--content', 'content'], answers);
    expect([status, tree()]).toEqual([2, before]);
    expect(err).toContain(said);
  });

  it('understands times as people type them, as options too', async () => {
    startClean();
    const more = ['--detected-at', 'yesterday 17:30', '--reported-at', 'today 9:10'];
    expect((await isms([...NEW, ...more])).status).toBe(0);
    const text = read('content/incidents/2026/INC-2026-0022.md');
    expect(text).toContain('reportedAt: 2026-11-20T09:10+01:00');
    expect(text).toContain('detectedAt: 2026-11-19T17:30+01:00');
    const { status, err } = await isms([...NEW, '--detected-at', 'noonish']);
    expect([status, err]).toEqual([2, expect.stringContaining('`--detected-at noonish` is no time')]);
  });

  it.each([
    ['9', '`--detected-at 9` is no time that is clear', 'write 9:00, or 21:00'],
    ['today 23:50', '`--detected-at today 23:50` is no time that is clear', 'write a time that is past'],
  ])('asks back where a time may be two, or is still to come: %s', async (typed, said, fix) => {
    startClean();
    const { status, err } = await isms([...NEW, '--detected-at', typed]);
    expect([status, err]).toEqual([2, expect.stringContaining(said)]);
    expect(err).toContain(fix);
  });

  it('keeps the words for a time that is only about right', async () => {
    startClean();
    expect((await isms([...NEW, '--detected-at', 'yesterday evening'])).status).toBe(0);
    const text = read('content/incidents/2026/INC-2026-0022.md');
    expect(text).toContain('detectedAt: 2026-11-19T19:00+01:00');
    expect(text).toContain("\n\nNoticed, in the reporter's words: yesterday evening\n");
    expect((await isms(['check', '--content', 'content', '--no-cache'])).status).toBe(0);
  });

  it('says which ids may be given', async () => {
    startClean();
    const answers = [
      'Lock it',
      'correct',
      'nobody',
      'it-admin',
      'tomorrow',
      'INC-2026-0099',
      'INC-2026-0007',
      'Lock it.',
    ];
    const { status, out, err } = await isms(['new', 'action', '--content', 'content'], answers);
    expect([status, err]).toEqual([
      0,
      expect.stringContaining('There is no record INC-2026-0099. Please type one of '),
    ]);
    expect(out).toContain(
      '  May be: isms-manager, it-admin, managing-director, ops-lead, privacy-lead\nWho sees it done?',
    );
    expect(out).toMatch(/ {2}May be: INC-2026-0021, INC-2026-0007, .*\nWhich records did it come out of/);
    expect(read('content/actions/ACT-2026-0004.md')).toContain('dueOn: 2026-11-21');
  });

  it('writes nothing when the answers end', async () => {
    startClean();
    const before = tree();
    const { status, err } = await isms(['new', 'incident', '--content', 'content'], ['Something odd.']);
    expect([status, tree()]).toEqual([2, before]);
    expect(err).toContain('the answers ended before the last question, so nothing was written');
  });
});

describe('the other types', () => {
  it.each([
    [
      'nonconformity',
      'nonconformities/NC-2026-0002.md',
      [
        '--title',
        'Loan laptops not encrypted',
        '--set',
        'requirement=A.8.24',
        '--set',
        'source=[INC-2026-0007]',
        '--set',
        'trigger=control-gap',
      ],
    ],
    [
      'action',
      'actions/ACT-2026-0004.md',
      [
        '--title',
        'Encrypt the loan laptops',
        '--set',
        'kind=correct',
        '--set',
        'dueOn=2026-12-31',
        '--set',
        'source=[INC-2026-0007]',
      ],
    ],
    [
      'risk',
      'risks/RSK-0003.md',
      ['--title', 'A leaver keeps access', '--set', 'likelihood=2', '--set', 'impact=4', '--set', 'treatment=reduce'],
    ],
    [
      'obligation',
      'obligations/insurer-notice.md',
      [
        '--title',
        'Insurer notice',
        '--set',
        'kind=insurance',
        '--set',
        'withinHours=48',
        '--set',
        'effectiveOn=2026-11-20',
      ],
    ],
    [
      'contact',
      'contacts/cyber-insurer.md',
      [
        '--title',
        'Cyber insurer',
        '--set',
        'kind=insurer',
        '--set',
        'channel=tel:+49-30-0000009',
        '--set',
        'verifiedOn=2026-11-20',
      ],
    ],
    [
      'policy',
      'policies/mobile-devices.md',
      ['--title', 'Mobile devices', '--set', 'controls=[A.8.1]', '--body', 'Devices are locked.'],
    ],
    [
      'training',
      'training/TRN-2026-0002.md',
      ['--title', 'Refresher', '--set', 'kind=refresher', '--set', 'people=[ops-lead, it-admin]'],
    ],
    ['person', 'people/night-operator.md', ['--title', 'Night operator', '--set', 'joinedOn=2026-11-02']],
    [
      'asset',
      'assets/build-server.md',
      ['--title', 'Build server', '--set', 'kind=system', '--set', 'classification=internal'],
    ],
    [
      'review',
      'reviews/REV-2026-0002.md',
      [
        '--title',
        'Quiet autumn',
        '--set',
        'kind=register',
        '--set',
        'period.fromOn=2026-09-01',
        '--set',
        'period.toOn=2026-11-20',
        '--set',
        'chair=isms-manager',
        '--set',
        'statement=Mailbox and alerts looked through; nothing to record.',
      ],
    ],
  ])('`new %s` writes %s, which checks without an error', async (type, file, options) => {
    startClean();
    const made = await isms(['new', type, '--content', 'content', ...options]);
    expect([made.status, made.err]).toEqual([0, '']);
    expect(made.out).toContain(`Wrote content/${file}\n`);
    const checked = await isms(['check', '--content', 'content', '--no-cache']);
    expect([checked.status, checked.out.match(/ error /g)]).toEqual([0, null]);
  });

  it.each([
    ['nonconformity', 'NC-2026-0002', ['Loan laptops', 'A.8.24', '', 'INC-2026-0007', 'Found it.']],
    ['action', 'ACT-2026-0004', ['Encrypt them', 'correct', '', '', 'INC-2026-0007', 'All of them.']],
    ['risk', 'RSK-0003', ['A leaver keeps access', '', '2', '4', 'reduce', 'They know it.']],
    ['risk', 'RSK-0003', ['A leaver keeps access', '', '1', '1', 'accept', '', 'It is small.']],
    ['obligation', 'insurer', ['Insurer', 'insurance', 'state-dpa', '', '48', '4.2', 'Contract', '', 'Call them.']],
    ['obligation', 'authority', ['Authority', 'law', '', 'gdpr-33-authority', 'Art. 33', 'GDPR', 'By form.']],
    ['contact', 'lab', ['Lab', 'specialist', 'tel:+49-30-0000009', 'always', 'yesterday', 'Ask for the duty desk.']],
    ['policy', 'phones', ['Phones', '', 'A.8.1', 'They are locked.']],
    ['training', 'TRN-2026-0002', ['Refresher', 'refresher', 'today', 'ops-lead, it-admin', '', 'Slides.']],
    ['person', 'guard', ['Guard', '', '', 'At the door.']],
    ['asset', 'server', ['Server', 'system', '', 'internal', 'Builds.']],
    ['review', 'REV-2026-0002', ['Quiet', 'register', '', '2026-09-01', '', '', 'Looked through; nothing.', 'Short.']],
    ['review', 'REV-2026-0002', ['Board', 'management', '', '2026-01-01', '', '', ...INPUTS, 'Long.']],
  ])('`new %s` from answers writes %s, which checks without an error', async (type, id, answers) => {
    startClean();
    const made = await isms(['new', type, '--content', 'content'], answers);
    expect([made.status, made.err]).toEqual([0, '']);
    expect(made.out).toContain(`/${id}.md\n`);
    const checked = await isms(['check', '--content', 'content', '--no-cache']);
    expect([checked.status, checked.out.match(/ error /g)]).toEqual([0, null]);
  });

  it.each([
    ['pci', 'is not verified: known from descriptions only, never compared with the text itself. Not legal advice'],
    ['gdpr-33-authority', 'was compared with the text on 26 Nov 2026. Not legal advice'],
  ])('`new obligation` says how far the preset `%s` can be relied on', async (preset, says) => {
    startClean();
    const words = ['--title', 'A duty', '--set', 'kind=law', '--set', `preset=${preset}`];
    const { out } = await isms(['new', 'obligation', '--content', 'content', ...words]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(says);
  });

  it.each(['withinHours', 'hours'])('`new obligation` makes a step of `%s`', async (field) => {
    startClean();
    const words = ['--title', 'Insurer', '--set', 'kind=insurance', '--set', `${field}=48`];
    expect((await isms(['new', 'obligation', '--content', 'content', ...words])).status).toBe(0);
    expect(read('content/obligations/insurer.md')).toContain(
      'stages:\n  - id: notification\n    start: aware\n    amount: 48\n    unit: hours\n',
    );
  });

  it('a name that Windows keeps is refused, and never made of a title', async () => {
    startClean();
    const kind = ['--set', 'kind=system', '--set', 'classification=internal'];
    const asset = ['new', 'asset', '--content', 'content', ...kind, '--title'];
    const { status, err } = await isms([...asset, 'x', '--id', 'aux']);
    expect([status, err]).toEqual([2, expect.stringContaining('`--id aux` is no name of a record')]);
    expect((await isms([...asset, 'Aux'])).status).toBe(0);
    expect(tree('content/assets').join()).not.toContain('aux.md');
  });

  it('loses nothing that is set: a field of another form is named', async () => {
    startClean();
    const set = ['likelihood=1', 'impact=1', 'treatment=reduce', 'people=[it-admin]'].flatMap((one) => ['--set', one]);
    const { status, err } = await isms(['new', 'risk', '--content', 'content', '--title', 'x', ...set]);
    expect([status, err]).toEqual([1, expect.stringContaining('unknown field `people`')]);
  });

  it('`new waiver` writes what excuses from a finding, and refuses what excuses from nothing', async () => {
    startClean();
    const words = { title: 'No last day yet', rule: 'evidence/retention-set', records: '[INC-2026-0007]' };
    const approval = { reason: 'The insurer decides.', approvedBy: 'managing-director', expiresOn: '2027-01-31' };
    const options = Object.entries({ ...words, ...approval }).flatMap(([field, value]) => [
      '--set',
      `${field}=${value}`,
    ]);
    const needless = await isms(['new', 'waiver', '--content', 'content', ...options]);
    expect([needless.status, needless.err]).toEqual([1, expect.stringContaining('(waiver/unused)')]);

    const incident = 'content/incidents/2026/INC-2026-0007.md';
    write(incident, read(incident).replace(/^ *retainUntilOn:.*\n/m, ''));
    const needed = await isms(['new', 'waiver', '--content', 'content', ...options]);
    expect([needed.status, needed.err]).toEqual([0, '']);
    const checked = await isms(['check', '--content', 'content', '--no-cache']);
    expect([checked.status, checked.out]).toEqual([0, expect.stringContaining('1 waived')]);
  });

  it('fills in what follows from the answers', async () => {
    startClean();
    await isms([
      'new',
      'risk',
      '--content',
      'content',
      '--title',
      'A leaver keeps access',
      '--set',
      'likelihood=2',
      '--set',
      'impact=4',
      '--set',
      'treatment=reduce',
      '--set',
      'owner=it-admin',
    ]);
    expect(read('content/risks/RSK-0003.md')).toBe(
      '---\nid: RSK-0003\ntitle: A leaver keeps access\nowner: it-admin\nlikelihood: 2\nimpact: 4\nscore: 8\ntreatment: reduce\nreviewOn: 2027-11-20\n---\n',
    );
  });
});

describe('a value that is set', () => {
  it.each([
    ['3', 3],
    ['[a, "b c"]', ['a', 'b c']],
    ['true', true],
    ['2026-03-02', '2026-03-02'],
    ['yes', 'yes'],
    ['"3"', '3'],
    ['Ticket #12: reset, twice', 'Ticket #12: reset, twice'],
    ['Asked - twice # thrice', 'Asked - twice # thrice'],
    ['two\nlines', 'two\nlines'],
    ['&a *b', '&a *b'],
    ['---\nid: other', '---\nid: other'],
    ['', undefined],
  ])('%j means %j', (text, value) => {
    expect(setFields([`review.note=${text}`])).toEqual({ review: { note: value } });
  });
});

describe('what is refused, with one sentence and nothing written', () => {
  it.each([
    ['a type that is none', ['new', 'incidnt'], 'there is no type of record `incidnt`, did you mean `incident`?'],
    ['a report without its answers', ['new', 'incident'], 'a new incident report needs `--what`, `--channel`, `--who`'],
    [
      'an action without its answers',
      ['new', 'action', '--title', 'x'],
      'a new corrective action needs `--set kind=…`, `--set dueOn=…`',
    ],
    [
      'a name that is taken',
      ['new', 'person', '--title', 'IT admin', '--set', 'joinedOn=2026-01-01', '--id', 'it-admin'],
      "the id `it-admin` is or was another record's",
    ],
    [
      'a name that is none',
      ['new', 'person', '--title', 'IT admin', '--set', 'joinedOn=2026-01-01', '--id', 'IT Admin'],
      '`--id IT Admin` is no name of a record',
    ],
    [
      'a number of choice',
      [
        'new',
        'risk',
        '--title',
        'x',
        '--id',
        'RSK-0099',
        '--set',
        'likelihood=1',
        '--set',
        'impact=1',
        '--set',
        'treatment=accept',
      ],
      '`--id` can not be chosen here',
    ],
    ['an option of reports for another type', ['new', 'asset', '--who', 'ops-lead'], '`--who` belongs to reports only'],
    ['a name in place of an id', ['new', 'incident', '--what', 'x', '--who', 'Jane Doe'], '`--who Jane Doe` is no id'],
    ['a setting that sets nothing', ['new', 'asset', '--set', 'kind'], '`--set kind` sets no field'],
    ['a time that is none', ['new', 'incident', '--now', 'today'], '`--now today` is no date and time'],
    ['a folder that is none', ['new', 'incident', '--content', 'nowhere'], 'there is no content folder at'],
    [
      'a title without a letter for a name',
      ['new', 'asset', '--title', '数据库', '--set', 'kind=data', '--set', 'classification=internal'],
      'no id can be made of the title',
    ],
  ])('%s', async (_, typed, said) => {
    startClean();
    const before = tree();
    const { status, out, err } = await isms(typed.includes('--content') ? typed : [...typed, '--content', 'content']);
    expect([status, out, tree()]).toEqual([2, '', before]);
    expect(err).toContain(said);
  });

  it.each([
    ['a field that no record has', ['--set', 'sevrity=high'], 'unknown field `sevrity`, did you mean `severity`?'],
    ['a time in the future', ['--reported-at', '2027-03-01T09:00Z'], '2027-03-01'],
    ['a text that says nothing', ['--body', '## What happened\n\nTBD'], 'What happened'],
    ['raw HTML', ['--body', '## What happened\n\n<script>alert(1)</script>'], '<script>'],
  ])('with the findings and status 1: %s', async (_, options, said) => {
    startClean();
    const before = tree();
    const { status, out, err } = await isms([...NEW, ...options]);
    expect([status, out, tree()]).toEqual([1, '', before]);
    expect(err).toContain('Nothing was written, since the new incident report would not be right:');
    expect(err).toContain(said);
  });
});

describe('ids in git', () => {
  it('counts every branch, every deleted record and what is only staged', async () => {
    startClean();
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Start');
    git('switch', '-qc', 'other');
    write('content/incidents/2026/INC-2026-0040.md', 'on another branch');
    git('add', '.');
    git('commit', '-qm', 'A report on another branch');
    git('rm', '-q', 'content/incidents/2026/INC-2026-0040.md');
    git('commit', '-qm', 'Taken out again');
    git('switch', '-q', 'main');
    expect((await isms(NEW)).out).toContain('Wrote content/incidents/2026/INC-2026-0041.md');
    write('content/incidents/2026/INC-2026-0050.md', 'staged');
    git('add', 'content/incidents/2026/INC-2026-0050.md');
    const { out } = await isms(NEW);
    expect(out).toContain('Wrote content/incidents/2026/INC-2026-0051.md');
    expect(out).toContain('  git add content/incidents/2026/INC-2026-0051.md\n');
  });

  it('counts what a merge threw away', async () => {
    startClean();
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Start');
    git('switch', '-qc', 'side');
    write('content/incidents/2026/INC-2026-0060.md', 'lost in a merge');
    git('add', '.');
    git('commit', '-qm', 'A report');
    git('switch', '-q', 'main');
    git('commit', '-q', '--allow-empty', '-m', 'Meanwhile');
    git('merge', '-q', '-s', 'ours', '-m', 'Merge', 'side');
    git('branch', '-qD', 'side');
    expect((await isms(NEW)).out).toContain('INC-2026-0061.md');
  });

  it('works before the first commit', async () => {
    startClean();
    git('init', '-q');
    expect((await isms(NEW)).out).toContain('INC-2026-0022.md');
  });

  it('stops with status 2 when git is broken or history was cut off: that is not the same as having none', async () => {
    startClean();
    write('.git/HEAD', 'nonsense');
    const broken = await isms(NEW);
    expect([broken.status, broken.err]).toEqual([2, expect.stringContaining('git can not read the repository')]);
  });

  it('stops with status 2 when history was cut off', async () => {
    startClean();
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Start');
    git('commit', '-q', '--allow-empty', '-m', 'Next');
    write('.git/shallow', git('rev-parse', 'HEAD'));
    const { status, err } = await isms(NEW);
    expect([status, err]).toEqual([2, expect.stringContaining('the history was cut off when it was fetched')]);
  });
});

describe('processes', () => {
  it('gives eight reports at once eight numbers', async () => {
    startClean();
    const statuses = await Promise.all(Array.from({ length: 8 }, () => ended(start(NEW))));
    expect(statuses).toEqual(Array.from({ length: 8 }, () => 0));
    const made = tree('content/incidents').filter((file) => /INC-2026-00(?:2[2-9])\.md$/.test(file));
    expect(made).toHaveLength(8);
    expect(tree('content').filter((file) => file.includes('.#'))).toEqual([]);
  }, 120_000);
});
