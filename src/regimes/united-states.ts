import { defineRegime } from './regime.ts';

const TOLD = ['what-happened', 'types', 'steps', 'response', 'contact'];

/** Federal duties in the United States. */
export const unitedStates = defineRegime({
  id: 'united-states',
  name: 'United States',
  presets: [
    {
      id: 'hipaa',
      title: 'Breach of unsecured protected health information',
      recipient: 'individuals, the Department of Health and Human Services, media, the covered entity',
      source: '45 CFR 164.404(b) and (c), 164.406, 164.408 and 164.410',
      appliesWhen: { personalData: 'yes', categories: [] },
      stages: [
        {
          id: 'individuals',
          start: 'discovered',
          amount: 60,
          unit: 'days',
          when: { entity: 'covered-entity' },
          content: TOLD,
          article: '164.404',
        },
        {
          id: 'hhs',
          start: 'discovered',
          amount: 60,
          unit: 'days',
          when: { entity: 'covered-entity', subjectsAtLeast: 500 },
          content: ['portal'],
          article: '164.408(b)',
        },
        {
          id: 'hhs-small',
          start: 'year-end',
          amount: 60,
          unit: 'days',
          when: { entity: 'covered-entity', subjectsBelow: 500 },
          content: ['log'],
          article: '164.408(c)',
        },
        {
          id: 'media',
          start: 'discovered',
          amount: 60,
          unit: 'days',
          when: { entity: 'covered-entity', residentsAbove: { place: 'US', count: 500 } },
          content: TOLD,
          article: '164.406',
        },
        {
          id: 'business-associate',
          start: 'discovered',
          amount: 60,
          unit: 'days',
          when: { entity: 'business-associate' },
          content: ['identities'],
          article: '164.410',
        },
      ],
      notes: [
        'Without unreasonable delay and at most 60 calendar days; discovery is the first day on which anybody in the workforce knew or should have known.',
        'Health and Human Services: with the individuals from 500 people on, else within 60 days of the end of the year of discovery. Media: more than 500 residents of one state.',
        'A law enforcement official may ask for a delay (164.412).',
      ],
      verifiedOn: '2026-11-26',
    },
    {
      id: 'sec-8k',
      title: 'Material cybersecurity incident',
      recipient: 'the Securities and Exchange Commission',
      source: 'Form 8-K, Item 1.05 and General Instruction B.1',
      appliesWhen: { material: 'yes', categories: [] },
      stages: [
        {
          id: 'filing',
          start: 'material',
          amount: 4,
          unit: 'business-days',
          content: ['nature', 'scope', 'timing', 'impact'],
          article: 'Item 1.05(a)',
        },
        {
          id: 'amendment',
          start: 'information-available',
          amount: 4,
          unit: 'business-days',
          content: ['missing-information'],
          article: 'Item 1.05, instruction 2',
        },
      ],
      notes: [
        'The day of the determination is day 0; if it is no business day, the first business day after it begins the period (General Instruction B.1).',
        'A filing after 17:30 Eastern counts as the next business day (17 CFR 232.13(a)(2)).',
        'Business days are those of the Commission: put its holidays into `calendar` of the obligation. The Attorney General may allow a delay (Item 1.05(c)).',
      ],
      verifiedOn: '2026-11-23',
    },
  ],
});
