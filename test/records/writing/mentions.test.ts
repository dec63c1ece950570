import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/records/content.ts';
import type { Folder } from '../../../src/records/types/fields.ts';
import type { AnyEntry } from '../../../src/records/types/index.ts';
import { applyEdits, type Edit } from '../../../src/records/writing/edit.ts';
import { idEdits, mentionEdits } from '../../../src/records/writing/mentions.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ORGANISATION = `---
name: Fenwick Analytics
timezone: Europe/Berlin
channels:
  - { id: email, label: Security mailbox, address: "mailto:security@fenwick.example" }
---

See INC-2026-0007.
`;

function contentWith(folder: Folder, file: string, text: string) {
  return readContent({
    files: [
      { file: 'organisation.md', folder: null, bytes: bytes(ORGANISATION) },
      { file, folder, bytes: bytes(text) },
    ],
    faults: [],
  });
}

function entry(folder: Folder, id: string, text: string): AnyEntry {
  const { all, faults } = contentWith(folder, `${folder}/${id}.md`, text);
  const [first] = all;
  if (first === undefined) throw new Error(faults.map(({ message }) => message).join());
  return first;
}

const edited = (text: string, edits: readonly Edit[] | null): string | null =>
  edits === null ? null : applyEdits(bytes(text), edits);

/** An action as it is written, with some of its lines and its text below. */
const action = (lines: string, body = ''): string =>
  `---\nid: ACT-2026-0003\ntitle: Lock the card\nkind: correct\n${lines}---\n${body}`;

describe('a record that speaks of INC-2026-0007 speaks of INC-2026-0022', () => {
  it.each([
    ['in a field that refers to records', 'source: [INC-2026-0007]\n', '', 'source: [INC-2026-0022]\n', ''],
    ['in quotes', `source: ["INC-2026-0007"] # as told\n`, '', `source: ["INC-2026-0022"] # as told\n`, ''],
    ['beside others', 'source: [NC-2026-0001, INC-2026-0007]\n', '', 'source: [NC-2026-0001, INC-2026-0022]\n', ''],
    [
      'in the prose of a field',
      'doneEvidence: Done after INC-2026-0007, as planned.\n',
      '',
      'doneEvidence: Done after INC-2026-0022, as planned.\n',
      '',
    ],
    [
      'in the text',
      '',
      '\nSee [INC-2026-0007](../incidents/2026/INC-2026-0007.md).\n',
      '',
      '\nSee [INC-2026-0022](../incidents/2026/INC-2026-0022.md).\n',
    ],
    [
      'and not where it is a part of a longer word',
      'source: [INC-2026-00071]\n',
      '\nINC-2026-0007-draft and XINC-2026-0007\n',
      'source: [INC-2026-00071]\n',
      '\nINC-2026-0007-draft and XINC-2026-0007\n',
    ],
    [
      'and not in the names of other systems and in remarks',
      'references: [{ system: jira, key: INC-2026-0007 }] # INC-2026-0007\n',
      '',
      'references: [{ system: jira, key: INC-2026-0007 }] # INC-2026-0007\n',
      '',
    ],
    [
      'and not where nothing is said of it',
      'source: [INC-2026-0008]\n',
      '\nNothing.\n',
      'source: [INC-2026-0008]\n',
      '\nNothing.\n',
    ],
  ])('%s', (_what, lines, body, linesAfter, bodyAfter) => {
    const text = action(lines, body);
    const edits = mentionEdits(entry('actions', 'ACT-2026-0003', text), 'INC-2026-0007', 'INC-2026-0022');
    expect(edited(text, edits)).toBe(action(linesAfter, bodyAfter));
    expect(edits.length > 0).toBe(text !== action(linesAfter, bodyAfter));
  });

  it('in the text of the settings', () => {
    const { organisation } = contentWith('actions', 'actions/ACT-2026-0003.md', action(''));
    const edits = mentionEdits(organisation, 'INC-2026-0007', 'INC-2026-0022');
    expect(edited(ORGANISATION, edits)).toBe(ORGANISATION.replace('INC-2026-0007', 'INC-2026-0022'));
  });
});

const REST = 'title: Key card gone\nreportedAt: 2026-11-19T08:20+01:00\n---\n\nINC-2026-P3K9QZ7 was given.\n';

describe('a record gets its number, and keeps what it was called', () => {
  it.each<[what: string, before: string, after: string | null]>([
    ['a provisional id', `id: INC-2026-P3K9QZ7\n${REST}`, `id: INC-2026-0022\nformerId: INC-2026-P3K9QZ7\n${REST}`],
    [
      'with a remark and in quotes',
      `id: "INC-2026-P3K9QZ7" # from the form\n${REST}`,
      `id: "INC-2026-0022" # from the form\nformerId: INC-2026-P3K9QZ7\n${REST}`,
    ],
    [
      'an empty former id',
      `id: INC-2026-P3K9QZ7\nformerId:\n${REST}`,
      `id: INC-2026-0022\nformerId: INC-2026-P3K9QZ7\n${REST}`,
    ],
    [
      'one that says null',
      `id: INC-2026-P3K9QZ7\nformerId: null # none\n${REST}`,
      `id: INC-2026-0022\nformerId: INC-2026-P3K9QZ7 # none\n${REST}`,
    ],
    ['a number', `id: INC-2026-0021\n${REST}`, `id: INC-2026-0022\n${REST}`],
    ['in braces', `{ id: INC-2026-P3K9QZ7, title: Key card gone, reportedAt: "2026-11-19T08:20+01:00" }\n---\n`, null],
    [
      'fields that are indented',
      `  id: INC-2026-P3K9QZ7\n  title: Key card gone\n  reportedAt: 2026-11-19T08:20+01:00\n---\n`,
      `  id: INC-2026-0022\n  formerId: INC-2026-P3K9QZ7\n  title: Key card gone\n  reportedAt: 2026-11-19T08:20+01:00\n---\n`,
    ],
  ])('%s', (_what, before, after) => {
    const text = `---\n${before}`;
    const id = before.includes('0021') ? 'INC-2026-0021' : 'INC-2026-P3K9QZ7';
    const edits = idEdits(entry('incidents', id, text), 'INC-2026-0022');
    expect(edited(text, edits)).toBe(after === null ? null : `---\n${after}`);
  });

  it('a name that people chose is changed alone', () => {
    const text = '---\nid: it-admin\ntitle: IT administrator\n---\n';
    expect(edited(text, idEdits(entry('people', 'it-admin', text), 'it-lead'))).toBe(
      text.replace('it-admin', 'it-lead'),
    );
  });
});
