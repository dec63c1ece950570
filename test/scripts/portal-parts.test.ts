import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REUSABLE, stepOf } from '../helpers/gates.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = 'ci/github-portal.yml';

describe('the portal of a large register on GitHub', () => {
  it.each(['split', 'part', 'portal'])('installs for the job %s as the gate does', (job) => {
    expect(stepOf(FILE, job, 'Install')).toBe(REUSABLE.script('Install'));
  });

  it('names the same versions of actions', () => {
    const pins = (file: string) =>
      new Set([...readFileSync(join(ROOT, file), 'utf8').matchAll(/uses: (\S+@\S+ # \S+)/g)].map(([, pin]) => pin));
    expect([...pins(FILE)].filter((pin) => !pins(REUSABLE.file).has(pin))).toEqual([]);
  });

  it.each([
    ['split', 'Split', 'isms build --split --content "$CONTENT" --audience "$AUDIENCE" --out split'],
    ['part', 'Draw', 'isms build --part "$RUNNER_TEMP/split/$PART.part" --out "$RUNNER_TEMP/drawn/$PART"'],
    ['portal', 'Join', 'isms join "$RUNNER_TEMP"/parts/* --out site'],
  ])('the job %s runs what the command takes', (job, step, command) => {
    expect(stepOf(FILE, job, step)).toContain(command);
  });
});
