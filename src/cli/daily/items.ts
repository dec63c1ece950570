import type { ReportedFinding } from '../../checker/finding.ts';
import { allClocks, type Clock, isOpenClock, soonestFirst } from '../../queries/clocks.ts';
import { whenAt } from '../../queries/today.ts';
import type { Content } from '../../records/content.ts';
import type { AnyEntry } from '../../records/types/index.ts';
import { restrictionsOf } from '../../site/audience.ts';
import { isRestricted } from '../held-back.ts';
import { TOPICS, type Topic } from './topics.ts';

/** A step of an obligation that is missed, or due soon. */
export interface DeadlineItem {
  readonly key: string;
  readonly clock: Clock;
  /** Whether nothing but ids may be told of it. */
  readonly restricted: boolean;
}

/** What a rule of time found about one record, or about the register where the record is null. */
export interface FindingItem {
  readonly key: string;
  readonly topic: Topic;
  readonly record: string | null;
  readonly entry: AnyEntry | undefined;
  /** Those of the topic's rules that found something, in its order. */
  readonly rules: readonly string[];
  readonly restricted: boolean;
}

export type Item = DeadlineItem | FindingItem;

/** Who may know what a record says: an issue is read, mailed and searched by more people than its record. */
function restrictedIn(content: Content): (entry: AnyEntry | undefined) => boolean {
  const { tlpOf } = restrictionsOf(content);
  return (entry) => entry === undefined || isRestricted(tlpOf(entry));
}

/** A part of a key: nothing in it ends the comment that a key stands in. */
const word = (text: string): string => encodeURIComponent(text).replaceAll('--', '-%2D');

function* deadlines(content: Content, now: number): Generator<DeadlineItem> {
  const isHeldBack = restrictedIn(content);
  for (const clock of soonestFirst(allClocks(content, whenAt(now, content.organisation.data)))) {
    const { incident, duty, stage, state } = clock;
    if (!isOpenClock(clock) || (state !== 'missed' && state !== 'due-soon')) continue;
    const key = ['deadline', incident.id, duty.id, stage.id].map(word).join('/');
    yield { key, clock, restricted: isHeldBack(incident) };
  }
}

function* findingItems(content: Content, findings: readonly ReportedFinding[]): Generator<FindingItem> {
  const isHeldBack = restrictedIn(content);
  const byFile = new Map(content.all.map((entry) => [entry.file, entry]));
  for (const topic of TOPICS) {
    const own = findings.filter(({ rule, waiver }) => waiver === null && topic.rules.includes(rule));
    for (const [file, found] of Map.groupBy(own, (finding) => finding.file)) {
      const record = found[0]?.record ?? null;
      const entry = byFile.get(file);
      yield {
        key: [topic.id, record ?? 'register'].map(word).join('/'),
        topic,
        record,
        entry,
        rules: topic.rules.filter((id) => found.some(({ rule }) => rule === id)),
        restricted: record !== null && isHeldBack(entry),
      };
    }
  }
}

/**
 * What the daily run reminds of: deadlines that are missed or near, soonest first, then what rules of time found and
 * nobody accepted.
 * @param now milliseconds since 1970
 */
export function itemsOf(content: Content, findings: readonly ReportedFinding[], now: number): readonly Item[] {
  return [...deadlines(content, now), ...findingItems(content, findings)];
}
