import { isPlaceholder } from '../../records/reading/placeholder.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const TRIAGED = 'incidents/2026/INC-2026-0012.md';

export default recordRule({
  id: 'incident/affected-assets-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.25'],
  title: 'An assessed report names an asset, a service or a kind of data that it touches',
  why: 'Without it nobody can judge how bad it is, whom it concerns, or whether the same thing happened before. It holds for events and weaknesses too: the account, the device or the service that was looked at.',
  fix: 'Add what it touches, such as `affected: { assets: [laptop-0231], services: [mail], data: [client contact lists] }`; one of the three is enough.',
  *check({ record: { data } }) {
    if (!reached(data, 'triaged')) return;
    const { assets = [], services = [], data: kinds = [] } = data.affected ?? {};
    if (assets.length > 0 || [...services, ...kinds].some((text) => !isPlaceholder(text))) return;
    const empty = services.length + kinds.length === 0;
    const said = empty
      ? 'names no asset, no service and no data'
      : `says only \`${[...services, ...kinds].join(', ')}\``;
    yield { at: ['affected'], message: `\`status\` is \`${data.status}\`, but \`affected\` ${said}` };
  },
  examples: {
    fails: [
      {
        name: 'nothing named',
        from: TRIAGED,
        set: { affected: null },
        says: '1:1 `status` is `triaged`, but `affected` names no asset, no service and no data',
      },
      {
        name: 'only the number of people',
        from: TRIAGED,
        set: { affected: { people: 12 } },
        says: '15:1 `status` is `triaged`, but `affected` names no asset, no service and no data',
      },
      {
        name: 'a placeholder',
        from: TRIAGED,
        set: { 'affected.data': ['tbd'] },
        says: '15:1 `status` is `triaged`, but `affected` says only `tbd`',
      },
      {
        name: 'placeholders for a service and for data',
        from: TRIAGED,
        set: { affected: { services: ['tbd'], data: ['TODO'] } },
        says: '15:1 `status` is `triaged`, but `affected` says only `tbd, TODO`',
      },
    ],
    passes: [
      { name: 'a kind of data', from: TRIAGED },
      { name: 'a service', from: TRIAGED, set: { affected: { services: ['mail'] } } },
      { name: 'a fresh report need not know yet', from: 'incidents/2026/INC-2026-0021.md' },
      { name: 'an asset', from: TRIAGED, set: { affected: { assets: ['laptop-0231'] } } },
    ],
  },
});
