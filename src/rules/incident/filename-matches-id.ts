import { yearOf } from '../../records/ids.ts';
import type { Folder } from '../../records/types/fields.ts';
import { recordTypes } from '../../records/types/index.ts';
import { EVERY_TYPE, recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

/** The folder of a year that a file lies in; null when it lies right in the folder of its type. */
function yearFolder(file: string): string | null {
  return /^[^/]+\/(\d{4})\/[^/]+$/.exec(file)?.[1] ?? null;
}

/** What to do about a file that is called otherwise; a name that no id may have is usually that of a copy. */
function fixOf(type: Folder, name: string, id: string): string {
  if (recordTypes[type].id.test(name)) return `Write \`id: ${name}\`, or name the file as its \`id\`.`;
  return (
    `This looks like a copy of \`${id}\` that a browser, a file manager or an editor made: delete the copy when ` +
    `\`${id}.md\` says the same. If it is a record of its own, renumber it: give the file the next free id as its name, ` +
    'and write the same id after `id:`.'
  );
}

export default recordRule({
  id: 'incident/filename-matches-id',
  of: EVERY_TYPE,
  severity: 'error',
  controls: ['7.5.2'],
  title: 'A file is called as the id of its record and lies in the folder of its year',
  why: 'References are ids alone and are looked up by file name. A file that says another id inside is found under the wrong name, or not at all.',
  fix: 'Name the file as its `id` with the ending `.md`; keep it in the folder of its type, or below that in the folder of the year that its id names.',
  *check({ record: { type, id, file, data } }) {
    if (data.id !== id) {
      yield {
        at: ['id'],
        message: `\`id\` is ${quoted(data.id)}, but the file is called \`${file.slice(file.lastIndexOf('/') + 1)}\``,
        fix: fixOf(type, id, data.id),
      };
    }
    const year = yearFolder(file);
    if (year === null) return;
    const own = yearOf(id);
    if (own === year) return;
    yield {
      message:
        own === null
          ? `the file lies in the folder \`${year}\`, but its id names no year`
          : `the file lies in the folder \`${year}\`, but its id is of \`${own}\``,
      fix: `Move the file to \`${own === null ? type : `${type}/${own}`}/\`.`,
    };
  },
  examples: {
    fails: [
      {
        name: 'another id inside than outside',
        from: CLOSED,
        set: { id: 'INC-2026-0008' },
        says: '2:1 `id` is `INC-2026-0008`, but the file is called `INC-2026-0007.md`',
      },
      {
        name: 'the copy that a browser made',
        from: CLOSED,
        file: 'incidents/2026/INC-2026-0007 (1).md',
        says: '2:1 `id` is `INC-2026-0007`, but the file is called `INC-2026-0007 (1).md`',
      },
      {
        name: 'another year inside than outside',
        from: CLOSED,
        set: { id: 'INC-2025-0007' },
        says: '2:1 `id` is `INC-2025-0007`, but the file is called `INC-2026-0007.md`',
      },
      {
        name: 'the folder of another year',
        from: CLOSED,
        file: 'incidents/2025/INC-2026-0007.md',
        says: '1:1 the file lies in the folder `2025`, but its id is of `2026`',
      },
      {
        name: 'a policy that was renamed outside only',
        from: 'policies/incident-management.md',
        file: 'policies/incidents.md',
        says: '2:1 `id` is `incident-management`, but the file is called `incidents.md`',
      },
      {
        name: 'a folder of a year for records without one',
        from: 'people/it-admin.md',
        file: 'people/2026/it-admin.md',
        says: '1:1 the file lies in the folder `2026`, but its id names no year',
      },
    ],
    passes: [
      { name: 'in the folder of its year', from: CLOSED },
      { name: 'right in the folder of its type', from: CLOSED, file: 'incidents/INC-2026-0007.md' },
      { name: 'a policy in MDX', from: 'policies/incident-management.md', file: 'policies/incident-management.mdx' },
    ],
  },
});
