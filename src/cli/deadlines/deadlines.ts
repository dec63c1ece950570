import { painter } from '../../checker/reporters/terminal.ts';
import { allClocks, type Clock, isOpenClock, soonestFirst } from '../../queries/clocks.ts';
import { DAY_MS, HOUR_MS } from '../../records/time.ts';
import { type Arguments, BadUsage, type Command } from '../command.ts';
import { openRegister, ROOT_OPTIONS } from '../register.ts';
import { showsColours } from '../screen.ts';
import { calendarOf } from './calendar.ts';
import { clockList } from './clock-list.ts';
import { clocksJson } from './for-programs.ts';
import { unjudged } from './unjudged.ts';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: HOUR_MS, d: DAY_MS };

/** A length of time that was typed, such as `48h`, `90m` or `7d`, in milliseconds; null when none was. */
function within(args: Arguments): number | null {
  const typed = args.value('within');
  if (typed === undefined) return null;
  const [, amount, unit = ''] = /^(\d{1,5})([mhd])$/.exec(typed) ?? [];
  const length = UNITS[unit];
  if (amount === undefined || length === undefined)
    throw new BadUsage(
      `\`--within ${typed}\` is no length of time`,
      'write minutes, hours or days, such as `--within 48h`',
    );
  return Number(amount) * length;
}

/** What is missed, or ends within a time; every clock where none is given. */
function isWithin(clock: Clock, limit: number | null, now: number): boolean {
  if (limit === null) return true;
  const { state, due } = clock;
  return state !== 'waiting' && isOpenClock(clock) && due !== null && due - now <= limit;
}

/** `isms deadlines`: who must be told by when. */
export const deadlines: Command = {
  name: 'deadlines',
  summary: 'lists every clock: who must be told by when, soonest first',
  usage: 'deadlines [options]',
  options: [
    {
      name: 'within',
      value: 'TIME',
      description: 'only what is missed or ends within that time, such as `48h` or `7d`',
    },
    {
      name: 'format',
      value: 'NAME',
      choices: ['terminal', 'json', 'ics'],
      description: 'for people, for programs, or as a calendar with an alarm before each deadline',
    },
    ...ROOT_OPTIONS,
  ],
  details: [
    'One clock for each step of each duty in `obligations/` that binds for a confirmed incident. A person sees those that are open; the list for programs has all of them.',
    'Hours run on instants; days and months end where the organisation is, early rather than late. A duty without a number has no instant and is never missed. Whether a notice was late is judged by what the record said when it was sent.',
    'Ends with status 0, or 2 when it could not judge: a record or setting on which clocks depend can not be read. Not legal advice: the text of the law or contract prevails.',
  ].join('\n\n'),
  run(args, world) {
    const limit = within(args);
    const { content, now } = openRegister(args, world);
    const organisation = content.organisation.data;
    const failed = unjudged(content);
    for (const line of failed) world.stderr(`${line}\n`);
    const format = args.value('format') ?? 'terminal';
    if (failed.length > 0 && format !== 'terminal') return Promise.resolve(2);
    const clocks = soonestFirst(allClocks(content, { organisation, now })).filter((clock) =>
      isWithin(clock, limit, now),
    );
    if (format === 'json') world.stdout(clocksJson(clocks));
    else if (format === 'ics') world.stdout(calendarOf(clocks, now, organisation.thresholds.dueSoonHours));
    else {
      const look = {
        width: Math.min(world.columns, 100),
        paint: painter(showsColours(world)),
        zone: organisation.timezone,
        now,
      };
      world.stdout(clockList(clocks, look));
    }
    return Promise.resolve(failed.length > 0 ? 2 : 0);
  },
};
