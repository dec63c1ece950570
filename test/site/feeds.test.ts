import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Audience } from '../../src/site/audience.ts';
import { atom } from '../../src/site/feeds/atom.ts';
import { feedFiles } from '../../src/site/feeds/index.ts';
import type { ClockView, Portal, RecordView } from '../../src/site/model.ts';
import { deadlinesPage } from '../../src/site/pages/deadlines.ts';
import { learnedPage } from '../../src/site/pages/learned.ts';
import { portalOf, register } from '../helpers/portal.ts';

const SITE = 'https://isms.fenwick.example/records';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** JSON Feed 1.1, as far as it is asked for. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  items: z.array(
    z
      .strictObject({
        id: z.url(),
        url: z.url(),
        title: z.string(),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        date_modified: z.string().regex(INSTANT),
      })
      .refine((item) => (item.content_html === undefined) !== (item.content_text === undefined)),
  ),
});

/** The texts of the elements of an Atom feed, by their names in their places; fails where it is not well formed. */
function readAtom(xml: string): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  const path: string[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    path.push(name);
    text = '';
    const { href } = attributes;
    if (href !== undefined)
      said.set(`${path.join('/')}@href`, [...(said.get(`${path.join('/')}@href`) ?? []), href.value]);
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', () => {
    const place = path.join('/');
    said.set(place, [...(said.get(place) ?? []), text]);
    path.pop();
    text = '';
  });
  parser.write(xml).close();
  return said;
}

const portals = new Map<string, Portal>();
beforeAll(async () => {
  for (const audience of ['staff', 'isms', 'auditor'] as const) {
    const portal = await portalOf(register({ set: { portal: `${SITE}/` } }), audience);
    const records = portal.records.map((one) => (one.id === 'INC-2026-0012' ? clocked(one) : { ...one, clocks: [] }));
    portals.set(audience, { ...portal, records });
  }
});
/** An open clock of a record, and what is no deadline: one that was met, and one that has not started. */
function clocked(record: RecordView): RecordView {
  const clock: ClockView = {
    record: record.id,
    recordTitle: record.title,
    recordHref: record.href,
    duty: { kind: 'link', text: 'Supervisory authority & more', href: '/obligations/gdpr-authority/' },
    stage: 'First notice',
    stageId: 'first-notice',
    state: 'running',
    words: 'in 21 hours',
    startedAt: '2026-11-19T09:00+01:00',
    dueAt: '2026-11-22T09:00+01:00',
    sentAt: null,
    judgedDueAt: null,
    bar: null,
    source: '',
    open: true,
    notes: [],
    draft: null,
  };
  return {
    ...record,
    clocks: [
      clock,
      { ...clock, stage: 'Final report', stageId: 'final-report' },
      { ...clock, open: false },
      { ...clock, dueAt: null },
    ],
  };
}

const portalFor = (audience: Audience): Portal => portals.get(audience) ?? expect.fail(audience);
const filesFor = (audience: Audience) => feedFiles(portalFor(audience));

describe('the feeds of a portal', () => {
  it.each<[audience: Audience, names: readonly string[]]>([
    ['staff', ['learned']],
    ['auditor', ['learned']],
    ['isms', ['learned', 'deadlines']],
  ])('for %s are %j, each as Atom and as JSON Feed', (audience, names) => {
    expect(Object.keys(filesFor(audience))).toEqual(
      names.flatMap((name) => [`feeds/${name}.xml`, `feeds/${name}.json`]),
    );
  });

  it('are there only where the settings say where the portal is published, and so are the ways to them', async () => {
    const none = await portalOf(register(), 'isms');
    expect(feedFiles(none)).toEqual({});
    expect([...learnedPage(none).feeds, ...deadlinesPage(none).feeds]).toEqual([]);
    const isms = portalFor('isms');
    const linked = [...learnedPage(isms).feeds, ...deadlinesPage(isms).feeds].map(({ href }) => href.slice(1));
    expect(linked).toEqual(Object.keys(feedFiles(isms)));
    expect(deadlinesPage(portalFor('auditor')).feeds).toEqual([]);
  });

  it('are valid, hold the same both ways, and lead to whole addresses', () => {
    for (const name of ['learned', 'deadlines']) {
      const files = filesFor('isms');
      const json = jsonFeed.parse(JSON.parse(files[`feeds/${name}.json`] ?? ''));
      const xml = readAtom(files[`feeds/${name}.xml`] ?? '');
      expect(json.items.length).toBeGreaterThan(0);
      expect(xml.get('feed/entry/id')).toEqual(json.items.map(({ id }) => id));
      expect(xml.get('feed/entry/title')).toEqual(json.items.map(({ title }) => title));
      expect(xml.get('feed/entry/content')).toEqual(json.items.map((item) => item.content_html ?? item.content_text));
      expect(xml.get('feed/entry/updated')).toEqual(json.items.map((item) => item.date_modified));
      expect(xml.get('feed/updated')).toEqual([json.items[0]?.date_modified]);
      expect([xml.get('feed/id'), xml.get('feed/author/name')]).toEqual([
        [`${SITE}/${name}/`],
        [json.authors[0]?.name],
      ]);
      expect(xml.get('feed/link@href')).toEqual([`${SITE}/feeds/${name}.xml`, `${SITE}/${name}/`]);
      expect(new Set(json.items.map(({ id }) => id)).size).toBe(json.items.length);
      expect(json.items.filter(({ url }) => !url.startsWith(`${SITE}/incidents/INC-`))).toEqual([]);
      expect(JSON.stringify(json)).not.toMatch(/(?:href|src)=\\"\//);
    }
  });

  it('say nothing of when they were made, and are known by the same when a title changes', () => {
    const isms = portalFor('isms');
    const later = { ...isms, site: { ...isms.site, now: '2027-01-01T00:00:00Z' } };
    expect(feedFiles(later)).toEqual(feedFiles(isms));
    const renamed = { ...isms, lessons: isms.lessons.map((one) => ({ ...one, title: 'Another title' })) };
    const ids = (portal: Portal) => readAtom(feedFiles(portal)['feeds/learned.xml'] ?? '').get('feed/entry/id');
    expect(ids(renamed)).toEqual(ids(isms));
  });

  it('are valid without an entry', () => {
    const isms = portalFor('isms');
    const files = feedFiles({ ...isms, lessons: [], records: [] });
    for (const name of ['learned', 'deadlines']) {
      expect(readAtom(files[`feeds/${name}.xml`] ?? '').get('feed/updated')).toEqual(['1970-01-01T00:00:00Z']);
      expect(jsonFeed.parse(JSON.parse(files[`feeds/${name}.json`] ?? '')).items).toEqual([]);
    }
  });

  it('hold no more than what a reader of feeds asks for again and again', () => {
    const isms = portalFor('isms');
    const [lesson] = isms.lessons;
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...(lesson ?? expect.fail('no lesson')),
      href: `/incidents/INC-2026-1${at}/`,
    }));
    expect(readAtom(feedFiles({ ...isms, lessons: many })['feeds/learned.xml'] ?? '').get('feed/entry')).toHaveLength(
      50,
    );
  });
});

it('a deadline says what is to be sent, by when and of which record, and not how near that is', () => {
  const { items } = jsonFeed.parse(JSON.parse(filesFor('isms')['feeds/deadlines.json'] ?? ''));
  expect(items.map(({ id, title }) => `${id.slice(SITE.length)} ${title}`)).toEqual([
    '/incidents/INC-2026-0012/#obligations-gdpr-authority-final-report INC-2026-0012: Final report, due 22 Nov 2026, 09:00 +01:00',
    '/incidents/INC-2026-0012/#obligations-gdpr-authority-first-notice INC-2026-0012: First notice, due 22 Nov 2026, 09:00 +01:00',
  ]);
  expect(items[0]?.content_text).toContain('Supervisory authority & more');
  expect(items[0]?.date_modified).toBe('2026-11-19T08:00:00Z');
});

describe('an Atom feed', () => {
  it('is well formed whatever a record says, and says it as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const entry = { id: SITE, url: SITE, title: text, updated: '2026-11-05T08:00:00Z', content: { html: text } };
        const xml = atom({ title: text, language: 'en', author: text, page: SITE, entries: [entry] }, SITE);
        const read = readAtom(xml).get('feed/entry/title')?.[0] ?? '';
        const plain = /^[\t\n\x20-\ud7ff\ue000-\ufffd]*$/.test(text) && !/[\x7f-\x9f]/.test(text);
        if (plain) expect(read).toBe(text);
      }),
    );
  });
});
