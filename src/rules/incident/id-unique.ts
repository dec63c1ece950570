import type { Content } from '../../records/content.ts';
import type { Folder } from '../../records/types/fields.ts';
import { type AnyEntry, recordTypes } from '../../records/types/index.ts';
import { type Finding, registerRule } from '../rule.ts';
import { codes } from '../wording.ts';

const REPORTED = 'incidents/2026/INC-2026-0021.md';

/** A file and an id that it goes by: that of its name, or another one that it states. */
interface Claim {
  readonly folder: Folder;
  readonly id: string;
  readonly file: string;
}

/** A file whose name no id may have says by its name that it is a copy; `incident/filename-matches-id` speaks of it. */
function isStray({ type, id }: AnyEntry): boolean {
  return !recordTypes[type].id.test(id);
}

function claims({ held, all }: Content): readonly Claim[] {
  const stated = all.filter((entry) => entry.data.id !== entry.id && !isStray(entry));
  return [...held, ...stated.map(({ type, data, file }) => ({ folder: type, id: data.id, file }))];
}

/** The claims of every id that more than one file goes by. */
function disputes(content: Content): readonly (readonly Claim[])[] {
  const byId = new Map<string, Claim[]>();
  for (const claim of claims(content)) {
    const key = `${claim.folder}/${claim.id}`;
    const same = byId.get(key);
    if (same === undefined) byId.set(key, [claim]);
    else same.push(claim);
  }
  return [...byId.values()].filter((same) => same.length > 1);
}

function finding(claim: Claim, same: readonly Claim[], entries: ReadonlyMap<string, AnyEntry>): Finding {
  const others = same.filter(({ file }) => file !== claim.file);
  const message = `the id \`${claim.id}\` is also that of ${codes(others.map(({ file }) => file))}`;
  const related = others.flatMap(({ file }) => {
    const on = entries.get(file);
    return on === undefined ? [] : [{ on, at: ['id'], message: `goes by \`${claim.id}\` too` }];
  });
  const on = entries.get(claim.file);
  if (on !== undefined) return { on, at: ['id'], message, related };
  return { file: claim.file, record: claim.id, place: { line: 1, column: 1 }, message, related };
}

export default registerRule({
  id: 'incident/id-unique',
  severity: 'error',
  controls: ['7.5.3'],
  title: 'No two records go by the same id',
  why: 'When two files share an id, links, notices to clients and audit samples point to either of them. It happens when a record is copied to start a new one, or moved into its year folder without taking the old file away. Each of the files is named, since only a person can say which is the copy.',
  fix: 'Give one of the two a number that is not used yet (`npx isms renumber` does it and mends the links), or delete the copy.',
  *check({ content }) {
    const found = disputes(content);
    if (found.length === 0) return;
    const entries = new Map(content.all.map((entry) => [entry.file, entry]));
    for (const same of found) for (const claim of same) yield finding(claim, same, entries);
  },
  examples: {
    fails: [
      {
        name: 'moved into its year folder, and left outside it too',
        from: REPORTED,
        files: { 'incidents/INC-2026-0021.md': { from: REPORTED, set: { title: 'Odd mail' } } },
        says: [
          '2:1 the id `INC-2026-0021` is also that of `incidents/INC-2026-0021.md`',
          'incidents/INC-2026-0021.md:2:1 the id `INC-2026-0021` is also that of `incidents/2026/INC-2026-0021.md`',
        ],
      },
      {
        name: 'copied to start a new record, and the id kept',
        from: REPORTED,
        files: { 'incidents/2026/INC-2026-0022.md': { from: REPORTED, set: { title: 'Odd call' } } },
        says: [
          '2:1 the id `INC-2026-0021` is also that of `incidents/2026/INC-2026-0022.md`',
          'incidents/2026/INC-2026-0022.md:2:1 the id `INC-2026-0021` is also that of `incidents/2026/INC-2026-0021.md`',
        ],
      },
      {
        name: 'the second file cannot be read, but holds the id all the same',
        from: REPORTED,
        files: { 'incidents/INC-2026-0021.md': 'no frontmatter' },
        says: [
          '2:1 the id `INC-2026-0021` is also that of `incidents/INC-2026-0021.md`',
          'incidents/INC-2026-0021.md:1:1 the id `INC-2026-0021` is also that of `incidents/2026/INC-2026-0021.md`',
        ],
      },
    ],
    passes: [
      { name: 'every file its own id', from: REPORTED },
      {
        name: 'the next number',
        from: REPORTED,
        files: { 'incidents/2026/INC-2026-0022.md': { from: REPORTED, set: { id: 'INC-2026-0022' } } },
      },
      {
        name: 'a person and an asset may be called the same',
        from: REPORTED,
        files: { 'assets/it-admin.md': { from: 'assets/laptop-0231.md', set: { id: 'it-admin' } } },
      },
    ],
  },
});
