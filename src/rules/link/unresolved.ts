import type { Content } from '../../records/content.ts';
import { FOLDERS } from '../../records/fields.ts';
import { recordTypes } from '../../records/index.ts';
import { type Marked, referencesOf, type Wanted } from '../../records/references.ts';
import { nearest } from '../../records/shape.ts';
import { registerRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const REPORT = 'incidents/2026/INC-2026-0021.md';

/** What was probably meant: the id in a path, the id that replaced a provisional one, or one spelt nearly so. */
function guess(content: Content, { value, meta }: Marked): string | undefined {
  const folders = meta.references ?? [];
  const bare = value.replace(/^.*\//, '').replace(/\.mdx?$/, '');
  if (bare !== value && folders.some((folder) => content.holds(folder, bare))) return bare;
  const renumbered = [...content.of('incidents'), ...content.of('training')].find(
    ({ data }) => data.formerId === value,
  );
  if (renumbered !== undefined) return renumbered.id;
  const ids = content.held.filter(({ folder }) => folders.includes(folder)).map(({ id }) => id);
  return nearest(value, [...ids, ...(meta.words ?? [])]);
}

export default registerRule({
  id: 'link/unresolved',
  severity: 'error',
  controls: ['7.5.3'],
  title: 'Every reference leads to a record',
  why: 'A reference to nothing breaks the chain from the incident to its action, its evidence or the person who answers for it. In a report that nobody has assessed yet it is a warning: reporters do not know our ids.',
  fix: 'Write the id of a record that exists, or make that record with `npx isms new`.',
  *check({ content }) {
    const dangling: Wanted = (value, { references = [], words = [] }) =>
      ![references, FOLDERS].some((folders) => folders.some((folder) => content.holds(folder, value))) &&
      !words.includes(value);
    for (const subject of [content.organisation, ...content.all]) {
      const fresh = 'type' in subject && subject.type === 'incidents' && subject.data.status === 'reported';
      for (const marked of referencesOf(subject, dangling)) {
        const { at, value, meta } = marked;
        const near = guess(content, marked);
        const nouns = (meta.references ?? []).map((folder) => recordTypes[folder].noun);
        const wanted = nouns.length > 3 ? 'record' : nouns.join(' or ');
        yield {
          on: subject,
          at,
          message: `there is no ${wanted} ${quoted(value)}${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
          ...(near === undefined ? {} : { fix: `write \`${near}\`, if that is what you mean` }),
          ...(fresh ? { severity: 'warning' } : {}),
        };
      }
    }
  },
  examples: {
    fails: [
      { name: 'an action that does not exist', from: CLOSED, set: { 'links.actions': ['ACT-2026-0099'] } },
      { name: 'a person spelt otherwise', from: CLOSED, set: { owner: 'isms-maneger' } },
      { name: 'a path instead of the id', from: CLOSED, set: { 'links.actions': ['actions/ACT-2026-0003.md'] } },
      { name: 'somebody unknown in the timeline', from: CLOSED, set: { 'timeline[1].by': 'night-shift' } },
      { name: 'in a fresh report, as a warning', from: REPORT, set: { 'reporter.who': 'my-team-lead' } },
      { name: 'a role that nobody has', from: 'organisation.md', set: { 'roles.deputy': 'nobody' } },
    ],
    passes: [
      { name: 'an action that exists', from: CLOSED },
      { name: 'a report without a name', from: REPORT, set: { 'reporter.who': 'anonymous' } },
      { name: 'a report by a client', from: REPORT, set: { 'reporter.who': 'client-northwind' } },
      { name: 'evidence handed to a contact', from: CLOSED, set: { 'evidence[0].custody[0].to': 'client-northwind' } },
      {
        name: 'a record that can not be read still holds its id',
        from: CLOSED,
        files: { 'actions/ACT-2026-0003.md': 'not a record\n' },
      },
    ],
  },
});
