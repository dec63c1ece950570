import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/checker/escape.ts';
import { reporters } from '../../src/checker/reporters/index.ts';
import { PAINTS } from '../../src/checker/reporters/terminal.ts';
import { onScreen } from '../../src/cli/screen.ts';
import { HOSTILE, hostileReport, LOOK } from '../helpers/reports.ts';
import { workshop } from '../helpers/writing.ts';

const hostile = fc
  .array(fc.constantFrom(...HOSTILE, '\u001B[31m', '\u001B[8m', '\u001B[2J'), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** Whether a line holds nothing that a reader does not see. */
const isSeen = (text: string): boolean => text.split(/\r?\n/).every((line) => visible(line) === line);

describe('what reaches a terminal', () => {
  it('holds nothing that steers it but line ends', () => {
    fc.assert(
      fc.property(
        hostile,
        (text) => isSeen(onScreen(text, false)) && onScreen(text, false).split('\n').length === text.split('\n').length,
      ),
    );
  });

  it('and colours of the reports, where it shows colours', () => {
    fc.assert(
      fc.property(hostile, (text) =>
        isSeen(
          onScreen(text, true)
            .replaceAll('\u001B[31m', '')
            .replaceAll(new RegExp(PAINTS.map((paint) => paint.replace('[', '\\[')).join('|'), 'g'), ''),
        ),
      ),
    );
    expect(onScreen('\u001B[1;31merror\u001B[0m \u001B[8mhidden\u001B[2J', true)).toBe(
      '\u001B[1;31merror\u001B[0m \\u001B[8mhidden\\u001B[2J',
    );
  });

  it.each(Object.entries(reporters))('is what the report %s says, to the byte', (_, reporter) => {
    fc.assert(
      fc.property(hostileReport, fc.boolean(), (report, colour) => {
        const text = reporter(report, { ...LOOK, colour });
        return onScreen(text, colour) === text;
      }),
      { numRuns: 60 },
    );
  });
});

const EVIL = 'a\u001B[2J\u009B1A\u0007\u202E\u200B\u{E0041}\rb';

describe('no command hands on what records, files, branches or arguments say to steer it', () => {
  const { isms, startClean, write, read, git, at } = workshop();

  async function walk(typed: readonly string[], answers: readonly string[] | null = null): Promise<string> {
    const { out, err } = await isms(typed, answers);
    expect([typed, isSeen(out), isSeen(err)]).toEqual([typed, true, true]);
    return out + err;
  }

  it('arguments', async () => {
    startClean();
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'first');
    const AT = ['--content', 'content'];
    for (const typed of [
      [EVIL],
      ['help', EVIL],
      ['check', `--${EVIL}`],
      ['check', EVIL],
      ['check', '--content', EVIL],
      ['check', '--base', EVIL, ...AT],
      ['check', '--rule', EVIL, ...AT],
      ['check', '--format', EVIL, ...AT],
      ['check', '--store', EVIL, ...AT],
      ['check', '--now', EVIL, ...AT],
      ['build', '--out', `content/${EVIL}`, ...AT],
      ['explain', EVIL],
      ['new', EVIL, ...AT],
      ['new', 'incident', '--who', EVIL, ...AT],
      ['new', 'asset', '--title', EVIL, '--set', `kind=${EVIL}`, '--set', 'classification=internal', ...AT],
      ['new', 'asset', '--set', EVIL, ...AT],
      ['log', EVIL, 'x', ...AT],
      ['log', 'INC-2026-0021', 'Called.', '--by', EVIL, ...AT],
      ['renumber', EVIL, ...AT],
      ['import', EVIL, 'x', '--out', 'y'],
      ['import', 'cstate', EVIL, '--out', 'y'],
      ['import', 'cstate', 'content', '--out', 'y', '--timezone', EVIL],
      ['init', '--name', EVIL, '--yes', '--country', 'DE', '--address', 'a@b.example', '--content', 'z'],
    ])
      expect(await walk(typed)).toContain('\\u001B[2J');
    await walk(['log', 'INC-2026-0021', EVIL, ...AT]);
  });

  it('titles, names and settings', async () => {
    startClean();
    const name = `Fenwick ${'\\e[2J\\u202E'}`;
    write(
      'content/organisation.md',
      read('content/organisation.md')
        .replace(/^name: .*$/m, `name: "${name}"`)
        .replace(/incidentManager: [a-z-]+/, 'incidentManager: "a\\e[2Jb"'),
    );
    write(`content/people/${EVIL.replace('\r', '')}.md`, '---\nid: x\ntitle: x\n---\n');
    write(
      'content/policies/phones.md',
      '---\nid: phones\ntitle: "Phones \\e[2J"\nversion: "1"\nstatus: draft\nowner: nobody\n---\n',
    );
    write(
      'content/incidents/INC-2026-P3K9QZ7.md',
      read('content/incidents/2026/INC-2026-0021.md')
        .replaceAll('INC-2026-0021', 'INC-2026-P3K9QZ7')
        .replace(/^title: .*$/m, 'title: "Mail \\e[2J"'),
    );
    const AT = ['--content', 'content'];
    await walk(['check', '--no-cache', ...AT]);
    await walk(['new', 'incident', ...AT], ['Something odd.', '', '', '', 'x', 'email', 'y', 'it-admin']);
    await walk(['new', 'person', '--title', 'Guard', ...AT], ['', '', '']);
    await walk(['log', 'INC-2026-0021', 'Called.', ...AT], ['']);
    await walk(['renumber', 'INC-2026-P3K9QZ7', ...AT]);
    await walk(['renumber', 'it-admim', ...AT]);
    await walk(['log', 'INC-2026-0021', 'Called.', '--by', 'it-admim', ...AT]);
  });

  it("files of an import, and git's own words", async () => {
    write(
      `issues/${EVIL.replace('\r', '')}.md`,
      '---\ntitle: "Outage \\e[2J"\ndate: 2026-02-01\nseverity: "a\\e[2J"\n---\n',
    );
    write('issues/b\u001B[2J.md', 'no fields');
    expect(await walk(['import', 'cstate', 'issues', '--out', 'records\u001B[2J'])).toContain('\\u001B[2J');
    startClean();
    git('init', '--quiet');
    write('.git/config', `${read('.git/config')}\n[core "\u001B[2J\n`);
    expect(
      await walk([
        'new',
        'incident',
        '--what',
        'A strange mail.',
        '--who',
        'anonymous',
        '--channel',
        'email',
        '--content',
        at('content'),
      ]),
    ).toContain('git can not read');
  });
});
