import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/checker/run.ts';
import { loadSource } from '../../src/records/reading/load.ts';
import { rules } from '../../src/rules/index.ts';
import { PICTURES } from '../helpers/pictures.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { commitAll, git, makeRepository } from '../helpers/repository.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';
const NOW = '2026-11-20T12:00+01:00';
const { png, jpg } = PICTURES;
const MIB = 1024 * 1024;

async function found(root: string, base?: string, scope?: 'touched'): Promise<readonly string[]> {
  const asked = { ...(base === undefined ? {} : { base }), ...(scope === undefined ? {} : { scope }) };
  const request = { root, content: '.', rules, version: '1.0.0', now: NOW, clock: () => NOW, git: {}, ...asked };
  const { report } = await runCheck(request);
  return report.findings
    .filter(({ rule }) => /picture|unknown-file|readable|link/.test(rule))
    .map(({ rule, severity, file, message }) => `${severity} ${rule} ${file} ${message}`);
}

describe('files beside a record', () => {
  const root = writeRegister(temporaryFolder(), {
    from: REPORT,
    sections: {
      'What happened': [
        '![The screen](INC-2026-0021.screen.png) ![The mail](./INC-2026-0021.mail.jpg)',
        '![up](../2026/INC-2026-0021.screen.png) ![out](..%2f2026%2fINC-2026-0021.screen.png) ![root](/incidents/2026/INC-2026-0021.screen.png)',
        '![link](INC-2026-0021.link.png) ![large](INC-2026-0021.large.png)',
      ].join('\n\n'),
    },
  });
  const at = (name: string): string => join(root, 'incidents', '2026', name);
  const beside = (name: string, bytes: Uint8Array): void => put(root, `incidents/2026/${name}`, bytes);
  let said: readonly string[] = [];
  beforeAll(async () => {
    beside('INC-2026-0021.screen.png', png);
    beside('INC-2026-0021.mail.jpg', jpg);
    beside('INC-2026-0021.large.png', Buffer.concat([png, Buffer.alloc(MIB + 1 - png.length)]));
    beside('INC-2026-0021.drawing.svg', Buffer.from('<svg/>'));
    beside('INC-2026-0099.screen.png', png);
    beside('screen.png', png);
    put(root, 'INC-2026-0021.screen.png', png);
    symlinkSync(at('INC-2026-0021.screen.png'), at('INC-2026-0021.link.png'));
    said = await found(root);
  });

  it('pictures of records are read with them, and nothing else', () => {
    expect(loadSource(root).pictures?.map(({ file, of }) => `${file} ${of}`)).toEqual([
      `incidents/2026/INC-2026-0021.large.png ${REPORT}`,
      `incidents/2026/INC-2026-0021.link.png ${REPORT}`,
      `incidents/2026/INC-2026-0021.mail.jpg ${REPORT}`,
      `incidents/2026/INC-2026-0021.screen.png ${REPORT}`,
    ]);
  });

  it('what no page shows is found', () => {
    const stray = (file: string): string =>
      `error record/unknown-file incidents/2026/${file} \`${file}\` is no Markdown file with the ending \`.md\``;
    const text = `warning record/picture ${REPORT} a picture`;
    const only =
      'stands in the text, and no page shows it: only those are shown that lie beside the record and are called after it';
    expect(said.toSorted()).toEqual(
      [
        'error record/unknown-file INC-2026-0021.screen.png `INC-2026-0021.screen.png` does not belong in the content root',
        ...['INC-2026-0021.drawing.svg', 'INC-2026-0099.screen.png', 'screen.png'].map(stray),
        `error record/picture ${REPORT} no page can show the picture \`INC-2026-0021.large.png\`: it is larger than 1 MiB`,
        `error record/picture ${REPORT} no page can show the picture \`INC-2026-0021.link.png\`: it is a link, a pipe or a device, not a plain file`,
        `${text} \`../2026/INC-2026-0021.screen.png\` ${only}`,
        `${text} \`..%2f2026%2fINC-2026-0021.screen.png\` ${only}`,
        `${text} \`/incidents/2026/INC-2026-0021.screen.png\` ${only}`,
      ].toSorted(),
    );
  });
});

describe('pictures in git', () => {
  const CLOSED = 'incidents/2026/INC-2026-0007.md';
  const PICTURE = 'incidents/2026/INC-2026-0007.screen.png';
  const top = temporaryFolder();
  const root = writeRegister(join(top, 'content'), {
    from: CLOSED,
    sections: { 'What happened': 'Left on a train.\n\n![The seat](INC-2026-0007.screen.png)' },
    files: { 'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null } } },
  });
  const changed = `error history/picture-changed ${CLOSED} the record is closed, and its picture \`INC-2026-0007.screen.png\``;

  it('a picture that nobody touched is no change, one that is exchanged or gone is', async () => {
    put(root, PICTURE, png);
    makeRepository(top);
    put(root, 'assets/new.md', '---\nid: new\ntitle: New\n---\n');
    commitAll(top, 'an asset');
    expect(await found(root, 'HEAD~1')).toEqual([]);
    put(root, PICTURE, PICTURES.locatedPng);
    expect(await found(root, 'HEAD', 'touched')).toEqual([
      `${changed} is another one without an amendment`,
      `error record/picture ${CLOSED} the picture \`INC-2026-0007.screen.png\` says at which place of the earth it was taken`,
    ]);
    git(root, 'rm', '--quiet', '--force', PICTURE);
    expect(await found(root, 'HEAD', 'touched')).toEqual([
      `${changed} was taken away without an amendment`,
      expect.stringContaining('no such picture lies beside this file'),
    ]);
  });

  it('a picture that lies elsewhere for git is no picture that was handed in', async () => {
    git(root, 'checkout', '--quiet', 'HEAD', '--', PICTURE);
    put(top, '.gitattributes', '*.png filter=lfs\n');
    await expect(found(root, 'HEAD~1')).rejects.toThrow('its attribute `filter` asks for it');
  });
});
