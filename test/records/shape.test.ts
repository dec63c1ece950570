import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Path } from '../../src/records/reading/document.ts';
import { nearest, shapeFaults, valueAt } from '../../src/records/shape.ts';

describe('the listed word that was probably meant', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['severity', ['status', 'severity'], 'severity'],
    ['SEVERITY', ['severity'], 'severity'],
    ['severity', ['Severity'], 'Severity'],
    ['sevrity', ['status', 'severity'], 'severity'],
    ['severityy', ['severity'], 'severity'],
    ['everity', ['severity'], 'severity'],
    ['xseverity', ['severity'], 'severity'],
    ['seveirty', ['severity'], 'severity'],
    ['sexexity', ['severity'], 'severity'],
    ['sverty', ['severity'], 'severity'],
    ['svrty', ['severity'], undefined],
    ['sxxxrity', ['severity'], undefined],
    ['severity1234', ['severity'], undefined],
    ['severity12', ['severity'], 'severity'],
    ['12severity', ['severity'], 'severity'],
    ['1severity2', ['severity'], 'severity'],
    ['ie', ['id'], 'id'],
    ['i', ['id'], undefined],
    ['abcd', ['ab'], 'ab'],
    ['abc', ['a'], undefined],
    ['abc', ['xbz'], undefined],
    ['abcd', ['xbcz'], 'xbcz'],
    ['owners', ['own', 'owner'], 'owner'],
    ['owners', ['owner', 'own'], 'owner'],
    ['tile', ['title', 'time'], 'title'],
    ['tile', ['time', 'title'], 'time'],
    ['aab', ['aba'], undefined],
    ['aabb', ['abab'], 'abab'],
    ['anything', [], undefined],
    ['', ['id'], undefined],
  ])('%s among %j: %s', (word, listed, meant) => expect(nearest(word, listed)).toBe(meant));
});

/** What is said of data that a schema refuses, as rule, place, message and fix. `written` is what stands in the file, by path. */
function said(
  schema: z.ZodType,
  data: unknown,
  known: readonly string[] = [],
  written: Readonly<Record<string, string>> = {},
) {
  const { error } = schema.safeParse(data);
  if (error === undefined) throw new Error('nothing was refused');
  const texts = { textOf: (at: Path) => written[at.join('.')], keyEnd: () => undefined };
  const faults = shapeFaults(error, data, () => known, texts);
  return faults.map(({ rule, at, message, fix }) => [rule, at.join('.'), message, fix]);
}

const wrong = (at: string, message: string, fix: string) => [['record/schema', at, message, fix]];

describe('what is said of a value that does not fit', () => {
  const title = z.object({ title: z.string() });
  const severity = z.object({ severity: z.enum(['low', 'high']) });
  const exercise = z.object({ exercise: z.boolean() });
  const people = z.object({ affected: z.object({ people: z.int().min(1).max(9) }) });
  const list = z.object({ topics: z.array(z.string().min(3).max(5)).min(1).max(2) });
  const who = z.object({ who: z.union([z.string(), z.array(z.string()).min(1)]) });
  const tie = z.object({ related: z.array(z.union([z.string(), z.strictObject({ id: z.string() })])) });
  const TEXT = 'write text after `title`';

  it.each<[what: string, schema: z.ZodType, data: unknown, faults: readonly (readonly string[])[]]>([
    ['missing', title, {}, wrong('title', '`title` is missing', 'add a line `title: …`')],
    [
      'missing below',
      people,
      { affected: {} },
      wrong('affected.people', '`people` is missing', 'add a line `people: …`'),
    ],
    [
      'everything',
      title,
      'x',
      wrong(
        '',
        '`the record` is `x`, expected a group of fields, such as `{ a: b }`',
        'write a group of fields, such as `{ a: b }` after `the record`',
      ),
    ],
    ['a list for text', title, { title: ['a'] }, wrong('title', '`title` is a list, expected text', TEXT)],
    [
      'a group for text',
      title,
      { title: { a: 1 } },
      wrong('title', '`title` is a group of fields, expected text', TEXT),
    ],
    ['null for text', title, { title: null }, wrong('title', '`title` is `null`, expected text', TEXT)],
    ['a number for text', title, { title: 12 }, wrong('title', '`title` is `12`, expected text', TEXT)],
    [
      'text for a truth',
      exercise,
      { exercise: 'ja' },
      wrong('exercise', '`exercise` is `ja`, expected `true` or `false`', 'write `true` or `false` after `exercise`'),
    ],
    [
      'a long text',
      exercise,
      { exercise: 'x'.repeat(61) },
      wrong(
        'exercise',
        `\`exercise\` is \`${'x'.repeat(60)}…\`, expected \`true\` or \`false\``,
        'write `true` or `false` after `exercise`',
      ),
    ],
    [
      'one of 60 letters',
      exercise,
      { exercise: 'x'.repeat(60) },
      wrong(
        'exercise',
        `\`exercise\` is \`${'x'.repeat(60)}\`, expected \`true\` or \`false\``,
        'write `true` or `false` after `exercise`',
      ),
    ],
    [
      'a kind with no word of its own',
      z.object({ on: z.date() }),
      { on: 3 },
      wrong('on', '`on` is `3`, expected date', 'write date after `on`'),
    ],
    [
      'a word not listed',
      severity,
      { severity: 'hihg' },
      wrong(
        'severity',
        '`severity` is `hihg`, which is not in its list; did you mean `high`?',
        'use one of `low`, `high`',
      ),
    ],
    [
      'a word like none',
      severity,
      { severity: 'urgent' },
      wrong('severity', '`severity` is `urgent`, which is not in its list', 'use one of `low`, `high`'),
    ],
    [
      'a number not listed',
      severity,
      { severity: 3 },
      wrong('severity', '`severity` is `3`, which is not in its list', 'use one of `low`, `high`'),
    ],
    [
      'a list not listed',
      severity,
      { severity: ['low'] },
      wrong('severity', '`severity` is a list, which is not in its list', 'use one of `low`, `high`'),
    ],
    [
      'too small',
      people,
      { affected: { people: 0 } },
      wrong('affected.people', '`people` is `0`, expected at least 1', 'write a value that is at least 1'),
    ],
    [
      'too big',
      people,
      { affected: { people: 12 } },
      wrong('affected.people', '`people` is `12`, expected at most 9', 'write a value that is at most 9'),
    ],
    [
      'part of one',
      people,
      { affected: { people: 1.5 } },
      wrong('affected.people', '`people` is `1.5`, expected a whole number', 'write a whole number after `people`'),
    ],
    [
      'too few',
      list,
      { topics: [] },
      wrong(
        'topics',
        '`topics` is a list, expected a list of at least 1 item(s)',
        'write a value that is a list of at least 1 item(s)',
      ),
    ],
    [
      'too many',
      list,
      { topics: ['abc', 'abc', 'abc'] },
      wrong(
        'topics',
        '`topics` is a list, expected a list of at most 2 item(s)',
        'write a value that is a list of at most 2 item(s)',
      ),
    ],
    [
      'too short, in a list',
      list,
      { topics: ['abc', 'a'] },
      wrong(
        'topics.1',
        '`topics` is `a`, expected at least 3 character(s) long',
        'write a value that is at least 3 character(s) long',
      ),
    ],
    [
      'too long, in a list',
      list,
      { topics: ['abcdef'] },
      wrong(
        'topics.0',
        '`topics` is `abcdef`, expected at most 5 character(s) long',
        'write a value that is at most 5 character(s) long',
      ),
    ],
    [
      'of two forms, an empty list',
      who,
      { who: [] },
      wrong(
        'who',
        '`who` is a list, expected a list of at least 1 item(s)',
        'write a value that is a list of at least 1 item(s)',
      ),
    ],
    [
      'of two forms, a number in the list',
      who,
      { who: ['a', 3] },
      wrong('who.1', '`who` is `3`, expected text', 'write text after `who`'),
    ],
    ['of two forms, none', who, { who: 3 }, wrong('who', '`who` is `3`, expected text', 'write text after `who`')],
    [
      'of two forms in a list, the second',
      tie,
      { related: ['a', { id: 3 }] },
      wrong('related.1.id', '`id` is `3`, expected text', 'write text after `id`'),
    ],
    [
      'what the schema says itself',
      z.object({ on: z.string().regex(/x/, 'is no day') }),
      { on: 'a' },
      wrong('on', '`on` `a` is no day', 'mend the value of `on`'),
    ],
  ])('%s', (_what, schema, data, faults) => expect(said(schema, data)).toEqual(faults));

  it.each<
    [
      what: string,
      schema: z.ZodType,
      data: unknown,
      written: Readonly<Record<string, string>>,
      faults: readonly (readonly string[])[],
    ]
  >([
    [
      'a number for text',
      title,
      { title: 4512 },
      { title: '004512' },
      wrong('title', '`title` is `004512`, expected text; put it in quotes', 'write `title: "004512"`'),
    ],
    [
      'a truth for text',
      title,
      { title: true },
      { title: 'True' },
      wrong('title', '`title` is `True`, expected text; put it in quotes', 'write `title: "True"`'),
    ],
    [
      'a number in a list of texts',
      list,
      { topics: [1000] },
      { 'topics.0': '1e3' },
      wrong('topics.0', '`topics` is `1e3`, expected text; put it in quotes', 'write `"1e3"`'),
    ],
    [
      'a list for text',
      title,
      { title: ['a'] },
      { title: '[a]' },
      wrong('title', '`title` is a list, expected text', TEXT),
    ],
    [
      'text for a truth',
      exercise,
      { exercise: 'ja' },
      { exercise: '"ja"' },
      wrong('exercise', '`exercise` is `ja`, expected `true` or `false`', 'write `true` or `false` after `exercise`'),
    ],
    [
      'a number for a truth',
      exercise,
      { exercise: 1 },
      { exercise: '01' },
      wrong('exercise', '`exercise` is `01`, expected `true` or `false`', 'write `true` or `false` after `exercise`'),
    ],
    [
      'a truth for a word',
      severity,
      { severity: true },
      { severity: 'TRUE' },
      wrong('severity', '`severity` is `TRUE`, which is not in its list', 'use one of `low`, `high`'),
    ],
  ])('as it stands in the file: %s', (_what, schema, data, written, faults) => {
    expect(said(schema, data, [], written)).toEqual(faults);
  });
});

describe('a field that nobody knows', () => {
  const TAKE_OUT = 'take it out, or move what it says into the text';
  const RED = '; until then the portal takes it for `tlp: RED`';
  const closed = z.strictObject({ triage: z.strictObject({}).optional() });
  it.each<[data: unknown, known: readonly string[], at: string, message: string, fix: string]>([
    [
      { sevrity: 'high' },
      ['status', 'severity'],
      'sevrity',
      'unknown field `sevrity`, did you mean `severity`?',
      'write `severity`',
    ],
    [{ mood: 'bad' }, ['status', 'severity'], 'mood', 'unknown field `mood`', TAKE_OUT],
    [{ triage: { bye: 'x' } }, ['by'], 'triage.bye', 'unknown field `bye`, did you mean `by`?', 'write `by`'],
    [{ tlpp: 'RED' }, ['tlp'], 'tlpp', 'unknown field `tlpp`, did you mean `tlp`?', `write \`tlp\`${RED}`],
    [
      { 'classification-tlp': 'RED' },
      ['tlp'],
      'classification-tlp',
      'unknown field `classification-tlp`',
      `${TAKE_OUT}${RED}`,
    ],
  ])('%j', (data, known, at, message, fix) => {
    expect(said(closed, data, known)).toEqual([['record/unknown-field', at, message, fix]]);
  });
});

describe('what data holds at a path', () => {
  const data = { triage: { by: 'a' }, timeline: [{ phase: 'detect' }, null], none: null };
  it.each<[Path, unknown]>([
    [[], data],
    [['triage', 'by'], 'a'],
    [['triage', 'at'], undefined],
    [['timeline', 0, 'phase'], 'detect'],
    [['timeline', 1], null],
    [['timeline', 2], undefined],
    [['timeline', 'length'], undefined],
    [['timeline', 1, 'phase'], undefined],
    [['triage', 'by', 'length'], undefined],
    [['none', 'x'], undefined],
    [['toString'], undefined],
  ])('%j', (path, value) => expect(valueAt(data, path)).toEqual(value));
});
