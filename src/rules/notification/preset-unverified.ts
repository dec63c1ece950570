import { isUnanswered } from '../../records/reading/placeholder.ts';
import { monthsLater } from '../../records/time.ts';
import { regimes } from '../../regimes/index.ts';
import { lastVerified } from '../../regimes/verified.ts';
import { registerRule } from '../rule.ts';
import { counted } from '../wording.ts';

const DUTY = 'obligations/northwind-dpa.md';
const PRESET = { preset: 'gdpr-33-authority', appliesWhen: null, stages: null, recipient: null };

/** Presets that were never compared with the text of the law. */
const UNVERIFIED: readonly string[] = regimes.flatMap(({ presets }) =>
  presets.flatMap(({ id, verifiedOn }) => (verifiedOn === null ? [id] : [])),
);

export default registerRule({
  id: 'notification/preset-unverified',
  severity: 'warning',
  controls: ['A.5.31'],
  title: 'Every duty to notify was compared with its law or contract within a year',
  why: 'Laws change, contracts are renewed, and the duties that come with this product are no legal advice. Some of those were compared with descriptions of the law only; they count as unverified until somebody in the organisation has looked at the text. The number of months is `thresholds.contactMonths`.',
  fix: 'Compare who must be told, when and what with the text of the law or contract, correct the record, and write today’s day after `verifiedOn:`.',
  reliesOn: ['thresholds'],
  lists: [
    {
      title: 'Presets that this product knows by descriptions only, so that you have to compare them',
      words: UNVERIFIED,
    },
  ],
  *check({ content, organisation, moment }) {
    const months = organisation.thresholds.contactMonths;
    for (const on of content.of('obligations')) {
      if (!isUnanswered(on.data.off)) continue;
      const last = lastVerified(on.data);
      if (last !== undefined && !moment.isOver(monthsLater(last, months))) continue;
      const what = on.data.preset === undefined ? `\`${on.id}\`` : `\`${on.id}\` (preset \`${on.data.preset}\`)`;
      const said =
        last === undefined
          ? 'was never compared'
          : `was last compared on \`${last}\`, more than ${counted(months, 'month')} ago,`;
      yield { on, at: ['verifiedOn'], message: `${what} ${said} with the text of its law or contract` };
    }
  },
  examples: {
    fails: [
      {
        name: 'a contract, more than a year ago',
        from: DUTY,
        set: { verifiedOn: '2025-11-19' },
        says: '19:1 `northwind-dpa` was last compared on `2025-11-19`, more than 12 months ago, with the text of its law or contract',
      },
      {
        name: 'a contract, never',
        from: DUTY,
        set: { verifiedOn: null },
        says: '1:1 `northwind-dpa` was never compared with the text of its law or contract',
      },
      {
        name: 'a preset that is known by descriptions only',
        from: DUTY,
        set: { ...PRESET, preset: 'uk-pecr', verifiedOn: null },
        says: '1:1 `northwind-dpa` (preset `uk-pecr`) was never compared with the text of its law or contract',
      },
      {
        name: 'a preset, a year after its comparison with the law',
        from: DUTY,
        set: { ...PRESET, verifiedOn: null },
        now: '2027-11-27T12:00+01:00',
        says: '1:1 `northwind-dpa` (preset `gdpr-33-authority`) was last compared on `2026-11-26`, more than 12 months ago, with the text of its law or contract',
      },
    ],
    passes: [
      { name: 'in June', from: DUTY },
      { name: 'a year ago to the day', from: DUTY, set: { verifiedOn: '2025-11-20' } },
      {
        name: 'a preset, compared with the law within the year',
        from: DUTY,
        set: { ...PRESET, verifiedOn: null },
        now: '2027-11-26T12:00+01:00',
      },
      { name: 'switched off', from: DUTY, set: { verifiedOn: null, off: 'The contract ended in May.' } },
    ],
  },
});
