import { describe, expect, it } from 'vitest';
import { exportCommand } from '../../src/cli/export/export.ts';
import { importCommand } from '../../src/cli/import/import.ts';
import { exportFormats, formats } from '../../src/exchange/index.ts';
import type { Audience } from '../../src/site/audience.ts';
import { aboutPage } from '../../src/site/pages/about.ts';
import { formatsPage } from '../../src/site/pages/formats.ts';
import { pathsOf } from '../../src/site/paths.ts';
import { portalOf, register } from '../helpers/portal.ts';

const portal = await portalOf(register(), 'isms');
const [comesIn, goesOut] = formatsPage(portal).directions;

describe('the page of other tools', () => {
  it.each(formats)('shows what $id reads, and what comes of it', ({ id, reads, options, example }) => {
    const view = comesIn?.formats.find((one) => one.id === id);
    expect(view).toMatchObject({
      does: reads,
      command: `npx isms import ${id} PATH`,
      options: options.map((option) => `--${option}`),
    });
    expect(view?.given.map(({ name }) => name)).toEqual(Object.keys(example.files));
    expect(example.record.startsWith((view?.becomes.text ?? '-').slice(0, 200))).toBe(true);
  });

  it.each(exportFormats)('shows what $id writes, and from what', ({ id, writes, parts = [] }) => {
    const view = goesOut?.formats.find((one) => one.id === id);
    expect(view).toMatchObject({ does: writes, options: parts.map((part) => `--part ${part.id}`) });
    expect(view?.given).not.toEqual([]);
    expect(view?.becomes.text).not.toBe('');
  });

  it('says of what is taken over again how', () => {
    const back = goesOut?.formats.flatMap((format) => format.back ?? []);
    expect(back).toEqual([
      'npx isms import csv FILE --map isms',
      'npx isms import xlsx FILE --map isms',
      'npx isms import json FILE',
    ]);
  });

  it('shows of long texts as much as keeps it below 60 kB, and of what is no text its size', () => {
    const views = [...(comesIn?.formats ?? []), ...(goesOut?.formats ?? [])];
    const texts = views.flatMap(({ given, becomes }) => [...given, becomes].map(({ text }) => text));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(720);
    expect(texts.reduce((sum, text) => sum + text.length, 0)).toBeLessThan(25_000);
    expect(texts.join('\n')).not.toMatch(/base64:/);
    expect(texts).toContainEqual(expect.stringMatching(/^A file of \d+ bytes\.$/));
  });

  it.each<[Audience, boolean]>([
    ['staff', false],
    ['isms', true],
    ['auditor', true],
  ])('is there for %s: %s, and named on the page about the portal', async (audience, isThere) => {
    const own = await portalOf(register(), audience);
    expect([...pathsOf(own)].includes('/formats/')).toBe(isThere);
    expect(aboutPage(own).formats !== null).toBe(isThere);
  });
});

describe('the help of commands', () => {
  it.each(formats)('says what import $id reads, and its own options', ({ id, reads, options }) => {
    const own = options.length === 0 ? '' : ` (${options.map((option) => `\`--${option}\``).join(', ')})`;
    expect(importCommand.details).toContain(`\`${id}\`: ${reads}${own}.`);
  });
  it.each(exportFormats)('says what export $id writes', ({ id, writes }) =>
    expect(exportCommand.details).toContain(`\`${id}\`: ${writes}`),
  );
});
