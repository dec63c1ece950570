import { describe, expect, it } from 'vitest';
import { allClocks } from '../../src/queries/clocks.ts';
import { whenAt } from '../../src/queries/today.ts';
import { readContent } from '../../src/records/content.ts';
import { utc } from '../../src/records/time.ts';
import { exampleSource } from '../../src/rules/example.ts';

type Fields = Readonly<Record<string, unknown>>;

const INCIDENT = 'incidents/2026/INC-2026-0012.md';
const DUTY = 'obligations/northwind-dpa.md';

/** Of each step that a contract or policy asks for: its clause and its end, of an incident that was noticed before it was known. */
function told(duty: Fields, fields: Fields): readonly string[] {
  const content = readContent(
    exampleSource({
      name: '',
      from: INCIDENT,
      set: {
        detectedAt: '2026-11-20T17:59+01:00',
        reportedAt: '2026-11-20T18:30+01:00',
        awareAt: '2026-11-20T19:00+01:00',
        awareNote: 'Known an hour after it was noticed.',
        ...fields,
      },
      files: {
        [DUTY]: { from: DUTY, set: { stages: [], appliesWhen: null, clause: '8.3', ...duty } },
        'incidents/2026/INC-2026-0007.md': null,
        'incidents/2026/INC-2026-0014.md': null,
      },
    }),
  );
  const now = Date.parse('2026-11-20T20:00+01:00');
  return [...allClocks(content, whenAt(now, content.organisation.data))].map(
    ({ article, stage, due }) => `${article ?? 'no clause'}, ${stage.id}: ${due === null ? 'no number' : utc(due)}`,
  );
}

const CLIENT = { client: 'yes' };
const affects = (...clients: readonly string[]) => ({
  affected: { assets: [], services: [], data: ['lists'], clients },
});
const within = (amount: number, start = 'aware') => ({
  stages: [{ id: 'notification', start, amount, unit: 'hours' }],
});

describe('what a contract or an insurer asks for', () => {
  it.each<[what: string, duty: Fields, incident: Fields, told: readonly string[]]>([
    [
      'its own hours, under its own clause, where its client is affected',
      { ...within(24), appliesWhen: CLIENT },
      affects('client-northwind'),
      ['8.3, notification: 2026-11-21T18:00:00Z'],
    ],
    ['nothing where another client is', { ...within(24), appliesWhen: CLIENT }, affects('state-dpa'), []],
    ['nothing where no client is', { ...within(24), appliesWhen: CLIENT }, affects(), []],
    [
      'its hours while nobody has said who is affected',
      { ...within(24), appliesWhen: CLIENT },
      { affected: null },
      ['8.3, notification: 2026-11-21T18:00:00Z'],
    ],
    [
      'hours from another anchor',
      { ...within(24, 'discovered'), appliesWhen: CLIENT },
      affects('client-northwind'),
      ['8.3, notification: 2026-11-21T16:59:00Z'],
    ],
    [
      'nothing below the severity that it names',
      { ...within(48), kind: 'insurance', appliesWhen: { severityAtLeast: 'high' } },
      { severity: 'medium' },
      [],
    ],
    [
      'its hours from that severity on',
      { ...within(48), kind: 'insurance', appliesWhen: { severityAtLeast: 'high' } },
      { severity: 'high' },
      ['8.3, notification: 2026-11-22T18:00:00Z'],
    ],
    [
      'working days by a calendar of its own',
      {
        stages: [{ id: 'report', start: 'aware', amount: 2, unit: 'business-days' }],
        calendar: { workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], holidays: ['2026-11-23'] },
      },
      {},
      ['8.3, report: 2026-11-25T18:00:00Z'],
    ],
    ['nothing where it is switched off with a reason', { ...within(24), off: 'The contract ended in May.' }, {}, []],
    ['nothing before it came to bind', { ...within(24), effectiveOn: '2026-11-21' }, {}, []],
    [
      'its own, tighter hours in place of those of a preset',
      { preset: 'gdpr-33-authority', ...within(24), clause: null },
      { personalData: { involved: 'yes', role: 'controller' } },
      ['Art. 33(1), (3), notification: 2026-11-21T18:00:00Z'],
    ],
    [
      'not more time than its preset',
      { preset: 'gdpr-33-authority', ...within(96) },
      { personalData: { involved: 'yes', role: 'controller' } },
      ['Art. 33(1), (3), notification: 2026-11-23T18:00:00Z'],
    ],
    [
      'a step beside those of its preset',
      {
        preset: 'gdpr-33-processor',
        stages: [{ id: 'call', start: 'aware', amount: 4, unit: 'hours' }],
      },
      { personalData: { involved: 'yes', role: 'processor' } },
      ['Art. 33(2), notification: no number', '8.3, call: 2026-11-20T22:00:00Z'],
    ],
  ])('%s', (_what, duty, fields, expected) => {
    expect(told(duty, fields)).toEqual(expected);
  });
});
