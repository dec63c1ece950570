import type { Frame } from '../../records/content.ts';
import { bodyOf, type Document, placesIn } from '../../records/reading/document.ts';
import type { AnyEntry } from '../../records/types/index.ts';
import { mayHoldNumber, type PersonalNumber, personalNumbers, signsOf } from '../numbers.ts';
import { lastDigits, published } from '../reach.ts';
import { EVERY_TYPE, type Problem, recordRule } from '../rule.ts';
import { suspects } from '../suspects.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';
const REPORTED = 'reportedAt: 2026-11-20T08:20+01:00\nreporter: { who: anonymous, channel: email }\n';
const said = (text: string) => ({ sections: { 'What happened': text } });

/** The numbers of a text that nobody has published. */
function unpublished(text: string, frame: Frame): readonly PersonalNumber[] {
  const { telephone } = published(frame);
  return personalNumbers(text).filter(
    ({ kind, start, end }) => kind !== 'telephone number' || !telephone.has(lastDigits(text.slice(start, end))),
  );
}

function messageOf({ kind, start, end }: PersonalNumber, text: string): string {
  const { length } = signsOf(text.slice(start, end));
  return `this looks like a ${kind} of ${length} signs; its value is not repeated here`;
}

/** The first digits of a number that a reader sees, as far as they stand in the body together; the body's start where they do not. */
function firstDigits({ start, end }: PersonalNumber, text: string, body: string): number {
  return Math.max(0, body.indexOf(/\d+/.exec(text.slice(start, end))?.[0] ?? ''));
}

/** The remarks of the frontmatter, which no field holds and git keeps. */
function remarksOf({ text, yamlStart, yamlEnd }: Document): string {
  const yaml = text.slice(yamlStart, yamlEnd);
  if (!yaml.includes('#')) return '';
  return yaml
    .split('\n')
    .flatMap((line) => /(?:^|\s)#(.*)$/.exec(line)?.[1] ?? [])
    .join('\n\n');
}

function* problems(record: AnyEntry, frame: Frame): Generator<Problem> {
  const isOwn = record.type === 'contacts';
  const wanted = ({ kind }: PersonalNumber): boolean => !isOwn || kind !== 'telephone number';
  for (const { at, value } of suspects(record)) {
    for (const found of unpublished(value, frame).filter(wanted)) yield { at, message: messageOf(found, value) };
  }
  const body = bodyOf(record.document);
  const inBody = mayHoldNumber(body) ? unpublished(body, frame).filter(wanted) : [];
  const places = placesIn(body);
  for (const found of inBody) yield { inBody: places(found.start), message: messageOf(found, body) };
  // Marks between the digits, which a reader does not see: `4111 **1111** …`.
  const { text } = record.sections;
  const seen = new Set(inBody.map(({ start, end }) => signsOf(body.slice(start, end))));
  const shown = mayHoldNumber(text) ? unpublished(text, frame).filter(wanted) : [];
  for (const found of shown) {
    if (seen.has(signsOf(text.slice(found.start, found.end)))) continue;
    yield { inBody: places(firstDigits(found, text, body)), message: messageOf(found, text) };
  }
  const remarks = remarksOf(record.document);
  const inRemarks = mayHoldNumber(remarks) ? unpublished(remarks, frame).filter(wanted) : [];
  for (const found of inRemarks) yield { message: `${messageOf(found, remarks)}; it stands in a remark behind \`#\`` };
}

export default recordRule({
  id: 'privacy/personal-identifier',
  of: EVERY_TYPE,
  severity: 'warning',
  controls: ['A.5.34', 'A.5.33'],
  title: 'No record holds the number of a card, an account, an identity card or a telephone',
  why: 'Git keeps such a number for ever, and everybody who can read the records can use it. Cards, accounts (IBAN) and national ids are known by their check digit, of Belgium, Finland, France, Germany, Italy, Norway, Poland, Spain and Sweden; telephone numbers by their form, so that some other number may look like one. Numbers that `organisation.md` or a contact names are fine.',
  fix: 'Take the number out and write what it was, such as `the card of a client`; keep it in the evidence store when it is needed. When it was handed in before, tell whoever looks after the repository, since git still has it.',
  reliesOn: ['channels', 'contacts'],
  check: ({ record, content }) => problems(record, content),
  examples: {
    fails: [
      {
        name: 'a card',
        from: REPORT,
        ...said('She typed 4111 1111 1111 1111 into the page.'),
        says: '12:11 this looks like a card number of 16 signs; its value is not repeated here',
      },
      {
        name: 'a card with no-break spaces',
        from: REPORT,
        ...said('She typed 4111\u00A01111\u202F1111\u20091111.'),
        says: '12:11 this looks like a card number of 16 signs; its value is not repeated here',
      },
      {
        name: 'a card over the end of a line',
        from: REPORT,
        ...said('She typed 4111 1111\n1111 1111 there.'),
        says: '12:11 this looks like a card number of 16 signs; its value is not repeated here',
      },
      {
        name: 'a card in a comment',
        from: REPORT,
        ...said('Seen.\n\n<!-- 4111-1111-1111-1111 -->'),
        says: '14:6 this looks like a card number of 16 signs; its value is not repeated here',
      },
      {
        name: 'a card with marks in it',
        from: REPORT,
        ...said('She typed 4111 **1111** 1111 1111.'),
        says: '12:11 this looks like a card number of 16 signs; its value is not repeated here',
      },
      {
        name: 'a card with entities in it',
        from: REPORT,
        ...said('She typed 4111&nbsp;1111&nbsp;1111&#8209;1111.'),
        says: '12:11 this looks like a card number of 16 signs; its value is not repeated here',
      },
      {
        name: 'a card without spaces',
        from: REPORT,
        ...said('The log shows 5500000000000004.'),
        says: '12:15 this looks like a card number of 16 signs; its value is not repeated here',
      },
      {
        name: 'a card in a field',
        from: REPORT,
        set: { title: 'Card 4111-1111-1111-1111 in a chat' },
        says: '3:1 this looks like a card number of 16 signs; its value is not repeated here',
      },
      {
        name: 'a bank account',
        from: REPORT,
        ...said('Paid to DE89 3704 0044 0532 0130 00.'),
        says: '12:9 this looks like a bank account number of 22 signs; its value is not repeated here',
      },
      {
        name: 'a telephone',
        from: REPORT,
        ...said('The caller used +49 40 66969 123.'),
        says: '12:17 this looks like a telephone number of 12 signs; its value is not repeated here',
      },
      {
        name: 'a telephone as people at home write it',
        from: REPORT,
        ...said('Call back on 040 66969-123.'),
        says: '12:14 this looks like a telephone number of 11 signs; its value is not repeated here',
      },
      {
        name: 'a tax id',
        from: REPORT,
        ...said('The form said 86095742719.'),
        says: '12:15 this looks like a national id of 11 signs; its value is not repeated here',
      },
      {
        name: 'a card in a contact',
        from: 'contacts/client-northwind.md',
        body: 'Pays with 4111 1111 1111 1111.',
        says: '10:11 this looks like a card number of 16 signs; its value is not repeated here',
      },

      {
        name: 'a card with marks within its first digits',
        from: REPORT,
        ...said('She typed 4**111** 1111 1111 1111.'),
        says: '9:1 this looks like a card number of 16 signs; its value is not repeated here',
      },
      {
        name: 'two cards, one with marks in it',
        from: REPORT,
        ...said('She typed 5500 0000 0000 0004, then 4111 **1111** 1111 1111.'),
        says: [
          '12:11 this looks like a card number of 16 signs; its value is not repeated here',
          '12:37 this looks like a card number of 16 signs; its value is not repeated here',
        ],
      },
      {
        name: 'a card in a remark behind a field',
        from: REPORT,
        text: `---\nid: INC-2026-0021\ntitle: Strange mail # she typed 4111 1111 1111 1111\n${REPORTED}---\n`,
        says: '1:1 this looks like a card number of 16 signs; its value is not repeated here; it stands in a remark behind `#`',
      },
      {
        name: 'two cards in remarks of their own lines',
        from: REPORT,
        text: `---\n# 4111 1111 1111 1111\nid: INC-2026-0021\ntitle: Strange mail\n  #5500 0000 0000 0004\n${REPORTED}---\n`,
        says: [
          '1:1 this looks like a card number of 16 signs; its value is not repeated here; it stands in a remark behind `#`',
          '1:1 this looks like a card number of 16 signs; its value is not repeated here; it stands in a remark behind `#`',
        ],
      },
      {
        name: 'a telephone in the title of a record',
        from: REPORT,
        set: { title: 'Call of +49 40 66969 123' },
        says: '3:1 this looks like a telephone number of 12 signs; its value is not repeated here',
      },
    ],
    passes: [
      {
        name: 'a number that is no card: its check digit is wrong',
        from: REPORT,
        ...said('The log shows 4111 1111 1111 1112.'),
      },
      { name: 'the duty telephone of the organisation', from: REPORT, ...said('I called 030 0000000 at once.') },
      { name: 'the telephone of a contact', from: 'contacts/client-northwind.md', set: { phone: '+49 40 66969 123' } },
      {
        name: 'days, times and ids',
        from: REPORT,
        ...said('On 2026-11-20 08:20, from 192.168.10.20, ticket 20261120-0007, case INC-2026-0007.'),
      },
      {
        name: 'the hash of a file',
        from: REPORT,
        ...said('SHA-256 5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03'),
      },

      {
        name: 'another telephone of a contact, in its text and in a remark',
        from: 'contacts/client-northwind.md',
        text: '---\nid: client-northwind\ntitle: Northwind # at night +49 40 66969 124\nkind: client\nchannel: mailto:privacy@northwind.example\nhours: always\nverifiedOn: 2026-06-01\n---\n\nAt home +49 40 66969 125, or +49 40 **66969** 126.\n',
      },
      { name: 'the duty telephone with marks in it', from: REPORT, ...said('I called 030 **0000000** at once.') },
      {
        name: 'the duty telephone in a remark',
        from: REPORT,
        text: `---\nid: INC-2026-0021\ntitle: Strange mail # told to 030 0000000\n${REPORTED}---\n`,
      },
    ],
  },
});
