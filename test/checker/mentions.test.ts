import { describe, expect, it } from 'vitest';
import { mentioner } from '../../src/checker/mentions.ts';
import type { Path } from '../../src/records/reading/document.ts';
import { inspectedExample } from '../helpers/inspected.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const EVENT = 'incidents/2026/INC-2026-0009.md';

interface Words {
  readonly file?: string;
  readonly at?: Path;
  readonly message?: string;
  readonly fix?: string;
  readonly related?: readonly { readonly file: string; readonly message: string }[];
}

async function mentioned({ file = CLOSED, at = [], message = '', fix = '', related = [] }: Words) {
  const { content } = await inspectedExample({ name: 'as it is', from: 'organisation.md' });
  return mentioner(content)({ file, at, message, fix, related }).map(({ folder, id }) => `${folder}/${id}`);
}

describe('the records that a finding is about beside its own', () => {
  it.each<[what: string, words: Words, mentions: readonly string[]]>([
    ['none', { message: 'the title is missing' }, []],
    ['a number in its message', { message: 'ACT-2026-0003 is late' }, ['actions/ACT-2026-0003']],
    ['a number in its fix', { fix: 'close ACT-2026-0003.' }, ['actions/ACT-2026-0003']],
    ['a name between backticks', { message: 'nobody but `it-admin` knows' }, ['people/it-admin']],
    ['a name without them: no record', { message: 'nobody but it-admin knows' }, []],
    ['a number between backticks', { message: '`ACT-2026-0003` is late' }, ['actions/ACT-2026-0003']],
    ['a number that no record has', { message: 'ACT-2026-0099 is late' }, []],
    ['a number within a word', { message: 'xACT-2026-0003 is late' }, []],
    ['its own number', { message: 'INC-2026-0007 is late' }, []],
    ['another place of it', { related: [{ file: EVENT, message: 'here' }] }, ['incidents/INC-2026-0009']],
    ['another place in its own file', { related: [{ file: CLOSED, message: 'here' }] }, []],
    ['another place in no record', { related: [{ file: 'organisation.md', message: 'here' }] }, []],
    [
      'the words of another place',
      { related: [{ file: CLOSED, message: 'see ACT-2026-0003' }] },
      ['actions/ACT-2026-0003'],
    ],
    ['what its field refers to', { at: ['owner'] }, ['people/isms-manager']],
    ['a list that its field is', { at: ['triage', 'escalatedTo'] }, ['people/managing-director']],
    ['a field that names nobody', { at: ['title'] }, []],
    ['a field that is not there', { at: ['nothing', 'here'] }, []],
    ['a field that is a group', { at: ['triage'] }, []],
    [
      'each once, in order of type and id',
      { at: ['owner'], message: '`ops-lead`, `it-admin`, ACT-2026-0003 and `isms-manager`', fix: 'ask `it-admin`' },
      ['actions/ACT-2026-0003', 'people/isms-manager', 'people/it-admin', 'people/ops-lead'],
    ],
    ['a file that is no record', { file: 'notes.txt', at: ['owner'], message: '`it-admin`' }, ['people/it-admin']],
  ])('%s', async (_what, words, mentions) => expect(await mentioned(words)).toEqual(mentions));
});
