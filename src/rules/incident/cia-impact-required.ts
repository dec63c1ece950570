import { isTriagedIncident } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const TRIAGED = 'incidents/2026/INC-2026-0012.md';

export default recordRule({
  id: 'incident/cia-impact-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.25'],
  title: 'An incident hurt confidentiality, integrity or availability, or could have',
  why: 'This is what makes an incident of an event. When none of the three was hurt and none could have been, it is an event and should be assessed as one.',
  fix: 'Add `impact: { confidentiality: potential, integrity: none, availability: none }` with `actual` where harm was done and `potential` where it could have been; or change the kind to `event` by a reassessment.',
  *check({ record: { data } }) {
    if (!isTriagedIncident(data)) return;
    const { confidentiality, integrity, availability } = data.impact ?? {};
    const all = [confidentiality, integrity, availability];
    if (all.some((impact) => impact === 'actual' || impact === 'potential')) return;
    const said = all.every((impact) => impact === undefined)
      ? 'says nothing'
      : 'says `none` wherever it says something';
    yield { at: ['impact'], message: `\`kind\` is \`incident\`, but \`impact\` ${said}` };
  },
  examples: {
    fails: [
      {
        name: 'no impact',
        from: TRIAGED,
        set: { impact: null },
        says: '1:1 `kind` is `incident`, but `impact` says nothing',
      },
      {
        name: 'none of the three',
        from: TRIAGED,
        set: { impact: { confidentiality: 'none', integrity: 'none', availability: 'none' } },
        says: '18:1 `kind` is `incident`, but `impact` says `none` wherever it says something',
      },
    ],
    passes: [
      { name: 'potential harm counts', from: TRIAGED, set: { impact: { confidentiality: 'potential' } } },
      { name: 'an event has none', from: 'incidents/2026/INC-2026-0009.md' },
      { name: 'a report that is not assessed yet', from: 'incidents/2026/INC-2026-0021.md', set: { kind: 'incident' } },
    ],
  },
});
