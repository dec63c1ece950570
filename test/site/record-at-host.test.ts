import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitPage, editPage } from '../../src/site/hosted.ts';
import type { HostedView } from '../../src/site/model.ts';
import { madeFromStyle, paperStyle } from '../../src/site/paper.ts';
import { WRITTEN_SHEET } from '../../src/site/written.ts';

const FILE = 'incidents/2026/INC-2026-0007.md';
const hosted = (host: HostedView['host']): HostedView => ({
  host,
  called: host,
  address: 'https://git.fenwick.example/security/records',
  place: { branch: 'main', folder: 'src/content/' },
});

describe('a record at its host', () => {
  it.each<[host: HostedView['host'], edit: string, commit: string]>([
    ['github', 'edit/main', 'commit/0123456789'],
    ['gitlab', '-/edit/main', '-/commit/0123456789'],
    ['forgejo', '_edit/main', 'commit/0123456789'],
  ])('%s: opens in the editor, and shows the commit', (host, edit, commit) => {
    const { address } = hosted(host);
    expect(editPage(hosted(host), FILE)?.href).toBe(`${address}/${edit}/src/content/${FILE}`);
    expect(commitPage(hosted(host), '0123456789')).toBe(`${address}/${commit}`);
  });

  it('is not opened where nobody knows which branch changes go into', () => {
    expect(editPage({ ...hosted('github'), place: null }, FILE)).toBeNull();
  });

  it('has signs in its path and its branch encoded, and slashes kept', () => {
    const place = { branch: 'new #1/x', folder: '' };
    expect(editPage({ ...hosted('github'), place }, 'policies/a b?.md')?.href).toMatch(
      /\/edit\/new%20%231\/x\/policies\/a%20b%3F\.md$/,
    );
  });
});

describe('a record on paper', () => {
  it('has its id at the foot of each page, in a style that is looked through like any other', () => {
    expect(paperStyle('INC-2026-0007')).toBe(':root{--paper-id:"INC-2026-0007"}');
    fc.assert(
      fc.property(fc.string(), (id) => {
        const style = paperStyle(id);
        expect(style === '' || WRITTEN_SHEET.test(style)).toBe(true);
      }),
    );
  });

  it('says which commit the portal was made from, where there is one', () => {
    expect(madeFromStyle('0123456789')).toBe(':root{--paper-commit:"commit 0123456789"}\n');
    expect(madeFromStyle(null)).toBe('');
  });
});
