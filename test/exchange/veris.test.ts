import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { verisOut } from '../../src/exchange/out/veris.ts';
import { type Asked, type Files, imported } from '../helpers/importing.ts';

const INCIDENT = {
  schema_version: '1.4.0',
  incident_id: '9a4c1f70-0c2b-11f0-8d1f-2f6a7b8c9d10',
  security_incident: 'Confirmed',
  summary: 'A backup disk was stolen from a van.',
  timeline: { incident: { year: 2024 } },
  actor: { external: { variety: ['Unknown'], motive: ['Unknown'], name: ['Rolf Ziegler', 'The Night Shift'] } },
  action: { physical: { variety: ['Theft'], vector: ['Public vehicle'], notes: 'Window broken.\nAlarm off.' } },
  asset: { assets: [{ variety: 'M - Disk drive', amount: 1 }], cloud: ['NA'] },
  discovery_method: { unknown: true },
  impact: { overall_rating: 'Damaging' },
  plus: { analyst: 'jweber', created: '2025-03-28T23:30:00Z' },
};
const json = (value: unknown): string => JSON.stringify(value);
const withFields = (fields: object): string => json({ ...INCIDENT, ...fields });

const one = async (files: Files, asked: Asked = {}) => {
  const result = await imported('veris', files, asked);
  expect(result.refused).toEqual([]);
  return { ...result, text: result.files[0]?.text ?? '' };
};

describe('incidents of VERIS', () => {
  it.each<[how: string, files: Files]>([
    ['one in a file', { 'a.json': json(INCIDENT) }],
    ['a list', { 'a.json': json([INCIDENT]) }],
    ['a folder, and other files in it', { 'b/9A4C.JSON': json(INCIDENT), 'README.md': 'x' }],
    ['a ZIP file of a list', { 'vcdb.json.zip': zipSync({ 'vcdb.json': strToU8(json([INCIDENT])) }) }],
    ['a ZIP file of files', { 'a.zip': zipSync({ 'v/1.json': strToU8(json(INCIDENT)), 'v/n.txt': strToU8('x') }) }],
    ['a mark in front', { 'a.json': `\uFEFF${json(INCIDENT)}` }],
  ])('arrive from %s', async (_, files) => {
    const { text } = await one(files);
    expect(text).toContain(
      'title: A backup disk was stolen from a van\nstatus: reported\nreportedAt: 2025-03-28T23:30:00Z\n',
    );
    expect(text).toContain(`  - system: veris\n    key: ${INCIDENT.incident_id}\n`);
  });

  it('are drafts that say no more than is known: no time of what happened, no severity, nobody', async () => {
    const { text, arrived } = await one({ 'a.json': json(INCIDENT) });
    expect(text.slice(0, text.indexOf('## What'))).not.toMatch(
      /occurredAt|detectedAt|severity|kind|category|owner|affected/,
    );
    expect(`${text}${json(arrived)}`).not.toMatch(/Rolf|Ziegler|Night Shift|jweber/);
    expect(text).toContain('**action.physical.notes:**\n\nWindow broken.\\\nAlarm off.');
    expect(text).toContain('- Timeline incident: `year 2024`\n');
    expect(arrived[0]?.unmapped).toEqual(
      expect.arrayContaining([
        { what: 'timeline.incident', value: 'year 2024' },
        { what: 'impact', value: 'overall_rating Damaging' },
        { what: 'actor.external.name', value: 'somebody' },
        { what: 'plus.analyst', value: 'somebody' },
      ]),
    );
    expect(arrived[0]?.assumed.map(({ what }) => what)).toEqual(['reportedAt is the time at which it was entered']);
  });

  it('tell notes and causes behind the summary, with what they are', async () => {
    const { text } = await one({
      'a.json': withFields({ notes: 'From the press.', control_failure: 'No encryption.' }),
    });
    expect(text).toContain('from a van.\n\n**Notes:**\n\nFrom the press.\n\n**Control failure:**\n\nNo encryption.\n');
  });

  it.each<[shape: string, fields: object]>([
    ['a word', { actor: { external: { name: 'Ziegler', variety: 'x' } } }],
    ['a word of the actor himself', { actor: { name: 'Ziegler' } }],
    ['a list of actors', { actor: [{ external: { name: ['Ziegler'] } }, { name: 'Ziegler' }] }],
    ['a group', { actor: { partner: { name: { first: 'Ziegler' } } } }],
    [
      'a list of analysts',
      { plus: { created: INCIDENT.plus.created, analyst: ['Ziegler'], reviewer: { a: 'Ziegler' } } },
    ],
  ])('write no name that is %s', async (_, fields) => {
    const { text, arrived } = await one({ 'a.json': withFields(fields) });
    expect(`${text}${json(arrived)}`).not.toContain('Ziegler');
    expect(text).toContain('`somebody`');
  });

  it('name a person by the map', async () => {
    const { text } = await one({ 'a.json': json(INCIDENT) }, { people: { jweber: 'it-admin' } });
    expect(text).toContain('- Plus analyst: `it-admin`');
  });

  it('come back as they went out', async () => {
    const { text } = await one({ 'a.json': verisOut.example.written });
    expect(text).toContain('title: Laptop left on a train\nstatus: reported\nreportedAt: 2026-03-02T08:20+01:00\n');
    expect(text).toContain('key: INC-2026-0007\n');
    expect(text).toContain('- Attribute confidentiality data disclosure: `Potentially`\n');
  });

  it.each<[what: string, fields: object, said: string]>([
    [
      'markup in its summary',
      { summary: '<script>alert(1)</script>\n\n## Root cause\n\n[x](http://a.example)' },
      '\\<script\\>alert(1)\\</script\\>\n\n\\## Root cause',
    ],
    ['a secret', { summary: 'The password: Summer2026! was on it.' }, 'The password: (password left out) was on it.'],
    ['a summary that is a list', { summary: ['a', { b: 1 }] }, '- Summary: `a, b 1`'],
    ['no summary at all', { summary: undefined }, `title: Report ${INCIDENT.incident_id}\n`],
    [
      'a number that nothing can hold',
      { impact: { overall_amount: 1e21 } },
      '`overall_amount 1e+21 (too large to be read exactly)`',
    ],
    ['parts that are no groups', { timeline: 7, actor: null, asset: 'x', action: [] }, '- Timeline: `7`'],
    ['an empty group', { attribute: {} }, '- Attribute: empty'],
  ])('with %s become a record that can be read', async (_, fields, said) => {
    const { text } = await one({ 'a.json': withFields(fields) });
    expect(text.match(/^## .*$/gm)).toEqual(['## What happened', '## Imported from VERIS']);
    expect(text).toContain(said);
  });

  it('keep their own words where these are names of what every object has', async () => {
    const { text } = await one({
      'a.json': withFields({}).replace('"impact":', '"__proto__":{"polluted":true},"constructor":"x","impact":'),
    });
    expect(text).toContain('polluted true');
    expect(text).toContain('- Constructor: `x`');
    expect('polluted' in {}).toBe(false);
  });

  it('are looked into no deeper than any incident goes', async () => {
    const deep = `${'{"a":['.repeat(20_000)}1${']}'.repeat(20_000)}`;
    const { text } = await one({ 'a.json': withFields({ impact: 0 }).replace('"impact":0', `"impact":${deep}`) });
    expect(text).toContain('nested too deeply to be read');
    expect(text.length).toBeLessThan(5000);
  });

  it.each<[what: string, files: Files, message: string]>([
    ['without a key', { 'a.json': withFields({ incident_id: '' }) }, 'it has no `incident_id`'],
    ['without a time of its entry', { 'a.json': withFields({ plus: {} }) }, 'it has no `plus.created`'],
    [
      'entered at no time',
      { 'a.json': withFields({ plus: { created: 'yesterday' } }) },
      'is no time that can be read for sure',
    ],
    ['with the key of another', { 'a.json': json([INCIDENT, { ...INCIDENT, notes: 'x' }]) }, 'the same key'],
    ['beside what is none', { 'a.json': json([INCIDENT, { name: 'x' }, 7]) }, 'it is no incident of VERIS'],
    [
      'beside a broken archive',
      { 'a.json': json(INCIDENT), 'b.zip': 'PK\u0003\u0004xx' },
      'the archive can not be read',
    ],
    ['beside a broken file', { 'a.json': json(INCIDENT), 'b.json': '{"action":' }, 'it is no JSON'],
  ])('%s are refused, and the others arrive', async (_, files, message) => {
    const { refused } = await imported('veris', files);
    expect(refused[0]?.message).toContain(message);
  });

  it.each<[what: string, files: Files, message: string]>([
    ['broken JSON', { 'a.json': '{' }, 'a.json: it is no JSON'],
    ['JSON of something else', { 'a.json': '{"result":[]}' }, 'a.json: it is no incident of VERIS'],
    ['an empty list', { 'a.json': '[]' }, 'it holds no incident'],
    ['a folder of other files', { 'a.txt': 'x', 'b.csv': 'x' }, 'it holds no `.json`'],
    ['a broken ZIP file', { 'a.zip': 'PK\u0003\u0004xx' }, 'the archive can not be read'],
  ])('that are %s are not read', async (_, files, message) => {
    await expect(imported('veris', files)).rejects.toThrow(message);
  });
});
