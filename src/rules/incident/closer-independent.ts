import { isSevere } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const alone = [
  { at: '2026-03-02T09:20+01:00', by: 'it-admin', phase: 'respond', action: 'Remote wipe sent.' },
  { at: '2026-03-03T16:00+01:00', by: 'it-admin', phase: 'recover', action: 'New laptop handed out.' },
];

export default recordRule({
  id: 'incident/closer-independent',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.5.26'],
  title: 'A severe record is not closed by the one person who handled it',
  why: 'Who did all the work sees least what is missing. It asks for a second pair of eyes on high and critical ones only, and only where a single person both led and acted, whoever noticed and reported it; in a very small company it may have to be waived.',
  fix: 'Let somebody else read the record and close it, and name that role under `closure.by`.',
  *check({ record: { data } }) {
    const closer = data.closure?.by;
    if (data.status !== 'closed' || !isSevere(data) || closer === undefined) return;
    const handled = data.timeline.filter(({ phase }) => phase !== 'detect' && phase !== 'report');
    const handlers = new Set([data.owner, ...handled.map(({ by }) => by)].filter((who) => who !== undefined));
    if (handlers.size !== 1 || !handlers.has(closer)) return;
    yield {
      at: ['closure', 'by'],
      message: `\`severity\` is \`${data.severity}\`, and ${quoted(closer)} led, acted and closed alone`,
    };
  },
  examples: {
    fails: [
      {
        name: 'one person did it all',
        from: CLOSED,
        set: { owner: 'it-admin', timeline: alone, 'closure.by': 'it-admin' },
        says: '129:3 `severity` is `high`, and `it-admin` led, acted and closed alone',
      },
      {
        name: 'somebody else only reported it',
        from: CLOSED,
        set: {
          owner: 'it-admin',
          timeline: [
            { at: '2026-03-02T08:20+01:00', by: 'ops-lead', phase: 'report', action: 'Called the duty telephone.' },
            ...alone,
          ],
          'closure.by': 'it-admin',
        },
        says: '133:3 `severity` is `high`, and `it-admin` led, acted and closed alone',
      },
      {
        name: 'critical, one person did it all',
        from: CLOSED,
        set: { severity: 'critical', owner: 'it-admin', timeline: alone, 'closure.by': 'it-admin' },
        says: '129:3 `severity` is `critical`, and `it-admin` led, acted and closed alone',
      },
      {
        name: 'nobody is named as its owner, and one person did it all',
        from: CLOSED,
        set: { owner: null, timeline: alone, 'closure.by': 'it-admin' },
        says: '128:3 `severity` is `high`, and `it-admin` led, acted and closed alone',
      },
      {
        name: 'somebody else only saw it',
        from: CLOSED,
        set: {
          owner: 'it-admin',
          timeline: [
            { at: '2026-03-02T08:15+01:00', by: 'ops-lead', phase: 'detect', action: 'Saw that the bag was gone.' },
            ...alone,
          ],
          'closure.by': 'it-admin',
        },
        says: '133:3 `severity` is `high`, and `it-admin` led, acted and closed alone',
      },
    ],
    passes: [
      { name: 'closed by management', from: CLOSED },
      {
        name: 'the owner closes, somebody else acted',
        from: CLOSED,
        set: { timeline: alone, 'closure.by': 'isms-manager' },
      },
      {
        name: 'medium may be closed alone',
        from: CLOSED,
        set: { severity: 'medium', owner: 'it-admin', timeline: alone, 'closure.by': 'it-admin' },
      },
      {
        name: 'not closed yet',
        from: CLOSED,
        set: { status: 'reviewed', owner: 'it-admin', timeline: alone, 'closure.by': 'it-admin' },
      },
      { name: 'nobody closed it: another rule', from: CLOSED, set: { owner: null, timeline: [], 'closure.by': null } },
    ],
  },
});
