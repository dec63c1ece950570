import { defineRegime } from './regime.ts';

const source = 'Personal Data Protection Act 2012, sections 26B to 26D';

/** Personal Data Protection Act of Singapore. */
export const singapore = defineRegime({
  id: 'singapore',
  name: 'Personal Data Protection Act (Singapore)',
  presets: [
    {
      id: 'sg-pdpa',
      title: 'Notifiable data breach: Commission and people concerned',
      recipient: 'the Personal Data Protection Commission (PDPC); the people concerned',
      source,
      appliesWhen: { personalData: 'yes', significant: 'yes', categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'significant',
          amount: 3,
          unit: 'days',
          content: ['description', 'subjects', 'types', 'consequences', 'measures', 'contact'],
          article: 's 26D(1), (3)',
        },
        {
          id: 'communication',
          start: 'stage:notification',
          content: ['description', 'types', 'consequences', 'steps', 'contact'],
          article: 's 26D(2)',
        },
      ],
      notes: [
        'The clock starts on the day on which the breach is assessed as notifiable (significant harm is likely, or at least 500 people are affected): write it into `clocks.significantAt`.',
        'The people concerned with or after the Commission, only where significant harm to them is likely; not where it was made unlikely (s 26D(5)).',
        'What must be told stands in the Notification of Data Breaches Regulations 2021; compare these items with them.',
      ],
      verifiedOn: '2026-11-26',
    },
    {
      id: 'sg-pdpa-assessment',
      title: 'Suspected data breach: our own assessment',
      recipient: 'nobody outside: the assessment itself',
      source: 'Personal Data Protection Act 2012, section 26C; guidelines of the Commission',
      appliesWhen: { personalData: 'yes', role: 'controller', categories: [] },
      stages: [
        {
          id: 'assessment',
          start: 'aware',
          amount: 30,
          unit: 'days',
          content: ['facts', 'effects'],
          article: 's 26C(2); guidelines',
        },
      ],
      notes: [
        'The act says "in a reasonable and expeditious manner"; the 30 days are what the Commission expects, known from descriptions of its guidelines.',
      ],
      verifiedOn: null,
    },
    {
      id: 'sg-pdpa-intermediary',
      title: 'Data breach at a data intermediary: the organisation we work for',
      recipient: 'the organisation whose data it is',
      source,
      appliesWhen: { personalData: 'yes', role: 'processor', categories: [] },
      stages: [
        { id: 'notification', start: 'aware', content: ['nature', 'subjects', 'measures'], article: 's 26C(3)(a)' },
      ],
      notes: ['Without undue delay; the act has no number of hours and does not list what must be told.'],
      verifiedOn: '2026-11-26',
    },
  ],
});
