import { sentStages } from '../../queries/sent-stages.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { presetById } from '../../regimes/index.ts';
import { recordRule } from '../rule.ts';
import { codes, quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const REST = {
  obligation: 'northwind-dpa',
  stage: 'notification',
  decision: 'required',
  decidedBy: 'privacy-lead',
  rationale: 'What was not known on the first day.',
  sentAt: '2026-03-04T10:00+01:00',
  reference: 'MAIL-81',
  summary: 'Which kinds of data, and that the wipe was confirmed.',
  content: ['categories', 'measures'],
};
const AUTHORITY = {
  'obligations/authority.md':
    '---\nid: authority\ntitle: Supervisory authority\nkind: law\npreset: gdpr-33-authority\nverifiedOn: 2026-06-01\n---\n',
};
const FIRST = { ...REST, obligation: 'authority', content: ['nature', 'contact', 'measures'] };

export default recordRule({
  id: 'notification/content-incomplete',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.5.31', 'GDPR 33(3)'],
  title: 'A notification told everything that the duty asks for',
  why: 'Laws and contracts list what must be told, and a notice without it is late with the rest. Facts that are not known yet may follow: an entry of the same step with its own `sentAt` counts together with the first. It only warns, since it compares words in `content` and not what was really written.',
  fix: 'Add to `content` what was told. If something was left out, tell it now, and add another entry for the same `obligation` and `stage` with its own time and receipt.',
  *check({ record, content }) {
    if (!reached(record.data, 'triaged')) return;
    for (const { obligation, duty, stage, index, missing } of sentStages(record, content)) {
      const phased = duty.preset !== undefined && presetById(duty.preset)?.phased === true;
      if (missing.length === 0 || (phased && record.data.status === 'closed')) continue;
      yield {
        at: ['notifications', index, 'content'],
        message: `${quoted(obligation)}, step ${quoted(stage)}: \`content\` does not name ${codes(missing)}`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'the measures were left out',
        from: CLOSED,
        set: { 'notifications[0].content': ['nature', 'categories'] },
        says: '98:5 `northwind-dpa`, step `notification`: `content` does not name `measures`',
      },
      {
        name: 'nothing says what was told',
        from: CLOSED,
        set: { 'notifications[0].content': null },
        says: '90:5 `northwind-dpa`, step `notification`: `content` does not name `nature`, `categories` and `measures`',
      },
      {
        name: 'the follow-up lacks it too',
        from: CLOSED,
        set: {
          'notifications[0].content': ['nature'],
          'notifications[1]': { ...REST, content: ['categories'] },
        },
        says: '108:5 `northwind-dpa`, step `notification`: `content` does not name `measures`',
      },
      {
        name: 'a law that lets facts follow, while the record is open',
        from: CLOSED,
        set: { status: 'reviewed', closure: null, 'notifications[1]': FIRST },
        files: AUTHORITY,
        says: '110:5 `authority`, step `notification`: `content` does not name `subjects`, `records` and `consequences`',
      },
    ],
    passes: [
      { name: 'all three', from: CLOSED },
      {
        name: 'and more',
        from: CLOSED,
        set: { 'notifications[0].content': ['nature', 'Categories', 'measures', 'contact'] },
      },
      {
        name: 'the rest followed two days later',
        from: CLOSED,
        set: { 'notifications[0].content': ['nature'], 'notifications[1]': REST },
      },
      {
        name: 'not sent yet',
        from: CLOSED,
        set: { 'notifications[0].content': null, 'notifications[0].sentAt': null, 'notifications[0].reference': null },
      },
      {
        name: 'a law that lets facts follow, once it is closed: another rule',
        from: CLOSED,
        set: { 'notifications[1]': FIRST },
        files: AUTHORITY,
      },
      { name: 'not assessed yet', from: CLOSED, set: { status: 'reported', 'notifications[0].content': null } },
    ],
  },
});
