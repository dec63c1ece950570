import { defineRegime } from './regime.ts';

/** Federal privacy law of Canada. */
export const canada = defineRegime({
  id: 'canada',
  name: 'Personal Information Protection and Electronic Documents Act (Canada)',
  presets: [
    {
      id: 'ca-pipeda',
      title: 'Breach of security safeguards: Commissioner and people concerned',
      recipient: 'the Privacy Commissioner of Canada; the people concerned',
      source: 'Personal Information Protection and Electronic Documents Act, section 10.1',
      appliesWhen: { personalData: 'yes', role: 'controller', highRisk: 'yes', categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'aware',
          content: ['description', 'cause', 'times', 'types', 'subjects', 'steps', 'measures', 'contact'],
          article: 's 10.1(1), (2)',
        },
        {
          id: 'communication',
          start: 'aware',
          content: ['description', 'times', 'types', 'measures', 'steps', 'contact'],
          article: 's 10.1(3) to (6)',
        },
      ],
      notes: [
        'As soon as feasible after it is determined that the breach has occurred: the law has no number of hours.',
        'Only where a real risk of significant harm to somebody is reasonable to believe: answer `personalData.highRisk` with that in mind.',
        'The items are those of the Breach of Security Safeguards Regulations, known from descriptions. Organisations that can lessen the harm are told, too (s 10.2), and every breach is kept on record (s 10.3).',
        'Quebec, Alberta and British Columbia have laws of their own.',
      ],
      verifiedOn: '2026-11-26',
    },
  ],
});
