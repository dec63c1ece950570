import { defineRegime } from './regime.ts';

/** General Data Protection Regulation, Articles 33 and 34. */
export const gdpr = defineRegime({
  id: 'gdpr',
  name: 'General Data Protection Regulation (EU)',
  presets: [
    {
      id: 'gdpr-33-authority',
      title: 'Personal data breach: supervisory authority',
      recipient: 'the lead supervisory authority',
      source: 'Regulation (EU) 2016/679, Article 33',
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
      notes: [
        'Not needed when a risk to people is unlikely: then the decision and its reason are recorded.',
        'Later than 72 hours it carries the reasons for the delay; information may follow in phases (Art. 33(4)).',
        'The hours run through nights, weekends and holidays.',
      ],
      verifiedOn: '2026-11-26',
    },
    {
      id: 'gdpr-33-processor',
      title: 'Personal data breach: the controller we work for',
      recipient: 'the controller',
      source: 'Regulation (EU) 2016/679, Article 33',
      appliesWhen: { personalData: 'yes', role: 'processor', categories: [] },
      stages: [
        { id: 'notification', start: 'aware', content: ['nature', 'subjects', 'measures'], article: 'Art. 33(2)' },
      ],
      notes: [
        'Without undue delay; the law has no number of hours, the contract usually has: write that as an obligation of its own.',
        'The law does not list what the controller must be told; these are what it needs for its own notice.',
      ],
      verifiedOn: '2026-11-26',
    },
    {
      id: 'gdpr-33-5-register',
      title: 'Personal data breach: our own documentation',
      recipient: 'nobody outside: the register itself',
      source: 'Regulation (EU) 2016/679, Article 33',
      appliesWhen: { personalData: 'yes', role: 'controller', categories: [] },
      stages: [{ id: 'register', start: 'aware', content: ['facts', 'effects', 'remedy'], article: 'Art. 33(5)' }],
      notes: ['For every breach, also one that is not notified.'],
      verifiedOn: '2026-11-26',
    },
    {
      id: 'gdpr-34-subjects',
      title: 'Personal data breach: the people concerned',
      recipient: 'the people concerned',
      source: 'Regulation (EU) 2016/679, Article 34',
      appliesWhen: { personalData: 'yes', role: 'controller', highRisk: 'yes', categories: [] },
      stages: [
        {
          id: 'communication',
          start: 'high-risk',
          content: ['nature', 'contact', 'consequences', 'measures'],
          article: 'Art. 34(1), (2)',
        },
      ],
      notes: [
        'Without undue delay, in plain language.',
        'Not needed when the data was unreadable, the risk was removed, or it would be disproportionate: then a public notice (Art. 34(3)).',
      ],
      verifiedOn: '2026-11-23',
    },
  ],
});
