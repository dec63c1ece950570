import { defineRegime } from './regime.ts';

const source = 'Regulation (EU) 2024/1689, Article 73(1) to (5)';
const recipient = 'the market surveillance authority of the member state where it happened';
const verifiedOn = '2026-11-26';
/** What holds for all three clocks. */
const NOTES = [
  'At once when a causal link with the system is established or reasonably likely; the number of days is the latest end. A first, incomplete report may come before the whole one (Art. 73(5)).',
  'For providers of high-risk AI systems; who uses one tells the provider at once (Art. 26(5)). Say in `appliesWhen` which incidents these are. The law does not list what must be told.',
  'Article 73 applies since 2 August 2026; the rules by which a system counts as high-risk were put off to 2 December 2027 and 2 August 2028: ask which holds for you.',
];

/** Artificial Intelligence Act, Article 73: serious incidents with high-risk systems, one preset a clock. */
export const aiAct = defineRegime({
  id: 'ai-act',
  name: 'Artificial Intelligence Act (EU)',
  presets: [
    {
      id: 'ai-act-serious',
      title: 'Serious incident with a high-risk AI system',
      recipient,
      source,
      appliesWhen: { categories: [] },
      stages: [
        { id: 'notification', start: 'aware', amount: 15, unit: 'days', content: ['facts'], article: 'Art. 73(2)' },
      ],
      phased: true,
      notes: NOTES,
      verifiedOn,
    },
    {
      id: 'ai-act-critical',
      title: 'Widespread infringement, or critical infrastructure disrupted by a high-risk AI system',
      recipient,
      source,
      appliesWhen: { categories: [] },
      stages: [
        { id: 'notification', start: 'aware', amount: 2, unit: 'days', content: ['facts'], article: 'Art. 73(3)' },
      ],
      phased: true,
      notes: NOTES,
      verifiedOn,
    },
    {
      id: 'ai-act-death',
      title: 'Death of a person, with a high-risk AI system',
      recipient,
      source,
      appliesWhen: { categories: [] },
      stages: [
        { id: 'notification', start: 'aware', amount: 10, unit: 'days', content: ['facts'], article: 'Art. 73(4)' },
      ],
      phased: true,
      notes: ['At once also when a causal link is only suspected.', ...NOTES],
      verifiedOn,
    },
  ],
});
