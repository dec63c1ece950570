import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionNamed } from '../../../src/records/reading/headings.ts';
import { isBareNoChange, isPlaceholder, saysNone } from '../../../src/records/reading/placeholder.ts';
import { readSections, sectionText } from '../../../src/records/reading/sections.ts';

describe('text that says nothing', () => {
  it.each([
    ...[
      '',
      ' ',
      '\n\n',
      '-',
      '…',
      '???',
      '.',
      '***',
      '\u3164',
      '\u115F\u1160',
      '\uFFA0',
      '\u00AD',
      '\u2800',
      '\u034F',
      '\u0301',
    ],
    ...[
      'TBD',
      'tbd.',
      'T-B-D',
      'T.B.D.',
      't b d',
      '(tbd)',
      'TBA',
      'tbc',
      'TODO',
      'todo: ask Anna',
      'To be determined.',
    ],
    ...[
      'to be added',
      'To be confirmed!',
      'n/a',
      'N / A',
      'N-A',
      'n_a',
      'n.a.',
      'NA',
      'Not applicable.',
      'not applicable',
    ],
    ...[
      'None',
      'none.',
      'nil',
      'unknown',
      'Unknown!',
      'pending',
      'Still open.',
      'not yet known',
      'See ticket.',
      'see above',
    ],
    ...[
      'see below',
      'as above',
      'xxx',
      'XXXXX',
      'Lorem ipsum dolor',
      'work in progress',
      '[Insert …]',
      '[Insert lessons here]',
    ],
    ...[
      '[insert text]',
      '<add cause>',
      '{describe here}',
      '[TBD]',
      '&nbsp;',
      '&#8203;',
      '<!-- later -->',
      '<!-- a --> tbd',
    ],
    ...[
      'k. A.',
      'k.A.',
      'Keine Angabe',
      'Noch offen.',
      'offen',
      'folgt',
      'Wird noch ergänzt.',
      'siehe Ticket',
      's. o.',
    ],
    ...[
      'Unbekannt',
      'keine',
      'entfällt',
      'nicht zutreffend',
      'in Arbeit',
      'à compléter',
      'À définir.',
      'en cours',
      'inconnu',
    ],
    ...['aucun', 'sans objet', 'voir ticket', 'non applicable', 'néant', 'tbd\nn/a', '- tbd\n- none', 'none, unknown'],
    ...['Root cause', 'Lessons learned:', 'Grundursache', 'ＴＢＤ', 't\u200Bb\u200Bd'],
    'Why it could happen: the cause behind the cause, not the person.',
  ])('%j', (text) => expect(isPlaceholder(text)).toBe(true));
});

describe('text that says something, however short, and whatever word it begins with', () => {
  it.each([
    ...[
      'Reused password.',
      'Phone lost.',
      'Typo',
      'No.',
      'Yes',
      'DNS',
      'A',
      '1',
      'ok',
      'Nobody knew.',
      'Ärger',
      '密码',
      'נגנב',
    ],
    ...['None of the leavers had been removed.', 'Unknown USB stick was plugged in.', 'Nothing was encrypted.'],
    ...[
      'Pending updates had not been installed.',
      'Open port on the firewall.',
      'See-through envelope showed the address.',
    ],
    ...['See ticket SEC-41 for the log; the cause was a reused password.', 'See also the review of March.'],
    ...[
      'Not applicable rules were switched on.',
      'The ticket was tbd for weeks, so nobody looked.',
      'Keine Sicherung vorhanden.',
    ],
    ...[
      'Unbekannter Absender.',
      'Offener Port.',
      'Folgeschaden eines Updates.',
      'Siehe Ticket SEC-41: Passwort erraten.',
    ],
    ...[
      'Aucun contrôle sur les prêts.',
      'Inconnu au service.',
      'En cours de migration, le pare-feu était ouvert.',
      'Sohle',
    ],
    ...[
      'Todoist was open to everybody.',
      'NAS without a password',
      'Nil pointer in the mail filter',
      'XXL file filled the disk',
    ],
    ...[
      'to be safe we changed all keys',
      '[Insert] key was stuck',
      'Insert key',
      'tbd\nReused password.',
      'n/a: the store was empty',
    ],
    ...['<!-- why --> Reused password.', 'Root cause: reused password', 'Ursache war ein Update'],
  ])('%j', (text) => expect(isPlaceholder(text)).toBe(false));
});

describe('nothing as an honest answer', () => {
  it.each(['none', 'None.', 'n/a', 'N / A', 'unknown', 'keine', 'Unbekannt.', 'aucun', 'néant', 'not applicable'])(
    '%j',
    (text) => expect(saysNone(text)).toBe(true),
  );
  it.each(['tbd', 'folgt', 'en cours', 'none of them', '', 'see above'])('%j is none', (text) =>
    expect(saysNone(text)).toBe(false),
  );
});

describe('headings that look right are right', () => {
  it.each([
    ...[
      'Root cause',
      'ROOT CAUSE',
      'root  cause',
      'Root\u00A0cause',
      'Root\u2009cause',
      'Root\u3000cause',
      ' Root cause ',
    ],
    ...[
      'Root\u200B cause',
      'Ro\u00ADot cause',
      'Grundursache',
      'URSACHE',
      'Cause racine',
      'Cause  profonde',
      'Cause premie\u0300re',
    ],
  ])('%j', (heading) => expect(sectionNamed(heading)).toBe('Root cause'));
  it.each([
    'What happened',
    'what happened?',
    'Was ist passiert?',
    'Ce qui s’est passé',
    "Ce qui s'est passe\u0301",
    'Que s’est-il passé\u00A0?',
  ])('%j', (heading) => expect(sectionNamed(heading)).toBe('What happened'));
  it.each(['Root causes', 'Root cause analysis', 'The root cause', 'Rootcause', 'Cause'])('%j is another', (heading) =>
    expect(sectionNamed(heading)).toBeUndefined(),
  );
});

describe('what a section says', () => {
  const said = (below: string): string | undefined =>
    sectionText(readSections(`## Root cause\n\n${below}\n`, 'markdown'), 'Root cause');
  it.each([
    ['struck out', '~~Reused password.~~'],
    ['a table with a head alone', '| Cause | When |\n|---|---|'],
    ['a table with empty rows', '| Cause | When |\n|---|---|\n| | |'],
    ['a note that nothing leads to', '[^1]: Reused password.'],
    ['a sub-heading alone', '### Reused password'],
    ['raw HTML alone', '<br>'],
    ['a line', '---'],
    ['an empty list', '- \n- [ ] '],
  ])('%s: nothing', (_, below) => expect(isPlaceholder(said(below) ?? 'x')).toBe(true));
  it.each([
    ['a table with a row', '| Cause |\n|---|\n| Reused password |'],
    ['code', '```\nreused\n```'],
    ['a quotation', '> Reused password.'],
    ['partly struck out', '~~Typo.~~ Reused password.'],
    ['a list', '- Reused password.'],
  ])('%s: something', (_, below) => expect(isPlaceholder(said(below) ?? '')).toBe(false));
});

describe('a text whose form is near that of a placeholder', () => {
  it.each([
    ['xxx', true],
    ['Xxxx.', true],
    ['xx', false],
    ['axxx', false],
    ['xxxa', false],
    ['ＴＢＤ / ＴＢＤ', true],
    ['tbd tbc', true],
    ['tbd/tbc', false],
    ['to-do: call', false],
    ['TODO call', true],
    ['call TODO', false],
    ['&nbsp;&#160;&#xA0;', true],
    ['&nbsp; called', false],
    ['&#xzz;', false],
    ['a', false],
    ['tb', false],
    ['1', false],
    ['tbd\n\n-', true],
    ['tbd\ncalled', false],
    ['<!-- called -->', true],
    ['<!-- a --> called', false],
  ])('%j holds only the place of an answer: %s', (text, nothing) => expect(isPlaceholder(text)).toBe(nothing));

  it.each([
    ['No change required.', true],
    ['No changes; no lessons learned', true],
    ['TBD. No change', true],
    ['No change. The alert did its work.', false],
    ['Nothing', false],
    ['No.', false],
    ['No further action needed!\nNo lessons', true],
    ['No change: the alert did its work', false],
  ])('%j says only that nothing changes: %s', (text, bare) => expect(isBareNoChange(text)).toBe(bare));
});

describe('a comma in front of every line', () => {
  /** Words that say nothing and words that begin like them, with what stands between words. */
  const pieces = [
    ...[
      'tbd',
      'TBD',
      'To',
      'to be',
      'determined',
      'tob',
      'todo',
      'Todos',
      'no',
      'None',
      'Nonetheless',
      'n/a',
      'N.A.',
      'xxx',
    ],
    ...[
      'xx',
      'Xylophone',
      'lorem',
      'ipsum',
      'Loremipsumdolor',
      'offen',
      'Offenbar',
      'néant',
      'ne\u0301ant',
      're',
      'Read',
    ],
    ...[
      'What happened',
      'Why it could',
      'happen',
      'Ursache',
      'insert text',
      'change',
      'needed',
      'No changes',
      'learned',
      '3',
    ],
    ...[
      'see above',
      'seen',
      'wip',
      'wie',
      '\u200B',
      '\u0301',
      '\u00AD',
      'ﬁ',
      'ß',
      '&nbsp;',
      '<!--',
      '-->',
      '[',
      ']',
      '(',
      ')',
    ],
    ...[' ', ' ', ' ', '\n', '.', '/', '-', ',', ';', '!', '?', '_', '*'],
  ];
  it('changes nothing of what a text says', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 9 }), (chosen) => {
        const text = chosen.join('');
        const marked = `,${text.replaceAll('\n', '\n,')}`;
        expect(isPlaceholder(text), text).toBe(isPlaceholder(marked));
        expect(isBareNoChange(text), text).toBe(isBareNoChange(marked));
      }),
      { numRuns: 4000 },
    );
  });
});
