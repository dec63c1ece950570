import { defineRegime } from './regime.ts';

const verifiedOn = '2026-11-23';

/** Federal and state duties in the United States. */
export const unitedStates = defineRegime({
  id: 'united-states',
  name: 'United States',
  presets: [
    {
      id: 'hipaa',
      title: 'Breach of unsecured protected health information',
      recipient: 'individuals, the Department of Health and Human Services, media, the covered entity',
      source: '45 CFR 164.404 to 164.410',
      appliesWhen: { personalData: 'yes', categories: [] },
      stages: [
        {
          id: 'individuals',
          start: 'discovered',
          amount: 60,
          unit: 'days',
          content: ['what-happened', 'types', 'steps', 'response', 'contact'],
          article: '164.404',
        },
        { id: 'hhs', start: 'discovered', amount: 60, unit: 'days', content: ['portal'], article: '164.408(b)' },
        { id: 'hhs-small', start: 'year-end', amount: 60, unit: 'days', content: ['log'], article: '164.408(c)' },
        {
          id: 'media',
          start: 'discovered',
          amount: 60,
          unit: 'days',
          content: ['what-happened', 'types', 'steps', 'response', 'contact'],
          article: '164.406',
        },
        {
          id: 'business-associate',
          start: 'discovered',
          amount: 60,
          unit: 'days',
          content: ['identities'],
          article: '164.410',
        },
      ],
      notes: [
        'Without unreasonable delay and at most 60 calendar days; discovery is the first day on which anybody in the workforce knew or should have known.',
        'Health and Human Services: with the individuals from 500 people on, else in a yearly log. Media: more than 500 residents of one state.',
      ],
      comparedWith: 'descriptions',
      verifiedOn,
    },
    {
      id: 'sec-8k',
      title: 'Material cybersecurity incident',
      recipient: 'the Securities and Exchange Commission',
      source: 'Form 8-K, Item 1.05',
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
      ],
      comparedWith: 'law',
      verifiedOn,
    },
    {
      id: 'us-wa',
      title: 'Washington State: breach of personal information',
      recipient: 'residents; the attorney general from 500 residents on',
      source: 'RCW 19.255.010',
      appliesWhen: { personalData: 'yes', categories: [] },
      stages: [
        {
          id: 'residents',
          start: 'discovered',
          amount: 30,
          unit: 'days',
          content: ['name', 'types', 'time-frame', 'contact'],
          article: 'RCW 19.255.010(8)',
        },
        {
          id: 'attorney-general',
          start: 'discovered',
          amount: 30,
          unit: 'days',
          content: ['number', 'types', 'time-frame', 'steps', 'sample'],
          article: 'RCW 19.255.010(7)',
        },
      ],
      notes: ['The attorney general: more than 500 residents of Washington.'],
      comparedWith: 'law',
      verifiedOn,
    },
  ],
});
