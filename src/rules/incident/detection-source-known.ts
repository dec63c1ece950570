import { isUnanswered } from '../../records/reading/placeholder.ts';
import { SOURCES } from '../../records/types/incident.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { codes, quoted } from '../wording.ts';

const TRIAGED = 'incidents/2026/INC-2026-0012.md';

export default recordRule({
  id: 'incident/detection-source-known',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  alsoWeighs: ['error'],
  controls: ['A.8.16'],
  title: 'An assessed report says where it was noticed',
  why: 'It shows whether the organisation finds its incidents itself, or hears of them from clients. A missing answer is an error once the report is assessed; a word outside the list only warns.',
  fix: 'Add the line `source:` with `monitoring`, `staff`, `supplier`, `client`, `authority`, `audit` or `other`.',
  *check({ record: { data } }) {
    const { source } = data;
    if (source === undefined || isUnanswered(source)) {
      if (!reached(data, 'triaged')) return;
      const said = source === undefined ? 'is missing' : `is ${quoted(source)}`;
      yield { at: ['source'], severity: 'error', message: `\`status\` is \`${data.status}\`, but \`source\` ${said}` };
    } else if (!SOURCES.some((known) => known === source)) {
      yield { at: ['source'], message: `\`source\` is ${quoted(source)}, expected one of ${codes(SOURCES)}` };
    }
  },
  examples: {
    fails: [
      {
        name: 'no source after the assessment',
        from: TRIAGED,
        set: { source: null },
        says: '1:1 `status` is `triaged`, but `source` is missing',
      },
      {
        name: 'a word of no list',
        from: TRIAGED,
        set: { source: 'gut feeling' },
        says: '14:1 `source` is `gut feeling`, expected one of `monitoring`, `staff`, `supplier`, `client`, `authority`, `audit` and `other`',
      },
      {
        name: 'a placeholder',
        from: TRIAGED,
        set: { source: 'tbd' },
        says: '14:1 `status` is `triaged`, but `source` is `tbd`',
      },
    ],
    passes: [
      { name: 'staff', from: TRIAGED },
      { name: 'something else', from: TRIAGED, set: { source: 'other' } },
      { name: 'a fresh report needs none', from: 'incidents/2026/INC-2026-0021.md' },
    ],
  },
});
