import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectSource } from '../../src/checker/inspect.ts';
import { type Example, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import { AUDIENCES, type Audience } from '../../src/site/audience.ts';
import { finder } from '../../src/site/finder.ts';
import { makePortal } from '../../src/site/portal.ts';
import { readTexts } from '../../src/site/read-text.ts';
import { withholder } from '../../src/site/withhold.ts';
import { inspectOnce } from '../helpers/inspected.ts';

const NOW = '2026-11-20T12:00+01:00';

async function portalOf(example: Partial<Example>, audience: Audience): Promise<string> {
  const source = exampleSource({ name: '', from: 'incidents/2026/INC-2026-0021.md', ...example });
  const inspected = await inspectSource(source, inspectOnce);
  const { marks, ...pages } = makePortal({
    source,
    inspected,
    findings: [],
    rules,
    audience,
    now: NOW,
    clockPinned: true,
  });
  return JSON.stringify(pages);
}

const HIDDEN = `---
id: INC-2026-0061
title: Quiet inquiry in the west wing
tlp: AMBER+STRICT
reportedAt: 2026-11-19T09:00+01:00
reporter: { who: anonymous }
---
`;
const SHY = '\u00ad';

describe('the id of a hidden record is taken out of a text', () => {
  it.each([
    ['as it is', 'INC-2026-0061'],
    ['in small letters', 'inc-2026-0061'],
    ['with hyphens that do not break', 'INC\u20112026\u20110061'],
    ['with dashes', 'INC–2026–0061'],
    ['with a soft hyphen', `INC-20${SHY}26-0061`],
    ['in wide letters', 'ＩＮＣ－２０２６－００６１'],
    ['over a line end', 'INC-2026-\n0061'],
    ['over an emphasis', 'INC-**2026**-0061'],
    ['in a link', '[INC-2026](https://track.example/INC%2D2026%2D0061)-0061'],
    ['in the name of a file', 'INC-2026-0061.pdf'],
  ])('%s', async (_, written) => {
    const pages = await portalOf(
      { files: { 'incidents/2026/INC-2026-0061.md': HIDDEN }, body: `## What happened\n\nAs in ${written} again.\n` },
      'staff',
    );
    expect(finder(['2026 0061'])(readTexts(pages).join('\n')).size).toBe(0);
    expect(pages).toContain('a record that is not shown here');
  });

  it('from a text of ASCII as from any other', () => {
    const hidden = ['INC-2026-0061', 'NC-2026-0002', 'RSK-0007', 'INC-2026-P3K9QZ7'].map((id) => ({
      id,
      entry: undefined,
    }));
    const clean = withholder({ people: [], hidden, pages: [], audience: 'staff', secrets: [], withheld: 'not shown' });
    const words = fc.constantFrom(
      'INC',
      'inc',
      'NC',
      'RSK',
      'xINC',
      'to',
      '2026',
      '0061',
      '0002',
      '0007',
      'P3K9QZ7',
      'a',
      'open',
    );
    const gaps = fc.constantFrom('-', ' ', '', ', ', '-**', '/', '\n', '          ');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, gaps), { maxLength: 12 }), (parts) => {
        const text = parts.flat().join('');
        expect(`${clean(text)} \u00e9`).toBe(clean(`${text} \u00e9`));
      }),
      { numRuns: 500 },
    );
  });

  it('and no other id is', async () => {
    const body = '## What happened\n\nAs in INC-2026-0007, and is open: see 2026.\n';
    expect(await portalOf({ files: { 'incidents/2026/INC-2026-0061.md': HIDDEN }, body }, 'staff')).toContain(
      'As in INC-2026-0007, and is open: see 2026.',
    );
  });
});

describe('the name of a person is taken out of what staff read', () => {
  it.each([
    ['as it is', 'Ruth Adebayo', 'Ruth Adebayo'],
    ['in capitals', 'Ruth Adebayo', 'RUTH ADEBAYO'],
    ['with a blank that does not break', 'Ruth Adebayo', 'Ruth\u00a0Adebayo'],
    ['with the last name in front', 'Ruth Adebayo', 'Adebayo, Ruth'],
    ['over an emphasis', 'Ruth Adebayo', 'Ruth *Adebayo*'],
    ['with another s', 'Ruth Groß', 'RUTH GROSS'],
    ['with that s', 'Ruth Groß', 'Ruth Groß'],
    ['of one word', 'Madonna', 'Madonna'],
  ])('%s', async (_, name, written) => {
    const pages = await portalOf(
      {
        from: 'people/it-admin.md',
        set: { name, title: name },
        files: {
          'policies/note.md': `---\nid: note\ntitle: Note\n---\n\nSeen: ${written} at the door.\n`,
        },
      },
      'staff',
    );
    expect(finder([name, name.split(' ').toReversed().join(' ')])(readTexts(pages).join('\n')).size).toBe(0);
  });

  it.each([
    ['a name', 'Ruth Adebayo', 'Adebayo, Ruth'],
    ['a part of an address', 'ruth.adebayo', 'ruth.adebayo'],
  ])('where only commits call them so: %s', async (_, name, written) => {
    const example: Partial<Example> = {
      from: 'people/it-admin.md',
      set: { commitsAs: [name] },
      files: { 'policies/note.md': `---\nid: note\ntitle: Note\n---\n\nSeen: ${written} at the door.\n` },
    };
    const called = finder(['ruth adebayo', 'adebayo ruth']);
    expect(called(readTexts(await portalOf(example, 'staff')).join('\n')).size).toBe(0);
    expect(await portalOf(example, 'isms')).toContain(name);
  });

  it('but not where it is the word of a role', async () => {
    const pages = await portalOf(
      {
        from: 'people/it-admin.md',
        set: { name: 'Admin', role: 'Admin' },
        files: { 'policies/note.md': '---\nid: note\ntitle: Note\n---\n\nThe Admin at the door.\n' },
      },
      'staff',
    );
    expect(pages).toContain('The Admin at the door.');
  });
});

describe('a secret among the settings', () => {
  const secret = `ghp_${'a1B2'.repeat(9)}`;
  it.each(AUDIENCES)('stands on no page for %s', async (audience) => {
    const settings = `---\nname: Fenwick ${secret}\ntimezone: Europe/Berlin\nrepository: https://git.example/${secret}\nchannels: [{ id: email, label: "Mailbox ${secret}", hours: "${secret}", address: "https://chat.example/${secret}" }]\nseverityScale: { low: "as ${secret}" }\n---\n\n## How to report\n\nUse ${secret} or [this](https://chat.example/${secret}).\n\n### ${secret}\n`;
    expect(await portalOf({ files: { 'organisation.md': settings } }, audience)).not.toContain(secret);
  });
});

describe('a withheld text is found as a reader reads it', () => {
  const look = finder(['Quiet inquiry in the west wing - Straße 5']);
  it.each([
    ['plain', 'Quiet inquiry in the west wing - Straße 5'],
    ['in capitals', 'QUIET INQUIRY IN THE WEST WING - STRASSE 5'],
    ['over lines', 'Quiet inquiry\n  in the west\nwing – Strasse 5'],
    ['over nodes', '<p>Quiet <b>in</b>quiry in <a href="/x/">the</a> west</p><p>wing Straße 5</p>'],
    ['with entities', '<p>Quiet&nbsp;inquiry in the w&#101;st wing &ndash; Stra&#xDF;e 5</p>'],
    ['with invisible signs', `<p>Quiet in${SHY}quiry in the we\u200bst wing Straße 5</p>`],
    ['in an attribute', '<i title="Quiet inquiry in the west wing: Straße 5">x</i>'],
    ['in an address', '<a href="/?q=Quiet%20inquiry%20in%20the%20west%20wing%20Stra%C3%9Fe%205">x</a>'],
    ['in escapes of JSON', '{"content":"Quiet\\u0020inquiry in the west wing Stra\\u00dfe 5"}'],
    ['over a line end of JSON', '{"content":"Quiet inquiry\\nin the west wing Straße 5"}'],
    ['in wide letters', 'Ｑｕｉｅｔ inquiry in the west wing Straße 5'],
  ])('%s', (_, page) => {
    expect(readTexts(page).some((text) => look(text).size > 0)).toBe(true);
  });

  it('and not in words that only begin so', () => {
    expect(readTexts('<p>Quiet inquiry in the west wing Straße 51</p>').some((text) => look(text).size > 0)).toBe(
      false,
    );
  });
});
