import { defineRegime } from './regime.ts';

/** UK GDPR and the Privacy and Electronic Communications Regulations. */
export const uk = defineRegime({
  id: 'uk',
  name: 'United Kingdom',
  presets: [
    {
      id: 'uk-gdpr-ico',
      title: 'Personal data breach: Information Commissioner',
      recipient: "the Information Commissioner's Office",
      source: 'UK GDPR, Article 33',
      appliesWhen: { personalData: 'yes', role: 'controller', categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'aware',
          amount: 72,
          unit: 'hours',
          content: ['nature', 'subjects', 'records', 'contact', 'consequences', 'measures'],
          article: 'Art. 33(1), (3)',
        },
      ],
      phased: true,
      notes: ['A decision not to report is recorded with its reason and the advice obtained.'],
      verifiedOn: '2026-11-23',
    },
    {
      id: 'uk-pecr',
      title: 'Breach at a provider of public electronic communications',
      recipient: "the Information Commissioner's Office",
      source:
        'Privacy and Electronic Communications (EC Directive) Regulations 2003, as amended by the Data (Use and Access) Act 2025',
      appliesWhen: { personalData: 'yes', categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'aware',
          amount: 72,
          unit: 'hours',
          content: ['nature', 'consequences', 'measures'],
          article: 'reg. 5A',
        },
      ],
      notes: [
        '72 hours since 20 August 2025, where feasible, and later with reasons; 24 hours before.',
        'Known from what the Commissioner writes about it; the amended regulation itself was not at hand.',
      ],
      verifiedOn: null,
    },
  ],
});
