import { DAY_MS, dayEpoch, daysLater } from '../../records/time.ts';
import { recordRule } from '../rule.ts';
import { counted } from '../wording.ts';

const WAIVER = 'waivers/WVR-2026-0001.md';

function daysBetween(from: string, to: string): number {
  return ((dayEpoch(to) ?? 0) - (dayEpoch(from) ?? 0)) / DAY_MS;
}

export default recordRule({
  id: 'waiver/term-limited',
  of: 'waivers',
  severity: 'error',
  controls: ['A.5.36'],
  title: 'A waiver ends, and soon',
  why: 'An exception without an end becomes the rule. A short term makes somebody look again; `waiverDays` of the organisation says how short, usually 90 days from approval.',
  fix: 'Write a last day after `expiresOn:` within the term. What lasts longer is approved again when it ends.',
  *check({ record: { data }, organisation }) {
    const { approvedOn, expiresOn } = data;
    const { waiverDays } = organisation.thresholds;
    if (expiresOn === undefined) {
      yield { at: ['expiresOn'], message: '`expiresOn` is missing: the waiver would hold for ever' };
    } else if (approvedOn !== undefined && expiresOn < approvedOn) {
      yield {
        at: ['expiresOn'],
        message: `the waiver ends on \`${expiresOn}\`, before its approval on \`${approvedOn}\``,
      };
    } else if (approvedOn !== undefined && expiresOn > daysLater(approvedOn, waiverDays)) {
      const days = daysBetween(approvedOn, expiresOn);
      yield {
        at: ['expiresOn'],
        message: `the waiver holds from \`${approvedOn}\` to \`${expiresOn}\`, ${counted(days, 'day')}; at most ${waiverDays} ${waiverDays === 1 ? 'is' : 'are'} allowed`,
        fix: `write \`${daysLater(approvedOn, waiverDays)}\` or an earlier day, and have it approved again if it is still needed then`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'no end',
        from: WAIVER,
        set: { expiresOn: null },
        says: '1:1 `expiresOn` is missing: the waiver would hold for ever',
      },
      {
        name: '91 days',
        from: WAIVER,
        set: { expiresOn: '2027-01-04' },
        says: '10:1 the waiver holds from `2026-10-05` to `2027-01-04`, 91 days; at most 90 are allowed',
      },
      {
        name: 'an end before it began',
        from: WAIVER,
        set: { expiresOn: '2026-10-04' },
        says: '10:1 the waiver ends on `2026-10-04`, before its approval on `2026-10-05`',
      },
      {
        name: 'longer than the organisation allows',
        from: WAIVER,
        files: { 'organisation.md': { from: 'organisation.md', set: { 'thresholds.waiverDays': 30 } } },
        says: '10:1 the waiver holds from `2026-10-05` to `2026-12-31`, 87 days; at most 30 are allowed',
      },
    ],
    passes: [
      { name: 'until the end of the year', from: WAIVER },
      { name: '90 days', from: WAIVER, set: { expiresOn: '2027-01-03' } },
      { name: 'one day', from: WAIVER, set: { expiresOn: '2026-10-05' } },
    ],
  },
});
