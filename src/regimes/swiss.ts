import { defineRegime } from './regime.ts';

const DATA_PROTECTION = 'Federal Act on Data Protection (FADP), Article 24; Data Protection Ordinance, Article 15';
const verifiedOn = '2026-11-26';

/** Duties in Switzerland: data protection, and attacks on critical infrastructure. */
export const swiss = defineRegime({
  id: 'switzerland',
  name: 'Switzerland',
  presets: [
    {
      id: 'ch-fadp-fdpic',
      title: 'Breach of data security: Federal Data Protection Commissioner',
      recipient: 'the Federal Data Protection and Information Commissioner (FDPIC)',
      source: DATA_PROTECTION,
      appliesWhen: { personalData: 'yes', role: 'controller', highRisk: 'yes', categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'high-risk',
          content: ['nature', 'time', 'records', 'subjects', 'consequences', 'measures', 'contact'],
          article: 'FADP 24(1), (2); Ordinance 15(1)',
        },
      ],
      phased: true,
      notes: [
        'As quickly as possible: the law has no number of hours.',
        'Only when a high risk to the personality or the fundamental rights of the people concerned is likely.',
        'What is not known yet is supplied as quickly as possible (Ordinance 15(2)). The breach is documented, for at least two years (15(4)).',
      ],
      verifiedOn,
    },
    {
      id: 'ch-fadp-processor',
      title: 'Breach of data security: the controller we work for',
      recipient: 'the controller',
      source: DATA_PROTECTION,
      appliesWhen: { personalData: 'yes', role: 'processor', categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'aware',
          content: ['nature', 'consequences', 'measures'],
          article: 'FADP 24(3)',
        },
      ],
      notes: [
        'As quickly as possible, for any breach; the contract usually has a number of hours: write that as an obligation of its own.',
      ],
      verifiedOn,
    },
    {
      id: 'ch-fadp-subjects',
      title: 'Breach of data security: the people concerned',
      recipient: 'the people concerned',
      source: DATA_PROTECTION,
      appliesWhen: { personalData: 'yes', role: 'controller', categories: [] },
      stages: [
        {
          id: 'communication',
          start: 'aware',
          content: ['nature', 'consequences', 'measures', 'contact'],
          article: 'FADP 24(4); Ordinance 15(3)',
        },
      ],
      notes: [
        'When it is required for their protection, or when the commissioner asks for it: the decision is needed for every breach.',
        'It may be limited, put off or left out for the reasons of Article 24(5).',
      ],
      verifiedOn,
    },
    {
      id: 'ch-isa',
      title: 'Cyberattack on critical infrastructure',
      recipient: 'the National Cyber Security Centre (NCSC, BACS)',
      source: 'Cybersecurity Ordinance, Articles 15 and 16, on the Information Security Act (ISA), Article 74e',
      appliesWhen: { categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'discovered',
          amount: 24,
          unit: 'hours',
          content: ['time', 'nature', 'actor', 'extortion', 'severity', 'impact'],
          article: 'ISA 74e; Ordinance 15',
        },
        {
          id: 'supplement',
          start: 'stage:notification',
          amount: 14,
          unit: 'days',
          content: ['missing-information'],
          article: 'Ordinance 16',
        },
      ],
      phased: true,
      notes: [
        'For the authorities and organisations of ISA 74b, and for attacks that endanger how the infrastructure works, changed or leaked information, stayed unnoticed for long, or came with extortion: say in `appliesWhen` which incidents those are.',
        'What is missing after 24 hours follows within 14 days; the ordinance does not say from when, and here they run from the first report.',
        'Says nothing of what FINMA wants to hear from banks and insurers.',
      ],
      verifiedOn,
    },
  ],
});
