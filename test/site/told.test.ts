import { describe, expect, it } from 'vitest';
import type { ClockView } from '../../src/site/model.ts';
import { toldOf } from '../../src/site/told.ts';
import type { Fact, Value } from '../../src/site/values.ts';
import { wordsOf } from '../../src/site/words/index.ts';

const text = (says: string): Value => ({ kind: 'text', text: says });
const fact = (name: string, says: string): Fact => ({ name, label: name, help: '', value: text(says) });

const clock = (duty: string, stage: string, sentAt: string | null = null): ClockView => ({
  record: 'INC-2026-0007',
  recordTitle: 'Laptop',
  recordHref: '/incidents/INC-2026-0007/',
  duty: text(duty),
  stage,
  stageId: stage.toLowerCase().replaceAll(' ', '-'),
  state: 'met',
  words: '',
  startedAt: null,
  dueAt: null,
  sentAt,
  judgedDueAt: null,
  bar: null,
  source: '',
  open: false,
  notes: [],
  draft: null,
});

const entry = (fields: Readonly<Record<string, string>>): Value => ({
  kind: 'group',
  facts: Object.entries(fields).map(([name, says]) => fact(name, says)),
});
const notifications = (...entries: readonly Value[]): Fact => ({
  name: 'notifications',
  label: '',
  help: '',
  value: { kind: 'list', items: entries },
});

/** Whom it concerns, at which step, whether a clock is about it, and what else is said. */
const said = (clocks: readonly ClockView[], entries: Fact | null): readonly string[] =>
  toldOf(clocks, entries, wordsOf('en')).map(({ clock: own, duty, stage, summary, facts }) => {
    const words = (value: Value | null): string => (value !== null && 'text' in value ? value.text : '-');
    const rest = facts.map(({ name, value }) => `${name}=${words(value)}`).join(' ');
    return [own === null ? 'no clock' : 'clock', words(duty), stage ?? '-', words(summary), rest].join(' | ');
  });

describe('who was told', () => {
  it.each<[what: string, clocks: readonly ClockView[], entries: Fact | null, told: readonly string[]]>([
    ['nobody', [], null, []],
    [
      'a duty of which nothing is written yet',
      [clock('DPA', 'Notification')],
      null,
      ['clock | DPA | Notification | - | '],
    ],
    [
      'an entry beside its clock, its instant once',
      [clock('DPA', 'Notification', '2026-03-02T12:00Z')],
      notifications(
        entry({
          obligation: 'DPA',
          stage: 'notification',
          sentAt: '2026-03-02T12:00Z',
          summary: 'What was read',
          reference: 'R-1',
        }),
      ),
      ['clock | DPA | Notification | What was read | reference=R-1'],
    ],
    [
      'an instant that the clock does not say',
      [clock('DPA', 'Notification', '2026-03-02T12:00Z')],
      notifications(entry({ obligation: 'DPA', stage: 'notification', sentAt: '2026-03-03T12:00Z' })),
      ['clock | DPA | Notification | - | sentAt=2026-03-03T12:00Z'],
    ],
    [
      'two steps of one duty, each with its own',
      [clock('DPA', 'Notification'), clock('DPA', 'Final report')],
      notifications(
        entry({ obligation: 'DPA', stage: 'final-report', reference: 'R-2' }),
        entry({ obligation: 'DPA', stage: 'notification', reference: 'R-1' }),
      ),
      ['clock | DPA | Notification | - | reference=R-1', 'clock | DPA | Final report | - | reference=R-2'],
    ],
    [
      'an entry that no clock is about, and a second one about the same step',
      [clock('DPA', 'Notification')],
      notifications(
        entry({ obligation: 'DPA', stage: 'notification', reference: 'R-1' }),
        entry({ obligation: 'DPA', stage: 'notification', reference: 'R-2' }),
        entry({ obligation: 'Insurer', stage: 'report' }),
      ),
      [
        'clock | DPA | Notification | - | reference=R-1',
        'no clock | DPA | Notification | - | reference=R-2',
        'no clock | Insurer | Report | - | ',
      ],
    ],
    [
      'somebody who is told without a duty',
      [],
      notifications(entry({ recipient: 'Police', reference: 'CY-1' })),
      ['no clock | Police | - | - | reference=CY-1'],
    ],
  ])('%s', (_what, clocks, entries, told) => {
    expect(said(clocks, entries)).toEqual(told);
  });
});
