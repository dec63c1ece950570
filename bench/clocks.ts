import { clocksAnew } from '../src/queries/clocks.ts';
import { whenAt } from '../src/queries/today.ts';
import { readContent } from '../src/records/content.ts';
import { utc } from '../src/records/time.ts';
import { exampleSource } from '../src/rules/example.ts';

const DUTY = 'obligations/northwind-dpa.md';
const DUTIES = [
  [{ id: 'notification', start: 'aware', amount: 72, unit: 'hours' }],
  [
    { id: 'notification', start: 'aware', amount: 24, unit: 'hours' },
    { id: 'report', start: 'stage:notification', amount: 1, unit: 'months' },
  ],
  [{ id: 'filing', start: 'aware', amount: 4, unit: 'business-days' }],
  [{ id: 'people', start: 'discovered', amount: 30, unit: 'days' }],
  [{ id: 'register', start: 'aware' }],
];

/** The deadlines of many incidents, each aware at another time, with five duties: how many clocks they are, and seconds of the processor. */
export function manyClocks(incidents: number): { readonly clocks: number; readonly busy: number } {
  const duties = DUTIES.map((stages, at) => {
    const set = { id: `duty-${at}`, recipient: null, appliesWhen: null, stages };
    return [`obligations/duty-${at}.md`, { from: DUTY, set } as const] as const;
  });
  const notifications = DUTIES.map(([first], at) => ({
    obligation: `duty-${at}`,
    stage: first?.id,
    decision: 'required',
    sentAt: '2026-11-20T09:00+01:00',
  }));
  const content = readContent(
    exampleSource({
      name: '',
      from: 'incidents/2026/INC-2026-0012.md',
      set: { notifications },
      files: { [DUTY]: null, ...Object.fromEntries(duties) },
    }),
  );
  const incident = content.get('incidents', 'INC-2026-0012');
  const when = whenAt(Date.parse('2026-11-20T12:00+01:00'), content.organisation.data);
  if (incident === undefined) throw new Error('the example is gone');
  const before = process.cpuUsage();
  let clocks = 0;
  for (let number = 0; number < incidents; number += 1) {
    const awareAt = utc(Date.parse('2026-01-01T00:00Z') + number * 47 * 60_000);
    clocks += clocksAnew({ ...incident, data: { ...incident.data, awareAt } }, content, when).length;
  }
  return { clocks, busy: process.cpuUsage(before).user / 1e6 };
}
