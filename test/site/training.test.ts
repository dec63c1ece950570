import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import { LANGUAGES } from '../../src/records/language.ts';
import { SLUG } from '../../src/records/types/fields.ts';
import type { Example } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import type { Portal } from '../../src/site/model.ts';
import { modulePage, myTrainingPage, spotCheckPage } from '../../src/site/pages/my-training.ts';
import { recordPage } from '../../src/site/pages/record.ts';
import { registerPage } from '../../src/site/pages/register.ts';
import { MODULES } from '../../src/site/training/modules.ts';
import { type Question, wellAsked } from '../../src/site/training/questions.ts';
import { type Making, trainingRecord } from '../../src/site/training/record.ts';
import type { LearnedSetup } from '../../src/site/training/setup.ts';
import { knownAtOnce, openQuestions, readTries, type Tries, tried } from '../../src/site/training/tries.ts';
import { whoInvited, whoSaid } from '../../src/site/training/who.ts';
import { inspectOnce } from '../helpers/inspected.ts';
import { portalOf, recordOf, register } from '../helpers/portal.ts';

const TRAINING = 'training/TRN-2026-0001.md';
const POLICY = 'policies/incident-management.md';
const NOW = Date.parse('2026-11-20T12:00+01:00');
const OPS = { person: 'ops-lead', words: 'ops-lead' };
const MADE: Making = {
  who: OPS,
  result: '',
  on: '2026-11-20',
  id: 'TRN-2026-P3K9QZ7',
  chance: new Uint8Array(6),
};

let portal: Portal;
beforeAll(async () => {
  portal = await portalOf(register(), 'staff');
});

function made(setup: Pick<LearnedSetup, 'learned' | 'words'>, making: Partial<Making> = {}): string {
  const record = trainingRecord(setup, { ...MADE, result: setup.learned.result, ...making });
  if ('wrong' in record) throw new Error(record.wrong);
  return record.text;
}

const policySetup = (): LearnedSetup => {
  const setup = recordOf(portal, 'incident-management').policy?.finish?.setup;
  if (setup === undefined) throw new Error('nobody is asked to confirm the policy');
  return setup;
};

/** What the check finds in a register with a record that was handed in. */
async function found(text: string, example: Partial<Example> = {}): Promise<readonly string[]> {
  const files = { ...example.files, 'training/TRN-2026-P3K9QZ7.md': text };
  const inspected = await inspectSource(register({ ...example, files }), inspectOnce);
  const { findings } = judge(inspected, rules, NOW);
  return findings.map(({ rule, severity, file }) => `${severity} ${rule} ${file}`);
}

describe('the modules', () => {
  it.each(LANGUAGES)('have a text each in %s, of two to four minutes with its questions', (language) => {
    const folder = join(import.meta.dirname, '..', '..', 'src', 'modules', language);
    expect(readdirSync(folder).sort()).toEqual(MODULES.map(({ slug }) => `${slug}.mdx`).sort());
    const minutes = MODULES.map(({ slug }): [string, number] => {
      const [text = '', questions = ''] = readFileSync(join(folder, `${slug}.mdx`), 'utf8').split('<SelfCheck');
      const words = (said: string): number => said.match(/[\p{L}’]+/gu)?.length ?? 0;
      // Of three replies to a question one is read, and the words of the markup are not.
      return [slug, words(text) / 220 + words(questions) / 2 / 220];
    });
    expect(minutes.filter(([, each]) => each < 2 || each > 4)).toEqual([]);
  });

  it.each(LANGUAGES)(
    'ask the same number of questions in %s as in English, with the right answers in the same places',
    (language) => {
      const right = (of: string, slug: string): string =>
        readFileSync(join(import.meta.dirname, '..', '..', 'src', 'modules', of, `${slug}.mdx`), 'utf8')
          .split('\n')
          .flatMap((line) => (/^ +\{ says: /.test(line) ? [line.includes(', right: true,') ? 'right' : 'other'] : []))
          .join(' ');
      for (const { slug } of MODULES) expect([slug, right(language, slug)]).toEqual([slug, right('en', slug)]);
    },
  );

  it('teach between them what everybody must have heard of', () => {
    const topics = new Set(MODULES.flatMap((module) => module.topics));
    expect([...topics]).toEqual(expect.arrayContaining(['recognise', 'report', 'preserve', 'escalate']));
  });

  it('are all on the list, with the policies that are to be confirmed', () => {
    const { modules, policies, forIsms } = myTrainingPage(portal);
    expect(modules.map(({ href }) => href)).toEqual(MODULES.map(({ href }) => href));
    expect(policies.map(({ href, version }) => `${href} ${version}`)).toEqual([
      '/policies/incident-management/ Version 1.1',
    ]);
    expect(forIsms).toBe(false);
  });

  it('are not there under another name', () => {
    expect(() => modulePage(portal, 'nowhere')).toThrow('no module is called nowhere');
  });
});

describe('questions of a self-check', () => {
  const answer = (right: boolean) => ({ says: 'Yes', because: 'So it is.', right });
  const question: Question = { ask: 'Is it?', answers: [answer(true), answer(false)] };
  const three = [question, question, question];
  it.each<[what: string, questions: readonly Question[], said: RegExp | null]>([
    ['three', three, null],
    ['five', [...three, question, question], null],
    ['two', [question, question], /3 to 5 questions, not 2/],
    ['six', [...three, ...three], /3 to 5 questions, not 6/],
    [
      'one of them without a right answer',
      [...three, { ...question, answers: [answer(false), answer(false)] }],
      /0 are right/,
    ],
    ['one of them with two', [...three, { ...question, answers: [answer(true), answer(true)] }], /2 are right/],
    ['one of them with one answer', [...three, { ...question, answers: [answer(true)] }], /has 1 answers/],
    [
      'one of them without a reply',
      [...three, { ...question, answers: [answer(true), { says: 'No', because: ' ' }] }],
      /`No` has no reply/,
    ],
    ['one that asks nothing', [...three, { ...question, ask: ' ' }], /has 2 answers/],
  ])('%s', (_, questions, said) => {
    if (said === null) expect(wellAsked(questions)).toBe(questions);
    else expect(() => wellAsked(questions)).toThrow(said);
  });

  it('of the spot check are three, and the ways of the organisation are the right answer to the first', () => {
    const { questions } = spotCheckPage(portal);
    const right = wellAsked(questions)[0]?.answers.find((one) => one.right === true);
    expect(questions.length).toBe(3);
    expect(right?.says).toContain(portal.site.channels[0]?.text ?? 'no channel');
  });

  it('of the spot check name the form where there are no ways', () => {
    const { questions } = spotCheckPage({ ...portal, site: { ...portal.site, channels: [] } });
    expect(questions[0]?.answers.find((one) => one.right === true)?.says).toMatch(/^The form/);
  });
});

describe('what was chosen', () => {
  it.each<[what: string, tries: Tries, open: readonly number[], atOnce: readonly number[]]>([
    ['nothing', [], [0, 1, 2], []],
    ['right at once', [[1], [0], [2]], [], [0, 1, 2]],
    ['right after another', [[0, 1], [0], [2]], [], [1, 2]],
    ['another after the right one', [[1, 0], [0], [2]], [], [0, 1, 2]],
    ['one question left out', [[1], [], [2]], [1], [0, 2]],
    ['never right', [[0, 2], [0], [2]], [0], [1, 2]],
  ])('%s', (_, tries, open, atOnce) => {
    expect(openQuestions(tries, [1, 0, 2])).toEqual(open);
    expect(knownAtOnce(tries, [1, 0, 2])).toEqual(atOnce);
  });

  it('is what was kept of it, whatever a browser kept', () => {
    const tries = [
      [3, 4],
      [0, 1, 2],
    ].reduce<Tries>((all, own, at) => own.reduce((so, answer) => tried(so, at + 1, answer), all), []);
    expect(tries).toEqual([[], [3, 4], [0, 1, 2]]);
    expect(readTries(JSON.parse(JSON.stringify(tries)))).toEqual(tries);
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => {
        expect(openQuestions(readTries(kept), [99]).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('who somebody says to be', () => {
  it.each<[typed: string, meant: string]>([
    ['ops-lead', 'ops-lead'],
    ['  Operations   lead ', 'operations-lead'],
    ['Büroleitung (Süd)', 'bueroleitung-sued'],
    ['Responsable sécurité', 'responsable-securite'],
    ['', 'nobody'],
    ['  ', 'nobody'],
    ['sam@fenwick.example', 'mail'],
    ['運用', 'letters'],
    ['--', 'letters'],
  ])('%j', (typed, meant) => {
    const who = whoSaid(typed);
    expect(typeof who === 'string' ? who : who.person).toBe(meant);
  });

  it('is an id that a record can have, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (typed) => {
        const who = whoSaid(typed);
        if (typeof who !== 'string') expect(who.person).toMatch(SLUG);
      }),
    );
  });

  it.each<[place: string, id: string | null]>([
    ['#as=ops-lead', 'ops-lead'],
    ['#as=Ops lead', null],
    ['#as=', null],
    ['#modules', null],
    ['', null],
  ])('by an invitation %j', (place, id) => expect(whoInvited(place)).toBe(id));
});

describe('a record that is handed in', () => {
  it.each(MODULES.map(({ slug }) => slug))('of the module %s is found faultless', async (slug) => {
    expect(await found(made(modulePage(portal, slug).finish.setup))).toEqual([]);
  });

  it('of a module says what was learned, by whom and when', () => {
    expect(made(modulePage(portal, 'how-to-report').finish.setup)).toBe(
      '---\nid: TRN-2026-P3K9QZ7\ntitle: "Module: How to report"\nkind: course\ntopics:\n  - report\nheldOn: 2026-11-20\nattendees:\n  - person: ops-lead\n    completedOn: 2026-11-20\nresult: Read in the portal, and every question of the self-check answered.\n---\n',
    );
  });

  it('of the spot check is found faultless, with a name and without', async () => {
    const { setup } = spotCheckPage(portal).finish;
    expect(await found(made(setup, { result: '2 of 3 right at once; not at once: when to report.' }))).toEqual([]);
    expect(await found(made(setup, { result: '3 of 3 right at once.', who: null }))).toEqual([]);
  });

  it('of a policy names it with its version, and is found faultless', async () => {
    const text = made(policySetup());
    expect(text).toContain(
      '\nkind: acknowledgement\nheldOn: 2026-11-20\npolicy: incident-management\npolicyVersion: "1.1"\n',
    );
    expect(await found(text)).toEqual([]);
  });

  it('counts: somebody without a training has one then', async () => {
    const others = ['isms-manager', 'it-admin', 'privacy-lead', 'managing-director'];
    const attendees = others.map((person) => ({ person, completedOn: '2026-03-16' }));
    const files = { [TRAINING]: { from: TRAINING, set: { attendees } } } as const;
    const lacks = await found(made(modulePage(portal, 'phishing').finish.setup), { files });
    expect(lacks).toContain('warning training/coverage-below organisation.md');
    expect(await found(made(modulePage(portal, 'how-to-report').finish.setup), { files })).toEqual([]);
  });

  it('by somebody who typed a role is a warning, and says the words', async () => {
    const text = made(policySetup(), { who: { person: 'operations-lead', words: 'Operations *lead*' } });
    expect(text).toContain('Who it was, in their own words: Operations \\*lead\\*\n');
    expect(await found(text)).toEqual([
      'warning link/unresolved training/TRN-2026-P3K9QZ7.md',
      'warning training/person-known training/TRN-2026-P3K9QZ7.md',
    ]);
  });

  it('that is kept stands in no way of the portal for staff, although its pages say what it says', async () => {
    const spot = made(spotCheckPage(portal).finish.setup, { result: '3 of 3 right at once.' });
    const files = {
      'training/TRN-2026-P3K9QZ7.md': made(policySetup()),
      'training/TRN-2026-P3K9QZ8.md': spot.replace('QZ7', 'QZ8'),
      'training/TRN-2026-P3K9QZ9.md': made(modulePage(portal, 'phishing').finish.setup).replace('QZ7', 'QZ9'),
    };
    const staff = await portalOf(register({ set: { staffSees: 'digest' }, files }), 'staff');
    const pages = [myTrainingPage(staff), spotCheckPage(staff), ...MODULES.map(({ slug }) => modulePage(staff, slug))];
    const said = JSON.stringify([pages, staff.records]);
    expect(staff.marks.length).toBeGreaterThan(5);
    expect(staff.marks.filter((mark) => said.includes(mark))).toEqual([]);
    expect(said).not.toContain('P3K9QZ');
  });
});

describe('the page of a policy', () => {
  const brief = async (set: NonNullable<Example['set']>) => {
    const changed = await portalOf(register({ from: POLICY, set }), 'staff');
    return recordOf(changed, 'incident-management');
  };

  it('says its version, since when, what changed and whom to ask, once', () => {
    const record = recordOf(portal, 'incident-management');
    expect(record.policy).toMatchObject({
      version: '1.1',
      since: { label: 'In force since', day: '2026-02-09' },
      changed: 'Loan devices named.',
      ask: { text: 'ISMS manager' },
    });
    const { rail, places } = recordPage(record, 'en');
    expect(rail.map(({ name }) => name)).toEqual(['status', 'approvedBy', 'approvedOn', 'reviewOn']);
    expect(places.map(({ slug }) => slug)).toContain('finish');
  });

  it.each<[what: string, set: NonNullable<Example['set']>, asked: boolean]>([
    ['that says so', {}, true],
    ['that does not', { acknowledge: false }, false],
    ['that is a draft', { status: 'draft' }, false],
    ['that names no version', { version: null }, false],
  ])('asks for a confirmation of one %s', async (_, set, asked) => {
    expect(((await brief(set)).policy?.finish ?? null) !== null).toBe(asked);
  });

  it('and the list of policies say the same in short to staff, and its register to others', async () => {
    const rows = (one: Portal) =>
      registerPage(one, 'policies').table?.rows.map(({ cells }) =>
        cells.map(({ name, value }) => `${name}: ${value !== null && 'text' in value ? value.text : ''}`),
      );
    expect(rows(portal)).toEqual([
      [
        'version: 1.1',
        'since: 2026-02-09',
        'changed: Loan devices named.',
        'ask: ISMS manager',
        'confirm: confirm once read',
      ],
    ]);
    expect(rows(await portalOf(register(), 'isms'))?.[0]?.join()).toContain('status: approved');
  });

  it('says from when it will hold', async () => {
    expect((await brief({ effectiveOn: '2026-11-21' })).policy?.since?.label).toBe('In force from');
    expect((await brief({ effectiveOn: '2026-11-20' })).policy?.since?.label).toBe('In force since');
  });
});
