import { defineRegime } from './regime.ts';

/** General Data Protection Law of Brazil, Article 48, with the regulation of its authority of 2024. */
export const brazil = defineRegime({
  id: 'brazil',
  name: 'General Data Protection Law (Brazil)',
  presets: [
    {
      id: 'br-lgpd',
      title: 'Security incident with personal data: ANPD and people concerned',
      recipient: 'the National Data Protection Authority (ANPD); the people concerned',
      source: 'Resolution CD/ANPD 15/2024, Articles 6, 9 and 10, on Law 13.709/2018, Article 48',
      appliesWhen: { personalData: 'yes', role: 'controller', categories: [] },
      stages: [
        {
          id: 'notification',
          start: 'aware',
          amount: 3,
          unit: 'business-days',
          content: [
            'description',
            'cause',
            'records',
            'subjects',
            'measures',
            'consequences',
            'mitigation',
            'times',
            'contact',
            'identities',
          ],
          article: 'Art. 6, (1) and (2)',
        },
        {
          id: 'communication',
          start: 'aware',
          amount: 3,
          unit: 'business-days',
          content: ['nature', 'consequences', 'measures', 'contact'],
          article: 'Art. 9',
        },
        {
          id: 'supplement',
          start: 'stage:notification',
          amount: 20,
          unit: 'business-days',
          content: ['missing-information'],
          article: 'Art. 6(3)',
        },
      ],
      phased: true,
      notes: [
        'From the knowledge that the incident affected personal data. Only where it may bring relevant risk or damage to people (Art. 4 and 5): the decision is needed for every breach.',
        'Small agents have twice the time: six and forty business days (Art. 6(8), 9(6)).',
        'A report after the term says why (Art. 6(2), V). The incident is kept on record for five years, told or not (Art. 10).',
        'Business days of Brazil: put its holidays into `calendar` of the obligation.',
      ],
      verifiedOn: '2026-11-26',
    },
  ],
});
