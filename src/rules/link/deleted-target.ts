import { bringBack, type Gone } from '../gone-records.ts';
import { danglingOf, goneTargets } from '../gone-targets.ts';
import { asked, type Finding, registerRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const ACTION = 'actions/ACT-2026-0003.md';
const POLICY = 'policies/incident-management.md';
const OURS = { 'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null } } } as const;

function where({ id, file, heir }: Gone): string {
  return heir === null
    ? `\`${id}\` stood in \`${file}\` before this change, and no file holds it any more`
    : `\`${id}\` stood in \`${file}\` before this change, which calls it \`${heir.id}\``;
}

export default registerRule({
  id: 'link/deleted-target',
  severity: 'error',
  controls: ['7.5.3', 'A.5.28'],
  title: 'No record goes to which others refer',
  why: 'Whoever follows the reference finds nothing: not the action that came of the incident, nor the person who answered for it. The chain that an audit follows ends there.',
  fix: 'Bring the record back as it was, or let the reference lead to the one that takes its place.',
  *check(context): Generator<Finding> {
    const { content, past } = context;
    if (past === null) return;
    const gone = goneTargets(context);
    const fixOf = (target: Gone): string =>
      `Bring it back: \`${bringBack(past, target.file)}\`; or write the id of the record that takes its place.`;
    for (const on of asked([content.organisation, ...content.all], context)) {
      for (const link of on.sections.links) {
        const target = gone.ofLink(on, link);
        if (target === undefined) continue;
        const { url, line, column } = link;
        yield {
          on,
          inBody: { line, column },
          message: `a link goes to ${quoted(url)}: ${where(target)}`,
          fix: fixOf(target),
        };
      }
      for (const marked of danglingOf(context, on)) {
        const target = gone.ofField(marked);
        if (target !== undefined) yield { on, at: marked.at, message: where(target), fix: fixOf(target) };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'the action that an incident led to is gone; the nonconformity and the weakness name it, too',
        from: CLOSED,
        files: { ...OURS, [ACTION]: null },
        before: { files: OURS },
        says: [
          '120:7 `ACT-2026-0003` stood in `actions/ACT-2026-0003.md` before this change, and no file holds it any more',
          '130:7 `ACT-2026-0003` stood in `actions/ACT-2026-0003.md` before this change, and no file holds it any more',
          'incidents/2026/INC-2026-0014.md:26:7 `ACT-2026-0003` stood in `actions/ACT-2026-0003.md` before this change, and no file holds it any more',
          'nonconformities/NC-2026-0001.md:24:5 `ACT-2026-0003` stood in `actions/ACT-2026-0003.md` before this change, and no file holds it any more',
        ],
      },
      {
        name: 'a link in a text',
        from: POLICY,
        body: 'See [the check](../actions/ACT-2026-0003.md) and [the lost laptop](../incidents/2026/INC-2026-0007.md).',
        files: {
          ...OURS,
          [ACTION]: null,
          [CLOSED]: null,
          'incidents/2026/INC-2026-0014.md': null,
          'nonconformities/NC-2026-0001.md': null,
          'reviews/REV-2026-0001.md': null,
          'risks/RSK-0002.md': null,
        },
        before: { files: OURS },
        says: [
          '25:5 a link goes to `../actions/ACT-2026-0003.md`: `ACT-2026-0003` stood in `actions/ACT-2026-0003.md` before this change, and no file holds it any more',
          '25:50 a link goes to `../incidents/2026/INC-2026-0007.md`: `INC-2026-0007` stood in `incidents/2026/INC-2026-0007.md` before this change, and no file holds it any more',
        ],
      },
      {
        name: 'a person who is gone, and whom the settings name',
        from: 'organisation.md',
        set: { sample: null, clock: null, 'roles.deputy': 'second-admin' },
        before: {
          set: { sample: null, clock: null },
          files: { 'people/second-admin.md': { from: 'people/it-admin.md', set: { id: 'second-admin' } } },
        },
        says: '22:3 `second-admin` stood in `people/second-admin.md` before this change, and no file holds it any more',
      },
      {
        name: 'a record that got another id',
        from: 'assets/laptop-0231.md',
        set: { id: 'laptop-0232' },
        file: 'assets/laptop-0232.md',
        files: OURS,
        before: { files: OURS },
        says: 'incidents/2026/INC-2026-0007.md:23:7 `laptop-0231` stood in `assets/laptop-0231.md` before this change, which calls it `laptop-0232`',
      },
    ],
    passes: [
      {
        name: 'a reference to what never was, of which another rule speaks',
        from: CLOSED,
        set: { 'links.actions': ['ACT-2026-0099'] },
        files: OURS,
        before: { files: OURS },
      },
      { name: 'a record of a sample, which goes freely', from: CLOSED, files: { [ACTION]: null }, before: {} },
      { name: 'nobody compares', from: CLOSED, files: { ...OURS, [ACTION]: null } },
      {
        name: 'nobody refers to it any more',
        from: CLOSED,
        set: { 'links.policies': [] },
        files: { ...OURS, [POLICY]: null },
        before: { files: OURS },
      },
      {
        name: 'a provisional id that got its number, of which another rule speaks',
        from: CLOSED,
        set: { formerId: 'INC-2026-P3K9QZ7', 'links.related': ['INC-2026-P3K9QZ7'] },
        files: OURS,
        before: { files: OURS, file: 'incidents/2026/INC-2026-P3K9QZ7.md', set: { id: 'INC-2026-P3K9QZ7' } },
      },
    ],
  },
});
