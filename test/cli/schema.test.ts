import { describe, expect, it } from 'vitest';
import { recordTypes } from '../../src/records/types/index.ts';
import { workshop } from '../helpers/writing.ts';

const { isms, read, tree, write } = workshop();
const NOUNS = [...Object.values(recordTypes).map(({ word }) => word), 'organisation'].sort();

describe('isms schema', () => {
  it.each([
    ['incident', 'incidents'],
    ['person', 'people'],
    ['training', 'training'],
    ['organisation', 'organisation'],
  ])('knows %s by the name of one and by its folder', async (noun, folder) => {
    const one = await isms(['schema', noun]);
    expect([one.status, one.err]).toEqual([0, '']);
    expect(JSON.parse(one.out)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      additionalProperties: false,
    });
    expect(await isms(['schema', folder])).toEqual(one);
  });

  it('writes a file for each type', async () => {
    const { status, err, out } = await isms(['schema', '--all', '--out', '.vscode/schemas']);
    expect([status, err]).toEqual([0, '']);
    expect(tree()).toEqual(NOUNS.map((noun) => `.vscode/schemas/${noun}.schema.json`));
    for (const noun of NOUNS) expect(out).toContain(`${noun}.schema.json`);
    expect(read('.vscode/schemas/incident.schema.json')).toBe((await isms(['schema', 'incident'])).out);
  });

  it('writes the same bytes again over what an older version wrote', async () => {
    write('schemas/risk.schema.json', '{}');
    expect((await isms(['schema', 'risks', '--out', 'schemas'])).status).toBe(0);
    expect(tree()).toEqual(['schemas/risk.schema.json']);
    expect(read('schemas/risk.schema.json')).toBe((await isms(['schema', 'risk'])).out);
  });

  it.each([
    [['incdent'], 'there is no type of record `incdent`, did you mean `incident`?'],
    [['peple'], 'did you mean `people`?'],
    [['meeting'], 'there is no type of record `meeting`\n'],
    [[], '`isms schema` needs a type of record'],
    [['--all'], 'add `--out DIR`'],
    [['incident', '--all', '--out', 'schemas'], '`--all` means `incident` too'],
  ])('%j can not be done', async (typed, said) => {
    const { status, out, err } = await isms(['schema', ...typed]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(tree()).toEqual([]);
  });

  it('says so when something else has the name of a file', async () => {
    write('schemas/incident.schema.json/kept', '');
    const { status, err } = await isms(['schema', '--all', '--out', 'schemas']);
    expect(status).toBe(2);
    expect(err).toContain('incident.schema.json is no plain file');
  });
});
