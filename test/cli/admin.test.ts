import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { adminWriter, installedCms } from '../../src/cli/build/admin.ts';
import { BadUsage } from '../../src/cli/command.ts';
import { organisationSchema } from '../../src/records/types/index.ts';
import type { HostedView } from '../../src/site/model.ts';
import { portalOf, register } from '../helpers/portal.ts';
import { put, temporaryFolder } from '../helpers/register.ts';

const TRIED = manifest.peerDependencies['@sveltia/cms'];

/** What somebody is told who asks for forms that can not be made. */
function refusal(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof BadUsage) return `${error.message}; ${error.fix}`;
    throw error;
  }
  return '';
}

/** A program that lies alone, and a folder of records with another version of Sveltia CMS beside them. */
function places(version: string | null) {
  const folder = temporaryFolder();
  put(folder, 'program/package.json', JSON.stringify({ peerDependencies: manifest.peerDependencies }));
  if (version !== null) {
    const own = { name: '@sveltia/cms', version, main: './npm/index.js' };
    put(folder, 'records/node_modules/@sveltia/cms/package.json', JSON.stringify(own));
    put(folder, 'records/node_modules/@sveltia/cms/npm/index.js', '');
  }
  return { places: { program: join(folder, 'program'), work: null }, cwd: join(folder, 'records') };
}

describe('the package for forms', () => {
  it('is the one that tests use and that adopters are told to install', () => {
    expect(manifest.devDependencies['@sveltia/cms']).toBe(TRIED);
    expect(manifest.peerDependenciesMeta['@sveltia/cms']).toEqual({ optional: true });
  });

  it.each([
    [null, '`--admin` needs the package `@sveltia/cms`, which is not installed'],
    ['0.1.0', `\`@sveltia/cms\` 0.1.0 is installed, and \`--admin\` was tried with ${TRIED}`],
  ])('is asked for by its name and version where it is %s', (version, says) => {
    const fix = `run \`npm install --save-dev --save-exact @sveltia/cms@${TRIED}\` beside your records, then build again`;
    expect(refusal(() => installedCms(places(version)))).toBe(`${says}; ${fix}`);
  });

  it('is found beside the records', () => {
    const here = places(TRIED);
    expect(installedCms(here)).toBe(join(here.cwd, 'node_modules/@sveltia/cms'));
  });
});

describe('forms of a repository', () => {
  const place = { branch: 'main', folder: '' };
  it.each<[what: string, HostedView | null]>([
    ['nobody knows', null],
    [
      'no branch is known of',
      { host: 'github', called: 'GitHub', address: 'https://github.com/fenwick/isms', place: null },
    ],
    ['has no owner', { host: 'forgejo', called: 'Forgejo', address: 'https://git.fenwick.example/isms', place }],
  ])('that %s are not made', async (_what, hosted) => {
    const { site } = await portalOf(register(), 'isms');
    const organisation = organisationSchema.parse({
      name: 'Fenwick Analytics',
      timezone: 'Europe/Berlin',
      channels: [{ id: 'email', label: 'Mailbox', address: 'mailto:security@fenwick.example' }],
      roles: { incidentManager: 'isms-manager', management: 'managing-director' },
    });
    const registered = { organisation, files: [] };
    const folder = temporaryFolder();
    const request = { cms: folder, program: folder, site: { ...site, hosted }, registered, base: '' };
    expect(refusal(() => adminWriter(request))).toContain('write its address, with owner and name, as `repository:`');
    expect(readdirSync(folder)).toEqual([]);
  });
});
