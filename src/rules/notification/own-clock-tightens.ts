import { isUnanswered } from '../../records/reading/placeholder.ts';
import { isOutdone } from '../../regimes/adjusted.ts';
import { clockText } from '../../regimes/duty-words.ts';
import { presetById } from '../../regimes/index.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const DUTY = 'obligations/northwind-dpa.md';
const preset = (id: string, ...stages: readonly object[]) => ({
  preset: id,
  appliesWhen: null,
  recipient: null,
  verifiedOn: '2026-06-01',
  stages,
});

export default recordRule({
  id: 'notification/own-clock-tightens',
  of: 'obligations',
  severity: 'warning',
  controls: ['A.5.31'],
  title: 'A step of our own that goes by the name of a step of the preset gives no more time than it',
  why: 'A record can set an earlier deadline than the law, or a target where the law has no number; of two clocks the earlier end counts. One that gives more time never counts, and whoever reads the record believes in it.',
  fix: 'Give the step less time than the preset, or a name of its own. Where the law of your country differs from the preset, take `preset` out and write its steps here.',
  *check({ record: { data } }) {
    if (!isUnanswered(data.off)) return;
    const known = data.preset === undefined ? undefined : presetById(data.preset);
    for (const [index, own] of data.stages.entries()) {
      const stage = known?.stages.find(({ id }) => id === own.id);
      if (stage === undefined || !isOutdone(own, stage)) continue;
      yield {
        at: ['stages', index, 'amount'],
        message: `${quoted(own.id)} is due ${clockText(own)}, but by the preset \`${data.preset}\` ${clockText(stage)}, which stands`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'more hours than the law',
        from: DUTY,
        set: preset('gdpr-33-authority', { id: 'notification', start: 'aware', amount: 96, unit: 'hours' }),
        says: '8:5 `notification` is due 96 hours from awareness, but by the preset `gdpr-33-authority` 72 hours from awareness, which stands',
      },
      {
        name: 'a number of the law left out',
        from: DUTY,
        set: preset('nis2', { id: 'early-warning', start: 'significant' }),
        says: '6:5 `early-warning` is due without undue delay from knowing that it is significant, but by the preset `nis2` 24 hours from knowing that it is significant, which stands',
      },
      {
        name: 'more business days than the law has days',
        from: DUTY,
        set: preset('cra-vulnerability', {
          id: 'final',
          start: 'measure-available',
          amount: 15,
          unit: 'business-days',
        }),
        says: '8:5 `final` is due 15 business days from the day a corrective measure is available, but by the preset `cra-vulnerability` 14 days from the day a corrective measure is available, which stands',
      },
      {
        name: 'both clocks of DORA, loosened',
        from: DUTY,
        set: preset('dora', {
          id: 'initial',
          start: 'classified',
          amount: 5,
          unit: 'hours',
          also: { start: 'aware', amount: 2, unit: 'days' },
        }),
        says: '8:5 `initial` is due 5 hours from its classification as major, and no later than 2 days from awareness, but by the preset `dora` 4 hours from its classification as major, and no later than 24 hours from awareness, which stands',
      },
    ],
    passes: [
      { name: 'no preset', from: DUTY },
      {
        name: 'fewer hours than the law',
        from: DUTY,
        set: preset('gdpr-33-authority', { id: 'notification', start: 'aware', amount: 48, unit: 'hours' }),
      },
      {
        name: 'the same, in days',
        from: DUTY,
        set: preset('gdpr-33-authority', { id: 'notification', start: 'aware', amount: 3, unit: 'days' }),
      },
      {
        name: 'business days, which may be few or far apart',
        from: DUTY,
        set: preset('cra-vulnerability', {
          id: 'final',
          start: 'measure-available',
          amount: 10,
          unit: 'business-days',
        }),
      },
      {
        name: 'from another start, which may come first',
        from: DUTY,
        set: preset('gdpr-33-authority', { id: 'notification', start: 'discovered', amount: 96, unit: 'hours' }),
      },
      {
        name: 'one of the two clocks of DORA',
        from: DUTY,
        set: preset('dora', { id: 'initial', start: 'aware', amount: 20, unit: 'hours' }),
      },
      {
        name: 'both clocks of DORA, tightened',
        from: DUTY,
        set: preset('dora', {
          id: 'initial',
          start: 'classified',
          amount: 2,
          unit: 'hours',
          also: { start: 'aware', amount: 12, unit: 'hours' },
        }),
      },
      {
        name: 'a target where the law has no number',
        from: DUTY,
        set: preset('gdpr-33-processor', { id: 'notification', start: 'aware', amount: 24, unit: 'hours' }),
      },
      {
        name: 'a step that only we have',
        from: DUTY,
        set: preset('gdpr-33-authority', { id: 'to-the-board', start: 'aware', amount: 96, unit: 'hours' }),
      },
      {
        name: 'switched off',
        from: DUTY,
        set: {
          ...preset('gdpr-33-authority', { id: 'notification', start: 'aware', amount: 96, unit: 'hours' }),
          off: 'We hold no data about people any more.',
        },
      },
    ],
  },
});
