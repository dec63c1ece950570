import { defineRegime } from './regime.ts';

/** NIS 2 Directive, Article 23. Member states may ask for more. */
export const nis2 = defineRegime({
  id: 'nis2',
  name: 'NIS 2 Directive (EU)',
  presets: [
    {
      id: 'nis2',
      title: 'Significant incident',
      recipient: 'the CSIRT or the competent authority',
      source: 'Directive (EU) 2022/2555, Article 23; Implementing Regulation (EU) 2024/2690, recital 31',
      appliesWhen: { significant: 'yes', categories: [] },
      stages: [
        {
          id: 'early-warning',
          start: 'significant',
          amount: 24,
          unit: 'hours',
          content: ['malicious', 'cross-border'],
          article: 'Art. 23(4)(a)',
        },
        {
          id: 'notification',
          start: 'significant',
          amount: 72,
          unit: 'hours',
          content: ['severity', 'impact', 'indicators'],
          article: 'Art. 23(4)(b)',
        },
        { id: 'intermediate', start: 'requested', content: ['status'], article: 'Art. 23(4)(c)' },
        {
          id: 'progress',
          start: 'stage:notification',
          amount: 1,
          unit: 'months',
          content: ['status'],
          article: 'Art. 23(4)(e)',
        },
        {
          id: 'final',
          start: 'stage:notification',
          amount: 1,
          unit: 'months',
          content: ['description', 'severity', 'impact', 'cause', 'mitigation', 'cross-border'],
          article: 'Art. 23(4)(d), (e)',
        },
        { id: 'recipients', start: 'significant', content: ['measures'], article: 'Art. 23(1), (2)' },
      ],
      notes: [
        'The clocks start with awareness that the incident is significant (recital 31 of Implementing Regulation (EU) 2024/2690).',
        'Trust service providers whose trust services are hit notify within 24 hours.',
        'The final report is due one calendar month after the notification was submitted, not 720 hours; while the incident goes on, a progress report then, and the final one within a month of handling it.',
        'The law of your member state may differ.',
      ],
      verifiedOn: '2026-11-26',
    },
  ],
});
