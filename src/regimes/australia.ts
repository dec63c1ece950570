import { defineRegime } from './regime.ts';

const PRIVACY = 'Privacy Act 1988, sections 26WH and 26WK';
const SOCI_NOTE =
  'For the entity responsible for a critical infrastructure asset to which Part 2B applies: say in `appliesWhen` which incidents touch it.';

/** Duties in Australia: notifiable data breaches, and critical infrastructure. */
export const australia = defineRegime({
  id: 'australia',
  name: 'Australia',
  presets: [
    {
      id: 'au-ndb-assessment',
      title: 'Suspected data breach: our own assessment',
      recipient: 'nobody outside: the assessment itself',
      source: PRIVACY,
      appliesWhen: { personalData: 'yes', categories: [] },
      stages: [
        {
          id: 'assessment',
          start: 'aware',
          amount: 30,
          unit: 'days',
          content: ['facts', 'effects'],
          article: 's 26WH(2)',
        },
      ],
      notes: [
        'All reasonable steps so that it is completed within 30 days of being aware of grounds to suspect an eligible breach; the entry under `notifications` says in `sentAt` when it was.',
        'Where there are grounds to believe so from the start, no assessment is needed: tell at once.',
      ],
      verifiedOn: '2026-11-26',
    },
    {
      id: 'au-ndb',
      title: 'Eligible data breach: Information Commissioner and people concerned',
      recipient: 'the Office of the Australian Information Commissioner (OAIC); the people concerned',
      source: PRIVACY,
      appliesWhen: { personalData: 'yes', highRisk: 'yes', categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'high-risk',
          content: ['contact', 'description', 'types', 'steps'],
          article: 's 26WK',
        },
        {
          id: 'communication',
          start: 'stage:notification',
          content: ['contact', 'description', 'types', 'steps'],
          article: 's 26WL',
        },
      ],
      notes: [
        'As soon as practicable after there are grounds to believe that serious harm to people is likely: answer `personalData.highRisk` with that in mind.',
        'The people concerned as soon as practicable after the statement for the commissioner is complete; section 26WL is known from descriptions.',
      ],
      verifiedOn: '2026-11-26',
    },
    {
      id: 'au-soci-critical',
      title: 'Critical cyber security incident of a critical infrastructure asset',
      recipient: 'the Australian Signals Directorate (ACSC)',
      source: 'Security of Critical Infrastructure Act 2018, section 30BC',
      appliesWhen: { significant: 'yes', categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'significant',
          amount: 12,
          unit: 'hours',
          content: ['facts', 'impact'],
          article: 's 30BC(1)',
        },
        {
          id: 'record',
          start: 'stage:notification',
          amount: 84,
          unit: 'hours',
          content: ['facts', 'impact'],
          article: 's 30BC(3)',
        },
      ],
      notes: [
        'The clock starts with awareness that the impact on the availability of the asset is significant: write that time into `clocks.significantAt`.',
        'The written record only after a report by word of mouth; after a written one decide that it is not required.',
        SOCI_NOTE,
      ],
      verifiedOn: '2026-11-26',
    },
    {
      id: 'au-soci-other',
      title: 'Other cyber security incident of a critical infrastructure asset',
      recipient: 'the Australian Signals Directorate (ACSC)',
      source: 'Security of Critical Infrastructure Act 2018, section 30BD',
      appliesWhen: { categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'aware',
          amount: 72,
          unit: 'hours',
          content: ['facts', 'impact'],
          article: 's 30BD(1)',
        },
        {
          id: 'record',
          start: 'stage:notification',
          amount: 48,
          unit: 'hours',
          content: ['facts', 'impact'],
          article: 's 30BD(3)',
        },
      ],
      notes: [
        'An impact on availability, integrity, reliability or confidentiality that is not a critical one.',
        'The written record only after a report by word of mouth.',
        SOCI_NOTE,
        'Known from descriptions; section 30BD itself was not at hand.',
      ],
      verifiedOn: null,
    },
  ],
});
