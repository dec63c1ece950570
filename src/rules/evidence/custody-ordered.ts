import type { Path } from '../../records/reading/document.ts';
import { pathText } from '../../records/reading/document.ts';
import { epoch } from '../../records/time.ts';
import type { Incident } from '../../records/types/incident.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const handedOn = { at: '2026-03-02T11:00+01:00', from: 'it-admin', to: 'isms-manager', action: 'transferred' };
const destroyed = { by: 'it-admin', method: 'deleted with all versions', reason: 'Asked for by the client.' };

/** A moment in the life of an item of evidence, with the field that says it. */
interface Moment {
  readonly at: Path;
  readonly text: string;
}

/** The moments of an item, in the order in which they must lie: collection, custody, disposal. */
function momentsOf({ collectedAt, custody, disposal }: Incident['evidence'][number]): readonly Moment[] {
  return [
    ...(collectedAt === undefined ? [] : [{ at: ['collectedAt'], text: collectedAt }]),
    ...custody.map(({ at }, entry): Moment => ({ at: ['custody', entry, 'at'], text: at })),
    ...(disposal === undefined ? [] : [{ at: ['disposal', 'at'], text: disposal.at }]),
  ];
}

export default recordRule({
  id: 'evidence/custody-ordered',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.28', 'NIST SP 800-86'],
  title: 'Collection, custody and disposal of evidence follow each other in time',
  why: 'Nobody can hand on what was not collected yet. A time out of order means that one of them was written from memory, and whoever doubts the evidence begins there.',
  fix: 'Compare both times with the log of the store or the receipt, and correct the wrong one. An entry that has been handed in stays as it is; a waiver then says which time is right.',
  *check({ record: { data } }) {
    if (!reached(data, 'triaged')) return;
    for (const [index, item] of data.evidence.entries()) {
      let before: (Moment & { readonly time: number }) | null = null;
      for (const { at, text } of momentsOf(item)) {
        const time = epoch(text);
        if (time === null) continue;
        if (before !== null && time < before.time) {
          yield {
            at: ['evidence', index, ...at],
            message: `evidence ${quoted(item.id)}: \`${pathText(at)}\` \`${text}\` lies before \`${pathText(before.at)}\` \`${before.text}\``,
          };
        } else before = { at, text, time };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'held before it was collected',
        from: CLOSED,
        set: { 'evidence[0].custody[0].at': '2026-03-02T09:44+01:00' },
        says: '84:9 evidence `wipe-receipt`: `custody[0].at` `2026-03-02T09:44+01:00` lies before `collectedAt` `2026-03-02T09:45+01:00`',
      },
      {
        name: 'handed on before it was collected',
        from: CLOSED,
        set: { 'evidence[0].custody[1]': { ...handedOn, at: '2026-03-01T11:00+01:00' } },
        says: '89:9 evidence `wipe-receipt`: `custody[1].at` `2026-03-01T11:00+01:00` lies before `custody[0].at` `2026-03-02T09:45+01:00`',
      },
      {
        name: 'an hour is lost between two zones',
        from: CLOSED,
        set: { 'evidence[0].custody[1]': { ...handedOn, at: '2026-03-02T09:50+02:00' } },
        says: '89:9 evidence `wipe-receipt`: `custody[1].at` `2026-03-02T09:50+02:00` lies before `custody[0].at` `2026-03-02T09:45+01:00`',
      },
      {
        name: 'handed on after it was destroyed',
        from: CLOSED,
        set: {
          'evidence[0].custody[1]': handedOn,
          'evidence[0].disposal': { ...destroyed, at: '2026-03-02T10:00+01:00' },
        },
        says: '97:7 evidence `wipe-receipt`: `disposal.at` `2026-03-02T10:00+01:00` lies before `custody[1].at` `2026-03-02T11:00+01:00`',
      },
    ],
    passes: [
      { name: 'in the minute of collection', from: CLOSED },
      { name: 'handed on later', from: CLOSED, set: { 'evidence[0].custody[1]': handedOn } },
      {
        name: 'handed on in the same minute, written in another zone',
        from: CLOSED,
        set: { 'evidence[0].custody[1]': { ...handedOn, at: '2026-03-02T08:45Z' } },
      },
      {
        name: 'a time without offset cannot be compared',
        from: CLOSED,
        set: { 'evidence[0].custody[1]': { ...handedOn, at: '2026-03-02T09:00' } },
      },
      {
        name: 'not assessed yet',
        from: CLOSED,
        set: { 'evidence[0].custody[0].at': '2026-03-02T09:44+01:00', status: 'reported' },
      },
      { name: 'nobody wrote when it was collected', from: CLOSED, set: { 'evidence[0].collectedAt': null } },

      { name: 'nobody knows when it was collected', from: CLOSED, set: { 'evidence[0].collectedAt': null } },
      {
        name: 'destroyed long after',
        from: CLOSED,
        set: { 'evidence[0].disposal': { ...destroyed, at: '2029-03-03T10:00+01:00' } },
        now: '2029-04-01T12:00+02:00',
      },
    ],
  },
});
