import { defineRegime } from './regime.ts';

/** Directions of the Indian Computer Emergency Response Team of 28 April 2022. */
export const india = defineRegime({
  id: 'india',
  name: 'CERT-In Directions (India)',
  presets: [
    {
      id: 'in-cert-in',
      title: 'Cyber incident of Annexure I',
      recipient: 'the Indian Computer Emergency Response Team (CERT-In)',
      source: 'CERT-In Directions of 28 April 2022 under section 70B(6) of the Information Technology Act 2000, (ii)',
      appliesWhen: { categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'discovered',
          amount: 6,
          unit: 'hours',
          content: ['facts'],
          article: 'Direction (ii), Annexure I',
        },
      ],
      phased: true,
      notes: [
        'Six hours from noticing the incident or being told of it, for the twenty kinds of Annexure I: say in `appliesWhen` which categories those are.',
        'By mail, telephone or fax; what is at hand within six hours, the rest follows.',
        'Says nothing of the Digital Personal Data Protection Act and its rules.',
      ],
      verifiedOn: '2026-11-26',
    },
  ],
});
