import { FOLDERS } from '../../records/types/fields.ts';
import { recordOf, wideRule } from '../rule.ts';
import { waivedRule } from '../waived.ts';

const WAIVER = 'waivers/WVR-2026-0001.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';
const EVENT = 'incidents/2026/INC-2026-0009.md';

const undated = { from: CLOSED, set: { 'evidence[0].retainUntilOn': null } } as const;

export default wideRule({
  id: 'waiver/unused',
  of: 'waivers',
  severity: 'error',
  controls: ['A.5.36'],
  title: 'A waiver covers something that is found now',
  why: 'A waiver that nothing needs waits for the next mistake and hides it. This holds for each record that it names.',
  fix: 'Take the record out of `records`, or the whole waiver where none is left.',
  *check({ record: { data }, found, content, isUnproven, ...context }) {
    const rule = waivedRule(data, context);
    const hasEnded = data.expiresOn !== undefined && context.moment.isOver(data.expiresOn);
    if (rule === undefined || hasEnded || isUnproven(rule)) return;
    if (data.records.length === 0) yield { at: ['records'], message: '`records` names no record' };
    const about = new Set(found(rule).map(recordOf));
    for (const [index, id] of data.records.entries()) {
      if (!about.has(id) && !FOLDERS.some((folder) => content.unread(folder, id)))
        yield { at: ['records', index], message: `\`${rule}\` has nothing to say about \`${id}\` now` };
    }
  },
  examples: {
    fails: [
      {
        name: 'what it covered is mended',
        from: WAIVER,
        says: '6:5 `evidence/retention-set` has nothing to say about `INC-2026-0007` now',
      },
      {
        name: 'one of two records needs it no more',
        from: WAIVER,
        set: { records: ['INC-2026-0007', 'INC-2026-0009'] },
        files: { [CLOSED]: undated },
        says: '7:5 `evidence/retention-set` has nothing to say about `INC-2026-0009` now',
      },
      {
        name: 'a record that does not exist',
        from: WAIVER,
        set: { records: ['INC-2026-0070'] },
        files: { [CLOSED]: undated },
        says: '6:5 `evidence/retention-set` has nothing to say about `INC-2026-0070` now',
      },
      {
        name: 'no record',
        from: WAIVER,
        set: { records: [] },
        files: { [CLOSED]: undated },
        says: '5:1 `records` names no record',
      },
      {
        name: 'the organisation has switched the rule off',
        from: WAIVER,
        files: {
          [CLOSED]: undated,
          'organisation.md': { from: 'organisation.md', set: { severities: { 'evidence/retention-set': 'off' } } },
        },
        says: '6:5 `evidence/retention-set` has nothing to say about `INC-2026-0007` now',
      },
    ],
    passes: [
      { name: 'evidence without its day', from: WAIVER, files: { [CLOSED]: undated } },
      {
        name: 'a record that can not be read, of which a rule still speaks',
        from: WAIVER,
        set: { rule: 'privacy/secret-detected', records: ['INC-2026-0009'] },
        files: { [EVENT]: `no record, but a key: ${'gh'}${'p_'}${'a1B2c3D4e5F6g7H8'.repeat(3).slice(0, 36)}\n` },
      },
      {
        name: 'a record that can not be read, of which the rule may speak again',
        from: WAIVER,
        files: { [CLOSED]: '---\ntitle: Error: disk: full\n---\n' },
      },
      { name: 'one that has expired, of which another rule speaks', from: WAIVER, set: { expiresOn: '2026-11-19' } },
    ],
  },
});
