import { isProvisional } from '../../records/ids.ts';
import { incident } from '../../records/types/incident.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const REPORTED = 'incidents/2026/INC-2026-0021.md';

export default recordRule({
  id: 'incident/id-format',
  of: 'incidents',
  severity: 'error',
  controls: ['7.5.2'],
  title: 'The id of an incident has the agreed form',
  why: 'Everybody who quotes an incident, an auditor or a client too, must find exactly one record. A provisional id, as the report form gives it, is fine until the report is assessed; after that a number is needed.',
  fix: 'Write the id as `INC-`, the year and four digits, such as `id: INC-2026-0007`, and name the file the same.',
  *check({ record: { data } }) {
    if (!incident.id.test(data.id)) {
      yield { at: ['id'], message: `\`id\` is ${quoted(data.id)}, expected \`INC-\`, a year and four or more digits` };
    } else if (isProvisional(data.id) && data.status !== 'reported') {
      yield {
        at: ['id'],
        message: `\`id\` is ${quoted(data.id)}, which is provisional, but \`status\` is \`${data.status}\``,
        fix: `Run \`npx isms renumber ${data.id}\`: it gives the record the next free number and keeps the old id as \`formerId\`.`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'a number of three digits',
        from: REPORTED,
        set: { id: 'INC-2026-021' },
        file: 'incidents/2026/INC-2026-021.md',
        says: '2:1 `id` is `INC-2026-021`, expected `INC-`, a year and four or more digits',
      },
      {
        name: 'small letters',
        from: REPORTED,
        set: { id: 'inc-2026-0021' },
        file: 'incidents/2026/inc-2026-0021.md',
        says: '2:1 `id` is `inc-2026-0021`, expected `INC-`, a year and four or more digits',
      },
      {
        name: 'a provisional id with a letter that looks like a digit (`I`)',
        from: REPORTED,
        set: { id: 'INC-2026-P3K9QI7' },
        file: 'incidents/INC-2026-P3K9QI7.md',
        says: '2:1 `id` is `INC-2026-P3K9QI7`, expected `INC-`, a year and four or more digits',
      },
      {
        name: 'a provisional id after the assessment',
        from: 'incidents/2026/INC-2026-0012.md',
        set: { id: 'INC-2026-P3K9QZ7' },
        file: 'incidents/INC-2026-P3K9QZ7.md',
        says: '2:1 `id` is `INC-2026-P3K9QZ7`, which is provisional, but `status` is `triaged`',
      },
    ],
    passes: [
      { name: 'four digits', from: REPORTED },
      { name: 'five digits', from: REPORTED, set: { id: 'INC-2026-10021' }, file: 'incidents/2026/INC-2026-10021.md' },
      {
        name: 'a provisional id in a fresh report',
        from: REPORTED,
        set: { id: 'INC-2026-P3K9QZ7' },
        file: 'incidents/INC-2026-P3K9QZ7.md',
      },
    ],
  },
});
