import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/rules/example.ts';
import { exampleChanges } from '../../src/rules/example-changes.ts';

const ACTION = 'actions/ACT-2026-0003.md';
const OTHER = 'actions/ACT-2026-0004.md';

describe('what makes a case is told in words', () => {
  it.each<[string, Omit<Example, 'name' | 'from'>, readonly string[]]>([
    ['nothing is special', {}, []],
    [
      'fields, one line each',
      { set: { status: 'open', doneOn: null, owner: undefined, source: ['INC-2026-0007', 'RSK-0002'] } },
      ['with `status: open`', 'without `doneOn`', 'without `owner`', 'with `source: [INC-2026-0007, RSK-0002]`'],
    ],
    ['a group', { set: { triage: { by: 'it-admin' } } }, ['with `triage: {by: it-admin}`']],
    [
      'sections',
      { sections: { 'Root cause': null, Lessons: '\n  TBD \n', Scope: ' \n ' } },
      [
        'without the section `## Root cause`',
        'with the section `## Lessons`: TBD',
        'with the section `## Scope`: nothing',
      ],
    ],
    ['no text', { body: '' }, ['without any text']],
    ['a text of blanks', { body: ' \n' }, ['without any text']],
    ['a text', { body: '\nSee it.\n' }, ['with the text: See it.']],
    ['another place', { file: OTHER }, [`in the file \`${OTHER}\``]],
    ['a file that is gone', { files: { [OTHER]: null } }, [`without the file \`${OTHER}\``]],
    [
      'a file of any text, and one of none',
      { files: { [OTHER]: 'no record\n', 'notes.md': ' ' } },
      [`beside the file \`${OTHER}\`: no record`, 'beside the file `notes.md`: nothing'],
    ],
    [
      'a file that is like another',
      { files: { [OTHER]: { from: ACTION, set: { status: 'open', doneOn: null } } } },
      [`beside \`${OTHER}\`, like \`${ACTION}\` but with \`status: open\`, without \`doneOn\``],
    ],
    [
      'a file that is the same as another',
      { files: { [OTHER]: { from: ACTION, set: {} } } },
      [`beside \`${OTHER}\`, like \`${ACTION}\` but the same`],
    ],
    [
      'evidence that was compared',
      {
        evidence: {
          'INC-2026-0007/one': { verdict: 'match' },
          'INC-2026-0007/two': { verdict: 'mismatch', found: 'abc' },
          'INC-2026-0007/three': { verdict: 'not-verifiable', why: 'no-store' },
        },
      },
      [
        'the file of `INC-2026-0007/one` in its store is unchanged',
        'the file of `INC-2026-0007/two` in its store now hashes to `abc`',
        'the file of `INC-2026-0007/three` can not be compared: its store was not given',
      ],
    ],
    ['another day', { now: '2026-12-01T12:00+01:00' }, ['judged as of 2026-12-01T12:00+01:00']],
    [
      'several things, in the order of the record',
      {
        now: '2026-12-01T12:00+01:00',
        files: { [OTHER]: null },
        file: 'actions/2026/ACT-2026-0003.md',
        body: '',
        sections: { Scope: null },
        set: { owner: null },
      },
      [
        'without `owner`',
        'without the section `## Scope`',
        'without any text',
        'in the file `actions/2026/ACT-2026-0003.md`',
        `without the file \`${OTHER}\``,
        'judged as of 2026-12-01T12:00+01:00',
      ],
    ],
  ])('%s', (_, example, said) => {
    expect([...exampleChanges({ name: 'case', from: ACTION, ...example })]).toEqual(said);
  });
});
