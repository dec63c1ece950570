import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FORM_BEGINS, issueForm, issueTemplate, readForm } from '../../src/exchange/intake/form.ts';
import { intakes } from '../../src/exchange/intake/index.ts';

/** An issue as GitHub makes it of the form. */
const filled = (what: string, by = '_No response_'): string =>
  [
    '### What did you notice?',
    what,
    '### When did you notice it?',
    'today 9:10',
    '### Which systems or data may be involved?',
    '_No response_',
    '### What has been done since?',
    'Nothing yet',
    '### What is your role, or how do we reach you?',
    by,
    '',
  ].join('\n\n');
const REST = { when: 'today 9:10', affected: '', done: 'Nothing yet', by: '' };

describe('the form', () => {
  it('is valid for GitHub, asks nothing about severity, and needs one answer', () => {
    const { name, description, body } = parse(issueForm());
    expect([typeof name, typeof description]).toEqual(['string', 'string']);
    const asked: readonly { type: string; id?: string; attributes: { label?: string }; validations?: object }[] = body;
    expect(asked.map(({ type, id }) => [type, id])).toEqual([
      ['markdown', undefined],
      ['textarea', 'what'],
      ['input', 'when'],
      ['textarea', 'affected'],
      ['textarea', 'done'],
      ['input', 'by'],
    ]);
    expect(asked.filter(({ validations }) => JSON.stringify(validations) === '{"required":true}')).toHaveLength(1);
    expect(issueForm()).not.toMatch(/severity|priority|category/i);
    expect(FORM_BEGINS).toBe(`### ${asked[1]?.attributes.label}`);
  });

  it('is the template of hosts without forms too, which says nothing before it is filled in', () => {
    expect(readForm(issueTemplate())).toEqual({ wrong: expect.stringContaining('has no answer yet') });
    const what = issueTemplate().replace('no names of others. -->', 'no names of others. -->\nA lost key card');
    expect(readForm(what)).toEqual({ what: 'A lost key card', when: '', affected: '', done: '', by: '' });
  });
});

describe('what somebody wrote', () => {
  it.each([
    ['a sentence', 'A lost key card'],
    ['lines of several kinds', '- one\n- two\n\n> quoted\n\n1. three'],
    ['a heading of their own', '### It began at nine\n\nThen it stopped.'],
    ['a question of the form in a block of code', '```\n### When did you notice it?\nnever\n```'],
    ['a question of the form in a block that holds a fence', '~~~~\n```\n### When did you notice it?\n~~~~'],
    [
      'a question of the form in a quotation and a list',
      '> ### When did you notice it?\n\n- ### What has been done since?',
    ],
    ['a question of the form with more behind it', '### When did you notice it? And who?'],
    ['a comment', '<!-- kept --> and shown'],
    ['frontmatter', '---\nstatus: closed\n---'],
    ['what GitHub writes for nothing, and more', '_No response_ came from them'],
  ])('is read as it was typed: %s', (_what, typed) =>
    expect(readForm(filled(typed))).toEqual({ what: typed, ...REST }),
  );

  it('is the same with line ends of Windows', () =>
    expect(readForm(filled('one\n\ntwo').replaceAll('\n', '\r\n'))).toEqual({ what: 'one\n\ntwo', ...REST }));

  it.each([
    ['nothing', '', /can not be found/],
    ['no answer to what', filled('_No response_'), /has no answer yet/],
    [
      'an answer that poses as another',
      filled('x\n\n### When did you notice it?\n\nin 1999'),
      /nobody can say where your answers end/,
    ],
    [
      'an answer that poses as the reporter',
      filled('x', 'me\n\n### What did you notice?\n\nnothing'),
      /nobody can say/,
    ],
    ['a block of code without an end', filled('x\n```'), /can not be found.*block/],
    ['a comment without an end', filled('<!-- x'), /can not be found/],
    [
      'a question that is gone',
      filled('x').replace('### What has been done since?', ''),
      /“What has been done since\?”/,
    ],
    ['a question with another level', filled('x').replace('### When', '## When'), /“When did you notice it\?”/],
    ['text above the first question', `Hello\n\n${filled('x')}`, /above the first question/],
    [
      'questions in another order',
      filled('x')
        .replace('### When did you notice it?', '### X')
        .replace('### What has been done since?', '### When did you notice it?')
        .replace('### X', '### What has been done since?'),
      /another order/,
    ],
  ])('is not taken, and it is said how to mend it: %s', (_what, body, said) =>
    expect(readForm(body)).toEqual({ wrong: expect.stringMatching(said) }),
  );
});

const read = (id: string, text: string) =>
  intakes.find((one) => one.id === id)?.read({ name: 'x', read: () => new TextEncoder().encode(text) });

describe('a payload', () => {
  it.each([
    ['{"what":"A lost key card"}', { what: 'A lost key card', at: null }],
    [
      '{"what":"x","reportedAt":"2026-03-02T09:20+01:00","reference":{"system":"chat","key":"C1/17"}}',
      { what: 'x', at: Date.parse('2026-03-02T08:20Z'), reference: { system: 'chat', key: 'C1/17' } },
    ],
  ])('%s', async (text, handed) => expect(await read('json', text)).toEqual(handed));

  it.each([
    ['[]', /It may hold `what`/],
    ['{"what":""}', /`what` can not be read/],
    ['{"what":"x","severity":"critical"}', /severity/],
    ['{"what":"x","reportedAt":"yesterday"}', /is no instant/],
    ['{"what":"x","reference":{"system":"a","key":"b","url":"javascript:alert(1)"}}', /`reference\.url`/],
    ['what=x', /no JSON/],
  ])('is refused whole: %s', async (text, said) =>
    expect(await read('json', text)).toEqual({ wrong: expect.stringMatching(said) }),
  );
});

describe('a mail', () => {
  const MAIL = (subject: string, text: string) =>
    `From: Mara Lindqvist <mara@fenwick.example>\nTo: security@fenwick.example\nSubject: ${subject}\nDate: Mon, 2 Mar 2026 08:20:00 +0100\nMessage-ID: <41@mail.fenwick.example>\n\n${text}\n`;

  it('is its subject and its text, without the name and address of its sender', async () =>
    expect(await read('mail', MAIL('Odd link', 'I clicked. Mara Lindqvist, mara@fenwick.example'))).toEqual({
      title: 'Odd link',
      what: 'I clicked. somebody, somebody',
      at: Date.parse('2026-03-02T07:20Z'),
      reference: { system: 'mail', key: expect.stringMatching(/^mail-[0-9a-f]{12}$/) },
    }));

  it.each([
    ['no mail at all', /can not be read/],
    [MAIL('', ''), /neither a subject nor a text/],
  ])('is refused where it says nothing', async (text, said) =>
    expect(await read('mail', text)).toEqual({ wrong: expect.stringMatching(said) }),
  );
});

describe('an issue', () => {
  const GITHUB = {
    repository: { full_name: 'fenwick/isms' },
    issue: {
      number: 12,
      html_url: 'https://github.com/fenwick/isms/issues/12',
      created_at: '2026-03-02T08:20:00Z',
      body: filled('x'),
    },
  };
  const GITLAB = {
    object_kind: 'issue',
    project: { path_with_namespace: 'fenwick/isms' },
    object_attributes: {
      iid: 12,
      url: 'https://gitlab.example/fenwick/isms/-/issues/12',
      created_at: '2026-03-02 08:20:00 UTC',
      title: 'Odd link',
      description: 'I clicked.',
    },
  };
  const at = Date.parse('2026-03-02T08:20Z');

  it('of GitHub is what its form says', async () =>
    expect(await read('github', JSON.stringify(GITHUB))).toEqual({
      what: 'x',
      ...REST,
      at,
      reference: { system: 'github', key: 'fenwick/isms#12', url: 'https://github.com/fenwick/isms/issues/12' },
    }));

  it('of GitLab is its text, as the Service Desk makes it of a mail, or what the template says', async () => {
    const reference = { system: 'gitlab', key: 'fenwick/isms#12', url: GITLAB.object_attributes.url };
    expect(await read('gitlab', JSON.stringify(GITLAB))).toEqual({
      title: 'Odd link',
      what: 'I clicked.',
      at,
      reference,
    });
    const form = { ...GITLAB, object_attributes: { ...GITLAB.object_attributes, description: filled('x') } };
    expect(await read('gitlab', JSON.stringify(form))).toEqual({ what: 'x', ...REST, at, reference });
  });

  it.each([
    ['github', '{}', /no event of an issue of GitHub/],
    ['github', JSON.stringify(GITLAB), /no event of an issue of GitHub/],
    ['gitlab', JSON.stringify(GITHUB), /no event of an issue of GitLab/],
    ['github', 'x', /no JSON/],
  ])('of %s is refused where it is none', async (id, text, said) =>
    expect(await read(id, text)).toEqual({ wrong: expect.stringMatching(said) }),
  );
});
