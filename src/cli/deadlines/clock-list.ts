import { logLine, visible } from '../../checker/escape.ts';
import { linesOf } from '../../checker/reporters/layout.ts';
import type { Paint } from '../../checker/reporters/terminal.ts';
import { dueWords, STATE_WORDS, usedTime } from '../../queries/clock-words.ts';
import { type Clock, isOpenClock } from '../../queries/clocks.ts';
import { countText, dayText, instantText, wordText } from '../../records/words.ts';
import { onClocksOf } from '../../regimes/clock.ts';
import { NO_LEGAL_ADVICE } from '../../regimes/duty-words.ts';
import { lastVerified } from '../../regimes/verified.ts';

/** What a list of clocks is told beside the clocks. */
export interface ClockListLook {
  readonly width: number;
  readonly paint: Paint;
  readonly zone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** `2 Mar 2026, 09:41 (+01:00)`. */
function whenText(instant: string): string {
  const { day, time, offset } = instantText(instant);
  return `${day}, ${time} (${offset})`;
}

const STYLES = { missed: 'error', 'due-soon': 'warning' } as const;

/** When it is due or was sent, how much of its time was used, and how far the duty can be relied on. */
function* facts(clock: Clock, { zone, now }: ClockListLook): Generator<string> {
  const { due, sent, duty, article, decided, incident } = clock;
  const used = usedTime(clock, now);
  const words = dueWords(clock, now);
  const at = due === null ? '' : `due ${whenText(onClocksOf(zone, due))}`;
  yield [at, words, sent === null ? '' : `sent ${whenText(sent.text)}`, used === null ? '' : `${used.words} used`]
    .filter((text) => text !== '')
    .join(', ');
  const verified = lastVerified(duty.data);
  const compared =
    verified === undefined ? 'never compared with its text' : `compared with its text on ${dayText(verified)}`;
  const asked = article === null ? '' : `${article}, `;
  yield `${asked}${compared}${decided || clock.state === 'waiting' ? '' : '; nothing decided yet'}${incident.data.exercise ? '; an exercise' : ''}`;
}

/** One clock: whom and what it is about, then how it stands. */
export function* clockLines(clock: Clock, look: ClockListLook): Generator<string> {
  const { incident, duty, stage, state } = clock;
  const style = state === 'missed' || state === 'due-soon' ? STYLES[state] : 'strong';
  const head = `${incident.id}  ${duty.id}, ${wordText(stage.id)}: ${STATE_WORDS[state]}`;
  for (const line of linesOf(visible(head), look.width)) yield look.paint(style, line);
  for (const fact of facts(clock, look))
    for (const line of linesOf(visible(fact), Math.max(30, look.width - 2))) yield `  ${line}`;
}

/** What stands below every list of clocks. */
export function* footer({ width, paint }: ClockListLook): Generator<string> {
  for (const line of linesOf(NO_LEGAL_ADVICE, width)) yield paint('faint', line);
}

function* lines(clocks: readonly Clock[], settled: number, look: ClockListLook): Generator<string> {
  const { zone, now, width } = look;
  yield* linesOf(
    `${countText(clocks.length, 'open clock')} at ${whenText(onClocksOf(zone, now))}, soonest first.`,
    width,
  );
  yield '';
  for (const clock of clocks) {
    yield* clockLines(clock, look);
    yield '';
  }
  const more = `${settled.toLocaleString('en')} more ${settled === 1 ? 'is' : 'are'} settled; \`--format json\` lists all.`;
  if (settled > 0) yield* linesOf(more, width);
  yield* footer(look);
}

/** The clocks about which something is still to be done, for a person at a terminal. */
export function clockList(clocks: readonly Clock[], look: ClockListLook): string {
  const open = clocks.filter(isOpenClock);
  return [...lines(open, clocks.length - open.length, look)].map((line) => `${logLine(line.trimEnd())}\n`).join('');
}
