import type { Past, Version } from '../../queries/past.ts';
import { keyText, type RecordKey } from '../../records/ids.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import { epoch, HOUR_MS } from '../../records/time.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { type DatedEntry, datedEntries, namesIn } from '../dated-entries.ts';
import { asked, type Finding, type RuleContext, registerRule } from '../rule.ts';
import { counted, noAnswer } from '../wording.ts';

type Incident = EntryOf<'incidents'>;

/** A record to which the change added entries without a reason, long enough ago that they may be late. */
interface Candidate {
  readonly record: Incident;
  /** As what it stood there before; null where it is new. */
  readonly stood: RecordKey | null;
  readonly entries: readonly DatedEntry[];
}

function* candidates(context: RuleContext & { readonly past: Past }): Generator<Candidate> {
  const { past, content, moment, organisation } = context;
  const allowed = organisation.thresholds.lateEntryHours * HOUR_MS;
  for (const record of asked(content.of('incidents'), context)) {
    const ids = [record.id, ...(record.data.formerId === undefined ? [] : [record.data.formerId])];
    const id = ids.find((one) => past.held('incidents', one));
    const before = id === undefined ? undefined : past.before('incidents', id);
    // What did not change, or could not be read before, has nothing that is known to be new; what was taken over was not written here.
    if (id === undefined ? record.data.imported !== undefined : before === undefined) continue;
    const had = namesIn(before);
    const added = [...datedEntries(record.data)].filter(
      ({ name, lateReason }) => !had.has(name) && isUnanswered(lateReason),
    );
    if (added.length === 0) continue;
    const written = past.commits.written('incidents', record.id).flatMap(({ at }) => epoch(at) ?? []);
    const entries = added.filter(
      ({ time }) => moment.isPast(time + allowed) || written.some((at) => at - time > allowed),
    );
    if (entries.length > 0) yield { record, stood: id === undefined ? null : { folder: 'incidents', id }, entries };
  }
}

/** The earliest commit of the change that had an entry; null where none has it yet. */
function broughtBy(versions: readonly Version[], name: string): string | null {
  const times = versions.filter(({ said }) => namesIn(said).has(name)).map(({ at }) => at);
  return times.toSorted((a, b) => (epoch(a) ?? 0) - (epoch(b) ?? 0))[0] ?? null;
}

/** The places of which rules speak that go by the times in the record alone. */
function saidElsewhere({ found }: RuleContext): ReadonlySet<string> {
  const findings = [...found('incident/timeline-late-entry'), ...found('incident/timeline-ordered')];
  return new Set(
    findings.map((finding) => `${'on' in finding ? finding.on.file : finding.file} ${finding.at?.join()}`),
  );
}

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const OURS = { 'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null } } } as const;
const JO = { name: 'Jo', email: 'jo@fenwick.example' };
const entry = (at: string) => ({ at, by: 'it-admin', phase: 'learn', action: 'Loan pool looked through.' });
const WITHOUT = { files: OURS, set: { 'timeline[5]': null } };

export default registerRule({
  id: 'history/backdated-entry',
  severity: 'warning',
  alsoWeighs: ['error'],
  controls: ['A.5.26', 'A.5.28'],
  title: 'An entry that was handed in long after what it tells says why',
  why: 'An entry of this morning that was handed in today is a log; one that tells of last week was written from memory, or to look as if something had been done. It may be right, and says where it is known from. Of an entry of which the times in its record tell as much, `incident/timeline-late-entry` and `incident/timeline-ordered` speak. It weighs as an error where the record had been handed in without it when it was long over. When something was handed in is what the commits say: merging keeps their dates, squashing sets new ones, and nobody proves them.',
  fix: 'Correct the time, or add `lateReason:` to the entry and say why it stands here only now, such as `lateReason: read in the log of the mail server on 4 March`.',
  *check(context): Generator<Finding> {
    const { past, organisation, moment } = context;
    if (past === null || past.organisation.data.sample) return;
    const late = [...candidates({ ...context, past })];
    if (late.length === 0) return;
    const allowed = organisation.thresholds.lateEntryHours * HOUR_MS;
    const hours = counted(organisation.thresholds.lateEntryHours, 'hour');
    const elsewhere = saidElsewhere(context);
    const versions = past.commits.versions(late.map(({ record: { id } }) => ({ folder: 'incidents', id })));
    // A commit whose date can not be read counts as made at the moment.
    const isLater = (written: string, due: number): boolean => {
      const at = epoch(written);
      return at === null ? moment.isPast(due) : at > due;
    };
    const changed = past.commits.lastChanged(late.flatMap(({ stood }) => stood ?? []));
    for (const { record, stood, entries } of late) {
      const own = versions.get(keyText({ folder: 'incidents', id: record.id })) ?? [];
      const handedIn = stood === null ? undefined : changed.get(keyText(stood));
      for (const { name, at, said, time, lateReason } of entries) {
        const brought = broughtBy(own, name);
        if (brought !== null && !isLater(brought, time + allowed)) continue;
        const without = handedIn !== undefined && (epoch(handedIn) ?? time) - time > allowed ? handedIn : null;
        if (without === null && elsewhere.has(`${record.file} ${at.join()}`)) continue;
        const when =
          brought === null ? `more than ${hours} ago` : `handed in on \`${brought}\`, more than ${hours} later`;
        const missed = without === null ? '' : `; the record was handed in on \`${without}\` without it`;
        yield {
          on: record,
          at,
          severity: without === null ? 'warning' : 'error',
          message: `${said}, ${when}, and \`lateReason\` ${noAnswer(lateReason)}${missed}`,
        };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'a week old, and not handed in yet',
        from: CLOSED,
        files: OURS,
        set: { 'timeline[5]': entry('2026-11-13T12:00+01:00') },
        before: WITHOUT,
        says: '74:5 entry 6 of `timeline` is of `2026-11-13T12:00+01:00`, more than 48 hours ago, and `lateReason` is missing',
      },
      {
        name: 'handed in a minute after the hours that are allowed',
        from: CLOSED,
        files: OURS,
        set: { 'timeline[5]': entry('2026-11-13T12:00+01:00') },
        before: { ...WITHOUT, commits: [{ ...JO, at: '2026-11-15T12:01+01:00' }] },
        says: '74:5 entry 6 of `timeline` is of `2026-11-13T12:00+01:00`, handed in on `2026-11-15T12:01+01:00`, more than 48 hours later, and `lateReason` is missing',
      },
      {
        name: 'where an earlier commit of the change did not have it yet',
        from: CLOSED,
        files: OURS,
        set: { 'timeline[5]': entry('2026-11-13T12:00+01:00') },
        before: {
          ...WITHOUT,
          commits: [
            { ...JO, at: '2026-11-13T13:00+01:00', set: { 'timeline[5]': null } },
            { ...JO, at: '2026-11-18T13:00+01:00' },
          ],
        },
        says: '74:5 entry 6 of `timeline` is of `2026-11-13T12:00+01:00`, handed in on `2026-11-18T13:00+01:00`, more than 48 hours later, and `lateReason` is missing',
      },
      {
        name: 'that the record did not have when it was handed in days later',
        from: CLOSED,
        files: OURS,
        set: { 'timeline[5]': entry('2026-11-13T12:00+01:00') },
        before: { ...WITHOUT, lastChanged: '2026-11-17T12:00+01:00' },
        says: '74:5 entry 6 of `timeline` is of `2026-11-13T12:00+01:00`, more than 48 hours ago, and `lateReason` is missing; the record was handed in on `2026-11-17T12:00+01:00` without it',
      },
      {
        name: 'a notice that was sent a week ago, as it says',
        from: CLOSED,
        files: OURS,
        before: { files: OURS, set: { 'notifications[0].sentAt': null } },
        says: '95:5 `sentAt` of entry 1 of `notifications` is `2026-03-02T15:00+01:00`, more than 48 hours ago, and `lateReason` is missing',
      },
      {
        name: 'a week old, in a change that calls the records a sample',
        from: CLOSED,
        set: { 'timeline[5]': entry('2026-11-13T12:00+01:00') },
        before: WITHOUT,
        says: '74:5 entry 6 of `timeline` is of `2026-11-13T12:00+01:00`, more than 48 hours ago, and `lateReason` is missing',
      },
      {
        name: 'in a new record, each of them',
        from: CLOSED,
        file: 'incidents/2026/INC-2026-0010.md',
        files: OURS,
        set: { id: 'INC-2026-0010', timeline: [entry('2026-11-13T12:00+01:00')] },
        before: { files: OURS },
        says: [
          '54:5 entry 1 of `timeline` is of `2026-11-13T12:00+01:00`, more than 48 hours ago, and `lateReason` is missing',
          '79:5 `sentAt` of entry 1 of `notifications` is `2026-03-02T15:00+01:00`, more than 48 hours ago, and `lateReason` is missing',
        ],
      },
      {
        name: 'late where the organisation allows an hour, and the reason is open',
        from: CLOSED,
        files: {
          'organisation.md': {
            from: 'organisation.md',
            set: { sample: null, clock: null, 'thresholds.lateEntryHours': 1 },
          },
        },
        set: { 'timeline[5]': { ...entry('2026-11-20T10:30+01:00'), lateReason: 'TBD' } },
        before: {
          files: {
            'organisation.md': {
              from: 'organisation.md',
              set: { sample: null, clock: null, 'thresholds.lateEntryHours': 1 },
            },
          },
          set: { 'timeline[5]': null },
        },
        says: '74:5 entry 6 of `timeline` is of `2026-11-20T10:30+01:00`, more than 1 hour ago, and `lateReason` only says `TBD`',
      },
    ],
    passes: [
      {
        name: 'handed in to the minute within the hours that are allowed',
        from: CLOSED,
        files: OURS,
        set: { 'timeline[5]': entry('2026-11-13T12:00+01:00') },
        before: { ...WITHOUT, commits: [{ ...JO, at: '2026-11-15T12:00+01:00' }] },
      },
      {
        name: 'handed in at once, and put in better words days later',
        from: CLOSED,
        files: OURS,
        set: { 'timeline[5]': entry('2026-11-13T12:00+01:00') },
        before: {
          ...WITHOUT,
          commits: [
            { ...JO, at: '2026-11-13T13:00+01:00', set: { 'timeline[5].action': 'Looked.' } },
            { ...JO, at: '2026-11-18T13:00+01:00' },
          ],
        },
      },
      {
        name: 'a week old, and it says where it is known from',
        from: CLOSED,
        files: OURS,
        set: { 'timeline[5]': { ...entry('2026-11-13T12:00+01:00'), lateReason: 'Heard from the supplier.' } },
        before: WITHOUT,
      },
      { name: 'old, and there before', from: CLOSED, files: OURS, set: { title: 'Laptop' }, before: { files: OURS } },
      {
        name: 'earlier than one above it, of which another rule speaks',
        from: CLOSED,
        files: OURS,
        set: { 'timeline[5]': entry('2026-03-01T12:00+01:00') },
        before: WITHOUT,
      },
      {
        name: 'of which only the day is known, and that day ends within the hours',
        from: CLOSED,
        files: OURS,
        set: { 'timeline[5]': { ...entry('2026-11-13T00:00+01:00'), precision: 'day' } },
        before: { ...WITHOUT, commits: [{ ...JO, at: '2026-11-15T23:00+01:00' }] },
      },
      {
        name: 'in a record that was taken over from another system in this change',
        from: CLOSED,
        file: 'incidents/2026/INC-2026-0010.md',
        files: OURS,
        set: { id: 'INC-2026-0010', imported: { from: 'jira', on: '2026-11-19' } },
        before: { files: OURS },
      },
      {
        name: 'in a sample',
        from: CLOSED,
        set: { 'timeline[5]': entry('2026-11-13T12:00+01:00') },
        before: { set: { 'timeline[5]': null } },
      },
    ],
  },
});
