import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { historyOf, type Planned } from '../../src/cli/allowed-by-history.ts';
import { type Register, remembered } from '../../src/cli/register.ts';
import { readContent } from '../../src/records/content.ts';
import { loadSource } from '../../src/records/reading/load.ts';
import { type Example, exampleSource, exampleText } from '../../src/rules/example.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { git, makeRepository } from '../helpers/repository.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const ACTION = 'actions/ACT-2026-0003.md';
const ENV = { PATH: process.env.PATH ?? '' };

/** The register at hand, as a command has read it. */
function opened(folder: string): Register {
  const root = join(folder, 'content');
  const source = loadSource(root);
  return { root, source, ...remembered(source), now: Date.parse('2026-11-20T11:00:00Z'), shown: (file) => file };
}

/** What a record of the base register says with some things set otherwise. */
function said(from: Example['from'], change: Partial<Example> = {}): string {
  return exampleText({ name: '', from, ...change });
}

function against(folder: string, planned: readonly Planned[]): readonly string[] {
  return [
    ...new Set(
      historyOf(opened(folder), ENV)
        .against(planned)
        .map(({ rule }) => rule),
    ),
  ].sort();
}

function handedIn(settings: Readonly<Record<string, unknown>> = { sample: null, clock: null }): string {
  const folder = temporaryFolder();
  writeRegister(join(folder, 'content'), { set: settings });
  makeRepository(folder);
  git(folder, 'checkout', '--quiet', '-b', 'change');
  return folder;
}

const WAIVER = `---\nid: WVR-2026-0001\ntitle: No day yet\nrule: evidence/retention-set\nrecords: [INC-2026-0007]\nreason: The plan is being written.\napprovedBy: managing-director\napprovedOn: 2026-11-02\nexpiresOn: 2026-12-31\n---\n`;
const at = '2026-11-18T10:00+01:00';
const by = 'isms-manager';

describe('before a text is written, history says what it thinks of it', () => {
  let folder = '';
  beforeAll(() => {
    folder = handedIn();
  });

  it.each<[string, Planned, readonly string[]]>([
    ['a new record', { file: 'incidents/2026/INC-2026-0050.md', text: said(CLOSED) }, []],
    ['a record as it was', { file: CLOSED, text: said(CLOSED) }, []],
    [
      'an entry more in the timeline of a closed record',
      { file: CLOSED, text: said(CLOSED, { set: { 'timeline[5]': { at, by, phase: 'learn', action: 'Told all.' } } }) },
      ['history/closed-record-changed'],
    ],
    [
      'an entry that says something else',
      { file: CLOSED, text: said(CLOSED, { set: { 'timeline[0].action': 'Nothing was done.' } }) },
      ['history/timeline-edited'],
    ],
    [
      'another status of a closed record without a word',
      { file: CLOSED, text: said(CLOSED, { set: { status: 'investigating', closure: null } }) },
      ['history/reopen-needs-reason'],
    ],
    ['a record that goes', { file: ACTION, text: null }, ['history/record-deleted']],
    ['a waiver by itself', { file: 'waivers/WVR-2026-0001.md', text: WAIVER }, []],
    [
      'the settings by themselves',
      {
        file: 'organisation.md',
        text: said('organisation.md', { set: { sample: null, clock: null, 'roles.deputy': null } }),
      },
      [],
    ],
  ])('%s', (_what, planned, rules) => {
    expect(against(folder, [planned])).toEqual(rules);
  });

  it.each<[string, Partial<Example>]>([
    [
      'a custody entry',
      { set: { 'evidence[0].custody[1]': { at, from: 'it-admin', to: 'isms-manager', purpose: 'Kept.' } } },
    ],
    [
      'the disposal of evidence',
      { set: { 'evidence[0].disposal': { at, by, method: 'Erased.', reason: 'No longer needed.' } } },
    ],
    [
      'a later notification',
      {
        set: {
          'notifications[2]': {
            obligation: 'northwind-dpa',
            stage: 'final',
            decision: 'required',
            decidedBy: 'privacy-lead',
            rationale: 'Asked for.',
            sentAt: at,
          },
        },
      },
    ],
    ['a link', { set: { 'links.related': ['INC-2026-0009'] } }],
    [
      'an amendment, and what it names',
      {
        set: { title: 'Laptop left on a tram', amendments: [{ at, by, reason: 'A typing error.', fields: ['title'] }] },
      },
    ],
    [
      'an entry of `reopened`, which opens it again',
      {
        set: { status: 'investigating', closure: null, reopened: [{ at, by, reason: 'A second laptop is missing.' }] },
      },
    ],
  ])('a closed record takes %s', (_what, change) => {
    expect(readContent(exampleSource({ name: '', from: CLOSED, ...change })).faults).toEqual([]);
    expect(against(folder, [{ file: CLOSED, text: said(CLOSED, change) }])).toEqual([]);
  });
});

describe('only what a command would do itself is held against it', () => {
  it('not what somebody has changed by hand, unless it does more of that', () => {
    const folder = handedIn();
    put(folder, `content/${CLOSED}`, said(CLOSED, { set: { title: 'Laptop left on a tram' } }));
    const more = (set: Example['set']): string => said(CLOSED, { set: { title: 'Laptop left on a tram', ...set } });
    expect(against(folder, [{ file: CLOSED, text: more({ 'links.related': ['INC-2026-0009'] }) }])).toEqual([]);
    expect(against(folder, [{ file: CLOSED, text: more({ downtimeMinutes: 3 }) }])).toEqual([
      'history/closed-record-changed',
    ]);
    // A report is never kept out by what else lies there; a waiver is a change of its own.
    expect(against(folder, [{ file: 'incidents/2026/INC-2026-0050.md', text: said(CLOSED) }])).toEqual([]);
    expect(against(folder, [{ file: 'waivers/WVR-2026-0001.md', text: WAIVER }])).toEqual(['history/checker-weakened']);
  });

  it('a waiver that waits to be handed in keeps no report out', () => {
    const folder = handedIn();
    put(folder, 'content/waivers/WVR-2026-0001.md', WAIVER);
    expect(against(folder, [{ file: 'incidents/2026/INC-2026-0050.md', text: said(CLOSED) }])).toEqual([]);
  });

  it('nothing outside git, before the first commit, and where a sample may lose any record', () => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'content'), { set: { sample: null, clock: null } });
    const edited = said(CLOSED, { set: { 'timeline[0].action': 'Nothing was done.' } });
    expect(against(folder, [{ file: CLOSED, text: edited }])).toEqual([]);
    git(folder, 'init', '--quiet');
    expect(against(folder, [{ file: CLOSED, text: edited }])).toEqual([]);
    expect(against(handedIn({}), [{ file: ACTION, text: null }])).toEqual([]);
  });

  it('reads of what was handed in only the record that is asked about, and the settings', () => {
    const folder = handedIn();
    for (const file of [ACTION, 'incidents/2026/INC-2026-0009.md'])
      put(folder, `content/${file}`, `${readFileSync(join(folder, 'content', file), 'utf8')}\nMore.\n`);
    const [past, ...others] = historyOf(opened(folder), ENV).pastsOf([ACTION]);
    expect(others).toEqual([]);
    expect(past?.changed.map(({ file }) => file)).toEqual([ACTION]);
    expect(past?.organisation.data.name).toBe('Fenwick Analytics');
    expect([past?.held('actions', 'ACT-2026-0003'), past?.held('actions', 'ACT-2026-0004')]).toEqual([true, true]);
  });
});
