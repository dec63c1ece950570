import { isUnanswered } from '../../records/reading/placeholder.ts';
import { nearest } from '../../records/shape.ts';
import { CATEGORIES } from '../../records/types/incident.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const TRIAGED = 'incidents/2026/INC-2026-0012.md';

export default recordRule({
  id: 'incident/category-known',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  alsoWeighs: ['error'],
  controls: ['A.5.25'],
  title: 'An assessed report has a category of the list',
  why: 'Trends and recurrences are found by category, and so are duties. A missing one is an error once the report is assessed; a word outside the list only warns, since it may be one that the organisation should add.',
  fix: 'Write a category of the list, such as `category: phishing`; `undetermined` when nobody can say yet; or add your own word to `categories` in `organisation.md`.',
  reliesOn: ['categories'],
  *check({ record: { data }, organisation }) {
    const { category } = data;
    if (category === undefined || isUnanswered(category)) {
      if (!reached(data, 'triaged')) return;
      const said = category === undefined ? 'is missing' : `is ${quoted(category)}`;
      yield {
        at: ['category'],
        severity: 'error',
        message: `\`status\` is \`${data.status}\`, but \`category\` ${said}`,
      };
      return;
    }
    const listed = [...Object.keys(CATEGORIES), ...organisation.categories];
    if (listed.includes(category)) return;
    const near = nearest(category, listed);
    const guess = near === undefined ? '' : `; did you mean \`${near}\`?`;
    yield { at: ['category'], message: `\`category\` is ${quoted(category)}, which is not in the list${guess}` };
  },
  examples: {
    fails: [
      {
        name: 'no category after the assessment',
        from: TRIAGED,
        set: { category: null },
        says: '1:1 `status` is `triaged`, but `category` is missing',
      },
      {
        name: 'a word of no list',
        from: TRIAGED,
        set: { category: 'oops' },
        says: '7:1 `category` is `oops`, which is not in the list',
      },
      {
        name: 'a slip of the pen',
        from: TRIAGED,
        set: { category: 'misdirected-date' },
        says: '7:1 `category` is `misdirected-date`, which is not in the list; did you mean `misdirected-data`?',
      },
      {
        name: 'a placeholder',
        from: TRIAGED,
        set: { category: 'TBD' },
        says: '7:1 `status` is `triaged`, but `category` is `TBD`',
      },
    ],
    passes: [
      { name: 'one of the list', from: TRIAGED },
      { name: 'nobody can say yet', from: TRIAGED, set: { category: 'undetermined' } },
      {
        name: "one of the organisation's own",
        from: TRIAGED,
        set: { category: 'badge-misuse' },
        files: { 'organisation.md': { from: 'organisation.md', set: { categories: ['badge-misuse'] } } },
      },
      { name: 'a fresh report needs none', from: 'incidents/2026/INC-2026-0021.md' },
    ],
  },
});
