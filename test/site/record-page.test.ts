import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { portalProgram } from '../../scripts/portal-program.ts';
import { checkedPortal } from '../../src/cli/build/checked-portal.ts';
import { rules } from '../../src/rules/index.ts';
import { drawFrom } from '../../src/site/current.ts';
import { frameOf } from '../../src/site/frame.ts';
import type { Portal, RecordView } from '../../src/site/model.ts';
import { subjectIn } from '../../src/site/paths.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
/** The most that the page of an incident may weigh, in bytes: 40 kB. */
const MOST = 40_000;

let portal: Portal;
let draw: (record: RecordView) => Promise<string>;
beforeAll(async () => {
  const made = await checkedPortal(
    { root: join(PROJECT, 'src', 'content'), content: 'src/content', rules, version: '', clock: () => '', git: {} },
    { audience: 'isms', dailyRun: undefined },
    () => true,
  );
  if (made.portal === null) throw new Error('no portal of the sample');
  portal = made.portal;
  const program = await portalProgram(join(PROJECT, 'node_modules', '.cache', 'isms', 'portal'));
  const { drawPage } = await import(pathToFileURL(join(program, 'server', 'entry.mjs')).href);
  draw = ({ href }) => {
    const subject = subjectIn(portal, href);
    if (subject === undefined) throw new Error(`nothing stands at ${href}`);
    drawFrom({ href, frame: frameOf(portal.site), subject });
    return drawPage(href);
  };
}, 180_000);

const recordAt = (id: string): RecordView => {
  const found = portal.records.find((record) => record.id === id);
  if (found === undefined) throw new Error(`no page for ${id}`);
  return found;
};

describe('the page of a record of the sample', () => {
  it('weighs at most 40 kB where it is an incident', async () => {
    const incidents = portal.records.filter(({ folder }) => folder === 'incidents');
    const sizes = new Map<string, number>();
    for (const incident of incidents) sizes.set(incident.id, Buffer.byteLength(await draw(incident)));
    expect(sizes.size).toBeGreaterThan(20);
    expect([...sizes].filter(([, size]) => size > MOST)).toEqual([]);
  });

  it('says each sentence of an incident once', async () => {
    const html = await draw(recordAt('INC-2026-0007'));
    for (const said of [
      'The alert system had warned three times since the evening',
      'Restore from the 02:00 copy began at 09:40',
      'Saved the provider&#39;s storage log and the load curves',
      'Plans of both mills compared with the last printouts',
      'The service credit was first entered as an estimate',
      'download from the provider&#39;s desk',
      'Service down since the night, open again by early afternoon',
    ])
      expect([said, html.split(said).length - 1]).toEqual([said, 1]);
  });

  it('has the way from its register, the last change and the way to the editor', async () => {
    const html = await draw(recordAt('NC-2026-0001'));
    expect(html).toMatch(/<nav class="crumbs" aria-label="Breadcrumbs"><ol><li><a href="\/nonconformities\/">/);
    const { lastChange, edit } = recordAt('NC-2026-0001');
    if (lastChange !== null) expect(html).toContain(`>${lastChange.commit}</`);
    if (edit !== null) expect(html).toContain(`href="${edit.href}"`);
  });

  it('has a correction below the entry that it corrects, and an accepted deviation apart from what is wrong', async () => {
    const html = await draw(recordAt('INC-2026-0007'));
    const [, after = ''] = html.split('Restore from the 02:00 copy began on larger storage.');
    expect(after).toMatch(/^<\/p><ol class="corrections"><li><span>7<\/span>/);
    expect(html).toContain('id="accepted"');
    expect(html).not.toContain('id="findings"');
    expect(html).not.toContain('finding-error');
  });
});
