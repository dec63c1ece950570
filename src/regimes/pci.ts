import { defineRegime } from './regime.ts';

/** PCI DSS requirement 12.10 and the rules of the payment brands. */
export const pci = defineRegime({
  id: 'pci',
  name: 'Payment card industry',
  presets: [
    {
      id: 'pci',
      title: 'Suspected or confirmed compromise of account data',
      recipient: 'the acquirer and the payment brands',
      source: 'PCI DSS v4.0, requirement 12.10.1; the brands’ rules',
      appliesWhen: { categories: [] },
      stages: [{ id: 'brands', start: 'aware', content: ['facts'], article: '12.10.1' }],
      notes: [
        'The standard (12.10.1) wants a plan by which brands and acquirers are told; by when, their own rules say, which were not at hand.',
        'At once; the standard has no number. Visa asks for its report within three working days: write your brand’s and acquirer’s terms as an obligation of their own.',
      ],
      verifiedOn: null,
    },
  ],
});
