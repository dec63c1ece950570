import { dueWords, usedTime } from '../queries/clock-words.ts';
import { type Clock, clocksOf, isOpenClock, soonestFirst } from '../queries/clocks.ts';
import { whenAt } from '../queries/today.ts';
import { epoch } from '../records/time.ts';
import type { EntryOf } from '../records/types/index.ts';
import { capitalised, dayText, wordText } from '../records/words.ts';
import { onClocksOf } from '../regimes/clock.ts';
import { lastVerified } from '../regimes/verified.ts';
import type { ClockBar, ClockView } from './model.ts';
import type { Page, Scene } from './scene.ts';

/** Where the parts of the bar end: the whole width is the time until the deadline, or all that was used where that is more. */
function barOf(clock: Clock, now: number): ClockBar | null {
  const used = usedTime(clock, now);
  if (used === null || clock.state === 'not-required') return null;
  const width = Math.max(1, used.share);
  const part = (share: number): number => Math.round((100 * share) / width);
  return { used: part(used.share), due: part(1), words: used.words };
}

function sourceOf({ article, duty }: Clock): string {
  const verified = lastVerified(duty.data);
  const compared =
    verified === undefined ? 'never compared with its text' : `compared with its text on ${dayText(verified)}`;
  return capitalised(article === null ? compared : `${article}, ${compared}`);
}

function* notesOf({ decided, state, incident, finishedBefore }: Clock): Generator<string> {
  if (finishedBefore) yield 'Finished before these records began: nothing is left to do.';
  else if (!decided && state !== 'waiting') yield 'Nobody has decided about it yet.';
  if (incident.data.exercise) yield 'A drill.';
}

function viewOf(clock: Clock, page: Page, now: number, scene: Scene): ClockView {
  const { clean, linkTo, organisation } = scene;
  const { incident, duty, stage, state, started, due, judgedDue, sent } = clock;
  const at = (time: number): string => onClocksOf(organisation.timezone, time);
  return {
    record: incident.id,
    recordTitle: clean(page.title),
    recordHref: page.href,
    duty: linkTo(['obligations'], duty.id),
    stage: clean(capitalised(wordText(stage.id))),
    state,
    words: clean(dueWords(clock, now)),
    startedAt: started === null ? null : clean(started.text ?? at(started.time)),
    dueAt: due === null ? null : at(due),
    sentAt: sent === null ? null : clean(sent.text),
    judgedDueAt: judgedDue === null || judgedDue === due ? null : at(judgedDue),
    bar: barOf(clock, now),
    source: clean(sourceOf(clock)),
    open: isOpenClock(clock),
    notes: [...notesOf(clock)],
    draft:
      scene.audience === 'isms' && isOpenClock(clock) && state !== 'waiting'
        ? clean(`npx isms notice ${incident.id} ${duty.id} ${stage.id}`)
        : null,
  };
}

/**
 * The clocks of an incident, soonest first, as its page shows them; none for staff. Duties that the audience may not read
 * are left out.
 */
export function clockViews(incident: EntryOf<'incidents'>, page: Page, scene: Scene): readonly ClockView[] {
  const { content, organisation, audience, pageOfRecord } = scene;
  if (audience === 'staff') return [];
  const now = epoch(scene.now) ?? 0;
  const readable = clocksOf(incident, content, whenAt(now, organisation)).filter(
    ({ duty }) => pageOfRecord('obligations', duty.id)?.visibility === 'shown',
  );
  return soonestFirst(readable).map((clock) => viewOf(clock, page, now, scene));
}
