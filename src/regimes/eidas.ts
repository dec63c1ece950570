import { defineRegime } from './regime.ts';

const TOLD = ['nature', 'impact', 'measures'];

/** eIDAS as amended in 2024: trust service providers. */
export const eidas = defineRegime({
  id: 'eidas',
  name: 'eIDAS, trust services (EU)',
  presets: [
    {
      id: 'eidas',
      title: 'Security breach or disruption of a trust service',
      recipient: 'the supervisory body, the people concerned and other competent bodies',
      source: 'Regulation (EU) No 910/2014 as amended by Regulation (EU) 2024/1183, Article 19a(1)(b)',
      appliesWhen: { categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'aware',
          amount: 24,
          unit: 'hours',
          when: { entity: 'trust-service-provider' },
          content: TOLD,
          article: 'Art. 19a(1)(b), 24(2)(fb)',
        },
        {
          id: 'communication',
          start: 'aware',
          amount: 24,
          unit: 'hours',
          when: { entity: 'trust-service-provider' },
          content: TOLD,
          article: 'Art. 19a(1)(b), 24(2)(fb)',
        },
      ],
      notes: [
        'Breaches and disruptions with a significant impact on the trust service or on personal data kept in it: say in `appliesWhen` which incidents those are.',
        'The supervisory body, other competent bodies where there are any, identifiable people concerned, and the public where that is in its interest, all within 24 hours.',
        'Read for providers that are not qualified (Article 19a); for qualified ones (Article 24(2)(fb)) descriptions say the same. The law does not list what must be told.',
        'The same incident is usually one for NIS 2, too.',
      ],
      verifiedOn: '2026-11-26',
    },
  ],
});
