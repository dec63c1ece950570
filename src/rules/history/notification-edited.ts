import { isSame } from '../../queries/aligned.ts';
import { changeRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default changeRule({
  id: 'history/notification-edited',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.5', 'A.5.24'],
  title: 'A notification that was sent stays as it was entered',
  why: 'What an authority or a client was told, and when, is a fact. Whether it was in time must not depend on who edits the record later.',
  fix: 'Put the entry back as it was. A receipt may be added; a correction that was sent later is an entry of its own.',
  *check({ before, record }) {
    for (const [index, sent] of before.data.notifications.entries()) {
      if (sent.sentAt === undefined) continue;
      const now = record.data.notifications.find((entry) =>
        Object.entries(sent).every(
          ([name, value]) =>
            value === undefined || isSame(value, Object.entries(entry).find(([own]) => own === name)?.[1]),
        ),
      );
      if (now !== undefined) continue;
      const stands = record.data.notifications[index] === undefined ? [] : [index];
      yield {
        at: ['notifications', ...stands],
        message: `the notification ${index + 1} (${sent.obligation ?? 'voluntary'}, sent \`${sent.sentAt}\`) is not as it was entered`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'sent at another time',
        from: CLOSED,
        set: { 'notifications[0].sentAt': '2026-03-02T12:00+01:00' },
        before: {},
        says: '90:5 the notification 1 (northwind-dpa, sent `2026-03-02T15:00+01:00`) is not as it was entered',
      },
      {
        name: 'not sent after all',
        from: CLOSED,
        set: { 'notifications[0].sentAt': null },
        before: {},
        says: '90:5 the notification 1 (northwind-dpa, sent `2026-03-02T15:00+01:00`) is not as it was entered',
      },
      {
        name: 'taken out',
        from: CLOSED,
        set: { 'notifications[0]': null },
        before: {},
        says: '89:1 the notification 1 (northwind-dpa, sent `2026-03-02T15:00+01:00`) is not as it was entered',
      },
    ],
    passes: [
      { name: 'a receipt that came later', from: CLOSED, before: { set: { 'notifications[0].reference': null } } },
      { name: 'sent by this change', from: CLOSED, before: { set: { 'notifications[0].sentAt': null } } },
      {
        name: 'not sent yet, and another text',
        from: CLOSED,
        set: { 'notifications[0].sentAt': null, 'notifications[0].reference': 'N-1' },
        before: { set: { 'notifications[0].sentAt': null } },
      },
    ],
  },
});
