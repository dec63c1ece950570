import { defineRegime } from './regime.ts';

/** Duties by the law of single States of the United States. */
export const usStates = defineRegime({
  id: 'us-states',
  name: 'States of the United States',
  presets: [
    {
      id: 'us-ca',
      title: 'California: breach of the security of a system',
      recipient: 'residents; the attorney general for more than 500 residents',
      source: 'California Civil Code 1798.82(a)(2) and (f), as amended by SB 446',
      appliesWhen: { personalData: 'yes', role: 'controller', categories: [] },
      stages: [
        {
          id: 'residents',
          start: 'discovered',
          amount: 30,
          unit: 'days',
          when: { residentsAbove: { place: 'US-CA', count: 0 } },
          content: ['what-happened', 'types', 'response', 'steps', 'contact'],
          article: 'Civ. Code 1798.82(a)(2)(A), (d)',
        },
        {
          id: 'attorney-general',
          start: 'stage:residents',
          amount: 15,
          unit: 'days',
          when: { residentsAbove: { place: 'US-CA', count: 500 } },
          content: ['sample'],
          article: 'Civ. Code 1798.82(f)',
        },
      ],
      notes: [
        'Since 1 January 2026: 30 calendar days from discovery or from being told of the breach.',
        'It may take longer for the needs of law enforcement, or to find out the scope and restore the system (1798.82(a)(2)(B)).',
        'The attorney general gets one sample copy of the notice within 15 calendar days of notifying the residents.',
        'The notice is titled "Notice of Data Breach" and has prescribed headings.',
      ],
      verifiedOn: '2026-11-26',
    },
    {
      id: 'us-ny-dfs',
      title: 'New York, Department of Financial Services: cybersecurity incident',
      recipient: 'the Superintendent of Financial Services',
      source: '23 NYCRR 500.17(a)',
      appliesWhen: { significant: 'yes', categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'significant',
          amount: 72,
          unit: 'hours',
          content: ['facts'],
          article: '500.17(a)(1)',
        },
      ],
      phased: true,
      notes: [
        'The clock starts with the determination that a cybersecurity incident has occurred at the covered entity, an affiliate or a third-party service provider: one that another authority must be told of, that is likely to harm a material part of the operations, or ransomware in a material part of the systems (500.1(g)). Write its time into `clocks.significantAt`.',
        'The form is on the website of the department; what changes or becomes known later must be added (500.17(a)(2)).',
      ],
      verifiedOn: '2026-11-26',
    },
    {
      id: 'us-ny-dfs-payment',
      title: 'New York, Department of Financial Services: extortion payment',
      recipient: 'the Superintendent of Financial Services',
      source: '23 NYCRR 500.17(c)',
      appliesWhen: { categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'paid',
          amount: 24,
          unit: 'hours',
          content: ['facts'],
          article: '500.17(c)(1)',
        },
        {
          id: 'explanation',
          start: 'paid',
          amount: 30,
          unit: 'days',
          content: ['reasons', 'alternatives', 'diligence', 'sanctions-check'],
          article: '500.17(c)(2)',
        },
      ],
      notes: [
        'It waits until something was paid: write the time of the payment into `clocks.paidAt`.',
        'The explanation: why payment was necessary, which alternatives were considered, the search for them, and the diligence for the rules on sanctions (OFAC).',
        'Known from descriptions that quote parts of the text; paragraph (c) itself was not at hand.',
      ],
      verifiedOn: null,
    },
    {
      id: 'us-wa',
      title: 'Washington State: breach of personal information',
      recipient: 'residents; the attorney general for more than 500 residents',
      source: 'RCW 19.255.010',
      appliesWhen: { personalData: 'yes', categories: [] },
      stages: [
        {
          id: 'residents',
          start: 'discovered',
          amount: 30,
          unit: 'days',
          when: { residentsAbove: { place: 'US-WA', count: 0 } },
          content: ['name', 'types', 'time-frame', 'contact'],
          article: 'RCW 19.255.010(8)',
        },
        {
          id: 'attorney-general',
          start: 'discovered',
          amount: 30,
          unit: 'days',
          when: { residentsAbove: { place: 'US-WA', count: 500 } },
          content: ['number', 'types', 'time-frame', 'steps', 'sample'],
          article: 'RCW 19.255.010(7)',
        },
      ],
      notes: [
        'The attorney general: more than 500 residents of Washington.',
        'Law enforcement may ask for a delay; the time to find out the scope and restore the system may be added.',
      ],
      verifiedOn: '2026-11-23',
    },
  ],
});
