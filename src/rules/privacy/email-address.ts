import type { Frame } from '../../records/content.ts';
import { linesAboveBody, placesIn } from '../../records/reading/document.ts';
import type { AnyEntry } from '../../records/types/index.ts';
import { type MailAddress, mailAddresses, type Published, published } from '../reach.ts';
import { EVERY_TYPE, type Problem, recordRule } from '../rule.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';
const POLICY = 'policies/incident-management.md';
const said = (text: string) => ({ sections: { 'What happened': text } });

/** Mailboxes that belong to a task; a policy may name them. */
const TASKS: ReadonlySet<string> = new Set(
  'abuse admin contact dpo help helpdesk hr incident incidents info isms it legal noc office postmaster privacy report reporting reports security service servicedesk soc support webmaster'.split(
    ' ',
  ),
);

/** An address of which nobody can be reached: `j…@n….example`. */
function masked({ address }: MailAddress): string {
  const [who = '', host = ''] = address.split('@');
  return `${who.slice(0, 1)}…@${host.slice(0, 1)}….${host.slice(host.lastIndexOf('.') + 1)}`;
}

function isPrivate({ type }: AnyEntry, { address, who }: MailAddress, { mail }: Published): boolean {
  if (who === 'git' || mail.has(address.toLowerCase())) return false;
  return type !== 'policies' || !TASKS.has(who.toLowerCase());
}

function* problems(record: AnyEntry, frame: Frame): Generator<Problem> {
  const { document } = record;
  const first = new Map<string, MailAddress>();
  for (const found of mailAddresses(document.text)) {
    const key = found.address.toLowerCase();
    if (!first.has(key) && isPrivate(record, found, published(frame))) first.set(key, found);
  }
  let places: ReturnType<typeof placesIn> | null = null;
  for (const found of first.values()) {
    places ??= placesIn(document.text);
    const { line, column } = places(found.start);
    const message = `the address \`${masked(found)}\` stands here; it is not repeated in full`;
    yield { inBody: { line: line - linesAboveBody(document), column }, message };
  }
}

export default recordRule({
  id: 'privacy/email-address',
  of: EVERY_TYPE.filter((folder) => folder !== 'contacts'),
  severity: 'warning',
  controls: ['A.5.34', 'A.5.33'],
  title: 'Records name people by their role, not by their address',
  why: 'Git keeps an address for ever, also when the person has asked to be forgotten. Addresses that `organisation.md` or a contact names are fine everywhere, and a policy may name the mailbox of a task such as `security@…`. An address that a mail was forged with is found too, though it belongs to nobody: write it with words, or keep it with the evidence.',
  fix: 'Write the role, such as `the planner of a client`, or the id of a person or contact; keep the address itself in the evidence store.',
  reliesOn: ['channels', 'contacts'],
  check: ({ record, content }) => problems(record, content),
  examples: {
    fails: [
      {
        name: 'in the text',
        from: REPORT,
        ...said('The mail came from jane.doe@northwind.example this morning.'),
        says: '12:20 the address `j…@n….example` stands here; it is not repeated in full',
      },
      {
        name: 'behind the words of a link',
        from: REPORT,
        ...said('Ask [the sender](mailto:jane.doe@northwind.example).'),
        says: '12:25 the address `j…@n….example` stands here; it is not repeated in full',
      },
      {
        name: 'in a field',
        from: REPORT,
        set: { title: 'Mail of jane.doe@northwind.example' },
        says: '3:16 the address `j…@n….example` stands here; it is not repeated in full',
      },
      {
        name: 'as the reporter',
        from: REPORT,
        set: { 'reporter.who': 'jane.doe@northwind.example' },
        says: '6:8 the address `j…@n….example` stands here; it is not repeated in full',
      },
      {
        name: 'in a comment',
        from: REPORT,
        ...said('A strange mail.\n\n<!-- jane.doe@northwind.example -->'),
        says: '14:6 the address `j…@n….example` stands here; it is not repeated in full',
      },
      {
        name: 'of a person, in a policy',
        from: POLICY,
        body: 'Write to jane.doe@fenwick.example.',
        says: '25:10 the address `j…@f….example` stands here; it is not repeated in full',
      },

      {
        name: 'twice, told once',
        from: REPORT,
        ...said('It came from jane.doe@northwind.example.\n\nJane.Doe@northwind.example sent another one.'),
        says: '12:14 the address `j…@n….example` stands here; it is not repeated in full',
      },
      {
        name: 'two of them, in two lines',
        from: REPORT,
        ...said('It came from jane.doe@northwind.example.\n\nThen one of john@mail.quayside.example.'),
        says: [
          '12:14 the address `j…@n….example` stands here; it is not repeated in full',
          '14:13 the address `j…@m….example` stands here; it is not repeated in full',
        ],
      },
      {
        name: 'the mailbox of a task elsewhere, in a report',
        from: REPORT,
        ...said('It went to incidents@quayside.example.'),
        says: '12:12 the address `i…@q….example` stands here; it is not repeated in full',
      },
    ],
    passes: [
      { name: 'the role', from: REPORT, ...said('The mail came from a planner of the client.') },
      { name: 'a channel of the organisation', from: REPORT, ...said('It went to Security@fenwick.example as well.') },
      { name: 'the address of a contact', from: REPORT, ...said('privacy@northwind.example was told.') },
      {
        name: 'in a contact',
        from: 'contacts/client-northwind.md',
        set: { channel: 'mailto:jane.doe@northwind.example' },
      },
      { name: 'the mailbox of a task, in a policy', from: POLICY, body: 'Reports go to incidents@fenwick.example.' },
      {
        name: 'a version of a package',
        from: REPORT,
        ...said('`left-pad@1.3.0` was taken from git@git.fenwick.example:web/shop.'),
      },

      {
        name: 'the mailbox of a task in capitals, in a policy',
        from: POLICY,
        body: 'Write to Incidents@fenwick.example.',
      },

      {
        name: 'in the text of a contact',
        from: 'contacts/client-northwind.md',
        body: 'Or jane.doe@northwind.example.',
      },
      {
        name: 'an account of git in a report',
        from: REPORT,
        ...said('It was taken from git@mail.fenwick.example this morning.'),
      },
    ],
  },
});
