import { beforeAll, describe, expect, it } from 'vitest';
import { obligation, PRESETS } from '../../src/records/types/obligation.ts';
import { isStale } from '../../src/site/daily-run.ts';
import { dutyView } from '../../src/site/duties.ts';
import type { Tile } from '../../src/site/home-figures.ts';
import type { ControlView, FindingView, Portal, RecordView } from '../../src/site/model.ts';
import { checksPage } from '../../src/site/pages/checks.ts';
import { controlPage } from '../../src/site/pages/control.ts';
import { controlsPage } from '../../src/site/pages/controls.ts';
import { dutiesPage } from '../../src/site/pages/duties.ts';
import { homePage } from '../../src/site/pages/home.ts';
import { recordPage } from '../../src/site/pages/record.ts';
import { type RegisterPage, registerPage } from '../../src/site/pages/register.ts';
import { rulePage } from '../../src/site/pages/rule.ts';
import { rulesPage } from '../../src/site/pages/rules.ts';
import { subjectIn } from '../../src/site/paths.ts';
import { wordsOf } from '../../src/site/words/index.ts';
import { portalOf, recordOf, register } from '../helpers/portal.ts';

const EN = wordsOf('en');
let portal: Portal;
let record: RecordView;
beforeAll(async () => {
  portal = await portalOf(register(), 'isms');
  record = recordOf(portal, 'INC-2026-0007');
});

const FINDING: FindingView = {
  rule: 'incident/closed-requires-root-cause',
  ruleHref: '/rules/incident/closed-requires-root-cause/',
  severity: 'error',
  file: 'incidents/2026/INC-2026-0007.md',
  line: 1,
  field: null,
  message: 'no root cause',
  fix: '',
  controls: [],
  waived: false,
  accepted: null,
};
const WAIVED: FindingView = { ...FINDING, waived: true };

/** The portal with these findings about the one record, and none about any other. */
const withFindings = (findings: readonly FindingView[], site: Partial<Portal['site']> = {}): Portal => ({
  ...portal,
  site: { ...portal.site, findings: [], ...site },
  records: portal.records.map((one) => ({ ...one, findings: one.id === record.id ? findings : [] })),
});

describe('the page of known duties', () => {
  it('has every duty once, under a heading of its regime, and says how deadlines are counted', () => {
    const page = dutiesPage(portal);
    const ids = page.regimes.flatMap(({ duties }) => duties.map(({ id }) => id));
    expect(ids.toSorted()).toEqual([...PRESETS].sort());
    expect(page.counts).toMatch(new RegExp(`^${PRESETS.length} duties come with this product\\.`));
    expect(page.headings.map(({ slug }) => slug)).toEqual([...page.regimes.map(({ id }) => id), 'counted']);
    expect(page.conventions.length).toBeGreaterThan(5);
    expect(page.advice).toContain('Not legal advice');
  });

  it('says of each when it was compared with its law, or that it never was', () => {
    const duties = dutiesPage(portal).regimes.flatMap(({ duties: own }) => own);
    const never = duties.filter(({ preset }) => !preset.isVerified);
    expect(never.map(({ id }) => id)).toContain('pci');
    expect(dutiesPage(portal).unverified).toMatch(new RegExp(`^${never.length} of them `));
    for (const { preset } of duties)
      expect(preset.verified).toMatch(preset.isVerified ? /^compared with the text on / : /^not verified: /);
  });

  it('says when a duty applies, and leads to the records that switch it on', () => {
    const duty = dutyView(
      obligation.schema.parse({ id: 'authority', title: 'Authority', preset: 'gdpr-33-authority' }),
      (text) => text,
      EN,
    );
    const records = [{ ...record, href: '/obligations/authority/', title: 'Authority', duty }];
    const duties = dutiesPage({ ...portal, records }).regimes.flatMap(({ duties: own }) => own);
    const authority = duties.find(({ id }) => id === 'gdpr-33-authority');
    expect(authority).toMatchObject({
      when: 'It applies when all of these hold; an answer that is still unknown counts as if it did.',
      conditions: ['data about people is touched', 'the organisation is controller of the data'],
      records: [{ href: '/obligations/authority/', title: 'Authority' }],
      steps: { rows: [{ clock: '72 hours from awareness', added: false }] },
    });
    expect(duties.find(({ id }) => id === 'pci')?.when).toMatch(/^Which incidents it is about/);
  });
});

describe('the page of checks', () => {
  const ALL = 'Every record meets every rule';
  it.each<[what: string, findings: readonly FindingView[], clean: string | null, parts: readonly string[]]>([
    ['nothing found', [], `${ALL}.`, []],
    ['an error', [FINDING], null, ['Incidents']],
    ['one that a waiver accepts', [WAIVED], `${ALL}, apart from the accepted deviations.`, ['Accepted deviations']],
    ['one of both', [FINDING, WAIVED], null, ['Incidents', 'Accepted deviations']],
  ])('%s', (_what, findings, clean, parts) => {
    const page = checksPage(withFindings(findings));
    expect(page.clean).toBe(clean);
    expect(page.parts.map(({ title }) => title)).toEqual(parts);
  });

  it('names a record by its id and its title, and shows under each heading only what belongs there', () => {
    const [incidents, accepted] = checksPage(withFindings([FINDING, WAIVED])).parts;
    const heading = `INC-2026-0007 ${record.title}`;
    expect(incidents?.found).toEqual([{ href: record.href, heading, findings: [FINDING] }]);
    expect(accepted?.found).toEqual([{ href: record.href, heading, findings: [WAIVED] }]);
  });

  it('is not clean where a file that is no record has a fault, and groups faults by file', () => {
    const settings = [
      { ...FINDING, file: 'organisation.md' },
      { ...FINDING, file: 'notes.md' },
      { ...FINDING, file: 'organisation.md' },
    ];
    const page = checksPage(withFindings([], { findings: settings }));
    expect(page.clean).toBeNull();
    expect(page.parts[0]?.title).toBe('Settings and other files');
    expect(page.parts[0]?.found.map(({ href, heading, findings }) => [href, heading, findings.length])).toEqual([
      [null, 'organisation.md', 2],
      [null, 'notes.md', 1],
    ]);
  });

  it.each<[says: string, summary: Portal['site']['summary']]>([
    ['0 errors, 0 warnings, 0 remarks', { error: 0, warning: 0, info: 0, waived: 0 }],
    ['1 error, 2 warnings, 1 remark', { error: 1, warning: 2, info: 1, waived: 0 }],
    ['1,200 errors, 0 warnings, 3 remarks, 1,001 waived', { error: 1200, warning: 0, info: 3, waived: 1001 }],
  ])('counts %s', (says, summary) => {
    const { counts } = checksPage(withFindings([], { summary }));
    expect(counts).toBe(`${portal.records.length} records checked: ${says}`);
  });
});

describe('the daily run on the page of checks', () => {
  const RUN = '2026-11-19T05:17:00Z';
  it.each<[what: string, dailyRun: string | null, says: string]>([
    ['nobody said', null, 'This portal was told of no daily run'],
    ['when it ran, and what that means without a script', RUN, 'When it is more than 48 hours ago, it has stopped.'],
  ])('%s', (_what, dailyRun, says) => {
    const { dailyRun: run } = checksPage(withFindings([], { dailyRun }));
    expect(run.at).toBe(dailyRun);
    expect(run.says).toContain(says);
  });

  it.each([
    ['48 hours ago', '2026-11-21T05:17:00Z', false],
    ['a second more', '2026-11-21T05:17:01Z', true],
    ['just now', RUN, false],
    ['by a clock that goes wrong', '2026-11-18T05:17:00Z', false],
    ['at no time', 'soon', true],
  ])('%s', (_what, now, stale) => expect(isStale(Date.parse(RUN), Date.parse(now))).toBe(stale));
});

describe('the home page', () => {
  const open = (count: number): Portal => ({
    ...portal,
    records: Array.from({ length: count }, (_, at) => ({
      ...record,
      id: `INC-2026-${String(at + 1).padStart(4, '0')}`,
      open: true,
    })),
  });

  it.each<[count: number, shown: number | undefined, all: string | null]>([
    [0, undefined, null],
    [1, 1, null],
    [6, 6, null],
    [7, 6, 'All 7 open reports'],
  ])('of %d open incidents', (count, shown, all) => {
    const now = homePage(open(count)).team?.open;
    expect(now?.incidents?.rows.length).toBe(shown);
    expect(now?.all ?? null).toBe(all);
  });

  it('lists the newest first', () => {
    const rows = homePage(open(12)).team?.open.incidents?.rows ?? [];
    expect(rows.map(({ id }) => id).slice(0, 2)).toEqual(['INC-2026-0012', 'INC-2026-0011']);
  });

  const said = (tiles: readonly Tile[] | undefined) =>
    tiles?.map(({ href, number, says }) => `${href} ${number} ${says}`);

  it('has a tile for each register of which something is open', () => {
    const registers = portal.site.registers.map((one) => ({
      ...one,
      open: one.folder === 'actions' ? 1 : one.folder === 'incidents' ? 1200 : 0,
    }));
    const { team } = homePage({ ...portal, site: { ...portal.site, registers } });
    expect(said(team?.open.tiles)?.sort()).toEqual(['/actions/ 1 action open', '/incidents/ 1,200 incidents open']);
  });

  const dated = (folder: RecordView['folder'], status: string, name: string, text: string): RecordView => ({
    ...record,
    folder,
    clocks: [],
    open: folder === 'policies' || folder === 'risks' ? null : status === 'open',
    facts: [
      { name: 'status', label: 'Status', help: '', value: { kind: 'word', text: status } },
      { name, label: 'Due', help: '', value: { kind: 'day', text } },
    ],
  });

  // The instant of judgement is 20 November 2026, 12:00 in Berlin.
  it.each<[what: string, records: readonly RecordView[], tiles: readonly string[]]>([
    ['nothing', [], []],
    [
      'an action that was due yesterday',
      [dated('actions', 'open', 'dueOn', '2026-11-19')],
      ['/actions/?status=open&sort=dueOn 1 action overdue'],
    ],
    ['not one that is due today', [dated('actions', 'open', 'dueOn', '2026-11-20')], []],
    ['not one that was done', [dated('actions', 'done', 'dueOn', '2026-11-01')], []],
    [
      'policies whose review is over',
      [
        dated('policies', 'approved', 'reviewOn', '2026-11-19'),
        dated('policies', 'approved', 'reviewOn', '2025-01-01'),
      ],
      ['/policies/?status=approved&sort=reviewOn 2 policies overdue'],
    ],
    ['not one that was withdrawn', [dated('policies', 'retired', 'reviewOn', '2025-01-01')], []],
  ])('says what is overdue: %s', (_what, records, tiles) => {
    expect(said(homePage({ ...portal, records }).team?.overdue)).toEqual(tiles);
  });

  it('has the year in numbers, each with how many it was counted among, and no exercise in it', () => {
    const reported = (
      at: string,
      kind: string,
      status: string,
      severity: string | null,
      exercise = 'no',
    ): RecordView => ({
      ...record,
      facts: [
        { name: 'reportedAt', label: 'Reported', help: '', value: { kind: 'instant', text: at } },
        ...Object.entries({ kind, status, severity, exercise }).flatMap(([name, text]) =>
          text === null ? [] : [{ name, label: name, help: '', value: { kind: 'word', text } as const }],
        ),
      ],
    });
    const records = [
      reported('2026-01-01T00:30+01:00', 'incident', 'closed', 'high'),
      reported('2026-11-19T08:00+01:00', 'event', 'reported', null),
      reported('2026-11-19T08:00+01:00', 'incident', 'contained', 'low'),
      reported('2026-05-01T08:00+02:00', 'incident', 'closed', 'critical', 'yes'),
      reported('2025-12-31T23:00+01:00', 'incident', 'closed', 'high'),
    ];
    const year = homePage({ ...portal, records }).team?.year;
    expect(year?.title).toBe('2026 in numbers');
    expect(said(year?.tiles)).toEqual([
      '/incidents/?year=2026 3 reports',
      '/incidents/?kind=incident&year=2026 2 incidents, of 3',
      '/incidents/?status=closed&year=2026 1 closed, of 3',
      '/incidents/?year=2026&sort=-severity 1 high or critical, of 2 with a severity',
    ]);
    expect(homePage({ ...portal, records: records.slice(4) }).team?.year).toBeNull();
  });

  it.each<[count: number, shown: number, all: string | null]>([
    [1, 1, null],
    [6, 6, null],
    [40, 6, 'All 40 policies'],
  ])('of staff lists of %d policies the first, and no record', (count, shown, all) => {
    const records = Array.from({ length: count }, (_, at) => ({
      ...dated('policies', 'approved', 'reviewOn', '2027-01-01'),
      id: `p-${at}`,
    }));
    const { staff, team } = homePage({ ...portal, site: { ...portal.site, audience: 'staff' }, records });
    expect([staff?.policies?.shown.length, staff?.policies?.all ?? null, team]).toEqual([shown, all, null]);
    expect(staff?.guides.length).toBeGreaterThan(3);
    expect(staff?.lessons.length).toBeLessThanOrEqual(3);
  });
});

describe('a page of a register', () => {
  const many = (count: number, open = 0): Portal => ({
    ...portal,
    site: {
      ...portal.site,
      registers: portal.site.registers.map((one) => (one.folder === 'incidents' ? { ...one, count, open } : one)),
    },
    records: Array.from({ length: count }, (_, at) => ({
      ...record,
      id: `INC-2026-${String(at + 1).padStart(4, '0')}`,
    })),
  });

  it.each<
    [count: number, open: number, page: number, says: string, rows: number | undefined, pages: readonly string[]]
  >([
    [0, 0, 1, 'No incident report has been written yet.', undefined, []],
    [1, 0, 1, '1 record.', 1, []],
    [2, 1, 1, '2 records, 1 open.', 2, []],
    [250, 0, 1, '250 records.', 250, []],
    [
      251,
      0,
      1,
      '251 records. Page 1 of 2 holds 250 of the 251 of 2026, INC-2026-0002 to INC-2026-0251.',
      250,
      ['/incidents/ page', '/incidents/page/2/ undefined'],
    ],
    [
      251,
      0,
      2,
      '251 records. Page 2 of 2 holds 1 of the 251 of 2026, INC-2026-0001 to INC-2026-0001.',
      1,
      ['/incidents/ undefined', '/incidents/page/2/ page'],
    ],
  ])('of %d records, %d open: page %d', (count, open, number, says, rows, pages) => {
    const page = registerPage(many(count, open), 'incidents', number);
    expect(page.says).toBe(says);
    expect(page.table?.rows.length).toBe(rows);
    expect(page.pages.map(({ href, current }) => `${href} ${current}`)).toEqual(pages);
    expect(page.alone !== null).toBe(pages.length > 0);
  });

  it.each<
    [what: string, audience: Portal['site']['audience'], folder: 'incidents' | 'risks', empty: RegisterPage['empty']]
  >([
    ['whoever reads it', 'auditor', 'incidents', { href: '/report/', text: 'Report it' }],
    ['those who write records', 'isms', 'risks', { command: 'Write the first one with `npx isms new risk`.' }],
    ['those who only read', 'auditor', 'risks', { href: '/', text: 'Home' }],
  ])('says what to do where there is no record: to %s', (_what, audience, folder, empty) => {
    const registers = portal.site.registers.map((one) => ({ ...one, count: 0, open: 0 }));
    const none: Portal = { ...portal, site: { ...portal.site, audience, registers }, records: [] };
    expect(registerPage(none, folder).empty).toEqual(empty);
    expect(registerPage(many(1), 'incidents').empty).toBeNull();
  });

  it.each<[count: number, narrowed: boolean]>([
    [0, false],
    [7, false],
    [8, true],
  ])('of %d records can be narrowed down: %s', (count, narrowed) => {
    expect(registerPage(many(count), 'incidents').filter !== null).toBe(narrowed);
  });

  it('is sorted from where a column says most, or by its title', () => {
    const { filter } = registerPage(many(8), 'incidents');
    expect(filter?.sorts.map(({ value }) => value)).toEqual([
      '',
      '-',
      'title',
      'kind',
      'status',
      '-severity',
      'category',
      '-reportedAt',
    ]);
  });

  it.each<[folder: string, page: number]>([
    ['incidents', 0],
    ['incidents', 2],
    ['incident', 1],
  ])('is not there: %s, page %d', (folder, page) => {
    expect(() => registerPage(portal, folder, page)).toThrow(`no page ${page} of ${folder}`);
  });
});

describe('the page of a record', () => {
  it.each<[what: string, record: Partial<RecordView>, note: string | null, found: string | null]>([
    ['in order', { findings: [] }, null, null],
    ['with one finding', { findings: [FINDING] }, null, 'The check found 1 thing in this record.'],
    ['with two', { findings: [FINDING, FINDING] }, null, 'The check found 2 things in this record.'],
    [
      'with one, and one that is accepted',
      { findings: [FINDING, WAIVED] },
      null,
      'The check found 1 thing in this record.',
    ],
    ['with one that is accepted', { findings: [WAIVED] }, null, '1 deviation is accepted.'],
    ['that is restricted', { state: 'stub', findings: [] }, 'This record is restricted.', null],
    ['that cannot be read', { state: 'unreadable', findings: [FINDING] }, 'This record cannot be read.', null],
  ])('%s', (_what, change, note, found) => {
    const page = recordPage({ ...record, next: null, ...change }, 'en');
    expect(page.notes[0]?.strong ?? null).toBe(note);
    expect(page.ways[0]?.text ?? null).toBe(found);
  });

  it('tells apart what is wrong and what somebody accepted', () => {
    const accepted = {
      waiver: { kind: 'text', text: 'WVR-2026-0001' },
      by: null,
      until: '2026-12-31',
      reason: null,
    } as const;
    const page = recordPage({ ...record, next: null, findings: [{ ...WAIVED, accepted }] }, 'en');
    expect([page.findings.length, page.accepted.length]).toEqual([0, 1]);
    expect(page.ways.map(({ text }) => text)).toEqual(['1 deviation is accepted until 31 Dec 2026.']);
    expect(page.places.map(({ slug }) => slug)).not.toContain('findings');
  });

  it.each<[what: string, next: RecordView['next'], left: string | null]>([
    ['where nothing follows', null, null],
    ['where nothing is left', { to: 'closed', findings: [] }, 'Nothing is left before it may be closed.'],
    [
      'where what is left is accepted',
      { to: 'closed', findings: [WAIVED] },
      'Nothing is left before it may be closed.',
    ],
    [
      'where it may wait',
      { to: 'done', findings: [{ ...FINDING, severity: 'warning' }] },
      'Nothing is left before it may be done.',
    ],
    ['where one is left', { to: 'closed', findings: [FINDING, WAIVED] }, '1 thing is left before it may be closed.'],
    [
      'where two are left',
      { to: 'closed', findings: [FINDING, FINDING] },
      '2 things are left before it may be closed.',
    ],
  ])('says what is left before its next status, %s', (_what, next, left) => {
    const page = recordPage({ ...record, findings: [], next }, 'en');
    expect(page.ways[0]?.text ?? null).toBe(left);
    expect(page.places.some(({ slug }) => slug === 'next')).toBe(next !== null);
  });

  it('reads as a story, from what happened to what was kept', () => {
    const page = recordPage({ ...record, next: { to: 'closed', findings: [] }, findings: [FINDING, WAIVED] }, 'en');
    expect(page.places.map(({ text }) => text)).toEqual([
      'What happened',
      'Timeline',
      'How we judged it',
      'Who was told',
      'Root cause',
      'Lessons learned',
      'Review',
      'What changed',
      'How it ended',
      'Linked records',
      'Evidence and custody',
      'Before it may be closed',
      'Findings',
      'Accepted deviations',
    ]);
  });

  it('has the sections of the text at their places, in whatever order and language they are written, each once', async () => {
    const body =
      'Above.\n\n## Lehren\n\nL\n\n## Our own\n\nO\n\n## Root cause\n\nR\n\n> ## Quoted\n\n## Was ist passiert\n\nW\n';
    const changed = await portalOf(register({ from: 'incidents/2026/INC-2026-0007.md', body }), 'isms');
    const { story } = recordPage(recordOf(changed, 'INC-2026-0007'), 'en');
    const texts = story.flatMap((block) => (block.kind === 'text' ? [block.html] : []));
    expect(
      texts.map((html) =>
        html
          .replaceAll(/<[^>]+>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      ),
    ).toEqual(['Above. Our own O Was ist passiert W', 'Root cause R Quoted', 'Lehren L']);
  });

  it('has above its title the way from its register', () => {
    expect(recordPage(record, 'de').crumbs.map(({ href }) => href)).toEqual(['/incidents/', record.href]);
  });
});

describe('the page of a control', () => {
  const control = (id: string): ControlView => {
    const found = subjectIn(portal, `/controls/${id}/`);
    if (found === undefined || !('control' in found)) throw new Error(`no page for ${id}`);
    return found.control;
  };

  it.each<[lead: string, records: number, rules: number, count: number]>([
    ['1 record shows something of it; 0 rules ask for it.', 1, 0, 0],
    ['0 records show something of it; 1 rule asks for it and finds nothing wrong now.', 0, 1, 0],
    ['2 records show something of it; 2 rules ask for it and find nothing wrong now.', 2, 2, 0],
    ['2 records show something of it; 2 rules ask for it; found now: 1,200.', 2, 2, 1200],
  ])('%s', (lead, records, rules, count) => {
    const view = control('A.5.26');
    expect(view.rules.length).toBeGreaterThan(1);
    expect(controlPage({ ...view, records, rules: view.rules.slice(0, rules), count }, EN).lead).toBe(lead);
  });

  it('lists its evidence, rules and findings in its table of contents', () => {
    const finding = { ...FINDING, id: 'INC-2026-0007', title: 'Laptop', href: '/incidents/INC-2026-0007/' };
    const findings = [finding, { ...finding, waived: true }];
    const page = controlPage({ ...control('A.5.26'), findings, moreFindings: 1200 }, EN);
    expect(page.headings.map(({ slug }) => slug)).toEqual([
      ...page.evidence.map(({ slug }) => slug),
      'rules',
      'findings',
    ]);
    expect(page.findings.map(({ heading, level }) => `${heading}: ${level}`)).toEqual([
      'INC-2026-0007 Laptop: error',
      'INC-2026-0007 Laptop: waived',
    ]);
    expect(page.moreFindings).toBe('And 1,200 more under');
  });

  it.each<[what: string, href: string, has: readonly string[]]>([
    ['a column only where a row says something in it', 'INC-2026-0007', ['id', 'says']],
    ['no column of ids for records that are known by name', 'isms-manager', ['says']],
  ])('shows %s', (_what, id, has) => {
    const row = { id, title: 'A record', href: '/', status: null, says: 'one', when: null };
    const evidence = { title: 'Evidence', why: '', folder: 'incidents', count: 3, tally: [], rows: [row] } as const;
    const [list] = controlPage({ ...control('A.5.26'), evidence: [evidence] }, EN).evidence;
    expect(Object.entries(list?.has ?? {}).flatMap(([name, on]) => (on ? [name] : []))).toEqual(has);
    expect(list?.more).toEqual({ href: '/incidents/', says: 'And 2 records more in the' });
  });
});

describe('the page of a rule', () => {
  it.each<[notes: string, fixed: boolean, grace: boolean]>([
    ['', false, false],
    [' (fixed: it can be neither changed nor waived)', true, false],
    [' (a warning in the first days of the records)', false, true],
  ])('says behind its weight: %j', (notes, fixed, grace) => {
    expect(portal.rules.map((rule) => rulePage({ ...rule, fixed, grace }, EN.rules).weightNotes)).toContain(notes);
  });

  it.each([
    [0, null],
    [1, '1 time'],
    [1200, '1,200 times'],
  ])('found %d times', (count, found) => {
    expect(portal.rules.map((rule) => rulePage({ ...rule, count }, EN.rules).found)).toContain(found);
  });
});

describe('the lists of rules and controls', () => {
  it('have every rule once, by its area, with the controls and laws that ask for it', () => {
    const { says, areas, headings } = rulesPage(portal);
    const ids = portal.rules.map(({ id }) => id);
    expect(areas.flatMap(({ rules }) => rules.map(({ id }) => id))).toEqual(ids.toSorted());
    expect(headings.map(({ slug }) => slug)).toEqual(areas.map(({ area }) => area));
    expect(says).toBe(`${ids.length} rules.`);
    const asked = new Map(areas.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule.asked] as const)));
    expect([...asked.values()].some((one) => one.includes('GDPR'))).toBe(true);
    for (const { id, controls } of portal.rules) expect(asked.get(id)).toBe(controls.join(', '));
  });

  it.each<[what: string, change: Partial<Portal['rules'][number]>, level: string | null, now: string | null]>([
    ['an error that is kept', { severity: 'error', count: 0 }, null, null],
    ['a warning that is not', { severity: 'warning', count: 1200 }, 'warning', '1,200 found now'],
    ['a hint', { severity: 'info', count: 1 }, 'info', '1 found now'],
  ])('say of a rule what is unusual: %s', (_what, change, level, now) => {
    const rules = portal.rules.slice(0, 1).map((rule) => ({ ...rule, ...change }));
    expect(rulesPage({ ...portal, rules }).areas.flatMap((area) => area.rules)).toMatchObject([{ level, now }]);
  });

  it('have every control once, under its theme', () => {
    const { themes, headings } = controlsPage(portal);
    expect(themes.flatMap(({ controls }) => controls.map(({ id }) => id)).sort()).toEqual(
      portal.controls.map(({ id }) => id).sort(),
    );
    expect(headings.map(({ text }) => text)).toEqual(themes.map(({ title }) => title));
  });
});
