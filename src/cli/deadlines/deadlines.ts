import { painter } from '../../checker/reporters/terminal.ts';
import { allClocks, type Clock, clocksOf, isOpenClock, soonestFirst } from '../../queries/clocks.ts';
import { type When, whenAt } from '../../queries/today.ts';
import type { Content } from '../../records/content.ts';
import { DAY_MS, HOUR_MS } from '../../records/time.ts';
import { type Arguments, BadUsage, type Command } from '../command.ts';
import { openRegister, ROOT_OPTIONS } from '../register.ts';
import { showsColours } from '../screen.ts';
import { calendarOf } from './calendar.ts';
import { clockList } from './clock-list.ts';
import { clocksJson } from './for-programs.ts';
import { unjudged } from './unjudged.ts';
import { incidentNamed, whatIf, whatIfText } from './what-if.ts';

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

/**
 * The clocks of the register, or of one incident, soonest first.
 * @throws {BadUsage} when there is no such incident
 */
function clocksFor(id: string | undefined, content: Content, when: When): readonly Clock[] {
  if (id === undefined) return soonestFirst(allClocks(content, when));
  return soonestFirst(clocksOf(incidentNamed(id, content), content, when));
}

/** @throws {BadUsage} where `--if` stands with what does not go with it */
function refuseWith(id: string | undefined, format: string, limit: number | null): void {
  if (id === undefined)
    throw new BadUsage(
      '`--if` needs the id of an incident',
      'write it such as `isms deadlines INC-2026-0007 --if severity=high`',
    );
  if (limit !== null)
    throw new BadUsage('`--within` says nothing about what is supposed', 'leave out `--within`, or `--if`');
  if (format === 'ics') throw new BadUsage('`--if` makes no calendar', 'take `--format terminal` or `--format json`');
}

/** `isms deadlines`: who must be told by when. */
export const deadlines: Command = {
  name: 'deadlines',
  summary: 'lists every clock: who must be told by when, soonest first',
  usage: 'deadlines [ID] [options]',
  operands: [{ name: 'ID', required: false, description: 'one incident, such as `INC-2026-0007`; needed with `--if`' }],
  options: [
    {
      name: 'within',
      value: 'TIME',
      description: 'only what is missed or ends within that time, such as `48h` or `7d`',
    },
    {
      name: 'if',
      value: 'FIELD=VALUE,…',
      description: 'which clocks of the incident would start, as with `severity=high,personalData=yes`; writes nothing',
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
    'With `--if` nothing is listed but the clocks of one incident that would start, be otherwise or not be asked for: `severity`, `category`, `personalData`, `role`, `highRisk`, `subjects`, `client`, `significant`, `major`, `material`, `trustServicesHit`, `awareAt`. A report that nobody has assessed yet is taken for an incident.',
    'Ends with status 0, or 2 when it could not judge: a record or setting on which clocks depend can not be read. Not legal advice: the text of the law or contract prevails.',
  ].join('\n\n'),
  run(args, world) {
    const asked = { id: args.operands[0], format: args.value('format') ?? 'terminal', if: args.value('if') };
    const limit = within(args);
    const { content, now } = openRegister(args, world);
    const organisation = content.organisation.data;
    const failed = unjudged(content);
    for (const line of failed) world.stderr(`${line}\n`);
    if (failed.length > 0 && asked.format !== 'terminal') return Promise.resolve(2);
    const look = {
      width: Math.min(world.columns, 100),
      paint: painter(showsColours(world)),
      zone: organisation.timezone,
      now,
    };
    if (asked.if === undefined) {
      const clocks = clocksFor(asked.id, content, whenAt(now, organisation)).filter((clock) =>
        isWithin(clock, limit, now),
      );
      if (asked.format === 'json') world.stdout(clocksJson(clocks));
      else if (asked.format === 'ics') world.stdout(calendarOf(clocks, now, organisation.thresholds.dueSoonHours));
      else world.stdout(clockList(clocks, look));
    } else {
      refuseWith(asked.id, asked.format, limit);
      const touched = whatIf(asked.id ?? '', asked.if, content, now);
      const effects = new Map(touched.map(({ clock, effect }) => [clock, effect]));
      const json = () => clocksJson([...effects.keys()], (clock) => ({ effect: effects.get(clock) }));
      world.stdout(asked.format === 'json' ? json() : whatIfText(touched, asked.id ?? '', asked.if, look));
    }
    return Promise.resolve(failed.length > 0 ? 2 : 0);
  },
};
