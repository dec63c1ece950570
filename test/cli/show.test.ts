import { symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/checker/reporters/json.ts';
import { FINDING, reportOf } from '../helpers/reports.ts';
import { workshop } from '../helpers/writing.ts';

const { isms, at, git, read, write } = workshop(fileURLToPath(new URL('../..', import.meta.url)));
const kept = (content: string): string => json(reportOf([FINDING], { content }));

describe('isms show', () => {
  it.each([
    ['errors', [FINDING], 1],
    ['no error', [], 0],
  ])('ends as the check of a report with %s did', async (_what, findings, status) => {
    write('report.json', json(reportOf(findings)));
    const shown = await isms(['show', 'report.json']);
    expect([shown.status, shown.err, shown.out.split('\n')[0]]).toEqual([status, '', '<!-- isms-report -->']);
  });

  it.each([
    ['content', 'content/'],
    ['./our records/', 'our%20records/'],
    ['.', ''],
  ])('tells code scanning files of %s from the top of the repository', async (content, prefix) => {
    write('report.json', kept(content));
    expect((await isms(['show', 'report.json', '--format', 'sarif', '--out', 'isms.sarif'])).out).toBe('');
    const [result] = JSON.parse(read('isms.sarif')).runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(`${prefix}${FINDING.file}`);
  });

  it.each([
    ['there is none', () => {}, 'The run left no report behind'],
    ['it is a link', () => symlinkSync(at('other.json'), at('report.json')), 'The run left no plain file'],
    ['it is too large', () => write('report.json', ' '.repeat(64 * 1024 * 1024 + 1)), 'larger than 64 MiB'],
    ['it is another thing', () => write('report.json', '{}'), 'is no report that version'],
  ])('says so when %s, in the comment too, and tells code scanning nothing', async (_what, make, said) => {
    write('other.json', kept('content'));
    make();
    const comment = await isms(['show', 'report.json']);
    expect([comment.status, comment.out, comment.err]).toEqual([
      2,
      expect.stringContaining(said),
      expect.stringContaining(said),
    ]);
    expect(await isms(['show', 'report.json', '--format', 'sarif'])).toMatchObject({ status: 2, out: '' });
  });

  it.each([
    ['over a file that git keeps', 'kept.md', 'which git keeps'],
    ['over a folder', 'folder', 'which is no plain file'],
  ])('writes nothing %s', async (_what, out, said) => {
    write('report.json', kept('content'));
    write('kept.md', 'mine');
    write('folder/a', '');
    git('init', '--quiet');
    git('add', 'kept.md');
    expect(await isms(['show', 'report.json', '--out', out])).toMatchObject({
      status: 2,
      err: expect.stringContaining(said),
    });
    expect(read('kept.md')).toBe('mine');
  });

  it.each([
    ['--run', 'http://github.com/a/b', 'is no address of a run'],
    ['--run', 'https://github.com/a)[b](https://c', 'is no address of a run'],
    ['--conclusion', 'success**', 'is no word of a host'],
  ])('takes no %s such as %s', async (option, value, said) => {
    write('report.json', kept('content'));
    expect(await isms(['show', 'report.json', option, value])).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining(said),
    });
  });
});
