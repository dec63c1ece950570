import { isPlaceholder } from '../../records/reading/placeholder.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { registerRule } from '../rule.ts';
import { codes } from '../wording.ts';

const ORGANISATION = 'organisation.md';
const POLICY = 'policies/incident-management.md';
const CONTROLS = ['A.5.24', 'A.6.8'];

function isAboutReporting({ data }: EntryOf<'policies'>): boolean {
  return data.controls.some((control) => CONTROLS.includes(control));
}

/** Why a policy about reporting does not count. */
function shortfall({ id, data, sections }: EntryOf<'policies'>): string | null {
  if (data.status !== 'approved')
    return `\`${id}\` is ${data.status === undefined ? 'without a status' : `\`${data.status}\``}`;
  return isPlaceholder(sections.text) ? `\`${id}\` has no text` : null;
}

export default registerRule({
  id: 'policy/incident-reporting-exists',
  severity: 'error',
  grace: true,
  controls: ['A.5.24', 'A.6.8', '5.2'],
  title: 'An approved policy says how incidents are reported and handled',
  why: 'It is the first document that an auditor asks for, and what staff and responders work by. In the first days (`graceDays` from `startedOn`) this is a warning, since records that are brought in from elsewhere come without a policy.',
  fix: 'Write the policy with `npx isms new policy`, name `A.5.24` and `A.6.8` in its `controls`, and have it approved: `status: approved`, `approvedBy`, `approvedOn`.',
  reliesOn: ['policies'],
  *check({ content }) {
    const policies = content.of('policies');
    const unread = content.held.filter(({ folder }) => folder === 'policies').length - policies.length;
    const candidates = policies.filter(isAboutReporting);
    const reasons = candidates.map(shortfall);
    if (unread > 0 || reasons.includes(null)) return;
    const found = reasons.length === 0 ? '' : `: ${reasons.join(', ')}`;
    yield {
      on: content.organisation,
      message: `no approved policy names ${codes(CONTROLS).replace(' and ', ' or ')}${found}`,
      related: candidates.map((on) => ({ on, at: ['status'], message: 'the policy that could be it' })),
    };
  },
  examples: {
    fails: [
      {
        name: 'no policy at all',
        from: ORGANISATION,
        files: { [POLICY]: null },
        says: '1:1 no approved policy names `A.5.24` or `A.6.8`',
      },
      {
        name: 'only a draft',
        from: ORGANISATION,
        files: { [POLICY]: { from: POLICY, set: { status: 'draft' } } },
        says: '1:1 no approved policy names `A.5.24` or `A.6.8`: `incident-management` is `draft`',
      },
      {
        name: 'it was retired',
        from: ORGANISATION,
        files: { [POLICY]: { from: POLICY, set: { status: 'retired' } } },
        says: '1:1 no approved policy names `A.5.24` or `A.6.8`: `incident-management` is `retired`',
      },
      {
        name: 'a policy about something else',
        from: ORGANISATION,
        files: { [POLICY]: { from: POLICY, set: { controls: ['A.5.15'] } } },
        says: '1:1 no approved policy names `A.5.24` or `A.6.8`',
      },
      {
        name: 'approved, and nothing stands in it',
        from: ORGANISATION,
        files: {
          [POLICY]:
            '---\nid: incident-management\ntitle: Incidents\nstatus: approved\ncontrols: [A.5.24]\n---\n\nTBD\n',
        },
        says: '1:1 no approved policy names `A.5.24` or `A.6.8`: `incident-management` has no text',
      },
      {
        name: 'in the first days, as a warning',
        from: ORGANISATION,
        set: { startedOn: '2026-11-01' },
        files: { [POLICY]: null },
        says: '1:1 no approved policy names `A.5.24` or `A.6.8`',
      },

      {
        name: 'nobody says whether it holds',
        from: ORGANISATION,
        files: { [POLICY]: { from: POLICY, set: { status: null } } },
        says: '1:1 no approved policy names `A.5.24` or `A.6.8`: `incident-management` is without a status',
      },
      {
        name: 'two drafts',
        from: ORGANISATION,
        files: {
          [POLICY]: { from: POLICY, set: { status: 'draft' } },
          'policies/reporting.md': { from: POLICY, set: { id: 'reporting', status: 'draft', controls: ['A.6.8'] } },
        },
        says: '1:1 no approved policy names `A.5.24` or `A.6.8`: `incident-management` is `draft`, `reporting` is `draft`',
      },
    ],
    passes: [
      { name: 'approved', from: ORGANISATION },
      {
        name: 'it names A.6.8 alone',
        from: ORGANISATION,
        files: { [POLICY]: { from: POLICY, set: { controls: ['A.6.8'] } } },
      },
      {
        name: 'a policy that can not be read is told by itself',
        from: ORGANISATION,
        files: { [POLICY]: 'no policy\n' },
      },

      {
        name: 'an approved one beside a draft',
        from: ORGANISATION,
        files: { 'policies/reporting.md': { from: POLICY, set: { id: 'reporting', status: 'draft' } } },
      },
    ],
  },
});
