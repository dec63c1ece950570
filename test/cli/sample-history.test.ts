import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/writing.ts';

const { isms, read, write, remove, tree, startClean, git } = workshop();
const INIT = [
  ...['init', '--content', 'content', '--yes', '--name', 'Oak', '--country', 'DE', '--address', 'security@oak.example'],
];
const REPORT = [
  ...['new', 'incident', '--content', 'content', '--what', 'The side door stands open.', '--who', 'anonymous'],
  ...['--channel', 'email'],
];

function committed(message: string): void {
  git('add', '--all');
  git('commit', '-qm', message);
}

const reports = (): readonly string[] => tree().filter((file) => file.startsWith('content/incidents/'));
const report = (number: string): string => `content/incidents/2026/INC-2026-${number}.md`;

describe('numbers after the sample', () => {
  it('begin at 1 in every folder, before the change is committed and after', async () => {
    startClean();
    git('init', '-q');
    committed('The program, with its sample');
    await isms(INIT);
    expect((await isms(REPORT)).status).toBe(0);
    expect(reports()).toEqual([report('0001')]);
    committed('Our own');
    await isms(REPORT);
    expect(reports()).toEqual([report('0001'), report('0002')]);
  });

  it('are not used again once the organisation itself has used them', async () => {
    startClean();
    git('init', '-q');
    committed('The program, with its sample');
    await isms(INIT);
    await isms(REPORT);
    committed('Our own');
    remove('content/incidents');
    committed('A mistake');
    await isms(REPORT);
    expect(reports()).toEqual([report('0002')]);
  });

  it('go on where records of the sample were taken over', async () => {
    startClean();
    git('init', '-q');
    committed('The program, with its sample');
    write(
      'content/organisation.md',
      read('content/organisation.md')
        .replace(/sample: true\n/, '')
        .replace(/clock: .*\n/, ''),
    );
    committed('The sample is ours now');
    remove('content/incidents');
    committed('All but its reports');
    await isms(REPORT);
    expect(reports()).toEqual([report('0022')]);
  });

  it('begin at 1 behind a merge of a later sample', async () => {
    startClean();
    git('init', '-q');
    committed('The program, with its sample');
    git('branch', 'program');
    await isms(INIT);
    await isms(REPORT);
    committed('Our own');
    git('checkout', '-q', 'program');
    write(report('0099'), read(report('0021')).replaceAll('INC-2026-0021', 'INC-2026-0099'));
    committed('A later sample');
    git('checkout', '-q', '-');
    git('merge', '-q', '-s', 'ours', '-m', 'A later version of the program', 'program');
    await isms(REPORT);
    expect(reports()).toEqual([report('0001'), report('0002')]);
  });

  it('of the sample itself go on', async () => {
    startClean();
    git('init', '-q');
    committed('The program, with its sample');
    remove('content/incidents');
    committed('Without its reports');
    await isms(REPORT);
    expect(reports()).toEqual([report('0022')]);
  });
});
