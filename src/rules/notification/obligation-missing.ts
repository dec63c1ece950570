import { clocksOf } from '../../queries/clocks.ts';
import { utc } from '../../records/time.ts';
import { clockProblem } from '../clock-problem.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const TRIAGED = 'incidents/2026/INC-2026-0012.md';
const DUTY = 'obligations/northwind-dpa.md';
const STEPS = [
  { id: 'notification', start: 'aware', amount: 24, unit: 'hours', content: ['nature', 'categories', 'measures'] },
  { id: 'report', start: 'stage:notification', amount: 30, unit: 'days' },
];
const TWO_STEPS = { [DUTY]: { from: DUTY, set: { stages: STEPS } } } as const;
const LAW = (id: string, preset: string) => ({
  [`obligations/${id}.md`]: `---\nid: ${id}\ntitle: A duty by law\nkind: law\npreset: ${preset}\nverifiedOn: 2026-06-01\n---\n`,
});
const SPARED = {
  obligation: 'northwind-dpa',
  stage: 'notification',
  decision: 'not-required',
  decidedBy: 'privacy-lead',
  rationale: 'The list held no data of theirs.',
};

export default recordRule({
  id: 'notification/obligation-missing',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  fixed: true,
  controls: ['A.5.31'],
  title: 'Of every step of a duty that has begun it is decided whether it is taken',
  why: 'A clock that has started runs whether or not somebody thinks of it. One entry is due for every step whose start has happened; `not-required` on the first step covers the later ones. A step that waits for its start needs none.',
  fix: 'Add an entry under `notifications` with `obligation`, `stage`, `decision` (`required` or `not-required`), `decidedBy` and `rationale`; add `sentAt`, `reference` and `summary` when it was sent.',
  reliesOn: ['timezone', 'entity'],
  *check({ record, content, ...context }) {
    for (const clock of clocksOf(record, content, context)) {
      const { started, field, state, decided } = clock;
      if (decided || state === 'waiting' || started === null) continue;
      const begun = `has begun (\`${field}\` \`${started.text ?? utc(started.time)}\`)`;
      yield clockProblem(clock, ['notifications'], `${begun}, but \`notifications\` holds no entry for it`);
    }
  },
  examples: {
    fails: [
      {
        name: 'nothing was decided',
        from: CLOSED,
        set: { notifications: [] },
        says: '89:1 `northwind-dpa`: step `notification` has begun (`awareAt` `2026-03-02T08:20+01:00`), but `notifications` holds no entry for it',
      },
      {
        name: 'the notice was sent, and nobody thought of the report',
        from: CLOSED,
        files: TWO_STEPS,
        says: '89:1 `northwind-dpa`: step `report` has begun (`sentAt of notification` `2026-03-02T15:00+01:00`), but `notifications` holds no entry for it',
      },
      {
        name: 'a second duty that nobody looked at',
        from: CLOSED,
        set: { 'personalData.role': 'controller' },
        files: LAW('authority', 'gdpr-33-authority'),
        says: '89:1 `authority`: step `notification` has begun (`awareAt` `2026-03-02T08:20+01:00`), but `notifications` holds no entry for it',
      },
      {
        name: 'found significant',
        from: TRIAGED,
        set: { 'clocks.significantAt': '2026-11-20T09:00+01:00' },
        files: LAW('nis', 'nis2'),
        says: [
          '1:1 `nis`: step `early-warning` has begun (`clocks.significantAt` `2026-11-20T09:00+01:00`), but `notifications` holds no entry for it',
          '1:1 `nis`: step `notification` has begun (`clocks.significantAt` `2026-11-20T09:00+01:00`), but `notifications` holds no entry for it',
          '1:1 `nis`: step `recipients` has begun (`clocks.significantAt` `2026-11-20T09:00+01:00`), but `notifications` holds no entry for it',
        ],
      },
    ],
    passes: [
      { name: 'decided and sent', from: CLOSED },
      { name: 'no duty applies', from: TRIAGED },
      { name: 'a duty that waits for a finding', from: TRIAGED, files: LAW('nis', 'nis2') },
      {
        name: 'the first step is not required, so that the report needs no entry',
        from: CLOSED,
        set: { 'notifications[0]': SPARED },
        files: TWO_STEPS,
      },
      {
        name: 'the notice is decided and not sent yet, so that the report has not begun',
        from: CLOSED,
        set: { 'notifications[0].sentAt': null },
        files: TWO_STEPS,
      },
      {
        name: 'for a drill the same holds, and it is decided',
        from: CLOSED,
        set: { exercise: true },
      },
    ],
  },
});
