import { defineRegime } from './regime.ts';

/** Digital Operational Resilience Act, Article 19, with Delegated Regulation (EU) 2025/301, Article 5. */
export const dora = defineRegime({
  id: 'dora',
  name: 'Digital Operational Resilience Act (EU)',
  presets: [
    {
      id: 'dora',
      title: 'Major ICT-related incident',
      recipient: 'the competent authority',
      source: 'Regulation (EU) 2022/2554, Article 19; Delegated Regulation (EU) 2025/301, Article 5',
      appliesWhen: { major: 'yes', categories: [] },
      stages: [
        {
          id: 'initial',
          start: 'classified',
          amount: 4,
          unit: 'hours',
          also: { start: 'aware', amount: 24, unit: 'hours' },
          content: [
            'reference',
            'times',
            'description',
            'criteria',
            'member-states',
            'discovery',
            'origin',
            'continuity',
            'reclassification',
          ],
          article: 'Art. 5(1)(a), (2)',
        },
        {
          id: 'intermediate',
          start: 'stage:initial',
          amount: 72,
          unit: 'hours',
          content: ['status', 'impact', 'cause', 'measures'],
          article: 'Art. 5(1)(b)',
        },
        {
          id: 'final',
          start: 'stage:intermediate',
          amount: 1,
          unit: 'months',
          content: ['causes', 'resolution', 'costs', 'recurring'],
          article: 'Art. 5(1)(c)',
        },
      ],
      notes: [
        'Initial: four hours from classification as major and at most 24 hours from awareness; classified later than that, four hours from classification.',
        'A deadline on a weekend or bank holiday moves to noon of the next working day, except for credit institutions, central counterparties, trading venues and entities that are essential or important under NIS 2 (initial and intermediate; Art. 5(4) to (6)).',
        'Who can not keep a deadline tells the authority before it ends, with the reasons (Art. 5(3)).',
        'Counting 72 hours from classification or detection, as many pages do, is against the text.',
      ],
      verifiedOn: '2026-11-26',
    },
  ],
});
