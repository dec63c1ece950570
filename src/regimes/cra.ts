import { defineRegime } from './regime.ts';

const source = 'Regulation (EU) 2024/2847, Article 14';
const verifiedOn = '2026-11-26';
/** What holds for both kinds of report. */
const BOTH = [
  'The CSIRT may ask for a report in between (Art. 14(6)); the users of the product are told what happened and what they can do (Art. 14(8)).',
];

/** Cyber Resilience Act, Article 14, in force for manufacturers since 11 September 2026. */
export const cra = defineRegime({
  id: 'cra',
  name: 'Cyber Resilience Act (EU)',
  presets: [
    {
      id: 'cra-vulnerability',
      title: 'Actively exploited vulnerability in a product',
      recipient: 'the CSIRT and ENISA',
      source,
      appliesWhen: { categories: [] },
      stages: [
        {
          id: 'early-warning',
          start: 'aware',
          amount: 24,
          unit: 'hours',
          content: ['member-states'],
          article: 'Art. 14(2)(a)',
        },
        {
          id: 'notification',
          start: 'aware',
          amount: 72,
          unit: 'hours',
          content: ['product', 'nature', 'measures'],
          article: 'Art. 14(2)(b)',
        },
        {
          id: 'final',
          start: 'measure-available',
          amount: 14,
          unit: 'days',
          content: ['description', 'severity', 'impact', 'actor', 'update'],
          article: 'Art. 14(2)(c)',
        },
      ],
      notes: [
        'The final report: 14 days after a corrective or mitigating measure is available, not after awareness.',
        ...BOTH,
      ],
      verifiedOn,
    },
    {
      id: 'cra-incident',
      title: 'Severe incident with an impact on the security of a product',
      recipient: 'the CSIRT and ENISA',
      source,
      appliesWhen: { categories: [] },
      stages: [
        {
          id: 'early-warning',
          start: 'aware',
          amount: 24,
          unit: 'hours',
          content: ['malicious', 'member-states'],
          article: 'Art. 14(4)(a)',
        },
        {
          id: 'notification',
          start: 'aware',
          amount: 72,
          unit: 'hours',
          content: ['nature', 'assessment', 'measures'],
          article: 'Art. 14(4)(b)',
        },
        {
          id: 'final',
          start: 'stage:notification',
          amount: 1,
          unit: 'months',
          content: ['description', 'severity', 'impact', 'cause', 'mitigation'],
          article: 'Art. 14(4)(c)',
        },
      ],
      notes: ['The final report: one month after the notification was submitted.', ...BOTH],
      verifiedOn,
    },
  ],
});
