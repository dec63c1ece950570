import type { Organisation } from '../../records/types/organisation.ts';
import { type RuleContext, wideRule } from '../rule.ts';
import { codes } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

/** Whether a person has a part in information security: a role of the organisation, or a duty beside managing. */
function isCompetent(person: string, { roles }: Organisation, content: RuleContext['content']): boolean {
  const { incidentManager, deputy, privacyLead } = roles;
  if ([incidentManager, deputy, privacyLead].includes(person)) return true;
  return content.get('people', person)?.data.duties.some((duty) => duty !== 'management') === true;
}

export default wideRule({
  id: 'review/competent-reviewer',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['7.2', 'A.5.27'],
  title: 'Somebody who knows how to find a root cause takes part in the review',
  why: 'People who were hit by an incident know what happened; to see why it could happen takes practice. One such person is enough: whoever manages incidents, deputises, leads privacy, or has a duty in `people/`. It cannot see what somebody has learned elsewhere, so it only warns.',
  fix: 'Ask the incident manager or somebody with that duty to go through the review, and add the role under `by`; or write the duty that somebody has under `duties` in `people/`.',
  reliesOn: ['roles'],
  *check({ record: { data }, organisation, content }) {
    const { review } = data;
    if (data.kind !== 'incident' || review?.heldAt === undefined) return;
    const known = review.by.filter((person) => content.get('people', person) !== undefined);
    if (known.length === 0 || review.by.some((person) => isCompetent(person, organisation, content))) return;
    const none = review.by.length === 1 ? 'who has no duty' : 'none of whom has a duty';
    yield {
      at: ['review', 'by'],
      message: `the review was held by ${codes(review.by)}, ${none} in handling incidents`,
    };
  },
  examples: {
    fails: [
      {
        name: 'those who were hit alone',
        from: CLOSED,
        set: { 'review.by': ['ops-lead'] },
        says: '108:3 the review was held by `ops-lead`, who has no duty in handling incidents',
      },
      {
        name: 'management alone',
        from: CLOSED,
        set: { 'review.by': ['managing-director'] },
        says: '108:3 the review was held by `managing-director`, who has no duty in handling incidents',
      },
      {
        name: 'one without a duty and one whom no file describes',
        from: CLOSED,
        set: { 'review.by': ['ops-lead', 'consultant'] },
        says: '108:3 the review was held by `ops-lead` and `consultant`, none of whom has a duty in handling incidents',
      },
    ],
    passes: [
      { name: 'the incident manager', from: CLOSED },
      { name: 'one of several', from: CLOSED, set: { 'review.by': ['ops-lead', 'managing-director', 'it-admin'] } },
      {
        name: 'somebody with a duty of the organisation',
        from: CLOSED,
        set: { 'review.by': ['ops-lead'] },
        files: { 'people/ops-lead.md': { from: 'people/ops-lead.md', set: { duties: ['floor-warden'] } } },
      },
      { name: 'nobody is another rule', from: CLOSED, set: { 'review.by': [] } },
      {
        name: 'of a weakness nobody must be told how to handle',
        from: CLOSED,
        set: { kind: 'weakness', 'review.by': ['ops-lead'] },
      },
      { name: 'somebody whom no file describes is another rule', from: CLOSED, set: { 'review.by': ['consultant'] } },
      {
        name: 'the incident manager, whose own file names no duty',
        from: CLOSED,
        set: { 'review.by': ['isms-manager'] },
        files: { 'people/isms-manager.md': { from: 'people/isms-manager.md', set: { duties: [] } } },
      },
      {
        name: 'the privacy lead, whose own file names no duty',
        from: CLOSED,
        set: { 'review.by': ['privacy-lead'] },
        files: { 'people/privacy-lead.md': { from: 'people/privacy-lead.md', set: { duties: [] } } },
      },
    ],
  },
});
