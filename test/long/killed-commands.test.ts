import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  ACTION,
  action,
  INIT,
  INIT_PLACE,
  LOG,
  LOGGED,
  NEW,
  NUMBERED,
  OWN,
  PROVISIONAL,
  RENUMBER,
  report,
} from '../helpers/typed.ts';
import { killedAtEachStep, workshop } from '../helpers/writing.ts';

describe('killed at any moment', () => {
  const { isms, read, write, remove, tree, startClean, start, at } = workshop();

  it('`isms new` leaves whole records only', async () => {
    startClean();
    const whole = /^---\nid: INC-2026-\d{4}\n[\s\S]+I saw it yesterday\.\n$/;
    const old = new Set(tree());
    await killedAtEachStep(
      8,
      (env) => start(NEW, env),
      () => {
        for (const file of tree()) if (!old.has(file) && !/\.#isms-.+~$/.test(file)) expect(read(file)).toMatch(whole);
      },
    );
    expect((await isms(NEW)).status).toBe(0);
    expect(tree('content').filter((file) => file.includes('.#'))).toEqual([]);
    expect((await isms(['check', '--content', at('content'), '--no-cache'])).status).toBe(0);
  }, 180_000);

  it('`isms log` leaves the file whole', async () => {
    startClean();
    const [head = '', tail = ''] = read(LOGGED).split(/(?<=email \}\n)/);
    const whole = (text: string): boolean =>
      text.startsWith(head) &&
      text.endsWith(tail) &&
      /^(?:timeline:\n(?: {2}- \{ [^\n]+ \}\n)+)?$/.test(text.slice(head.length, -tail.length));
    await killedAtEachStep(
      8,
      (env) => start(LOG, env),
      () => expect(read(LOGGED)).toSatisfy(whole),
    );
    expect((await isms(LOG)).status).toBe(0);
    expect(tree('content').filter((file) => file.includes('.#'))).toEqual([]);
  }, 180_000);

  it('`isms renumber` leaves every file old or new, says so in the check, and a second run finishes', async () => {
    startClean();
    write(PROVISIONAL, report('INC-2026-P3K9QZ7'));
    write(ACTION, action('INC-2026-P3K9QZ7'));
    const texts = new Set([
      ...tree().map(read),
      report('INC-2026-0022', 'formerId: INC-2026-P3K9QZ7\n'),
      action('INC-2026-0022').replace('INC-2026-0022-draft', 'INC-2026-P3K9QZ7-draft'),
    ]);
    await killedAtEachStep(
      8,
      (env) => start(RENUMBER, env),
      async () => {
        const files = tree('content').filter((file) => !/\.#isms-.+~$/.test(file));
        for (const file of files) expect(texts).toContain(read(file));
        const unfinished = files.includes(PROVISIONAL) && read(PROVISIONAL) !== report('INC-2026-P3K9QZ7');
        if (unfinished) expect((await isms(['check', '--content', 'content', '--no-cache'])).status).toBe(1);
        const again = await isms(RENUMBER);
        expect(again.status).toBe(files.includes(PROVISIONAL) ? 0 : 2);
        expect(read(NUMBERED)).toBe(report('INC-2026-0022', 'formerId: INC-2026-P3K9QZ7\n'));
        expect(tree('content').filter((file) => file.includes('P3K9QZ7') || file.includes('.#'))).toEqual([]);
        remove(NUMBERED);
        write(PROVISIONAL, report('INC-2026-P3K9QZ7'));
        write(ACTION, action('INC-2026-P3K9QZ7'));
      },
    );
  }, 240_000);

  it('`isms init` leaves the sample or the new records, and a second run completes them', async () => {
    startClean();
    const sample = tree('content').map((file) => [file, read(file)]);
    await killedAtEachStep(
      8,
      (env) => start(INIT, env),
      async () => {
        const { status } = await isms(INIT);
        expect([0, 2]).toContain(status);
        expect(tree('content')).toEqual(OWN);
        const [kept = ''] = tree('.').filter(
          (file) => file.endsWith('organisation.md') && !file.startsWith('content/'),
        );
        const folder = kept.replace('/organisation.md', '');
        expect(tree(folder).map((file) => [file.replace(folder, 'content'), read(file)])).toEqual(sample);
        expect(tree('.').filter((file) => file.includes('.#'))).toEqual([]);
        remove('content');
        remove(folder);
        startClean();
      },
    );
  }, 240_000);
});

describe('killed at any moment, far from its program', () => {
  const { isms, at, remove, tree, start } = workshop(fileURLToPath(new URL('../..', import.meta.url)));

  it('`isms init` leaves, in an empty folder, a place that a second run completes', async () => {
    await isms(INIT_PLACE);
    const whole = tree();
    const names = new Set(whole.map((file) => file.split('/')[0] ?? ''));
    const empty = (): void => {
      for (const name of names) if (existsSync(at(name))) remove(name);
    };
    empty();
    await killedAtEachStep(
      5,
      (env) => start(INIT_PLACE, env),
      async () => {
        expect([0, 2]).toContain((await isms(INIT_PLACE)).status);
        expect(tree()).toEqual(whole);
        empty();
      },
    );
  }, 120_000);
});
