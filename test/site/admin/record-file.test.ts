import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldBy } from '../../../src/records/ids.ts';
import { parse } from '../../../src/records/reading/parse.ts';
import type { Fields } from '../../../src/records/types/form.ts';
import { formOf, idFault, NotSaved, textOf } from '../../../src/site/admin/record-file.ts';
import { wordsOf } from '../../../src/site/words/index.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', 'src', 'content');

/** Every record of the sample, by its path. */
const RECORDS = globSync('*/**/*.{md,mdx}', { cwd: ROOT })
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
  .map((file) => ({
    file,
    folder: heldBy(file)?.folder ?? 'incidents',
    text: readFileSync(join(ROOT, file), 'utf8'),
  }));

const CLOSED = RECORDS.find(({ file }) => file.endsWith('INC-2026-0019.md'))?.text ?? '';

/** A group of a form. */
function group(form: Fields, name: string): Fields {
  const inside = form[name];
  if (typeof inside !== 'object' || inside === null) throw new Error(`the form has no group ${name}`);
  return Object.fromEntries(Object.entries(inside));
}

/** The lines that one text has and the other has not: what was taken out, and what was put in. */
function changed(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

describe('a form of a record that is there', () => {
  it('changes no byte of any record where nobody changed anything, and a new file of it says the same', () => {
    for (const { file, folder, text } of RECORDS) {
      const form = formOf(folder, text) ?? {};
      expect([file, textOf(folder, form, text)]).toEqual([file, text]);
      expect([file, formOf(folder, textOf(folder, form, null))]).toEqual([file, form]);
    }
  });

  const cases: readonly (readonly [what: string, change: (form: Fields) => Fields, says: readonly string[]])[] = [
    ['one field', (form) => ({ ...form, severity: 'high' }), ['- severity: medium', '+ severity: high']],
    [
      'a field of a group',
      (form) => ({ ...form, impact: { ...group(form, 'impact'), availability: 'actual' } }),
      [
        '- impact: { confidentiality: none, integrity: actual, availability: none }',
        '+ impact: { confidentiality: none, integrity: actual, availability: actual }',
      ],
    ],
    [
      'an instant, to the minute as people write them',
      (form) => ({ ...form, containedAt: '2026-09-01T12:30:00+02:00' }),
      [expect.stringMatching(/^- containedAt: /), '+ containedAt: 2026-09-01T12:30+02:00'],
    ],
    [
      'two entries behind a list that is only added to',
      (form) => ({
        ...form,
        timeline: [
          ...Object.values(group(form, 'timeline')),
          { at: '2026-11-20T10:00:00+01:00', by: 'it-admin', phase: 'learn', action: 'Told the bank.' },
          { at: '2026-11-20T11:00:00+01:00', by: 'it-admin', phase: 'learn', action: 'Asked for a receipt: none.' },
        ],
      }),
      [
        '+   - { at: 2026-11-20T10:00+01:00, by: it-admin, phase: learn, action: Told the bank. }',
        '+   - { at: 2026-11-20T11:00+01:00, by: it-admin, phase: learn, action: "Asked for a receipt: none." }',
      ],
    ],
    ['a field that is new, in its place', (form) => ({ ...form, exercise: true }), ['+ exercise: true']],
    ['a field that is emptied', (form) => ({ ...form, tlp: '' }), ['- tlp: AMBER']],
    [
      'a box without a tick and empty fields',
      (form) => ({ ...form, exercise: false, restricted: { store: '', ref: null } }),
      [],
    ],
    [
      'the text below',
      (form) => ({ ...form, body: String(form.body).replace(/(## [^\n]*)/, '$1\n\nNobody called back.') }),
      ['+ Nobody called back.'],
    ],
  ];
  it.each(cases)('changes %s, and nothing else', (_what, change, says) => {
    const form = formOf('incidents', CLOSED) ?? {};
    expect(changed(CLOSED, textOf('incidents', change(form), CLOSED))).toEqual(says);
  });

  it('keeps comments, quotes and the order of fields', () => {
    const text = '---\n# who answers\nowner: it-admin # since May\nid: laptop-9\ntitle: "A laptop"\n---\n\nOld.\n';
    const form = formOf('assets', text) ?? {};
    const after = textOf('assets', { ...form, owner: 'ops-lead', body: 'New.' }, text);
    expect(after).toBe(text.replace('it-admin', 'ops-lead').replace('Old.', 'New.'));
  });

  it('is shown with what a form can fill in, and says the same again', () => {
    const text = `---
id: INC-2026-0001
title: A letter
reportedAt: 2026-03-02T08:20+01:00
reporter: { who: ops-lead }
personalData: { involved: yes, residents: { US-WA: 40 } }
reassessments:
  - { at: 2026-03-03T09:00+01:00, by: isms-manager, field: severity, from: "12", to: high, reason: More people. }
links: { related: [INC-2026-0002, { id: INC-2026-0003, as: caused-by }] }
---
`;
    const form = formOf('incidents', text) ?? {};
    expect(form).toMatchObject({
      reporter: { who: ['ops-lead'] },
      personalData: { residents: { 'US-WA': '40' } },
      reassessments: [{ from: "'12'", to: 'high' }],
      links: { related: [{ id: 'INC-2026-0002' }, { id: 'INC-2026-0003', as: 'caused-by' }] },
      body: '',
    });
    expect(textOf('incidents', form, text)).toBe(text);
  });

  it('is none for a file that is no record', () => {
    expect(['no fields', '---\nid: [\n---\n', '---\n- a\n---\n'].map((text) => formOf('assets', text))).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('a form of a new record', () => {
  it('becomes a file with its fields in their order, and no field that only the form has', () => {
    const form = {
      folderOfYear: '2026',
      body: 'Why.',
      title: 'A',
      id: 'INC-2026-P3K9QZ7',
      exercise: false,
      reportedAt: '2026-03-02T08:20:00Z',
    };
    expect(textOf('incidents', form, null)).toBe(
      '---\nid: INC-2026-P3K9QZ7\ntitle: A\nreportedAt: 2026-03-02T08:20Z\n---\n\nWhy.\n',
    );
  });

  it('is not saved where it has not the shape of a record, and says why', () => {
    const form = { id: 'INC-2026-P3K9QZ7', title: 'A', severity: 'huge', detectedAt: '2026-02-30T08:00+01:00' };
    const save = () => textOf('incidents', form, null);
    expect(save).toThrow(NotSaved);
    expect(save).toThrow('did you mean `high`? → use one of `low`, `medium`, `high`, `critical`');
    expect(save).toThrow('`reportedAt` is missing');
    expect(save).toThrow('`detectedAt` `2026-02-30T08:00+01:00` is on a day that no calendar has');
  });

  it('has an id that is one, and nobody else’s', () => {
    const words = wordsOf('en').admin;
    expect([
      idFault('people', 'it-admin', false, words),
      idFault('people', 'it-admin', true, words),
      idFault('people', 'IT Admin', false, words),
      idFault('people', 'con', false, words),
    ]).toEqual([null, words.taken, words.noId, words.noId]);
  });

  it('whatever is typed into it: the file is read as what was typed, or nothing is saved', () => {
    const typed = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(typed, typed, (title, description) => {
        const before = '---\nid: a\ntitle: Old # remark\nowner: it-admin\n---\n';
        for (const from of [null, before]) {
          const parsed = parse(new TextEncoder().encode(textOf('assets', { id: 'a', title, body: description }, from)));
          if (parsed.ok) expect(parsed.data).toEqual({ id: 'a', title });
        }
      }),
      { numRuns: 100 },
    );
  });
});
