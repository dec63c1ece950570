import type { Moment } from '../../queries/moment.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import { monthsLater } from '../../records/time.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { type RuleContext, registerRule } from '../rule.ts';
import { codes, counted } from '../wording.ts';

const CLIENT = 'contacts/client-northwind.md';
const DUTY = 'obligations/northwind-dpa.md';

/** The kinds of contact that A.5.5 speaks of, which must be known before any duty names them. */
const AUTHORITIES: readonly string[] = ['authority', 'csirt', 'law-enforcement'];

function fault({ data }: EntryOf<'contacts'>, months: number, moment: Moment): { field: string; said: string } | null {
  const { channel, phone, verifiedOn } = data;
  if (channel === undefined && phone === undefined) {
    return { field: 'channel', said: 'has neither `channel` nor `phone`, so nobody can reach it' };
  }
  if (verifiedOn === undefined) return { field: 'verifiedOn', said: 'has no `verifiedOn`' };
  const until = monthsLater(verifiedOn, months);
  return !moment.isOver(until)
    ? null
    : {
        field: 'verifiedOn',
        said: `was last verified on \`${verifiedOn}\`, more than ${counted(months, 'month')} ago`,
      };
}

/** The duties that name each contact, those that are switched off left out. */
function dutiesByContact({ content }: RuleContext): ReadonlyMap<string, readonly EntryOf<'obligations'>[]> {
  const bound = content.of('obligations').filter(({ data }) => isUnanswered(data.off) && data.recipient !== undefined);
  return Map.groupBy(bound, ({ data }) => data.recipient ?? '');
}

export default registerRule({
  id: 'notification/contact-known',
  severity: 'warning',
  controls: ['A.5.5', 'A.5.31'],
  title: 'Whoever must be told can be reached, and somebody made sure of it within a year',
  why: 'A deadline of 24 hours is spent on finding the right form and a number that still answers. It asks for authorities, and for everybody whom a duty names. The number of months is `thresholds.contactMonths`.',
  fix: 'Open the address or call the number, correct what has changed, and write today’s day after `verifiedOn:` of the contact.',
  reliesOn: ['contacts', 'thresholds'],
  *check(context) {
    const { content, organisation, moment } = context;
    const named = dutiesByContact(context);
    for (const on of content.of('contacts')) {
      const duties = named.get(on.id) ?? [];
      if (duties.length === 0 && !AUTHORITIES.includes(on.data.kind ?? '')) continue;
      const found = fault(on, organisation.thresholds.contactMonths, moment);
      if (found === null) continue;
      const needed = duties.length === 0 ? '' : `; ${codes(duties.map(({ id }) => id))} must be sent there`;
      yield {
        on,
        at: [found.field],
        message: `\`${on.id}\` ${found.said}${needed}`,
        related: duties.map((duty) => ({ on: duty, at: ['recipient'], message: 'names it' })),
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'verified more than a year ago',
        from: CLIENT,
        set: { verifiedOn: '2025-11-19' },
        says: '7:1 `client-northwind` was last verified on `2025-11-19`, more than 12 months ago; `northwind-dpa` must be sent there',
      },
      {
        name: 'never verified',
        from: CLIENT,
        set: { verifiedOn: null },
        says: '1:1 `client-northwind` has no `verifiedOn`; `northwind-dpa` must be sent there',
      },
      {
        name: 'no way to reach it',
        from: CLIENT,
        set: { channel: null },
        says: '1:1 `client-northwind` has neither `channel` nor `phone`, so nobody can reach it; `northwind-dpa` must be sent there',
      },
      {
        name: 'an authority that no duty names yet',
        from: CLIENT,
        set: { kind: 'authority', verifiedOn: '2024-06-01' },
        files: { [DUTY]: null },
        says: '7:1 `client-northwind` was last verified on `2024-06-01`, more than 12 months ago',
      },
    ],
    passes: [
      { name: 'verified this year', from: CLIENT },
      { name: 'verified a year ago to the day', from: CLIENT, set: { verifiedOn: '2025-11-20' } },
      { name: 'a telephone alone', from: CLIENT, set: { channel: null, phone: '+49 30 0000002' } },
      {
        name: 'a client whom no duty names',
        from: CLIENT,
        set: { verifiedOn: null },
        files: { [DUTY]: null },
      },
      {
        name: 'the duty is switched off',
        from: CLIENT,
        set: { verifiedOn: null },
        files: { [DUTY]: { from: DUTY, set: { off: 'The contract ended in May.' } } },
      },
    ],
  },
});
