import { describe, expect, it } from 'vitest';
import { organisationSchema } from '../../src/records/organisation.ts';
import { AUDIENCES, tlpOfText, visibilityOf } from '../../src/site/audience.ts';

const organisation = organisationSchema.parse({
  name: 'Fenwick Analytics',
  timezone: 'Europe/Berlin',
  channels: [{ id: 'email', label: 'Mailbox', address: 'mailto:security@fenwick.example' }],
});

describe('what an audience gets of a record', () => {
  it.each([
    ['CLEAR', ['shown', 'shown', 'shown']],
    ['GREEN', ['shown', 'shown', 'shown']],
    ['AMBER', ['shown', 'shown', 'shown']],
    ['AMBER+STRICT', ['hidden', 'shown', 'shown']],
    ['RED', ['hidden', 'stub', 'stub']],
  ] as const)('TLP:%s', (tlp, expected) => {
    expect(AUDIENCES.map((audience) => visibilityOf(tlp, audience))).toEqual(expected);
  });
});

describe('the TLP of a file that is no record', () => {
  it.each([
    ['says nothing', 'title: x\n', 'AMBER'],
    ['says nothing after the colon', 'tlp:\n', 'AMBER'],
    ['says null', 'tlp: null\n', 'AMBER'],
    ['says it plainly', 'tlp: RED\n', 'RED'],
    ['says it in quotes', 'tlp: "AMBER+STRICT"\n', 'AMBER+STRICT'],
    ['says it with a comment', 'tlp: GREEN # for all\n', 'GREEN'],
    ['says it twice: the strictest counts', 'tlp: GREEN\ntlp: RED\n', 'RED'],
    ['says it in a flow mapping', '{ id: x, tlp: RED }', 'RED'],
    ['has a quoted key', '"tlp": RED\n', 'RED'],
    ['says what is no TLP: the strictest counts', 'tlp: AMBER+STRIC\n', 'RED'],
    ['says it in small letters: the strictest counts', 'tlp: amber\n', 'RED'],
  ])('%s', (_, text, expected) => {
    expect(tlpOfText(text, organisation)).toBe(expected);
  });
});
