import { sentStages } from '../../queries/sent-stages.ts';
import { presetById } from '../../regimes/index.ts';
import { recordRule } from '../rule.ts';
import { codes, quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const AUTHORITY = {
  'obligations/authority.md':
    '---\nid: authority\ntitle: Supervisory authority\nkind: law\npreset: gdpr-33-authority\nverifiedOn: 2026-06-01\n---\n',
};
const FIRST = {
  obligation: 'authority',
  stage: 'notification',
  decision: 'required',
  decidedBy: 'privacy-lead',
  rationale: 'Contact data may be read by a finder.',
  sentAt: '2026-03-03T11:00+01:00',
  reference: 'DPA-2026-11',
  summary: 'What was lost and of whom; numbers follow.',
  content: ['nature', 'contact', 'measures'],
};
const SECOND = {
  ...FIRST,
  sentAt: '2026-03-05T11:00+01:00',
  summary: 'Numbers of people and records, and what may follow for them.',
  content: ['subjects', 'records', 'consequences'],
};

export default recordRule({
  id: 'notification/follow-up-missing',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.5.31', 'GDPR 33(4)'],
  title: 'What an authority was promised for later has been told before the record is closed',
  why: 'Article 33(4) lets the rest follow in phases, without undue further delay. Once the record is closed nobody looks at it any more, and the authority still waits. Until then `notification/content-incomplete` speaks of it. It compares words in `content`, so it only warns.',
  fix: 'Tell the rest, and add another entry under `notifications` for the same `obligation` and `stage`, with its own `sentAt`, receipt and `content`; a closed record may still be added to in this way.',
  *check({ record, content }) {
    if (record.data.status !== 'closed') return;
    for (const { obligation, duty, stage, index, missing } of sentStages(record, content)) {
      if (missing.length === 0 || duty.preset === undefined || presetById(duty.preset)?.phased !== true) continue;
      yield {
        at: ['notifications', index, 'content'],
        message: `the record is \`closed\`, but ${quoted(obligation)}, step ${quoted(stage)}, was never told ${codes(missing)}`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'closed after the first phase',
        from: CLOSED,
        set: { 'notifications[1]': FIRST },
        files: AUTHORITY,
        says: '110:5 the record is `closed`, but `authority`, step `notification`, was never told `subjects`, `records` and `consequences`',
      },
      {
        name: 'a follow-up that still lacks something',
        from: CLOSED,
        set: { 'notifications[1]': FIRST, 'notifications[2]': { ...SECOND, content: ['subjects', 'records'] } },
        files: AUTHORITY,
        says: '122:5 the record is `closed`, but `authority`, step `notification`, was never told `consequences`',
      },
    ],
    passes: [
      {
        name: 'closed after both phases',
        from: CLOSED,
        set: { 'notifications[1]': FIRST, 'notifications[2]': SECOND },
        files: AUTHORITY,
      },
      {
        name: 'still open after the first phase',
        from: CLOSED,
        set: { status: 'reviewed', closure: null, 'notifications[1]': FIRST },
        files: AUTHORITY,
      },
      { name: 'a contract knows no phases', from: CLOSED, set: { 'notifications[0].content': ['nature'] } },
      {
        name: 'a law that knows no phases',
        from: CLOSED,
        set: { 'notifications[1]': { ...FIRST, obligation: 'controller', content: ['nature'] } },
        files: {
          'obligations/controller.md':
            '---\nid: controller\ntitle: Our client\nkind: law\npreset: gdpr-33-processor\nverifiedOn: 2026-06-01\n---\n',
        },
      },
    ],
  },
});
