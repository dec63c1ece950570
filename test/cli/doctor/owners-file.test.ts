import { describe, expect, it } from 'vitest';
import { isPlaceholderOwner, ownedBy, ownersLines } from '../../../src/cli/doctor/owners-file.ts';

const SETTINGS = 'content/organisation.md';
const WAIVER = 'content/waivers/WVR-2026-0001.md';

describe('who owns a path, as GitHub and GitLab read the list', () => {
  it.each([
    ['a file from the top', '/content/organisation.md @ana', SETTINGS, ['@ana']],
    ['a folder from the top', '/content/waivers/ @ana', WAIVER, ['@ana']],
    ['a folder without a slash', '/content @ana', WAIVER, ['@ana']],
    ['a folder anywhere', 'waivers/ @ana', WAIVER, ['@ana']],
    ['everything', '* @ana @ben', SETTINGS, ['@ana', '@ben']],
    ['an ending', '*.md @ana', SETTINGS, ['@ana']],
    ['two stars', '/content/**/*.md @ana', WAIVER, ['@ana']],
    ['all below', '/content/** @ana', WAIVER, ['@ana']],
    ['one star, in the folder only', '/content/* @ana', SETTINGS, ['@ana']],
    ['one star, not deeper', '/content/* @ana', WAIVER, null],
    ['another folder', '/src/content/ @ana', SETTINGS, null],
    ['a part of a name', '/content/organisation @ana', SETTINGS, null],
    ['a dot is a dot', '/content/organisationXmd @ana', SETTINGS, null],
    ['the last line that fits', '* @ana\n/content/ @ben', SETTINGS, ['@ben']],
    ['the last line that fits, which takes it back', '* @ana\n/content/', SETTINGS, null],
    ['a comment', '# * @ana', SETTINGS, null],
    ['a remark behind a line', '* @ana # for now', SETTINGS, ['@ana']],
    ['a blank in a name', '/my\\ records/ @ana', 'my records/organisation.md', ['@ana']],
    ['a section of GitLab', '[Rules]\n/content/ @ana', SETTINGS, ['@ana']],
    ['owners of a section', '[Rules][2] @ana @ben\n/content/', SETTINGS, ['@ana', '@ben']],
    ['a section that nobody has to agree to', '^[Hints]\n* @ana', SETTINGS, null],
    ['a section does not take back what another says', '/content/ @ana\n[Hints]\n/content/waivers/', WAIVER, ['@ana']],
    ['what GitLab leaves out', '* @ana\n!/content/waivers/', WAIVER, null],
  ])('%s', (_what, list, path, owners) => {
    expect(ownedBy(ownersLines(list), path, 'glob')?.owners ?? null).toEqual(owners);
  });
});

describe('who owns a path, as Forgejo reads the list', () => {
  it.each([
    ['the whole path', 'content/organisation\\\\.md @ana', SETTINGS, ['@ana']],
    ['a part of the path', 'organisation\\\\.md @ana', SETTINGS, null],
    ['all below', 'content/waivers/.* @ana', WAIVER, ['@ana']],
    ['a line as GitHub has it', '/content/organisation.md @ana', SETTINGS, null],
    ['everything but', '!src/.* @ana', SETTINGS, ['@ana']],
    ['everything but this', '!content/.* @ana', SETTINGS, null],
    ['any line that fits', 'content/.* @ana\ncontent/organisation\\\\.md', SETTINGS, ['@ana']],
    ['no expression at all', '*.md @ana', SETTINGS, null],
  ])('%s', (_what, list, path, owners) => {
    expect(ownedBy(ownersLines(list), path, 'expression')?.owners ?? null).toEqual(owners);
  });
});

describe('an owner', () => {
  it.each(['@ana', '@fenwick/isms-reviewers', '@group/sub/people', '@@maintainer', 'ana@fenwick.de', '@owner-of-it'])(
    '%s is somebody',
    (owner) => expect(isPlaceholderOwner(owner)).toBe(false),
  );
  it.each(['@OWNER/isms-reviewers', '@your-team', '@org/team', 'ana', '@', 'you@your-company.example'])(
    '%s is nobody',
    (owner) => expect(isPlaceholderOwner(owner)).toBe(true),
  );
});
