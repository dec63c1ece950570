import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/records/content.ts';
import { bodyOf } from '../../src/records/reading/document.ts';
import { loadSource } from '../../src/records/reading/load.ts';
import type { AnyEntry } from '../../src/records/types/index.ts';
import { ismsHere } from '../helpers/isms.ts';
import { temporaryFolder } from '../helpers/register.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', 'src', 'content');
const top = temporaryFolder();
const asked = async (...args: readonly string[]) => await ismsHere(args, { cwd: top });

const said = ({ file, data, document }: AnyEntry) => ({ file, data, text: bodyOf(document).trim() });
const recordsIn = (folder: string) => readContent(loadSource(folder)).all.map(said);
/** What a check finds, without where in a file it stands. */
async function foundIn(folder: string): Promise<readonly unknown[]> {
  const { stdout } = await asked('check', '--content', folder, '--format', 'json', '--no-cache');
  const { findings }: { findings: readonly Record<string, unknown>[] } = JSON.parse(stdout);
  return findings
    .map(({ line: _, column: __, related, ...rest }) => ({
      ...rest,
      related: Array.isArray(related) ? related.map(({ file, message }) => ({ file, message })) : related,
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe('an export of the sample that is imported again', () => {
  beforeAll(() => cpSync(SAMPLE, join(top, 'sample'), { recursive: true }));

  /** A folder that has the settings already: tables hold registers. */
  const withSettings = (folder: string): void => {
    mkdirSync(join(top, folder));
    cpSync(join(SAMPLE, 'organisation.md'), join(top, folder, 'organisation.md'));
  };

  it('as JSON gives the same register, its settings too', async () => {
    await asked('export', 'json', '--include-restricted', '--content', 'sample', '--out', 'all.json');
    const { status, stdout, stderr } = await asked('import', 'json', 'all.json', '--out', 'json');
    expect([status, stderr, stdout]).toEqual([0, '', expect.stringMatching(/^\d+ records arrived in json\n/)]);
    expect(recordsIn(join(top, 'json'))).toEqual(recordsIn(SAMPLE));
    const settings = (folder: string) => readContent(loadSource(folder)).organisation.data;
    expect(settings(join(top, 'json'))).toEqual(settings(SAMPLE));
    expect(await foundIn('json')).toEqual(await foundIn('sample'));
  });

  it('as a workbook gives the same records', async () => {
    withSettings('xlsx');
    await asked('export', 'xlsx', '--include-restricted', '--content', 'sample', '--out', 'all.xlsx');
    const { status, stdout } = await asked('import', 'xlsx', 'all.xlsx', '--map', 'isms', '--out', 'xlsx');
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d+ records arrived in xlsx\n/)]);
    expect(recordsIn(join(top, 'xlsx'))).toEqual(recordsIn(SAMPLE));
    expect(await foundIn('xlsx')).toEqual(await foundIn('sample'));
  });

  it('as a table of one register gives the same records of that', async () => {
    withSettings('csv');
    await asked('export', 'csv', '--include-restricted', '--content', 'sample', '--out', 'a.csv');
    const { status, stderr } = await asked('import', 'csv', 'a.csv', '--map', 'isms', '--out', 'csv');
    expect([status, stderr]).toEqual([0, '']);
    expect(recordsIn(join(top, 'csv'))).toEqual(recordsIn(SAMPLE).filter(({ file }) => file.startsWith('incidents/')));
  });

  it('has files that are the same again, to the byte, when they are taken on once more', async () => {
    await asked('export', 'json', '--include-restricted', '--content', 'json', '--out', 'again.json');
    expect(readFileSync(join(top, 'again.json'), 'utf8')).toBe(readFileSync(join(top, 'all.json'), 'utf8'));
  });

  it('leaves what is there as it is, and says what the export says otherwise', async () => {
    const all = JSON.parse(readFileSync(join(top, 'all.json'), 'utf8'));
    all.records.risks[0].title = 'Another title';
    writeFileSync(join(top, 'edited.json'), JSON.stringify(all));
    const { status, stdout } = await asked('import', 'json', 'edited.json', '--out', 'json', '--format', 'json');
    const { arrived, changed, unchanged, refused, ignored } = JSON.parse(stdout);
    expect([status, arrived, refused]).toEqual([0, [], []]);
    expect(changed).toEqual([
      {
        source: 'risks 1, RSK-0001',
        id: 'RSK-0001',
        file: 'risks/RSK-0001.md',
        changed: [{ what: 'title', value: 'Another title' }],
      },
    ]);
    expect(unchanged).toBe(recordsIn(SAMPLE).length - 1);
    expect(ignored).toEqual([{ what: 'settings of the organisation, since there are some', count: 1 }]);
    expect(recordsIn(join(top, 'json'))).toEqual(recordsIn(SAMPLE));
  });

  it('without what is restricted says where its records named it, and invents nothing', async () => {
    const [hidden, other] = recordsIn(SAMPLE).filter(({ data }) => /^(?:RED|AMBER\+STRICT)$/.test(data.tlp ?? ''));
    cpSync(SAMPLE, join(top, 'naming'), { recursive: true });
    writeFileSync(
      join(top, 'naming', 'incidents', '2026', 'INC-2026-0090.md'),
      `---\nid: INC-2026-0090\ntitle: Seen again\nreportedAt: 2026-11-19T09:00Z\nlinks:\n  related: [${hidden?.data.id}, { id: ${other?.data.id}, as: follow-up-of }, INC-2026-0007]\n---\n\n## What happened\n\nAs in ${hidden?.data.id}.\n`,
    );
    await asked('export', 'json', '--content', 'naming', '--out', 'open.json');
    const { status, stdout } = await asked('import', 'json', 'open.json', '--out', 'open', '--format', 'json');
    const { arrived }: { arrived: { id: string; unmapped: { what: string; value: string }[] }[] } = JSON.parse(stdout);
    const lost = { what: 'links.related', value: 'a record that is not shown here' };
    expect(status).toBe(0);
    expect(arrived.find(({ id }) => id === 'INC-2026-0090')?.unmapped).toEqual([
      lost,
      { ...lost, what: 'links.related.id' },
    ]);
    expect(readFileSync(join(top, 'open', 'incidents', '2026', 'INC-2026-0090.md'), 'utf8')).toContain(
      'links:\n  related:\n    - INC-2026-0007\n---\n\n## What happened\n\nAs in a record that is not shown here.\n',
    );
    expect(recordsIn(join(top, 'open'))).toHaveLength(recordsIn(join(top, 'naming')).length - 2);
  });

  it('is not written through a link that lies in the way', async () => {
    withSettings('linked');
    mkdirSync(join(top, 'elsewhere'));
    symlinkSync(join(top, 'elsewhere'), join(top, 'linked', 'risks'));
    const { status, stderr } = await asked('import', 'json', 'all.json', '--out', 'linked');
    expect([status, stderr]).toEqual([2, expect.stringContaining('link')]);
    expect(readdirSync(join(top, 'elsewhere'))).toEqual([]);
  });
});
